"""The road from a text to its record, by rules."""

from __future__ import annotations

from datetime import date

from zjextract.article import read_article
from zjextract.errors import InvalidRecordError
from zjextract.gazetteer import Gazetteer
from zjextract.mentions.dates import find_dates
from zjextract.mentions.money import find_money
from zjextract.mentions.percentages import find_percentages
from zjextract.mentions.quantities import find_quantities
from zjextract.mentions.zones import find_zones
from zjextract.numbers import find_numbers
from zjextract.record import ArticleInfo, Lang, Record
from zjextract.statements import find_statements
from zjextract.validation import is_valid


def extract_by_rules(
    text: str,
    *,
    published: date | None = None,
    lang: Lang | None = None,
    gazetteer: Gazetteer | None = None,
    explain: bool = False,
) -> Record:
    """The record of a text; the arguments are those of ``zjextract.extract``, already checked."""
    article = read_article(text, lang)
    header = article.header
    reference = published or header.published
    numbers = find_numbers(article)
    dates = find_dates(article, reference)
    zones = find_zones(article, reference, gazetteer)
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
        _source=(article.text, article.sentences),
    )
    if not is_valid(record.to_dict()):
        raise InvalidRecordError("the record breaks the schema: a defect of zjextract, please report the text")
    return record
