"""Named economic zones."""

from __future__ import annotations

from datetime import date

from zjextract.article import Article
from zjextract.record import ZoneMention


def find_zones(article: Article, reference: date | None) -> list[ZoneMention]:
    """All zone mentions, in text order, linked to the gazetteer where they are known."""
    return []
