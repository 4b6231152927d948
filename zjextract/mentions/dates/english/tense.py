"""What the words around an English date say of its tense."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zjextract.article import Article
from zjextract.mentions.dates.english.fragments import MONTH_OPENERS, WEEKDAYS, WORDS, word_before
from zjextract.mentions.dates.patterns import any_of

COMPARED: Final[tuple[str, ...]] = ()
SHARING: Final = frozenset(("day", "week", "weekend", "month"))  # the units of what can share its year
JOINED: Final = 16  # so many code points apart at most, two expressions of a sentence can share a year
_AHEAD: Final = frozenset(WORDS["tense"]["future"])
_BEHIND: Final = frozenset(WORDS["tense"]["past"])
_NEITHER: Final = frozenset(WORDS["tense"]["neither"])
_SINCE: Final = frozenset(WORDS["tense"]["since"])
_UNTIL: Final = frozenset(WORDS["tense"]["until"])
_BY: Final = frozenset(WORDS["tense"]["by"])
_SOURCE: Final = frozenset(WORDS["tense"]["source"])
_MODAL: Final = "may"  # as the month's name it follows a word that opens a month
_AT_START: Final = 8


def tense(article: Article, start: int, end: int, sentence: tuple[int, int]) -> int:
    """-1 where the words around an expression speak of the past (-2: surely), +1 of the future, 0 where neither.

    The nearest verb before the expression decides; at the sentence's start, the first one after it.
    """
    lower = article.lower
    article_before = len("the ") if lower.endswith("the ", 0, start) else 0
    before = word_before(lower, start - article_before)
    if before in _SINCE:
        return -2
    if before in _UNTIL:
        return 1
    if lower.startswith("'s", end):  # Sunday's data is expected; Thursday's data showed
        return 1 if any(sign == 1 for sign in _signs(lower[end : min(sentence[1], end + 30)].split())) else -2
    if start < article.header.end and _is_headline_plan(article, start, end, sentence[0]):
        return 1
    words_before = lower[max(sentence[0], start - 120) : start].split()
    for sign in _signs(words_before, backwards=True):
        return sign
    if start - sentence[0] <= _AT_START:
        for sign in _signs(lower[end : min(sentence[1], end + 120)].split()):
            return sign
    return int(before in _BY)


_TO_DO: Final = re.compile(rf" to (?!{any_of(WORDS['tense']['no_verbs'])} )[a-z]+ ")


def _is_headline_plan(article: Article, start: int, end: int, line: int) -> bool:
    """Whether a headline names a day for what somebody is ``to`` do: ``Leaders to meet on Monday``."""
    is_day = article.lower[end - 1].isdigit() or article.lower[start:end] in WEEKDAYS
    return is_day and _TO_DO.search(article.folded, max(line, start - 120), start) is not None


def _signs(tokens: list[str], *, backwards: bool = False) -> Iterator[int]:
    """The tense of each token that tells one, in text order or from the last."""
    order = range(len(tokens) - 1, -1, -1) if backwards else range(len(tokens))
    for place in order:
        sign = _sign(tokens[place].strip(".,;:\"()'"), tokens[place - 1] if place else "")
        if backwards and tokens[place] in _SOURCE:  # according to a report on Friday
            sign = -1
        if sign:
            yield sign


_SIGNS: Final = frozenset(name.split()[-1] for name in _AHEAD | _BEHIND | {_MODAL})


def _sign(word: str, before: str) -> int:
    if word not in _SIGNS and not word.endswith("ed"):
        return 0
    pair = f"{before} {word}"
    if pair in _NEITHER or word in _NEITHER:
        return 0
    if word in _AHEAD or pair in _AHEAD or (word == _MODAL and before not in MONTH_OPENERS and not before.isdigit()):
        return 1
    if before == "be":  # will be passed
        return 0
    return -1 if word in _BEHIND or (word.endswith("ed") and len(word) > 3) else 0
