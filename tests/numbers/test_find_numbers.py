"""Numbers of both languages: the surface and what it is worth."""

from decimal import Decimal

import pytest

from zjextract.article import read_article
from zjextract.numbers import find_numbers

Value = int | str | tuple[int | str, int | str]


def numbers(text: str) -> list[tuple[str, Decimal | tuple[Decimal | None, Decimal | None]]]:
    article = read_article(text)
    return [(text[n.start : n.end], n.value if n.value is not None else (n.low, n.high)) for n in find_numbers(article)]


def decimal(value: Value) -> Decimal | tuple[Decimal, Decimal]:
    return (Decimal(value[0]), Decimal(value[1])) if isinstance(value, tuple) else Decimal(value)


ENGLISH: list[tuple[str, str, Value]] = [
    ("2,508.9 tonnes", "2,508.9", "2508.9"),
    ("some 1.08 million people", "1.08 million", 1_080_000),
    ("8.6bn yuan", "8.6bn", 8_600_000_000),
    ("8.6 bn yuan", "8.6 bn", 8_600_000_000),
    ("3 mln cars", "3 mln", 3_000_000),
    ("12,34,567.89 rupees", "12,34,567.89", "1234567.89"),
    ("half a million people", "half a million", 500_000),
    ("half a percentage point", "half a", "0.5"),
    ("46 ten thousand seats", "46 ten thousand", 460_000),
    ("1.5 hundred thousands seats", "1.5 hundred thousands", 150_000),
    ("in 2010 ten thousand", "2010", 2010),
    ("a quarter of a million trees", "a quarter of a million", 250_000),
    ("a billion trees", "a billion", 10**9),
    ("two dozen ships", "two dozen", 24),
    ("half a dozen ships", "half a dozen", 6),
    ("twenty-one ships", "twenty-one", 21),
    ("one hundred and twenty shops", "one hundred and twenty", 120),
    ("nineteen thousand three hundred and five shops", "nineteen thousand three hundred and five", 19_305),
    ("two hundred million users", "two hundred million", 200_000_000),
    ("1.5 hundred million yuan", "1.5 hundred million", 150_000_000),
    ("two and a half years", "two and a half", "2.5"),
    ("3 and a half million", "3 and a half million", 3_500_000),
    ("a 2-1/2 month low", "2-1/2", "2.5"),
    ("up 1/4 point", "1/4", "0.25"),
    ("a 10-billion-yuan plant", "10-billion", 10**10),
    ("tens of millions of users", "tens of millions", (10**7, 10**8)),
    ("hundreds of firms", "hundreds", (100, 1000)),
    ("hundreds of thousands of firms", "hundreds of thousands", (10**5, 10**6)),
    ("several hundred firms", "several hundred", (100, 1000)),
    ("a multi-billion dollar deal", "multi-billion", (10**9, 10**10)),
    ("sold 4.61 \nmillion units", "4.61 \nmillion", 4_610_000),
    ("rose .5 percent", ".5", "0.5"),
    ("($1=.7008 euro)", "1", 1),
    ("RMB20 for each", "20", 20),
]

CHINESE: list[tuple[str, str, Value]] = [
    ("达4.33万亿元", "4.33万亿", 4_330_000_000_000),
    ("有3000多亿元", "3000多亿", 300_000_000_000),
    ("约二十万亿元", "二十万亿", 20 * 10**12),
    ("一千二百万人", "一千二百万", 12_000_000),
    ("一万二千亿元", "一万二千亿", 1_200_000_000_000),
    ("一亿零五万人", "一亿零五万", 100_050_000),
    ("两千零五人", "两千零五", 2005),
    ("一百二十点五公里", "一百二十点五", "120.5"),
    ("三点五亿元", "三点五亿", 350_000_000),
    ("3万5千人", "3万5千", 35_000),
    ("两个亿的投资", "两个亿", 200_000_000),
    ("形成3个万亿级产业集群", "3", 3),
    ("177.1 億元", "177.1 億", 17_710_000_000),
    ("数十亿元", "数十亿", (10**9, 10**10)),
    ("幾百人", "幾百", (100, 1000)),
    ("上千家企业", "上千", (1000, 10_000)),
    ("七八百人", "七八百", (700, 800)),
    ("两三千万元", "两三千万", (20_000_000, 30_000_000)),
    ("三五个人", "三五", (3, 5)),
    ("十几个人", "十几", (10, 20)),
    ("二十几亿元", "二十几亿", (20 * 10**8, 30 * 10**8)),
    ("200余家", "200余", 200),
    ("1亿2000万人", "1亿2000万", 120_000_000),
    ("四十九兆九千億元", "四十九兆九千億", 49_900_000_000_000),
    ("肆佰叁拾萬圆", "肆佰叁拾萬", 4_300_000),
    ("共5兆瓦", "5", 5),
    ("长5千米", "5", 5),
    ("２０２家", "２０２", 202),
    ("二〇二三年", "二〇二三", 2023),
    ("十分钟后", "十", 10),
    ("提高5百分点", "5", 5),
    ("迈上万亿元台阶", "万亿", 10**12),
    ("总数百万人", "百万", 10**6),
]


@pytest.mark.parametrize(("text", "surface", "value"), ENGLISH + CHINESE)
def test_value(text: str, surface: str, value: Value) -> None:
    assert (surface, decimal(value)) in numbers(text)
    assert next(s for s, _ in numbers(text)) == surface


@pytest.mark.parametrize(
    "text",
    [
        *["the G20 summit", "the 12th plan", "an A380", "9" * 60, "version 10.0.0.1"],
        *["一些企业", "统一标准", "第一季", "“十四五”规划", "一带一路", "成千上万", "周三上午", "千方百计"],
    ],
)
def test_no_number(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("one two three", ["one", "two", "three"]),
        ("5,6 and 7 percent", ["5", "6", "7"]),
        ("rose .5,6 and 7 percent", [".5", "6", "7"]),
        ("twenty thirty", ["twenty", "thirty"]),
        ("5 to 6 tonnes", ["5", "6"]),
        ("五到六家", ["五", "六"]),
        ("八千，九百", ["八千", "九百"]),
    ],
)
def test_neighbours_stay_apart(text: str, surfaces: list[str]) -> None:
    assert [surface for surface, _ in numbers(text)] == surfaces


@pytest.mark.parametrize(
    ("text", "form", "scale"),
    [
        ("5 million", "digits", 10**6),
        ("five million", "words", 10**6),
        ("million", "scale", 10**6),
        ("5亿", "digits", 10**8),
        ("五亿", "words", 10**8),
        ("千亿", "scale", 10**11),
        ("35", "digits", 1),
    ],
)
def test_form_and_scale(text: str, form: str, scale: int) -> None:
    (number,) = find_numbers(read_article(text, "zh" if "亿" in text else "en"))
    assert (number.form, number.scale) == (form, Decimal(scale))


def test_values_are_exact() -> None:
    (number,) = find_numbers(read_article("0.1 million"))
    assert number.value == Decimal(100_000)
    assert Decimal("0.1") + Decimal("0.2") == find_numbers(read_article("0.3"))[0].value
