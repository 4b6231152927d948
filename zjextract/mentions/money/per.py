"""What an amount is for one of: a ton, a person, a square metre."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.record import Lang

_ENGLISH: Final = re.compile(
    r"\s?/\s?([a-z]+)"  # "/tonne"
    r"|[\s-]{1,2}per[\s-]{1,2}(?:dry )?([a-z-]+)(?:\s([a-z]+))?"  # "per square metre"
    r"|[\s-]an?[\s-]([a-z]+)(?:\s([a-z]+))?"  # "a barrel"
)
_CHINESE_AFTER: Final = re.compile(r"(?:/|每)([a-z][a-z0-9]{0,3}|㎡|[\u3400-\u9fff]{1,4})")
_CHINESE_BEFORE: Final = re.compile(r"每([\u3400-\u9fff]{1,10})$")
_LOOK_BACK: Final = 12


class _Units(NamedTuple):
    units: dict[str, str]
    doubled: frozenset[str]  # first words of two-word units
    recurrent: frozenset[str]  # 每年500万元 is a recurrence
    earlier: frozenset[str]  # "84 yuan a year earlier" is another time


@cache
def _units(lang: Lang) -> _Units:
    data = words(lang, "currencies")["per"]
    return _Units(
        data["units"],
        frozenset(unit.split()[0] for unit in data["units"] if " " in unit),
        frozenset(data.get("recurrent", ())),
        frozenset(data.get("earlier", ())),
    )


def read_per(article: Article, start: int, end: int) -> str | None:
    """The unit that the amount in ``[start, end)`` is counted by: a singular noun or a unit's symbol, or None."""
    return _read_chinese(article.lower, start, end) if article.lang == "zh" else _read_english(article.lower, end)


def _read_english(lower: str, end: int) -> str | None:
    if lower[end : end + 1] not in ("/", " ", "-", "\n"):
        return None
    match = _ENGLISH.match(lower, end)
    if match is None:
        return None
    slash, per, per_next, noun, noun_next = match.groups()
    units = _units("en")
    if noun_next in units.earlier:
        return None
    first, second = slash or per or noun, per_next or noun_next
    if first in units.doubled and f"{first} {second}" in units.units:
        return units.units[f"{first} {second}"]
    return units.units.get(first, first if per else None)


def _read_chinese(lower: str, start: int, end: int) -> str | None:
    units = _units("zh")
    if lower[end : end + 1] in ("/", "每"):
        match = _CHINESE_AFTER.match(lower, end)
        if match is not None:
            return _longest(match[1], units.units) or (match[1] if lower[end] == "/" else None)
    match = _CHINESE_BEFORE.search(lower[max(0, start - _LOOK_BACK) : start])  # 每股1.95港元, 每亩补贴200元
    unit = _longest(match[1], units.units) if match else None
    return None if unit in units.recurrent else unit


def _longest(text: str, units: dict[str, str]) -> str | None:
    """What the longest unit at the beginning of ``text`` stands for."""
    return next((units[text[:n]] for n in range(len(text), 0, -1) if text[:n] in units), None)
