"""Who or what each clause speaks of."""

from __future__ import annotations

from itertools import islice
from typing import Final

from zjextract.statements.model import Clause, Reading, Unit

MEASURED: Final = frozenset(("metric", "change", "share"))
MOVING: Final = frozenset(("up", "down", "level", "share"))
_CAUSING: Final = frozenset(
    ("allow", "enable", "help", "push", "drive", "lead", "prompt", "encourage", "force", "let", "cause", "leave")
)
BODIES: Final = frozenset(("sector", "industry", "business", "fund", "market", "economy", "area"))
_PLACES: Final = frozenset(("in", "at", "near", "outside"))
RELATIVES: Final = frozenset(("which", "who"))
_COMPARING: Final = frozenset(("比", "较", "同", "与", "相较于", "比起", "在"))


def find_subject(units: list[Unit], clause: Clause, current: Clause | None, *, last_piece: bool) -> None:
    """Set the clause's subject: its own, or one taken over from the clause before, ``current``.

    ``last_piece``: the subject stands after the last comma before the verb, as it does in Chinese.
    """
    verb = units[clause.verb]
    if verb.form == "inf" and clause.first == clause.verb:
        _object_of_intent(units, clause)
        if clause.own_subject:
            return
    measured = _with_measure(units, clause.verb)
    if measured is not None and not last_piece:
        clause.subject = measured
        return
    alone = verb.form == "inf" and current is not None and units[clause.first - 1].kind != "stop"
    found = None if alone else first_np(units, _after_label(units, clause), clause.verb)
    if last_piece:
        found = _in_last_piece(units, clause, found)
    if found is not None and found.noun_class != "pronoun":
        clause.subject, clause.own_subject = found, True
        if _acts(found, verb):
            found.noun_class = "actor"
    else:
        clause.subject = _taken_over(units, clause, current, found)


def _with_measure(units: list[Unit], verb: int) -> Unit | None:
    """``with an annual output exceeding V``: the measure before the participle, not who has it."""
    if verb < 2 or units[verb].form != "ing" or units[verb].verb_class not in MOVING:
        return None
    measure, preposition = units[verb - 1], units[verb - 2]
    return measure if measure.noun_class == "metric" and preposition.word == "with" else None


_LABELS: Final = frozenset((":", "--", "—", "–"))


def _after_label(units: list[Unit], clause: Clause) -> int:
    """``MARKETS -- share prices rose``, ``Benefit: the rate is V``: where the clause begins behind its label."""
    first = clause.first
    if first or clause.verb < 3 or units[0].kind != "np" or units[1].word not in _LABELS:
        return first
    parted = any(unit.kind in ("comma", "stop") for unit in units[2 : clause.verb])
    return first if parted or all(unit.kind != "np" for unit in units[2 : clause.verb]) else 2


def _acts(subject: Unit, verb: Unit) -> bool:
    """``the area contributed V``: a body that does something, though it may be measured."""
    bare = subject.word in BODIES and subject.end - subject.start == len("the ") + len(subject.word)
    return bare and verb.verb_class in ("intent", "hold", "act", "share")


def _taken_over(units: list[Unit], clause: Clause, current: Clause | None, found: Unit | None) -> Unit | None:
    """The subject of a clause that names none: an antecedent, what a pronoun means, the subject before."""
    relative = _antecedent(units, clause)
    if relative is not None:
        return relative
    if current is None:
        return _described(units, clause) or found
    if found is not None and found.word in ("it", "they", "he", "she", "we"):
        return _meant(units, clause, current)
    return _described(units, clause) or _parted(units, clause, current) or _resumed(units, clause, current)


