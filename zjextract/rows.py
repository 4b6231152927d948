"""The statements of a record as flat rows, for a data frame, CSV or SQL."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from zjextract.errors import InvalidRecordError
from zjextract.record import (
    DateMention,
    Indicator,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Record,
    Span,
    Target,
    ZoneMention,
)

NumberMention = MoneyMention | PercentageMention | QuantityMention
Interval = tuple[int, int]

COLUMNS = (
    "statement",  # the statement's id: t1, i1
    "kind",  # target or indicator
    "metric",  # the words that name what is measured
    "who",  # the actor of a target, the subject of an indicator
    "value",  # Decimal; null for a range, whose ends are low and high
    "low",
    "high",
    "value_text",
    "unit",  # percent, percentage_point, ..., or what a quantity counts; null for money
    "currency",  # ISO 4217; null for other values
    "per",
    "qualifier",
    "comparator",  # of a target: =, >, >=, <, <=, ~
    "modality",  # of a target: target or forecast
    "start_date",  # of an indicator's period
    "end_date",  # of an indicator's period, or a target's deadline
    "date_text",
    "recurrence",  # the words of a target's recurrence
    "direction",  # up or down
    "basis",  # yoy, qoq, mom, avg
    "role",  # change, share, level
    "change",  # the percentage by which the same metric changed, stated in the same sentence; negative where it fell
    "zones",  # the ids of the known zones that the sentence names, parted by spaces
    "sentence",
    "sentence_start",
    "start",  # of the value
    "end",
)


def rows_of(record: Record, text: str | None, sentences: Sequence[Interval]) -> list[dict[str, Any]]:
    """One dictionary for each statement in text order, its keys ``COLUMNS``.

    ``text`` and ``sentences`` are what the record was made from; without them ``sentence``, ``zones`` and ``change``
    are null.

    Raises:
        InvalidRecordError: a statement's value is no mention of the record.
    """
    values: dict[str, NumberMention] = {
        m.id: m for group in (record.money, record.percentages, record.quantities) for m in group
    }
    dates = {d.id: d for d in record.dates}
    statements: list[Target | Indicator] = [*record.targets, *record.indicators]
    foreign = next((s for s in statements if s.value not in values), None)
    if foreign is not None:
        raise InvalidRecordError(f"{foreign.id}: its value {foreign.value} is no mention of the record")
    statements.sort(key=lambda s: values[s.value].start)
    places = [_sentence_of(values[s.value].start, sentences) for s in statements]
    changes = _changes(statements, places, values)
    rows: list[dict[str, Any]] = []
    for statement, place in zip(statements, places, strict=True):
        row = dict.fromkeys(COLUMNS) | _value_columns(values[statement.value]) | _statement_columns(statement, dates)
        if place is not None and text is not None:
            row["sentence"], row["sentence_start"] = text[place[0] : place[1]], place[0]
            row["zones"] = _zones(record.zones, place)
            row["change"] = _change(statement, place, changes, values)
        rows.append(row)
    return rows


def _sentence_of(offset: int, sentences: Sequence[Interval]) -> Interval | None:
    i = bisect_right(sentences, offset, key=lambda s: s[0]) - 1
    return sentences[i] if i >= 0 and offset < sentences[i][1] else None


def _value_columns(value: NumberMention) -> dict[str, Any]:
    columns: dict[str, Any] = {
        "low": value.low,
        "high": value.high,
        "value_text": value.text,
        "qualifier": value.qualifier,
        "start": value.start,
        "end": value.end,
    }
    if isinstance(value, MoneyMention):
        return columns | {"value": value.amount, "currency": value.currency, "per": value.per}
    columns |= {"value": value.value, "unit": value.unit}
    if isinstance(value, PercentageMention):
        columns |= {"direction": value.direction, "basis": value.basis, "role": value.role}
    return columns


def _statement_columns(statement: Target | Indicator, dates: Mapping[str, DateMention]) -> dict[str, Any]:
    target = isinstance(statement, Target)
    who = statement.actor if isinstance(statement, Target) else statement.subject
    columns: dict[str, Any] = {
        "statement": statement.id,
        "kind": "target" if target else "indicator",
        "metric": statement.metric.text if statement.metric else None,
        "who": who.text if who else None,
    }
    if isinstance(statement, Target):
        mention, recurrence = dates.get(statement.deadline_mention or ""), dates.get(statement.recurrence or "")
        return columns | {
            "comparator": statement.comparator,
            "modality": statement.modality,
            "end_date": statement.deadline,
            "date_text": mention.text if mention else None,
            "recurrence": recurrence.text if recurrence else None,
        }
    mention = dates.get(statement.period or "")
    return columns | {
        "start_date": statement.start_date,
        "end_date": statement.end_date,
        "date_text": mention.text if mention else None,
    }


def _zones(zones: Sequence[ZoneMention], place: Interval) -> str | None:
    ids = dict.fromkeys(z.zone_id for z in zones if z.zone_id and place[0] <= z.start < place[1])
    return " ".join(ids) or None


Changes = dict[tuple[Interval, Span], list[tuple[int, Decimal]]]


def _changes(
    statements: Sequence[Target | Indicator], places: Sequence[Interval | None], values: Mapping[str, NumberMention]
) -> Changes:
    """The stated changes, with their offsets, by sentence and metric."""
    changes: Changes = {}
    for statement, place in zip(statements, places, strict=True):
        value = values[statement.value]
        change = _change_of(value)
        if change is not None and place is not None and statement.metric is not None:
            changes.setdefault((place, statement.metric), []).append((value.start, change))
    return changes


def _change(
    statement: Target | Indicator, place: Interval, changes: Changes, values: Mapping[str, NumberMention]
) -> Decimal | None:
    """The change that follows a level: the next percentage of its sentence and metric with role ``change``."""
    value = values[statement.value]
    if statement.metric is None or _change_of(value) is not None:
        return None
    following = (change for start, change in changes.get((place, statement.metric), ()) if start > value.start)
    return next(following, None)


def _change_of(value: NumberMention) -> Decimal | None:
    if not isinstance(value, PercentageMention) or value.role != "change" or value.value is None:
        return None
    return -abs(value.value) if value.direction == "down" else value.value
