"""Zone names in Chinese: a type phrase anchors, and the name is read from there to the left, character by character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from zjextract.article import Article
from zjextract.gazetteer import Gazetteer, Zone, places
from zjextract.gazetteer.keys import Kind, chinese_key, phrases
from zjextract.mentions.zones.candidate import Candidate
from zjextract.mentions.zones.chinese_anchor import Anchor, bracket_start, fitting, place_before, read_left
from zjextract.mentions.zones.chinese_unlisted import unlisted
from zjextract.mentions.zones.lexicon import chinese_anchors

_NOT_AFTER: Final = re.compile(r"镇|街道|社区|小区|大道|协定|协议|(?<=区)(?:域|块链|间|别|划)|(?<=新城)区")
_COMPANY: Final = re.compile(r"[\w()]{0,4}(?:(?:有限责任|股份有限|有限|集团)公司|集团)")
_QUARTER: Final = re.compile(r"(?:[东西南北中]部?(?:片区|园区|区)|([\u3400-\u9fff]{2})园区)(?![域别])")
_LIST: Final = re.compile(r"((?:[\u3400-\u9fff]{2,8}、)*[\u3400-\u9fff]{2,8})[、和与及]$")
_COUNT: Final = re.compile(r"[两二三四五六七八九十\d]{1,2}[大个]$|[两二三四五六七八九]$")
_LIST_REACH: Final = 60  # characters before a list's last name
_JOINS: Final = frozenset(("、", "和", "与", "及", "以及"))


def chinese_candidates(article: Article, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Every span that may name a zone; they may overlap."""
    text = article.folded
    endings = phrases("zh")
    before: Candidate | None = None
    for start, end, surface in chinese_anchors(gazetteer).find(text):
        if _NOT_AFTER.match(text, end) or _COMPANY.match(text, end):
            continue
        kind = endings.get(surface)
        if kind is None:
            found = _written(text, start, end, surface, before, gazetteer)
        else:
            found = _ending(text, start, end, kind, before, gazetteer)
        for one in found:
            one = _with_quarter(text, one)
            before = before if one.type == "port" else one  # 钦州港 begins 钦州港片区, and owns nothing
            yield one


