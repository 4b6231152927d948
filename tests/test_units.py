"""What the unit of a quantity is."""

import pytest

import zjextract
from zjextract.languages import words
from zjextract.units import describe


@pytest.mark.parametrize(
    ("unit", "symbol", "name", "dimension"),
    [
        ("km2", "km2", "square kilometre", "area"),
        ("kWh", "kWh", "kilowatt hour", "energy"),
        ("t", "t", "tonne", "mass"),
        ("mu", "mu", None, "area"),
        ("furlong", "fur", "furlong", "length"),
    ],
)
def test_units_are_described(unit: str, symbol: str, name: str | None, dimension: str) -> None:
    info = describe(unit)
    assert info is not None
    assert (info.symbol, info.name, info.dimension) == (symbol, name, dimension)


@pytest.mark.parametrize("unit", ["company", "企业", "zone", ""])
def test_counted_nouns_are_no_units(unit: str) -> None:
    assert describe(unit) is None


def test_every_unit_of_the_tables_has_its_dimension() -> None:
    for symbol, entry in words("common", "units").items():
        info = describe(symbol)
        assert info is not None, symbol
        assert info.dimension == entry["dimension"]


def test_the_unit_of_a_record() -> None:
    quantity = zjextract.extract("The park covers 37.5 square kilometers.").quantities[0]
    info = describe(quantity.unit or "")
    assert info is not None
    assert info.dimension == "area"
