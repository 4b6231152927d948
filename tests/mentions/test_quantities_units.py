"""The tables of units, measure words and nouns; the units that quantulum3 knows are named as it names them."""

from collections import Counter

import pytest

from zjextract.article import read_article
from zjextract.languages import words
from zjextract.mentions.quantities.nouns import is_plural, singular
from zjextract.mentions.quantities.units import Measure, read_unit, units
from zjextract.numbers import Number, match_head
from zjextract.record import Lang

COMMON = words("common", "units")


def unit_in(text: str, lang: Lang) -> Measure | None:
    """The unit behind the digits that a text begins with."""
    article = read_article(text, lang)
    end = len(text) - len(text.lstrip("0123456789"))
    return read_unit(article, Number(0, end, None, head=match_head(article.lower, end)[1]))


@pytest.fixture(scope="module")
def quantulum_units():
    from quantulum3 import load

    return load.units("en_US").names


@pytest.mark.parametrize("symbol", [s for s, entry in COMMON.items() if "name" in entry])
def test_named_units_are_those_of_quantulum3(symbol, quantulum_units):
    entry = COMMON[symbol]
    known = quantulum_units[entry["name"]]
    assert known.entity.name == entry["dimension"]


@pytest.mark.parametrize(("lang", "first"), [("en", "1 "), ("zh", "1")])
def test_every_spelling_is_read_as_its_unit(lang, first):
    for symbol, spellings in words(lang, "units")["words"].items():
        for spelling in spellings:
            text = f"{first}{spelling}"
            measure = unit_in(text, lang)
            assert measure is not None, spelling
            assert (text[: measure.end], measure.unit.symbol) == (text, symbol)


@pytest.mark.parametrize("symbol", [s for s, entry in COMMON.items() if "signs" in entry])
def test_every_sign_is_read_as_its_unit(symbol):
    for sign in COMMON[symbol]["signs"]:
        for lang in ("en", "zh"):
            text = f"1 {sign}."
            measure = unit_in(text, lang)
            assert measure is not None, sign
            assert measure.unit.symbol == symbol, sign


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_spelling_twice_and_no_unknown_symbol(lang):
    table = words(lang, "units")["words"]
    counts = Counter(spelling for spellings in table.values() for spelling in spellings)
    assert [spelling for spelling, count in counts.items() if count > 1] == []
    assert set(table) <= set(units())


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("5 metropolises", "en"),
        ("5 kgb", "en"),
        ("5 mushrooms", "en"),
        ("5 footballs", "en"),
        ("5升至", "zh"),
        ("50米仰泳", "zh"),
    ],
)
def test_no_unit(text, lang):
    assert unit_in(text, lang) is None


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("enterprises", "enterprise"),
        ("companies", "company"),
        ("branches", "branch"),
        ("boxes", "box"),
        ("buses", "bus"),
        ("houses", "house"),
        ("people", "person"),
        ("women", "woman"),
        ("crises", "crisis"),
        ("bus-stops", "bus-stop"),
        ("classes", "class"),
        ("movies", "movie"),
        ("workers'", "worker"),
        ("bases", "base"),
        ("leaves", "leaf"),
    ],
)
def test_singular(plural, one):
    assert is_plural(plural)
    assert singular(plural) == one


@pytest.mark.parametrize(
    "word", ["business", "gas", "status", "famous", "its", "was", "across", "china's", "u.s", "150-plus"]
)
def test_not_plural(word):
    assert not is_plural(word)


def test_chinese_nouns_are_of_one_kind():
    nouns = words("zh", "nouns")
    counts = Counter(word for kind in ("places", "persons", "works", "things") for word in nouns[kind]["words"])
    assert [word for word, count in counts.items() if count > 1] == []


def test_measure_words_have_one_reading():
    data = words("zh", "measure_words")
    groups = [data["counting"]["words"], list(data["counted"]), data["foreign"]["words"]]
    counts = Counter(word for group in groups for word in group)
    assert [word for word, count in counts.items() if count > 1] == []
    assert set(data["counting"]["kinds"]) <= set(data["counting"]["words"])
    assert set(data["counting"]["strong"]) <= set(data["counting"]["words"]) | set(data["counted"])
