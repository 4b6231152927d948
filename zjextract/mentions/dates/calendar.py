"""Calendar intervals and the TIMEX3 values that name them. Knows no language and no text.

An interval is its first and last day, both inclusive. Fields out of the calendar (February 30, the year 12000) give
``None``, never an error.
"""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal

Interval = tuple[date, date]
Unit = Literal[
    "day", "weekend", "week", "ten_days", "month", "quarter", "half", "season", "year", "decade", "century", "period"
]

MONTHS_IN: Final[dict[str, int]] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN: Final[dict[str, int]] = {"day": 1, "week": 7}
SEASONS: Final = ("SP", "SU", "FA", "WI")
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_DURATION_LETTER: Final = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}
_IN_YEARS: Final = {"decade": 10, "century": 100}


def day(year: int, month: int, number: int) -> date | None:
    """The day, or ``None`` where the calendar has none."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def months(year: int, first: int, last: int) -> Interval | None:
    """From the first day of month ``first`` to the last day of month ``last`` of a year."""
    if not (1 <= year <= 9999 and 1 <= first <= last <= 12):
        return None
    return date(year, first, 1), date(year, last, _last_day(year, last))


def _last_day(year: int, month: int) -> int:
    return 29 if month == _FEBRUARY and isleap(year) else _DAYS[month - 1]


def years(first: int, last: int) -> Interval | None:
    """From January 1 of one year to December 31 of another."""
    return (date(first, 1, 1), date(last, 12, 31)) if 1 <= first <= last <= 9999 else None


def week_of(when: date, shift: int = 0) -> Interval | None:
    """The calendar week (Monday to Sunday) that holds a day, or one ``shift`` weeks away."""
    monday = add(when, "day", 7 * shift - when.weekday())
    sunday = monday and add(monday, "day", 6)
    return (monday, sunday) if monday and sunday else None


def week_number(year: int, month: int, number: int) -> Interval | None:
    """The ``number``th week of a month (of a year, from January): weeks begin on the Mondays that lie in it."""
    first = day(year, month, 1)
    monday = first and add(first, "day", -first.weekday() % 7 + 7 * (number - 1))
    return week_of(monday) if monday else None


def ten_days(year: int, month: int, index: int) -> Interval | None:
    """The first, second or last third of a month (上旬, 中旬, 下旬)."""
    whole = months(year, month, month)
    if whole is None or not 1 <= index <= 3:
        return None
    first = whole[0].replace(day=10 * index - 9)
    return first, (whole[1] if index == 3 else whole[0].replace(day=10 * index))


def add(when: date, unit: str, count: float) -> date | None:
    """The day ``count`` units later (earlier where negative); a day that the month lacks becomes its last."""
    try:
        if unit in DAYS_IN:
            return when + timedelta(days=round(DAYS_IN[unit] * count))
        index = when.year * 12 + when.month - 1 + round(MONTHS_IN[unit] * count)
        year, month = index // 12, index % 12 + 1
        return date(year, month, min(when.day, _last_day(year, month)))
    except (ValueError, OverflowError):
        return None


def length_value(unit: str, count: float) -> str:
    """``P3Y``, ``P10D``, ``P6M``; decades and centuries are counted in years, halves in months."""
    if unit in _IN_YEARS:
        unit, count = "year", count * _IN_YEARS[unit]
    elif unit == "half" or (unit == "year" and count % 1):
        unit, count = "month", count * MONTHS_IN[unit]
    return f"P{count:g}{_DURATION_LETTER[unit]}" if count < 1e6 else f"P{count:.0f}{_DURATION_LETTER[unit]}"


def week_value(when: date) -> str:
    """The ISO week, ``2021-W47``."""
    iso = when.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}"
