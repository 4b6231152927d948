"""Pages that no editor would print, of any length: what extraction must be linear in."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator

from zjextract.testing import synthetic_articles


def pages() -> dict[str, Callable[[int], str]]:
    """Name of a page -> the page of a given length."""
    made: dict[str, Callable[[int], str]] = {repr(unit): repeated(unit) for unit in UNITS}
    return made | MIXED


def repeated(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def halves(first: str, second: str, size: int) -> str:
    """Half a page of the one, half a page of the other."""
    return repeated(first)(size // 2) + repeated(second)(size // 2)


def joined(parts: Iterator[str], size: int) -> str:
    """The first code points of an endless text."""
    text, length = [], 0
    while length < size:
        text.append(next(parts))
        length += len(text[-1])
    return "".join(text)[:size]


def synthetic(lang: str) -> Iterator[str]:
    """Articles without end, a line between them."""
    for article in synthetic_articles(10**9, lang=lang):  # type: ignore[arg-type]
        yield article.text + "\n\n"


def fragments(separator: str) -> Iterator[str]:
    """The pages' units, in any order."""
    rng = random.Random(0)
    while True:
        yield rng.choice(UNITS) + separator


ONE_SENTENCE = str.maketrans(dict.fromkeys(".!?;\n\r。！？；", " "))

MIXED: dict[str, Callable[[int], str]] = {
    "articles, English": lambda size: joined(synthetic("en"), size),
    "articles, Chinese": lambda size: joined(synthetic("zh"), size),
    "one sentence, English": lambda size: joined(synthetic("en"), size).translate(ONE_SENTENCE),
    "one sentence, Chinese": lambda size: joined(synthetic("zh"), size).translate(ONE_SENTENCE),
    "a number every five characters": lambda size: joined((f"{n % 1000:<5}" for n in itertools.count()), size),
    "fragments, mixed": lambda size: joined(fragments(" "), size),
    "fragments, mixed, unspaced": lambda size: joined(fragments(""), size),
    "fragments, one sentence": lambda size: joined(fragments(" "), size).translate(ONE_SENTENCE),
    # found by chance: long phrases that every value asks about
    "a phrase, then values": lambda size: halves("million ", "of which 5 percent by 2027 ", size),
    "a phrase, then shares": lambda size: halves("twenty-one ", "(5%percent 's more than ", size),
}

UNITS = (
    # signs
    "7", "0", ",", "1,", ",000", "1.", "$", "$1 ", "5%", "5% ", "¥1", "1-", "1-1-1-1 ", "–", "1/", "1:", "(",
    ")", "()", "(5 percent", "（5%", "3 yuan ($1 ", '"', "“", "“5”", "《", "'s ", "&nbsp;", "<p>", "|5",
    # white
    "\n", "\r\n", " ", "\t", "\u3000", "\u200b", "\ufeff", "\x00", "\ud800", "e\u0301", "5\n", "Zhejiang\n",
    "By A\n", "浙江\n",
    # English
    "a", "A", "growth ", "Zhejiang ", "the ", "of ", "and ", "one hundred and ", "twenty-one ", "tens of ",
    "million ", "yuan ", "percent ", "5 million yuan ", "more than ", "up to ", "from 5 to ", "1 to ",
    "between 1 and ", "May ", "January-", "May 5, ", "2023 ", "2023-", "2011-15, ", "2023-05-06 ", "5/6/2023 ",
    "first quarter ", "last year ", "the past ", "the past three years ", "by 2027 ", "end of ", "early ",
    "Tuesday ", "14th Five-Year Plan ", "in ", "the same period ", "years ", "a year earlier ",
    "Hangzhou High-Tech Zone ", "Zone ", "Free Trade ", "Zone and ", "Foobar Bazqux Industrial Park, ",
    "Ningbo, Hangzhou and Jinyi sub-zones, ", "Hangzhou High-Tech Zone", "Hangzhou, ", "Northern Great ",
    "5 percent and 6 percent respectively, ", "grew ", "GDP grew by 5 percent, ", "plans to ",
    "build 50 parks, ", "will reach 5 percent and ", "which ", "he said, ", "yuan per ", "5 of them ",
    "5 km2 of ", "http://a.b/2023/", "a@b.c ", "A. ", "U.S. ", "(Xinhua) -- ", "BEIJING, May 5 (Xinhua) -- ",
    "By John Smith ", "Updated: 2023-05-06 ", "5; ", "5? ", "0.6 and 1.0 percentage points, ",
    "of which 5 percent ", "accounting for 5 percent of ", "compared with 5 ", "down from 5 percent in 2023 ",
    "up 5 percent year-on-year, ", "not ",
    # Chinese
    "亿", "万亿", "9亿", "百零", "一", "十", "多", "余", "元", "个", "5亿元", "5亿元，", "5亿元、", "5至",
    "百分之", "百分之五", "1个百分点、", "同比", "同比增长5%，", "年", "2023年", "1月", "5日", "2023年5月6日",
    "前8个月", "上半年", "去年", "近五年", "年底", "“十四五”", "规划", "以来", "星期", "1月至", "第一季度",
    "每年", "自由贸易试验区", "杭州经济技术开发区", "片区", "区", "园", "科学城", "杭州", "长三角",
    "甲乙丙丁产业园、", "浙江省", "的", "和", "，", "、", "到2025年", "达到", "力争", "分别达到5%和6%，",
    "其中，5家，", "新增5家", "超过", "约5家", "家", "5吨", "企业", "200家企业、", "200项科技攻关项目",
    "占比5%", "高于全省2.1个百分点", "人均5元/人，", "億元", "５", "４８．６％，", "来源：", "记者 ",
    "新华社北京5月6日电", "（编辑：张三）",
)  # fmt: skip
