"""English tokens to units, left to right: noun phrases, verbs with their mood and tense, values, dates."""

from __future__ import annotations

from typing import Final, Literal

from zjextract.languages import words
from zjextract.record import DateMention
from zjextract.statements.model import Mood, NounClass, Tense, Unit, Value
from zjextract.statements.noun_classes import is_place, noun_class, word_sets
from zjextract.statements.subjects import BODIES
from zjextract.statements.tagging import PERCEPTION, Token

_INHERITING: Final = frozenset((
    "continue", "begin", "start", "go", "manage", "fail", "appear", "seem", "help", "come", "need", "use", "end",
    "enable", "allow", "keep",
))  # fmt: skip
_SPANS: Final = frozenset(("year", "month", "week", "day", "quarter", "hour", "time"))
_TERMS: Final = frozenset(("period", "month", "quarter", "time", "half"))
_QUANTIFIERS: Final = frozenset(("most", "many", "some", "all", "both", "several"))


def _moods() -> dict[str, Mood | Literal[""]]:
    moods: dict[str, Mood | Literal[""]] = words("en", "verbs")["moods"]
    return moods


class _Chunker:
    """Tokens to units, left to right."""

    def __init__(self, folded: str, tokens: list[Token]) -> None:
        self.folded = folded
        self.tokens = tokens
        self.at = 0
        self.units: list[Unit] = []
        self.np: list[Token] = []
        self.mood: Mood | None = None
        self.infinitive = False
        self.passive = False
        self.tense: Tense = ""  # that an auxiliary gave to the verb to come
        self.last_verb: Unit | None = None
        self.able = False
        self.now = False
        self.obliged = False
        self.condition = False
        self.conditional = False

    def close(self) -> None:
        """End the open noun phrase."""
        np = self.np
        if not np:
            return
        self.np = []
        while np and np[0].tag == "R":
            del np[0]
        if not np or (
            np[-1].tag == "D"
            and np[-1].word not in ("this", "that", "these", "those", "all", "both", "most", "many")
            and all(t.tag == "D" for t in np)
        ):
            return
        if self.units and self.units[-1].kind == "value" and self._idle(np):
            return
        if len(np) > 1 and np[-1].word in word_sets()["postnominal"]:
            del np[-1]
        head = np[-1]
        kind = self._class_of(np)
        if len(self.units) > 1 and self._joins(np[0], kind):
            conj, left = self.units.pop(), self.units[-1]
            left.end, left.word, left.noun_class = head.end, head.word, kind or left.noun_class
            left.form = str(conj.start)  # where it may be split again
            return
        unit = Unit("np", np[0].start, head.end, head.word, kind)
        if head.word in _TERMS and any(t.word in ("same", "corresponding") for t in np):
            unit.form = "same"  # what follows is a date that something is compared with
        self.units.append(unit)

    def _class_of(self, np: list[Token]) -> NounClass:
        """What the phrase is for a statement: by its head, or because it names a place or a body."""
        head = np[-1]
        kind = noun_class(head.word, np[-2].word if len(np) > 1 and np[-2].tag != "D" else "")
        if head.tag in "XD" and head.word not in _QUANTIFIERS:
            return "pronoun"
        if kind == "metric" and head.word in BODIES and len(np) > 1 and self.folded[head.start].isupper():
            return "actor"  # the Greater Bay Area
        if not kind and len(np) < 3 and is_place(self.folded[np[0].start : head.end]):
            return "actor"
        return kind

    def _idle(self, np: list[Token]) -> bool:
        """After a value: ``a year``, ``higher``."""
        if np[0].word == "a" and len(np) == 3 and np[2].word in ("ago", "earlier", "before"):
            return True
        if np[0].word in ("a", "an", "each", "every") and len(np) == 2:
            return np[1].word in _SPANS or not noun_class(np[1].word, "")  # 5 dollars a barrel
        return all(t.word in word_sets()["comparatives"] for t in np)

    def _joins(self, first: Token, kind: NounClass) -> bool:
        """``A and B`` is one phrase, unless B begins as a subject does."""
        return (
            self.units[-1].kind == "conj"
            and self.units[-2].kind == "np"
            and self.units[-1].word in ("and", "&", "or")
            and first.tag != "X"
            and kind != "pronoun"
            and (first.tag != "D" or self.last_verb is None)
        )

    def qualifiers(self) -> Mood | None:
        """Drop the words between a number and what governs it: they are read with the number. The mood they give it."""
        np, drop = self.np, word_sets()["qualifiers"]
        expected: Mood | None = None
        while np and np[-1].word in drop:
            expected = _EXPECTED.get(np.pop().word) or expected
        if np and np[0].word in ("a", "an") and not any(t.tag == "N" and noun_class(t.word, "x") for t in np):
            np.clear()  # a near-record $23.8 billion
        return expected

    def verb(self, token: Token) -> None:
        form = token.verb
        assert form is not None
        self.close()
        unit = Unit("verb", token.start, token.end, form.lemma, verb_class=form.verb_class, form=form.form)
        governor = self.last_verb
        if self.infinitive:
            unit.form = "inf"
            unit.mood = self._infinitive_mood(governor)
        elif self.mood:
            unit.mood, unit.form = self.mood, "would" if self.conditional else "fin"
            self.conditional = False
        elif form.form == "ing" and (mood := self._ing_mood(governor)) is not None:
            unit.mood = mood
        elif self.passive and form.form == "past":
            unit.form = "pass"
        elif form.form == "base" and governor and governor.word in PERCEPTION:
            unit.mood = governor.mood  # strives to let its output reach V
        if self.able and unit.form == "base":
            unit.form = "able"
        self.able = False
        unit.now, self.now = self.now, False
        if self.obliged:
            unit.form = "should"
        self.obliged = False
        unit.tense = self._tense_of(token, unit)
        if self.condition:
            unit.mood = "rule"
        self.units.append(unit)
        self.last_verb, self.mood, self.infinitive, self.passive, self.tense = unit, None, False, False, ""

    def _ing_mood(self, governor: Unit | None) -> Mood | None:
        """``is banking on attracting``, ``is seen climbing``, ``the goal of attracting``."""
        if governor is not None and governor.verb_class in ("intent", "forecast") and self._adjacent(governor):
            return "forecast" if governor.verb_class == "forecast" else "target"
        if governor is not None and governor.word == "see" and governor.form == "pass":
            return "forecast"
        return "target" if self._aimed() else None

    def _tense_of(self, token: Token, unit: Unit) -> Tense:
        """The tense that an auxiliary gives, else that of the form."""
        if unit.form in ("inf", "fin", "would", "able", "should"):
            return ""
        if self.tense or unit.form == "pass":
            return self.tense
        if unit.word in ("up", "down") or (unit.form == "past" and self._has_agent(unit)):
            return ""
        return _TENSES.get(token.word) or _TENSES.get(unit.form, "")

    def _has_agent(self, unit: Unit) -> bool:
        """``phones made by V firms``: a participle."""
        after = self.following()
        return unit.verb_class in ("hold", "act", "other") and after is not None and after.word == "by"

    def following(self) -> Token | None:
        """The next token that is no adverb."""
        i = self.at + 1
        while i < len(self.tokens) and self.tokens[i].tag == "R":
            i += 1
        return self.tokens[i] if i < len(self.tokens) else None

    def _aimed(self) -> bool:
        """``the goal of attracting V``."""
        if len(self.units) < 2 or self.units[-1].word not in ("of", "for"):
            return False
        return self.units[-2].noun_class == "target"

    def _adjacent(self, governor: Unit) -> bool:
        """No other verb or stop since ``governor``, at most a preposition."""
        return bool(self.units) and (
            self.units[-1] is governor
            or (len(self.units) > 1 and self.units[-2] is governor and self.units[-1].kind == "prep")
        )

    def _is_to(self, governor: Unit) -> bool:
        """``is to reach``, ``is by the end of 2028 to reach``."""
        if governor.word != "be" or not governor.tense or governor.mood:
            return False
        for unit in reversed(self.units[-6:]):
            if unit is governor:
                return True
            if unit.kind not in ("prep", "date", "comma"):
                return False
        return False

    def _infinitive_mood(self, governor: Unit | None) -> Mood | None:
        if self.mood:
            return self.mood
        last = self.units[-1] if self.units else None
        adjective = _moods().get(last.word) if last is not None and last.kind in ("np", "verb") else None
        if adjective is not None:
            return adjective or (governor.mood if governor else None)
        for unit in reversed(self.units[-3:]):
            if unit is governor:
                break  # the project is expected to
            if unit.kind == "np" and unit.noun_class == "forecast":
                return None if governor is not None and governor.word in _OUTCOMES else "forecast"
            if unit.kind == "np" and (unit.noun_class == "target" or unit.word in word_sets()["plans"]):
                return "target"
        return self._mood_under(governor)

    def _mood_under(self, governor: Unit | None) -> Mood | None:
        """The mood that the verb before gives to an infinitive."""
        if governor is None:
            return "target"
        if governor.verb_class == "say" and governor.form == "s" and self.units[-1] is governor:
            return "target"  # Ruilong says to build V
        if governor.word == "need" and governor.form in ("s", "base"):
            return "rule"
        if governor.verb_class in ("intent", "forecast"):
            return "forecast" if governor.verb_class == "forecast" else "target"
        if self._is_to(governor) or (governor.word == "go" and governor.form == "ing"):
            return "target"
        if governor.mood or governor.verb_class in ("up", "down", "level") or governor.word in _INHERITING:
            return governor.mood
        return "target" if governor.verb_class == "act" else None


