"""Dates, ranges, durations and recurrences.

A language's grammar finds expressions (``english``, ``chinese``). What they mean in days is one question for all
languages (``resolve``), asked in text order, since an expression may lean on an earlier one.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from zjextract.article import Article
from zjextract.making import maker
from zjextract.mentions.dates import chinese, english
from zjextract.mentions.dates.resolve import resolve
from zjextract.mentions.dates.setting import Grammar, Setting
from zjextract.record import DateMention

_GRAMMARS: Final[dict[str, Grammar]] = {"en": english, "zh": chinese}
_mention: Final = maker(DateMention)


def find_dates(article: Article, reference: date | None) -> list[DateMention]:
    """All date mentions, in text order; relative ones are resolved from ``reference``."""
    grammar = _GRAMMARS[article.lang]
    setting = Setting(article, grammar, reference)
    out: list[DateMention] = []
    for found in grammar.find(article):
        setting.reach(found)
        resolved = resolve(found.expression, setting)
        if resolved is None:
            continue
        setting.add(resolved)
        start, end = found.start, found.end
        first, last = resolved.interval or (None, None)
        out.append(
            _mention(
                id=f"d{len(out) + 1}", start=start, end=end, text=article.text[start:end],
                kind=resolved.kind, value=resolved.value, start_date=first, end_date=last,
                modifier=resolved.modifier, anchor=resolved.anchor, rule=found.rule,
            )
        )  # fmt: skip
    return out
