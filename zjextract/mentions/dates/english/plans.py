"""China's five-year plans."""

from __future__ import annotations

import re
from typing import Final

from zjextract.article import Article
from zjextract.mentions.dates.english.fragments import ORDINAL, PLANS, read_ordinal
from zjextract.mentions.dates.expression import Found, Point, Range

_PLAN_BEFORE: Final = re.compile(rf"(?P<number>{ORDINAL})[ \"-]*$")
_PLAN: Final = re.compile(
    r"[ -]year\"?[ -](?:(?:plan(?:ning)?s?\"?(?: period)?|period)(?![a-z]))"
    r"(?: ?\((?P<first>\d{4}) ?[-–—] ?(?P<last>\d{4}|\d\d)\)(?: period)?)?"
)


def read_plan(article: Article, at: int, end: int) -> Found | None:
    """``12th Five-Year Plan (2011-15) period``: a range, its years from the brackets or from the plan's number."""
    lower = article.lower
    match = _PLAN.match(lower, at + len("five"))
    before = _PLAN_BEFORE.search(lower, max(0, at - 18), at)
    if match is None or before is None:
        return None
    if match["first"]:
        first = int(match["first"])
        last = int(match["last"]) if len(match["last"]) == 4 else first - first % 100 + int(match["last"])
    else:
        known = PLANS.get(str(read_ordinal(before["number"])))
        if known is None:
            return None
        first, last = known
    if not first <= last <= first + 10:
        return None
    end = match.end() - (lower[match.end() - 1] == '"')
    return Found(before.start(), end, Range(Point("year", first), Point("year", last)), "plan")
