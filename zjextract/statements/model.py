"""What the two readers give and the linking rules read: values, units, clauses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, Literal

from zjextract.record import DateMention, Lang, MoneyMention, PercentageMention, QuantityMention

Interval = tuple[int, int]
Days = tuple[date, date]
NumberMention = MoneyMention | PercentageMention | QuantityMention
Mood = Literal["target", "forecast", "rule"]

UnitKind = Literal["np", "verb", "prep", "value", "date", "comma", "conj", "mark", "stop"]
Tense = Literal["", "past", "present", "perfect"]
NounClass = Literal["", "metric", "change", "share", "target", "forecast", "actor", "pronoun"]
VerbClass = Literal["", "intent", "forecast", "up", "down", "level", "share", "hold", "act", "say", "other"]


# Plain classes: where the package is compiled, a data class would be made by code that is not.


class Value:
    """A number mention that may be stated. ``noun``: the counted noun inside a quantity's span, or null."""

    __slots__ = ("end", "measure", "mention", "noun", "start")

    def __init__(
        self, mention: NumberMention, start: int, end: int, noun: Interval | None = None, measure: bool = True
    ) -> None:
        self.mention = mention
        self.start = start
        self.end = end
        self.noun = noun
        self.measure = measure

    @property
    def percentage(self) -> PercentageMention | None:
        return self.mention if isinstance(self.mention, PercentageMention) else None


class Aside:
    """A stretch that the reader passes over: an equivalent in brackets."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


class Name(Aside):
    """A stretch that the English reader takes as one word: a zone's name."""

    __slots__ = ()


Item = Value | DateMention | Aside


class Unit:
    """A chunk of a sentence: ``word`` is the verb's lemma, the preposition, or a noun phrase's head in lower case.

    Attributes:
        form: of a verb: base, s, past, ing; "inf" after "to", "pass" after "be".
        tense: of a finite verb, with its auxiliary; none after "to", "will" and of a participle alone.
        now: of a verb: what it says is so at present.
        origin: of a value: the date that it alone has.
        speaker: of a value: who forecasts it.
    """

    __slots__ = (
        "date", "end", "form", "index", "kind", "mood", "noun_class", "now", "origin", "speaker", "start", "tense",
        "value", "verb_class", "word",
    )  # fmt: skip

    def __init__(
        self,
        kind: UnitKind,
        start: int,
        end: int,
        word: str = "",
        noun_class: NounClass = "",
        verb_class: VerbClass = "",
        form: str = "",
        mood: Mood | None = None,
        value: Value | None = None,
        date: DateMention | None = None,
    ) -> None:
        self.kind: UnitKind = kind
        self.start = start
        self.end = end
        self.word = word
        self.noun_class: NounClass = noun_class
        self.verb_class: VerbClass = verb_class
        self.form = form
        self.mood: Mood | None = mood
        self.value = value
        self.date = date
        self.tense: Tense = ""
        self.now = False
        self.index = -1
        self.origin: DateMention | None = None
        self.speaker: Interval | None = None


class Clause:
    """A verb with what stands around it: the units ``first`` to ``last`` (half-open), and who or what it speaks of.

    ``verb`` is the index of its verb's unit or -1. ``subject`` may be inherited from an earlier clause.
    """

    __slots__ = ("first", "last", "mood", "own_subject", "parent", "subject", "verb")

    def __init__(
        self,
        first: int,
        last: int,
        verb: int = -1,
        subject: Unit | None = None,
        parent: Clause | None = None,
        own_subject: bool = False,
    ) -> None:
        self.first = first
        self.last = last
        self.verb = verb
        self.subject = subject
        self.mood: Mood | None = None
        self.parent = parent
        self.own_subject = own_subject

    def around(self, index: int) -> tuple[int, int]:
        """The clause's units that are near the unit at ``index``: half-open, and bounded as ``lineage`` is."""
        return max(self.first, index - _NEAR), min(self.last, index + _NEAR)

    def lineage(self) -> Iterator[Clause]:
        """The clause and those before it that it continues, the nearest first; so many that a page of clauses is read
        in linear time."""
        clause: Clause | None = self
        for _ in range(_REACH):
            if clause is None:
                return
            yield clause
            clause = clause.parent


_REACH: Final = 16
_NEAR: Final = 64


class Reading:
    """A sentence as units and clauses.

    Attributes:
        zones: of the article: where each begins and ends.
        source: who published it, where that was left out.
        home: of each unit, its clause.
        dates: the indexes of the units that are dates.
    """

    __slots__ = ("clauses", "dates", "end", "home", "lang", "source", "start", "units", "zones")

    def __init__(
        self, start: int, end: int, units: list[Unit], lang: Lang = "en", source: Interval | None = None
    ) -> None:
        self.start = start
        self.end = end
        self.units = units
        self.lang: Lang = lang
        self.zones: Mapping[int, int] = {}
        self.source = source
        self.clauses: list[Clause] = []
        self.home: list[Clause] = []
        self.dates: list[int] = []
        for i, unit in enumerate(units):
            unit.index = i
            if unit.date is not None:
                self.dates.append(i)

    def dates_among(self, first: int, last: int) -> list[int]:
        """The indexes of the dates among the units ``first`` to ``last`` (half-open)."""
        dates = self.dates
        return dates[bisect_left(dates, first) : bisect_left(dates, last)] if dates else dates


class Link:
    """What a value measures: spans of the text, either of them null, and the rule that found them."""

    __slots__ = ("metric", "mood", "owner", "rule")

    def __init__(self, metric: Interval | None, owner: Interval | None, rule: str, mood: Mood | None = None) -> None:
        self.metric = metric
        self.owner = owner
        self.rule = rule
        self.mood: Mood | None = mood
