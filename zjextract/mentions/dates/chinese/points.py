"""Years, their parts, months and days, and the ranges between them."""

from __future__ import annotations

import re
from typing import Any

from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.chinese.fragments import (
    BEGIN,
    DAY,
    EDGE,
    EDGES,
    HAN_DIGIT,
    HAN_NUMBER,
    MONTH,
    NUMBER,
    SEASONS,
    TO,
    WORDS,
    YEAR,
    Page,
    Step,
    month_number,
    read_number,
)
from zjextract.mentions.dates.expression import Base, Found, Point, Range
from zjextract.mentions.dates.patterns import any_of

_SAID_YEAR = re.compile(rf"(?P<year>{YEAR}) ?(?:(?:财政)?年度?|财年)(?!级)")
_BEFORE_PART = (
    rf"(?= ?(?:第?[一二三四1-4]季|[上下]半年|{MONTH} ?月|年?[底初末]|前{NUMBER}个?月"
    rf"|第{NUMBER}个?(?:周|星期|礼拜|月)))"
)
_SHORT_YEAR = re.compile(
    rf"(?P<year>\d\d|[〇零一二三七八九]{HAN_DIGIT}) ?年{_BEFORE_PART}|(?P<zero>0\d|[〇零]{HAN_DIGIT}) ?年"
)
_ROC_YEAR = re.compile(rf"民国 ?(?P<year>\d{{1,3}}|{HAN_NUMBER}) ?年度?")
_ROC_BARE = re.compile(
    r"(?P<year>1[01]\d(?= ?年(?![来前后内间之老]|以[上来]|历史))"
    rf"|[89]\d(?= ?年(?:度|{_BEFORE_PART}))) ?年度?"
)
_NAMED_YEAR = re.compile(r"[今去明本]\((?P<year>20\d\d|1[0-2]\d)\)年")
_REPUBLIC = 1911


def _relative(kind: str, unit: Unit, base: Base) -> dict[str, Point]:
    shifts: dict[str, int] = WORDS[kind]
    return {word: Point(unit, shift=shift, shift_unit=unit, base=base) for word, shift in shifts.items()}


RELATIVE_YEARS = _relative("years", "year", "published") | _relative("context_years", "year", "context")
RELATIVE_MONTHS = _relative("months", "month", "published") | _relative("context_months", "month", "context")
RELATIVE_OTHERS = (
    _relative("quarters", "quarter", "published")
    | _relative("days", "day", "published")
    | _relative("context_days", "day", "context")
)
_YEAR_WORD = re.compile(any_of(RELATIVE_YEARS) + "(?![龄级代会货])")
_MONTH_WORD = re.compile(any_of(RELATIVE_MONTHS) + "(?![球背面])")
_NOT_BEFORE_WORD = frozenset("一二两三四五六七八九十首本每此这该届以近年第多几屡")
OTHER_WORD = re.compile(any_of(RELATIVE_OTHERS))


def _year(page: Page, at: int) -> Step | None:
    """A year, said or relative."""
    lower = page.lower
    match = _SAID_YEAR.match(lower, at) or _NAMED_YEAR.match(lower, at)
    if match:
        year = read_number(match["year"])
        return match.end(), Point("year", year=year + (_REPUBLIC if year < 1000 else 0))
    word = _YEAR_WORD.match(lower, at)
    if word and not (at and lower[at - 1] in _NOT_BEFORE_WORD and lower[at] in "次来同"):
        return word.end(), RELATIVE_YEARS[word[0]]
    match = (_ROC_YEAR.match(lower, at) or _ROC_BARE.match(lower, at)) if page.republic else None
    if match:
        return match.end(), Point("year", year=read_number(match["year"]) + _REPUBLIC)
    match = _SHORT_YEAR.match(lower, at)
    if match:
        short = read_number(match["year"] or match["zero"])
        return match.end(), Point("year", year=short + (2000 if short < 50 else 1900))
    return None


