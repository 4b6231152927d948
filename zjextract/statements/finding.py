"""The road from mentions to statements, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Final

from zjextract.article import Article
from zjextract.making import maker
from zjextract.record import (
    DateMention,
    Indicator,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Span,
    Target,
    ZoneMention,
)
from zjextract.statements import chinese, english
from zjextract.statements.bases import in_same_period, is_base, year_ago, year_before
from zjextract.statements.carrying import refers_back, spoken_of, still_meant
from zjextract.statements.chinese_lists import share_link, shares
from zjextract.statements.chinese_words import tells_facts
from zjextract.statements.context import Context
from zjextract.statements.forecasters import actor_of_forecast
from zjextract.statements.headings import heading_of, headings, headlines
from zjextract.statements.linking import link
from zjextract.statements.lists import distributes, paired_link, pairs, told_before
from zjextract.statements.memory import Memory, leads
from zjextract.statements.modality import comparator, mood_of
from zjextract.statements.model import Aside, Clause, Days, Interval, Item, Link, Mood, Name, Reading, Unit, Value
from zjextract.statements.owners import is_measure, topic
from zjextract.statements.periods import (
    deadline_of,
    later_deadline,
    opening,
    period_of,
    recurrence_of,
    says_now,
    says_this_year,
    told_late,
    told_year,
)
from zjextract.statements.phrases import is_owner
from zjextract.statements.subjects import is_fronted
from zjextract.statements.tenses import expected_before, narrates, says_plainly
from zjextract.statements.values import asides_of, values_of
from zjextract.statements.whole_years import whole_year


class Draft:
    """A statement before it has an id. ``days``: of a period without a mention of its own."""

    __slots__ = ("date", "days", "link", "mood", "recurrence", "value", "verb")

    def __init__(
        self,
        value: Value,
        link: Link,
        mood: Mood | None,
        date: DateMention | None,
        recurrence: DateMention | None,
        verb: Unit | None,
        days: Days | None,
    ) -> None:
        self.value = value
        self.link = link
        self.mood: Mood | None = mood
        self.date = date
        self.recurrence = recurrence
        self.verb = verb
        self.days = days


def find_statements(
    article: Article,
    dates: Sequence[DateMention],
    money: Sequence[MoneyMention],
    percentages: Sequence[PercentageMention],
    quantities: Sequence[QuantityMention],
    zones: Sequence[ZoneMention],
    reference: date | None,
) -> tuple[list[Target], list[Indicator]]:
    """The targets and indicators that the mentions' sentences state, each list in text order of its values."""
    values = values_of(article.folded, article.lang, money, percentages, quantities)
    if not values:
        return [], []
    targets: list[Target] = []
    indicators: list[Indicator] = []
    asides = asides_of(article.folded, money, quantities)
    if article.lang == "en":
        asides += [Name(z.start, z.end) for z in zones if " " in z.text]
    names = sorted((z.start, z.end) for z in zones)
    for draft in _drafts(article, values, dates, asides, names, reference):
        if draft.mood in ("target", "forecast"):
            targets.append(_target(article.text, draft, f"t{len(targets) + 1}"))
        else:
            indicators.append(_indicator(article.text, draft, f"i{len(indicators) + 1}"))
    return targets, indicators


def _drafts(
    article: Article,
    values: Sequence[Value],
    dates: Sequence[DateMention],
    asides: Sequence[Aside],
    names: Sequence[Interval],
    reference: date | None,
) -> Iterator[Draft]:
    memory = Memory(article.lang)
    above = headings(article.folded, article.lang, article.header.end, dates, values)
    reports = headlines(article.folded) if article.lang == "zh" else []
    state = chinese.State()
    zones = dict(names)
    before: Reading | None = None  # where its values are of nobody
    for index, items in _sentences(article, values, dates, asides):
        interval = _body(article, article.sentences[index])
        memory = memory.within(reports, interval[1])
        unread = index > 0 and max(memory.end, memory.item) <= article.sentences[index - 1][0]
        if not memory.enter(article.folded, *interval):
            state = chinese.State(_carried(article.folded, interval, memory))
        if article.lang == "zh":
            reading = chinese.read(article.folded, interval, items, state, reference, names)
        else:
            reading = english.read(article.folded, interval, items)
        reading.zones = zones
        memory.heading = heading_of(above, interval[0]) if above else None
        main = topic(article.folded, reading)
        if _leans(article, index, reading, memory, main):
            if unread:
                memory.ask(partial(_subject_of, article, article.sentences[index - 1], dates))
            elif before is not None:
                memory.ask(partial(spoken_of, article.folded, before))
        if main is not None:
            memory.owner, memory.named = main, True
        if unread and article.lang == "zh":
            memory.take_up(article.folded, _framed(article, article.sentences[index - 1], dates, reference))
        yield from _stated(article.folded, reading, memory, reference)
        before = None if memory.named or article.lang == "zh" else reading


