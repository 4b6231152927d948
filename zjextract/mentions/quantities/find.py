"""From numbers to quantities: join ranges, read, share units, look back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from types import ModuleType

from zjextract.article import Article
from zjextract.mentions.quantities import chinese, english
from zjextract.mentions.quantities.reading import Reading
from zjextract.numbers import Number, join_range, range_joint, read_qualifier, tidy
from zjextract.numbers.ranges import merge
from zjextract.record import QuantityMention

_LIST = re.compile(
    r"(?: [a-z]+-[a-z-]+| [a-z]+(?:al|ic|ary|ign))?+"  # "24 national-level and 156 provincial-level firms"
    r"(?:, ?(?:and|or)?| (?:and|or|to|from)|、|和|及|与|或) ?(?:about|nearly|over|some|around|约|近|超)? ?"
)
_BRACKET = re.compile(
    r" ?\((?:about|around|or|roughly|nearly|some|equal to|equivalent to|约|约合|合|折合|即)? ?|, or (?:about )?"
)
_MAX_GAP = 28


def find_quantities(article: Article, numbers: Sequence[Number]) -> list[QuantityMention]:
    """Counted and measured numbers, in text order."""
    language = chinese if article.lang == "zh" else english
    readings = _read_all(article, numbers, language)
    _look_back(article, readings, language)
    return _mentions(article, readings)


def _read_all(article: Article, numbers: Sequence[Number], language: ModuleType) -> list[Reading]:
    """Readings in text order, without overlap. Numbers that share a later number's unit wait for it."""
    found: list[Reading] = []
    waiting: list[tuple[Number, Reading | None]] = []
    at = end = 0
    while at < len(numbers):
        number, reading, used = _read_one(article, numbers, at, language)
        at += used
        if number.start < end:
            continue  # inside the phrase before: the 20 of "20-foot equivalent units"
        if waiting and not _is_list(article, waiting[-1][0].end, number.start):
            found += _alone(waiting)
            waiting = []
        if reading is None or reading.refers_back:
            waiting.append((number, reading))
            continue
        found += _sharing(article, waiting, reading, language)
        found.append(reading)
        waiting = []
        end = reading.end
    return found + _alone(waiting)


def _read_one(
    article: Article, numbers: Sequence[Number], at: int, language: ModuleType
) -> tuple[Number, Reading | None, int]:
    """The number at an index (or the range that begins there), its reading, and how many numbers that took."""
    number = numbers[at]
    following = numbers[at + 1] if at + 1 < len(numbers) else None
    if following is not None and following.start - number.end <= _MAX_GAP:
        joined = join_range(article, number, following)
        if joined is not None:
            return joined, language.read(article, joined), 2
        first = language.read(article, number)
        if first is not None and range_joint(article, first.end, following.start, number.start):
            joined = merge(number, following)
            second = language.read(article, joined) if joined else None
            if second is not None and second.unit == first.unit:
                return second.number, second, 2
        return number, first, 1
    return number, language.read(article, number), 1


def _is_list(article: Article, end: int, start: int) -> bool:
    """Whether two numbers stand side by side in one list (``5, 6 and 7``)."""
    return 0 < start - end <= _MAX_GAP and _LIST.fullmatch(article.lower, end, start) is not None


def _alone(waiting: list[tuple[Number, Reading | None]]) -> list[Reading]:
    return [reading for _, reading in waiting if reading is not None]


def _sharing(
    article: Article, waiting: list[tuple[Number, Reading | None]], reading: Reading, language: ModuleType
) -> list[Reading]:
    """The numbers before a reading in one list, with its unit: ``200、300和400家``."""
    unit, dimension, measure = reading.unit, reading.dimension, reading.measure
    out = []
    for number, own in waiting:
        if own is not None and own.measure is not None:
            own.unit = own.unit or unit
            out.append(own)
        elif language.may_share(article, number):
            out.append(Reading(number, number.start, number.end, unit, "shared-unit", dimension, measure))
        elif own is not None:
            out.append(own)
    return out


def _look_back(article: Article, readings: list[Reading], language: ModuleType) -> None:
    """Give the numbers without a noun the unit of what stands before them, where that is clear."""
    begins = [start for start, _ in article.sentences]
    for at, reading in enumerate(readings):
        if reading.unit is not None or not reading.refers_back:
            continue
        sentence = begins[max(0, bisect_right(begins, reading.start) - 1)] if begins else 0
        reading.unit = language.unit_before(article, readings[max(0, at - 8) : at], reading, sentence)


def _mentions(article: Article, readings: list[Reading]) -> list[QuantityMention]:
    out: list[QuantityMention] = []
    before: Reading | None = None
    for reading in readings:
        number = reading.number
        out.append(
            QuantityMention(
                id=f"q{len(out) + 1}",
                start=reading.start,
                end=reading.end,
                text=article.text[reading.start : reading.end],
                value=tidy(number.value),
                low=tidy(number.low),
                high=tidy(number.high),
                unit=reading.unit,
                qualifier=read_qualifier(article, reading.start, reading.end, number.qualifier),
                equivalent=out[-1].id if before is not None and _equivalent(article, before, reading) else None,
                rule=reading.rule,
            )
        )
        before = reading
    return out


def _equivalent(article: Article, first: Reading, second: Reading) -> bool:
    """Whether the second says the first in another unit of the same dimension: ``20,000 mu (1,333 ha)``."""
    if first.dimension is None or first.dimension != second.dimension or first.unit == second.unit:
        return False
    gap = second.start - first.end
    return 0 < gap <= _MAX_GAP and _BRACKET.fullmatch(article.lower, first.end, second.start) is not None
