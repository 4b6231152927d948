"""English or Chinese, by the share of Han letters."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from zjextract.record import Lang

if TYPE_CHECKING:
    from regex import Pattern

_SAMPLE = 4000


class _Scripts(NamedTuple):
    """Runs of letters by their Unicode script, which ``re`` does not know."""

    han: Pattern[str]
    latin: Pattern[str]
    other: Pattern[str]


@cache
def _scripts() -> _Scripts:
    import regex

    return _Scripts(
        regex.compile(r"\p{Han}++"),
        regex.compile(r"\p{Latin}++"),
        # Texts in these hold Han letters too, and are not Chinese. (The long-vowel mark and the middle dot are common.)
        regex.compile(r"[\p{Hiragana}\p{Katakana}\p{Hangul}]++"),
    )


def detect_language(text: str) -> Lang:
    """``zh`` where the first part has a Han letter to three Latin ones, and is not Japanese or Korean; else ``en``."""
    if text.isascii():
        return "en"
    scripts = _scripts()
    sample = text[:_SAMPLE]
    han = _count(scripts.han, sample)
    if han == 0:
        return "en"
    rest = len(sample) - han  # often too few for the other letters to need counting
    if han * 3 < rest and han * 3 < _count(scripts.latin, sample):
        return "en"
    return "en" if scripts.other.search(sample) and han < _count(scripts.other, sample) * 5 else "zh"


def _count(letters: Pattern[str], sample: str) -> int:
    return sum(map(len, letters.findall(sample)))
