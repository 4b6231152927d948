"""The road from a text to its record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from zjextract.article import read_article
from zjextract.article.published import parse_published
from zjextract.errors import ArgumentError, InvalidRecordError
from zjextract.mentions.dates import find_dates
from zjextract.mentions.money import find_money
from zjextract.mentions.percentages import find_percentages
from zjextract.mentions.quantities import find_quantities
from zjextract.mentions.zones import find_zones
from zjextract.numbers import find_numbers
from zjextract.record import ArticleInfo, Lang, Record
from zjextract.statements import find_statements
from zjextract.validation import is_valid


def extract(
    text: str,
    *,
    published: date | datetime | str | None = None,
    lang: Lang | None = None,
    pipeline: str = "rules",
    explain: bool = False,
) -> Record:
    """Everything that one article says in numbers.

    Args:
        text: the article, as it is; any text gives a record, and no text raises.
        published: the publication date, from which relative dates are resolved; a ``date``, a ``datetime`` or a string
            in any usual format. Without it the article's own header is read.
        lang: ``"en"`` or ``"zh"``; detected where it is not given.
        pipeline: ``"rules"``.
        explain: give each mention and statement the rule that made it.

    Raises:
        ArgumentError: an argument has the wrong type or value.
    """
    if not isinstance(text, str):
        raise ArgumentError(f"text must be str, not {type(text).__name__}; decode bytes first")
    if lang not in (None, "en", "zh"):
        raise ArgumentError(f"lang must be 'en', 'zh' or None, not {lang!r}")
    if pipeline != "rules":
        raise ArgumentError(f"pipeline must be 'rules', not {pipeline!r}")
    article = read_article(text, lang)
    header = article.header
    reference = parse_published(published) or header.published
    numbers = find_numbers(article)
    dates = find_dates(article, numbers, reference)
    zones = find_zones(article, reference)
    taken = [(d.start, d.end) for d in dates]
    money = find_money(article, numbers, taken)
    percentages = find_percentages(article, numbers, taken)
    taken += [(m.start, m.end) for group in (money, percentages, zones) for m in group]
    quantities = find_quantities(article, numbers, taken)
    targets, indicators = find_statements(article, dates, money, percentages, quantities, zones, reference)
    record = Record(
        lang=article.lang,
        article=ArticleInfo(
            title=header.title,
            published=header.published,
            byline=header.byline,
            source=header.source,
            dateline=header.dateline,
        ),
        reference_date=reference,
        dates=tuple(dates),
        money=tuple(money),
        percentages=tuple(percentages),
        quantities=tuple(quantities),
        zones=tuple(zones),
        targets=tuple(targets),
        indicators=tuple(indicators),
        explain=explain,
    )
    if not is_valid(record.to_dict()):
        raise InvalidRecordError(
            "the extracted record breaks the schema: a defect of zjextract, please report the text"
        )
    return record


def extract_many(
    texts: Iterable[str],
    *,
    published: date | datetime | str | None = None,
    lang: Lang | None = None,
    pipeline: str = "rules",
    explain: bool = False,
) -> Iterator[Record]:
    """The records of many texts, lazily and in order; the arguments are those of ``extract``."""
    for text in texts:
        yield extract(text, published=published, lang=lang, pipeline=pipeline, explain=explain)
