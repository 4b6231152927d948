"""One number grammar per language, used by every kind of mention."""

from __future__ import annotations

from collections.abc import Iterable

from zjextract.article import Article
from zjextract.numbers import chinese, english
from zjextract.numbers.heads import heads_of, match_head
from zjextract.numbers.measures import Measure, Unit, read_measures
from zjextract.numbers.number import Form, Number, tidy
from zjextract.numbers.qualifiers import read_qualifier, read_qualifiers
from zjextract.numbers.ranges import join_range, range_joint
from zjextract.numbers.taken import Spanned, intervals, outside

__all__ = [
    "Form",
    "Measure",
    "Number",
    "Unit",
    "find_numbers",
    "heads_of",
    "intervals",
    "join_range",
    "letter_scale",
    "match_head",
    "number_at",
    "outside",
    "range_joint",
    "read_measures",
    "read_qualifier",
    "read_qualifiers",
    "scale_after_unit",
    "tidy",
]


def letter_scale(article: Article, number: Number) -> Number | None:
    """The number with the single letter after it read as a scale (``3.5m``), which only a currency beside it allows."""
    return english.letter_scale(article.lower, number)


def scale_after_unit(article: Article, number: Number, end: int) -> Number | None:
    """The number with an English scale word that stands only after its unit, which ends at ``end``."""
    return english.with_scale(article.lower, number, end)


def number_at(article: Article, start: int) -> Number | None:
    """The number that begins at ``start``, where that is not the middle of one."""
    read = chinese.number_at if article.lang == "zh" else english.number_at
    return read(article.lower, start)


def find_numbers(article: Article, *taken: Iterable[Spanned]) -> list[Number]:
    """The number expressions of an article that touch nothing of what is taken, in text order, without overlap.

    A range (``5 to 6``, 五到六) is two numbers here; ``join_range`` makes one of them where a reader wants it.
    """
    scan = chinese.scan if article.lang == "zh" else english.scan
    lower = article.lower
    blocked = intervals(*taken)
    numbers = outside(scan(lower, blocked), blocked)
    for number in numbers:
        number.head = number.head or match_head(lower, number.end)[1]
    return numbers
