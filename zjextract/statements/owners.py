"""Who or what a value belongs to: the region, company or zone that a clause speaks of."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Final

from zjextract.languages import words
from zjextract.record import QuantityMention
from zjextract.statements import chinese_phrases
from zjextract.statements.chinese_phrases import name_of
from zjextract.statements.chinese_words import noun_class
from zjextract.statements.context import Context
from zjextract.statements.model import Clause, Interval, Link, Reading, Unit
from zjextract.statements.phrases import has_pronoun, is_owner, phrase, split
from zjextract.statements.subjects import BODIES, MOVING, is_fronted

_ONCE: Final = frozenset(("总投资", "总投资额", "总金额", "投资", "投资额", "计划投资", "总造价"))  # of projects
_REACH: Final = 16
_PIECE: Final = 6
_MEASURES: Final = ("metric", "change", "share", "target", "forecast")
_NO_OWNER: Final = (
    "为", "以", "使", "把", "让", "本报", "新华社", "记者", "报告", "数据", "报道", "统计", "消息", "据",
)  # fmt: skip


def owner_of(c: Context, metric: Unit | None) -> Interval | None:
    """Who the value's clause speaks of, where that is not the metric; else who the sentences before spoke of."""
    return _chinese(c, metric) if c.reading.lang == "zh" else _english(c, metric)


def topic(folded: str, reading: Reading) -> Interval | None:
    """Who a Chinese sentence speaks of: the first subject before its first value that is or begins with a name, or
    what stands before the verb or the date of its first piece."""
    if reading.lang != "zh":
        return None
    first_value = next((u.start for u in reading.units if u.kind == "value"), reading.end)
    for clause in reading.clauses:
        subject = clause.subject
        if subject is None or subject.start >= first_value or not clause.own_subject:
            continue
        if _publishes(reading, clause):
            if _tells_of_itself(subject):
                return (subject.start, _unbracketed(folded, subject))
            whose = _of_office(folded, reading, (subject.start, subject.end))
            if whose is not None:
                return whose
        elif _speaks(reading, clause):
            name = name_of(folded, reading, subject)
            if name is not None:
                return name
    office = _of_office(folded, reading, reading.source) if reading.source else None
    return _leading(folded, reading) or office or _apposed(folded, reading, first_value)


def is_measure(c: Context, link: Link) -> bool:
    """What the value measures goes on from period to period, unlike things that are counted once."""
    quantity = c.unit.value is not None and isinstance(c.unit.value.mention, QuantityMention)
    metric = c.folded[link.metric[0] : link.metric[1]] if link.metric else ""
    return metric not in _ONCE and (not quantity or noun_class(metric) in _MEASURES)


def is_account(c: Context, link: Link) -> bool:
    """The metric is one that only companies have."""
    metric = c.folded[link.metric[0] : link.metric[1]] if link.metric else ""
    return metric.lower().endswith(accounts(c.reading.lang))


def _of_office(folded: str, reading: Reading, office: Interval) -> Interval | None:
    """苏州市统计局 tells of 苏州市, 兰州新区管委会主任 of 兰州新区."""
    start, end = office
    place = reading.zones.get(start) or chinese_phrases.place_end(folded, start, end)
    if start < place <= end:
        return (start, place)
    before = chinese_phrases.before_title(folded[start:end])
    return (start, start + len(before)) if before and not before.endswith(chinese_phrases.sources()) else None


def _publishes(reading: Reading, clause: Clause) -> bool:
    verb = reading.units[clause.verb] if clause.verb >= 0 else None
    return verb is not None and (verb.verb_class == "say" or verb.word in chinese_phrases.releasing())


def _apposed(folded: str, reading: Reading, end: int) -> Interval | None:
    """A name that stands free before the first value: 全球第八的企业——通富微电，26日在厦门."""
    units = reading.units
    for i, unit in enumerate(units[:_REACH]):
        if unit.start >= end:
            return None
        if unit.noun_class != "actor" or unit.end - unit.start < 3:
            continue
        if i == 0 or units[i - 1].kind in ("comma", "stop"):
            return (unit.start, _unbracketed(folded, unit))
    return None


