"""Random records: valid in every way that ``assert_valid`` checks, and meaning nothing.

They exercise what reads records (tables, pages, databases) with every field, null and extreme. Their spans stand in no
text; ``synthetic_articles`` has texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Literal, get_args, get_origin, get_type_hints

from zjextract.record import LISTS, ArticleInfo, Lang, Record, Span

_LANGUAGES: tuple[Lang, ...] = ("en", "zh")
_MAX_ITEMS = 6
_FIRST_DAY = date(1900, 1, 1)
_DAYS = 73_000
_WORDS = ("5.3", "million yuan", "浙江", "３０％", "<b>", '"', "'", "\n", "\ud800", "é", "😀", "a,b;c\td", "=1+1", " ")
_NUMBERS = ("0", "1", "-2.5", "0.1", "12345678901234567890", "1E+18", "1.2345678901234567890123", "-0.0001")
_REFERENCES = {
    "equivalent": None,
    "parent": "zones",
    "deadline_mention": "dates",
    "recurrence": "dates",
    "period": "dates",
}
_NUMBER_KINDS = ("money", "percentages", "quantities")


def random_records(count: int, *, seed: int = 0, lang: Lang | None = None) -> Iterator[Record]:
    """Random valid records.

    Args:
        count: how many.
        seed: the same seed gives the same records.
        lang: ``"en"`` or ``"zh"``; either where it is not given.
    """
    rng = Random(seed)
    for _ in range(count):
        yield random_record(rng, lang)


def random_record(rng: Random, lang: Lang | None = None) -> Record:
    """One random valid record, drawn from a random generator."""
    chosen: Lang = rng.choice(_LANGUAGES) if lang is None else lang
    lists: dict[str, Any] = {}
    for kind, item_class in LISTS:
        ids = {name: [item.id for item in items] for name, items in lists.items()}
        lists[kind] = _items(rng, kind, item_class, ids)
    article = ArticleInfo(title=_maybe(rng, _text), published=_maybe(rng, _day), source=_maybe(rng, _text))
    return Record(lang=chosen, article=article, reference_date=_maybe(rng, _day), **lists)


def _items(rng: Random, kind: str, item_class: type, ids: dict[str, list[str]]) -> tuple[Any, ...]:
    """The items of one list; statements only of numbers that are there."""
    values = [name for number in _NUMBER_KINDS for name in ids.get(number, ())]
    count = rng.randint(0, _MAX_ITEMS)
    if kind in ("targets", "indicators"):
        count = min(count, len(values))
        rng.shuffle(values)
    items: list[Any] = []
    end = 0
    for number in range(1, count + 1):
        known = {**ids, kind: [item.id for item in items]}
        item = _item(rng, kind, item_class, known)
        item["id"] = f"{kind[0]}{number}"
        if kind in ("targets", "indicators"):
            item["value"] = values[number - 1]
        else:
            start = end + rng.randint(0, 100)
            end = start + len(item["text"])
            item |= {"start": start, "end": end}
        items.append(item_class(**item))
    return tuple(items)


def _item(rng: Random, kind: str, item_class: type, ids: dict[str, list[str]]) -> dict[str, Any]:
    """The fields of one item, each of its type; its days in order."""
    hints = get_type_hints(item_class)
    names = [f.name for f in fields(item_class) if f.name not in ("id", "start", "end", "rule")]
    item = {name: _field(rng, kind, name, hints[name], ids) for name in names}
    if item.get("start_date") and item.get("end_date"):
        item["start_date"], item["end_date"] = sorted((item["start_date"], item["end_date"]))
    return item


def _field(rng: Random, kind: str, name: str, hint: Any, ids: dict[str, list[str]]) -> Any:
    if name in _REFERENCES:
        goals = ids.get(_REFERENCES[name] or kind, [])
        return rng.choice([None, *goals])
    if name == "currency":
        return rng.choice(["CNY", "USD", "EUR", "HKD"])
    if name == "admin_code":
        return rng.choice([None, "330100", "440300"])
    return _of_type(rng, hint)


def _of_type(rng: Random, hint: Any) -> Any:
    """A random value of a type, which may be optional."""
    choices = list(get_args(hint)) if get_origin(hint) not in (None, Literal) else [hint]
    choice = rng.choice(choices)
    if choice is type(None):
        return None
    if get_origin(choice) is Literal:
        return rng.choice(get_args(choice))
    return _MAKERS[choice](rng)


def _text(rng: Random) -> str:
    return "".join(_some(rng, _WORDS))


def _some(rng: Random, choices: Sequence[str]) -> list[str]:
    return [rng.choice(choices) for _ in range(rng.randint(1, 4))]


def _day(rng: Random) -> date:
    return _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))


def _decimal(rng: Random) -> Decimal:
    return Decimal(rng.choice(_NUMBERS))


def _span(rng: Random) -> Span:
    start, text = rng.randrange(10_000), _text(rng)
    return Span(start, start + len(text), text)


def _maybe(rng: Random, maker: Any) -> Any:
    return maker(rng) if rng.random() < 0.5 else None


_MAKERS = {str: _text, date: _day, Decimal: _decimal, Span: _span}