# missed forecasts to grow just V
_OUTCOMES: Final = frozenset(("miss", "beat", "top", "exceed", "surpass", "meet", "match"))
_EXPECTED: Final[dict[str, Mood]] = {"expected": "forecast", "projected": "forecast", "forecast": "forecast"}
# of auxiliaries, and of verbs by their form
_TENSES: Final[dict[str, Tense]] = {
    "is": "present", "are": "present", "'re": "present", "was": "past", "were": "past",
    "has": "perfect", "have": "perfect", "had": "past",
    "s": "present", "base": "present", "past": "past",
}  # fmt: skip


def chunk(folded: str, tokens: list[Token]) -> list[Unit]:
    """The units of a sentence's tokens."""
    if len(tokens) > 1 and tokens[0].word.isdigit() and folded.startswith((".", ")"), tokens[0].end):
        del tokens[0]  # 1. of a list
    chunker = _Chunker(folded, tokens)
    for chunker.at, token in enumerate(tokens):
        if token.tag == "N":  # every second one
            chunker.np.append(token)
            continue
        handler = _HANDLERS.get(token.tag)
        if handler is not None:
            handler(chunker, token)
    chunker.close()
    return chunker.units


def _noun(c: _Chunker, token: Token) -> None:
    if token.tag == "D" and c.np and c.np[-1].tag != "D" and c.np[-1].word != "of":
        c.close()
    c.np.append(token)


