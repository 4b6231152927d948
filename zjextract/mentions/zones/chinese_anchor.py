"""A Chinese type phrase and the characters that lead up to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from zjextract.gazetteer import Place, Zone, places
from zjextract.gazetteer.keys import Kind
from zjextract.mentions.zones.lexicon import chinese_lexicon

_REACH: Final = 24  # characters; the longest names before a type phrase have some 20
_PARTICLES: Final = frozenset("的了在是")
_DROPPED: Final = frozenset('()-·"省市')
_BRACKETS: Final = {")": 1, "(": -1}
LONGEST_PLACE: Final = 11


@dataclass(slots=True)
class Anchor:
    """A type phrase at [start, end), and what stands before it.

    ``chars`` are the characters of one run before the phrase without brackets, quotes, 省 and 市, and ``offsets``
    say where in the text each of them stands.
    """

    text: str
    start: int
    end: int
    kind: Kind
    chars: str
    offsets: list[int]

    @property
    def phrase(self) -> str:
        return self.text[self.start : self.end]


def read_left(text: str, start: int, end: int, kind: Kind, floor: int) -> Anchor:
    """The anchor at [start, end); its run begins no earlier than ``floor``."""
    chars: list[str] = []
    offsets: list[int] = []
    closed = 0
    for offset in range(start - 1, max(floor, start - _REACH) - 1, -1):
        char = text[offset]
        if char in _DROPPED:
            closed += _BRACKETS.get(char, 0)
            if closed < 0 or (char == "-" and text[offset - 1] == "-"):
                break  # a bracket that the name stands in, or the dash that parts clauses
        elif char in _PARTICLES or not char.isalnum():
            break
        else:
            chars.append(char)
            offsets.append(offset)
    return Anchor(text, start, end, kind, "".join(reversed(chars)), offsets[::-1])


def bracket_start(text: str, start: int, stop: int) -> int:
    """``start``, or where the bracket that stands open before it, and a 中国 before that, begin."""
    if text[start - 1 : start] != "(" or ")" not in text[start:stop]:
        return start
    return start - 3 if text[max(0, start - 3) : start - 1] == "中国" else start - 1


def place_before(text: str, end: int) -> tuple[int, tuple[Place, ...]]:
    """The longest place name that ends at an offset: its length (0: none) and what it may mean."""
    return _place_at_end(text[max(0, end - LONGEST_PLACE) : end])


@lru_cache(maxsize=4096)
def _place_at_end(words: str) -> tuple[int, tuple[Place, ...]]:
    known, not_places = places(), chinese_lexicon().not_places
    for size in range(len(words), 1, -1):
        name = words[-size:]
        found = known.get(name)
        if found and name not in not_places:
            return size, found
    return 0, ()


def fitting(zones: tuple[Zone, ...], found: tuple[Place, ...]) -> tuple[Zone, ...]:
    """The zones that the place name right before a name allows."""
    return tuple(zone for zone in zones if not found or any(_holds(place, zone) for place in found))


def _holds(place: Place, zone: Zone) -> bool:
    """Whether a zone may lie in a place, or in the place's city."""
    if zone.province is None:
        return True
    return place.province == zone.province and (place.city is None or zone.city in (None, place.city))
