"""Two numbers that are the ends of one range."""

from __future__ import annotations

import re
from functools import cache

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers.number import ONE, Number
from zjextract.record import Lang

_BETWEEN = re.compile(r"\bbetween\s{1,2}(?:[a-z]{2,3})?[$¥€£]?$")
_MAX_JOINT = 12


@cache
def _joints(lang: Lang, key: str) -> frozenset[str]:
    return frozenset(words(lang, "numbers")["forms"].get(key, ()))


def range_joint(article: Article, start: int, end: int, first: int) -> bool:
    """Whether the text from ``start`` to ``end`` joins the ends of a range whose first end begins at ``first``."""
    if not 0 < end - start <= _MAX_JOINT:
        return False
    joint = article.lower[start:end].strip()
    if joint in _joints(article.lang, "range_joints"):
        return not (joint == "to" and _after_from(article.lower, first))
    if joint in _joints(article.lang, "between_joints"):
        return _BETWEEN.search(article.lower, max(0, first - 14), first) is not None
    return False


def _after_from(lower: str, first: int) -> bool:
    """``from 5 to 6 percent`` is a change, two values."""
    return lower[max(0, first - 6) : first].rstrip().endswith("from")


def join_range(article: Article, first: Number, second: Number) -> Number | None:
    """One number for two that stand side by side as a range (``2 to 3 billion``, 300亿至500亿), else None.

    The scale of the second holds for the first where that has none and would else be out of proportion.
    """
    if not range_joint(article, first.end, second.start, first.start):
        return None
    return merge(first, second)


def merge(first: Number, second: Number) -> Number | None:
    """The range from the first number to the second, whatever stands between; None where it would run backwards."""
    low = first.value if first.value is not None else first.low
    high = second.value if second.value is not None else second.high
    if low is None or high is None:
        return None
    if first.scale == ONE and second.scale != ONE and low * second.scale < high:
        low *= second.scale
    if low >= high:
        return None
    return Number(first.start, second.end, None, low, high, second.scale, second.qualifier, first.form)
