"""Arrow: types from the record's shape, and batches from converted documents.

A ``date`` becomes ``date32``, a ``number`` the nearest ``float64``, an ``integer`` ``int64``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from zjextract.batch.readers.encoding import plain
from zjextract.batch.writers.rows import line_of, table_rows
from zjextract.batch.writers.shape import Field, line_fields, table_fields
from zjextract.errors import MissingExtraError

if TYPE_CHECKING:
    import pyarrow as pa

    from zjextract.batch.work import Converted


def import_pyarrow() -> Any:
    """The library, loaded where it is first needed."""
    try:
        import pyarrow
    except ImportError:
        raise MissingExtraError("Arrow and Parquet need an extra: pip install 'zjextract[arrow]'") from None
    return pyarrow


def arrow_type(field: Field) -> pa.DataType:
    """The Arrow type of a field."""
    pa = import_pyarrow()
    if field.kind == "struct":
        return pa.struct([arrow_field(member) for member in field.fields])
    if field.kind == "list":
        return pa.list_(arrow_field(field.fields[0]))
    simple = {"string": pa.string, "integer": pa.int64, "number": pa.float64, "date": pa.date32}
    return simple[field.kind]()


def arrow_field(field: Field) -> pa.Field:
    """The Arrow field of a field."""
    return import_pyarrow().field(field.name, arrow_type(field), nullable=field.nullable)


@cache
def line_schema() -> pa.Schema:
    """The schema of nested output: the document, and its record as one struct."""
    return import_pyarrow().schema([arrow_field(field) for field in line_fields()])


@cache
def table_schema(table: str) -> pa.Schema:
    """The schema of a flat table."""
    return import_pyarrow().schema([arrow_field(field) for field in table_fields(table)])


def to_arrow(value: Any, field: Field) -> Any:
    """A value of the JSON form as Arrow takes it."""
    return None if value is None else _converter(field)(value)


@cache
def _converter(field: Field) -> Callable[[Any], Any]:
    if field.kind == "struct":
        members = [(member.name, _converter(member)) for member in field.fields]
        return lambda value: {name: None if value[name] is None else convert(value[name]) for name, convert in members}
    if field.kind == "list":
        convert_item = _converter(field.fields[0])
        return lambda values: [convert_item(value) for value in values]
    simple: dict[str, Callable[[Any], Any]] = {
        "string": plain,
        "integer": int,
        "number": _double,
        "date": date.fromisoformat,
    }
    return simple[field.kind]


def _double(value: Any) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf


def batch_of(rows: Iterable[Mapping[str, Any]], fields: Sequence[Field], schema: pa.Schema) -> pa.RecordBatch:
    """Rows of the JSON form as a batch."""
    rows = list(rows)
    pa = import_pyarrow()
    columns = [
        pa.array([to_arrow(row[field.name], field) for row in rows], type=schema.field(field.name).type)
        for field in fields
    ]
    return pa.record_batch(columns, schema=schema)


def to_bytes(batch: pa.RecordBatch) -> bytes:
    """A batch as an Arrow IPC stream."""
    pa = import_pyarrow()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    encoded: bytes = sink.getvalue().to_pybytes()
    return encoded


def encode_nested(documents: Sequence[Converted]) -> dict[str, bytes]:
    """Nested lines as one Arrow stream: ``{"records": ...}``."""
    return {"records": to_bytes(batch_of(map(line_of, documents), line_fields(), line_schema()))}


def encode_tables(documents: Sequence[Converted]) -> dict[str, bytes]:
    """The rows of each flat table as an Arrow stream."""
    rows = table_rows(documents, exact=False)
    return {table: to_bytes(batch_of(rows[table], table_fields(table), table_schema(table))) for table in rows}
