"""The words of the zone grammars, and the automaton of each language over a gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from zjextract.article.folding import fold
from zjextract.gazetteer import Gazetteer
from zjextract.gazetteer.keys import phrases
from zjextract.gazetteer.store import is_chinese
from zjextract.languages import words


@dataclass(frozen=True, slots=True)
class EnglishWords:
    """Lower-case words of the English grammar; see ``languages/en/zones.toml`` for what each set is for."""

    anchors: frozenset[str]
    areas: tuple[str, ...]
    inside: frozenset[str]
    generic: frozenset[str]
    connectors: frozenset[str]
    organisations: frozenset[str]
    partners: frozenset[str]
    barred: frozenset[str]


@cache
def english_words_of_zones() -> EnglishWords:
    """The English word sets."""
    data = words("en", "zones")
    left = data["left"]
    return EnglishWords(
        anchors=frozenset(data["anchors"]["words"]),
        areas=tuple(data["anchors"]["areas"]),
        inside=frozenset(left["inside"]),
        generic=frozenset((*left["generic"], *left["months"])),
        connectors=frozenset(left["connectors"]),
        organisations=frozenset(left["organisations"]),
        partners=frozenset(left["partners"]),
        barred=frozenset(left["barred"]),
    )


@dataclass(frozen=True, slots=True)
class ChineseWords:
    """Words of the Chinese grammar; see ``languages/zh/zones.toml``."""

    stops: frozenset[str]
    generic: frozenset[str]
    not_places: frozenset[str]
    longest: int


@cache
def chinese_words_of_zones() -> ChineseWords:
    """The Chinese word sets."""
    left = words("zh", "zones")["left"]
    stops, generic = frozenset(left["stops"]), frozenset(left["generic"])
    return ChineseWords(stops, generic, frozenset(left["not_places"]), max(map(len, stops | generic)))


@lru_cache(maxsize=8)
def english_anchors(gazetteer: Gazetteer) -> AhoCorasick:
    """Where to look closer: type words, and the last two words of every name that ends in none of them."""
    known = english_words_of_zones().anchors
    patterns = {*known, *words("en", "zones")["anchors"]["tails"]}
    endings = [surface for surface in phrases("en") if surface.rpartition(" ")[2] not in known]
    names = [surface for surface, _ in gazetteer.surfaces() if not is_chinese(surface)]
    for name in (*endings, *names):
        parts = name.lower().replace("’", "'").split()
        if parts[-1] not in known:
            patterns.add(" ".join(parts[-2:]))
    return AhoCorasick(sorted(patterns), matchkind=MatchKind.Standard)


@lru_cache(maxsize=8)
def chinese_anchors(gazetteer: Gazetteer) -> tuple[AhoCorasick, tuple[str, ...]]:
    """An automaton over type phrases and over every name that ends in none that folds; and its patterns."""
    endings = phrases("zh")
    folding = tuple(surface for surface, kind in endings.items() if kind.code)
    patterns = set(endings)
    for surface, _ in gazetteer.surfaces():
        if is_chinese(surface):
            name = fold(surface, "zh")
            if not name.endswith(folding):
                patterns.add(name)
    ordered = tuple(sorted(patterns))
    return AhoCorasick(ordered, matchkind=MatchKind.LeftmostLongest), ordered
