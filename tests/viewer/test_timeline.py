"""The timeline: which rows there are, and where their marks stand."""

from datetime import date

import pytest

import zjextract
from zjextract.record import Indicator, MoneyMention, Record, Target
from zjextract.viewer.timeline import Scale, rows_of, timeline
from zjextract.viewer.wording import period


def record_of(*statements, reference=None):
    """A record whose statements have the values m1, m2, ..."""
    money = tuple(
        MoneyMention(id=statement.value, start=10 * i, end=10 * i + 6, text=f"{i} yuan", currency="CNY")
        for i, statement in enumerate(statements)
    )
    targets = tuple(one for one in statements if isinstance(one, Target))
    indicators = tuple(one for one in statements if isinstance(one, Indicator))
    return Record(lang="en", money=money, targets=targets, indicators=indicators, reference_date=reference)


def test_rows_are_indicators_by_period_then_targets_by_deadline():
    record = record_of(
        Target(id="t1", value="m1", deadline=date(2030, 12, 31)),
        Indicator(id="i1", value="m2", start_date=date(2022, 1, 1), end_date=date(2022, 12, 31)),
        Target(id="t2", value="m3", deadline=date(2027, 12, 31)),
        Indicator(id="i2", value="m4", start_date=date(2021, 1, 1), end_date=date(2021, 12, 31)),
        Indicator(id="i3", value="m5", start_date=date(2022, 1, 1), end_date=date(2022, 12, 31)),
        Indicator(id="i4", value="m6"),
        Target(id="t3", value="m7"),
    )
    rows = [(row.kind, row.last.year, [s.id for s in row.statements]) for row in rows_of(record)]
    assert rows == [
        ("indicator", 2021, ["i2"]),
        ("indicator", 2022, ["i1", "i3"]),
        ("target", 2027, ["t2"]),
        ("target", 2030, ["t1"]),
    ]


def test_a_period_with_one_known_end_is_that_day():
    (row,) = rows_of(record_of(Indicator(id="i1", value="m1", end_date=date(2022, 8, 31))))
    assert (row.first, row.last) == (date(2022, 8, 31), date(2022, 8, 31))


def test_the_scale_goes_from_its_first_day_to_its_last():
    scale = Scale(2021, 2024)
    assert (scale.place(date(2021, 1, 1)), scale.place(date(2024, 12, 31))) == (0, 100)
    assert scale.place(date(2023, 1, 1)) == pytest.approx(50, abs=0.1)


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (2021, 2021, [2021]),
        (2021, 2027, [2021, 2022, 2023, 2024, 2025, 2026, 2027]),
        (2021, 2030, [2022, 2024, 2026, 2028, 2030]),
        (1949, 2035, [1960, 1980, 2000, 2020]),
        (1, 9999, [2000, 4000, 6000, 8000]),
    ],
)
def test_labels_are_round_years_and_few(first, last, labels):
    assert list(Scale(first, last).years()) == labels


def test_one_year_has_its_quarters():
    assert [day.month for day in Scale(2021, 2021).ticks()] == [1, 4, 7, 10]
    assert len(Scale(2021, 2023).ticks()) == 3


def test_extreme_dates_are_drawn():
    shown = timeline(
        record_of(Target(id="t1", value="m1", deadline=date.max), Indicator(id="i1", value="m2", start_date=date.min))
    )
    assert "by 9999-12-31" in shown
    assert "0001-01-01" in shown


def test_a_forecast_is_hollow_and_the_publication_date_a_line():
    forecast = Target(id="t1", value="m1", deadline=date(2025, 12, 31), modality="forecast")
    plan = Target(id="t1", value="m1", deadline=date(2025, 12, 31))
    assert 'class="diamond hollow"' in timeline(record_of(forecast))
    assert 'class="diamond hollow"' not in timeline(record_of(plan))
    assert 'class="reference"' in timeline(record_of(plan, reference=date(2024, 5, 1)))
    assert 'class="reference"' not in timeline(record_of(plan))


def test_without_dates_there_is_a_sentence_instead():
    assert timeline(zjextract.extract("nothing")) == '<p class="empty">No statement has a date.</p>'


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-01-01", "2021-12-31", "2021"),
        ("2011-01-01", "2015-12-31", "2011 – 2015"),
        ("2021-04-01", "2021-06-30", "2021-Q2"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-02-01", "2023-02-27", "2023-02-01 – 2023-02-27"),
        ("2024-01-01", "2024-08-31", "2024-01 – 2024-08"),
        ("2024-05-09", "2024-05-09", "2024-05-09"),
        (None, "2024-05-09", "2024-05-09"),
        (None, None, ""),
    ],
)
def test_periods_are_named_as_briefly_as_they_are_exact(first, last, words):
    assert period(first and date.fromisoformat(first), last and date.fromisoformat(last)) == words
