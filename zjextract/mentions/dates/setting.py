"""What surrounds an expression: the dates read before it, the words around it, and the publication date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, Protocol

from zjextract.article import Article
from zjextract.mentions.dates.expression import FINE, Found, Resolved

_RECENT: Final = 2  # a topic goes on where no more sentences pass without a date


class Grammar(Protocol):
    """What each language's package offers.

    ``COMPARED``: what stands behind one of these words is no topic for what follows. ``SHARING``: the units of what
    can share its year, with an expression that begins at most ``JOINED`` code points later.
    """

    COMPARED: tuple[str, ...]
    SHARING: frozenset[str]
    JOINED: int

    def find(self, article: Article) -> Iterator[Found]:
        """The expressions of an article, in text order, without overlap."""

    def tense(self, article: Article, start: int, end: int, sentence: tuple[int, int]) -> int:
        """-1 where the words around an expression speak of the past (-2: surely), +1 of the future, else 0."""


class Setting:
    """The setting of one expression after another: ``reach`` each in text order, and ``add`` what it means.

    ``reference`` is the publication date. ``near`` is the last dated expression of the same sentence, ``recent`` are
    those of the sentences right before, by unit. The others are the last ones of the text: of any unit, at most a month
    long, of one day, a range.
    """

    __slots__ = (
        "_article", "_dated_end", "_dated_in", "_found", "_grammar", "_sentence", "_tense",
        "any", "day", "month", "near", "period", "recent", "reference",
    )  # fmt: skip

    def __init__(self, article: Article, grammar: Grammar, reference: date | None) -> None:
        self._article = article
        self._grammar = grammar
        self._found: Found
        self._sentence = -1  # the number of the expression's sentence
        self._tense: int | None = None
        self._dated_in = -1  # the number of the sentence that the last dated expression stands in
        self._dated_end = 0
        self.reference = reference
        self.near: Resolved | None = None
        self.recent: dict[str | None, Resolved] = {}
        self.any: Resolved | None = None
        self.month: Resolved | None = None
        self.day: Resolved | None = None
        self.period: Resolved | None = None

    def reach(self, found: Found) -> None:
        """Go on to the next expression of the article."""
        self._found = found
        self._tense = None
        self._sentence = self._article.sentence_at(found.start)
        if self._sentence != self._dated_in:
            self.near = None
            if self._sentence - self._dated_in > _RECENT:
                self.recent = {}

    def add(self, resolved: Resolved) -> None:
        """Remember a date or range that the expression means; lengths and recurrences give no context."""
        if resolved.interval is None or resolved.kind not in ("date", "range"):
            return
        found, unit = self._found, resolved.unit
        compared = self._grammar.COMPARED
        if compared and self._article.lower.endswith(compared, 0, found.start):
            return
        self._dated_in, self._dated_end = self._sentence, found.end
        self.recent[unit] = self.near = self.any = resolved
        if unit in FINE:
            self.month = resolved
        if unit == "day":
            self.day = resolved
        elif unit == "range":
            self.period = resolved

    @property
    def tense(self) -> int:
        """-1 where the clause seems to speak of the past, -2 where it surely does, +1 of the future, else 0."""
        if self._tense is None:
            start, end, index = self._found.start, self._found.end, self._sentence
            sentence = self._article.sentences[index] if index >= 0 else (0, start)
            self._tense = self._grammar.tense(self._article, start, end, sentence)
        return self._tense

    @property
    def joined(self) -> bool:
        """Whether an expression stands so near the one before in its sentence that it can share its year."""
        close = self._found.start - self._dated_end <= self._grammar.JOINED
        return close and self.near is not None and self.near.unit in self._grammar.SHARING
