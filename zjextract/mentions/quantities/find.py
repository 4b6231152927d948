"""From numbers to quantities: join ranges, read, share units, look back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import ModuleType
from typing import Final

from zjextract.article import Article
from zjextract.making import maker
from zjextract.mentions.quantities import chinese, english
from zjextract.mentions.quantities.reading import Reading
from zjextract.numbers import Number, join_range, range_joint, read_qualifier, tidy
from zjextract.numbers.ranges import MAX_JOINT, merge
from zjextract.record import QuantityMention

_LIST: Final = re.compile(
    r"(?: [a-z]+-[a-z-]+| [a-z]+(?:al|ic|ary|ign))?+"  # "24 national-level and 156 provincial-level firms"
    r"(?:, ?(?:and|or)?| (?:and|or|to|from)|、|和|及|与|或) ?(?:about|nearly|over|some|around|约|近|超)? ?"
)
_BRACKET: Final = re.compile(
    r" ?\((?:about|around|or|roughly|nearly|some|equal to|equivalent to|约|约合|合|折合|即)? ?|, or (?:about )?"
)
_MAX_GAP: Final = 28
_mention: Final = maker(QuantityMention)


def find_quantities(article: Article, numbers: Sequence[Number]) -> list[QuantityMention]:
    """Counted and measured numbers, in text order."""
    language = chinese if article.lang == "zh" else english
    read, found = _read_all(article, numbers, language)
    _share_units(article, read, found, language)
    readings = [reading for reading in found if reading is not None]
    _look_back(article, readings, language)
    return _mentions(article, readings)


def _read_all(
    article: Article, numbers: Sequence[Number], language: ModuleType
) -> tuple[list[Number], list[Reading | None]]:
    """The numbers and ranges in text order, without overlap, and what each counts or measures, if anything."""
    read: list[Number] = []
    found: list[Reading | None] = []
    at = past = 0
    while at < len(numbers):
        number = numbers[at]
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        at += 1
        reading: Reading | None
        if following is None or following.start - number.end > _MAX_GAP:
            reading = language.read(article, number)
        else:
            number, reading = _read_first(article, number, following, language)
            at += number.end >= following.end  # the two are a range
        if number.start < past:
            continue  # inside the phrase before: the 20 of "20-foot equivalent units"
        read.append(number)
        found.append(reading)
        if reading is not None and not reading.refers_back:
            past = reading.end
    return read, found


def _read_first(
    article: Article, number: Number, following: Number, language: ModuleType
) -> tuple[Number, Reading | None]:
    """The first of two numbers, or their range, and its reading."""
    joined = join_range(article, number, following) if following.start - number.end <= MAX_JOINT else None
    if joined is not None:
        return joined, language.read(article, joined)
    reading: Reading | None = language.read(article, number)
    if reading is None or not range_joint(article, reading.end, following.start, number.start):
        return number, reading
    joined = merge(number, following)
    second = language.read(article, joined) if joined else None
    if second is not None and second.unit == reading.unit:
        return second.number, second
    return number, reading


def _is_list(article: Article, end: int, start: int) -> bool:
    """Whether two numbers stand side by side in one list (``5, 6 and 7``)."""
    return 0 < start - end <= _MAX_GAP and _LIST.fullmatch(article.lower, end, start) is not None


def _share_units(
    article: Article, numbers: Sequence[Number], found: list[Reading | None], language: ModuleType
) -> None:
    """Give a unit to the numbers before one in a list that have none themselves: ``200、300和400家``."""
    for at, reading in enumerate(found):
        if reading is None or reading.refers_back:
            continue
        before = at - 1
        while before >= 0 and not _has_unit(found[before]):
            if not _is_list(article, numbers[before].end, numbers[before + 1].start):
                break
            found[before] = _shared(article, numbers[before], found[before], reading, language)
            before -= 1


def _has_unit(reading: Reading | None) -> bool:
    return reading is not None and not reading.refers_back


def _shared(
    article: Article, number: Number, own: Reading | None, reading: Reading, language: ModuleType
) -> Reading | None:
    """A number before a reading in one list, with its unit."""
    if own is not None and own.measure is not None:
        own.unit = own.unit or reading.unit
    elif language.may_share(article, number):
        start, end = number.start, number.end
        return Reading(number, start, end, reading.unit, "shared-unit", reading.dimension, reading.measure)
    return own


def _look_back(article: Article, readings: list[Reading], language: ModuleType) -> None:
    """Give the numbers without a noun the unit of what stands before them, where that is clear."""
    for at, reading in enumerate(readings):
        if reading.unit is None and reading.refers_back:
            index = article.sentence_at(reading.start)
            sentence = article.sentences[max(0, index)][0] if article.sentences else 0
            reading.unit = language.unit_before(article, readings[max(0, at - 8) : at], reading, sentence)


def _mentions(article: Article, readings: list[Reading]) -> list[QuantityMention]:
    out: list[QuantityMention] = []
    before: Reading | None = None
    for reading in readings:
        number = reading.number
        out.append(
            _mention(
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
