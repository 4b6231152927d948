"""The seed articles: real news, each with its record as a person wrote it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from zjextract.evaluation.annotations import AnnotatedArticle, load_articles
from zjextract.record import Record


@cache
def articles() -> tuple[AnnotatedArticle, ...]:
    """The seed articles, by name: each with ``name``, ``text``, ``published`` (to pass to ``extract``) and ``record``.

    A record says what a person finds in the article; what ``extract`` finds may differ.
    """
    return tuple(load_articles(_folder()))


def records() -> tuple[Record, ...]:
    """The records of the seed articles, in their order."""
    return tuple(article.record for article in articles())


def _folder() -> Path:
    """Packed into the wheel, or beside the package in a checkout or editable install."""
    package = Path(__file__).parent.parent
    packed = package / "seeds"
    return packed if packed.is_dir() else package.parent / "seeds"
