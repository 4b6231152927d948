"""Which words of a sentence say what a value measures: a short ordered list of rules.

Each rule reads the units around the value and gives a ``Link`` or nothing; the first that gives one decides.
"""

from __future__ import annotations

from collections.abc import Callable

from zjextract.statements.context import Context
from zjextract.statements.model import Interval, Link, Mood, Unit
from zjextract.statements.owners import owner_of, place_of
from zjextract.statements.periods import is_base
from zjextract.statements.phrases import is_owner, phrase, strip

Rule = Callable[[Context], Link | None]


def link(context: Context) -> Link:
    """What the value measures; a link without metric where no rule finds one."""
    for rule in RULES:
        found = rule(context)
        if found is not None:
            found.mood = found.mood or _aimed(context)
            return found
    return Link(None, owner_of(context, None), "value-alone")


def _aimed(c: Context) -> Mood | None:
    """``expectations for a V rise``, ``a target of V``."""
    left, noun = c.left, c.at(-2)
    if left is None or noun is None or left.kind != "prep" or left.word not in ("of", "for", "at") or noun.kind != "np":
        return None
    return _AIMS.get(noun.noun_class)


_AIMS: dict[str, Mood] = {"target": "target", "forecast": "forecast"}


def _from_phrase(c: Context, unit: Unit, rule: str) -> Link:
    """The link of a noun phrase: its own owner, else who the clause speaks of."""
    metric, owner = phrase(c.folded, c.reading, unit)
    return Link(metric, owner or owner_of(c, unit), rule)


def _changed(c: Context, noun: Unit, rule: str) -> Link | None:
    """``an increase of 5 percent``: the metric is what increased."""
    metric, owner = phrase(c.folded, c.reading, noun)
    if not _bare_change(c, metric):
        return Link(metric, owner or owner_of(c, noun), rule)
    units = c.reading.units
    after = c.unit.index + 1 if noun.index < c.unit.index else noun.index + 1
    if after + 1 < len(units) and units[after].kind == "prep" and units[after].word in ("in", "of"):
        after += 2 if units[after + 1].kind == "date" else 1  # a rise in 2007 profit
        if after < len(units) and units[after].kind == "np":
            return _from_phrase(c, units[after], rule)
    verb = c.verb
    left = c.left
    compared_with = noun.index > c.unit.index and left is not None and left.kind == "prep" and left.word in _COMPARED
    if c.previous is not None and (
        compared_with or ((verb is None or verb.index < noun.index) and _follows_comma(c, noun))
    ):
        return Link(c.previous.metric, c.previous.owner, rule)
    subject = c.clause.subject
    saying = verb is not None and verb.verb_class == "say"
    if subject is not None and subject is not noun and subject.noun_class != "pronoun" and not (saying and c.previous):
        return _from_phrase(c, subject, rule)
    if c.previous is not None:
        return Link(c.previous.metric, c.previous.owner, rule)
    return Link(metric, owner or owner_of(c, noun), rule)


_COMPARED = frozenset(("from", "than", "with", "against", "versus", "to", "after"))


def _bare_change(c: Context, metric: Interval) -> bool:
    """The phrase says that something changed, not what."""
    words = c.folded[metric[0] : metric[1]]
    if c.reading.lang == "zh":
        return len(words) <= 4
    return all(
        w in _PLAIN or w.endswith(("year", "month", "quarter", "ly"))
        for w in words.lower().replace("-on-", " ").split()[:-1]
    )


_PLAIN = frozenset(
    (
        "annual",
        "growth",
        "sharp",
        "average",
        "strong",
        "robust",
        "steady",
        "on",
        "of",
        "year",
        "yearly",
        "modest",
        "slight",
        "slower",
        "faster",
        "rapid",
        "net",
        "big",
        "record",
        "real",
        "same",
    )
)


