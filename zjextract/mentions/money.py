"""Amounts of money."""

from __future__ import annotations

from collections.abc import Sequence

from zjextract.article import Article
from zjextract.numbers import Number
from zjextract.record import MoneyMention

Interval = tuple[int, int]


def find_money(article: Article, numbers: Sequence[Number], taken: Sequence[Interval]) -> list[MoneyMention]:
    """Amounts of money. In text order; numbers inside ``taken`` spans belong to other kinds."""
    return []