def _framed(
    article: Article, interval: Interval, dates: Sequence[DateMention], reference: date | None
) -> DateMention | None:
    """The past period that leads a Chinese sentence without values, or a piece of it: 2022年，国际收支保持平衡."""
    first, last = (bisect_left(dates, edge, key=attrgetter("start")) for edge in interval)
    for mention in reversed(dates[first:last]):
        start, end = mention.start_date, mention.end_date
        leads = article.folded.startswith(("，", ",", "以来，", "以来,"), mention.end)
        if leads and mention.kind == "date" and start is not None and start != end:
            return mention if reference is None or start < reference else None
    return None


def _body(article: Article, interval: Interval) -> Interval:
    """The sentence without the header's end in it, such as a dateline."""
    start, end = interval
    return (article.header.end, end) if article.lang == "en" and start < article.header.end < end else interval


def _carried(folded: str, interval: Interval, memory: Memory) -> Mood | None:
    """A Chinese plan with its day goes on in the sentence that follows, until something tells what is."""
    going_on = memory.lang == "zh" and memory.mood == "target" and memory.deadline is not None
    return "target" if going_on and not tells_facts(folded, *interval) else None


_OPENING: Final = 60  # letters of a Chinese sentence that say who it speaks of


def _leans(article: Article, index: int, reading: Reading, memory: Memory, main: Interval | None) -> bool:
    """The sentence begins with a pronoun, or nobody has been named yet; a Chinese one goes on without a subject."""
    subject = reading.clauses[0].subject
    if reading.lang == "zh":
        unnamed = memory.owner is None and not memory.item  # below a headline few lines go on with the one before
        return main is None and (unnamed or "\n" not in article.folded[article.sentences[index - 1][0] : reading.start])
    return memory.owner is None or (subject is not None and subject.word in ("it", "they", "he", "she"))


def _is_dateline(article: Article, end: int) -> bool:
    """Whether the header ends with a dateline, and with it the sentence that ends at ``end``."""
    header = article.header
    return header.dateline is not None and end <= header.end and not article.folded[end : header.end].strip()


def _subject_of(article: Article, interval: Interval, dates: Sequence[DateMention]) -> Interval | None:
    """The name that a sentence without values speaks of: never the dateline's city."""
    interval = _body(article, interval)
    if _is_dateline(article, interval[1]):
        return None
    if article.lang == "zh":
        opening = (interval[0], min(interval[1], interval[0] + _OPENING))
        first, last = (bisect_left(dates, edge, key=attrgetter("start")) for edge in opening)
        return topic(article.folded, chinese.read(article.folded, opening, dates[first:last], chinese.State(), None))
    return spoken_of(article.folded, english.read_head(article.folded, interval))


