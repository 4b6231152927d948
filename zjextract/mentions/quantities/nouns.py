"""The counted noun phrase after an English number: where its head ends, and the head in the singular.

There is no tagger. The phrase runs over adjectives and nouns up to the first word that cannot stand in it; its head
is the first plural noun of the run, or the next one after a plural that stands before nouns (``sports cars``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import Final, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers import heads_of

MAX_WORDS: Final = 8
"""A longer run of words before a plural is a clause."""

FOREIGN_SIGNS: Final = frozenset("%$¥€£‰")
"""Behind a number they make an amount of money or a rate of it."""

_WORD: Final = re.compile(r" {1,2}[\"'(]?([a-z0-9][a-z0-9'&/-]*+(?:\.[a-z0-9]+)*+)\.?(?=[^a-z0-9]|$)")
_AND: Final = re.compile(r" (?:and|or|&) ([a-z-]+s)(?= (?:[a-z]+)|[.,;:!?)\"]|$)")
_AFTER_AND: Final = re.compile(r" ([a-z]+)")
_OF: Final = re.compile(r" of(?= )")


class NounPhrase:
    """Where the head ends, and its singular."""

    __slots__ = ("end", "unit")

    def __init__(self, end: int, unit: str) -> None:
        self.end = end
        self.unit = unit


class _Lexicon(NamedTuple):
    irregular: dict[str, str]
    adjectives: frozenset[str]
    unchanged: frozenset[str]
    singular: frozenset[str]
    attributive: frozenset[str]
    stops: frozenset[str]
    soft: frozenset[str]
    ambiguous: frozenset[str]
    foreign: frozenset[str]
    foreign_heads: frozenset[str]
    kinds: frozenset[str]
    prepositions: frozenset[str]
    makers: frozenset[str]
    compounds: frozenset[str]


@cache
def lexicon() -> _Lexicon:
    """The word lists, read once."""
    data = words("en", "nouns")
    return _Lexicon(
        irregular=data["irregular"],
        adjectives=frozenset(data["unchanged"]["adjectives"]),
        unchanged=frozenset(data["unchanged"]["words"]),
        singular=frozenset(data["singular_in_s"]["words"]),
        attributive=frozenset(data["attributive"]["words"]),
        stops=frozenset(data["stops"]["words"]),
        soft=frozenset(data["stops"]["soft"]),
        ambiguous=frozenset(data["stops"]["ambiguous"]),
        foreign=frozenset(data["stops"]["foreign"]),
        foreign_heads=heads_of((*data["stops"]["foreign"], *FOREIGN_SIGNS)),
        kinds=frozenset(data["kinds"]["words"]),
        makers=frozenset(data["labels"]["makers"]),
        prepositions=frozenset(data["prepositions"]["words"]),
        compounds=frozenset(data["compounds"]["words"]),
    )


def read_noun_phrase(article: Article, pos: int) -> NounPhrase | None:
    """The noun phrase that follows at ``pos`` (at the space before its first word), or None.

    ``100 key demonstration zones for trade``, 3: the phrase ends at 27, its unit is ``zone``.
    """
    lower = article.lower
    phrase = _simple_phrase(article, pos)
    if phrase is None:
        return None
    if phrase.unit in lexicon().kinds and (of := _OF.match(lower, phrase.end)) is not None:
        inner = _simple_phrase(article, of.end())
        if inner is not None:
            return NounPhrase(inner.end, f"{phrase.unit} of {inner.unit}")
    return _coordinated(lower, phrase)


# A word, where it ends without a full stop or quote after it, and where the next one begins.
_Token = tuple[str, int, int]


def _run(lower: str, pos: int) -> Iterator[_Token]:
    """The words from ``pos`` on that can stand in a noun phrase, up to the end of the sentence."""
    before = ""
    for _ in range(MAX_WORDS):
        match = _WORD.match(lower, pos)
        if match is None:
            return
        word, end, pos = match[1], match.end(1), match.end()
        if not before and word in ("and", "or"):
            return
        if before and before not in lexicon().makers and word.replace(".", "").isdigit():
            return
        if _ends_phrase(lower, word, pos):
            return
        before = word
        yield word, end, pos
        if lower[end : end + 2] == ". " and "." not in word:
            return


def _ends_phrase(lower: str, word: str, following: int) -> bool:
    """Whether a noun phrase ends before this word, as the word after it shows where it has two readings."""
    lex = lexicon()
    if word in lex.ambiguous:
        return _noun_follows(lower, following)
    if word not in lex.stops:
        return False
    return not ((word in lex.soft or word.endswith("ed")) and _plural_follows(lower, following))


def _noun_follows(lower: str, pos: int) -> bool:
    match = _WORD.match(lower, pos)
    return match is not None and match[1] not in lexicon().stops


def read_single(article: Article, pos: int) -> NounPhrase | None:
    """The noun phrase after ``1``, whose head shows no plural: the last word of the run."""
    run = list(takewhile(lambda token: token[0] not in ("and", "or"), _run(article.lower, pos)))
    if not run:
        return None
    word, end, _ = run[-1]
    return NounPhrase(end, word) if word[0].isalpha() else None


def _simple_phrase(article: Article, pos: int) -> NounPhrase | None:
    lex, lower = lexicon(), article.lower
    head: NounPhrase | None = None
    before = ""
    for word, end, following in _run(lower, pos):
        if is_plural(word):
            head = _phrase(end, word, before)
            if not _stands_before_nouns(article, word, end, following):
                return head
        elif word in lex.unchanged:
            head = _phrase(end, word, before)
            if word not in lex.adjectives and not _plural_follows(lower, following):
                return head
        elif word in ("and", "or") and head is not None:
            return head
        else:
            head = None
        before = word
    return head


def _stands_before_nouns(article: Article, word: str, end: int, following: int) -> bool:
    """Whether a plural can be the first part of a compound.

    ``sports cars``, ``police officers``, or a name in -s before what is counted: ``300 Starbucks employees``.
    """
    lex = lexicon()
    if word.rpartition("-")[2] in lex.attributive:
        return True
    named = article.folded[end - len(word)].isupper()
    return (named or word in lex.irregular) and _plural_follows(article.lower, following)


def _plural_follows(lower: str, pos: int) -> bool:
    match = _WORD.match(lower, pos)
    return match is not None and is_plural(match[1])


def _phrase(end: int, word: str, before: str) -> NounPhrase:
    lex = lexicon()
    unit = "person" if word in lex.adjectives else singular(word)
    if before in lex.attributive or f"{before} {unit}" in lex.compounds:
        unit = f"{before} {unit}"
    return NounPhrase(end, unit)


def _coordinated(lower: str, phrase: NounPhrase) -> NounPhrase:
    """``11 provinces and municipalities``: a second plural, where plainly no clause begins with it."""
    match = _AND.match(lower, phrase.end)
    if match is None or not is_plural(match[1]) or match[1] in lexicon().stops:
        return phrase
    follower = _AFTER_AND.match(lower, match.end())
    if follower is not None and follower[1] not in lexicon().prepositions and not follower[1].endswith("ing"):
        return phrase
    return NounPhrase(match.end(), f"{phrase.unit} and {singular(match[1])}")


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    lex = lexicon()
    if word in lex.irregular:
        return True
    if not word.endswith(("s", "'")):  # as most do not
        return False
    word = word.rstrip("'").rpartition("-")[2]
    if not word.endswith("s") or len(word) < 3 or word.endswith(("ss", "'s", "ous")) or "." in word:
        return False
    return word not in lex.singular and word not in lex.stops


def singular(word: str) -> str:
    """The singular of a plural noun; of a compound with hyphens, its last part is changed.

    >>> [singular(w) for w in ("enterprises", "companies", "people", "bus-stops", "branches")]
    ['enterprise', 'company', 'person', 'bus-stop', 'branch']
    """
    word = word.rstrip("'")
    irregular = lexicon().irregular.get(word)
    if irregular is not None:
        return irregular
    if word in lexicon().unchanged or not word.endswith("s") or word.endswith("ss"):
        return word
    if "-" in word:
        first, _, last = word.rpartition("-")
        return f"{first}-{singular(last)}"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("xes", "ches", "shes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]
