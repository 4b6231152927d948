"""Articles made of sentences whose records are known, because the words were written from the values.

The sentences and their words are data (``words/en.toml``, ``words/zh.toml``); what is here fills their fields.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Context, Decimal
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from zjextract.evaluation.annotations import AnnotatedArticle
from zjextract.gazetteer import get
from zjextract.record import (
    ArticleInfo,
    DateMention,
    Indicator,
    Lang,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Record,
    Span,
    Target,
    ZoneMention,
)

Words = Mapping[str, Any]

_FIELD = re.compile(r"\{(\w+)\}")
_RATE = Context(prec=6)  # an implied rate has six digits
_HAN_DIGITS = "零一二三四五六七八九"
_LETTERS = {"dates": "d", "money": "m", "percentages": "p", "quantities": "q", "zones": "z"}


def synthetic_articles(count: int, *, seed: int = 0, lang: Lang | None = None) -> Iterator[AnnotatedArticle]:
    """Articles with the records that ``extract(article.text, published=article.published)`` should give.

    Args:
        count: how many.
        seed: the same seed gives the same articles.
        lang: ``"en"`` or ``"zh"``; both in turn where it is not given.
    """
    rng = Random(seed)
    for number in range(count):
        article_lang: Lang = lang or ("zh" if number % 2 else "en")
        yield synthetic_article(rng, article_lang, name=f"synthetic-{article_lang}-{seed}-{number}")


def synthetic_article(rng: Random, lang: Lang = "en", *, name: str = "synthetic") -> AnnotatedArticle:
    """One article, drawn from a random generator."""
    words = _words(lang)
    draft = _Draft(rng, words, lang, published=date(2024, 1, 1) + timedelta(days=rng.randrange(700)))
    in_header = rng.random() < 0.5
    title = rng.choice(words["titles"])
    draft.write(title)
    line_end = rng.choice(["\n", "\r\n"])
    if in_header:
        draft.write(line_end)
        draft.write_stamp()
    draft.write(line_end * 2)
    for number in range(rng.randint(1, 8)):
        if number:
            draft.write(rng.choice([words["paragraph"], line_end * 2]))
        draft.write_sentence(rng.choice(words["sentences"]))
    article = ArticleInfo(title=title, published=draft.published if in_header else None)
    return AnnotatedArticle(
        name=name,
        text=draft.text,
        record=draft.record(article),
        published=None if in_header else draft.published,
    )


@cache
def _words(lang: Lang) -> Words:
    return tomllib.loads((files("zjextract.testing") / "words" / f"{lang}.toml").read_text(encoding="utf-8"))


@dataclass(slots=True)
class _Sentence:
    """What the fields of one sentence said, until its statements are made."""

    template: Words
    metric: Span | None = None
    who: Span | None = None
    time: DateMention | None = None
    comparator: str = "="
    qualifier: str | None = None
    values: list[tuple[str, Span | None]] = field(default_factory=list)  # each with its own metric, if it has one


class _Draft:
    """An article being written: the text so far, and the items that stand in it."""

    def __init__(self, rng: Random, words: Words, lang: Lang, published: date) -> None:
        self.rng = rng
        self.words = words
        self.lang = lang
        self.published = published
        self.text = ""
        self.lists: dict[str, list[Any]] = {name: [] for name in (*_LETTERS, "targets", "indicators")}

    def record(self, article: ArticleInfo) -> Record:
        """The record of what was written."""
        lists: dict[str, Any] = {name: tuple(items) for name, items in self.lists.items()}
        return Record(lang=self.lang, article=article, reference_date=self.published, **lists)

    def write(self, text: str) -> Span:
        """Write some text; where it stands."""
        start = len(self.text)
        self.text += text
        return Span(start, len(self.text), text)

    def add(self, kind: str, factory: Callable[..., Any], text: str, /, **fields: Any) -> Any:
        """Write a mention's text, and add the mention."""
        span = self.write(text)
        items = self.lists[kind]
        name = f"{_LETTERS[kind]}{len(items) + 1}"
        items.append(factory(id=name, start=span.start, end=span.end, text=text, **fields))
        return items[-1]

    def write_stamp(self) -> None:
        """The header's line of the publication date."""
        before, after = self.words["stamp"].split("{day}")
        day = self.published.isoformat()
        self.write(before)
        self.add(
            "dates",
            DateMention,
            day,
            kind="date",
            value=day,
            start_date=self.published,
            end_date=self.published,
            anchor="explicit",
        )
        self.write(after)

    def write_sentence(self, template: Words) -> None:
        """Write a sentence, and add what it says."""
        sentence = _Sentence(template)
        for number, part in enumerate(_FIELD.split(template["text"])):
            if number % 2:
                _WRITERS[part](self, sentence)
            else:
                self.write(part)
        for value, metric in sentence.values:
            self._state(sentence, value, metric or sentence.metric)

    def _state(self, sentence: _Sentence, value: str, metric: Span | None) -> None:
        time, says = sentence.time, sentence.template["says"]
        if says == "indicator":
            period: dict[str, Any] = (
                {"period": time.id, "start_date": time.start_date, "end_date": time.end_date} if time else {}
            )
            name = f"i{len(self.lists['indicators']) + 1}"
            self.lists["indicators"].append(
                Indicator(id=name, value=value, metric=metric, subject=sentence.who, **period)
            )
        elif says in ("target", "forecast"):
            self.lists["targets"].append(
                Target(
                    id=f"t{len(self.lists['targets']) + 1}",
                    value=value,
                    metric=metric,
                    actor=sentence.who,
                    comparator=sentence.comparator,  # type: ignore[arg-type]
                    modality=says,
                    deadline=time.end_date if time else None,
                    deadline_mention=time.id if time else None,
                )
            )


