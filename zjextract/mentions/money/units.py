"""The currency beside a number: sign, code or name, before it or after it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from zjextract.article import Article
from zjextract.languages import words
from zjextract.mentions.money.lexicon import Currency, Lexicon, countries, lexicon
from zjextract.numbers import Number, Unit, letter_scale

_BLANKS = " \t"
_MAX_BLANKS = 2
_GAP = re.compile(r"[ \t]{0,2}\r?\n[ \t]{0,2}|[ \t]{1,2}|-|")
_OF = re.compile(r"\s{1,3}of\s{1,3}")
_WORDS = re.compile(r"[^\W\d_][\w.]*(?:\s{1,3}[^\W\d_][\w.]*){0,3}")
_CODE = re.compile(r"[A-Za-z]{3}(?![A-Za-z0-9])")
_AFTER_SIGN = re.compile(r"\s{0,2}\d")

Found = tuple[int, Currency]  # where the name begins or ends, and what it names


def read_currency(article: Article, number: Number) -> Unit | None:
    """The currency of a number, if one stands beside it."""
    data = lexicon(article.lang)
    before = _before(article, number.start, data)
    trailing = _trailing_chinese if article.lang == "zh" else _trailing_english
    after = trailing(article, number, data)
    if after is None and (scaled := letter_scale(article, number)) is not None:
        after = trailing(article, scaled, data)
        number = scaled if before or after else number
    if before is None and after is None:
        return None
    start = before[0] if before else number.start
    end = after[0] if after else number.end
    currency = _choose(before and before[1], after and after[1])
    if number.form == "scale" and before is None and not _scale_alone(article, number, end):
        return None
    return Unit(start, end, currency.code, number, currency.factor, leads=before is not None and after is None)


def _choose(before: Currency | None, after: Currency | None) -> Currency:
    """Of two names the definite one: 新台币5亿元 is TWD, ``$5 Canadian dollars`` CAD."""
    if before is None or after is None:
        return before or after  # type: ignore[return-value]
    if after.code == "CNY" or after.noun:
        return Currency(before.code, after.factor)
    return after


def _before(article: Article, start: int, data: Lexicon) -> Found | None:
    lower = article.lower
    end = start
    while end and start - end < _MAX_BLANKS and lower[end - 1] in _BLANKS:
        end -= 1
    if end == 0:
        return None
    if lower[end - 1] in data.before_ends:
        for length in range(min(data.longest_before, end), 0, -1):
            found = data.before.get(lower[end - length : end])
            if found and not _cut_off(lower, end - length):
                return end - length, found
    if lower[end - 1] == "." or lower[end - 1].isalpha():
        for length in (3, 2):
            found = data.codes.get(article.folded[max(0, end - length) : end])
            if found and not _cut_off(lower, end - length):
                return end - length, found
    return None


def _cut_off(lower: str, begin: int) -> bool:
    """Whether a Latin word would be cut at ``begin``."""
    return begin > 0 and lower[begin].isalpha() and lower[begin - 1].isascii() and lower[begin - 1].isalnum()


def _sign_or_code(article: Article, at: int, data: Lexicon) -> Found | None:
    lower = article.lower
    for length in (3, 2, 1):
        sign = data.after.get(lower[at : at + length])
        if sign and not _AFTER_SIGN.match(lower, at + length):
            return at + length, sign
    code = _CODE.match(article.folded, at)
    found = data.codes.get(code[0]) if code else None
    return (at + 3, found) if found else None


def _trailing_english(article: Article, number: Number, data: Lexicon) -> Found | None:
    lower = article.lower
    gap = _OF.match(lower, number.end) if number.vague or number.form == "scale" else None
    gap = gap or _GAP.match(lower, number.end)
    at = gap.end() if gap else number.end
    match = _WORDS.match(lower, at)
    if match is None:
        return _sign_or_code(article, at, data)
    spoken = match[0].split()
    if spoken[0] not in data.name_starts and spoken[0].rstrip(".") not in data.name_starts:
        return _sign_or_code(article, at, data)
    for count in range(len(spoken), 0, -1):
        name = " ".join(spoken[:count])
        found = data.names.get(name) or data.names.get(name.rstrip("."))
        if found is not None:
            end = _word_end(lower, at, spoken[:count], name in data.names)
            return (end, _decide(lower, at, found)) if _is_money(lower, number, name.rstrip("."), end) else None
    return _sign_or_code(article, at, data)


def _word_end(lower: str, at: int, spoken: list[str], whole: bool) -> int:
    """Where the words end that begin at ``at``; without their last full stop unless it is part of the name."""
    for word in spoken:
        at = lower.index(word, at) + len(word)
    return at if whole else at - (len(spoken[-1]) - len(spoken[-1].rstrip(".")))


@cache
def _negative() -> dict[str, Any]:
    data = words("en", "currencies")["negative"]
    return {key: tuple(list_) for key, list_ in data.items()}


def _is_money(lower: str, number: Number, name: str, end: int) -> bool:
    negative = _negative()
    if lower.startswith(negative["after"], end):
        return False
    if name in negative["weights"]:
        window = lower[max(0, number.start - 30) : number.start]
        weighed = any(word in window for word in negative["weight_before"])
        return not weighed and not lower.startswith(negative["weight_after"], end)
    value = number.value if number.value is not None else number.high
    return name not in negative["large_only"] or (value is not None and value >= 1000)


def _decide(lower: str, at: int, found: Currency) -> Currency:
    """The currency of a shared noun from the country that the text named last, else its default."""
    if found.noun is None or found.noun == "dollars":
        return found
    named = {code: lower.rfind(country, 0, at) for country, code in countries(found.noun).items()}
    best = max(named, key=lambda code: named[code], default=found.code)
    return found._replace(code=best) if named.get(best, -1) >= 0 else found


@cache
def _chinese() -> tuple[dict[str, tuple[str, ...]], frozenset[str], frozenset[str], tuple[str, ...]]:
    data = words("zh", "currencies")
    negative = {name: tuple(list_) for name, list_ in data["negative"]["after"].items()}
    colloquial = data["colloquial"]
    return (
        negative,
        frozenset(colloquial["names"]),
        frozenset(colloquial["before"]),
        tuple(data["scale_only"]["not_before"]),
    )


def _trailing_chinese(article: Article, number: Number, data: Lexicon) -> Found | None:
    lower = article.lower
    at = number.end
    while at - number.end < _MAX_BLANKS and lower[at : at + 1] in (" ", "\n"):
        at += 1
    if lower[at : at + 1] not in data.name_starts:
        return _sign_or_code(article, at, data)
    negative, colloquial, next_, _ = _chinese()
    for length in range(data.longest_name, 0, -1):
        name = lower[at : at + length]
        found = data.names.get(name)
        if found is None:
            continue
        end = at + len(name)
        if lower.startswith(negative.get(name, ()), end):
            return None
        following = lower[end : end + 1]
        if name in colloquial and (
            number.form == "scale" or ("\u3400" <= following <= "\u9fff" and following not in next_)
        ):
            return None
        return end, found
    return None


def _scale_alone(article: Article, number: Number, end: int) -> bool:
    """Whether a power without a number is an amount: 千亿元, ``trillion-dollar``; not the unit of a table (亿元)."""
    if article.lang != "zh":
        return True
    *_, not_before = _chinese()
    return (number.end - number.start > 1 or number.qualifier is not None) and not article.lower.startswith(
        not_before, end
    )
