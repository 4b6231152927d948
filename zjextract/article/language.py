"""English or Chinese, by the share of Han letters."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from zjextract.record import Lang

if TYPE_CHECKING:
    from regex import Pattern

_SAMPLE: Final = 4000
_BEGINNING: Final = 1500
# Cheap tests, which answer for nearly every text: the letters of Chinese as it is written today; whatever may be Han;
# whatever may be kana or hangul.
_COMMON_HAN: Final = re.compile("[\u4e00-\u9fff]+")
_MAYBE_HAN: Final = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00016fe0-\U00016fff\U00020000-\U0003ffff]")
_MAYBE_OTHER: Final = re.compile(
    "[\u1100-\u11ff\u302e-\u318f\u31f0-\u33ff\ua960-\ud7ff\uff66-\uffdc\U0001aff0-\U0001f200]"
)


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
    sample = text[:_SAMPLE]
    if _MAYBE_HAN.search(sample) is None:
        return "en"
    if _is_plainly_chinese(sample):
        return "zh"
    scripts = _scripts()
    han = _count(scripts.han, sample)
    if han == 0:
        return "en"
    rest = len(sample) - han  # often too few for the other letters to need counting
    if han * 3 < rest and han * 3 < _count(scripts.latin, sample):
        return "en"
    return "en" if scripts.other.search(sample) and han < _count(scripts.other, sample) * 5 else "zh"


def _is_plainly_chinese(sample: str) -> bool:
    """Whether the sample's beginning alone has enough Han letters, and no letter is Japanese or Korean."""
    han = sum(map(len, _COMMON_HAN.findall(sample, 0, _BEGINNING)))
    return han * 4 >= len(sample) and _MAYBE_OTHER.search(sample) is None


def _count(letters: Pattern[str], sample: str) -> int:
    return sum(map(len, letters.findall(sample)))
