"""What a Chinese number counts or measures: the unit or measure word after it, and the noun on either side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Final, Literal, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.mentions.quantities import names
from zjextract.mentions.quantities.measured import measured
from zjextract.mentions.quantities.reading import Reading, looks_like_year
from zjextract.mentions.quantities.units import Measure, read_unit, units
from zjextract.mentions.quantities.zh_nouns import noun_after, noun_before, noun_in_sentence, person_after, phrase_ends
from zjextract.numbers import Number, read_qualifier

Kind = Literal["counting", "counted", "foreign"]

_SMALL: Final = 10
_SOFT: Final = {"点": 100, "步": 100, "次": 2, "字": 100, "页": 2, "国": 2, "市": 2, "县": 2, "省": 2}
"""Measure words that other readings share (时刻, 步骤): the least number that they count."""

_FRACTIONAL: Final = frozenset("倍点")
_DEGREES: Final = re.compile("度(?![假过量])")
_POWER: Final = re.compile("[电電]")
_HEAT: Final = re.compile("气温|温度|高温|低温|升温")
_CONTEXT: Final = 16
_REACH: Final = 120
_AFTER_BARE: Final = re.compile(r"[,，。；、）)！!;\s]|以上|以下|以内|左右|上下|$")


class _Follower(NamedTuple):
    word: str
    kind: Kind
    unit: str


class _Lists(NamedTuple):
    followers: dict[str, list[_Follower]]  # by their first two characters, longest first
    strong: frozenset[str]
    before_bare: re.Pattern[str]
    bare_units: dict[str, str | None]


@cache
def _lists() -> _Lists:
    data = words("zh", "measure_words")
    followers: dict[str, list[_Follower]] = defaultdict(list)
    for word in data["counting"]["words"]:
        followers[word[:2]].append(_Follower(word, "counting", word))
    for word, unit in data["counted"].items():
        followers[word[:2]].append(_Follower(word, "counted", unit))
    for word in data["foreign"]["words"]:
        followers[word[:2]].append(_Follower(word, "foreign", ""))
    for entries in followers.values():
        entries.sort(key=lambda follower: len(follower.word), reverse=True)
    bare_units = dict.fromkeys(data["bare"]["levels"] + data["bare"]["volumes"]) | data["bare"]["counted"]
    heads, links = (
        "|".join(sorted(map(re.escape, group), key=len, reverse=True))
        for group in (bare_units, data["connectors"]["words"])
    )
    return _Lists(
        followers=dict(followers),
        strong=frozenset(data["counting"]["strong"]),
        before_bare=re.compile(f"({heads})(?:\\([A-Za-z]+\\))?(?:{links}|报|涨|跌|[升降]){{0,4}}$"),
        bare_units=bare_units,
    )


def read(article: Article, number: Number) -> Reading | None:
    """The quantity that begins with this number, or None where it counts and measures nothing."""
    folded = article.folded
    if (number.form != "digits" and number.value == 1) or names.is_glued_before(folded, number.start):
        return None
    if number.form == "scale" and not _is_qualified(article, number):
        return None
    measure = read_unit(article, number) or (_degrees(folded, number) if number.head == "度" else None)
    if measure is not None:
        return measured(article, number, measure)
    follower = _follower(folded, number.end)
    if follower is not None:
        counted = number if follower.word in _FRACTIONAL else _without_list_number(folded, number)
        return _with_measure_word(article, counted, follower)
    if names.is_glued_after(folded, number.end):
        return None
    return _persons(article, number) or _bare(article, number)


def _without_list_number(folded: str, number: Number) -> Number:
    """The 15 of a line that begins ``7.15个城市``: nothing is counted in fractions, so the 7 numbers the line."""
    start, end = number.start, number.end
    if number.scale != 1 or (start and folded[start - 1] != "\n"):
        return number
    point = folded.find(".", start, end)
    if point < 0:
        return number
    rest = folded[point + 1 : end]
    if not rest.isdecimal():
        return number
    number = number.with_value(Decimal(rest))
    number.start = point + 1
    return number


def _persons(article: Article, number: Number) -> Reading | None:
    if number.value is not None and number.value < _SMALL:
        return None
    noun = person_after(article, number.end)
    return Reading(number, number.start, noun.end, noun.text, "counted-word") if noun else None


def _is_qualified(article: Article, number: Number) -> bool:
    """Whether a power without a number before it is meant as one: 近百家, 百余家, not 百家."""
    return read_qualifier(article, number.start, number.end, number.qualifier) in ("nearly", "more_than")


def _degrees(folded: str, number: Number) -> Measure | None:
    """度: of power or of heat, as the words around it say."""
    match = _DEGREES.match(folded, number.end)
    if match is None:
        return None
    begin, end = max(0, number.start - _CONTEXT), match.end() + 2
    symbol = "kWh" if _POWER.search(folded, begin, end) else "°C" if _HEAT.search(folded, begin, end) else None
    return Measure(match.end(), units()[symbol]) if symbol else None


def _follower(folded: str, pos: int) -> _Follower | None:
    """The measure word at ``pos``, or the word that makes the number another kind's."""
    followers = _lists().followers
    for follower in followers.get(folded[pos : pos + 2], ()):
        if folded.startswith(follower.word, pos):
            return follower
    alone = followers.get(folded[pos : pos + 1])
    return alone[0] if alone else None


