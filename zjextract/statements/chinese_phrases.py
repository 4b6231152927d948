"""Chinese noun phrases split into what is measured and whose it is."""

from __future__ import annotations

import re
from functools import cache

from zjextract.languages import words
from zjextract.statements.model import Interval, Reading, Unit


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], tuple[str, ...], frozenset[str]]:
    actors = words("zh", "actors")
    names = sorted([*actors["generic"], *actors["places"]], key=len, reverse=True)
    bodies = frozenset(actors["bodies"])
    suffixes = sorted(actors["suffixes"], key=len, reverse=True)
    known = re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?:省|市|县|区|州)?")
    long = "|".join(re.escape(s) for s in suffixes if len(s) > 1)
    short = "".join(s for s in suffixes if len(s) == 1 and s in "省市县区州镇")
    owner = re.compile(
        rf"[\w（）“”·]{{1,20}}?(?:{long})(?:[（(][^（()）]*[)）])?|[\u3400-\u9fff]{{2,6}}?[{short}](?![场政值间域部级份内外长级])"
    )
    return known, owner, tuple(suffixes), bodies


def is_name(text: str) -> bool:
    """A place, a body, or a word such as 全市 that stands for one."""
    known, _, suffixes, bodies = _patterns()
    match = known.match(text)
    return (
        text in bodies
        or (match is not None and match.end() == len(text))
        or (len(text) > 2 and text.endswith(suffixes))
    )


def name_of(folded: str, reading: Reading, unit: Unit) -> Interval | None:
    """The name that the phrase is, or that it begins with; a phrase that measures nothing is one whole."""
    zone = reading.zones.get(unit.start)
    if zone is not None and zone <= unit.end:
        listed = zone < unit.end and folded[zone] in "、和与及"
        return (unit.start, unit.end if listed else zone)
    if is_name(folded[unit.start : unit.end]):
        return (unit.start, unit.end)
    owner = split(folded, unit)[1]
    whole = owner is not None and unit.noun_class in ("", "actor") and _ends_as_actor(folded, unit)
    return (unit.start, unit.end) if whole else owner


def _ends_as_actor(folded: str, unit: Unit) -> bool:
    text = folded[max(unit.start, unit.end - 60) : unit.end].rstrip("等")
    return unit.end - unit.start <= 60 and text.endswith(tuple(words("zh", "actors")["groups"]))


def split(folded: str, unit: Unit) -> tuple[Interval, Interval | None]:
    """The metric and the owner before it: 杭州|数字经济核心产业增加值, 湖州市的|经济密度."""
    start, end = unit.start, unit.end
    cut = folded.find("的", start, end)
    if cut > start and end - cut > 2 and is_name(folded[start:cut]):
        return (cut + 1, end), (start, cut)
    found = _owner_end(folded, start, end)
    if found is None:
        return (start, end), None
    metric = found
    while metric < end and folded[metric] in "的 ":
        metric += 1
    return ((metric, end), (start, found)) if end - metric >= 2 else ((start, end), None)


def _owner_end(folded: str, start: int, end: int) -> int | None:
    known, owner, _, _ = _patterns()
    best = None
    match = known.match(folded, start, end)
    if match:
        best = match.end()
    longer = owner.match(folded, best or start, end)
    if longer and end - longer.end() >= 2:
        best = longer.end()
    while best is not None and best < end and folded[best] in "、和与及":
        more = owner.match(folded, best + 1, end) or known.match(folded, best + 1, end)
        if more is None or end - more.end() < 2:
            break
        best = more.end()
    return best