def _adverb(c: _Chunker, token: Token) -> None:
    c.now = c.now or token.word in ("now", "currently")
    if c.np:
        after = c.tokens[c.at + 1].tag if c.at + 1 < len(c.tokens) else ";"
        if after == "N" and (c.np[-1].tag in "DS" or token.word.endswith("ly")) and c.np[-1].tag != "X":
            return
        c.close()


def _pronoun(c: _Chunker, token: Token) -> None:
    if c.np:
        c.close()
    c.units.append(Unit("np", token.start, token.end, token.word, "pronoun"))


def _item(c: _Chunker, token: Token) -> None:
    item = token.item
    if isinstance(item, DateMention) and _within_phrase(c):
        at = len(c.units) - 1 if c.units and c.units[-1].kind == "prep" else len(c.units)
        c.units.insert(at, Unit("date", token.start, token.end, date=item))
        return
    expected = c.qualifiers()
    c.close()
    _drop_split_qualifier(c.units, c.tokens, c.at)
    if len(c.units) > 1 and c.units[-1].word == "of" and c.units[-2].kind == "np" and _sums(c.units[-2]):
        del c.units[-2:]
    if isinstance(item, Value):
        c.units.append(Unit("value", token.start, token.end, value=item, mood=expected))
    else:
        c.units.append(Unit("date", token.start, token.end, date=item))


def _within_phrase(c: _Chunker) -> bool:
    """``China's 2023 growth``, ``its October exports``: the phrase goes on after the date."""
    if not c.np or not (c.np[-1].tag == "S" or c.np[-1].word in ("its", "their")) or c.at + 1 >= len(c.tokens):
        return False
    return c.tokens[c.at + 1].tag in "NS"


def _drop_split_qualifier(units: list[Unit], tokens: list[Token], i: int) -> None:
    """``more than``, ``up to``, ``at least``: their prepositions do not govern the number."""
    j = i - 1
    while j >= 0 and units and units[-1].kind == "prep" and units[-1].start == tokens[j].start:
        word, before = tokens[j].word, tokens[j - 1].word if j else ""
        if (
            word in ("about", "around", "over", "above", "below", "under", "near", "than", "as")
            or (word == "to" and before in ("up", "close", "next"))
            or (word == "of" and before in ("excess", "upwards"))
        ):
            units.pop()
            j -= 1
            while j >= 0 and tokens[j].word in _QUALIFYING:
                if units and units[-1].start == tokens[j].start:
                    units.pop()
                j -= 1
        else:
            return


