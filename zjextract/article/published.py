"""The caller's publication date."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

from zjextract.article.days import full_days
from zjextract.article.folding import fold
from zjextract.errors import ArgumentError

# Any fixed moment: with the settings below nothing is resolved from it.
_BASE: Final = datetime(2000, 1, 1)  # noqa: DTZ001
_LONGEST: Final = 200
# Its month is next: where that is impossible (2021-13-01), no other order is tried.
_YEAR_FIRST: Final = re.compile(r"\s*\d{4}\s*[-/.年]")


def parse_published(value: date | datetime | str | None) -> date | None:
    """A calendar day from what a caller passes as ``published=``.

    A string may be in any usual format, in English, Chinese or another language, with or without a time; it has to
    name one day, month and year. What depends on today (``yesterday``), leaves a part out (``May 2021``) or can be read
    as two days (``05/07/2019``) is refused.

    Raises:
        ArgumentError: the type is wrong, or the string names no calendar day.
    """
    if value is None:
        return None
    if isinstance(value, str):
        day = _iso_day(value) or _printed_day(value) or _parsed_day(value)
        if day is None:
            raise ArgumentError(f"published={value!r} names no calendar day; pass a date, or text like '2021-11-30'")
        return day
    if isinstance(value, datetime):
        try:
            return date(value.year, value.month, value.day)
        except (TypeError, ValueError) as error:  # a missing time (NaT) is a datetime too
            raise ArgumentError(f"published={value!r} is no moment; pass None where the date is unknown") from error
    if isinstance(value, date):
        return value
    raise ArgumentError(f"published= takes a date, a datetime or a string, not {type(value).__name__}")


def _iso_day(value: str) -> date | None:
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        return None


def _printed_day(value: str) -> date | None:
    """The one day that a string prints in a form of the header reader, or None."""
    folded = fold(value[:_LONGEST], "zh")
    days = {day for day, _, _ in full_days(folded, 0, len(folded))}
    return days.pop() if len(days) == 1 else None


def _parsed_day(value: str) -> date | None:
    """The day that dateparser reads: only where day, month and year stand in the string, whichever their order."""
    if len(value) > _LONGEST or not any(map(str.isdigit, value)) or _YEAR_FIRST.match(value):
        return None
    import dateparser  # heavy, and seldom needed

    readings = set()
    for order in ("DMY", "MDY"):
        settings = {
            "DATE_ORDER": order,
            "PARSERS": ["absolute-time"],
            "PREFER_LOCALE_DATE_ORDER": False,
            "RELATIVE_BASE": _BASE,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
        }
        moment = dateparser.parse(value, settings=settings)
        if moment is not None:
            readings.add(moment.date())
    return readings.pop() if len(readings) == 1 else None
