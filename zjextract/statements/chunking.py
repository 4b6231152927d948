"""English tokens to units, left to right: noun phrases, verbs with their mood and tense, values, dates."""

from __future__ import annotations

from typing import Final, Literal

from zjextract.languages import words
from zjextract.record import DateMention
from zjextract.statements.model import Mood, NounClass, Tense, Unit, UnitKind, Value
from zjextract.statements.noun_classes import RATES, is_place, noun_class, word_sets
from zjextract.statements.subjects import BODIES
from zjextract.statements.tagging import PERCEPTION
from zjextract.statements.tokens import Sentence, Token

_INHERITING: Final = frozenset((
    "continue", "begin", "start", "go", "manage", "fail", "appear", "seem", "help", "come", "need", "use", "end",
    "enable", "allow", "keep",
))  # fmt: skip
_SPANS: Final = frozenset(("year", "month", "week", "day", "quarter", "hour", "time"))
_TERMS: Final = frozenset(("period", "month", "quarter", "time", "half"))
_QUANTIFIERS: Final = frozenset(("most", "many", "some", "all", "both", "several"))
# without a noun
_STANDING: Final = frozenset(("this", "that", "these", "those", "all", "both", "most", "many"))


def _moods() -> dict[str, Mood | Literal[""]]:
    moods: dict[str, Mood | Literal[""]] = words("en", "verbs")["moods"]
    return moods


class _Chunker:
    """Tokens to units, left to right."""

    def __init__(self, sentence: Sentence) -> None:
        self.folded = sentence.folded
        self.tokens = sentence.tokens
        self.spans = sentence.spans
        self.items = sentence.items
        self.words = word_sets()
        self.at = 0
        self.units: list[Unit] = []
        self.np: list[int] = []  # the tokens of the open noun phrase
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

    def add(self, kind: UnitKind, token: Token) -> None:
        """A unit of one token, which ends the open noun phrase."""
        if self.np:
            self.close()
        start, end = self.spans[self.at]
        self.units.append(Unit(kind, start, end, token.word))

    def close(self) -> None:
        """End the open noun phrase, which is not empty."""
        np, tokens, units = self.np, self.tokens, self.units
        self.np = []
        if self._says_nothing(np):
            return
        if len(np) > 1 and tokens[np[-1]].word in self.words["postnominal"]:
            del np[-1]
        head = tokens[np[-1]]
        start, end = self.spans[np[0]][0], self.spans[np[-1]][1]
        kind = self._class_of(np, start, end)
        if units and units[-1].kind == "conj" and self._joins(tokens[np[0]], tokens[np[-1]], kind):
            conj, left = units.pop(), units[-1]
            left.end, left.word, left.noun_class = end, head.word, kind or left.noun_class
            left.form = str(conj.start)  # where it may be split again
            return
        unit = Unit("np", start, end, head.word, kind)
        if head.word in _TERMS and any(tokens[i].word in ("same", "corresponding") for i in np):
            unit.form = "same"  # what follows is a date that something is compared with
        units.append(unit)

    def _says_nothing(self, np: list[int]) -> bool:
        """Determiners alone; after a value ``a year``, ``higher``."""
        tokens, units = self.tokens, self.units
        last = tokens[np[-1]]
        if last.tag == "D" and last.word not in _STANDING and all(tokens[i].tag == "D" for i in np):
            return True
        return bool(units) and units[-1].kind == "value" and self._idle([tokens[i].word for i in np])

    def _class_of(self, np: list[int], start: int, end: int) -> NounClass:
        """What the phrase is for a statement: by its head, or because it names a place or a body."""
        head, before = self.tokens[np[-1]], self.tokens[np[-2]] if len(np) > 1 else None
        kind = head.noun_class
        if head.tag == "D" and head.word not in _QUANTIFIERS:
            return "pronoun"
        if not kind:
            return "actor" if len(np) < 3 and is_place(self.folded[start:end]) else ""
        if before is None:
            return kind
        if head.word in RATES and before.tag != "D":
            return noun_class(head.word, before.word)
        if kind == "metric" and head.word in BODIES and self.folded[self.spans[np[-1]][0]].isupper():
            return "actor"  # the Greater Bay Area
        return kind

    def _idle(self, np: list[str]) -> bool:
        """After a value: ``a year``, ``higher``."""
        if np[0] == "a" and len(np) == 3 and np[2] in ("ago", "earlier", "before"):
            return True
        if np[0] in ("a", "an", "each", "every") and len(np) == 2:
            return np[1] in _SPANS or not noun_class(np[1], "")  # 5 dollars a barrel
        return all(word in self.words["comparatives"] for word in np)

    def _joins(self, first: Token, last: Token, kind: NounClass) -> bool:
        """``A and B`` is one phrase, unless B begins as a subject does."""
        return (
            len(self.units) > 1
            and self.units[-2].kind == "np"
            and self.units[-1].word in ("and", "&", "or")
            and kind != "pronoun"
            and last.tag != "S"  # a fall and Ruilong's V gain
            and (first.tag != "D" or self.last_verb is None)
        )

    def qualifiers(self) -> Mood | None:
        """Drop the words between a number and what governs it: they are read with the number. The mood they give it."""
        np, tokens, drop = self.np, self.tokens, self.words["qualifiers"]
        expected: Mood | None = None
        while np and tokens[np[-1]].word in drop:
            expected = _EXPECTED.get(tokens[np.pop()].word) or expected
        if np and tokens[np[0]].word in ("a", "an") and not any(_is_noun(tokens[i]) for i in np):
            np.clear()  # a near-record $23.8 billion
        return expected

    def verb(self, token: Token) -> None:
        form = token.verb
        assert form is not None
        if self.np:
            self.close()
        start, end = self.spans[self.at]
        unit = Unit("verb", start, end, form.lemma, "", form.verb_class, form.form)
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
        return unit.verb_class in ("hold", "act", "other", "forecast") and after is not None and after.word == "by"

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
            if unit.kind == "np" and (unit.noun_class == "target" or unit.word in self.words["plans"]):
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


