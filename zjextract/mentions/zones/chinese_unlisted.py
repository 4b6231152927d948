"""Chinese zone names that no row has: a place or a proper name, modifiers, and a type phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from zjextract.gazetteer import Gazetteer, Place, places
from zjextract.gazetteer.keys import Kind
from zjextract.mentions.zones.candidate import Candidate
from zjextract.mentions.zones.chinese_anchor import LONGEST_PLACE, Anchor, bracket_start, place_before
from zjextract.mentions.zones.lexicon import chinese_lexicon

_ABBREVIATIONS: Final = re.compile(r"[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新港澳台中]{2,4}")
_BEFORE_BRACKET: Final = re.compile(r"\w{1,8}\($")
_SCIENCE_PARKS: Final = ("竹科", "中科", "南科")  # 南科高雄园区
_SUFFIXES: Final = "级型类业化效"  # they end a word
_QUARTERS: Final = ("other", "sub_zone")
_ABROAD: Final = frozenset(("industrial_park", "pilot_zone", "development_zone", "border_zone", "corridor"))
_PROPERLY_NAMED: Final = ("industrial_park", "corridor", "high_tech_zone")
_LONGEST_PROPER_CORE: Final = 11
_NAME_BEFORE: Final = frozenset('、"在于至到名')
_AND: Final = frozenset("和与及")
_BOUND: Final = re.compile(r"\((?:以下|下)?(?:统称|简称|称)")
_CLAUSE_BEFORE: Final = frozenset(",。;:!\n ")
_PREDICATES: Final = frozenset("正已将是位总占拥累规目")  # with what a clause says of a park: 正在, 已经, 位于
_SHORTEST_PROPER, _LONGEST_PROPER = 2, 6


@dataclass(slots=True)
class _Token:
    """A piece of the text before a type phrase.

    Its kind: a ``place``, a ``region`` (皖北), a ``country``, a ``pair`` of countries (中白), a ``stop`` or ``generic``
    word, or ``other``.
    """

    kind: str
    text: str
    start: int


def unlisted(anchor: Anchor, gazetteer: Gazetteer) -> Candidate | None:
    """The name that ends in an anchor's type phrase, or None where the words before it name nothing."""
    tokens = _tokens_after_stop(anchor.chars)
    place = _naming_place(anchor.kind, tokens)
    if place is not None:
        return _placed(anchor, tokens, place)
    if anchor.phrase.endswith("谷"):
        return _valley(anchor)
    if anchor.phrase == "园区":
        return _science_park(anchor, tokens)
    return _proper(anchor, tokens, gazetteer)


def _naming_place(kind: Kind, tokens: Sequence[_Token]) -> int | None:
    """Which token is the place that a name begins with; a level's is none: 浙江 in 浙江省级物流园区."""
    abroad = kind.code != "ftz" and kind.type in _ABROAD  # with a country, a free trade zone is a treaty
    for index, token in enumerate(tokens):
        if token.kind == "place" and not (index + 1 < len(tokens) and tokens[index + 1].text == "级"):
            return index
        if token.kind == "region" or (token.kind == "pair" and abroad):
            return index
        if abroad and token.kind == "country" and _names_more(tokens[index + 1 :]):
            return index
    return None


def _names_more(tokens: Sequence[_Token]) -> bool:
    """Whether more than plain words follow a country: 赞比亚中国经贸合作区, but not 越南工业园."""
    return any(token.kind not in ("generic", "country") or token.text == "中国" for token in tokens)


def _placed(anchor: Anchor, tokens: Sequence[_Token], place: int) -> Candidate | None:
    bare = all(token.kind == "generic" and len(token.text) == 1 for token in tokens[place + 1 :])
    if bare and not _more_than_quarter(anchor, tokens[place]):
        return None
    first = place - 1 if place and _leads(tokens[place - 1], tokens[place]) else place
    text, start = anchor.text, anchor.offsets[tokens[first].start]
    if text[max(0, start - 2) : start] == "中国":
        start -= 2
    start = _whole_bracket(anchor, bracket_start(text, start, anchor.start))
    meant = _innermost(tokens[place:])
    return Candidate(start, anchor.end, anchor.kind.type, "place-and-type", places=meant, short=_short(anchor, tokens))


