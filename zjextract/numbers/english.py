"""English numbers: digits with scale words, number words, and the vague powers (``tens of millions``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from operator import attrgetter
from string import ascii_lowercase
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from zjextract.article.folding import single_bytes
from zjextract.languages import words
from zjextract.numbers.digits import in_word, read_digits, split_run
from zjextract.numbers.heads import HEAD, heads_of, match_head
from zjextract.numbers.number import ONE, Number
from zjextract.numbers.spelled import SCALES, TENS, UNITS, SpelledNumber
from zjextract.numbers.taken import Interval, blocks

_WORDS: Final = words("en", "numbers")
_VAGUE: Final[dict[str, int]] = _WORDS["vague"]
_FORMS: Final = _WORDS["forms"]
_SCALE_FACTORS: Final = {word: Decimal(n) for word, n in SCALES.items()}
_FACTORS: Final = (
    _SCALE_FACTORS
    | {f"{word}s": factor for word, factor in _SCALE_FACTORS.items()}
    | {word: Decimal(n) for word, n in _WORDS["short_scales"].items()}
)
_LETTERS: Final = {word: Decimal(n) for word, n in _WORDS["letter_scales"].items()}
_FRACTIONS: Final = {word: Decimal(value) for word, value in _WORDS["fractions"].items()}
_SPELLED_VALUES: Final = {word: Decimal(n) for word, n in (UNITS | TENS).items()}
_HALF: Final = Decimal("0.5")
_YEARS: Final = 1900, 2100
_MOST_DIGITS: Final = 3  # of a fraction


def _either(choices: Iterable[object]) -> str:
    """The alternatives of a pattern, the longest first."""
    return "|".join(sorted((re.escape(str(choice)) for choice in choices), key=len, reverse=True))


_GAP: Final = r"(?:[ \t]{0,2}\r?\n[ \t]{0,2}|[ \t]{1,2}|-)"  # between the words of one expression
_SPELLED: Final = _either([*UNITS, *TENS, *SCALES])

_RUN: Final = re.compile(rf"([0-9](?:[0-9,.]*[0-9])?){HEAD}", re.DOTALL)
_SCALE_WORDS: Final = rf"{_GAP}?({_either(_FACTORS)})(?![a-z])(?:{_GAP}({_either(SCALES)})s?(?![a-z]))?"
_SCALE: Final = re.compile(_SCALE_WORDS)
_LETTER_SCALE: Final = re.compile(rf" ?({_either(_LETTERS)})(?![a-z0-9])")
_WORD: Final = re.compile(rf"({_SPELLED})(?![a-z])")
_NEXT: Final = re.compile(rf"{_GAP}(and{_GAP})?({_SPELLED})(?![a-z])")
_HALF_AND_SCALE: Final = re.compile(rf"(?P<half>{_GAP}(?:{_either(_FORMS['and_half'])})(?![a-z]))?+(?:{_SCALE_WORDS})?")
_BEFORE_SCALE: Final = frozenset(" \t\r\n-") | frozenset(word[0] for word in _FACTORS)
_OF_VAGUE: Final = re.compile(rf"{_GAP}of{_GAP}({_either(_VAGUE)})(?![a-z])")
_ORDINAL: Final = re.compile(rf"(?:{_either(_FORMS['ordinal_endings'])})(?![a-z])")
_ORDINAL_STARTS: Final = frozenset(ending[0] for ending in _FORMS["ordinal_endings"])
_BEFORE_FRACTION: Final = frozenset("/- ")
_SLASH: Final = re.compile(rf"/({_either(_FORMS['denominators'])})(?![\d/]|[.,]\d)")
_MIXED: Final = re.compile(rf"[ -](\d{{1,2}})/({_either(_FORMS['denominators'])})(?![\d/]|[.,]\d)")
_LEAD: Final = re.compile(
    rf"(?:({_either(_FRACTIONS)})|({_either(_FORMS['several'])})|({_either(_FORMS['one'])})){_GAP}$"
)
_LEAD_WIDTH: Final = 22
_ROUND: Final = frozenset(map(Decimal, (10, 100, 1000)))
# half a percentage point
_HALF_A: Final = re.compile(rf"(?:half)(?:{_GAP}of)?(?:{_GAP}a)?(?={_GAP}per(?:cent| ?cent))")
_BEFORE_POINT: Final = frozenset(("", *" \n($=-/€£¥"))  # ".5 percent"
_DIGITS: Final = "0123456789"
_ZEROS: Final = bytes.maketrans(_DIGITS.encode(), b"0" * len(_DIGITS))
_TIED: Final = frozenset(ascii_lowercase + ".")  # before digits that may belong to what stands there
_START: Final = attrgetter("start")
# The heads behind digits and behind a word with which they may be one number, or digits a fraction or an ordinal.
_AFTER_DIGITS: Final = heads_of((*_FACTORS, *_FORMS["ordinal_endings"], *_FORMS["and_half"], "s", "/", *_DIGITS))
_AFTER_WORD: Final = heads_of((*UNITS, *TENS, *_FACTORS, "and"))


@cache
def _automaton() -> tuple[BytesAhoCorasick, list[str]]:
    """Finds the words that numbers may begin with."""
    patterns = [*UNITS, *TENS, *SCALES, *_VAGUE, "half"]
    encoded = [word.encode() for word in patterns]
    return BytesAhoCorasick(encoded, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA), patterns


def scan(lower: str, taken: Iterable[Interval]) -> list[Number]:
    """The numbers of a lower-cased text, in order, without overlap; those inside ``taken`` need not be read."""
    encoded = single_bytes(lower)  # what begins a number is ASCII
    found = _in_digits(lower, encoded, taken)
    worded = _in_words(lower, encoded, found)
    return sorted([*found, *worded], key=_START) if worded else found


def number_at(lower: str, start: int) -> Number | None:
    """The number that begins at ``start``."""
    run = _RUN.match(lower, start)
    return next(iter(_from_run(lower, start, run[1])), None) if run else _spelled(lower, start)


def letter_scale(lower: str, number: Number) -> Number | None:
    """The number with the single letter after it read as a scale (``3.5m``)."""
    following = lower[number.end : number.end + 2]
    if following[following[:1] == " " :][:1] not in _LETTERS:
        return None
    if number.scale != ONE or number.form != "digits":
        return None
    match = _LETTER_SCALE.match(lower, number.end)
    return number.scaled(_LETTERS[match[1]], match.end()) if match else None


def with_scale(lower: str, number: Number, end: int) -> Number | None:
    """The number with a scale word that stands only after its unit, which ends at ``end`` (``75 USD million``)."""
    match = _SCALE.match(lower, end) if number.scale == ONE else None
    return number.scaled(_FACTORS[match[1]], match.end()) if match else None


def _in_digits(lower: str, encoded: bytes, taken: Iterable[Interval]) -> list[Number]:
    """Numbers that begin with a digit."""
    found: list[Number] = []
    rest = blocks(taken)
    begin, past = next(rest)
    zeros = encoded.translate(_ZEROS)  # all digits the same, so that one byte is looked for
    start = zeros.find(b"0")
    while start >= 0:
        run = _RUN.match(lower, start)
        assert run is not None  # a digit stands there
        digits, head = run.groups()
        end = start + len(digits)
        while past <= start:
            begin, past = next(rest)
        before = lower[start - 1 : start]
        alone = head not in _AFTER_DIGITS or (head == "/" and not _may_have_fraction(before, len(digits)))
        plain = alone and before not in _TIED  # as most are
        if not plain or begin > start:
            value = read_digits(digits) if plain else None
            if value is not None:
                found.append(Number(start, end, value, head=head))
            elif before not in _TIED or not in_word(lower, start):
                numbers = _from_run(lower, start, digits)
                found += numbers
                end = max(end, numbers[-1].end) if numbers else end
        start = zeros.find(b"0", end)
    return found


def _from_run(lower: str, start: int, run: str) -> list[Number]:
    """The numbers of one run of digits: mostly one, several in ``5,6``."""
    end = start + len(run)
    if start and lower[start - 1] == "." and lower[start - 2 : start - 1] in _BEFORE_POINT:
        start, run = start - 1, f"0.{run}"
    value = read_digits(run)
    if value is not None:
        number = _continued(lower, start, end, value)
        return [number] if number else []
    parts = split_run(run, end - len(run))
    numbers = (_continued(lower, max(begin, start), stop, value) for begin, stop, value in parts)
    return [number for number in numbers if number is not None]


def _continued(lower: str, start: int, end: int, value: Decimal) -> Number | None:
    """The number of digits in ``[start, end)`` with what belongs to it; None for an ordinal."""
    following = lower[end : end + 1]
    if following in _BEFORE_FRACTION:
        if lower[end + 1 : end + 2].isdigit():
            value, end = _fraction(lower, start, end, value)
    elif following in _ORDINAL_STARTS:
        if following == "s" and value in _ROUND and _OF_VAGUE.match(lower, end + 1):  # 10s of millions
            return _vague(lower, start, end + 1, value)
        if _ORDINAL.match(lower, end):
            return None
    return _scaled(lower, Number(start, end, value))


def _may_have_fraction(before: str, length: int) -> bool:
    """Whether digits before a stroke may be part of a fraction: those of a date (``2006/10/22``) are not."""
    return before != "/" and length <= _MOST_DIGITS


def _fraction(lower: str, start: int, end: int, value: Decimal) -> tuple[Decimal, int]:
    """The value with a fraction in digits (``1/4``, ``2-1/2``), which is no date, and where it ends."""
    if not _may_have_fraction(lower[start - 1 : start], end - start):
        return value, end
    slash = _SLASH.match(lower, end)
    if slash:
        below = Decimal(slash[1])
        return (value / below, slash.end()) if value < below else (value, end)
    mixed = _MIXED.match(lower, end)
    if mixed and int(mixed[1]) < int(mixed[2]):
        return value + Decimal(mixed[1]) / Decimal(mixed[2]), mixed.end()
    return value, end


def _scaled(lower: str, number: Number) -> Number:
    """The number with ``and a half`` and with the scale words after it."""
    if lower[number.end : number.end + 1] not in _BEFORE_SCALE:
        return number
    match = _HALF_AND_SCALE.match(lower, number.end)
    if match is None or match.end() == number.end:
        return number
    half, word, second = match.groups()
    if half and number.value is not None:
        number = number.with_value(number.value + _HALF)
        number.end = match.end("half")
    if word is None:
        return number
    if " " in word and _YEARS[0] <= (number.value or 0) < _YEARS[1]:
        return number  # in 2010 ten thousand people
    factor = _FACTORS[word]
    if second:
        factor *= _FACTORS[second]
    return number.scaled(factor, match.end())


def _in_words(lower: str, encoded: bytes, digits: Iterable[Number]) -> list[Number]:
    """Numbers that begin with a word. Scale words after digits have been read already."""
    automaton, patterns = _automaton()
    taken = iter(digits)
    number = next(taken, None)
    found: list[Number] = []
    past = 0
    for index, start, end in automaton.find_matches_as_indexes(encoded):
        if start < past or lower[end : end + 1].isalpha() or (start and lower[start - 1].isalpha()):
            continue
        while number is not None and number.end <= start:
            number = next(taken, None)
        if number is not None and number.start <= start:
            continue
        worded = _worded(lower, patterns[index], start, end)
        if worded is not None:
            past = worded.end
            found.append(worded)
    return found


def _worded(lower: str, word: str, start: int, end: int) -> Number | None:
    """The number that a word at ``[start, end)`` begins."""
    if word in _VAGUE:
        return _vague(lower, start, end, Decimal(_VAGUE[word]))
    if word == "half":
        half = _HALF_A.match(lower, start)
        return Number(start, half.end(), _HALF, form="words") if half else None
    if word in _SPELLED_VALUES and match_head(lower, end)[1] not in _AFTER_WORD:
        return Number(start, end, _SPELLED_VALUES[word], form="words")
    return _spelled(lower, start)


def _vague(lower: str, start: int, end: int, power: Decimal) -> Number:
    """``tens of millions``: from the power to ten times it."""
    while (match := _OF_VAGUE.match(lower, end)) is not None:
        power *= _VAGUE[match[1]]
        end = match.end()
    return Number(start, end, None, power, power * 10, scale=power, form="words")


def _spelled(lower: str, start: int) -> Number | None:
    """The number whose first word begins at ``start``."""
    match = _WORD.match(lower, start)
    if match is None:
        return None
    spelled = SpelledNumber(match[1])
    end = match.end()
    while (match := _NEXT.match(lower, end)) is not None and spelled.add(match[2], joined=match[1] is not None):
        end = match.end()
    if spelled.starts_with_scale:
        return _led(lower, start, end, spelled)
    return _scaled(lower, Number(start, end, spelled.value, scale=spelled.scale, form="words"))


def _led(lower: str, start: int, end: int, spelled: SpelledNumber) -> Number:
    """A number that begins with a scale: ``a billion``, ``half a million``, ``several hundred``, or the scale alone."""
    value = spelled.value
    bare = Number(start, end, value, scale=spelled.scale, form="scale")
    window = lower[max(0, start - _LEAD_WIDTH) : start]
    lead = _LEAD.search(window)
    if lead is None:
        return bare
    begin = start - len(window) + lead.start()
    if begin and lower[begin - 1].isalnum():
        return bare
    number = Number(begin, end, value, scale=spelled.scale, form="words")
    if lead[1]:
        return number.with_value(value * _FRACTIONS[lead[1]])
    if lead[2]:
        return number.with_value(None, value, value * 10)
    return bare if lower[end : end + 1] == "-" else number  # "a billion-yuan project": the article of the noun
