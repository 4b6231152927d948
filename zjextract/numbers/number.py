"""A number in the text: digits, words, scales, ranges. Exact decimals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zjextract.article import Article


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression: ``value``, or ``low`` and ``high`` where it is vague (``tens of millions``, 数十亿)."""

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None


def find_numbers(article: Article) -> list[Number]:
    """All number expressions of an article, in text order, without overlap."""
    return []
