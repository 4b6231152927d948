"""What a Chinese number counts or measures."""

from __future__ import annotations

from collections.abc import Sequence

from zjextract.article import Article
from zjextract.mentions.quantities.reading import Reading
from zjextract.numbers import Number


def read(article: Article, number: Number) -> Reading | None:
    return None


def unit_before(article: Article, earlier: Sequence[Reading], reading: Reading, sentence: int) -> str | None:
    return None
