"""Which words of a sentence say what a value measures: a short ordered list of rules.

Each rule reads the units around the value and gives a ``Link`` or nothing; the first that gives one decides.
"""

from __future__ import annotations

from collections.abc import Callable

from zjextract.statements.bases import begins_pair, is_base
from zjextract.statements.context import Context
from zjextract.statements.model import Interval, Link, Unit
from zjextract.statements.nouns import AIMS, aim, aimed_mood, changed, continued, from_phrase, object_of
from zjextract.statements.owners import owner_of, place_of
from zjextract.statements.phrases import is_owner, phrase, strip
from zjextract.statements.subjects import BODIES, head_of
from zjextract.statements.values import measures

Rule = Callable[[Context], Link | None]


def link(context: Context) -> Link:
    """What the value measures; a link without metric where no rule finds one."""
    for rule in RULES:
        found = rule(context)
        if found is not None:
            found.mood = found.mood or aimed_mood(context)
            return found
    owner = owner_of(context, None)
    before = context.previous
    if before is None:
        return Link(None, owner, "value-alone")
    named = context.clause.own_subject and context.clause.verb < context.unit.index
    return Link(before.metric, (owner if named else None) or before.owner, "value-after-value")


def counted(c: Context) -> Link | None:
    """``180,000 enterprises``: the counted noun, unless it is the level of a metric."""
    value = c.unit.value
    if value is None or value.noun is None or value.measure:
        return None
    verb, subject = c.verb, c.clause.subject
    if (
        verb is not None
        and verb.verb_class == "level"
        and verb.index == c.unit.index - 1
        and subject is not None
        and subject.noun_class == "metric"
    ):
        return None
    if c.reading.lang == "en" and _is_level(c):
        return None
    start, end = value.noun
    if c.clause.verb > c.unit.index and not c.clause.own_subject:
        return Link(_counted_phrase(c, start, end), place_of(c) or c.owner, "counted-subject")
    return Link(_counted_phrase(c, start, end), owner_of(c, None), "counted-noun")


def _is_level(c: Context) -> bool:
    """``increase its capacity to 600,000 vehicles``, ``a capacity of V``: the number is the level of a measure."""
    left, noun, before = c.left, object_of(c, c.verb), c.at(-2)
    if left is not None and left.word == "of" and before is not None and before.noun_class == "metric":
        return True
    if left is None or left.kind != "prep" or left.word not in ("to", "from", "by"):
        return False
    subject = c.clause.subject
    measured = noun is not None or (subject is not None and subject.noun_class == "metric" and c.clause.own_subject)
    return measured and c.verb is not None and c.verb.verb_class in ("up", "down")


def _counted_phrase(c: Context, start: int, end: int) -> Interval:
    """The counted noun with the phrase that follows it: ``zones for modern services``."""
    preposition, noun = c.at(1), c.at(2)
    if preposition is not None and noun is not None and preposition.kind == "prep" and noun.kind == "np":
        owned = is_owner(c.folded, c.reading, noun)
        if preposition.word == "by" or (preposition.word in ("of", "for") and not owned):
            end = noun.end
    return (strip(c.folded, start, end), end)


def noun_of(c: Context) -> Link | None:
    """``operating revenue of V``, ``investments worth V``, ``an increase of V``, ``a target of V``."""
    left, noun = c.left, c.at(-2)
    if left is not None and noun is not None and left.word == "worth" and noun.kind == "value":
        return continued(c, "noun-of-value")  # 25 agreements worth V
    if left is not None and left.word == "worth" and (noun is None or noun.kind == "comma"):
        subject = c.clause.subject  # measures announced in May, worth V
        return from_phrase(c, subject, "noun-of-value") if subject is not None else None
    if left is None or noun is None or left.kind != "prep" or noun.kind != "np":
        return None
    if (
        left.word not in ("of", "worth", "at", "for")
        or (left.word == "for" and noun.noun_class not in AIMS)
        or (left.word == "at" and noun.noun_class not in ("metric", "change", "target", "forecast"))
    ):
        return None
    if noun.noun_class in AIMS:
        return aim(c, noun)
    if noun.noun_class == "change":
        return changed(c, noun, "change-of-value")
    if noun.noun_class == "" and c.right is not None and (c.right.kind == "np" or c.right.word == "of"):
        return None  # the composition of its V stockpile, half of the V of loans
    found = from_phrase(c, noun, "noun-of-value")
    if (
        noun.noun_class == ""
        and left.word == "of"
        and c.unit.value
        and c.unit.value.mention.qualifier in _LIMITS
        and (_governed(c, noun) or noun.word.endswith("s"))
    ):
        found.mood = "rule"  # clusters of more than 10 billion yuan: a threshold
    return found


