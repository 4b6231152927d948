"""The words that hold a Chinese sentence together, found in one scan, and what noun phrases are for a statement."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final, NamedTuple, cast

from ahocorasick_rs import AhoCorasick, MatchKind

from zjextract.languages import words
from zjextract.statements.chinese_phrases import is_name, place_surfaces
from zjextract.statements.model import Mood, NounClass, VerbClass

BREAKS: Final = "，,：:—…·|"
STOPS: Final = "。；;！!？?\n"
# marks that stand in a row: only the first says something
RUN: Final = re.compile(r"[*#_\s“”‘’\"'「」『』《》〈〉【】\[\]（）()]+")
SPACES: Final = "".join(c for c in map(chr, range(0x3001)) if c.isspace() and c != "\n")
_RUNNING: Final = "*#_“”‘’\"'「」『』《》〈〉【】[]（）()" + SPACES

_FACTS: Final = re.compile(
    r"[\s“\"]*(?:该|这|此|目前|据|记者|公司|[^。]*(?:已|了|现有|位于|成立于|总面积|占地|截至|去年|上年|前三季度|同期|同比))"
)


class Word(NamedTuple):
    """``tag``: V verb, N verb or noun, R adverb, P preposition, C conjunction, W mood, = whole word of a noun phrase,
    的, and of punctuation "," "." and "run"."""

    tag: str
    surface: str = ""
    verb_class: VerbClass = ""
    mood: Mood | None = None
    realised: bool = False


NO_WORD: Final = Word("")
Scan = Callable[[str], list[tuple[int, int, int]]]


@cache
def lexicon() -> tuple[Scan, list[Word]]:
    """The scan for all words and marks, longest first, and what each is; a later group wins over an earlier one."""
    entries = {word.surface: word for word in _nouns_and_particles()}
    _add_verbs(entries)
    small = words("zh", "statements")
    for surface in (*small["whole"], *place_surfaces()):
        entries.setdefault(surface, Word("=", surface))
    entries["目标"] = Word("W", "目标", mood="target")
    entries["的"] = Word("的", "的")
    for tag, marks in ((",", (*BREAKS, "--")), (".", STOPS), ("run", _RUNNING)):
        entries.update((mark, Word(tag, mark)) for mark in marks)
    automaton = AhoCorasick(list(entries), matchkind=MatchKind.LeftmostLongest)
    return automaton.find_matches_as_indexes, list(entries.values())


def _nouns_and_particles() -> list[Word]:
    small, metrics, actors = words("zh", "statements"), words("zh", "metrics"), words("zh", "actors")
    nouns = (*(metrics[name] for name in _NOUNS), actors["generic"], actors["places"], actors["companies"])
    return [
        *(Word("=", surface) for group in nouns for surface in group if len(surface) > 1),
        *(Word("C", surface) for surface in small["conjunctions"]),
        *(Word("P", surface) for surface in small["prepositions"]),
    ]


_NOUNS: Final = ("heads", "change", "targets", "shares")


def _add_verbs(entries: dict[str, Word]) -> None:
    verbs, small = words("zh", "verbs"), words("zh", "statements")
    noun_too, said = frozenset(verbs["forms"]["noun_too"]), frozenset(verbs["forms"]["said"])
    for name, group in verbs["classes"].items():
        for surface in group:
            if entries.get(surface, NO_WORD).tag != "V":
                entries[surface] = Word("N" if surface in noun_too else "V", surface, cast(VerbClass, name))
    entries.update((surface, Word("R", surface)) for surface in (*small["adverbs"], *small["trailing"]))
    for name, group in verbs["moods"].items():
        for surface in group:
            if name == "realised":
                entries[surface] = entries.get(surface, Word("R", surface))._replace(realised=True)
            else:
                entries[surface] = Word("W", surface, "say" if surface in said else "", cast(Mood, name))


@cache
def trailing() -> frozenset[str]:
    """Adverbs at the end of a phrase only."""
    return frozenset(words("zh", "statements")["trailing"])


@cache
def counted() -> frozenset[str]:
    """Nouns of one letter that are counted."""
    return frozenset(words("zh", "nouns")["single"]["words"])


@cache
def measured() -> frozenset[str]:
    """Nouns that a verb before them modifies: 销售|目标."""
    return frozenset(word for group in _NOUNS for word in words("zh", "metrics")[group])


@cache
def forecasting() -> frozenset[str]:
    """The words of forecast whose subject is who makes it."""
    return frozenset(words("zh", "verbs")["forms"]["forecasting"])


@cache
def plans() -> tuple[str, ...]:
    """How the names of plans and of those who make them end."""
    return tuple(words("zh", "actors")["planners"])


@cache
def _endings() -> dict[str, list[tuple[str, NounClass]]]:
    """How noun phrases of a class end, by their last character; a class that comes first wins."""
    metrics = words("zh", "metrics")
    classes: tuple[tuple[str, NounClass], ...] = (
        ("targets", "target"), ("forecasts", "forecast"), ("change", "change"), ("heads", "metric"),
        ("shares", "metric"),
    )  # fmt: skip
    out: dict[str, list[tuple[str, NounClass]]] = {}
    for name, noun in classes:
        for ending in metrics[name]:
            out.setdefault(ending[-1], []).append((ending, noun))
    return out


@cache
def _bare_shares() -> frozenset[str]:
    return frozenset(words("zh", "metrics")["shares"])


_POINTING: Final = ("这一", "这个", "该", "这些", "上述")
_POINTED: Final = ("数字", "数据", "比例", "指标", "数值", "占比", "比率")


@lru_cache(maxsize=4096)
def noun_class(text: str) -> NounClass:
    """What a noun phrase is for a statement, from how it ends."""
    if text.startswith(_POINTING) and text.endswith(_POINTED):
        return "pronoun"
    if text.startswith("目标") and not text.startswith("目标任务"):
        return "target"
    if text in _bare_shares():
        return "change"
    for ending, noun in _endings().get(text[-1:], ()):
        if text.endswith(ending):
            return noun
    return "actor" if is_name(text) else ""


def tells_facts(folded: str, start: int, end: int) -> bool:
    """The sentence begins with a thing just named, or says that something is so by now."""
    return _FACTS.match(folded, start, end) is not None
