"""Calendar points, by years and months said or relative, and the ranges between two."""

from __future__ import annotations

import re
from typing import Final

from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.chinese.fragments import (
    BEGIN,
    DAY,
    HAN_DIGIT,
    HAN_NUMBER,
    MONTH,
    NUMBER,
    TO,
    TO_BEGINS,
    WORDS,
    YEAR,
    Page,
    Step,
    by_lead,
    lead_at,
    month_number,
    read_number,
)
from zjextract.mentions.dates.chinese.parts import WEEKDAY_NOTE, YEARLESS, in_month, lone_part_at, part_at
from zjextract.mentions.dates.expression import Base, Found, Point, Range
from zjextract.mentions.dates.patterns import any_of

_SAID_YEAR: Final = re.compile(rf"(?P<year>{YEAR}) ?(?:(?:财政)?年度?|财年)(?!级)")
_BEFORE_PART: Final = (
    rf"(?= ?(?:第?[一二三四1-4]季|[上下]半年|{MONTH} ?月|年?[底初末]|前{NUMBER}个?月"
    rf"|第{NUMBER}个?(?:周|星期|礼拜|月)))"
)
_SHORT_YEAR: Final = re.compile(
    rf"(?P<year>\d\d|[〇零一二三七八九]{HAN_DIGIT}) ?年{_BEFORE_PART}|(?P<zero>0\d|[〇零]{HAN_DIGIT}) ?年"
)
_ROC_YEAR: Final = re.compile(rf"民国 ?(?P<year>\d{{1,3}}|{HAN_NUMBER}) ?年度?")
_ROC_BARE: Final = re.compile(
    r"(?P<year>1[01]\d(?= ?年(?![来前后内间之老]|以[上来]|历史))"
    rf"|[89]\d(?= ?年(?:度|{_BEFORE_PART}))) ?年度?"
)
_NAMED_YEAR: Final = re.compile(r"[今去明本]\((?P<year>20\d\d|1[0-2]\d)\)年")
_REPUBLIC: Final = 1911


def _relative(kind: str, unit: Unit, base: Base) -> dict[str, Point]:
    shifts: dict[str, int] = WORDS[kind]
    return {word: Point(unit, shift=shift, shift_unit=unit, base=base) for word, shift in shifts.items()}


RELATIVE_YEARS: Final = _relative("years", "year", "published") | _relative("context_years", "year", "context")
RELATIVE_MONTHS: Final = _relative("months", "month", "published") | _relative("context_months", "month", "context")
RELATIVE_OTHERS: Final = (
    _relative("quarters", "quarter", "published")
    | _relative("days", "day", "published")
    | _relative("context_days", "day", "context")
)
_YEAR_WORD: Final = re.compile(any_of(RELATIVE_YEARS) + "(?![龄级代会货])")
_MONTH_WORD: Final = re.compile(any_of(RELATIVE_MONTHS) + "(?![球背面])")
_NOT_BEFORE_WORD: Final = frozenset("一二两三四五六七八九十首本每此这该届以近年第多几屡")
OTHER_WORD: Final = re.compile(any_of(RELATIVE_OTHERS))


def _said_year(page: Page, at: int) -> Step | None:
    """2020年, 20年上半年, 109年 where the republic's years are counted."""
    lower = page.lower
    match = _SAID_YEAR.match(lower, at)
    if match:
        return _with_part(page, match.end(), read_number(match["year"]))
    match = _ROC_BARE.match(lower, at)
    if match and page.republic:
        return _with_part(page, match.end(), read_number(match["year"]) + _REPUBLIC)
    match = _SHORT_YEAR.match(lower, at)
    if match is None:
        return None
    short = read_number(match["year"] or match["zero"])
    return _with_part(page, match.end(), short + (2000 if short < 50 else 1900))


def _republics_year(page: Page, at: int) -> Step | None:
    match = _ROC_YEAR.match(page.lower, at) if page.republic else None
    return _with_part(page, match.end(), read_number(match["year"]) + _REPUBLIC) if match else None


def _relative_year(page: Page, at: int) -> Step | None:
    """去年, 次年, 今(2021)年."""
    lower = page.lower
    named = _NAMED_YEAR.match(lower, at)
    if named:
        year = int(named["year"])
        return _with_part(page, named.end(), year + (_REPUBLIC if year < 1000 else 0))
    word = _YEAR_WORD.match(lower, at)
    if word is None or (at and lower[at - 1] in _NOT_BEFORE_WORD and lower[at] in "次来同"):
        return None
    return _with_part(page, word.end(), RELATIVE_YEARS[word[0]])


def _with_part(page: Page, end: int, year: int | Point) -> Step:
    """A year, with the part of it that follows."""
    point = Point("year", year) if isinstance(year, int) else year
    return part_at(page, end + page.lower.startswith("的", end), point) or (end, point)


def _relative_month(page: Page, at: int) -> Step | None:
    """上月, 次月."""
    lower = page.lower
    word = _MONTH_WORD.match(lower, at)
    if word is None or (at and lower[at - 1] in _NOT_BEFORE_WORD and lower[at] == "次"):
        return None
    month = RELATIVE_MONTHS[word[0]]
    compared = at > 0 and lower[at - 1] in _COMPARED  # 比上月: the month before the one that is spoken of
    return in_month(lower, word.end(), month._replace(base="context") if compared else month)


