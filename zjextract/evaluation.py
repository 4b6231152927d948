"""Measuring records against articles annotated by hand.

Per kind of mention, a found mention answers the expected one whose span it overlaps (one to one); then

- ``span``: it overlaps,
- ``value``: and its normalised value is the expected one,
- ``exact``: and so is its span.

For targets and indicators: ``span`` is the right value mention with the right value, ``value`` also the right deadline
or period, ``exact`` also the metric, the actor or subject (at least half of the words) and the modality.
What an annotator marked as optional is neither asked for nor an error.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

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

NUMBERS = ("money", "percentages", "quantities")
MENTIONS = ("dates", *NUMBERS, "zones")
STATEMENTS = ("targets", "indicators")
LEVELS = ("span", "value", "exact")

Mention = DateMention | MoneyMention | PercentageMention | QuantityMention | ZoneMention
Statement = Target | Indicator
Interval = tuple[int, int]
OptionalSpans = Mapping[str, Sequence[Interval]]
Figures = dict[str, dict[str, float]]


@dataclass(slots=True)
class Score:
    """Counts: items expected, items found that count, and the found ones that are right at each level."""

    expected: int = 0
    found: int = 0
    span: int = 0
    value: int = 0
    exact: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    def f1(self, level: str) -> float:
        """F1 at a level: the harmonic mean of precision and recall; 1 where nothing is expected and nothing found."""
        total = self.expected + self.found
        hits: int = getattr(self, level)
        return 2 * hits / total if total else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """A text, the date that its publisher gives for it, its expected record, and the optional spans by kind.

    An optional target or indicator is marked by the span of its value.
    """

    name: str
    text: str
    record: Record
    published: date | None = None
    optional: OptionalSpans = field(default_factory=dict)


def load_articles(folder: Path) -> list[AnnotatedArticle]:
    """The annotated articles of a folder: ``NAME.txt``, ``NAME.json`` (its record) and ``metadata.json`` for all."""
    metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    return [_load_article(folder, name, facts) for name, facts in sorted(metadata.items())]


def _load_article(folder: Path, name: str, facts: Mapping[str, Any]) -> AnnotatedArticle:
    published = facts.get("published")
    return AnnotatedArticle(
        name=name,
        text=(folder / f"{name}.txt").read_bytes().decode(),
        record=Record.from_json((folder / f"{name}.json").read_bytes()),
        published=date.fromisoformat(published) if published else None,
        optional={kind: [(start, end) for start, end in spans] for kind, spans in facts.get("optional", {}).items()},
    )


def score(expected: Record, found: Record, optional: OptionalSpans | None = None) -> dict[str, Score]:
    """The scores of one article's record, by kind."""
    optional = optional or {}
    scores: dict[str, Score] = {}
    answers: dict[str, str] = {}  # the id of an expected number -> the id of the found one with the same value
    for kind in MENTIONS:
        scores[kind], same = _score_mentions(kind, expected, found, optional)
        answers |= same
    for kind in STATEMENTS:
        scores[kind] = _score_statements(kind, expected, found, optional, answers)
    scores["published"] = _score_published(expected.article.published, found.article.published)
    return scores


