"""Pieces of regular expressions from words."""

import re
from collections.abc import Iterable


def any_of(names: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")"
