"""Assertions on records, whose messages say where and what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from zjextract.evaluation.matching import MENTIONS, NUMBERS, STATEMENTS, Interval, Item, Mention, Statement, align
from zjextract.evaluation.wording import describe, mentions_by_id, shown_fields
from zjextract.record import Record, Span
from zjextract.validation import validate

_REFERENCES: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "money": (("equivalent", ("money",)),),
    "quantities": (("equivalent", ("quantities",)),),
    "zones": (("parent", ("zones",)),),
    "targets": (("value", NUMBERS), ("deadline_mention", ("dates",)), ("recurrence", ("dates",))),
    "indicators": (("value", NUMBERS), ("period", ("dates",))),
}


def assert_valid(record: Record | Mapping[str, Any], text: str | None = None) -> None:
    """Check what must hold of every record.

    It keeps to the schema; ids are unique; references lead to mentions of the right kind; the mentions of a kind stand
    in text order and do not overlap; no interval ends before it starts. With ``text``, each span is the text there.

    Raises:
        AssertionError: naming every place that breaks a rule.
        InvalidRecordError: the record breaks the schema.
    """
    validate(record)
    checked = record if isinstance(record, Record) else Record.from_dict(record)
    problems = [*_id_problems(checked), *_span_problems(checked, text), *_time_problems(checked)]
    if problems:
        raise AssertionError("\n".join(["the record is not valid:", *(f"  {problem}" for problem in problems)]))


def _id_problems(record: Record) -> Iterator[str]:
    ids = {kind: [item.id for item in getattr(record, kind)] for kind in (*MENTIONS, *STATEMENTS)}
    for kind, names in ids.items():
        yield from (f"{kind}: the id {name} stands twice" for name in sorted({n for n in names if names.count(n) > 1}))
    for kind, references in _REFERENCES.items():
        for item in getattr(record, kind):
            for name, kinds in references:
                goal = getattr(item, name)
                if goal is not None and not any(goal in ids[other] for other in kinds):
                    yield f"{kind} {item.id}: {name} is {goal}, which is none of the {' or '.join(kinds)}"


def _span_problems(record: Record, text: str | None) -> Iterator[str]:
    for kind in MENTIONS:
        mentions: Sequence[Mention] = getattr(record, kind)
        for before, after in pairwise(mentions):
            if after.start < before.end:
                yield f"{kind} {before.id} and {after.id} overlap or are out of order"
    for place, span in _spans(record):
        if span.end - span.start != len(span.text):
            yield f"{place}: {span.text!r} is not as long as {span.start}-{span.end}"
        elif text is not None and text[span.start : span.end] != span.text:
            yield f"{place}: at {span.start}-{span.end} stands {text[span.start : span.end]!r}, not {span.text!r}"


def _spans(record: Record) -> Iterator[tuple[str, Mention | Span]]:
    """Every span of a record with its place in words."""
    for kind in MENTIONS:
        for mention in getattr(record, kind):
            yield f"{kind} {mention.id}", mention
    for kind in STATEMENTS:
        for statement in getattr(record, kind):
            for name in ("metric", "actor", "subject"):
                span = getattr(statement, name, None)
                if span is not None:
                    yield f"{kind} {statement.id}: {name}", span


def _time_problems(record: Record) -> Iterator[str]:
    for kind in ("dates", "indicators"):
        for item in getattr(record, kind):
            start: date | None = item.start_date
            end: date | None = item.end_date
            if start and end and end < start:
                yield f"{kind} {item.id}: ends on {end}, before it starts on {start}"


def assert_same(record: Record, expected: Record) -> None:
    """Check that two records are equal.

    Raises:
        AssertionError: listing, by kind, what is missing, what is spurious, and the fields that differ. Mentions are
            paired by their spans and statements by their values, whatever their ids.
    """
    if record != expected:
        raise AssertionError("\n".join(["the records differ:", *_differences(record, expected)]))


def _differences(record: Record, expected: Record) -> list[str]:
    lines = _plain_differences(record, expected)
    known = mentions_by_id(expected), mentions_by_id(record)
    for kind in (*MENTIONS, *STATEMENTS):
        changes = _kind_differences(getattr(expected, kind), getattr(record, kind), *known)
        lines += [kind, *changes] if changes else []
    if not lines:  # the same items under other ids
        lines = [f"  id of {one.id} is {other.id}" for one, other in _pairs_in_order(expected, record) if one != other]
    return lines


def _plain_differences(record: Record, expected: Record) -> list[str]:
    names = ("schema_version", "lang", "reference_date")
    pairs = [(name, getattr(expected, name), getattr(record, name)) for name in names]
    found = record.article.to_dict()
    pairs += [(f"article.{name}", value, found[name]) for name, value in expected.article.to_dict().items()]
    return [f"{name}: {is_now!r}, expected {wanted!r}" for name, wanted, is_now in pairs if is_now != wanted]


Known = Mapping[str, Mention]


def _kind_differences(
    expected: Sequence[Item], found: Sequence[Item], known_expected: Known, known_found: Known
) -> list[str]:
    pairs = align([_place(x, known_expected) for x in expected], [_place(x, known_found) for x in found])
    lines = [f"  missing   {describe(x, known_expected)}" for i, x in enumerate(expected) if i not in pairs]
    answering = set(pairs.values())
    lines += [f"  spurious  {describe(x, known_found)}" for j, x in enumerate(found) if j not in answering]
    for i, j in sorted(pairs.items()):
        wanted, got = _fields(expected[i], known_expected), _fields(found[j], known_found)
        changed = [f"{name} is {got[name]}, expected {wanted[name]}" for name in wanted if got[name] != wanted[name]]
        if changed:
            lines.append(f"  changed   {_title(found[j], known_found)}: {'; '.join(changed)}")
    return lines


def _place(item: Item, known: Known) -> Interval:
    """Where an item stands: its span, or that of a statement's value (nowhere, if the record has no such value)."""
    mention = known.get(item.value) if isinstance(item, Statement) else item
    return (mention.start, mention.end) if mention else (0, 0)


def _fields(item: Item, known: Known) -> dict[str, str]:
    span = {"span": f"{item.text!r} {item.start}-{item.end}"} if isinstance(item, Mention) else {}
    return {**span, **shown_fields(item, known)}


def _title(item: Item, known: Known) -> str:
    mention = known[item.value] if isinstance(item, Statement) else item
    return f"{item.id} {mention.text!r}"


def _pairs_in_order(expected: Record, found: Record) -> Iterator[tuple[Item, Item]]:
    for kind in (*MENTIONS, *STATEMENTS):
        yield from zip(getattr(expected, kind), getattr(found, kind), strict=True)
