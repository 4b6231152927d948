"""Which words of a sentence say what a value measures, and whose it is: a short ordered list of rules.

Each rule reads the units around the value and gives a ``Link`` or nothing; the first that gives one decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from zjextract.statements.chinese_phrases import name_of
from zjextract.statements.model import Clause, Interval, Link, Reading, Unit
from zjextract.statements.phrases import has_pronoun, is_owner, phrase, strip

_AGENT_VERBS = ("hold", "act", "intent", "forecast", "up", "down", "other", "say")


@dataclass(slots=True)
class Context:
    """A value in its sentence, and what was linked before it."""

    folded: str
    reading: Reading
    unit: Unit
    clause: Clause
    previous: Link | None  # of the value before it in this sentence
    owner: Interval | None  # who the sentences before spoke of

    @property
    def left(self) -> Unit | None:
        return self.at(-1)

    @property
    def right(self) -> Unit | None:
        return self.at(1)

    def at(self, offset: int) -> Unit | None:
        i = self.unit.index + offset
        return self.reading.units[i] if 0 <= i < len(self.reading.units) else None

    @property
    def verb(self) -> Unit | None:
        return self.reading.units[self.clause.verb] if self.clause.verb >= 0 else None


Rule = Callable[[Context], Link | None]


def link(context: Context) -> Link:
    """What the value measures; a link without metric where no rule finds one."""
    for rule in RULES:
        found = rule(context)
        if found is not None:
            return found
    return Link(None, _owner(context, None), "value-alone")


def _from_phrase(c: Context, unit: Unit, rule: str) -> Link:
    """The link of a noun phrase: its own owner, else who the clause speaks of."""
    metric, owner = phrase(c.folded, c.reading, unit)
    return Link(metric, owner or _owner(c, unit), rule)


def _owner(c: Context, metric: Unit | None) -> Interval | None:
    """Who the clause speaks of, where that is not the metric itself; else who the sentences before spoke of."""
    clause: Clause | None = c.clause
    left = c.left
    if left is not None and left.kind == "np" and left is not metric and c.reading.lang == "zh" and is_owner(c.folded, c.reading, left):
        return (left.start, left.end)
    if c.reading.lang == "zh":
        return _chinese_owner(c, metric)
    while clause is not None:
        subject = clause.subject
        if subject is not None and subject is not metric and subject.noun_class != "pronoun":
            if metric is None or clause.own_subject or subject.index < metric.index:
                interval = _subject_span(c, subject)
                if interval is not None and _plausible(c, subject):
                    return interval
        clause = clause.parent
    place = _place(c)
    return place or c.owner


def _chinese_owner(c: Context, metric: Unit | None) -> Interval | None:
    """The nearest name that is a clause's subject; an agent of the value's own verb without being a name; the topic."""
    clause: Clause | None = c.clause
    while clause is not None:
        subject, verb = clause.subject, c.reading.units[clause.verb] if clause.verb >= 0 else None
        if subject is not None and clause.own_subject and subject is not metric and (verb is None or verb.verb_class != "say"):
            name = name_of(c.folded, subject)
            if name is not None:
                return name
            if clause is c.clause and verb is not None and verb.verb_class in ("hold", "act") and not subject.noun_class and _plausible(c, subject):
                return (subject.start, subject.end)
        clause = clause.parent
    return c.owner


def topic(folded: str, reading: Reading) -> Interval | None:
    """Who a Chinese sentence speaks of: the first subject of a clause that is or begins with a name."""
    if reading.lang != "zh":
        return None
    for clause in reading.clauses:
        subject = clause.subject
        verb = reading.units[clause.verb] if clause.verb >= 0 else None
        if subject is not None and clause.own_subject and (verb is None or verb.verb_class != "say"):
            name = name_of(folded, subject)
            if name is not None:
                return name
    return None


def _plausible(c: Context, subject: Unit) -> bool:
    """A phrase that can be somebody: with an article or a capital, a plural, or a noun for who acts."""
    text = c.folded[subject.start : subject.end]
    if c.reading.lang == "zh":
        return len(text) > 1 and not text.startswith(_NO_OWNER)
    return " " in text or text[0].isupper() or text.endswith("s") or subject.noun_class == "actor"


_NO_OWNER = ("为", "以", "使", "把", "让", "本报", "新华社", "记者", "报告", "数据", "报道", "统计", "消息", "据")


def _subject_span(c: Context, subject: Unit) -> Interval | None:
    if subject.noun_class in ("target", "forecast") and c.reading.lang == "en" and subject.start != c.reading.start and c.folded[subject.start : subject.end].istitle():
        return (subject.start, subject.end)
    if subject.noun_class in ("metric", "change", "share", "target", "forecast"):
        return phrase(c.folded, c.reading, subject)[1]
    return (subject.start, subject.end)


def _place(c: Context) -> Interval | None:
    """A name after ``in`` or ``at`` in the value's clause."""
    units = c.reading.units
    for i in range(c.clause.first + 1, c.clause.last):
        if units[i].kind == "np" and units[i - 1].kind == "prep" and units[i - 1].word in ("in", "at"):
            if is_owner(c.folded, c.reading, units[i]):
                return (units[i].start, units[i].end)
    return None


