"""One number grammar per language, used by every kind of mention."""

from __future__ import annotations

from zjextract.article import Article
from zjextract.numbers import chinese, english
from zjextract.numbers.number import Form, Number
from zjextract.numbers.qualifiers import read_qualifier
from zjextract.numbers.ranges import join_range, range_joint

__all__ = ["Form", "Number", "find_numbers", "join_range", "range_joint", "read_qualifier"]


def find_numbers(article: Article) -> list[Number]:
    """All number expressions of an article, in text order, without overlap.

    A range (``5 to 6``, 五到六) is two numbers here; ``join_range`` makes one of them where a reader wants it.
    """
    scan = chinese.scan if article.lang == "zh" else english.scan
    return scan(article.lower)
