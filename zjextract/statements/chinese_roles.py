"""What the pieces of a Chinese sentence do there, settled before the clauses are built.

Release days and framing phrases say nothing of a number, comparison bases are not what is measured, a value after 由 or
从 has its own date, and who forecasts is not the subject. Each pass takes the units and gives those that remain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from zjextract.languages import words
from zjextract.statements.chinese_phrases import noun_verbs, releasing, sources
from zjextract.statements.model import Interval, Unit

_BREAKS: Final = frozenset(("comma", "stop"))
_COMPARING: Final = frozenset(("比", "较", "相较", "相较于", "比起", "同", "与", "跟"))
_SIMILAR: Final = frozenset(("同", "与", "跟"))
_EQUALS: Final = frozenset(("为", "是", "达", "达到"))
_STARTING: Final = frozenset(("由", "从", "自"))
_OUTDOING: Final = frozenset(("超过", "超", "超越", "高于", "低于", "不及", "超过了", "已超过", "已超", "超出"))
_DONE: Final = frozenset(("完成", "超额完成", "已完成", "占", "相当于"))
_REVISING: Final = ("上修", "下修", "上调", "下调", "调高", "调低", "调升", "调降", "调整")
_GROWING: Final = frozenset(("增长", "成长", "衰退", "升值", "贬值"))
_MOVING: Final = frozenset(("level", "up", "down"))
_REACH: Final = 12
_FRAMING: Final = re.compile(
    r"(?:据|根据|依据|随着|为了|此外|与此同时)|(?:分|从|按|就|以|在).*(?:看|说|讲|计|价|分|算|面|口径|角度|上)$|.*(?:方面|来看|上看)$"
)
_DATELINE: Final = re.compile(r"[日号][电讯]|\s*[（(]?(?:记者|本报讯|电\b)")
_PRESENT: Final = ("目前", "当前", "现在", "现有", "如今", "的", "此前", "先前", "原来", "原先", "之前", "最初")


def settle(folded: str, units: list[Unit]) -> tuple[list[Unit], Interval | None]:
    """The units with their roles settled, and who published what they tell.

    A date or a phrase that says nothing of a value is left out.
    """
    kinds = {unit.kind for unit in units}
    if "date" in kinds:
        units = _without(units, _releases(folded, units))
        units = _without(units, _yoy_bases(folded, units))
        units = _without(units, _rebased(folded, units))
        _add_up(units)
    if "mark" in kinds:
        units = _without(units, _speakers(units))
    framing = list(_framing(folded, units)) if "comma" in kinds else []
    source = next(((units[i].start, units[i].end) for i in framing if units[i].kind == "np"), None)
    units = _without(units, framing)
    if "value" not in kinds:
        return units, source
    said = {unit.word for unit in units}
    if not said.isdisjoint(_STARTING):
        units = _without(units, _origins(folded, units))
    if "date" in kinds and folded.find("分别", units[0].start, units[-1].end) >= 0:
        units = _without(units, _spread(folded, units))
    units = _without(units, _levels(units))
    return units if said.isdisjoint(_basing()) else _without(units, _bases(folded, units)), source


def _without(units: list[Unit], gone: Iterable[int]) -> list[Unit]:
    dropped = set(gone)
    return [u for i, u in enumerate(units) if i not in dropped] if dropped else units


def _releases(folded: str, units: list[Unit]) -> Iterator[int]:
    """Days on which something was said: 统计局18日发布, 8月9日，海关公布, 沈阳2月17日电."""
    for i, unit in enumerate(units):
        mention = unit.date
        if mention is None or mention.start_date is None or mention.start_date != mention.end_date:
            continue
        if folded.startswith(("电", "讯", "报道"), unit.end) or _is_said(units, i):
            yield i


def _yoy_bases(folded: str, units: list[Unit]) -> Iterator[int]:
    """同比2022年增长V, 创2009年以来新高: the year is what is compared with."""
    for i, unit in enumerate(units):
        if unit.date is None:
            continue
        since = folded.startswith("以来", unit.end) and folded[unit.start - 1] in "创为是现达"
        if since or folded.endswith(("同比", "环比"), 0, unit.start):
            yield i


_UNTIL: Final = frozenset(("截至", "截止", "截止到"))


def _add_up(units: list[Unit]) -> None:
    """截至8月底，今年累计; 今年截至8月: the days from the year's first up to then."""
    for i, unit in enumerate(units):
        last = units[i + 1].date if unit.word in _UNTIL and i + 1 < len(units) else None
        planned = any(u.mood is not None for u in units[i + 1 : i + _REACH] if u.kind == "value")
        if last is None or last.end_date is None or planned:
            continue
        for other in (_date_before(units, i), _date_after(units, i + 1)):
            year = units[other].date if other is not None else None
            if year is None or year.start_date is None or len(year.value or "") != 4:
                continue
            if year.start_date.year == last.end_date.year:
                later = max(other or 0, i + 1)
                mention = units[later].date
                if mention is not None:
                    units[later].date = replace(mention, start_date=year.start_date, end_date=last.end_date)


