"""Named zones: found in each language, made one list, linked, and nested."""

from __future__ import annotations

from datetime import date
from typing import Final

from zjextract.article import Article
from zjextract.gazetteer import Gazetteer, default
from zjextract.making import maker
from zjextract.mentions.zones.appositions import bound_names, shortened_names
from zjextract.mentions.zones.candidate import Candidate, longest
from zjextract.mentions.zones.chinese import chinese_candidates
from zjextract.mentions.zones.english import english_candidates
from zjextract.mentions.zones.linking import Context, Linked, link
from zjextract.mentions.zones.nesting import parents
from zjextract.record import ZoneMention

_made: Final = maker(ZoneMention)


def find_zones(article: Article, reference: date | None, gazetteer: Gazetteer | None = None) -> list[ZoneMention]:
    """All zone mentions, in text order, linked to the gazetteer where they are known.

    Args:
        article: the text and its readings.
        reference: the publication date, which decides names that meant another zone before.
        gazetteer: the zones to link to; the project's own where it is not given.
    """
    gazetteer = gazetteer or default()
    scan = english_candidates if article.lang == "en" else chinese_candidates
    candidates = longest(scan(article, gazetteer))
    if not candidates:
        return []
    candidates = longest((*candidates, *bound_names(article, candidates), *shortened_names(article, candidates)))
    linked = link(candidates, Context(article, reference))
    return [
        _mention(article, one, f"z{number}", None if parent is None else f"z{parent + 1}")
        for number, (one, parent) in enumerate(zip(linked, parents(article, linked), strict=True), 1)
    ]


def _mention(article: Article, linked: Linked, name: str, parent: str | None) -> ZoneMention:
    one: Candidate = linked.candidate
    zone, place = linked.zone, linked.place
    text = article.text[one.start : one.end]
    if zone is None:
        return _made(
            id=name, start=one.start, end=one.end, text=text, type=one.type, parent=parent, rule=one.rule,
            city=place.city if place else None, province=place.province if place else None,
            admin_code=place.code if place else None,
        )  # fmt: skip
    return _made(
        id=name, start=one.start, end=one.end, text=text, type=zone.type, parent=parent, rule=one.rule,
        zone_id=zone.id, name=zone.name, name_zh=zone.name_zh, level=zone.level,
        city=zone.city, province=zone.province, admin_code=zone.admin_code,
    )  # fmt: skip
