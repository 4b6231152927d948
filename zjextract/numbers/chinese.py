"""Chinese numbers: Arabic digits and numerals in any mixture with 十百千万亿兆, and the vague powers (数十亿, 上千)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from string import ascii_lowercase
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zjextract.languages import words
from zjextract.numbers.digits import MAX_LENGTH, in_word, read_digits, split_run
from zjextract.numbers.number import Form, Number
from zjextract.numbers.numerals import DIGITS, FEW, POINT, SCALES, SURPLUS, evaluate
from zjextract.numbers.taken import Interval, blocks
from zjextract.record import Qualifier

_WORDS: Final = words("zh", "numbers")
_FORMS: Final = _WORDS["forms"]
_SURPLUS_STOP: Final = tuple(_FORMS["surplus_not_before"])
_SURPLUS: Final = frozenset(SURPLUS + FEW)
_TENS: Final = frozenset(_FORMS["tens"])
_VAGUE: Final = frozenset(_FORMS["vague"])
_VAGUE_STOP: Final = frozenset(_FORMS["vague_not_after"])
_UNIT_PREFIXES: Final = {scale: frozenset(units) for scale, units in _WORDS["unit_prefixes"].items()}
_ORDINAL: Final = frozenset(_FORMS["ordinal"])
_ORDINAL_PAIRS: Final = frozenset(_FORMS["ordinal_pairs"])
_NUMERALS: Final = "".join([*DIGITS, *SCALES])
_DIGITS: Final = "".join(DIGITS)
_SPACED: Final = "".join(_FORMS["spaced_scales"])
_NAMES: Final = "".join(_FORMS["spaced_not_before"])
_COUNTER: Final = _FORMS["counter"]
_DISCOUNT: Final = _FORMS["discount"]
_CUTS: Final = tuple(_WORDS["words"]["cuts"])
_CUT_PAIRS: Final = frozenset(  # a run's last character and the next one, where the two may begin another word
    (
        *(word[:2] for word in (*_CUTS, *_SURPLUS_STOP)),
        *(scale + unit for scale, units in _UNIT_PREFIXES.items() for unit in units),
    )
)
_WORD_ENDS: Final = _ORDINAL | frozenset(pair[-1] for pair in _ORDINAL_PAIRS) | frozenset(ascii_lowercase)

_RUN: Final = re.compile(  # each part is known by its first character, then by what stands before it
    rf"[0-9{_NUMERALS}]"
    "(?:"
    rf"[0-9{_NUMERALS}]++"
    r"|[,.](?<=[0-9].)[,.]*+"
    r"| (?:"
    rf"(?<=[0-9,.] )(?=[{_SPACED}](?![{_NAMES}]))"  # 177.1 亿元
    rf"|(?<=[{_NUMERALS}] )(?:(?=[{_NUMERALS}])|[{POINT}] ?(?=[{_DIGITS}]))"  # 一 百 五 十, in texts cut into words
    ")"
    rf"|[{POINT}](?<=[{_NUMERALS}].) ?(?=[{_DIGITS}])"  # 三点五
    rf"|[{SURPLUS}{FEW}](?<=[0-9{_NUMERALS}].)"  # 3000多亿
    rf"|{_COUNTER}(?<=[0-9{_NUMERALS}].)(?=[{_SPACED}])(?![万萬][亿億])"  # 两个亿, but 3个万亿级产业
    ")*+"
)
_LEADING_DIGITS: Final = re.compile(r"[0-9][0-9,.]*+")


@cache
def _not_numbers() -> tuple[AhoCorasick, int]:
    """Finds words that hold numerals without being numbers; patterns from the index on are numbers all the same."""
    negative, positive = _WORDS["words"]["not_numbers"], _WORDS["words"]["numbers"]
    automaton = AhoCorasick(
        [*negative, *positive], matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    return automaton, len(negative)


def scan(lower: str, taken: Sequence[Interval]) -> list[Number]:
    """The numbers of a lower-cased text, in order, without overlap; those inside ``taken`` need not be read."""
    automaton, limit = _not_numbers()
    words = [(start, end) for word, start, end in automaton.find_matches_as_indexes(lower) if word < limit]
    rest = blocks(sorted([*words, *taken]))
    begin, past = next(rest)
    found: list[Number] = []
    for run in _RUN.finditer(lower):
        start, end = run.span()
        while past <= start:
            begin, past = next(rest)
        if begin > start or end > past:
            found += _read_run(lower, start, run[0])
    return found


def number_at(lower: str, start: int) -> Number | None:
    """The number that begins at ``start``."""
    run = _RUN.match(lower, start)
    return next(iter(_read_run(lower, start, run[0])), None) if run else None


def _read_run(lower: str, start: int, run: str) -> list[Number]:
    """The number (several in a list such as ``5,6亿``; none in a word such as 第一) of one run of numerals."""
    if start and lower[start - 1] in _WORD_ENDS and _is_word(lower, start):
        return []
    run = run.rstrip(",. ")
    if run.isascii():
        value = read_digits(run)
        return [Number(start, start + len(run), value)] if value is not None else _numbers(run, start)
    found: list[Number] = []
    digits = _LEADING_DIGITS.match(run)
    if digits and read_digits(digits[0]) is None:
        cut = digits[0].rfind(",") + 1
        found = _numbers(run[:cut], start)
        run, start = run[cut:], start + cut
    number = _read_mixed(lower, start, _without_next_word(lower, start + len(run), run))
    return [*found, number] if number else found


def _numbers(run: str, start: int) -> list[Number]:
    """The numbers in digits of a list such as ``5,6``."""
    return [Number(begin, end, value) for begin, end, value in split_run(run, start)]


def _is_word(lower: str, start: int) -> bool:
    """Whether the numeral at ``start`` is an ordinal (第三, 周五) or belongs to a Latin word (``G20``)."""
    if lower[start - 1] in _ORDINAL or lower[max(0, start - 2) : start] in _ORDINAL_PAIRS:
        return True
    return in_word(lower, start)


def _without_next_word(lower: str, end: int, run: str) -> str:
    """The run that ends at ``end``, without a last character that begins another word: 5百分点, 5兆瓦, 3000余额."""
    if lower[end - 1 : end + 1] not in _CUT_PAIRS:
        return run
    if len(run) > 1 and lower.startswith(_CUTS, end - 1):
        run, end = run[:-1], end - 1
    if run and lower[end : end + 1] in _UNIT_PREFIXES.get(run[-1], ()):
        run, end = run[:-1], end - 1
    if run and run[-1] in _SURPLUS and lower.startswith(_SURPLUS_STOP, end - 1):
        run = run[:-1]
    return run


def _read_mixed(lower: str, start: int, run: str) -> Number | None:
    """A run that holds at least one numeral, or none any more."""
    end = start + len(run)
    reading = evaluate(run) if len(run) <= MAX_LENGTH else None
    if reading is None:
        return _discount(lower, start, end, run)
    low, high, scale, bare, more = reading
    qualifier: Qualifier | None = "more_than" if more else None
    if bare and _vague_before(lower, start):
        return Number(start - 1, end, None, low, low * 10, scale, qualifier, "words")
    form: Form = "digits" if run[0].isascii() else "words"
    if bare and run[0] not in _TENS:
        form = "scale"
    if low == high:
        return Number(start, end, low, None, None, scale, qualifier, form)
    return Number(start, end, None, low, high, scale, qualifier, form)


def _discount(lower: str, start: int, end: int, run: str) -> Number | None:
    """五五折: two numerals that name a discount are tens and ones."""
    numerals = run.replace(" ", "")
    if len(numerals) != 2 or lower[end : end + 2].strip()[:1] != _DISCOUNT or not set(numerals) <= DIGITS.keys():
        return None
    return Number(start, end, Decimal(10 * DIGITS[numerals[0]] + DIGITS[numerals[1]]))


def _vague_before(lower: str, start: int) -> bool:
    """Whether 数, 几 or 上 stands before a power, and does not end another word (总数, 以上)."""
    return lower[start - 1 : start] in _VAGUE and (start < 2 or lower[start - 2] not in _VAGUE_STOP)
