"""Which found mention answers which expected one, and whether the two mean the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from zjextract.record import (
    DateMention,
    Indicator,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Span,
    Target,
    ZoneMention,
)

NUMBERS = ("money", "percentages", "quantities")
MENTIONS = ("dates", *NUMBERS, "zones")
STATEMENTS = ("targets", "indicators")
LEVELS = ("span", "value", "exact")

NumberMention = MoneyMention | PercentageMention | QuantityMention
Mention = DateMention | NumberMention | ZoneMention
Statement = Target | Indicator
Item = Mention | Statement
Interval = tuple[int, int]

ENOUGH_WORDS = 0.5  # the word F1 from which two phrases count as the same

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+")
_EMPTY_WORDS = frozenset({"the", "a", "an", "of", "s", "its", "their", "in", "的"})


def align(expected: Sequence[Interval], found: Sequence[Interval]) -> dict[int, int]:
    """One-to-one pairs of indexes whose spans overlap: the largest overlap first, then the nearest start."""
    candidates = sorted(
        (-overlap, abs(a[0] - b[0]), -i, -j)
        for i, a in enumerate(expected)
        for j, b in enumerate(found)
        if (overlap := min(a[1], b[1]) - max(a[0], b[0])) > 0
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in candidates:
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def span_of(mention: Mention | Span) -> Interval:
    """Start and end."""
    return mention.start, mention.end


def same_value(expected: Mention, found: Mention) -> bool:
    """Whether a found mention of the same kind has the expected normalised value."""
    match expected, found:
        case DateMention(), DateMention():
            if expected.start_date:
                return (expected.start_date, expected.end_date) == (found.start_date, found.end_date)
            return expected.value == found.value
        case MoneyMention(), MoneyMention():
            return expected.currency == found.currency and _same_number(expected, found)
        case PercentageMention(), PercentageMention():
            return expected.unit == found.unit and _same_number(expected, found)
        case QuantityMention(), QuantityMention():
            return _same_number(expected, found)
        case ZoneMention(), ZoneMention():
            return expected.type == found.type
    return False


def _same_number(expected: NumberMention, found: NumberMention) -> bool:
    number = _number(expected)
    return number == _number(found) and number != (None,)


def _number(mention: NumberMention) -> tuple[object, ...]:
    """What the number is: its bounds where it has them, else its value (a rate's sign is told by its direction)."""
    if mention.low is not None or mention.high is not None:
        return mention.low, mention.high
    if isinstance(mention, MoneyMention):
        return (mention.amount,)
    if isinstance(mention, PercentageMention):
        return (abs(mention.value) if mention.value is not None else None,)
    return (mention.value,)


def same_time(expected: Statement, found: Statement) -> bool:
    """Whether two statements have the same deadline or period."""
    return _time(expected) == _time(found)


def _time(statement: Statement) -> tuple[date | None, ...]:
    if isinstance(statement, Target):
        return (statement.deadline,)
    return statement.start_date, statement.end_date


def same_words(expected: Statement, found: Statement) -> bool:
    """Whether metric, modality, and the actor or subject that is expected, are the same."""
    if word_f1(expected.metric, found.metric) < ENOUGH_WORDS:
        return False
    if isinstance(expected, Target) and isinstance(found, Target):
        return expected.modality == found.modality and _same_name(expected.actor, found.actor)
    if isinstance(expected, Indicator) and isinstance(found, Indicator):
        return _same_name(expected.subject, found.subject)
    return False


def _same_name(expected: Span | None, found: Span | None) -> bool:
    return expected is None or word_f1(expected, found) >= ENOUGH_WORDS


def word_f1(expected: Span | None, found: Span | None) -> float:
    """F1 of the words of two phrases (in Chinese: of their characters), without articles and the like."""
    ours, theirs = _words(expected), _words(found)
    if not ours or not theirs:
        return float(ours == theirs)
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


def _words(span: Span | None) -> Counter[str]:
    words = _WORD.findall(span.text.lower()) if span else []
    return Counter(word for word in words if word not in _EMPTY_WORDS)
