"""Noun phrases split into what is measured and whose it is; the Chinese ones in ``chinese_phrases``."""

from __future__ import annotations

import re
from typing import Final

from zjextract.statements import chinese_phrases
from zjextract.statements.model import Interval, Reading, Unit
from zjextract.statements.noun_classes import noun_class
from zjextract.statements.subjects import BODIES

_POSSESSIVE: Final = re.compile(r"[’']s\s+|(?<=s)[’']\s+(?!Index\b)")  # Purchasing Managers' Index is one name
_LEAD: Final = re.compile(
    r"(?:(?:the|a|an|this|that|these|those|its|their|his|her|our|your|some|any|all|both|such|total|so-called|most|many|more|another|completed)\s+)++",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"(?:its|their|his|her|our)\s", re.IGNORECASE)
_NAME: Final = re.compile(r"[A-Z]")
_LONGEST: Final = 400  # code points of a noun phrase
_MOST_PHRASES: Final = 12  # of prepositions after a noun
_COUNTING: Final = frozenset(("number", "proportion", "share", "percentage", "ratio", "group", "total"))
# nouns that go on with a preposition: investment in infrastructure, revenue from taxes, tax on land
_COMPLETED: Final = {
    "in": frozenset(("investment", "investments", "trade", "spending", "growth", "lending")),
    "from": frozenset(("revenue", "revenues", "receipts", "income", "earnings", "profit", "profits", "sales")),
    "on": frozenset(("interest", "spending", "expenditure", "tax", "taxes", "tariff", "tariffs", "duty", "duties")),
}
_TIMES: Final = frozenset(("year", "quarter", "month", "half", "period", "time"))
# before a possessive: whose is only when
_TIMELY: Final = ("Today", "today", "Yesterday", "yesterday", "This ", "this ", "Last ", "last ", "Next ", "next ")
_TOWARDS: Final = frozenset(("对", "对于", "向", "往", "自", "从", "与", "同"))
_OWNER_PREPOSITIONS: Final = frozenset(("in", "at", "to", "from", "within", "across", "with", "into", "between"))


def phrase(folded: str, reading: Reading, unit: Unit) -> tuple[Interval, Interval | None]:
    """The metric's span and its owner's for a noun phrase, read with the ``of`` and ``in`` phrases that follow it."""
    if reading.lang == "zh":
        zone = reading.zones.get(unit.start, unit.end)
        zone += 2 * (folded.startswith("地区", zone) and not folded.startswith("地区生产", zone))  # 长三角地区
        if unit.start < zone < unit.end - 1:
            return (zone + (folded[zone] == "的"), unit.end), (unit.start, zone)
        before = reading.units[unit.index - 1] if unit.index else None
        if before is not None and before.kind == "prep":
            if before.word not in _TOWARDS:
                return (unit.start, unit.end), None  # 经广西口岸进出口值
            return chinese_phrases.partner(folded, unit)  # 对东盟进出口, 对全市经济增长贡献率
        return chinese_phrases.split(folded, unit)
    metric, owner = split(folded, unit)
    units, i = reading.units, unit.index + 1
    end = metric[1]
    most = min(len(units) - 1, i + 2 * _MOST_PHRASES)
    while i < most and units[i].kind == "prep" and units[i + 1].kind == "np":
        word, following = units[i].word, units[i + 1]
        owned = is_owner(folded, reading, following) and not (word == "of" and unit.word in _COUNTING)
        if following.word in _TIMES:
            break  # growth for the full year
        if not owned and (word in ("of", "for", "per") or unit.word in _COMPLETED.get(word, ())):
            end = following.end
        elif owner is None and owned and (word == "of" or word in _OWNER_PREPOSITIONS):
            owner = (following.start, _described_end(folded, units, following))
            if end != metric[1] or word != "of":
                break
        else:
            break
        i += 2
    return (metric[0], end), owner


def agent_of(folded: str, reading: Reading, i: int) -> Interval | None:
    """``cargo handled by Wuhan``, ``V are run by Wuhan firms``: who does what the verb at ``i`` says."""
    units = reading.units
    if i + 2 >= len(units) or units[i].form not in ("past", "pass") or units[i + 1].word != "by":
        return None
    if units[i].verb_class in ("say", "forecast"):
        return None
    agent = units[i + 2]
    return (agent.start, agent.end) if agent.kind == "np" and is_owner(folded, reading, agent) else None


def counted_owner(folded: str, units: list[Unit], unit: Unit, end: int) -> Interval | None:
    """``sales at the 100 largest developers``, ``the wage of Hunan's 12 million workers``: those counted."""
    i = unit.index + 1
    while i < len(units) and units[i].end <= end:
        i += 1  # what the metric goes on with
    if unit.noun_class != "metric" or unit.word in _COUNTING or i + 1 >= len(units):
        return None
    if units[i].word not in ("of", "at", "for", "among"):
        return None
    i += 1
    if i + 1 < len(units) and units[i].kind == "np" and folded.startswith("'s", units[i].end - 2):
        i += 1
    value = units[i].value
    if value is None or value.noun is None:
        return None
    start, end = value.noun
    somebody = noun_class(folded[start:end].rsplit(" ", 1)[-1].lower(), "") == "actor"
    return (start, end) if somebody else None


def _described_end(folded: str, units: list[Unit], noun: Unit) -> int:
    """``countries along the Belt and Road``: a common noun goes on with the phrase that says which."""
    i = noun.index + 1
    if folded[noun.start].isupper() or i + 1 >= len(units) or units[i].word not in ("along", "of", "in"):
        return noun.end
    return units[i + 1].end if units[i + 1].kind == "np" else noun.end


def _text(folded: str, unit: Unit) -> str:
    """A noun phrase's text. Of a page without end its beginning says enough, and each value asks again."""
    return folded[unit.start : min(unit.end, unit.start + _LONGEST)]


def split(folded: str, unit: Unit) -> tuple[Interval, Interval | None]:
    """A noun phrase without its article, cut at its possessive: ``the city's export volume``."""
    text = _text(folded, unit)
    cut = None
    for match in _POSSESSIVE.finditer(text):
        cut = match
        break
    if cut is None:
        return (strip(folded, unit.start, unit.end), unit.end), None
    start = strip(folded, unit.start + cut.end(), unit.end)
    return (start, unit.end), (unit.start, unit.start + cut.start())


def strip(folded: str, start: int, end: int) -> int:
    """The start without articles and possessive pronouns."""
    match = _LEAD.match(folded, start, end)
    return match.end() if match and match.end() < end else start


def has_pronoun(folded: str, unit: Unit) -> bool:
    return _OWN.match(folded, unit.start, unit.end) is not None


def is_owner(folded: str, reading: Reading, unit: Unit) -> bool:
    """A name, an actor, or a phrase with a possessive."""
    text = _text(folded, unit)
    if reading.lang == "zh":
        return chinese_phrases.is_name(text)
    if unit.noun_class == "actor" or (_POSSESSIVE.search(text) and not text.startswith(_TIMELY)):
        return True
    if unit.noun_class in ("pronoun", "change", "target") or (unit.noun_class == "metric" and " " not in text):
        return False
    if unit.noun_class == "metric" and unit.word not in BODIES and not text[-len(unit.word) :][:1].isupper():
        return False  # U.S. fiscal deficit
    if unit.index == 0 and (" " not in text or unit.noun_class == "metric"):
        return unit.noun_class == "" and _NAME.match(text) is not None and not text.endswith("s")
    if unit.index == 0:
        return _NAME.search(text, text.find(" ") + 1) is not None
    return _NAME.match(folded, strip(folded, unit.start, unit.end)) is not None
