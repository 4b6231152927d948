"""Linking rules that find what a value measures through the verb of its clause."""

from __future__ import annotations

from typing import Final

from zjextract.record import MoneyMention
from zjextract.statements.chinese_values import counted_before
from zjextract.statements.context import Context
from zjextract.statements.model import Link, Unit
from zjextract.statements.nouns import AIMS, aim, changed, continued, from_phrase, is_name, object_of
from zjextract.statements.owners import owner_of, place_of
from zjextract.statements.phrases import is_owner, phrase
from zjextract.statements.subjects import BODIES, MOVING, head_of


def changed_object(c: Context) -> Link | None:
    """``reduce labour costs by V``, ``raised its stake to V``, ``sets the growth target at V``."""
    left, verb = c.left, c.verb
    if left is None or left.kind != "prep" or left.word not in ("by", "to", "from", "at"):
        return None
    if left.word == "to" and _after_change(c):
        return continued(c, "change-to-value")
    if left.word == "to" and verb is not None and verb.word in _SUMMING_UP and verb.index == left.index - 1:
        return continued(c, "total-to-value")
    noun = object_of(c, verb)
    if noun is None or any(u.kind == "comma" for u in c.reading.units[noun.index : c.unit.index]):
        noun = _complement_head(c)
    if noun is None or (verb is not None and verb.verb_class == "share"):
        return None
    if noun.noun_class in AIMS:
        return aim(c, noun)
    if noun.noun_class == "change":
        return changed(c, noun, "verb-object-value")
    return from_phrase(c, noun, "verb-object-value")


_NEAR: Final = 12  # units between a change and what it led to


_SUMMING_UP: Final = frozenset(("bring", "take", "lift", "push"))  # bringing the total to V


def _after_change(c: Context) -> bool:
    """``posted a 12 percent rise in net profit to V``: the level that the change led to."""
    if c.reading.lang == "zh" or not c.stated:
        return False
    between = c.reading.units[max(c.stated[-1][0].index, c.unit.index - _NEAR) + 1 : c.unit.index]
    if not between or between[0].noun_class != "change":
        return False
    return all(u.kind in ("np", "prep", "date") for u in between)


def listed_object(c: Context) -> Link | None:
    """``cut rates by V and ratios by V``, ``exports by V, imports by V``: a list under one verb."""
    left, noun = c.left, c.at(-2)
    if c.previous is None or left is None or noun is None:
        return None
    noun = head_of(c.reading.units, noun)
    if left.word not in ("by", "to") or noun.kind != "np" or noun.index < 2:
        return None
    before, other = c.reading.units[noun.index - 1], c.reading.units[noun.index - 2]
    if before.kind not in ("comma", "conj") or other.kind not in ("value", "date", "comma"):
        return None
    if is_owner(c.folded, c.reading, noun):
        return Link(c.previous.metric, (noun.start, noun.end), "listed-object")
    return from_phrase(c, noun, "listed-object")


def _complement_head(c: Context) -> Unit | None:
    """``a leap in the trade surplus to V``: the surplus; ``its forecast for the economy to V``: the forecast."""
    before, head = c.at(-2), c.at(-4)
    if before is None or before.kind != "np" or before.noun_class != "metric":
        return None
    return head if head is not None and head.kind == "np" and head.noun_class in AIMS else before


def subject_verb(c: Context) -> Link | None:
    """``exports rose V``, ``revenue reached V``, ``..., up V``, ``accounting for V``."""
    verb, clause = c.verb, c.clause
    if verb is None or verb.index > c.unit.index:
        return None
    if verb.verb_class not in MOVING and not _measure_does(c, verb):
        return _ranked(c, verb) or _held_part(c, verb)
    if (c.left is not verb and not _governs(c, verb)) or _obtains(c, verb):
        return None
    subject = clause.subject
    if subject is None or subject.noun_class == "pronoun" or not (clause.own_subject or _nearer(c, subject)):
        before = _that_of(c) or continued(c, "continued-metric") or _meant(c)
        if before is not None or subject is None or subject.noun_class == "pronoun":
            return before
    if subject.noun_class == "change" and (
        c.previous is not None or c.reading.lang == "zh" or _points_back(c, subject)
    ):
        return changed(c, subject, "subject-change-value")
    return (
        _part_of(c, subject, verb)
        or (_held_part(c, verb) if verb.verb_class == "share" else None)
        or _moved(c, subject, verb)
        or _share_of_whole(c, subject)
        or from_phrase(c, subject, "subject-verb-value")
    )


