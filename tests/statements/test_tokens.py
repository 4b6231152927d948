"""English words and where they stand."""

import pytest

from zjextract.statements.model import Name
from zjextract.statements.tagging import tag
from zjextract.statements.tokens import read_sentence, read_token


def words(text: str) -> list[str]:
    return [token.word for token in read_sentence(text, 0, len(text), ()).tokens]


def tags(text: str) -> str:
    return "".join(token.tag for token in tag(text, 0, len(text), ()).tokens)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill's output rose year-on-year,", ["the", "mill's", "output", "rose", "year-on-year", ","]),
        ("Ruilong Motors (RLG) grew", ["ruilong", "motors", "grew"]),
        ("an income per capita of", ["an", "income", "per capita", "of"]),
        ("exports (of cars) and “trade”", ["exports", "and", "trade"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_each_word_stands_where_its_offsets_say() -> None:
    text = "Officials in Yancheng said the new port handled more cargo than last year."
    sentence = read_sentence(text, 0, len(text), ())
    assert [text[start:end].lower() for start, end in sentence.spans[:-1]] == words(text)[:-1]


@pytest.mark.parametrize(("text", "expected"), [("Lin Gang", "N"), ("Lin Gang's", "S")])
def test_the_name_of_a_zone_is_one_word_and_the_sentence_goes_on(text: str, expected: str) -> None:
    whole = f"{text} exports grew"
    sentence = read_sentence(whole, 0, len(whole), [Name(0, len("Lin Gang"))])
    assert [(token.word, token.tag) for token in sentence.tokens[:1]] == [("zone", expected)]
    assert [token.word for token in sentence.tokens[1:]] == ["exports", "grew"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the county plans to build plants", "DNVTVN"),
        ("the plans of the county", "DNPDN"),
        ("firms planned more", "NVD"),
        ("its planned output", "DNN"),
    ],
)
def test_neighbours_decide_what_a_word_is(text: str, expected: str) -> None:
    assert tags(text) == expected


def test_a_surface_has_one_token() -> None:
    text = "growth and growth"
    first, _, second = read_sentence(text, 0, len(text), ()).tokens
    assert first is second
    assert read_token("”") is None