def _leading(folded: str, reading: Reading) -> Interval | None:
    """台积电第二季营收V, 宁德时代去年实现V: what leads the sentence before a date or a verb that has objects."""
    units = reading.units
    i = 0
    while i < len(units) and units[i].kind in ("date", "comma", "prep") and i < 4:
        i += 1
    if i + 1 >= len(units) or units[i].kind != "np":
        return None
    unit, after = units[i], units[i + 1]
    name = name_of(folded, reading, unit)
    whole = name is not None and name[1] == unit.end
    if after.kind == "comma" and folded.startswith("中", unit.end):
        return name  # 全国制造业采购经理指数中，
    if i and units[i - 1].kind == "prep":
        return name if whole and units[i - 1].word == "在" and after.kind in ("comma", "date") else None
    if whole and unit.word.endswith(chinese_phrases.sources()) and _only_says(units[i + 1 : i + _PIECE]):
        return None
    if whole:
        return name
    acts = after.kind == "verb" and after.verb_class in ("hold", "act")
    leads = (acts and _acts_itself(unit)) or (after.kind in ("date", "prep") and _tells_of_itself(unit))
    return (unit.start, _unbracketed(folded, unit)) if leads else None


def _only_says(after: list[Unit]) -> bool:
    """国家统计局4月16日发布: the first verb behind an office is one of publication."""
    verb = next((unit for unit in after if unit.kind == "verb"), None)
    return verb is not None and (verb.verb_class == "say" or verb.word in chinese_phrases.releasing())


def _tells_of_itself(subject: Unit) -> bool:
    """A company that publishes its figures, unlike an office or a newspaper that publishes others'."""
    named = subject.noun_class in ("", "actor") and 1 < len(subject.word) <= 24
    word = _unbracket(subject.word)
    if word.endswith((*chinese_phrases.moments(), *chinese_phrases.nobody())):
        return False
    return named and not word.endswith(chinese_phrases.sources()) and not chinese_phrases.has_title(word)


def _acts_itself(subject: Unit) -> bool:
    """An office that does something, unlike figures and papers."""
    word = _unbracket(subject.word)
    if subject.noun_class not in ("", "actor") or not 1 < len(word) <= 24 or word.endswith(chinese_phrases.moments()):
        return False
    return not word.endswith((*chinese_phrases.papers(), *chinese_phrases.nobody())) and not chinese_phrases.has_title(
        word
    )


def _unbracketed(folded: str, subject: Unit) -> int:
    return subject.start + len(_unbracket(folded[subject.start : subject.end]))


def _unbracket(text: str) -> str:
    return text.split("(")[0].split("（")[0] or text


def place_of(c: Context) -> Interval | None:
    """A name after ``in`` or ``at`` in the value's clause."""
    units = c.reading.units
    first, last = c.clause.around(c.unit.index)
    for i in range(first + 1, last):
        unit = units[i]
        governed = unit.kind == "np" and units[i - 1].kind == "prep" and units[i - 1].word in ("in", "at", "across")
        if governed and is_owner(c.folded, c.reading, unit):
            return (unit.start, unit.end)
    return None


def _english(c: Context, metric: Unit | None) -> Interval | None:
    whose = set_by_relative(c) or _left_with(c)
    if whose is not None:
        return whose
    spoken = False  # a clause between has its own subject
    for clause in _following(c).lineage():
        subject = clause.subject
        spoken = spoken or (clause.own_subject and not _says(c.reading, clause))
        if subject is not None and _may_own(c, clause, subject, metric, spoken):
            interval = _subject_span(c, clause, subject)
            if interval is not None and _plausible(c, subject):
                return interval
    subject = c.clause.subject
    if subject is not None and subject.word in ("it", "they") and c.owner is not None:
        return c.owner  # it employs V in Kunshan
    return _headed(c, metric) or place_of(c) or c.owner


def _left_with(c: Context) -> Interval | None:
    """``that left China with a surplus of V``: who has it."""
    verb, units = c.verb, c.reading.units
    if verb is None or verb.word != "leave" or verb.index + 2 >= c.unit.index:
        return None
    someone = units[verb.index + 1]
    given = someone.kind == "np" and units[verb.index + 2].word == "with"
    return (someone.start, someone.end) if given and is_owner(c.folded, c.reading, someone) else None


def set_by_relative(c: Context) -> Interval | None:
    """``Liaoning, whose debt ratio stood at V``, ``Guizhou, where V had registered``: the name before the mark."""
    units = c.reading.units
    subject = c.clause.subject
    counted = _counted_before(units, c.clause)
    if counted is not None:
        return counted
    i = subject.index - 1 if subject is not None else 0
    if _set_in(c, subject):
        i = c.clause.first - 1
    elif i < 1 or units[i].word != "whose":
        return None
    noun = units[i - 2] if i > 1 and units[i - 1].kind == "comma" else units[i - 1]
    if noun.kind != "np" or (units[i].word == "where" and not is_owner(c.folded, c.reading, noun)):
        return None
    return (noun.start, noun.end)