def _date_before(units: list[Unit], i: int) -> int | None:
    """The date right before the unit at ``i``, with a comma between at most."""
    j = i - 2 if i > 1 and units[i - 1].kind == "comma" else i - 1
    return j if j >= 0 and units[j].kind == "date" else None


def _date_after(units: list[Unit], i: int) -> int | None:
    """The next date after the one at ``i``, with its own day in brackets, a comma and whose it is between at most."""
    for j in range(i + 1, min(len(units), i + _REACH)):
        if units[j].kind == "date" and units[j - 1].word not in ("(", "（"):
            return j
        if units[j].kind not in ("comma", "np", "date"):
            break
    return None


def _is_said(units: list[Unit], i: int) -> bool:
    """A verb of publication follows, with its subject between at most; its object is no value."""
    j = i + 1
    if i == 0 and j < len(units) and units[j].kind == "comma":
        j += 1
    last = min(len(units), j + 5)
    while j < last and units[j].kind in ("np", "prep"):
        j += 1
    if j >= last or units[j].kind != "verb" or units[j].word not in releasing():
        return False
    return j + 1 >= len(units) or units[j + 1].kind != "value"


def _speakers(units: list[Unit]) -> Iterator[int]:
    """Give the values after 预计 and its kin who forecasts them; the marks themselves are left out."""
    speaker: Unit | None = None
    for i, unit in enumerate(units):
        if unit.kind == "stop":
            speaker = None if unit.word[:1] in "。！!？?\n" else speaker
        elif unit.kind == "mark":
            yield i
            found = _speaking(units, i)
            if found is not None:
                speaker = units[found]
                if _fills_piece(units, found, i):
                    yield from range(found, i)
        elif unit.kind == "value" and speaker is not None and unit.mood is not None:
            unit.speaker = (speaker.start, speaker.end)


def _speaking(units: list[Unit], mark: int) -> int | None:
    """The noun phrase before a mark of forecast that can forecast: 摩根士丹利预计, 世行发布报告，预计."""
    i = mark - 1
    while i >= 0 and i > mark - _REACH:
        unit = units[i]
        before = units[i - 1] if i else None
        if unit.kind in ("stop", "value"):
            return None
        first = before is None or before.kind in _BREAKS
        if unit.kind == "np" and first and unit.noun_class in ("", "actor"):
            after = units[i + 1]
            said = after.kind == "verb" and (after.verb_class == "say" or after.word in releasing())
            near = i == mark - 1 and mark + 1 < len(units) and units[mark + 1].kind != "value"
            revises = after.kind == "date" or (after.kind == "prep" and after.word in ("将", "把"))
            return i if said or near or revises else None
        i -= 1
    return None


def _fills_piece(units: list[Unit], i: int, mark: int) -> bool:
    """Nothing but the speaker, a verb of speech and a comma stands before the mark."""
    return all(u.kind in ("comma", "mark") or u.verb_class == "say" for u in units[i + 1 : mark])


