"""Numbers with their units: one number each, the two ends of a range, or a list that shares its last unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from zjextract.article import Article
from zjextract.numbers.number import Number
from zjextract.numbers.ranges import is_list_joint, join, looks_like_year, share_scale

Interval = tuple[int, int]


class Unit(NamedTuple):
    """A unit found beside a number.

    Attributes:
        start, end: the interval of number and unit together.
        name: what the unit is (an ISO 4217 code, ``percentage_point``).
        factor: how many of that unit one of the written unit is: 0.01 for cents.
        number: the number, with the scale that only this unit lets it have (``$3.5m``).
        leads: whether the unit stands before the number, so that a number after it may share it (``$2-3 billion``).
    """

    start: int
    end: int
    name: str
    number: Number
    factor: Decimal = Decimal(1)
    leads: bool = False


class Measure(NamedTuple):
    """A measured value: the interval of number and unit, the number in units of ``name``."""

    start: int
    end: int
    name: str
    number: Number
    leads: bool = False
    shared: bool = False


UnitReader = Callable[[Article, Number], Unit | None]


def read_measures(
    article: Article, numbers: Sequence[Number], taken: Iterable[Interval], read_unit: UnitReader
) -> list[Measure]:
    """The numbers that ``read_unit`` finds a unit for, in text order; numbers inside ``taken`` are left alone."""
    walk = _Walk(article, read_unit)
    for number in outside(numbers, taken):
        walk.take(number)
    return walk.found


def outside(numbers: Sequence[Number], taken: Iterable[Interval]) -> list[Number]:
    """The numbers that touch none of the ``taken`` intervals."""
    blocks = sorted(taken)
    if not blocks:
        return list(numbers)
    out = []
    index = 0
    for number in numbers:
        while index < len(blocks) and blocks[index][1] <= number.start:
            index += 1
        if index == len(blocks) or blocks[index][0] >= number.end:
            out.append(number)
    return out


class _Walk:
    """One pass over the numbers. ``_waiting`` holds the numbers that have no unit yet and may share the next one's."""

    def __init__(self, article: Article, read_unit: UnitReader) -> None:
        self.found: list[Measure] = []
        self._article = article
        self._read_unit = read_unit
        self._waiting: list[Number] = []

    def take(self, number: Number) -> None:
        if self.found and number.start < self.found[-1].end:  # part of it: the 30 of "10 dollars 30 cents"
            return
        unit = self._own(self._read_unit(self._article, number))
        if unit is None:
            if not self._extend(number):
                self._wait(number)
            return
        measure = Measure(unit.start, unit.end, unit.name, _convert(unit.number, unit.factor), unit.leads)
        if not (self._join_waiting(unit, measure) or self._join_found(measure)):
            self.found.append(measure)
        self._waiting.clear()

    def _own(self, unit: Unit | None) -> Unit | None:
        """The unit without what belongs to the measure before: of ``10 RMB 20 USD`` the second has ``USD`` alone."""
        if unit is None or not self.found or unit.start >= self.found[-1].end:
            return unit
        return unit._replace(start=unit.number.start) if unit.end > unit.number.end else None

    def _wait(self, number: Number) -> None:
        if self._waiting and not is_list_joint(self._article, self._waiting[-1].end, number.start):
            self._waiting.clear()
        self._waiting.append(number)

    def _extend(self, number: Number) -> bool:
        """``$2-3 billion``, 百分之五到六: a number without a unit ends the range that a leading unit began."""
        if not self.found or not self.found[-1].leads:
            return False
        last = self.found[-1]
        whole = join(self._article, last.number, number, last.end, last.start)
        if whole is None:
            return False
        self.found[-1] = last._replace(end=number.end, number=whole)
        return True

    def _join_waiting(self, unit: Unit, measure: Measure) -> bool:
        """``2 to 3 billion yuan`` is one measure; ``5, 6 and 7 percent`` are three."""
        if not self._waiting or unit.start < unit.number.start:
            return False
        last = self._waiting.pop()
        whole = join(self._article, last, unit.number, last.end, last.start)
        if whole is not None:
            self.found.append(measure._replace(start=last.start, number=_convert(whole, unit.factor)))
            return True
        listed = [*self._waiting, last]
        if not is_list_joint(self._article, last.end, unit.start, closing=True):
            return False
        for number in listed:
            if not looks_like_year(number):
                shared = _convert(share_scale(number, unit.number), unit.factor)
                self.found.append(Measure(number.start, number.end, unit.name, shared, shared=True))
        return False

    def _join_found(self, measure: Measure) -> bool:
        """``$2 billion to $3 billion``, 300亿元至500亿元."""
        if not self.found or self.found[-1].name != measure.name:
            return False
        last = self.found[-1]
        whole = join(self._article, last.number, measure.number, last.end, last.start, gap=measure.start)
        if whole is None:
            return False
        self.found[-1] = last._replace(end=measure.end, number=whole, leads=False)
        return True


def _convert(number: Number, factor: Decimal) -> Number:
    """The number counted in the unit itself: 50 cents are 0.50. Its scale stays that of the words."""
    if factor == 1:
        return number
    value, low, high = ((None if x is None else x * factor) for x in (number.value, number.low, number.high))
    return number._replace(value=value, low=low, high=high)
