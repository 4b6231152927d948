"""Which zone a name means: the article's other places and its date decide; where nothing decides, none."""

from __future__ import annotations

from datetime import date
from functools import cache

from zjextract.article import Article
from zjextract.gazetteer import Gazetteer, Place, Zone, places
from zjextract.mentions.zones.candidate import Candidate


_CLOSE = 150  # characters within which a place speaks for a name that firmly means another zone


@cache
def _names_by_code() -> dict[str, Place]:
    return {place.code: place for found in places().values() for place in found}


@cache
def _surfaces(zone: Zone, chinese: bool) -> tuple[str, ...]:
    """The names of a zone's province, city and county, as an article would write them."""
    if not chinese:
        return tuple(name for name in dict.fromkeys((zone.city, zone.province)) if name)
    code = zone.admin_code or ""
    found = [_names_by_code().get(part) for part in (code, code[:4] + "00", code[:2] + "0000")]
    return tuple(dict.fromkeys(place.name_zh.rstrip("省市区县") for place in found if place))


class Context:
    """What an article says around its zones."""

    def __init__(self, article: Article, reference: date | None, gazetteer: Gazetteer) -> None:
        self.article = article
        self.reference = reference
        self.gazetteer = gazetteer

    def spoken(self, zone: Zone, candidate: Candidate) -> bool:
        """Whether the zone's city or province, or its parent's, stands in the article outside the name itself."""
        return self.distance(zone, candidate) is not None

    def distance(self, zone: Zone, candidate: Candidate) -> int | None:
        """How far from a name the nearest mention of its zone's city or province stands, in characters."""
        chinese = self.article.lang == "zh"
        text = self.article.folded
        best: int | None = None
        for surface in _surfaces(zone, chinese):
            for at in (text.rfind(surface, 0, candidate.start), text.find(surface, candidate.end)):
                if at >= 0:
                    away = min(abs(at - candidate.start), abs(at - candidate.end))
                    best = away if best is None else min(best, away)
        return best

    def established(self, zone: Zone) -> bool:
        """Whether a zone was there on the article's date (True where either is unknown)."""
        if self.reference is None or not zone.established:
            return True
        return zone.established <= self.reference.isoformat()[: len(zone.established)]


def decide(candidate: Candidate, context: Context) -> Zone | None:
    """The one zone that a candidate means, or None."""
    options = candidate.zones
    if len(options) == 1 and options[0].id not in candidate.leans:
        return options[0]
    if len(options) > 1:
        options = _by_date(options, context)
    firm = [zone for zone in options if zone.id not in candidate.leans]
    near = [
        (away, zone)
        for zone in options
        if (away := context.distance(zone, candidate)) is not None
        and (away < _CLOSE or not firm or zone.id not in candidate.leans)
    ]
    if near:
        near.sort(key=lambda pair: pair[0])
        return near[0][1] if len(near) == 1 or near[0][0] < near[1][0] else _nearest_unlike(near)
    return firm[0] if len(firm) == 1 else None


def _nearest_unlike(near: list[tuple[int, Zone]]) -> Zone | None:
    """Of zones at one place, the one that was established last."""
    tied = [zone for away, zone in near if away == near[0][0]]
    dated = sorted(tied, key=lambda zone: zone.established or "")
    return dated[-1] if all(zone.established for zone in tied) else None


def _by_date(options: tuple[Zone, ...], context: Context) -> tuple[Zone, ...]:
    there = tuple(zone for zone in options if context.established(zone))
    return there or options


def place_of(candidate: Candidate, context: Context) -> Place | None:
    """The one place that a place name inside an unlisted zone's name means."""
    options = candidate.places
    if not options:
        return None
    top = [place for place in options if place.level == options[0].level]
    if len(top) == 1:
        return top[0]
    text = context.article.folded
    spoken = [place for place in options if (place.province if context.article.lang == "en" else _province_zh(place)) in text]
    return spoken[0] if len(spoken) == 1 else None


def _province_zh(place: Place) -> str:
    return _names_by_code()[place.code[:2] + "0000"].name_zh.rstrip("省市")