def _is_noun(token: Token) -> bool:
    return token.tag == "N" and token.noun_class != ""


def chunk(sentence: Sentence) -> list[Unit]:
    """The units of a sentence's tokens."""
    chunker = _Chunker(sentence)
    tokens = sentence.tokens
    for i in range(_begins_list(sentence), len(tokens)):
        token = tokens[i]
        if token.tag == "N":  # every third one
            chunker.np.append(i)
        elif token.tag in _HANDLERS:
            chunker.at = i
            _HANDLERS[token.tag](chunker, token)
    if chunker.np:
        chunker.close()
    return chunker.units


def _begins_list(sentence: Sentence) -> bool:
    """``1.`` of a list."""
    if len(sentence.tokens) < 2 or not sentence.tokens[0].word.isdigit():
        return False
    return sentence.folded.startswith((".", ")"), sentence.spans[0][1])


def _noun(c: _Chunker, token: Token) -> None:
    if token.tag == "D" and c.np:
        last = c.tokens[c.np[-1]]
        if last.tag != "D" and last.word != "of":
            c.close()
    c.np.append(c.at)


def _adverb(c: _Chunker, token: Token) -> None:
    c.now = c.now or token.word in ("now", "currently")
    if c.np:
        after = c.tokens[c.at + 1].tag if c.at + 1 < len(c.tokens) else ";"
        if after == "N" and (c.tokens[c.np[-1]].tag in "DS" or token.word.endswith("ly")):
            return
        c.close()


def _pronoun(c: _Chunker, token: Token) -> None:
    c.add("np", token)
    c.units[-1].noun_class = "pronoun"


def _item(c: _Chunker, _token: Token) -> None:
    item = c.items[c.at]
    start, end = c.spans[c.at]
    if isinstance(item, DateMention) and _within_phrase(c):
        at = len(c.units) - 1 if c.units and c.units[-1].kind == "prep" else len(c.units)
        c.units.insert(at, Unit("date", start, end, date=item))
        return
    if isinstance(item, Value) and c.np and c.tokens[c.at - 1].word == "past":
        del c.np[-1]  # soared past V
    owned = bool(c.np) and c.tokens[c.np[0]].word in _OWN
    expected = c.qualifiers() if c.np else None
    if c.np:
        c.close()
    _drop_split_qualifier(c)
    if len(c.units) > 1 and c.units[-1].word == "of" and c.units[-2].kind == "np" and _sums(c.units[-2]):
        del c.units[-2:]
    elif len(c.units) > 1 and c.units[-1].word in ("range", "band") and c.units[-2].kind == "prep":
        _drop_range(c.units)
    if isinstance(item, Value):
        c.units.append(Unit("value", start, end, form="own" if owned else "", value=item, mood=expected))
    else:
        c.units.append(Unit("date", start, end, date=item))


