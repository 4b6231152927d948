"""Which words of a sentence say what a value measures: an ordered list of rules.

Each rule reads the units around the value and gives a ``Link`` or nothing; the first that gives one decides.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from zjextract.statements.bases import begins_pair, is_base
from zjextract.statements.chinese_values import (
    a_year_before,
    acted,
    befallen,
    boxed,
    counts_itself,
    describing,
    handled,
    located,
    same_kind,
    traded,
)
from zjextract.statements.context import Context
from zjextract.statements.model import Link, UnitKind
from zjextract.statements.noun_rules import (
    attributive,
    bracketed,
    counted,
    labelled,
    listed_part,
    near_noun,
    noun_of,
    part_of_counted,
    part_of_plan,
    value_of,
)
from zjextract.statements.nouns import aimed_mood
from zjextract.statements.owners import owner_of
from zjextract.statements.phrases import is_owner
from zjextract.statements.verb_rules import changed_object, ditransitive, done, listed_object, subject_verb, verb_word

Rule = Callable[[Context], Link | None]


def link(context: Context) -> Link:
    """What the value measures; a link without metric where no rule finds one."""
    for rule in _rules(context):
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


def outdone(c: Context) -> Link | None:
    """``, 27 percent up on 2009``: the change of the value before."""
    left, right, date = c.left, c.right, c.at(2)
    if c.previous is None or left is None or right is None or left.kind != "comma" or right.word != "on":
        return None
    if date is None or date.kind != "date":
        return None
    return Link(c.previous.metric, c.previous.owner, "gap")


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


_REACHED: Final = frozenset(("完成", "实现"))


def named(c: Context) -> Link | None:
    """正定片区33.29平方公里; 四川达到V: a name without a measure has the measure before."""
    before = c.previous or c.last
    if before is None or c.folded[c.unit.end - 1] in "个家座所处":
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
    short = c.unit.form == "base" and unit.end - unit.start <= 4 and same_kind(c)  # 瑞银则从V
    if not known and not short and before.owner != (unit.start, unit.end):
        return None
    return Link(before.metric, (unit.start, unit.end), "name-value")


def base_value(c: Context) -> Link | None:
    """``compared with V in 2006``, ``from V``: it measures what the value before it does."""
    units = c.reading.units
    if c.previous is None or not is_base(units, c.unit) or begins_pair(units, c.unit):
        return None
    dated = c.right is not None and c.right.word == "in"  # its forecast of V, up from V in 2009
    revised = c.previous.mood if c.previous.rule == "target-of-value" and not dated else None  # to V from V
    return Link(c.previous.metric, c.previous.owner, "compared-value", revised)


# The English rules in order, each with the kinds of units that it asks for to the left and to the right of the value;
# none where it takes any.
_ENGLISH: Final[tuple[tuple[Rule, tuple[UnitKind, ...], tuple[UnitKind, ...]], ...]] = (
    (compared, ("comma",), ("prep",)),
    (outdone, ("comma",), ()),
    (bracketed, ("comma",), ("comma", "prep", "date")),
    (counted, (), ()),
    (noun_of, ("prep",), ()),
    (listed_part, ("conj", "comma"), ("prep",)),
    (part_of_counted, (), ("prep",)),
    (part_of_plan, ("verb",), ("prep",)),
    (value_of, (), ("prep",)),
    (attributive, (), ("np",)),
    (base_value, ("prep", "conj"), ()),
    (listed_object, ("prep",), ()),
    (changed_object, ("prep",), ()),
    (labelled, ("stop",), ()),
    (done, (), ("verb",)),
    (listed, ("comma", "conj"), ()),
    (subject_verb, (), ()),
    (ditransitive, ("np",), ()),
    (near_noun, (), ()),
    (verb_word, (), ()),
)
_CHINESE: Final[tuple[Rule, ...]] = (
    boxed, describing, a_year_before, befallen, counts_itself, attributive, labelled, listed, named, handled,
    subject_verb, near_noun, acted, located, traded, verb_word,
)  # fmt: skip


@cache  # of the kinds of units there are nine
def _between(left: UnitKind | None, right: UnitKind | None) -> tuple[Rule, ...]:
    """The English rules that may hold between units of these kinds."""
    return tuple(
        rule for rule, lefts, rights in _ENGLISH if (not lefts or left in lefts) and (not rights or right in rights)
    )


def _rules(c: Context) -> tuple[Rule, ...]:
    if c.reading.lang == "zh":
        return _CHINESE
    return _between(c.left.kind if c.left else None, c.right.kind if c.right else None)