def _named_month(page: Page, at: int) -> Step | None:
    """本(6)月."""
    match = _NAMED_MONTH.match(page.lower, at)
    return in_month(page.lower, match.end(), YEARLESS.in_month(month_number(match["month"]))) if match else None


_YEARS_AND_MONTHS: Final = by_lead(
    [
        (_said_year, ("年", "年代", "财")),
        (_relative_year, {word[0] for word in RELATIVE_YEARS} | set("今去明本")),
        (_republics_year, "民"),
        (_relative_month, {word[0] for word in RELATIVE_MONTHS}),
        (_named_month, "本上下今"),
    ]
)


_NAMED_MONTH: Final = re.compile(rf"[本上下今]\((?P<month>{MONTH})\)月")
_COMPARED: Final = frozenset("比较")
_LONE_DAY: Final = re.compile(
    r"(?P<day>3[01]|[12]\d|[1-9]) ?"
    rf"(?:日(?![本元均内产常游韩子照龄程益渐圆夜]|报(?!道))|号(?=[,。、至到在起晚上下早凌])){WEEKDAY_NOTE}"
)
_DAY_LEADS: Final = frozenset("日号")
_LATER_DAY: Final = re.compile(rf"(?P<day>{DAY}) ?[日号]")
_DAY_RUN: Final = re.compile(
    rf"(?P<first>3[01]|[12]\d|[1-9]){TO}(?P<last>3[01]|[12]\d|[1-9]) ?日(?![本元均内间产常游])"
)
LONE_EDGE: Final = re.compile(rf"(?P<unit>[年月岁])(?P<edge>底|末|{BEGIN}|中(?=[,。;、以]|$))|年终")
TO_NEXT: Final = re.compile(TO)


def read_point_at(page: Page, at: int, lone_day: re.Pattern[str] = _LONE_DAY) -> Step | None:
    """A calendar point in one of its written forms; ``lone_day`` is what a day without its month looks like."""
    lead = lead_at(page.lower, at)
    for read in _YEARS_AND_MONTHS.get(lead, ()):
        step = read(page, at)
        if step:
            return step
    day = lone_day.match(page.lower, at) if lead in _DAY_LEADS else None
    return (day.end(), YEARLESS.on_day(read_number(day["day"]))) if day else lone_part_at(page, at, lead)


def read_day_run(page: Page, at: int) -> Found | None:
    """5至8日."""
    run = _DAY_RUN.match(page.lower, at)
    if run is None or _goes_on(page.lower, at):
        return None
    first, last = (Point("day", day=int(run[end])) for end in ("first", "last"))
    return Found(at, run.end(), Range(first, last), "day-range")


def read_point(page: Page, at: int) -> Found | None:
    """A point, or two of them with 至 or a dash between."""
    lower = page.lower
    step = None if _goes_on(lower, at) else read_point_at(page, at)
    if step is None:
        return None
    end, first = step
    joint = lower[end : end + 1]
    if joint in _AND:
        found = _read_between(page, at, first, end + 1)
        if found:
            return found
    to = TO_NEXT.match(lower, end) if joint in _TO_OPENS else None
    last = read_point_at(page, to.end(), _LATER_DAY) if to else None
    if last is None or not _pairs(first, last[1]):
        return Found(at, end, first, rule_of(first))
    return Found(at, last[0], Range(*_share_year(first, last[1])), f"{first.unit}-range")


def _goes_on(lower: str, at: int) -> bool:
    """Whether a figure goes on with what stands before; but a list's item may begin with a year: 6.2022年."""
    before = lower[at - 1 : at]
    return before in _NOT_BEFORE and not (before == "." and _SAID_YEAR.match(lower, at))


_AND: Final = frozenset("和与")
_TO_OPENS: Final = frozenset(f" {TO_BEGINS}")


def _read_between(page: Page, at: int, first: Point, second: int) -> Found | None:
    """2015年和2018年之间: a range, where the word for between follows."""
    step = read_point_at(page, second, _LATER_DAY)
    if step is None or not page.lower.startswith("之间", step[0]):
        return None
    return Found(at, step[0], Range(*_share_year(first, step[1])), f"{first.unit}-range")


_NOT_BEFORE: Final = frozenset("0123456789.第十个")


def rule_of(point: Point) -> str:
    if point.last_nth:
        return "run"
    return point.unit if point.shift is None else f"shifted-{point.unit}"


def _pairs(first: Point, last: Point) -> bool:
    """Whether two points can be the ends of a range: 2020年至2025年, 3月5日至8日, 5月到8月."""
    if first.last_nth or last.last_nth:
        return False
    return first.unit == last.unit or {first.unit, last.unit} <= {"year", "month", "quarter", "half", "day"}


def _share_year(first: Point, last: Point) -> tuple[Point, Point]:
    if last.year is None and last.shift is None and first.shift is not None and last.unit != "year":
        last = last._replace(shift=first.shift, shift_unit=first.shift_unit, base=first.base)
        if last.unit == "day" and last.month is None:
            last = last._replace(month=first.month)
    return first, last
