"""Values that another value is compared with: ``from V``, ``compared with V``. They have only their own date."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from zjextract.record import DateMention, QuantityMention
from zjextract.statements.model import Days, Unit

_BASES: Final = frozenset(("from", "than", "with", "to", "against", "versus", "after"))
_REACH: Final = 40
_YEAR_AGO: Final = re.compile(
    r"[ ,]*+(?:(?:in|for|during|over|at|of|the) ){0,3}+"
    r"(?:a year (?:earlier|ago|before)|(?:same|corresponding) (?:period|month|quarter|time|half)|year before"
    r"|previous year|prior year|year-earlier)\b",
    re.IGNORECASE,
)


def year_ago(folded: str, unit: Unit, period: DateMention | None) -> Days | None:
    """``compared with V a year earlier``: the days of the period that is compared, a year before."""
    return year_before(period) if _YEAR_AGO.match(folded, unit.end) is not None else None


def in_same_period(folded: str, unit: Unit) -> bool:
    """由去年同期的V降至, 去年同期为V: the value is that of a year before; but not 为去年同期的82%."""
    found = _SAME_PERIOD.search(folded, max(0, unit.start - 12), unit.start)
    share = unit.value is not None and unit.value.percentage is not None and unit.form != "base"
    return found is not None and not (share and found[0].endswith("的"))


_SAME_PERIOD: Final = re.compile(r"(?:去年|上年)同期(?:的|[则约仅]?为|是|只有)?[约近]?\Z")


def year_before(period: DateMention | None) -> Days | None:
    """The days of the period a year before."""
    if period is None or period.start_date is None or period.end_date is None:
        return None
    return _year_before(period.start_date), _year_before(period.end_date)


def _year_before(day: date) -> date:
    last = 28 if day.month == 2 and day.day == 29 else day.day
    return date(max(day.year - 1, 1), day.month, last)


def is_base(units: list[Unit], unit: Unit) -> bool:
    """The value is what another is compared with, or stands in a list with one that is."""
    if has_own_date(units, unit):
        return _compares(units, unit.index - 2)
    if not unit.index or units[unit.index - 1].kind not in ("prep", "conj"):
        return False
    return _compared(units, unit) or _listed_after(units, unit)


def has_own_date(units: list[Unit], unit: Unit) -> bool:
    """``May's V``: the date right before a value is its own."""
    before = units[unit.index - 1] if unit.index else None
    return before is not None and before.kind == "date" and unit.start - before.end == len("'s ")


def _compares(units: list[Unit], i: int) -> bool:
    """``from May's V``, ``compared with May's V``."""
    if i < 0 or units[i].kind != "prep":
        return False
    return units[i].word in ("from", "than", "against", "versus") or (i > 0 and units[i - 1].word == "compare")


def begins_pair(units: list[Unit], unit: Unit) -> bool:
    """``from V in 2013 to V``: both values are of one statement, the first is no remark on a value before."""
    before = units[unit.index - 1] if unit.index else None
    if before is None or before.kind != "prep" or before.word != "from":
        return False
    i = unit.index + 1
    while i < min(len(units), unit.index + 8) and (units[i].kind in ("date", "np") or units[i].word == "in"):
        i += 1
    return i + 1 < len(units) and units[i].word == "to" and units[i + 1].kind == "value"


def _compared(units: list[Unit], unit: Unit) -> bool:
    before = units[unit.index - 1] if unit.index else None
    if before is not None and before.word == "of" and unit.index > 3 and units[unit.index - 2].kind == "np":
        return _compared_change(units, unit)
    if before is None or before.kind != "prep" or before.word not in _BASES:
        return False
    verb = units[unit.index - 2] if unit.index > 1 else None
    if before.word in ("with", "to"):
        return verb is not None and verb.word == "compare"
    if before.word == "than":
        return True
    if before.word == "from":
        if begins_pair(units, unit):
            return True
        if unit.value is not None and unit.value.noun is not None and not unit.value.measure:
            return _counted_alike(units, unit)  # not 1,200 exhibitors from 47 countries
        if verb is not None and (verb.verb_class in ("up", "down") or verb.kind == "comma"):
            return True
    return any(u.kind == "value" for u in units[max(0, unit.index - _REACH) : unit.index])


def _compared_change(units: list[Unit], unit: Unit) -> bool:
    """``after a decline of V``, ``from the first quarter's pace of V``, ``compared with a rise of V``."""
    i = unit.index - 3
    before = units[i - 1] if units[i].kind == "date" else units[i]
    if before.word in ("from", "than", "after"):
        return units[unit.index - 2].noun_class == "change"
    return units[i].word in ("with", "to") and units[i - 1].word == "compare"


def _counted_alike(units: list[Unit], unit: Unit) -> bool:
    """``to 24,000 cars in February from 21,000 cars``."""
    counted = unit.value.mention if unit.value is not None else None
    for other in units[max(0, unit.index - 8) : unit.index]:
        mention = other.value.mention if other.value is not None else None
        if isinstance(mention, QuantityMention) and isinstance(counted, QuantityMention):
            return mention.unit == counted.unit
    return False


def _listed_after(units: list[Unit], unit: Unit) -> bool:
    """``from V in October and V in September``."""
    i = unit.index - 1
    if i < 1 or units[i].kind != "conj":
        return False
    i -= 1
    while i > max(0, unit.index - 8) and units[i].kind in ("date", "prep"):
        i -= 1
    return units[i].kind == "value" and units[i].index < unit.index - 2 and _compared(units, units[i])