def _framing(folded: str, units: list[Unit]) -> Iterator[int]:
    """分季度看，; 按美元计价，; 据海关统计，; 海关数据显示，: pieces without a value that frame what follows."""
    begin, holds = 0, False
    for i, unit in enumerate(units):
        if unit.kind in ("value", "date"):
            holds = True
        elif unit.kind in _BREAKS:
            if i > begin and unit.kind == "comma" and not holds and _frames(folded, units[begin], units[i - 1], unit):
                yield from range(begin, i)
            begin, holds = i + 1, False


def _frames(folded: str, first: Unit, last: Unit, comma: Unit) -> bool:
    """The piece from ``first`` to ``last`` says where what follows is from, or what it is about."""
    text = folded[first.start : comma.start].rstrip()
    published = last.verb_class == "say" or last.word in releasing()
    if published and (last.word.endswith("显示") or folded[first.start : last.start].endswith(sources())):
        return True
    return len(text) < 40 and _FRAMING.match(text) is not None


def _origins(folded: str, units: list[Unit]) -> Iterator[int]:
    """由2013年的V1增至V2: the first value has its own date, and neither measures what stands after 由."""
    for i, unit in enumerate(units):
        if unit.kind != "prep" or unit.word not in _STARTING:
            continue
        j = i + 1
        while j < len(units) and j < i + 5 and (units[j].kind in ("date", "np") or units[j].verb_class in _MOVING):
            j += 1
        if j >= len(units) or units[j].kind != "value" or not _arrives(units, j):
            continue
        yield from range(i, j)
        value = units[j]
        value.form = "base"
        value.origin = next((u.date for u in units[i + 1 : j] if u.date is not None), None)
        last_year = value.origin is not None and value.origin.text.startswith(("去年", "上年"))
        revised = units[j + 1].word.startswith(_REVISING)  # the plan itself is changed, not what is so already
        if last_year or (value.mood == "target" and not revised) or folded.startswith(_PRESENT[:5], unit.end):
            value.mood = None


def _arrives(units: list[Unit], i: int) -> bool:
    """A verb of change or 到 leads on to another value in the same piece."""
    changed = False
    for unit in units[i + 1 : i + _REACH]:
        if unit.kind in _BREAKS:
            return False
        if unit.kind == "value":
            return changed
        changed = changed or unit.word in ("到", "至") or unit.verb_class in ("up", "down", "level")
    return False


def _is_share(folded: str, whole: Unit, share: Unit) -> bool:
    return share.kind == "value" and "的" in folded[whole.end : share.start]


def _bases(folded: str, units: list[Unit]) -> Iterator[int]:
    """What a value is compared with, or is a share of: 比上年增长V, 高于全省平均水平V, 占全市的V, 为全国水平的V."""
    for i, unit in enumerate(units):
        if unit.kind == "prep" and unit.word in _COMPARING:
            _observed(units, i)
            yield from _compared(units, i)
        elif unit.kind == "verb" and unit.word in _EQUALS:
            if i + 2 < len(units) and units[i + 1].kind == "np" and _is_share(folded, units[i + 1], units[i + 2]):
                yield i + 1
        elif unit.kind == "verb" and (unit.word in _gaps() or unit.word.startswith(("占", "约占"))):
            j = i + 1
            level_too = "占" in unit.word
            while (
                j < len(units)
                and j < i + _REACH
                and (
                    units[j].kind in ("np", "date", "prep")
                    or (level_too and units[j].verb_class in ("level", "up", "down"))
                )
            ):
                j += 1
            if j < len(units) and units[j].kind == "value":
                yield from range(i + 1, j)


def _observed(units: list[Unit], i: int) -> None:
    """较2023年的V增长V: what is compared with was so already, in a time of its own."""
    j = i + 2 if i + 1 < len(units) and units[i + 1].kind == "date" else i + 1
    if j + 1 < len(units) and units[j].kind == "value" and units[j + 1].verb_class in ("up", "down"):
        value = units[j]
        value.form, value.mood, value.origin = "base", None, units[j - 1].date


