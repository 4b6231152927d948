"""Money as a unit of numbers: the currency beside a number, and the small change after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from zjextract.article import Article
from zjextract.languages import words
from zjextract.mentions.money.lexicon import Currency, Lexicon, lexicon
from zjextract.mentions.money.naming import Found, leading, may_lead, trailing
from zjextract.numbers import Number, Unit, letter_scale, number_at, scale_after_unit

_JOINT: Final = re.compile(r",? and |, | |又|零|")
_TAIL: Final = re.compile(r"(?=[.,;!?)。，；、到至-]|$)")
_PERCENT: Final = re.compile(r" ?(?:%|per ?cent|pct)")
_MAX_PARTS: Final = 2


def read_currencies(article: Article, numbers: Sequence[Number]) -> list[Unit | None]:
    """The currency of each number, if one stands beside it."""
    data = lexicon(article.lang)
    found: list[Unit | None] = []
    for number in numbers:
        before = leading(article, number.start, data) if may_lead(article.folded, number.start, data) else None
        followed = number.head in data.heads
        found.append(_read_currency(article, number, before, followed, data) if before or followed else None)
    return found


def _read_currency(
    article: Article, number: Number, before: Found | None, followed: bool, data: Lexicon
) -> Unit | None:
    """The currency of a number: the one before it, or the one after it where something follows that may be one."""
    after = trailing(article, number, data) if followed else None
    if followed and after is None and (scaled := letter_scale(article, number)) is not None:
        after = trailing(article, scaled, data)
        number = scaled if before or after else number
    if after is None and (before is None or _PERCENT.match(article.lower, number.end)):
        return None  # 超过欧元4.74%: the currency is what is measured
    start, end = before.at if before else number.start, after.at if after else number.end
    if number.form == "scale" and before is None and not _amount_alone(article, number, end):
        return None
    if before and after and _begins_next(article, number, after):
        after, end = None, number.end
    currency = _choose(before and before.currency, after and after.currency)
    if after is not None and (scaled := scale_after_unit(article, number, end)) is not None:
        number, end = scaled, scaled.end  # "75 USD million"
    elif after is not None:
        number, end = _with_change(article, number, currency, end, data)
    return Unit(start, end, currency.code, number, currency.factor, leads=after is None)


def _begins_next(article: Article, number: Number, after: Found) -> bool:
    """Whether the code after a number that has a currency before it stands before the next: ``RMB 10 USD 20``."""
    return article.lower[after.at : after.at + 2].lstrip()[:1].isdigit() and after.at - number.end > 1


def _choose(before: Currency | None, after: Currency | None) -> Currency:
    """Of two names the definite one: 新台币5亿元 is TWD, ``$5 Canadian dollars`` CAD."""
    if after is None or (before is not None and (after.code == "CNY" or after.noun)):
        assert before is not None
        return before if after is None else before._replace(factor=after.factor)
    return after


@cache
def _not_before() -> tuple[str, ...]:
    return tuple(words("zh", "currencies")["scale_only"]["not_before"])


def _amount_alone(article: Article, number: Number, end: int) -> bool:
    """Whether a power without a number is an amount: 千亿元, ``trillion-dollar``; not the unit of a table (亿元)."""
    if article.lang != "zh":
        return True
    powers = number.end - number.start
    return (powers > 1 or number.qualifier is not None) and not article.lower.startswith(_not_before(), end)


def _with_change(article: Article, number: Number, currency: Currency, end: int, data: Lexicon) -> tuple[Number, int]:
    """The amount with the parts of its currency behind it (``13 dollars and 45 cents``, 五元三角二分), and its end."""
    value = number.value
    if value is None or number.scale > 100:
        return number, end
    value *= currency.factor
    unit, first_end = currency.factor, end
    for _ in range(_MAX_PARTS):
        joint = _JOINT.match(article.lower, end)
        part = number_at(article, joint.end()) if joint else None
        if joint is None or part is None or part.value is None or part.value >= 100 or part.form == "scale":
            break
        named = trailing(article, part, data._replace(names=data.change))
        if named is not None and not _is_part(named.currency, currency.code, unit):
            break
        if named is not None:
            unit = named.currency.factor
            value, end = value + part.value * unit, named.at
        elif (tail := _tail(article, part, joint[0])) is not None:
            return number.with_value((value + part.value * unit * tail) / currency.factor), part.end
        else:
            break
    return (number.with_value(value / currency.factor), end) if end > first_end else (number, end)


def _is_part(part: Currency, code: str, unit: Decimal) -> bool:
    """Whether ``part`` is a smaller unit of the currency; bare cents are of any (``3 CAD 3 cents``)."""
    return part.factor < unit and (part.code == code or part.noun is not None)


def _tail(article: Article, part: Number, joint: str) -> Decimal | None:
    """What a bare number after an amount counts in: hundredths in ``15 dollars 50.``, tenths in 三块四."""
    length = part.end - part.start
    if not _TAIL.match(article.lower, part.end):
        return None
    if article.lang != "zh":
        return Decimal("0.01") if joint and "," not in joint and (length == 2 or length > 5) else None
    if length > 1 or joint not in ("", "零"):
        return None
    return Decimal("0.01") if joint else Decimal("0.1")
