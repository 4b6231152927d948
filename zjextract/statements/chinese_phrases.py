"""Chinese noun phrases split into what is measured and whose it is."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from zjextract.gazetteer import places
from zjextract.languages import words
from zjextract.statements.model import Interval, Reading, Unit

_HAN: Final = "\u3400"
_CACHED: Final = 4096  # phrases whose reading is kept: the same names and measures come again and again
_SHORT: Final = 4  # letters of a company's name after its place
_REACH: Final = 40  # letters of a phrase that are searched for a name
_TRADED: Final = re.compile(r"(?:的)?(?:进出口|出口|进口|投资|贸易|直接投资)(?:额|值|总额|总值)?")


_JOINING: Final = "、和与及"
_LISTED: Final = re.compile(r"[（(][\w.]{0,6}\d{4,6}[\w.]{0,4}[)）]$")  # a company with the code of its shares


@cache
def place_surfaces() -> frozenset[str]:
    """All Chinese names of places of two characters and more: letters that belong together."""
    return frozenset(surface for surface, _ in places().surfaces() if surface[0] >= _HAN and len(surface) > 1)


@cache
def _places() -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """The words that name a place or a company wherever they stand, and by their first two characters the lengths
    they have, the longest first.

    The short names of counties are left out: many are words of the language.
    """
    actors = words("zh", "actors")
    names = {*actors["generic"], *actors["places"], *actors["companies"]}
    names.update(
        surface
        for surface, level in places().surfaces()
        if surface[0] >= _HAN
        and len(surface) > 1
        and (level != "county" or (surface[-1] in "市区县旗" and len(surface) > 2))
    )
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[:2], set()).add(len(name))
    return frozenset(names), {pair: tuple(sorted(found, reverse=True)) for pair, found in lengths.items()}


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]], frozenset[str], tuple[str, ...]]:
    """How owners are written; the endings of names by their last character; bodies, and those that part from what
    follows them."""
    actors = words("zh", "actors")
    suffixes = sorted(actors["suffixes"], key=len, reverse=True)
    long = "|".join(re.escape(s) for s in suffixes if len(s) > 1)
    short = "".join(s for s in suffixes if len(s) == 1 and s in "省市县区州")
    owner = re.compile(
        rf"[\w（）“”·]{{1,20}}?(?:{long})(?:[（(][^（()）]*[)）])?|[\u3400-\u9fff]{{2,6}}?(?:省区|地区(?!生产)|(?<!地)[{short}]|(?<![城乡村])镇)(?![场政值间域部级份内外长级])"
    )
    endings = {last: tuple(s for s in suffixes if s[-1] == last) for last in {s[-1] for s in suffixes}}
    return owner, endings, frozenset(actors["bodies"]), tuple(actors["splitting"])


@cache
def sources() -> tuple[str, ...]:
    """How those end who publish figures of others: offices, newspapers, reports."""
    return tuple(words("zh", "actors")["sources"])


@cache
def papers() -> tuple[str, ...]:
    """How figures, papers and meetings end, which do nothing themselves."""
    return tuple(words("zh", "actors")["papers"])


@cache
def nobody() -> tuple[str, ...]:
    """How phrases end that are no agents, though they stand where one does."""
    return tuple(words("zh", "actors")["nobody"])


@cache
def moments() -> tuple[str, ...]:
    """How phrases end that say when: 春节假期."""
    return tuple(words("zh", "statements")["moments"])


@cache
def releasing() -> frozenset[str]:
    """Verbs of publication."""
    return frozenset(words("zh", "statements")["releasing"])


@cache
def noun_verbs() -> frozenset[str]:
    """Verbs that are nouns as well: 投资, 出口."""
    return frozenset(words("zh", "verbs")["forms"]["noun_too"])


@cache
def qualities() -> tuple[str, ...]:
    """Words before such a measure that are no company."""
    return tuple(words("zh", "metrics")["qualities"])


@cache
def heads() -> tuple[str, ...]:
    """How noun phrases end that name a measure."""
    return tuple(words("zh", "metrics")["heads"])


_BRANCH: Final = re.compile(
    r"[\u3400-\u9fff]{1,8}?(?:部门|分公司|子公司|分行|支行)"
    r"|[\u3400-\u9fff]{0,8}?(?:企业(?![家数所贷债年信景存注名杠户的、和与及])|律师事务所)"
)
_AND_SO_ON: Final = re.compile(r"(?<![高初平同对优特均相])等(?![级于待效同离量份候地国省市区县])")
_YEARLY: Final = re.compile(  # 三峡枢纽|年通过货运量
    "(?<=枢纽|产业|行业|电站|油田|铁路|基地|项目|公司|集团|景区)年(?=通过|处理|发电|接待|生产|加工|销售|出口|供|消费|运输|吞吐|利用|交易|产|营业|集装箱)"
)
_OTHERS: Final = re.compile(r"(?:、[^、等]{1,12}){0,4}等(?:地区|省份|省区|省市|[地国省市区县])(?!生产)")


def has_title(text: str) -> bool:
    """A person named with what he or she is."""
    return any(title in text for title in words("zh", "actors")["titles"])


def before_title(text: str) -> str:
    """Whose title it is: 台积电|董事长张忠谋; empty where the title comes first, or none."""
    cut = min((text.find(title) for title in words("zh", "actors")["titles"] if title in text), default=0)
    return text[:cut] if cut > 1 else ""


def place_end(text: str, start: int, end: int) -> int:
    """Where the chain of places that begins at ``start`` ends: 浙江|杭州|余杭区; ``start`` itself where none begins."""
    names, lengths = _places()
    position = start
    while position < end:
        for length in lengths.get(text[position : position + 2], ()):
            if position + length <= end and text[position : position + length] in names:
                position += length
                break
        else:
            return position
        if position < end and text[position] in "省市县区州" and text[position + 1 : position + 2] not in ("场", "域"):
            position += 1
    return position


@lru_cache(maxsize=_CACHED)
def is_name(text: str) -> bool:
    """A place, a body, or a word such as 全市 that stands for one."""
    _, endings, bodies, _ = _patterns()
    return (
        text in bodies
        or (text[-1:] in ("）", ")") and _LISTED.search(text) is not None)
        or (len(text) > 1 and place_end(text, 0, len(text)) == len(text))
        or (len(text) > 2 and text.endswith(endings.get(text[-1], ())))
    )


def name_of(folded: str, reading: Reading, unit: Unit) -> Interval | None:
    """The name that the phrase is, or that it begins with; a phrase that measures nothing is one whole."""
    if is_name(folded[unit.start : unit.end]):
        return (unit.start, unit.end)
    zone = reading.zones.get(unit.start)
    if zone is not None and zone <= unit.end:
        listed = zone < unit.end and folded[zone] in "、和与及"
        return (unit.start, unit.end if listed else zone)
    owner = split(folded, unit)[1]
    if owner is None or unit.noun_class not in ("", "actor"):
        return owner
    return (unit.start, unit.end) if _is_one_name(folded, unit, owner) else owner


def _is_one_name(folded: str, unit: Unit, owner: Interval) -> bool:
    """宁德|时代, 全国|制造业: what follows the name of a place belongs to it; but 全省|高新技术企业."""
    if folded[owner[0]] in "全我本":
        return _ends_as_actor(folded, unit) and not folded.startswith(("企业", "项目", "机构"), unit.end - 2)
    return unit.end - owner[1] <= _SHORT or _ends_as_actor(folded, unit)


def _ends_as_actor(folded: str, unit: Unit) -> bool:
    text = folded[max(unit.start, unit.end - 60) : unit.end].rstrip("等")
    return unit.end - unit.start <= 60 and text.endswith(tuple(words("zh", "actors")["groups"]))


def split(folded: str, unit: Unit) -> tuple[Interval, Interval | None]:
    """The metric and the owner before it: 杭州|数字经济核心产业增加值, 湖州市的|经济密度."""
    start, end = unit.start, unit.end
    cut = folded.find("的", start, end)
    if cut > start and end - cut > 2 and is_name(folded[start:cut]):
        return (cut + 1, end), (start, cut)
    found = start + _owner_length(folded[start:end])
    if unit.noun_class in ("", "actor"):
        start = _after_examples(folded, start, end)
    if found <= start:
        return (start, end), None
    if found < end and folded[found] in _JOINING:
        return (start, end), (start, found)  # what else the list names is unknown
    metric = found
    while metric < end and folded[metric] in "的 ":
        metric += 1
    return ((metric, end), (start, found)) if end - metric >= 2 else ((start, end), None)


def _after_examples(folded: str, start: int, end: int) -> int:
    """Where what is counted begins behind some of its kind: 材料、辽河实验室等|创新平台."""
    match = _AND_SO_ON.search(folded, start, end)
    if match is None or end - match.end() < 2 or "、" not in folded[start : match.start()]:
        return start
    return match.end()


def partner(folded: str, unit: Unit) -> tuple[Interval, Interval | None]:
    """The metric and whom one trades with, of a phrase after 对 or 自: 第一大贸易伙伴|东盟|进出口."""
    start, end = unit.start, unit.end
    for match in _TRADED.finditer(folded, max(start, end - 12), end):
        if match.end() == end and match.start() - start >= 2:
            begin = start
            for i in range(max(start, match.start() - _REACH), match.start() - 1):
                if place_end(folded, i, match.start()) == match.start():
                    begin = i
                    break
            begin = start if folded[begin - 1] in _JOINING else begin  # 大陆及|香港
            noun = match.start() + (folded[match.start()] == "的")
            return (noun, end), (begin, match.start())
    return (start, end), None


@lru_cache(maxsize=_CACHED)
def _owner_length(text: str) -> int:
    """How long the owner is that a phrase begins with, nought without one: 杭州市|数字经济, 园区|规上工业总产值."""
    owner, _, _, splitting = _patterns()
    end = len(text)
    best = place_end(text, 0, end) or _body_length(text, splitting)
    longer = owner.match(text, best)
    if longer and end - longer.end() >= 2 and "于" not in text[: longer.end()]:
        best = longer.end()
    if best and text.startswith("地区", best) and not text.startswith("地区生产", best) and end - best > 3:
        best += 2  # 长三角地区|进出口总值
    branch = _BRANCH.match(text, best) if best else None
    if branch and end - branch.end() >= 2:
        best = branch.end()
    while 0 < best < end and text[best] in _JOINING:
        known = place_end(text, best + 1, end)
        more = owner.match(text, best + 1)
        last = more.end() if more else known
        if last == best + 1 or end - last < 2:
            break
        best = last
    yearly = _YEARLY.search(text, best)
    if yearly and yearly.start() > _SHORT - 1:
        return yearly.start()
    others = _OTHERS.match(text, best) if best else None
    return others.end() if others and end - others.end() >= 2 else best


def _body_length(text: str, splitting: tuple[str, ...]) -> int:
    """The length of 园区, 公司 and their kin before a metric."""
    return next((len(word) for word in splitting if text.startswith(word) and len(text) - len(word) >= 2), 0)
