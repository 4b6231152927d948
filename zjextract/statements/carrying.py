"""Who an English sentence speaks of, and whether the next ones still do."""

from __future__ import annotations

from functools import cache
from typing import Final

from zjextract.languages import words
from zjextract.statements.context import Context
from zjextract.statements.model import Interval, Link, Reading
from zjextract.statements.noun_classes import is_place
from zjextract.statements.owners import is_account
from zjextract.statements.phrases import has_pronoun, is_owner, split, strip

_PARAGRAPH: Final = 500  # code points of a paragraph that are looked through for its end
_SOMEBODY: Final = frozenset(("he", "she"))
_PERSONAL: Final = frozenset(("it", "they"))


def spoken_of(folded: str, reading: Reading) -> Interval | None:
    """The name that a sentence's first clause speaks of; who says something is not who it is about."""
    clause = reading.clauses[0]
    subject = clause.subject
    if subject is None or not is_owner(folded, reading, subject):
        return None
    if clause.verb < 0 and folded[subject.start : subject.end].isupper():
        return None  # a heading in capitals
    if clause.verb >= 0 and reading.units[clause.verb].verb_class == "say":
        return None
    owner = split(folded, subject)[1]
    return owner if owner or subject.noun_class in ("metric", "change") else (subject.start, subject.end)


def refers_back(folded: str, reading: Reading) -> bool:
    """A pronoun or a possessive of the sentence means somebody named before."""
    first = reading.units[0] if reading.units else None
    if first is not None and first.word in ("that", "this"):
        return True  # that compares with V
    return any(
        (unit.noun_class == "pronoun" and unit.word in _PERSONAL) or has_pronoun(folded, unit)
        for unit in reading.units
        if unit.kind == "np"
    )


def still_meant(c: Context, found: Link, refers: bool) -> bool:
    """An owner of an earlier sentence is meant where a pronoun says so, where the value's clause names nobody else in
    the same paragraph, where a company's account is told, or where it is the place that the article is about."""
    owner = found.owner
    if owner is None or owner[0] >= c.reading.start:
        return True
    start = strip(c.folded, *owner)
    name = c.folded[start : owner[1]]
    head = name.rsplit(" ", 1)[-1].lower()
    if head in _people():  # analysts, regulators: who is heard, not whom the figures are of
        return refers
    place = is_place(name) or head in _places()
    subject = c.clause.subject
    if subject is not None and subject.word in _SOMEBODY:
        return not place  # he received V
    if refers or place or start in c.reading.zones or is_account(c, found):
        return True
    if owner[1] + _PARAGRAPH < c.reading.start:
        return False
    return "\n" not in c.folded[owner[1] : c.reading.start]


@cache
def _people() -> frozenset[str]:
    actors = words("en", "actors")
    return frozenset((*actors["people"], *actors["forecasters"]))


@cache
def _places() -> frozenset[str]:
    return frozenset(words("en", "actors")["places"])
