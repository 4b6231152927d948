"""Items of a record in one line of words, for lists of errors and differences."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from zjextract.evaluation.matching import MENTIONS, Item, Mention
from zjextract.record import Record, Span

_REFERENCES = {"equivalent", "parent", "deadline_mention", "recurrence", "period"}
_SHOWN_FIRST = {"id", "start", "end", "text"}


def mentions_by_id(record: Record) -> dict[str, Mention]:
    """A record's mentions by their ids."""
    return {mention.id: mention for kind in MENTIONS for mention in getattr(record, kind)}


def describe(item: Item, mentions: Mapping[str, Mention]) -> str:
    """An item's text, place and fields; ``mentions`` are those that it may refer to, by id."""
    named = [f"{name}={value}" for name, value in shown_fields(item, mentions).items() if value != "null"]
    head = [item.id]
    if isinstance(item, Mention):
        head += [repr(item.text), f"{item.start}-{item.end}"]
    return " ".join([*head, *named])


def shown_fields(item: Item, mentions: Mapping[str, Mention]) -> dict[str, str]:
    """An item's fields as words, without its id, text and place; a reference as the text and place of its mention."""
    values = {name: getattr(item, name) for name in type(item).__dataclass_fields__ if name != "rule"}
    refers = _REFERENCES if isinstance(item, Mention) else _REFERENCES | {"value"}
    return {
        name: _shown_reference(value, mentions) if name in refers else _shown(value)
        for name, value in values.items()
        if name not in _SHOWN_FIRST
    }


def _shown_reference(value: str | None, mentions: Mapping[str, Mention]) -> str:
    mention = mentions.get(value or "")
    return f"{mention.text!r} {mention.start}-{mention.end}" if mention else _shown(value)


def _shown(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, Span):
        return f"{value.text!r} {value.start}-{value.end}"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value)
