"""Zone names in English: a type word anchors, and the name is read from there to the left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zjextract.article import Article
from zjextract.gazetteer import Gazetteer, Place, places
from zjextract.gazetteer.keys import Kind, english_phrase, english_words
from zjextract.gazetteer.store import area_core
from zjextract.mentions.zones.candidate import Candidate
from zjextract.mentions.zones.lexicon import english_anchors, english_words_of_zones

_REACH = 140  # characters; the longest official names have some 100
_WORD = re.compile(r"[^\W_]+(?:['’./‑-][^\W_]+)*(?:['’]s\b)?")
_GAPS = frozenset((" ", "\n", "\r\n", ") ", " (", " & ", "  ", "-"))
_ORGANISATION = re.compile(r"[ ,]+(?:(?!and\b)[A-Z&][\w&.-]*[ ,]+){0,4}?(\w+)\b")
_LIST_BEFORE = re.compile(r"((?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, )*)([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?),? and (?:the )?$")
_PLACE_AFTER = re.compile(r" in (?:the )?((?:[A-Z][\w'’-]+ ?){1,2})")


@dataclass(slots=True)
class _Name:
    """The words that lead up to an anchor. ``cut``: how many of the parts stand before the type phrase."""

    text: str
    spans: list[tuple[int, int]]
    parts: list[list[str]]
    kind: Kind | None
    phrase: int
    plural: bool

    @property
    def end(self) -> int:
        return self.spans[-1][1]

    def flat(self, first: int) -> list[str]:
        return [part for parts in self.parts[first:] for part in parts]

    def core_words(self) -> int:
        """How many leading words hold nothing of the type phrase."""
        left = sum(map(len, self.parts)) - self.phrase
        count = 0
        for parts in self.parts:
            left -= len(parts)
            if left < 0:
                break
            count += 1
        return count

    def capital(self, index: int) -> bool:
        first = self.text[self.spans[index][0]]
        return first.isupper() or first.isdigit()


def english_candidates(article: Article, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Every span that may name a zone; they may overlap."""
    text, lower = article.folded, article.lower
    for _, start, end in english_anchors(gazetteer).find_matches_as_indexes(lower, overlapping=True):
        plural = lower.startswith("s", end)
        stop = end + plural
        if lower[stop : stop + 1].isalnum() or lower[start - 1 : start].isalnum() or not _promising(text, lower, start):
            continue
        name = _read_left(text, start, stop, plural)
        if name is not None and not _is_organisation(text, stop):
            yield from _candidates_at(name, gazetteer)


def _promising(text: str, lower: str, start: int) -> bool:
    """A cheap look at the word before the anchor: most anchors are plain words."""
    before = text[max(0, start - 24) : start].rstrip(" \n-")
    word = re.split(r"[\s(“\"-]", before)[-1] if before else ""
    if not word:
        return True
    if word[0].isupper():
        return word.lower() not in english_words_of_zones().barred or lower[start - 1] == "-"
    known = english_words_of_zones()
    bare = word.strip("'’)").lower()
    return bare in known.inside or bare in known.connectors - {"the", "and", "in", "of", "to"} or word[-1] in ")’'"


def _read_left(text: str, start: int, stop: int, plural: bool) -> _Name | None:
    """The words up to an anchor, as far as they may belong to one name."""
    begin = max(0, start - _REACH)
    spans = [match.span() for match in _WORD.finditer(text, begin, stop)]
    if not spans or spans[-1][1] != stop:
        return None
    first = len(spans) - 1
    while first > 0 and len(spans) - first < 14 and _joined(text, spans[first - 1], spans[first]):
        first -= 1
    if spans[first][0] == begin and begin > 0:
        first += 1  # a word that the reach may have cut
    spans = spans[first:]
    if not spans:
        return None
    parts = [english_words(text[a:b]) for a, b in spans]
    if plural:
        parts[-1][-1] = parts[-1][-1].removesuffix("s")
    size, kind = english_phrase([part for word in parts for part in word][-12:])
    return _Name(text, spans, parts, kind, size, plural)