def _rebased(folded: str, units: list[Unit]) -> Iterator[int]:
    """为去年同期的82%, 超过去年全年的V, 完成全年目标的V: the date of what the value is a part of, or of what was
    outdone."""
    for i in range(1, len(units) - 1):
        unit, value = units[i], units[i + 1].value
        if unit.date is not None and _is_reached(units, i):
            yield i
        if unit.date is None or value is None:
            continue
        if units[i - 1].kind == "verb" or folded[unit.start - 1] in "是为达":
            part = value.percentage is not None or folded[value.end - 1] == "倍"
            if "的" not in folded[unit.end : value.start]:
                continue
            if units[i - 1].word in _OUTDOING:
                units[i + 1].origin = unit.date
                yield i
            elif part:
                yield i


def _is_reached(units: list[Unit], i: int) -> bool:
    """完成全年目标的V: the date is that of the aim, of which a share is reached."""
    if i + 2 >= len(units) or units[i - 1].word not in _DONE or units[i + 1].noun_class != "target":
        return False
    share = units[i + 2].value
    return share is not None and share.percentage is not None and units[i + 2].mood is None


def _spread(folded: str, units: list[Unit]) -> Iterator[int]:
    """一季度、二季度分别达到V和V: dates in a row, one for each value of the run that follows."""
    i = 0
    while i < len(units):
        dates, j = _run(units, i, "date")
        compared = i > 0 and units[i - 1].word in _COMPARING
        if len(dates) < 2 or compared:
            i = max(j, i + 1)
            continue
        while j < len(units) and units[j].kind in ("np", "verb", "prep"):
            j += 1
        if folded.find("分别", units[dates[-1]].end, units[min(j, len(units) - 1)].end) < 0:
            i = j
            continue
        values, _ = _run(units, j, "value")
        if len(values) == len(dates):
            for date, value in zip(dates, values, strict=True):
                units[value].origin = units[date].date
            yield from range(i, dates[-1] + 1)
        i = j


def _run(units: list[Unit], i: int, kind: str) -> tuple[list[int], int]:
    """The indexes of the units of a kind that only commas and conjunctions part from ``i`` on, and where they end."""
    found: list[int] = []
    while i < len(units) and (units[i].kind == kind or (found and units[i].kind in ("comma", "conj"))):
        if units[i].kind == kind:
            found.append(i)
        i += 1
    return found, i


def _levels(units: list[Unit]) -> Iterator[int]:
    """Verbs of level right after a verb. 投资超过V, 出口达V: that is the noun that has it; 安排不少于V, 引进超过V,
    增长超过V: the level only qualifies what that governs."""
    for i in range(len(units) - 1, 0, -1):  # backwards: in 提供价值为V the second pair settles what the first one is
        unit = units[i]
        if unit.verb_class != "level":
            continue
        before = units[i - 1]
        if before.kind != "verb" or before.end != unit.start:
            continue
        moves = before.word in _GROWING
        if before.word in noun_verbs() and not moves:
            before.kind, before.noun_class, before.verb_class = "np", "metric", ""
        elif moves or before.verb_class in ("hold", "act"):
            yield i


@cache
def _basing() -> frozenset[str]:
    """The words before what a value is compared with or a share of."""
    shares = (word for word in words("zh", "verbs")["classes"]["share"] if word.startswith(("占", "约占")))
    return _COMPARING | _EQUALS | _gaps() | frozenset(shares)


@cache
def _gaps() -> frozenset[str]:
    return frozenset(words("zh", "verbs")["forms"]["gaps"])


def _compared(units: list[Unit], i: int) -> range:
    """The preposition with what it governs, up to the verb of change."""
    for j in range(i + 1, min(len(units), i + _REACH)):
        unit = units[j]
        if unit.kind in ("stop", "value"):
            break
        if unit.kind == "comma":
            dated = j == i + 2 and units[i + 1].kind == "date" and units[i].word not in _SIMILAR
            return range(i, j) if dated else range(0)
        if unit.word in ("相比", "比较"):
            return range(i, j + 1)
        if unit.kind == "verb" and unit.verb_class in ("up", "down") and units[i].word not in _SIMILAR:
            return range(i, j)
    return range(0)
