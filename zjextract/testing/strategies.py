"""Hypothesis strategies: records, articles with known records, and texts like news.

They need hypothesis, which nothing else of the library imports.
"""

from __future__ import annotations

from zjextract.errors import MissingExtraError
from zjextract.evaluation.annotations import AnnotatedArticle
from zjextract.record import Lang, Record
from zjextract.testing.random_records import random_record
from zjextract.testing.synthetic import synthetic_article

try:
    from hypothesis import strategies as st
except ImportError as error:
    raise MissingExtraError("the strategies need an extra: pip install 'zjextract[test]'") from error

_LANGUAGES: tuple[Lang, ...] = ("en", "zh")


def records(lang: Lang | None = None) -> st.SearchStrategy[Record]:
    """Valid records of any fields, which mean nothing."""
    return st.randoms().map(lambda rng: random_record(rng, lang))


def articles(lang: Lang | None = None) -> st.SearchStrategy[AnnotatedArticle]:
    """Articles with the records that ``extract(article.text, published=article.published)`` should give."""
    languages = st.sampled_from(_LANGUAGES) if lang is None else st.just(lang)
    return st.builds(synthetic_article, st.randoms(), languages)


def texts() -> st.SearchStrategy[str]:
    """Any texts: pieces of news, between characters of every kind, lone surrogates too."""
    noise = st.text(st.characters(codec=None), max_size=50)
    pieces = st.builds(_piece, articles(), st.integers(0, 1000), st.integers(0, 200))
    return st.lists(pieces | noise, max_size=4).map("".join)


def _piece(article: AnnotatedArticle, start: int, length: int) -> str:
    start = min(start, len(article.text))
    return article.text[start : start + length]
