"""The spaCy pipeline: records on Docs, mentions as spans, and what a parser or an entity recogniser adds."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from zjextract import spacy_component
from zjextract.article.published import parse_published
from zjextract.errors import ArgumentError
from zjextract.extraction import extract_by_rules
from zjextract.palette import LABELS
from zjextract.record import Record
from zjextract.spacy_refinement import refine

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=32)
def stored_record(text: str) -> Record:
    """The record that a Doc carries as JSON text (Docs take only plain values to bytes and to other processes)."""
    return Record.from_json(text)


@cache
def _blank(lang: str) -> Language:
    nlp = spacy.blank(lang)
    nlp.max_length = 1 << 40  # no parser, no recogniser: memory grows with the text alone
    return nlp


def refine_with(record: Record, text: str, nlp: Language | None) -> Record:
    """The record with what ``nlp`` knows of the text. Without ``nlp``, a blank pipeline, which adds nothing."""
    own = nlp if nlp is not None else _blank(record.lang)
    # spaCy's strings are UTF-8, which has no lone surrogates; the replacement keeps every offset.
    doc = own(_LONE_SURROGATE.sub("\ufffd", text), disable=_own_components(own))
    return refine(record, doc)


def _own_components(nlp: Language) -> list[str]:
    return [name for name, pipe in nlp.pipeline if isinstance(pipe, ZjextractComponent)]


def mention_spans(record: Record, doc: Doc) -> list[Span]:
    """The mentions as spans of ``doc`` in text order, with labels from ``palette.LABELS`` and ids in ``span.id_``.

    A mention that cuts through a token is widened to the token; the record keeps its exact offsets.
    """
    starts = [token.idx for token in doc]
    ends = [token.idx + len(token) for token in doc]
    spans: list[Span] = []
    for kind, label in LABELS.items():
        for mention in getattr(record, kind):
            first = bisect_right(ends, mention.start)
            last = bisect_left(starts, mention.end)
            if first < last:
                spans.append(Span(doc, first, last, label=label, span_id=mention.id))
    return sorted(spans, key=lambda span: (span.start, span.end))


class ZjextractComponent(Pipe):
    """Puts the record of each Doc into ``doc._.zjextract`` and its mentions into ``doc.spans``."""

    def __init__(
        self,
        vocab: Vocab,
        name: str = "zjextract",
        *,
        published: str | None = None,
        lang: str | None = None,
        spans_key: str = "zjextract",
        ents: bool = False,
        explain: bool = False,
    ) -> None:
        if lang not in (None, "en", "zh"):
            raise ArgumentError(f"lang must be 'en', 'zh' or null, not {lang!r}")
        self.vocab = vocab
        self.name = name
        self.cfg: dict[str, Any] = {
            "published": published,
            "lang": lang,
            "spans_key": spans_key,
            "ents": ents,
            "explain": explain,
        }

    def __call__(self, doc: Doc) -> Doc:
        cfg = self.cfg
        published = parse_published(self._published(doc))
        record = refine(extract_by_rules(doc.text, published=published, lang=cfg["lang"], explain=cfg["explain"]), doc)
        doc.user_data[spacy_component.RECORD_KEY] = record.to_json()
        spans = mention_spans(record, doc)
        doc.spans[cfg["spans_key"]] = spans
        if cfg["ents"]:
            doc.ents = entities(spans, doc.ents)
        return doc

    def _published(self, doc: Doc) -> Any:
        """The Doc's own date, else its ``as_tuples`` context's, else the component's."""
        if doc._.published is not None:
            return doc._.published
        context = getattr(doc, "_context", None)
        if isinstance(context, Mapping) and context.get("published") is not None:
            return context["published"]
        return self.cfg["published"]

    # ``exclude`` is part of the protocol; there is nothing here to leave out.
    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002
        return json.dumps(self.cfg).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> ZjextractComponent:  # noqa: ARG002
        self.cfg.update(json.loads(data))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> ZjextractComponent:  # noqa: ARG002
        return self.from_bytes(Path(path).read_bytes())


def entities(ours: Iterable[Span], theirs: Iterable[Span] = ()) -> list[Span]:
    """Ours without overlaps among them (the longest first), then theirs where ours leave room."""
    chosen = filter_spans(ours)
    taken = {token for span in chosen for token in range(span.start, span.end)}
    return [*chosen, *(span for span in theirs if taken.isdisjoint(range(span.start, span.end)))]
