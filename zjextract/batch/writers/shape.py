"""The shape of the output, read from the JSON Schema of the record: what Arrow, CSV and SQL columns are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from zjextract.rows import COLUMNS
from zjextract.validation import schema

Kind = Literal["string", "integer", "number", "date", "struct", "list"]

MENTIONS = ("dates", "money", "percentages", "quantities", "zones", "targets", "indicators")
STATEMENTS = "statements"
TABLES = ("articles", *MENTIONS, STATEMENTS)

_NUMBERS = {"value", "low", "high", "change"}
_OFFSETS = {"start", "end", "sentence_start"}
_DAYS = {"start_date", "end_date"}


@dataclass(frozen=True, slots=True)
class Field:
    """A named value. ``fields``: the members of a struct, or the one kind of item in a list."""

    name: str
    kind: Kind
    nullable: bool = False
    fields: tuple[Field, ...] = ()


# What the output says of a document, before its record.
DOCUMENT_FIELDS = (
    Field("id", "string"),
    Field("source", "string"),
    Field("position", "integer"),
    Field("encoding", "string"),
    Field("text", "string", nullable=True),
)


@cache
def record_fields() -> tuple[Field, ...]:
    """The fields of a record. Properties that the schema doesn't require (``rule``) are left out."""
    root = schema()
    return _members(root, root["$defs"])


@cache
def line_fields() -> tuple[Field, ...]:
    """The fields of a line (a row) of nested output."""
    return (*DOCUMENT_FIELDS, Field("record", "struct", fields=record_fields()))


def _members(node: Mapping[str, Any], definitions: Mapping[str, Any]) -> tuple[Field, ...]:
    required = node["required"]
    return tuple(_field(name, part, definitions) for name, part in node["properties"].items() if name in required)


def _field(name: str, node: Mapping[str, Any], definitions: Mapping[str, Any]) -> Field:
    if "$ref" in node:
        return _field(name, definitions[node["$ref"].removeprefix("#/$defs/")], definitions)
    if "anyOf" in node:
        (some,) = (option for option in node["anyOf"] if option.get("type") != "null")
        return replace(_field(name, some, definitions), nullable=True)
    types = node.get("type", "string")  # "const" and "enum" are of strings here
    types = [types] if isinstance(types, str) else types
    nullable = "null" in types or None in node.get("enum", ())
    (kind,) = (x for x in types if x != "null")
    if kind == "object":
        return Field(name, "struct", nullable, _members(node, definitions))
    if kind == "array":
        return Field(name, "list", nullable, (_field("item", node["items"], definitions),))
    return Field(name, "date" if node.get("format") == "date" else kind, nullable)


@cache
def table_fields(table: str) -> tuple[Field, ...]:
    """The columns of a flat table, one of ``TABLES``.

    ``document`` is the article's number in the run and joins the tables; ``id`` is unique within an article. Words with
    a span (``metric``) become three columns: ``metric``, ``metric_start``, ``metric_end``. ``statements`` has the
    columns of ``Record.rows``.
    """
    number = Field("document", "integer")
    if table == STATEMENTS:
        return (number, *(_statement_column(name) for name in COLUMNS))
    if table == "articles":
        of_record = [field for field in record_fields() if field.kind not in ("struct", "list")]
        (article,) = (field for field in record_fields() if field.name == "article")
        of_article = [Field(article_column(f.name), f.kind, f.nullable) for f in article.fields]
        return (number, *DOCUMENT_FIELDS, *of_record, *of_article)
    return (number, *(column for field in _item_fields(table) for column in _columns(field)))


@cache
def span_fields(table: str) -> tuple[str, ...]:
    """The fields of a kind of mention or statement that are words with a span."""
    return tuple(field.name for field in _item_fields(table) if field.kind == "struct")


def _item_fields(table: str) -> tuple[Field, ...]:
    (items,) = (field for field in record_fields() if field.name == table)
    return items.fields[0].fields


def article_column(name: str) -> str:
    """The column of a field of ``record.article``: its ``source`` is the medium, not the file."""
    return "article_source" if name == "source" else name


def _statement_column(name: str) -> Field:
    kind: Kind = (
        "number" if name in _NUMBERS else "integer" if name in _OFFSETS else "date" if name in _DAYS else "string"
    )
    return Field(name, kind, nullable=name not in ("statement", "kind", "value_text", "start", "end"))


def _columns(field: Field) -> tuple[Field, ...]:
    if field.kind != "struct":
        return (field,)
    words = Field(field.name, "string", field.nullable)
    return (words, *(Field(f"{field.name}_{end}", "integer", field.nullable) for end in ("start", "end")))
