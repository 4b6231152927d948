"""How exact a number is said to be: the words immediately before and after an expression."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers.measures import Measure
from zjextract.numbers.ranges import is_list_joint
from zjextract.record import Lang, Qualifier

_MAX_FILLERS: Final = 3
_TOGETHER: Final = 24  # characters around a list in which the word for "respectively" is looked for
_EN_WIDTH: Final = 48
_CLAUSE_WIDTH: Final = 28
_CLAUSE: Final = re.compile(r"[，。；,;\d]")


class _Words(NamedTuple):
    before: dict[str, Qualifier | None]
    after: dict[str, Qualifier | None]
    ahead: dict[str, Qualifier]  # anywhere before, in the same clause
    fillers: tuple[str, ...]  # the longest first
    before_ends: frozenset[str]  # the last words (English) or characters (Chinese) of ``before`` and of the fillers
    after_starts: frozenset[str]  # the first characters of ``after``
    longest_before: int  # in words (English) or characters (Chinese)
    longest_after: int


@cache
def _load(lang: Lang) -> _Words:
    data = words(lang, "qualifiers")
    before = {word: kind or None for word, kind in data["before"].items()}
    after = {word: kind or None for word, kind in data["after"].items()}
    parts = {word: list(word) if lang == "zh" else word.split(" ") for word in (*before, *data["fillers"])}
    return _Words(
        before,
        after,
        data.get("ahead", {}),
        tuple(sorted(data["fillers"], key=len, reverse=True)),
        frozenset(part[-1] for part in parts.values()),
        frozenset(word[0] for word in after),
        max(len(parts[word]) for word in before),
        max(map(len, after)),
    )


def read_qualifier(article: Article, start: int, end: int, inner: Qualifier | None = None) -> Qualifier | None:
    """The qualifier of the expression ``[start, end)`` from the words beside it.

    ``inner`` is what stands inside the expression (3000多亿), which holds where nothing stands beside it.
    """
    lang_words = _load(article.lang)
    read = _before_chinese if article.lang == "zh" else _before_english
    return read(article.lower, start, lang_words) or _after(article.lower, end, lang_words) or inner


def read_qualifiers(article: Article, measures: Sequence[Measure]) -> list[Qualifier | None]:
    """The qualifiers of measures in text order. The first of a list told ``respectively`` (分别) lends its own."""
    found: list[Qualifier | None] = []
    for i, measure in enumerate(measures):
        qualifier = read_qualifier(article, measure.start, measure.end, measure.number.qualifier)
        if qualifier is None and i and found[-1] is not None and _told_together(article, measures[i - 1], measure):
            qualifier = found[-1]
        found.append(qualifier)
    return found


def _told_together(article: Article, first: Measure, second: Measure) -> bool:
    if not is_list_joint(article, first.end, second.start):
        return False
    word = words(article.lang, "qualifiers")["respectively"]
    start, end = max(0, first.start - _TOGETHER), second.end + _TOGETHER
    return word in article.lower[start : first.start] or word in article.lower[second.end : end]


def _before_english(lower: str, start: int, data: _Words) -> Qualifier | None:
    parts = lower[max(0, start - _EN_WIDTH) : start].replace("(", " ( ").split()
    for _ in range(_MAX_FILLERS + 1):
        if not parts or parts[-1] not in data.before_ends:
            return None
        phrase = " ".join(parts[-data.longest_before :])
        while phrase:
            if phrase in data.before:
                return data.before[phrase]
            phrase = phrase.partition(" ")[2]
        if parts[-1] not in data.fillers:
            return None
        parts.pop()
    return None


def _before_chinese(lower: str, start: int, data: _Words) -> Qualifier | None:
    end = start
    for _ in range(_MAX_FILLERS + 1):
        if lower[end - 1 : end] not in data.before_ends:
            break
        for length in range(min(data.longest_before, end), 0, -1):
            phrase = lower[end - length : end]
            if phrase in data.before:
                return data.before[phrase]
        if not lower.endswith(data.fillers, 0, end):
            break
        end -= next(len(filler) for filler in data.fillers if lower.endswith(filler, 0, end))
    window = lower[max(0, start - _CLAUSE_WIDTH) : start]
    for phrase, kind in data.ahead.items():
        if phrase in window and phrase in _CLAUSE.split(window)[-1]:
            return kind
    return None


def _after(lower: str, end: int, data: _Words) -> Qualifier | None:
    window = lower[end : end + data.longest_after + 1]
    if window[:1] == " ":
        window = window[1:]
    if window[:1] not in data.after_starts:
        return None
    for length in range(len(window), 0, -1):
        phrase = window[:length]
        if phrase in data.after and not (
            phrase[-1].isascii() and phrase[-1].isalpha() and window[length : length + 1].isalpha()
        ):
            return data.after[phrase]
    return None
