"""Chinese numbers: Arabic digits and numerals in any mixture with 十百千万亿兆, and the vague powers (数十亿, 上千)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zjextract.languages import words
from zjextract.numbers.digits import MAX_LENGTH, in_word, read_digits, split_run
from zjextract.numbers.number import ONE, Form, Number
from zjextract.record import Qualifier

_WORDS = words("zh", "numbers")
_DIGITS: dict[str, int] = _WORDS["digits"]
_SCALES: dict[str, int] = _WORDS["scales"]
_FORMS = _WORDS["forms"]
_SURPLUS = "".join(_FORMS["surplus"])
_SURPLUS_STOP = tuple(_FORMS["surplus_not_before"])
_VAGUE = frozenset(_FORMS["vague"])
_VAGUE_STOP = frozenset(_FORMS["vague_not_after"])
_UNIT_PREFIXES = {scale: frozenset(units) for scale, units in _WORDS["unit_prefixes"].items()}
_ORDINAL = frozenset(_FORMS["ordinal"])
_ORDINAL_PAIRS = frozenset(_FORMS["ordinal_pairs"])
_NUMERALS = "".join([*_DIGITS, *_SCALES])
_POINT = "".join(_FORMS["point"])
_BIG = 10_000

_ANCHOR = re.compile(rf"[0-9{_NUMERALS}]")
_RUN = re.compile(
    rf"(?:[0-9][0-9,.]*+|[{_NUMERALS}]|(?<=[{_NUMERALS}])[{_POINT}](?=[{''.join(_DIGITS)}])|(?<=[0-9{_NUMERALS}])[{_SURPLUS}])++"
)
_LEADING_DIGITS = re.compile(r"[0-9][0-9,.]*+")
_TOKEN = re.compile(r"[0-9][0-9,.]*+|.", re.DOTALL)


@cache
def _not_numbers() -> tuple[AhoCorasick, int]:
    """Finds words that hold numerals without being numbers; patterns from the index on are numbers all the same."""
    negative, positive = _WORDS["words"]["not_numbers"], _WORDS["words"]["numbers"]
    patterns = [*dict.fromkeys(negative), *positive]
    automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, len(patterns) - len(positive)


def scan(lower: str) -> list[Number]:
    """All numbers of a lower-cased text, in order, without overlap."""
    automaton, limit = _not_numbers()
    words_ = ((start, end) for index, start, end in automaton.find_matches_as_indexes(lower) if index < limit)
    word_start, word_end = next(words_, (len(lower), len(lower)))
    found: list[Number] = []
    anchor = _ANCHOR.search(lower)
    while anchor is not None:
        start = anchor.start()
        while word_end <= start < len(lower) and word_start < len(lower):
            word_start, word_end = next(words_, (len(lower), len(lower)))
        run = _RUN.match(lower, start)
        end = run.end() if run else start + 1
        if word_start <= start and end <= word_end:
            end = word_end
        else:
            found += _read_run(lower, start, end)
        anchor = _ANCHOR.search(lower, end)
    return found


def _read_run(lower: str, start: int, end: int) -> Iterator[Number]:
    """The number (several in a list such as ``5,6亿``; none in a word such as 第一) of one run of numerals."""
    if _is_word(lower, start):
        return
    run = lower[start:end].rstrip(",.")
    digits = _LEADING_DIGITS.match(run)
    if digits and (digits.end() == len(run) or read_digits(digits[0]) is None):
        cut = len(run) if digits.end() == len(run) else digits[0].rfind(",") + 1
        for begin, stop, value in split_run(run[:cut], start):
            yield Number(begin, stop, value)
        run, start = run[cut:], start + cut
    end = start + len(run)
    if run and lower[end : end + 1] in _UNIT_PREFIXES.get(run[-1], ()):
        run, end = run[:-1], end - 1
    number = _read_mixed(lower, start, end, run) if run else None
    if number is not None:
        yield number


def _is_word(lower: str, start: int) -> bool:
    """Whether the numeral at ``start`` is an ordinal (第三, 周五) or belongs to a Latin word (``G20``)."""
    if start == 0:
        return False
    if lower[start - 1] in _ORDINAL or lower[max(0, start - 2) : start] in _ORDINAL_PAIRS:
        return True
    return in_word(lower, start)


def _read_mixed(lower: str, start: int, end: int, run: str) -> Number | None:
    """A run that holds at least one numeral."""
    qualifier: Qualifier | None = None
    if run[-1] in _SURPLUS:
        if lower.startswith(_SURPLUS_STOP, end - 1):
            run, end = run[:-1], end - 1
        else:
            qualifier = "more_than"
    reading = _evaluate(run)
    if reading is None:
        return None
    if any(c in _SURPLUS for c in run):
        qualifier = "more_than"
    begin = start
    low, high, value = reading.low, reading.high, reading.low if reading.low == reading.high else None
    if reading.bare and _vague_before(lower, start):
        begin, value, low, high = start - 1, None, reading.low, reading.low * 10
    form: Form = "digits" if run[0].isdigit() and run[0].isascii() else "words"
    if reading.bare and begin == start and run[0] not in "十拾":
        form = "scale"
    if value is not None:
        return Number(begin, end, value, scale=reading.scale, qualifier=qualifier, form=form)
    return Number(begin, end, None, low, high, reading.scale, qualifier, form)


def _vague_before(lower: str, start: int) -> bool:
    return lower[start - 1 : start] in _VAGUE and (start < 2 or lower[start - 2] not in _VAGUE_STOP)


class _Reading(NamedTuple):
    low: Decimal
    high: Decimal
    scale: Decimal
    bare: bool  # begins with a scale


def _evaluate(run: str) -> _Reading | None:
    """What a run of digits, numerals and scales means: equal ends, or two where neighbours stand together (七八百)."""
    if len(run) > MAX_LENGTH:
        return None
    tokens = [t for t in _TOKEN.findall(run) if t not in _SURPLUS]
    numbers = _merge_digits(tokens)
    if numbers is None:
        return None
    low = _total([t[0] if isinstance(t, tuple) else t for t in numbers])
    high = _total([t[1] if isinstance(t, tuple) else t for t in numbers])
    if low is None or high is None:
        return None
    return _Reading(low, high, _end_scale(numbers), isinstance(numbers[0], int))


_Token = int | Decimal | tuple[Decimal, Decimal]


def _end_scale(tokens: list[_Token]) -> Decimal:
    scale = ONE
    for token in reversed(tokens):
        if not isinstance(token, int):
            break
        scale *= token
    return scale


def _merge_digits(tokens: list[str]) -> list[_Token] | None:
    """Scales as ``int``, numbers as ``Decimal``, two neighbours (七八) as a tuple. None where the run is no number."""
    out: list[_Token] = []
    numerals: list[str] = []
    for token in [*tokens, ""]:
        if token in _DIGITS or (token and token in _POINT):
            numerals.append(token)
            continue
        if numerals:
            if out and isinstance(out[-1], Decimal):  # 5五
                return None
            merged = _numerals(numerals, bool(out))
            if merged is None:
                return None
            out.append(merged)
            numerals = []
        if token in _SCALES:
            out.append(_SCALES[token])
        elif token:
            value = read_digits(token)
            if value is None or (out and not isinstance(out[-1], int)):
                return None
            out.append(value)
    return out


def _numerals(numerals: list[str], inside: bool) -> Decimal | tuple[Decimal, Decimal] | None:
    """Numerals without scales: 五, 三点五, 二〇二三, or two neighbours 七八. ``inside``: a scale stands before them."""
    text = "".join("." if t in _POINT else str(_DIGITS[t]) for t in numerals)
    if "." in text:
        return Decimal(text) if text.count(".") == 1 and text[0] != "." else None
    if inside:
        text = text.lstrip("0") or "0"
    if len(text) == 1:
        return Decimal(text)
    if len(text) == 2:
        low, high = int(text[0]), int(text[1])
        if 0 < low < high <= low + 2 and (high == low + 1 or low == 3):
            return Decimal(low), Decimal(high)
        return Decimal(text) if "0" in text else None
    return None if inside else Decimal(text)


def _total(tokens: list[_Token]) -> Decimal | None:
    """The sum of the tokens by the rules of 十百千 inside 万亿兆."""
    total = Decimal(0)  # closed by 万 and above
    section = Decimal(0)  # below the next 万
    number: Decimal | None = None
    for token in tokens:
        if not isinstance(token, int):
            number = token if isinstance(token, Decimal) else None
            continue
        if token < _BIG:
            section = section + number * token if number is not None else (section or ONE) * token
        else:
            section += number or 0
            if not section:
                total = total * token if total else Decimal(token)
            elif total and total < token:
                total = (total + section) * token
            else:
                total += section * token
            section = Decimal(0)
        number = None
    if number is not None:
        section += number
    return total + section
