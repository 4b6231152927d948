"""Units cut into clauses, one around each verb, with who or what each speaks of. Both languages share this."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import Final

from zjextract.languages import words
from zjextract.statements.model import Clause, Mood, Reading, Unit
from zjextract.statements.subjects import MOVING, RELATIVES, find_subject, first_np

_SOFT: Final = frozenset((";", "；", ":", "："))


def build_clauses(reading: Reading) -> None:
    """Cut the units into clauses, one around each verb, and find who each speaks of.

    An English sentence ends, for its statements, with the first clause behind its last value and date.
    """
    units = reading.units
    told = _last_told(units) if reading.lang == "en" else len(units)
    verbs = [unit.index for unit in units if unit.kind == "verb"]
    stops = [unit.index for unit in units if unit.kind == "stop" and unit.word not in _SOFT]
    first = 0
    current: Clause | None = None
    for index in verbs:
        begin = _fronted(units, first, _beginning(units, first, index))
        if current is None:
            begin, current = _verbless(reading, begin)
        else:
            current.last = begin
        before = None if current is None or _parted(stops, max(current.verb, 0), index) else current
        clause = Clause(begin, len(units), index, parent=before)
        find_subject(units, clause, before, last_piece=reading.lang == "zh")
        _mood(units, clause, before)
        reading.clauses.append(clause)
        first, current = index + 1, clause
        if begin > told:
            break
    if not verbs:
        clause = Clause(0, len(units))
        clause.subject = first_np(units, 0, len(units))
        reading.clauses.append(clause)
    home: list[Clause] = []
    for clause in reading.clauses:
        home.extend([clause] * (clause.last - clause.first))
    reading.home = home


def _last_told(units: list[Unit]) -> int:
    """The index of the last value or date, or -1."""
    i = len(units) - 1
    while i >= 0 and units[i].kind not in ("value", "date"):
        i -= 1
    return i


def _parted(stops: list[int], first: int, last: int) -> bool:
    """A hard stop stands between two verbs: the second says nothing of the first's subject."""
    return bisect_left(stops, first) < bisect_left(stops, last)


def _verbless(reading: Reading, begin: int) -> tuple[int, Clause | None]:
    """Before the first verb's clause, pieces that hold values are a clause without a verb; others belong to it."""
    units = reading.units
    relative = begin > 1 and units[begin - 1].word in RELATIVES
    if not relative and not any(u.kind == "value" for u in units[:begin]):
        return 0, None
    clause = Clause(0, begin, subject=first_np(units, 0, begin), own_subject=True)
    reading.clauses.append(clause)
    return begin, clause


def _beginning(units: list[Unit], first: int, verb: int) -> int:
    """Where the clause of the verb at ``verb`` begins: after the last boundary, else at the noun phrase before it."""
    form = units[verb].form
    if form == "inf":
        with_value = verb - 2 >= first and units[verb - 1].kind == "value" and units[verb - 2].word == "with"
        if with_value:
            return verb - 1  # with 10 million to be completed
        return _own_piece(units, first, verb)
    i = verb - 1
    while i >= first and units[i].kind in ("np", "prep", "date"):
        i -= 1
    if i >= first and units[i].kind == "value" and form == "ing" and i == verb - 1:
        return verb
    while i >= first and units[i].kind in ("np", "prep", "date", "value"):
        i -= 1
    return i + 1 if i >= first else _unbounded(units, first, verb)


def _unbounded(units: list[Unit], first: int, verb: int) -> int:
    """Without a boundary since the verb before, the last plain noun phrase is the subject."""
    if first == 0 and verb > 2 and units[0].kind == "np" and units[1].kind == "prep":
        return 0  # prices in 70 cities fell, tariffs on 200 billion dollars of goods rose
    if first and units[first - 1].form == "ing" and (units[verb].tense or units[verb].form == "fin"):
        return verb  # a factory making phones will need
    j = verb - 1
    while j > first and units[j].kind == "date":
        j -= 2 if units[j - 1].kind == "prep" else 1
    if j >= first and units[j].kind == "np" and not (j > first and units[j - 1].kind == "prep"):
        return j
    while j > first and units[j].kind == "np" and units[j - 1].kind == "prep":
        j -= 2
    if first == 0 == j and units[0].kind == "value" and units[verb].form != "ing":
        return 0  # 60 projects will start
    return j if j >= first and units[j].kind == "np" else verb


