"""Weeks, weekdays, days by name, and the edges of the current year or month."""

from __future__ import annotations

import re
from typing import Final

from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.chinese.fragments import EDGE, EDGES, TO, WEEKDAYS, WORDS, Page
from zjextract.mentions.dates.chinese.parts import with_edge
from zjextract.mentions.dates.chinese.points import LONE_EDGE, OTHER_WORD, RELATIVE_OTHERS, read_point_at, rule_of
from zjextract.mentions.dates.expression import Found, Point, Range, Recurrence
from zjextract.mentions.dates.patterns import any_of

WEEK_WORDS: Final[dict[str, int]] = WORDS["weeks"]
_WEEK: Final = re.compile(
    rf"(?P<word>{any_of(WEEK_WORDS)})(?:的?(?:周|星期|礼拜)?(?P<day>[一二三四五六日天])|(?P<end>末))?"
)
_WEEKDAY: Final = re.compile(r"(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?![次期例更个岁轮种届场部年月]|\d)")
_NOT_BEFORE_WEEKDAY: Final = frozenset("一二两三四五六七八九十每0123456789个双单")


def read_week(page: Page, at: int) -> Found | None:
    lower = page.lower
    match = _WEEK.match(lower, at)
    if match:
        point = Point("week", shift=WEEK_WORDS[match["word"]], shift_unit="week")
        if match["end"]:
            point = point._replace(unit="weekend")
        elif match["day"]:
            point = point._replace(unit="day", weekday=WEEKDAYS[match["day"]])
            return _to_weekday(page, at, match.end(), point)
        return Found(at, match.end(), point, rule_of(point))
    match = _WEEKDAY.match(lower, at)
    if match is None or (at and lower[at - 1] in _NOT_BEFORE_WEEKDAY):
        return None
    return _to_weekday(page, at, match.end(), Point("day", weekday=WEEKDAYS[match["day"]]))


_TO_WEEKDAY: Final = re.compile(
    rf"{TO}(?P<word>{any_of(WEEK_WORDS)}|周|星期|礼拜)(?:周|星期|礼拜)?(?P<day>[一二三四五六日天])"
)


def _to_weekday(page: Page, at: int, end: int, first: Point) -> Found:
    """A weekday, with its date in brackets, or to another: 周一至周五, 上周三到这周二."""
    match = _TO_WEEKDAY.match(page.lower, end)
    if match is None:
        dated = _dated(page, at, end)
        if dated and first.shift is not None:  # 本周三(16日): the week says the month
            dated.expression = first
        return dated or Found(at, end, first, "weekday")
    last = Point("day", weekday=WEEKDAYS[match["day"]])
    shift = WEEK_WORDS.get(match["word"], first.shift)
    if shift is not None:
        last = last._replace(shift=shift, shift_unit="week")
    return Found(at, match.end(), Range(first, last), "weekday-range")


def _dated(page: Page, at: int, end: int) -> Found | None:
    """A weekday with its date in brackets: 周三(11月5日)."""
    lower = page.lower
    step = read_point_at(page, end + 1) if lower[end : end + 1] == "(" else None
    if step is None or step[1].unit != "day" or lower[step[0] : step[0] + 1] != ")":
        return None
    return Found(at, step[0] + 1, step[1], "weekday-date")


_NOT_TODAY: Final = re.compile(r"的|头条|之|网")
_BRACKET_DAY: Final = re.compile(r"[今昨明]\((?P<day>\d{1,2})\)[日天晚]?")


_QUARTER_EDGE: Final = re.compile(EDGE)
_SHORT_DAY: Final = re.compile(f"[昨今]晚?(?={any_of(WORDS['short_days']['verbs'])})")
_TWO: Final = re.compile(r"(?P<first>[去昨今明])(?P<last>[今明后])两(?P<unit>[年天日])")
_SHIFTS: Final = {"去": -1, "昨": -1, "今": 0, "明": 1, "后": 2}


def read_two(page: Page, at: int) -> Found | None:
    """今明两年, 昨今两天."""
    match = _TWO.match(page.lower, at)
    if match is None:
        return None
    unit: Unit = "year" if match["unit"] == "年" else "day"
    first, last = (Point(unit, shift=_SHIFTS[match[end]], shift_unit=unit) for end in ("first", "last"))
    return Found(at, match.end(), Range(first, last), f"{unit}-range")


def read_other(page: Page, at: int) -> Found | None:
    """昨天, 当天, 上季度, 年底, 昨(20)日."""
    lower = page.lower
    match = OTHER_WORD.match(lower, at)
    if match:
        point = RELATIVE_OTHERS[match[0]]
        edge = _QUARTER_EDGE.match(lower, match.end()) if point.unit == "quarter" else None
        if edge:
            return Found(at, edge.end(), with_edge(point, edge[0]), "edge")
        if match[0] in ("今天", "今日") and _NOT_TODAY.match(lower, match.end()):
            return None
        return Found(at, match.end(), point, rule_of(point))
    match = _BRACKET_DAY.match(lower, at)
    if match:
        return Found(at, match.end(), Point("day", day=int(match["day"])), "day")
    match = LONE_EDGE.match(lower, at)
    if match is None:
        return _read_short_day(lower, at)
    unit: Unit = "month" if match["unit"] == "月" else "year"
    modifier = EDGES[match["edge"] or "末"]
    return Found(at, match.end(), Point(unit, shift=0, shift_unit=unit, base="context", modifier=modifier), "edge")


def _read_short_day(lower: str, at: int) -> Found | None:
    """昨公布, 今起: a day by one character, right before its verb."""
    if _SHORT_DAY.match(lower, at) is None or (at and lower[at - 1] in WORDS["short_days"]["not_before"]):
        return None
    return Found(at, at + 1, Point("day", shift=-1 if lower[at] == "昨" else 0, shift_unit="day"), "short-day")


_SAME_PERIOD: Final = re.compile(r"(?:去年|上年|上一年)?同期")


def read_same_period(page: Page, at: int) -> Found | None:
    """A compared period is no date of its own; it is read so that its year is not taken for one."""
    match = _SAME_PERIOD.match(page.lower, at)
    return Found(at, match.end(), NOTHING, "same-period") if match else None


NOTHING: Final = Recurrence("year", 0)
