"""A value in its sentence: what the linking rules are asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from zjextract.statements.model import Clause, Interval, Link, Reading, Unit


@dataclass(slots=True)
class Context:
    """A value in its sentence, and what was linked before it. ``left``, ``right``: the units beside it."""

    folded: str
    reading: Reading
    unit: Unit
    clause: Clause
    previous: Link | None  # of the value before it in this sentence
    owner: Interval | None  # who the sentences before spoke of
    last: Link | None = None  # of the last value of the sentence before
    stated: Sequence[tuple[Unit, Link]] = ()  # the values of the sentence so far
    left: Unit | None = field(init=False)
    right: Unit | None = field(init=False)
    verb: Unit | None = field(init=False)

    def __post_init__(self) -> None:
        units, i = self.reading.units, self.unit.index
        self.left = units[i - 1] if i else None
        self.right = units[i + 1] if i + 1 < len(units) else None
        self.verb = units[self.clause.verb] if self.clause.verb >= 0 else None

    def at(self, offset: int) -> Unit | None:
        """The unit so far from the value's own."""
        i = self.unit.index + offset
        return self.reading.units[i] if 0 <= i < len(self.reading.units) else None
