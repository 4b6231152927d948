"""What begins right behind a number, by which a reader of units passes over most numbers at a glance."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zjextract.numbers.number import Number

# No unit stands farther from its number than these blanks, and none begins with one.
_HEAD = re.compile(r"[\s-]{0,6}+([a-z]+|.?)", re.DOTALL)


def heads(lower: str, numbers: Iterable[Number]) -> list[str]:
    """The Latin letters behind each number, or the one other character; empty at the text's end."""
    match = _HEAD.match
    return [match(lower, number.end)[1] for number in numbers]  # type: ignore[index]  # it matches anything


def heads_of(names: Iterable[str]) -> frozenset[str]:
    """What stands behind a number as its head where one of these lower-case names does."""
    return frozenset(_HEAD.match(name)[1] for name in names)  # type: ignore[index]
