"""What begins right behind a number, by which a reader of units passes over most numbers at a glance."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from zjextract.numbers.number import Number

# The Latin letters or the one other character behind blanks: no unit stands farther off, and none begins with a blank.
_HEAD = re.compile(r"[\s-]{0,6}+([a-z]+|.?)", re.DOTALL)

match_head: Callable[[str, int], re.Match[str]] = _HEAD.match  # type: ignore[assignment]
"""Matches a text anywhere; its group is the head."""


def heads(lower: str, numbers: Iterable[Number]) -> list[str]:
    """The head behind each number; empty at the text's end."""
    return [match_head(lower, number.end)[1] for number in numbers]


def heads_of(names: Iterable[str]) -> frozenset[str]:
    """The heads behind numbers where one of these lower-case names follows."""
    return frozenset(match_head(name, 0)[1] for name in names)
