"""Whose a forecast is: not who only expects it."""

from __future__ import annotations

from functools import cache

from zjextract.languages import words
from zjextract.statements.context import Context
from zjextract.statements.model import Clause, Interval, Link, Reading, Unit
from zjextract.statements.owners import is_account
from zjextract.statements.phrases import has_pronoun


def actor_of_forecast(c: Context, found: Link) -> Interval | None:
    """Who is to reach what is forecast; 宁德时代公告称，预计归母净利润V is of the company itself."""
    if _reaches(c, found.owner):
        return found.owner
    return (c.unit.speaker or found.owner) if is_account(c, found) else None


def _reaches(c: Context, owner: Interval | None) -> bool:
    """Who is to reach a forecast: named in its sentence or meant by a pronoun of it, and not who only expects it."""
    if owner is None:
        return False
    carried = owner[0] < c.reading.start
    meant = [
        clause
        for clause in c.reading.clauses
        if clause.subject is not None
        and clause.first <= c.unit.index
        and (clause.subject.noun_class == "pronoun" if carried else _covers(clause.subject, owner))
    ]
    if not meant:
        return not carried
    if c.verb is not None and c.verb.form == "inf" and not c.clause.own_subject:
        return True  # expects to ship V
    if c.clause.subject is not None and has_pronoun(c.folded, c.clause.subject):
        return True  # expects its output to reach V
    if _is_company(c.folded[owner[0] : owner[1]]):
        return True
    return not any(_expects(c.reading, clause) for clause in meant)


def _is_company(name: str) -> bool:
    """``the company``, ``Toread Corp.``: what it expects is of itself."""
    return name.rsplit(" ", 1)[-1].rstrip(".").lower() in _companies()


@cache
def _companies() -> frozenset[str]:
    return frozenset(words("en", "actors")["companies"])


def _covers(subject: Unit, owner: Interval) -> bool:
    return subject.start <= owner[0] < subject.end


def _expects(reading: Reading, clause: Clause) -> bool:
    """The clause's subject only says or forecasts something."""
    verb = reading.units[clause.verb] if clause.verb >= 0 else None
    return verb is not None and verb.form != "pass" and verb.verb_class in ("say", "forecast")
