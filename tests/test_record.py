"""The record: frozen, typed, exact, and the same after a round trip through JSON."""

import dataclasses
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from strategies import records

from zjextract import (
    ArticleInfo,
    DateMention,
    Indicator,
    InvalidRecordError,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Record,
    Span,
    Target,
    ZoneMention,
)

FULL = Record(
    lang="en",
    article=ArticleInfo(title="Output grows", published=date(2024, 3, 1), byline="Li Wei", source="A", dateline="B"),
    reference_date=date(2024, 3, 1),
    dates=(
        DateMention(
            id="d1",
            start=3,
            end=7,
            text="2025",
            kind="date",
            value="2025",
            start_date=date(2025, 1, 1),
            end_date=date(2025, 12, 31),
            anchor="explicit",
        ),
    ),
    money=(
        MoneyMention(id="m1", start=10, end=20, text="7.25 yuan", currency="CNY", amount=Decimal("7.25")),
        MoneyMention(
            id="m2",
            start=22,
            end=24,
            text="$1",
            currency="USD",
            amount=Decimal(1),
            equivalent="m1",
            implied_rate=Decimal("7.25"),
        ),
    ),
    percentages=(PercentageMention(id="p1", start=30, end=35, text="-0.5%", value=Decimal("-0.5"), direction="down"),),
    quantities=(
        QuantityMention(id="q1", start=40, end=50, text="2 to 3 ships", low=Decimal(2), high=Decimal(3), unit="ship"),
    ),
    zones=(ZoneMention(id="z1", start=60, end=70, text="Some Zone", type="other", parent="z1"),),
    targets=(
        Target(id="t1", value="m1", metric=Span(1, 4, "fee"), deadline=date(2025, 12, 31), deadline_mention="d1"),
    ),
    indicators=(Indicator(id="i1", value="p1", subject=Span(1, 4, "fee"), period="d1", start_date=date(2025, 1, 1)),),
)


def test_json_form_has_the_contracts_fields_in_order():
    plain = FULL.to_dict()
    assert list(plain) == [
        "schema_version", "lang", "reference_date", "article",
        "dates", "money", "percentages", "quantities", "zones", "targets", "indicators",
    ]  # fmt: skip
    assert plain["dates"] == [
        {
            "id": "d1",
            "start": 3,
            "end": 7,
            "text": "2025",
            "kind": "date",
            "value": "2025",
            "start_date": "2025-01-01",
            "end_date": "2025-12-31",
            "modifier": None,
            "anchor": "explicit",
        }
    ]
    assert plain["targets"] == [
        {
            "id": "t1",
            "value": "m1",
            "metric": {"start": 1, "end": 4, "text": "fee"},
            "actor": None,
            "comparator": "=",
            "modality": "target",
            "deadline": "2025-12-31",
            "deadline_mention": "d1",
            "recurrence": None,
        }
    ]


def test_fields_of_the_data_classes_are_those_of_the_schema():
    from zjextract import schema

    defs = schema()["$defs"]
    names = {
        "span": Span,
        "article": ArticleInfo,
        "date": DateMention,
        "money": MoneyMention,
        "percentage": PercentageMention,
        "quantity": QuantityMention,
        "zone": ZoneMention,
        "target": Target,
        "indicator": Indicator,
    }
    for name, kind in names.items():
        assert list(defs[name]["properties"]) == [f.name for f in dataclasses.fields(kind)]
        assert defs[name]["required"] == [f.name for f in dataclasses.fields(kind) if f.name != "rule"]


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("7000000000000", "7000000000000"),
        ("7E+12", "7000000000000"),
        ("15.10", "15.1"),
        ("2.0", "2"),
        ("0.1", "0.1"),
        ("-3", "-3"),
        ("0", "0"),
        ("0.1234567890123456789", "0.1234567890123456789"),
        ("12345678901234567.25", "12345678901234567.25"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ],
)
def test_numbers_are_exact_in_json_text(number, printed):
    money = MoneyMention(id="m1", start=0, end=1, text="x", currency="CNY", amount=Decimal(number))
    text = Record(lang="en", money=(money,)).to_json()
    assert f'"amount": {printed},' in text
    assert Record.from_json(text).money[0].amount == Decimal(number)


