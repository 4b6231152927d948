"""From a row (a JSON object, a line of CSV, a row of Parquet) to a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from zjextract.batch.documents import Document, Item, Refusal
from zjextract.batch.options import Columns

# The usual names, the most telling first.
_USUAL = {
    "text": ("text", "content", "body", "article", "article_text", "full_text", "maintext", "正文", "内容"),
    "id": ("id", "_id", "doc_id", "article_id", "guid", "url", "uri", "link"),
    "published": (
        "published", "date", "published_at", "publish_date", "publication_date", "date_publish", "pub_date", "pubdate",
        "datetime", "timestamp", "日期",
    ),
    "lang": ("lang", "language"),
}  # fmt: skip


def columns_in(names: Iterable[str], columns: Columns) -> dict[str, str]:
    """Which column holds what: the stated ones, else the first usual name that is there, whatever its case."""
    lower = {name.lower(): name for name in reversed(list(names)) if isinstance(name, str)}
    found: dict[str, str] = {}
    for role, usual in _USUAL.items():
        stated = getattr(columns, role)
        name = stated if stated is not None else next((lower[x] for x in usual if x in lower), None)
        if name is not None:
            found[role] = name
    return found


def document_of(row: Mapping[str, Any], columns: Columns, source: str, position: int, encoding: str) -> Item:
    """A document from a row, or the refusal of a row without a text."""
    names = columns_in(row, columns)
    text = row.get(names.get("text", ""))
    if not isinstance(text, str):
        return Refusal(source, position, _no_text(names.get("text"), text))
    return Document(
        source=source,
        position=position,
        body=text,
        id=_string(row.get(names.get("id", ""))),
        published=day_or_text(row.get(names.get("published", ""))),
        lang=_string(row.get(names.get("lang", ""))),
        encoding=encoding,
    )


def _no_text(name: str | None, value: Any) -> str:
    if name is None:
        return "no text column: state its name (option text column)"
    if value is None:
        return f"no text in the column {name!r}"
    return f"the text in the column {name!r} is {type(value).__name__}, not a string"


def _string(value: Any) -> str | None:
    return None if value is None or value == "" else str(value)


def day_or_text(value: Any) -> date | str | None:
    """A day as it came; what is neither a date nor a string goes on as text, and is judged where dates are read."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else _string(value)
