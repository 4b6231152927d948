"""What begins right behind a number, by which a reader of units passes over most numbers at a glance."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

# The Latin letters or the one other character behind blanks: no unit stands farther off, and none begins with a blank.
HEAD: Final = r"[\s-]{0,6}+([a-z]+|.?)"

match_head: Final[Callable[[str, int], re.Match[str]]] = re.compile(HEAD, re.DOTALL).match  # type: ignore[assignment]
"""Matches a text anywhere; its group is the head, empty at the text's end."""


def heads_of(names: Iterable[str]) -> frozenset[str]:
    """The heads behind numbers where one of these lower-case names follows."""
    return frozenset(match_head(name, 0)[1] for name in names)
