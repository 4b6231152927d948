"""The parts of a year: quarters, halves, seasons, months and their days, runs of them, and edges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.chinese.fragments import (
    DAY,
    EDGE,
    EDGES,
    MONTH,
    NUMBER,
    SEASONS,
    TO,
    TO_BEGINS,
    Page,
    Step,
    by_lead,
    lead_at,
    month_number,
    read_number,
)
from zjextract.mentions.dates.expression import Point

_MONTH_RUN: Final = re.compile(
    rf"(?P<first>{MONTH})(?:(?: ?月份?)?{TO}|(?P<listed>、))(?P<last>{MONTH}) ?月份?"
    r"(?! ?[\d一二三四五六七八九十]{1,3}[日号])"
)
_MONTH_PART: Final = re.compile(rf"(?P<month>{MONTH}) ?月份?(?!天|革命|一[^日号])")
WEEKDAY_NOTE: Final = r"(?:\((?:星期|周|礼拜)?[一二三四五六日天]\))?"
_NTH_WEEK: Final = re.compile(rf"的?第(?P<number>{NUMBER})个?(?:周(?![年岁刊期])|星期(?![一二三四五六日天])|礼拜)")
_IN_MONTH: Final = re.compile(
    rf" ?的?(?:(?P<day>{DAY}) ?(?:日|号(?![楼线院馆厅文公机])|(?={TO}{DAY} ?[日号]))(?![元均]){WEEKDAY_NOTE}"
    rf"|(?P<third>中下旬|上中旬|[上中下]旬)|(?P<edge>{EDGE})|(?P<half>[上下])半月|前(?P<days>{NUMBER})[天日])"
)
_THIRDS: Final = {"上旬": (1, None), "中旬": (2, None), "下旬": (3, None), "上中旬": (1, 2), "中下旬": (2, 3)}
_THIRD_MODIFIERS: Final[dict[str, Any]] = {"上旬": "early", "中旬": "mid", "下旬": "late"}
_QUARTER: Final = re.compile(rf"第?(?P<index>[一二三四1-4])季度?(?P<edge>{EDGE})?|首季度?")
_LONE_QUARTER: Final = re.compile(rf"第?(?P<index>[一二三四1-4])季度(?P<edge>{EDGE})?|首季度?(?!节)")
_SHORT_QUARTER: Final = re.compile(
    rf"(?=第|.季度)第?(?P<index>[一二三四1-4])季度?(?P<edge>{EDGE})?(?!节)|首季度?(?!节)"
)
_QUARTER_RUN: Final = re.compile(
    rf"第?(?P<first>[一二三1-3])(?:(?:季度)?{TO}|、)第?(?P<last>[二三四2-4])季度|前(?P<count>[二两三23])个?季度?(?!节)"
)
_HALF: Final = re.compile(rf"(?P<half>[上下前后])个?半年(?P<edge>{EDGE})?")
_LAST_PARTS: Final = re.compile(rf"最?后(?P<count>{NUMBER})个(?P<unit>月|季度)")
_NTH_MONTH: Final = re.compile(rf"第(?P<number>{NUMBER})个月")
_FIRST_MONTHS: Final = re.compile(rf"[前头首](?P<count>{NUMBER})个?月(?!\d|份?\d)")
_YEAR_EDGE: Final = re.compile(rf"年?(?P<edge>{EDGE})")
_SEASON: Final = re.compile(r"(?P<season>[春夏秋冬])(?:季|天|(?=[,。]))")
YEARLESS: Final = Point("year")


def _month_run(page: Page, at: int, year: Point) -> Step | None:
    """1-8月."""
    match = _MONTH_RUN.match(page.lower, at)
    if match is None:
        return None
    first, last = month_number(match["first"]), month_number(match["last"])
    if match["listed"] and (last != first + 1 or _may_number(page.lower, at)):
        return None
    return (match.end(), year._replace(unit="month", nth=first, last_nth=last)) if first < last <= 12 else None


def _may_number(lower: str, at: int) -> bool:
    """Whether a figure may be a paragraph's: 1、2月出口."""
    return lower[at].isdigit() and not lower[at - 1 : at].strip()


def _first_months(page: Page, at: int, year: Point) -> Step | None:
    """前8个月, 首月."""
    if page.lower.startswith("首月", at):
        return at + 2, year.in_month(1)
    match = _FIRST_MONTHS.match(page.lower, at)
    last = read_number(match["count"]) if match else 0
    return (match.end(), year._replace(unit="month", nth=1, last_nth=last)) if match and 1 <= last <= 12 else None


def _month(page: Page, at: int, year: Point) -> Step | None:
    """3月, 3月5日."""
    match = _MONTH_PART.match(page.lower, at)
    return in_month(page.lower, match.end(), year.in_month(month_number(match["month"]))) if match else None


def _week(page: Page, at: int, year: Point) -> Step | None:
    """第三周 of a year or month."""
    match = _NTH_WEEK.match(page.lower, at)
    return (match.end(), year._replace(unit="week", nth=read_number(match["number"]))) if match else None


