"""What the tense of an English clause says of the dates of its values: told of the past, or still to come."""

from __future__ import annotations

from datetime import date
from typing import Final

from zjextract.statements.model import Clause, Mood, Reading, Unit
from zjextract.statements.subjects import MOVING

_LIMITS: Final = frozenset(("by", "until", "till", "through", "before", "within"))
_MEASURED_AGAINST: Final = frozenset(("above", "below", "than", "against", "versus", "beyond", "under", "over"))
_REVISES: Final = frozenset(("up", "down", "intent", "act", "say"))


def says_plainly(verb: Unit | None) -> bool:
    """``investment grows V``: the plain present, which in a plan's list is what is planned."""
    return verb is not None and verb.tense == "present" and verb.verb_class in MOVING


def narrates(reading: Reading, clause: Clause) -> bool:
    """The value's clause tells what was: it may hold for a period that an earlier sentence named."""
    if reading.lang != "en":
        return False
    verb = _finite(reading, clause)
    if verb is None or verb.verb_class == "say":
        return False
    # the plain present of translated reports: the city trains 5,000 workers
    return verb.tense == "past" or (verb.tense == "present" and verb.verb_class in ("up", "down", "act"))


def expected_before(reading: Reading, clause: Clause, unit: Unit) -> bool:
    """A forecast told afterwards: ``had expected V``, ``missed the estimate of V``, ``above a forecast of V``."""
    if reading.lang != "en":
        return False
    near = reading.units[max(clause.first, unit.index - 6) : unit.index]
    if any(u.kind == "prep" and u.word in _MEASURED_AGAINST for u in near):
        return True
    verb = _finite(reading, clause)
    return verb is not None and verb.tense == "past" and verb.verb_class not in _REVISES


def ahead(reading: Reading, clause: Clause, unit: Unit, reference: date | None) -> Mood | None:
    """``labour productivity of V by 2025``: a date still to come makes a statement without a plan's verb one."""
    if reading.lang != "en" or reference is None or not reading.dates:
        return None
    verb = _finite(reading, clause)
    i = _coming(reading, clause, unit, reference)
    if i is None or (verb is not None and verb.tense == "perfect"):
        return None
    said = reading.units[clause.verb] if clause.verb >= 0 else None
    if said is not None and said.form == "able":
        return "forecast"
    limited = i > 0 and reading.units[i - 1].word in _LIMITS
    if verb is not None and verb.tense == "past" and not (limited and verb.index >= clause.first):
        return None
    return "target"


def _coming(reading: Reading, clause: Clause, unit: Unit, reference: date) -> int | None:
    """The index of a date near the value that is still to come: ``by 2025``, ``in 2025``."""
    units = reading.units
    first, last = clause.around(unit.index)
    for i in (*reading.dates_among(unit.index + 1, last), *reversed(reading.dates_among(first, unit.index))):
        mention = units[i].date
        if mention is None or mention.start_date is None or mention.end_date is None or mention.kind == "set":
            continue
        limited = i > 0 and units[i - 1].kind == "prep" and units[i - 1].word in _LIMITS
        if mention.start_date > reference or (limited and mention.end_date > reference):
            return i
        return None
    return None


def _finite(reading: Reading, clause: Clause) -> Unit | None:
    """The nearest verb with a tense of the clause and those it continues."""
    for told in clause.lineage():
        verb = reading.units[told.verb] if told.verb >= 0 else None
        if verb is None:
            return None
        if verb.tense:
            return verb
    return None