def _ranked(c: Context, verb: Unit) -> Link | None:
    """``Jiangsu led with V``: as much as the values before measure."""
    before, subject = c.previous or c.last, c.clause.subject
    if verb.word not in ("lead", "follow", "rank") or c.left is None or c.left.word not in ("with", "at"):
        return None
    if before is None or subject is None or c.reading.lang == "zh":
        return None
    return Link(before.metric, (subject.start, subject.end), "name-verb-value")


def _held_part(c: Context, verb: Unit) -> Link | None:
    """``a capital of V, of which the state owns 20 percent``: a part of what the value before measures."""
    units, first, subject = c.reading.units, c.clause.first, c.clause.subject
    if c.previous is None or first < 2 or (units[first - 2].word, units[first - 1].word) != ("of", "which"):
        return None
    if subject is None or not c.clause.own_subject or c.left is not verb or not is_name(c, subject):
        return None
    return Link(c.previous.metric, (subject.start, subject.end), "part-of-value")


def _moved(c: Context, subject: Unit, verb: Unit) -> Link | None:
    """``Shares of the bank rose V while Vanke added V``, ``Chengdu grew V``: no noun of its own says what moved."""
    if verb.verb_class not in ("up", "down") or c.reading.lang == "zh" or not is_name(c, subject):
        return None
    if c.previous is not None:
        return Link(c.previous.metric, (subject.start, subject.end), "name-verb-value")
    if verb.word in ("up", "down"):
        return None  # the index is up V: no verb, and the subject is what is measured
    return Link((verb.start, verb.end), (subject.start, subject.end), "name-verb-value")


def _part_of(c: Context, subject: Unit, verb: Unit) -> Link | None:
    """``Guangdong contributed V of exports``: somebody has a part of what is measured."""
    right, whole = c.right, c.at(2)
    if verb.verb_class != "share" or c.reading.lang == "zh" or not is_owner(c.folded, c.reading, subject):
        return None
    if right is None or right.word != "of" or whole is None or whole.kind != "np":
        return None
    named = c.folded[subject.end - len(subject.word)].isupper() and subject.noun_class == "actor"
    if whole.noun_class not in ("metric", "change") and not named:
        return None
    return Link(phrase(c.folded, c.reading, whole)[0], (subject.start, subject.end), "part-of-whole")


def _measure_does(c: Context, verb: Unit) -> bool:
    """``investment is to complete V``, ``growth will languish at V``: a measure is made to act."""
    subject = c.clause.subject
    if (
        c.reading.lang == "zh"
        or subject is None
        or subject.noun_class not in ("metric", "change")
        or subject.word in BODIES
    ):
        return False
    if verb.verb_class in ("intent", "other"):
        return c.left is not None and c.left.word in ("for", "to", "at", "by")
    if verb.word == "run":
        return c.left is verb or (c.left is not None and c.left.word == "at")  # inflation ran at V
    return verb.verb_class in ("hold", "act") and c.left is verb


def _points_back(c: Context, subject: Unit) -> bool:
    """``The pace eased to V``: the change of what the sentence before measured."""
    return c.last is not None and c.folded[subject.start : subject.start + 4].lower() in ("the ", "that", "this")


def _that_of(c: Context) -> Link | None:
    """``while those to Russia rose V``: the measure before, of somebody else."""
    units, before = c.reading.units, c.previous or c.last
    if c.reading.lang == "zh" or before is None:
        return None
    first = c.clause.first
    if c.clause.parent is not None and c.clause.parent.verb == c.clause.verb - 1:
        first = c.clause.parent.first  # those to Russia were down V
    for i in range(first, min(c.clause.verb, first + 5) - 2):
        if units[i].word in ("that", "those") and units[i + 1].kind == "prep" and units[i + 2].kind == "np":
            other = (units[i + 2].start, units[i + 2].end)
            if units[i + 2].noun_class == "metric":  # receipts from duties, and those from land tax
                return Link(other, before.owner, "that-of")
            return Link(before.metric, other, "that-of")
    return None


def _obtains(c: Context, verb: Unit) -> bool:
    """``the firm raised 12 billion dollars``, ``the tunnel cost V``: the verb is the metric."""
    subject = c.clause.subject
    if c.reading.lang == "zh" or verb.word not in _OBTAINING or c.left is not verb:
        return False
    percentage = c.unit.value is not None and c.unit.value.percentage is not None
    return not percentage and (subject is None or subject.noun_class in ("", "actor", "pronoun"))


_OBTAINING: Final = frozenset(
    ("stretch", "measure", "cost", "weigh", "raise", "add", "lose", "save", "shed", "gain", "cut")
)


def _nearer(c: Context, subject: Unit) -> bool:
    """The subject taken over was named after the value before: ``the yuan needs to rise by V``."""
    if c.reading.lang == "zh" or c.previous is None:
        return False
    between = c.reading.units[max(subject.index, c.unit.index - 40) : c.unit.index]
    return not any(u.kind == "value" for u in between)


