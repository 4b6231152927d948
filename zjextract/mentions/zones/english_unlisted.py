"""English zone names that no row has: a place or a proper name, modifiers, and a type phrase."""

from __future__ import annotations

from typing import Final

from zjextract.mentions.zones.candidate import Candidate
from zjextract.mentions.zones.english_name import SHORTENED, Name, places_of, short_form
from zjextract.mentions.zones.lexicon import english_lexicon

_NOT_NAMING: Final = ("-based", "-level", "-style", "-funded", "-invested", "-led")
_PLAIN_HEADS: Final = (("area",), ("town",), ("city",), ("district",), ("valley",), ("community",))


def unlisted(name: Name) -> Candidate | None:
    """The name that ends in a type phrase, or None where the words before it name nothing."""
    core = name.core
    if name.kind is None or core == 0:
        return None
    first = _first_word(name, core)
    if first is None or not _names_something(name, first, core):
        return None
    found = next((place for parts in name.parts[first:core] if (place := places_of(parts))), ())
    if not found and not _proper_enough(name):
        return None
    short = short_form(name, first) if name.kind.type in SHORTENED else None
    return Candidate(name.start(first), name.end, name.kind.type, "place-and-type", places=found, short=short)


def _proper_enough(name: Name) -> bool:
    """Whether a name without a known place is one: some heads only in capitals, a metropolitan area never."""
    if name.kind is None or name.kind.type == "metropolitan_area":
        return False
    head = len(name.spans) - 1
    if name.parts[head] == ("cluster",):
        return False
    return name.capital(head) or (name.kind.code != "cluster" and name.parts[head] not in _PLAIN_HEADS)


def _names_something(name: Name, first: int, core: int) -> bool:
    """Whether the words before a type phrase hold more than modifiers, and no treaty's members."""
    lexicon = english_lexicon()
    flat = [part for part in name.flat(first, core) if part not in lexicon.connectors]
    if not flat or flat[-1] in lexicon.barred:
        return False
    if name.kind is not None and name.kind.code == "ftz" and not lexicon.partners.isdisjoint(flat):
        return False
    return any(part not in lexicon.generic and part not in lexicon.inside for part in flat) or _after_china(
        name, first, core
    )


def _after_china(name: Name, first: int, core: int) -> bool:
    """``China Internet Economy Industry Zone``: plain words, but all in capitals and after the country's name."""
    capitals = all(map(name.capital, range(first, len(name.spans))))
    return capitals and name.parts[first] == ("china",) and core - first > 1


def _first_word(name: Name, core: int) -> int | None:
    """Where the name begins: left over capitals and modifiers, but over no connector and no possessive."""
    first = len(name.spans)
    for index in range(len(name.spans) - 1, -1, -1):
        word = name.word(index).lower()
        if index < core and (name.possessive(index) or word.endswith(_NOT_NAMING)):
            break
        if word in english_lexicon().connectors and not _inner_and(name, index, core):
            break
        first = index
    while first < core and not _begins_name(name, first):
        first += 1
    return first if first < core else None


def _begins_name(name: Name, index: int) -> bool:
    """Whether an unlisted name may begin with a word: no bare number, no mere head of a sentence."""
    if not name.may_begin(index):
        return False
    head = name.parts[index][0]
    return head == "china" or not (head.isdigit() or head in english_lexicon().generic)


def _inner_and(name: Name, index: int, core: int) -> bool:
    """Whether ``and`` joins two modifiers (``Science and Technology``), not two names."""
    if index >= core:
        return True
    if name.word(index).lower() != "and" or index == 0 or not name.parts[index - 1] or not name.parts[index + 1]:
        return False
    inside = english_lexicon().inside
    return name.parts[index - 1][-1] in inside and name.parts[index + 1][0] in inside