_MONTH_RUN = re.compile(
    rf"(?P<first>{MONTH})(?:(?: ?月份?)?{TO}|(?P<listed>、))(?P<last>{MONTH}) ?月份?"
    r"(?! ?[\d一二三四五六七八九十]{1,3}[日号])"
)
_MONTH_PART = re.compile(rf"(?P<month>{MONTH}) ?月份?(?!天|革命|一[^日号])")
_WEEKDAY = r"(?:\((?:星期|周|礼拜)?[一二三四五六日天]\))?"
_NTH_WEEK = re.compile(rf"的?第(?P<number>{NUMBER})个?(?:周(?![年岁刊期])|星期(?![一二三四五六日天])|礼拜)")
_NAMED_MONTH = re.compile(rf"[本上下今]\((?P<month>{MONTH})\)月")
_IN_MONTH = re.compile(
    rf" ?的?(?:(?P<day>{DAY}) ?(?:日|号(?![楼线院馆厅文公机])|(?={TO}{DAY} ?[日号]))(?![元均]){_WEEKDAY}"
    rf"|(?P<third>中下旬|上中旬|[上中下]旬)|(?P<edge>{EDGE})|(?P<half>[上下])半月|前(?P<days>{NUMBER})[天日])"
)
_THIRDS = {"上旬": (1, None), "中旬": (2, None), "下旬": (3, None), "上中旬": (1, 2), "中下旬": (2, 3)}
_THIRD_MODIFIERS: dict[str, Any] = {"上旬": "early", "中旬": "mid", "下旬": "late"}
_QUARTER = re.compile(rf"第?(?P<index>[一二三四1-4])季度?(?P<edge>{EDGE})?|首季度?")
_LONE_QUARTER = re.compile(rf"第?(?P<index>[一二三四1-4])季度(?P<edge>{EDGE})?|首季度?(?!节)")
_SHORT_QUARTER = re.compile(rf"(?=第|.季度)第?(?P<index>[一二三四1-4])季度?(?P<edge>{EDGE})?(?!节)|首季度?(?!节)")
_QUARTER_RUN = re.compile(
    rf"第?(?P<first>[一二三1-3])(?:(?:季度)?{TO}|、)第?(?P<last>[二三四2-4])季度|前(?P<count>[二两三23])个?季度?(?!节)"
)
_HALF = re.compile(rf"(?P<half>[上下前后])个?半年(?P<edge>{EDGE})?")
_LAST_PARTS = re.compile(rf"最?后(?P<count>{NUMBER})个(?P<unit>月|季度)")
_NTH_MONTH = re.compile(rf"第(?P<number>{NUMBER})个月")
_FIRST_MONTHS = re.compile(rf"[前头首](?P<count>{NUMBER})个?月(?!\d|份?\d)")
_YEAR_EDGE = re.compile(rf"年?(?P<edge>{EDGE})")
_WHOLE = re.compile(r"全年")
_SEASON = re.compile(r"(?P<season>[春夏秋冬])(?:季|天|(?=[,。]))")


def part_at(page: Page, at: int, year: Point) -> Step | None:
    """What follows a year: a month and day, quarter, half, run of months or edge."""
    lower = page.lower
    at += lower[at : at + 1] == " "
    run = _month_run(lower, at, year)
    if run:
        return run
    match = _MONTH_PART.match(lower, at)
    if match:
        return _in_month(lower, match.end(), year._replace(unit="month", month=month_number(match["month"])))
    week = _NTH_WEEK.match(lower, at)
    if week:
        return week.end(), year._replace(unit="week", nth=read_number(week["number"]))
    step = _quarter(lower, at, year, _QUARTER)
    if step:
        return step
    step = _counted(lower, at, year)
    if step:
        return step
    match = _WHOLE.match(lower, at)
    if match:
        return match.end(), year
    match = _YEAR_EDGE.match(lower, at)
    if match:
        return match.end(), year._replace(modifier=EDGES[match["edge"]])
    match = _SEASON.match(lower, at)
    return (match.end(), year._replace(unit="season", nth=SEASONS[match["season"]])) if match else None


def _counted(lower: str, at: int, year: Point) -> Step | None:
    """后4个月, 最后一个季度, 第三个月 of a year."""
    match = _NTH_MONTH.match(lower, at)
    if match:
        return match.end(), year._replace(unit="month", month=read_number(match["number"]))
    match = _LAST_PARTS.match(lower, at)
    if match is None:
        return None
    unit: Unit = "month" if match["unit"] == "月" else "quarter"
    size, count = 12 if unit == "month" else 4, read_number(match["count"])
    if not 1 <= count < size:
        return None
    last = size if count > 1 or unit == "month" else None
    return match.end(), year._replace(unit=unit, nth=size - count + 1, last_nth=last)


def _month_run(lower: str, at: int, year: Point) -> Step | None:
    """1-8月, 前8个月."""
    match = _MONTH_RUN.match(lower, at)
    if match:
        first, last = month_number(match["first"]), month_number(match["last"])
        if match["listed"] and (last != first + 1 or _may_number(lower, at)):
            return None
        return (match.end(), year._replace(unit="month", nth=first, last_nth=last)) if first < last <= 12 else None
    match = _FIRST_MONTHS.match(lower, at)
    if match is None:
        return (at + 2, year._replace(unit="month", month=1)) if lower.startswith("首月", at) else None
    last = read_number(match["count"])
    return (match.end(), year._replace(unit="month", nth=1, last_nth=last)) if 1 <= last <= 12 else None


def _may_number(lower: str, at: int) -> bool:
    """Whether a figure may be a paragraph's: 1、2月出口."""
    return lower[at].isdigit() and not lower[at - 1 : at].strip()


def _quarter(lower: str, at: int, year: Point, pattern: re.Pattern[str]) -> Step | None:
    """前三季度, 一季度, 上半年."""
    run = _QUARTER_RUN.match(lower, at)
    if run:
        first, last = (
            (1, read_number(run["count"])) if run["count"] else (read_number(run["first"]), read_number(run["last"]))
        )
        return (run.end(), year._replace(unit="quarter", nth=first, last_nth=last)) if first < last else None
    match = pattern.match(lower, at)
    if match:
        index = read_number(match["index"]) if match["index"] else 1
        return match.end(), with_edge(year._replace(unit="quarter", nth=index), match["edge"])
    match = _HALF.match(lower, at)
    if match is None:
        return None
    return match.end(), with_edge(year._replace(unit="half", nth=1 if match["half"] in "上前" else 2), match["edge"])