def _follows_comma(c: Context, noun: Unit) -> bool:
    return noun.index > 0 and c.reading.units[noun.index - 1].kind in ("comma", "conj")


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
    start, end = value.noun
    if c.clause.verb > c.unit.index and not c.clause.own_subject:
        return Link(_counted_phrase(c, start, end), place_of(c) or c.owner, "counted-subject")
    return Link(_counted_phrase(c, start, end), owner_of(c, None), "counted-noun")


def _counted_phrase(c: Context, start: int, end: int) -> Interval:
    """The counted noun with the phrase that follows it: ``zones for modern services``."""
    units, i = c.reading.units, c.unit.index + 1
    if (
        i + 1 < len(units)
        and units[i].kind == "prep"
        and units[i].word in ("of", "for", "by")
        and units[i + 1].kind == "np"
    ):
        if not is_owner(c.folded, c.reading, units[i + 1]) or units[i].word == "by":
            end = units[i + 1].end
    return (strip(c.folded, start, end), end)


def noun_of(c: Context) -> Link | None:
    """``operating revenue of V``, ``investments worth V``, ``an increase of V``, ``a target of V``."""
    left, noun = c.left, c.at(-2)
    if left is None or noun is None or left.kind != "prep" or noun.kind != "np":
        return None
    if (
        left.word not in ("of", "worth", "at", "for")
        or (left.word == "for" and noun.noun_class not in _AIMS)
        or (left.word == "at" and noun.noun_class not in ("metric", "change", "target", "forecast"))
    ):
        return None
    if noun.noun_class in _AIMS:
        return _aim(c, noun)
    if noun.noun_class == "change":
        return _changed(c, noun, "change-of-value")
    found = _from_phrase(c, noun, "noun-of-value")
    if (
        noun.noun_class == ""
        and left.word == "of"
        and c.unit.value
        and c.unit.value.mention.qualifier in _LIMITS
        and _governed(c, noun)
    ):
        found.mood = "rule"  # clusters of more than 10 billion yuan: a threshold
    return found


def _aim(c: Context, noun: Unit) -> Link:
    """``a GDP growth target of V``, ``a target of V expansion``, ``the forecast of V``: what is aimed at."""
    (start, end), owner = phrase(c.folded, c.reading, noun)
    words = c.folded[start:end].rstrip()
    head = words.lower().rfind(noun.word)
    right = c.right
    if head > 1:
        metric: Interval | None = (start, start + len(words[:head].rstrip()))
    elif right is not None and right.kind == "np":
        metric = (right.start, right.end)
    elif c.previous is not None:
        metric = c.previous.metric
    else:
        subject = c.clause.subject
        metric = (subject.start, subject.end) if subject is not None and subject is not noun else (start, end)
    return Link(metric, owner or owner_of(c, noun), "target-of-value")


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
        or right.word not in ("of", "in", "for")
    ):
        return None
    verb = c.verb
    governed = verb is not None and verb.index < c.unit.index
    if right.word == "of":
        if (
            governed
            and verb is not None
            and (
                verb.verb_class == "share" or (verb.verb_class == "level" and c.unit.value and c.unit.value.percentage)
            )
        ):
            return None
        return _from_phrase(c, noun, "value-of-noun")
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
    return _from_phrase(c, noun, "value-in-noun")


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


def attributive(c: Context) -> Link | None:
    """``a 13 percent increase in exports``, ``a 10-billion-yuan fund``."""
    noun = c.right
    if noun is None or noun.kind != "np" or noun.noun_class == "pronoun":
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
        return _changed(c, noun, "value-change-noun")
    if c.reading.lang == "zh":
        if noun.noun_class == "target":  # 增长6%的目标
            found = subject_verb(c) or near_noun(c) or _from_phrase(c, noun, "value-noun")
            found.mood = "target"
            return found
        return Link((noun.start, noun.end), owner_of(c, noun), "value-noun")
    found = _from_phrase(c, noun, "value-noun")
    if noun.noun_class in ("target", "forecast"):
        found.mood = "target" if noun.noun_class == "target" else "forecast"
    return found


