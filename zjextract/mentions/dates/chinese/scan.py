"""Where a Chinese date can stand, and which readers to try there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from zjextract.article import Article
from zjextract.mentions.dates.chinese.days import (
    NOTHING,
    WEEK_WORDS,
    read_other,
    read_same_period,
    read_two_years,
    read_week,
)
from zjextract.mentions.dates.chinese.figures import read_decade, read_iso, read_year_run
from zjextract.mentions.dates.chinese.fragments import DIRECTIONS, PLANS, TO, WORDS, Page, Reader
from zjextract.mentions.dates.chinese.lengths import read_every, read_length
from zjextract.mentions.dates.chinese.plans import read_plan
from zjextract.mentions.dates.chinese.points import RELATIVE_MONTHS, RELATIVE_OTHERS, RELATIVE_YEARS, read_point
from zjextract.mentions.dates.expression import Found


def _readers() -> dict[str, tuple[Reader, ...]]:
    """The readers to try at each character that can begin an expression, the most special first."""
    out: dict[str, tuple[Reader, ...]] = {}

    def add(characters: Iterable[str], *readers: Reader) -> None:
        for char in characters:
            out[char] = out.get(char, ()) + tuple(r for r in readers if r not in out.get(char, ()))

    add('"“「『', read_plan)
    add((word[0] for word in PLANS), read_plan)
    add("第", read_plan, read_point)
    add("0123456789", read_iso)
    add(_NUMERALS, read_year_run, read_decade, read_point, read_length)
    add("去上同", read_same_period)
    add("去今明", read_two_years)
    add((word[0] for word in RELATIVE_YEARS | RELATIVE_MONTHS), read_week, read_decade, read_point)
    add("前上下首头民", read_point)
    add((word[0] for word in WEEK_WORDS), read_week)
    add("周星礼", read_week)
    add((word[0] for word in RELATIVE_OTHERS), read_other)
    add("年月岁昨", read_other)
    add("本上", read_decade)
    add((word[0] for word in DIRECTIONS), read_length)
    add("每", read_every)
    return out


_NUMERALS = "0123456789〇零一二三四五六七八九十两半元"
_READERS = _readers()
_ANCHOR = re.compile("[" + re.escape("".join(_READERS)) + "]")
# A numeral can only begin a date if it, or a range that it begins, stands before one of these.
_DATED_NUMERAL = re.compile(
    r"(?:\d{1,8}|[〇零一二三四五六七八九十百两半元]{1,8}) ?"
    rf"(?:[年月日号天周星季世余多几半旬五]|个[月半季星礼工交世]|{TO}[\d一二三四五六七八九十]|、[\d一二三四五六七八九十]{{1,2}}[月季]|财年)"
    r"|(?:19|20)\d\d[-/.\d]"
)


def _names(lower: str, kind: str) -> bool:
    return any(word in lower for word in WORDS[kind]["beside"])


def find(article: Article) -> Iterator[Found]:
    """The date expressions of a Chinese article, in text order, without overlap."""
    lower = article.lower
    page = Page(lower, _names(lower, "republic"), _names(lower, "short_quarters"))
    floor = 0
    for match in _ANCHOR.finditer(lower):
        at = match.start()
        if at < floor or (lower[at] in _NUMERALS and _DATED_NUMERAL.match(lower, at) is None):
            continue
        for read in _READERS[lower[at]]:
            found = read(page, at)
            if found:
                floor = found.end
                if found.expression is not NOTHING:
                    yield found
                break
