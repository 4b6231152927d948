"""One number grammar per language, used by every kind of mention."""

from __future__ import annotations

from zjextract.article import Article
from zjextract.numbers import chinese, english
from zjextract.numbers.heads import heads, heads_of
from zjextract.numbers.measures import Measure, Unit, outside, read_measures
from zjextract.numbers.number import Form, Number, tidy
from zjextract.numbers.qualifiers import read_qualifier, read_qualifiers
from zjextract.numbers.ranges import join_range, range_joint

__all__ = [
    "Form",
    "Measure",
    "Number",
    "Unit",
    "find_numbers",
    "heads",
    "heads_of",
    "join_range",
    "letter_scale",
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


def find_numbers(article: Article) -> list[Number]:
    """All number expressions of an article, in text order, without overlap.

    A range (``5 to 6``, 五到六) is two numbers here; ``join_range`` makes one of them where a reader wants it.
    """
    scan = chinese.scan if article.lang == "zh" else english.scan
    return scan(article.lower)
