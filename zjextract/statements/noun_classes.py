"""What an English noun phrase is for a statement: a measure, a change, an aim, somebody who acts."""

from __future__ import annotations

from functools import cache
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


@cache
def _nouns() -> dict[str, NounClass]:
    """What each head is by itself; the later group wins."""
    groups: tuple[tuple[NounClass, str], ...] = (
        ("actor", "actors"), ("metric", "heads"), ("share", "shares"), ("change", "change"), ("forecast", "forecasts"),
        ("target", "targets"),
    )  # fmt: skip
    nouns: dict[str, NounClass] = {}
    for kind, name in groups:
        nouns.update(dict.fromkeys(word_sets()[name], kind))
    return nouns


RATES: Final = frozenset(("rate", "pace", "clip", "speed"))  # of what the word before them says


def noun_class(head: str, before: str) -> NounClass:
    """What a noun phrase is for a statement, from its last word and the word before that."""
    if head in RATES:
        changing = not before or before in word_sets()["change"] or before in word_sets()["plain"]
        return "change" if changing else "metric"
    return _nouns().get(head, "")


def is_place(name: str) -> bool:
    """A province, a city or a county of the gazetteer."""
    return name[:1].isupper() and name.lower().replace("'", "") in places()
