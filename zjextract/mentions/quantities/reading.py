"""What one number counts or measures, as a language reads it."""

from __future__ import annotations

from zjextract.article import Article
from zjextract.numbers import Number

_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class Reading:
    """A number with what it counts or measures, in ``text[start:end]``.

    Attributes:
        unit: the counted noun in the singular, or the unit's symbol; None where the text around the number names none.
        dimension: of a unit of measurement (``area``); None for a counted noun.
        measure: the Chinese measure word, by which a later number without a noun finds its noun again.
        refers_back: the number has no noun of its own; the unit of an earlier number may be meant.
    """

    __slots__ = ("dimension", "end", "measure", "number", "refers_back", "rule", "start", "unit")

    def __init__(
        self,
        number: Number,
        start: int,
        end: int,
        unit: str | None,
        rule: str,
        dimension: str | None = None,
        measure: str | None = None,
        refers_back: bool = False,
    ) -> None:
        self.number = number
        self.start = start
        self.end = end
        self.unit = unit
        self.rule = rule
        self.dimension = dimension
        self.measure = measure
        self.refers_back = refers_back


def looks_like_year(article: Article, number: Number) -> bool:
    """Whether the number is printed as years are: four digits of our times, without a comma or a scale."""
    if number.value is None or not article.folded[number.start : number.end].isdecimal():
        return False
    return _FIRST_YEAR <= number.value <= _LAST_YEAR
