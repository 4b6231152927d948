"""An English sentence read as units and clauses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from zjextract.statements.chunking import chunk
from zjextract.statements.clauses import build_clauses
from zjextract.statements.model import Interval, Item, Reading
from zjextract.statements.tagging import tag


def read(folded: str, interval: Interval, items: Sequence[Item]) -> Reading:
    """The reading of one sentence."""
    reading = Reading(interval[0], interval[1], chunk(tag(folded, interval[0], interval[1], items)))
    build_clauses(reading)
    return reading


_HEAD: Final = 140  # code points of a sentence that nearly always hold its first verb
_BEHIND: Final = 40  # code points behind a verb that decide whether it is one


def read_head(folded: str, interval: Interval) -> Reading:
    """The reading of a sentence without values, so far as its first clause goes: enough to see who it speaks of."""
    start, end = interval
    cut = folded.rfind(" ", start, start + _HEAD) if end - start > _HEAD + _BEHIND else -1
    if cut > 0:
        reading = read(folded, (start, cut), ())
        verb = reading.clauses[0].verb
        if verb >= 0 and reading.units[verb].end < cut - _BEHIND:
            return reading
    return read(folded, interval, ())
