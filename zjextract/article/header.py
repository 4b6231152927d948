"""The header of a news text: title, publication date, byline, source, dateline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zjextract.record import Lang


@dataclass(frozen=True, slots=True)
class Header:
    """What the text's own header says, and where the body begins (``end``, an offset)."""

    title: str | None = None
    published: date | None = None
    byline: str | None = None
    source: str | None = None
    dateline: str | None = None
    end: int = 0


def read_header(folded: str, lang: Lang) -> Header:
    return Header()
