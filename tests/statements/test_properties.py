"""What always holds of statements, whatever the text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zjextract import Record, extract

PIECES = [
    "In 2023, ", "By 2027, ", "exports ", "the city's output ", "rose ", "will reach ", "reached ", "plans to build ",
    "5 percent", "3 billion yuan", "200 zones", " ($420 million)", ", up 6 percent", " and ", ", ", ". ", "; ",
    "which ", "respectively", "if ", "it ", "of ", "for ", "from ", "to ", "(", ")", "“", "”", "'s ", "\n",
    "target of ",
    "2023年，", "到2027年，", "杭州市", "地区生产总值", "增长", "达到", "将", "预计", "5%", "3亿元", "200家", "企业",
    "的", "，", "。", "；", "、", "分别", "占", "比上年", "（", "）", "其中，", "力争", "\u3000",
    "🙂", "\u200b", "％", "１２",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def _values(record: Record) -> dict[str, object]:
    return {m.id: m for group in (record.money, record.percentages, record.quantities) for m in group}


@settings(max_examples=300, deadline=None)
@given(texts)
def test_statements_rest_on_the_text(text: str) -> None:
    record = extract(text, published="2024-03-15")
    values, dates = _values(record), {d.id: d for d in record.dates}
    spans = [(t.metric, t.actor) for t in record.targets] + [(i.metric, i.subject) for i in record.indicators]
    for span in (s for pair in spans for s in pair if s is not None):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    stated = [s.value for s in (*record.targets, *record.indicators)]
    assert len(stated) == len(set(stated)), "a value is stated once"
    assert set(stated) <= set(values)
    for target in record.targets:
        assert (target.deadline is None) == (target.deadline_mention is None)
        if target.deadline_mention:
            assert dates[target.deadline_mention].end_date == target.deadline
    for indicator in record.indicators:
        assert (indicator.period is None) == (indicator.end_date is None)
        if indicator.period:
            assert dates[indicator.period].start_date == indicator.start_date


@settings(max_examples=100, deadline=None)
@given(texts)
def test_no_equivalent_is_stated(text: str) -> None:
    record = extract(text)
    equivalents = {m.id for m in (*record.money, *record.quantities) if m.equivalent}
    assert not equivalents & {s.value for s in (*record.targets, *record.indicators)}


@settings(max_examples=100, deadline=None)
@given(texts)
def test_ids_count_up_in_text_order(text: str) -> None:
    record = extract(text)
    values = {m.id: m.start for group in (record.money, record.percentages, record.quantities) for m in group}
    for name, statements in (("t", record.targets), ("i", record.indicators)):
        assert [s.id for s in statements] == [f"{name}{n + 1}" for n in range(len(statements))]
        starts = [values[s.value] for s in statements]
        assert starts == sorted(starts)


def test_every_statement_names_its_rule() -> None:
    record = extract("In 2023, exports rose 5 percent. The city will build 3,000 homes by 2026.", explain=True)
    assert [s.rule for s in (*record.targets, *record.indicators)] == ["counted-noun", "subject-verb-value"]


def test_the_period_does_not_depend_on_the_order_of_calls() -> None:
    text = "In 2023, exports rose 5 percent."
    first = extract(text, published=date(2024, 1, 1))
    extract("Prices fell 3 percent in 2020.")
    assert extract(text, published=date(2024, 1, 1)) == first


def test_a_long_run_of_values_ends() -> None:
    text = "exports rose 5 percent, " * 4000
    assert len(extract(text).indicators) == 4000


@pytest.mark.parametrize(
    "piece",
    [
        "exports rose 5 percent, ",
        "would rise 5 percent and which ",
        "from 5 percent to 6 percent respectively, ",
        "and the a 5 percent of ",
        "力争到2030年增长5%、",
        "的企业5家",
    ],
)
def test_one_sentence_of_a_hundred_kilobytes_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    record = extract(text, published="2024-03-15")
    values = [m.start for group in (record.money, record.percentages, record.quantities) for m in group]
    starts = {m.id: m.start for group in (record.money, record.percentages, record.quantities) for m in group}
    last = max(starts[s.value] for s in (*record.targets, *record.indicators))
    assert last >= sorted(values)[-2]