def _counted_before(units: list[Unit], clause: Clause) -> Interval | None:
    """``146 mills, which employ V``: those counted before the mark."""
    i = clause.first - 1
    if clause.own_subject or i < 1 or units[i].word not in ("which", "who"):
        return None
    i -= 2 if units[i - 1].kind == "comma" and i > 1 else 1
    value = units[i].value
    return None if value is None or value.measure else value.noun


def _set_in(c: Context, subject: Unit | None) -> bool:
    """The clause begins with ``where`` and names nobody of its own."""
    first, units = c.clause.first, c.reading.units
    if first < 2 or units[first - 1].word != "where":
        return False
    if any(unit.noun_class == "pronoun" for unit in units[first : first + 2]):
        return False  # where it runs V
    return subject is None or not c.clause.own_subject or not is_owner(c.folded, c.reading, subject)


def _headed(c: Context, metric: Unit | None) -> Interval | None:
    """``Bank of China Q3 net profit``: a name before a measure and its date."""
    if metric is None or metric.index < 2:
        return None
    date, name = c.reading.units[metric.index - 1], c.reading.units[metric.index - 2]
    if date.kind != "date" or name.kind != "np" or not is_owner(c.folded, c.reading, name):
        return None
    return (name.start, name.end)


def _following(c: Context) -> Clause:
    """``With an investment of V, the company holds``, ``Founded on V, the zone has``: what leads a sentence speaks of
    the subject that follows."""
    clauses = c.reading.clauses
    led = c.clause.verb < 0 and c.reading.units[0].kind == "prep"
    leads = c.clause is clauses[0] and len(clauses) > 1 and (led or is_fronted(c.reading, c.clause))
    return clauses[1] if leads and clauses[1].own_subject else c.clause


def _may_own(c: Context, clause: Clause, subject: Unit, metric: Unit | None, spoken: bool) -> bool:
    """Not the metric itself, not a pronoun, not who only says what a clause with its own subject is about."""
    if subject is metric or subject.noun_class == "pronoun":
        return False
    proves = clause.verb >= 0 and c.reading.units[clause.verb].word in _EVIDENCE
    if proves and not is_owner(c.folded, c.reading, subject):
        return False  # an inspection found V
    if clause is not c.clause and spoken and _says(c.reading, clause) and not _of_speaker(c, metric):
        return False
    return metric is None or clause.own_subject or subject.index < metric.index


_EVIDENCE: Final = frozenset(("show", "find", "indicate", "suggest", "reveal", "reflect", "mean"))


def _of_speaker(c: Context, metric: Unit | None) -> bool:
    """``said its net profit rose``: a company tells of itself."""
    return metric is not None and (has_pronoun(c.folded, metric) or metric.word in accounts("en"))


@cache
def accounts(lang: str) -> tuple[str, ...]:
    """Measures that only companies have."""
    return tuple(words(lang, "metrics")["accounts"])


def _says(reading: Reading, clause: Clause) -> bool:
    return clause.verb >= 0 and reading.units[clause.verb].verb_class in ("say", "forecast")


def _plausible(c: Context, subject: Unit) -> bool:
    """A phrase that can be somebody: with an article or a capital, a plural, or a noun for who acts."""
    text = c.folded[subject.start : subject.end]
    if c.reading.lang == "zh":
        return len(text) > 1 and not text.startswith(_NO_OWNER) and not text.endswith(chinese_phrases.nobody())
    if subject.word in _sources():
        return False
    return " " in text or text[0].isupper() or text.endswith("s") or subject.noun_class == "actor"


@cache
def _sources() -> frozenset[str]:
    """Nouns for what is read out: figures, data, a survey."""
    return frozenset(words("en", "actors")["sources"])


