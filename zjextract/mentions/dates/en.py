"""The grammar of English date expressions: small readers, each called where a cheap scan has seen its anchor word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import ahocorasick_rs

from zjextract.article import Article
from zjextract.languages import words
from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.expression import Expression, Found, Length, Point, Range, Recurrence

_WORDS = words("en", "dates")
_PLANS: dict[str, list[int]] = words("common", "dates")["plans"]
_MONTHS: dict[str, int] = _WORDS["months"] | _WORDS["month_abbreviations"]
_WEEKDAYS: dict[str, int] = _WORDS["weekdays"] | _WORDS["weekday_abbreviations"]
_NUMBERS: dict[str, int] = _WORDS["numbers"]
_ORDINALS: dict[str, int] = _WORDS["ordinals"]
_UNITS: dict[str, Unit] = _WORDS["units"]
_SHIFTS: dict[str, int] = _WORDS["shifts"]
_SEASONS: dict[str, int] = _WORDS["seasons"]
_MODIFIERS: dict[str, Any] = _WORDS["modifiers"] | _WORDS["edges"]
_RELATIVE_DAYS: dict[str, int] = _WORDS["relative_days"]
_YEAR_OPENERS = frozenset(_WORDS["year_openers"]["words"])
_YEAR_CLOSERS = frozenset(_WORDS["year_closers"]["words"])
_NUMBER_OPENERS = frozenset(_WORDS["number_openers"]["words"])
_S_WORDS = frozenset(_WORDS["number_openers"]["s_words"])
_MONTH_OPENERS = frozenset(_WORDS["month_openers"]["words"])


def _any(names: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")"


_MONTH = rf"{_any(_MONTHS)}(?![a-z])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_DAY_END = r"(?:st|nd|rd|th)?(?![\d%a-z]|[.,:]\d| ?%| percent| per cent| million| billion| trillion| yuan)"
_YEAR = r"(?:1\d|20)\d\d(?![\d%]|[.,:/]\d)"
_NUMBER = rf"(?:\d{{1,4}}(?:\.5)?|{_any(_NUMBERS)}(?:-{_any(_NUMBERS)})?)(?![\w%])"
_ORDINAL = rf"(?:{_any(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))(?![a-z])"
_TO = r"(?: ?[-–—~] ?|-to-| to | through | until )"
_UNIT = rf"(?P<unit>{_any(_UNITS)})"
_KEPT = "(?:(?:calendar|fiscal|financial|full|consecutive|straight|successive|working|trading) )?"

Reader = Callable[[Article, int, int], Found | None]


# -- small readings ----------------------------------------------------------------------------------------------------


def _number(word: str) -> float:
    """``5``, ``2.5``, ``five``, ``twenty-five``."""
    if word[0].isdigit():
        return float(word)
    return sum(_NUMBERS[part] for part in word.split("-"))


def _ordinal(word: str) -> int:
    return int(word[:-2]) if word[0].isdigit() else _ORDINALS[word]


def _word_before(lower: str, at: int) -> str:
    """The word that ends right before ``at``, one space or hyphen between."""
    head = lower[max(0, at - 16) : at].rstrip(" -")
    begin = len(head)
    while begin and (head[begin - 1].isalnum() or head[begin - 1] == "'"):
        begin -= 1
    return head[begin:]


_NEXT_WORD = re.compile(r"[ -]([a-z]+)")

_YEAR_TAIL = re.compile(
    rf",? ?(?:(?:of |in )?(?:the )?(?:fiscal )?(?:year )?(?P<year>{_YEAR})"
    r"|(?:(?:of|in) )?(?:the )?(?P<shift>last|this|next|same|following|previous|that|current) year(?![a-z])"
    r"|of (?P<the>the )year(?![a-z]))"
)
_CONTEXT_SHIFTS = {"same": 0, "that": 0, "following": 1, "previous": -1}


def _year_tail(lower: str, at: int, point: Point) -> tuple[int, Point]:
    """The year that follows a month, quarter or day: where it ends, and the point with it."""
    match = _YEAR_TAIL.match(lower, at)
    if match is None:
        return at, point
    if match["year"]:
        return match.end(), point._replace(year=int(match["year"]))
    word = match["shift"] or "this"
    if word in _CONTEXT_SHIFTS:
        return match.end(), point._replace(shift=_CONTEXT_SHIFTS[word], shift_unit="year", base="context")
    return match.end(), point._replace(shift=_SHIFTS[word], shift_unit="year")


def _is_between(lower: str, at: int) -> bool:
    return lower.endswith("between ", max(0, at - 8), at)


def _share_year(first: Point, last: Point) -> tuple[Point, Point]:
    """``January to May 2020``: the year of one end holds for the other."""
    if first.year is None and first.shift is None:
        year = last.year - 1 if last.year and (first.month or 0) > (last.month or 12) else last.year
        return first._replace(year=year, shift=last.shift, shift_unit=last.shift_unit, base=last.base), last
    return first, last


# -- months and days ---------------------------------------------------------------------------------------------------

_MONTH_DATE = re.compile(rf"(?P<month>{_MONTH})\.?(?:[ -]?(?:the )?(?P<day>{_DAY}){_DAY_END})?")
_MONTH_TO = re.compile(rf"{_TO}(?:(?P<month>{_MONTH})\.?(?: ?(?P<day>{_DAY}){_DAY_END})?|(?P<only>{_DAY}){_DAY_END})")
_MONTH_AND = re.compile(_MONTH_TO.pattern.replace(_TO, " and ", 1))
_DAY_BEFORE = re.compile(
    rf"(?<![\d.,/$])(?:(?P<first>{_DAY})(?:st|nd|rd|th)?(?: ?[-–~] ?| to ))?(?P<day>{_DAY})(?:st|nd|rd|th)?(?: of)?[ -]?$"
)


def _read_month(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    match = _MONTH_DATE.match(lower, at)
    if match is None or not _is_month(article, at, end, match["day"] is not None):
        return None
    month = _MONTHS[match["month"]]
    if match["day"]:
        point = Point("day", month=month, day=int(match["day"]))
        return _month_range(article, at, match.end(), point)
    before = _DAY_BEFORE.search(lower, max(0, at - 16), at)
    if before is None:
        stop = match.end() if lower[match.end() - 1] != "." or match["month"] in _WORDS["month_abbreviations"] else end
        return _month_range(article, at, stop, Point("month", month=month))
    point = Point("day", month=month, day=int(before["day"]))
    if before["first"] is None:
        return _month_range(article, before.start(), match.end(), point)
    stop, point = _year_tail(lower, match.end(), point)
    first, last = _share_year(Point("day", month=month, day=int(before["first"])), point)
    return Found(before.start(), stop, Range(first, last), "day-range")


def _month_range(article: Article, start: int, end: int, first: Point) -> Found:
    """What a month or day becomes with its year, or with the other end of a range."""
    lower = article.lower
    end, first = _year_tail(lower, end, first)
    match = (_MONTH_AND if _is_between(lower, start) else _MONTH_TO).match(lower, end)
    if match is None or (match["only"] and first.unit != "day"):
        return Found(start, end, first, first.unit)
    if match["month"]:
        month = _MONTHS[match["month"]]
        dot = lower[match.end() - 1] == "." and match["month"] not in _ABBREVIATIONS
        end = match.end() - dot
        last = Point("day", month=month, day=int(match["day"])) if match["day"] else Point("month", month=month)
    else:
        end = match.end()
        last = Point("day", month=first.month, day=int(match["only"]))
    end, last = _year_tail(lower, end, last)
    first, last = _share_year(first, last)
    return Found(start, end, _run(first, last), f"{first.unit}-range")


def _run(first: Point, last: Point) -> Expression:
    """Two months without a year are a run of one year, so that they find their year together."""
    if first.unit == last.unit == "month" and first.year is None and first.shift is None and first.month and last.month:
        if first.month < last.month:
            return Point("month", nth=first.month, last_nth=last.month)
    return Range(first, last)


_ABBREVIATIONS = frozenset(_WORDS["month_abbreviations"])


def _is_month(article: Article, at: int, end: int, has_day: bool) -> bool:
    """Whether a month's name stands for the month, not for the verb, the walk or a person."""
    word = article.lower[at:end]
    capital = article.folded[at].isupper()
    if has_day:
        return capital or word not in ("may", "march", "mar", "sept")
    if word in _ABBREVIATIONS:
        return capital and (article.lower[end : end + 1] == "." or _is_opened(article, at) or _is_tailed(article, end))
    if word in ("may", "march"):
        return capital and (_is_opened(article, at) or _is_tailed(article, end))
    if word in ("april", "june", "august"):
        return capital
    return True


