"""Many names, found in a text by their ends: Chinese names of zones are many, but end in few characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

_TAIL: Final = 2  # characters; a name has at least so many


class Surfaces:
    """The names, by their last characters. Finding them costs what the text says, however many they are."""

    __slots__ = ("_end", "_lengths", "_names")

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(name for name in names if len(name) >= _TAIL)
        lengths: dict[str, set[int]] = {}
        for name in self._names:
            lengths.setdefault(name[-_TAIL:], set()).add(len(name))
        self._lengths = {tail: sorted(sizes) for tail, sizes in lengths.items()}
        first, last = ("".join(sorted({re.escape(tail[at]) for tail in lengths})) for at in (0, 1))
        self._end = re.compile(rf"[{last}](?<=[{first}].)") if lengths else re.compile("(?!)")

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and name of each, without overlap: the leftmost, and of those the longest."""
        floor = 0
        for start, minus_end in sorted(self._everywhere(text)):
            if start >= floor:
                floor = -minus_end
                yield start, floor, text[start:floor]

    def _everywhere(self, text: str) -> list[tuple[int, int]]:
        """Start and negative end of each, so that the longest from one start sorts first."""
        found: list[tuple[int, int]] = []
        for match in self._end.finditer(text):
            end = match.end()
            for length in self._lengths.get(text[end - _TAIL : end], ()):
                start = end - length
                if start >= 0 and text[start:end] in self._names:
                    found.append((start, -end))
        return found
