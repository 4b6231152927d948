"""Percentages, percentage points, basis points, permille."""

from __future__ import annotations

from collections.abc import Sequence

from zjextract.article import Article
from zjextract.numbers import Number
from zjextract.record import PercentageMention

Interval = tuple[int, int]


def find_percentages(article: Article, numbers: Sequence[Number], taken: Sequence[Interval]) -> list[PercentageMention]:
    """Percentages, percentage points, basis points, permille. In text order; numbers inside ``taken`` spans belong to other kinds."""
    return []
