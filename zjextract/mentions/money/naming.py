"""The name of a currency beside a number: where it stands, and what it names."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.mentions.money.lexicon import LONGEST_END, Currency, Lexicon, countries
from zjextract.numbers import Number, number_at

_BLANKS: Final = " \t"
_MAX_BLANKS: Final = 2
_GAP: Final = re.compile(r"[ \t]{0,2}\r?\n[ \t]{0,2}|[ \t]{1,2}|-")
_OF: Final = re.compile(r"\s{1,3}of\s{1,3}")
_WORD: Final = re.compile(r"[^\W\d_][\w.]{0,20}+")
_WORDS: Final = re.compile(r"[^\W\d_][\w.]{0,20}+(?:\s{1,3}[^\W\d_][\w.]{0,20}+){0,3}")
_CODE: Final = re.compile(r"[A-Za-z]{2,4}(?![A-Za-z0-9])")
_TICKER: Final = re.compile(r"\d++([a-z]+)")
_SCALE_LETTERS = frozenset(words("en", "numbers")["letter_scales"]) | frozenset(words("en", "numbers")["short_scales"])
_DIGIT_NEXT: Final = re.compile(r"\s{0,2}\d")
_LARGE: Final = 1000
_PRICE_REACH: Final = 6
_WEIGHT_REACH: Final = 30
_COUNTRY_REACH: Final = 4000


class Found(NamedTuple):
    """Where a name begins (before a number) or ends (after it), and what it names."""

    at: int
    currency: Currency


def may_lead(folded: str, start: int, data: Lexicon) -> bool:
    """Whether the characters before ``start`` can end what ``leading`` looks for."""
    last = folded[max(0, start - _MAX_BLANKS - 2) : start].rstrip(_BLANKS)
    return last[-2:] in data.tails or last[-1:] in data.tails


def leading(article: Article, start: int, data: Lexicon) -> Found | None:
    """The sign, code or name before a number that begins at ``start``."""
    lower = article.lower
    end = start
    while end and start - end < _MAX_BLANKS and lower[end - 1] in _BLANKS:
        end -= 1
    for width in range(LONGEST_END, 0, -1):
        for name, currency in data.before.get(lower[end - width : end], ()):
            if lower.endswith(name, 0, end) and not _cuts_word(lower, end - len(name)):
                return Found(end - len(name), currency)
    for length in (4, 3, 2):
        code = data.codes.get(article.folded[end - length : end]) if end >= length else None
        if code and not _cuts_word(lower, end - length):
            return None if end == start and _is_ticker(lower, start) else Found(end - length, code)
    return None


def _is_ticker(lower: str, start: int) -> bool:
    """Whether a code, digit and letters make one word (``NOK1V``); scales (``RMB5bn``) do not."""
    match = _TICKER.match(lower, start)
    return match is not None and match[1] not in _SCALE_LETTERS


def trailing(article: Article, number: Number, data: Lexicon) -> Found | None:
    """The name, sign or code after a number."""
    return _chinese(article, number, data) if article.lang == "zh" else _english(article, number, data)


def _cuts_word(lower: str, begin: int) -> bool:
    return begin > 0 and lower[begin].isalpha() and lower[begin - 1].isascii() and lower[begin - 1].isalnum()


def _sign(lower: str, at: int, data: Lexicon) -> Found | None:
    """A sign after a number, unless it belongs to the number behind it (``5 $10 bills``)."""
    for length in (3, 2, 1):
        sign = lower[at : at + length]  # shorter at the text's end
        currency = data.after.get(sign)
        if currency and not _DIGIT_NEXT.match(lower, at + len(sign)):
            return Found(at + len(sign), currency)
    return None


def _code(article: Article, at: int, data: Lexicon) -> Found | None:
    code = _CODE.match(article.folded, at)
    currency = data.codes.get(code[0]) if code else None
    return Found(code.end(), currency) if code and currency else None


def _english(article: Article, number: Number, data: Lexicon) -> Found | None:
    lower = article.lower
    at = number.end
    gap = _OF.match(lower, at) if number.vague or number.form == "scale" else None
    gap = gap or _GAP.match(lower, at)
    at = gap.end() if gap else at
    word = _WORD.match(lower, at)
    if word is None or lower[at] in data.after:
        return _sign(lower, at, data)
    if word[0] in data.name_starts or word[0].rstrip(".") in data.name_starts:
        found = _english_name(lower, at, number, data)
        if found is not None:
            return found
    return _code(article, at, data) or (_sign(lower, at, data) if "$" in lower[at : at + 3] else None)


def _english_name(lower: str, at: int, number: Number, data: Lexicon) -> Found | None:
    """The longest name of up to four words that begins at ``at``."""
    match = _WORDS.match(lower, at)
    spoken = match[0].split() if match else []
    for count in range(len(spoken), 0, -1):
        name = " ".join(spoken[:count])
        whole = name in data.names
        currency = data.names.get(name if whole else name.rstrip("."))
        if currency is not None:
            end = _end_of(lower, at, spoken[:count], whole)
            return Found(end, _decide(lower, at, currency)) if _is_money(lower, number, name.rstrip("."), end) else None
    return None


def _end_of(lower: str, at: int, spoken: list[str], whole: bool) -> int:
    """Where words end that begin at ``at``; the last one's full stop is part of it only in a ``whole`` name."""
    for word in spoken:
        at = lower.index(word, at) + len(word)
    return at if whole else at - (len(spoken[-1]) - len(spoken[-1].rstrip(".")))


