"""The dates of headings, ``Work in 2024``, 二、2025年主要目标: they hold for what stands below."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final

from zjextract.languages import words
from zjextract.record import DateMention, Lang
from zjextract.statements.model import Interval, Value

_LONGEST: Final = 80  # code points of a heading
_ENDS: Final = tuple(".。;；,，!！?？、")  # of lines that are none
_BULLETS: Final = tuple("-*•·●—–>")
# a line in Markdown's marks of a heading, or bold as a whole; a few letters or a numbered line head a section only
_TESTED: Final = 9  # letters that a headline has at least
_HEADLINE: Final = re.compile(
    r"\n(?:#{1,6}[ \t]++|\*\*(?=[^*\n]++\*\*[ \t\r]*+(?:\n|\Z)))"
    r"(?![（(第]?[一二三四五六七八九十\d]{1,3}[、.)）章节部])[^\n]{9}"
)


class Heading:
    """A short line that stands alone. ``date`` is the one that it names, or null; ``plans``: it speaks of aims."""

    __slots__ = ("date", "plans", "start")

    def __init__(self, start: int, date: DateMention | None, plans: bool) -> None:
        self.start = start
        self.date = date
        self.plans = plans


def headings(
    folded: str, lang: Lang, begin: int, dates: Sequence[DateMention], values: Sequence[Value]
) -> list[Heading]:
    """The headings from the offset ``begin`` on, in text order; none where no heading names a date."""
    dated = {
        line: date for date in reversed(dates) if (line := _line(folded, begin, date)) and _heads(folded, line, values)
    }
    if not dated:
        return []
    found: list[Heading] = []
    start = begin
    while (end := folded.find("\n", start)) >= 0:
        if 3 < end - start <= _LONGEST and _heads(folded, (start, end), values):
            date = dated.get((start, end))
            found.append(Heading(start, date, date is not None and _names_plans(folded[start:end], lang)))
        start = end + 1
    return found


def headlines(folded: str) -> list[int]:
    """Where the headlines in a digest begin: what stands below one is a report of its own."""
    imperatives = tuple(words("zh", "statements")["imperatives"])
    return [m.start() + 1 for m in _HEADLINE.finditer(folded) if not folded.startswith(imperatives, m.end() - _TESTED)]


def _line(folded: str, begin: int, date: DateMention) -> Interval | None:
    """The short line that names a date."""
    if date.end_date is None or date.start < begin:
        return None
    first = max(begin, date.start - _LONGEST)
    start = folded.rfind("\n", first, date.start) + 1 or first
    end = folded.find("\n", date.start, start + _LONGEST + 1)
    if not 3 < end - start <= _LONGEST:
        return None
    return (start, end) if start == begin or folded[start - 1] == "\n" else None


def _heads(folded: str, line: Interval, values: Sequence[Value]) -> bool:
    start, end = line
    return _stands_alone(folded[start:end]) and not _any_in(values, start, end)


def heading_of(found: Sequence[Heading], start: int) -> Heading | None:
    """The heading that the text at ``start`` stands under."""
    i = bisect_right(found, start, key=lambda h: h.start) - 1
    return found[i] if i >= 0 else None


def _stands_alone(line: str) -> bool:
    text = line.strip()
    return bool(text) and not text.endswith(_ENDS) and not text.startswith(_BULLETS)


def _any_in(values: Sequence[Value], start: int, end: int) -> bool:
    i = bisect_right(values, start, key=lambda v: v.end)
    return i < len(values) and values[i].start < end


def _names_plans(line: str, lang: Lang) -> bool:
    lower = line.lower()
    return any(word in lower for word in _plans(lang))


@cache
def _plans(lang: Lang) -> tuple[str, ...]:
    return tuple(words(lang, "statements")["plan_headings"])
