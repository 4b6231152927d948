"""What a rate is: a change and its direction, a share or a level, and what it is compared with.

The words that tell are data; the nearest one in the clause of a rate decides.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple, cast

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers import Measure
from zjextract.record import Basis, Direction, Lang, Role

Interval = tuple[int, int]


_CHANGES: Final = ("up", "down")
_CARRY: Final = 120  # characters from one change to the next that may share its basis


class Context(NamedTuple):
    """What the words around a rate say of it."""

    direction: Direction | None
    basis: Basis | None
    role: Role


class _Style(NamedTuple):
    """How far, in characters, the words of a language reach, and what ends a clause after the rate."""

    before: int
    after: int
    basis: int
    close: int  # a word this near before the rate decides alone
    clause_end: re.Pattern[str]
    noun_after: re.Pattern[str]  # what may stand between the rate and a noun of change: "5% year-on-year growth"
    reached: re.Pattern[str] | None  # "to" and "from" before the rate: the level that a change reached
    moved: re.Pattern[str] | None  # "by" before the rate: how far something moved
    compared: re.Pattern[str] | None  # "higher than": a gap, unless a basis is named
    share_after: str
    part_after: str  # as weak evidence of a share: 82%的商品


_STYLES: Final[dict[Lang, _Style]] = {
    "en": _Style(
        before=90,
        after=36,
        basis=110,
        close=14,
        clause_end=re.compile(r"[,;:.()\n]"),
        noun_after=re.compile(
            r"[\s-]{0,3}(?:(?!(?:of|in|by|to|and|for|from|on|as|at|with|than|since|after|when|while|before|but|that|which|who)\b)[a-z-]+\s{1,3}){0,3}"
        ),
        reached=re.compile(r"(?<!close )(?<!equal )\b(?:to|from)\s"),
        moved=re.compile(r"\bby\s(?:[a-z]+\s){0,2}$"),
        compared=re.compile(r"\s{1,2}(?:percentage )?[a-z]+\sthan\b"),
        share_after=" of ",
        part_after=" of ",
    ),
    "zh": _Style(
        before=40,
        after=12,
        basis=60,
        close=4,
        clause_end=re.compile(r"[，。；、,;()\n]"),
        noun_after=re.compile(r"(?:以上|左右|以内)?的?[\u3400-\u9fff]{0,4}"),
        reached=None,
        moved=None,
        compared=None,
        share_after="的股",
        part_after="的",
    ),
}


class _Hit(NamedTuple):
    """A word of the data in ``lower[start:end]``: what it tells, and where it must stand to tell it."""

    start: int
    end: int
    label: str
    place: str  # words: anywhere; touching: right before the rate; after: behind it


class _Scanner:
    """Finds the words of a table (``evidence`` or ``basis``), in English whole words only."""

    def __init__(self, lang: Lang, table: str) -> None:
        found = {
            word: (label, place)
            for label, places in words(lang, "percentages")[table].items()
            for place, list_ in places.items()
            for word in list_
        }
        self._meanings = list(found.values())
        self._automaton = AhoCorasick(
            list(found), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
        )
        self._whole = lang != "zh"

    def hits(self, lower: str, start: int, end: int) -> list[_Hit]:
        """The words between two offsets."""
        out = []
        for index, a, b in self._automaton.find_matches_as_indexes(lower[start:end]):
            first, past = start + a, start + b
            if not (self._whole and (lower[first - 1 : first].isalpha() or lower[past : past + 1].isalpha())):
                out.append(_Hit(first, past, *self._meanings[index]))
        return out


@cache
def _scanner(lang: Lang, table: str) -> _Scanner:
    return _Scanner(lang, table)


@cache
def _qualifiers(lang: Lang) -> frozenset[str]:
    return frozenset(words(lang, "qualifiers")["before"])


def _touches(lang: Lang, lower: str, end: int, start: int) -> bool:
    """Whether nothing but a qualifier stands between a word and the rate."""
    return end == start or lower[end:start].strip() in _qualifiers(lang)


def read_contexts(article: Article, rates: Sequence[Measure]) -> list[Context]:
    """The context of each rate, in text order."""
    contexts: list[Context] = []
    change = -1  # the last rate that was a change
    for i, rate in enumerate(rates):
        first, last = _sentence(article, rate.start)
        following = rates[i + 1].start if i + 1 < len(rates) else len(article.text)
        context = _read(article, rate, first, max(rate.end, min(last, following)))
        if context.role == "change":
            if change >= 0 and context.basis is None and contexts[change].basis == "yoy":
                context = context._replace(basis="yoy" if _carries_on(article, rates[change], rate) else None)
            change = i
        contexts.append(context)
    return contexts


def _sentence(article: Article, at: int) -> Interval:
    """The last sentence that begins at or before an offset; the whole text before the first."""
    index = bisect_right(article.sentences, (at, sys.maxsize)) - 1
    return article.sentences[index] if index >= 0 else (0, len(article.text))


def _carries_on(article: Article, last: Measure, rate: Measure) -> bool:
    """Whether a Chinese list of changes of which the last was 同比 goes on: 出口同比增长5%，其中机电产品增长3%."""
    if article.lang != "zh" or rate.name != last.name:
        return False
    gap = article.lower[last.end : rate.start]
    return len(gap) <= _CARRY and "\n" not in gap and not _scanner("zh", "basis").hits(gap, 0, len(gap))


def _read(article: Article, rate: Measure, first: int, last: int) -> Context:
    """The context of one rate whose statement lies within ``[first, last)``."""
    lang, lower, style = article.lang, article.lower, _STYLES[article.lang]
    start, end = rate.start, rate.end
    if lower.startswith(style.share_after, end):
        return Context(None, None, "share")
    before = _nearest_before(article, rate, max(first, start - style.before))
    after = _noun_after(lang, lower, end, min(last, end + style.after), style)
    label = before.label if before else None
    if before is None or label not in _CHANGES or start - before.end > style.close:
        label = after or label
    if label == "share" or (label is None and lower.startswith(style.part_after, end)):
        return Context(None, None, "share")
    if label not in _CHANGES:
        return Context(None, None, "level")
    if before is not None and after is None and style.reached and style.reached.search(lower, before.end, start):
        return Context(None, None, "level")
    basis = _basis(lang, lower, (start, end), max(first, start - style.basis), min(last, end + style.basis))
    if basis is None and after is not None and style.compared and style.compared.search(lower, end, last):
        return Context(None, None, "level")
    return Context(cast(Direction, label), basis, "change")


def _nearest_before(article: Article, rate: Measure, first: int) -> _Hit | None:
    """The last word that tells, from ``first`` on to the rate."""
    lang, lower, start = article.lang, article.lower, rate.start
    for hit in reversed(_scanner(lang, "evidence").hits(lower, first, start)):
        if hit.place == "after" or (hit.place == "touching" and not _touches(lang, lower, hit.end, start)):
            continue
        if hit.label in ("level", "share") and _is_distance(article, rate, first):
            continue
        return None if hit.label == "stop" else hit
    return None


def _is_distance(article: Article, rate: Measure, first: int) -> bool:
    """Whether something moved by the rate, which is then no level and no share."""
    moved = _STYLES[article.lang].moved
    return rate.name != "percent" or (moved is not None and moved.search(article.lower, first, rate.start) is not None)


def _noun_after(lang: Lang, lower: str, end: int, last: int, style: _Style) -> str | None:
    """The label of a noun that the rate stands before (``a 5 percent drop``, 5%的增速)."""
    if style.clause_end.match(lower, end):
        return None  # as after most rates
    hits = _scanner(lang, "evidence").hits(lower, end, last)
    hit = next((hit for hit in hits if hit.place != "touching"), None)
    if hit is None or hit.label == "stop" or style.clause_end.search(lower, end, hit.end):
        return None
    return hit.label if style.noun_after.fullmatch(lower, end, hit.start) else None


def _basis(lang: Lang, lower: str, span: Interval, first: int, last: int) -> Basis | None:
    """What a change is compared with: English says it after the rate first, Chinese before it."""
    start, end = span
    if lang == "zh":
        label = _basis_before(lang, lower, first, start) or _basis_after(lang, lower, end, last)
    else:
        label = _basis_after(lang, lower, end, last) or _basis_before(lang, lower, first, start)
    if label == "sequential":
        label = "qoq" if words("zh", "percentages")["sequential"]["quarter"] in lower[first:end] else "mom"
    return None if label in (None, "none") else cast(Basis, label)


def _basis_before(lang: Lang, lower: str, first: int, start: int) -> str | None:
    """The last basis before a rate."""
    for hit in reversed(_scanner(lang, "basis").hits(lower, first, start)):
        if hit.place != "touching" or _touches(lang, lower, hit.end, start):
            return hit.label
    return None


def _basis_after(lang: Lang, lower: str, end: int, last: int) -> str | None:
    """The first basis after a rate."""
    hits = _scanner(lang, "basis").hits(lower, end, last)
    return next((hit.label for hit in hits if hit.place != "touching"), None)
