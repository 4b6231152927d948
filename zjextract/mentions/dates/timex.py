"""The TIMEX3 value of a point: ``2021-11-25``, ``2019-Q1``, ``XXXX-09``."""

from __future__ import annotations

from zjextract.mentions.dates import calendar
from zjextract.mentions.dates.calendar import SEASONS, Interval
from zjextract.mentions.dates.expression import Point


def value_of(point: Point, interval: Interval | None) -> str:
    """The value of a point whose whole interval is known, or ``None`` where it is not: then with X's."""
    year = "XXXX" if point.year is None else f"{point.year:04d}"
    unit = point.unit
    if unit == "day" and point.last_nth:
        last = str(interval[1]) if interval else _day_value(point._replace(day=point.last_nth), year)
        return f"{_day_value(point, year)}/{last}"
    if unit == "day":
        return _day_value(point, year)
    if unit in ("week", "weekend"):
        tail = "-WE" if unit == "weekend" else ""
        return (calendar.week_value(interval[0]) if interval else "XXXX-WXX") + tail
    if unit in ("month", "ten_days"):
        return _month_value(point, year)
    if unit in ("quarter", "half"):
        return _part_value(point, year)
    if unit == "season":
        return f"{year}-{SEASONS[(point.nth or 1) - 1]}"
    if unit == "decade":
        return year[:3]
    if unit == "century":
        return f"{interval[0].year // 100:02d}" if interval else "XX"
    return year


def _day_value(point: Point, year: str) -> str:
    if point.day is None and point.weekday is not None:
        return f"XXXX-WXX-{point.weekday + 1}"
    month = "XX" if point.month is None else f"{point.month:02d}"
    return f"{year}-{month}-{'XX' if point.day is None else f'{point.day:02d}'}"


def _month_value(point: Point, year: str) -> str:
    if point.last_nth is not None and point.unit == "month":
        return f"{year}-{point.nth:02d}/{year}-{point.last_nth:02d}"
    return f"{year}-XX" if point.month is None else f"{year}-{point.month:02d}"


def _part_value(point: Point, year: str) -> str:
    letter, size = ("Q", 3) if point.unit == "quarter" else ("H", 6)
    if point.nth is None:
        return f"{year}-{letter}X"
    if point.last_nth is not None:
        return f"{year}-{size * (point.nth - 1) + 1:02d}/{year}-{size * point.last_nth:02d}"
    return f"{year}-{letter}{point.nth}"
