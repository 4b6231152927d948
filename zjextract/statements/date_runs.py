"""English dates that belong together: January and February."""

from __future__ import annotations

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
    return mention


def _date_beside(units: list[Unit], i: int, step: int) -> DateMention | None:
    """The date that ``and`` joins to the one at ``i``."""
    other = i + 2 * step
    if not 0 <= other < len(units) or units[i + step].word != "and":
        return None
    return units[other].date


def _follows(end: date, start: date) -> bool:
    return end < date.max and end + timedelta(days=1) == start
