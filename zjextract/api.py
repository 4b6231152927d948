"""``extract``: the arguments checked, the pipeline chosen."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from zjextract.article.published import parse_published
from zjextract.errors import ArgumentError
from zjextract.extraction import extract_by_rules
from zjextract.gazetteer import Gazetteer, open_gazetteer
from zjextract.record import Lang, Record

if TYPE_CHECKING:
    from spacy.language import Language

Pipeline = Literal["rules", "spacy"]


def extract(
    text: str,
    *,
    published: date | datetime | str | None = None,
    lang: Lang | None = None,
    pipeline: Pipeline = "rules",
    nlp: Language | None = None,
    gazetteer: Gazetteer | str | Path | None = None,
    explain: bool = False,
) -> Record:
    """Everything that one article says in numbers.

    Args:
        text: the article, as it is; any text gives a record, and no text raises.
        published: the publication date, from which relative dates are resolved; a ``date``, a ``datetime`` or a string
            in any usual format. Without it the article's own header is read.
        lang: ``"en"`` or ``"zh"``; detected where it is not given.
        pipeline: ``"rules"``, or ``"spacy"`` to let a spaCy pipeline add what its parser and entity recogniser know.
        nlp: the spaCy pipeline; given, it implies ``pipeline="spacy"``. A blank one adds nothing.
        gazetteer: the zones to link to, or a TSV or JSON file whose zones are added to the project's own.
        explain: give each mention and statement the rule that made it.

    Raises:
        ArgumentError: an argument has the wrong type or value.
    """
    if not isinstance(text, str):
        raise ArgumentError(f"text must be str, not {type(text).__name__}; decode bytes first")
    if lang not in (None, "en", "zh"):
        raise ArgumentError(f"lang must be 'en', 'zh' or None, not {lang!r}")
    if pipeline not in ("rules", "spacy"):
        raise ArgumentError(f"pipeline must be 'rules' or 'spacy', not {pipeline!r}")
    zones = open_gazetteer(gazetteer)
    record = extract_by_rules(text, published=parse_published(published), lang=lang, gazetteer=zones, explain=explain)
    if pipeline == "rules" and nlp is None:
        return record
    from zjextract.spacy_pipeline import refine_with

    return refine_with(record, text, nlp)