def _short(anchor: Anchor, tokens: Sequence[_Token]) -> str | None:
    """A name without its places, if it then begins with a proper name."""
    after = next((token for token in tokens if token.kind != "place"), None)
    if after is None or after is tokens[0] or after.kind != "other" or len(after.text) < _SHORTEST_PROPER:
        return None
    if anchor.phrase == "廊道":
        return None  # 黄河生态廊道 is any
    return anchor.text[anchor.offsets[after.start] : anchor.end]


def _leads(before: _Token, place: _Token) -> bool:
    """Whether a name begins before its place: 京津 in 京津武清示范区, 前海 in 前海深港合作区."""
    named = place.kind == "pair" and before.kind == "other" and len(before.text) >= _SHORTEST_PROPER
    return named or before.text in _SCIENCE_PARKS or _ABBREVIATIONS.fullmatch(before.text) is not None


def _more_than_quarter(anchor: Anchor, place: _Token) -> bool:
    """Whether a place and a type phrase alone name a zone: 商务区 and 片区 are quarters, as a city's 新城."""
    if anchor.phrase in chinese_lexicon().quarters:
        largest = places().get(place.text)[:1]
        return not largest or largest[0].level == "county" or largest[0].province == "Taiwan"
    return anchor.kind.type not in _QUARTERS or "自贸" in anchor.phrase


def _innermost(tokens: Sequence[_Token]) -> tuple[Place, ...]:
    """What the last of the places at a name's head means: 邢台 in 河北邢台高新区, read within 河北."""
    found: tuple[Place, ...] = ()
    for token in tokens:
        if token.kind == "region":
            continue
        if token.kind != "place":
            break
        meant = places()[token.text]
        provinces = {outer.province for outer in found}
        inside = tuple(place for place in meant if not provinces or place.province in provinces)
        if not inside:
            break  # a county's name that is another word here: 长兴 in 大连长兴岛
        found = inside
    return found


def _whole_bracket(anchor: Anchor, start: int) -> int:
    """``长江(宜昌)国际物流园``: take in the words before a bracket around the place."""
    text = anchor.text
    if text[start] != "(":
        return start
    before = _BEFORE_BRACKET.search(text, max(0, start - 8), start + 1)
    if before is None:
        return start + 1
    kept = _tokens_after_stop(before[0][:-1])
    return before.start() + kept[0].start if kept else start + 1


def _valley(anchor: Anchor) -> Candidate | None:
    """``中国光谷``: a valley of an industry is named after the country, if after no place."""
    if not anchor.chars.endswith("中国"):
        return None
    return Candidate(anchor.offsets[-2], anchor.end, anchor.kind.type, "valley-of-industry")


def _science_park(anchor: Anchor, tokens: Sequence[_Token]) -> Candidate | None:
    """``二林园区``: a town and a bare 园区 is a site of a science park, where the article speaks of science parks."""
    if len(tokens) != 1 or tokens[0].kind != "other" or len(tokens[0].text) != _SHORTEST_PROPER:
        return None
    if "科学园区" not in anchor.text:
        return None
    start = anchor.offsets[tokens[0].start]
    return Candidate(start, anchor.end, anchor.kind.type, "site-of-science-park")


def _proper(anchor: Anchor, tokens: Sequence[_Token], gazetteer: Gazetteer) -> Candidate | None:
    """``翠屏科技园``: a proper name before the modifiers, where a name must stand: in a list, in quotes, after 在.

    It stands anywhere where a listed zone is told from others by it: 外高桥 in ``外高桥物流园``.
    """
    if anchor.phrase == "廊道" or not _properly_named(anchor, tokens):
        return None
    start = _known_core(anchor.chars, gazetteer)
    if start < 0 and _name_fits(tokens) and _name_stands(anchor, tokens):
        start = tokens[0].start
    if start < 0:
        return None
    name = anchor.text[anchor.offsets[start] : anchor.end]
    return Candidate(anchor.offsets[start], anchor.end, anchor.kind.type, "proper-name-and-type", short=name)


