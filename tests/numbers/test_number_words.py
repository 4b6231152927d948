"""The words as data: no surface twice, values of the right kind."""

import re
from decimal import Decimal

import pytest

from zjextract.languages import words
from zjextract.mentions.money.lexicon import Lexicon, lexicon
from zjextract.record import Lang

ISO_4217 = re.compile(r"[A-Z]{3}")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_currencies_have_codes_and_exact_factors(lang: Lang) -> None:
    data = lexicon(lang)
    before = [currency for entries in data.before.values() for _, currency in entries]
    for currency in [*before, *data.after.values(), *data.names.values(), *data.codes.values()]:
        assert ISO_4217.fullmatch(currency.code)
        assert isinstance(currency.factor, Decimal)
        assert currency.factor > 0


def _surfaces_before(data: Lexicon) -> list[str]:
    return [name for entries in data.before.values() for name, _ in entries]


def test_currency_signs_are_in_lower_case() -> None:
    for lang in ("en", "zh"):
        data = lexicon(lang)
        assert all(name == name.lower() for name in [*_surfaces_before(data), *data.names])


def test_codes_are_listed_once() -> None:
    codes = words("common", "currencies")["codes"]
    assert len(set(codes["codes"])) == len(codes["codes"])
    assert set(codes["safe"]) <= set(codes["codes"])


def test_words_that_are_no_numbers_are_listed_once() -> None:
    data = words("zh", "numbers")["words"]
    assert len(set(data["not_numbers"])) == len(data["not_numbers"])
    assert not set(data["not_numbers"]) & set(data["numbers"])


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("table", ["evidence", "basis"])
def test_a_word_tells_one_thing(lang: str, table: str) -> None:
    found: dict[str, str] = {}
    for label, places in words(lang, "percentages")[table].items():
        for list_ in places.values():
            for word in list_:
                assert found.setdefault(word, label) == label
                assert word == word.lower()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_percentage_units_are_of_the_record(lang: str) -> None:
    assert set(words(lang, "percentages")["units"].values()) <= {
        "percent",
        "percentage_point",
        "basis_point",
        "permille",
    }
