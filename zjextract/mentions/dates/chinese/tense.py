"""What the words around a Chinese date say of its tense."""

from __future__ import annotations

import re
from typing import Final

from zjextract.article import Article
from zjextract.mentions.dates.chinese.fragments import WORDS
from zjextract.mentions.dates.patterns import any_of

COMPARED: Final[tuple[str, ...]] = tuple(WORDS["compared"]["words"])
# The units of what can share its year.
SHARING: Final = frozenset(("day", "week", "weekend", "ten_days", "month", "quarter", "half", "year"))
JOINED: Final = 60  # so many code points apart at most, two expressions of a sentence can share a year
_CLAUSE_END: Final = re.compile("[,。;!?\n]")
_AHEAD: Final = re.compile(any_of(WORDS["tense"]["future"]))
_BEHIND: Final = re.compile(any_of(WORDS["tense"]["past"]))
_TOLD: Final = re.compile(any_of(WORDS["tense"]["told"]))
_WEAK: Final = re.compile(any_of(WORDS["tense"]["weak"]))
_BEFORE: Final = re.compile("(?:之|以)?前(?!夕|后|期|沿)")
_CARRIES: Final = 80  # so many code points back at most, an earlier clause of the sentence says that it tells of plans


def tense(article: Article, start: int, end: int, sentence: tuple[int, int]) -> int:
    """-1 where the clause around an expression speaks of the past (-2: surely), +1 of the future, 0 where neither."""
    lower = article.lower
    if lower.startswith("以来", end):
        return -2
    if lower.endswith(COMPARED, 0, start):
        return -1
    begin = max(sentence[0], start - 16)
    for match in _CLAUSE_END.finditer(lower, begin, start):
        begin = match.end()
    after = end + (lower[end : end + 1] == ",")
    stop = min(sentence[1], end + 30)
    close = _CLAUSE_END.search(lower, after, stop)
    stop = close.start() if close else stop
    if _BEHIND.search(lower, begin, stop):
        return -1
    if _AHEAD.search(lower, begin, stop) or _BEFORE.match(lower, end):
        return 1
    if _TOLD.search(lower, begin, stop):
        return -1
    if _carries(lower, start, end) and _AHEAD.search(lower, max(sentence[0], begin - _CARRIES), begin):
        return 1
    return -1 if _WEAK.search(lower, begin, stop) else 0


def _carries(lower: str, start: int, end: int) -> bool:
    """Whether an earlier clause can say the tense: of a day, which reports name, where a plan reaches to it alone."""
    return lower[end - 1] not in "日号" or lower[start - 1 : start] in _REACHING


_REACHING: Final = frozenset("至到于")
