"""Percentages, percentage points, basis points, permille."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from zjextract.article import Article
from zjextract.making import maker
from zjextract.mentions.percentages.context import Context, read_contexts
from zjextract.mentions.percentages.units import read_percents
from zjextract.numbers import Measure, Number, read_measures, read_qualifiers
from zjextract.record import PercentageMention, PercentUnit, Qualifier

_made: Final = maker(PercentageMention)


def find_percentages(article: Article, numbers: Sequence[Number]) -> list[PercentageMention]:
    """Percentages, in text order."""
    measures = read_measures(article, numbers, read_percents(article, numbers))
    qualifiers = read_qualifiers(article, measures)
    contexts = read_contexts(article, measures)
    return [
        _mention(article, measure, qualifier, context, f"p{i}")
        for i, (measure, qualifier, context) in enumerate(zip(measures, qualifiers, contexts, strict=True), 1)
    ]


_UNITS: Final[dict[str, PercentUnit]] = {
    "percent": "percent",
    "percentage_point": "percentage_point",
    "basis_point": "basis_point",
    "permille": "permille",
}


def _mention(
    article: Article, measure: Measure, qualifier: Qualifier | None, context: Context, id_: str
) -> PercentageMention:
    number = measure.number
    return _made(
        id=id_,
        start=measure.start,
        end=measure.end,
        text=article.text[measure.start : measure.end],
        value=number.value,
        low=number.low,
        high=number.high,
        unit=_UNITS[measure.name],
        qualifier=qualifier,
        direction=context.direction,
        basis=context.basis,
        role=context.role,
        rule=_rule(measure),
    )


def _rule(measure: Measure) -> str:
    if measure.shared:
        return "percentage-shared-unit"
    if measure.number.vague:
        return "percentage-range"
    return "percentage-before" if measure.leads else "percentage-after"
