"""Dates, ranges, durations and recurrences.

A language's grammar finds expressions (``en``, ``zh``); what they mean in days is one question for all languages
(``resolve``), asked in text order, since an expression may lean on an earlier one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from zjextract.article import Article
from zjextract.mentions.dates import en, zh
from zjextract.mentions.dates.expression import Expression, Found, Point, Range
from zjextract.mentions.dates.resolve import Resolved, Setting, resolve
from zjextract.numbers import Number
from zjextract.record import DateMention

_GRAMMARS = {"en": en, "zh": zh}
_MONTHLY = frozenset(("day", "week", "weekend", "ten_days", "month"))


def find_dates(article: Article, numbers: Sequence[Number], reference: date | None) -> list[DateMention]:
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


class _History:
    """The dates read so far in one article, and what of them a new expression may lean on."""

    def __init__(self, article: Article, reference: date | None) -> None:
        self._article = article
        self._reference = reference
        self._starts = [start for start, _ in article.sentences]
        self._near: Resolved | None = None
        self._near_sentence = -1
        self._earlier: Resolved | None = None
        self._earlier_month: Resolved | None = None

    def setting(self, found: Found) -> Setting:
        """The setting of an expression; a complete one needs none."""
        if not _leans(found.expression):
            return Setting(self._reference)
        index = bisect_right(self._starts, found.start) - 1
        sentence = self._article.sentences[index] if index >= 0 else (0, found.start)
        grammar = _GRAMMARS[self._article.lang]
        return Setting(
            self._reference,
            grammar.tense(self._article, found.start, found.end, sentence),
            self._near if self._near_sentence == index else None,
            self._earlier,
            self._earlier_month,
        )

    def add(self, found: Found, resolved: Resolved) -> None:
        if resolved.interval is None or resolved.kind not in ("date", "range"):
            return
        self._near = self._earlier = resolved
        self._near_sentence = bisect_right(self._starts, found.start) - 1
        if resolved.unit in _MONTHLY:
            self._earlier_month = resolved


def _leans(expression: Expression) -> bool:
    """Whether the setting matters beyond the publication date."""
    if isinstance(expression, Range):
        return _leans(expression.first) or _leans(expression.last)
    return (
        isinstance(expression, Point)
        and expression.year is None
        and (expression.shift is None or expression.base == "context")
    )
