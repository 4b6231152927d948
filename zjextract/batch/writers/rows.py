"""Converted documents as plain rows: nested lines, and rows of the flat tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from zjextract.batch.writers.shape import MENTIONS, STATEMENTS, TABLES, article_column, span_fields

if TYPE_CHECKING:
    from zjextract.batch.work import Converted


def head_of(document: Converted) -> dict[str, Any]:
    """What a line says of a document before its record."""
    return {
        "id": document.id,
        "source": document.source,
        "position": document.position,
        "encoding": document.encoding,
        "text": document.text,
    }


def line_of(document: Converted) -> dict[str, Any]:
    """A nested line: the document and its record."""
    return {**head_of(document), "record": document.record.to_dict()}


def table_rows(documents: Iterable[Converted], *, exact: bool) -> dict[str, list[dict[str, Any]]]:
    """The rows of each flat table. ``exact`` as in ``Record.to_dict``."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for document in documents:
        record = document.record.to_dict(exact=exact)
        rows["articles"].append(_article_row(document, record))
        rows[STATEMENTS].extend(_statement_row(document.number, row, exact) for row in document.record.rows())
        for table in MENTIONS:
            rows[table].extend(_mention_rows(document.number, table, record[table]))
    return rows


def _article_row(document: Converted, record: dict[str, Any]) -> dict[str, Any]:
    own = {name: record[name] for name in ("schema_version", "lang", "reference_date")}
    header = {article_column(name): value for name, value in record["article"].items()}
    return {"document": document.number, **head_of(document), **own, **header}


def _mention_rows(number: int, table: str, mentions: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    spans = span_fields(table)
    for mention in mentions:
        row = {"document": number, **mention}
        for name in spans:
            span = mention[name] or {"text": None, "start": None, "end": None}
            row[name], row[f"{name}_start"], row[f"{name}_end"] = span["text"], span["start"], span["end"]
        yield row


def _statement_row(number: int, row: dict[str, Any], exact: bool) -> dict[str, Any]:
    return {"document": number, **{name: _json_form(value, exact) for name, value in row.items()}}


def _json_form(value: Any, exact: bool) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else value if exact else float(value)
    return value
