"""English words, as their surface alone tells them: the shared ``Token`` of each, and where in a text they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Final

from zjextract.languages import words
from zjextract.record import DateMention
from zjextract.statements.model import Interval, Item, Name, NounClass, Value
from zjextract.statements.noun_classes import noun_class
from zjextract.statements.verbforms import VerbForm, verb_forms

# One character, and by its class what goes on after it: so nearly every word costs one look at its first letter.
_TOKEN: Final = re.compile(
    r"""
    \S(?:
      (?<=[A-LNR-XZa-lnr-xz]) [a-z]*+ (?=[\s,])                       # a plain word that begins none of the next ones
    | (?i: (?:(?<=y)ear|(?<=m)onth|(?<=q)uarter) (?:[- ](?:on|over)[- ](?:year|month|quarter)\b|-earlier\b)
         | (?<=o)n-(?:year|month|quarter)-earlier\b | (?<=p)er[- ]capita\b )
    | (?<=[^\W\d_]) (?:[\w&]++|[-.'’/](?=\w)|\.(?=-\w))*+ (?:[’'](?=\s))?
    | (?<=\d) (?:[\w%]++|[-.,/](?=\w))*+
    | (?<=\() [^()]{0,48}+\)                                          # an aside: a ticker, an abbreviation
    | (?<=\.) [A-Z][A-Z\d]{1,9}+\b                                    # a ticker
    | (?<=-)-++
    | (?<=['’])[sS]\b
    | (?<=\W)
    )""",
    re.VERBOSE,
)
_STOPS: Final = frozenset(";:!?。；：|•·>")
_COMMAS: Final = frozenset(",()[]-–—，、（）…")
_BE: Final = frozenset(("is", "are", "was", "were", "be", "been", "being", "'re"))
_HAVE: Final = frozenset(("has", "have", "had", "having"))
_NOT_ADVERBS: Final = frozenset((
    "family", "supply", "rally", "monopoly", "anomaly", "reply", "ally", "july", "monthly", "early", "daily",
    "italy", "weekly", "yearly", "assembly", "likely",
))  # fmt: skip
_ADVERB: Final = re.compile(r"...ly$|[- ](?:on|over)[- ]|-earlier$")
_ADJECTIVES: Final = frozenset(("annual", "yearly", "monthly", "weekly", "quarterly", "daily"))
QUANTIFIERS: Final = frozenset(("most", "many", "some", "all", "both", "several", "few"))
RELATIVES: Final = frozenset(("which", "who"))


class Token:
    """A word, a value or a date, the same object wherever it stands and never changed.

    Attributes:
        word: in lower case.
        verb: the form, where the word is one of a verb.
        as_verb: the token of a word that may be one, where it stands as a verb.
        noun_class: what it is as the head of a phrase.
        doubtful: its neighbours decide what it is.
        settles: no verb stands behind it.
        unsettles: it makes the noun behind it doubtful.
    """

    __slots__ = ("as_verb", "doubtful", "noun_class", "settles", "tag", "unsettles", "verb", "word")

    def __init__(self, word: str, tag: str, verb: VerbForm | None = None, noun_class: NounClass = "") -> None:
        self.word = word
        self.tag = tag
        self.verb = verb
        self.noun_class = noun_class
        self.doubtful = tag in _DOUBTFUL or (tag == "N" and (verb is not None or word.endswith(("ed", "ing"))))
        self.as_verb: Token | None = Token(word, "V", verb) if verb is not None and tag != "V" else None
        self.settles = tag == "S" or (tag == "D" and word not in QUANTIFIERS and word != "this")
        self.unsettles = tag in _UNSETTLING or word in RELATIVES


_DOUBTFUL: Final = frozenset(("to", "up"))
_UNSETTLING: Final = frozenset("WOA")


class Sentence:
    """The tokens of a sentence, with the offsets of each; ``items`` are the values and dates among them by index."""

    __slots__ = ("folded", "items", "spans", "tokens")

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self.tokens: list[Token] = []
        self.spans: list[Interval] = []
        self.items: dict[int, Value | DateMention] = {}

    def add(self, token: Token, start: int, end: int) -> None:
        """Append one token."""
        self.tokens.append(token)
        self.spans.append((start, end))

    def add_item(self, token: Token, item: Value | DateMention) -> None:
        """Append the token of a value or a date."""
        self.items[len(self.tokens)] = item
        self.add(token, item.start, item.end)

    def add_words(self, start: int, end: int) -> None:
        """Append the tokens of a stretch of text."""
        tokens, spans, known = self.tokens, self.spans, _TOKENS
        for match in _TOKEN.finditer(self.folded, start, end):
            token = known[match[0]]
            if token is not None:
                tokens.append(token)
                spans.append(match.span())


def read_sentence(folded: str, start: int, end: int, items: Sequence[Item]) -> Sentence:
    """The tokens of ``folded[start:end]``; ``items`` are its values and dates in text order, each one token."""
    sentence = Sentence(folded)
    position = start
    for item in items:
        if item.start < position:
            continue
        sentence.add_words(position, item.start)
        position = item.end
        if isinstance(item, Value):
            sentence.add_item(_VALUE, item)
        elif isinstance(item, DateMention):
            sentence.add_item(_date_token(folded[item.start : item.end].lower()), item)
        elif isinstance(item, Name):
            possessive = folded.startswith("'s", item.end)
            position += 2 * possessive
            sentence.add(_zone(possessive), item.start, position)
    sentence.add_words(position, end)
    return sentence


_VALUE: Final = Token("", "#")


@cache
def _zone(possessive: bool) -> Token:
    return Token("zone", "S" if possessive else "N", noun_class=noun_class("zone", ""))


@lru_cache(maxsize=1024)
def _date_token(word: str) -> Token:
    return Token(word, "N" if word in _ADJECTIVES else "@", noun_class=noun_class(word, ""))


class _Tokens(dict[str, Token | None]):
    """The tokens of the surfaces met so far, begun anew when they are too many: ``lru_cache`` takes longer to keep."""

    def __missing__(self, surface: str) -> Token | None:
        if len(self) >= _MOST_SURFACES:
            self.clear()
        token = self[surface] = read_token(surface)
        return token


_MOST_SURFACES: Final = 65536
_TOKENS: Final = _Tokens()


def read_token(surface: str) -> Token | None:
    """The token of a surface, tagged as far as it alone says it; none for a mark that says nothing."""
    word = surface.lower().replace("’", "'")
    tag = _closed().get(word) or _open_tag(word)
    if not tag:
        return None
    return Token(word, tag, verb_forms().get(word) if tag in "NBHR" else None, noun_class(word, ""))


@cache
def _closed() -> dict[str, str]:
    """The tag of each small word; the later group wins."""
    data: dict[str, Any] = words("en", "statements")
    forms = words("en", "verbs")["forms"]
    tags: dict[str, str] = {}
    for tag, group in (
        ("R", data["adverbs"]), ("P", data["prepositions"]), ("X", data["pronouns"]), ("D", data["determiners"]),
        ("M", data["marks"]), ("C", data["conjunctions"]), ("W", forms["modals"]), ("O", forms["possible"]),
        ("A", [*forms["auxiliaries"], *forms["able"]]),
    ):  # fmt: skip
        tags.update(dict.fromkeys(group, tag))
    tags.update(dict.fromkeys(_BE, "B"))
    tags.update(dict.fromkeys(_HAVE, "H"))
    tags["to"] = "to"
    tags["as"] = "P"
    tags["so"] = "R"
    tags["up"] = tags["down"] = "up"
    return tags


def _open_tag(word: str) -> str:
    """The tag of a word that no list has, or of a mark."""
    first = word[0]
    if not first.isalnum():
        if first in _STOPS:
            return ";"
        if first in _COMMAS:
            return "" if word[-1] == ")" and len(word) > 1 else ","
        return "N" if first in "%$" else ""
    if word.endswith(("'s", "s'")):
        return "S"
    if _ADVERB.search(word) and word not in _NOT_ADVERBS:
        return "R"
    return "N"
