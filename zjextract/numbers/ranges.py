"""What joins numbers: the two ends of a range, and the members of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers.number import ONE, Number
from zjextract.record import Lang

MAX_JOINT: Final = 12
"""How many characters may stand between two numbers that are joined."""

_LOOK_BACK: Final = 64
_BETWEEN: Final = re.compile(r"\bbetween\s{1,2}(?:about |around |some )?$")
_FROM: Final = re.compile(r"\bfrom\s{1,2}(?:about |around |some |between )?$")
_IN: Final = re.compile(r"\b(?:in|since|by|until|of)\s{1,2}$")
_WORD: Final = re.compile(r"[a-z]+")
_BIG: Final = Decimal(10_000)
_WIDE: Final = 3


class _Joints(NamedTuple):
    ranges: frozenset[str]
    between: frozenset[str]
    lists: frozenset[str]  # may stand between the members of a list
    closing: frozenset[str]  # must stand before the last of them
    change_stems: tuple[str, ...]


@cache
def _joints(lang: Lang) -> _Joints:
    forms = words(lang, "numbers")["forms"]
    return _Joints(
        frozenset(forms["range_joints"]),
        frozenset(forms.get("between_joints", ())),
        frozenset(forms["list_joints"]),
        frozenset(forms["closing_joints"]),
        tuple(forms.get("change_stems", ())),
    )


def range_joint(article: Article, start: int, end: int, first: int) -> bool:
    """Whether the text from ``start`` to ``end`` joins the ends of a range whose first end begins at ``first``."""
    if not 0 < end - start <= MAX_JOINT:
        return False
    joint = article.lower[start:end].strip()
    joints = _joints(article.lang)
    if joint in joints.ranges:
        return not (joint == "to" and _tells_change(article.lower, first, joints.change_stems))
    return joint in joints.between and _ends(_BETWEEN, article.lower, first)


def is_list_joint(article: Article, start: int, end: int, *, closing: bool = False) -> bool:
    """Whether the text between two numbers makes them members of one list; ``closing``: before its last member."""
    if not 0 < end - start <= MAX_JOINT:
        return False
    joint = article.lower[start:end].strip()
    joints = _joints(article.lang)
    if joint in joints.closing or (not closing and joint in joints.lists):
        return True
    return closing and joint == "to"  # "rose from 5 to 6 percent": two values, one unit


def _ends(pattern: re.Pattern[str], lower: str, at: int) -> bool:
    return pattern.search(lower[max(0, at - 24) : at]) is not None


def _tells_change(lower: str, first: int, stems: tuple[str, ...]) -> bool:
    """Whether a change is told (``rose from 5 to 6 percent``), which is two values and no range."""
    if not _ends(_FROM, lower, first):
        return False
    return any(word.startswith(stems) for word in _WORD.findall(lower[max(0, first - _LOOK_BACK) : first]))


def join(
    article: Article, first: Number, second: Number, end: int, start: int, gap: int | None = None
) -> Number | None:
    """The range of two numbers, or None.

    Args:
        end: where the first end and its unit end.
        start: where the first end with its unit begins.
        gap: where the second end with its unit begins, if that is not where its number begins.
    """
    gap = second.start if gap is None else gap
    if not range_joint(article, end, gap, start) or (looks_like_year(first) and _ends(_IN, article.lower, start)):
        return None
    whole = merge(first, second)
    own_unit = end > first.end or gap < second.start
    if whole is not None and own_unit and article.lower[end:gap].strip() == "to" and _wide(whole):
        return None if _after_change(article.lower, start, _joints(article.lang).change_stems) else whole
    return whole


def _wide(number: Number) -> bool:
    return number.low is not None and number.high is not None and number.high > _WIDE * number.low


def _after_change(lower: str, start: int, stems: tuple[str, ...]) -> bool:
    """Whether a verb of change stands right before: ``slid two cents to $66.53`` is a change and a level, no range."""
    before = _WORD.findall(lower[max(0, start - 24) : start])[-2:]
    return before[-1:] == ["by"] or any(word.startswith(stems) for word in before)


def join_range(article: Article, first: Number, second: Number) -> Number | None:
    """One number for two that stand side by side as a range (``2 to 3 billion``, 300亿至500亿), else None.

    The scale of the second holds for the first where that has none and would else be out of proportion.
    """
    return join(article, first, second, first.end, first.start)


def merge(first: Number, second: Number) -> Number | None:
    """The range from the first number to the second, whatever stands between; None where it would run backwards."""
    high = second.value if second.value is not None else second.high
    year = looks_like_year(first) and second.scale >= _BIG  # "lending in 2010 to 7.5 trillion"
    for number in (*_rescaled(first, second), *(() if year else (first,))):
        low = number.value if number.value is not None else number.low
        if low is not None and high is not None and low < high:
            start, end, form = first.start, second.end, first.form
            return Number(start, end, None, low, high, second.scale, second.qualifier, form, second.head)
    return None


def looks_like_year(number: Number) -> bool:
    """Whether a number of four digits may be a year."""
    return number.end - number.start == 4 and number.value is not None and 1900 <= number.value < 2100


def share_scale(first: Number, second: Number) -> Number:
    """The first number with the scale of the second, where it has no such scale itself: 2 in ``2 and 3 billion``."""
    return next(_rescaled(first, second), first)


def _rescaled(first: Number, second: Number) -> Iterator[Number]:
    """The readings of the first number under the scale of the second: all of it, or (七千到九千亿) its 亿 alone."""
    for factor in (second.scale, _big_part(second.scale)):
        if factor != ONE and first.scale < _BIG and first.scale * factor <= second.scale:
            yield first.scaled(factor, first.end)


def _big_part(scale: Decimal) -> Decimal:
    """The part of a scale in powers of ten thousand: 亿 in 千亿."""
    part = ONE
    while part * _BIG <= scale:
        part *= _BIG
    return part