_LIMITS = frozenset(("more_than", "at_least", "less_than", "at_most"))


def value_of(c: Context) -> Link | None:
    """``80 percent of the cable work``, ``20,000 mu of rice fields``, ``10 billion yuan in exports``."""
    right, noun = c.right, c.at(2)
    if right is not None and right.word == "worth":  # 3 billion dollars worth of cars
        right, noun = c.at(2), c.at(3)
    if (
        right is None
        or noun is None
        or right.kind != "prep"
        or noun.kind != "np"
        or right.word not in ("of", "in", "for", "to")
        or (right.word == "to" and (c.verb is None or c.verb.word not in _ADDING))
    ):
        return None
    verb = c.verb
    governed = verb is not None and verb.index < c.unit.index
    if right.word == "of":
        if _part(c) and (changing := object_of(c, verb)) is not None and changing.noun_class == "metric":
            return None  # cut energy use by V of coal
        if c.unit.value and c.unit.value.percentage and (_part(c) or _listed_share(c)):
            return None if _part(c) else continued(c, "listed-share")
        if (
            governed
            and verb is not None
            and (
                verb.verb_class == "share" or (verb.verb_class == "level" and c.unit.value and c.unit.value.percentage)
            )
        ):
            return None
        return from_phrase(c, noun, "value-of-noun")
    if noun.noun_class not in ("metric", "change"):
        return None
    if (
        governed
        and verb is not None
        and verb.verb_class in ("up", "down", "level")
        and c.clause.subject is not None
        and c.clause.subject.noun_class == "metric"
    ):
        return None
    return from_phrase(c, noun, "value-in-noun")


_ADDING = frozenset(("add", "contribute"))  # add V to growth


def _part(c: Context) -> bool:
    """``to V of GDP``: the value is a level that something else has."""
    return c.left is not None and c.left.kind == "prep" and c.left.word in ("to", "by", "from", "at")


def _listed_share(c: Context) -> bool:
    """``4 billion yuan, or V of the total``: the share of the value before."""
    return c.previous is not None and c.left is not None and c.left.kind == "conj" and c.left.word == "or"


def compared(c: Context) -> Link | None:
    """``147 more than that in the same period``: the gap to the value before."""
    right = c.right
    if (
        c.previous is None
        or right is None
        or right.kind != "prep"
        or right.word != "than"
        or c.left is None
        or c.left.kind != "comma"
    ):
        return None
    return Link(c.previous.metric, c.previous.owner, "gap")


_BARE_AIMS = frozenset(("目标", "增长目标", "预期目标", "目标值", "预期", "任务"))


def attributive(c: Context) -> Link | None:
    """``a 13 percent increase in exports``, ``a 10-billion-yuan fund``."""
    noun = c.right
    if noun is None or noun.kind != "np" or noun.noun_class == "pronoun" or noun.word in measures():
        return None
    verb, between = c.verb, c.folded[c.unit.end : noun.start]
    if (
        "的" in between
        and noun.noun_class != "target"
        and verb is not None
        and c.left is verb
        and verb.verb_class in ("up", "down", "level")
    ):
        return None
    if noun.noun_class == "change":
        return changed(c, noun, "value-change-noun")
    if c.reading.lang == "zh":
        if noun.noun_class == "target" and "的" in between:  # 增长6%的目标
            bare = noun.word in _BARE_AIMS
            found = (bare and (subject_verb(c) or near_noun(c))) or from_phrase(c, noun, "value-noun")
            found.mood = "target"
            return found
        return Link((noun.start, noun.end), owner_of(c, noun), "value-noun")
    return aim(c, noun) if noun.noun_class in AIMS else from_phrase(c, noun, "value-noun")