def _own_piece(units: list[Unit], first: int, verb: int) -> int:
    """Of an infinitive with its subject alone in its piece: ``; the added value to account for V``."""
    for i in range(verb - 1, first - 1, -1):
        if units[i].kind == "stop":
            return i + 1
        if units[i].kind not in ("np", "prep", "date", "comma", "conj"):
            break
    return verb


def _fronted(units: list[Unit], first: int, begin: int) -> int:
    """A date that a comma parts from the clause it leads belongs to it: ``, by 2027, the added value will``."""
    i = begin - 1
    if i < first or units[i].kind != "comma":
        return begin
    i -= 1
    while i >= first and units[i].kind in ("date", "prep"):
        i -= 1
    led = any(u.kind == "date" for u in units[i + 1 : begin])
    apart = i < 0 or units[i].kind in ("comma", "conj", "mark", "stop")
    return i + 1 if led and apart else begin


def _expected(units: list[Unit], clause: Clause, current: Clause | None, verb: Unit) -> Mood:
    """``will`` and ``would`` are a forecast where somebody forecasts it, or where nobody says it."""
    if current is not None and current.verb >= 0:
        speaker = current.subject.word if current.subject is not None else ""
        governor = units[current.verb]
        if governor.verb_class == "forecast" or governor.word in _GUESSING or speaker in _forecasters():
            return "forecast"
        if any(u.noun_class == "forecast" for u in units[current.verb : clause.first] if u.kind == "np"):
            return "forecast"
    if _said_by_forecaster(units, clause):
        return "forecast"
    if verb.form == "would" and not any(
        u.verb_class in ("say", "intent") for u in units[max(0, clause.verb - 60) : clause.verb + 60]
    ):
        return "forecast"
    return "target"


def _said_by_forecaster(units: list[Unit], clause: Clause) -> bool:
    """``will grow V, analysts said``, ``will grow V, said Li, an economist``: who says it stands behind."""
    for unit in units[clause.verb + 1 : clause.verb + _BEHIND]:
        if unit.kind == "verb":
            near = units[max(clause.verb, unit.index - 4) : unit.index + 4]
            return unit.verb_class == "say" and any(u.kind == "np" and u.word in _forecasters() for u in near)
    return False


@cache
def _forecasters() -> frozenset[str]:
    return frozenset(words("en", "actors")["forecasters"])


_GUESSING: Final = frozenset(
    ("reckon", "believe", "think", "fear", "calculate", "warn", "predict", "see", "argue", "suggest")
)
_SETTING: Final = frozenset(("set", "start", "open", "begin"))
_CONTROLS: Final = frozenset(("keep", "control", "limit", "cap"))


def _at_value(units: list[Unit], i: int) -> bool:
    """``kept below V``, ``kept at V``, but not ``to control V of output``."""
    i += i < len(units) and units[i].word in ("at", "within", "to")
    if i >= len(units) or units[i].kind != "value":
        return False
    return i + 1 >= len(units) or units[i + 1].word != "of"


def _sees_coming(units: list[Unit], i: int) -> bool:
    """``sees growth at V``, ``sees the bank cutting rates``, ``now sees V``."""
    i += i < len(units) and units[i].kind == "date"
    value = units[i].value if i < len(units) else None
    if value is not None and value.percentage is not None:
        return True
    if i + 1 >= len(units) or units[i].kind != "np":
        return False
    return units[i].noun_class in ("metric", "change") or (units[i + 1].kind == "verb" and units[i + 1].form == "ing")


def _puts_at(units: list[Unit], i: int) -> bool:
    """``puts the figure at V``."""
    if i + 2 >= len(units) or units[i].kind != "np" or units[i].noun_class not in ("metric", "change", "pronoun", ""):
        return False
    return units[i + 1].word == "at" and units[i + 2].kind == "value"


def _spliced(units: list[Unit], clause: Clause) -> bool:
    """``will strive to let output reach V, investment grows V``: a comma alone joins a measure and its plain verb."""
    verb, before = units[clause.verb], units[clause.first - 1]
    joined = before.kind == "comma" or before.word == ";"
    if before.word == "which" and clause.first > 1 and units[clause.first - 2].kind == "prep":
        joined = True  # in which the income of farmers is V
    measure = clause.subject is not None and clause.own_subject and clause.subject.noun_class == "metric"
    return joined and measure and verb.tense == "present" and verb.verb_class in MOVING


_BEHIND: Final = 16  # units between a verb and who says so


