"""What a spaCy pipeline adds to a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjextract.record import Record

if TYPE_CHECKING:
    from spacy.language import Language


def refine_with(record: Record, text: str, nlp: Language | None) -> Record:
    """The record with what ``nlp`` knows of the text; a blank pipeline adds nothing."""
    return record