def changed_object(c: Context) -> Link | None:
    """``reduce labour costs by V``, ``raised its stake to V``, ``sets the growth target at V``."""
    left, verb = c.left, c.verb
    if left is None or left.kind != "prep" or left.word not in ("by", "to", "from", "at"):
        return None
    noun = object_of(c, verb)
    if noun is None or any(u.kind == "comma" for u in c.reading.units[noun.index : c.unit.index]):
        noun = _complement_head(c)
    if noun is None or (verb is not None and verb.verb_class == "share"):
        return None
    if noun.noun_class in AIMS:
        return aim(c, noun)
    if noun.noun_class == "change" and c.reading.lang == "en":
        return changed(c, noun, "verb-object-value")
    return from_phrase(c, noun, "verb-object-value")


def listed_object(c: Context) -> Link | None:
    """``cut rates by V and ratios by V``, ``exports by V, imports by V``: a list under one verb."""
    left, noun = c.left, c.at(-2)
    if c.reading.lang == "zh" or c.previous is None or left is None or noun is None:
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


def _governed(c: Context, noun: Unit) -> bool:
    return noun.index > 0 and c.reading.units[noun.index - 1].kind == "prep"


def subject_verb(c: Context) -> Link | None:
    """``exports rose V``, ``revenue reached V``, ``..., up V``, ``accounting for V``."""
    verb, clause = c.verb, c.clause
    if verb is None or verb.index > c.unit.index:
        return None
    if verb.verb_class not in ("up", "down", "level", "share") and not _measure_does(c, verb):
        return None
    if (c.left is not verb and not _governs(c, verb)) or _obtains(c, verb):
        return None
    subject = clause.subject
    if subject is None or subject.noun_class == "pronoun" or not (clause.own_subject or _nearer(c, subject)):
        before = _that_of(c) or continued(c, "continued-metric") or _meant(c)
        if before is not None or subject is None or subject.noun_class == "pronoun":
            return before
    if subject.noun_class == "change" and (c.previous is not None or _points_back(c, subject)):
        return changed(c, subject, "subject-change-value")
    return (
        _part_of(c, subject, verb)
        or _moved(c, subject, verb)
        or _share_of_whole(c, subject)
        or from_phrase(c, subject, "subject-verb-value")
    )


def _moved(c: Context, subject: Unit, verb: Unit) -> Link | None:
    """``Shares of the bank rose V while Vanke added V``, ``Chengdu grew V``: no noun of its own says what moved."""
    moves = verb.verb_class in ("up", "down") and verb.word not in ("up", "down")
    if not moves or c.reading.lang == "zh" or not _is_name(c, subject):
        return None
    metric = c.previous.metric if c.previous is not None else (verb.start, verb.end)
    return Link(metric, (subject.start, subject.end), "name-verb-value")


def _is_name(c: Context, unit: Unit) -> bool:
    """A proper name or a common noun of who acts."""
    plain = unit.noun_class in ("", "actor") and "'" not in c.folded[unit.start : unit.end]
    return plain and is_owner(c.folded, c.reading, unit)


def _part_of(c: Context, subject: Unit, verb: Unit) -> Link | None:
    """``Guangdong contributed V of exports``: somebody has a part of what is measured."""
    right, whole = c.right, c.at(2)
    if verb.verb_class != "share" or c.reading.lang == "zh" or not is_owner(c.folded, c.reading, subject):
        return None
    if right is None or right.word != "of" or whole is None or whole.noun_class not in ("metric", "change"):
        return None
    return Link(phrase(c.folded, c.reading, whole)[0], (subject.start, subject.end), "part-of-whole")


def _measure_does(c: Context, verb: Unit) -> bool:
    """``the use of capital strives for V``, ``investment is to complete V``: a measure is made to act."""
    subject = c.clause.subject
    if c.reading.lang == "zh" or subject is None or subject.noun_class != "metric" or subject.word in BODIES:
        return False
    if verb.verb_class == "intent":
        return c.left is not None and c.left.word in ("for", "to", "at")
    return verb.verb_class in ("hold", "act") and c.left is verb


