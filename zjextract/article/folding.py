"""The folded twin: one plain form for each sign, one code point for one.

What the twin guarantees, for any text:

- ``len(fold(text, lang)) == len(lower(fold(text, lang))) == len(text)``: an offset in a twin is an offset in the text.
- ASCII is untouched. Letters that the tables do not name are untouched too (accents, emoji).
- A lone surrogate is U+FFFD: the twins can be written as UTF-8, and so be scanned by compiled code.
- Full-width ASCII is half-width: digits, letters, ``％ ， ： ； ！ ？ （ ） ［ ］ ．``; so are ``￥ ￡ ￠ ￦``.
  ``。 、 《 》 【 】 ‰ ㎡`` have no plain form and stay.
- Every kind of space (no-break, thin, ideographic), every zero-width or direction mark and the BOM is ``" "``;
  the line and paragraph separators are ``"\\n"``. CR, LF and tab stay as they are.
- Quotes: ``“ ” „ ‟ 「 」 〝 〞`` are ``"``; ``‘ ’ ‚ ‛ 『 』 ´`` are ``'``. Which way a quote looks is lost.
- Dashes: hyphens, figure and en dash and the minus sign are ``-``; ``～ 〜 ∼ ˜`` are ``~``. The em dash and the
  horizontal bar are ``—`` in English, where they part clauses, and ``-`` in Chinese, where ``1—8月`` is a range
  (so the Chinese dash ``——`` is ``--``).
- The dots inside names ``・ ‧ ∙ ⋅ ･`` are ``·``; ``…`` stays.
- In Chinese only: traditional and variant letters are simplified (``languages/zh/characters.toml``), the circle zeros
  ``○ ◯`` are ``〇``, and the compatibility forms of letters (radicals as in pages made from PDF) are the letters.
"""

import re
import unicodedata
from functools import cache
from typing import Final

from zjextract.languages import words
from zjextract.record import Lang


def fold(text: str, lang: Lang) -> str:
    """The twin of the same length in which the grammars read; an offset in it is an offset in the text."""
    if text.isascii():
        return text
    # `translate` looks up every letter: three times the cost of replacing the few common signs, one after the other,
    # and seeing that hardly anything else is left to fold.
    common, others = _common(lang)
    for sign, plain in common:
        text = text.replace(sign, plain)
    at = 0
    for _ in range(_FEW):
        match = others.search(text, at)
        if match is None:
            return text
        text = text.replace(match[0], _table(lang)[ord(match[0])])
        at = match.end()
    return text.translate(_table(lang))


def lower(folded: str) -> str:
    """The twin in lower case, of the same length: the one capital that would grow (``İ``) stands as ``i``."""
    low = folded.lower()
    return low if len(low) == len(folded) else folded.replace("\u0130", "i").lower()


def single_bytes(twin: str) -> bytes:
    """One byte for each code point: compiled code scans these fastest, and an offset in them is one in the text.

    What Latin-1 lacks is ``?``, so that only patterns of its letters are looked for in them.
    """
    return twin.encode("latin-1", "replace")


@cache
def _common(lang: Lang) -> tuple[list[tuple[str, str]], re.Pattern[str]]:
    """The signs that nearly every text has, each with its plain form, and a pattern of whatever else is folded."""
    table = _table(lang)
    others = (chr(form) for form, plain in table.items() if chr(form) not in _COMMON and plain != chr(form))
    common = [(sign, table[ord(sign)]) for sign in _COMMON if ord(sign) in table]
    return common, re.compile(f"[{re.escape(''.join(others))}]")


_FEW: Final = 4
_COMMON: Final = "，：；！？（）％“”‘’–—"


@cache
def _table(lang: Lang) -> dict[int, str]:
    """Code point to plain form, for one language; built once."""
    table = {0xFF01 + i: chr(0x21 + i) for i in range(94)}
    table |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    for own in ("common", lang):
        table |= {ord(sign): plain for plain, signs in words(own, "characters")["fold"].items() for sign in signs}
    if lang == "zh":
        simplified = {pair[0]: pair[1] for pair in words("zh", "characters")["simplified"].split()}
        table |= {ord(letter): plain for letter, plain in simplified.items()}
        table |= {form: simplified.get(letter, letter) for form, letter in _compatibility_forms().items()}
    return table


def _compatibility_forms() -> dict[int, str]:
    """The Kangxi radicals and the compatibility ideographs, each to the letter that it is a form of."""
    forms = [*range(0x2F00, 0x2FD6), *range(0xF900, 0xFAD9)]
    plain = ((form, unicodedata.normalize("NFKC", chr(form))) for form in forms)
    return {form: letter for form, letter in plain if len(letter) == 1 and letter != chr(form)}
