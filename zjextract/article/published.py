"""The caller's publication date."""

from __future__ import annotations

from datetime import date, datetime

from zjextract.errors import ArgumentError


def parse_published(value: date | datetime | str | None) -> date | None:
    """A calendar day from what a caller passes as ``published=``.

    Raises:
        ArgumentError: the type is wrong, or the string names no calendar day.
    """
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ArgumentError(f"published= takes a date, a datetime or a string, not {type(value).__name__}")
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        pass
    raise ArgumentError(f"published={value!r} names no calendar day; pass a date, or a string like '2021-11-30'")