def _ending(
    text: str, start: int, end: int, kind: Kind, before: Candidate | None, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """The names that end in a type phrase. They begin behind a known name, save one that is known to begin with it."""
    parted = before is not None and before.end <= start and (before.zones or text.startswith(")", before.end))
    floor = before.end if before is not None and parted else 0
    anchor = read_left(text, start, end, kind, floor)
    if before is not None and floor and kind.code and (anchor.offsets[0] if anchor.offsets else start) == floor:
        longer = _known(read_left(text, start, end, kind, before.start), gazetteer)
        if longer is not None and longer.start < floor:
            yield longer  # 天津港保税区, behind 天津港
            return
    yield from _at(anchor, before, gazetteer)


def _with_quarter(text: str, one: Candidate) -> Candidate:
    """``怀柔科学城东区``: a quarter of a zone is a mention of its own, which no row has."""
    match = _QUARTER.match(text, one.end)
    if match is None or one.type == "city_cluster" or (match[1] and match[1] not in places()):
        return one
    return replace(one, end=match.end(), zones=(), rule="quarter-of-zone")


def _written(
    text: str, start: int, end: int, name: str, before: Candidate | None, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """A name that stands in the gazetteer as it is written."""
    key = chinese_key(name)
    zones = gazetteer.by_key("zh", key)
    if not zones:
        return
    if zones[0].type == "sub_zone" and _owns(before) and before is not None and before.end == start:
        yield replace(before, end=end, type="sub_zone", zones=zones, rule="area-in-zone")
        return
    yield _of_place(text, start, end, zones, gazetteer.leaning("zh", key))


def _of_place(text: str, start: int, end: int, zones: tuple[Zone, ...], leans: frozenset[str]) -> Candidate:
    """A known name; unlisted, and its place taken in, where the place right before it is another one."""
    size, found = place_before(text, start)
    kept = fitting(zones, found)
    if not kept:
        return Candidate(start - size, end, zones[0].type, "zone-of-other-place", places=found)
    return Candidate(start, end, zones[0].type, "known-zone", kept, leans)


def _at(anchor: Anchor, before: Candidate | None, gazetteer: Gazetteer) -> Iterator[Candidate]:
    counted = _COUNT.search(anchor.chars)
    if counted is not None:
        yield from _counted_list(anchor, len(counted[0]), gazetteer)
    elif anchor.kind.type == "sub_zone":
        yield from _area(anchor, before, gazetteer)
    elif anchor.chars or anchor.kind.code:
        one = (
            _jointly_known(anchor, gazetteer)
            or _known(anchor, gazetteer)
            or _leaning_on(anchor, before, gazetteer)
            or unlisted(anchor, gazetteer)
        )
        if one is not None:
            yield from _list(anchor, one, gazetteer)
            yield one


def _known(anchor: Anchor, gazetteer: Gazetteer) -> Candidate | None:
    """The longest run of characters up to the type phrase that a row of the gazetteer is called."""
    surface = f"@{anchor.kind.code}" if anchor.kind.code else anchor.phrase
    key = _longest_key(anchor.chars, surface, gazetteer)
    if key is None:
        return None
    start = anchor.offsets[len(anchor.chars) + len(surface) - len(key)]
    zones, leans = gazetteer.by_key("zh", key), gazetteer.leaning("zh", key)
    one = _of_place(anchor.text, start, anchor.end, zones, leans)
    one.start = bracket_start(anchor.text, one.start, anchor.start)
    if anchor.text[one.start] == "(":
        one.start -= place_before(anchor.text, one.start)[0]  # 福州(平潭)综合实验区
    return one


@lru_cache(maxsize=4096)  # an article names its few zones again and again
def _longest_key(chars: str, surface: str, gazetteer: Gazetteer) -> str | None:
    keys = (chars[first:] + surface for first in range(len(chars)))
    return next((key for key in keys if gazetteer.by_key("zh", key)), None)


def _jointly_known(anchor: Anchor, gazetteer: Gazetteer) -> Candidate | None:
    """``宁波、温州国家自主创新示范区``: one zone that several places share."""
    if not anchor.chars or anchor.kind.code is None or anchor.text[anchor.offsets[0] - 1] != "、":
        return None
    match = _LIST.search(anchor.text, max(0, anchor.offsets[0] - _LIST_REACH), anchor.offsets[0])
    if match is None:
        return None
    zones = gazetteer.by_key("zh", f"{match[1].replace('、', '')}{anchor.chars}@{anchor.kind.code}")
    return Candidate(match.start(1), anchor.end, zones[0].type, "known-zone", zones) if zones else None


def _area(anchor: Anchor, before: Candidate | None, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """``宁波片区``, or with its zone right before it, ``浙江自贸试验区宁波片区``."""
    first, found = _area_words(anchor, gazetteer)
    if before is not None and _joins(before, anchor, first):
        owners = {zone.id for zone in before.zones}
        inside = tuple(zone for zone in found if zone.parent_id in owners)
        yield Candidate(before.start, anchor.end, "sub_zone", "area-in-zone", inside, places=before.places)
    elif found:
        alone = "自贸" not in anchor.phrase
        one = Candidate(anchor.offsets[first], anchor.end, "sub_zone", "area-of-zone", found, needs_parent=alone)
        yield from _list(anchor, one, gazetteer)
        yield one
    elif "自贸" in anchor.phrase:
        one_or_none = unlisted(anchor, gazetteer)
        if one_or_none is not None:
            yield one_or_none


def _area_words(anchor: Anchor, gazetteer: Gazetteer) -> tuple[int, tuple[Zone, ...]]:
    """Where the longest words that name an area begin, and the areas of that name."""
    for first in range(len(anchor.chars)):
        found = gazetteer.areas("zh", anchor.chars[first:])
        if found:
            return first, found
    return 0, ()


def _joins(before: Candidate, anchor: Anchor, first: int) -> bool:
    """Whether the words of an area stand right after its zone, with no 和 or 及 between."""
    if not _owns(before) or not anchor.offsets or anchor.offsets[first] != before.end:
        return False
    return anchor.text[before.end] not in _JOINS


def _owns(one: Candidate | None) -> bool:
    return one is not None and one.type == "free_trade_zone"


def _leaning_on(anchor: Anchor, before: Candidate | None, gazetteer: Gazetteer) -> Candidate | None:
    """``温州高新区、经开区``: a bare type phrase takes the place of the name before it."""
    if before is None or anchor.chars or anchor.kind.code in (None, "ftz") or before.type == anchor.kind.type:
        return None
    if anchor.text[before.end : anchor.start] not in _JOINS:
        return None
    for city in {zone.city for zone in before.zones if zone.city}:
        for place in places().get(city.lower().replace("'", "")):
            zones = gazetteer.by_key("zh", f"{place.name_zh.removesuffix('市')}@{anchor.kind.code}")
            if zones:
                return Candidate(anchor.start, anchor.end, zones[0].type, "zone-after-zone", zones)
    return None


def _list(anchor: Anchor, last: Candidate, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """``上海、广东、天津自贸试验区``, ``中国(杭州、宁波)跨境电子商务综合试验区``: each place is a mention."""
    match = _LIST.search(anchor.text, max(0, last.start - _LIST_REACH), last.start)
    if match is None or not (anchor.kind.code or last.needs_parent):
        return
    offset = match.start(1)
    for name in match[1].split("、"):
        item = _item(name, offset, last.needs_parent, anchor, gazetteer)
        if item is not None:
            yield item
        offset += len(name) + 1


def _item(name: str, offset: int, area: bool, anchor: Anchor, gazetteer: Gazetteer) -> Candidate | None:
    """The longest end of a list item that names a zone of the anchor's kind, or an area of a free trade zone."""
    for cut in range(len(name) - 1):
        core = name[cut:].removesuffix("市").removesuffix("省")
        zones = gazetteer.areas("zh", core) if area else gazetteer.by_key("zh", f"{core}@{anchor.kind.code}")
        if zones:
            end = offset + len(name)
            return Candidate(offset + cut, end, zones[0].type, "list-of-zones", zones, needs_parent=area)
    return None


def _counted_list(anchor: Anchor, size: int, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """``郑州、开封、洛阳三个片区``: each place is a mention, the count and the head stay outside."""
    area = anchor.kind.type == "sub_zone"
    if len(anchor.chars) == size or not (area or anchor.kind.code):
        return
    end = anchor.offsets[-size]
    name = anchor.text[anchor.offsets[0] : end]
    last = _item(name, anchor.offsets[0], area, anchor, gazetteer)
    if last is not None and last.end == end:
        found = list(_list(anchor, last, gazetteer))
        if found:
            yield from found
            yield last
