"""The publication date that a page prints: the full calendar days of its head, and what marks one as the page's own.

A day in the head counts where a label stands before it (``Updated:``, ``发布时间``), a time of day beside it
(``09:12, November 19, 2020``), a bar or the page's controls (``| July 24, 2019 L M S``), where a dateline holds it, or
where it fills a line. A day in running text never counts, nor does one without its year.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from functools import cache
from operator import attrgetter, itemgetter
from typing import Final, NamedTuple

from zjextract.article.days import full_days
from zjextract.article.lines import Interval
from zjextract.languages import words


class Sign(IntEnum):
    """What marks a day as the page's own, the surest first."""

    PUBLISHED = 0
    UPDATED = 1
    CLOCK = 2
    EDITION = 3  # a programme's or paper's, in its title: 《...》(20230101)
    DATELINE = 4
    LINE = 5
    ADDRESS = 6


class Stamp(NamedTuple):
    """A publication date with the interval that it fills together with its label, weekday and time."""

    day: date
    sign: Sign
    start: int
    end: int


_ONE_DAY: Final = timedelta(days=1)
_FOOT: Final = 300
_MARGIN: Final = 60
_WEEKDAY_LENGTH: Final = 14
_CLOCK_LENGTH: Final = 30
_EDGES: Final = frozenset("|>)]·-")
_FRAME_LINES: Final = 9
_REST_LENGTH: Final = 50
_REST_LENGTH_HAN: Final = 22
_REST_WORDS: Final = 7

_WEEKDAY: Final = (
    r"(?=[mtwfs(星周])(?:\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b[.,]?"
    r"|\(?(?:星期|周)[一二三四五六日天]\)?|\([一二三四五六日]\))"
)
_ZONE: Final = r"(?: ?\(?(?:GMT|UTC|CST|EST|EDT|BJT|HKT|Beijing Time)(?: ?[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
_CLOCK: Final = rf"\d{{1,2}}:\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?{_ZONE}"
_WEEKDAY_BEFORE: Final = re.compile(rf"{_WEEKDAY} ?$", re.IGNORECASE)
_CLOCK_BEFORE: Final = re.compile(rf"(?<![\d:]){_CLOCK},? ?$", re.IGNORECASE)
_AFTER: Final = re.compile(rf" ?(?:{_WEEKDAY} ?)?(?P<clock>[ ,T|]{{0,3}}{_CLOCK}(?=[\s|(A-Z来]|$))?", re.IGNORECASE)
_CONTROLS: Final = re.compile(r" ?(?:\||L M S\b)")
_DATELINE_AFTER: Final = re.compile(
    r",? ?(?:\((?:Xinhua|Reuters|AP|AFP|ECNS|CNS|Bloomberg)\b|/[A-Z][A-Za-z ]+/|[专综合]{0,2}[电讯])"
)
_ADDRESS: Final = ("http://", "https://", "www.")
_EDITION: Final = re.compile(r"》 ?\($")
_SENTENCE: Final = re.compile(r"[。;!?]|[.,](?: [a-z]|[\u3400-\u9fff])")


def find_stamp(folded: str, lines: tuple[Interval, ...]) -> Stamp | None:
    """The surest publication date in the lines of a page's head; else one with a label at its foot."""
    found = list(_stamps(folded, lines))
    if not found:
        foot = (max(lines[-1][1], len(folded) - _FOOT), len(folded))
        found = [stamp for stamp in _stamps(folded, (foot,)) if stamp.sign <= Sign.UPDATED]
    best = min(found, key=attrgetter("sign"), default=None)
    if best is not None and best.sign is Sign.CLOCK:
        # An evening west of Greenwich is the next day where the news is from; the page's address then says so.
        addressed = {stamp.day for stamp in found if stamp.sign is Sign.ADDRESS}
        if best.day + _ONE_DAY in addressed:
            return best._replace(day=best.day + _ONE_DAY)
    return best


