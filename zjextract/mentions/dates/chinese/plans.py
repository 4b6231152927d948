"""China's five-year plans."""

from __future__ import annotations

import re
from typing import Final

from zjextract.mentions.dates.chinese.fragments import EDGES, NUMBER, PLAN_YEARS, PLANS, Page, read_number
from zjextract.mentions.dates.expression import Found, Point, Range
from zjextract.mentions.dates.patterns import any_of

_QUOTE: Final = '["“”「」『』]'
_PLAN_WORD: Final = r"(?:规划|计划|时期|期间|期)"
_PLAN: Final = re.compile(
    rf"(?P<open>{_QUOTE})?(?P<name>{any_of(PLANS)})(?P<close>{_QUOTE})?(?P<word>{_PLAN_WORD})?(?P<edge>末|初(?![步期])|期末|期初)?"
)
_LONG_PLAN: Final = re.compile(rf"第(?P<number>{NUMBER})个五年(?:规划|计划)(?:时期|期间)?(?P<edge>末)?")


def read_long_plan(page: Page, at: int) -> Found | None:
    """第十四个五年规划."""
    match = _LONG_PLAN.match(page.lower, at)
    return _plan(at, match.end(), read_number(match["number"]), match["edge"]) if match else None


def read_plan(page: Page, at: int) -> Found | None:
    """“十四五”时期, 十三五末."""
    lower = page.lower
    match = _PLAN.match(lower, at)
    if match is None or (at and lower[at - 1] in "0123456789.第十二三四五六七八九"):
        return None
    quoted = bool(match["open"] and match["close"])
    if not (quoted or match["word"] or _is_bare_name(lower, match)):
        return None
    start, end = at, match.end()
    if match["open"] and not (match["close"] and (match["word"] or match["edge"])):
        start += 1
    if match["close"] and not (match["word"] or match["edge"]):
        end = match.start("close")
    return _plan(start, end, PLANS[match["name"]], match["edge"])


def _is_bare_name(lower: str, match: re.Match[str]) -> bool:
    """十四五 stands for a plan by itself; 九五 does not, nor does the beginning of a numeral."""
    end = match.end("name")
    return len(match["name"]) == 3 and not _NUMERAL_GOES_ON.match(lower, end)


_NUMERAL_GOES_ON: Final = re.compile("[万亿千百个年月日成倍]")


def _plan(start: int, end: int, number: int, edge: str | None) -> Found | None:
    known = PLAN_YEARS.get(str(number))
    if known is None:
        return None
    modifier = EDGES[edge[-1]] if edge else None
    return Found(start, end, Range(Point("year", year=known[0]), Point("year", year=known[1]), modifier), "plan")
