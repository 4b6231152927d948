"""What holds for every text: no exception, true offsets, orderly ids, a valid record, the same one twice."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import days, texts

import zjextract
from zjextract import Record

KINDS = {"dates": "d", "money": "m", "percentages": "p", "quantities": "q", "zones": "z"}
STATEMENTS = {"targets": "t", "indicators": "i"}
NUMBERS = ("money", "percentages", "quantities")


def assert_sound(text, record):
    """All that the contract promises of a record, whatever its text."""
    zjextract.validate(record)
    known = {None}
    for kind, letter in KINDS.items():
        mentions = getattr(record, kind)
        for mention in mentions:
            assert mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end] == mention.text
        assert [m.id for m in mentions] == [f"{letter}{i}" for i in range(1, len(mentions) + 1)]
        assert [(m.start, -m.end) for m in mentions] == sorted((m.start, -m.end) for m in mentions)
        if kind != "zones":  # a zone may lie in another zone's name
            assert all(a.end <= b.start for a, b in pairwise(mentions))
        known |= {m.id for m in mentions}
    for mention in record.dates:
        assert (mention.start_date is None) == (mention.end_date is None)
        assert mention.start_date is None or mention.start_date <= mention.end_date
    for kind in NUMBERS:
        for mention in getattr(record, kind):
            number = mention.amount if kind == "money" else mention.value
            assert (number is None) != (mention.low is None and mention.high is None)
            assert mention.low is None or mention.high is None or mention.low <= mention.high
            assert all(
                isinstance(x, Decimal) and x.is_finite() for x in (number, mention.low, mention.high) if x is not None
            )
            equivalent = getattr(mention, "equivalent", None)
            assert equivalent in known
            assert equivalent != mention.id
    for zone in record.zones:
        assert zone.parent in known
        assert zone.parent != zone.id
    for kind, letter in STATEMENTS.items():
        statements = getattr(record, kind)
        assert [s.id for s in statements] == [f"{letter}{i}" for i in range(1, len(statements) + 1)]
        for statement in statements:
            spans = (getattr(statement, name, None) for name in ("metric", "actor", "subject"))
            spans = [span for span in spans if span]
            assert all(text[span.start : span.end] == span.text and span.end <= len(text) for span in spans)
            references = (getattr(statement, name, None) for name in ("deadline_mention", "recurrence", "period"))
            assert known.issuperset({statement.value, *references})
            assert statement.value[0] in "mpq"
    values = [s.value for kind in STATEMENTS for s in getattr(record, kind)]
    assert len(values) == len(set(values))


@given(texts, st.none() | days, st.sampled_from([None, "en", "zh"]))
@settings(deadline=None)
def test_every_text_gives_a_sound_record(text, published, lang):
    record = zjextract.extract(text, published=published, lang=lang)
    assert_sound(text, record)
    assert record == zjextract.extract(text, published=published, lang=lang)
    assert Record.from_json(record.to_json()) == record
    assert published is None or record.reference_date == published


@given(texts)
@settings(deadline=None)
def test_explaining_changes_nothing_else(text):
    plain, explained = zjextract.extract(text), zjextract.extract(text, explain=True)
    assert plain == explained
    everything = [x for kind in (*KINDS, *STATEMENTS) for x in explained.to_dict()[kind]]
    assert all(item["rule"] for item in everything)


@given(st.lists(texts, max_size=4))
@settings(deadline=None)
def test_many_texts_give_what_each_gives_alone(several):
    assert list(zjextract.extract_many(several)) == [zjextract.extract(text) for text in several]


def test_extract_many_is_lazy():
    def endless():
        while True:
            yield "GDP grew 5 percent in 2024."

    records = zjextract.extract_many(endless(), published=date(2025, 1, 1))
    assert next(records) == next(records)
    assert next(records).reference_date == date(2025, 1, 1)


@pytest.mark.parametrize("published", ["2022-08-10", date(2022, 8, 10)])
def test_arguments_of_extract_many_are_those_of_extract(published):
    text = "Output rose 3 percent on Tuesday."
    assert list(zjextract.extract_many([text], published=published, lang="en", explain=True)) == [
        zjextract.extract(text, published=published, lang="en", explain=True)
    ]