def _is_opened(article: Article, at: int) -> bool:
    before = _word_before(article.lower, at)
    return before in _MONTH_OPENERS or before.isdigit() or article.lower[at - 1 : at] in ("(", "-")


def _is_tailed(article: Article, end: int) -> bool:
    return _YEAR_TAIL.match(article.lower, end) is not None or _MONTH_TO.match(article.lower, end) is not None


_WEEKDAY_DATE = re.compile(rf"\.?,? ?\(?(?:the )?(?={_MONTH}|{_DAY}(?:st|nd|rd|th)?(?: of)? {_MONTH})")
_DAY_PREFIX = re.compile(rf"{_DAY}(?:st|nd|rd|th)?(?: of)? ")


def _read_weekday(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    word = lower[at:end]
    if not article.folded[at].isupper():
        return None
    match = _WEEKDAY_DATE.match(lower, end)
    if match:
        skip = _DAY_PREFIX.match(lower, match.end())
        begin = skip.end() if skip else match.end()
        month = re.compile(_MONTH).match(lower, begin)
        found = _read_month(article, begin, month.end()) if month else None
        if found and isinstance(found.expression, Point) and found.expression.unit == "day":
            stop = found.end + (lower[match.end() - 1] == "(" and lower[found.end : found.end + 1] == ")")
            return Found(at, stop, found.expression, "weekday-date")
    if word not in _WORDS["weekdays"]:
        return None
    point = Point("day", weekday=_WEEKDAYS[word])
    tail = _WEEK_TAIL.match(lower, end)
    if tail:
        point = point._replace(shift=_SHIFTS[tail["shift"]], shift_unit="week")
    return Found(at, tail.end() if tail else end, point, "weekday")


def _read_weekend(article: Article, at: int, end: int) -> Found | None:
    """``at the weekend``; a weekend with last or this is read there."""
    if not article.lower.endswith("the ", max(0, at - 4), at):
        return None
    return Found(at, end, Point("weekend", weekday=5), "weekend")


_REPORTING = re.compile(r"(?:[a-z]+ed|said|here|held|began|told|says|made) $")


def _read_today(article: Article, at: int, end: int) -> Found | None:
    """``today`` as a day, not as nowadays: right after the verb of a report."""
    if not _REPORTING.search(article.lower, max(0, at - 16), at):
        return None
    return Found(at, end, Point("day", shift=0, shift_unit="day"), "relative-day")


_WEEK_TAIL = re.compile(r" (?:of )?(?P<shift>last|this|next) week(?![a-z])")


# -- years -------------------------------------------------------------------------------------------------------------

_ISO = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/]\d)|(\d\d)(\d\d)(?!\d))")
_YEAR_TO = re.compile(rf"(?:{_TO}|/)(?:the )?(?:year )?(\d{{4}}|\d\d)(?![\d%]|[.,:/]\d|[a-rt-z])")
_YEAR_AND = re.compile(r" and (\d{4})(?![\d%]|[.,:/]\d)")
_DECADE = re.compile(r"\d{4}'?s(?![a-z])")
_DAY_MONTH_BEFORE = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2$")
_YEAR_BEFORE = re.compile(r"(?:\byear (?:of )?|\bfy ?|\bfiscal (?:year )?|\bfinancial year )$")


