"""Counted and measured numbers."""

from __future__ import annotations

from collections.abc import Sequence

from zjextract.article import Article
from zjextract.numbers import Number
from zjextract.record import QuantityMention

Interval = tuple[int, int]


def find_quantities(article: Article, numbers: Sequence[Number], taken: Sequence[Interval]) -> list[QuantityMention]:
    """Counted and measured numbers. In text order; numbers inside ``taken`` spans belong to other kinds."""
    return []
