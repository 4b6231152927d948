"""Lengths of time, recurrences, and the edges of the current year, month or quarter."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Final

from zjextract.article import Article
from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.english.fragments import (
    KEPT,
    KEPT_WORDS,
    MODIFIERS,
    MONTH,
    NUMBER,
    NUMBERS,
    RELATIVE_DAYS,
    UNIT,
    UNITS,
    WEEKDAYS,
    WORDS,
    YEAR,
    read_number,
    word_before,
)
from zjextract.mentions.dates.english.months import read_month
from zjextract.mentions.dates.expression import Found, Length, Point, Recurrence, Run
from zjextract.mentions.dates.patterns import any_of

_COUNT_BEFORE: Final = re.compile(
    rf"(?<![\w$.,-])(?:(?P<low>{NUMBER})(?: to | or |-| and ))?"
    rf"(?P<high>{NUMBER}|half an?)(?P<half> and a half)? {KEPT}$"
)
_COUNTING: Final = frozenset((*NUMBERS, *KEPT_WORDS, "half"))  # the last word of a count
_HALF: Final = ("half a ", "half an ")
_AWAY: Final = re.compile(r" (?:(?P<ago>ago)|from (?:now|today))(?![a-z])")
_NOT_LENGTH: Final = re.compile(r"(?:[ -]old|'? of age|'? (?:in prison|jail))(?![a-z])")
_EDGE_BEFORE: Final = re.compile(rf"\b(?:(?P<edge>{any_of(WORDS['edges'])})|rest|remainder) of the $")
_SAME_BEFORE: Final = re.compile(r"(?:(?P<that>\bthat)|\bthe (?P<same>same)) $")
_SAME: Final = frozenset(("that", "same"))
_PART_OF: Final = re.compile(r" of (?!(?:\d|decline|growth|contraction|expansion)|(?:the|this|last|next) year)")
_COMPARED: Final = re.compile(r" (?:last|an?|of|in|earlier|ago|before|from) ")
_ENDS: Final = (" end", "-end")
_YEAR_END: Final = re.compile(rf"[ -]end(?: (?:of )?(?P<year>{YEAR}))?(?![a-z-])")


def read_unit(article: Article, at: int, end: int) -> Found | None:
    """``five years``, ``two months ago``, ``the end of the year``, ``year-end``."""
    lower = article.lower
    plural = lower[end - 1] == "s"
    spaced = lower[at - 1 : at] == " "
    if not spaced and (plural or not lower.startswith(_ENDS, end)):
        return None  # year-on-year
    unit = UNITS[lower[at : end - plural]]
    before = word_before(lower, at)
    uncounted = None if plural else _read_uncounted(lower, at, end, unit, before)
    if uncounted:
        return uncounted
    if not spaced:
        return None
    if not (before in _COUNTING or before[-1:].isdigit() or lower.endswith(_HALF, 0, at)):
        return None
    match = _COUNT_BEFORE.search(lower, max(0, at - 36), at)
    if match is None or _NOT_LENGTH.match(lower, end):
        return None
    high = 0.5 if match["high"].startswith("half") else read_number(match["high"]) + (0.5 if match["half"] else 0)
    low = read_number(match["low"]) if match["low"] else high
    if unit == "quarter" and _PART_OF.match(lower, end) and match[0].startswith("three"):
        return None  # three quarters of all cars
    if (unit == "quarter" and not plural) or low > high or not high:
        return None
    if unit == "month" and plural and high == low and (run := _read_run_to(article, match.start(), end, int(high))):
        return run
    away = _AWAY.match(lower, end)
    if away and high == low and high % 1 == 0 and unit != "decade":
        shift = int(-high if away["ago"] else high)
        return Found(match.start(), away.end(), Point(unit, shift=shift, shift_unit=unit), "ago")
    return Found(match.start(), end, Length(unit, low, high), "length")


_RUN_TO: Final = re.compile(
    rf" (?:to|through|until|(?:ended|ending)(?: in| on)?) (?:(?:the )?end(?: of |-))?(?=(?P<month>{MONTH}))"
)


def _read_run_to(article: Article, start: int, end: int, count: int) -> Found | None:
    """``six months to June``, ``three months ended March 31, 2023``: the months that end with the one named."""
    to = _RUN_TO.match(article.lower, end)
    found = read_month(article, to.end(), to.end("month")) if to and 1 < count <= _MOST_MONTHS else None
    last = found.expression if found else None
    if found is None or not isinstance(last, Point) or last.month is None or last.shift is not None:
        return None
    if last.day is not None and last.day < monthrange(last.year or _COMMON_YEAR, last.month)[1]:
        return None  # 13 weeks rather than months
    return Found(start, found.end, Run(count, Point("month", last.year, last.month)), "months-to")


_MOST_MONTHS: Final = 36
_COMMON_YEAR: Final = 2023


def _read_uncounted(lower: str, at: int, end: int, unit: Unit, before: str) -> Found | None:
    """A unit by its edge or by what the text told of; ``within a decade``."""
    if unit == "decade" and before == "a" and _DECADE_ENDS.match(lower, end):
        return Found(at, end, Length(unit, 1, 1), "length")
    edge = _read_edge(lower, at, end, unit) if before == "the" and unit != "day" else None
    if edge is None and lower.startswith(_ENDS, end):
        edge = _read_end(lower, at, end, unit)
    return edge or (_read_same(lower, at, end, unit) if before in _SAME else None)


_DECADE_ENDS: Final = re.compile(r"(?![\w-]| (?:ago|earlier|before|old))")


def _read_edge(lower: str, at: int, end: int, unit: Unit) -> Found | None:
    """``the end of the year``, ``the rest of the month``."""
    edge = _EDGE_BEFORE.search(lower, max(0, at - 18), at) if lower.endswith(" of the ", 0, at) else None
    if edge is None:
        return None
    point = Point(unit, shift=0, shift_unit=unit, modifier=MODIFIERS[edge["edge"]] if edge["edge"] else None)
    return Found(edge.start(), end, point, "edge")


def _read_end(lower: str, at: int, end: int, unit: Unit) -> Found | None:
    """``year-end``, ``month-end``, ``year-end 2020``."""
    match = _YEAR_END.match(lower, end) if unit in ("year", "month") else None
    if match is None:
        return None
    point = Point(unit, modifier="end")
    if match["year"]:
        return Found(at, match.end(), point._replace(unit="year", year=int(match["year"])), "edge")
    return Found(at, match.end(), point._replace(shift=0, shift_unit=unit), "edge")


def _read_same(lower: str, at: int, end: int, unit: Unit) -> Found | None:
    """``that year``, ``the same month``: the one that the text told of; not ``that year-on-year growth``."""
    match = _SAME_BEFORE.search(lower, max(0, at - 10), at)
    if match is None or unit == "week" or lower[end : end + 1] == "-":
        return None
    if match["same"] and _COMPARED.match(lower, end):
        return None
    if match["that"] and (unit == "day" or word_before(lower, match.start()) in WORDS["that"]["conjunction_after"]):
        return None
    begin = match.start(match.lastgroup or 0)
    return Found(begin, end, Point(unit, shift=0, shift_unit=unit, base="context"), "same-unit")


def read_period(article: Article, at: int, end: int) -> Found | None:
    """``the end of the period``: of the last range that the text told of."""
    edge = _EDGE_BEFORE.search(article.lower, max(0, at - 18), at)
    if edge is None or not edge["edge"]:
        return None
    return Found(edge.start(), end, Point("period", modifier=MODIFIERS[edge["edge"]]), "edge")


_EVERY: Final = re.compile(
    rf" (?:(?P<count>{NUMBER}|other)[ -])?(?:{UNIT}s?|(?P<weekday>{any_of(WORDS['weekdays'])}))(?![a-z])"
)


def read_every(article: Article, at: int, end: int) -> Found | None:
    match = _EVERY.match(article.lower, end)
    if match is None:
        return None
    if match["weekday"]:
        return Found(at, match.end(), Recurrence("week", weekday=WEEKDAYS[match["weekday"]]), "every")
    count = match["count"]
    number = 1 if not count else 2 if count == "other" else read_number(count)
    return Found(at, match.end(), Recurrence(UNITS[match["unit"]], number), "every")


def read_relative_day(article: Article, at: int, end: int) -> Found | None:
    shift = RELATIVE_DAYS[article.lower[at:end]]
    beyond = "day after " if shift > 0 else "day before "
    if article.lower.endswith(beyond, 0, at):
        return Found(at - len(beyond), end, Point("day", shift=2 * shift, shift_unit="day"), "relative-day")
    return Found(at, end, Point("day", shift=shift, shift_unit="day"), "relative-day")
