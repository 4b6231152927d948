"""English number words added up: ``one hundred and twenty-one thousand``."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from zjextract.languages import words
from zjextract.numbers.number import ONE

_WORDS: Final = words("en", "numbers")
UNITS: Final[dict[str, int]] = _WORDS["units"]
TENS: Final[dict[str, int]] = _WORDS["tens"]
SCALES: Final[dict[str, int]] = _WORDS["scales"]
_THOUSAND: Final = 1000


class SpelledNumber:
    """Takes number words one by one, and refuses the word that does not continue the number.

    Attributes:
        scale: the factor of the scale words at its end.
        starts_with_scale: whether no number stands before the first scale (``hundred million``).
    """

    __slots__ = ("_current", "_last", "_total", "scale", "starts_with_scale")

    def __init__(self, word: str) -> None:
        self._total = 0  # closed by scales of a thousand and more
        self._current = 0  # below the next scale
        self._last = 0  # the size of the last word; 0 at the start
        self.scale = ONE
        self.starts_with_scale = word in SCALES
        self._current = 1 if self.starts_with_scale else 0
        self.add(word, joined=False)

    @property
    def value(self) -> Decimal:
        return Decimal(self._total + self._current)

    def add(self, word: str, *, joined: bool) -> bool:
        """Take the next word (``joined`` by ``and``). False, and nothing changed, where it begins another number."""
        if word in SCALES:
            return not joined and self._multiply(SCALES[word])
        if joined and self._last < 100:
            return False
        size = UNITS.get(word) or TENS.get(word, 0)
        after_tens = 20 <= self._last < 100 and 0 < size < 10
        if self._last and self._last < 100 and not after_tens:
            return False
        self._current += size
        self._last = max(size, 1)
        self.scale = ONE
        return True

    def _multiply(self, factor: int) -> bool:
        if self._current and factor < _THOUSAND:
            if self._current >= factor:
                return False  # one hundred and one hundred
            self._current *= factor
        elif self._current:
            self._total += self._current * factor
            self._current = 0
        elif _THOUSAND <= self._last < factor:  # "thousand million"
            self._total *= factor
        else:
            return False
        self.scale = Decimal(factor) * (self.scale if self._last >= 100 else ONE)
        self._last = factor
        return True
