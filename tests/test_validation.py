"""The schema, and its two validators: one authority, one fast, one verdict."""

import json
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import records

import zjextract
from zjextract import ArgumentError, ArticleInfo, InvalidRecordError, Record
from zjextract.validation import authority, is_valid

SEEDS = sorted(path for path in (Path(__file__).parent.parent / "seeds").glob("*.json") if path.stem != "metadata")
EMPTY = Record(lang="en").to_dict()


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def verdicts(data):
    return authority().is_valid(data), is_valid(data)


def test_schema_is_a_schema_and_always_fresh():
    jsonschema.Draft202012Validator.check_schema(zjextract.schema())
    zjextract.schema()["properties"].clear()
    assert zjextract.schema()["properties"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seed_records_are_valid_under_the_plain_reference_validator(path):
    jsonschema.Draft202012Validator(zjextract.schema()).validate(load(path))
    assert verdicts(load(path)) == (True, True)


@given(records())
def test_valid_records_are_valid_for_both(record):
    assert verdicts(record.to_dict()) == (True, True)
    assert verdicts(record.to_dict(exact=True)) == (True, True)


ODD_VALUES = st.sampled_from(
    [
        None, True, False, 0, 1, -1, 3.0, 2.5, 10**30, Decimal("1.5"), Decimal(7), float("nan"), float("inf"), "", "x",
        "d1", "d1\n", "d0", "d01", "m1", "z9", "2024-02-29", "2023-02-29", "0000-01-01", "2024-01-01\n", " 2024-01-01",
        "２０２４-01-01", "CNY", "cny", "330000", "33000", "\ud800", [], {}, (), [1],
        {"start": 0, "end": 1, "text": "x"},
    ]
)  # fmt: skip


def places(data, path=()):
    """The path to every value inside a JSON form."""
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in children:
        yield (*path, key)
        yield from places(value, (*path, key))


@st.composite
def mutated_records(draw):
    """A seed's record with one to three values replaced, removed, added or renamed."""
    data = load(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 3))):
        *path, key = draw(st.sampled_from(list(places(data))))
        owner = data
        for step in path:
            owner = owner[step]
        action = draw(st.sampled_from(["replace", "remove", "add", "rename"]))
        value = draw(ODD_VALUES)
        if action == "replace":
            owner[key] = value
        elif isinstance(owner, list):
            owner.insert(0, value) if action == "add" else owner.pop(key)
        elif action == "add":
            owner[draw(st.sampled_from(["extra", "rule", "\ud800", ""]))] = value
        else:
            old = owner.pop(key)
            if action == "rename":
                owner[draw(st.sampled_from(["extra", "Start", "\ud800"]))] = old
    return data


@given(mutated_records())
def test_broken_records_have_one_verdict(data):
    strict, fast = verdicts(data)
    assert strict == fast
    if strict:
        zjextract.validate(data)
    else:
        with pytest.raises(InvalidRecordError):
            zjextract.validate(data)


def test_every_single_mutation_of_a_seed_has_one_verdict():
    odd = [None, True, -1, 3.0, "", "d1", "d1\n", "2024-02-30", [], {}]
    data = load(SEEDS[0])
    broken = 0
    for *path, key in list(places(data)):
        owner = data
        for step in path:
            owner = owner[step]
        kept = owner[key]
        for value in odd:
            owner[key] = value
            strict, fast = verdicts(data)
            assert strict == fast, (path, key, value)
            broken += not strict
        owner[key] = kept
    assert broken > 1000
    assert verdicts(data) == (True, True)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_rule_stands_in_for_what_is_required(path):
    data = load(path)
    for items in (x for x in data.values() if isinstance(x, list)):
        for item in items:
            item["rule"] = None
            assert verdicts(data) == (True, True)
            for name in set(item) - {"rule"}:
                kept = item.pop(name)
                assert verdicts(data) == (False, False), name
                item[name] = kept
            del item["rule"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"lang": "de"}, "$.lang: 'de' is not one of ['en', 'zh']"),
        ({"schema_version": "2.0"}, "$.schema_version: '1.0' was expected"),
        ({"extra": 1}, "$: Additional properties are not allowed ('extra' was unexpected)"),
        ({"reference_date": "2024-02-30"}, "$.reference_date: '2024-02-30' is not a 'date'"),
        ({"dates": [{"id": "d1"}]}, "$.dates[0]: 'start' is a required property"),
    ],
)
def test_errors_name_the_place_and_the_rule(change, message):
    with pytest.raises(InvalidRecordError) as caught:
        zjextract.validate({**EMPTY, **change})
    assert str(caught.value) == message


def test_errors_are_short_whatever_the_record_holds():
    with pytest.raises(InvalidRecordError) as caught:
        zjextract.validate({**EMPTY, "lang": "x" * 100_000})
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("wrong", [None, 1, "text", [EMPTY], Record])
def test_only_records_and_mappings_can_be_validated(wrong):
    with pytest.raises(ArgumentError, match=r"validate\(\) takes a Record or a dict"):
        zjextract.validate(wrong)


def test_text_that_rust_cannot_hold_is_still_judged():
    assert verdicts(Record(lang="en", article=ArticleInfo(title="a\ud800")).to_dict()) == (True, True)
    assert verdicts({**EMPTY, 1: 2}) == (False, False)
