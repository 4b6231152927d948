"""Expressions with last, this, next and their like."""

from __future__ import annotations

import re
from typing import Any, Final

from zjextract.article import Article
from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.english.fragments import (
    KEPT,
    MONTH,
    MONTHS,
    NUMBER,
    ORDINAL,
    SEASONS,
    SHIFTS,
    UNIT,
    UNITS,
    WEEKDAYS,
    WORDS,
    read_number,
    read_ordinal,
    year_tail,
)
from zjextract.mentions.dates.expression import Found, Length, Point
from zjextract.mentions.dates.patterns import any_of

_SHIFT: Final = re.compile(
    rf" (?:(?:(?P<low>{NUMBER})(?:(?: to | or |-| and )(?P<high>{NUMBER}))? )?{KEPT}{UNIT}(?P<plural>s)?(?![a-z-])"
    rf"|(?P<season>{any_of(SEASONS)})(?![a-z])|(?P<month>{MONTH})|(?P<weekday>{any_of(WORDS['weekdays'])})(?![a-z])"
    r"|(?P<weekend>weekend))"
)
_PART_TAIL: Final = re.compile(rf"'s (?P<ordinal>{ORDINAL})[ -](?P<unit>quarter|half)(?![a-z-])")
_CONTEXT_WORDS: Final = frozenset(("previous", "preceding", "following"))


def read_shift(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    word = lower[at:end]
    match = _SHIFT.match(lower, end)
    if match is None:
        return None
    if not match["unit"]:
        return _shift_name(article, at, match)
    unit = UNITS[match["unit"]]
    if match["low"] or match["plural"]:
        return _shift_length(lower, at, match, unit) if match["low"] else None
    if word in ("past", "coming") or (unit == "decade" and word != "this"):
        direction = SHIFTS[word]
        return Found(at, match.end(), Length(unit, 1, 1, direction), "past-length") if direction else None
    if unit == "day" or word == "recent":
        return None
    return _shift_unit(lower, at, match.end(), word, unit)


def _shift_length(lower: str, at: int, match: re.Match[str], unit: Unit) -> Found | None:
    """``the past three to five years``; ``the last two months of 2019`` is a run."""
    word = match.string[at : match.start()]
    low = read_number(match["low"])
    high = read_number(match["high"]) if match["high"] else low
    size = {"month": 12, "quarter": 4}.get(unit)
    if word == "last" and size and low == high < size:
        point = Point(unit, nth=int(size - low + 1), last_nth=size)
        end, filled = year_tail(lower, match.end(), point)
        if end > match.end():
            return Found(at, end, filled, "run")
    direction = 0 if word in ("following", "this", "previous", "preceding", "current") else SHIFTS[word]
    return Found(at, match.end(), Length(unit, low, max(low, high), direction), "past-length")


def _shift_unit(lower: str, at: int, end: int, word: str, unit: Unit) -> Found:
    if unit == "quarter" and word == "last":
        stop, point = year_tail(lower, end, Point("quarter", nth=4))
        if stop > end:
            return Found(at, stop, point, "quarter")
    base: Any = "context" if word in _CONTEXT_WORDS else "published"
    point = Point(unit, shift=SHIFTS[word], shift_unit=unit, base=base)
    part = _PART_TAIL.match(lower, end) if unit == "year" else None
    if part is None:
        return Found(at, end, point, f"shifted-{unit}")
    size: Unit = "quarter" if part["unit"] == "quarter" else "half"
    return Found(at, part.end(), point._replace(unit=size, nth=read_ordinal(part["ordinal"])), "quarter")


def _shift_name(article: Article, at: int, match: re.Match[str]) -> Found | None:
    """``last May``, ``next Friday``, ``this weekend``, ``last summer``."""
    begin, end = match.span()
    word = article.lower[at:begin]
    shift = SHIFTS[word]
    if word in ("past", "recent", "current"):
        return None
    if match["season"]:
        return Found(at, end, Point("season", nth=SEASONS[match["season"]], shift=shift, shift_unit="year"), "season")
    if match["weekend"]:
        return Found(at, end, Point("weekend", shift=0 if word == "coming" else shift, shift_unit="week"), "weekend")
    if not article.folded[begin + 1].isupper():
        return None
    if match["weekday"]:
        day = Point("day", weekday=WEEKDAYS[match["weekday"]], nearest=shift)
        return Found(at, end, day if shift else day._replace(shift=0, shift_unit="week"), "weekday")
    month = Point("month", month=MONTHS[match["month"]], nearest=shift)
    return Found(at, end, month if shift else month._replace(shift=0, shift_unit="year"), "month")