def _read_year(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    if at and lower[at - 1] in _NOT_BEFORE_YEAR and not _FRONT.search(lower, max(0, at - 8), at):
        return _read_day_month_year(lower, at, end)
    iso = _read_iso(lower, at)
    if iso:
        return iso
    if _DECADE.match(lower, at):
        return Found(at, _DECADE.match(lower, at).end(), Point("decade", year=int(lower[at:end])), "decade")  # type: ignore[union-attr]
    year = int(lower[at:end])
    run = _YEAR_TO.match(lower, end) or (_is_between(lower, at) and _YEAR_AND.match(lower, end)) or None
    if run:
        last = int(run[1]) if len(run[1]) == 4 else year - year % 100 + int(run[1])
        if year < last < year + 100 and year > 1500 and last <= 2100:
            return Found(at, run.end(), Range(Point("year", year=year), Point("year", year=last)), "year-range")
    before = _YEAR_BEFORE.search(lower, max(0, at - 20), at)
    if before:
        return Found(before.start(), end, Point("year", year=year), "named-year")
    return Found(at, end, Point("year", year=year), "year") if _is_year(article, at, end, year) else None


_NOT_BEFORE_YEAR = frozenset("$€£¥#.,/-_=&+0123456789abcdefghijklmnopqrstuvwxyz")


def _read_iso(lower: str, at: int) -> Found | None:
    match = _ISO.match(lower, at)
    if match is None:
        return None
    month, day = int(match[3] or match[5]), int(match[4] or match[6])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    first = Point("day", year=int(match[1]), month=month, day=day)
    to = re.compile(_TO).match(lower, match.end())
    last = _read_iso(lower, to.end()) if to else None
    if last and isinstance(last.expression, Point):
        return Found(at, last.end, Range(first, last.expression), "iso-range")
    return Found(at, match.end(), first, "iso")


def _read_day_month_year(lower: str, at: int, end: int) -> Found | None:
    """``25/11/2021``; where the second number is no month, ``11/25/2021``."""
    match = _DAY_MONTH_BEFORE.search(lower, max(0, at - 8), at)
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
    follower = _NEXT_WORD.match(lower, end)
    if lower[end : end + 1] in ("%", "-") or (follower and follower[1] in _YEAR_CLOSERS):
        return False
    code = lower[end : end + 1] == "." and lower[end + 1 : end + 2].isalpha()  # a share's number, 2007.HK
    if code or not 1900 <= year <= 2100:
        return False
    before = _word_before(lower, at)
    if before in _YEAR_OPENERS:
        return True
    if before in _NUMBER_OPENERS:
        return False
    if 1980 <= year <= 2035 and year % 1000:
        return not (follower and follower[1].endswith("s") and follower[1] not in _S_WORDS)
    alone = lower[at - 1 : at] in ("(", "[", "\n", "") or lower[end : end + 1] in (",", ".", ")", "'", ";", ":", "")
    return 1949 <= year <= 2060 and alone


# -- last, this, next --------------------------------------------------------------------------------------------------

_SHIFT = re.compile(
    rf" (?:(?P<low>{_NUMBER})(?:(?: to | or |-| and )(?P<high>{_NUMBER}))? )?{_KEPT}{_UNIT}(?P<plural>s)?(?![a-z-])"
)
_SHIFT_NAME = re.compile(
    rf" (?:(?P<month>{_MONTH})|(?P<weekday>{_any(_WORDS['weekdays'])})(?![a-z])|(?P<weekend>weekend))"
)
_SHIFT_SEASON = re.compile(rf" (?P<season>{_any(_SEASONS)})(?![a-z])")
_PART_TAIL = re.compile(rf"'s (?P<ordinal>{_ORDINAL})[ -](?P<unit>quarter|half)(?![a-z-])")
_CONTEXT_WORDS = frozenset(("previous", "preceding", "following"))


def _read_shift(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    word = lower[at:end]
    match = _SHIFT.match(lower, end)
    if match is None:
        return _read_shift_name(article, at, end)
    unit = _UNITS[match["unit"]]
    if match["low"] or match["plural"]:
        return _shift_length(lower, at, match, unit) if match["low"] else None
    if word in ("past", "coming") or (unit == "decade" and word != "this"):
        direction = _SHIFTS[word]
        return Found(at, match.end(), Length(unit, 1, 1, direction), "past-length") if direction else None
    if unit == "day" or word == "recent":
        return None
    return _shift_unit(lower, at, match.end(), word, unit)


def _shift_length(lower: str, at: int, match: re.Match[str], unit: Unit) -> Found | None:
    """``the past three to five years``; ``the last two months of 2019`` is a run."""
    word = match.string[at : match.start()]
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else low
    size = {"month": 12, "quarter": 4}.get(unit)
    if word == "last" and size and low == high < size:
        point = Point(unit, nth=int(size - low + 1), last_nth=size)
        end, filled = _year_tail(lower, match.end(), point)
        if end > match.end():
            return Found(at, end, filled, "run")
    direction = 0 if word in ("following", "this", "previous", "preceding", "current") else _SHIFTS[word]
    return Found(at, match.end(), Length(unit, low, max(low, high), direction), "past-length")


def _shift_unit(lower: str, at: int, end: int, word: str, unit: Unit) -> Found:
    if unit == "quarter" and word == "last":
        stop, point = _year_tail(lower, end, Point("quarter", nth=4))
        if stop > end:
            return Found(at, stop, point, "quarter")
    base: Any = "context" if word in _CONTEXT_WORDS else "published"
    point = Point(unit, shift=_SHIFTS[word], shift_unit=unit, base=base)
    part = _PART_TAIL.match(lower, end) if unit == "year" else None
    if part is None:
        return Found(at, end, point, f"shifted-{unit}")
    size: Unit = "quarter" if part["unit"] == "quarter" else "half"
    return Found(at, part.end(), point._replace(unit=size, nth=_ordinal(part["ordinal"])), "quarter")


def _read_shift_name(article: Article, at: int, end: int) -> Found | None:
    """``last May``, ``next Friday``, ``this weekend``, ``last summer``."""
    lower = article.lower
    word = lower[at:end]
    shift = _SHIFTS[word]
    if word in ("past", "recent", "current"):
        return None
    season = _SHIFT_SEASON.match(lower, end)
    if season:
        point = Point("season", nth=_SEASONS[season["season"]], shift=shift, shift_unit="year")
        return Found(at, season.end(), point, "season")
    match = _SHIFT_NAME.match(lower, end)
    if match is None:
        return None
    if match["weekend"]:
        return Found(at, match.end(), Point("weekend", shift=shift, shift_unit="week"), "weekend")
    if not article.folded[end + 1].isupper():
        return None
    if match["weekday"]:
        day = Point("day", weekday=_WEEKDAYS[match["weekday"]], nearest=shift)
        return Found(at, match.end(), day if shift else day._replace(shift=0, shift_unit="week"), "weekday")
    month = Point("month", month=_MONTHS[match["month"]], nearest=shift)
    return Found(at, match.end(), month if shift else month._replace(shift=0, shift_unit="year"), "month")


# -- quarters, halves, runs --------------------------------------------------------------------------------------------

_PART = re.compile(rf"(?P<ordinal>{_ORDINAL}|final)[ -](?P<unit>quarter|half)(?![a-z-]|-century)")
_RUN = re.compile(rf"first (?P<count>{_NUMBER})[ -](?P<unit>month|quarter)s?(?![a-z])")
_PART_CODE = re.compile(r"(?:(?P<letter>[qh])(?P<index>[1-4])|(?P<index2>[1-4])(?P<letter2>[qh]))(?P<year>\d\d)?(?!\w)")
_NOT_PART = re.compile(
    r" of (?:the )?(?:\d\d?(?:st|nd|rd|th)|century|decade|match|game|season|month|tournament|life|contest)"
)


def _read_part(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    run = _RUN.match(lower, at)
    if run:
        unit = _UNITS[run["unit"]]
        count = int(_number(run["count"]))
        if not 1 <= count <= (12 if unit == "month" else 4):
            return None
        stop, point = _year_tail(lower, run.end(), Point(unit, nth=1, last_nth=count))
        return Found(at, stop, point, "run")
    match = _PART.match(lower, at)
    if match is None or _NOT_PART.match(lower, match.end()):
        return None
    part: Unit = "quarter" if match["unit"] == "quarter" else "half"
    size = 4 if part == "quarter" else 2
    index = size if match["ordinal"] == "final" else _ordinal(match["ordinal"])
    if index > size or _followed_by_month(article, match.end()):
        return None
    stop, point = _year_tail(lower, match.end(), Point(part, nth=index))
    return Found(at, stop, point, part)


_OF_MONTH = re.compile(rf" of {_MONTH}")


def _followed_by_month(article: Article, end: int) -> bool:
    return _OF_MONTH.match(article.lower, end) is not None


def _read_part_code(article: Article, at: int, end: int) -> Found | None:
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
    stop, point = _year_tail(lower, match.end(), point)
    if stop == match.end() and _word_before(lower, at) not in _MONTH_OPENERS:
        return None
    return Found(at, stop, point, unit)


def _read_season(article: Article, at: int, end: int) -> Found | None:
    """A season with its year; alone it is no date."""
    point = Point("season", nth=_SEASONS[article.lower[at:end]])
    stop, filled = _year_tail(article.lower, end, point)
    return Found(at, stop, filled, "season") if stop > end else None


# -- lengths and recurrences -------------------------------------------------------------------------------------------

_COUNT_BEFORE = re.compile(
    rf"(?<![\w$.,-])(?:(?P<low>{_NUMBER})(?:(?: to | or |-| and )))?(?P<high>{_NUMBER}|half an?)(?P<half> and a half)? {_KEPT}$"
)
_AGO = re.compile(r" ago(?![a-z])")
_NOT_LENGTH = re.compile(r"(?:[ -]old|'? of age|'? (?:in prison|jail))(?![a-z])")
_EDGE_BEFORE = re.compile(rf"\b(?P<edge>{_any(_WORDS['edges'])}) of the $")
_YEAR_END = re.compile(rf"[ -]end(?: (?:of )?(?P<year>{_YEAR}))?(?![a-z-])")


def _read_unit(article: Article, at: int, end: int) -> Found | None:
    """``five years``, ``two months ago``, ``the end of the year``, ``year-end``."""
    lower = article.lower
    plural = lower[end - 1] == "s"
    unit = _UNITS[lower[at : end - plural]]
    if not plural:
        edge = _read_edge(lower, at, end, unit)
        if edge:
            return edge
    if _NOT_LENGTH.match(lower, end) or lower[at - 1 : at] != " ":
        return None
    match = _COUNT_BEFORE.search(lower, max(0, at - 36), at)
    if match is None:
        return None
    if match["high"].startswith("half"):
        high = 0.5
    else:
        high = _number(match["high"]) + (0.5 if match["half"] else 0)
    low = _number(match["low"]) if match["low"] else high
    if (unit == "quarter" and not plural) or low > high or not high:
        return None
    ago = _AGO.match(lower, end)
    if ago and high == low and high % 1 == 0 and unit != "decade":
        return Found(match.start(), ago.end(), Point(unit, shift=-int(high), shift_unit=unit), "ago")
    return Found(match.start(), end, Length(unit, low, high), "length")


def _read_edge(lower: str, at: int, end: int, unit: Unit) -> Found | None:
    edge = _EDGE_BEFORE.search(lower, max(0, at - 18), at)
    if edge and unit != "day":
        point = Point(unit, shift=0, shift_unit=unit, modifier=_MODIFIERS[edge["edge"]])
        return Found(edge.start(), end, point, "edge")
    match = _YEAR_END.match(lower, end) if unit in ("year", "month") else None
    if match is None:
        return None
    point = Point(unit, modifier="end")
    if match["year"]:
        return Found(at, match.end(), point._replace(unit="year", year=int(match["year"])), "edge")
    return Found(at, match.end(), point._replace(shift=0, shift_unit=unit), "edge")


_EVERY = re.compile(
    rf" (?:(?P<count>{_NUMBER}|other)[ -])?(?:{_UNIT}s?|(?P<weekday>{_any(_WORDS['weekdays'])}))(?![a-z])"
)


def _read_every(article: Article, at: int, end: int) -> Found | None:
    match = _EVERY.match(article.lower, end)
    if match is None:
        return None
    if match["weekday"]:
        return Found(at, match.end(), Recurrence("week", weekday=_WEEKDAYS[match["weekday"]]), "every")
    count = match["count"]
    number = 1 if not count else 2 if count == "other" else _number(count)
    return Found(at, match.end(), Recurrence(_UNITS[match["unit"]], number), "every")


def _read_relative_day(article: Article, at: int, end: int) -> Found | None:
    shift = _RELATIVE_DAYS[article.lower[at:end]]
    return Found(at, end, Point("day", shift=shift, shift_unit="day"), "relative-day")


# -- five-year plans ---------------------------------------------------------------------------------------------------

_PLAN_BEFORE = re.compile(rf"(?P<number>{_ORDINAL})[ \"-]*$")
_PLAN = re.compile(
    r"[ -]year\"?[ -](?:(?:plan(?:ning)?s?\"?(?: period)?|period)(?![a-z]))"
    r"(?: ?\((?P<first>\d{4}) ?[-–—] ?(?P<last>\d{4}|\d\d)\)(?: period)?)?"
)


def _read_plan(article: Article, at: int, end: int) -> Found | None:
    """``12th Five-Year Plan (2011-15) period``: a range, its years from the brackets or from the plan's number."""
    lower = article.lower
    match = _PLAN.match(lower, at + len("five"))
    before = _PLAN_BEFORE.search(lower, max(0, at - 18), at)
    if match is None or before is None:
        return None
    if match["first"]:
        first = int(match["first"])
        last = int(match["last"]) if len(match["last"]) == 4 else first - first % 100 + int(match["last"])
    else:
        known = _PLANS.get(str(_ordinal(before["number"])))
        if known is None:
            return None
        first, last = known
    if not first <= last <= first + 10:
        return None
    end = match.end() - (lower[match.end() - 1] == '"')
    return Found(before.start(), end, Range(Point("year", year=first), Point("year", year=last)), "plan")


# -- the scan ----------------------------------------------------------------------------------------------------------


@cache
def _scanner() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, Reader]]]:
    """The automaton over all anchor words, and each word's reader."""
    readers: dict[str, Reader] = dict.fromkeys(_MONTHS, _read_month)
    readers |= dict.fromkeys(_WEEKDAYS, _read_weekday)
    readers |= dict.fromkeys(_SHIFTS, _read_shift)
    readers |= dict.fromkeys(("first", "second", "third", "fourth", "final", "1st", "2nd", "3rd", "4th"), _read_part)
    readers |= dict.fromkeys((f"{a}{b}" for a in "qh" for b in "1234"), _read_part_code)
    readers |= dict.fromkeys((f"{b}{a}" for a in "qh" for b in "1234"), _read_part_code)
    readers |= dict.fromkeys(_SEASONS, _read_season)
    readers |= dict.fromkeys((u + s for u in _UNITS for s in ("", "s")), _read_unit)
    readers |= dict.fromkeys(("every", "each"), _read_every)
    readers |= dict.fromkeys(_RELATIVE_DAYS, _read_relative_day)
    readers |= {"weekend": _read_weekend, "today": _read_today}
    readers |= dict.fromkeys(("five-year", "five year plan"), _read_plan)
    automaton = ahocorasick_rs.AhoCorasick(list(readers), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return automaton, list(readers.items())


_FOUR_DIGITS = re.compile(r"[12]\d{3}")


def _anchors(article: Article) -> Iterator[tuple[int, int, Reader]]:
    """Where an expression can stand: the anchor's code points and its reader, in text order."""
    lower = article.lower
    automaton, readers = _scanner()
    found: list[tuple[int, int, Reader]] = []
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalpha()) or lower[end : end + 1].isalpha():
            continue
        found.append((start, end, readers[index][1]))
    for match in _FOUR_DIGITS.finditer(lower):
        start, end = match.span()
        if not lower[end : end + 1].isdigit() or lower[end : end + 4].isdigit():
            found.append((start, end, _read_year))
    found.sort(key=lambda anchor: anchor[0])
    return iter(found)


