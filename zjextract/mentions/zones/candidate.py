"""A zone name found in the text, before it is linked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from zjextract.gazetteer import Place, Zone
from zjextract.record import ZoneType


@dataclass(slots=True)
class Candidate:
    """A span that names a zone.

    ``zones``: all that the name may mean. ``leans``: ids of those that the name means only where their place is
    spoken of. ``places``: what a place name inside the span may mean. ``needs_parent``: the name stands only where
    its free trade zone is spoken of too. ``short``: how an article may name the zone from then on.
    """

    start: int
    end: int
    type: ZoneType
    rule: str
    zones: tuple[Zone, ...] = ()
    leans: frozenset[str] = frozenset()
    places: tuple[Place, ...] = ()
    needs_parent: bool = False
    short: str | None = None


def longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates in text order without overlap: the longer one stands, a known one before an unknown."""
    starts: list[int] = []
    taken: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: (c.start - c.end, not c.zones, c.needs_parent, c.start)):
        at = bisect_left(starts, one.start)
        free_before = at == 0 or taken[at - 1].end <= one.start
        if free_before and (at == len(starts) or one.end <= starts[at]):
            starts.insert(at, one.start)
            taken.insert(at, one)
    return taken
