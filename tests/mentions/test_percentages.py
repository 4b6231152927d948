"""Percentages: span, value and unit, and what the words around them say."""

from decimal import Decimal

import pytest

from zjextract.article import read_article
from zjextract.mentions.percentages import find_percentages
from zjextract.numbers import find_numbers
from zjextract.record import PercentageMention

Value = int | str | tuple[int | str, int | str]


def percentages(text: str) -> list[PercentageMention]:
    article = read_article(text)
    return find_percentages(article, find_numbers(article))


def decimal(value: Value) -> Decimal | tuple[Decimal, Decimal]:
    return (Decimal(value[0]), Decimal(value[1])) if isinstance(value, tuple) else Decimal(value)


VALUES: list[tuple[str, str, str, Value]] = [
    ("rose 15.1 percent", "15.1 percent", "percent", "15.1"),
    ("some 48.6%", "48.6%", "percent", "48.6"),
    ("60 per cent", "60 per cent", "percent", 60),
    ("up 7 pct", "7 pct", "percent", 7),
    ("a 12-percent stake", "12-percent", "percent", 12),
    ("twenty percent", "twenty percent", "percent", 20),
    ("7.5 \npercent", "7.5 \npercent", "percent", "7.5"),
    ("1.3 percentage points", "1.3 percentage points", "percentage_point", "1.3"),
    ("a one-percentage-point rise", "one-percentage-point", "percentage_point", 1),
    ("25 basis points", "25 basis points", "basis_point", 25),
    ("by 25bps", "25bps", "basis_point", 25),
    ("at 3‰", "3‰", "permille", 3),
    ("was -2.5%", "-2.5%", "percent", "-2.5"),
    ("minus five percent", "minus five percent", "percent", -5),
    ("5-6 percent", "5-6 percent", "percent", (5, 6)),
    ("5% to 6%", "5% to 6%", "percent", (5, 6)),
    ("between 10 and 20 percent", "10 and 20 percent", "percent", (10, 20)),
    ("增长5%", "5%", "percent", 5),
    ("增长５．５％", "５．５％", "percent", "5.5"),
    ("百分之五", "百分之五", "percent", 5),
    ("百分之一百二十点五", "百分之一百二十点五", "percent", "120.5"),
    ("百分之百", "百分之百", "percent", 100),
    ("千分之三", "千分之三", "permille", 3),
    ("万分之三", "万分之三", "percent", "0.03"),
    ("回升2.1个百分点", "2.1个百分点", "percentage_point", "2.1"),
    ("提高5百分點", "5百分點", "percentage_point", 5),
    ("加息25个基点", "25个基点", "basis_point", 25),
    ("为-0.6%", "-0.6%", "percent", "-0.6"),
    ("下降负3.9%", "负3.9%", "percent", "-3.9"),
    ("5%-6%", "5%-6%", "percent", (5, 6)),
    ("百分之五到六", "百分之五到六", "percent", (5, 6)),
    ("超七成", "七成", "percent", 70),
    ("三成五左右", "三成五", "percent", 35),
    ("六七成", "六七成", "percent", (60, 70)),
    ("打九折", "九折", "percent", 90),
    ("打五五折", "五五折", "percent", 55),
    ("百 分 之 五 十", "百 分 之 五 十", "percent", 50),
    ("占 六 点 五 成", "六 点 五 成", "percent", 65),
]


@pytest.mark.parametrize(("text", "surface", "unit", "value"), VALUES)
def test_value(text: str, surface: str, unit: str, value: Value) -> None:
    (mention,) = percentages(text)
    got = mention.value if mention.value is not None else (mention.low, mention.high)
    assert (mention.text, mention.unit, got) == (surface, unit, decimal(value))