_FRONT = re.compile(
    r"\b(?:(?P<modifier>early|mid|late|later|earlier)(?:[ -]| in )(?:the )?"
    rf"|(?P<edge>{_any(_WORDS['edges'])})(?: of(?: the)? |[ -]))$"
)
_COARSE = frozenset(("week", "month", "quarter", "half", "season", "year", "decade", "century"))


def _with_front(article: Article, found: Found, floor: int) -> Found:
    """``early``, ``mid-``, ``the end of`` before an expression belong to it."""
    expression = found.expression
    if isinstance(expression, (Length, Recurrence)) or (
        isinstance(expression, Point) and expression.unit not in _COARSE
    ):
        return found
    if isinstance(expression, Range) and found.rule != "plan":
        return found
    front = _FRONT.search(article.lower, max(floor, found.start - 20), found.start)
    if front is None:
        return found
    modifier = _MODIFIERS[front["modifier"] or front["edge"]]
    return found._replace(start=front.start(), expression=expression._replace(modifier=modifier))


def find(article: Article) -> Iterator[Found]:
    """The date expressions of an English article, in text order, without overlap."""
    floor = 0
    for start, end, read in _anchors(article):
        if start < floor:
            continue
        found = read(article, start, end)
        if found and found.start >= floor:
            yield (found := _with_front(article, found, floor))
            floor = found.end


