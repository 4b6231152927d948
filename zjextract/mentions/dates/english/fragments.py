"""The words of English dates, the pieces of patterns that they make, and small readings that all readers share."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from zjextract.article import Article
from zjextract.languages import words
from zjextract.mentions.dates.calendar import Unit
from zjextract.mentions.dates.expression import Found, Point
from zjextract.mentions.dates.patterns import any_of

WORDS: Final = words("en", "dates")
PLANS: Final[dict[str, list[int]]] = words("common", "dates")["plans"]
MONTHS: Final[dict[str, int]] = WORDS["months"] | WORDS["month_abbreviations"]
WEEKDAYS: Final[dict[str, int]] = WORDS["weekdays"] | WORDS["weekday_abbreviations"]
NUMBERS: Final[dict[str, int]] = WORDS["numbers"]
ORDINALS: Final[dict[str, int]] = WORDS["ordinals"]
UNITS: Final[dict[str, Unit]] = WORDS["units"]
SHIFTS: Final[dict[str, int]] = WORDS["shifts"]
SEASONS: Final[dict[str, int]] = WORDS["seasons"]
MODIFIERS: Final[dict[str, Any]] = WORDS["modifiers"] | WORDS["edges"]
RELATIVE_DAYS: Final[dict[str, int]] = WORDS["relative_days"]
YEAR_OPENERS: Final = frozenset(WORDS["year_openers"]["words"])
YEAR_CLOSERS: Final = frozenset(WORDS["year_closers"]["words"])
NUMBER_OPENERS: Final = frozenset(WORDS["number_openers"]["words"])
S_WORDS: Final = frozenset(WORDS["number_openers"]["s_words"])
MONTH_OPENERS: Final = frozenset(WORDS["month_openers"]["words"])


MONTH: Final = rf"{any_of(MONTHS)}(?![a-z])"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])"
DAY_END: Final = r"(?:st|nd|rd|th)?(?![\d%a-z]|[.,:]\d| ?%| percent| per cent| million| billion| trillion| yuan)"
YEAR: Final = r"(?:1\d|20)\d\d(?![\d%]|[.,:/]\d)"
NUMBER: Final = rf"(?:\d{{1,4}}(?:\.5)?|{any_of(NUMBERS)}(?:-{any_of(NUMBERS)})?)(?![\w%])"
ORDINAL: Final = rf"(?:{any_of(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))(?![a-z])"
TO: Final = r"(?: ?[-–—~] ?|-to-| to | through | until )"
UNIT: Final = rf"(?P<unit>{any_of(UNITS)})"
KEPT_WORDS: Final = (
    "calendar", "fiscal", "financial", "full", "consecutive", "straight", "successive", "working", "trading",
)  # fmt: skip
KEPT: Final = f"(?:{any_of(KEPT_WORDS)} )?"

Reader = Callable[[Article, int, int], Found | None]


def read_number(word: str) -> float:
    """``5``, ``2.5``, ``five``, ``twenty-five``."""
    if word[0].isdigit():
        return float(word)
    return sum(NUMBERS[part] for part in word.split("-"))


def read_ordinal(word: str) -> int:
    return int(word[:-2]) if word[0].isdigit() else ORDINALS[word]


def word_before(lower: str, at: int) -> str:
    """The word that ends right before ``at``, one space or hyphen between."""
    head = lower[max(0, at - 16) : at].rstrip(" -")
    word = head[head.rfind(" ") + 1 :]
    if word.isalnum():
        return word
    begin = len(word)
    while begin and (word[begin - 1].isalnum() or word[begin - 1] == "'"):
        begin -= 1
    return word[begin:]


NEXT_WORD: Final = re.compile(r"[ -]([a-z]+)")

YEAR_TAIL: Final = re.compile(
    rf"(?:(?: ?,)? ?| of | in | of the | in the )(?:(?:fiscal )?(?:year )?(?P<year>{YEAR})"
    r"|(?:(?:of|in) )?(?:the )?(?P<shift>last|this|next|same|following|previous|that|current) year(?![a-z])"
    r"|of (?P<the>the )year(?![a-z]))"
)
_CONTEXT_SHIFTS: Final = {"same": 0, "that": 0, "following": 1, "previous": -1}


def year_tail(lower: str, at: int, point: Point) -> tuple[int, Point]:
    """The year that follows a month, quarter or day: where it ends, and the point with it."""
    match = YEAR_TAIL.match(lower, at)
    if match is None:
        return at, point
    if match["year"]:
        return match.end(), point._replace(year=int(match["year"]))
    word = match["shift"] or "this"
    if word in _CONTEXT_SHIFTS:
        return match.end(), point._replace(shift=_CONTEXT_SHIFTS[word], shift_unit="year", base="context")
    return match.end(), point._replace(shift=SHIFTS[word], shift_unit="year")


def is_between(lower: str, at: int) -> bool:
    return lower.endswith("between ", max(0, at - 8), at)


def share_year(first: Point, last: Point) -> tuple[Point, Point]:
    """``January to May 2020``: the year of one end holds for the other."""
    if first.year is None and first.shift is None:
        year = last.year - 1 if last.year and (first.month or 0) > (last.month or 12) else last.year
        return first._replace(year=year, shift=last.shift, shift_unit=last.shift_unit, base=last.base), last
    return first, last


_FRONT: Final = re.compile(
    r"\b(?<!year )(?<!month )(?<!week )(?:(?P<modifier>early|mid|late|later|earlier)(?:[ -]| in )(?:the )?"
    rf"|(?P<edge>{any_of(WORDS['edges'])})(?: of(?: the)? |[ -]))$"
)
_FRONTS: Final = (
    *(word + gap + the for word in WORDS["modifiers"] for gap in (" ", "-", " in ") for the in ("", "the ")),
    *(word + gap for word in WORDS["edges"] for gap in (" ", "-", " of ", " of the ")),
    "\n",  # before which any of them may end a line
)


def front_before(lower: str, at: int, floor: int) -> re.Match[str] | None:
    """``early``, ``mid-``, ``the end of`` right before an expression."""
    return _FRONT.search(lower, floor, at) if lower.endswith(_FRONTS, floor, at) else None
