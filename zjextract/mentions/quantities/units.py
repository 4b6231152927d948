"""Units of measurement: their words in each language, and the symbol and dimension that they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Final, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers import Number, heads_of
from zjextract.record import Lang


class Unit(NamedTuple):
    """A unit by its symbol (``km2``); two figures of one dimension (``area``) can be equivalents."""

    symbol: str
    dimension: str


class Measure(NamedTuple):
    """A unit that stands in the text, and where it ends."""

    end: int
    unit: Unit


class _Index(NamedTuple):
    """Spellings by their first token, longest first; each is split at its spaces and hyphens."""

    signs: dict[str, list[tuple[str, Unit]]]  # as they are, case and all
    words: dict[str, list[tuple[list[str], Unit]]]  # English words, in lower case
    han: dict[str, list[tuple[str, Unit]]]  # Chinese words by their first two characters
    not_before: dict[str, str]  # the characters that make another word of a Chinese unit
    heads: frozenset[str]  # of all of them


_SIGN_HEAD: Final = re.compile(r"[A-Za-zµμ]+|[℃℉°º㎜㎝㎞㎡㎢㎥㎏㎎ℓ]")
_WORD: Final = re.compile(r"[a-z0-9]+")
# 33 m wide
_SIZE: Final = re.compile(r" (?:wide|long|high|deep|tall|thick|in (?:length|width|height|depth|diameter))\b")
_PARTS: Final = re.compile(r"[ -]")


@cache
def units() -> dict[str, Unit]:
    """All units by symbol."""
    return {symbol: Unit(symbol, entry["dimension"]) for symbol, entry in words("common", "units").items()}


@cache
def _index(lang: Lang) -> _Index:
    known = units()
    signs: dict[str, list[tuple[str, Unit]]] = defaultdict(list)
    for symbol, entry in words("common", "units").items():
        for sign in entry.get("signs", ()):
            head = _SIGN_HEAD.match(sign)
            if head is not None:
                signs[head[0]].append((sign, known[symbol]))
    table = words(lang, "units")
    spelled: dict[str, list[tuple[list[str], Unit]]] = defaultdict(list)
    han: dict[str, list[tuple[str, Unit]]] = defaultdict(list)
    for symbol, spellings in table["words"].items():
        for spelling in spellings:
            if lang == "zh":
                han[spelling[:2]].append((spelling, known[symbol]))
                continue
            for form in (spelling, f"{spelling}s"):
                parts = _PARTS.split(form)
                spelled[parts[0]].append((parts, known[symbol]))
    for entries in (*signs.values(), *spelled.values(), *han.values()):
        entries.sort(key=lambda entry: len(entry[0]), reverse=True)  # type: ignore[attr-defined]
    heads = heads_of(token.lower() for tokens in (signs, spelled, han) for token in tokens)
    return _Index(dict(signs), dict(spelled), dict(han), table.get("not_before", {}), heads)


def read_unit(article: Article, number: Number) -> Measure | None:
    """The unit behind a number, or after a space or hyphen there; the longest of its spellings."""
    index = _index(article.lang)
    if number.head not in index.heads:
        return None
    pos = number.end
    if article.folded[pos : pos + 1] in (" ", "-"):
        pos += 1
    if number.head == "m" and article.folded.startswith("m ", pos) and _SIZE.match(article.lower, pos + 1):
        return Measure(pos + 1, units()["m"])
    sign = _read_sign(article.folded, pos, index)
    word = _read_han(article.folded, pos, index) if article.lang == "zh" else _read_words(article.lower, pos, index)
    if sign is None or word is None:
        return sign or word
    return max(sign, word, key=lambda measure: measure.end)


def _read_sign(folded: str, pos: int, index: _Index) -> Measure | None:
    head = _SIGN_HEAD.match(folded, pos)
    for sign, unit in index.signs.get(head[0], ()) if head else ():
        end = pos + len(sign)
        if folded.startswith(sign, pos) and not _latin(folded[end : end + 1]):
            return Measure(end, unit)
    return None


def _read_han(folded: str, pos: int, index: _Index) -> Measure | None:
    for width in (2, 1):
        for spelling, unit in index.han.get(folded[pos : pos + width], ()):
            end = pos + len(spelling)
            if folded.startswith(spelling, pos):
                other_word = end < len(folded) and folded[end] in index.not_before.get(spelling, "")
                return None if other_word else Measure(end, unit)
    return None


def unit_of_word(word: str) -> Unit | None:
    """The unit that an English word is (``tonnes``), standing away from its number: ``3 million additional tonnes``."""
    return next((unit for parts, unit in _index("en").words.get(word, ()) if len(parts) == 1), None)


def _read_words(lower: str, pos: int, index: _Index) -> Measure | None:
    first = _WORD.match(lower, pos)
    if first is None:
        return None
    for parts, unit in index.words.get(first[0], ()):
        end = _end_of(lower, pos, parts)
        if end:
            return Measure(end, unit)
    return None


def _end_of(lower: str, pos: int, parts: list[str]) -> int:
    """Where these words end if they begin at ``pos``, joined by a space or a hyphen; else 0."""
    for part in parts:
        if not lower.startswith(part, pos):
            return 0
        pos += len(part)
        following = lower[pos : pos + 1]
        if part is parts[-1]:
            return 0 if following.isalnum() else pos
        if following not in (" ", "-"):
            return 0
        pos += 1
    return 0


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