def _in_last_piece(units: list[Unit], clause: Clause, found: Unit | None) -> Unit | None:
    """The noun phrase of the piece before the verb; what a level or a change verb follows at once comes first."""
    verb, piece = units[clause.verb], clause.verb
    while piece > clause.first and units[piece - 1].kind not in ("comma", "stop"):
        piece -= 1
    found = first_np(units, piece, clause.verb) or found
    last = clause.verb - 1
    while last > piece and units[last].form == "base":
        last -= 1  # 融资成本由V降至V
    near = units[last] if last >= piece else None
    measured = near is not None and near.noun_class == "metric" and near.end == verb.start  # 支出安排V
    if near is not None and near.kind == "np" and (measured or verb.verb_class in ("level", "up", "down", "share")):
        compared = near.index > piece and units[near.index - 1].word in _COMPARING
        return found if compared else near
    return found


def _resumed(units: list[Unit], clause: Clause, current: Clause) -> Unit | None:
    """``Work on the canal, which carries a price of V, is due``: after a relative clause and its comma, the subject
    before it."""
    if units[clause.first - 1].kind == "comma" and units[clause.verb].tense:
        for told in islice(current.lineage(), 3):
            relative = told.first > 2 and units[told.first - 1].word in RELATIVES
            if relative and units[told.first - 2].kind == "comma" and units[told.first - 3].kind == "np":
                clause.own_subject = units[clause.verb].verb_class in MOVING
                return head_of(units, units[told.first - 3])
        if _inserts_speech(units, current):  # its share of sales, officials say, is V
            clause.own_subject = units[clause.verb].verb_class in MOVING
            return head_of(units, units[current.first - 2])
    return current.subject


def _inserts_speech(units: list[Unit], clause: Clause) -> bool:
    if clause.verb < 1 or units[clause.verb].verb_class != "say" or clause.first < 2:
        return False
    return units[clause.first - 1].kind == "comma" and units[clause.first - 2].kind == "np"


def head_of(units: list[Unit], noun: Unit) -> Unit:
    """``work on the canal``: the first noun of the phrase that ``noun`` ends."""
    for _ in range(4):
        i = noun.index
        if i < 2 or units[i - 1].kind != "prep" or units[i - 2].kind != "np":
            break
        noun = units[i - 2]
    return noun


def _antecedent(units: list[Unit], clause: Clause) -> Unit | None:
    """Of a relative clause: the noun phrase before ``which``, ``that`` or ``who``."""
    if clause.first < 3:
        return None
    mark, i = units[clause.first - 1], clause.first - 2
    if mark.kind != "mark" or mark.word not in ("which", "that", "who"):
        return None
    noun = units[i - 1] if units[i].kind == "comma" else units[i]
    if noun.kind != "np":
        return None
    if units[clause.verb].verb_class in MOVING:
        return _measured(units, noun) or _apposed(units, noun, noun.index)
    if mark.word != "who" and noun.index > 1 and units[noun.index - 1].word in _PLACES:
        noun = units[noun.index - 2] if units[noun.index - 2].kind == "np" else noun  # a plant in Thuringia that
    return _apposed(units, noun, noun.index)


def _measured(units: list[Unit], noun: Unit) -> Unit | None:
    """``imports of ore for their furnaces, which rose``: the measure at the head of the phrase."""
    i, found = noun.index, noun if noun.noun_class in MEASURED else None
    for _ in range(4):
        if i < 2 or units[i - 1].kind != "prep" or units[i - 2].kind != "np":
            break
        i -= 2
        found = units[i] if units[i].noun_class in MEASURED else found
    return found


def _described(units: list[Unit], clause: Clause) -> Unit | None:
    """``tackle the deficit, expected to reach V``: the participle describes the measure before its comma."""
    verb = units[clause.verb]
    if verb.form not in ("past", "pass") or verb.verb_class != "forecast" or not 2 <= clause.first == clause.verb:
        return None
    comma, noun = units[clause.first - 1], units[clause.first - 2]
    return noun if comma.kind == "comma" and noun.kind == "np" and noun.noun_class in MEASURED else None


