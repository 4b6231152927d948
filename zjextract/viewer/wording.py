"""How numbers, periods and the fields of the record are worded for a person."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from zjextract.record import (
    DateMention,
    Indicator,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Record,
    Target,
    ZoneMention,
)
from zjextract.viewer.layers import Statement

Mention = DateMention | MoneyMention | PercentageMention | QuantityMention | ZoneMention

_COMPARATORS = {"=": "", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ ", "~": "≈ "}
_DIRECTIONS = {"up": "↑ ", "down": "↓ "}
_BASES = {"yoy": "year on year", "qoq": "quarter on quarter", "mom": "month on month", "avg": "a year on average"}


def plain(number: Decimal) -> str:
    """A number with its thousands apart and no idle zeros."""
    return f"{int(number):,}" if number == int(number) else f"{number:,f}".rstrip("0")


def period(first: date | None, last: date | None) -> str:
    """``2021``, ``2021-Q1``, ``2021-11``, ``2011 – 2015``, ``2024-01 – 2024-08``, the days themselves, or ""."""
    if first is None or last is None:
        known = first or last
        return known.isoformat() if known else ""
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(first, last)
    return f"{first.isoformat()} – {last.isoformat()}"


def _months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return _pair(f"{first.year:04}", f"{last.year:04}")
    if first.year == last.year and first.month % 3 == 1 and last.month - first.month == 2:
        return f"{first.year:04}-Q{last.month // 3}"
    return _pair(f"{first.year:04}-{first.month:02}", f"{last.year:04}-{last.month:02}")


def _pair(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


def facts(fields: Mapping[str, Any]) -> list[list[str]]:
    """What the fields of a mention or statement say, in the record's own names and words; null fields are left out."""
    return [[name.replace("_", " "), _word(value)] for name, value in fields.items() if value is not None]


def _word(value: Any) -> str:
    return plain(value) if isinstance(value, Decimal) else str(value)


class Wording:
    """Words for the statements of one record, whose mentions it holds by id."""

    def __init__(self, record: Record) -> None:
        groups = (record.dates, record.money, record.percentages, record.quantities, record.zones)
        self.mentions: dict[str, Mention] = {mention.id: mention for group in groups for mention in group}

    def text(self, mention_id: str | None) -> str:
        """The words of a mention, or "" of none."""
        mention = self.mentions.get(mention_id or "")
        return mention.text if mention else ""

    def value(self, statement: Statement) -> str:
        """The value with its comparator: ``> 7 trillion yuan``."""
        sign = _COMPARATORS[statement.comparator] if isinstance(statement, Target) else ""
        return sign + self.text(statement.value)

    def change(self, statement: Statement) -> str:
        """What kind of change a percentage is: ``↑ year on year``; "" of any other value."""
        value = self.mentions.get(statement.value)
        if not isinstance(value, PercentageMention):
            return ""
        return (_DIRECTIONS.get(value.direction or "", "") + _BASES.get(value.basis or "", "")).strip()

    def when(self, statement: Statement) -> str:
        """``by 2027-12-31``, the words of a recurrence, or an indicator's period."""
        if isinstance(statement, Indicator):
            return period(statement.start_date, statement.end_date)
        due = f"by {statement.deadline}" if statement.deadline else ""
        return due or self.text(statement.recurrence)

    def number(self, statement: Statement) -> tuple[str, Decimal | None]:
        """The unit and the number that values are sorted by: of a range, its lower end."""
        value = self.mentions.get(statement.value)
        if isinstance(value, MoneyMention):
            unit, number = value.currency, value.amount
        elif isinstance(value, (PercentageMention, QuantityMention)):
            unit, number = value.unit or "", value.value
        else:
            return "", None
        return unit, value.low if number is None else number


def links(statement: Statement) -> Iterator[tuple[str, str]]:
    """The mentions that a statement names, by their role in it."""
    yield "value", statement.value
    named = (
        (("date", statement.deadline_mention), ("recurrence", statement.recurrence))
        if isinstance(statement, Target)
        else (("date", statement.period),)
    )
    yield from ((role, mention) for role, mention in named if mention)
