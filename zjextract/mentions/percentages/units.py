"""The percent sign or word beside a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any, Final, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers import Number, Unit, heads_of, letter_scale
from zjextract.record import Lang

_GAPS: Final[dict[Lang, str]] = {
    "en": r"(?:[ \t]{0,2}\r?\n[ \t]{0,2}|[ \t]{1,2}|-)?",
    "zh": r" {0,4}",
}
_SIGNS: Final = "-−–－"
_OF: Final = "之"  # ends every word before a number: 百分之
_OF_REACH: Final = 3
_LEADING_WIDTH: Final = 9
_RATE_ENDS: Final = ("percent", "%", *"0123456789")


class _Tenths(NamedTuple):
    """三成, 九折: the words, what must not follow them, and the tenths of one that may (三成半, 三成五)."""

    units: frozenset[str]
    not_before: tuple[str, ...]
    parts: dict[str, Decimal]
    part: re.Pattern[str]


class _Units(NamedTuple):
    names: dict[str, str]
    heads: frozenset[str]  # of all that may stand behind the number
    tails: frozenset[str]  # last characters of all that may stand before the number, or a blank
    trailing: re.Pattern[str]
    leading: list[tuple[str, str, Decimal]]  # what stands before the number, the unit, how many of it one is
    minus: tuple[str, ...]
    tenths: _Tenths | None


@cache
def _units(lang: Lang) -> _Units:
    data = words(lang, "percentages")
    names: dict[str, str] = data["units"]
    space = r"\s?" if lang == "zh" else ""  # texts that stood in columns have spaces between the characters
    choices = (space.join(map(re.escape, name)) for name in sorted(names, key=len, reverse=True))
    leading = [(word, unit["unit"], Decimal(unit["factor"])) for word, unit in data.get("leading", {}).items()]
    tenths = _read_tenths(data["tenths"]) if "tenths" in data else None
    letters = words("en", "numbers")["letter_scales"] if lang == "zh" else ()
    return _Units(
        names,
        heads_of((*names, *(tenths.units if tenths else ()), *letters)),
        frozenset(word[-1] for word, *_ in leading) | frozenset(" " if leading else ""),
        re.compile(rf"{_GAPS[lang]}({'|'.join(choices)})(?<![a-z](?=[a-z]))"),
        sorted(leading, key=lambda entry: -len(entry[0])),
        tuple(data["signs"]["minus"]),
        tenths,
    )


def _read_tenths(data: dict[str, Any]) -> _Tenths:
    parts = {word: Decimal(value) for word, value in data["parts"].items()}
    part = re.compile(rf"([{''.join(parts)}])(?![^\W{data['part_before']}])")
    return _Tenths(frozenset(data["units"]), tuple(data["not_before"]), parts, part)


def read_percents(article: Article, numbers: Sequence[Number]) -> list[Unit | None]:
    """Each number with its sign, where a percent sign, a word for it, points or basis points stand beside it."""
    data = _units(article.lang)
    lower = article.lower
    return [
        _read_percent(article, number, data)
        if number.head in data.heads or lower[number.start - 1] in data.tails
        else None
        for number in numbers
    ]


def _read_percent(article: Article, number: Number, data: _Units) -> Unit | None:
    lower = article.lower
    unit = _leading(article, number, data)
    if unit is None and number.form != "scale":
        unit = _trailing(lower, number, data) or (_tenths(lower, number, data.tenths) if data.tenths else None)
        if unit is None and article.lang == "zh" and (scaled := letter_scale(article, number)) is not None:
            unit = _trailing(lower, scaled, data)
    return _signed(lower, unit, data) if unit else None


def _leading(article: Article, number: Number, data: _Units) -> Unit | None:
    """百分之 before the number."""
    lower = article.lower
    if not data.leading or _OF not in lower[max(0, number.start - _OF_REACH) : number.start]:
        return None
    begin = max(0, number.start - _LEADING_WIDTH)
    window = lower[begin : number.start]
    packed = window.replace(" ", "")
    for word, name, factor in data.leading:
        if packed.endswith(word):
            start = begin + window.rindex(word[0])
            number = letter_scale(article, number) or number
            return Unit(start, number.end, name, number, factor, leads=True)
    return None


def _trailing(lower: str, number: Number, data: _Units) -> Unit | None:
    match = data.trailing.match(lower, number.end)
    if match is None:
        return None
    name = match[1] if match[1] in data.names else match[1].replace(" ", "")
    return Unit(number.start, match.end(), data.names[name], number)


def _tenths(lower: str, number: Number, data: _Tenths) -> Unit | None:
    """三成, 三成五, 九折: tenths, told from other words by what follows."""
    at = number.end + (lower[number.end : number.end + 1] == " ")
    word = lower[at : at + 1]
    if word not in data.units:
        return None
    most = number.value if number.value is not None else number.high
    if lower.startswith(data.not_before, at + 1) or most is None or number.scale > 10:
        return None
    if most > 10:  # 75折
        return Unit(number.start, at + 1, "percent", number) if word == "折" and most < 100 else None
    part = data.part.match(lower, at + 1)
    if part is not None and number.value is not None:
        return Unit(number.start, part.end(), "percent", number.with_value(most + data.parts[part[1]]), Decimal(10))
    return Unit(number.start, at + 1, "percent", number, Decimal(10))


def _signed(lower: str, unit: Unit, data: _Units) -> Unit:
    """The unit with the minus sign before it, which belongs to its span and its value."""
    begin = unit.start
    if begin and lower[begin - 1] in _SIGNS and _starts_word(lower, begin - 1):
        begin -= 1
    else:
        blank = begin - 1 if begin and lower[begin - 1] == " " else begin
        if not lower.endswith(data.minus, 0, blank):
            return unit
        begin = blank - next(len(minus) for minus in data.minus if lower.endswith(minus, 0, blank))
        if not _starts_word(lower, begin):
            return unit
    number = unit.number
    if number.value is None:
        return unit
    return Unit(begin, unit.end, unit.name, number.with_value(-number.value), unit.factor, unit.leads)


def _starts_word(lower: str, at: int) -> bool:
    """Whether nothing that could be the left side of a dash or a longer word stands before ``at``."""
    before = lower[at - 1 : at]
    if before == " " and lower[max(0, at - 9) : at].rstrip().endswith(_RATE_ENDS):  # "5 percent -6 percent"
        return False
    return not (before.isascii() and before.isalnum()) and before not in ("%", ")", "‰")
