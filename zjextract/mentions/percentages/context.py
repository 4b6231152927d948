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
from zjextract.record import Basis, Direction, Lang, Role

Interval = tuple[int, int]


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
    touch: int  # a short word counts only this near
    clause_end: re.Pattern[str]
    noun_after: re.Pattern[str]  # what may stand between the rate and a noun of change: "5% year-on-year growth"
    reached: re.Pattern[str]  # "to" and "from" before the rate: the level that a change reached
    share_after: str


_STYLES: dict[Lang, _Style] = {
    "en": _Style(
        before=90,
        after=36,
        basis=110,
        close=14,
        touch=2,
        clause_end=re.compile(r"[,;:.()\n]"),
        noun_after=re.compile(
            r"[\s-]{0,3}(?:(?!(?:of|in|by|to|and|for|from|on|as|at|with|than)\b)[a-z-]+\s{1,3}){0,3}"
        ),
        reached=re.compile(r"(?<!close )(?<!equal )\b(?:to|from)\s"),
        share_after=" of ",
    ),
    "zh": _Style(
        before=40,
        after=12,
        basis=60,
        close=4,
        touch=3,
        clause_end=re.compile(r"[，。；、,;()\n]"),
        noun_after=re.compile(r"(?:以上|左右|以内)?的?[\u3400-\u9fff]{0,4}"),
        reached=re.compile(r"(?!)"),
        share_after="的股",
    ),
}


@cache
def _scanner(lang: Lang, table: str) -> tuple[AhoCorasick, list[tuple[str, bool]]]:
    """Finds the words of a table (``evidence``, ``basis``): a label per word, and whether it must touch the rate."""
    labels: dict[str, tuple[str, bool]] = {}
    for label, entry in words(lang, "percentages")[table].items():
        plain, touching = (entry, []) if isinstance(entry, list) else (entry["words"], entry.get("touching", []))
        labels |= dict.fromkeys(plain, (label, False)) | dict.fromkeys(touching, (label, True))
    automaton = AhoCorasick(list(labels), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, list(labels.values())


class _Hit(NamedTuple):
    start: int
    end: int
    label: str
    touching: bool


def _hits(lang: Lang, table: str, lower: str, start: int, end: int) -> Iterator[_Hit]:
    """The words of a table between two offsets, whole words only."""
    automaton, labels = _scanner(lang, table)
    for index, a, b in automaton.find_matches_as_indexes(lower[start:end]):
        a, b = a + start, b + start
        if lang == "zh" or not (lower[a - 1 : a].isalpha() or lower[b : b + 1].isalpha()):
            yield _Hit(a, b, *labels[index])


def read_contexts(article: Article, spans: Sequence[Interval]) -> list[Context]:
    """The context of each rate, given their spans in text order."""
    starts = [start for start, _ in article.sentences]
    contexts = []
    for i, (start, end) in enumerate(spans):
        index = bisect_right(starts, start) - 1
        first, last = article.sentences[index] if index >= 0 else (0, len(article.text))
        following = spans[i + 1][0] if i + 1 < len(spans) else len(article.text)
        contexts.append(_read(article, (start, end), first, max(end, min(last, following))))
    return contexts


def _read(article: Article, span: Interval, first: int, last: int) -> Context:
    """The context of one rate whose statement lies within ``[first, last)``."""
    lang, lower, style = article.lang, article.lower, _STYLES[article.lang]
    start, end = span
    before = _nearest_before(lang, lower, max(first, start - style.before), start, style)
    after = _noun_after(lang, lower, end, min(last, end + style.after), style)
    label = before.label if before else None
    if before is None or label not in ("up", "down") or start - before.end > style.close:
        label = after or label
    if lower.startswith(style.share_after, end):
        return Context(None, None, "share")
    if label == "share":
        return Context(None, None, "share")
    reached = before is not None and after is None and style.reached.search(lower, before.end, start) is not None
    if label not in ("up", "down") or reached:
        return Context(None, None, "level")
    basis = _basis(lang, lower, span, max(first, start - style.basis), min(last, end + style.basis))
    return Context(cast(Direction, label), basis, "change")


def _nearest_before(lang: Lang, lower: str, first: int, start: int, style: _Style) -> _Hit | None:
    found = None
    for hit in _hits(lang, "evidence", lower, first, start):
        if not hit.touching or start - hit.end <= style.touch:
            found = hit
    return None if found is None or found.label == "stop" else found


def _noun_after(lang: Lang, lower: str, end: int, last: int, style: _Style) -> str | None:
    """The label of a noun that the rate stands before (``a 5 percent drop``, 5%的增速)."""
    stop = style.clause_end.search(lower, end, last)
    limit = stop.start() if stop else last
    hit = next((hit for hit in _hits(lang, "evidence", lower, end, limit) if not hit.touching), None)
    if hit is None or hit.label == "stop" or not style.noun_after.fullmatch(lower, end, hit.start):
        return None
    return hit.label


def _basis(lang: Lang, lower: str, span: Interval, first: int, last: int) -> Basis | None:
    """What a change is compared with: words after the rate come before words ahead of it."""
    start, end = span
    label = next((hit.label for hit in _hits(lang, "basis", lower, end, last)), None)
    if label is None or lang == "zh":
        ahead = [hit.label for hit in _hits(lang, "basis", lower, first, start)]
        label = ahead[-1] if ahead else label
    if label == "sequential":
        label = "qoq" if "季" in lower[first:end] else "mom"
    return None if label in (None, "none") else cast(Basis, label)