def _subject_span(c: Context, clause: Clause, subject: Unit) -> Interval | None:
    """The subject whole; of a measure its owner; of a plan its name."""
    text = c.folded[subject.start : subject.end]
    if subject.noun_class in ("target", "forecast") and text.istitle() and subject.start != c.reading.start:
        return (subject.start, subject.end)
    verb = c.reading.units[clause.verb] if clause.verb >= 0 else None
    if subject.word in BODIES and verb is not None and verb.verb_class in ("intent", "hold", "act"):
        return (subject.start, subject.end)
    if subject.noun_class in _MEASURES:
        return phrase(c.folded, c.reading, subject)[1]
    moved = _moved_thing(c, verb, subject)
    if moved is not None:
        return moved
    after = c.reading.units[subject.index + 1 : subject.index + 2]
    cut = (
        bool(after) and after[0].kind in ("value", "date", "np") and text.endswith("'s")
    )  # the country's 4 trillion yuan package
    return (subject.start, subject.end - 2 * cut)


def _moved_thing(c: Context, verb: Unit | None, subject: Unit) -> Interval | None:
    """``China's factory activity shrank``: whose something is that no list knows for a measure."""
    if verb is None or verb.verb_class not in MOVING or subject.noun_class or subject.word.endswith("s"):
        return None
    after = c.reading.units[verb.index + 1 : verb.index + 2]
    if not verb.tense or (after and after[0].kind == "np"):
        return None  # China's regulator raised the ceiling
    named = c.folded[subject.end - len(subject.word)].isupper()
    return None if named else split(c.folded, subject)[1]


def _chinese(c: Context, metric: Unit | None) -> Interval | None:
    """A name right before the value or before the metric, the nearest name that is a subject, an agent, the topic."""
    left = c.left
    named = left is not None and left.kind == "np" and left is not metric and not _is_counted(c.reading, left)
    if left is not None and named and is_owner(c.folded, c.reading, left):
        return (left.start, left.end)
    before = _named_before(c, metric)
    if before is not None:
        return before
    for clause in c.clause.lineage():
        subject = clause.subject
        if subject is not None and subject is not metric and _speaks(c.reading, clause):
            name = name_of(c.folded, c.reading, subject)
            if name is not None:
                return name
            if clause is c.clause and _is_agent(c, subject):
                return (subject.start, subject.end)
    return _counted_actors(c, metric) or c.owner or _glued(metric)


def _counted_actors(c: Context, metric: Unit | None) -> Interval | None:
    """136家房企前三季度实现营业收入V: so many of them, at the beginning of the sentence."""
    units = c.reading.units
    if metric is None or metric.noun_class not in _MEASURES:
        return None
    for count, noun in pairwise(units[: min(metric.index, _PIECE)]):
        counted = count.value is not None and isinstance(count.value.mention, QuantityMention)
        if counted and noun.kind == "np" and noun.start == count.end and _ends_in_group(noun.word):
            return (count.start, noun.end)
    return None


def _ends_in_group(word: str) -> bool:
    return word.endswith(tuple(words("zh", "actors")["groups"]))


def _glued(metric: Unit | None) -> Interval | None:
    """腾讯|营收: what no list knows stands before an account, where nobody else has been named."""
    text = metric.word if metric is not None else ""
    length = max((len(word) for word in accounts("zh") if text.endswith(word)), default=0)
    name = text[: len(text) - length]
    if metric is None or not length or len(name) < 2 or name.endswith(chinese_phrases.qualities()):
        return None
    return (metric.start, metric.end - length)


def _is_counted(reading: Reading, unit: Unit) -> bool:
    """建成50家企业和80个项目: the noun that a value before it counts owns nothing."""
    return unit.index > 0 and reading.units[unit.index - 1].kind == "value"


def _named_before(c: Context, metric: Unit | None) -> Interval | None:
    """云南经广西口岸进出口值: a name in the metric's piece of the sentence that no preposition governs."""
    if metric is None:
        return None
    units = c.reading.units
    for i in range(metric.index - 1, -1, -1):
        unit = units[i]
        if unit.kind in ("comma", "stop", "value"):
            return None
        if unit.kind == "np" and not (i and units[i - 1].kind in ("prep", "verb")):
            name = name_of(c.folded, c.reading, unit)
            if name is not None:
                return name
    return None


def _speaks(reading: Reading, clause: Clause) -> bool:
    """The clause has its own subject, which begins a piece of the sentence and does more than say something."""
    subject = clause.subject
    if subject is None or not clause.own_subject or _publishes(reading, clause):
        return False
    before = reading.units[subject.index - 1] if subject.index else None
    return before is None or before.kind not in ("verb", "value")


def _is_agent(c: Context, subject: Unit) -> bool:
    verb = c.verb
    return verb is not None and verb.verb_class in ("hold", "act") and not subject.noun_class and _plausible(c, subject)