# The writers of the fields.


def _write_metric(draft: _Draft, sentence: _Sentence) -> None:
    sentence.metric = draft.write(draft.rng.choice(draft.words["metrics"]))


def _write_who(draft: _Draft, sentence: _Sentence) -> None:
    sentence.who = draft.write(draft.rng.choice(draft.words["actors"]))


def _write_qualifier(draft: _Draft, sentence: _Sentence) -> None:
    qualifier = draft.rng.choice(draft.words["qualifiers"])
    draft.write(qualifier["text"])
    sentence.comparator, sentence.qualifier = qualifier["comparator"], qualifier.get("name")


def _write_amount(
    draft: _Draft, forms: str, qualifier: str | None, original: MoneyMention | None = None
) -> MoneyMention:
    form = draft.rng.choice(draft.words[forms])
    number = _number(draft.rng)
    amount = number * Decimal(form["scale"])
    link: dict[str, Any] = {}
    if original is not None and original.amount is not None:
        link = {"equivalent": original.id, "implied_rate": _RATE.divide(original.amount, amount)}
    text = form["text"].format(number=number)
    mention: MoneyMention = draft.add(
        "money", MoneyMention, text, currency=form["currency"], amount=amount, qualifier=qualifier, **link
    )
    return mention


def _write_money(draft: _Draft, sentence: _Sentence) -> None:
    sentence.values.append((_write_amount(draft, "money", sentence.qualifier).id, None))


def _write_yuan(draft: _Draft, sentence: _Sentence) -> None:
    sentence.values.append((_write_amount(draft, "yuan", sentence.qualifier).id, None))


def _write_dollars(draft: _Draft, sentence: _Sentence) -> None:
    """The amount before, said again in another currency: no value of its own."""
    qualifier = sentence.template.get("dollars", {}).get("qualifier")
    _write_amount(draft, "dollars", qualifier, original=draft.lists["money"][-1])


def _write_range(draft: _Draft, sentence: _Sentence) -> None:
    form = draft.rng.choice(draft.words["range"])
    low = Decimal(draft.rng.randint(11, 400))
    high = low + draft.rng.randint(1, 500)
    scale = Decimal(form["scale"])
    text = form["text"].format(low=low, high=high)
    bounds = {"low": low * scale, "high": high * scale}
    mention = draft.add("money", MoneyMention, text, currency=form["currency"], **bounds)
    sentence.values.append((mention.id, None))


def _write_percentage(draft: _Draft, sentence: _Sentence) -> None:
    form = draft.rng.choice(draft.words["percentage"])
    if "{han}" in form["text"]:
        digit = draft.rng.randint(1, 9)
        value, text = Decimal(digit), form["text"].format(han=_HAN_DIGITS[digit])
    else:
        value = Decimal(draft.rng.randint(1, 300)) / 10
        text = form["text"].format(number=value)
    facts = sentence.template["percentage"]
    mention = draft.add("percentages", PercentageMention, text, value=value, **facts)
    sentence.values.append((mention.id, None))


