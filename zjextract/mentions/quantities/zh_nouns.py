"""The noun that a Chinese number counts: behind its measure word, or before the number in the same clause.

There is no segmenter. Nouns are found by a lexicon, the longest first; nouns that stand together are one chain
(指标 + 任务), and the chain is the unit. A measure word counts certain kinds of nouns only (家: places, 名: persons).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from zjextract.article import Article
from zjextract.languages import words

REACH: Final = 24
"""How far before the number its noun may stand, in characters."""

SENTENCE_REACH: Final = 60
"""The same within the sentence, where neither the clause nor an earlier number names it."""

_AHEAD: Final = 14
_CLAUSE_END: Final = re.compile("[,，。；;：:！!？?、（）()\\s]")

Kind = Literal["place", "person", "work", "thing", "modifier"]


class Noun:
    """A chain of nouns in ``folded[start:end]``."""

    __slots__ = ("end", "kind", "start", "text")

    def __init__(self, start: int, end: int, text: str, kind: Kind) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.kind: Kind = kind


class _Lexicon(NamedTuple):
    automaton: AhoCorasick  # of all words
    word_kinds: list[Kind]  # as the automaton numbers them
    starts: frozenset[str]  # the words' first two characters
    units: dict[str, str]
    stops: frozenset[str]
    stop: re.Pattern[str]  # a stop, a digit or the end of a clause
    connectors: re.Pattern[str]
    kinds: dict[str, frozenset[str]]  # of measure words
    adjectival: frozenset[str]
    single: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    nouns = words("zh", "nouns")
    measures = words("zh", "measure_words")
    kinds: tuple[tuple[Kind, list[str]], ...] = (
        ("place", nouns["places"]["words"]),
        ("person", nouns["persons"]["words"]),
        ("work", nouns["works"]["words"]),
        ("thing", nouns["things"]["words"]),
        ("modifier", measures["connectors"]["modifiers"]),
    )
    table: dict[str, Kind] = {}
    for kind, entries in kinds:
        table = dict.fromkeys(entries, kind) | table
    links = sorted(map(re.escape, measures["connectors"]["words"]), key=len, reverse=True)
    return _Lexicon(
        automaton=AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA),
        word_kinds=list(table.values()),
        starts=frozenset(word[:2] for word in table),
        units=nouns["units"],
        stops=frozenset(measures["connectors"]["stops"]),
        stop=re.compile(f"{_CLAUSE_END.pattern}|[\\d{''.join(map(re.escape, measures['connectors']['stops']))}]"),
        connectors=re.compile(f'[”"」》]?(?:{"|".join(links)})*+'),
        kinds={word: frozenset(kinds) for word, kinds in measures["counting"]["kinds"].items()},
        single=frozenset(nouns["single"]["words"]),
        adjectival=frozenset(measures["connectors"]["adjectival"]),
    )


class Found:
    """The unit that a noun names; ``beside``: they stand together, but for connecting words (企业达20家)."""

    __slots__ = ("beside", "unit")

    def __init__(self, unit: str, beside: bool) -> None:
        self.unit = unit
        self.beside = beside


def phrase_ends(folded: str, pos: int) -> bool:
    """Whether no noun can begin at ``pos``: no Chinese character stands there, or a particle or verb does."""
    return not "\u3400" <= folded[pos : pos + 1] <= "\u9fff" or folded[pos] in _lexicon().stops


def noun_after(article: Article, pos: int, measure: str) -> Found | None:
    """The noun behind the measure word: 项目 in 200项科技攻关项目, 企业 in 359家上市公司投资的企业."""
    folded = article.folded
    if folded[pos : pos + 1] in _lexicon().single and phrase_ends(folded, pos + 1):
        return Found(article.text[pos : pos + 1], beside=True)
    found: Noun | None = None
    for noun in _chains(folded, pos, min(pos + _AHEAD, len(folded)), ahead=True):
        if _suits(noun, measure) and (found is None or folded[noun.start - 1] == "的"):
            found = noun
            if noun.start == pos:
                break
    return Found(_unit(article, found), found.start == pos) if found else None


def noun_before(article: Article, pos: int, measure: str) -> Found | None:
    """The last suitable noun of the clause before the number."""
    folded = article.folded
    begin = max(0, pos - REACH)
    for end in _CLAUSE_END.finditer(folded, begin, pos):
        begin = end.end()
    last = _last(folded, begin, pos, measure)
    if last is None:
        return None
    return Found(_unit(article, last), _lexicon().connectors.fullmatch(folded, last.end, pos) is not None)


def person_after(article: Article, pos: int) -> Noun | None:
    """The persons counted without a measure word, as in headlines: 14亿中国人."""
    if article.folded[pos : pos + 2] not in _lexicon().starts:
        return None
    noun = next(_chains(article.folded, pos, min(pos + _AHEAD, len(article.folded)), ahead=True), None)
    return noun if noun is not None and noun.start == pos and noun.kind == "person" else None


def noun_in_sentence(article: Article, sentence: int, pos: int, measure: str) -> str | None:
    """The last suitable noun between the sentence's beginning and the number, for measure words of certain kinds."""
    if measure not in _lexicon().kinds:
        return None
    last = _last(article.folded, max(sentence, pos - SENTENCE_REACH), pos, measure)
    return _unit(article, last) if last else None


def _last(folded: str, begin: int, end: int, measure: str) -> Noun | None:
    last = None
    for noun in _chains(folded, begin, end, ahead=False):
        if _suits(noun, measure):
            last = noun
    return last


_HALF_WIDTH: Final = {0xFF01 + i: 0x21 + i for i in range(94)}  # ５Ｇ基站 counts what 5G基站 counts


def _unit(article: Article, noun: Noun) -> str:
    return _lexicon().units.get(noun.text) or article.text[noun.start : noun.end].translate(_HALF_WIDTH)


def _suits(noun: Noun, measure: str) -> bool:
    """Whether such nouns are counted with this measure word."""
    kinds = _lexicon().kinds.get(measure)
    return noun.kind in kinds if kinds else noun.kind != "person"


def _chains(folded: str, pos: int, end: int, *, ahead: bool) -> Iterator[Noun]:
    """The chains of nouns in an interval; ``ahead``: up to the first verb or particle, or the clause's end."""
    lex = _lexicon()
    start, past, kind = pos, pos, None
    for index, first, last in lex.automaton.find_matches_as_indexes(folded[pos:end]):
        word, after = lex.word_kinds[index], pos + last
        if folded[after : after + 1] in lex.adjectival:
            word = "modifier"
        apart = pos + first > past
        if kind is not None and (apart or word == "modifier"):
            yield Noun(start, past, folded[start:past], kind)
            kind = None
        if apart and ahead and lex.stop.search(folded, past, pos + first):
            return
        if word != "modifier":
            start, kind = start if kind is not None else pos + first, word
        past = after
    if kind is not None:
        yield Noun(start, past, folded[start:past], kind)
