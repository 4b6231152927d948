"""Zone names in English: a type word anchors, and the name is read from there to the left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zjextract.article import Article
from zjextract.article.folding import single_bytes
from zjextract.gazetteer import Gazetteer, Zone
from zjextract.gazetteer.keys import english_words
from zjextract.gazetteer.store import area_core
from zjextract.mentions.zones.candidate import Candidate
from zjextract.mentions.zones.english_name import SHORTENED, WORD, Name, places_of, read_left, short_form
from zjextract.mentions.zones.english_unlisted import unlisted
from zjextract.mentions.zones.lexicon import english_anchors, english_lexicon

_WORD_BEFORE: Final = re.compile(r"([^\W_]+)(?:'s)?[ \n-]{1,2}$")
_NAME_AFTER: Final = re.compile(r"(?: +[A-Z&][\w&.-]*){1,6}| +\w+")
_LISTED: Final = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
_ONE_LISTED: Final = re.compile(_LISTED)
_LIST_BEFORE: Final = re.compile(rf"((?:{_LISTED}, )*)({_LISTED}),? and (?:the )?$")
_LIST_AFTER: Final = re.compile(rf" (?:in|of) ((?:{_LISTED}, )*{_LISTED},? and {_LISTED})")
_PLACE_AFTER: Final = re.compile(rf" (in|of) (?:the )?({_LISTED})")
_LIST_REACH: Final = 160  # characters before a list's last name
_LONGEST_ACRONYM: Final = 5
_HEAD_REACH: Final = 40
_GAP: Final = " \r\n()'&-"  # what may stand between the words of a name
_LEAST_DESCRIPTION: Final = 3  # an area's name in small letters has more words: the high-end industry area
_OWNING: Final = ("'s ", " ")


def english_candidates(article: Article, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Every span that may name a zone; they may overlap."""
    text, lower = article.folded, article.lower
    automaton, type_words, heads = english_anchors(gazetteer)
    before: Candidate | None = None
    for index, start, end in automaton.find_matches_as_indexes(single_bytes(lower), overlapping=True):
        plural = lower.startswith("s", end)
        stop = end + plural
        if lower[stop : stop + 1].isalnum() or lower[start - 1 : start].isalnum():
            continue
        if not (_promising(text, start) if index < type_words else _has_head(lower, start, heads[index])):
            continue
        name = read_left(text, start, stop, plural)
        if name is None or _is_organisation(text, stop):
            continue
        for found in _candidates_at(name, gazetteer):
            one = _with_zone(text, found, before)
            before = one if one.type == "free_trade_zone" else before
            yield one


def _promising(text: str, start: int) -> bool:
    """A cheap look at the word before a type word: most type words are plain nouns."""
    match = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if match is None:
        return text[start - 2 : start] in (") ", "' ", '" ')
    word = match[1]
    lexicon = english_lexicon()
    if word[0].isupper() or word[0].isdigit():
        return word.lower() not in lexicon.barred
    return word in lexicon.inside or word in lexicon.modifying


def _has_head(lower: str, start: int, heads: tuple[str, ...]) -> bool:
    """Whether the word before the end of a name is that of one which ends so: most are ``in Beijing``."""
    return lower[max(0, start - _HEAD_REACH) : start].rstrip(_GAP).removesuffix("'s").endswith(heads)


def _is_organisation(text: str, end: int) -> bool:
    """Whether the words after a name make it a company or a treaty."""
    match = _NAME_AFTER.match(text, end)
    organisations = english_lexicon().organisations
    return match is not None and any(word.strip(".").lower() in organisations for word in match[0].split())


def _with_zone(text: str, one: Candidate, before: Candidate | None) -> Candidate:
    """``Zhejiang FTZ's Hangzhou area``: an area named through its zone is one mention."""
    if (
        before is None
        or not (one.needs_parent or one.type == "sub_zone")
        or text[before.end : one.start] not in _OWNING
    ):
        return one
    owners = {zone.id for zone in before.zones}
    inside = tuple(zone for zone in one.zones if zone.parent_id in owners)
    return Candidate(before.start, one.end, "sub_zone", "area-in-zone", inside) if inside else one


def _candidates_at(name: Name, gazetteer: Gazetteer) -> Iterator[Candidate]:
    one = _known(name, gazetteer)
    if one is not None and not name.plural:
        yield one
        return
    one = one or _area(name, gazetteer) or _zone_in_place(name, gazetteer) or unlisted(name)
    if not name.plural:
        if one is not None:
            yield one
    elif one is not None:
        yield from _list_before(name, one, gazetteer)
    elif name.kind is not None and name.kind.type == "sub_zone":
        yield from _list_after(name, gazetteer)


def _known(name: Name, gazetteer: Gazetteer) -> Candidate | None:
    """The longest run of words up to the anchor that a row of the gazetteer is called."""
    core = name.core
    for first in range(len(name.spans)):
        if not name.may_begin(first) or (first + 1 < core and name.possessive(first)):
            continue
        if first >= core and name.phrase and not (first == core and name.kind and name.kind.code is None):
            continue  # a bare type phrase; only few, as Cloud Town, are names
        key = name.key(first)
        zones = gazetteer.by_key("en", key) or (gazetteer.area_of_zone("en", key) if " of " in key else ())
        if zones:
            return _linked(name, first, zones, gazetteer.leaning("en", key))
    return None


