"""Which zone a name means: the article's other places and its date decide; where nothing decides, none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from zjextract.article import Article
from zjextract.gazetteer import Place, Zone, places
from zjextract.mentions.zones.candidate import Candidate

_CLOSE: Final = 150  # characters within which a place speaks for a name that firmly means another zone
_NEAR: Final = 400  # characters within which sister areas, or a county and its province, are spoken of together
_SHORT_COUNTY: Final = 3  # characters with 县 or 区: such a county's name may be a plain word


class Context:
    """The article around its names, and its publication date. Remembers where it speaks of a place."""

    def __init__(self, article: Article, reference: date | None) -> None:
        self.text = article.folded
        self.lang = article.lang
        self.reference = reference
        self._places: dict[str, list[int]] = {}

    def speaks_of(self, surface: str) -> list[int]:
        """The offsets of a place's name, in order."""
        found = self._places.get(surface)
        if found is None:
            found = self._places[surface] = [match.start() for match in re.finditer(re.escape(surface), self.text)]
        return found

    def distance(self, surface: str, one: Candidate) -> int | None:
        """How many characters from a name a place's name stands, outside the name itself; None: nowhere."""
        found = self.speaks_of(surface)
        first, last = bisect_left(found, one.start), bisect_left(found, one.end)
        away = [one.start - found[first - 1]] if first else []
        away += [found[last] - one.end] if last < len(found) else []
        return min(away, default=None)


@dataclass(frozen=True, slots=True)
class Linked:
    """A name that stands for a zone: the row, or None where it is unlisted or undecided, and then its place."""

    candidate: Candidate
    zone: Zone | None = None
    place: Place | None = None


def link(candidates: Sequence[Candidate], context: Context) -> list[Linked]:
    """The candidates that stand for a zone here, each with its row."""
    firm = [zone for one in candidates if not one.needs_parent for zone in one.zones]
    spoken_of = {zone.id for zone in firm} | {zone.parent_id for zone in firm if zone.type == "sub_zone"}
    ftz = any(one.type == "free_trade_zone" for one in candidates)
    found = (
        _area(one, spoken_of, _sisters(candidates, index), ftz) if one.needs_parent else _zone(one, context)
        for index, one in enumerate(candidates)
    )
    return [linked for linked in found if linked is not None]


def _zone(one: Candidate, context: Context) -> Linked | None:
    zone = decide(one, context)
    if zone is None and one.zones and one.type == "characteristic_town":
        return None  # a town's plain words, with no place to make them a name
    return Linked(one, zone, None if zone else place_of(one, context))


def _sisters(candidates: Sequence[Candidate], index: int) -> set[str | None]:
    """The ids of the zones whose areas are spoken of close to a candidate."""
    out: set[str | None] = set()
    here = candidates[index].start
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(candidates) and abs(candidates[at].start - here) < _NEAR:
            if candidates[at].needs_parent:
                out.update(zone.parent_id for zone in candidates[at].zones)
            at += step
    return out


def _area(one: Candidate, spoken_of: set[str | None], sisters: set[str | None], ftz: bool) -> Linked | None:
    """An area of a free trade zone where the article speaks of that zone or of its sisters close by."""
    for owners in (spoken_of, sisters):
        inside = [zone for zone in one.zones if zone.parent_id in owners]
        if len(inside) == 1:
            return Linked(one, inside[0])
    return Linked(one) if ftz and not one.zones else None


def decide(one: Candidate, context: Context) -> Zone | None:
    """The one zone that a candidate means, or None."""
    options = one.zones
    if len(options) > 1:
        options = tuple(zone for zone in options if _established(zone, context.reference)) or options
    firm = [zone for zone in options if zone.id not in one.leans]
    if len(options) == 1 and firm:
        return None if _of_namesake(options[0], context) else options[0]
    near = []
    for zone in options:
        away = _distance(zone, one, context)
        if away is not None and (zone.id not in one.leans or not firm or away < _CLOSE):
            near.append((away, zone))
    least = min((away for away, _ in near), default=0)
    nearest = [zone for away, zone in near if away == least] or firm
    return nearest[0] if len(nearest) == 1 else _newest(nearest, context)


def _of_namesake(zone: Zone, context: Context) -> bool:
    """Whether an English article means another city of that name: ``Suzhou`` with Anhui, and no word of Jiangsu."""
    if context.lang == "zh" or zone.city is None or zone.province is None:
        return False
    namesakes = {p.province for p in places().get(zone.city.lower().replace("'", "")) if p.level == "prefecture"}
    return not context.speaks_of(zone.province) and any(map(context.speaks_of, namesakes))


def _newest(zones: Sequence[Zone], context: Context) -> Zone | None:
    """Of zones in one city, the newest, if the article is dated: an area took over the bonded zone's English name."""
    if context.reference is None or len({(zone.city, zone.province) for zone in zones}) != 1:
        return None
    return max(zones, key=lambda zone: zone.established or "") if all(zone.established for zone in zones) else None


def _established(zone: Zone, reference: date | None) -> bool:
    """Whether a zone was there on the article's date (True where either is unknown)."""
    if reference is None or zone.established is None:
        return True
    return zone.established <= reference.isoformat()[: len(zone.established)]


def _distance(zone: Zone, one: Candidate, context: Context) -> int | None:
    """How many characters from a name its zone's county, city or province is spoken of; None: nowhere."""
    away = (context.distance(surface, one) for surface in _surfaces(zone, context.lang == "zh"))
    return min((found for found in away if found is not None), default=None)


@cache
def _surfaces(zone: Zone, chinese: bool) -> tuple[str, ...]:
    """The names of a zone's county, city and province, as an article would write them."""
    if not chinese:
        return tuple(name for name in dict.fromkeys((zone.city, zone.province)) if name)
    code = zone.admin_code or ""
    found = (places().by_code(part) for part in (code, code[:4] + "00", code[:2] + "0000"))
    return tuple(dict.fromkeys(place.name_zh.rstrip("省市区县") for place in found if place))


def place_of(one: Candidate, context: Context) -> Place | None:
    """The one place that a place name inside an unlisted zone's name means, or None."""
    if not one.places:
        return None
    spoken = [place for place in one.places if _province_spoken(place, one, context)]
    if len(spoken) == 1:
        return spoken[0]
    top = [place for place in one.places if place.level == one.places[0].level]
    certain = len(top) == 1 and (top[0].level != "county" or len(top[0].name_zh) > _SHORT_COUNTY)
    return top[0] if certain else None


def _province_spoken(place: Place, one: Candidate, context: Context) -> bool:
    """Whether a place's province, or a county's city, stands in the name or close by: elsewhere it may be any word."""
    if place.level == "province":
        return True
    near = context.text[max(0, one.start - _NEAR) : one.end + _NEAR]
    if context.lang == "en":
        return place.province in near or (place.city not in (None, place.name) and str(place.city) in near)
    city = places().by_code(place.code[:4] + "00") if place.level == "county" else None
    return _province_zh(place) in near or (city is not None and city.name_zh.removesuffix("市") in near)


def _province_zh(place: Place) -> str:
    province = places().by_code(place.code[:2] + "0000")
    return province.name_zh.rstrip("省市") if province else ""
