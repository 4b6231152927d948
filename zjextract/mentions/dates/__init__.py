"""Dates, ranges, durations and recurrences.

A language's grammar finds expressions (``english``, ``chinese``). What they mean in days is one question for all
languages (``resolve``), asked in text order, since an expression may lean on an earlier one.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from zjextract.article import Article
from zjextract.mentions.dates import chinese, english
from zjextract.mentions.dates.expression import Expression, Found, Point, Range
from zjextract.mentions.dates.resolve import Earlier, Resolved, Setting, resolve
from zjextract.record import DateMention

_GRAMMARS = {"en": english, "zh": chinese}


def find_dates(article: Article, reference: date | None) -> list[DateMention]:
    """All date mentions, in text order; relative ones are resolved from ``reference``."""
    history = _History(article, reference)
    out: list[DateMention] = []
    for found in _GRAMMARS[article.lang].find(article):
        resolved = resolve(found.expression, history.setting(found))
        if resolved is None:
            continue
        history.add(found, resolved)
        first, last = resolved.interval or (None, None)
        out.append(
            DateMention(
                id=f"d{len(out) + 1}",
                start=found.start,
                end=found.end,
                text=article.text[found.start : found.end],
                kind=resolved.kind,
                value=resolved.value,
                start_date=first,
                end_date=last,
                modifier=resolved.modifier,
                anchor=resolved.anchor,
                rule=found.rule,
            )
        )
    return out


_RECENT = 2  # a topic goes on where no more sentences pass without a date


class _History:
    """The dates read so far in one article, and what of them a new expression may lean on."""

    def __init__(self, article: Article, reference: date | None) -> None:
        self._article = article
        self._grammar = _GRAMMARS[article.lang]
        self._reference = reference
        self._starts = [start for start, _ in article.sentences]
        self._near: Resolved | None = None
        self._near_sentence = -1
        self._near_end = 0
        self._earlier = Earlier()
        self._recent: dict[str | None, Resolved] = {}

    def setting(self, found: Found) -> Setting:
        """The setting of an expression; a complete one needs none."""
        if not _leans(found.expression):
            return Setting(self._reference)
        index = self._sentence(found.start)
        sentence = self._article.sentences[index] if index >= 0 else (0, found.start)
        return Setting(
            reference=self._reference,
            tense=self._grammar.tense(self._article, found.start, found.end, sentence),
            joined=self._joins(found),
            near=self._near if self._near_sentence == index else None,
            earlier=self._earlier,
            recent=self._recent if index - self._near_sentence <= _RECENT else {},
        )

    def _joins(self, found: Found) -> bool:
        """Whether an expression stands so near the one before that it can share its year."""
        near = found.start - self._near_end <= self._grammar.JOINED
        return near and self._near is not None and self._near.unit in self._grammar.SHARING

    def add(self, found: Found, resolved: Resolved) -> None:
        """Remember a date or range; lengths and recurrences give no context."""
        if resolved.interval is None or resolved.kind not in ("date", "range"):
            return
        if self._article.lower.endswith(self._grammar.COMPARED, 0, found.start):
            return
        index = self._sentence(found.start)
        if index - self._near_sentence > _RECENT:
            self._recent = {}
        self._recent[resolved.unit] = resolved
        self._near = resolved
        self._near_sentence = index
        self._near_end = found.end
        self._earlier = self._earlier.with_(resolved)

    def _sentence(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1


def _leans(expression: Expression) -> bool:
    """Whether the setting matters beyond the publication date."""
    if isinstance(expression, Range):
        return _leans(expression.first) or _leans(expression.last)
    return (
        isinstance(expression, Point)
        and expression.year is None
        and (expression.shift is None or expression.base == "context")
    )
