"""A number with a unit of measurement behind it, and the sign of a temperature before it."""

from __future__ import annotations

import re
from typing import Final

from zjextract.article import Article
from zjextract.mentions.quantities.reading import Reading
from zjextract.mentions.quantities.units import Measure
from zjextract.numbers import Number

_BELOW_ZERO: Final = re.compile(r"(?:minus |negative |零下 ?|(?<![0-9a-z])[-−])$")
_SIGN_WIDTH: Final = 10


def measured(article: Article, number: Number, measure: Measure) -> Reading | None:
    """The reading of a number with its unit; None for hours and minutes, which are times and no quantities.

    Temperatures below zero are negative, their sign inside the span.
    """
    symbol, dimension = measure.unit
    if dimension == "time":
        return None
    start = number.start
    if dimension == "temperature":
        sign = _BELOW_ZERO.search(article.lower, max(0, start - _SIGN_WIDTH), start)
        if sign is not None:
            start = sign.start()
            number = _negative(number)
    return Reading(number, start, measure.end, symbol, "unit", dimension)


def _negative(number: Number) -> Number:
    if number.value is not None:
        return number.with_value(-number.value)
    if number.low is None or number.high is None:
        return number
    return number.with_value(None, -number.high, -number.low)