def _joined(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    gap = text[left[1] : right[0]]
    if gap not in _GAPS:
        return False
    word = text[left[0] : left[1]].lower()
    known = english_words_of_zones()
    if text[left[0]].isupper() or text[left[0]].isdigit() or word in known.connectors:
        return True
    return all(part in known.inside or part.endswith(("al", "ic", "ive")) for part in word.replace("‑", "-").split("-"))


def _candidates_at(name: _Name, gazetteer: Gazetteer) -> Iterator[Candidate]:
    known = _known(name, gazetteer)
    if known is not None and not name.plural:
        yield known
        return
    found = list(_area(name, gazetteer))
    if not found and name.kind is not None:
        found = [one for one in (_known_after(name, gazetteer), _unknown(name)) if one is not None][:1]
    if name.plural:
        first = found[0] if found else known
        found = list(_list(name, first, gazetteer)) if first else []
    yield from found


def _known(name: _Name, gazetteer: Gazetteer) -> Candidate | None:
    """The longest run of words up to the anchor that a row of the gazetteer is called."""
    for first in range(len(name.spans)):
        if not name.capital(first) or not name.parts[first] or name.phrase >= sum(map(len, name.parts[first:])):
            continue
        flat = name.flat(first)
        key = _key(name, flat)
        zones = gazetteer.by_key("en", key)
        if not zones and "of" in flat:
            zones = gazetteer.area_of_zone("en", key)
        if zones:
            return _linked(name, first, zones, gazetteer.leaning("en", key), gazetteer)
    return None


def _key(name: _Name, flat: list[str]) -> str:
    if name.kind is None or name.kind.code is None or name.phrase >= len(flat):
        return " ".join(flat)
    core = flat[: -name.phrase]
    if len(core) > 1 and core[0] == "china":
        core = core[1:]
    return f"{' '.join(core)} @{name.kind.code}"


def _linked(name: _Name, first: int, zones: tuple, leans: frozenset[str], gazetteer: Gazetteer) -> Candidate | None:  # type: ignore[type-arg]
    """The candidate of a known name, its place before it taken in; unlinked where that place contradicts."""
    single = len(name.spans) - first == 1
    word = name.text[name.spans[first][0] : name.end]
    if single and word.isalpha() and len(word) <= 5 and not word.isupper():
        return None  # an acronym in lower case is a word
    start = first
    while start > 0 and name.capital(start - 1) and not name.text[slice(*name.spans[start - 1])].endswith(("'s", "’s")):
        place = _places_of(name.parts[start - 1])
        inside = " ".join(name.parts[start - 1]) in ("china", "national")
        if not place and not inside:
            break
        if place and not inside:
            fitting = tuple(z for z in zones if any(p.province == z.province for p in place) or z.province is None)
            if not fitting:
                return Candidate(name.spans[start - 1][0], name.end, zones[0].type, "zone-of-other-place", places=place)
            zones = fitting
        start -= 1
    return Candidate(
        _balanced(name, start), name.end, zones[0].type, "known-zone", zones=zones, leans=leans
    )


def _balanced(name: _Name, first: int) -> int:
    """The start of word ``first``, without a closing bracket that was never opened."""
    start = name.spans[first][0]
    span = name.text[start : name.end]
    if span.count(")") > span.count("(") and name.text[start - 1 : start] == "(":
        return start if first == 0 else start
    return start


def _places_of(parts: list[str]) -> tuple[Place, ...]:
    """What a word, or its first hyphened part, may mean as a place."""
    known = places()
    return known.get(" ".join(parts)) or (known.get(parts[0], ()) if parts else ())


def _area(name: _Name, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """``Ningbo sub-zone``: an area of a free trade zone, to stand only where that zone is spoken of."""
    bare = name.flat(0)
    for first in range(len(name.spans)):
        if not name.capital(first):
            continue
        flat = name.flat(first)
        key = " ".join(flat)
        core = area_core("en", key)
        if core == key:
            return
        zones = gazetteer.areas("en", core)
        if zones:
            yield Candidate(name.spans[first][0], name.end, "sub_zone", "area-of-zone", zones=zones, needs_parent=True)
            return
    if bare[-2:] == ["sub", "zone"] or bare[-1:] == ["subzone"]:
        yield from _unknown_area(name)


def _unknown_area(name: _Name) -> Iterator[Candidate]:
    first = len(name.spans) - 1
    while first > 0 and name.capital(first - 1):
        first -= 1
    if name.capital(first) and sum(map(len, name.parts[first:])) > name.phrase:
        found = _places_of(name.parts[first])
        yield Candidate(name.spans[first][0], name.end, "sub_zone", "area-of-zone", places=found, needs_parent=True)


def _known_after(name: _Name, gazetteer: Gazetteer) -> Candidate | None:
    """``pilot free trade zone in Shanghai``, ``Shanghai's free trade zone``."""
    if name.kind is None or name.kind.code != "ftz" or name.core_words() and name.capital(name.core_words() - 1):
        return None
    after = _PLACE_AFTER.match(name.text, name.end)
    if not after:
        return None
    words = english_words(after[1])
    for size in (len(words), 1):
        zones = gazetteer.by_key("en", f"{' '.join(words[:size])} @ftz")
        if zones:
            end = after.start(1) + len(" ".join(after[1].split()[:size]))
            start = name.spans[name.core_words()][0]
            return Candidate(start, end, zones[0].type, "zone-in-place", zones=zones)
    return None


def _unknown(name: _Name) -> Candidate | None:
    """A name that no row has: a place or a proper name, modifiers, and a type phrase."""
    known = english_words_of_zones()
    core = name.core_words()
    if name.kind is None or core == 0:
        return None
    first = _first_word(name, core)
    if first is None:
        return None
    flat = [part for parts in name.parts[first:core] for part in parts]
    if all(part in known.generic or part in known.inside for part in flat) and not _named_after_china(name, first, core):
        return None
    if any(part in known.barred for part in flat[-1:]):
        return None
    found = next((place for parts in name.parts[first:core] if (place := _places_of(parts))), ())
    if name.kind.code == "ftz" and any(part in known.partners for part in flat):
        return None
    if name.kind.type == "metropolitan_area" and not found:
        return None
    if not found and not name.capital(len(name.spans) - 1) and name.kind.code == "cluster":
        return None
    return Candidate(name.spans[first][0], name.end, name.kind.type, "place-and-type", places=found)


def _named_after_china(name: _Name, first: int, core: int) -> bool:
    """``China Internet Economy Industry Zone``: plain words, but all in capitals and after the country's name."""
    return name.parts[first] == ["china"] and core - first > 1 and all(map(name.capital, range(first, len(name.spans))))


def _first_word(name: _Name, core: int) -> int | None:
    """Where an unlisted name begins: left over capitals and modifiers, but over no connector and no possessive."""
    known = english_words_of_zones()
    first = len(name.spans)
    for index in range(len(name.spans) - 1, -1, -1):
        word = name.text[slice(*name.spans[index])]
        if index < core and word.endswith(("'s", "’s")):
            break
        if word.lower() in known.connectors and not _inner_and(name, index, core):
            break
        first = index
    while first < core and (not name.capital(first) or name.parts[first][0] in known.generic and name.parts[first] != ["china"]):
        first += 1
    return first if first < core else None


def _inner_and(name: _Name, index: int, core: int) -> bool:
    """Whether ``and`` joins two modifiers (``Science and Technology``), not two names."""
    if index >= core:
        return True
    word = name.text[slice(*name.spans[index])].lower()
    if word != "and" or index == 0:
        return False
    inside = english_words_of_zones().inside
    return name.parts[index - 1][-1] in inside and name.parts[index + 1][0] in inside


def _is_organisation(text: str, end: int) -> bool:
    """Whether the words after a name make it a company or a treaty."""
    match = _ORGANISATION.match(text, end)
    return match is not None and match[1].lower() in english_words_of_zones().organisations


def _list(name: _Name, last: Candidate, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """``Ningbo, Hangzhou and Jinyi sub-zones``: each name is a mention, the last one with the head."""
    before = _LIST_BEFORE.search(name.text, max(0, last.start - 160), last.start)
    if before is None:
        return
    items = [match.span() for match in _WORD.finditer(name.text, before.start(1), before.end(2))]
    names = [english_words(name.text[a:b]) for a, b in items]
    code = name.kind.code if name.kind else None
    for (start, end), parts in zip(items, names, strict=True):
        core = " ".join(parts)
        zones = gazetteer.areas("en", core) if last.needs_parent else gazetteer.by_key("en", f"{core} @{code}")
        found = _places_of(parts)
        if zones or found:
            yield Candidate(start, end, last.type, "list-of-zones", zones, frozenset(), found, last.needs_parent)
    yield last
