"""Which mention is the containing zone of another: what the words say, else what the gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zjextract.article import Article
from zjextract.mentions.zones.linking import Linked

_INSIDE_NEXT = re.compile(r",? (?:in|inside|within|of|at) (?:the )?")
_INSIDE_LAST = re.compile(r"(?:的|内的|里的|内)[“\"]?|[“\"]")
_REGIONS = ("city_cluster", "economic_belt", "metropolitan_area")


def parents(article: Article, linked: Sequence[Linked]) -> list[int | None]:
    """For each mention the index of the mention of its containing zone, or None."""
    out: list[int | None] = []
    for index in range(len(linked)):
        said = _by_words(article, linked, index)
        out.append(_by_row(linked, index) if said is None else said)
    return out


def _by_words(article: Article, linked: Sequence[Linked], index: int) -> int | None:
    """``X Park in the Y Zone``, ``Y高新区的X产业园``: the neighbour that the words make the container."""
    one = linked[index].candidate
    if article.lang == "en":
        if index + 1 < len(linked):
            after = linked[index + 1].candidate
            if after.type not in _REGIONS and _INSIDE_NEXT.fullmatch(article.folded, one.end, after.start):
                return index + 1
    elif index > 0:
        before = linked[index - 1].candidate
        if before.type not in _REGIONS and _INSIDE_LAST.fullmatch(article.folded, before.end, one.start):
            return index - 1
    return None


def _by_row(linked: Sequence[Linked], index: int) -> int | None:
    """The nearest mention before, or else the first after, of the zone that the gazetteer calls the parent."""
    zone = linked[index].zone
    if zone is None or zone.parent_id is None:
        return None
    owners = [i for i, other in enumerate(linked) if other.zone is not None and other.zone.id == zone.parent_id]
    before = [i for i in owners if i < index]
    return before[-1] if before else owners[0] if owners else None
