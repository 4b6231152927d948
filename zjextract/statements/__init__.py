"""Statements: targets and indicators, what is said of each number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zjextract.article import Article
from zjextract.record import (
    DateMention,
    Indicator,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Target,
    ZoneMention,
)


def find_statements(
    article: Article,
    dates: Sequence[DateMention],
    money: Sequence[MoneyMention],
    percentages: Sequence[PercentageMention],
    quantities: Sequence[QuantityMention],
    zones: Sequence[ZoneMention],
    reference: date | None,
) -> tuple[list[Target], list[Indicator]]:
    """The targets and indicators that the mentions' sentences state, each list in text order of its values."""
    return [], []
