"""Linking rules that find what a value measures in a noun phrase beside it."""

from __future__ import annotations

from functools import cache
from typing import Final

from zjextract.statements.chinese_values import attributed, is_part
from zjextract.statements.context import Context
from zjextract.statements.model import Interval, Link, Unit
from zjextract.statements.nouns import AIMS, aim, changed, continued, from_phrase, is_name, object_of
from zjextract.statements.owners import owner_of, place_of, set_by_relative
from zjextract.statements.phrases import agent_of, has_pronoun, is_owner, phrase, strip
from zjextract.statements.values import measures
from zjextract.statements.verb_rules import subject_verb


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
    if _is_level(c):
        return None
    start, end = value.noun
    left = c.left
    if left is not None and left.kind == "np" and left.noun_class != "pronoun" and _is_whose(c, left):
        return Link(_counted_phrase(c, start, end), (left.start, left.end - 2), "counted-noun")  # the mill's 90 workers
    if c.clause.verb > c.unit.index and not c.clause.own_subject:
        agent = agent_of(c.folded, c.reading, c.clause.verb)
        owner = agent or set_by_relative(c) or place_of(c) or c.owner
        return Link(_counted_phrase(c, start, end), owner, "counted-subject")
    return Link(_counted_phrase(c, start, end), owner_of(c, None), "counted-noun")


def _is_whose(c: Context, noun: Unit) -> bool:
    return c.folded.startswith("'s", noun.end - 2)


def _is_level(c: Context) -> bool:
    """``increase its capacity to 600,000 vehicles``, ``a capacity of V``: the number is the level of a measure."""
    left, noun, before = c.left, object_of(c, c.verb), c.at(-2)
    if left is not None and left.word == "of" and before is not None and before.noun_class == "metric":
        return True
    if left is None or left.kind != "prep" or left.word not in ("to", "from", "by"):
        return False
    subject = c.clause.subject
    measured = noun is not None or (subject is not None and subject.noun_class == "metric" and c.clause.own_subject)
    return measured and c.verb is not None and (c.verb.verb_class in ("up", "down") or c.verb.word in _MULTIPLYING)


_MULTIPLYING: Final = frozenset(("double", "triple", "quadruple"))


def _counted_phrase(c: Context, start: int, end: int) -> Interval:
    """The counted noun with the phrase that follows it: ``zones for modern services``."""
    preposition, noun = c.at(1), c.at(2)
    if preposition is None or noun is None or preposition.start > c.unit.end + 1:
        return (strip(c.folded, start, end), end)  # 8 million cars globally for
    if preposition.kind == "prep" and noun.kind == "np":
        owned = is_owner(c.folded, c.reading, noun) or has_pronoun(c.folded, noun)
        if preposition.word == "by" or (preposition.word in ("of", "for") and not owned):
            end = noun.end
    return (strip(c.folded, start, end), end)


def noun_of(c: Context) -> Link | None:
    """``operating revenue of V``, ``investments worth V``, ``an increase of V``, ``a target of V``."""
    left, noun = c.left, c.at(-2)
    if left is not None and noun is not None and left.word == "worth" and noun.kind == "value":
        return continued(c, "noun-of-value")  # 25 agreements worth V
    if left is not None and left.word == "worth" and (noun is None or noun.kind in ("comma", "verb")):
        return _worth(c, left, noun)
    if left is not None and noun is not None and left.word == "of" and noun.kind == "value":
        return _sized(c, noun)
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


def _worth(c: Context, word: Unit, before: Unit | None) -> Link | None:
    """``Ruilong is worth V``; ``measures announced in May, worth V``."""
    subject = c.clause.subject
    if subject is None:
        return None
    if is_name(c, subject):
        return Link((word.start, word.end), (subject.start, subject.end), "worth")
    return None if before is not None and before.kind == "verb" else from_phrase(c, subject, "noun-of-value")


