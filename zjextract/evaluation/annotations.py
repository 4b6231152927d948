"""Articles annotated by hand, as files.

An annotated article is one JSON file: the record's own form, and beside it ``text`` and ``published``, the date that
the publisher gives and ``extract`` is told (null where there is none)::

    {"text": "GDP grew 5 percent in 2024.", "published": null, "schema_version": "1.0", "lang": "en", ...,
     "percentages": [{"id": "p1", "start": 9, "end": 18, "text": "5 percent", "value": 5, "optional": true}], ...}

- A mention or statement with ``"optional": true`` is neither asked for nor an error.
- Fields that are null may be left out, and so may ids that nothing refers to. ``end`` may be left out, and ``start``
  too: of a mention whose text stands in the article once, and of a statement's words, which are then the ones nearest
  to its value; they may be a plain string.

The text may also stand in a file of its own: then ``NAME.txt`` is the article exactly, ``NAME.json`` its record and
nothing else, and ``metadata.json`` may hold ``published`` and the optional items by kind for each NAME.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from zjextract.errors import ArgumentError, InvalidRecordError
from zjextract.evaluation.matching import MENTIONS, STATEMENTS, Item
from zjextract.record import LISTS, SCHEMA_VERSION, ArticleInfo, Record, dumps_exact

METADATA = "metadata.json"

_KINDS = dict(LISTS)
_LETTERS = {kind: kind[0] for kind in _KINDS}  # d, m, p, q, z, t, i
_SPANS = ("metric", "actor", "subject")
_REFERENCES = {
    "money": ("equivalent",),
    "quantities": ("equivalent",),
    "zones": ("parent",),
    "targets": ("value", "deadline_mention", "recurrence"),
    "indicators": ("value", "period"),
}

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """A text, the date that its publisher gives for it, its expected record, and the optional items by kind."""

    name: str
    text: str
    record: Record
    published: date | None = None
    optional: Mapping[str, Sequence[Item]] = field(default_factory=dict)


def load_articles(folder: Path) -> list[AnnotatedArticle]:
    """The annotated articles of a folder, by name.

    Raises:
        ArgumentError: the folder holds none, or a file is none; the message names the file and the place.
    """
    try:
        files = sorted(file for file in folder.glob("*.json") if file.name != METADATA)
        metadata = _read_json(folder / METADATA) if (folder / METADATA).exists() else {}
        articles = [_load_article(file, metadata.get(file.stem, {})) for file in files]
    except OSError as error:
        raise ArgumentError(f"cannot read {error.filename}: {error.strerror}") from error
    if not articles:
        raise ArgumentError(f"{folder} holds no annotated articles (NAME.json); zjextract annotate writes them")
    return articles


def annotation_json(text: str, record: Record, published: date | None = None) -> str:
    """A record as an annotated article's file, one item a line, for a person to correct."""
    plain = record.to_dict(exact=True)
    head = {"text": text, "published": published.isoformat() if published else None}
    head |= {name: value for name, value in plain.items() if name not in _KINDS}
    parts = [f"{json.dumps(name)}: {dumps_exact(value)}" for name, value in head.items()]
    for kind in _KINDS:
        lines = ",\n".join(f"  {dumps_exact(item)}" for item in plain[kind])
        parts.append(f'"{kind}": [\n{lines}\n]' if lines else f'"{kind}": []')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _read_json(file: Path) -> Plain:
    try:
        data = json.loads(file.read_bytes(), parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise ArgumentError(f"{file} is no JSON: {error}") from error
    if not isinstance(data, dict):
        raise ArgumentError(f"{file} must hold a JSON object, not {type(data).__name__}")
    return data


def _load_article(file: Path, facts: Mapping[str, Any]) -> AnnotatedArticle:
    data = _read_json(file)
    try:
        text = data.pop("text", None)
        if text is None:
            text = file.with_suffix(".txt").read_bytes().decode()
        published = data.pop("published", None) or facts.get("published")
        _check_shape(data, text)
        plain, optional = _complete(data, facts.get("optional", {}), text)
        record = Record.from_dict(plain)
        _check_references(plain)
        return AnnotatedArticle(
            name=file.stem,
            text=text,
            record=_without(record, optional),
            published=date.fromisoformat(published) if published else None,
            optional={
                kind: [item for item in getattr(record, kind) if item.id in ids] for kind, ids in optional.items()
            },
        )
    except FileNotFoundError as error:
        raise ArgumentError(f"{file} has no text, and {error.filename} is not there") from error
    except (InvalidRecordError, ArgumentError, KeyError, TypeError, ValueError) as error:
        raise ArgumentError(f"{file}: {error}") from error


def _check_shape(data: Plain, text: object) -> None:
    """Raises ``ArgumentError`` where a part is of another JSON type than the rest of this module takes for granted."""
    if not isinstance(text, str):
        raise ArgumentError(f"text must be a string, not {text!r}")
    if not isinstance(data.get("article") or {}, dict):
        raise ArgumentError("article must be an object")
    for kind in _KINDS:
        items = data.get(kind, [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise ArgumentError(f"{kind} must be a list of objects")


def _without(record: Record, ids: Mapping[str, set[str]]) -> Record:
    """A record without some of its items."""
    kept: dict[str, Any] = {
        kind: tuple(item for item in getattr(record, kind) if item.id not in ids[kind]) for kind in ids
    }
    return replace(record, **kept)


def _complete(data: Plain, more: Mapping[str, Sequence[Plain]], text: str) -> tuple[Plain, dict[str, set[str]]]:
    """A record's full JSON form, the optional items among it, and their ids by kind.

    Args:
        data: the record as a person wrote it.
        more: further optional items by kind.
        text: the article.
    """
    plain: Plain = {"schema_version": SCHEMA_VERSION, "reference_date": None, **data}
    plain["article"] = _with_defaults(ArticleInfo, data.get("article") or {})
    optional: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for kind in _KINDS:
        items = [dict(item) for item in data.get(kind, ())]
        items += [{**item, "optional": True} for item in more.get(kind, ())]
        marks = [bool(item.pop("optional", False)) for item in items]
        _number(kind, items)
        plain[kind] = [_with_defaults(_KINDS[kind], item) for item in items]
        optional[kind] = {item["id"] for item, mark in zip(items, marks, strict=True) if mark}
    _locate_all(plain, text)
    return plain, optional


def _locate_all(plain: Plain, text: str) -> None:
    """Fill in and check the offsets of all mentions, then those of the statements' words."""
    for kind in MENTIONS:
        for mention in plain[kind]:
            _locate(mention, text, f"{kind} {mention['id']}")
    starts = {mention["id"]: mention["start"] for kind in MENTIONS for mention in plain[kind]}
    for kind in STATEMENTS:
        for statement in plain[kind]:
            near = starts.get(statement.get("value"))
            for name in _SPANS:
                words = statement.get(name)
                if words is not None:
                    span = dict(words) if isinstance(words, dict) else {"text": words}
                    statement[name] = _locate(span, text, f"{kind} {statement['id']}: {name}", near)


def _with_defaults(kind: type, item: Mapping[str, Any]) -> Plain:
    """An item's JSON form with the fields that may be left out."""
    defaults = {f.name: f.default for f in fields(kind) if f.default is not MISSING and f.name != "rule"}
    return {**defaults, **item}


def _number(kind: str, items: Sequence[Plain]) -> None:
    """Give ids to the items that have none."""
    free = _free_ids(_LETTERS[kind], {item.get("id") for item in items})
    for item in items:
        if item.get("id") is None:
            item["id"] = next(free)


def _free_ids(letter: str, taken: set[Any]) -> Iterator[str]:
    return (name for name in (f"{letter}{number}" for number in count(1)) if name not in taken)


def _locate(span: Plain, text: str, place: str, near: int | None = None) -> Plain:
    """A span with its offsets filled in where they were left out, its text checked.

    Args:
        span: changed in place, and returned.
        text: the article.
        place: what to name in an error.
        near: where the nearest of several places is meant, the offset that it is nearest to.
    """
    words = span.get("text")
    if not words:
        raise ArgumentError(f"{place}: its text is missing")
    offsets = (span.get("start") or 0, span.get("end") or 0)
    if not isinstance(words, str) or not all(isinstance(offset, int) and offset >= 0 for offset in offsets):
        raise ArgumentError(f"{place}: text must be a string, start and end offsets of code points")
    if span.get("start") is None:
        starts = _occurrences(words, text)
        if not starts:
            raise ArgumentError(f"{place}: {words!r} does not stand in the article")
        if len(starts) > 1 and near is None:
            raise ArgumentError(f"{place}: {words!r} stands in the article {len(starts)} times: give its start")
        span["start"] = min(starts, key=lambda start: abs(start - (near or 0)))
    if span.get("end") is None:
        span["end"] = span["start"] + len(words)
    there = text[span["start"] : span["end"]]
    if there != words:
        raise ArgumentError(f"{place}: at {span['start']}-{span['end']} stands {there!r}, not {words!r}")
    return span


def _occurrences(words: str, text: str) -> list[int]:
    starts, start = [], text.find(words)
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    return starts


def _check_references(plain: Plain) -> None:
    """Raises ``ArgumentError`` where two items have one id, or one refers to an id that is not there."""
    ids = [item["id"] for kind in _KINDS for item in plain[kind]]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise ArgumentError(f"two items have the id {twice}")
    for kind, names in _REFERENCES.items():
        for item in plain[kind]:
            for name in names:
                if item[name] is not None and item[name] not in ids:
                    raise ArgumentError(f"{kind} {item['id']}: {name} is {item[name]}, and no mention has that id")
