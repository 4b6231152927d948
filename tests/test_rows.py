"""The flat view of statements."""

from decimal import Decimal

import pytest

from zjextract import InvalidRecordError, Record, extract
from zjextract.rows import COLUMNS

TEXT = "Exports of the port rose 4 percent to 7 billion yuan in 2020. By 2027, Ningbo plans to build 40 smart ports."


def test_a_row_for_each_statement_with_the_columns_in_order() -> None:
    rows = extract(TEXT).rows()
    assert [tuple(row) for row in rows] == [COLUMNS] * 3
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
    money = next(row for row in rows if row["currency"] == "CNY")
    assert (money["kind"], money["value"], money["value_text"]) == ("indicator", Decimal(7000000000), "7 billion yuan")
    assert money["sentence"] == TEXT[: TEXT.index(" By")]
    target = rows[-1]
    assert (target["kind"], target["who"], str(target["end_date"])) == ("target", "Ningbo", "2027-12-31")
    assert TEXT[target["start"] : target["end"]] == target["value_text"] == "40 smart ports"


def test_a_record_read_back_has_no_text_to_quote() -> None:
    rows = Record.from_json(extract(TEXT).to_json()).rows()
    assert {row["sentence"] for row in rows} == {None}
    assert [row["value"] for row in rows] == [row["value"] for row in extract(TEXT).rows()]


def test_a_foreign_record_whose_statement_has_no_value_is_refused() -> None:
    data = extract(TEXT).to_dict()
    data["targets"][0]["value"] = "q99"
    with pytest.raises(InvalidRecordError, match="q99"):
        Record.from_dict(data).rows()