def _sized(c: Context, things: Unit) -> Link | None:
    """``30 projects of V each``; ``of more than V`` is a threshold."""
    if things.value is None or things.value.noun is None or things.value.measure:
        return None
    found = continued(c, "noun-of-value")
    if found is not None and c.unit.value is not None and c.unit.value.mention.qualifier in _LIMITS:
        found.mood = "rule"
    return found


_LIMITS: Final = frozenset(("more_than", "at_least", "less_than", "at_most"))


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
    if right.word == "of" and noun.noun_class == "pronoun" and c.unit.value and c.unit.value.percentage:
        before = c.previous or c.last  # took V of them
        return Link(before.metric, owner_of(c, None), "value-of-pronoun") if before is not None else None
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


def listed_part(c: Context) -> Link | None:
    """``accounts for V of output and V of exports``: the same one's part of something else."""
    right, whole, before = c.right, c.at(2), c.previous
    if before is None or before.rule != "part-of-whole" or right is None or whole is None:
        return None
    if right.word != "of" or not whole.noun_class:
        return None
    return Link(phrase(c.folded, c.reading, whole)[0], before.owner, "part-of-whole")


_PLANNED: Final = frozenset(("plan", "task", "quota", "budget", "target", "goal"))


def part_of_plan(c: Context) -> Link | None:
    """``completing V of the annual plan``: what the value before measures."""
    right, noun, verb = c.right, c.at(2), c.verb
    percentage = c.unit.value is not None and c.unit.value.percentage is not None
    if not percentage or right is None or right.word != "of" or noun is None or noun.word not in _PLANNED:
        return None
    if verb is None or c.left is not verb or verb.verb_class not in ("hold", "share", "other"):
        return None
    return continued(c, "part-of-plan")


def part_of_counted(c: Context) -> Link | None:
    """``70 percent of the 1,500 firms``, ``77 of Ruilong's 84 stores``: a part of what the second value counts."""
    right, other = c.right, c.at(2)
    if right is None or right.word != "of" or other is None:
        return None
    owner = None
    if other.kind == "np" and _is_whose(c, other):
        owner, other = (other.start, other.end - 2), c.at(3)
    value = other.value if other is not None else None
    if value is None or value.noun is None or value.measure:
        return None
    start, end = value.noun
    return Link((strip(c.folded, start, end), end), owner or owner_of(c, None), "value-of-counted")


_ADDING: Final = frozenset(("add", "contribute"))  # add V to growth


def _part(c: Context) -> bool:
    """``to V of GDP``: the value is a level that something else has."""
    return c.left is not None and c.left.kind == "prep" and c.left.word in ("to", "by", "from", "at")


def _listed_share(c: Context) -> bool:
    """``4 billion yuan, or V of the total``: the share of the value before."""
    return c.previous is not None and c.left is not None and c.left.kind == "conj" and c.left.word == "or"


@cache
def _uncounted() -> frozenset[str]:
    """What a number before it does not describe: units of measure, ``all``."""
    return measures() | {"all", "most", "both"}


_BARE_AIMS: Final = frozenset(("目标", "增长目标", "预期目标", "目标值", "预期", "任务"))


def attributive(c: Context) -> Link | None:
    """``a 13 percent increase in exports``, ``a 10-billion-yuan fund``."""
    noun = c.right
    if noun is None or noun.kind != "np" or noun.noun_class == "pronoun" or noun.word in _uncounted():
        return None
    verb, between = c.verb, c.folded[c.unit.end : noun.start]
    if (
        "的" in between
        and noun.noun_class != "target"
        and verb is not None
        and c.left is verb
        and verb.verb_class in ("up", "down", "level")
        and not (noun.noun_class == "metric" and verb.verb_class == "down")  # 为企业节约10%的能耗成本
        and not is_part(c, verb)
    ):
        return None
    if noun.noun_class == "change":
        return _of_left(c, changed(c, noun, "value-change-noun"))
    if c.reading.lang == "zh":
        if noun.noun_class == "target" and "的" in between:  # 增长6%的目标
            bare = noun.word in _BARE_AIMS
            found = (bare and (subject_verb(c) or near_noun(c))) or from_phrase(c, noun, "value-noun")
            found.mood = "target"
            return found
        return attributed(c, noun)
    return aim(c, noun) if noun.noun_class in AIMS else from_phrase(c, noun, "value-noun")


