"""Numbers print without the zeros that a scale word leaves."""

import pytest

from zjextract import extract


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("It cost 1.60 trillion yuan.", "1600000000000"),
        ("It cost 2.5 yuan.", "2.5"),
        ("It cost 7.20 yuan.", "7.20"),
        ("耗资1.2亿元。", "120000000"),
    ],
)
def test_amounts(text: str, printed: str) -> None:
    assert str(extract(text).money[0].amount) == printed


def test_quantities_and_ranges() -> None:
    record = extract("It sold 1.50 million tickets to tens of thousands of guests and made 2.5 to 3.5 billion yuan.")
    assert [str(q.value or q.low) for q in record.quantities] == ["1500000", "10000"]
    assert (str(record.money[0].low), str(record.money[0].high)) == ("2500000000", "3500000000")


def test_a_percentage_keeps_its_digits() -> None:
    assert str(extract("Sales rose 6.0 percent.").percentages[0].value) == "6.0"
