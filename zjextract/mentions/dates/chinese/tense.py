"""What the words around a Chinese date say of its tense."""

from __future__ import annotations

import re

from zjextract.article import Article
from zjextract.mentions.dates.chinese.fragments import WORDS
from zjextract.mentions.dates.patterns import any_of

COMPARED = frozenset("比较与")  # what stands behind one of these is no topic for what follows
# The units of what can share its year.
SHARING = frozenset(("day", "week", "weekend", "ten_days", "month", "quarter", "half", "year"))
JOINED = 60  # so many code points apart at most, two expressions of a sentence can share a year
_CLAUSE_END = re.compile("[,。;!?\n]")
_AHEAD = re.compile(any_of(WORDS["tense"]["future"]))
_BEHIND = re.compile(any_of(WORDS["tense"]["past"]))
_TOLD = re.compile(any_of(WORDS["tense"]["told"]))


def tense(article: Article, start: int, end: int, sentence: tuple[int, int]) -> int:
    """-1 where the clause around an expression speaks of the past (-2: surely), +1 of the future, 0 where neither."""
    lower = article.lower
    if lower.startswith("以来", end):
        return -2
    begin = max(sentence[0], start - 16)
    for match in _CLAUSE_END.finditer(lower, begin, start):
        begin = match.end()
    after = end + (lower[end : end + 1] == ",")
    stop = min(sentence[1], end + 30)
    close = _CLAUSE_END.search(lower, after, stop)
    stop = close.start() if close else stop
    if _BEHIND.search(lower, begin, stop):
        return -1
    if _AHEAD.search(lower, begin, stop):
        return 1
    return -1 if _TOLD.search(lower, begin, stop) else 0