COMPARED: frozenset[str] = frozenset()
JOINED = 16  # so many code points apart at most, two expressions of a sentence can share a year
_AHEAD = frozenset(_WORDS["tense"]["future"])
_NEITHER = frozenset(_WORDS["tense"]["neither"])
_SIGNAL = re.compile(rf"\b(?:{_any(_NEITHER)}|{_any(_AHEAD)}|{_any(_WORDS['tense']['past'])}|[a-z]{{2,}}ed)\b")
_AT_START = 8


def tense(article: Article, start: int, end: int, sentence: tuple[int, int]) -> int:
    """-1 where the words around an expression speak of the past (-2: surely), +1 of the future, 0 where they do not say.

    The nearest verb before the expression decides; at the sentence's start, the first one after it.
    """
    lower = article.lower
    before = _word_before(lower, start)
    if before in _WORDS["tense"]["since"]:
        return -2
    if lower.startswith("'s", end):  # Sunday's data is expected; Thursday's data showed
        ahead = any(_sign(match[0]) > 0 for match in _SIGNAL.finditer(lower, end, min(sentence[1], end + 30)))
        return 1 if ahead else -2
    signs = [_sign(match[0]) for match in _SIGNAL.finditer(lower, max(sentence[0], start - 120), start)]
    signs.reverse()
    if start - sentence[0] <= _AT_START:
        signs += [_sign(match[0]) for match in _SIGNAL.finditer(lower, end, min(sentence[1], end + 120))]
    said = next((sign for sign in signs if sign), 0)
    return said or int(before in _WORDS["tense"]["until"])


def _sign(word: str) -> int:
    if word in _AHEAD:
        return 1
    return 0 if word in _NEITHER else -1
