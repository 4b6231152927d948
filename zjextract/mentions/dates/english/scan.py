"""Where an English date can stand, and which reader reads it there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zjextract.article import Article
from zjextract.mentions.dates.english.fragments import (
    FRONT,
    MODIFIERS,
    MONTHS,
    RELATIVE_DAYS,
    SEASONS,
    SHIFTS,
    UNITS,
    WEEKDAYS,
    Reader,
)
from zjextract.mentions.dates.english.lengths import read_every, read_period, read_relative_day, read_unit
from zjextract.mentions.dates.english.months import listed_days, read_month, read_today, read_weekday, read_weekend
from zjextract.mentions.dates.english.parts import read_part, read_part_code, read_season
from zjextract.mentions.dates.english.plans import read_plan
from zjextract.mentions.dates.english.shifts import read_shift
from zjextract.mentions.dates.english.years import read_year
from zjextract.mentions.dates.expression import Found, Length, Point, Range, Recurrence


@cache
def _scanner() -> tuple[AhoCorasick, list[tuple[str, Reader]]]:
    """The automaton over all anchor words, and each word's reader."""
    readers: dict[str, Reader] = dict.fromkeys(MONTHS, read_month)
    readers |= dict.fromkeys(WEEKDAYS, read_weekday)
    readers |= dict.fromkeys(SHIFTS, read_shift)
    readers |= dict.fromkeys(("first", "second", "third", "fourth", "final", "1st", "2nd", "3rd", "4th"), read_part)
    readers |= dict.fromkeys((f"{a}{b}" for a in "qh" for b in "1234"), read_part_code)
    readers |= dict.fromkeys((f"{b}{a}" for a in "qh" for b in "1234"), read_part_code)
    readers |= dict.fromkeys(SEASONS, read_season)
    readers |= dict.fromkeys((u + s for u in UNITS for s in ("", "s")), read_unit)
    readers |= dict.fromkeys(("every", "each"), read_every)
    readers |= dict.fromkeys(RELATIVE_DAYS, read_relative_day)
    readers |= {"period": read_period, "weekend": read_weekend, "today": read_today}
    readers |= dict.fromkeys(("five-year", "five year plan"), read_plan)
    automaton = AhoCorasick(list(readers), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, list(readers.items())


_FOUR_DIGITS = re.compile(r"[12]\d{3}")


def _anchors(article: Article) -> Iterator[tuple[int, int, Reader]]:
    """Where an expression can stand: the anchor's code points and its reader, in text order."""
    lower = article.lower
    automaton, readers = _scanner()
    found: list[tuple[int, int, Reader]] = []
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalpha()) or lower[end : end + 1].isalpha():
            continue
        found.append((start, end, readers[index][1]))
    for match in _FOUR_DIGITS.finditer(lower):
        start, end = match.span()
        if not lower[end : end + 1].isdigit() or lower[end : end + 4].isdigit():
            found.append((start, end, read_year))
    found.sort(key=lambda anchor: anchor[0])
    return iter(found)


_COARSE = frozenset(("week", "month", "quarter", "half", "season", "year", "decade", "century"))


def _with_front(article: Article, found: Found, floor: int) -> Found:
    """``early``, ``mid-``, ``the end of`` before an expression belong to it."""
    expression = found.expression
    if isinstance(expression, (Length, Recurrence)) or (
        isinstance(expression, Point) and expression.unit not in _COARSE
    ):
        return found
    if isinstance(expression, Range) and found.rule != "plan":
        return found
    front = FRONT.search(article.lower, max(floor, found.start - 20), found.start)
    if front is None:
        return found
    modifier = MODIFIERS[front["modifier"] or front["edge"]]
    return found._replace(start=front.start(), expression=expression._replace(modifier=modifier))


def find(article: Article) -> Iterator[Found]:
    """The date expressions of an English article, in text order, without overlap."""
    floor = 0
    for start, end, read in _anchors(article):
        if start < floor:
            continue
        found = read(article, start, end)
        if found and found.start >= floor:
            found = _with_front(article, found, floor)
            yield from (days := listed_days(article, found))
            floor = days[-1].end
