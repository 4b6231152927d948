"""English words tagged by lists and position: no model, one pass, linear in the text.

Tags: D determiner, P preposition, C conjunction, M clause mark, X pronoun, R adverb, W will and its kin, O may,
A auxiliary, B form of be, H form of have, T infinitive to, N noun or adjective, S noun with a possessive ending,
V verb, ``,`` comma, ``;`` stop, # value, @ date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Final

from zjextract.languages import words
from zjextract.record import DateMention
from zjextract.statements.model import Item, Name, Value, VerbClass
from zjextract.statements.verbforms import VerbForm, verb_forms

# One character, and by its class what goes on after it: so nearly every word costs one look at its first letter.
_TOKEN: Final = re.compile(
    r"""
    \S(?:
      (?<=[A-LNR-XZa-lnr-xz]) [a-z]*+ (?=[\s,])                       # a plain word that begins none of the next ones
    | (?i: (?:(?<=y)ear|(?<=m)onth|(?<=q)uarter) (?:[- ](?:on|over)[- ](?:year|month|quarter)\b|-earlier\b)
         | (?<=o)n-(?:year|month|quarter)-earlier\b | (?<=p)er[- ]capita\b )
    | (?<=[^\W\d_]) (?:[\w&]++|[-.'’/](?=\w))*+ (?:[’'](?=\s))?
    | (?<=\d) (?:[\w%]++|[-.,/](?=\w))*+
    | (?<=-)-++
    | (?<=['’])[sS]\b
    | (?<=\W)
    )""",
    re.VERBOSE,
)
_ASIDE: Final = re.compile(r"\([^()]{0,48}+\)")
_STOPS: Final = frozenset(";:!?。；：|•·>")
_COMMAS: Final = frozenset(",()[]-–—，、（）…")
_BE: Final = frozenset(("is", "are", "was", "were", "be", "been", "being", "'re"))
_HAVE: Final = frozenset(("has", "have", "had", "having"))
_NOT_ADVERBS: Final = frozenset(
    ("family", "supply", "july", "monthly", "early", "daily", "italy", "weekly", "yearly", "assembly", "likely")
)
_NOT_PAST: Final = frozenset(
    (
        "hundred",
        "united",
        "limited",
        "indeed",
        "mixed",
        "advanced",
        "skilled",
        "detailed",
        "unmanned",
        "biased",
        "unchanged",
        "speed",
        "breed",
        "greed",
        "wicked",
        "sacred",
        "rugged",
        "aged",
    )
)
_QUANTIFIERS: Final = frozenset(("most", "many", "some", "all", "both", "several", "few"))
_ADJECTIVES: Final = frozenset(("annual", "yearly", "monthly", "weekly", "quarterly", "daily"))


class Token:
    """A word, a value or a date: ``word`` in lower case, ``verb`` where the word has a verb's form."""

    __slots__ = ("end", "item", "start", "tag", "verb", "word")

    def __init__(
        self,
        start: int,
        end: int,
        word: str,
        tag: str,
        item: Value | DateMention | None = None,
        verb: VerbForm | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.tag = tag
        self.item = item
        self.verb = verb


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


@cache
def _form_sets() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    forms = words("en", "verbs")["forms"]
    return frozenset(forms["noun_too"]), frozenset(forms["adjectival"]), frozenset(forms["compounds"])


def tag(folded: str, start: int, end: int, items: Sequence[Item]) -> list[Token]:
    """The tokens of ``folded[start:end]``; ``items`` are its values and dates in text order, each one token."""
    tokens: list[Token] = []
    position = start
    for item in items:
        if item.start < position:
            continue
        _split(folded, position, item.start, tokens)
        if isinstance(item, Value):
            tokens.append(Token(item.start, item.end, "", "#", item))
        elif isinstance(item, Name):
            possessive = folded.startswith("'s", item.end)
            position = item.end + 2 if possessive else item.end
            tokens.append(Token(item.start, position, "zone", "S" if possessive else "N"))
            continue
        elif isinstance(item, DateMention):
            word = folded[item.start : item.end].lower()
            tokens.append(Token(item.start, item.end, word, "N" if word in _ADJECTIVES else "@", item))
        position = item.end
    _split(folded, position, end, tokens)
    _resolve(folded, tokens)
    return tokens


def _split(folded: str, start: int, end: int, out: list[Token]) -> None:
    position = start
    for match in _ASIDE.finditer(folded, start, end):  # a ticker, an abbreviation
        _words(folded, position, match.start(), out)
        position = match.end()
    _words(folded, position, end, out)


def _words(folded: str, start: int, end: int, out: list[Token]) -> None:
    append, classify = out.append, _classify
    for match in _TOKEN.finditer(folded, start, end):
        word, mark, verb = classify(match[0])
        if mark:
            first, last = match.span()
            append(Token(first, last, word, mark, None, verb))


@lru_cache(maxsize=65536)
def _classify(surface: str) -> tuple[str, str, VerbForm | None]:
    """A token in lower case, its tag as far as the word alone says it (empty: skip it), and its verb form."""
    word = surface.lower().replace("’", "'")
    mark = _closed().get(word) or _open_tag(word)
    return word, mark, verb_forms().get(word) if mark and mark in "NBHR" else None


def _open_tag(word: str) -> str:
    """The tag of a word that no list has, or of a mark."""
    first = word[0]
    if not first.isalnum():
        if first in _STOPS:
            return ";"
        if first in _COMMAS:
            return ","
        return "N" if first in "%$" else ""
    if word.endswith(("'s", "s'")):
        return "S"
    if _ADVERB.search(word) and word not in _NOT_ADVERBS:
        return "R"
    return "N"


_ADVERB: Final = re.compile(r"...ly$|[- ](?:on|over)[- ]|-earlier$")


def _resolve(folded: str, tokens: list[Token]) -> None:
    """Decide what depends on the neighbours: verbs, ``to``, ``up``, particles."""
    before = Token(0, 0, "", ";")
    count = len(tokens)
    perceived = False
    for i, token in enumerate(tokens):
        after = tokens[i + 1] if i + 1 < count else _END
        kind = token.tag
        if kind == "N":
            if token.verb is not None or before.tag in "WOA;," or token.word[-2:] == "ed" or before.word in _RELATIVES:
                _verb_or_noun(folded, tokens, i, before, perceived)
                if token.tag == "V":
                    perceived = token.verb is not None and token.verb.lemma in PERCEPTION
        elif kind == "to":
            token.tag = "T" if _infinitive(after, before) else "P"
        elif kind == "up":
            token.tag = _particle(token, before, after)
        elif kind == "D" and token.word == "that" and before.tag in "NSV" and after.word not in _TIMES:
            token.tag = "M"
        if token.tag != "R":
            before = token


def _verb_or_noun(folded: str, tokens: list[Token], i: int, before: Token, perceived: bool) -> None:
    """Tag a word as a verb where it stands as one."""
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else _END
    if after.tag == "C" and before.tag == "N" and i + 2 < len(tokens) and _is_past(tokens[i + 2]):
        after = _OBJECT  # compiled and released the paper: what follows the pair is the object of both
    if token.verb is None:
        if before.tag in "WOA":  # will plough V into
            token.verb, token.tag = VerbForm(token.word, "other", "base"), "V"
        elif (i == 0 or folded[token.start].islower()) and _is_unknown_past(token, before, after):
            token.verb, token.tag = VerbForm(token.word, "other", "past"), "V"
        elif _is_unknown_present(token, before, after):
            token.verb, token.tag = VerbForm(token.word[:-1], "other", "s"), "V"
        elif _is_unknown_participle(token, before, after):
            token.verb, token.tag = VerbForm(token.word[:-3], "other", "ing"), "V"
        return
    beyond = tokens[i + 2] if i + 2 < len(tokens) else _END
    adverb = i > 0 and tokens[i - 1].tag == "R" and tokens[i - 1].word[-2:] == "ly"
    if (adverb and before.tag == "N" and token.verb.form in ("s", "past")) or _is_verb(token, before, after, beyond):
        token.tag = "V"
        phrasal = _PHRASAL.get((token.verb.lemma, after.word))
        if phrasal is not None:
            token.verb = VerbForm(f"{token.verb.lemma} {after.word}", phrasal, token.verb.form)
    elif perceived and _is_bare(token, before, after):
        token.tag = "V"


PERCEPTION: Final = frozenset(("see", "help", "let", "watch", "make"))


def _is_bare(token: Token, before: Token, after: Token) -> bool:
    """``saw its trade climb 18 percent``: the bare infinitive behind the object of a verb of perception."""
    verb = token.verb
    return (
        verb is not None
        and verb.form == "base"
        and before.tag == "N"
        and (after.tag in ("#", "to") or after.word in ("by", "above", "over", "more", "about"))
    )


def _is_past(token: Token) -> bool:
    return token.verb is not None and token.verb.form == "past" and token.word[-2:] == "ed"


_TIMES: Final = frozenset(("year", "month", "week", "day", "quarter", "time"))
_END: Final = Token(0, 0, "", ";")
_OBJECT: Final = Token(0, 0, "", "D")


_PHRASAL: Final[dict[tuple[str, str], VerbClass]] = {
    ("make", "up"): "share",
    ("call", "for"): "intent",
    ("set", "aside"): "act",
    ("set", "up"): "act",
}


_AFTER_PAST: Final = frozenset(("up", *"DNSPX@#to"))
_WITH_PREPOSITION: Final = frozenset((("account", "for"), ("call", "for"), ("aim", "for"), ("range", "from")))


def _is_unknown_past(token: Token, before: Token, after: Token) -> bool:
    """A word in -ed after a noun or a form of have: a verb that no list has."""
    word = token.word
    if len(word) < 5 or word[-2:] != "ed" or "-" in word or word in _NOT_PAST:
        return False
    if f"{word} {after.word}" in _form_sets()[2]:
        return False
    if before.tag in ";,":
        return after.tag == "P"  # Founded in 1991, the zone
    return before.tag in "HXB" or (before.tag == "N" and after.tag in _AFTER_PAST and "-" not in before.word)


_RELATIVES: Final = frozenset(("which", "who"))


def _is_unknown_participle(token: Token, before: Token, after: Token) -> bool:
    """``Disregarding the downturn``, ``, outperforming the index``."""
    return token.word[-3:] == "ing" and len(token.word) > 6 and before.tag in ";," and after.tag == "D"


def _is_unknown_present(token: Token, before: Token, after: Token) -> bool:
    """``which affects more than 40 sectors``."""
    return before.word in _RELATIVES and _is_plural(token.word) and after.verb is None and after.tag in "DNSRP#"


def _is_verb(token: Token, before: Token, after: Token, beyond: Token) -> bool:
    verb = token.verb
    if (
        verb is None
        or before.tag == "S"
        or before.word == "than"
        or (before.tag == "D" and before.word not in _QUANTIFIERS)
    ):
        return False
    noun_too, adjectival, compounds = _form_sets()
    if verb.form in ("s", "base") and _before_verb(before, after):
        return False
    if f"{token.word} {after.word}" in compounds or f"{before.word} {token.word}" in compounds:
        return before.tag == "H" and verb.verb_class == "forecast"  # had expected growth
    if verb.form == "ing":
        return _is_ing_verb(verb, before, after, token.word in noun_too or token.word in adjectival)
    if verb.form == "past" and token.word not in noun_too:
        if token.word in adjectival and after.tag == "N":
            return before.tag in "NXBHM" and "-" not in before.word
        return True
    if before.tag in "WTXOA" or (verb.form == "past" and before.tag in "BH"):
        return True
    if token.word in noun_too:
        return _noun_as_verb(verb, before, after, beyond)
    if verb.form == "base" and before.tag == "N":
        return verb.verb_class in ("intent", "forecast", "say") or _is_plural(before.word)
    return before.tag != "P"


def _before_verb(before: Token, after: Token) -> bool:
    """``construction starts slumped``: a noun before its verb."""
    if before.tag != "N" or after.tag not in "NBH" or after.verb is None or after.verb.form != "past":
        return False
    noun_too, adjectival, _ = _form_sets()
    return after.word not in noun_too and after.word not in adjectival


def _is_ing_verb(verb: VerbForm, before: Token, after: Token, ambiguous: bool) -> bool:
    if ambiguous and before.tag == "B":
        return after.tag != "N"
    if ambiguous and before.tag == "N" and verb.verb_class in ("up", "down", "intent"):
        return after.tag == "to" or after.word == "by"
    if ambiguous:
        return before.tag in "BPCM,;V" and after.tag in "D#S"
    return not (before.tag == "P" and after.tag == "P")


@cache
def _forecasters() -> frozenset[str]:
    return frozenset(words("en", "actors")["forecasters"])


def _noun_as_verb(verb: VerbForm, before: Token, after: Token, beyond: Token) -> bool:
    """Words such as ``plans`` and ``increase`` are verbs after a subject where an object or an infinitive follows."""
    leading = after.word in _LEADING and (after.word != "over" or beyond.tag == "#")
    follows = after.tag in "D#SMX" or leading or (verb.lemma, after.word) in _WITH_PREPOSITION
    if after.word == "by":
        follows = verb.verb_class in ("up", "down")
    if after.tag == "to":
        governs = verb.verb_class in ("intent", "forecast", "up", "down") and verb.lemma != "forecast"
        follows = governs or (verb.lemma == "need" and beyond.verb is not None)
    if before.tag == "M" or (verb.lemma == "forecast" and before.word in _forecasters()):
        return follows or (before.tag != "M" and after.tag == "N")
    if before.tag == "V" and before.verb is not None and before.verb.lemma == "help":
        return verb.form == "base"  # helping increase revenue
    if before.tag in "C,V;":
        return _goes_on(verb, before, after) or (follows and verb.form != "s" and after.word not in ("by", "to"))
    if before.tag == "@":
        return after.tag in "D#"  # on Friday cut its forecast
    if before.tag != "N" and before.word not in _QUANTIFIERS:
        return False
    if verb.form == "s":
        return follows or (verb.verb_class == "intent" and before.word not in _measured() and after.word in _measured())
    if verb.form == "past" and verb.lemma != "forecast":
        return follows or (after.tag == "P" and after.word != "of")
    return follows and (_is_plural(before.word) or after.word in ("that", "from"))


def _goes_on(verb: VerbForm, before: Token, after: Token) -> bool:
    """``and plans to build``."""
    return before.tag == "C" and after.tag == "to" and verb.verb_class == "intent" and verb.form == "s"


@cache
def _measured() -> frozenset[str]:
    """Nouns of what is measured: ``Jiangsu targets growth``, but ``growth targets``."""
    metrics = words("en", "metrics")
    return frozenset((*metrics["heads"], *metrics["change"]))


_LEADING: Final = frozenset(
    (
        "less",
        "fewer",
        "some",
        "around",
        "roughly",
        "almost",
        "as",
        "by",
        "more",
        "about",
        "nearly",
        "over",
        "at",
        "up",
        "aside",
    )
)


def _is_plural(word: str) -> bool:
    return word in ("people", "most", "many", "some") or (
        word.endswith("s") and not word.endswith(("ous", "ss", "us", "is", "ics"))
    )


def _infinitive(after: Token, before: Token) -> bool:
    verb = after.verb
    if verb is None:
        return False
    if before.verb and before.verb.verb_class in ("up", "down") and before.tag == "V":
        return after.word in ("reach", "hit", "exceed", "become")
    return verb.form == "base" or after.word == verb.lemma or after.word in ("be", "have")


def _particle(token: Token, before: Token, after: Token) -> str:
    """``up`` and ``down``: a change beside a value, else an adverb or a particle."""
    if after.tag == "#" or after.word in (
        "by",
        "about",
        "around",
        "nearly",
        "from",
        "some",
        "roughly",
        "over",
        "more",
        "almost",
        "a",
    ):
        if before.tag == "V" and before.verb and before.verb.form != "past" and after.tag == "#":
            return "R"
        token.verb = verb_forms()[token.word]
        return (
            "V"
            if before.tag != "V" or (before.verb is not None and before.verb.verb_class not in ("up", "down", "act"))
            else "R"
        )
    return "R"