def _meant(units: list[Unit], clause: Clause, current: Clause) -> Unit | None:
    """``welcomed the appreciation -- it has risen V``: of what rises, the measure named last; else the same subject."""
    if units[clause.verb].verb_class in ("up", "down") and current.verb >= 0:
        for unit in reversed(units[current.verb : clause.first]):
            if unit.kind == "np" and unit.noun_class in MEASURED:
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
    between = units[current.verb + 1 : clause.first]
    after_mark = _says_of(units, current) and not any(unit.kind == "mark" for unit in between)
    for unit in between:
        if unit.kind == "mark":
            after_mark = True
        elif after_mark and unit.kind == "np" and unit.noun_class != "pronoun":
            return unit
    return None


def _says_of(units: list[Unit], clause: Clause) -> bool:
    """``the bank said its holdings, the largest, jumped V``: what follows the verb is no speaker."""
    subject = clause.subject
    verb = units[clause.verb]
    if verb.verb_class != "say" or verb.word == "tell" or subject is None or not clause.own_subject:
        return False
    return subject.index < clause.verb and units[clause.verb + 1].kind == "np"


def _object_of_intent(units: list[Unit], clause: Clause) -> None:
    """``banking on the digital economy to reach V``, ``expects GDP to grow V``: the object is what reaches it."""
    for parent in islice(clause.lineage(), 1, None):
        verb = units[parent.verb]
        if verb.word in _CAUSING and units[clause.verb].verb_class in MOVING:
            i = parent.verb + 1
            if i < clause.verb and units[i].kind == "np" and units[i].noun_class != "pronoun":
                clause.subject, clause.own_subject = units[i], True  # allowed the yuan to rise V
            return
        if verb.verb_class == "say" and verb.form == "s" and clause.verb == parent.verb + 2:
            _announced(units, clause)
        if verb.verb_class in ("intent", "forecast") and verb.form != "pass":
            i = parent.verb + 1
            if i < len(units) and units[i].kind in ("prep", "date"):
                i += 1  # banking on; expects second-half sales
            if i < clause.verb and units[i].kind == "np" and units[i].noun_class not in ("pronoun", "target"):
                clause.subject, clause.own_subject = units[i], True
            if units[clause.verb].mood is None:
                units[clause.verb].mood = "forecast" if verb.verb_class == "forecast" else "target"
            return


def _announced(units: list[Unit], clause: Clause) -> None:
    """``China says mills to control V``: a headline."""
    subject = units[clause.verb - 1]
    if subject.kind == "np" and subject.noun_class != "pronoun":
        clause.subject, clause.own_subject = subject, True
        units[clause.verb].mood = units[clause.verb].mood or "target"


def is_fronted(reading: Reading, clause: Clause) -> bool:
    """``Founded in 1991, the zone has``, ``Despite holding V, the zone has``: a participle without a subject leads the
    sentence."""
    if reading.lang != "en" or not 0 <= clause.verb < 2:
        return False
    form = reading.units[clause.verb].form
    if clause.verb == 1:
        return form == "ing" and reading.units[0].kind == "prep"
    return form in ("past", "ing")


def _is_absolute(units: list[Unit], first: int, last: int) -> bool:
    """``, with the index in Shanghai down V``: what ``with`` governs is the subject."""
    if first >= last or units[first].word != "with" or any(u.kind == "comma" for u in units[first:last]):
        return False
    return first > 0 or (last < len(units) and units[last].verb_class in MOVING)


def first_np(units: list[Unit], first: int, last: int) -> Unit | None:
    """The first noun phrase that no preposition governs; after a fronted phrase and its comma comes the subject."""
    found: Unit | None = None
    absolute = _is_absolute(units, first, last)
    for i in range(first + absolute, last):
        unit = units[i]
        if unit.kind == "np" and not (i > first + absolute and units[i - 1].kind in ("prep", "value")):
            found = unit
            break
    near = units[last - 1] if last > first else None
    if near is None or near.kind != "np":
        return found
    if found is not None and units[first].kind == "mark" and units[last - 2].kind == "comma":
        return near  # when running, the plant will
    if near.noun_class not in MEASURED:
        return found
    governed = last - 2 >= first and units[last - 2].kind == "prep" and units[last - 2].word.isascii()
    if found is None or (found.noun_class not in MEASURED and not governed):
        return near
    return found
