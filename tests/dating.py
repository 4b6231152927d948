"""What the date tests share: a sentence in, its dates out as plain tuples."""

from datetime import date

from zjextract.article import read_article
from zjextract.mentions.dates import find_dates

PUBLISHED = date(2021, 6, 14)  # a Monday


def dates(text, published=PUBLISHED, lang=None):
    return find_dates(read_article(text, lang), published)


def days(text, published=PUBLISHED, lang=None):
    """``(span, first day, last day)`` of each date; ``None`` where it has no days."""
    iso = lambda day: day and day.isoformat()  # noqa: E731
    return [(d.text, iso(d.start_date), iso(d.end_date)) for d in dates(text, published, lang)]


def values(text, published=PUBLISHED, lang=None):
    return [(d.text, d.value) for d in dates(text, published, lang)]
