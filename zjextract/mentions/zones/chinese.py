"""Zone names in Chinese: a type phrase anchors, and the name is read from there to the left, character by character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from zjextract.article import Article
from zjextract.gazetteer import Gazetteer, Place, Zone, places
from zjextract.gazetteer.keys import Kind, chinese_bare, chinese_key, phrases
from zjextract.mentions.zones.candidate import Candidate
from zjextract.mentions.zones.lexicon import chinese_anchors, chinese_words_of_zones

_REACH = 24  # characters; the longest names before a type phrase have some 20
_DELIMITER = re.compile(r"[^\w()\-·、“\"]|[的了在是、“\"]")
_DROPPED = frozenset("() -·—“”\"省市")
_NOT_AFTER = re.compile(r"域|块链|间|别|划|镇|街道|有限|股份|协定|协议")
_COMPANY = re.compile(r"[\w()]{0,4}(?:有限责任|股份有限|有限|集团)公司|[\w()]{0,4}集团")
_LIST = re.compile(r"((?:[\u3400-\u9fff]{2,8}、)*[\u3400-\u9fff]{2,8})[、和与及]$")
_QUARTER = re.compile(r"(?:[东西南北中][部]?(?:片区|园区|区)|[\u3400-\u9fff]{2}园区)(?![域别])")
_LONGEST_PLACE = 11


@dataclass(slots=True)
class _Anchor:
    """A type phrase at [start, end), and what stands before it: ``chars`` with their offsets, brackets left out."""

    text: str
    start: int
    end: int
    kind: Kind
    chars: str
    offsets: list[int]


def chinese_candidates(article: Article, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Every span that may name a zone; they may overlap."""
    text = article.folded
    automaton, patterns = chinese_anchors(gazetteer)
    endings = phrases("zh")
    before: Candidate | None = None
    for index, start, end in automaton.find_matches_as_indexes(text):
        if _NOT_AFTER.match(text, end):
            continue
        pattern = patterns[index]
        kind = endings.get(pattern)
        if kind is None:
            found = list(_named(text, start, end, pattern, gazetteer))
        else:
            anchor = _read_left(text, start, end, kind, before.end if before else 0)
            found = list(_at(anchor, before, gazetteer))
        found = [_with_quarter(text, one) for one in found]
        yield from found
        before = found[-1] if found else before


def _with_quarter(text: str, one: Candidate) -> Candidate:
    """``中关村科学城北区``: a quarter of a zone is a mention of its own, which no row has."""
    match = _QUARTER.match(text, one.end)
    if match is None or one.type == "city_cluster":
        return one
    return replace(one, end=match.end(), zones=(), rule="quarter-of-zone")


