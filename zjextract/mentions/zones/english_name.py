"""The words that lead up to a type word in English, as far as they may belong to one name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from zjextract.gazetteer import Place, places
from zjextract.gazetteer.keys import Kind, english_phrase, english_words, join_key
from zjextract.mentions.zones.lexicon import english_lexicon

_REACHES: Final = (40, 140)  # characters: most names are short, the longest official ones have some 100
_MOST_WORDS: Final = 14
_LONGEST_PHRASE: Final = 12
_AMPERSAND: Final = " & "
_GAPS: Final = frozenset((" ", "  ", "\n", "\r\n", ") ", " (", _AMPERSAND, "-", "' "))
SHORTENED: Final = frozenset(
    (
        "free_trade_zone",
        "new_area",
        "development_zone",
        "high_tech_zone",
        "bonded_zone",
        "pilot_zone",
        "industrial_park",
    )
)
_SHORT_HEADS: Final = ("zone", "area", "park")
_ADJECTIVES: Final = ("al", "ic", "ive")
WORD: Final = re.compile(r"[^\W_]+(?:['./-][^\W_]+)*(?:'s\b)?")


class Name:
    """Words that end in an anchor.

    ``spans`` are the words' offsets in ``text``, ``parts`` their parts in a key (``High-tech``: ``high``, ``tech``;
    the article has none), ``kind`` and ``phrase`` what the type phrase at the end says and how many parts it has.
    ``core`` is how many leading words hold nothing of the type phrase.
    """

    __slots__ = ("core", "kind", "parts", "phrase", "plural", "spans", "text")

    def __init__(
        self,
        text: str,
        spans: list[tuple[int, int]],
        parts: list[tuple[str, ...]],
        kind: Kind | None,
        phrase: int,
        plural: bool,
    ) -> None:
        self.text = text
        self.spans = spans
        self.parts = parts
        self.kind = kind
        self.phrase = phrase
        self.plural = plural
        self.core = 0
        left = sum(map(len, parts)) - phrase
        for part in parts:
            left -= len(part)
            if left < 0:
                break
            self.core += 1

    @property
    def end(self) -> int:
        return self.spans[-1][1]

    def word(self, index: int) -> str:
        start, end = self.spans[index]
        return self.text[start:end]

    def flat(self, first: int, last: int | None = None) -> list[str]:
        """The parts of the words from ``first`` to before ``last``."""
        return [part for parts in self.parts[first:last] for part in parts]

    def key(self, first: int) -> str:
        """The key of the name that begins at a word."""
        parts = self.flat(first)
        return join_key(parts[1:] if parts[0] == "and" else parts, self.phrase, self.kind)

    def capital(self, index: int) -> bool:
        first = self.text[self.spans[index][0]]
        return first.isupper() or first.isdigit()

    def possessive(self, index: int) -> bool:
        return self.word(index).endswith("'s")

    def may_begin(self, index: int) -> bool:
        """Whether a name may begin with a word: with a capital, a digit, and more than the article."""
        return bool(self.parts[index]) and self.capital(index)

    def start(self, first: int) -> int:
        """Where the name begins, with the bracket before it if only its end stands in the name."""
        start = self.spans[first][0]
        span = self.text[start : self.end]
        opened = self.text[start - 1 : start] == "(" and span.count(")") > span.count("(")
        return start - opened


def read_left(text: str, start: int, end: int, plural: bool) -> Name | None:
    """The name that may end in the anchor at [start, end) of the folded text."""
    spans = _words_before(text, start, end)
    if not spans:
        return None
    parts = [_parts(text[a:b]) for a, b in spans]
    for index in range(1, len(spans)):
        if text[spans[index - 1][1] : spans[index][0]] == _AMPERSAND:
            parts[index] = ("and", *parts[index])
    if plural and parts[-1]:
        parts[-1] = (*parts[-1][:-1], parts[-1][-1].removesuffix("s"))
    size, kind = english_phrase([part for word in parts for part in word][-_LONGEST_PHRASE:])
    return Name(text, spans, parts, kind, size, plural)


@lru_cache(maxsize=4096)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(english_words(word))


def _words_before(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The offsets of the words that end in the anchor, as far to the left as they may stand in one name."""
    for reach in _REACHES:
        begin = max(0, start - reach)
        spans = [match.span() for match in WORD.finditer(text, begin, end)]
        if not spans or spans[-1][1] != end:
            return []
        first = len(spans) - 1
        while first > 0 and len(spans) - first < _MOST_WORDS and _joined(text, spans[first - 1], spans[first]):
            first -= 1
        if first > 1 or begin == 0:
            return spans[first:]
    return spans[first + (spans[first][0] == begin) :]  # the reach may have cut the word


def _joined(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether a word may stand in one name with the word after it."""
    if text[left[1] : right[0]] not in _GAPS:
        return False
    lexicon = english_lexicon()
    word = text[left[0] : left[1]].lower()
    if text[left[0]].isupper() or text[left[0]].isdigit() or word in lexicon.connectors:
        return True
    if word.removesuffix("s") in lexicon.areas:
        return text[right[0] : right[1]] in ("of", "for")
    return all(part in lexicon.joining or part.endswith(_ADJECTIVES) for part in word.split("-"))


def places_of(parts: Sequence[str]) -> tuple[Place, ...]:
    """What a word, or its first hyphened part, may mean as a place."""
    known = places()
    return known.get(" ".join(parts)) or (known.get(parts[0]) if parts else ())


def short_form(name: Name, first: int) -> str | None:
    """``Donghu zone`` of ``Wuhan Donghu High-Tech Zone``: the words of its own, and the head in small letters."""
    head = name.word(-1).lower()
    if name.plural or head not in _SHORT_HEADS:
        return None
    first, last = _own_words(name, first)
    own = name.text[name.spans[first][0] : name.spans[last - 1][1]] if first < last else ""
    if not own or not own.replace(" ", "").replace("-", "").replace("'", "").isalpha() or own.endswith("'s"):
        return None
    if head == "area" and (name.flat(last)[:1] == ["industrial"] or places_of(name.flat(first, last))):
        return None  # the Hangzhou area is any
    return f"{own} {head}"


def _own_words(name: Name, first: int) -> tuple[int, int]:
    """The words before the type phrase that belong to no other name: without places before, and modifiers behind."""
    lexicon = english_lexicon()
    last = name.core
    while last > first and (not name.capital(last - 1) or lexicon.plain.issuperset(name.parts[last - 1])):
        last -= 1
    while first < last - 1 and (name.parts[first] == ("china",) or places_of(name.parts[first])):
        first += 1
    return first, last
