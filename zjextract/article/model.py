"""What the rest of the road reads of a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zjextract.article.folding import fold, lower
from zjextract.article.header import Header, read_header
from zjextract.article.language import detect_language
from zjextract.article.segments import Interval, sentences
from zjextract.record import Lang


@dataclass(frozen=True, slots=True)
class Article:
    """A text and its readings. ``folded`` and ``lower`` have the length of ``text``, code point for code point."""

    text: str
    folded: str
    lower: str
    lang: Lang
    header: Header
    sentences: tuple[Interval, ...]

    @property
    def published(self) -> date | None:
        return self.header.published


def read_article(text: str, lang: Lang | None = None) -> Article:
    """Fold, detect, and segment a text. Never raises, whatever the text."""
    language = lang or detect_language(text)
    folded = fold(text, language)
    header = read_header(text, folded, language)
    return Article(text, folded, lower(folded), language, header, sentences(folded, language, header.end))
