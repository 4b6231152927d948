"""Dates, ranges, durations and recurrences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zjextract.article import Article
from zjextract.numbers import Number
from zjextract.record import DateMention


def find_dates(article: Article, numbers: Sequence[Number], reference: date | None) -> list[DateMention]:
    """All date mentions, in text order; relative ones are resolved from ``reference``."""
    return []
