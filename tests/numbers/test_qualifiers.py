"""How exact a number is said to be."""

import pytest

from zjextract.article import read_article
from zjextract.languages import words
from zjextract.numbers import find_numbers, read_qualifier

CASES = [
    ("more than 5 tons", "more_than"),
    ("well over 5 tons", "more_than"),
    ("exceeding 5 tons", "more_than"),
    ("expected to top 5 tons", "more_than"),
    ("surpassed the 5", "more_than"),
    ("5-plus tons", "more_than"),
    ("not more than 5 tons", "at_most"),
    ("shall not exceed 5 tons", "at_most"),
    ("up to 5 tons", "at_most"),
    ("5 tons", None),
    ("at least 5", "at_least"),
    ("no less than 5", "at_least"),
    ("5 or more", "at_least"),
    ("less than 5", "less_than"),
    ("below 5", "less_than"),
    ("about 5", "approx"),
    ("(roughly 5)", "approx"),
    ("5 or so", "approx"),
    ("nearly 5", "nearly"),
    ("close to 5", "nearly"),
    ("top 5 firms", None),
    ("took over 5 firms", None),
    ("超过5吨", "more_than"),
    ("超过了5吨", "more_than"),
    ("突破5万亿元", "more_than"),
    ("3000多亿元", "more_than"),
    ("200余家", "more_than"),
    ("不超过5吨", "at_most"),
    ("最高5吨", "at_most"),
    ("5以内", "at_most"),
    ("不低于5吨", "at_least"),
    ("不少于5", "at_least"),
    ("5以上", "at_least"),
    ("不足5吨", "less_than"),
    ("约5吨", "approx"),
    ("5左右", "approx"),
    ("近5吨", "nearly"),
    ("几乎达到了5", "nearly"),
    ("約5億元", "approx"),
    ("约占全市面积5%", "approx"),
    ("节约5吨", None),
    ("最近5年", None),
    ("签约5家", None),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_qualifier(text: str, kind: str | None) -> None:
    article = read_article(text)
    number = find_numbers(article)[0]
    assert read_qualifier(article, number.start, number.end, number.qualifier) == kind


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_kinds_are_known(lang: str) -> None:
    data = words(lang, "qualifiers")
    kinds = {"approx", "nearly", "more_than", "at_least", "less_than", "at_most", ""}
    assert set(data["before"].values()) | set(data["after"].values()) <= kinds
