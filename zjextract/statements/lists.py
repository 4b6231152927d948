"""``respectively``: values in a list paired with names in a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from zjextract.statements.model import Interval, Link, Reading, Unit
from zjextract.statements.noun_classes import is_place
from zjextract.statements.phrases import strip

_SPLIT: Final = re.compile(r",\s*and\s+|,\s*|\s+and\s+")
_HEAD: Final = re.compile(r"(?P<head>.*\S)\s+(?:to|in|of|from|for|with)\s+(?P<name>(?:the\s+)?[A-Z].*)", re.DOTALL)
_OWNED: Final = re.compile(r"(?P<name>(?:(?! of | in )[^,;'’]){1,80})['’]s\s+")
_POSSESSOR: Final = re.compile(r"(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)*)['’]s\b")
_MARK: Final = re.compile(r"respectively(?<=\brespectively)\b")  # a literal first: a fast scan


def distributes(folded: str, reading: Reading) -> bool:
    """The English sentence holds ``respectively``."""
    return reading.lang == "en" and _MARK.search(folded, reading.start, reading.end) is not None


def pairs(folded: str, reading: Reading) -> dict[int, Interval]:
    """The names that a distributing word pairs with values, by the index of the values' units."""
    out: dict[int, Interval] = {}
    names: list[Interval] = []
    for run in runs(reading.units):
        found = _names(reading, folded, run[0], len(run))
        names = found if found or len(names) != len(run) else names  # up 4 and 6 percent: of those before
        out.update((unit.index, name) for unit, name in zip(run, names, strict=False))
    return out


def paired_link(folded: str, unit: Unit, names: dict[int, Interval], previous: Link | None) -> Link:
    """The link of a paired value. ``Shipments to Africa, Latin America``: what heads the first name is the metric."""
    name = names[unit.index]
    counted = unit.value.noun if unit.value is not None and not unit.value.measure else None
    if counted is not None and _are_names(folded, names):
        return Link((strip(folded, *counted), counted[1]), name, "respectively")  # X and Y hired 40 clerks and 9 cooks
    if previous is not None and previous.rule == "respectively-of" and unit.index - 1 not in names:
        return Link(previous.metric, name, "respectively-of")
    head = _HEAD.match(folded[name[0] : name[1]])
    if head is not None and _are_names(folded, names):
        start = name[0]
        metric = (strip(folded, start, start + head.end("head")), start + head.end("head"))
        return Link(metric, (start + head.start("name"), name[1]), "respectively-of")
    if previous is not None and previous.metric is not None and is_place(folded[name[0] : name[1]]):
        return Link(previous.metric, name, "respectively-of")  # with Jiangsu and Fujian taking V and V
    owned = _OWNED.match(folded, *name)
    whose = owned or _POSSESSOR.search(folded, *name)
    owner = (whose.start("name"), whose.end("name")) if whose else (previous.owner if previous else None)
    return Link((strip(folded, owned.end() if owned else name[0], name[1]), name[1]), owner, "respectively")


def told_before(folded: str, unit: Unit, stated: Sequence[tuple[Unit, Link]], reading: Reading) -> Link | None:
    """``imports were V and exports V, up V and V respectively``: what the values before the list measure, in order."""
    if not stated or _MARK.search(folded, unit.end, min(reading.end, unit.end + _AHEAD)) is None:
        return None
    near = reading.units[max(0, unit.index - _MOST) : unit.index + _MOST]
    run = next((run for run in runs(near) if unit in run), [unit])
    told: list[Link] = []
    for other, link in stated[-_MOST:]:
        known = any((link.metric, link.owner) == (before.metric, before.owner) for before in told)
        if other.index < run[0].index and not known:
            told.append(link)
    if not 1 < len(run) <= len(told):
        return None
    link = told[run.index(unit) - len(run)]
    return Link(link.metric, link.owner, "respectively-told")


_AHEAD: Final = 80  # code points from a value of a list to the word that distributes it
_MOST: Final = 24  # units of a list, and of the values before it


def _are_names(folded: str, names: dict[int, Interval]) -> bool:
    """All names after the first are proper names."""
    return all(folded[strip(folded, *n)].isupper() for n in list(names.values())[1:9])


def runs(units: list[Unit]) -> list[list[Unit]]:
    """Values in a row that only commas and conjunctions part."""
    runs: list[list[Unit]] = []
    run: list[Unit] = []
    for unit in units:
        if unit.kind == "value":
            run.append(unit)
        elif unit.kind not in ("comma", "conj"):
            if len(run) > 1:
                runs.append(run)
            run = []
    if len(run) > 1:
        runs.append(run)
    return runs


def _names(reading: Reading, folded: str, first: Unit, count: int) -> list[Interval]:
    """The ``count`` names before the verb that governs the values, or none."""
    units = reading.units
    verb = first.index - 1
    while verb >= 0 and units[verb].kind != "verb" and units[verb].kind != "np":
        verb -= 1
    while verb >= 0 and units[verb].kind in ("verb", "comma"):
        verb -= 1
    last = verb
    begin = last
    while begin > 0 and units[begin - 1].kind in ("np", "prep", "comma", "conj"):
        begin -= 1
    while begin < last and units[begin].kind in ("comma", "prep", "conj"):
        begin += 1
    if last < 0 or units[last].kind != "np":
        return []
    pieces: list[Interval] = []
    position = units[begin].start
    for match in _SPLIT.finditer(folded, position, units[last].end):
        pieces.append((position, match.start()))
        position = match.end()
    pieces.append((position, units[last].end))
    return pieces[-count:] if len(pieces) >= count else []
