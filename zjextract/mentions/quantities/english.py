"""What an English number counts or measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.mentions.quantities import names
from zjextract.mentions.quantities.measured import measured
from zjextract.mentions.quantities.nouns import (
    FOREIGN_SIGNS,
    NounPhrase,
    lexicon,
    read_noun_phrase,
    read_single,
    singular,
)
from zjextract.mentions.quantities.reading import Reading, looks_like_year
from zjextract.mentions.quantities.units import read_unit, unit_of_word
from zjextract.numbers import Number, read_qualifier

_NEXT_WORD: Final = re.compile(r"[ -]([a-z][a-z'./]*[a-z]|[a-z])")
_OF_THEM: Final = re.compile(r" of (?:them|these|those)\b(?! [a-z]+s\b)")
_OF_THE: Final = re.compile(r" of (?:the|these|those|its|their|our|his|her)(?= )")
_OF: Final = re.compile(r" of(?= )")
_OF_NUMBER: Final = re.compile(
    r" of (?:the |its |their |some |about |[a-z-]+'s )?(?:top )?"
    r"(?!(?:19|20)\d\d )(?:\d[\d,]*|ten|twenty|thirty|forty|fifty|hundred)(?= )"
)
_NUMBER_OF: Final = re.compile(r"\b(?:number|total|amount|volume) of(?= )")
_INHABITED: Final = re.compile(
    r"\b(?:city|cities|town|country|nation|population|province|region|market|county|metropolis) of (?:\w+ ){0,3}$"
)
_VERB_AFTER: Final = re.compile(
    r" (?:were|are|have|had|said|reported|died|voted|posted|showed|came|went|remain|remained|did)\b"
)
_HYPHENATED: Final = re.compile(r"-([a-z]+)(?![a-z])(?:-([a-z]+))?")
_OR_MORE: Final = re.compile(r"\+| or (?:more|so|fewer|less|above)(?= )")
_MORE: Final = frozenset(("or", "+"))
_MULTIPLES: Final = frozenset(("times", "fold"))
_MULTIPLE: Final = re.compile(r"[ -]?(?:times|fold)(?![a-z])")
_COMPARED: Final = re.compile(r" (?:more|fewer)\b| (?:less|higher|lower) than\b")
_SUBJECT_WORD: Final = re.compile(r"[a-z]+")
_SUBJECT_REACH: Final = 160
_LEAST_SUBJECT, _MOST_SUBJECT = 100, 2_000_000_000  # levels of indices below, money above


class _Lists(NamedTuple):
    leads: frozenset[str]
    hyphenated: frozenset[str]
    hyphenated_units: dict[str, str]
    fillers: frozenset[str]
    subjects: dict[str, str]
    definite: frozenset[str]


@cache
def _lists() -> _Lists:
    data = words("en", "nouns")
    return _Lists(
        leads=frozenset(data["leads"]["words"]),
        hyphenated=frozenset(data["hyphenated"]["words"]),
        hyphenated_units=data["hyphenated"]["units"],
        fillers=frozenset(data["hyphenated"]["fillers"]),
        definite=frozenset(data["definite"]["words"]),
        subjects={**{w: singular(w) for w in data["subjects"]["plurals"]}, **data["subjects"]["others"]},
    )


def read(article: Article, number: Number) -> Reading | None:
    """The quantity that begins with this number, or None where it counts and measures nothing."""
    if number.form == "scale" or (number.form == "words" and number.value == 1):
        return None
    if names.is_glued_before(article.folded, number.start):
        return None
    measure = read_unit(article, number)
    if measure is not None:
        return measured(article, number, measure)
    if article.folded[number.start - 1 : number.start] == "\t":
        return None  # a cell of a table
    if names.is_glued_after(article.folded, number.end) or _belongs_elsewhere(article.lower, number):
        return None
    counted = _counted(article, number)
    before = names.word_before(article.folded, number.start)
    if counted is not None:
        unsaid = _is_anaphoric(number, before) or counted.unit in lexicon().foreign or _is_target_year(article, number)
        return None if unsaid or _is_name(article, number, before, noun_follows=True) else counted
    if _is_name(article, number, before, noun_follows=False):
        return None
    return _bare(article, number, before)


def _belongs_elsewhere(lower: str, number: Number) -> bool:
    """Whether the next word makes a date, an amount of money or a rate of the number."""
    if number.head not in lexicon().foreign_heads:
        return False
    pos = number.end
    match = _NEXT_WORD.match(lower, pos)
    return match[1] in lexicon().foreign if match else lower[pos : pos + 2].strip()[:1] in FOREIGN_SIGNS


def _is_anaphoric(number: Number, before: str) -> bool:
    """Whether a small word counts what was named before: ``the two countries``."""
    return number.form == "words" and number.scale == 1 and before.lower() in _lists().definite


def _is_target_year(article: Article, number: Number) -> bool:
    """A year before a noun (``2008 quotas``); round ones are counts as often (2000 shops), qualified ones always."""
    if not looks_like_year(article, number) or (number.value or 0) % 100 == 0:
        return False
    return read_qualifier(article, number.start, number.end) is None


def _is_name(article: Article, number: Number, before: str, *, noun_follows: bool) -> bool:
    folded = article.folded
    if names.is_labelled(article, number, before, noun_follows) or names.is_of_body(article, number, before):
        return True
    if names.is_product(article, number, before) or names.is_address(folded, number):
        return True
    if noun_follows:
        return False
    return names.is_code(folded, number) or names.is_age(folded, number) or names.is_list_number(folded, number)


def _counted(article: Article, number: Number) -> Reading | None:
    """A number with its noun phrase, or with ``of them``."""
    lower, end = article.lower, number.end
    if number.vague and number.form == "words":
        return _vague(article, number)
    times = _MULTIPLE.match(lower, end) if number.head in _MULTIPLES else None
    if times is not None:
        return None if number.form == "words" else Reading(number, number.start, times.end(), "time", "multiple")
    if lower.startswith("-", end):
        return _hyphenated(article, number)
    more = _OR_MORE.match(lower, end) if number.head in _MORE else None
    if more is not None:
        end = more.end()
    of = lower.startswith(" of ", end)
    part = _part(article, number, end) if of else None
    if part is not None:
        return part
    if _is_fraction(number) and not article.folded[end : end + 2].strip().islower():
        return None  # a table: "11.0 Industrial Securities"
    of_the = _OF_THE.match(lower, end) if of else None
    phrase = read_noun_phrase(article, of_the.end() if of_the else end)
    if phrase is None and number.value == 1:
        phrase = read_single(article, end)
    return _with_noun(number, phrase, "of-the" if of_the else "counted-noun")


def _part(article: Article, number: Number, end: int) -> Reading | None:
    """``12 of 20 industries``: the part's number alone, its noun being the whole's; ``12 of them``."""
    whole = _OF_NUMBER.match(article.lower, number.end)
    phrase = read_noun_phrase(article, whole.end()) if whole else None
    if phrase is not None:
        return Reading(number, number.start, number.end, phrase.unit, "part-of-number")
    them = _OF_THEM.match(article.lower, end)
    return Reading(number, number.start, them.end(), None, "of-them", refers_back=True) if them else None


def _is_fraction(number: Number) -> bool:
    return number.scale == 1 and number.value is not None and number.value != number.value.to_integral_value()


def _with_noun(number: Number, phrase: NounPhrase | None, rule: str) -> Reading | None:
    if phrase is None:
        return None
    unit = unit_of_word(phrase.unit)
    if unit is not None:
        return Reading(number, number.start, phrase.end, unit.symbol, "unit", unit.dimension)
    return Reading(number, number.start, phrase.end, phrase.unit, rule)


def _vague(article: Article, number: Number) -> Reading | None:
    """``tens of thousands of talents``: the noun stands after ``of``, or directly after ``several hundred``."""
    of = _OF_THE.match(article.lower, number.end) or _OF.match(article.lower, number.end)
    return _with_noun(number, read_noun_phrase(article, of.end() if of else number.end), "vague-count")


def _hyphenated(article: Article, number: Number) -> Reading | None:
    """``27-nation``, ``300-bed hospital``, ``100-odd companies``."""
    match = _HYPHENATED.match(article.lower, number.end)
    if match is None or number.form != "digits":
        return None
    if match[1] in _lists().fillers:
        return _with_noun(number, read_noun_phrase(article, match.end(1)), "counted-noun")
    if match[1] in _lists().hyphenated:
        unit = _lists().hyphenated_units.get(match[1]) or singular(match[1])
        return Reading(number, number.start, match.end(1), unit, "hyphenated-noun")
    return None


def _bare(article: Article, number: Number, before: str) -> Reading | None:
    """A number without a noun where the word before it says that it counts or measures: ``came in at 309 million``."""
    if number.form != "digits" or article.lower.startswith("-", number.end):
        return None
    if looks_like_year(article, number):
        return None
    if not _is_told(article.lower, number, before.lower()):
        return None
    return Reading(number, number.start, number.end, None, "bare-number", refers_back=True)


def _is_told(lower: str, number: Number, before: str) -> bool:
    """Whether the words beside a bare number say that it is a count or a level."""
    end = number.end
    if before in _lists().leads or (before.endswith("'s") and before != "it's"):
        return True
    if before == "and" and (number.value or 0) >= _LEAST_SUBJECT:
        return True
    return _COMPARED.match(lower, end) is not None or _VERB_AFTER.match(lower, end) is not None


def may_share(article: Article, number: Number) -> bool:
    """Whether a number without a noun can be another of a list whose last number has one: ``5, 6 and 7 shops``."""
    if number.form != "digits" or looks_like_year(article, number):
        return False
    before = names.word_before(article.folded, number.start)
    return not names.is_glued_before(article.folded, number.start) and not _is_name(
        article, number, before, noun_follows=True
    )


def unit_before(article: Article, earlier: Sequence[Reading], reading: Reading, sentence: int) -> str | None:
    """The noun that a number without one refers back to.

    ``them`` is the last counted noun; a bare number is another of the sentence's last figure (``from 250,000``) or of
    the noun that its sentence names before it (``users ... came in at 309 million``).
    """
    if reading.rule == "of-them":
        return next((r.unit for r in reversed(earlier) if r.dimension is None and r.unit), None)
    if _INHABITED.search(article.lower, max(0, reading.start - _SUBJECT_REACH), reading.start):
        return "person"
    number, size = reading.number, reading.number.value or reading.number.low or 0
    if _is_fraction(number) or names.word_before(article.folded, reading.start) == "of":
        return None  # the level of an index, or of a thing not named
    last = next((r.unit for r in reversed(earlier) if r.start >= sentence and r.rule != "multiple"), None)
    if last is not None or not _LEAST_SUBJECT <= size <= _MOST_SUBJECT:
        return last
    return _subject(article, max(sentence, reading.start - _SUBJECT_REACH), reading.start)


def _subject(article: Article, begin: int, end: int) -> str | None:
    """The noun before a number that it counts without standing beside it: ``the number of X``, else the nearest."""
    lower = article.lower
    number_of = _NUMBER_OF.search(lower, begin, end)
    phrase = read_noun_phrase(article, number_of.end()) if number_of else None
    if phrase is not None and phrase.end < end:
        return phrase.unit
    subjects = _lists().subjects
    found = [subjects[m[0]] for m in _SUBJECT_WORD.finditer(lower, begin, end) if m[0] in subjects]
    return found[-1] if found else None
