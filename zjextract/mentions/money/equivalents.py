"""Amounts that say another amount again in a second currency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Context, Decimal
from functools import cache
from typing import Final

from zjextract.article import Article
from zjextract.languages import words
from zjextract.record import Lang, MoneyMention

_RATE: Final = Context(prec=6)
_MAX_GAP: Final = 60


@cache
def _patterns(lang: Lang) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand between an amount and its equivalent, and between two equivalents of one amount."""
    data = words(lang, "currencies")["equivalents"]
    lead = "|".join(sorted(map(re.escape, data["leads"]), key=len, reverse=True))
    link = "|".join(sorted(map(re.escape, data["links"]), key=len, reverse=True))
    bracket = rf"[^()\[\].;。；\d]{{0,30}}[(\[]\s?(?:(?:{lead})[\s,]{{0,2}}){{0,3}}"
    spoken = rf"\s{{0,2}},?\s{{0,2}}(?:{link})\s{{0,2}}(?:(?:{lead})\s{{0,2}}){{0,2}}"
    return re.compile(rf"{bracket}|{spoken}"), re.compile(rf"\s?[,;/、]?\s?(?:(?:{link}|{lead})\s{{0,2}}){{0,2}}")


def link_equivalents(article: Article, mentions: Sequence[MoneyMention]) -> list[MoneyMention]:
    """The mentions, each that repeats the amount before it pointing to that one, with the rate that follows."""
    first, further = _patterns(article.lang)
    out: list[MoneyMention] = []
    for mention in mentions:
        last = out[-1] if out else None
        if last is not None and mention.currency != last.currency and 0 < mention.start - last.end <= _MAX_GAP:
            if last.equivalent is None and first.fullmatch(article.lower, last.end, mention.start):
                mention = _equate(mention, last)
            elif last.equivalent is not None and further.fullmatch(article.lower, last.end, mention.start):
                original = next((m for m in reversed(out) if m.id == last.equivalent), None)
                if original is not None and original.currency != mention.currency:
                    mention = _equate(mention, original)
        out.append(mention)
    return out


def _equate(mention: MoneyMention, original: MoneyMention) -> MoneyMention:
    return replace(mention, equivalent=original.id, implied_rate=_rate(original, mention))


def _rate(original: MoneyMention, mention: MoneyMention) -> Decimal | None:
    """Units of the original's currency per unit of the mention's, to six digits."""
    if original.amount is None or not mention.amount:
        return None
    return _RATE.divide(original.amount, mention.amount).normalize(_RATE)
