"""Numbers of both languages: the surface and what it is worth."""

from decimal import Decimal

import pytest

from zjextract.article import read_article
from zjextract.numbers import find_numbers


def numbers(text: str) -> list[tuple[str, Decimal | tuple[Decimal | None, Decimal | None]]]:
    article = read_article(text)
    return [(text[n.start : n.end], n.value if n.value is not None else (n.low, n.high)) for n in find_numbers(article)]


ENGLISH = [
    ("2,508.9 tonnes", "2,508.9", "2508.9"),
    ("some 1.08 million people", "1.08 million", 1_080_000),
    ("8.6bn yuan", "8.6bn", 8_600_000_000),
    ("half a million people", "half a million", 500_000),
    ("a billion trees", "a billion", 10**9),
    ("twenty-one ships", "twenty-one", 21),
    ("one hundred and twenty shops", "one hundred and twenty", 120),
    ("two hundred million users", "two hundred million", 200_000_000),
    ("a 10-billion-yuan plant", "10-billion", 10**10),
    ("tens of millions of users", "tens of millions", (10**7, 10**8)),
    ("several hundred firms", "several hundred", (100, 1000)),
    ("sold 4.61 \nmillion units", "4.61 \nmillion", 4_610_000),
    ("rose .5 percent", ".5", "0.5"),
]

CHINESE = [
    ("达4.33万亿元", "4.33万亿", 4_330_000_000_000),
    ("有3000多亿元", "3000多亿", 300_000_000_000),
    ("约二十万亿元", "二十万亿", 20 * 10**12),
    ("一千二百万人", "一千二百万", 12_000_000),
    ("数十亿元", "数十亿", (10**9, 10**10)),
    ("上千家企业", "上千", (1000, 10_000)),
    ("七八百人", "七八百", (700, 800)),
    ("1亿2000万人", "1亿2000万", 120_000_000),
    ("四十九兆九千億元", "四十九兆九千億", 49_900_000_000_000),
    ("共5兆瓦", "5", 5),
    ("２０２家", "２０２", 202),
    ("二〇二三年", "二〇二三", 2023),
    ("十分钟后", "十", 10),
]


@pytest.mark.parametrize(("text", "surface", "value"), ENGLISH + CHINESE)
def test_number(text: str, surface: str, value: object) -> None:
    expected = tuple(map(Decimal, value)) if isinstance(value, tuple) else Decimal(value)  # type: ignore[arg-type]
    assert numbers(text) == [(surface, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "the G20 summit",
        "the 12th plan",
        "an A380",
        "9" * 60,
        "10.0.0.1",
        "一些企业",
        "统一标准",
        "第一季",
        "“十四五”规划",
        "一带一路",
    ],
)
def test_no_number(text: str) -> None:
    assert numbers(text) == []
