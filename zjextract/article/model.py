"""What the rest of the road reads of a text."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from zjextract.article.folding import fold, lower
from zjextract.article.header import Header, read_header
from zjextract.article.language import detect_language
from zjextract.article.segments import Interval, sentences
from zjextract.record import Lang


class Article:
    """A text and its readings. ``folded`` and ``lower`` have the length of ``text``, code point for code point."""

    __slots__ = ("_starts", "folded", "header", "lang", "lower", "sentences", "text")

    def __init__(
        self, text: str, folded: str, lower: str, lang: Lang, header: Header, sentences: tuple[Interval, ...]
    ) -> None:
        self.text = text
        self.folded = folded
        self.lower = lower
        self.lang: Lang = lang
        self.header = header
        self.sentences = sentences
        self._starts = [start for start, _ in sentences]

    @property
    def published(self) -> date | None:
        return self.header.published

    def sentence_at(self, offset: int) -> int:
        """The number of the last sentence that begins at or before an offset; -1 before the first."""
        return bisect_right(self._starts, offset) - 1


def read_article(text: str, lang: Lang | None = None) -> Article:
    """Fold, detect, and segment a text. Never raises, whatever the text."""
    language = lang or detect_language(text)
    folded = fold(text, language)
    header = read_header(text, folded, language)
    return Article(text, folded, lower(folded), language, header, sentences(folded, language, header.end))
