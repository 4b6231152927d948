"""English words tagged by lists and position: no model, one pass, linear in the text.

Tags: D determiner, P preposition, C conjunction, M clause mark, X pronoun, R adverb, W will and its kin, O may,
A auxiliary, B form of be, H form of have, T infinitive to, N noun or adjective, S noun with a possessive ending,
V verb, ``,`` comma, ``;`` stop, # value, @ date.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from zjextract.gazetteer import places
from zjextract.languages import words
from zjextract.statements.model import Item, VerbClass
from zjextract.statements.noun_classes import noun_class
from zjextract.statements.tokens import QUANTIFIERS, RELATIVES, Sentence, Token, read_sentence
from zjextract.statements.verbforms import VerbForm, verb_forms

_NOT_PAST: Final = frozenset((
    "hundred", "united", "limited", "indeed", "mixed", "advanced", "skilled", "detailed", "unmanned", "biased",
    "unchanged", "speed", "breed", "greed", "wicked", "sacred", "rugged", "aged",
))  # fmt: skip


@cache
def _form_sets() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    forms = words("en", "verbs")["forms"]
    return frozenset(forms["noun_too"]), frozenset(forms["adjectival"]), frozenset(forms["compounds"])


def tag(folded: str, start: int, end: int, items: Sequence[Item]) -> Sentence:
    """The tagged tokens of ``folded[start:end]``; ``items`` are its values and dates in text order."""
    sentence = read_sentence(folded, start, end, items)
    tokens = sentence.tokens
    behind = (*tokens[1:], _END, _END)
    before = _END
    perceived = False
    for i, token in enumerate(tokens):
        if token.tag != "N":
            if token.doubtful:
                token = tokens[i] = _small(token, before, behind[i])
        elif before.unsettles or (token.doubtful and not before.settles):
            token = tokens[i] = _verb_or_noun(sentence, i, before, behind[i], behind[i + 1], perceived)
            if token.tag == "V":
                perceived = token.verb is not None and token.verb.lemma in PERCEPTION
        if token.tag != "R":
            before = token
    return sentence


def _small(token: Token, before: Token, after: Token) -> Token:
    """``to``, ``up`` and ``down``: a mark of the infinitive or a preposition, a change or a particle."""
    if token.tag == "to":
        return _TO_DO if _infinitive(after, before) else _TO
    return Token(token.word, "V", verb_forms()[token.word]) if _is_change(before, after) else Token(token.word, "R")


def _verb_or_noun(sentence: Sentence, i: int, before: Token, after: Token, beyond: Token, perceived: bool) -> Token:
    """A word as a verb where it stands as one."""
    tokens = sentence.tokens
    token = tokens[i]
    if after.tag == "C" and before.tag == "N" and _is_past(beyond):
        after = _OBJECT  # compiled and released the paper: what follows the pair is the object of both
    verb, as_verb = token.verb, token.as_verb
    if token.word == "back" and before.tag == "V":
        return Token(token.word, "R")  # bought back
    if verb is None or as_verb is None:
        form = _unknown_form(sentence, i, before, after)
        return token if form is None else Token(token.word, "V", form)
    if verb.lemma in _MULTIPLYING and _more_than(tokens, i):
        tokens[i - 2], tokens[i - 1] = Token("more", "R"), Token("than", "R")
        return as_verb
    if _is_verb(token, before, after, beyond) or (before.tag == "N" and _has_adverb(tokens, i)):
        phrasal = _PHRASAL.get((verb.lemma, after.word))
        if phrasal is not None:
            return Token(token.word, "V", VerbForm(f"{verb.lemma} {after.word}", phrasal, verb.form))
        return as_verb
    return as_verb if perceived and _is_bare(verb, before, after) else token


def _has_adverb(tokens: list[Token], i: int) -> bool:
    """``exports steadily increased``: an adverb before a form that a subject may have."""
    verb, adverb = tokens[i].verb, tokens[i - 1]
    return i > 0 and verb is not None and verb.form in ("s", "past") and adverb.tag == "R" and adverb.word[-2:] == "ly"


_MULTIPLYING: Final = frozenset(("halve", "double", "triple", "treble", "quadruple"))


def _more_than(tokens: list[Token], i: int) -> bool:
    """``has more than halved``."""
    return i > 2 and tokens[i - 1].word == "than" and tokens[i - 2].word == "more" and tokens[i - 3].tag in "NHWX"


def _unknown_form(sentence: Sentence, i: int, before: Token, after: Token) -> VerbForm | None:
    """The form of a verb that no list has."""
    token = sentence.tokens[i]
    if before.tag in "WOA":
        return VerbForm(token.word, "other", "base")  # will plough V into
    lower = i == 0 or sentence.folded[sentence.spans[i][0]].islower()
    if lower and _is_unknown_past(token, before, after):
        return VerbForm(token.word, "other", "past")
    if _is_unknown_present(token, before, after):
        return VerbForm(token.word[:-1], "other", "s")
    if _is_unknown_participle(token, before, after):
        return VerbForm(token.word[:-3], "other", "ing")
    return None


PERCEPTION: Final = frozenset(("see", "help", "let", "watch", "make"))


def _is_bare(verb: VerbForm, before: Token, after: Token) -> bool:
    """``saw its trade climb 18 percent``: the bare infinitive behind the object of a verb of perception."""
    return (
        verb.form == "base"
        and before.tag == "N"
        and (after.tag in ("#", "to") or after.word in ("by", "above", "over", "more", "about"))
    )


def _is_past(token: Token) -> bool:
    return token.verb is not None and token.verb.form == "past" and token.word[-2:] == "ed"


_END: Final = Token("", ";")
_OBJECT: Final = Token("", "D")
_TO: Final = Token("to", "P")
_TO_DO: Final = Token("to", "T")


_PHRASAL: Final[dict[tuple[str, str], VerbClass]] = {
    ("make", "up"): "share",
    ("break", "through"): "level",
    ("call", "for"): "intent",
    ("set", "aside"): "act",
    ("set", "up"): "act",
}


_AFTER_PAST: Final = frozenset(("up", *"DNSPX@#to"))
_WITH_PREPOSITION: Final = frozenset(
    (("account", "for"), ("break", "through"), ("call", "for"), ("aim", "for"), ("range", "from"))
)


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


def _is_unknown_participle(token: Token, before: Token, after: Token) -> bool:
    """``Disregarding the downturn``, ``, outperforming the index``, ``was commenting on a rise``."""
    if token.word[-3:] != "ing" or len(token.word) < 7:
        return False
    if before.tag == "B":
        return after.tag in "DP" and token.word[-5:] != "thing"
    return before.tag in ";," and after.tag == "D"


def _is_unknown_present(token: Token, before: Token, after: Token) -> bool:
    """``which affects more than 40 sectors``."""
    return before.word in RELATIVES and _is_plural(token.word) and after.verb is None and after.tag in "DNSRP#"


def _is_verb(token: Token, before: Token, after: Token, beyond: Token) -> bool:
    verb = token.verb
    if verb is None or before.settles or before.word in ("than", "this"):
        return verb is not None and verb.form == "s" and before.word == "this"  # this compares with V
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
    if before.word[-3:] in ("ous", "ful", "ble") and after.tag == "N":
        return False  # obvious driving effects
    if ambiguous and before.tag == "B":
        return after.tag != "N"
    if ambiguous and before.tag in "N@" and verb.verb_class in ("up", "down", "intent"):
        return after.tag in "to@" or after.word == "by" or (after.tag == "#" and verb.verb_class != "intent")
    if ambiguous:
        return (before.tag in "BPCM,;V" and after.tag in "D#S") or (before.tag == "N" and after.tag == "D")
    return not (before.tag == "P" and after.tag == "P")


@cache
def _forecasters() -> frozenset[str]:
    return frozenset(words("en", "actors")["forecasters"])


def _noun_as_verb(verb: VerbForm, before: Token, after: Token, beyond: Token) -> bool:
    """Words such as ``plans`` and ``increase`` are verbs after a subject where an object or an infinitive follows."""
    leading = after.word in _LEADING and (after.word != "over" or beyond.tag == "#")
    follows = after.tag in "D#SMX" or leading or (verb.lemma, after.word) in _WITH_PREPOSITION
    if after.tag == "@":
        follows = verb.lemma == "set" and before.tag == "N"  # set this year's target
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
    if before.tag != "N" and before.word not in QUANTIFIERS:
        return False
    return _after_noun(verb, before, after, follows)


def _after_noun(verb: VerbForm, before: Token, after: Token, follows: bool) -> bool:
    if verb.verb_class == "say" and before.word in _sources():
        return follows or after.tag == "N"  # data shows China had
    if verb.form == "s":
        return follows or (verb.verb_class == "intent" and before.word not in _measured() and after.word in _measured())
    if verb.form == "past" and verb.lemma != "forecast":
        hits = verb.lemma == "hit" and after.tag == "N" and before.word in _measured()  # inflation hit three-year highs
        cuts = verb.lemma == "cut" and after.tag in "NS" and _is_actor(before.word)  # Beijing cut export quotas
        return follows or hits or cuts or (after.tag == "P" and after.word != "of")
    return follows and (_is_plural(before.word) or after.word in ("that", "from"))


@cache
def _sources() -> frozenset[str]:
    return frozenset(words("en", "actors")["sources"])


def _is_actor(word: str) -> bool:
    return noun_class(word, "x") == "actor" or word in places()


def _goes_on(verb: VerbForm, before: Token, after: Token) -> bool:
    """``and plans to build``."""
    return before.tag == "C" and after.tag == "to" and verb.verb_class == "intent" and verb.form == "s"


@cache
def _measured() -> frozenset[str]:
    """Nouns of what is measured: ``Jiangsu targets growth``, but ``growth targets``."""
    metrics = words("en", "metrics")
    return frozenset((*metrics["heads"], *metrics["change"], *metrics["targets"]))


_LEADING: Final = frozenset((
    "less", "fewer", "some", "around", "roughly", "almost", "as", "by", "more", "about", "nearly", "over", "at",
    "up", "aside",
))  # fmt: skip


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


def _is_change(before: Token, after: Token) -> bool:
    """``up`` and ``down``: a change beside a value, else an adverb or a particle."""
    if after.tag != "#" and after.word not in _AFTER_CHANGE:
        return False
    verb = before.verb if before.tag == "V" else None
    if verb is not None and verb.form != "past" and after.tag == "#":
        return False
    if verb is not None and verb.lemma in _OPENING:
        return after.tag == "#"
    return before.tag != "V" or (verb is not None and verb.verb_class not in ("up", "down", "act"))


_OPENING: Final = frozenset(("open", "start"))  # the index opened down V


_AFTER_CHANGE: Final = frozenset(
    ("by", "about", "around", "nearly", "from", "some", "roughly", "over", "more", "almost", "a")
)
