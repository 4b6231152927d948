"""Numbers with their units: one number each, the two ends of a range, or a list that shares its last unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from zjextract.article import Article
from zjextract.numbers.number import ONE, Number
from zjextract.numbers.ranges import MAX_JOINT, is_list_joint, join, looks_like_year, share_scale


class Unit:
    """A unit found beside a number.

    Attributes:
        start, end: the interval of number and unit together.
        name: what the unit is (an ISO 4217 code, ``percentage_point``).
        factor: how many of that unit one of the written unit is: 0.01 for cents.
        number: the number, with the scale that only this unit lets it have (``$3.5m``).
        leads: whether the unit stands before the number, so that a number after it may share it (``$2-3 billion``).
    """

    __slots__ = ("end", "factor", "leads", "name", "number", "start")

    def __init__(
        self, start: int, end: int, name: str, number: Number, factor: Decimal = ONE, leads: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.name = name
        self.number = number
        self.factor = factor
        self.leads = leads


class Measure:
    """A measured value: the interval of number and unit, the number in units of ``name``."""

    __slots__ = ("end", "leads", "name", "number", "shared", "start")

    def __init__(
        self, start: int, end: int, name: str, number: Number, leads: bool = False, shared: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.name = name
        self.number = number
        self.leads = leads
        self.shared = shared


def read_measures(article: Article, numbers: Sequence[Number], units: Iterable[Unit | None]) -> list[Measure]:
    """The numbers that have a unit or share one, in text order; ``units`` has the unit beside each number, if any."""
    walk = _Walk(article, numbers)
    for at, unit in enumerate(units):
        if unit is not None:
            walk.take(at, unit)
        elif walk.leads:
            walk.extend(numbers[at])
    return walk.found


class _Walk:
    """One pass over numbers and units. A number without a unit may share that of the next number that has one.

    Attributes:
        found: the measures so far.
        leads: whether the unit of the last stands before its number, so that the next number may end its range.
    """

    def __init__(self, article: Article, numbers: Sequence[Number]) -> None:
        self.found: list[Measure] = []
        self.leads = False
        self._article = article
        self._numbers = numbers
        self._past = 0  # where the last measure ends

    def take(self, at: int, unit: Unit) -> None:
        """Add the number at an index, with those that share its unit."""
        number = self._numbers[at]
        if number.start < self._past:  # part of the last measure: the 30 of "10 dollars 30 cents"
            return
        if unit.start < self._past:  # of "10 RMB 20 USD" the second has USD alone
            if unit.end <= unit.number.end:
                self.extend(number)
                return
            unit = Unit(unit.number.start, unit.end, unit.name, unit.number, unit.factor, unit.leads)
        measure = Measure(unit.start, unit.end, unit.name, _convert(unit.number, unit.factor), unit.leads)
        if not (self._join_waiting(at, unit) or self._join_found(measure)):
            self.found.append(measure)
        self._past, self.leads = self.found[-1].end, self.found[-1].leads

    def extend(self, number: Number) -> None:
        """``$2-3 billion``, 百分之五到六: a number without a unit ends the range that a leading unit began."""
        if not self.leads:
            return
        last = self.found[-1]
        whole = join(self._article, last.number, number, last.end, last.start)
        self.leads = whole is not None
        if whole is not None:
            self.found[-1] = Measure(last.start, number.end, last.name, whole, last.leads, last.shared)
            self._past = number.end

    def _join_waiting(self, at: int, unit: Unit) -> bool:
        """``2 to 3 billion yuan`` is one measure; ``5, 6 and 7 percent`` are three."""
        last = self._numbers[at - 1] if at else None
        if last is None or last.start < self._past or unit.start < unit.number.start:
            return False
        if unit.start - last.end > MAX_JOINT:
            return False
        whole = join(self._article, last, unit.number, last.end, last.start)
        if whole is not None:
            self.found.append(Measure(last.start, unit.end, unit.name, _convert(whole, unit.factor), unit.leads))
            return True
        if is_list_joint(self._article, last.end, unit.start, closing=True):
            for number in self._list_before(at):
                shared = _convert(share_scale(number, unit.number), unit.factor)
                self.found.append(Measure(number.start, number.end, unit.name, shared, shared=True))
        return False

    def _list_before(self, at: int) -> list[Number]:
        """The numbers before an index that stand side by side without a unit; years are none of the list."""
        numbers = self._numbers
        first = at - 1
        while first and numbers[first - 1].start >= self._past:
            if not is_list_joint(self._article, numbers[first - 1].end, numbers[first].start):
                break
            first -= 1
        return [number for number in numbers[first:at] if not looks_like_year(number)]

    def _join_found(self, measure: Measure) -> bool:
        """``$2 billion to $3 billion``, 300亿元至500亿元."""
        last = self.found[-1] if self.found else None
        if last is None or last.name != measure.name or measure.start - last.end > MAX_JOINT:
            return False
        whole = join(self._article, last.number, measure.number, last.end, last.start, gap=measure.start)
        if whole is None:
            return False
        self.found[-1] = Measure(last.start, measure.end, last.name, whole, shared=last.shared)
        return True


def _convert(number: Number, factor: Decimal) -> Number:
    """The number counted in the unit itself: 50 cents are 0.50. Its scale stays that of the words."""
    if factor == 1:
        return number
    value, low, high = number.value, number.low, number.high
    return number.with_value(
        None if value is None else value * factor,
        None if low is None else low * factor,
        None if high is None else high * factor,
    )
