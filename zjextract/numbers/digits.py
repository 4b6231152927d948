"""Numbers written in digits, with their separators: the part that all languages share."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from string import ascii_lowercase
from typing import Final

from zjextract.languages import words

MAX_LENGTH: Final = 40
"""Longer runs are identifiers, not numbers."""

_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3}){1,12}(?:\.\d+)?|\d{1,3}(?:,\d\d){1,5},\d{3}(?:\.\d+)?")
_PLAIN: Final = re.compile(r"\d+(?:\.\d+)?")


def read_digits(run: str) -> Decimal | None:
    """The value of a run of digits, commas and points, or None where it is no number (``2021.10.26``, ``1,2,3``).

    >>> read_digits("2,508.9")
    Decimal('2508.9')
    """
    if len(run) > MAX_LENGTH:
        return None
    if run.isdigit():
        return Decimal(run)
    if "," in run:
        return Decimal(run.replace(",", "")) if _GROUPED.fullmatch(run) else None
    return Decimal(run) if _PLAIN.fullmatch(run) else None


def split_run(run: str, start: int) -> list[tuple[int, int, Decimal]]:
    """The numbers ``(start, end, value)`` in a run of digits, commas and points that begins at ``start``."""
    trimmed = run.rstrip(".,")
    value = read_digits(trimmed)
    if value is not None:
        return [(start, start + len(trimmed), value)]
    if len(trimmed) > MAX_LENGTH or "," not in trimmed:
        return []
    out = []
    for part in trimmed.split(","):
        value = read_digits(part) if part else None
        if value is not None:
            out.append((start, start + len(part), value))
        start += len(part) + 1
    return out


_LONGEST_CODE: Final = 6


@cache
def _codes() -> frozenset[str]:
    data = words("common", "currencies")
    return frozenset(code.lower() for code in (*data["codes"]["codes"], *data["aliases"]))


def in_word(lower: str, start: int) -> bool:
    """Whether the digit at ``start`` belongs to a word of Latin letters (``G20``); a currency code is none."""
    window = lower[max(0, start - _LONGEST_CODE) : start]
    letters = window[len(window.rstrip(ascii_lowercase)) :]
    return letters != "" and letters not in _codes()
