"""The words of Chinese dates, the pieces of patterns that they make, and numerals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, Final, TypeVar

from zjextract.languages import words
from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.expression import Found, Point

WORDS: Final = words("zh", "dates")
PLAN_YEARS: Final[dict[str, list[int]]] = words("common", "dates")["plans"]
_DIGITS: Final[dict[str, int]] = WORDS["digits"]
EDGES: Final[dict[str, Any]] = WORDS["edges"]
UNITS: Final[dict[str, Unit]] = WORDS["units"]
WEEKDAYS: Final[dict[str, int]] = WORDS["weekdays"]
SEASONS: Final[dict[str, int]] = WORDS["seasons"]
DECADE_PARTS: Final[dict[str, Any]] = WORDS["decade_parts"]
PLANS: Final[dict[str, int]] = WORDS["plans"]
DIRECTIONS: Final[dict[str, int]] = WORDS["directions"]


HAN_DIGIT: Final = "[〇○零一二三四五六七八九]"
HAN_NUMBER: Final = "[〇○零一二三四五六七八九十百两]{1,6}"
NUMBER: Final = rf"(?:\d{{1,4}}|{HAN_NUMBER})"
YEAR: Final = rf"(?:(?:1\d|20|21)\d\d|[一二]{HAN_DIGIT}{{3}})"
MONTH: Final = r"(?:1[0-2](?!\d)|0?[1-9](?!\d)|十[一二]|[元一二三四五六七八九十])"
DAY: Final = (
    r"(?:3[01]|[12]\d|0?[1-9]|三十一|二十[一二三四五六七八九]|十[一二三四五六七八九]|三十|二十|[一二三四五六七八九十])"
)
TO: Final = r" ?(?:[-—–~～]{1,2}|起?[至到]) ?"
TO_BEGINS: Final = "-—–~～起至到"
_MID: Final = r"中(?=[,。;、\s]|$)"
BEGIN: Final = r"初(?![步级创次期始审选夏冬秋春衷心等中一二三四五六七八九十])"
EDGE: Final = rf"(?:底|末(?!端)|伊始|{BEGIN}|{_MID})"

Step = tuple[int, Point]


class Page:
    """What a reader sees of an article: its lower twin, and how its region writes dates."""

    def __init__(self, lower: str) -> None:
        self.lower = lower

    @cached_property
    def republic(self) -> bool:
        """Whether it counts years by the republic's calendar (民国)."""
        return self._names("republic")

    @cached_property
    def short_quarters(self) -> bool:
        """Whether it writes 第二季 for a quarter."""
        return self._names("short_quarters")

    def _names(self, kind: str) -> bool:
        return any(word in self.lower for word in WORDS[kind]["beside"])


Reader = Callable[[Page, int], Found | None]


NUMERALS: Final = "0123456789〇零一二三四五六七八九十两半元"
_LEAD: Final = re.compile(r"第?(?:\d{1,8}+|[〇○零一二三四五六七八九十百两半元]{1,8}+) ?(年代|.)")


def lead_at(lower: str, at: int) -> str:
    """What says which dates can stand at an offset: the character (or 年代) after a numeral, else the first one."""
    match = _LEAD.match(lower, at)
    return match[1] if match else lower[at : at + 1]


_Reader = TypeVar("_Reader", bound=Callable[..., Step | None])


def by_lead(entries: Iterable[tuple[_Reader, Iterable[str]]]) -> dict[str, tuple[_Reader, ...]]:
    """The readers to try, in this order, at each of the leads (see ``lead_at``) that they can begin with."""
    out: dict[str, tuple[_Reader, ...]] = {}
    for reader, leads in entries:
        for lead in leads:
            out[lead] = (*out.get(lead, ()), reader)
    return out


def read_number(text: str) -> int:
    """``12``, 十二, 二十, 一百二十, 二〇二三."""
    if text.isascii():
        return int(text)
    if "十" not in text and "百" not in text:
        return int("".join(str(_DIGITS.get(c, 0)) for c in text))
    total, digit = 0, 0
    for char in text:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS.get(char, 0)
    return total + digit


def month_number(text: str) -> int:
    return 1 if text == "元" else read_number(text)
