"""Lengths of time and recurrences."""

from __future__ import annotations

import re
from typing import Final

from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.chinese.fragments import (
    DIRECTIONS,
    MONTH,
    NUMBER,
    TO,
    UNITS,
    WEEKDAYS,
    Page,
    month_number,
    read_number,
)
from zjextract.mentions.dates.expression import Base, Found, Length, Point, Recurrence
from zjextract.mentions.dates.patterns import any_of

_LENGTH: Final = re.compile(
    rf"(?P<direction>{any_of(DIRECTIONS)})?(?:(?P<low>{NUMBER}){TO})?(?P<high>{NUMBER}|半)(?P<more>[余多来几])?(?P<half>个半月|个半)?"
    rf"(?P<unit>{any_of(UNITS)})?(?P<tail>半)?"
)
_NOT_LENGTH: Final = re.compile(
    r"[级龄货鉴]|制(?![定造约])|代(?!表)|期(?!间)|度(?!过)|生(?![产活态])|报(?![告道])|会(?![议展])"
    r"|(?![内来间时将前后])[^,。、;内将]{0,6}?(?:行动|计划|规划)|一度|四季|到[头晚]|周年"
)
_CALENDAR_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NOT_WEEKS: Final = re.compile(r"[边围岁转刊密知长折末全年期一]")
_NOT_DAYS: Final = re.compile(r"[津然下地气空才文线使平猫桥花河山府生色赋鹅王际堂性敌坑安宫舟问]")
_BACK: Final = re.compile(r"(?P<come>来)(?!自|到|看|说|源|访|电|往|临|宾)|(?=以来)")
_AWAY: Final = re.compile(r"(?:以|之)?(?P<side>前|后)(?![景后夕往期沿])")
_NOT_BEFORE_LENGTH: Final = frozenset("0123456789.第十百千万这那又新上下前后每同头几数")


_TWO_NUMERALS: Final = re.compile("[一二两三四五六七八九]{2}")


def read_length(page: Page, at: int) -> Found | None:
    lower = page.lower
    match = _LENGTH.match(lower, at)
    if match is None or (at and lower[at - 1] in _NOT_BEFORE_LENGTH and not match["direction"]):
        return None
    unit = "month" if match["half"] == "个半月" else UNITS.get(match["unit"] or "")
    if unit is None or not _is_length(lower, match, unit):
        return None
    high = 0.5 if match["high"] == "半" else read_number(match["high"])
    high += 0.5 if match["half"] or match["tail"] else 0
    low = read_number(match["low"]) if match["low"] else high
    if _TWO_NUMERALS.fullmatch(match["high"]):  # 三五年, 两三年: three to five, two or three
        low, high = (read_number(numeral) for numeral in match["high"])
    if not 0 < low <= high:
        return None
    if low == high == 1 and not match["direction"] and at and lower[at - 1] == "的":  # 新的一年, 最多的一天
        return None
    direction = DIRECTIONS.get(match["direction"] or "", 0)
    return _placed(lower, at, match.end(), Length(unit, low, high, direction), bool(match["more"]))


def _is_length(lower: str, match: re.Match[str], unit: Unit) -> bool:
    if not match["direction"] and _NOT_LENGTH.match(lower, match.end()):
        return False
    if unit == "year" and not match["more"] and _CALENDAR_YEAR.fullmatch(match["high"]):  # 刚刚过去的2022年
        return False
    if match["unit"] == "日" and not match["direction"] and lower[match.end() : match.end() + 1] not in ("内", "间"):
        return False
    if unit == "day" and match["unit"] == "天" and _NOT_DAYS.match(lower, match.end()):
        return False
    return not (match["unit"] == "周" and _NOT_WEEKS.match(lower, match.end()))


def _placed(lower: str, at: int, end: int, length: Length, vague: bool) -> Found:
    """A length with what places it: 五年来, 三年前, 近五年."""
    back = _BACK.match(lower, end)
    if back:
        return Found(at, back.end(), length._replace(direction=0 if vague else -1), "past-length")
    away = None if vague or length.direction else _AWAY.match(lower, end)
    if away and length.unit == "year" and length.high % 1:  # 半年后, 一年半前
        length = length._replace(unit="month", low=12 * length.low, high=12 * length.high)
    if away and length.low == length.high and length.high % 1 == 0 and length.unit != "century":
        ago = away["side"] == "前"
        shift = int(length.high) * (-1 if ago else 1)
        base: Base = "published" if ago else "context"  # a story's 三年后 counts from what it told before
        return Found(at, away.end(), Point(length.unit, shift=shift, shift_unit=length.unit, base=base), "ago")
    return Found(at, end, length if not vague else length._replace(direction=0), "length")


_EVERY: Final = re.compile(
    rf"每隔?(?:(?P<count>{NUMBER})(?=年|个|周|天|日))?"
    rf"(?:(?P<half>半年)|(?P<month>月)(?:\d{{1,2}}[日号])?|(?P<quarter>个?季度)|(?P<unit>{any_of(UNITS)}))"
    rf"(?P<weekday>[一二三四五六日天](?![次期例更个岁轮种届场部]))?"
)


_NEWSPAPER: Final = re.compile("经济|电讯|邮报|优鲜|新闻|商报|镜报")
_EVERY_MONTH: Final = re.compile(rf"的?(?P<month>{MONTH})月份?")


def read_every(page: Page, at: int) -> Found | None:
    lower = page.lower
    match = _EVERY.match(lower, at)
    if match is None or _NEWSPAPER.match(lower, match.end()):
        return None
    count = read_number(match["count"]) if match["count"] else 1
    if match["half"]:
        return Found(at, match.end(), Recurrence("month", 6), "every")
    month = _EVERY_MONTH.match(lower, match.end()) if match["unit"] == "年" and count == 1 else None
    if month:
        return Found(at, month.end(), Recurrence("year", month=month_number(month["month"])), "every")
    unit: Unit = "month" if match["month"] else "quarter" if match["quarter"] else UNITS[match["unit"]]
    if match["weekday"] and unit != "week":
        return Found(at, match.start("weekday"), Recurrence(unit, count), "every")
    weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else None
    return Found(at, match.end(), Recurrence(unit, count, weekday), "every")
