"""What of a text is taken by mentions of other kinds, and the numbers that are not."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from zjextract.numbers.number import Number

Interval = tuple[int, int]


class Spanned(Protocol):
    """What stands in ``text[start:end]``."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def intervals(*groups: Iterable[Spanned]) -> list[Interval]:
    """The intervals of all that stands in the groups, sorted."""
    return sorted((item.start, item.end) for group in groups for item in group)


def blocks(taken: Iterable[Interval]) -> Iterator[Interval]:
    """The intervals, and after the last of them one that no text reaches."""
    return iter([*taken, (sys.maxsize, sys.maxsize)])


def outside(numbers: Iterable[Number], taken: Sequence[Interval]) -> list[Number]:
    """The numbers that touch nothing of what is taken."""
    rest = blocks(taken)
    begin, past = next(rest)
    free = []
    for number in numbers:
        while past <= number.start:
            begin, past = next(rest)
        if number.end <= begin:
            free.append(number)
    return free
