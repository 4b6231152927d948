"""What a caller may pass as ``published=``."""

from datetime import UTC, date, datetime

import pytest

from zjextract.article.published import parse_published
from zjextract.errors import ArgumentError

DAY = date(2021, 11, 30)


@pytest.mark.parametrize(
    "value",
    [
        DAY,
        datetime(2021, 11, 30, 23, 59, tzinfo=UTC),
        "2021-11-30",
        " 2021-11-30 ",
        "20211130",
        "2021-11-30T10:15:00Z",
        "2021-11-30 10:15:00+08:00",
        "2021/11/30 08:00:00 +0800",
        "2021.11.30",
        "November 30, 2021",
        "Nov. 30th, 2021",
        "30 Nov 2021",
        "Tue, 30 Nov 2021 10:15:00 GMT",
        "Tue Nov 30, 2021 10:12pm EST",
        "11/30/2021",
        "30/11/2021",
        "30.11.21",
        "2021年11月30日 14:36",
        "２０２１年１１月３０日",
        "民國110年11月30日",
        "30 novembre 2021",
        "30 ноября 2021 г.",
        "Updated: November 30, 2021",
    ],
)
def test_a_day_in_any_usual_form(value: date | str) -> None:
    assert parse_published(value) == DAY


def test_none_is_none() -> None:
    assert parse_published(None) is None


def test_the_result_is_a_plain_date() -> None:
    assert type(parse_published(datetime(2021, 11, 30, tzinfo=UTC))) is date


@pytest.mark.parametrize(
    "value",
    [
        "", "  ", "not a date", "yesterday", "tomorrow", "now", "Monday", "2 days ago", "in 3 days", "5", "12", "1/2",
        "10:30", "2021", "2021-11", "May 2021", "Nov 30", "2021年11月", "2021-02-30", "2021-13-01", "November 31, 2021",
        "1638230400", "05/07/2019", "2021-11-30 and 2021-12-01", "\ud800", "\0", "9" * 5000, "x" * 5000,
    ],
)  # fmt: skip
def test_text_that_names_no_day_is_refused(value: str) -> None:
    with pytest.raises(ArgumentError, match="names no calendar day"):
        parse_published(value)


@pytest.mark.parametrize("value", [5, 20211130, 1.5, True, b"2021-11-30", ["2021-11-30"], object()])
def test_other_types_are_refused(value: object) -> None:
    with pytest.raises(ArgumentError, match="takes a date, a datetime or a string"):
        parse_published(value)  # type: ignore[arg-type]


class NotATime(datetime):
    """As pandas' missing time: a datetime whose parts are not numbers."""

    year = property(lambda _: float("nan"))  # type: ignore[assignment]


def test_a_missing_time_is_refused() -> None:
    with pytest.raises(ArgumentError, match="pass None"):
        parse_published(NotATime(2021, 1, 1, tzinfo=UTC))
