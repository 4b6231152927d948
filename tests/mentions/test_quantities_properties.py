"""What holds of quantities in any text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjextract import extract
from zjextract.article import read_article
from zjextract.mentions.quantities import find_quantities
from zjextract.numbers import find_numbers

PIECES = [
    *(
        "1,200",
        "3.5",
        "12",
        "300",
        "two",
        "million",
        "百",
        "三",
        "5亿",
        "２０",
        "companies",
        "km",
        "mu",
        "minus ",
        "and",
        "to",
    ),
    *(" of them", " of the", "No. ", "Boeing", "(", ")", "-", ",", ".", " ", "\n", "\t", "、", "\u200f", "😀", "×"),
    *("家", "个", "项", "企业", "亩", "公顷", "约", "度", "电", "℃", "零下", "至"),
]
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60)


@given(texts, st.sampled_from(["en", "zh"]))
def test_spans_hold_their_text_in_order_without_overlap(text, lang):
    article = read_article(text, lang)
    quantities = find_quantities(article, find_numbers(article))
    past = 0
    for number, quantity in enumerate(quantities, 1):
        assert quantity.id == f"q{number}"
        assert text[quantity.start : quantity.end] == quantity.text
        assert past <= quantity.start < quantity.end
        assert (quantity.value is None) == (quantity.low is not None)
        assert quantity.equivalent in (None, f"q{number - 1}")
        past = quantity.end


@pytest.mark.parametrize("noun", ["villages", "nurses", "cities"])
@given(value=st.integers(min_value=2, max_value=10**9))
def test_a_count_is_exact(noun, value):
    text = f"It has {value:,} {noun}."
    (quantity,) = extract(text, lang="en").quantities
    assert quantity.value == Decimal(value)
    assert quantity.text == f"{value:,} {noun}"


@pytest.mark.parametrize(
    "text",
    [
        "9 " * 5000,
        "5, " * 5000,
        "3家、" * 5000,
        "12 of " * 5000,
        "1 (2 km) " * 3000,
        "7 old " * 3000,
        "百" * 5000,
        "5 sports " * 3000,
    ],
)
def test_monotonous_text_is_read(text):
    lang = "en" if text.isascii() else "zh"
    article = read_article(text, lang)
    quantities = find_quantities(article, find_numbers(article))
    assert all(text[q.start : q.end] == q.text for q in quantities)
