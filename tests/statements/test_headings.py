"""The dates of headings hold for the lines below them, until the next heading."""

import pytest

from .conftest import Read

REPORT = """County Work Report

1. Work in 2023

- Grain output came to 2.1 million tonnes, 3 percent higher.
- Retail sales reached 40 billion yuan.

2. Main targets for 2025

- GDP to grow by about 6 percent; 9,000 new jobs.
- A forest cover of no less than 41 percent.

3. What else

- The old bridge is 300 meters long.
"""
CHINESE_REPORT = """县政府工作报告

一、2023年工作回顾

粮食产量210万吨。社会消费品零售总额400亿元。

二、2025年主要目标

地区生产总值增长6%左右；森林覆盖率41%。
"""


@pytest.mark.parametrize(
    ("value", "kind", "when"),
    [
        ("2.1 million tonnes", "indicator", "2023-01-01/2023-12-31"),
        ("40 billion yuan", "indicator", "2023-01-01/2023-12-31"),
        ("6 percent", "target", "2025-12-31"),
        ("9,000 new jobs", "target", "2025-12-31"),
        ("41 percent", "target", "2025-12-31"),
        ("300 meters", "indicator", None),
    ],
)
def test_english_sections(read: Read, value: str, kind: str, when: str | None) -> None:
    said = read(REPORT)[value]
    assert (said.kind, said.when) == (kind, when)


@pytest.mark.parametrize(
    ("value", "kind", "when"),
    [("400亿元", "indicator", "2023-01-01/2023-12-31"), ("41%", "target", "2025-12-31")],
)
def test_chinese_sections(read: Read, value: str, kind: str, when: str) -> None:
    said = read(CHINESE_REPORT)[value]
    assert (said.kind, said.when) == (kind, when)


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 the county had a hard year.\n- Retail sales reached 40 billion yuan.",  # a sentence
        "Sales rose 5 percent in 2023\n- Retail sales are 40 billion yuan.",  # a line with a value of its own
        "- Work in 2023\n- Retail sales are 40 billion yuan.",  # an item like the others
    ],
)
def test_lines_that_are_no_headings(read: Read, text: str) -> None:
    assert read(text)["40 billion yuan"].when is None
