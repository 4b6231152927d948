"""What a run of Arabic digits and Chinese numerals is worth: 3万5千, 一亿二千万, 七八百."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from zjextract.languages import words
from zjextract.numbers.digits import read_digits
from zjextract.numbers.number import ONE

_WORDS: Final = words("zh", "numbers")
DIGITS: Final[dict[str, int]] = _WORDS["digits"]
SCALES: Final[dict[str, int]] = _WORDS["scales"]
POINT: Final = "".join(_WORDS["forms"]["point"])
SURPLUS: Final = "".join(_WORDS["forms"]["surplus"])
FEW: Final = "".join(_WORDS["forms"]["few"])
_MORE: Final = frozenset(SURPLUS)
_SILENT: Final = frozenset(f"{SURPLUS}{_WORDS['forms']['counter']} ")
_TEN: Final = Decimal(10)
_BIG: Final = 10_000
_TOKEN: Final = re.compile(r"[0-9][0-9,.]*+|.", re.DOTALL)

_Token = int | Decimal | tuple[Decimal, Decimal]
"""A scale, a number, or two neighbours (七八)."""


class Reading(NamedTuple):
    """Equal ends, or two where neighbours stand together (七八百).

    Attributes:
        scale: the factor of the scales at its end.
        bare: whether it begins with a scale (百万).
        more: whether it says that there is more (3000多亿).
    """

    low: Decimal
    high: Decimal
    scale: Decimal
    bare: bool
    more: bool


@lru_cache(maxsize=4096)
def evaluate(run: str) -> Reading | None:
    """What the run means, or None where it is no number."""
    tokens = _merge([t for t in _TOKEN.findall(run) if t not in _SILENT])
    if not tokens:
        return None
    low = _total([t[0] if isinstance(t, tuple) else t for t in tokens])
    high = _total([t[1] if isinstance(t, tuple) else t for t in tokens])
    return Reading(low, high, _end_scale(tokens), isinstance(tokens[0], int), not _MORE.isdisjoint(run))


def _end_scale(tokens: list[_Token]) -> Decimal:
    scale = ONE
    for token in reversed(tokens):
        if not isinstance(token, int):
            break
        scale *= token
    return scale


def _merge(tokens: list[str]) -> list[_Token] | None:
    """Scales and numbers, rows of numerals made one number; None where the row is none (5五, 三七九万)."""
    out: list[_Token] = []
    row: list[str] = []
    for token in [*tokens, ""]:
        if token in DIGITS or (token and token in POINT):
            row.append(token)
            continue
        number = _row(row, bool(out)) if row else None
        if row and (number is None or (out and not isinstance(out[-1], int))):
            return None
        if number is not None:
            out.append(number)
        row = []
        if token in SCALES:
            if isinstance(number, Decimal) and number % 1 and SCALES[token] < _BIG:  # 十点三十分 is a time
                return None
            out.append(SCALES[token])
        elif token and token in FEW:
            _add_few(out)
        elif token:
            value = read_digits(token)
            if value is None or (out and not isinstance(out[-1], int)):
                return None
            out.append(value)
    return out


def _add_few(tokens: list[_Token]) -> None:
    """十几, 二十几, 20几: up to the next ten."""
    last = tokens[-1] if tokens else None
    if last == _TEN and isinstance(last, int):
        tokens.append((Decimal(0), _TEN))
    elif isinstance(last, Decimal) and last % _TEN == 0:
        tokens[-1] = (last, last + _TEN)


def _row(numerals: list[str], inside: bool) -> Decimal | tuple[Decimal, Decimal] | None:
    """Numerals without scales: 五, 三点五, 二〇二三, or two neighbours 七八. ``inside``: a scale stands before them."""
    text = "".join("." if t in POINT else str(DIGITS[t]) for t in numerals)
    if "." in text:
        return Decimal(f"0{text}") if text.count(".") == 1 and (inside or text[0] != ".") else None
    if inside:
        text = text.lstrip("0") or "0"
    if len(text) == 1:
        return Decimal(text)
    if len(text) == 2:
        return _pair(int(text[0]), int(text[1]))
    return None if inside else Decimal(text)


def _pair(first: int, second: int) -> Decimal | tuple[Decimal, Decimal] | None:
    """Neighbours are the ends of a range (七八, 三五); with a zero they are digits (二〇); else no number."""
    if first > 0 and (second == first + 1 or (first, second) == (3, 5)):
        return Decimal(first), Decimal(second)
    return Decimal(10 * first + second) if 0 in (first, second) else None


def _total(tokens: list[int | Decimal]) -> Decimal:
    """The sum of scales and numbers: 十百千 inside 万亿兆."""
    total = Decimal(0)  # closed by 万 and above
    section = Decimal(0)  # below the next 万
    number: Decimal | None = None
    for token in tokens:
        if isinstance(token, Decimal):
            number = token
        elif token < _BIG:
            section = section + number * token if number is not None else (section or ONE) * token
            number = None
        else:
            total = _close(total, section + (number or 0), token)
            section, number = Decimal(0), None
    return total + section + (number or 0)


def _close(total: Decimal, section: Decimal, scale: int) -> Decimal:
    """The total after the section that a scale of 万 and above closes."""
    if not section:  # 万亿, or the scale alone
        return (total or ONE) * scale
    if total and total < scale:  # 一万二千亿
        return (total + section) * scale
    return total + section * scale
