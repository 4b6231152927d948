"""Two numbers that are one range, and lists that share a unit."""

from decimal import Decimal

import pytest

from zjextract.article import read_article
from zjextract.numbers import find_numbers, join_range


def joined(text: str) -> tuple[str, Decimal | None, Decimal | None] | None:
    article = read_article(text)
    first, second = find_numbers(article)[:2]
    whole = join_range(article, first, second)
    return (text[whole.start : whole.end], whole.low, whole.high) if whole else None


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("2 to 3 billion trees", "2 to 3 billion", 2 * 10**9, 3 * 10**9),
        ("5-6 shops", "5-6", 5, 6),
        ("5–6 shops", "5–6", 5, 6),
        ("between 10 and 20 shops", "10 and 20", 10, 20),
        ("between about 10 and 20 shops", "10 and 20", 10, 20),
        ("two or three shops", "two or three", 2, 3),
        ("prices range from 5 to 6", "5 to 6", 5, 6),
        ("800 million to 1 billion", "800 million to 1 billion", 8 * 10**8, 10**9),
        ("two hundred to three hundred", "two hundred to three hundred", 200, 300),
        ("300亿至500亿", "300亿至500亿", 300 * 10**8, 500 * 10**8),
        ("3-4万", "3-4万", 30_000, 40_000),
        ("五到六家", "五到六", 5, 6),
        ("七千到九千亿", "七千到九千亿", 7000 * 10**8, 9000 * 10**8),
        ("十八至三十万", "十八至三十万", 180_000, 300_000),
        ("２～３家", "２～３", 2, 3),
    ],
)
def test_range(text: str, surface: str, low: int, high: int) -> None:
    assert joined(text) == (surface, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "10 and 20 shops",
        "rose from 5 to 6",
        "cut the rate from about 5 to 6",
        "6 to 5",
        "5, 6",
        "5 of the 6",
        "lending in 2010 to 7.5 trillion",
        "五和六",
        "5家，6家",
    ],
)
def test_no_range(text: str) -> None:
    assert joined(text) is None