def changed_object(c: Context) -> Link | None:
    """``reduce labour costs by V``, ``raised its stake to V``, ``sets the growth target at V``."""
    left, verb = c.left, c.verb
    if left is None or left.kind != "prep" or left.word not in ("by", "to", "from", "at"):
        return None
    noun = _object(c, verb)
    if noun is None or (verb is not None and verb.verb_class == "share"):
        return None
    if noun.noun_class in _AIMS:
        found = _aim(c, noun)
        found.mood = _AIMS[noun.noun_class]
        return found
    return _from_phrase(c, noun, "verb-object-value")


def _governed(c: Context, noun: Unit) -> bool:
    return noun.index > 0 and c.reading.units[noun.index - 1].kind == "prep"


def subject_verb(c: Context) -> Link | None:
    """``exports rose V``, ``revenue reached V``, ``..., up V``, ``accounting for V``."""
    verb, clause = c.verb, c.clause
    if verb is None or verb.verb_class not in ("up", "down", "level", "share") or verb.index > c.unit.index:
        return None
    if c.left is not verb:
        if verb.verb_class == "share":
            if any(u.kind in ("comma", "value") for u in c.reading.units[verb.index + 1 : c.unit.index]):
                return None
        elif _object(c, verb) or (c.left is not None and c.left.kind == "np"):
            return None
    if not clause.own_subject and c.previous is not None:
        return Link(c.previous.metric, c.previous.owner, "continued-metric")
    subject = clause.subject
    if subject is None or subject.noun_class == "pronoun":
        return Link(c.previous.metric, c.previous.owner, "continued-metric") if c.previous else None
    if subject.noun_class == "change" and c.previous is not None:
        return _changed(c, subject, "subject-change-value")
    before = c.reading.units[subject.index - 1] if subject.index else None
    if before is not None and before.verb_class == "share" and clause.parent is not None:  # 占成都比重达13.4%
        whole = c.reading.home[before.index].subject
        if whole is not None and c.reading.home[before.index].own_subject:
            return _from_phrase(c, whole, "share-of-whole")
        if c.previous is not None:
            return Link(c.previous.metric, c.previous.owner, "share-of-whole")
    return _from_phrase(c, subject, "subject-verb-value")


def _object(c: Context, verb: Unit | None) -> Unit | None:
    """The noun phrase that follows the verb before the value; a date may stand between."""
    if verb is None or verb.index > c.unit.index:
        return None
    i = verb.index + 1
    while i < c.unit.index and c.reading.units[i].kind == "date":
        i += 1
    unit = c.reading.units[i]
    return unit if i < c.unit.index and unit.kind == "np" and unit.noun_class != "pronoun" else None


def near_noun(c: Context) -> Link | None:
    """``GDP 5.2 percent``: the noun phrase right before, or the object between the verb and the value."""
    left = c.left
    if left is not None and left.kind == "np" and left.noun_class != "pronoun":
        if c.folded.startswith(("'s", "s'"), left.end - 2):  # compared with ICBC's V
            return Link(c.previous.metric if c.previous else None, (left.start, left.end - 2), "owner-value")
        return _changed(c, left, "noun-value") if left.noun_class == "change" else _from_phrase(c, left, "noun-value")
    verb = c.verb
    noun = _object(c, verb)
    return None if noun is None else _from_phrase(c, noun, "object-value")


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


def base_value(c: Context) -> Link | None:
    """``compared with V in 2006``, ``from V``: it measures what the value before it does."""
    if c.previous is None or c.reading.lang == "zh" or not is_base(c.reading.units, c.unit):
        return None
    return Link(c.previous.metric, c.previous.owner, "compared-value")


def verb_word(c: Context) -> Link | None:
    """``invest V``: the verb names what is measured."""
    verb = c.verb
    if verb is None or verb.index > c.unit.index or verb.verb_class in ("say", "level", "other"):
        return None
    return Link((verb.start, verb.end), owner_of(c, None), "verb-value")


RULES: tuple[Rule, ...] = (
    compared, counted, noun_of, value_of, attributive, base_value, changed_object, listed, subject_verb, near_noun, verb_word,
)  # fmt: skip
