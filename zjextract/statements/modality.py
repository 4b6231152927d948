"""Target, forecast or fact: the mood of a value, and its comparator."""

from __future__ import annotations

from datetime import date
from typing import Final

from zjextract.record import Comparator
from zjextract.statements.bases import is_base
from zjextract.statements.model import Clause, Link, Mood, Reading, Unit, Value
from zjextract.statements.periods import deadline_of
from zjextract.statements.tenses import ahead

_BY_QUALIFIER: Final[dict[str, Comparator]] = {
    "approx": "~",
    "nearly": "~",
    "more_than": ">",
    "at_least": ">=",
    "less_than": "<",
    "at_most": "<=",
}
_BY_VERB: Final[dict[str, Comparator]] = {
    "exceed": ">", "surpass": ">", "top": ">", "cross": ">", "pass": ">", "outstrip": ">", "approach": "~", "near": "~",
    "超过": ">", "超": ">", "突破": ">", "逾": ">", "破": ">",
    "约": "~", "近": "~", "接近": "~",
    "不低于": ">=", "不少于": ">=", "至少": ">=", "不超过": "<=", "不足": "<",
}  # fmt: skip


def mood_of(reading: Reading, clause: Clause, unit: Unit, link: Link, reference: date | None) -> Mood | None:
    """The mood of the value at ``unit``; ``rule`` where it states nothing."""
    if clause.mood == "rule" or unit.mood == "rule":
        return _obliged(reading, clause, unit, reference)
    if link.mood is not None:
        return None if _achieved(reading, clause, unit) else link.mood
    if reading.lang == "zh":
        return unit.mood or (None if unit.form == "base" else clause.mood)
    if is_base(reading.units, unit):  # from 9 percent, compared with 9 percent: what was
        return "forecast" if unit.mood == "forecast" or is_expected(reading.units, unit) else None
    if _in_subject(reading, clause, unit) or _is_whole(reading, unit):
        return unit.mood
    if unit.form == "own" and _is_stock(reading, unit):
        return unit.mood  # wants to protect its V reserves
    if reading.units[unit.index - 1].kind == "prep" and is_expected(reading.units, unit):
        return "forecast"
    return clause.mood or unit.mood or _by_verb(reading, clause, unit, reference)


def _is_stock(reading: Reading, unit: Unit) -> bool:
    """A measure or a fund of somebody that is there, unlike a project or a stake for sale."""
    if unit.value is None or unit.value.percentage is not None or unit.index + 1 >= len(reading.units):
        return False
    noun = reading.units[unit.index + 1]
    return noun.kind == "np" and (noun.noun_class == "metric" or noun.word == "fund")


def _obliged(reading: Reading, clause: Clause, unit: Unit, reference: date | None) -> Mood:
    """``should``, ``must`` and ``may`` state nothing but what is due by a day still to come."""
    told = clause if clause.parent is None or clause.verb < 0 or clause.own_subject else clause.parent
    verbs = [reading.units[part.verb] for part in (clause, told) if part.verb >= 0]
    if not any(verb.form == "should" for verb in verbs):
        return "rule"
    return ahead(reading, clause, unit, reference) or ("target" if _due(reading, clause, unit, reference) else "rule")


def _by_verb(reading: Reading, clause: Clause, unit: Unit, reference: date | None) -> Mood | None:
    """What the clause's verb says of the values after it, else the days that are still to come."""
    verb = reading.units[clause.verb] if 0 <= clause.verb < unit.index else None
    if verb is not None and verb.verb_class == "intent" and verb.form != "pass":
        return "target"
    # what is estimated without a day may be so already
    if verb is not None and verb.verb_class == "forecast" and verb.word != "estimate":
        return "forecast"
    leans = verb is not None and (verb.form == "able" or verb.verb_class == "forecast")
    if leans and (_due(reading, clause, unit, reference) or _may_move(clause, verb)):
        return "forecast"
    return ahead(reading, clause, unit, reference)


def _may_move(clause: Clause, verb: Unit | None) -> bool:
    """``inflation could run at V``: a measure is guessed at."""
    subject = clause.subject
    return (
        verb is not None
        and verb.form == "able"
        and verb.verb_class in ("up", "down", "level", "hold")
        and subject is not None
        and clause.own_subject
        and subject.noun_class in ("metric", "change")
    )


def _due(reading: Reading, clause: Clause, unit: Unit, reference: date | None) -> bool:
    """The value's days are not over yet: ``estimated V this year``, ``should reach V in 2010``."""
    mention = deadline_of(reading, clause, unit, reference) if reference is not None else None
    return (
        mention is not None and mention.end_date is not None and reference is not None and mention.end_date > reference
    )


def _achieved(reading: Reading, clause: Clause, unit: Unit) -> bool:
    """完成全年目标的80%: a share of an aim that is reached."""
    verb = reading.units[clause.verb] if clause.verb >= 0 else None
    percentage = unit.value is not None and unit.value.percentage is not None
    return percentage and unit.mood is None and verb is not None and verb.word == "完成"


def is_expected(units: list[Unit], unit: Unit) -> bool:
    """``the V expected by analysts``, ``the V that analysts had predicted``."""
    i = unit.index + 1
    if i < len(units) and units[i].word in ("that", "which"):
        i += 1
    relative = i + 1 < len(units) and units[i].kind == "np"
    i += relative
    after = units[i] if i < len(units) else None
    if after is None or after.verb_class != "forecast" or after.form not in ("past", "pass"):
        return False
    return relative or not after.tense


def _in_subject(reading: Reading, clause: Clause, unit: Unit) -> bool:
    """``tariffs on V of goods will rise``, but not ``an output of V is targeted``."""
    if not 2 <= unit.index < clause.verb or reading.units[unit.index - 1].kind != "prep":
        return False
    return reading.units[unit.index - 2] is not clause.subject or reading.units[unit.index - 1].word != "of"


def _is_whole(reading: Reading, unit: Unit) -> bool:
    """``to account for 70 percent of its V in reserves``: what a part is taken of."""
    before = reading.units[max(0, unit.index - 2) : unit.index]
    return len(before) == 2 and before[0].kind == "value" and before[1].word == "of"


def comparator(value: Value, verb: Unit | None) -> Comparator:
    """The comparator that the qualifier says, else the verb."""
    qualifier = value.mention.qualifier
    if qualifier is not None:
        return _BY_QUALIFIER[qualifier]
    return _BY_VERB.get(verb.word, "=") if verb is not None else "="
