"""A value in its sentence: what the linking rules are asked about."""

from __future__ import annotations

from dataclasses import dataclass

from zjextract.statements.model import Clause, Interval, Link, Reading, Unit


@dataclass(slots=True)
class Context:
    """A value in its sentence, and what was linked before it."""

    folded: str
    reading: Reading
    unit: Unit
    clause: Clause
    previous: Link | None  # of the value before it in this sentence
    owner: Interval | None  # who the sentences before spoke of
    last: Link | None = None  # of the last value of the sentence before

    @property
    def left(self) -> Unit | None:
        return self.at(-1)

    @property
    def right(self) -> Unit | None:
        return self.at(1)

    def at(self, offset: int) -> Unit | None:
        i = self.unit.index + offset
        return self.reading.units[i] if 0 <= i < len(self.reading.units) else None

    @property
    def verb(self) -> Unit | None:
        return self.reading.units[self.clause.verb] if self.clause.verb >= 0 else None