@pytest.mark.parametrize(
    "text",
    ["the percentage of women", "5 per centre", "50 points", "一成不变", "2成员", "3成立", "5折叠屏", "%20", "增长5万"],
)
def test_no_percentage(text: str) -> None:
    assert percentages(text) == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("0.6和1.0个百分点", ["0.6", "1.0个百分点"]),
        ("21%, 20.6% and 12.8%", ["21%", "20.6%", "12.8%"]),
        ("5, 6 and 7 percent", ["5", "6", "7 percent"]),
        ("rose from 5 to 6 percent", ["5", "6 percent"]),
        ("rose from 5 percent to 6 percent", ["5 percent", "6 percent"]),
        ("in 2019 and 7 percent", ["7 percent"]),
    ],
)
def test_several(text: str, surfaces: list[str]) -> None:
    assert [mention.text for mention in percentages(text)] == surfaces


def test_a_list_shares_its_unit() -> None:
    assert {mention.unit for mention in percentages("比上季回落0.2和0.4个百分点")} == {"percentage_point"}


CONTEXTS = [
    ("Exports rose 5 percent year on year.", "up", "yoy", "change"),
    ("Exports fell by 5 percent from a year earlier.", "down", "yoy", "change"),
    ("a 5 percent drop in sales", "down", None, "change"),
    ("a 5 percent year-on-year rise", "up", "yoy", "change"),
    ("Prices were up 0.3 percent month-on-month", "up", "mom", "change"),
    ("GDP grew 1.2 percent quarter-on-quarter", "up", "qoq", "change"),
    ("an average annual growth of 5 percent", "up", "avg", "change"),
    ("will grow 5 percent a year", "up", "avg", "change"),
    ("raised rates by 25 basis points", "up", None, "change"),
    ("raised rates by half a percentage point", "up", None, "change"),
    ("it gained 4 percent since prices dropped", "up", None, "change"),
    ("储备上升，升幅为0.5%", "up", None, "change"),
    ("较2019年同期增长5%", "up", None, "change"),
    ("it was 12 per cent more than in the same period of last year", "up", "yoy", "change"),
    ("accounting for more than 55 percent of GDP", None, None, "share"),
    ("80 percent of the cable", None, None, "share"),
    ("a 15 percent stake", None, None, "share"),
    ("an unemployment rate of 5 percent", None, None, "level"),
    ("the rate rose to 5 percent", None, None, "level"),
    ("up from 10 percent", None, None, "level"),
    ("2 percentage points higher than the average", None, None, "level"),
    ("5 percent higher than a year ago", "up", "yoy", "change"),
    ("出口同比增长5%", "up", "yoy", "change"),
    ("比上月回升0.3个百分点", "up", "mom", "change"),
    ("三季度经济环比下降0.1%", "down", "qoq", "change"),
    ("年均增速22%", "up", "avg", "change"),
    ("营收年增5.2%", "up", "yoy", "change"),
    ("5%的增速", "up", None, "change"),
    ("占全市的8%", None, None, "share"),
    ("约82%的商品", None, None, "share"),
    ("覆盖率达到53%", None, None, "level"),
    ("现行16%的税率", None, None, "level"),
    ("税率降至13%", None, None, "level"),
    ("高于全省2.1个百分点", None, None, "level"),
    ("比全省高2.1个百分点", "up", None, "change"),
    ("利率下降0.4个百分点", "down", None, "change"),
    ("比往年增加20%", "up", "yoy", "change"),
]


@pytest.mark.parametrize(("text", "direction", "basis", "role"), CONTEXTS)
def test_context(text: str, direction: str | None, basis: str | None, role: str) -> None:
    (mention,) = percentages(text)
    assert (mention.direction, mention.basis, mention.role) == (direction, basis, role)


def test_each_rate_has_its_own_direction() -> None:
    mentions = percentages("Exports rose 5 percent while imports fell 3 percent.")
    assert [mention.direction for mention in mentions] == ["up", "down"]


def test_a_chinese_list_carries_its_basis_on() -> None:
    mentions = percentages("出口同比增长5%，其中机电产品增长3%，占比达60%。环比下降1%。")
    assert [mention.basis for mention in mentions] == ["yoy", "yoy", None, "mom"]
