"""Years, runs of years, decades, and days in figures."""

from __future__ import annotations

import re
from typing import Final

from zjextract.article import Article
from zjextract.mentions.dates.english.fragments import (
    NEXT_WORD,
    NUMBER_OPENERS,
    S_WORDS,
    TO,
    YEAR_CLOSERS,
    YEAR_OPENERS,
    front_before,
    is_between,
    word_before,
)
from zjextract.mentions.dates.expression import Found, Point, Range

_ISO: Final = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/]\d)|(\d\d)(\d\d)(?!\d))")
_YEAR_TO: Final = re.compile(rf"(?:{TO}|/)(?:the )?(?:year )?(\d{{4}}|\d\d)(?![\d%]|[.,:/]\d|[a-rt-z])")
_YEAR_AND: Final = re.compile(r" and (\d{4})(?![\d%]|[.,:/]\d)")
_DECADE: Final = re.compile(r"\d{4}'?s(?![a-z])")
_DAY_MONTH_BEFORE: Final = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2$")
_NAMING: Final = ("year ", "year of ", "fy", "fy ", "fiscal ", "\n")
_BETWEEN_FIGURES: Final = frozenset("/.-")
_YEAR_BEFORE: Final = re.compile(r"(?:\byear (?:of )?|\bfy ?|\bfiscal (?:year )?|\bfinancial year )$")


def read_year(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    year = int(lower[at:end])
    before = _YEAR_BEFORE.search(lower, max(0, at - 20), at) if lower.endswith(_NAMING, 0, at) else None
    if before:
        found = _read_run(lower, at, end, year) or Found(at, end, Point("year", year), "named-year")
        return Found(before.start(), found.end, found.expression, found.rule)
    if lower[at - 1 : at] in _NOT_BEFORE_YEAR and not front_before(lower, at, max(0, at - 8)):
        return _read_day_month_year(lower, at, end)
    longer = _read_longer(lower, at, end, year) if _GOES_ON.match(lower, end) else None
    return longer or _read_bare(article, at, end, year)


_GOES_ON: Final = re.compile(r"[-–—~/.'sqh\d]| [-–—~tuqha]")


def _read_longer(lower: str, at: int, end: int, year: int) -> Found | None:
    """A day, decade, run of years or part of a year that begins with the year."""
    decade = _DECADE.match(lower, at)
    if decade:
        return Found(at, decade.end(), Point("decade", year=year), "decade")
    return _read_iso(lower, at) or _read_run(lower, at, end, year) or _read_part(lower, at, end, year)


def _read_run(lower: str, at: int, end: int, year: int) -> Found | None:
    """``2011-15``, ``2016 to 2020``, ``between 2007 and 2011``."""
    run = _YEAR_TO.match(lower, end) or (is_between(lower, at) and _YEAR_AND.match(lower, end)) or None
    if run:
        last = int(run[1]) if len(run[1]) == 4 else year - year % 100 + int(run[1])
        if year < last < year + 100 and year > 1500 and last <= 2100:
            return Found(at, run.end(), Range(Point("year", year), Point("year", last)), "year-range")
    return None


_PART: Final = re.compile(r"[ -]?(?P<letter>[qh])(?P<number>[1-4])(?!\w)|-(?P<month>0\d|1[0-2])(?![\d%-]|[.,:/]\d)")


def _read_part(lower: str, at: int, end: int, year: int) -> Found | None:
    """``2020 Q1``, ``2020H1``, ``2020-09``."""
    match = _PART.match(lower, end)
    if match is None or not 1900 <= year <= 2100:
        return None
    if match["month"]:
        month = int(match["month"])
        return Found(at, match.end(), Point("month", year=year, month=month), "month") if month else None
    number = int(match["number"])
    if match["letter"] == "h":
        return Found(at, match.end(), Point("half", year=year, nth=number), "half") if number <= 2 else None
    return Found(at, match.end(), Point("quarter", year=year, nth=number), "quarter")


def _read_bare(article: Article, at: int, end: int, year: int) -> Found | None:
    return Found(at, end, Point("year", year), "year") if _is_year(article, at, end, year) else None


_NOT_BEFORE_YEAR: Final = frozenset("$€£¥#.,/-_=&+0123456789abcdefghijklmnopqrstuvwxyz")


_TO_NEXT: Final = re.compile(TO)


def _read_iso(lower: str, at: int) -> Found | None:
    """``2021-11-25``, ``20211125``, and two of them with a dash or to between."""
    first = _iso_day(lower, at)
    if first is None:
        return None
    end, point = first
    to = _TO_NEXT.match(lower, end)
    last = _iso_day(lower, to.end()) if to else None
    if last:
        return Found(at, last[0], Range(point, last[1]), "iso-range")
    return Found(at, end, point, "iso")


def _iso_day(lower: str, at: int) -> tuple[int, Point] | None:
    match = _ISO.match(lower, at)
    if match is None:
        return None
    month, day = int(match[3] or match[5]), int(match[4] or match[6])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return match.end(), Point("day", year=int(match[1]), month=month, day=day)


def _read_day_month_year(lower: str, at: int, end: int) -> Found | None:
    """``25/11/2021``; where the second number is no month, ``11/25/2021``."""
    match = _DAY_MONTH_BEFORE.search(lower, max(0, at - 8), at) if lower[at - 1] in _BETWEEN_FIGURES else None
    if match is None:
        return None
    day, month = int(match[1]), int(match[3])
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Found(match.start(), end, Point("day", year=int(lower[at:end]), month=month, day=day), "day-month-year")


def _is_year(article: Article, at: int, end: int, year: int) -> bool:
    """Whether a bare four-digit number is a year: by the words around it."""
    lower = article.lower
    follower = NEXT_WORD.match(lower, end)
    if lower[end : end + 1] in ("%", "-") or (follower and follower[1] in YEAR_CLOSERS):
        return False
    code = lower[end : end + 1] == "." and lower[end + 1 : end + 2].isalpha()  # a share's number, 2007.HK
    if code or not 1900 <= year <= 2100:
        return False
    before = word_before(lower, at)
    if before in YEAR_OPENERS:
        return True
    if before in NUMBER_OPENERS:
        return False
    if 1980 <= year <= 2035 and year % 1000:
        return not (follower and follower[1].endswith("s") and follower[1] not in S_WORDS)
    alone = lower[at - 1 : at] in ("(", "[", "\n", "") or lower[end : end + 1] in (",", ".", ")", "'", ";", ":", "")
    return 1949 <= year <= 2060 and alone