def _changed(c: Context, noun: Unit, rule: str) -> Link | None:
    """``an increase of 5 percent``: the metric is what increased."""
    metric, owner = phrase(c.folded, c.reading, noun)
    if not _bare_change(c, metric):
        return Link(metric, owner or _owner(c, noun), rule)
    units = c.reading.units
    after = c.unit.index + 1 if noun.index < c.unit.index else noun.index + 1
    if after + 1 < len(units) and units[after].kind == "prep" and units[after].word in ("in", "of") and units[after + 1].kind == "np":
        return _from_phrase(c, units[after + 1], rule)
    verb = c.verb
    if c.previous is not None and (verb is None or verb.index < noun.index) and _follows_comma(c, noun):
        return Link(c.previous.metric, c.previous.owner, rule)
    subject = c.clause.subject
    if subject is not None and subject is not noun and subject.noun_class != "pronoun":
        return _from_phrase(c, subject, rule)
    if c.previous is not None:
        return Link(c.previous.metric, c.previous.owner, rule)
    return Link(metric, owner or _owner(c, noun), rule)


def _bare_change(c: Context, metric: Interval) -> bool:
    """The phrase says that something changed, not what."""
    words = c.folded[metric[0] : metric[1]]
    if c.reading.lang == "zh":
        return len(words) <= 4
    return all(w in _PLAIN or w.endswith(("year", "month", "quarter", "ly")) for w in words.lower().replace("-on-", " ").split()[:-1])


_PLAIN = frozenset(("annual", "growth", "sharp", "average", "strong", "robust", "steady", "on", "of", "year", "yearly", "modest", "slight", "slower", "faster", "rapid", "net", "big", "record", "real", "same"))


def _follows_comma(c: Context, noun: Unit) -> bool:
    return noun.index > 0 and c.reading.units[noun.index - 1].kind in ("comma", "conj")


def counted(c: Context) -> Link | None:
    """``180,000 enterprises``: the counted noun, unless it is the level of a metric."""
    value = c.unit.value
    if value is None or value.noun is None or value.measure:
        return None
    verb, subject = c.verb, c.clause.subject
    if verb is not None and verb.verb_class == "level" and verb.index == c.unit.index - 1 and subject is not None and subject.noun_class == "metric":
        return None
    start, end = value.noun
    if c.clause.verb > c.unit.index and not c.clause.own_subject:
        return Link(_counted_phrase(c, start, end), _place(c) or c.owner, "counted-subject")
    return Link(_counted_phrase(c, start, end), _owner(c, None), "counted-noun")


def _counted_phrase(c: Context, start: int, end: int) -> Interval:
    """The counted noun with the phrase that follows it: ``zones for modern services``."""
    units, i = c.reading.units, c.unit.index + 1
    if i + 1 < len(units) and units[i].kind == "prep" and units[i].word in ("of", "for", "by") and units[i + 1].kind == "np":
        if not is_owner(c.folded, c.reading, units[i + 1]) or units[i].word == "by":
            end = units[i + 1].end
    return (strip(c.folded, start, end), end)


def noun_of(c: Context) -> Link | None:
    """``operating revenue of V``, ``investments worth V``, ``an increase of V``, ``a target of V``."""
    left, noun = c.left, c.at(-2)
    if left is None or noun is None or left.kind != "prep" or noun.kind != "np":
        return None
    if left.word not in ("of", "worth", "at") or (left.word == "at" and noun.noun_class not in ("metric", "change", "target", "forecast")):
        return None
    mood = noun.noun_class if noun.noun_class in ("target", "forecast") else None
    if noun.noun_class == "change":
        return _changed(c, noun, "change-of-value")
    found = _from_phrase(c, noun, "noun-of-value")
    found.mood = mood
    if noun.noun_class == "" and left.word == "of" and c.unit.value and c.unit.value.mention.qualifier in _LIMITS and _governed(c, noun):
        found.mood = "rule"  # clusters of more than 10 billion yuan: a threshold
    return found


_LIMITS = frozenset(("more_than", "at_least", "less_than", "at_most"))


def value_of(c: Context) -> Link | None:
    """``80 percent of the cable work``, ``20,000 mu of rice fields``, ``10 billion yuan in exports``."""
    right, noun = c.right, c.at(2)
    if right is None or noun is None or right.kind != "prep" or noun.kind != "np" or right.word not in ("of", "in", "for"):
        return None
    verb = c.verb
    governed = verb is not None and verb.index < c.unit.index
    if right.word == "of":
        if governed and verb is not None and (verb.verb_class == "share" or (verb.verb_class == "level" and c.unit.value and c.unit.value.percentage)):
            return None
        return _from_phrase(c, noun, "value-of-noun")
    if noun.noun_class not in ("metric", "change"):
        return None
    if governed and verb is not None and verb.verb_class in ("up", "down", "level") and c.clause.subject is not None and c.clause.subject.noun_class == "metric":
        return None
    return _from_phrase(c, noun, "value-in-noun")


