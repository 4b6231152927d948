"""Months, days of a month, weekdays and days by name."""

from __future__ import annotations

import re
from typing import Final

from zjextract.article import Article
from zjextract.mentions.dates.english.fragments import (
    DAY,
    DAY_END,
    MONTH,
    MONTH_OPENERS,
    MONTHS,
    SHIFTS,
    TO,
    WEEKDAYS,
    WORDS,
    YEAR_TAIL,
    is_between,
    share_year,
    word_before,
    year_tail,
)
from zjextract.mentions.dates.expression import Expression, Found, Point, Range
from zjextract.mentions.dates.patterns import any_of

_DAY_AFTER: Final = re.compile(rf"\.? ?(?:the )?(?P<day>{DAY}){DAY_END}")
_MONTH_TO: Final = re.compile(
    rf"{TO}(?:(?:(?P<before>{DAY})(?:st|nd|rd|th)? )?(?P<month>{MONTH})\.?(?: ?(?P<day>{DAY}){DAY_END})?"
    rf"|(?P<only>{DAY}){DAY_END})"
)
_MONTH_AND: Final = re.compile(_MONTH_TO.pattern.replace(TO, " and ", 1))
_DAY_BEFORE: Final = re.compile(
    rf"(?<![\d.,/$])(?:(?P<first>{DAY})(?:st|nd|rd|th)?(?: ?[-–~] ?| to ))?(?P<day>{DAY})(?:st|nd|rd|th)?(?: of)?[ -]?$"
)