def _sums(unit: Unit) -> bool:
    """``an average``, ``a record high``: the phrase only says how the number was made."""
    if unit.word.endswith(("-year", "-month", "-decade")):
        return True  # a two-year low
    return unit.word in _SUMMING and not unit.form and unit.end - unit.start < 28


_SUMMING: Final = frozenset(("average", "total", "record", "high", "low", "maximum", "minimum", "peak", "equivalent"))
_QUALIFYING: Final = frozenset((
    "more", "less", "fewer", "greater", "higher", "lower", "up", "close", "next", "many", "much", "well", "just",
    "little", "excess", "upwards",
))  # fmt: skip


def _preposition(c: _Chunker, token: Token) -> None:
    if token.word == "of" and c.tokens[c.at - 1].word == "total" and all(t.tag == "D" for t in c.np):
        c.np.clear()  # a total of V
        return
    if token.word == "of" and c.np and _names_of(c):
        c.np.append(token)
        return
    if c.np:
        c.close()
    c.units.append(Unit("prep", token.start, token.end, token.word))


def _names_of(c: _Chunker) -> bool:
    """``Ministry of Finance``, ``Bank of China``: a capital on both sides, and no measure before."""
    head, after = c.np[-1], c.tokens[c.at + 1 : c.at + 3]
    while after and after[0].tag == "D":
        del after[0]
    if not after or after[0].tag not in "NS":
        return False
    if not (c.folded[head.start].isupper() and c.folded[after[0].start].isupper()):
        return False
    return head.word in word_sets()["bodies"] or (c.at > 2 and noun_class(head.word, "x") == "actor")


def _conjunction(c: _Chunker, token: Token) -> None:
    if c.np:
        c.close()
    c.units.append(Unit("conj", token.start, token.end, token.word))
    c.mood = None


def _mark(c: _Chunker, token: Token) -> None:
    if c.np:
        c.close()
    c.units.append(Unit("mark", token.start, token.end, token.word))
    c.condition = token.word in word_sets()["conditions"]


def _comma(c: _Chunker, token: Token) -> None:
    c.now = False
    if c.np:
        c.close()
    c.units.append(Unit("comma", token.start, token.end, token.word))
    c.condition = False


def _stop(c: _Chunker, token: Token) -> None:
    if c.np:
        c.close()
    c.units.append(Unit("stop", token.start, token.end, token.word))
    c.condition = False
    c.last_verb = None


def _modal(c: _Chunker, token: Token) -> None:
    if c.np:
        c.close()
    c.mood = "rule" if token.tag == "O" or token.word in ("should", "must") else "target"
    c.conditional = token.word == "would"
    c.obliged = token.word in ("should", "must")


def _auxiliary(c: _Chunker, token: Token) -> None:
    if c.np:
        c.close()
    c.able = token.word == "could"


def _to(c: _Chunker, _token: Token) -> None:
    if c.np:
        c.close()
    c.infinitive = True


def _be(c: _Chunker, token: Token) -> None:
    if c.np:
        c.close()
    following = c.following()
    if following is not None and following.verb and following.tag in "VB" and following.verb.form in ("past", "ing"):
        c.passive = following.verb.form == "past"
        c.tense = c.tense or _TENSES.get(token.word, "")
        return
    if token.verb:
        c.verb(token)


def _have(c: _Chunker, token: Token) -> None:
    if c.np:
        c.close()
    following = c.following()
    if following is not None and (
        following.tag == "B" or (following.tag == "V" and following.verb and following.verb.form == "past")
    ):
        c.tense = _TENSES.get(token.word, "")
        return
    if token.verb:
        c.verb(token)


def _verb(c: _Chunker, token: Token) -> None:
    c.verb(token)


_HANDLERS: Final = {
    "S": _noun, "D": _noun, "X": _pronoun, "R": _adverb, "#": _item, "@": _item, "P": _preposition,
    "C": _conjunction, "M": _mark, ",": _comma, ";": _stop, "W": _modal, "O": _modal, "A": _auxiliary, "T": _to,
    "B": _be, "H": _have, "V": _verb,
}  # fmt: skip
