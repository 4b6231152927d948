"""What a rate is: a change and its direction, a share or a level, and what it is compared with.

The words that tell are data; the nearest one in the clause of a rate decides.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers import Measure
from zjextract.record import Basis, Direction, Lang, Role

Interval = tuple[int, int]


_CHANGES = ("up", "down")
_CARRY = 120  # characters from one change to the next that may share its basis


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
    reached: re.Pattern[str]  # "to" and "from" before the rate: the level that a change reached
    moved: re.Pattern[str]  # "by" before the rate: how far something moved
    compared: re.Pattern[str]  # "higher than": a gap, unless a basis is named
    share_after: str
    part_after: str  # as weak evidence of a share: 82%的商品


_STYLES: dict[Lang, _Style] = {
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
        reached=re.compile(r"(?!)"),
        moved=re.compile(r"(?!)"),
        compared=re.compile(r"(?!)"),
        share_after="的股",
        part_after="的",
    ),
}


class _Word(NamedTuple):
    """A word of the data: what it tells, and where it must stand to tell it."""

    label: str
    place: str  # words: anywhere; touching: right before the rate; after: behind it


@cache
def _scanner(lang: Lang, table: str) -> tuple[AhoCorasick, list[_Word]]:
    """Finds the words of a table (``evidence`` or ``basis``)."""
    found: dict[str, _Word] = {}
    for label, places in words(lang, "percentages")[table].items():
        for place, list_ in places.items():
            found |= dict.fromkeys(list_, _Word(label, place))
    automaton = AhoCorasick(list(found), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, list(found.values())


class _Hit(NamedTuple):
    start: int
    end: int
    label: str
    place: str


def _hits(lang: Lang, table: str, lower: str, start: int, end: int) -> Iterator[_Hit]:
    """The words of a table between two offsets, whole words only."""
    automaton, found = _scanner(lang, table)
    for index, a, b in automaton.find_matches_as_indexes(lower[start:end]):
        a, b = a + start, b + start
        if lang == "zh" or not (lower[a - 1 : a].isalpha() or lower[b : b + 1].isalpha()):
            yield _Hit(a, b, *found[index])


@cache
def _qualifiers(lang: Lang) -> frozenset[str]:
    return frozenset(words(lang, "qualifiers")["before"])


def _touches(lang: Lang, lower: str, end: int, start: int) -> bool:
    """Whether nothing but a qualifier stands between a word and the rate."""
    return end == start or lower[end:start].strip() in _qualifiers(lang)


def read_contexts(article: Article, rates: Sequence[Measure]) -> list[Context]:
    """The context of each rate, in text order."""
    starts = [start for start, _ in article.sentences]
    contexts: list[Context] = []
    change = -1  # the last rate that was a change
    for i, rate in enumerate(rates):
        index = bisect_right(starts, rate.start) - 1
        first, last = article.sentences[index] if index >= 0 else (0, len(article.text))
        following = rates[i + 1].start if i + 1 < len(rates) else len(article.text)
        context = _read(article, rate, first, max(rate.end, min(last, following)))
        if context.role == "change":
            if change >= 0 and context.basis is None and contexts[change].basis == "yoy":
                context = context._replace(basis="yoy" if _carries_on(article, rates[change], rate) else None)
            change = i
        contexts.append(context)
    return contexts


def _carries_on(article: Article, last: Measure, rate: Measure) -> bool:
    """Whether a Chinese list of changes of which the last was 同比 goes on: 出口同比增长5%，其中机电产品增长3%."""
    if article.lang != "zh" or rate.name != last.name:
        return False
    gap = article.lower[last.end : rate.start]
    return len(gap) <= _CARRY and "\n" not in gap and not any(_hits("zh", "basis", gap, 0, len(gap)))


def _read(article: Article, rate: Measure, first: int, last: int) -> Context:
    """The context of one rate whose statement lies within ``[first, last)``."""
    lang, lower, style = article.lang, article.lower, _STYLES[article.lang]
    start, end = rate.start, rate.end
    if lower.startswith(style.share_after, end):
        return Context(None, None, "share")
    begin = max(first, start - style.before)
    moved = rate.name != "percent" or style.moved.search(lower, begin, start) is not None
    before = _nearest_before(lang, lower, begin, start, moved)
    after = _noun_after(lang, lower, end, min(last, end + style.after), style)
    label = before.label if before else None
    if before is None or label not in _CHANGES or start - before.end > style.close:
        label = after or label
    if label == "share" or (label is None and lower.startswith(style.part_after, end)):
        return Context(None, None, "share")
    reached = before is not None and after is None and style.reached.search(lower, before.end, start) is not None
    if label not in _CHANGES or reached:
        return Context(None, None, "level")
    basis = _basis(lang, lower, (start, end), max(first, start - style.basis), min(last, end + style.basis))
    if basis is None and after is not None and style.compared.search(lower, end, last):
        return Context(None, None, "level")
    return Context(cast(Direction, label), basis, "change")


def _nearest_before(lang: Lang, lower: str, first: int, start: int, moved: bool) -> _Hit | None:
    """The last word that tells before the rate. ``moved``: a rate by which something moved, so no level or share."""
    found = None
    for hit in _hits(lang, "evidence", lower, first, start):
        if hit.place == "after" or (hit.place == "touching" and not _touches(lang, lower, hit.end, start)):
            continue
        if not (moved and hit.label in ("level", "share")):
            found = hit
    return None if found is None or found.label == "stop" else found


def _noun_after(lang: Lang, lower: str, end: int, last: int, style: _Style) -> str | None:
    """The label of a noun that the rate stands before (``a 5 percent drop``, 5%的增速)."""
    stop = style.clause_end.search(lower, end, last)
    limit = stop.start() if stop else last
    hit = next((hit for hit in _hits(lang, "evidence", lower, end, limit) if hit.place != "touching"), None)
    if hit is None or hit.label == "stop" or not style.noun_after.fullmatch(lower, end, hit.start):
        return None
    return hit.label


def _basis(lang: Lang, lower: str, span: Interval, first: int, last: int) -> Basis | None:
    """What a change is compared with: English says it after the rate first, Chinese before it."""
    start, end = span
    after = [hit.label for hit in _hits(lang, "basis", lower, end, last) if hit.place != "touching"]
    ahead = [
        hit.label
        for hit in _hits(lang, "basis", lower, first, start)
        if hit.place != "touching" or _touches(lang, lower, hit.end, start)
    ]
    labels = [*ahead[-1:], *after[:1]] if lang == "zh" else [*after[:1], *ahead[-1:]]
    label = labels[0] if labels else None
    if label == "sequential":
        label = "qoq" if words("zh", "percentages")["sequential"]["quarter"] in lower[first:end] else "mom"
    return None if label in (None, "none") else cast(Basis, label)
