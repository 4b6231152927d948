"""What a noun phrase beside a value says that it measures: nouns of change and of aim lend it another's metric."""

from __future__ import annotations

from functools import cache
from typing import Final

from zjextract.languages import words
from zjextract.statements.chinese_values import counted_before
from zjextract.statements.context import Context
from zjextract.statements.model import Interval, Link, Mood, Unit
from zjextract.statements.noun_classes import noun_class
from zjextract.statements.owners import owner_of
from zjextract.statements.phrases import agent_of, counted_owner, is_owner, phrase

AIMS: Final[dict[str, Mood]] = {"target": "target", "forecast": "forecast"}
_COMPARED: Final = frozenset(("from", "than", "with", "against", "versus", "to", "after"))


def from_phrase(c: Context, unit: Unit, rule: str) -> Link:
    """The link of a noun phrase: its own owner, else who the clause speaks of."""
    metric, owner = phrase(c.folded, c.reading, unit)
    if c.reading.lang == "zh":
        return Link(metric, owner or owner_of(c, unit), rule, AIMS.get(unit.noun_class))
    counted = counted_owner(c.folded, c.reading.units, unit, metric[1])
    if counted is not None and not c.unit.start <= counted[0] < c.unit.end:
        owner = counted
    if unit.index < c.unit.index:
        owner = owner or agent_of(c.folded, c.reading, unit.index + 1)
    return Link(metric, owner or owner_of(c, unit), rule)


def continued(c: Context, rule: str) -> Link | None:
    """The metric and the owner of the value before, where there is one; of a Chinese gap, of the value that it can be
    a gap of: 项目1.76万个、投资7208亿元，多3707个."""
    if c.previous is None:
        return None
    before = _alike(c) or c.previous
    return Link(before.metric, before.owner, rule)


def _alike(c: Context) -> Link | None:
    """The link of the last value that is counted as this one is, where another stands between."""
    verb = c.left
    if c.reading.lang == "en" or verb is None or verb.verb_class not in ("up", "down") or verb.word[-1] in "至到为":
        return None
    return counted_before(c)


def aimed_mood(c: Context) -> Mood | None:
    """``expectations for a V rise``, ``a target of V``."""
    left, noun = c.left, c.at(-2)
    if left is None or noun is None or left.kind != "prep" or left.word not in ("of", "for", "at") or noun.kind != "np":
        return None
    return AIMS.get(noun.noun_class)


def changed(c: Context, noun: Unit, rule: str) -> Link:
    """``an increase of 5 percent``: the metric is what increased."""
    metric, owner = phrase(c.folded, c.reading, noun)
    bare, complement = _is_bare(c, metric), _complement(c, noun)
    if complement is not None and (bare or _only_describes(c, metric)):
        return from_phrase(c, complement, rule)
    if not bare:
        return Link(metric, owner or owner_of(c, noun), rule)
    fronted = _fronted(c, noun)
    if fronted is not None:
        return from_phrase(c, fronted, rule)
    before = continued(c, rule)
    if before is not None and _leans(c, noun):
        return before
    subject, verb = c.clause.subject, c.verb
    saying = verb is not None and verb.verb_class == "say"
    if subject is not None and subject is not noun and _may_change(c, subject) and not (saying and before):
        return from_phrase(c, subject, rule)
    if before is None and c.last is not None and c.reading.lang == "en" and _refers_back(c, noun):
        return Link(c.last.metric, c.last.owner, rule)
    return before or Link(metric, owner or owner_of(c, noun), rule)


def _refers_back(c: Context, noun: Unit) -> bool:
    """``The pace eased``, ``That compared with an increase of V``: the change of what the sentence before measured."""
    subject = c.clause.subject
    if c.folded[noun.start : noun.start + 4].lower() in ("the ", "that", "this"):
        return True
    if subject is None or subject.noun_class == "pronoun":
        return True
    return c.verb is not None and c.verb.verb_class == "hold"  # the firm saw an increase of V


def _complement(c: Context, noun: Unit) -> Unit | None:
    """What follows in ``a 5 percent rise in 2007 profit``, ``a rise of 5 percent in exports``."""
    units = c.reading.units
    after = noun.index + 1
    if noun.index < c.unit.index and (units[after].word not in _OF_WHAT or after + 1 == c.unit.index):
        after = c.unit.index + 1
    if after + 1 >= len(units) or units[after].kind != "prep" or units[after].word not in _OF_WHAT:
        return None
    after += 2 if units[after + 1].kind == "date" else 1
    unit = units[after] if after < len(units) else None
    if (
        unit is None
        or unit.kind != "np"
        or unit.word in _WHEN
        or (is_owner(c.folded, c.reading, unit) and "'" not in c.folded[unit.start : unit.end])
    ):
        return None
    return unit


_OF_WHAT: Final = frozenset(("in", "of", "on"))  # what a change is of
_WHEN: Final = frozenset((
    "period", "quarter", "quarters", "month", "months", "half", "halves", "year", "years", "trading", "trade",
    "session",
))  # fmt: skip


