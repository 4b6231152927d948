"""Metamorphic relations: what must stay of a record when its text is changed in a way that changes no fact."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from zjextract import Record, extract
from zjextract.article import read_article
from zjextract.article.folding import fold
from zjextract.record import LISTS, Lang

MENTIONS = ("dates", "money", "percentages", "quantities", "zones")
NUMBERS = ("money", "percentages", "quantities")
QUIET = {  # sentences without a number, a date, a zone or a word that says one
    "en": "Many people walked through the old streets and talked about the weather.",
    "zh": "许多人走过老街，谈论着天气。",
}
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
YUAN = re.compile(r"\byuan\b(?! [A-Z]|-)", re.ASCII)

Fact = tuple[object, ...]


def shifted(record: Record, by: int, after: int) -> list[Fact]:
    """The record's items, with the offsets at or behind a place moved."""

    def moved(value: object) -> object:
        if isinstance(value, dict):
            return tuple(
                (name, inner + by if name in ("start", "end") and inner >= after else moved(inner))
                for name, inner in value.items()
            )
        return value

    plain = record.to_dict(exact=True)
    return [(name, moved(item)) for name, _ in LISTS for item in plain[name]]


def sentence_before(text: str, published: date | None, lang: Lang) -> list[Fact]:
    """What differs when the body begins with a sentence without numbers (the header is read by its place)."""
    begun = read_article(text, lang).header.end
    added = QUIET[lang] + " "
    new = text[:begun] + added + text[begun:]
    return differences(
        shifted(extract(text, published=published, lang=lang), len(added), begun),
        shifted(extract(new, published=published, lang=lang), 0, 0),
    )


def sentence_after(text: str, published: date | None, lang: Lang) -> list[Fact]:
    """What differs when a paragraph without numbers comes after the article."""
    return differences(
        shifted(extract(text, published=published, lang=lang), 0, 0),
        shifted(extract(f"{text}\n{QUIET[lang]}\n", published=published, lang=lang), 0, 0),
    )


def joined(first: str, second: str, published: date | None, lang: Lang) -> list[Fact]:
    """What is lost or won when two articles become one: mentions by their text and value.

    Dates that lean on others may differ, and so may zones, whose names an article says once in full."""

    def facts(record: Record, by: int) -> list[Fact]:
        return [
            (kind, m.start + by, m.text, *value_of(m))
            for kind in ("dates", *NUMBERS)
            for m in getattr(record, kind)
            if kind != "dates" or m.anchor == "explicit"
        ]

    apart = facts(extract(first, published=published, lang=lang), 0)
    apart += facts(extract(second, published=published, lang=lang), len(first) + 2)
    together = extract(f"{first}\n\n{second}", published=published, lang=lang)
    return differences(apart, facts(together, 0))


def value_of(mention: object) -> Fact:
    """The normalised value of a mention, without what its neighbours lend it."""
    names = ("value", "amount", "low", "high", "currency", "unit", "start_date", "end_date", "kind", "qualifier")
    return tuple(getattr(mention, name, None) for name in names)


def respelled(text: str, spelled: str, published: date | None, lang: Lang) -> list[Fact]:
    """What differs in the values when the same is written otherwise."""

    def facts(record: Record) -> list[Fact]:
        return [(kind, *value_of(m)) for kind in ("dates", *NUMBERS) for m in getattr(record, kind)]

    return differences(
        facts(extract(text, published=published, lang=lang)), facts(extract(spelled, published=published, lang=lang))
    )


def with_renminbi(text: str) -> str:
    """``yuan`` as ``renminbi``; a person's name and ``yuan-denominated`` stay."""
    return YUAN.sub("renminbi", text)


def full_width(text: str) -> str:
    """Digits as wide as Han characters."""
    return text.translate(FULL_WIDTH)


def simplified(text: str) -> str:
    """Traditional characters as simplified ones, punctuation as it is."""
    folded = fold(text, "zh")
    return "".join(new if "\u3400" <= old <= "\u9fff" else old for old, new in zip(text, folded, strict=True))


def other_day(text: str, lang: Lang, published: date, days: int = 400) -> list[Fact]:
    """What differs, dates that lean on publication apart, when the article is read as of another day."""

    def facts(record: Record) -> list[Fact]:
        return [
            (kind, m.start, m.end, m.text, *(value_of(m) if kind != "dates" or m.anchor == "explicit" else ()))
            for kind in MENTIONS
            for m in getattr(record, kind)
        ]

    return differences(
        facts(extract(text, published=published, lang=lang)),
        facts(extract(text, published=published + timedelta(days=days), lang=lang)),
    )


def differences(before: Iterable[Fact], after: Iterable[Fact]) -> list[Fact]:
    """The facts of only one side, marked with it."""
    first, second = Counter(before), Counter(after)
    return [("-", *fact) for fact in first - second] + [("+", *fact) for fact in second - first]
