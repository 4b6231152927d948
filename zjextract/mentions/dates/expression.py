"""What a date expression says, and which days it is found to mean: the meeting point of grammars and resolver."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, NamedTuple

from zjextract.mentions.dates.calendar import Interval, Unit
from zjextract.record import Anchor, DateKind, Modifier

Base = Literal["published", "context"]


class Point(NamedTuple):
    """A calendar interval by its fields; what the text leaves out is ``None``.

    ``nth`` is the number of a quarter, half, season or third of a month, ``last_nth`` the end of a run
    (``unit="month", nth=1, last_nth=8``: the first eight months; ``unit="day", day=1, last_nth=20``: the first 20 days
    of a month, or all that it has).
    ``shift`` counts ``shift_unit``s from the publication date or, with ``base="context"``, from an earlier date.
    ``unit="period"`` is the last range that the text told of.
    ``nearest`` is -1 for the nearest one before the publication date (``last May``), +1 for after (``next May``).
    """

    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    last_nth: int | None = None
    shift: int | None = None
    shift_unit: Unit | None = None
    base: Base = "published"
    nearest: int = 0
    modifier: Modifier | None = None

    # Every date passes here, and ``_replace`` costs several times as much.

    def in_year(self, year: int | None) -> Point:
        return Point(self.unit, year, *self[2:])

    def in_month(self, month: int) -> Point:
        return Point("month", self.year, month, *self[3:])

    def on_day(self, day: int) -> Point:
        return Point("day", self.year, self.month, day, *self[4:])

    def on(self, when: date) -> Point:
        """The point with the year, month and day of a day."""
        return Point(self.unit, when.year, when.month, when.day, *self[4:])


class Range(NamedTuple):
    """From one point to another, both inclusive."""

    first: Point
    last: Point
    modifier: Modifier | None = None


class Length(NamedTuple):
    """A length of time; ``direction`` -1 where it ends on the publication date, +1 where it begins on it."""

    unit: Unit
    low: float
    high: float
    direction: int = 0


class Recurrence(NamedTuple):
    """Every ``every`` units, or every week's ``weekday``, or every year's ``month``."""

    unit: Unit
    every: float = 1
    weekday: int | None = None
    month: int | None = None


class Run(NamedTuple):
    """So many months, the last of which is named: ``six months to June``."""

    months: int
    last: Point


Expression = Point | Range | Length | Recurrence | Run


class Found:
    """An expression, the code points that it covers, and the rule that read it."""

    __slots__ = ("end", "expression", "rule", "start")

    def __init__(self, start: int, end: int, expression: Expression, rule: str) -> None:
        self.start = start
        self.end = end
        self.expression = expression
        self.rule = rule


class Resolved:
    """The fields of a date mention that do not depend on its place in the text. ``unit`` is for later context."""

    __slots__ = ("anchor", "interval", "kind", "modifier", "unit", "value")

    def __init__(
        self,
        kind: DateKind,
        value: str,
        interval: Interval | None = None,
        modifier: Modifier | None = None,
        anchor: Anchor | None = None,
        unit: str | None = None,
    ) -> None:
        self.kind: DateKind = kind
        self.value = value
        self.interval = interval
        self.modifier: Modifier | None = modifier
        self.anchor: Anchor | None = anchor
        self.unit = unit


FINE: Final = frozenset(("day", "weekend", "week", "ten_days", "month"))
