"""Calendar arithmetic and TIMEX3 values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjextract.mentions.dates import calendar


@pytest.mark.parametrize(
    ("when", "unit", "count", "expected"),
    [
        (date(2020, 2, 29), "year", -1, date(2019, 2, 28)),
        (date(2021, 3, 31), "month", -1, date(2021, 2, 28)),
        (date(2021, 1, 31), "quarter", 1, date(2021, 4, 30)),
        (date(2021, 6, 14), "half", -1, date(2020, 12, 14)),
        (date(2021, 6, 14), "decade", 1, date(2031, 6, 14)),
        (date(2021, 6, 14), "week", -2, date(2021, 5, 31)),
        (date(2021, 6, 14), "year", 0.5, date(2021, 12, 14)),
        (date(1, 1, 1), "day", -1, None),
        (date(9999, 12, 31), "year", 1, None),
    ],
)
def test_add(when, unit, count, expected):
    assert calendar.add(when, unit, count) == expected


def test_what_the_calendar_lacks_is_none():
    assert calendar.day(2021, 2, 29) is None
    assert calendar.day(2021, 13, 1) is None
    assert calendar.months(2021, 11, 13) is None
    assert calendar.months(0, 1, 1) is None
    assert calendar.years(2020, 2019) is None
    assert calendar.ten_days(2021, 5, 4) is None


def test_intervals():
    assert calendar.months(2020, 1, 2) == (date(2020, 1, 1), date(2020, 2, 29))
    assert calendar.ten_days(2021, 2, 3) == (date(2021, 2, 21), date(2021, 2, 28))
    assert calendar.ten_days(2021, 2, 1) == (date(2021, 2, 1), date(2021, 2, 10))
    assert calendar.week_of(date(2021, 6, 16), -1) == (date(2021, 6, 7), date(2021, 6, 13))


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("year", 3, "P3Y"),
        ("year", 0.5, "P6M"),
        ("year", 1.5, "P18M"),
        ("half", 1, "P6M"),
        ("decade", 3, "P30Y"),
        ("century", 1, "P100Y"),
        ("quarter", 17, "P17Q"),
        ("week", 2, "P2W"),
        ("day", 100, "P100D"),
    ],
)
def test_length_value(unit, count, value):
    assert calendar.length_value(unit, count) == value


def test_the_first_week_of_a_year_may_begin_in_the_year_before():
    assert calendar.week_value(date(2020, 12, 31)) == "2020-W53"
    assert calendar.week_value(date(2021, 1, 3)) == "2020-W53"
    assert calendar.week_value(date(2021, 1, 4)) == "2021-W01"


@given(st.dates(), st.sampled_from(["day", "week", "month", "quarter", "year"]), st.integers(-200, 200))
def test_adding_goes_in_the_direction_of_its_sign(when, unit, count):
    moved = calendar.add(when, unit, count)
    if moved is not None:
        assert (moved > when) == (count > 0)
        assert (moved == when) == (count == 0)
