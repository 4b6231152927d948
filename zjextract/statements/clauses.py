"""Units cut into clauses, one around each verb, with who or what each speaks of. Both languages share this."""

from __future__ import annotations

from functools import cache
from itertools import islice

from zjextract.languages import words
from zjextract.statements.model import Clause, Mood, Reading, Unit


def build_clauses(reading: Reading) -> None:
    """Cut the units into clauses, one around each verb, and find who each speaks of."""
    units = reading.units
    verbs = [i for i, u in enumerate(units) if u.kind == "verb"]
    first = 0
    current: Clause | None = None
    for index in verbs:
        begin = _fronted(units, first, _beginning(units, first, index))
        if current is None:
            begin = _verbless(reading, begin)
        if current is not None:
            current.last = begin
        if current is None and reading.clauses:
            current = reading.clauses[0]
        if current is not None and any(
            u.kind == "stop" and u.word not in _SOFT for u in units[max(current.verb, 0) : index]
        ):
            current_for_next = None
        else:
            current_for_next = current
        clause = Clause(begin, len(units), index, parent=current_for_next)
        _subject(units, clause, current_for_next, last_piece=reading.lang == "zh")
        _mood(units, clause, current_for_next)
        reading.clauses.append(clause)
        first, current = index + 1, clause
    if not verbs:
        clause = Clause(0, len(units))
        clause.subject = _first_np(units, 0, len(units))
        reading.clauses.append(clause)
    home: list[Clause] = []
    for clause in reading.clauses:
        home.extend([clause] * (clause.last - clause.first))
    reading.home = home


def _verbless(reading: Reading, begin: int) -> int:
    """Before the first verb's clause, pieces that hold values are a clause without a verb; others belong to it."""
    units = reading.units
    if not any(u.kind == "value" for u in units[:begin]):
        return 0
    reading.clauses.append(Clause(0, begin, subject=_first_np(units, 0, begin), own_subject=True))
    return begin


def _beginning(units: list[Unit], first: int, verb: int) -> int:
    """Where the clause of the verb at ``verb`` begins: after the last boundary, else at the noun phrase before it."""
    form = units[verb].form
    if form == "inf":
        with_value = verb - 2 >= first and units[verb - 1].kind == "value" and units[verb - 2].kind == "prep"
        return verb - 1 if with_value else verb  # with 10 million to be completed
    i = verb - 1
    while i >= first and units[i].kind in ("np", "prep", "date"):
        i -= 1
    if i >= first and units[i].kind == "value" and form == "ing" and i == verb - 1:
        return verb
    while i >= first and units[i].kind in ("np", "prep", "date", "value"):
        i -= 1
    if i < first:  # no boundary since the verb before: the last plain noun phrase is the subject
        j = verb - 1
        while j > first and units[j].kind == "date":
            j -= 2 if units[j - 1].kind == "prep" else 1
        if j >= first and units[j].kind == "np" and not (j > first and units[j - 1].kind == "prep"):
            return j
        while j > first and units[j].kind == "np" and units[j - 1].kind == "prep":
            j -= 2
        return j if j >= first and units[j].kind == "np" else verb
    return i + 1


def _fronted(units: list[Unit], first: int, begin: int) -> int:
    """A date that a comma parts from the clause it leads belongs to it: ``, by 2027, the added value will``."""
    i = begin - 1
    if i < first or units[i].kind != "comma":
        return begin
    i -= 1
    while i >= first and units[i].kind in ("date", "prep"):
        i -= 1
    led = any(u.kind == "date" for u in units[i + 1 : begin])
    return i + 1 if led and i >= first - 1 and units[i].kind in ("comma", "conj", "mark", "stop") else begin


def _subject(units: list[Unit], clause: Clause, current: Clause | None, *, last_piece: bool) -> None:
    verb = units[clause.verb]
    before = units[clause.first - 1] if clause.first else None
    if verb.form == "inf":
        _object_of_intent(units, clause)
        if clause.own_subject:
            return
    found = None if verb.form == "inf" else _first_np(units, clause.first, clause.verb)
    if last_piece:
        piece = clause.verb
        while piece > clause.first and units[piece - 1].kind not in ("comma", "stop"):
            piece -= 1
        found = _first_np(units, piece, clause.verb) or found
        near = units[clause.verb - 1] if clause.verb > piece else None
        if near is not None and near.kind == "np" and verb.verb_class in ("level", "up", "down", "share"):
            compared = near.index > piece and units[near.index - 1].word in _COMPARING
            found = found if compared else near
    if found is not None and found.noun_class != "pronoun":
        clause.subject, clause.own_subject = found, True
        return
    if before is not None and before.kind == "mark" and before.word in ("which", "that", "who") and clause.first > 2:
        i = clause.first - 2
        antecedent = units[i - 1] if units[i].kind == "comma" else units[i]
        if antecedent.kind == "np":
            clause.subject = _apposed(units, antecedent, antecedent.index)
            return
    if found is not None and current is not None and found.word in ("it", "they", "he", "she", "we"):
        clause.subject = _meant(units, clause, current)
        return
    clause.subject = found if current is None else (_parted(units, clause, current) or current.subject)


