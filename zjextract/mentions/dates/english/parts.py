"""Quarters, halves, runs of months, and seasons."""

from __future__ import annotations

import re
from typing import Final

from zjextract.article import Article
from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.english.fragments import (
    MONTH,
    MONTH_OPENERS,
    MONTHS,
    NUMBER,
    NUMBERS,
    ORDINAL,
    ORDINALS,
    SEASONS,
    UNITS,
    WORDS,
    read_number,
    read_ordinal,
    word_before,
    year_tail,
)
from zjextract.mentions.dates.expression import Found, Point
from zjextract.mentions.dates.patterns import any_of

_PART: Final = re.compile(rf"(?P<ordinal>{ORDINAL}|final)[ -](?P<unit>quarter|half)(?![a-z-]|-century)")
_RUN: Final = re.compile(rf"first (?P<count>{NUMBER})[ -](?P<unit>month|quarter)s?(?![a-z])")
_PARTS: Final = re.compile(
    rf"(?P<first>{any_of(ORDINALS)}) and (?P<last>{any_of(ORDINALS)}) (?P<unit>quarter|half)(?:s|ves)?(?![a-z-])"
)
_FIRST_MONTH: Final = re.compile(r"first month(?= (?:of|in) )")
_LISTED_REACH, _DAYS_REACH = 12, 28  # code points to what only these expressions hold
_OPENS: Final = re.compile(rf"[ -](?:quarter|half|week|month|and|\d|{any_of(NUMBERS)})")
_DAYS: Final = re.compile(rf"first (?P<count>{NUMBER}) days of (?P<month>{MONTH})")
_HALF: Final = re.compile(rf"(?P<ordinal>first|second) half of (?P<month>{MONTH})")
_PART_CODE: Final = re.compile(
    r"(?:(?P<letter>[qh])(?P<index>[1-4])|(?P<index2>[1-4])(?P<letter2>[qh]))(?P<year>\d\d)?(?!\w)"
)
_NOT_PART: Final = re.compile(
    r" of (?:the )?(?:\d\d?(?:st|nd|rd|th)|century|decade|match|game|season|month|tournament|life|contest)"
)


def read_part(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    if _OPENS.match(lower, end) is None:
        return None
    run = _RUN.match(lower, at)
    if run:
        unit = UNITS[run["unit"]]
        count = int(read_number(run["count"]))
        if not 1 <= count <= (12 if unit == "month" else 4):
            return None
        stop, point = year_tail(lower, run.end(), Point(unit, nth=1, last_nth=count))
        return Found(at, stop, point, "run")
    first = _FIRST_MONTH.match(lower, at)
    if first:
        stop, point = year_tail(lower, first.end(), Point("month", month=1))
        return Found(at, stop, point, "month") if stop > first.end() else None
    found = _read_listed(lower, at) or _read_days(lower, at)
    if found:
        return found
    week = _WEEK.match(lower, at)
    if week:
        point = Point("week", nth=read_ordinal(week["ordinal"]), month=MONTHS[week["month"]])
        stop, point = year_tail(lower, week.end(), point)
        return Found(at, stop, point, "week")
    match = _PART.match(lower, at)
    if match is None or _NOT_PART.match(lower, match.end()):
        return None
    part: Unit = "quarter" if match["unit"] == "quarter" else "half"
    size = 4 if part == "quarter" else 2
    index = size if match["ordinal"] == "final" else read_ordinal(match["ordinal"])
    if index > size or _followed_by_month(article, match.end()):
        return None
    stop, point = year_tail(lower, match.end(), Point(part, nth=index))
    return Found(at, stop, point, part)


def _read_days(lower: str, at: int) -> Found | None:
    """``first 20 days of May``, ``second half of May``."""
    if lower.find(" of ", at, at + _DAYS_REACH) < 0:
        return None
    match = _DAYS.match(lower, at)
    half = None if match else _HALF.match(lower, at)
    if match:
        days = 1, min(int(read_number(match["count"])), 31)
    elif half:
        days = (1, 15) if half["ordinal"] == "first" else (16, 31)
    else:
        return None
    named = match or half
    assert named is not None
    point = Point("day", month=MONTHS[named["month"]], day=days[0], last_nth=days[1])
    stop, point = year_tail(lower, named.end(), point)
    return Found(at, stop, point, "days-of-month")


def _read_listed(lower: str, at: int) -> Found | None:
    """``first and second quarters``: a run."""
    match = _PARTS.match(lower, at) if lower.find(" and ", at, at + _LISTED_REACH) > 0 else None
    if match is None:
        return None
    unit: Unit = "quarter" if match["unit"] == "quarter" else "half"
    first, last = read_ordinal(match["first"]), read_ordinal(match["last"])
    if not (last == first + 1 and last <= (4 if unit == "quarter" else 2)):
        return None
    stop, point = year_tail(lower, match.end(), Point(unit, nth=first, last_nth=last))
    return Found(at, stop, point, "run")


_WEEK: Final = re.compile(rf"(?P<ordinal>first|second|third|fourth) week of (?P<month>{MONTH})")
_OF_MONTH: Final = re.compile(rf" of {MONTH}")


def _followed_by_month(article: Article, end: int) -> bool:
    return _OF_MONTH.match(article.lower, end) is not None


def read_part_code(article: Article, at: int, _end: int) -> Found | None:
    """``Q1 2019``, ``H1``, ``1Q20``."""
    lower = article.lower
    match = _PART_CODE.match(lower, at)
    if match is None:
        return None
    unit: Unit = "quarter" if (match["letter"] or match["letter2"]) == "q" else "half"
    index = int(match["index"] or match["index2"])
    if unit == "half" and index > 2:
        return None
    point = Point(unit, nth=index)
    if match["year"]:
        return Found(at, match.end(), point._replace(year=2000 + int(match["year"])), unit)
    stop, point = year_tail(lower, match.end(), point)
    return Found(at, stop, point, unit) if stop > match.end() or _is_part(article, at) else None


_CARS: Final = frozenset(WORDS["cars"]["names"])


def _is_part(article: Article, at: int) -> bool:
    """Whether a code without its year is a quarter or half, not a car or hydrogen."""
    before = word_before(article.lower, at)
    return before in MONTH_OPENERS or (article.folded[at] == "Q" and before not in _CARS)


def read_season(article: Article, at: int, end: int) -> Found | None:
    """A season with its year; alone it is no date."""
    point = Point("season", nth=SEASONS[article.lower[at:end]])
    stop, filled = year_tail(article.lower, end, point)
    return Found(at, stop, filled, "season") if stop > end else None