def _of_left(c: Context, found: Link) -> Link:
    """``Ruilong's 38 percent fall``: whose change it is."""
    left = c.left
    if left is not None and left.kind == "np" and left.noun_class not in ("pronoun", "metric") and _is_whose(c, left):
        found.owner = (left.start, left.end - 2)
    return found


def _governed(c: Context, noun: Unit) -> bool:
    return noun.index > 0 and c.reading.units[noun.index - 1].kind == "prep"


def bracketed(c: Context) -> Link | None:
    """``Guizhou (3 percent)``, ``the new area (32 square kilometers)``: what stands before the brackets."""
    left, right, noun = c.left, c.right, c.at(-2)
    if left is None or right is None or noun is None or noun.kind != "np":
        return None
    if left.word == "," and noun.noun_class == "metric" and c.previous is None and c.clause.subject is noun:
        return from_phrase(c, noun, "apposed-value")  # the poverty rate, V in 2012, was down
    if left.word != "(" or right.word != ")":
        return None
    if is_name(c, noun) and c.folded[strip(c.folded, noun.start, noun.end)].isupper():
        before = c.previous or c.last
        return Link(before.metric if before else None, (noun.start, noun.end), "bracketed-name")
    return from_phrase(c, _head_of(c, noun), "bracketed-value")


def near_noun(c: Context) -> Link | None:
    """``GDP 5.2 percent``: the noun phrase right before, or the object between the verb and the value."""
    left = c.left
    if left is not None and left.kind == "np" and left.noun_class != "pronoun":
        if c.folded.startswith(("'s", "s'"), left.end - 2):  # compared with ICBC's V
            return Link(c.previous.metric if c.previous else None, (left.start, left.end - 2), "owner-value")
        if c.previous is not None and c.reading.lang == "en" and is_name(c, left) and _in_list(c, left):
            return Link(c.previous.metric, (left.start, left.end), "name-value")  # A rose V and B V
        other = _that_of(c, left)
        if other is not None:
            return other
        left = _head_of(c, left)
        if left.noun_class == "forecast" and c.reading.lang == "en":
            return aim(c, left)  # vs est. V
        return changed(c, left, "noun-value") if left.noun_class == "change" else from_phrase(c, left, "noun-value")
    verb = c.verb
    noun = object_of(c, verb)
    return None if noun is None else from_phrase(c, noun, "object-value")


def _that_of(c: Context, noun: Unit) -> Link | None:
    """``exports to ASEAN rose V, those to the EU V``: the measure before, of somebody else."""
    units, i = c.reading.units, noun.index
    if c.previous is None or i < 2 or units[i - 1].kind != "prep" or units[i - 2].word not in ("that", "those"):
        return None
    if not is_owner(c.folded, c.reading, noun):
        return None
    return Link(c.previous.metric, (noun.start, noun.end), "that-of")


def _in_list(c: Context, noun: Unit) -> bool:
    return noun.index > 0 and c.reading.units[noun.index - 1].kind in ("comma", "conj")


def _head_of(c: Context, noun: Unit) -> Unit:
    """``lift the output of its industry above V``: the head of the phrase that the noun ends."""
    units = c.reading.units
    while c.reading.lang == "en" and noun.index > 1 and units[noun.index - 1].kind == "prep":
        head = units[noun.index - 2]
        measured = head.noun_class == "metric" and noun.noun_class != "metric"  # exports to Japan
        if head.kind != "np" or (units[noun.index - 1].word != "of" and not measured):
            break
        noun = head
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
