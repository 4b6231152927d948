"""What holds for every text."""

from hypothesis import given
from hypothesis import strategies as st

from zjextract.article import read_article
from zjextract.mentions.money import find_money
from zjextract.mentions.percentages import find_percentages
from zjextract.numbers import find_numbers
from zjextract.record import Lang

PIECES = [
    "1",
    "2,508.9",
    ".5",
    "０",
    " ",
    "-",
    "\n",
    "million",
    "billions of",
    "$",
    "US$",
    "yuan",
    "RMB",
    "%",
    "percent",
    "to",
    "from",
    "and",
    "about",
]
PIECES += [
    "亿",
    "万",
    "十",
    "三",
    "百分之",
    "元",
    "人民币",
    "个百分点",
    "至",
    "多",
    "几",
    "上",
    "约",
    "成",
    "块",
    "，",
    "﻿",
    "\x00",
    "\ud800",
    "🎉",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=30).map("".join)
LANGS = st.sampled_from(["en", "zh"])


@given(TEXTS, LANGS)
def test_numbers_are_ordered_and_apart(text: str, lang: Lang) -> None:
    end = 0
    for number in find_numbers(read_article(text, lang)):
        assert end <= number.start < number.end <= len(text)
        assert (number.value is None) == (number.low is not None and number.high is not None)
        end = number.end


@given(TEXTS, LANGS)
def test_mentions_hold_their_text(text: str, lang: Lang) -> None:
    article = read_article(text, lang)
    numbers = find_numbers(article)
    for mentions in (find_money(article, numbers), find_percentages(article, numbers)):
        end = 0
        for mention in mentions:
            assert text[mention.start : mention.end] == mention.text
            assert end <= mention.start < mention.end
            end = mention.end