def total(scores: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    """The sum of several articles' scores, by kind."""
    out: dict[str, Score] = {}
    for by_kind in scores:
        for kind, one in by_kind.items():
            out[kind] = out.get(kind, Score()) + one
    return out


def figures(scores: Mapping[str, Score]) -> Figures:
    """F1 by kind and level, rounded to four places."""
    return {kind: {level: round(one.f1(level), 4) for level in LEVELS} for kind, one in scores.items()}


def below_floor(measured: Figures, floor: Figures) -> list[str]:
    """A line for each figure that is lower than the floor asks."""
    return [
        f"{kind} {level}: {measured[kind][level]} is below the floor {least}"
        for kind, levels in floor.items()
        for level, least in levels.items()
        if measured[kind][level] < least
    ]


def raise_floor(measured: Figures, floor: Figures) -> Figures:
    """The floor that holds what was measured: it rises, and never falls."""
    return {
        kind: {level: max(figure, floor.get(kind, {}).get(level, 0.0)) for level, figure in levels.items()}
        for kind, levels in measured.items()
    }


def _score_mentions(
    kind: str, expected: Record, found: Record, optional: OptionalSpans
) -> tuple[Score, dict[str, str]]:
    wanted: Sequence[Mention] = getattr(expected, kind)
    got: Sequence[Mention] = getattr(found, kind)
    spans = [(m.start, m.end) for m in wanted]
    pairs = _align(spans + list(optional.get(kind, ())), [(m.start, m.end) for m in got])
    tally, answers = Score(expected=len(wanted)), {}
    for i, j in pairs.items():
        if i >= len(wanted):
            continue
        right = same_value(wanted[i], got[j])
        tally += Score(0, 1, 1, right, right and spans[i] == (got[j].start, got[j].end))
        if right:
            answers[wanted[i].id] = got[j].id
    excused = _optional_spans(optional, NUMBERS if kind in NUMBERS else (kind,))
    answered = set(pairs.values())
    tally.found += sum(j not in answered and not _overlaps_any(m, excused) for j, m in enumerate(got))
    return tally, answers


def _score_statements(
    kind: str, expected: Record, found: Record, optional: OptionalSpans, answers: Mapping[str, str]
) -> Score:
    wanted: Sequence[Statement] = getattr(expected, kind)
    got: Sequence[Statement] = getattr(found, kind)
    left = list(got)
    tally = Score(expected=len(wanted))
    for item in wanted:
        answer = next((s for s in left if s.value == answers.get(item.value)), None)
        if answer is None:
            continue
        left.remove(answer)
        when = _when(item) == _when(answer)
        tally += Score(0, 1, 1, when, when and _same_words(item, answer))
    excused = _optional_spans(optional, (kind, *NUMBERS))
    numbers: dict[str, Mention] = {m.id: m for name in NUMBERS for m in getattr(found, name)}
    tally.found += sum(not _overlaps_any(numbers[s.value], excused) for s in left)
    return tally


def _score_published(expected: date | None, found: date | None) -> Score:
    if expected is None:
        return Score()
    right = found == expected
    return Score(1, int(found is not None), right, right, right)


def same_value(expected: Mention, found: Mention) -> bool:
    """Whether a found mention of the same kind has the expected normalised value."""
    match expected, found:
        case DateMention(), DateMention():
            if expected.start_date:
                return (expected.start_date, expected.end_date) == (found.start_date, found.end_date)
            return expected.value == found.value
        case MoneyMention(), MoneyMention():
            return (expected.currency, *_number(expected)) == (found.currency, *_number(found))
        case PercentageMention(), PercentageMention():
            return (expected.unit, *_number(expected)) == (found.unit, *_number(found))
        case QuantityMention(), QuantityMention():
            return _number(expected) == _number(found)
        case ZoneMention(), ZoneMention():
            return expected.type == found.type
    return False


def _number(mention: MoneyMention | PercentageMention | QuantityMention) -> tuple[object, ...]:
    """What the number is: its bounds where it has them, else its value (a rate's sign is told by its direction)."""
    if mention.low is not None or mention.high is not None:
        return mention.low, mention.high
    if isinstance(mention, MoneyMention):
        return (mention.amount,)
    if isinstance(mention, PercentageMention):
        return (abs(mention.value) if mention.value is not None else None,)
    return (mention.value,)


def _when(statement: Statement) -> tuple[date | None, ...]:
    if isinstance(statement, Target):
        return (statement.deadline,)
    return statement.start_date, statement.end_date


def _same_words(expected: Statement, found: Statement) -> bool:
    """Whether metric, actor or subject, and modality are the expected ones."""
    if _word_f1(expected.metric, found.metric) < 0.5:
        return False
    if isinstance(expected, Target) and isinstance(found, Target):
        return expected.modality == found.modality and _names(expected.actor, found.actor)
    return isinstance(expected, Indicator) and isinstance(found, Indicator) and _names(expected.subject, found.subject)


def _names(expected: Span | None, found: Span | None) -> bool:
    return expected is None or _word_f1(expected, found) >= 0.5


_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+")
_EMPTY_WORDS = frozenset({"the", "a", "an", "of", "s", "its", "their", "in", "的"})


def _word_f1(expected: Span | None, found: Span | None) -> float:
    ours, theirs = _words(expected), _words(found)
    if not ours or not theirs:
        return float(ours == theirs)
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


def _words(span: Span | None) -> Counter[str]:
    words = _WORD.findall(span.text.lower()) if span else []
    return Counter(word for word in words if word not in _EMPTY_WORDS)


def _align(expected: Sequence[Interval], found: Sequence[Interval]) -> dict[int, int]:
    """One-to-one pairs of indexes whose spans overlap: the largest overlap first, then the nearest start."""
    candidates = sorted(
        (-overlap, abs(a[0] - b[0]), i, j)
        for i, a in enumerate(expected)
        for j, b in enumerate(found)
        if (overlap := min(a[1], b[1]) - max(a[0], b[0])) > 0
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in candidates:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _optional_spans(optional: OptionalSpans, kinds: Iterable[str]) -> list[Interval]:
    return [span for kind in kinds for span in optional.get(kind, ())]


def _overlaps_any(mention: Mention, spans: Iterable[Interval]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in spans)
