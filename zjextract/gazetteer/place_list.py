"""Provinces, prefectures and counties of China by any surface of their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from zjextract.gazetteer.model import Place
from zjextract.gazetteer.reading import package_lines

_MUNICIPALITIES: Final = ("11", "12", "31", "50", "81", "82")
_ORDER: Final = {"province": 0, "prefecture": 1, "county": 2}


class Places:
    """A read-only mapping from surface to places, the larger place first.

    Surfaces are English names in lower case without apostrophes, and Chinese names with and without 市, 区 and 县.
    GB/T 2260 gives no codes below Taiwan, Hong Kong and Macao: the names of their cities mean the whole.
    """

    def __init__(self) -> None:
        self._rows: dict[str, tuple[str, ...]] = {}
        self._codes: dict[str, tuple[str, ...]] = {}
        for code, name, name_zh, short, level, also in package_lines("places.tsv"):
            self._rows[code] = (name, name_zh, level)
            others = also.lower().split("|") if also else ()
            for surface in {name.lower().replace("'", ""), name_zh, short, *others}:
                self._codes[surface] = (*self._codes.get(surface, ()), code)

    def __contains__(self, surface: str) -> bool:
        return surface in self._codes

    def __getitem__(self, surface: str) -> tuple[Place, ...]:
        found = (self.by_code(code) for code in self._codes[surface])
        return tuple(sorted((place for place in found if place), key=lambda place: _ORDER[place.level]))

    def get(self, surface: str) -> tuple[Place, ...]:
        """All that a surface may mean; nothing for one that is unknown."""
        return self[surface] if surface in self._codes else ()

    def surfaces(self) -> Iterator[tuple[str, str]]:
        """Each surface with the level of the largest place that it may mean."""
        for surface, codes in self._codes.items():
            if surface:
                yield surface, min((self._rows[code][2] for code in codes), key=_ORDER.__getitem__)

    def codes(self) -> list[str]:
        """All codes, in order."""
        return list(self._rows)

    def by_code(self, code: str) -> Place | None:
        """The place with a GB/T 2260 code, or None."""
        row = self._rows.get(code)
        if row is None:
            return None
        name, name_zh, level = row
        return Place(code, name, name_zh, level, self._city(code, level), self._province(code))

    def _province(self, code: str) -> str:
        return self._rows[code[:2] + "0000"][0]

    def _city(self, code: str, level: str) -> str | None:
        """The city that a place is or lies in; a county straight under its province is its own."""
        if code[:2] in _MUNICIPALITIES:
            return self._province(code)
        if level == "province":
            return None
        return self._rows.get(code[:4] + "00", self._rows[code])[0]


@cache
def places() -> Places:
    """The project's own places, read once."""
    return Places()
