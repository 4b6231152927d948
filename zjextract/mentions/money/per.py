"""What an amount is for one of: a ton, a person, a square metre."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.record import Lang

_ENGLISH = re.compile(
    r"\s?/\s?([a-z]+)|[\s-]{1,2}per[\s-]{1,2}([a-z-]+)(?:\s([a-z]+))?|[\s-]an?[\s-]([a-z]+)(?:\s([a-z]+))?"
)
_CHINESE = re.compile(r"(?:/|每)([a-z0-9]{1,4}|[\u3400-\u9fff]{1,4})")
_CHINESE_BEFORE = re.compile(r"每([\u3400-\u9fff]{1,4}?)(?:约|近|超|逾|达|仅|为|售价|补贴|补助|奖励){0,2}$")
_LOOK_BACK = 10


class _Units(NamedTuple):
    units: dict[str, str]
    doubled: frozenset[str]  # first words of two-word units
    before: frozenset[str]


@cache
def _units(lang: Lang) -> _Units:
    data = words(lang, "currencies")["per"]
    return _Units(
        data["units"], frozenset(u.split()[0] for u in data["units"] if " " in u), frozenset(data.get("not_before", ()))
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
    slash, per, per_next, article_noun, article_next = match.groups()
    units = _units("en")
    first, second = slash or per or article_noun, per_next or article_next
    if second and first in units.doubled and f"{first} {second}" in units.units:
        return units.units[f"{first} {second}"]
    if first in units.units:
        return units.units[first]
    return first if per else None


def _read_chinese(lower: str, start: int, end: int) -> str | None:
    units = _units("zh")
    if lower[end : end + 1] in ("/", "每"):
        match = _CHINESE.match(lower, end)
        if match is not None:
            return _longest(match[1], units.units) or (match[1] if lower[end] == "/" else None)
    match = _CHINESE_BEFORE.search(lower[max(0, start - _LOOK_BACK) : start])
    if match is None or match[1] in units.before:
        return None
    return units.units.get(match[1])


def _longest(text: str, units: dict[str, str]) -> str | None:
    return next((units[text[:n]] for n in range(len(text), 0, -1) if text[:n] in units), None)