class _Negative(NamedTuple):
    after: tuple[str, ...]
    large_only: frozenset[str]
    weights: frozenset[str]
    weight_after: tuple[str, ...]
    weight_before: tuple[str, ...]


@cache
def _negative() -> _Negative:
    data = words("en", "currencies")["negative"]
    return _Negative(
        tuple(data["after"]),
        frozenset(data["large_only"]),
        frozenset(data["weights"]),
        tuple(data["weight_after"]),
        tuple(data["weight_before"]),
    )


def _is_money(lower: str, number: Number, name: str, end: int) -> bool:
    """Whether an English name means money here, and no weight, verb or ``yuan-denominated``."""
    negative = _negative()
    if lower.startswith(negative.after, end):
        return False
    if name in negative.weights:
        window = lower[max(0, number.start - _WEIGHT_REACH) : number.start]
        weighed = any(word in window for word in negative.weight_before)
        return not weighed and not lower.startswith(negative.weight_after, end)
    value = number.value if number.value is not None else number.high
    return name not in negative.large_only or (value is not None and value >= _LARGE)


def _decide(lower: str, at: int, currency: Currency) -> Currency:
    """The currency of a shared noun from the country that the text named last, else its default."""
    if currency.noun is None or currency.noun == "dollars":
        return currency
    first = max(0, at - _COUNTRY_REACH)
    last, code = max((lower.rfind(country, first, at), code) for country, code in countries(currency.noun).items())
    return currency._replace(code=code) if last >= 0 else currency


class _Rules(NamedTuple):
    """Where a Chinese name is none."""

    not_before: dict[str, tuple[str, ...]]
    colloquial: frozenset[str]
    colloquial_before: frozenset[str]
    price: frozenset[str]
    pieces: frozenset[str]


@cache
def _rules() -> _Rules:
    data = words("zh", "currencies")
    return _Rules(
        {name: tuple(list_) for name, list_ in data["negative"]["after"].items()},
        frozenset(data["colloquial"]["names"]),
        frozenset(data["colloquial"]["before"]),
        frozenset(data["colloquial"]["price"]),
        frozenset(data["colloquial"]["pieces"]),
    )


def _chinese(article: Article, number: Number, data: Lexicon) -> Found | None:
    lower = article.lower
    at = number.end
    while at - number.end < _MAX_BLANKS and lower[at : at + 1] in (" ", "\n"):
        at += 1
    if lower[at : at + 1] not in data.name_starts:
        return _sign(lower, at, data) or _code(article, at, data)
    for length in range(data.longest_name, 0, -1):
        name = lower[at : at + length]
        currency = data.names.get(name)
        if currency is not None:
            end = at + len(name)
            return Found(end, currency) if _is_chinese_money(article, number, name, end) else None
    return None


def _is_chinese_money(article: Article, number: Number, name: str, end: int) -> bool:
    """Whether a Chinese name means money here: not in 3元件, not 块 in 5块地."""
    rules = _rules()
    lower = article.lower
    if lower.startswith(rules.not_before.get(name, ()), end):
        return False
    if name not in rules.colloquial:
        return True
    following = lower[end : end + 1]
    if number.form == "scale" or ("\u3400" <= following <= "\u9fff" and following not in rules.colloquial_before):
        return False
    return number.form == "digits" or number.scale >= _LARGE or _is_price(article, number, end, rules)


def _is_price(article: Article, number: Number, end: int, rules: _Rules) -> bool:
    """Whether numerals before 块 or 毛 are a price, and no pieces: by the words before or the change after them."""
    window = article.lower[max(0, number.start - _PRICE_REACH) : number.start]
    if number.value == 1:
        return any(c in rules.price for c in window) or number_at(article, end) is not None
    return window[-1:] not in rules.pieces
