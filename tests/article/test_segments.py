"""Sentences: where they end, where they do not, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjextract.article.folding import fold
from zjextract.article.segments import sentences
from zjextract.record import Lang

ANY_TEXT = st.text(st.characters(exclude_categories=())) | st.text("aB .!?\n\"'(),;:-—。！；，、「」5年%\u3000")


def split(text: str, lang: Lang = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(fold(text, lang), lang)]


@pytest.mark.parametrize(
    "text",
    [
        "Trade with the U.S. rose 3.5 percent.",
        "The U.S. Treasury agreed with J. P. Morgan Co. Ltd. officials.",
        "It opened on Nov. 12 at 9 a.m. Monday under No. 1 Road.",
        "Mr. Li met Dr. Sun, Gov. Zhang and St. Louis traders.",
        "Shares of Alibaba Group (BABA.N) and Sinopec (0386.HK) rose.",
        "See ezhejiang.gov.cn and www.example.com.Hk for more.",
        '"Is this it?" he asked.',
        "A firm, e.g. Geely, or i.e. Volvo, vs. Honda.",
        "George W. Bush visited D.C. officials.",
    ],
)
def test_english_stops_inside_a_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Exports rose.", "Imports fell."),
        ("Trade grew in the U.S.", "The deficit shrank."),
        ("It was made by Geely Co.", "However, sales fell."),
        ("It began at 9 a.m.", '"We are glad," she said.'),
        ("He said no.", "The vote failed."),
        ("That was in Nov.", "The rest followed."),
        ('"We grew 5 percent."', "Analysts agreed."),
        ("Growth (see below).", "3,000 firms took part."),
        ("It rose 3.5 percent!", "Why?"),
        ("Output doubled in 2010.", "2011 was slower."),
        ("Zhejiang opens a zone", "\n\nThe zone is large."),
        ("A short headline", "\nThe body follows here."),
        ("Headline: more to come", "\n\n- a list entry"),
        ("They spent all...", "Then it ended."),
    ],
)
def test_english_ends(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a zone.The plan follows.", ["It is a zone.", "The plan follows."]),
        ("the White Paper (2022).That is it.", ["the White Paper (2022).", "That is it."]),
        ('"It grew."They left.', ['"It grew."', "They left."]),
        ("They “left.”Nobody stayed.", ["They “left.”", "Nobody stayed."]),
        ("They left.“Nobody stayed.”", ["They left.", "“Nobody stayed.”"]),
        ("By 2025.The goal is met.", ["By 2025.", "The goal is met."]),
    ],
)
def test_english_end_without_its_space(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_crosshead_in_capitals_is_a_sentence() -> None:
    text = 'It said so. FEARS OF INFLATION U.S. officials disagree. "No." SLOWER LENDING A bank said it.'
    assert split(text) == [
        "It said so.", "FEARS OF INFLATION", "U.S. officials disagree.", '"No."', "SLOWER LENDING", "A bank said it.",
    ]  # fmt: skip


def test_capitals_inside_a_sentence_are_no_crosshead() -> None:
    assert split("It grew. HSBC PMI data are due.") == ["It grew.", "HSBC PMI data are due."]


def test_hard_wrapped_lines_are_joined() -> None:
    text = (
        "Talks open in Hangzhou\n\n"
        "HANGZHOU - Officials from ten provinces opened talks on trade\n"
        "and investment on Monday, and said that they would end with\n"
        "Friday's signing of contracts. The port\n"
        "of Ningbo is host.\n"
        "A new paragraph follows.\n"
    )
    assert len(split(text)) == 4
    assert split(text)[1].endswith("would end with\nFriday's signing of contracts.")


def test_blank_line_with_a_space_breaks_no_paragraph() -> None:
    assert split("Goals\nMore parks\n \nand ports") == ["Goals", "More parks", "and ports"]


def test_lines_of_a_list_are_not_joined() -> None:
    assert split("Goals:\n- build 50 parks\n- train 100 people") == ["Goals:", "- build 50 parks", "- train 100 people"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("出口增长5%。进口下降3%！", ["出口增长5%。", "进口下降3%！"]),
        ("他说：“增长了。”会议结束。", ["他说：“增长了。”", "会议结束。"]),
        ("他说：“增长了。”“十四五”开局良好。", ["他说：“增长了。”", "“十四五”开局良好。"]),
        ("他說：「成長了。」「十四五」開局。", ["他說：「成長了。」", "「十四五」開局。"]),
        ("标题\n\u3000\u3000第一段。\u3000\u3000第二段", ["标题", "第一段。", "第二段"]),
        ("出口增长5%；进口下降3%。", ["出口增长5%；进口下降3%。"]),
        ("投资2.5亿元，用时1.5年。", ["投资2.5亿元，用时1.5年。"]),
        ("《走向何方？》一书出版。", ["《走向何方？》一书出版。"]),
        ("“好！”的声音……之后离开。", ["“好！”的声音……", "之后离开。"]),
        ("他问：“何时？\n“明年。”会议结束。", ["他问：“何时？", "“明年。”", "会议结束。"]),
        ("\n\n 一、总则 \n \n二、目标。\n", ["一、总则", "二、目标。"]),
    ],
)
def test_chinese_ends(text: str, expected: list[str]) -> None:
    assert split(text, "zh") == expected


@given(ANY_TEXT, st.integers(0, 20))
def test_sentences_of_any_text(text: str, body: int) -> None:
    for lang in ("en", "zh"):
        folded = fold(text, lang)
        last = 0
        for start, end in sentences(folded, lang, min(body, len(text))):
            assert last <= start < end <= len(text)
            assert folded[start:end].strip() == folded[start:end]
            last = end


@given(ANY_TEXT)
def test_every_letter_and_digit_is_in_a_sentence(text: str) -> None:
    for lang in ("en", "zh"):
        folded = fold(text, lang)
        kept = "".join(folded[start:end] for start, end in sentences(folded, lang))
        assert [c for c in kept if c.isalnum()] == [c for c in folded if c.isalnum()]
