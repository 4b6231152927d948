"""What a trained spaCy pipeline adds to a record: it fills what the rules left null, and never overrules them.

- A parse gives the subject of the verb that a value hangs on: the statement's actor or subject where an entity stands
  there, its metric where a common noun does.
- Entities give the actor or subject where a sentence names only one before the value, and widen one that is cut short.
- Entities whose last word is a zone's type word are zones that neither the gazetteer nor the grammar knew.

On a Doc without a parse and entities the record comes back as it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from zjextract.article.folding import fold
from zjextract.gazetteer.keys import chinese_bare, chinese_phrase, english_phrase, english_words
from zjextract.record import (
    Indicator,
    Lang,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Record,
    Span,
    Target,
    ZoneMention,
    ZoneType,
)

Statement = TypeVar("Statement", Target, Indicator)
Value = MoneyMention | PercentageMention | QuantityMention

_AGENTS = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "PERSON", "PER"})
"""Entity labels (OntoNotes and CoNLL) of whoever acts or owns a figure."""

_PLACES = frozenset({"ORG", "FAC", "LOC", "GPE"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "csubj"})
_WITHIN_PHRASE = frozenset({"compound", "amod", "nummod", "poss", "nmod", "nmod:poss", "det", "case", "compound:nn"})


def refine(record: Record, doc: Doc) -> Record:
    """The record with the gaps filled that the Doc's annotation can fill."""
    if not doc.ents and not doc.has_annotation("DEP"):
        return record
    reader = _Reader(doc)
    values: dict[str, Value] = {
        m.id: m for group in (record.money, record.percentages, record.quantities) for m in group
    }
    return replace(
        record,
        zones=_with_entities(record, reader),
        targets=tuple(_refined(t, values[t.value], reader) for t in record.targets),
        indicators=tuple(_refined(i, values[i.value], reader) for i in record.indicators),
    )


def _with_entities(record: Record, reader: _Reader) -> tuple[ZoneMention, ...]:
    """The zones, with the unlisted ones that the recogniser found, numbered anew in text order."""
    found = [
        ZoneMention(id="", start=ent.start_char, end=ent.end_char, text=ent.text, type=kind, rule="spacy-entity")
        for ent in reader.doc.ents
        if ent.label_ in _PLACES and (kind := _zone_type(ent.text, record.lang)) is not None
        if not any(z.start < ent.end_char and ent.start_char < z.end for z in record.zones)
    ]
    if not found:
        return record.zones
    zones = sorted([*record.zones, *found], key=lambda zone: zone.start)
    ids = {zone.id: f"z{number}" for number, zone in enumerate(zones, 1) if zone.id}
    return tuple(
        replace(zone, id=f"z{number}", parent=ids.get(zone.parent or "")) for number, zone in enumerate(zones, 1)
    )


def _zone_type(name: str, lang: Lang) -> ZoneType | None:
    """The type that a name's last words say, if there is a name before them."""
    parts: Sequence[str] = chinese_bare(fold(name, lang)) if lang == "zh" else english_words(name)
    size, kind = chinese_phrase(str(parts)) if lang == "zh" else english_phrase(list(parts))
    return kind.type if kind is not None and 0 < size < len(parts) else None


class _Reader:
    """A Doc by character offsets."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts = [token.idx for token in doc]
        self.ends = [token.idx + len(token) for token in doc]
        self.agents: list[DocSpan] = [ent for ent in doc.ents if ent.label_ in _AGENTS]
        self.parsed: bool = doc.has_annotation("DEP")

    def tokens(self, start: int, end: int) -> DocSpan | None:
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return self.doc[first:last] if first < last else None

    def agent_over(self, start: int, end: int) -> DocSpan | None:
        """The agent entity that overlaps the characters."""
        return next((ent for ent in self.agents if ent.start_char < end and ent.end_char > start), None)


def _refined(statement: Statement, value: Value, reader: _Reader) -> Statement:
    metric, who = statement.metric, statement.actor if isinstance(statement, Target) else statement.subject
    old = (metric, who)
    tokens = reader.tokens(value.start, value.end)
    if tokens is None:
        return statement
    if who is not None:
        who = _widened(who, reader)
    if reader.parsed and (metric is None or who is None):
        metric, who = _from_parse(tokens, metric, who, reader)
    if who is None:
        who = _only_agent_before(tokens, metric, reader)
    if (metric, who) == old:
        return statement
    rule = f"{statement.rule}+spacy" if statement.rule else "spacy"
    if isinstance(statement, Target):
        return replace(statement, metric=metric, actor=who, rule=rule)
    return replace(statement, metric=metric, subject=who, rule=rule)


def _widened(who: Span, reader: _Reader) -> Span:
    """An actor that an entity contains, grown to the whole entity."""
    ent = reader.agent_over(who.start, who.end)
    if ent is None or not (ent.start_char <= who.start and who.end <= ent.end_char):
        return who
    return _span(ent)


def _from_parse(
    tokens: DocSpan, metric: Span | None, who: Span | None, reader: _Reader
) -> tuple[Span | None, Span | None]:
    subject = _subject_of(tokens.root)
    if subject is None:
        return metric, who
    phrase = _phrase(subject)
    ent = reader.agent_over(phrase.start_char, phrase.end_char)
    if ent is not None and ent.start <= subject.i < ent.end:  # the subject itself is somebody
        return metric, who or _span(ent)
    return metric or _span(phrase), who or (_span(ent) if ent is not None else None)


def _subject_of(token: Token) -> Token | None:
    """The grammatical subject of the nearest verb above the token, if the token is not part of it."""
    below = token
    for head in chain([token], token.ancestors):
        found = next((child for child in head.children if child.dep_ in _SUBJECTS), None)
        if found is not None:
            return None if found == below else found
        below = head
    return None


def _phrase(noun: Token) -> DocSpan:
    """The noun with its modifiers to the left, without what hangs on it to the right."""
    first = noun.i
    for child in noun.lefts:
        if child.dep_ in _WITHIN_PHRASE:
            first = min(first, child.left_edge.i)
    return noun.doc[first : noun.i + 1]


def _only_agent_before(tokens: DocSpan, metric: Span | None, reader: _Reader) -> Span | None:
    """The one agent that the value's sentence names before the value; none where there are several."""
    begin = _sentence_start(tokens, reader)
    agents = [ent for ent in reader.agents if begin <= ent.start and ent.end <= tokens.start]
    if len(agents) != 1:
        return None
    ent = agents[0]
    if metric is not None and ent.start_char < metric.end and metric.start < ent.end_char:
        return None
    return _span(ent)


def _sentence_start(tokens: DocSpan, reader: _Reader) -> int:
    """The sentence's first token: the Doc's own boundaries where it has them, else after the last full stop."""
    if reader.doc.has_annotation("SENT_START"):
        start: int = tokens.sent.start
        return start
    for index in range(tokens.start - 1, -1, -1):
        if reader.doc[index].text in _STOPS or "\n" in reader.doc[index].text_with_ws:
            return index + 1
    return 0


_STOPS = frozenset(".!?。！？；;")


def _span(span: DocSpan) -> Span:
    return Span(span.start_char, span.end_char, span.text)