def _points_back(c: Context, subject: Unit) -> bool:
    """``The pace eased to V``: the change of what the sentence before measured."""
    return c.last is not None and c.folded[subject.start : subject.start + 4].lower() in ("the ", "that", "this")


def _that_of(c: Context) -> Link | None:
    """``while those to Russia rose V``: the measure before, of somebody else."""
    units, before = c.reading.units, c.previous or c.last
    if c.reading.lang == "zh" or before is None:
        return None
    for i in range(c.clause.first, min(c.clause.verb, c.clause.first + 4) - 2):
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


_OBTAINING = frozenset(("cost", "weigh", "raise", "add", "lose", "save", "shed", "gain", "cut"))


def _nearer(c: Context, subject: Unit) -> bool:
    """The subject taken over was named after the value before: ``the yuan needs to rise by V``."""
    if c.reading.lang == "zh" or c.previous is None:
        return False
    between = c.reading.units[max(subject.index, c.unit.index - 40) : c.unit.index]
    return not any(u.kind == "value" for u in between)


def _meant(c: Context) -> Link | None:
    """``They fell V``: what the sentence before measured last."""
    subject = c.clause.subject
    if (
        c.last is None
        or c.clause.parent is not None
        or subject is None
        or subject.word not in ("it", "they", "this", "that")
    ):
        return None
    return Link(c.last.metric, c.last.owner, "pronoun-metric")


def _governs(c: Context, verb: Unit) -> bool:
    """A share verb reaches over its whole to the value; another verb has no noun phrase between."""
    if verb.verb_class == "share":
        return not any(u.kind in ("comma", "value") for u in c.reading.units[verb.index + 1 : c.unit.index])
    return object_of(c, verb) is None and (c.left is None or c.left.kind != "np")


def _share_of_whole(c: Context, subject: Unit) -> Link | None:
    """占成都比重达13.4%: the share is that of what 占 speaks of."""
    before = c.reading.units[subject.index - 1] if subject.index else None
    if before is None or before.verb_class != "share":
        return None
    clause = c.reading.home[before.index]
    if clause.subject is not None and clause.own_subject:
        return from_phrase(c, clause.subject, "share-of-whole")
    return continued(c, "share-of-whole")


def near_noun(c: Context) -> Link | None:
    """``GDP 5.2 percent``: the noun phrase right before, or the object between the verb and the value."""
    left = c.left
    if left is not None and left.kind == "np" and left.noun_class != "pronoun":
        if c.folded.startswith(("'s", "s'"), left.end - 2):  # compared with ICBC's V
            return Link(c.previous.metric if c.previous else None, (left.start, left.end - 2), "owner-value")
        if c.previous is not None and c.reading.lang == "en" and _is_name(c, left) and _in_list(c, left):
            return Link(c.previous.metric, (left.start, left.end), "name-value")  # A rose V and B V
        left = _head_of(c, left)
        return changed(c, left, "noun-value") if left.noun_class == "change" else from_phrase(c, left, "noun-value")
    verb = c.verb
    noun = object_of(c, verb)
    return None if noun is None else from_phrase(c, noun, "object-value")


def _in_list(c: Context, noun: Unit) -> bool:
    return noun.index > 0 and c.reading.units[noun.index - 1].kind in ("comma", "conj")


def _head_of(c: Context, noun: Unit) -> Unit:
    """``lift the output of its industry above V``: the head of the phrase that the noun ends."""
    units = c.reading.units
    while c.reading.lang == "en" and noun.index > 1 and units[noun.index - 1].word == "of":
        if units[noun.index - 2].kind != "np":
            break
        noun = units[noun.index - 2]
    return noun


def labelled(c: Context) -> Link | None:
    """``Share of urban residents: V``: the phrase before the colon."""
    left, noun = c.left, c.at(-2)
    if left is None or left.word != ":" or noun is None or noun.kind != "np":
        return None
    units = c.reading.units
    while noun.index > 1 and units[noun.index - 1].kind == "prep" and units[noun.index - 2].kind == "np":
        noun = units[noun.index - 2]
    return from_phrase(c, noun, "label-value")


