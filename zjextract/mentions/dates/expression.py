"""What a date expression says, before it is known which days it means: the meeting point of grammars and resolver."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zjextract.mentions.dates.calendar import Unit
from zjextract.record import Modifier

Base = Literal["published", "context"]


@dataclass(frozen=True, slots=True)
class Point:
    """A calendar interval by its fields; what the text leaves out is ``None``.

    ``index`` is the number of a quarter, half, season or third of a month, ``last_index`` the end of a run
    (``unit="month", index=1, last_index=8``: the first eight months).
    ``shift`` counts ``shift_unit``s from the publication date or, with ``base="context"``, from an earlier date.
    ``nearest`` is -1 for the nearest one before the publication date (``last May``), +1 for after (``next May``).
    """

    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    index: int | None = None
    last_index: int | None = None
    shift: int | None = None
    shift_unit: Unit | None = None
    base: Base = "published"
    nearest: int = 0
    modifier: Modifier | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From one point to another, both inclusive."""

    first: Point
    last: Point
    modifier: Modifier | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time; ``direction`` -1 where it ends on the publication date, +1 where it begins on it."""

    unit: Unit
    low: float
    high: float
    direction: int = 0


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Every ``count`` units, or every week's ``weekday``."""

    unit: Unit
    count: float = 1
    weekday: int | None = None


Expression = Point | Range | Length | Recurrence


@dataclass(frozen=True, slots=True)
class Found:
    """An expression, the code points that it covers, and the rule that read it."""

    start: int
    end: int
    expression: Expression
    rule: str
