"""A value in its sentence: what the linking rules are asked about."""

from __future__ import annotations

from collections.abc import Sequence

from zjextract.statements.memory import Memory
from zjextract.statements.model import Clause, Interval, Link, Reading, Unit


class Context:
    """A value in its sentence, and what was linked before it.

    Attributes:
        memory: what the sentences before leave.
        previous: of the value before it in this sentence.
        last: of the last value of the sentence before.
        stated: the values of the sentence so far.
        left, right: the units beside it.
        verb: of its clause.
    """

    __slots__ = ("clause", "folded", "last", "left", "memory", "previous", "reading", "right", "stated", "unit", "verb")

    def __init__(
        self,
        folded: str,
        reading: Reading,
        unit: Unit,
        clause: Clause,
        memory: Memory,
        stated: Sequence[tuple[Unit, Link]] = (),
    ) -> None:
        units, i = reading.units, unit.index
        self.folded = folded
        self.reading = reading
        self.unit = unit
        self.clause = clause
        self.memory = memory
        self.previous = memory.previous
        self.last = memory.last
        self.stated = stated
        self.left = units[i - 1] if i else None
        self.right = units[i + 1] if i + 1 < len(units) else None
        self.verb = units[clause.verb] if clause.verb >= 0 else None

    @property
    def owner(self) -> Interval | None:
        """Who the sentences before spoke of."""
        return self.memory.owner

    def at(self, offset: int) -> Unit | None:
        """The unit so far from the value's own."""
        i = self.unit.index + offset
        return self.reading.units[i] if 0 <= i < len(self.reading.units) else None