def listed(c: Context) -> Link | None:
    """A value in a list has the metric of the value before it."""
    left, before = c.left, c.at(-2)
    if (
        c.previous is None
        or left is None
        or left.kind not in ("comma", "conj")
        or before is None
        or before.kind not in ("value", "date")
    ):
        return None
    return Link(c.previous.metric, c.previous.owner, "listed-value")


def _since_value(c: Context) -> bool:
    """The subject taken over was named after the value before: 三地合计约占V."""
    subject = c.clause.subject
    return subject is not None and not any(u.kind == "value" for u in c.reading.units[subject.index : c.unit.index])


_REACHED = frozenset(("完成", "实现"))


def done(c: Context) -> Link | None:
    """``of which V had been disbursed``: what is done to the value says what it measures."""
    verb = c.right
    if c.reading.lang == "zh" or verb is None or verb.form != "pass" or c.clause.verb != verb.index:
        return None
    if verb.verb_class not in ("hold", "act", "other") or c.clause.own_subject or (c.left and c.left.kind == "prep"):
        return None
    return Link((verb.start, verb.end), place_of(c) or c.owner, "value-verb")


def named(c: Context) -> Link | None:
    """正定片区33.29平方公里; 四川达到V: a name without a measure has the measure before."""
    before = c.previous or c.last
    if c.reading.lang != "zh" or before is None or c.folded[c.unit.end - 1] in "个家座所处":
        return None
    verb, left = c.verb, c.left
    unit = left if left is not None and left.kind == "np" else None
    if (
        unit is None
        and verb is not None
        and verb is left
        and (verb.verb_class in ("level", "share", "up", "down") or verb.word in _REACHED)
    ):
        unit = c.clause.subject if c.clause.own_subject or _since_value(c) else None
    if unit is None or unit.noun_class not in ("", "actor"):
        return None
    if left is unit and "的" in c.folded[unit.end : c.unit.start]:
        return Link(before.metric, before.owner, "share-of-another")  # 占全国的V、西部的V
    known = is_owner(c.folded, c.reading, unit) or c.reading.zones.get(unit.start) == unit.end
    short = c.unit.form == "base" and unit.end - unit.start <= 4  # 瑞银则从V
    if not known and not short and before.owner != (unit.start, unit.end):
        return None
    return Link(before.metric, (unit.start, unit.end), "name-value")


def base_value(c: Context) -> Link | None:
    """``compared with V in 2006``, ``from V``: it measures what the value before it does."""
    units = c.reading.units
    if c.previous is None or c.reading.lang == "zh" or not is_base(units, c.unit) or begins_pair(units, c.unit):
        return None
    revised = c.previous.mood if c.previous.rule == "target-of-value" else None  # its forecast to V from V
    return Link(c.previous.metric, c.previous.owner, "compared-value", revised)


def verb_word(c: Context) -> Link | None:
    """``invest V``: the verb names what is measured."""
    verb = c.verb
    if verb is None or verb.index > c.unit.index or verb.verb_class in ("say", "intent", "forecast"):
        return None
    if verb.verb_class == "level" and verb.word not in _OBTAINING:
        return None
    if verb.verb_class == "other" and (c.reading.lang == "zh" or c.left is not verb):
        return None
    subject = c.clause.subject
    if c.reading.lang == "zh" and subject is not None and subject.noun_class == "metric" and c.clause.own_subject:
        return from_phrase(c, subject, "subject-verb-value")  # 总开发面积已覆盖V
    if c.reading.lang == "zh" and verb.verb_class in ("up", "down", "share") and c.last is not None:
        return Link(c.last.metric, c.last.owner, "metric-before")  # 从环比看，二季度增长V
    return Link((verb.start, verb.end), owner_of(c, None), "verb-value")


RULES: tuple[Rule, ...] = (
    compared, counted, noun_of, value_of, attributive, base_value,
    listed_object, changed_object, labelled, done, listed, named, subject_verb, near_noun, verb_word,
)  # fmt: skip