def read_month(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    word = lower[at:end]
    day = _DAY_AFTER.match(lower, end)
    if not _is_month(article, at, end, word, day is not None):
        return None
    month = MONTHS[word]
    if day:
        return _month_range(article, at, day.end(), Point("day", None, month, int(day["day"])))
    before = _day_before(lower, at)
    stop = _with_point(article, word, end)
    if before is None:
        return _month_range(article, at, stop, Point("month", None, month))
    point = Point("day", None, month, int(before["day"]))
    if before["first"] is None:
        return _month_range(article, before.start(), stop, point)
    stop, point = year_tail(lower, stop, point)
    first, last = share_year(Point("day", month=month, day=int(before["first"])), point)
    return Found(before.start(), stop, Range(first, last), "day-range")


# the last but one before a month, after 1st, 2nd, 3rd, 4th, of and figures
_DAY_TAILS: Final = frozenset("0123456789tdhf")
_DAY_ENDS: Final = frozenset("0123456789\n")  # right before it; a line may break there


def _day_before(lower: str, at: int) -> re.Match[str] | None:
    """``25``, ``25th of``, ``24 to 25`` before a month."""
    if lower[at - 2 : at - 1] not in _DAY_TAILS and lower[at - 1 : at] not in _DAY_ENDS:
        return None
    return _DAY_BEFORE.search(lower, max(0, at - 16), at)


def _month_range(article: Article, start: int, end: int, first: Point) -> Found:
    """What a month or day becomes with its year, or with the other end of a range."""
    lower = article.lower
    end, first = year_tail(lower, end, first)
    match = (_MONTH_AND if is_between(lower, start) else _MONTH_TO).match(lower, end)
    if match is None or (match["only"] and first.unit != "day"):
        return Found(start, end, first, first.unit)
    if match["month"]:
        month = MONTHS[match["month"]]
        day = match["before"] or match["day"]
        end = match.end() if match["day"] else _with_point(article, match["month"], match.end("month"))
        last = Point("day", month=month, day=int(day)) if day else Point("month", month=month)
    else:
        end = match.end()
        last = Point("day", month=first.month, day=int(match["only"]))
    end, last = year_tail(lower, end, last)
    first, last = share_year(first, last)
    return Found(start, end, _run(first, last), f"{first.unit}-range")


def _run(first: Point, last: Point) -> Expression:
    """Two months without a year are a run of one year, so that they find their year together."""
    if first.unit == last.unit == "month" and first.year is None and first.shift is None:
        return Point("month", nth=first.month, last_nth=last.month) if _rising(first, last) else Range(first, last)
    return Range(first, last)


def _rising(first: Point, last: Point) -> bool:
    return (first.month or 0) < (last.month or 0)


_SENTENCE_GOES_ON: Final = re.compile(r"\s?[a-z0-9,;:)\-]")


def _with_point(article: Article, word: str, end: int) -> int:
    """Where a month ends: with the point of its abbreviation, without a sentence's full stop."""
    abbreviated = word in _ABBREVIATIONS and article.lower.startswith(".", end)
    return end + 1 if abbreviated and _SENTENCE_GOES_ON.match(article.folded, end + 1) else end


_ABBREVIATIONS: Final = frozenset(WORDS["month_abbreviations"])


_SURE_OPENERS: Final = frozenset(WORDS["month_openers"]["sure"])
_NAME_GOES_ON: Final = re.compile(" [A-Z][a-z]")


def _is_month(article: Article, at: int, end: int, word: str, has_day: bool) -> bool:
    """Whether a month's name stands for the month, not for the verb, the walk or a person."""
    capital = article.folded[at].isupper()
    if has_day:
        return capital or word not in ("may", "march", "mar", "sept")
    if word in _ABBREVIATIONS:
        if _NAME_GOES_ON.match(article.folded, end) and word_before(article.lower, at) not in _SURE_OPENERS:
            return False  # Jan Paschal
        return capital and (article.lower[end : end + 1] == "." or _is_opened(article, at) or _is_tailed(article, end))
    if word in ("may", "march"):
        return capital and (_is_opened(article, at) or _is_tailed(article, end))
    if word in ("april", "june", "august"):
        return capital
    return True


def _is_opened(article: Article, at: int) -> bool:
    before = word_before(article.lower, at)
    return before in MONTH_OPENERS or before.isdigit() or article.lower[at - 1 : at] in ("(", "-")


_RATE: Final = re.compile(r":? (?:[+-]\d|\d[\d.]{0,5}(?:%| percent))")  # May +0.7%


def _is_tailed(article: Article, end: int) -> bool:
    return any(pattern.match(article.lower, end) for pattern in (YEAR_TAIL, _MONTH_TO, _RATE))


_LISTED_DAY: Final = re.compile(rf"(?P<joint>, | and |, and )(?P<day>{DAY})(?:st|nd|rd|th)?(?![\d%a-z]|[.,:]\d)")
_AFTER_DAYS: Final = re.compile(rf"[,.;:)\n]|$| {any_of(WORDS['after_days']['words'])}(?![a-z])")


def listed_days(article: Article, found: Found) -> tuple[Found, ...]:
    """A day with the others of its month that a list names: ``May 14 and 15``, ``May 3, 4 and 5, 2020``."""
    point = found.expression
    if not isinstance(point, Point) or point.month is None or point.year is not None:
        return (found,)
    days: list[re.Match[str]] = []
    match = _LISTED_DAY.match(article.lower, found.end)
    while match and len(days) < _MOST_DAYS:
        days.append(match)
        match = _LISTED_DAY.match(article.lower, match.end()) if match["joint"] == ", " else None
    if not days or days[-1]["joint"] == ", " or not _AFTER_DAYS.match(article.lower, days[-1].end()):
        return (found,)
    _, dated = year_tail(article.lower, days[-1].end(), point)
    return tuple(
        Found(start, end, dated._replace(day=day), "day")
        for start, end, day in (
            (found.start, found.end, point.day),
            *((one.start("day"), one.end(), int(one["day"])) for one in days),
        )
    )


_MOST_DAYS: Final = 5
_AFTER_WEEKDAY: Final = re.compile(
    rf"(?P<date>\.?,? ?\(?(?:the )?(?={MONTH}|{DAY}(?:st|nd|rd|th)?(?: of)? {MONTH}))"
    rf"|(?: ?[-–] ?|-to-| to | through )(?P<last>{any_of(WORDS['weekdays'])})(?![a-z])"
    r"| (?:of )?(?P<shift>last|this|next) week(?![a-z])"
)
_MONTH: Final = re.compile(MONTH)
_DAY_PREFIX: Final = re.compile(rf"{DAY}(?:st|nd|rd|th)?(?: of)? ")


def read_weekday(article: Article, at: int, end: int) -> Found | None:
    lower = article.lower
    if not article.folded[at].isupper():
        return None
    after = _AFTER_WEEKDAY.match(lower, end)
    dated = _weekday_date(article, at, after.end()) if after and after["date"] is not None else None
    word = lower[at:end]
    if dated or word not in WORDS["weekdays"]:
        return dated
    point = Point("day", weekday=WEEKDAYS[word])
    if after and after["last"]:
        return Found(at, after.end(), Range(point, Point("day", weekday=WEEKDAYS[after["last"]])), "weekday-range")
    if after and after["shift"]:
        return Found(at, after.end(), point._replace(shift=SHIFTS[after["shift"]], shift_unit="week"), "weekday")
    return Found(at, end, point, "weekday")


def _weekday_date(article: Article, at: int, end: int) -> Found | None:
    """``Wednesday, November 25``, ``Wednesday (25 Nov)``: the date that begins at ``end``."""
    lower = article.lower
    skip = _DAY_PREFIX.match(lower, end)
    begin = skip.end() if skip else end
    month = _MONTH.match(lower, begin)
    found = read_month(article, begin, month.end()) if month else None
    if found is None or not isinstance(found.expression, Point) or found.expression.unit != "day":
        return None
    stop = found.end + (lower[end - 1] == "(" and lower[found.end : found.end + 1] == ")")
    return Found(at, stop, found.expression, "weekday-date")


def read_weekend(article: Article, at: int, end: int) -> Found | None:
    """``at the weekend``; a weekend with last or this is read there."""
    if not article.lower.endswith("the ", max(0, at - 4), at):
        return None
    return Found(at, end, Point("weekend", weekday=5), "weekend")


_REPORTING: Final = re.compile(r"(?:[a-z]+ed|said|here|held|began|told|says|made) $")


def read_today(article: Article, at: int, end: int) -> Found | None:
    """``today`` as a day, not as nowadays: right after the verb of a report."""
    if not _REPORTING.search(article.lower, max(0, at - 16), at):
        return None
    return Found(at, end, Point("day", shift=0, shift_unit="day"), "relative-day")