def test_numbers_are_plain_in_the_json_form():
    amounts = [Decimal("3E+12"), Decimal("1.5"), Decimal("0.1234567890123456789")]
    money = tuple(
        MoneyMention(id=f"m{i}", start=i, end=9, text="x", currency="CNY", amount=a) for i, a in enumerate(amounts, 1)
    )
    plain = [m["amount"] for m in Record(lang="en", money=money).to_dict()["money"]]
    assert plain == [3000000000000, 1.5, 0.12345678901234568]
    assert [type(x) for x in plain] == [int, float, float]
    assert Record(lang="en", money=money).to_dict(exact=True)["money"][2]["amount"] == amounts[2]


def test_rules_appear_only_in_explained_records_and_do_not_count_in_comparisons():
    named = dataclasses.replace(FULL.dates[0], rule="plain-year")
    plain = dataclasses.replace(FULL, dates=(named,))
    explained = dataclasses.replace(plain, explain=True)
    assert "rule" not in plain.to_dict()["dates"][0]
    assert explained.to_dict()["dates"][0]["rule"] == "plain-year"
    assert explained == plain == FULL
    back = Record.from_json(explained.to_json())
    assert back.explain
    assert back.dates[0].rule == "plain-year"


def test_what_to_dict_returns_is_the_callers_own():
    plain = FULL.to_dict()
    plain["targets"][0]["metric"]["text"] = plain["article"]["title"] = "changed"
    plain["dates"].clear()
    assert FULL.to_dict() == Record.from_dict(FULL.to_dict()).to_dict() != plain


def test_items_have_a_json_form_of_their_own():
    assert FULL.dates[0].to_dict() == FULL.to_dict()["dates"][0]
    assert FULL.targets[0].to_dict(explain=True) == FULL.to_dict()["targets"][0] | {"rule": None}
    assert Span(1, 4, "fee").to_dict() == {"start": 1, "end": 4, "text": "fee"}


def test_records_are_frozen_slotted_and_hashable():
    with pytest.raises(dataclasses.FrozenInstanceError):
        FULL.lang = "zh"
    assert not hasattr(FULL.money[0], "__dict__")
    assert len({FULL, Record.from_dict(FULL.to_dict())}) == 1


def test_strings_with_marker_characters_survive_exact_numbers():
    long = Decimal("0.12345678901234567891")
    money = MoneyMention(id="m1", start=0, end=3, text='\0"\0\0', currency="CNY", amount=long, per="\0\0")
    record = Record(lang="en", money=(money,))
    assert Record.from_json(record.to_json()) == record
    assert Record.from_json(record.to_json(indent=2)) == record


def test_lone_surrogates_are_escaped_in_json_text():
    record = Record(lang="en", article=ArticleInfo(title="a\ud800浙"))
    text = record.to_json()
    assert '"a\\ud800浙"' in text
    text.encode()
    assert Record.from_json(text) == record


@pytest.mark.parametrize("text", ["", "not json", "[]", "null", '"x"', "{}", b"\xff", "[" * 100_000, "NaN"])
def test_from_json_refuses_what_is_no_record(text):
    with pytest.raises(InvalidRecordError):
        Record.from_json(text)


@pytest.mark.parametrize("day", ["0001-01-01", "0010-12-31", "0999-02-28", "9999-12-31"])
def test_every_day_of_the_calendar_passes_through_the_json_form(day):
    record = Record(lang="en", reference_date=date.fromisoformat(day))
    assert Record.from_json(record.to_json()) == record


@pytest.mark.parametrize(
    "day", ["2024-02-30", "2023-02-29", "0000-01-01", "2024-13-01", "2024-1-1", "20240101", "2024-01-01\n"]
)
def test_from_dict_refuses_days_that_no_calendar_has(day):
    with pytest.raises(InvalidRecordError, match=r"^\$\.reference_date: "):
        Record.from_dict({**FULL.to_dict(), "reference_date": day})


def test_offsets_written_as_floats_are_read_as_integers():
    plain = FULL.to_dict()
    plain["dates"][0]["start"] = 3.0
    assert Record.from_dict(plain) == FULL
    assert type(Record.from_dict(plain).dates[0].start) is int


@given(records())
def test_round_trips(record):
    assert Record.from_dict(record.to_dict(exact=True)) == record
    for indent in (None, 2):
        text = record.to_json(indent=indent)
        assert Record.from_json(text) == record
        assert Record.from_json(text.encode()) == record
        assert Record.from_json(text).to_json(indent=indent) == text
        json.loads(text)
