"""What lies over the text: mentions and parts of statements, nested or partly overlapping, as well-nested events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from zjextract.palette import LABELS
from zjextract.record import Indicator, Record, Span, Target

Interval = tuple[int, int]
Statement = Target | Indicator
Part = Literal["metric", "who"]

_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Layer:
    """One span of the article that is shown as such.

    ``id`` is the mention's, or ``s1``, ``s2``, ... for a part of statements; ``kind`` the record's list of mentions,
    or the part's role. ``statements``: the kinds of the statements that a part belongs to, in no mention.
    """

    id: str
    kind: str
    start: int
    end: int
    text: str
    statements: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Open:
    """A layer begins here, or goes on (not ``first``) after it was cut at another's border."""

    layer: Layer
    first: bool


class Close:
    """The layer opened last ends here."""


Event = Open | Close | str


def statements_of(record: Record) -> list[Statement]:
    """Targets and indicators in the order of their values in the text."""
    starts = {m.id: m.start for group in (record.money, record.percentages, record.quantities) for m in group}
    every: list[Statement] = [*record.targets, *record.indicators]
    return sorted(every, key=lambda statement: starts.get(statement.value, -1))


def kind_of(statement: Statement) -> str:
    """``target`` or ``indicator``."""
    return "target" if isinstance(statement, Target) else "indicator"


def spans_of(statement: Statement) -> dict[Part, Span]:
    """The spans that a statement has beside its value and its date."""
    who = statement.actor if isinstance(statement, Target) else statement.subject
    spans: dict[Part, Span | None] = {"metric": statement.metric, "who": who}
    return {part: span for part, span in spans.items() if span is not None}


def layers_of(record: Record) -> list[Layer]:
    """Every mention, and every part of a statement once, however many statements share it; in text order."""
    layers = [Layer(m.id, kind, m.start, m.end, m.text) for kind in LABELS for m in getattr(record, kind)]
    shared: dict[tuple[int, int, Part], tuple[Span, set[str]]] = {}
    for statement in statements_of(record):
        for part, span in spans_of(statement).items():
            shared.setdefault((span.start, span.end, part), (span, set()))[1].add(kind_of(statement))
    for number, ((start, end, part), (span, kinds)) in enumerate(sorted(shared.items(), key=_place), 1):
        layers.append(Layer(f"s{number}", part, start, end, span.text, frozenset(kinds)))
    return sorted(layers, key=lambda layer: (layer.start, -layer.end, layer.kind in LABELS))


def _place(item: tuple[tuple[int, int, Part], object]) -> tuple[int, int, Part]:
    return item[0]


def part_ids(layers: Iterable[Layer]) -> dict[tuple[int, int, str], str]:
    """The ids of the parts of statements by span and role."""
    return {(layer.start, layer.end, layer.kind): layer.id for layer in layers}


def paragraphs(text: str) -> list[Interval]:
    """The lines that hold more than white space."""
    return [line.span() for line in _LINE.finditer(text) if not line[0].isspace()]


def layered(
    text: str, layers: Sequence[Layer], places: Iterable[Interval]
) -> Iterator[tuple[Interval, Iterator[Event]]]:
    """The events of each place, which come in text order and don't overlap; ``layers`` as from ``layers_of``."""
    waiting = iter([*layers, None])
    coming = next(waiting)
    reaching: list[Layer] = []
    for start, end in places:
        while coming is not None and coming.start < end:
            reaching.append(coming)
            coming = next(waiting)
        reaching = [layer for layer in reaching if layer.end > start]
        yield (start, end), events(text, reaching, start, end)


def events(text: str, layers: Sequence[Layer], start: int, end: int) -> Iterator[Event]:
    """The text between two offsets, and what opens and closes in it, well nested.

    Where two layers overlap only partly, the one that began later is closed and opened again.
    """
    bounds = {bound for layer in layers for bound in (layer.start, layer.end) if start < bound < end}
    stack: list[Layer] = []
    coming = 0
    for here, there in pairwise(sorted({start, end} | bounds)):
        first_ended = next((i for i, layer in enumerate(stack) if layer.end <= here), len(stack))
        cut = [layer for layer in stack[first_ended:] if layer.end > here]
        yield from (Close() for _ in stack[first_ended:])
        yield from (Open(layer, first=False) for layer in cut)
        stack[first_ended:] = cut
        while coming < len(layers) and layers[coming].start <= here:
            stack.append(layers[coming])
            yield Open(layers[coming], first=layers[coming].start == here)
            coming += 1
        yield text[here:there]
    yield from (Close() for _ in stack)
