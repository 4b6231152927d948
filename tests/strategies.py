"""Hypothesis strategies: valid records, hostile texts, and texts that look like news."""

import dataclasses
import typing
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from zjextract.record import (
    ArticleInfo,
    DateMention,
    Indicator,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Record,
    Span,
    Target,
    ZoneMention,
)

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20) | st.builds(
    Decimal, st.integers(min_value=-(10**30), max_value=10**30)
)
words = st.text(st.characters(codec=None), min_size=1, max_size=12)
offsets = st.integers(min_value=0, max_value=10**7)
ordinals = st.integers(min_value=1, max_value=999)

_BY_NAME = {
    "text": words,
    "value": words,
    "unit": words,
    "per": words,
    "currency": st.sampled_from(["CNY", "USD", "HKD"]),
    "admin_code": st.from_regex(r"\A[0-9]{6}\Z"),
}
_LETTERS = {
    DateMention: "d",
    MoneyMention: "m",
    PercentageMention: "p",
    QuantityMention: "q",
    ZoneMention: "z",
    Target: "t",
    Indicator: "i",
}
_REFERENCES = {
    "deadline_mention": "d",
    "recurrence": "d",
    "period": "d",
    "parent": "z",
}


def _identifier(letters):
    return st.builds("{}{}".format, st.sampled_from(letters), ordinals)


def _field(kind, name, annotation):
    """The strategy of one field, from its name and its type."""
    if name == "id":
        return _identifier(_LETTERS[kind])
    if name == "value" and kind in (Target, Indicator):
        return _identifier("mpq")
    if name == "equivalent":
        return st.none() | _identifier(_LETTERS[kind])
    if name in _REFERENCES:
        return st.none() | _identifier(_REFERENCES[name])
    choices = typing.get_args(annotation)
    optional = st.none() if type(None) in choices else st.nothing()
    literal = next((c for c in (annotation, *choices) if typing.get_origin(c) is typing.Literal), None)
    if literal:
        return optional | st.sampled_from(typing.get_args(literal))
    types = {int: offsets, str: words, Decimal: numbers, date: days, Span: st.builds(Span, offsets, offsets, words)}
    if Decimal in (annotation, *choices):
        return optional | numbers
    plain = next(types[choice] for choice in (annotation, *choices) if choice in types)
    return optional | _BY_NAME.get(name, plain)


def items(kind):
    """Items of one data class, valid field by field."""
    hints = typing.get_type_hints(kind)
    names = [f.name for f in dataclasses.fields(kind) if f.name != "rule"]
    return st.builds(kind, **{name: _field(kind, name, hints[name]) for name in names})


def records():
    """Valid records, of any fields; ids and spans need not fit together."""

    def some(kind):
        return st.lists(items(kind), max_size=3).map(tuple)

    return st.builds(
        Record,
        lang=st.sampled_from(["en", "zh"]),
        article=items(ArticleInfo),
        reference_date=st.none() | days,
        dates=some(DateMention),
        money=some(MoneyMention),
        percentages=some(PercentageMention),
        quantities=some(QuantityMention),
        zones=some(ZoneMention),
        targets=some(Target),
        indicators=some(Indicator),
    )


hostile_texts = st.text(st.characters(codec=None), max_size=200)

FRAGMENTS = [
    "1", "3.5", "48.6%", "1,080,000", "10-billion-yuan", "2 to 3", "5-6", "$469.2 billion", "RMB", "US$",
    "HK$", "¥", "€", "£", "-", "–", "—", "(", ")", ",", ".", ";", ":", "%", "‰", "/", "“", "”", "'s",
    "yuan", "dollars", "percent", "percentage points", "basis points", "tons", "mu", "km2", "kWh", "TEU",
    "people", "enterprises", "of them", "million", "billion", "trillion", "hundred and", "tens of",
    "thousands of", "two", "seven", "half", "a", "the", "more than", "nearly", "about", "up to", "at least",
    "exceed", "surpassed", "up", "down", "year-on-year", "respectively", "Nov. 12", "November 30, 2021",
    "2011-15", "12th Five-Year Plan", "first quarter", "last year", "this year", "by 2027", "from", "to", "in",
    "on Tuesday", "Jan-Aug", "the past three years", "every year", "1990s", "end of 2020", "May", "H1", "Q3",
    "2024-05-09", "Zhejiang", "Yangtze River Delta", "High-Tech Zone", "Bonded", "Port", "Free Trade Zone",
    "plans to", "will", "aims", "reached", "grew", "GDP", "revenue", "亿", "万", "千", "百", "十", "零", "两",
    "三", "2", "3000", "４８．６", "．", "多", "余", "元", "美元", "人民币", "个百分点", "百分之", "同比",
    "增长", "下降", "超过", "约", "以上", "2025年", "去年", "今年", "前8个月", "上半年", "月", "日", "至",
    "底", "“十四五”", "期间", "每年", "力争", "达到", "到", "分别", "浙江", "自贸试验区", "长三角", "片区",
    "家", "吨", "亩", "，", "。", "、", "（", "）", "\n", "\n\n", "\r\n", "\t", "\u3000", "\xa0", "\u200b",
    "\u200f", "\ufeff", "\x00", "😀", "e\u0301", "İ", "ﬁ", "\ud800",
]  # fmt: skip

newsy_texts = st.lists(st.sampled_from([*FRAGMENTS, " ", " ", " "]), max_size=40).map("".join) | st.lists(
    st.sampled_from(FRAGMENTS), max_size=30
).map(" ".join)
texts = newsy_texts | hostile_texts | st.lists(newsy_texts | hostile_texts, max_size=3).map("".join)