def _stamps(folded: str, lines: tuple[Interval, ...]) -> Iterator[Stamp]:
    """The days in some lines that anything marks; one scan finds those of all lines."""
    for day, start, end in full_days(folded, lines[0][0], lines[-1][1]):
        number = bisect_right(lines, start, key=itemgetter(0)) - 1
        line = lines[number]
        if _in_address(folded, line, start):
            yield Stamp(day, Sign.ADDRESS, start, end)
            continue
        start, clock_before = _with_time_before(folded, line, start)
        after = _AFTER.match(folded, end, line[1])
        clock = clock_before or bool(after and after["clock"])
        if after and after[0].strip():
            end = after.end()
        label = _label_before(folded, line, start, end)
        sign = label[0] if label else _sign(folded, line, number, start, end, clock)
        if sign is not None:
            controls = _CONTROLS.match(folded, end, line[1])
            yield Stamp(day, sign, label[1] if label else start, controls.end() if controls else end)


def _in_address(folded: str, line: Interval, start: int) -> bool:
    """Whether the day stands inside a web address."""
    token = max(line[0], folded.rfind(" ", line[0], start) + 1, folded.rfind("(", line[0], start) + 1)
    return folded[token : token + 8].lower().startswith(_ADDRESS)


def _with_time_before(folded: str, line: Interval, start: int) -> tuple[int, bool]:
    """The start of the day together with the weekday and the time before it, and whether there is a time."""
    low = max(line[0], start - _WEEKDAY_LENGTH)
    weekday = _WEEKDAY_BEFORE.search(folded[low:start])
    if weekday:
        start = low + weekday.start()
    low = max(line[0], start - _CLOCK_LENGTH)
    if folded.find(":", low, start) < 0:
        return start, False
    clock = _CLOCK_BEFORE.search(folded[low:start])
    return (low + clock.start(), True) if clock else (start, False)


def _label_before(folded: str, line: Interval, start: int, end: int) -> tuple[Sign, int] | None:
    """The label before the day and its offset. Without a colon it counts at the edge of a line or of a field only."""
    before = folded[max(line[0], start - _MARGIN) : start].rstrip()
    field = before.rstrip(" :|").lower()
    if not field.endswith(_labels()):
        return None
    label = next(label for label in _labels() if field.endswith(label))
    at = start - len(folded[max(line[0], start - _MARGIN) : start]) + len(field) - len(label)
    if field[: -len(label)][-1:].isascii() and field[: -len(label)][-1:].isalpha():
        return None
    colon = len(field) < len(before)
    edge = at == line[0] or field[: -len(label)].rstrip()[-1:] in _EDGES
    if not colon and (not edge or folded[end : end + 1] == ","):
        return None
    return (Sign.UPDATED if label in _update_labels() else Sign.PUBLISHED), at


def _sign(folded: str, line: Interval, number: int, start: int, end: int, clock: bool) -> Sign | None:
    """What marks a day without a label as the page's own, or None."""
    compact = folded[start:end].isdigit()
    if compact and not clock:
        edition = number == 0 and _EDITION.search(folded[line[0] : start]) and folded[end : end + 1] == ")"
        return Sign.EDITION if edition else None
    if clock or _CONTROLS.match(folded, end, line[1]) or folded[line[0] : start].rstrip().endswith("|"):
        return Sign.CLOCK
    if start - line[0] <= _MARGIN and _DATELINE_AFTER.match(folded, end):
        return Sign.DATELINE
    return Sign.LINE if _fills_line(folded, line, number, start, end) else None


def _fills_line(folded: str, line: Interval, number: int, start: int, end: int) -> bool:
    """Whether a line of the page's frame holds nothing but the day and a few names."""
    rest = f"{folded[line[0] : start]} {folded[end : line[1]]}".strip(" ()[]-,|")
    if number == 0 or not rest:
        return not rest and number < _FRAME_LINES
    length = _REST_LENGTH if rest.isascii() else _REST_LENGTH_HAN
    few = len(rest) <= length and len(rest.split()) <= _REST_WORDS
    return few and number < _FRAME_LINES and not _SENTENCE.search(rest) and not any(act in rest for act in _acts())


@cache
def _labels() -> tuple[str, ...]:
    """The labels of both languages, lower case, the longest first."""
    kinds = [words(lang, "article")[f"{kind}_labels"] for lang in ("en", "zh") for kind in ("publish", "update")]
    return tuple(sorted((label for kind in kinds for label in kind), key=len, reverse=True))


@cache
def _update_labels() -> frozenset[str]:
    return frozenset(label for lang in ("en", "zh") for label in words(lang, "article")["update_labels"])


@cache
def _acts() -> tuple[str, ...]:
    return tuple(words("zh", "article")["acts"])