def _write_quantity(draft: _Draft, sentence: _Sentence) -> None:
    """A number and what it counts, which is the metric too."""
    thing = draft.rng.choice(draft.words["things"])
    number = draft.rng.randint(11, 9999)
    shown = f"{number:,} " if draft.lang == "en" else str(number)
    mention: QuantityMention = draft.add(
        "quantities",
        QuantityMention,
        shown + thing["text"],
        value=Decimal(number),
        unit=thing["unit"],
        qualifier=sentence.qualifier,
    )
    if "tail" in thing:
        counted = draft.write(thing["tail"])
    else:
        counted = Span(mention.start + len(shown), mention.end, thing["text"])
    sentence.values.append((mention.id, counted))


def _write_period(draft: _Draft, sentence: _Sentence) -> None:
    sentence.time = _write_time(draft, "periods", year=draft.rng.randint(2008, draft.published.year - 1))


def _write_deadline(draft: _Draft, sentence: _Sentence) -> None:
    sentence.time = _write_time(draft, "deadlines", year=draft.rng.randint(draft.published.year + 1, 2035))


def _write_time(draft: _Draft, forms: str, year: int) -> DateMention:
    form = draft.rng.choice(draft.words[forms])
    draft.write(form.get("lead", ""))
    facts = _calendar(form["covers"], year, draft.published)
    mention: DateMention = draft.add("dates", DateMention, form["text"].format(year=year), kind="date", **facts)
    return mention


def _write_zone(draft: _Draft, _sentence: _Sentence) -> None:
    zone = get(draft.rng.choice(draft.words["zones"]))
    if zone is None or zone.name_zh is None:
        raise LookupError("a zone of the sentences is not in the gazetteer")
    draft.add(
        "zones",
        ZoneMention,
        zone.name if draft.lang == "en" else zone.name_zh,
        type=zone.type,
        zone_id=zone.id,
        name=zone.name,
        name_zh=zone.name_zh,
        level=zone.level,
        city=zone.city,
        province=zone.province,
        admin_code=zone.admin_code,
    )


_WRITERS: Mapping[str, Callable[[_Draft, _Sentence], None]] = {
    "metric": _write_metric,
    "who": _write_who,
    "qualifier": _write_qualifier,
    "money": _write_money,
    "yuan": _write_yuan,
    "dollars": _write_dollars,
    "range": _write_range,
    "percentage": _write_percentage,
    "quantity": _write_quantity,
    "period": _write_period,
    "deadline": _write_deadline,
    "zone": _write_zone,
}


def _number(rng: Random) -> Decimal:
    """A number of up to two decimals, the last one not zero."""
    decimals = rng.randint(0, 2)
    whole = rng.randint(1, 999)
    if not decimals:
        return Decimal(whole)
    return Decimal(whole) + Decimal(rng.randint(0, 10 ** (decimals - 1) - 1) * 10 + rng.randint(1, 9)).scaleb(-decimals)


def _calendar(covers: str, year: int, published: date) -> dict[str, Any]:
    """The fields of a date mention that covers a part of a year.

    Args:
        covers: ``year``, ``end`` (its last day), ``Q1``, ``Q3``, ``H1``, ``05``, or ``last`` (the year before
            publication).
        year: the year.
        published: the publication date.
    """
    if covers == "last":
        return {**_calendar("year", published.year - 1, published), "anchor": "published"}
    first, last = _PARTS[covers]
    value = f"{year}" if covers in ("year", "end") else f"{year}-{covers}"
    modifier = "end" if covers == "end" else None
    days = {"start_date": date(year, *first), "end_date": date(year, *last)}
    return {"value": value, "modifier": modifier, "anchor": "explicit", **days}


_PARTS = {
    "year": ((1, 1), (12, 31)),
    "end": ((12, 31), (12, 31)),
    "Q1": ((1, 1), (3, 31)),
    "Q3": ((7, 1), (9, 30)),
    "H1": ((1, 1), (6, 30)),
    "05": ((5, 1), (5, 31)),
}
