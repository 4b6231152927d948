"""Amounts of money: a number with its currency, what it is per, and its equivalent in another currency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from zjextract.article import Article
from zjextract.making import maker
from zjextract.mentions.money.bare import settle_bare
from zjextract.mentions.money.equivalents import link_equivalents
from zjextract.mentions.money.per import read_per
from zjextract.mentions.money.units import read_currencies
from zjextract.numbers import Measure, Number, read_measures, read_qualifiers, tidy
from zjextract.record import MoneyMention, Qualifier

_made: Final = maker(MoneyMention)


def find_money(article: Article, numbers: Sequence[Number]) -> list[MoneyMention]:
    """Amounts of money, in text order."""
    measures = settle_bare(article, read_measures(article, numbers, read_currencies(article, numbers)))
    qualifiers = read_qualifiers(article, measures)
    mentions = [
        _mention(article, measure, qualifier, f"m{i}")
        for i, (measure, qualifier) in enumerate(zip(measures, qualifiers, strict=True), 1)
    ]
    return link_equivalents(article, mentions)


def _mention(article: Article, measure: Measure, qualifier: Qualifier | None, id_: str) -> MoneyMention:
    number = measure.number
    return _made(
        id=id_,
        start=measure.start,
        end=measure.end,
        text=article.text[measure.start : measure.end],
        currency=measure.name,
        amount=tidy(number.value),
        low=tidy(number.low),
        high=tidy(number.high),
        qualifier=qualifier,
        per=read_per(article, measure.start, measure.end),
        rule=_rule(measure),
    )


def _rule(measure: Measure) -> str:
    if measure.shared:
        return "money-shared-currency"
    if measure.number.vague:
        return "money-range"
    return "money-before" if measure.leads else "money-after"
