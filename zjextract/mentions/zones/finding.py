"""Named zones: found in each language, made one list, linked, and nested."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from zjextract.article import Article
from zjextract.gazetteer import Gazetteer, Zone, default
from zjextract.mentions.zones.appositions import bound_names
from zjextract.mentions.zones.candidate import Candidate, longest
from zjextract.mentions.zones.chinese import chinese_candidates
from zjextract.mentions.zones.english import english_candidates
from zjextract.mentions.zones.linking import Context, decide, place_of
from zjextract.record import ZoneMention

_NEAR = 400  # characters within which an area and its zone, or its sister areas, are spoken of together
_INSIDE = {
    "en": re.compile(r",? (?:in|inside|within|of|at) (?:the )?$"),
    "zh": re.compile(r"(?:的|内的|里的|内)?[“\"]?$"),
}


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
    candidates = longest((*candidates, *bound_names(article, candidates)))
    context = Context(article, reference, gazetteer)
    linked = [(one, zone) for one in candidates for zone in (_zone_of(one, candidates, context),) if _stands(one, zone)]
    return _mentions(article, linked, context)


def _zone_of(one: Candidate, all_of_them: Sequence[Candidate], context: Context) -> Zone | None | bool:
    """The zone of a candidate, None if unlisted or undecided, False if the name doesn't stand for a zone here."""
    if one.needs_parent:
        return _area_of(one, all_of_them)
    zone = decide(one, context)
    if zone is None and one.zones and one.type == "characteristic_town":
        return False
    return zone


def _stands(one: Candidate, zone: Zone | None | bool) -> bool:
    return zone is not False


def _area_of(one: Candidate, all_of_them: Sequence[Candidate]) -> Zone | None | bool:
    """The area of a free trade zone that the article speaks of; False where it speaks of none."""
    parents = {zone.id for other in all_of_them if not other.needs_parent for zone in other.zones}
    inside = [zone for zone in one.zones if zone.parent_id in parents]
    if len(inside) == 1:
        return inside[0]
    sisters = [other for other in all_of_them if other is not one and other.needs_parent]
    owners = {zone.parent_id for other in sisters for zone in other.zones if abs(other.start - one.start) < _NEAR}
    inside = [zone for zone in one.zones if zone.parent_id in owners]
    if len(inside) == 1:
        return inside[0]
    if not one.zones and any(other.type == "free_trade_zone" for other in all_of_them):
        return None
    return False


def _mentions(article: Article, linked: list[tuple[Candidate, Zone | None]], context: Context) -> list[ZoneMention]:
    ids = [f"z{number}" for number in range(1, len(linked) + 1)]
    return [
        _mention(article, one, zone, ids[index], _parent_of(article, index, linked, ids), context)
        for index, (one, zone) in enumerate(linked)
    ]


def _mention(article: Article, one: Candidate, zone: Zone | None, name: str, parent: str | None, context: Context) -> ZoneMention:
    span = {"id": name, "start": one.start, "end": one.end, "text": article.text[one.start : one.end]}
    if zone is not None:
        return ZoneMention(
            **span, type=zone.type, zone_id=zone.id, name=zone.name, name_zh=zone.name_zh, level=zone.level,
            city=zone.city, province=zone.province, admin_code=zone.admin_code, parent=parent, rule=one.rule,
        )  # fmt: skip
    place = place_of(one, context)
    return ZoneMention(
        **span, type=one.type, parent=parent, rule=one.rule,
        city=place.city if place else None, province=place.province if place else None,
        admin_code=place.code if place else None,
    )  # fmt: skip


def _parent_of(article: Article, index: int, linked: list[tuple[Candidate, Zone | None]], ids: list[str]) -> str | None:
    """The mention of the containing zone: the one that the words name, else the nearest of the gazetteer's parent."""
    one, zone = linked[index]
    text = article.folded
    if article.lang == "en" and index + 1 < len(linked):
        after = linked[index + 1][0]
        if _INSIDE["en"].fullmatch(text, one.end, after.start) and after.type != "city_cluster":
            return ids[index + 1]
    if article.lang == "zh" and index > 0:
        before = linked[index - 1][0]
        if 0 < one.start - before.end <= 4 and _INSIDE["zh"].fullmatch(text, before.end, one.start):
            return ids[index - 1]
    if zone is None or zone.parent_id is None:
        return None
    owners = [i for i, (_, other) in enumerate(linked) if other is not None and other.id == zone.parent_id]
    if not owners:
        return None
    before_it = [i for i in owners if i < index]
    return ids[before_it[-1] if before_it else owners[0]]
