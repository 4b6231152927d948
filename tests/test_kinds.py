"""``kinds=``: the lists that are asked for are those of the whole record, the others are empty."""

import itertools

import pytest

import zjextract
from zjextract import extraction
from zjextract.record import KINDS

TEXT = (
    "HANGZHOU, Nov. 12 (Xinhua) -- Qiantang New Area in Hangzhou had 3,200 companies in 2022, up 5.1 percent from a "
    "year earlier, and their revenue reached 12.5 billion yuan ($1.8 billion).\n"
    "It plans to attract 500 more companies and to exceed 20 billion yuan in revenue by 2027.\n"
)
WHOLE = zjextract.extract(TEXT, published="2023-01-05")


def test_the_sample_has_every_kind():
    assert all(getattr(WHOLE, kind) for kind in KINDS)


@pytest.mark.parametrize(
    "kinds", [set(some) for size in (0, 1, 2) for some in itertools.combinations(sorted(KINDS), size)], ids=str
)
def test_what_is_asked_for_is_as_in_the_whole_record(kinds):
    record = zjextract.extract(TEXT, published="2023-01-05", kinds=kinds)
    pointed_to = {"dates", "money", "percentages", "quantities"} if kinds & {"targets", "indicators"} else set()
    for kind in KINDS:
        assert getattr(record, kind) == (getattr(WHOLE, kind) if kind in kinds | pointed_to else ())
    assert len(record.rows()) == len(record.targets) + len(record.indicators)
    assert (record.article, record.reference_date, record.lang) == (WHOLE.article, WHOLE.reference_date, WHOLE.lang)
    zjextract.validate(record)


def test_any_iterable_of_kinds_will_do():
    assert zjextract.extract(TEXT, kinds=(kind for kind in ["zones"])).zones == WHOLE.zones


@pytest.mark.parametrize(
    ("kinds", "unneeded"),
    [
        (
            {"dates"},
            {"find_numbers", "find_money", "find_percentages", "find_quantities", "find_zones", "find_statements"},
        ),
        (
            {"zones"},
            {"find_numbers", "find_dates", "find_money", "find_percentages", "find_quantities", "find_statements"},
        ),
        ({"money", "percentages"}, {"find_quantities", "find_zones", "find_statements"}),
        ({"quantities"}, {"find_statements"}),
    ],
    ids=str,
)
def test_no_work_is_done_for_what_is_not_needed(monkeypatch, kinds, unneeded):
    for name in unneeded:
        monkeypatch.setattr(extraction, name, None)  # calling it would raise
    record = zjextract.extract(TEXT, published="2023-01-05", kinds=kinds)
    assert all(getattr(record, kind) == getattr(WHOLE, kind) for kind in kinds)


def test_many_texts_take_kinds_too():
    (record,) = zjextract.extract_many([TEXT], published="2023-01-05", kinds={"money"})
    assert record.money == WHOLE.money
    assert record.dates == ()


def test_spacy_gives_the_kinds_asked_for():
    spacy = pytest.importorskip("spacy")
    record = zjextract.extract(TEXT, published="2023-01-05", nlp=spacy.blank("en"), kinds={"money"})
    assert record.money == WHOLE.money
    assert all(getattr(record, kind) == () for kind in KINDS - {"money"})