def _with_measure_word(article: Article, number: Number, follower: _Follower) -> Reading | None:
    word, kind, unit = follower
    if kind == "foreign" or not _may_count(article.folded, number, word):
        return None
    end = number.end + len(word)
    if kind == "counted":
        shown = article.text[number.end : end] if unit == word else unit
        return Reading(number, number.start, end, shown, "counted-word")
    noun = _noun(article, number.start, end, word)
    return Reading(number, number.start, end, noun, "measure-word", measure=word, refers_back=noun is None)


def _noun(article: Article, start: int, end: int, measure: str) -> str | None:
    """The noun on either side of the number in its clause, the nearer first."""
    after = noun_after(article, end, measure)
    if after is not None and after.beside:
        return after.unit
    before = noun_before(article, start, measure)
    if before is not None and (before.beside or (after is None and phrase_ends(article.folded, end))):
        return before.unit
    if after is None and not phrase_ends(article.folded, end):
        return measure  # a noun follows that the lexicon does not hold
    return after.unit if after is not None else None


def _may_count(folded: str, number: Number, word: str) -> bool:
    """Small number words count with plain measure words alone (三家, not 三角), and not in quotes (“四个自信”)."""
    value = number.value
    if word in _SOFT and value is not None and value < _SOFT[word] and value % 1 == 0:
        return False
    if number.form == "digits" or value is None or value > _SMALL:
        return True
    return (word in _lists().strong or len(word) > 1) and folded[number.start - 1 : number.start] not in ('"', "“")


def _bare(article: Article, number: Number) -> Reading | None:
    """A number without a measure word, behind a noun that is counted or an index that has a level: 用户突破3亿."""
    folded = article.folded
    if number.form != "digits" or _AFTER_BARE.match(folded, number.end) is None:
        return None
    if looks_like_year(article, number):
        return None
    match = _lists().before_bare.search(folded, max(0, number.start - _CONTEXT), number.start)
    if match is None:
        return None
    return Reading(number, number.start, number.end, _lists().bare_units[match[1]], "bare-number")


def may_share(article: Article, number: Number) -> bool:
    """Whether a number without a measure word can be another of a list whose last number has one: 200、300和400家."""
    return number.form == "digits" and not looks_like_year(article, number)


def unit_before(article: Article, earlier: Sequence[Reading], reading: Reading, sentence: int) -> str | None:
    """What a number without a noun in its clause counts.

    As the last number with the same measure word, or a noun earlier in its sentence; else the measure word stands in.
    """
    measure = reading.measure
    if measure is None:
        return None
    for other in reversed(earlier):
        if reading.start - other.end > _REACH:
            break
        if other.measure == measure and other.unit not in (None, measure):
            return other.unit
    return noun_in_sentence(article, sentence, reading.start, measure) or measure
