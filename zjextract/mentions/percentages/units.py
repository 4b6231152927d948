"""The percent sign or word beside a number."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers import Number, Unit
from zjextract.record import Lang

_GAP = re.compile(r"(?:[ \t]{0,2}\r?\n[ \t]{0,2}|[ \t]{1,2}|-)?")
_SIGNS = "-−–－"


class _Units(NamedTuple):
    names: dict[str, str]
    starts: frozenset[str]
    leading: dict[str, str]
    minus: tuple[str, ...]
    longest: int


@cache
def _units(lang: Lang) -> _Units:
    data = words(lang, "percentages")
    names: dict[str, Any] = data["units"]
    return _Units(
        names,
        frozenset(name[0] for name in names),
        data.get("leading", {}),
        tuple(data["signs"]["minus"]),
        max(map(len, names)),
    )


def read_percent(article: Article, number: Number) -> Unit | None:
    """The number with its sign, where a percent sign, a word for it, points or basis points stand beside it."""
    data = _units(article.lang)
    lower = article.lower
    if data.leading:
        leading = lower[max(0, number.start - 3) : number.start]
        if leading in data.leading:
            return _signed(lower, Unit(number.start - 3, number.end, data.leading[leading], number, leads=True), data)
    if number.form == "scale":
        return None
    found = _trailing(lower, number.end, data, _NO_GAP if article.lang == "zh" else _GAP)
    return _signed(lower, Unit(number.start, found[0], found[1], number), data) if found else None


_NO_GAP = re.compile(r" {0,2}")


def _trailing(lower: str, end: int, data: _Units, gap: re.Pattern[str]) -> tuple[int, str] | None:
    match = gap.match(lower, end)
    at = match.end() if match else end
    if lower[at : at + 1] not in data.starts:
        return None
    for length in range(data.longest, 0, -1):
        name = lower[at : at + length].replace("\n", " ")
        end = at + len(name)
        if name in data.names and not _cut(lower, end):
            return end, data.names[name]
    return None


def _cut(lower: str, end: int) -> bool:
    """Whether a Latin word would be cut at ``end``."""
    return lower[end - 1].isalpha() and lower[end : end + 1].isascii() and lower[end : end + 1].isalpha()


def _signed(lower: str, unit: Unit, data: _Units) -> Unit:
    """The unit with the minus sign before it, which belongs to its span and its value."""
    begin = unit.start
    if begin and lower[begin - 1] in _SIGNS and _starts_word(lower, begin - 1):
        begin -= 1
    else:
        blank = begin - 1 if begin and lower[begin - 1] == " " else begin
        minus = next((m for m in data.minus if lower.endswith(m, 0, blank)), None)
        if minus is None or not _starts_word(lower, blank - len(minus)):
            return unit
        begin = blank - len(minus)
    number = unit.number
    if number.value is None:
        return unit
    return unit._replace(start=begin, number=number._replace(value=-number.value))


def _starts_word(lower: str, at: int) -> bool:
    """Whether nothing that could be the left side of a dash or a longer word stands before ``at``."""
    before = lower[at - 1 : at]
    return not (before.isascii() and before.isalnum()) and before not in ("%", ")", "‰")
