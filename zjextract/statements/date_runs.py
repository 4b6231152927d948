"""English dates that belong together: January and February, the 12 months to September."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from zjextract.record import DateMention
from zjextract.statements.model import Unit


def whole_run(units: list[Unit], i: int, mention: DateMention) -> DateMention:
    """The date at ``i`` with the days of the whole run that it is part of."""
    if mention.start_date is None or mention.end_date is None:
        return mention
    before, after = _date_beside(units, i, -1), _date_beside(units, i, 1)
    if before is not None and before.end_date is not None and _follows(before.end_date, mention.start_date):
        return replace(mention, start_date=before.start_date)
    if after is not None and after.start_date is not None and _follows(mention.end_date, after.start_date):
        return replace(mention, end_date=after.end_date)
    months = _months_to(units, i)
    return replace(mention, start_date=_first_day(mention.end_date, months)) if months else mention


def _date_beside(units: list[Unit], i: int, step: int) -> DateMention | None:
    """The date that ``and`` joins to the one at ``i``."""
    other = i + 2 * step
    if not 0 <= other < len(units) or units[i + step].word != "and":
        return None
    return units[other].date


def _follows(end: date, start: date) -> bool:
    return end < date.max and end + timedelta(days=1) == start


def _months_to(units: list[Unit], i: int) -> int:
    """How many months the date at ``i`` closes; 0 where it closes none."""
    if i < 2 or units[i - 1].word != "to":
        return 0
    length = units[i - 2].date
    match = _MONTHS.fullmatch(length.value or "") if length is not None and length.kind == "duration" else None
    return int(match["months"]) if match else 0


_MONTHS = re.compile(r"P(?P<months>\d{1,2})M")


def _first_day(end: date, months: int) -> date | None:
    """The first day of the months that close with the one of ``end``."""
    year, month = divmod(end.year * 12 + end.month - months, 12)
    return date(year, month + 1, 1) if year else None
