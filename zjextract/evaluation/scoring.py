"""Scores of found records against expected ones.

Per kind of mention, a found mention answers the expected one whose span it overlaps (one to one); then

- ``span``: it overlaps,
- ``value``: and its normalised value is the expected one,
- ``exact``: and so is its span.

For targets and indicators: ``span`` is the right value mention with the right value, ``value`` also the right deadline
or period, ``exact`` also the metric, the actor or subject (at least half of the words) and the modality.
What an annotator marked as optional is neither asked for nor an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date
from typing import Literal

from zjextract.evaluation.matching import (
    MENTIONS,
    NUMBERS,
    STATEMENTS,
    Item,
    Mention,
    Statement,
    align,
    same_time,
    same_value,
    same_words,
    span_of,
)
from zjextract.record import Record

Items = Mapping[str, Sequence[Item]]
Problem = Literal["missed", "wrong", "spurious"]


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

    def precision(self, level: str) -> float:
        """The share of the found that is right at a level; 1 where nothing is found."""
        hits: int = getattr(self, level)
        return hits / self.found if self.found else 1.0

    def recall(self, level: str) -> float:
        """The share of the expected that is found right at a level; 1 where nothing is expected."""
        hits: int = getattr(self, level)
        return hits / self.expected if self.expected else 1.0

    def f1(self, level: str) -> float:
        """The harmonic mean of precision and recall; 1 where nothing is expected and nothing found."""
        total = self.expected + self.found
        hits: int = getattr(self, level)
        return 2 * hits / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: an item missed, wrong (found with another value) or spurious."""

    kind: str
    problem: Problem
    expected: Item | None
    found: Item | None


@dataclass(slots=True)
class Comparison:
    """One article's scores by kind, and its errors in the order of the kinds."""

    scores: dict[str, Score] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def add(self, kind: str, problem: Problem, expected: Item | None, found: Item | None) -> None:
        """Note an error."""
        self.findings.append(Finding(kind, problem, expected, found))


def score(expected: Record, found: Record, optional: Items | None = None) -> dict[str, Score]:
    """The scores of one article's record, by kind."""
    return compare(expected, found, optional).scores


def compare(expected: Record, found: Record, optional: Items | None = None) -> Comparison:
    """The scores and errors of one article's record.

    Args:
        expected: what is asked for.
        found: the record to measure.
        optional: what is neither asked for nor an error: mentions and statements by kind, their ids unlike those of
            ``expected``.
    """
    optional = optional or {}
    result = Comparison()
    answers: dict[str, str] = {}  # the id of an expected or optional number -> the id of the found one of its value
    for kind in MENTIONS:
        answers |= _compare_mentions(kind, expected, found, optional, result)
    for kind in STATEMENTS:
        _compare_statements(kind, expected, found, optional, answers, result)
    result.scores["published"] = _score_published(expected.article.published, found.article.published)
    return result


def total(scores: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    """The sum of several articles' scores, by kind."""
    out = {kind: Score() for kind in (*MENTIONS, *STATEMENTS, "published")}
    for by_kind in scores:
        for kind, one in by_kind.items():
            out[kind] += one
    return out


def _compare_mentions(
    kind: str, expected: Record, found: Record, optional: Items, result: Comparison
) -> dict[str, str]:
    asked: Sequence[Mention] = getattr(expected, kind)
    asked_ids = {mention.id for mention in asked}
    known = sorted([*asked, *_mentions(optional, (kind,))], key=span_of)
    got: Sequence[Mention] = getattr(found, kind)
    pairs = align([span_of(m) for m in known], [span_of(m) for m in got])
    tally, answers = Score(expected=len(asked)), {}
    for i, mention in enumerate(known):
        answer = got[pairs[i]] if i in pairs else None
        right = answer is not None and same_value(mention, answer)
        if answer is not None and right:
            answers[mention.id] = answer.id
        if mention.id not in asked_ids:
            continue
        if answer is None:
            result.add(kind, "missed", mention, None)
            continue
        tally += Score(0, 1, 1, right, right and span_of(mention) == span_of(answer))
        if not right:
            result.add(kind, "wrong", mention, answer)
    excused = _mentions(optional, NUMBERS if kind in NUMBERS else (kind,))
    answering = set(pairs.values())
    for j, mention in enumerate(got):
        if j not in answering and not _overlaps_any(mention, excused):
            tally.found += 1
            result.add(kind, "spurious", None, mention)
    result.scores[kind] = tally
    return answers


def _compare_statements(
    kind: str, expected: Record, found: Record, optional: Items, answers: Mapping[str, str], result: Comparison
) -> None:
    asked: Sequence[Statement] = getattr(expected, kind)
    left: list[Statement] = list(getattr(found, kind))
    tally = Score(expected=len(asked))
    for statement in asked:
        answer = _take(left, answers.get(statement.value))
        if answer is None:
            result.add(kind, "missed", statement, None)
            continue
        timely = same_time(statement, answer)
        exact = timely and same_words(statement, answer)
        tally += Score(0, 1, 1, timely, exact)
        if not exact:
            result.add(kind, "wrong", statement, answer)
    for item in optional.get(kind, ()):
        if isinstance(item, Statement):
            _take(left, answers.get(item.value))
    excused = {answers.get(number.id) for number in _mentions(optional, NUMBERS)}
    for statement in left:
        if statement.value not in excused:
            tally.found += 1
            result.add(kind, "spurious", None, statement)
    result.scores[kind] = tally


def _take(statements: list[Statement], value: str | None) -> Statement | None:
    """The first statement of a value, taken out of the list."""
    taken = next((s for s in statements if s.value == value), None)
    if taken is not None:
        statements.remove(taken)
    return taken


def _score_published(expected: date | None, found: date | None) -> Score:
    if expected is None:
        return Score()
    right = found == expected
    return Score(1, int(found is not None), right, right, right)


def _mentions(items: Items, kinds: Iterable[str]) -> list[Mention]:
    return [item for kind in kinds for item in items.get(kind, ()) if isinstance(item, Mention)]


def _overlaps_any(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(mention.start < other.end and other.start < mention.end for other in others)