def _named(text: str, start: int, end: int, name: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A name that stands in the gazetteer as it is written."""
    key = chinese_key(name)
    zones = gazetteer.by_key("zh", key)
    if not zones or _COMPANY.match(text, end):
        return
    fitting, place = _fitting(text, start, zones)
    if fitting:
        yield Candidate(start, end, zones[0].type, "known-zone", fitting, gazetteer.leaning("zh", key))
    elif place:
        offset = start - _place_length(text, start, place)
        yield Candidate(offset, end, zones[0].type, "zone-of-other-place", places=place)


def _read_left(text: str, start: int, end: int, kind: Kind, floor: int) -> _Anchor:
    begin = max(floor if floor <= start else 0, start - _REACH)
    chars: list[str] = []
    offsets: list[int] = []
    for offset in range(start - 1, begin - 1, -1):
        char = text[offset]
        if char in "、":
            if not _inside_bracket(text, offset, start):
                break
            break
        if _DELIMITER.match(char) and char not in "“\"":
            break
        if char not in _DROPPED:
            chars.append(char)
            offsets.append(offset)
    chars.reverse()
    offsets.reverse()
    return _Anchor(text, start, end, kind, "".join(chars), offsets)


def _inside_bracket(text: str, offset: int, start: int) -> bool:
    return ")" in text[offset:start] and "(" not in text[offset:start]


def _at(anchor: _Anchor, before: Candidate | None, gazetteer: Gazetteer) -> Iterator[Candidate]:
    if _COMPANY.match(anchor.text, anchor.end):
        return
    known = _known(anchor, gazetteer)
    if known is None and anchor.kind.type == "sub_zone":
        yield from _area(anchor, before, gazetteer)
        return
    one = known or _leaning_on(anchor, before, gazetteer) or _unknown(anchor)
    if one is None:
        return
    yield from _list(anchor, one, gazetteer)
    yield one


def _known(anchor: _Anchor, gazetteer: Gazetteer) -> Candidate | None:
    """The longest run of characters up to the type phrase that a row of the gazetteer is called."""
    surface = f"@{anchor.kind.code}" if anchor.kind.code else chinese_bare(anchor.text[anchor.start : anchor.end])
    chars = anchor.chars
    for first in range(len(chars)):
        key = chars[first:] + surface
        zones = gazetteer.by_key("zh", key)
        if not zones:
            continue
        start = anchor.offsets[first]
        fitting, place = _fitting(anchor.text, start, zones)
        if not fitting:
            offset = start - _place_length(anchor.text, start, place)
            return Candidate(offset, anchor.end, anchor.kind.type, "zone-of-other-place", places=place)
        start = _bracket_start(anchor.text, start, anchor.start)
        return Candidate(start, anchor.end, zones[0].type, "known-zone", fitting, gazetteer.leaning("zh", key))
    return None


def _bracket_start(text: str, start: int, stop: int) -> int:
    """Take in ``中国(`` before a place whose bracket closes before the type phrase."""
    opened = text[start - 1 : start] == "(" and ")" in text[start:stop]
    if opened:
        return start - 3 if text[start - 3 : start - 1] == "中国" else start - 1
    return start


def _place_before(text: str, end: int) -> tuple[Place, ...]:
    """What the place name that ends at an offset may mean."""
    known = places()
    for size in range(min(_LONGEST_PLACE, end), 1, -1):
        found = known.get(text[end - size : end])
        if found:
            return found
    return ()


def _place_length(text: str, end: int, found: tuple[Place, ...]) -> int:
    known = places()
    return next((size for size in range(min(_LONGEST_PLACE, end), 1, -1) if known.get(text[end - size : end]) == found), 0)


def _fitting(text: str, start: int, zones: tuple[Zone, ...]) -> tuple[tuple[Zone, ...], tuple[Place, ...]]:
    """The zones that the place name right before a name allows, and that place."""
    place = _place_before(text, start)
    if not place:
        return zones, place
    provinces = {one.province for one in place}
    return tuple(z for z in zones if z.province is None or z.province in provinces), place


def _area(anchor: _Anchor, before: Candidate | None, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """``宁波片区``, or with its zone right before it, ``浙江自贸试验区宁波片区``."""
    chars = anchor.chars
    joined = before if before is not None and before.type == "free_trade_zone" and _touches(anchor, before) else None
    found: tuple[Zone, ...] = ()
    first = 0
    for first in range(len(chars)):
        found = gazetteer.areas("zh", chars[first:])
        if found:
            break
    if joined is not None:
        owners = {zone.id for zone in joined.zones}
        inside = tuple(zone for zone in found if zone.parent_id in owners)
        yield Candidate(joined.start, anchor.end, "sub_zone", "area-in-zone", inside, places=joined.places)
    elif found:
        alone = "自贸" not in anchor.text[anchor.start : anchor.end]
        one = Candidate(anchor.offsets[first], anchor.end, "sub_zone", "area-of-zone", found, needs_parent=alone)
        yield from _list(anchor, one, gazetteer)
        yield one
    elif "自贸" in anchor.text[anchor.start : anchor.end]:
        unknown = _unknown(anchor)
        if unknown:
            yield unknown


def _touches(anchor: _Anchor, before: Candidate) -> bool:
    return bool(anchor.offsets) and anchor.offsets[0] == before.end and before.end < anchor.start


def _leaning_on(anchor: _Anchor, before: Candidate | None, gazetteer: Gazetteer) -> Candidate | None:
    """``温州高新区、经开区``: a bare type phrase takes the place of the name before it."""
    if before is None or anchor.chars or anchor.kind.code is None or before.type == anchor.kind.type:
        return None
    if anchor.text[before.end : anchor.start] not in ("、", "和", "与", "及", "以及"):
        return None
    cities = {zone.city for zone in before.zones if zone.city}
    for city in cities:
        for place in places().get(city.lower().replace("'", ""), ()):
            core = place.name_zh.removesuffix("市")
            zones = gazetteer.by_key("zh", f"{core}@{anchor.kind.code}")
            if zones:
                return Candidate(anchor.start, anchor.end, zones[0].type, "zone-after-zone", zones)
    return None


def _unknown(anchor: _Anchor) -> Candidate | None:
    """A name that no row has: a place or a proper name, modifiers, and a type phrase."""
    tokens = _tokens(anchor.chars)
    last_stop = max((i for i, token in enumerate(tokens) if token.kind == "stop"), default=-1)
    tokens = tokens[last_stop + 1 :]
    place = next((i for i, token in enumerate(tokens) if token.kind == "place"), None)
    if place is not None:
        start = anchor.offsets[tokens[place].start]
        if anchor.text[start - 2 : start] == "中国" or anchor.text[start - 3 : start] == "中国(":
            start = _bracket_start(anchor.text, start, anchor.start) if anchor.text[start - 1] == "(" else start - 2
        if _bare_town(anchor, tokens[place + 1 :]):
            return None
        found = places().get(tokens[place].text, ())
        return Candidate(start, anchor.end, anchor.kind.type, "place-and-type", places=found)
    if anchor.text[anchor.end - 1] == "谷":
        return _valley(anchor)
    if not tokens or last_stop < 0 and not _starts_clean(anchor):
        return None
    proper = [token for token in tokens if token.kind == "other"]
    core = sum(len(token.text) for token in tokens)
    if not 2 <= sum(len(token.text) for token in proper) <= 5 or core > 9 or anchor.kind.type in ("other", "sub_zone"):
        return None
    return None if not _quoted_or_listed(anchor) else Candidate(
        anchor.offsets[tokens[0].start], anchor.end, anchor.kind.type, "proper-name-and-type"
    )


def _valley(anchor: _Anchor) -> Candidate | None:
    """``中国光谷``: a valley of an industry is named after the country, if after no place."""
    if not anchor.chars.endswith("中国"):
        return None
    return Candidate(anchor.offsets[-2], anchor.end, anchor.kind.type, "valley-of-industry")


def _bare_town(anchor: _Anchor, rest: list[_Token]) -> bool:
    """A place and 新城, 小镇 or 片区 alone is a quarter of a town more often than a zone."""
    return anchor.kind.type in ("other", "sub_zone") and "自贸" not in anchor.text[anchor.start : anchor.end] and not rest


def _starts_clean(anchor: _Anchor) -> bool:
    return len(anchor.chars) < _REACH


def _quoted_or_listed(anchor: _Anchor) -> bool:
    """Whether a name without a place stands in quotes or in a list, where a name must stand."""
    first = anchor.offsets[0]
    return anchor.text[first - 1 : first] in ("、", "“", '"', "《") or anchor.text[anchor.end : anchor.end + 1] in ("、", "”", '"')


@dataclass(slots=True)
class _Token:
    """A piece of the text before a type phrase: a ``place``, a ``stop`` word, a ``generic`` word, or ``other``."""

    kind: str
    text: str
    start: int


def _tokens(chars: str) -> list[_Token]:
    """Pieces of a name, each the longest that a list knows; neighbouring unknown characters are one piece."""
    known, lexicon = places(), chinese_words_of_zones()
    out: list[_Token] = []
    position = 0
    while position < len(chars):
        kind, size = "other", 1
        for length in range(min(_LONGEST_PLACE, len(chars) - position), 0, -1):
            piece = chars[position : position + length]
            if length > 1 and piece in known and piece not in lexicon.not_places:
                kind, size = "place", length
            elif piece in lexicon.stops:
                kind, size = "stop", length
            elif piece in lexicon.generic:
                kind, size = "generic", length
            else:
                continue
            break
        piece = chars[position : position + size]
        if kind == "other" and out and out[-1].kind == "other":
            out[-1].text += piece
        else:
            out.append(_Token(kind, piece, position))
        position += size
    return out


def _list(anchor: _Anchor, last: Candidate, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """``上海、广东、天津自贸试验区``, ``中国(杭州、宁波)跨境电子商务综合试验区``: each place is a mention."""
    core_start = last.start
    match = _LIST.search(anchor.text, max(0, core_start - 60), core_start)
    if match is None:
        return
    offset = match.start(1)
    for name in match[1].split("、"):
        start, offset = offset, offset + len(name) + 1
        while name:
            key = f"{name.removesuffix('市')}@{anchor.kind.code}"
            zones = gazetteer.areas("zh", name) if last.needs_parent else gazetteer.by_key("zh", key)
            if zones and (anchor.kind.code or last.needs_parent):
                yield Candidate(start, start + len(name), last.type, "list-of-zones", zones, needs_parent=last.needs_parent)
                break
            name, start = name[1:], start + 1
