"""The words of the zone grammars, and what finds the anchors of each language over a gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

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


_LARGEST_TABLE: Final = 20_000  # characters of patterns, several times the project's own gazetteer


@lru_cache(maxsize=8)
def english_anchors(gazetteer: Gazetteer) -> tuple[BytesAhoCorasick, int]:
    """Where to look closer: type words, and the last two words of every name that ends in none of them.

    The automaton's first patterns are the type words; the number says how many.
    """
    known = english_lexicon().anchors
    patterns = set(words("en", "zones")["anchors"]["tails"])
    endings = [surface for surface in phrases("en") if surface.rpartition(" ")[2] not in known]
    names = [surface for surface, _ in gazetteer.surfaces() if not is_chinese(surface)]
    for name in (*endings, *names):
        parts = name.lower().replace("’", "'").split()
        if parts[-1] not in known:
            patterns.add(" ".join(parts[-2:]))
    anchors = (*sorted(known), *sorted(patterns))
    # A table of all states is thrice as fast, but takes a kilobyte a character: a large gazetteer goes without.
    table = Implementation.DFA if sum(map(len, anchors)) < _LARGEST_TABLE else None
    encoded = map(single_bytes, anchors)
    return BytesAhoCorasick(encoded, matchkind=MatchKind.Standard, implementation=table), len(known)


@lru_cache(maxsize=8)
def chinese_anchors(gazetteer: Gazetteer) -> Surfaces:
    """Where to look closer: type phrases, and every name that ends in none that folds."""
    endings = phrases("zh")
    folding = tuple(surface for surface, kind in endings.items() if kind.code)
    written = (fold(surface, "zh") for surface, _ in gazetteer.surfaces() if is_chinese(surface))
    return Surfaces((*endings, *(name for name in written if not name.endswith(folding))))
