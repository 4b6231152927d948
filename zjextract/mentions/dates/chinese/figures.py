"""Days in figures, runs of years, decades and centuries."""

from __future__ import annotations

import re
from typing import Final

from zjextract.mentions.dates.chinese.fragments import DECADE_PARTS, TO, YEAR, Page, Step, read_number
from zjextract.mentions.dates.chinese.parts import part_at
from zjextract.mentions.dates.chinese.points import TO_NEXT
from zjextract.mentions.dates.expression import Found, Point, Range
from zjextract.mentions.dates.patterns import any_of

_ISO: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d)"
    r"(?:([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d|[-/.]\d)|(?P<month2>\d\d)(?P<day2>\d\d)(?!\d))"
)
_YEAR_RUN: Final = re.compile(rf"(?P<first>{YEAR})年?(?:{TO}|/)(?P<last>{YEAR}|\d\d)(?:(?:财政)?年度?|财年)")
_DECADE: Final = re.compile(
    rf"(?:(?P<century>上个?世纪|本世纪|(?:20|21|19|二十|二十一|十九)世纪)?(?P<early>[二三四五六七八](?=[三四五六七八九]十))?(?P<tens>[2-9]0|[二三四五六七八九]十)年代"
    rf"|(?P<year>{YEAR})年代)(?P<part>{any_of(DECADE_PARTS)})?"
)
_CENTURY: Final = re.compile(
    rf"(?P<century>上个?世纪|本世纪|(?:1\d|20|21|十[六七八九]|二十一?)世纪)(?!海上|大厦|公园|广场|经济报)(?P<part>{any_of(DECADE_PARTS)})?"
)


_IN_NAME: Final = frozenset("0123456789/_=&")


def read_iso(page: Page, at: int) -> Found | None:
    """2021-11-25, 20211125, and two of them with 至 between."""
    first = _iso_day(page, at)
    if first is None:
        return None
    end, point = first
    to = TO_NEXT.match(page.lower, end)
    last = _iso_day(page, to.end()) if to else None
    if last:
        return Found(at, last[0], Range(point, last[1]), "iso-range")
    return Found(at, end, point, "iso")


def _iso_day(page: Page, at: int) -> Step | None:
    match = _ISO.match(page.lower, at)
    if match is None or (at and page.lower[at - 1] in _IN_NAME):
        return None
    month, day = int(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return match.end(), Point("day", year=int(match["year"]), month=month, day=day)


def read_year_run(page: Page, at: int) -> Found | None:
    match = _YEAR_RUN.match(page.lower, at)
    if match is None or page.lower[at - 1 : at].isdigit():
        return None
    first = read_number(match["first"])
    last = read_number(match["last"])
    if last < 100:
        last += first - first % 100
    if not first < last:
        return None
    point = Point("year", year=last)
    end, point = part_at(page, match.end(), point) or (match.end(), point)
    return Found(at, end, Range(Point("year", year=first), point), "year-range")


def read_decade(page: Page, at: int) -> Found | None:
    lower = page.lower
    match = _DECADE.match(lower, at)
    if match is None:
        return _read_century(lower, at)
    if match["year"]:
        point = Point("decade", year=read_number(match["year"]))
    else:
        century = _century_start(match["century"])
        point = Point("decade", year=century + read_number(match["tens"]))
        if match["early"]:  # 八九十年代
            first = Point("decade", year=century + 10 * read_number(match["early"]))
            return Found(at, match.end(), Range(first, point), "decade-range")
    return Found(at, match.end(), _in_part(point, match["part"]), "decade")


def _century_start(name: str | None) -> int:
    """The year before whose end the century begins: 1900 for 上世纪 and for decades without a century."""
    if name is None or name.startswith("上"):
        return 1900
    if name.startswith("本"):
        return 2000
    return 100 * (read_number(name.removesuffix("世纪")) - 1)


def _read_century(lower: str, at: int) -> Found | None:
    match = _CENTURY.match(lower, at)
    if match is None:
        return None
    point = Point("century", year=_century_start(match["century"]) + 1)
    return Found(at, match.end(), _in_part(point, match["part"]), "century")


def _in_part(point: Point, part: str | None) -> Point:
    return point._replace(modifier=DECADE_PARTS[part]) if part else point
