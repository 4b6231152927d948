"""A value in its sentence: what the linking rules are asked about."""

from __future__ import annotations

from collections.abc import Sequence

from zjextract.statements.model import Clause, Interval, Link, Reading, Unit


class Context:
    """A value in its sentence, and what was linked before it.

    Attributes:
        previous: of the value before it in this sentence.
        owner: who the sentences before spoke of.
        last: of the last value of the sentence before.
        stated: the values of the sentence so far.
        left, right: the units beside it.
        verb: of its clause.
    """

    __slots__ = ("clause", "folded", "last", "left", "owner", "previous", "reading", "right", "stated", "unit", "verb")

    def __init__(
        self,
        folded: str,
        reading: Reading,
        unit: Unit,
        clause: Clause,
        previous: Link | None = None,
        owner: Interval | None = None,
        last: Link | None = None,
        stated: Sequence[tuple[Unit, Link]] = (),
    ) -> None:
        units, i = reading.units, unit.index
        self.folded = folded
        self.reading = reading
        self.unit = unit
        self.clause = clause
        self.previous = previous
        self.owner = owner
        self.last = last
        self.stated = stated
        self.left = units[i - 1] if i else None
        self.right = units[i + 1] if i + 1 < len(units) else None
        self.verb = units[clause.verb] if clause.verb >= 0 else None

    def at(self, offset: int) -> Unit | None:
        """The unit so far from the value's own."""
        i = self.unit.index + offset
        return self.reading.units[i] if 0 <= i < len(self.reading.units) else None
