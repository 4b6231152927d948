"""What the two readers give and the linking rules read: values, units, clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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


@dataclass(slots=True, eq=False)
class Value:
    """A number mention that may be stated. ``noun``: the counted noun inside a quantity's span, or null."""

    mention: NumberMention
    start: int
    end: int
    noun: Interval | None = None
    measure: bool = True

    @property
    def percentage(self) -> PercentageMention | None:
        return self.mention if isinstance(self.mention, PercentageMention) else None


@dataclass(slots=True, eq=False)
class Aside:
    """A stretch that the reader passes over: an equivalent in brackets."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class Name(Aside):
    """A stretch that the English reader takes as one word: a zone's name."""


Item = Value | DateMention | Aside


@dataclass(slots=True, eq=False)
class Unit:
    """A chunk of a sentence: ``word`` is the verb's lemma, the preposition, or a noun phrase's head in lower case."""

    kind: UnitKind
    start: int
    end: int
    word: str = ""
    noun_class: NounClass = ""
    verb_class: VerbClass = ""
    form: str = ""  # of a verb: base, s, past, ing; "inf" after "to", "pass" after "be"
    tense: Tense = ""  # of a finite verb, with its auxiliary; none after "to", "will" and of a participle alone
    mood: Mood | None = None
    now: bool = False  # of a verb: what it says is so at present
    value: Value | None = None
    date: DateMention | None = None
    index: int = -1
    origin: DateMention | None = None  # of a value: the date that it alone has
    speaker: Interval | None = None  # of a value: who forecasts it


@dataclass(slots=True, eq=False)
class Clause:
    """A verb with what stands around it: the units ``first`` to ``last`` (half-open), and who or what it speaks of.

    ``verb`` is the index of its verb's unit or -1. ``subject`` may be inherited from an earlier clause.
    """

    first: int
    last: int
    verb: int = -1
    subject: Unit | None = None
    mood: Mood | None = None
    parent: Clause | None = None
    own_subject: bool = False

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


@dataclass(slots=True, eq=False)
class Reading:
    """A sentence as units and clauses. ``home[i]`` is the clause of unit ``i``."""

    start: int
    end: int
    units: list[Unit]
    lang: Lang = "en"
    zones: Mapping[int, int] = field(default_factory=dict)  # of the article: where each begins and ends
    source: Interval | None = None  # who published it, where that was left out
    clauses: list[Clause] = field(default_factory=list)
    home: list[Clause] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Link:
    """What a value measures: spans of the text, either of them null, and the rule that found them."""

    metric: Interval | None
    owner: Interval | None
    rule: str
    mood: Mood | None = None
