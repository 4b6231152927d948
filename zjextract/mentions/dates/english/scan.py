"""Where an English date can stand, and which reader reads it there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from zjextract.article import Article
from zjextract.article.folding import single_bytes
from zjextract.mentions.dates.english.fragments import (
    MODIFIERS,
    MONTHS,
    RELATIVE_DAYS,
    SEASONS,
    SHIFTS,
    UNITS,
    WEEKDAYS,
    Reader,
    front_before,
)
from zjextract.mentions.dates.english.lengths import read_every, read_period, read_relative_day, read_unit
from zjextract.mentions.dates.english.months import listed_days, read_month, read_today, read_weekday, read_weekend
from zjextract.mentions.dates.english.parts import read_part, read_part_code, read_season
from zjextract.mentions.dates.english.plans import read_plan
from zjextract.mentions.dates.english.shifts import read_shift
from zjextract.mentions.dates.english.years import read_year
from zjextract.mentions.dates.expression import Found, Point, Range


@cache
def _scanner() -> tuple[BytesAhoCorasick, tuple[Reader, ...]]:
    """The automaton over all anchors, words and the figures of years, and each anchor's reader."""
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
    readers |= dict.fromkeys(map(str, range(1000, 3000)), read_year)
    anchors = map(single_bytes, readers)
    automaton = BytesAhoCorasick(anchors, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, tuple(readers.values())


def _stands_alone(lower: str, start: int, end: int, read: Reader) -> bool:
    """Whether an anchor is a whole word, or a figure of four or eight digits."""
    after = lower[end : end + 1]
    if read is read_year:
        return not after.isdigit() or lower[end : end + 4].isdigit()
    return not (after.isalpha() or lower[start - 1 : start].isalpha())


_COARSE: Final = frozenset(("week", "month", "quarter", "half", "season", "year", "decade", "century"))


def _with_front(article: Article, found: Found, floor: int) -> Found:
    """``early``, ``mid-``, ``the end of`` before an expression belong to it."""
    expression = found.expression
    if not isinstance(expression, Point | Range):
        return found
    if found.rule != "plan" if isinstance(expression, Range) else expression.unit not in _COARSE:
        return found
    front = front_before(article.lower, found.start, max(floor, found.start - 20))
    if front is None:
        return found
    modifier = MODIFIERS[front["modifier"] or front["edge"]]
    return Found(front.start(), found.end, expression._replace(modifier=modifier), found.rule)


def find(article: Article) -> Iterator[Found]:
    """The date expressions of an English article, in text order, without overlap."""
    lower = article.lower
    automaton, readers = _scanner()
    floor = 0
    for index, start, end in automaton.find_matches_as_indexes(single_bytes(lower)):
        read = readers[index]
        if start < floor or not _stands_alone(lower, start, end, read):
            continue
        found = read(article, start, end)
        if found and found.start >= floor:
            if found.rule == "day":
                *others, found = listed_days(article, found)
                yield from others
            else:
                found = _with_front(article, found, floor)
            yield found
            floor = found.end
