"""Which mention is the containing zone of another: what the words say, else what the gazetteer knows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from zjextract.article import Article
from zjextract.mentions.zones.linking import Linked

_INSIDE_NEXT: Final = re.compile(r",? (?:in|inside|within|of|at) (?:the )?")
_INSIDE_LAST: Final = re.compile(r"(?:的|内的|里的|内)[“\"]?|[“\"]")
_REGIONS: Final = ("city_cluster", "economic_belt", "metropolitan_area")


def parents(article: Article, linked: Sequence[Linked]) -> list[int | None]:
    """For each mention the index of the mention of its containing zone, or None."""
    mentions: dict[str, list[int]] = {}
    for index, one in enumerate(linked):
        if one.zone is not None:
            mentions.setdefault(one.zone.id, []).append(index)
    out: list[int | None] = []
    for index, one in enumerate(linked):
        said = _by_words(article, linked, index)
        out.append(_by_row(one, index, mentions) if said is None else said)
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


def _by_row(one: Linked, index: int, mentions: dict[str, list[int]]) -> int | None:
    """The nearest mention before, or else the first after, of the zone that the gazetteer calls the parent."""
    owners = mentions.get(one.zone.parent_id or "") if one.zone is not None else None
    return owners[max(bisect_left(owners, index) - 1, 0)] if owners else None