_OWN: Final = frozenset(("its", "their", "his", "her", "our"))


def _drop_range(units: list[Unit]) -> None:
    """``remains in a narrow range between V``: the value itself is the range."""
    if units[-1].end - units[-1].start < len("an unusually narrow range"):
        del units[-2:]


def _within_phrase(c: _Chunker) -> bool:
    """``China's 2023 growth``, ``its October exports``: the phrase goes on after the date."""
    if not c.np or c.at + 1 >= len(c.tokens) or c.tokens[c.at + 1].tag not in "NS":
        return False
    last = c.tokens[c.np[-1]]
    return last.tag == "S" or last.word in ("its", "their")


def _drop_split_qualifier(c: _Chunker) -> None:
    """``more than``, ``up to``, ``at least``: their prepositions do not govern the number."""
    units, tokens, spans = c.units, c.tokens, c.spans
    j = c.at - 1
    while j >= 0 and units and units[-1].kind == "prep" and units[-1].start == spans[j][0]:
        if not _qualifies(tokens[j].word, tokens[j - 1].word if j else ""):
            return
        units.pop()
        j -= 1
        while j >= 0 and tokens[j].word in _QUALIFYING:
            if units and units[-1].start == spans[j][0]:
                units.pop()
            j -= 1


def _qualifies(word: str, before: str) -> bool:
    return (
        word in _COMPARING
        or (word == "to" and before in ("up", "close", "next"))
        or (word == "of" and before in ("excess", "upwards"))
    )


_COMPARING: Final = frozenset(("about", "around", "between", "over", "above", "below", "under", "near", "than", "as"))


def _sums(unit: Unit) -> bool:
    """``an average``, ``a record high``: the phrase only says how the number was made."""
    if unit.word.endswith(("-year", "-month", "-decade")):
        return True  # a two-year low
    return unit.word in _SUMMING and not unit.form and unit.end - unit.start < 28


_SUMMING: Final = frozenset(
    ("all-time", "average", "total", "record", "high", "low", "maximum", "minimum", "peak", "equivalent")
)
_QUALIFYING: Final = frozenset((
    "more", "less", "fewer", "greater", "higher", "lower", "up", "close", "next", "many", "much", "well", "just",
    "little", "excess", "upwards",
))  # fmt: skip


def _preposition(c: _Chunker, token: Token) -> None:
    if token.word == "of":
        if c.at and c.tokens[c.at - 1].word == "total" and all(c.tokens[i].tag == "D" for i in c.np):
            c.np.clear()  # a total of V
            return
        if c.np and _names_of(c):
            c.np.append(c.at)
            return
        if c.at and c.tokens[c.at - 1].word in _COMPOUND:
            token = c.tokens[c.at - 1]  # ahead of its results
    c.add("prep", token)


_COMPOUND: Final = frozenset(("ahead", "because", "instead", "out", "regardless"))


def _names_of(c: _Chunker) -> bool:
    """``Ministry of Finance``, ``Bank of China``: a capital on both sides, and no measure before."""
    head, after, last = c.np[-1], c.at + 1, min(c.at + 3, len(c.tokens))
    while after < last and c.tokens[after].tag == "D":
        after += 1
    if after == last or c.tokens[after].tag not in "NS":
        return False
    if not (c.folded[c.spans[head][0]].isupper() and c.folded[c.spans[after][0]].isupper()):
        return False
    return c.tokens[head].word in c.words["bodies"] or (c.at > 2 and c.tokens[head].noun_class == "actor")


def _conjunction(c: _Chunker, token: Token) -> None:
    c.add("conj", token)
    c.mood = None


def _mark(c: _Chunker, token: Token) -> None:
    c.add("mark", token)
    c.condition = token.word in c.words["conditions"]


def _comma(c: _Chunker, token: Token) -> None:
    c.add("comma", token)
    c.now = c.condition = False


def _stop(c: _Chunker, token: Token) -> None:
    c.add("stop", token)
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