def _properly_named(anchor: Anchor, tokens: Sequence[_Token]) -> bool:
    """Whether zones of this type have proper names without a place; a town has one where a place owns it."""
    if anchor.kind.type == "characteristic_town":
        return bool(tokens) and _owned_by_place(anchor, tokens)
    return anchor.kind.type in _PROPERLY_NAMED


def _known_core(chars: str, gazetteer: Gazetteer) -> int:
    """Where a listed zone's core begins that the characters end in; -1: in none."""
    return next((at for at in range(len(chars)) if chars[at:] in gazetteer.chinese_cores), -1)


def _name_fits(tokens: Sequence[_Token]) -> bool:
    if not tokens or tokens[0].kind != "other":
        return False
    longest = sum(len(token.text) for token in tokens) <= _LONGEST_PROPER_CORE
    return longest and _SHORTEST_PROPER <= len(tokens[0].text) <= _LONGEST_PROPER


def _name_stands(anchor: Anchor, tokens: Sequence[_Token]) -> bool:
    start = anchor.offsets[tokens[0].start]
    before, after = anchor.text[start - 1 : start], anchor.text[anchor.end : anchor.end + 1]
    listed = before in _NAME_BEFORE or after in ("、", '"')
    subject = before in _CLAUSE_BEFORE and after in _PREDICATES
    last = before in _AND and (after in _CLAUSE_BEFORE or after == "等")
    return (
        listed
        or subject
        or last
        or _owned_by_place(anchor, tokens)
        or _BOUND.match(anchor.text, anchor.end) is not None
    )


def _owned_by_place(anchor: Anchor, tokens: Sequence[_Token]) -> bool:
    """``弥勒市的东风韵小镇``: whether a place and 的 stand before the first token."""
    before = anchor.offsets[tokens[0].start] - 1
    return anchor.text.startswith("的", before) and place_before(anchor.text, before)[0] > 0


@lru_cache(maxsize=4096)
def _tokens_after_stop(chars: str) -> tuple[_Token, ...]:
    """Pieces of a name, behind the last stop word."""
    tokens = _tokens(chars)
    last_stop = max((i for i, token in enumerate(tokens) if token.kind == "stop"), default=-1)
    return tuple(tokens[last_stop + 1 :])


def _tokens(chars: str) -> list[_Token]:
    """Pieces of a text, each the longest that a list knows; neighbouring unknown characters are one piece."""
    out: list[_Token] = []
    position = 0
    while position < len(chars):
        kind, size = _piece(chars, position)
        piece = chars[position : position + size]
        if out and _one_word(out[-1], kind, piece):
            out[-1].kind, out[-1].text = "other", out[-1].text + piece
        else:
            out.append(_Token(kind, piece, position))
        position += size
    return out


def _one_word(last: _Token, kind: str, piece: str) -> bool:
    """Whether a piece is one unknown word with the one before it; a single plain character may be part: 斗南, 南科."""
    if kind == "other":
        plain = last.kind == "generic" and len(last.text) == 1 and last.text not in _SUFFIXES
        return plain or last.kind == "other"
    return kind == "generic" and last.kind == "other" and len(piece) == len(last.text) == 1


def _piece(chars: str, position: int) -> tuple[str, int]:
    known, lexicon = places(), chinese_lexicon()
    if position and chars[position] in "年月日" and chars[position - 1].isdigit():
        return "stop", 1
    for length in range(min(LONGEST_PLACE, len(chars) - position), 0, -1):
        piece = chars[position : position + length]
        if length > 1 and piece in known and piece not in lexicon.not_places:
            return "place", length
        kind = lexicon.kinds.get(piece)
        if kind is not None:
            return kind, length
    return "other", 1