def with_edge(point: Point, edge: str | None) -> Point:
    return point._replace(modifier=EDGES[edge]) if edge else point


def _in_month(lower: str, at: int, month: Point) -> Step:
    """The day, third or edge of a month, if the text says one."""
    match = _IN_MONTH.match(lower, at)
    if match is None:
        week = _NTH_WEEK.match(lower, at)
        return (week.end(), month._replace(unit="week", nth=read_number(week["number"]))) if week else (at, month)
    if match["day"]:
        return match.end(), month._replace(unit="day", day=read_number(match["day"]))
    if match["third"]:
        index, last = _THIRDS[match["third"]]
        modifier = _THIRD_MODIFIERS.get(match["third"])
        return match.end(), month._replace(unit="ten_days", nth=index, last_nth=last, modifier=modifier)
    if match["half"]:
        first, last = (1, 15) if match["half"] == "上" else (16, 31)
        return match.end(), month._replace(unit="day", day=first, last_nth=last)
    if match["days"]:
        return match.end(), month._replace(unit="day", day=1, last_nth=min(read_number(match["days"]), 31))
    return match.end(), with_edge(month, match["edge"])


_YEARLESS = Point("year")
_COMPARED = frozenset("比较")
_LONE_DAY = re.compile(
    r"(?P<day>3[01]|[12]\d|[1-9]) ?"
    rf"(?:日(?![本元均内产常游韩子照龄程益渐圆夜]|报(?!道))|号(?=[,。、至到在起晚上下早凌])){_WEEKDAY}"
)
_LATER_DAY = re.compile(rf"(?P<day>{DAY}) ?[日号]")
_DAY_RUN = re.compile(rf"(?P<first>3[01]|[12]\d|[1-9]){TO}(?P<last>3[01]|[12]\d|[1-9]) ?日(?![本元均内间产常游])")
LONE_EDGE = re.compile(rf"(?P<unit>[年月岁])(?P<edge>底|末|{BEGIN}|中(?=[,。;、以]|$))|年终")
TO_NEXT = re.compile(TO)


def read_point_at(page: Page, at: int, lone_day: re.Pattern[str] = _LONE_DAY) -> Step | None:
    """A calendar point in one of its written forms; ``lone_day`` is what a day without its month looks like."""
    lower = page.lower
    year = _year(page, at)
    if year:
        end = year[0] + (lower[year[0] : year[0] + 1] == "的")
        return part_at(page, end, year[1]) or year
    word = _MONTH_WORD.match(lower, at)
    if word and not (at and lower[at - 1] in _NOT_BEFORE_WORD and lower[at] == "次"):
        month = RELATIVE_MONTHS[word[0]]
        compared = at > 0 and lower[at - 1] in _COMPARED  # 比上月: the month before the one that is spoken of
        return _in_month(lower, word.end(), month._replace(base="context") if compared else month)
    run = _month_run(lower, at, _YEARLESS)
    if run:
        return run
    match = _MONTH_PART.match(lower, at) or _NAMED_MONTH.match(lower, at)
    if match:
        return _in_month(lower, match.end(), Point("month", month=month_number(match["month"])))
    step = _quarter(lower, at, _YEARLESS, _SHORT_QUARTER if page.short_quarters else _LONE_QUARTER)
    if step:
        return step
    day = lone_day.match(lower, at)
    return (day.end(), Point("day", day=read_number(day["day"]))) if day else None


def read_point(page: Page, at: int) -> Found | None:
    """A point, or two of them with 至 or a dash between."""
    lower = page.lower
    if at and lower[at - 1] in _NOT_BEFORE and not (lower[at - 1] == "." and _SAID_YEAR.match(lower, at)):
        return None  # but a list's item may begin with a year: 6.2022年
    run = _DAY_RUN.match(lower, at)
    if run:
        return Found(
            at, run.end(), Range(Point("day", day=int(run["first"])), Point("day", day=int(run["last"]))), "day-range"
        )
    step = read_point_at(page, at)
    if step is None:
        return None
    end, first = step
    to = TO_NEXT.match(lower, end)
    between = _AND.match(lower, end)
    if between:
        found = _read_between(page, at, first, between.end())
        if found:
            return found
    last = read_point_at(page, to.end(), _LATER_DAY) if to else None
    if last is None or not _pairs(first, last[1]):
        return Found(at, end, first, rule_of(first))
    return Found(at, last[0], Range(*_share_year(first, last[1])), f"{first.unit}-range")


_AND = re.compile("[和与]")


def _read_between(page: Page, at: int, first: Point, second: int) -> Found | None:
    """2015年和2018年之间: a range, where the word for between follows."""
    step = read_point_at(page, second, _LATER_DAY)
    if step is None or not page.lower.startswith("之间", step[0]):
        return None
    return Found(at, step[0], Range(*_share_year(first, step[1])), f"{first.unit}-range")


_NOT_BEFORE = frozenset("0123456789.第十个")


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
