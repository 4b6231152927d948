"""English or Chinese, by the share of Han letters."""

import re

from zjextract.record import Lang

_SAMPLE = 4000
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
_LATIN = re.compile("[A-Za-z]+")
# Kana, and the letters and syllables of Korean: texts that hold Han letters too, and are not Chinese.
_OTHER = re.compile("[\u3041-\u30fa\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+")


def detect_language(text: str) -> Lang:
    """``zh`` where the first part has a Han letter to three Latin ones, and is not Japanese or Korean; else ``en``."""
    if text.isascii():
        return "en"
    sample = text[:_SAMPLE]
    han = _count(_HAN, sample)
    if han == 0:
        return "en"
    rest = len(sample) - han  # often too few for the other letters to need counting
    if han * 3 < rest and han * 3 < _count(_LATIN, sample):
        return "en"
    return "en" if _OTHER.search(sample) and han < _count(_OTHER, sample) * 5 else "zh"


def _count(letters: re.Pattern[str], sample: str) -> int:
    return sum(map(len, letters.findall(sample)))
