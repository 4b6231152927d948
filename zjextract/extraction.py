"""The road from a text to its record, by rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import TypeVar

from zjextract.article import read_article
from zjextract.errors import InvalidRecordError
from zjextract.gazetteer import Gazetteer
from zjextract.making import maker
from zjextract.mentions.dates import find_dates
from zjextract.mentions.money import find_money
from zjextract.mentions.percentages import find_percentages
from zjextract.mentions.quantities import find_quantities
from zjextract.mentions.zones import find_zones
from zjextract.numbers import find_numbers, intervals, outside
from zjextract.record import KINDS, ArticleInfo, Kind, Lang, Record
from zjextract.statements import find_statements
from zjextract.validation import is_valid

_T = TypeVar("_T")
_record, _info = maker(Record), maker(ArticleInfo)
_MENTIONS: frozenset[Kind] = frozenset(("dates", "money", "percentages", "quantities", "zones"))
_STATEMENTS: frozenset[Kind] = frozenset(("targets", "indicators"))
_COUNTED: frozenset[Kind] = frozenset(("money", "percentages", "quantities"))
# What must have been found before a kind can be: a number in a date is no amount, and what no other kind takes counts.
_NEEDS: dict[Kind, frozenset[Kind]] = {
    "money": frozenset(("dates",)),
    "percentages": frozenset(("dates",)),
    "quantities": _MENTIONS,
    "targets": _MENTIONS,
    "indicators": _MENTIONS,
}


def extract_by_rules(
    text: str,
    *,
    published: date | None = None,
    lang: Lang | None = None,
    gazetteer: Gazetteer | None = None,
    kinds: frozenset[Kind] = KINDS,
    explain: bool = False,
) -> Record:
    """The record of a text; the arguments are those of ``zjextract.extract``, already checked."""
    needed = _needed(kinds)
    article = read_article(text, lang)
    header = article.header
    reference = published or header.published
    dates = find_dates(article, reference) if "dates" in needed else []
    numbers = find_numbers(article, dates) if needed & _COUNTED else []
    zones = find_zones(article, reference, gazetteer) if "zones" in needed else []
    money = find_money(article, numbers) if "money" in needed else []
    percentages = find_percentages(article, numbers) if "percentages" in needed else []
    free = outside(numbers, intervals(money, percentages, zones))
    quantities = find_quantities(article, free) if "quantities" in needed else []
    targets, indicators = (
        find_statements(article, dates, money, percentages, quantities, zones, reference)
        if needed & _STATEMENTS
        else ([], [])
    )
    record = _record(
        lang=article.lang,
        article=_info(
            title=header.title,
            published=header.published,
            byline=header.byline,
            source=header.source,
            dateline=header.dateline,
        ),
        reference_date=reference,
        dates=_asked("dates", dates, kinds),
        money=_asked("money", money, kinds),
        percentages=_asked("percentages", percentages, kinds),
        quantities=_asked("quantities", quantities, kinds),
        zones=_asked("zones", zones, kinds),
        targets=_asked("targets", targets, kinds),
        indicators=_asked("indicators", indicators, kinds),
        explain=explain,
        _source=(article.text, article.sentences),
    )
    if not is_valid(record.to_dict()):
        raise InvalidRecordError("the record breaks the schema: a defect of zjextract, please report the text")
    return record


@cache  # of the sets of seven kinds there are 128
def _needed(kinds: frozenset[Kind]) -> frozenset[Kind]:
    """The kinds to be found, where those of a set are asked for."""
    return kinds.union(*(_NEEDS.get(kind, ()) for kind in kinds))


def _asked(kind: Kind, items: Iterable[_T], kinds: frozenset[Kind]) -> tuple[_T, ...]:
    """What was found of a kind, where that was asked for."""
    return tuple(items) if kind in kinds else ()
