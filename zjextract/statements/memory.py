"""What one sentence leaves to the next: who was spoken of, for which period, by which day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Final

from zjextract.languages import words
from zjextract.record import DateMention, Lang
from zjextract.statements.headings import Heading
from zjextract.statements.model import Interval, Link, Mood, Reading

_YEAR_ON_YEAR: Final = re.compile(  # behind the class of first letters, which makes the scan fast
    r"[同环增ymaso](?:(?<=[同环])比|(?<=增)[幅速长]|(?<=同)口径|(?<=y)ear[- ](?:on|over)[- ]year"
    r"|(?<=m)onth[- ]on[- ]month|(?<=a) year (?:earlier|ago)|(?<=s)ame period|(?<=o)n-year)"
)


_REGARDING: Final = re.compile(r"在[^，,。；]{1,12}方面")
_NEXT: Final = 200  # code points between a forecast and the next that leans on it
_ITEMS: Final = ("——", "--", "—", "一是", "二是", "三是", "四是", "五是", "(一)", "(二)", "(三)", "(四)", "●", "·")


class Memory:
    """Carried through an article from sentence to sentence."""

    def __init__(self, lang: Lang, item: int = 0) -> None:
        self.lang: Lang = lang
        self._owner: Interval | None = None
        self._asked: Callable[[], Interval | None] | None = None  # finds the owner, where nobody has asked for it yet
        self.previous: Link | None = None  # of the value before in this sentence
        self.last: Link | None = None  # of the last value in the sentence before
        self.period: DateMention | None = None
        # the period before, which a Chinese measure without one of its own still has
        self.loose: DateMention | None = None
        # the last period named, which what is told in the past tense may speak of
        self.topic: DateMention | None = None
        self.lead: DateMention | None = None  # the first period of the article, which a new paragraph comes back to
        self.deadline: DateMention | None = None
        self.heading: Heading | None = None  # that the sentence stands under
        self.opening: DateMention | None = None  # the period that the paragraph before began with
        self.mood: Mood | None = None  # of the last value
        self.expected: DateMention | None = None  # of the last forecast in this sentence
        self.outlook: DateMention | None = None  # of the last forecast in this paragraph
        self.base: DateMention | None = None  # of what that forecast was compared with
        self.leans = False  # the forecast before in this sentence leans on the outlook
        self.listing = False  # the sentence goes on after a semicolon with what is planned
        self.start = 0  # of the last sentence with a value
        self.end = 0  # its end
        self.named = False  # this sentence has said who it speaks of
        self.fresh = False  # the sentence read now takes up the one before
        self.item = item  # where the report begins that the sentence is part of

    @property
    def owner(self) -> Interval | None:
        """Who was spoken of."""
        asked = self._asked
        if asked is not None:
            self._asked = None
            self._owner = asked() or self._owner
        return self._owner

    @owner.setter
    def owner(self, owner: Interval | None) -> None:
        self._owner, self._asked = owner, None

    def ask(self, find: Callable[[], Interval | None]) -> None:
        """Have ``find`` say who was spoken of when that is asked for: a sentence may have to be read for it."""
        self._owner, self._asked = self.owner, find

    def within(self, headlines: Sequence[int], end: int) -> Memory:
        """The memory for a sentence that ends at ``end``: an empty one where a headline has begun another report."""
        i = bisect_left(headlines, end)
        item = headlines[i - 1] if i else 0
        return self if item == self.item else Memory(self.lang, item=item)

    def enter(self, folded: str, start: int, end: int) -> bool:
        """Begin a sentence. True where it goes on after a semicolon."""
        between = folded[self.end : start] if start - self.end < 400 else "\n\n"
        paragraph = "\n" in between
        semicolon = not paragraph and between.rstrip().endswith((";", "；"))
        if not semicolon:
            self.last, self.previous, self.named = self.previous, None, False
        if paragraph:
            self.topic = self.lead
        if paragraph or start - self.end > _NEXT:
            self.outlook = self.base = None
        self.leans = False
        lower = folded[start : min(end, start + 60)].lower().lstrip(" 　“\"'")
        chinese = self.lang == "zh"
        goes_on = semicolon or lower.startswith(_continuing(self.lang))
        goes_on = goes_on or (chinese and _REGARDING.match(lower) is not None)
        present = lower.startswith(_present(self.lang))
        carried = self.period or self.loose
        may_last = chinese or (carried is not None and not paragraph)
        self.fresh = not present and (goes_on or (may_last and self._same_subject(folded, start, end)))
        self.loose = carried if chinese and not paragraph and not present else None
        self.period = carried if self.fresh else None
        if self.fresh and paragraph and self.opening is not None:
            self.period, self.opening = self.opening, None
        if not goes_on and not (chinese and (not paragraph or _lists(between, lower) or lower.startswith("在"))):
            self.deadline = None
        self.expected = None
        self.listing = semicolon and self.mood == "target"
        self.start, self.end = start, end
        return semicolon

    def headed(self, mood: Mood | None, reference: date | None) -> DateMention | None:
        """The date of the heading: past for what was observed, not over yet for what is planned."""
        mention = self.heading.date if self.heading is not None else None
        if mention is None or mention.start_date is None or mention.end_date is None or reference is None:
            return mention
        fits = mention.start_date < reference if mood is None else mention.end_date > reference
        return mention if fits else None

    def note(self, period: DateMention) -> None:
        """Keep the period that a value has of its own."""
        self.period = period
        if period.kind != "duration":
            self.topic = period
            self.lead = self.lead or period

    def take_up(self, folded: str, period: DateMention | None) -> None:
        """Have the period of the sentence before, which told no values, where nothing nearer is known."""
        if period is None or self.period is not None or "\n" in folded[period.end : self.start]:
            return
        self.period = period if self.fresh else None
        self.loose = self.loose or period

    def open_with(self, period: DateMention | None) -> None:
        """What follows comes back to the period that a sentence began with."""
        if period is not None:
            self.period = period
            self.opening = self.opening or period

    def _same_subject(self, folded: str, start: int, end: int) -> bool:
        """A change over a year without a date speaks of the period before."""
        return _YEAR_ON_YEAR.search(folded, start, end) is not None


def leads(reading: Reading, mention: DateMention) -> bool:
    """The date stands before the sentence's first verb, so that what follows may lean on it."""
    first = reading.clauses[0]
    return first.verb < 0 or mention.start < reading.units[first.verb].start


def _lists(between: str, lower: str) -> bool:
    """An item of a list."""
    return lower.startswith(_ITEMS) or between.rstrip().endswith((":", "："))


@cache
def _continuing(lang: Lang) -> tuple[str, ...]:
    return tuple(words(lang, "statements")["continuing"])


@cache
def _present(lang: Lang) -> tuple[str, ...]:
    return tuple(words(lang, "statements")["present"])
