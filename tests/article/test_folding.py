"""The folded twin: plain signs, simplified letters, and the same length, always."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjextract.article.folding import fold, lower
from zjextract.languages import words

ANY_TEXT = st.text(st.characters(exclude_categories=()))  # lone surrogates and control characters too


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("２０２３年，５０％！", "2023年,50%!"),
        ("（ＧＤＰ）：￥３", "(GDP):¥3"),
        ("「十四五」規劃", '"十四五"规划'),
        ("“十四五”‘大脑’『雙創』", "\"十四五\"'大脑''双创'"),
        ("1—8月、5％～6％、浙江——", "1-8月、5%~6%、浙江--"),
        ("４.３３萬億元、三個百分點、餘家、後續、週三", "4.33万亿元、三个百分点、余家、后续、周三"),
        ("二○二三年", "二〇二三年"),
        ("\u3000\u3000段首", "  段首"),
        ("⼀⽉", "一月"),  # Kangxi radicals
        ("乾县著名，臺灣。", "乾县著名,台湾。"),
        ("工業總產值達到三萬億元，創歷史新高", "工业总产值达到三万亿元,创历史新高"),
    ],
)
def test_chinese_signs_and_letters(text: str, folded: str) -> None:
    assert fold(text, "zh") == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("the zone’s “field”", 'the zone\'s "field"'),
        ("2011–15 and pre‑tax −5", "2011-15 and pre-tax -5"),
        ("growth — they said", "growth — they said"),  # the long dash parts clauses
        ("5\u00a0percent\u2009of\u200bit", "5 percent of it"),
        ("\ufeffStart\u2028next", " Start\nnext"),
        ("café, naïve, 漢字, 億", "café, naïve, 漢字, 億"),  # letters are simplified in Chinese only
        ("a lone \ud800 half", "a lone \ufffd half"),
    ],
)
def test_english_signs(text: str, folded: str) -> None:
    assert fold(text, "en") == folded


def test_ascii_is_untouched() -> None:
    text = "".join(map(chr, range(128)))
    assert fold(text, "en") == fold(text, "zh") == text


@given(ANY_TEXT)
def test_twins_have_the_length_of_the_text(text: str) -> None:
    for lang in ("en", "zh"):
        folded = fold(text, lang)
        assert len(lower(folded)) == len(folded) == len(text)


def test_every_character_keeps_its_place() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    for lang in ("en", "zh"):
        assert len(lower(fold(everything, lang))) == len(everything)


def test_lower_is_lower_case() -> None:
    assert lower("GDP İstanbul ΣΑΣ") == "gdp istanbul σας"


@given(ANY_TEXT)
def test_folding_again_changes_nothing(text: str) -> None:
    for lang in ("en", "zh"):
        folded = fold(text, lang)
        assert fold(folded, lang) == folded


def test_letter_table_is_one_to_one_and_has_no_chains() -> None:
    pairs = words("zh", "characters")["simplified"].split()
    assert all(len(pair) == 2 and all(unicodedata.name(c).startswith("CJK UNIFIED") for c in pair) for pair in pairs)
    traditional = [pair[0] for pair in pairs]
    assert len(set(traditional)) == len(traditional) > 2500
    assert not set(traditional) & {pair[1] for pair in pairs}


def test_no_sign_is_named_twice() -> None:
    for lang in ("en", "zh"):
        signs = "".join([*words("common", "characters")["fold"].values(), *words(lang, "characters")["fold"].values()])
        assert len(set(signs)) == len(signs)
