"""Writers: the shape follows the JSON Schema, and no format loses what another has."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import records

import zjextract
from zjextract.batch.work import Converted
from zjextract.batch.writers import encoder_of
from zjextract.batch.writers.csv_tables import csv_header
from zjextract.batch.writers.rows import table_rows
from zjextract.batch.writers.shape import MENTIONS, TABLES, line_fields, record_fields, table_fields

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def converted(record, number=1, text=None):
    return Converted(
        number=number, id="a\ud800", source="dir/\udcff.jsonl", position=7, encoding="utf-8", text=text, record=record
    )


def coherent(record):
    """The record, its statements of values that it has."""
    values = [x.id for x in (*record.money, *record.percentages, *record.quantities)]
    said = {
        name: tuple(replace(x, value=values[0]) for x in getattr(record, name)) if values else ()
        for name in ("targets", "indicators")
    }
    return replace(record, **said)


def properties(node, definitions):
    """Required properties of a schema, in depth: {name: None or properties}."""
    if "$ref" in node:
        return properties(definitions[node["$ref"].removeprefix("#/$defs/")], definitions)
    if "anyOf" in node:
        return properties(node["anyOf"][0], definitions)
    if node.get("type") == "array":
        return [properties(node["items"], definitions)]
    if node.get("type") == "object":
        return {
            name: properties(part, definitions) for name, part in node["properties"].items() if name in node["required"]
        }
    return None


def arrow_properties(kind):
    """The same of an Arrow type."""
    import pyarrow as pa

    if pa.types.is_list(kind):
        return [arrow_properties(kind.value_type)]
    if pa.types.is_struct(kind):
        return {field.name: arrow_properties(field.type) for field in kind}
    return None


def test_the_arrow_schema_has_the_fields_of_the_json_schema():
    pytest.importorskip("pyarrow")
    from zjextract.batch.writers.arrow import line_schema

    schema = zjextract.schema()
    record = line_schema().field("record").type
    assert arrow_properties(record) == properties(schema, schema["$defs"])


def test_arrow_types_say_what_the_json_schema_says():
    pa = pytest.importorskip("pyarrow")
    from zjextract.batch.writers.arrow import line_schema

    record = line_schema().field("record").type
    money = record.field("money").type.value_type
    target = record.field("targets").type.value_type
    dates = record.field("dates").type.value_type
    assert [(money.field(x).type, money.field(x).nullable) for x in ("id", "start", "amount", "per")] == [
        (pa.string(), False),
        (pa.int64(), False),
        (pa.float64(), True),
        (pa.string(), True),
    ]
    assert target.field("metric").nullable
    assert target.field("deadline").type == dates.field("start_date").type == pa.date32()
    assert dates.field("modifier").nullable
    assert not dates.field("kind").nullable
    assert record.field("reference_date").nullable


def as_json(value):
    """What Arrow gives back, in the JSON form: days as strings."""
    if isinstance(value, dict):
        return {name: as_json(part) for name, part in value.items()}
    if isinstance(value, list):
        return [as_json(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def expected(value):
    """The JSON form as Arrow can hold it: doubles, and no lone surrogates."""
    if isinstance(value, dict):
        return {name: expected(part) for name, part in value.items() if name != "rule"}
    if isinstance(value, list):
        return [expected(part) for part in value]
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= x <= "\udfff" else x for x in value)
    return float(value) if isinstance(value, int) and abs(value) > 2**53 else value


@SLOW
@given(records())
def test_nested_records_survive_arrow(record):
    pa = pytest.importorskip("pyarrow")
    payload = encoder_of("parquet")([converted(record, text="x\udfff")])["records"]
    (row,) = pa.ipc.open_stream(payload).read_all().to_pylist()
    assert as_json(row["record"]) == expected(record.to_dict())
    assert (row["id"], row["source"], row["text"]) == ("a\ufffd", "dir/\ufffd.jsonl", "x\ufffd")


@SLOW
@given(records())
def test_json_lines_hold_the_record_exactly(record):
    payload = encoder_of("jsonl")([converted(record)])["records"]
    line = payload.decode()
    assert line.count("\n") == 1
    row = json.loads(line, parse_float=Decimal)
    assert zjextract.Record.from_dict(row.pop("record")) == record
    assert row == {"id": "a\ud800", "source": "dir/\udcff.jsonl", "position": 7, "encoding": "utf-8", "text": None}


@SLOW
@given(records().map(coherent))
def test_flat_tables_hold_every_mention(record):
    rows = table_rows([converted(record, number=5)], exact=True)
    assert tuple(rows) == TABLES
    for table in MENTIONS:
        assert [row["id"] for row in rows[table]] == [x.id for x in getattr(record, table)]
        assert all(list(row) and set(row) == {x.name for x in table_fields(table)} for row in rows[table])
        assert {row["document"] for row in rows[table]} <= {5}
    for row, target in zip(rows["targets"], record.targets, strict=True):
        assert (row["metric"], row["metric_start"]) == (
            (target.metric.text, target.metric.start) if target.metric else (None, None)
        )


@SLOW
@given(records().map(coherent))
def test_csv_has_the_rows_under_their_header(record):
    payloads = encoder_of("tables-csv")([converted(record)])
    found = {
        table: list(csv.DictReader(io.StringIO((csv_header(table) + payload).decode(), newline="")))
        for table, payload in payloads.items()
    }
    assert {table: len(rows) for table, rows in found.items()} == {
        "articles": 1,
        **{table: len(getattr(record, table)) for table in MENTIONS},
        "statements": len(record.targets) + len(record.indicators),
    }
    assert [row["text"] for row in found["money"]] == [expected(x.text) for x in record.money]
    amounts = [Decimal(row["amount"]) if row["amount"] else None for row in found["money"]]
    assert amounts == [x.amount for x in record.money]


def test_names_of_columns_are_unique():
    for table in TABLES:
        names = [field.name for field in table_fields(table)]
        assert len(names) == len(set(names))
    assert [x.name for x in line_fields()] == ["id", "source", "position", "encoding", "text", "record"]
    assert {x.name for x in record_fields()} >= set(MENTIONS)
