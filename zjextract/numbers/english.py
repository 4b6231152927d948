"""English numbers: digits with scale words, number words, and the vague powers (``tens of millions``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zjextract.languages import words
from zjextract.numbers.digits import in_word, split_run
from zjextract.numbers.number import ONE, Number

_WORDS = words("en", "numbers")
_UNITS: dict[str, int] = _WORDS["units"]
_TENS: dict[str, int] = _WORDS["tens"]
_SCALES: dict[str, int] = _WORDS["scales"]
_VAGUE: dict[str, int] = _WORDS["vague"]
_FORMS: dict[str, list[str]] = _WORDS["forms"]
_FACTORS = {
    **{word: Decimal(n) for word, n in _SCALES.items()},
    **{f"{word}s": Decimal(n) for word, n in _SCALES.items()},
    **{word: Decimal(n) for word, n in _WORDS["short_scales"].items()},
}
_LETTERS = {word: Decimal(n) for word, n in _WORDS["letter_scales"].items()}


def _either(choices: Iterator[str] | list[str] | dict[str, Decimal] | dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, choices), key=len, reverse=True))


GAP = r"(?:[ \t]{0,2}\r?\n[ \t]{0,2}|[ \t]{1,2}|-)"
"""What may stand between the words of one expression: spaces, one line break, or a hyphen."""

_RUN = re.compile(r"\d[\d,.]*+")
_SCALE = re.compile(rf"{GAP}?({_either(_FACTORS)})(?![a-z])(?:{GAP}({_either(_SCALES)})(?![a-z]))?")
_LETTER_SCALE = re.compile(rf" ?({_either(_LETTERS)})(?![a-z0-9])")
_WORD = re.compile(rf"({_either([*_UNITS, *_TENS, *_SCALES])})(?![a-z])")
_NEXT = re.compile(rf"{GAP}(and{GAP})?({_either([*_UNITS, *_TENS, *_SCALES])})(?![a-z])")
_OF_VAGUE = re.compile(rf"{GAP}of{GAP}({_either(_VAGUE)})(?![a-z])")
_ORDINAL = re.compile(rf"(?:{_either(_FORMS['ordinal_endings'])})(?![a-z])")
_SEVERAL = [*_FORMS["several"], *_FORMS["multi"]]
_LEAD = re.compile(rf"(?:({_either(_FORMS['half'])})|({_either(_SEVERAL)})|({_either(_FORMS['one'])})){GAP}$")
_LEAD_WIDTH = 14


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    patterns = [*_UNITS, *_TENS, *_SCALES, *_VAGUE]
    return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA), patterns


def scan(lower: str) -> list[Number]:
    """All numbers of a lower-cased text, in order, without overlap."""
    found = list(_digit_numbers(lower))
    found += _word_numbers(lower, found)
    found.sort()
    return found


def _digit_numbers(lower: str) -> Iterator[Number]:
    for match in _RUN.finditer(lower):
        start = match.start()
        if start and in_word(lower, start):
            continue
        if start and lower[start - 1] == "." and lower[start - 2 : start - 1] in ("", " ", "(", "$"):
            parts = split_run("0." + match[0], start - 2)  # ".5 percent"
            parts = [(start - 1, end, value) for _, end, value in parts]
        else:
            parts = split_run(match[0], start)
        for begin, end, value in parts:
            if not _ORDINAL.match(lower, end):
                yield _with_scale(lower, begin, end, value)


def _with_scale(lower: str, start: int, end: int, value: Decimal) -> Number:
    match = _SCALE.match(lower, end)
    if match is None:
        return Number(start, end, value)
    factor = _FACTORS[match[1]]
    if match[2]:
        factor *= _FACTORS[match[2]]
    return Number(start, match.end(), value * factor, scale=factor)


def letter_scale(lower: str, number: Number) -> Number | None:
    """The number with the single letter after it read as a scale (``3.5m``), which only a currency beside it allows."""
    if number.scale != ONE or number.form != "digits":
        return None
    match = _LETTER_SCALE.match(lower, number.end)
    return number.scaled(_LETTERS[match[1]], match.end()) if match else None


def _word_numbers(lower: str, digits: list[Number]) -> Iterator[Number]:
    """Numbers that begin with a word. Scale words after digits have been read already."""
    automaton, patterns = _automaton()
    taken = iter(digits)
    number = next(taken, None)
    past = 0
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if start < past or (start and lower[start - 1].isalpha()) or lower[end : end + 1].isalpha():
            continue
        while number is not None and number.end <= start:
            number = next(taken, None)
        if number is not None and number.start <= start:
            continue
        found = _vague(lower, start, end, patterns[index]) if patterns[index] in _VAGUE else _words(lower, start)
        if found is not None:
            past = found.end
            yield found


def _vague(lower: str, start: int, end: int, word: str) -> Number | None:
    power = Decimal(_VAGUE[word])
    while (match := _OF_VAGUE.match(lower, end)) is not None:
        power *= _VAGUE[match[1]]
        end = match.end()
    return Number(start, end, None, power, power * 10, scale=power, form="words")


def _words(lower: str, start: int) -> Number | None:
    """The number whose first word begins at ``start``."""
    match = _WORD.match(lower, start)
    if match is None:
        return None
    sum_ = _Sum()
    sum_.add(match[1], joined=False)
    end = match.end()
    while (match := _NEXT.match(lower, end)) is not None and sum_.add(match[2], joined=match[1] is not None):
        end = match.end()
    if sum_.starts_with_scale:
        return _led(lower, start, end, sum_)
    return Number(start, end, sum_.value, scale=sum_.scale, form="words")


def _led(lower: str, start: int, end: int, sum_: _Sum) -> Number:
    """A number that begins with a scale: ``a billion``, ``half a million``, ``several hundred``, or the scale alone."""
    value = sum_.value
    window = lower[max(0, start - _LEAD_WIDTH) : start]
    lead = _LEAD.search(window)
    begin = start - (len(window) - lead.start()) if lead else start
    if lead is None or (begin and lower[begin - 1].isalnum()):
        return Number(start, end, value, scale=sum_.scale, form="scale")
    if lead[1]:
        return Number(begin, end, value / 2, scale=sum_.scale, form="words")
    if lead[2]:
        return Number(begin, end, None, value, value * 10, scale=sum_.scale, form="words")
    if lower[end : end + 1] == "-":  # the article of the noun: "a billion-yuan project"
        return Number(start, end, value, scale=sum_.scale, form="scale")
    return Number(begin, end, value, scale=sum_.scale, form="words")


class _Sum:
    """Adds number words up, one by one, and refuses the word that does not continue the number."""

    __slots__ = ("_current", "_last", "_total", "scale", "starts_with_scale")

    def __init__(self) -> None:
        self._total = 0  # closed by scales of a thousand and more
        self._current = 0  # below the next scale
        self._last = 0  # the size of the last word: 0 at the start
        self.scale = ONE
        self.starts_with_scale = False

    @property
    def value(self) -> Decimal:
        return Decimal(self._total + self._current)

    def add(self, word: str, *, joined: bool) -> bool:
        """Take the next word; ``joined`` by ``and``. False, and nothing changed, where it belongs to another number."""
        if word in _SCALES:
            return not joined and self._multiply(_SCALES[word])
        if joined and self._last < 100:
            return False
        size, limit = (_UNITS[word], 10) if word in _UNITS else (_TENS[word], 100)
        room = self._last == 0 or self._last >= 100 or (20 <= self._last < 100 and 0 < size < limit == 10)
        if not room:
            return False
        self._current += size
        self._last = max(size, 1)
        self.scale = ONE
        return True

    def _multiply(self, factor: int) -> bool:
        if self._last == 0:
            self.starts_with_scale = True
            self._current = 1
        if self._current:
            if factor >= 1000:
                self._total += self._current * factor
                self._current = 0
            else:
                self._current *= factor
        elif self._last >= 1000 and factor > self._last:  # "thousand million"
            self._total *= factor
        else:
            return False
        self.scale = Decimal(factor) * (self.scale if self._last >= 100 else ONE)
        self._last = factor
        return True