def _meant(units: list[Unit], clause: Clause, current: Clause) -> Unit | None:
    """``welcomed the appreciation -- it has risen V``: of what rises, the measure named last; else the same subject."""
    if units[clause.verb].verb_class in ("up", "down") and current.verb >= 0:
        for unit in reversed(units[current.verb : clause.first]):
            if unit.kind == "np" and unit.noun_class in _MEASURED:
                return unit
    return current.subject


def _apposed(units: list[Unit], unit: Unit, i: int) -> Unit:
    """``Li Jiaqi, the salesman who``: the name before the description."""
    if i > 1 and units[i - 1].kind == "comma" and units[i - 2].kind == "np" and not units[i - 2].noun_class:
        return units[i - 2]
    return unit


def _parted(units: list[Unit], clause: Clause, current: Clause) -> Unit | None:
    """``said that the stadium, now under construction, could hold``: the subject stands before the inserted words."""
    if units[clause.verb].form in ("ing", "inf") or units[clause.first - 1].kind != "comma":
        return None
    after_mark = False
    for unit in units[current.verb + 1 : clause.first]:
        if unit.kind == "mark":
            after_mark = True
        elif after_mark and unit.kind == "np" and unit.noun_class != "pronoun":
            return unit
    return None


def _expected(units: list[Unit], clause: Clause, current: Clause | None, verb: Unit) -> Mood:
    """``will`` and ``would`` are a forecast where somebody forecasts it, or where nobody says it."""
    if current is not None and current.verb >= 0:
        speaker = current.subject.word if current.subject is not None else ""
        if units[current.verb].verb_class == "forecast" or speaker in _forecasters():
            return "forecast"
        if any(u.noun_class == "forecast" for u in units[current.verb : clause.first] if u.kind == "np"):
            return "forecast"
    if verb.form == "would" and not any(
        u.verb_class in ("say", "intent") for u in units[max(0, clause.verb - 60) : clause.verb + 60]
    ):
        return "forecast"
    return "target"


@cache
def _forecasters() -> frozenset[str]:
    return frozenset(words("en", "actors")["forecasters"])


def _object_of_intent(units: list[Unit], clause: Clause) -> None:
    """``banking on the digital economy to reach V``, ``expects GDP to grow V``: the object is what reaches it."""
    for parent in islice(clause.lineage(), 1, None):
        verb = units[parent.verb]
        if verb.verb_class in ("intent", "forecast") and verb.form != "pass":
            i = parent.verb + 1
            if i < len(units) and units[i].kind == "prep":
                i += 1
            if i < clause.verb and units[i].kind == "np" and units[i].noun_class not in ("pronoun", "target"):
                clause.subject, clause.own_subject = units[i], True
            if units[clause.verb].mood is None:
                units[clause.verb].mood = "forecast" if verb.verb_class == "forecast" else "target"
            return


def _first_np(units: list[Unit], first: int, last: int) -> Unit | None:
    """The first noun phrase that no preposition governs; after a fronted phrase and its comma comes the subject."""
    found: Unit | None = None
    for i in range(first, last):
        unit = units[i]
        if unit.kind == "np" and not (i > first and units[i - 1].kind in ("prep", "value")):
            found = unit
            break
    near = units[last - 1] if last > first else None
    if near is None or near.kind != "np" or near.noun_class not in _MEASURED:
        return found
    governed = last - 2 >= first and units[last - 2].kind == "prep" and units[last - 2].word.isascii()
    if found is None or (found.noun_class not in _MEASURED and not governed):
        return near
    return found


_COMPARING = frozenset(("比", "较", "同", "与", "相较于", "比起"))
_SOFT = frozenset((";", "；", ":", "："))
_MEASURED = frozenset(("metric", "change", "share"))


def _mood(units: list[Unit], clause: Clause, current: Clause | None) -> None:
    verb = units[clause.verb]
    if (
        verb.word == "see"
        and verb.form in ("past", "pass")
        and clause.verb + 1 < len(units)
        and units[clause.verb + 1].word == "at"
    ):
        verb.verb_class, verb.mood = "level", "forecast"  # growth seen at 9 percent
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
    if clause.mood is not None or current is None:
        return
    continues = not clause.own_subject and verb.form in ("base", "ing", "inf")
    if current.mood and continues:
        clause.mood = current.mood
