"""What ``zjextract.testing`` gives: seeds, random records, synthetic articles, assertions, strategies."""

import dataclasses
import subprocess
import sys
from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings

import zjextract
from zjextract import InvalidRecordError, Record, Span
from zjextract.record import LISTS
from zjextract.testing import (
    articles,
    assert_same,
    assert_valid,
    random_records,
    records,
    strategies,
    synthetic_articles,
)

ROOT = Path(__file__).parent.parent.parent
TEXT = "In 2023, exports rose 5 percent to 3.5 trillion yuan. By 2027, Zhejiang plans to build 120 new parks."
RECORD = zjextract.extract(TEXT)


def changed(kind, **fields):
    """The record with some fields of the first item of a kind changed."""
    first, *rest = getattr(RECORD, kind)
    return dataclasses.replace(RECORD, **{kind: (dataclasses.replace(first, **fields), *rest)})


# The seeds


def test_articles_are_the_seeds_with_their_records():
    assert [a.name for a in articles()] == sorted(path.stem for path in (ROOT / "seeds").glob("*.txt"))
    for article, record in zip(articles(), records(), strict=True):
        assert article.text == (ROOT / "seeds" / f"{article.name}.txt").read_bytes().decode()
        assert record == Record.from_json((ROOT / "seeds" / f"{article.name}.json").read_bytes())
        assert article.record == record
        assert_valid(record, article.text)
    assert {a.name: a.published for a in articles()}["white-paper"] == date(2022, 8, 10)
    assert articles() is articles()


# Random records


def test_random_records_are_valid_and_go_to_json_and_back():
    for record in random_records(200, seed=4):
        assert_valid(record)
        assert Record.from_json(record.to_json()) == record
        assert len(record.rows()) == len(record.targets) + len(record.indicators)


def test_random_records_use_every_field_and_choice():
    found = list(random_records(300, seed=7))
    assert {record.lang for record in found} == {"en", "zh"}
    for kind, item_class in LISTS:
        items = [item for record in found for item in getattr(record, kind)]
        hints = get_type_hints(item_class)
        for name in (field.name for field in dataclasses.fields(item_class) if field.name != "rule"):
            values = {getattr(item, name) for item in items}
            assert len(values) > 1, f"{kind}.{name}"
            assert (None in values) == (type(None) in get_args(hints[name])), f"{kind}.{name}"


@pytest.mark.parametrize("make", [random_records, synthetic_articles])
def test_the_same_seed_gives_the_same(make):
    assert list(make(20, seed=3)) == list(make(20, seed=3))
    assert list(make(20, seed=3)) != list(make(20, seed=4))
    assert len(list(make(0))) == 0
    assert next(iter(make(10**9))) == next(iter(make(1)))  # as many as asked, one at a time


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_language_can_be_chosen(lang):
    assert {record.lang for record in random_records(10, lang=lang)} == {lang}
    assert {article.record.lang for article in synthetic_articles(10, lang=lang)} == {lang}


# Synthetic articles


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_extract_finds_what_synthetic_articles_say(lang):
    for article in synthetic_articles(250, seed=11, lang=lang):
        assert_valid(article.record, article.text)
        assert_same(zjextract.extract(article.text, published=article.published), article.record)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_synthetic_articles_have_everything(lang):
    found = [article.record for article in synthetic_articles(200, lang=lang)]
    counts = Counter(kind for record in found for kind, _ in LISTS for _ in getattr(record, kind))
    assert all(counts[kind] > 50 for kind, _ in LISTS)
    assert {record.article.published is None for record in found} == {True, False}
    assert any(money.equivalent for record in found for money in record.money)
    assert any(money.low is not None for record in found for money in record.money)
    assert {target.modality for record in found for target in record.targets} == {"target", "forecast"}
    assert {day.anchor for record in found for day in record.dates} == {"explicit", "published"}


def test_synthetic_articles_have_line_ends_of_both_kinds():
    texts = [article.text for article in synthetic_articles(40)]
    assert {"\r\n" in text for text in texts} == {True, False}


# assert_valid


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (changed("money", start=34, end=52), "'3.5 trillion yuan' is not as long as 34-52"),
        (changed("money", start=36, end=53), "money m1: at 36-53 stands '.5 trillion yuan.', not '3.5 trillion yuan'"),
        (changed("dates", id="d2"), "dates: the id d2 stands twice"),
        (changed("targets", value="q9"), "targets t1: value is q9, which is none of the money or percentages or"),
        (changed("targets", recurrence="d9"), "targets t1: recurrence is d9, which is none of the dates"),
        (changed("targets", metric=Span(0, 2, "On")), "targets t1: metric: at 0-2 stands 'In', not 'On'"),
        (changed("dates", start_date=date(2024, 1, 1)), "dates d1: ends on 2023-12-31, before it starts on 2024-01-01"),
        (dataclasses.replace(RECORD, dates=RECORD.dates[::-1]), "dates d2 and d1 overlap or are out of order"),
    ],
)
def test_assert_valid_names_what_is_wrong(record, message):
    with pytest.raises(AssertionError) as caught:
        assert_valid(record, TEXT)
    assert message in str(caught.value)
    with pytest.raises(AssertionError):
        assert_valid(record.to_dict(), TEXT)


