"""Where a Chinese date can stand, and which readers to try there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

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
from zjextract.mentions.dates.chinese.fragments import (
    DIRECTIONS,
    EDGES,
    NUMERALS,
    PLANS,
    TO,
    TO_BEGINS,
    UNITS,
    WEEKDAYS,
    WORDS,
    Page,
    Reader,
    lead_at,
)
from zjextract.mentions.dates.chinese.lengths import read_every, read_length
from zjextract.mentions.dates.chinese.plans import read_long_plan, read_plan
from zjextract.mentions.dates.chinese.points import (
    RELATIVE_MONTHS,
    RELATIVE_OTHERS,
    RELATIVE_YEARS,
    read_day_run,
    read_point,
)
from zjextract.mentions.dates.expression import Found


def _openings() -> dict[str, tuple[Reader, ...]]:
    """The readers to try where two characters stand side by side, the most special first."""
    out: dict[str, tuple[Reader, ...]] = {}

    def add(firsts: Iterable[str], seconds: Iterable[str], *readers: Reader) -> None:
        for pair in dict.fromkeys(first + second for first in firsts for second in seconds):
            known = out.get(pair, ())
            out[pair] = (*known, *(reader for reader in readers if reader not in known))

    def add_words(names: Iterable[str], *readers: Reader) -> None:
        for name in names:
            add(name[0], name[1], *readers)

    counts = f"{NUMERALS}○百"
    add_words(PLANS, read_plan)
    add('"“「『', {name[0] for name in PLANS}, read_plan)
    add("第", counts, read_long_plan, read_point)
    add("1", "9", read_iso)
    add("2", "0", read_iso)
    add("去上", "年一", read_same_period)
    add("同", "期", read_same_period)
    add("去今明", "今明后", read_two)
    add_words(WEEK_WORDS, read_week)
    add("周星礼", (*WEEKDAYS, "期", "拜"), read_week)
    add("本上", "世个", read_decade)
    add_words(RELATIVE_YEARS | RELATIVE_MONTHS, read_point)
    add("今去明本上下", "(", read_point)
    add("前头首", counts, read_point)
    add("首", "季月", read_point)
    add("上下前后", "个半", read_point)
    add("民", "国", read_point)
    add_words(RELATIVE_OTHERS, read_other)
    add("年月岁", (*(edge[0] for edge in EDGES), "终"), read_other)
    add("今昨明", "(", read_other)
    add("今昨", ("晚", *(verb[0] for verb in WORDS["short_days"]["verbs"])), read_other)
    add_words((word for word in DIRECTIONS if len(word) > 1), read_length)
    add((word for word in DIRECTIONS if len(word) == 1), counts, read_length)
    add("每", f"{counts}隔月季" + "".join(unit[0] for unit in UNITS), read_every)
    return out


def _numeral_readers() -> dict[str, tuple[Reader, ...]]:
    """The readers to try at a numeral, by the character after it."""
    out: dict[str, tuple[Reader, ...]] = dict.fromkeys("月号季财、", (read_point,))
    out |= dict.fromkeys("周天星个余多几来", (read_length,))
    out |= dict.fromkeys(TO_BEGINS, (read_year_run, read_day_run, read_point, read_length))
    out["年"] = (read_year_run, read_point, read_length)
    out["年代"] = (read_decade, read_point, read_length)
    out["日"] = (read_point, read_length)
    out["/"] = (read_year_run,)
    out["世"] = (read_decade,)
    return out


_OPENINGS: Final = _openings()
_AT_NUMERALS: Final = _numeral_readers()
_NUMERALS: Final = frozenset(NUMERALS)
_FIRSTS, _SECONDS = (re.escape("".join({pair[at] for pair in _OPENINGS})) for at in (0, 1))
_HAN: Final = NUMERALS.removeprefix("0123456789")
# A numeral can only begin a date if it, or a range that it begins, stands before one of these.
_DATED: Final = (
    rf" ?(?:[年月日号天周星季世余多几半旬五]|个[月半季星礼工交世]|{TO}[\d一二三四五六七八九十]"
    r"|、[\d一二三四五六七八九十]{1,2}[月季]|财年)"
)
_ANCHOR: Final = re.compile(
    rf"[{NUMERALS}{_FIRSTS}](?:(?<![{NUMERALS}])(?=[{_SECONDS}])"
    rf"|(?<=[0-9])(?<![0-9]{{2}})(?=\d{{0,7}}+{_DATED}|(?:(?<=1)9|(?<=2)0)\d\d[-/.\d])"
    rf"|(?<=[{_HAN}])(?=[{_HAN}百]{{0,7}}{_DATED}))"
)


def find(article: Article) -> Iterator[Found]:
    """The date expressions of a Chinese article, in text order, without overlap."""
    lower = article.lower
    page = Page(lower)
    floor = 0
    for match in _ANCHOR.finditer(lower):
        at = match.start()
        if at < floor:
            continue
        readers = _OPENINGS.get(lower[at : at + 2], ())
        if lower[at] in _NUMERALS:
            readers += _AT_NUMERALS.get(lead_at(lower, at), ())
        for read in readers:
            found = read(page, at)
            if found:
                floor = found.end
                if found.expression is not NOTHING:
                    yield found
                break
