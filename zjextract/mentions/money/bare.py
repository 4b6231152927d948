"""Bare 元: the yuan, unless the text says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers import Measure
from zjextract.numbers.ranges import is_list_joint, range_joint

_BARE: Final = ("元", "圆", "块", "块钱", "元钱")


def settle_bare(article: Article, measures: Sequence[Measure]) -> Sequence[Measure]:
    """The measures with the currency that a bare 元 has here: declared (港元,下同), listed, or the region's own."""
    if article.lang != "zh" or not any(
        name in article.folded for name in words("zh", "currencies")["regional"]["near"]
    ):
        return measures
    declared = list(_declarations(article.folded))
    region = _region(article)
    out: list[Measure] = []
    for measure in measures:
        if _is_bare(article.folded, measure):
            said = next((code for at, code in reversed(declared) if at <= measure.end), None)
            code = said or _listed_with(article, out[-1:], measure) or region
            measure = Measure(measure.start, measure.end, code, measure.number, measure.leads, measure.shared)
        out.append(measure)
    return out


def _is_bare(text: str, measure: Measure) -> bool:
    return measure.name == "CNY" and measure.start == measure.number.start and text.endswith(_BARE, 0, measure.end)


def _declarations(text: str) -> Iterable[tuple[int, str]]:
    """Where the text declares what its bare 元 are, and which: 12亿元(港元,下同) holds for the amount before it too."""
    names: dict[str, str] = words("zh", "currencies")["regional"]["declared"]
    for match in _DECLARATION.finditer(text):
        code = names.get(match["name"])
        if code:
            yield match.start(), code


_DECLARATION: Final = re.compile(r"\((?:以下)?(?:单位:?|均为|币种:?)?(?P<name>[\u3400-\u9fff]{2,4}?)元?[,、;]? ?下同\)")


def _region(article: Article) -> str:
    """The currency of the place that an article in traditional characters is from, if it names no other 元."""
    regional: dict[str, str] = words("zh", "currencies")["regional"]["own"]
    if any(name in article.folded for name in words("zh", "currencies")["regional"]["mainland"]):
        return "CNY"
    return next((code for name, code in regional.items() if name in article.text), "CNY")


def _listed_with(article: Article, before: Sequence[Measure], measure: Measure) -> str | None:
    """The currency of the amount right before in a list or range: 25港元至28元."""
    for last in before:
        joined = is_list_joint(article, last.end, measure.start) or range_joint(
            article, last.end, measure.start, last.start
        )
        if joined and last.name in words("zh", "currencies")["regional"]["shared"]:
            return last.name
    return None