def _stated(folded: str, reading: Reading, memory: Memory, reference: date | None) -> Iterator[Draft]:
    """The statements of one sentence."""
    distributing = distributes(folded, reading)
    paired = pairs(folded, reading) if distributing else {}
    spread = shares(folded, reading) if reading.lang == "zh" else {}
    stated: list[tuple[Unit, Link]] = []
    refers: bool | None = None
    for unit in reading.units:
        if unit.value is None:
            continue
        clause = reading.home[unit.index]
        context = Context(folded, reading, unit, clause, memory, stated)
        found = share_link(spread[unit.index], stated, memory.last) if unit.index in spread else None
        if found is None and unit.index in paired:
            found = paired_link(folded, unit, paired, memory.previous)
        if found is None and distributing:
            found = told_before(folded, unit, stated, reading)
        found = found or link(context)
        stated.append((unit, found))
        found.owner = found.owner or memory.owner
        memory.previous = found
        mood = mood_of(reading, clause, unit, found, reference) or _mood_carried(context, memory, reference)
        memory.mood = mood
        if mood == "rule":
            continue
        _name(context, found, mood, memory)
        mention = _date(context, found, mood, memory, reference)
        days = _days_before(context, mention, memory, reference) if mood is None else None
        if found.owner is not None and found.owner[0] < reading.start and reading.lang == "en":
            refers = refers_back(folded, reading) if refers is None else refers
            found.owner = found.owner if still_meant(context, found, refers) else None
        yield Draft(unit.value, found, mood, mention, recurrence_of(reading, clause, unit), context.verb, days)
    if reading.lang == "zh":
        memory.open_with(opening(reading, reference))


def _mood_carried(c: Context, memory: Memory, reference: date | None) -> Mood | None:
    """The mood that a value without one takes from what stands before or above it."""
    if c.reading.lang == "en" and memory.listing and says_plainly(c.verb):
        return "target"  # a plan's list goes on after a semicolon
    if _under_plan(c.reading, c.clause, memory, reference):
        return "target"
    if memory.expected is not None and c.verb is not None:
        absolute = c.verb.form == "ing" and c.reading.units[c.clause.first].word == "with"
        if absolute or c.verb.form == "able":
            return "forecast"  # exports could grow V in 2013, with imports rising V, while investment could fall V
    return None


def _under_plan(reading: Reading, clause: Clause, memory: Memory, reference: date | None) -> bool:
    """A heading names plans for days to come, and the clause tells of nothing that was."""
    planned = memory.heading is not None and memory.heading.plans and memory.headed("target", reference) is not None
    verb = reading.units[clause.verb] if clause.verb >= 0 else None
    return planned and (verb is None or not verb.tense)


def _name(c: Context, found: Link, mood: Mood | None, memory: Memory) -> None:
    """Whose a forecast is, and whom the sentences that follow may speak of."""
    if mood == "forecast":
        found.owner = actor_of_forecast(c, found)
    told = c.reading.lang == "en" and (mood == "forecast" or _after_verb(c, found))  # not who is spoken of
    if found.owner is not None and not told and not memory.named and _lasting(c.folded, c.reading, found.owner):
        memory.owner, memory.named = found.owner, True


def _after_verb(c: Context, found: Link) -> bool:
    """A place or an object, which the next sentence does not mean by ``it``."""
    return found.owner is not None and c.verb is not None and found.owner[0] > c.verb.start


def _days_before(c: Context, mention: DateMention | None, memory: Memory, reference: date | None) -> Days | None:
    """The days of the period a year before the one spoken of, where the value is that of a year earlier."""
    if c.reading.lang == "zh":
        if not in_same_period(c.folded, c.unit):
            return None
        period = mention or period_of(c.reading, c.clause, c.unit, reference)
        return year_before(period or memory.period or memory.loose)
    if mention is not None or not is_base(c.reading.units, c.unit):
        return None
    return year_ago(c.folded, c.unit, memory.period or memory.topic)


def _lasting(folded: str, reading: Reading, owner: Interval) -> bool:
    """A name, which the sentences that follow may still speak of."""
    i = bisect_right(reading.units, owner[0], key=lambda u: u.start) - 1
    if i >= 0 and reading.units[i].kind == "value":
        return False
    unit = Unit("np", *owner) if reading.lang == "zh" else reading.units[i]
    return i < 0 or reading.units[i].kind != "np" or is_owner(folded, reading, unit)


def _date(c: Context, link: Link, mood: Mood | None, memory: Memory, reference: date | None) -> DateMention | None:
    """The deadline or the period, its own or carried on."""
    if c.unit.origin is not None or (mood is None and c.unit.form == "base"):
        return c.unit.origin
    return _period(c, link, memory, reference) if mood is None else _deadline(c, link, mood, memory, reference)


