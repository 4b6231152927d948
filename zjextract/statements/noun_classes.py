"""What an English noun phrase is for a statement: a measure, a change, an aim, somebody who acts."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from zjextract.gazetteer import places
from zjextract.languages import words
from zjextract.statements.model import NounClass


@cache
def word_sets() -> dict[str, frozenset[str]]:
    """The word lists that the chunker asks, by name."""
    metrics, small, actors = words("en", "metrics"), words("en", "statements"), words("en", "actors")
    return {
        **{name: frozenset(metrics[name]) for name in ("heads", "plain", "change", "shares", "plans")},
        **{name: frozenset(metrics[name]) for name in ("targets", "forecasts")},
        "qualifiers": frozenset(small["qualifiers"]) - {"of", "in", "to", "up", "at", "it", "as", "between"},
        "comparatives": frozenset(small["comparatives"]),
        "conditions": frozenset(small["conditions"]),
        "actors": frozenset(actors["nouns"]),
        "bodies": frozenset(actors["bodies"]),
        "postnominal": frozenset(small["postnominal"]),
    }


RATES: Final = frozenset(("rate", "pace", "clip", "speed"))  # of what the word before them says


@lru_cache(maxsize=16384)
def noun_class(head: str, before: str) -> NounClass:
    """What a noun phrase is for a statement, from its last word and the word before that."""
    sets = word_sets()
    if head in RATES:
        return "change" if not before or before in sets["change"] or before in sets["plain"] else "metric"
    if head in sets["targets"]:
        return "target"
    if head in sets["forecasts"]:
        return "forecast"
    if head in sets["change"]:
        return "change"
    if head in sets["shares"]:
        return "share"
    if head in sets["heads"]:
        return "metric"
    return "actor" if head in sets["actors"] else ""


def is_place(name: str) -> bool:
    """A province, a city or a county of the gazetteer."""
    return name[0].isupper() and name.lower().replace("'", "") in places()
