"""``Record.rows``: one flat dictionary for each statement."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from zjextract import InvalidRecordError, Record, extract
from zjextract.rows import COLUMNS

TEXT = (
    "In 2023, Shandong's exports reached 1.9 trillion yuan, up 6 percent year-on-year. "
    "The Qingdao Free Trade Zone plans to attract at least 200 companies by 2026."
)


def test_a_row_has_every_column_in_order() -> None:
    for row in extract(TEXT).rows():
        assert tuple(row) == COLUMNS


def test_a_level_with_its_change() -> None:
    level, change, target = extract(TEXT).rows()
    assert (level["metric"], level["who"], level["value"], level["currency"]) == (
        "exports",
        "Shandong",
        Decimal(1900000000000),
        "CNY",
    )
    assert (level["start_date"], level["end_date"]) == (date(2023, 1, 1), date(2023, 12, 31))
    assert level["change"] == Decimal(6)
    assert change["change"] is None
    assert (change["unit"], change["basis"], change["direction"]) == ("percent", "yoy", "up")
    assert (target["kind"], target["modality"], target["comparator"]) == ("target", "target", ">=")
    assert target["end_date"] == date(2026, 12, 31)


def test_a_change_downwards_is_negative() -> None:
    level, _ = extract("In 2023, exports reached 1.9 trillion yuan, down 6 percent year-on-year.").rows()
    assert level["change"] == Decimal(-6)


def test_offsets_and_sentence_come_from_the_text() -> None:
    for row in extract(TEXT).rows():
        assert TEXT[row["start"] : row["end"]] == row["value_text"]
        start = row["sentence_start"]
        assert TEXT[start : start + len(row["sentence"])] == row["sentence"]
        assert row["value_text"] in row["sentence"]


def test_a_record_read_back_has_no_sentences() -> None:
    record = extract(TEXT)
    again = Record.from_json(record.to_json())
    assert again == record
    for row, original in zip(again.rows(), record.rows(), strict=True):
        assert (row["sentence"], row["zones"], row["change"]) == (None, None, None)
        assert row["value"] == original["value"]


def test_rows_are_ready_for_csv() -> None:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(extract(TEXT).rows())
    assert len(out.getvalue().splitlines()) == 4


def test_a_text_without_statements_has_no_rows() -> None:
    assert extract("Nothing is counted here.").rows() == []


def test_a_foreign_record_whose_statement_has_no_value_is_refused() -> None:
    data = extract("By 2027, Ningbo plans to build 40 smart ports.").to_dict()
    data["targets"][0]["value"] = "q99"
    with pytest.raises(InvalidRecordError, match="q99"):
        Record.from_dict(data).rows()