def _meant(c: Context) -> Link | None:
    """``They fell V``: what the sentence before measured last."""
    subject = c.clause.subject
    if c.last is None or subject is None:
        return None
    moved = c.verb is not None and c.verb.word in ("up", "down")  # they were flat in Wuhan and down V in Xian
    if c.clause.parent is not None and (c.clause.own_subject or not moved):
        return None
    if c.reading.lang == "en" and subject.word not in ("it", "they", "this", "that"):
        return None
    return Link(c.last.metric, c.last.owner, "pronoun-metric")


def _governs(c: Context, verb: Unit) -> bool:
    """A share verb reaches over its whole to the value; another verb has no noun phrase between."""
    if verb.verb_class == "share":
        units = c.reading.units
        return not any(units[i].kind in ("comma", "value") for i in range(verb.index + 1, c.unit.index))
    return object_of(c, verb) is None and (c.left is None or c.left.kind != "np")


def _share_of_whole(c: Context, subject: Unit) -> Link | None:
    """占成都比重达13.4%, 占新增发电装机比重: the share is that of what 占 speaks of."""
    if c.reading.lang == "en":
        return None
    before = subject
    for before in reversed(c.reading.units[max(0, subject.index - 4) : subject.index]):
        if before.kind not in ("np", "verb") or before.verb_class == "share":
            break
    if before.verb_class != "share":
        return None
    clause = c.reading.home[before.index]
    if clause.subject is not None and clause.own_subject:
        return from_phrase(c, clause.subject, "share-of-whole")
    return continued(c, "share-of-whole")


def _follows(c: Context, verb: Unit) -> bool:
    """The value comes right after the verb or its particle: ``will chip in V``."""
    left = c.left
    return left is verb or (left is not None and left.index == verb.index + 1 and left.word in _PARTICLES)


_PARTICLES: Final = frozenset(("in", "up", "out", "off", "back", "away"))


def done(c: Context) -> Link | None:
    """``of which V had been disbursed``, ``V came from drivers``: what is done says what the value measures."""
    verb, preposition, noun = c.right, c.at(2), c.at(3)
    if verb is None:
        return None
    if verb.word == "come" and preposition is not None and preposition.word == "from" and noun is not None:
        return from_phrase(c, noun, "value-from-noun") if noun.kind == "np" else None
    if verb.form != "pass" or c.clause.verb != verb.index:
        return None
    if verb.verb_class not in ("hold", "act", "other") or c.clause.own_subject or (c.left and c.left.kind == "prep"):
        return None
    return Link((verb.start, verb.end), place_of(c) or c.owner, "value-verb")


def ditransitive(c: Context) -> Link | None:
    """``save businesses V``: what stands between the verb and the sum gets it."""
    verb, left = c.verb, c.left
    if verb is None or left is None or verb.word not in _GIVING or left.index != verb.index + 1:
        return None
    if left.kind != "np" or left.noun_class in ("metric", "change") or c.unit.value is None:
        return None
    if not isinstance(c.unit.value.mention, MoneyMention):
        return None
    return Link((verb.start, verb.end), owner_of(c, None), "ditransitive")


_GIVING: Final = frozenset(("save", "cost", "give", "pay", "lend", "offer", "earn", "owe", "fine", "grant", "charge"))


def verb_word(c: Context) -> Link | None:
    """``invest V``: the verb names what is measured."""
    verb = c.verb
    if verb is None or verb.index > c.unit.index or verb.verb_class in ("say", "intent", "forecast"):
        return None
    if verb.verb_class == "level" and verb.word not in _OBTAINING:
        return None
    if verb.verb_class == "other" and (c.reading.lang == "zh" or not _follows(c, verb)):
        return None
    if verb.verb_class == "share" and c.previous is not None and c.stated and c.stated[-1][0].index > verb.index:
        return continued(c, "listed-share")  # contributed V of GDP and V of taxes
    subject = c.clause.subject
    if c.reading.lang == "zh" and subject is not None and subject.noun_class == "metric" and c.clause.own_subject:
        return from_phrase(c, subject, "subject-verb-value")  # 总开发面积已覆盖V
    if c.reading.lang == "zh" and verb.verb_class in ("up", "down", "share") and c.last is not None:
        return Link(c.last.metric, c.last.owner, "metric-before")  # 从环比看，二季度增长V
    before = counted_before(c) if c.reading.lang == "zh" and c.left is verb else None
    if before is not None:
        return Link(before.metric, owner_of(c, None) or before.owner, "counted-before")
    return Link((verb.start, verb.end), owner_of(c, None), "verb-value")
