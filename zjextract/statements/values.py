"""The number mentions that may be stated, and the counted noun inside a quantity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from zjextract.languages import words
from zjextract.record import Lang, MoneyMention, PercentageMention, QuantityMention
from zjextract.statements.model import Aside, Interval, NumberMention, Value

_NUMBER_WORDS: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    "|dozens?|tens?|hundreds?|thousands?|millions?|billions?|trillions?|several|few|half|a|an|mln|bln|m|bn|k"
)
_EN_NUMBER: Final = re.compile(
    rf"(?:(?:[$€£¥]?\d[\d.,]*+(?:(?:st|nd|rd|th)\b)?|(?:{_NUMBER_WORDS})\b|and\b|to\b|or\b|of\b(?=\s+(?:{_NUMBER_WORDS})\b)|[-–~])[\s-]*+)++(?:of\s++)?+(?:the\s++)?+",
    re.IGNORECASE,
)


# number words up to ten count things in passing: two paths, 一个
_SMALL: Final = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|half|both)\b(?!\s+(?:hundred|thousand|million|billion|trillion|dozen))|[一二两三四五六七八九十](?![一二三四五六七八九十百千万亿点])",
    re.IGNORECASE,
)


@cache
def measures() -> frozenset[str]:
    """English units of measure, which do not say what was measured."""
    return frozenset(words("en", "metrics")["measures"])


def values_of(
    folded: str,
    lang: Lang,
    money: Sequence[MoneyMention],
    percentages: Sequence[PercentageMention],
    quantities: Sequence[QuantityMention],
) -> list[Value]:
    """All values that are no equivalents, in text order."""
    out: list[Value] = []
    mentions: list[NumberMention] = [m for m in money if m.equivalent is None]
    mentions += percentages
    out += [Value(mention, mention.start, mention.end) for mention in mentions]
    out += [
        _quantity(folded, lang, quantity)
        for quantity in quantities
        if quantity.equivalent is None and not _SMALL.match(folded, quantity.start, quantity.end)
    ]
    out.sort(key=lambda v: (v.start, -v.end))
    return out


def asides_of(folded: str, money: Sequence[MoneyMention], quantities: Sequence[QuantityMention]) -> list[Aside]:
    """The brackets that hold an equivalent, with the qualifier before it."""
    out: list[Aside] = []
    mentions: list[MoneyMention | QuantityMention] = [*money, *quantities]
    for mention in mentions:
        if mention.equivalent is not None:
            opening = max(
                folded.rfind("(", max(0, mention.start - 24), mention.start),
                folded.rfind("（", max(0, mention.start - 24), mention.start),
            )
            closing = _CLOSING.match(folded, mention.end)
            out.append(
                Aside(
                    mention.start if opening < 0 else opening,
                    closing.end() if closing and opening >= 0 else mention.end,
                )
            )
    return out


_GAP: Final = re.compile(r"[\s-]")
_CLOSING: Final = re.compile(r"[^()（）]{0,12}[)）]")


def _quantity(folded: str, lang: Lang, mention: QuantityMention) -> Value:
    if lang == "zh":
        return Value(mention, mention.start, mention.end)
    match = _EN_NUMBER.match(folded, mention.start, mention.end)
    if match is None or match.end() >= mention.end:
        return Value(mention, mention.start, mention.end)
    noun: Interval = (match.end(), mention.end)
    text = folded[noun[0] : noun[1]]
    first = _GAP.split(text.lower(), maxsplit=1)[0].strip(".,")
    measure = first in measures() and text.count(" ") < 3
    return Value(mention, mention.start, mention.end, noun, measure)