def _linked(name: Name, first: int, zones: tuple[Zone, ...], leans: frozenset[str]) -> Candidate | None:
    """The candidate of a known name, the place before it taken in; unlisted where that place contradicts."""
    word = name.text[name.spans[first][0] : name.end]
    if word.isalpha() and len(word) <= _LONGEST_ACRONYM and not word.isupper():
        return None  # an acronym in lower case is a word
    start = first
    while start > 0 and name.may_begin(start - 1) and not name.possessive(start - 1):
        parts = name.parts[start - 1]
        found = places_of(parts)
        if parts not in (("china",), ("national",)):
            if not found:
                break
            fitting = tuple(z for z in zones if z.province is None or any(p.province == z.province for p in found))
            if not fitting:
                return Candidate(name.start(start - 1), name.end, zones[0].type, "zone-of-other-place", places=found)
            zones = fitting
        start -= 1
    short = short_form(name, start) if zones[0].type in SHORTENED else None
    return Candidate(name.start(start), name.end, zones[0].type, "known-zone", zones, leans, short=short)


def _area(name: Name, gazetteer: Gazetteer) -> Candidate | None:
    """``Ningbo sub-zone``: an area of a free trade zone, to stand only where that zone is spoken of."""
    for first in range(len(name.spans)):
        parts = name.flat(first)
        if not (name.may_begin(first) or (name.parts[first] and len(parts) > _LEAST_DESCRIPTION)):
            continue
        key = " ".join(parts)
        core = area_core("en", key)
        if core == key:
            return None
        zones = gazetteer.areas("en", core)
        if zones:
            return Candidate(name.start(first), name.end, "sub_zone", "area-of-zone", zones, needs_parent=True)
    if name.kind is None or name.kind.type != "sub_zone":
        return None
    one = unlisted(name)
    if one is not None:
        one.needs_parent, one.rule = True, "area-of-zone"
    return one


def _zone_in_place(name: Name, gazetteer: Gazetteer) -> Candidate | None:
    """``pilot free trade zone in Shanghai``, ``the High-tech Zone of Hefei``: a type phrase, and the place after it."""
    core = name.core
    if name.kind is None or name.kind.code is None or (core and name.may_begin(core - 1)):
        return None
    after = _PLACE_AFTER.match(name.text, name.end)
    if after is None or not (name.kind.code == "ftz" or after[1] == "of" or name.capital(-1)):
        return None
    for length in (len(after[2]), after[2].find(" ")):
        zones = gazetteer.by_key("en", f"{' '.join(english_words(after[2][:length]))} @{name.kind.code}")
        if zones:
            return Candidate(name.spans[core][0], after.start(2) + length, zones[0].type, "zone-in-place", zones)
    return None


def _list_before(name: Name, last: Candidate, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """``Ningbo, Hangzhou and Jinyi sub-zones``: each name is a mention, the last one with the head."""
    before = _LIST_BEFORE.search(name.text, max(0, last.start - _LIST_REACH), last.start)
    if before is None:
        return
    names = _ONE_LISTED.finditer(name.text, before.start(1), before.end(2))
    found = [item for item in (_listed(name, match.span(), last, gazetteer) for match in names) if item is not None]
    if found:
        yield from (*found, last)


def _list_after(name: Name, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """``three sub-zones in Ningbo, Hangzhou and Jinyi``: each place is a mention."""
    after = _LIST_AFTER.match(name.text, name.end)
    if after is None:
        return
    for match in WORD.finditer(name.text, after.start(1), after.end(1)):
        zones = gazetteer.areas("en", " ".join(english_words(match[0])))
        if zones:
            yield Candidate(*match.span(), "sub_zone", "list-of-zones", zones, needs_parent=True)


def _listed(name: Name, span: tuple[int, int], last: Candidate, gazetteer: Gazetteer) -> Candidate | None:
    """One name of a list, without the word that a sentence begins with: ``In Ningbo and ...``."""
    first, blank, second = name.text[slice(*span)].partition(" ")
    if blank and first.lower() in english_lexicon().generic:
        span = span[1] - len(second), span[1]
    return _item(name, span, last, gazetteer)


def _item(name: Name, span: tuple[int, int], last: Candidate, gazetteer: Gazetteer) -> Candidate | None:
    """One name of a list that shares its head: an area, a zone of the head's kind, or at least a place."""
    parts = english_words(name.text[slice(*span)])
    if not parts:  # the article of a sentence that begins with the list
        return None
    zones = _item_zones(name, " ".join(parts), last.needs_parent, gazetteer)
    found = places_of(parts)
    if not zones and not found and not (name.capital(-1) and english_lexicon().generic.isdisjoint(parts)):
        return None
    return Candidate(*span, last.type, "list-of-zones", zones, places=found, needs_parent=last.needs_parent)


def _item_zones(name: Name, core: str, area: bool, gazetteer: Gazetteer) -> tuple[Zone, ...]:
    if area:
        return gazetteer.areas("en", core)
    if name.kind is not None and name.kind.code is not None:
        return gazetteer.by_key("en", f"{core} @{name.kind.code}")
    for words in (1, 2):  # ``the Pearl and Yangtze River Deltas``
        zones = gazetteer.by_key("en", " ".join((core, *name.flat(0)[-words:])))
        if zones:
            return zones
    return ()
