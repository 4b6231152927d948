"""Chinese numbers: Arabic digits and numerals in any mixture with 十百千万亿兆, and the vague powers (数十亿, 上千)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zjextract.languages import words
from zjextract.numbers.digits import in_word, read_digits, split_run
from zjextract.numbers.number import Form, Number
from zjextract.numbers.numerals import DIGITS, FEW, POINT, SCALES, SURPLUS, evaluate
from zjextract.record import Qualifier

_WORDS = words("zh", "numbers")
_FORMS = _WORDS["forms"]
_SURPLUS_STOP = tuple(_FORMS["surplus_not_before"])
_VAGUE = frozenset(_FORMS["vague"])
_VAGUE_STOP = frozenset(_FORMS["vague_not_after"])
_UNIT_PREFIXES = {scale: frozenset(units) for scale, units in _WORDS["unit_prefixes"].items()}
_ORDINAL = frozenset(_FORMS["ordinal"])
_ORDINAL_PAIRS = frozenset(_FORMS["ordinal_pairs"])
_NUMERALS = "".join([*DIGITS, *SCALES])
_SPACED = "".join(_FORMS["spaced_scales"])
_NAMES = "".join(_FORMS["spaced_not_before"])
_COUNTER = _FORMS["counter"]
_DISCOUNT = _FORMS["discount"]
_CUTS = tuple(_WORDS["words"]["cuts"])

_ANCHOR = re.compile(rf"[0-9{_NUMERALS}]")
_RUN = re.compile(
    "(?:"
    rf"[0-9][0-9,.]*+(?: (?=[{_SPACED}](?![{_NAMES}])))?"  # 177.1 亿元
    rf"|[{_NUMERALS}]"
    rf"|(?<=[{_NUMERALS}]) ?[{POINT}] ?(?=[{''.join(DIGITS)}])"  # 三点五
    rf"|(?<=[{_NUMERALS}]) (?=[{_NUMERALS}])"  # 一 百 五 十, in texts that were cut into words
    rf"|(?<=[0-9{_NUMERALS}])[{SURPLUS}{FEW}]"  # 3000多亿
    rf"|(?<=[0-9{_NUMERALS}]){_COUNTER}(?=[{_SPACED}])"  # 两个亿
    ")++"
)
_LEADING_DIGITS = re.compile(r"[0-9][0-9,.]*+")


@cache
def _not_numbers() -> tuple[AhoCorasick, int]:
    """Finds words that hold numerals without being numbers; patterns from the index on are numbers all the same."""
    negative, positive = _WORDS["words"]["not_numbers"], _WORDS["words"]["numbers"]
    automaton = AhoCorasick(
        [*negative, *positive], matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    return automaton, len(negative)


def scan(lower: str) -> list[Number]:
    """All numbers of a lower-cased text, in order, without overlap."""
    automaton, limit = _not_numbers()
    blocks = ((start, end) for index, start, end in automaton.find_matches_as_indexes(lower) if index < limit)
    nowhere = (len(lower), len(lower))
    block = next(blocks, nowhere)
    found: list[Number] = []
    anchor = _ANCHOR.search(lower)
    while anchor is not None:
        start = anchor.start()
        while block[1] <= start and block is not nowhere:
            block = next(blocks, nowhere)
        run = _RUN.match(lower, start)
        end = run.end() if run else start + 1
        if block[0] <= start and end <= block[1]:
            end = block[1]
        elif numbers := _read_run(lower, start, end):
            found += numbers
            end = numbers[-1].end
        anchor = _ANCHOR.search(lower, end)
    return found


def number_at(lower: str, start: int) -> Number | None:
    """The number that begins at ``start``."""
    run = _RUN.match(lower, start)
    numbers = _read_run(lower, start, run.end()) if run else None
    return numbers[0] if numbers else None


def _read_run(lower: str, start: int, end: int) -> list[Number]:
    """The number (several in a list such as ``5,6亿``; none in a word such as 第一) of one run of numerals."""
    if _is_word(lower, start):
        return []
    found: list[Number] = []
    run = lower[start:end].rstrip(",. ")
    digits = _LEADING_DIGITS.match(run)
    if digits and (digits.end() == len(run) or read_digits(digits[0]) is None):
        cut = len(run) if digits.end() == len(run) else digits[0].rfind(",") + 1
        found = [Number(begin, stop, value) for begin, stop, value in split_run(run[:cut], start)]
        if cut == len(run):  # nothing but digits, as most are
            return found
        run, start = run[cut:], start + cut
    end = start + len(run)
    if len(run) > 1 and lower.startswith(_CUTS, end - 1):  # 5百分点
        run, end = run[:-1], end - 1
    if run and lower[end : end + 1] in _UNIT_PREFIXES.get(run[-1], ()):  # 5兆瓦
        run, end = run[:-1], end - 1
    number = _read_mixed(lower, start, end, run) if run else None
    if number is not None:
        found.append(number)
    return found


def _is_word(lower: str, start: int) -> bool:
    """Whether the numeral at ``start`` is an ordinal (第三, 周五) or belongs to a Latin word (``G20``)."""
    if start == 0:
        return False
    before = lower[start - 1]
    if before in _ORDINAL or lower[max(0, start - 2) : start] in _ORDINAL_PAIRS:
        return True
    return before.isascii() and before.isalpha() and in_word(lower, start)


def _read_mixed(lower: str, start: int, end: int, run: str) -> Number | None:
    """A run that holds at least one numeral."""
    if run[-1] in SURPLUS + FEW and lower.startswith(_SURPLUS_STOP, end - 1):
        run, end = run[:-1], end - 1
    reading = evaluate(run)
    if reading is None:
        return _discount(lower, start, end, run)
    qualifier: Qualifier | None = "more_than" if any(c in SURPLUS for c in run) else None
    if reading.bare and _vague_before(lower, start):
        return Number(start - 1, end, None, reading.low, reading.low * 10, reading.scale, qualifier, "words")
    form: Form = "digits" if run[0].isascii() else "words"
    if reading.bare and run[0] not in _FORMS["tens"]:
        form = "scale"
    if reading.low == reading.high:
        return Number(start, end, reading.low, None, None, reading.scale, qualifier, form)
    return Number(start, end, None, reading.low, reading.high, reading.scale, qualifier, form)


def _discount(lower: str, start: int, end: int, run: str) -> Number | None:
    """五五折: two numerals that name a discount are tens and ones."""
    numerals = run.replace(" ", "")
    if len(numerals) != 2 or lower[end : end + 2].strip()[:1] != _DISCOUNT or not set(numerals) <= DIGITS.keys():
        return None
    return Number(start, end, Decimal(10 * DIGITS[numerals[0]] + DIGITS[numerals[1]]))


def _vague_before(lower: str, start: int) -> bool:
    """Whether 数, 几 or 上 stands before a power, and does not end another word (总数, 以上)."""
    return lower[start - 1 : start] in _VAGUE and (start < 2 or lower[start - 2] not in _VAGUE_STOP)