def _quarter(page: Page, at: int, year: Point) -> Step | None:
    """前三季度, 一季度 of a year."""
    return _in_quarters(page.lower, at, year, _QUARTER.match(page.lower, at))


def _lone_quarter(page: Page, at: int, year: Point) -> Step | None:
    """A quarter without its year, which is 一季 only where the page writes so."""
    match = _LONE_QUARTER.match(page.lower, at)
    if match is None:
        match = _SHORT_QUARTER.match(page.lower, at)
        match = match if match and page.short_quarters else None
    return _in_quarters(page.lower, at, year, match)


def _in_quarters(lower: str, at: int, year: Point, one: re.Match[str] | None) -> Step | None:
    """A run of quarters, else the ``one`` that is read there."""
    run = _QUARTER_RUN.match(lower, at)
    if run:
        first, last = (
            (1, read_number(run["count"])) if run["count"] else (read_number(run["first"]), read_number(run["last"]))
        )
        return (run.end(), year._replace(unit="quarter", nth=first, last_nth=last)) if first < last else None
    if one is None:
        return None
    index = read_number(one["index"]) if one["index"] else 1
    return one.end(), with_edge(year._replace(unit="quarter", nth=index), one["edge"])


def _half(page: Page, at: int, year: Point) -> Step | None:
    """上半年, 后半年."""
    match = _HALF.match(page.lower, at)
    if match is None:
        return None
    return match.end(), with_edge(year._replace(unit="half", nth=1 if match["half"] in "上前" else 2), match["edge"])


def _nth_month(page: Page, at: int, year: Point) -> Step | None:
    """第三个月 of a year."""
    match = _NTH_MONTH.match(page.lower, at)
    return (match.end(), year.in_month(read_number(match["number"]))) if match else None


def _last_parts(page: Page, at: int, year: Point) -> Step | None:
    """后4个月, 最后一个季度 of a year."""
    match = _LAST_PARTS.match(page.lower, at)
    if match is None:
        return None
    unit: Unit = "month" if match["unit"] == "月" else "quarter"
    size, count = 12 if unit == "month" else 4, read_number(match["count"])
    if not 1 <= count < size:
        return None
    last = size if count > 1 or unit == "month" else None
    return match.end(), year._replace(unit=unit, nth=size - count + 1, last_nth=last)


def _whole(page: Page, at: int, year: Point) -> Step | None:
    """全年."""
    return (at + 2, year) if page.lower.startswith("全年", at) else None


def _year_edge(page: Page, at: int, year: Point) -> Step | None:
    """年底, 初."""
    match = _YEAR_EDGE.match(page.lower, at)
    return (match.end(), with_edge(year, match["edge"])) if match else None


def _season(page: Page, at: int, year: Point) -> Step | None:
    match = _SEASON.match(page.lower, at)
    return (match.end(), year._replace(unit="season", nth=SEASONS[match["season"]])) if match else None


def with_edge(point: Point, edge: str | None) -> Point:
    return point._replace(modifier=EDGES[edge]) if edge else point


def in_month(lower: str, at: int, month: Point) -> Step:
    """The day, third or edge of a month, if the text says one."""
    match = _IN_MONTH.match(lower, at)
    if match is None:
        week = _NTH_WEEK.match(lower, at)
        return (week.end(), month._replace(unit="week", nth=read_number(week["number"]))) if week else (at, month)
    if match["day"]:
        return match.end(), month.on_day(read_number(match["day"]))
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


_PartReader = Callable[[Page, int, Point], Step | None]
_RUNS: Final[list[tuple[_PartReader, Iterable[str]]]] = [
    (_month_run, f"月、{TO_BEGINS}"),
    (_first_months, "前头首"),
    (_month, "月"),
]
_QUARTERS: Final = f"季、{TO_BEGINS}首前"
_PARTS: Final = by_lead(
    [
        *_RUNS,
        (_week, "的个周星礼"),
        (_quarter, _QUARTERS),
        (_half, "上下前后"),
        (_nth_month, "个"),
        (_last_parts, "最后"),
        (_whole, "全"),
        (_year_edge, "年底末伊初中"),
        (_season, SEASONS),
    ]
)
_LONE_PARTS: Final = by_lead([*_RUNS, (_lone_quarter, _QUARTERS), (_half, "上下前后")])


def part_at(page: Page, at: int, year: Point) -> Step | None:
    """What follows a year: a month and day, quarter, half, run of months or edge."""
    at += page.lower.startswith(" ", at)
    for read in _PARTS.get(lead_at(page.lower, at), ()):
        step = read(page, at, year)
        if step:
            return step
    return None


def lone_part_at(page: Page, at: int, lead: str) -> Step | None:
    """A part without its year, at an offset with this lead."""
    for read in _LONE_PARTS.get(lead, ()):
        step = read(page, at, YEARLESS)
        if step:
            return step
    return None
