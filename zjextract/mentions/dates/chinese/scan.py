"""Where a Chinese date can stand, and which readers to try there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from zjextract.article import Article
from zjextract.mentions.dates.chinese.days import (
    NOTHING,
    WEEK_WORDS,
    read_other,
    read_same_period,
    read_two,
    read_week,
)
from zjextract.mentions.dates.chinese.figures import read_decade, read_iso, read_year_run
from zjextract.mentions.dates.chinese.fragments import DIRECTIONS, EDGES, PLANS, TO, WEEKDAYS, WORDS, Page, Reader
from zjextract.mentions.dates.chinese.lengths import read_every, read_length
from zjextract.mentions.dates.chinese.plans import read_plan
from zjextract.mentions.dates.chinese.points import RELATIVE_MONTHS, RELATIVE_OTHERS, RELATIVE_YEARS, read_point
from zjextract.mentions.dates.expression import Found


class _Opening(NamedTuple):
    """What can begin at a character: the readers to try, the most special first, and what must stand next to it.

    ``then`` is None where anything may follow; else most anchors are seen to begin nothing by one look.
    """

    readers: tuple[Reader, ...]
    then: frozenset[str] | None


def _openings() -> dict[str, _Opening]:
    out: dict[str, _Opening] = {}

    def add(character: str, readers: Iterable[Reader], then: Iterable[str] | None) -> None:
        before = out.get(character, _Opening((), frozenset()))
        following = None if then is None or before.then is None else before.then.union(then)
        out[character] = _Opening((*before.readers, *(r for r in readers if r not in before.readers)), following)

    def add_each(characters: Iterable[str], *readers: Reader, then: Iterable[str] | None = None) -> None:
        for character in characters:
            add(character, readers, then)

    def add_words(names: Iterable[str], *readers: Reader) -> None:
        for name in names:
            add(name[0], readers, name[1:2] or None)

    add_each('"“「『', read_plan, then=(word[0] for word in PLANS))
    add_each((word[0] for word in PLANS), read_plan)
    add_each("第", read_plan, read_point)
    add_each("0123456789", read_iso)
    add_each(_NUMERALS, read_year_run, read_decade, read_point, read_length)
    add_each("去上", read_same_period, then="年一")
    add_each("同", read_same_period, then="期")
    add_each("去今明", read_two, then="今明后")
    add_words(RELATIVE_YEARS | RELATIVE_MONTHS, read_week, read_decade, read_point)
    add_each("今去明本", read_point, then="(")
    add_each("前上下后首头", read_point)
    add_each("民", read_point, then="国")
    add_words(WEEK_WORDS, read_week)
    add_each("周星礼", read_week, then=(*WEEKDAYS, "期", "拜"))
    add_words(RELATIVE_OTHERS, read_other)
    add_each("年月岁", read_other, then=(*(edge[0] for edge in EDGES), "终"))
    add_each("今昨明", read_other, then="(")
    add_each("今昨", read_other, then=("晚", *(verb[0] for verb in WORDS["short_days"]["verbs"])))
    add_each("本上", read_decade, then="世个")
    add_words((word for word in DIRECTIONS if len(word) > 1), read_length)
    add_each((word for word in DIRECTIONS if len(word) == 1), read_length, then=_NUMERALS + "百")
    add_each("每", read_every)
    return out


_NUMERALS = "0123456789〇零一二三四五六七八九十两半元"
_OPENINGS = _openings()
# A numeral can only begin a date if it, or a range that it begins, stands before one of these.
_DATED = (
    r"(?:(?<=\d)\d{0,7}|(?<=[〇零一二三四五六七八九十百两半元])[〇零一二三四五六七八九十百两半元]{0,7}) ?"
    rf"(?:[年月日号天周星季世余多几半旬五]|个[月半季星礼工交世]|{TO}[\d一二三四五六七八九十]|、[\d一二三四五六七八九十]{{1,2}}[月季]|财年)"
    r"|(?:(?<=1)9|(?<=2)0)\d\d[-/.\d]"
)
_ANCHOR = re.compile(rf"[{re.escape(''.join(_OPENINGS))}](?:(?<![{_NUMERALS}])|(?={_DATED}))")


def _names(lower: str, kind: str) -> bool:
    return any(word in lower for word in WORDS[kind]["beside"])


def find(article: Article) -> Iterator[Found]:
    """The date expressions of a Chinese article, in text order, without overlap."""
    lower = article.lower
    page = Page(lower, _names(lower, "republic"), _names(lower, "short_quarters"))
    floor = 0
    for match in _ANCHOR.finditer(lower):
        at = match.start()
        if at < floor:
            continue
        readers, then = _OPENINGS[lower[at]]
        if then is not None and lower[at + 1 : at + 2] not in then:
            continue
        for read in readers:
            found = read(page, at)
            if found:
                floor = found.end
                if found.expression is not NOTHING:
                    yield found
                break
