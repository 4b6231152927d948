"""Records as training data: an archive annotated by the rules becomes a corpus for a statistical model."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import DocBin

from zjextract.record import Record
from zjextract.spacy_pipeline import entities, mention_spans


def to_docbin(articles: Iterable[tuple[str, Record]], nlp: Language, *, spans_key: str = "sc") -> DocBin:
    """Texts with their records as a ``DocBin`` that ``spacy train`` reads.

    Args:
        articles: pairs of a text and its record.
        nlp: gives the tokenizer; a blank pipeline of the right language does.
        spans_key: the span group for a ``spancat``, which holds every mention; ``doc.ents``, for an ``ner``, holds
            those that do not overlap. Labels are those of ``zjextract.palette.LABELS``.
    """
    corpus = DocBin(attrs=["ENT_IOB", "ENT_TYPE"])
    for text, record in articles:
        doc = nlp.make_doc(text)
        spans = mention_spans(record, doc)
        doc.spans[spans_key] = spans
        doc.ents = entities(spans)
        corpus.add(doc)
    return corpus