def compared(c: Context) -> Link | None:
    """``147 more than that in the same period``: the gap to the value before."""
    right = c.right
    if c.previous is None or right is None or right.kind != "prep" or right.word != "than" or c.left is None or c.left.kind != "comma":
        return None
    return Link(c.previous.metric, c.previous.owner, "gap")


def attributive(c: Context) -> Link | None:
    """``a 13 percent increase in exports``, ``a 10-billion-yuan fund``."""
    noun = c.right
    if noun is None or noun.kind != "np" or noun.noun_class == "pronoun":
        return None
    verb, between = c.verb, c.folded[c.unit.end : noun.start]
    if "的" in between and noun.noun_class != "target" and verb is not None and c.left is verb and verb.verb_class in ("up", "down", "level"):
        return None
    if noun.noun_class == "change":
        return _changed(c, noun, "value-change-noun")
    if c.reading.lang == "zh":
        if noun.noun_class == "target":  # 增长6%的目标
            found = subject_verb(c) or near_noun(c) or _from_phrase(c, noun, "value-noun")
            found.mood = "target"
            return found
        return Link((noun.start, noun.end), _owner(c, noun), "value-noun")
    found = _from_phrase(c, noun, "value-noun")
    if noun.noun_class in ("target", "forecast"):
        found.mood = "target" if noun.noun_class == "target" else "forecast"
    return found


def changed_object(c: Context) -> Link | None:
    """``reduce labour costs by V``, ``raised its stake to V``, ``sets the growth target at V``."""
    left, noun, verb = c.left, c.at(-2), c.verb
    if left is None or noun is None or left.kind != "prep" or left.word not in ("by", "to", "from", "at") or noun.kind != "np":
        return None
    if verb is None or not verb.index < noun.index or _governed(c, noun):
        return None
    found = _from_phrase(c, noun, "verb-object-value")
    if noun.noun_class in ("target", "forecast"):
        found.mood = "target" if noun.noun_class == "target" else "forecast"
    return found


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
        elif _has_object(c, verb) or (c.left is not None and c.left.kind == "np"):
            return None
    if not clause.own_subject and c.previous is not None:
        return Link(c.previous.metric, c.previous.owner, "continued-metric")
    subject = clause.subject
    if subject is None or subject.noun_class == "pronoun":
        return Link(c.previous.metric, c.previous.owner, "continued-metric") if c.previous else None
    before = c.reading.units[subject.index - 1] if subject.index else None
    if before is not None and before.verb_class == "share" and clause.parent is not None:  # 占成都比重达13.4%
        whole = c.reading.home[before.index].subject
        if whole is not None and c.reading.home[before.index].own_subject:
            return _from_phrase(c, whole, "share-of-whole")
        if c.previous is not None:
            return Link(c.previous.metric, c.previous.owner, "share-of-whole")
    return _from_phrase(c, subject, "subject-verb-value")


def _has_object(c: Context, verb: Unit) -> bool:
    after = c.reading.units[verb.index + 1] if verb.index + 1 < c.unit.index else None
    return after is not None and after.kind == "np"


def near_noun(c: Context) -> Link | None:
    """``GDP 5.2 percent``: the noun phrase right before, or the object between the verb and the value."""
    left = c.left
    if left is not None and left.kind == "np" and left.noun_class != "pronoun":
        return _changed(c, left, "noun-value") if left.noun_class == "change" else _from_phrase(c, left, "noun-value")
    verb = c.verb
    if verb is not None and verb.index < c.unit.index and _has_object(c, verb):
        return _from_phrase(c, c.reading.units[verb.index + 1], "object-value")
    return None


def listed(c: Context) -> Link | None:
    """A value in a list has the metric of the value before it."""
    left, before = c.left, c.at(-2)
    if c.previous is None or left is None or left.kind not in ("comma", "conj") or before is None or before.kind not in ("value", "date"):
        return None
    return Link(c.previous.metric, c.previous.owner, "listed-value")


def verb_word(c: Context) -> Link | None:
    """``invest V``: the verb names what is measured."""
    verb = c.verb
    if verb is None or verb.index > c.unit.index or verb.verb_class in ("say", "level", "other"):
        return None
    return Link((verb.start, verb.end), _owner(c, None), "verb-value")


RULES: tuple[Rule, ...] = (
    compared, counted, noun_of, value_of, attributive, changed_object, listed, subject_verb, near_noun, verb_word,
)  # fmt: skip
