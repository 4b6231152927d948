"""分别: values in a row, each for a name or a measure of the list before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from zjextract.statements.chinese_phrases import heads, is_name, noun_verbs, partner, split
from zjextract.statements.lists import runs
from zjextract.statements.model import Interval, Link, Reading, Unit

_MARK: Final = "分别"
# 普及, 总和 and 参与 hold what joins names
_SPLIT: Final = re.compile(
    r"、|以及|(?<![共总饱温平])和(?![平谐])|(?<![参给赋])与(?!会)|(?<![普涉触遍波提顾惠企危以])及"
)
_MEASURES: Final = ("metric", "change")
_EQUALS: Final = frozenset(("为", "是", "达", "达到"))
_AND: Final = frozenset(("与", "和", "同", "跟", "及"))
_TOWARDS: Final = frozenset("对自与同")
_REACH: Final = 16


class Share(NamedTuple):
    """What one value of the row is of; without a metric it is that of the value before."""

    metric: Interval | None
    owner: Interval | None
    back: int = 0  # the row changes the values before it: how many these are
    at: int = 0  # the place of the value in such a row


def shares(folded: str, reading: Reading) -> dict[int, Share]:
    """The shares of the rows that 分别 spreads, by the index of their values' units."""
    if folded.find(_MARK, reading.start, reading.end) < 0:
        return {}
    out: dict[int, Share] = {}
    for run in runs(reading.units):
        mark = folded.rfind(_MARK, reading.start, run[0].start)
        if mark >= 0:
            found = _spread(folded, reading, mark, run)
            out.update((unit.index, share) for unit, share in zip(run, found, strict=False))
    return out


def share_link(share: Share, stated: Sequence[tuple[Unit, Link]], last: Link | None) -> Link | None:
    """The link of a value in a row; ``stated``: the links of the sentence so far, ``last``: the one before it."""
    if share.back:
        first = len(stated) - share.at - share.back
        row = [link for _, link in stated[max(first, 0) : first + share.back]]
        if len(row) < share.back or len({(link.metric, link.owner) for link in row}) < 2:
            return None
        return Link(row[share.at].metric, row[share.at].owner, "respectively-before")
    previous = stated[-1][1] if stated else last
    metric = share.metric or (previous.metric if previous else share.owner)
    return Link(metric, share.owner, "respectively")


def _spread(folded: str, reading: Reading, mark: int, run: Sequence[Unit]) -> list[Share]:
    names, head = _names(folded, reading.units, mark, run)
    if len(names) < len(run):
        measure = _measure(reading.units, mark, run)
        if measure is not None:  # 城乡居民收入分别达到: the names are not told apart
            metric, owner = split(folded, measure)
            return [Share(metric, owner) for _ in run]
        return [Share(None, None, len(run), at) for at in range(len(run))]
    names = names[-len(run) :]
    after = [u for u in reading.units[max(0, run[0].index - 4) : run[0].index] if u.start > mark and _is_noun(u)]
    if after:
        head = (after[-1].start, after[-1].end)
    if head is not None:
        return [Share(head, name) for name in names]
    metric, owner = split(folded, Unit("np", *names[-1]))
    traded, last = partner(folded, Unit("np", *names[-1]))
    if last is not None and folded[names[0][0] - 1] in _TOWARDS:  # 对东盟、欧洲出口分别
        return [Share(traded, name) for name in (*names[:-1], last)]
    others = [folded[start:end] for start, end in names[:-1]]
    if owner is not None and all(_is_whose(reading, name, folded) for name in names[:-1]):
        return [Share(metric, name) for name in (*names[:-1], owner)]
    if all(map(is_name, others)):
        return [Share(None, name) for name in names]
    verb = reading.units[run[0].index - 1]
    if verb.word in _EQUALS and not folded[slice(*names[-1])].endswith(heads()):
        return [Share(None, name) for name in names]  # 其中粮食、木材分别为
    return _measured(folded, names)


def _measure(units: Sequence[Unit], mark: int, run: Sequence[Unit]) -> Unit | None:
    """The measure that stands right before 分别 in its piece."""
    for unit in reversed(units[max(0, run[0].index - _REACH) : run[0].index]):
        if unit.kind in ("comma", "stop", "value"):
            return None
        if unit.kind == "np" and unit.end <= mark:
            return unit if unit.noun_class == "metric" else None
    return None


def _is_noun(unit: Unit) -> bool:
    """A noun phrase, or a verb that names what is measured: 对东盟、欧盟分别|出口."""
    return unit.kind == "np" or (unit.verb_class in ("hold", "act") and unit.word in noun_verbs())


def _measured(folded: str, names: list[Interval]) -> list[Share]:
    """Measures, the first of them with whose they are: 全省|粮食产量、水果产量."""
    owner = split(folded, Unit("np", *names[0]))[1]
    return [Share(split(folded, Unit("np", *name))[0], owner) for name in names]


def _is_whose(reading: Reading, name: Interval, folded: str) -> bool:
    return reading.zones.get(name[0]) == name[1] or is_name(folded[name[0] : name[1]])


def _names(
    folded: str, units: Sequence[Unit], mark: int, run: Sequence[Unit]
) -> tuple[list[Interval], Interval | None]:
    """The names of the list before 分别, and the measure that stands between where there is one."""
    head: Interval | None = None
    for i in range(run[0].index - 1, max(-1, run[0].index - _REACH), -1):
        unit = units[i]
        if unit.kind in ("value", "stop"):
            break
        if unit.kind != "np" or unit.end > mark:
            continue
        pieces = [*_joined(folded, units, i), *_pieces(folded, unit)]
        if len(pieces) >= len(run):
            return pieces, head
        if head is None and unit.noun_class in _MEASURES:
            head = (unit.start, unit.end)
        else:
            break
    return [], None


def _joined(folded: str, units: Sequence[Unit], i: int) -> list[Interval]:
    """The names before 与 that the phrase at ``i`` goes on with: 前者|与|广州港."""
    before = units[i - 2 : i] if i > 1 else ()
    return _pieces(folded, before[0]) if before and before[0].kind == "np" and before[1].word in _AND else []


def _pieces(folded: str, unit: Unit) -> list[Interval]:
    pieces: list[Interval] = []
    position = unit.start
    for match in _SPLIT.finditer(folded, unit.start, unit.end):
        pieces.append((position, match.start()))
        position = match.end()
    return [*pieces, (position, unit.end)]