def _fronted(c: Context, noun: Unit) -> Unit | None:
    """物流需求，同比增速超过V: what changed stands alone before the comma."""
    units, i = c.reading.units, noun.index
    if c.reading.lang == "en" or i < 2 or units[i - 1].kind != "comma" or units[i - 2].kind != "np":
        return None
    alone = i == 2 or units[i - 3].kind in ("comma", "stop", "date")
    return units[i - 2] if alone and units[i - 2].noun_class in ("", "metric") else None


def _leans(c: Context, noun: Unit) -> bool:
    """The change is set beside the value before it: ``, an increase of V``, ``from July's V rise``."""
    left, verb = c.left, c.verb
    if noun.index > c.unit.index and left is not None and left.kind == "prep" and left.word in _COMPARED:
        return True
    parted = noun.index > 0 and c.reading.units[noun.index - 1].kind in ("comma", "conj")
    return parted and (verb is None or verb.index < noun.index)


def _may_change(c: Context, subject: Unit) -> bool:
    """The subject is something that changes, not somebody who reports it."""
    if subject.noun_class == "pronoun" or subject.noun_class in AIMS:
        return False
    return subject.noun_class in ("metric", "change") or not is_owner(c.folded, c.reading, subject)


def _is_bare(c: Context, metric: Interval) -> bool:
    """The phrase says that something changed, not what."""
    text = c.folded[metric[0] : metric[1]]
    if c.reading.lang == "zh":
        return text in _changes()
    return all(
        w in _plain() or w.endswith(("year", "month", "quarter", "ly"))
        for w in text.lower().replace("-on-", " ").split()[:-1]
    )


def _only_describes(c: Context, metric: Interval) -> bool:
    """``a surprising uptick in output``: the words before the change name no measure."""
    words_before = c.folded[metric[0] : metric[1]].lower().split()[:-1]
    return c.reading.lang == "en" and not any(noun_class(word, "x") for word in words_before)


@cache
def _changes() -> frozenset[str]:
    """The Chinese nouns of change, which do not say what changed."""
    metrics = words("zh", "metrics")
    return frozenset((*metrics["change"], *metrics["shares"]))


@cache
def _plain() -> frozenset[str]:
    """Adjectives that do not say what changed, or what is aimed at."""
    return frozenset(words("en", "metrics")["plain"])


def aim(c: Context, noun: Unit) -> Link:
    """``a GDP growth target of V``, ``a target of V expansion``, ``the forecast of V``: what is aimed at."""
    (start, end), owner = phrase(c.folded, c.reading, noun)
    return Link(
        _aimed_at(c, noun, start) or (start, end), owner or owner_of(c, noun), "target-of-value", AIMS[noun.noun_class]
    )


def _aimed_at(c: Context, noun: Unit, start: int) -> Interval | None:
    modifiers = c.folded[start : max(start, noun.end - len(noun.word))].rstrip()
    if not all((w in _plain() and w != "growth") or w.isdigit() for w in modifiers.lower().split()):
        return (start, start + len(modifiers))
    complement = _complement_of(c, noun)
    if complement is not None:
        return phrase(c.folded, c.reading, complement)[0]
    right = c.right
    if right is not None and right.kind == "np" and right is not noun:
        return changed(c, right, "").metric if right.noun_class == "change" else (right.start, right.end)
    after = c.at(2) if noun.index < c.unit.index else None
    measured = after is not None and after.noun_class in ("metric", "change")
    told = right is not None and (right.word == "for" or (right.word == "in" and measured))
    if after is not None and told and after.kind == "np":
        return (after.start, after.end)
    if c.previous is not None:
        return c.previous.metric
    candidate = object_of(c, c.verb)
    if candidate is None or candidate is noun:
        candidate = c.clause.subject
    named = candidate is None or candidate.noun_class == "pronoun" or is_owner(c.folded, c.reading, candidate)
    if named and c.last is not None:
        return c.last.metric  # the bank missed the estimate of V, that beat expectations of V
    return None if candidate is None or candidate is noun or named else (candidate.start, candidate.end)


def _complement_of(c: Context, noun: Unit) -> Unit | None:
    """``its forecast for China's growth to V``, ``the target for exports of V``."""
    units, i = c.reading.units, noun.index + 1
    last = c.unit.index if noun.index < c.unit.index else len(units)  # its 10 percent target for exports
    if c.reading.lang == "zh" or i + 1 >= last:
        return None
    i += units[i].kind == "date"
    if i + 1 >= last or units[i].word not in ("for", "of", "on"):
        return None
    i += 2 if units[i + 1].kind == "date" and i + 2 < last else 1
    return units[i] if units[i].noun_class in ("metric", "change") else None


def object_of(c: Context, verb: Unit | None) -> Unit | None:
    """The noun phrase that follows the verb before the value; a date may stand between."""
    if verb is None or verb.index > c.unit.index:
        return None
    i = verb.index + 1
    while i < c.unit.index and c.reading.units[i].kind == "date":
        i += 1
    unit = c.reading.units[i]
    return unit if i < c.unit.index and unit.kind == "np" and unit.noun_class != "pronoun" else None


def is_name(c: Context, unit: Unit) -> bool:
    """A proper name or a common noun of who acts."""
    text = c.folded[unit.start : unit.end]
    if "'" in text or (unit.index == 0 and " " not in text and not unit.noun_class):
        return False  # Cargo fell V
    return unit.noun_class in ("", "actor") and is_owner(c.folded, c.reading, unit)