def _classify_by_context(units: list[Unit], i: int) -> None:
    """What a verb says where the units after it decide."""
    verb = units[i]
    if verb.word in _CONTROLS and verb.form in ("past", "pass", "inf", "fin") and _at_value(units, i + 1):
        verb.verb_class = "level"  # unemployment kept below 5.5 percent
    if verb.word == "set" and verb.tense and _puts_at(units, i + 1) and units[i + 1].noun_class != "change":
        verb.verb_class = "act"  # set the yuan's mid-point at V
    if verb.word == "see" and verb.tense == "present" and _sees_coming(units, i + 1):
        verb.verb_class, verb.mood = "forecast", "forecast"
    if verb.word == "put" and _puts_at(units, i + 1):
        verb.word, verb.verb_class = "estimate", "forecast"  # a poll put growth at 4 percent


def _tells_itself(units: list[Unit], clause: Clause) -> bool:
    """``after contributing V``, ``suppliers which control V``: told as it is, whatever is planned around it."""
    verb = units[clause.verb]
    if verb.form == "ing":
        return units[clause.verb - 1].word in ("after", "since", "despite")
    return verb.form == "base" and verb.tense != "" and units[clause.first - 1].word in RELATIVES


def _of_participle(units: list[Unit], current: Clause, mood: Mood | None) -> Mood | None:
    """``requiring a drive to cut waste and creating V``: the mood of the participle that this one is joined to."""
    if units[current.verb].form != "inf":
        return mood
    return next((told.mood for told in current.lineage() if units[told.verb].form == "ing"), mood)


_CARRYING: Final = frozenset(("achieve", "realize", "realise", "ensure", "make"))


def _inherited(units: list[Unit], clause: Clause, current: Clause) -> Mood | None:
    """The mood of the clause before, where this one goes on with it."""
    verb, before = units[clause.verb], units[current.verb] if current.verb >= 0 else None
    if not verb.word.isascii():
        return None  # a Chinese mood is carried by the words themselves
    mood = current.mood
    forecasts = before is not None and before.verb_class == "forecast" and before.word.isascii()
    if mood is None and forecasts:
        mood = "forecast"
    if forecasts and before is not None and before.form == "pass" and units[clause.first - 1].word == "that":
        return mood  # it is estimated that profit changes by V
    if before is not None and before.word in _CARRYING and clause.own_subject and clause.first == current.verb + 1:
        return mood  # strives to achieve that its output accounted for V, as translations say it
    if _tells_itself(units, clause):
        return None
    if before is not None and verb.form == "ing" and units[clause.first - 1].kind == "conj":
        mood = _of_participle(units, current, mood)
        if before.form == "ing":
            return mood  # with exports rising V and imports falling V
    if verb.form in ("base", "ing", "inf") and (not clause.own_subject or (verb.form == "ing" and forecasts)):
        return mood  # sees inflation averaging V
    if not verb.tense and clause.own_subject and any(u.word == "with" for u in units[clause.first - 1 : clause.verb]):
        return mood  # with investment up V
    return mood if current.mood == "target" and _spliced(units, clause) else None


def _mood(units: list[Unit], clause: Clause, current: Clause | None) -> None:
    verb = units[clause.verb]
    if (
        verb.word in ("see", "forecast", "expect", "project", "estimate")
        and verb.form in ("past", "pass")
        and clause.verb + 1 < len(units)
        and units[clause.verb + 1].word == "at"
    ):
        verb.verb_class = "level"  # growth seen at 9 percent
        verb.mood = None if verb.word == "estimate" else "forecast"
    if verb.word in _SETTING and clause.verb + 1 < len(units) and units[clause.verb + 1].word == "at":
        verb.verb_class = "level"  # the wage was set at 900 yuan
    _classify_by_context(units, clause.verb)
    clause.mood = verb.mood
    if verb.mood == "target" and verb.form in ("fin", "would"):
        clause.mood = _expected(units, clause, current, verb)
    subject = clause.subject
    if (
        verb.mood is None
        and subject is not None
        and clause.own_subject
        and subject.noun_class in ("target", "forecast")
        and (verb.verb_class in ("level", "share") or verb.word in ("include", "call", "set", "envisage"))
    ):
        clause.mood = "target" if subject.noun_class == "target" else "forecast"
    if clause.mood is None and current is not None and verb.word != "include":
        clause.mood = _inherited(units, clause, current)