def test_assert_valid_checks_the_schema_first():
    assert_valid(RECORD, TEXT)
    assert_valid(RECORD.to_dict())
    with pytest.raises(InvalidRecordError, match=r"\$\.lang"):
        assert_valid(RECORD.to_dict() | {"lang": "de"})


# assert_same


def difference(record, expected=RECORD):
    with pytest.raises(AssertionError) as caught:
        assert_same(record, expected)
    return str(caught.value).splitlines()


def test_equal_records_are_the_same():
    assert_same(zjextract.extract(TEXT), RECORD)
    assert_same(zjextract.extract(TEXT, explain=True), RECORD)


def test_missing_and_spurious_items_are_listed_by_kind():
    without = dataclasses.replace(RECORD, dates=RECORD.dates[1:], targets=())
    lines = difference(without)
    assert lines[:3] == [
        "the records differ:",
        "dates",
        "  missing   d1 '2023' 3-7 kind=date value=2023 start_date=2023-01-01 end_date=2023-12-31 anchor=explicit",
    ]
    assert lines[3] == "targets"
    assert lines[4].startswith("  missing   t1 value='120 new parks' ")
    assert difference(RECORD, without)[2].startswith("  spurious  d1 '2023' 3-7 ")


def test_changed_fields_are_named():
    assert difference(changed("money", amount=Decimal("4e12"), qualifier="approx")) == [
        "the records differ:",
        "money",
        "  changed   m1 '3.5 trillion yuan': amount is 4000000000000, expected 3500000000000;"
        " qualifier is approx, expected null",
    ]
    assert difference(changed("targets", deadline=None))[1:] == [
        "targets",
        "  changed   t1 '120 new parks': deadline is null, expected 2027-12-31",
    ]
    moved = changed("money", start=39, text="trillion yuan")
    assert "span is 'trillion yuan' 39-52, expected '3.5 trillion yuan' 35-52" in difference(moved)[2]


def test_one_item_more_does_not_make_all_others_differ():
    more = zjextract.extract("It cost 5 yuan. In 2023, GDP was 3 trillion yuan ($5 billion).")
    fewer = dataclasses.replace(
        more,
        indicators=more.indicators[1:],
        money=tuple(
            dataclasses.replace(m, id=f"m{n}", equivalent="m1" if m.equivalent else None)
            for n, m in enumerate(more.money[1:], 1)
        ),
    )
    fewer = dataclasses.replace(
        fewer, indicators=tuple(dataclasses.replace(i, id="i1", value="m1") for i in fewer.indicators)
    )
    lines = difference(more, fewer)
    assert [line.split()[0] for line in lines[1:]] == ["money", "spurious", "indicators", "spurious"]


def test_what_stands_outside_the_lists_is_compared():
    other = dataclasses.replace(RECORD, lang="zh", article=zjextract.ArticleInfo(title="News"))
    assert difference(other)[1:] == ["lang: 'zh', expected 'en'", "article.title: 'News', expected None"]


def test_other_ids_alone_are_a_difference():
    record = dataclasses.replace(RECORD, targets=(), indicators=())
    renamed = dataclasses.replace(record, money=(dataclasses.replace(record.money[0], id="m7"),))
    assert difference(renamed, record)[1:] == ["  id of m1 is m7"]


def test_records_that_refer_to_nothing_can_be_compared():
    lost = changed("targets", value="q9")
    assert difference(lost)[1:] == [
        "targets",
        "  missing   t1 value='120 new parks' 87-100 metric='new parks' 91-100 actor='Zhejiang' 63-71 comparator=="
        " modality=target deadline=2027-12-31 deadline_mention='2027' 57-61",
        "  spurious  t1 value=q9 metric='new parks' 91-100 actor='Zhejiang' 63-71 comparator== modality=target"
        " deadline=2027-12-31 deadline_mention='2027' 57-61",
    ]


# Strategies


@settings(max_examples=50, deadline=None)
@given(strategies.records())
def test_drawn_records_are_valid(record):
    assert_valid(record)


@settings(max_examples=50, deadline=None)
@given(strategies.articles())
def test_extract_finds_what_drawn_articles_say(article):
    assert_same(zjextract.extract(article.text, published=article.published), article.record)


@settings(max_examples=50, deadline=None)
@given(strategies.texts())
def test_drawn_texts_are_extracted_validly(text):
    assert_valid(zjextract.extract(text), text)


def test_hypothesis_is_loaded_by_the_strategies_alone():
    code = "import sys, zjextract.testing; print('hypothesis' in sys.modules, 'pytest' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["False", "False"]


def test_strategies_without_hypothesis_say_what_to_install():
    code = "import sys; sys.modules['hypothesis'] = None; import zjextract.testing.strategies"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "MissingExtraError: the strategies need an extra: pip install 'zjextract[test]'" in shown.stderr


def test_generators_are_lazy():
    assert len(list(islice(random_records(10**12), 3))) == 3