def _period(c: Context, link: Link, memory: Memory, reference: date | None) -> DateMention | None:
    if says_now(c.folded, c.reading, c.unit):
        memory.period = memory.loose = None
        return None
    own = period_of(c.reading, c.clause, c.unit, reference)
    if is_base(c.reading.units, c.unit) and (own is None or c.reading.lang == "en"):
        memory.base = own or memory.base
        return memory.base if memory.leans else own  # what is compared with leaves nothing to the values after it
    if own is not None and not own.id:
        own = told_year(own, memory.topic, reference)
    if own is not None and is_fronted(c.reading, c.clause):
        return own
    if own is not None:
        memory.note(own)
    if own is None and c.clause.verb >= 0 and c.reading.units[c.clause.verb].now:
        return None
    told = memory.period or (memory.topic if narrates(c.reading, c.clause) else None)
    if told is None and memory.loose is not None and is_measure(c, link):
        told = memory.loose
    return told or memory.headed(None, reference)


def _deadline(c: Context, link: Link, mood: Mood, memory: Memory, reference: date | None) -> DateMention | None:
    reading, clause, unit = c.reading, c.clause, c.unit
    own = deadline_of(reading, clause, unit, reference)
    if own is not None and mood == "forecast" and not says_this_year(reading, reference):
        own = told_late(own, memory.topic, reference)
    if own is not None and (reading.lang == "zh" or leads(reading, own)):
        memory.deadline = own
    if own is None and reading.lang == "en" and (year := whole_year(c, link, reference)) is not None:
        return year
    told = mood == "forecast" and (is_base(reading.units, unit) or expected_before(reading, clause, unit))
    if own is None and told:
        revised = memory.expected if link.rule == "compared-value" else None  # its 2024 forecast to V from V
        return revised or memory.period or memory.topic
    if own is None and memory.deadline is None and reading.lang == "en":
        own = later_deadline(reading, clause, reference)
    carried = own or memory.deadline or memory.expected
    memory.expected = own or memory.expected
    if mood == "forecast":
        memory.leans = carried is None
        carried = carried or memory.outlook
        memory.outlook = carried
    return carried or memory.headed(mood, reference)


def _sentences(
    article: Article, values: Sequence[Value], dates: Sequence[DateMention], asides: Sequence[Aside]
) -> Iterator[tuple[int, list[Item]]]:
    """The indexes of the sentences that hold a value, each with its values and dates in text order."""
    items: list[Item] = [*values, *dates, *asides]
    items.sort(key=lambda item: (item.start, -item.end))
    starts = [item.start for item in items]
    end = 0
    for value in values:
        if value.start < end:
            continue
        index = article.sentence_at(value.start)
        start, end = article.sentences[max(index, 0)]
        if start <= value.start < end:
            yield index, items[bisect_left(starts, start) : bisect_left(starts, end)]


# code points of a metric or a name; a longer run of words is none, and each value would repeat it
_LONGEST: Final = 400

_made_span: Final = maker(Span)
_made_target: Final = maker(Target)
_made_indicator: Final = maker(Indicator)


def _span(text: str, interval: Interval | None) -> Span | None:
    if interval is None or not 0 < interval[1] - interval[0] <= _LONGEST:
        return None
    return _made_span(interval[0], interval[1], text[interval[0] : interval[1]])


def _target(text: str, draft: Draft, name: str) -> Target:
    date = draft.date
    return _made_target(
        id=name,
        value=draft.value.mention.id,
        metric=_span(text, draft.link.metric),
        actor=_span(text, draft.link.owner),
        comparator=comparator(draft.value, draft.verb),
        modality="forecast" if draft.mood == "forecast" else "target",
        deadline=date.end_date if date else None,
        deadline_mention=(date.id or None) if date else None,
        recurrence=draft.recurrence.id if draft.recurrence else None,
        rule=draft.link.rule,
    )


def _indicator(text: str, draft: Draft, name: str) -> Indicator:
    date = draft.date
    start, end = draft.days or ((date.start_date, date.end_date) if date else (None, None))
    return _made_indicator(
        id=name,
        value=draft.value.mention.id,
        metric=_span(text, draft.link.metric),
        subject=_span(text, draft.link.owner),
        period=(date.id or None) if date and draft.days is None else None,
        start_date=start,
        end_date=end,
        rule=draft.link.rule,
    )
