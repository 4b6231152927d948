"""The language of a text, and the cheap tests that mostly tell it."""

import sys

import pytest
import regex

from zjextract.article import language
from zjextract.article.language import detect_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("", "en"),
        ("Zhejiang's GDP grew 5 percent.", "en"),
        ("“Curly” quotes – and dashes", "en"),
        ("浙江省数字经济增加值达到3.5万亿元。", "zh"),
        ("臺灣證券交易所公布資料。", "zh"),
        ("阿里巴巴（Alibaba Group）发布财报", "zh"),
        ("The term 双碳 means dual carbon in policy papers.", "en"),
        ("2021年11月25日、日本銀行は金融政策の維持を決めました。", "en"),
        ("서울의 경제 성장률은 3퍼센트이다.", "en"),
        ("Экономика выросла на 5 процентов", "en"),
        ("١٢٣ 😀 ‏", "en"),
        ("。" * 2_000 + "全省出口增长" * 300, "zh"),
        ("全省出口增长" * 400 + "フェリー" * 300, "en"),
        ("Exports grew. " * 200 + "全省出口增长" * 50, "en"),
    ],
)
def test_share_of_han_letters_decides(text: str, lang: str) -> None:
    assert detect_language(text) == lang


def test_cheap_tests_miss_no_letter_of_their_scripts() -> None:
    letters = "".join(map(chr, range(sys.maxunicode + 1)))
    han = set(regex.findall(r"\p{Han}", letters))
    assert set(language._COMMON_HAN.findall(letters)[0]) < han < set(language._MAYBE_HAN.findall(letters))
    other = set(regex.findall(r"[\p{Hiragana}\p{Katakana}\p{Hangul}]", letters))
    assert other < set(language._MAYBE_OTHER.findall(letters))
