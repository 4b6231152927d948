"""The words of the zone grammars, and what finds the anchors of each language over a gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from zjextract.article.folding import fold, single_bytes
from zjextract.gazetteer import Gazetteer
from zjextract.gazetteer.keys import phrases
from zjextract.gazetteer.store import is_chinese
from zjextract.languages import words
from zjextract.mentions.zones.surfaces import Surfaces


@dataclass(frozen=True, slots=True)
class EnglishLexicon:
    """Lower-case words of the English grammar; see ``languages/en/zones.toml`` for what each set is for."""

    anchors: frozenset[str]
    areas: frozenset[str]
    inside: frozenset[str]
    generic: frozenset[str]
    connectors: frozenset[str]
    organisations: frozenset[str]
    partners: frozenset[str]
    barred: frozenset[str]
    modifying: frozenset[str]
    joining: frozenset[str]
    plain: frozenset[str]


@cache
def english_lexicon() -> EnglishLexicon:
    """The English word sets."""
    data = words("en", "zones")
    left = data["left"]
    inside = frozenset(left["inside"])
    modifying = frozenset(surface.split()[-2] for surface in phrases("en") if " " in surface)
    return EnglishLexicon(
        anchors=frozenset(data["anchors"]["words"]),
        areas=frozenset(data["anchors"]["areas"]),
        inside=inside,
        generic=frozenset((*left["generic"], *left["months"])),
        connectors=frozenset(left["connectors"]),
        organisations=frozenset(left["organisations"]),
        partners=frozenset(left["partners"]),
        barred=frozenset(left["barred"]),
        modifying=modifying,
        joining=inside | modifying,
        plain=inside.union(left["generic"]),
    )


@dataclass(frozen=True, slots=True)
class ChineseLexicon:
    """Words of the Chinese grammar; see ``languages/zh/zones.toml``.

    ``kinds``: what a word before a type phrase is (``stop``, ``generic``, ``region``, ``country``, ``pair``).
    """

    kinds: dict[str, str]
    not_places: frozenset[str]
    quarters: frozenset[str]


_WORD_KINDS: Final = {
    "regions": "region",
    "pairs": "pair",
    "countries": "country",
    "generic": "generic",
    "stops": "stop",
}  # the later one wins


@cache
def chinese_lexicon() -> ChineseLexicon:
    """The Chinese word sets."""
    left = words("zh", "zones")["left"]
    kinds = {word: kind for name, kind in _WORD_KINDS.items() for word in left[name]}
    return ChineseLexicon(kinds, frozenset(left["not_places"]), frozenset(left["quarters"]))


_MOST_PARTS: Final = 5  # of the last two words of a name
_WORD: Final = re.compile(r"[^\W_]+")
_LARGEST_TABLE: Final = 20_000  # characters of patterns, several times the project's own gazetteer


class EnglishAnchors(NamedTuple):
    """Where to look closer: ``type_words`` patterns that are type words, then the last two words of other names.

    ``heads`` has for each pattern the words of which one stands before it; an empty one is any.
    """

    automaton: BytesAhoCorasick
    type_words: int
    heads: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=8)
def english_anchors(gazetteer: Gazetteer) -> EnglishAnchors:
    """The anchors of all type phrases and of the names of a gazetteer."""
    known = english_lexicon().anchors
    surfaces = (*phrases("en"), *(surface for surface, _ in gazetteer.surfaces() if not is_chinese(surface)))
    names = [name.lower().replace("’", "'").split() for name in surfaces]
    before = _words_before_ends(names)
    heads = {word: {""} for word in (*sorted(known), *words("en", "zones")["anchors"]["tails"])}
    for name in names:
        if name[-1] not in known:
            end = " ".join(name[-2:])
            heads.setdefault(end, before.get(tuple(_WORD.findall(end)), {""}))
    # A table of all states is thrice as fast, but takes a kilobyte a character: a large gazetteer goes without.
    table = Implementation.DFA if sum(map(len, heads)) < _LARGEST_TABLE else None
    automaton = BytesAhoCorasick(map(single_bytes, heads), matchkind=MatchKind.Standard, implementation=table)
    return EnglishAnchors(automaton, len(known), tuple(map(tuple, heads.values())))


def _words_before_ends(names: Iterable[list[str]]) -> dict[tuple[str, ...], set[str]]:
    """The words that stand before the ends of names, however these are hyphenated; an empty one before a whole name."""
    before: dict[tuple[str, ...], set[str]] = {}
    for name in names:
        parts = _WORD.findall(" ".join(name).replace("'s", "").replace("&", "and"))
        for first in range(max(0, len(parts) - _MOST_PARTS), len(parts)):
            heads = before.setdefault(tuple(parts[first:]), set())
            heads.add(parts[first - 1] if first else "")
            if first > 1 and parts[first - 1] == "and":  # which may be printed as a sign
                heads.add(parts[first - 2])
    return before


@lru_cache(maxsize=8)
def chinese_anchors(gazetteer: Gazetteer) -> Surfaces:
    """Where to look closer: type phrases, and every name that ends in none that folds."""
    endings = phrases("zh")
    folding = tuple(surface for surface, kind in endings.items() if kind.code)
    written = (fold(surface, "zh") for surface, _ in gazetteer.surfaces() if is_chinese(surface))
    return Surfaces((*endings, *(name for name in written if not name.endswith(folding))))
