"""Short forms that an article makes itself: ``(hereinafter ...)``, （以下简称“示范区”）, names without their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from zjextract.article import Article
from zjextract.mentions.zones.candidate import Candidate

_MOST_NAMES: Final = 50  # each costs a search of the text; no article binds more
_BINDING: Final = {
    "en": re.compile(
        r"\s?\((?:hereinafter|hereafter)[ ,]+(?:(?:simply )?(?:referred to|known|called|abbreviated)(?: to)?(?: as)? )?"
        r"(?:as )?(?:the )?[\"“']?([A-Z][\w' &-]{1,60}?)[\"”',]{0,2}\)"
    ),
    "zh": re.compile(r"[”\"]?\s?\((?:以下|下)?(?:统称|简称|称)(?:为)?[:：]?[“\"《]?([\w()-]{2,20}?)[”\"》]?\)"),
}


def bound_names(article: Article, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """A candidate for each occurrence of each bound short form, from its first binding on."""
    text = article.folded
    pattern = _BINDING[article.lang]
    bound: set[str] = set()
    for one in candidates:
        match = pattern.match(text, one.end)
        if match and match[1] not in bound and len(bound) < _MOST_NAMES:
            bound.add(match[1])
            yield from _occurrences(text, match[1], match.start(1), one, article.lang == "en")


def shortened_names(article: Article, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """A candidate for each occurrence of a name's short form: 鹤洲新区 beside 珠海鹤洲新区, ``Donghu zone``."""
    text = article.folded
    found = {one.short: one for one in candidates if one.short is not None}
    for name, one in list(found.items())[:_MOST_NAMES]:
        yield from _occurrences(text, name, text.find(name), one, article.lang == "en")


def _occurrences(text: str, name: str, start: int, one: Candidate, bounded: bool) -> Iterator[Candidate]:
    while start >= 0:
        end = start + len(name)
        if not bounded or not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield replace(one, start=start, end=end, rule="bound-name")
        start = text.find(name, end)
