"""What holds for every text."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from dating import dates
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from zjextract.languages import words

EXPRESSIONS = st.sampled_from(
    [
        *("last year", "May 5", "Nov. 12", "2019", "2011-15", "Q3", "the first eight months", "past three years"),
        *("Friday", "end of", "early ", "mid-", "12th Five-Year Plan (2011-15) period", "between 2007 and 2011"),
        *("1990s", "31/12/2020", "will ", "去年", "5月", "31日", "2019年", "2月30日", "前8个月", "一季度", "十四五"),
        *(
            "“",
            "周三",
            "至",
            "-",
            "近五年来",
            "上月",
            "年底",
            "二〇",
            "世纪",
            "民国110年",
            "将",
            "(",
            ")",
            ",",
            "。",
            ". ",
        ),
        *(" ", "\n", "\u0130", "\U0001f600", "\ud800", "９", "٣"),
    ]
)
NEWS = st.lists(EXPRESSIONS, max_size=30).map("".join) | texts
PUBLISHED = st.none() | st.dates()
LANGS = st.sampled_from(["en", "zh", None])


@given(NEWS, PUBLISHED, LANGS)
def test_spans_hold_their_text_in_order_without_overlap(text, published, lang):
    mentions = dates(text, published, lang)
    assert all(text[d.start : d.end] == d.text for d in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert [d.id for d in mentions] == [f"d{i}" for i in range(1, len(mentions) + 1)]


@given(NEWS, PUBLISHED, LANGS)
def test_days_come_in_pairs_and_in_order(text, published, lang):
    for d in dates(text, published, lang):
        assert (d.start_date is None) == (d.end_date is None)
        assert d.start_date is None or d.start_date <= d.end_date
        assert d.start_date is None or d.anchor is not None
        assert d.kind != "set" or d.start_date is None


@given(NEWS, PUBLISHED, LANGS)
def test_the_same_twice(text, published, lang):
    assert dates(text, published, lang) == dates(text, published, lang)


@given(NEWS, st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(1, 4000), LANGS)
def test_the_publication_date_moves_no_explicit_date(text, published, distance, lang):
    def explicit(when):
        mentions = dates(text, when, lang)
        return [(d.text, d.start_date, d.end_date) for d in mentions if d.anchor == "explicit"]

    assert explicit(published) == explicit(published + timedelta(days=distance))


@given(NEWS, LANGS)
def test_without_a_publication_date_nothing_is_resolved_from_one(text, lang):
    assert all(d.anchor != "published" for d in dates(text, None, lang))


def test_no_word_is_in_two_tables_of_shifts():
    tables = ("years", "context_years", "months", "context_months", "quarters", "weeks", "days", "context_days")
    surfaces = [surface for table in tables for surface in words("zh", "dates")[table]]
    assert len(surfaces) == len(set(surfaces))


def test_plans_follow_one_another():
    plans = words("common", "dates")["plans"]
    spans = [plans[number] for number in sorted(plans, key=int)]
    assert all(first <= last for first, last in spans)
    assert all(one[1] < following[0] for one, following in pairwise(spans))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "piece",
    [
        "2020-01-01至",
        "2020-01-01 to ",
        "2019-",
        "May 5 to ",
        "1月至",
        "一",
        "年",
        "每",
        "last ",
        "five years ",
        "the end of ",
    ],
)
def test_a_long_chain_of_the_same_raises_nothing(piece, lang):
    text = piece * 3000
    assert all(text[d.start : d.end] == d.text for d in dates(text, date(2021, 6, 14), lang))
