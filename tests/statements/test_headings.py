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


DIGEST = """### 前三季度南川省进出口总额增长6.2%

2023年前三季度，南川省进出口总额820亿元，同比增长6.2%。

{heading}

仓库占地面积300亩，已入驻企业40家。
"""


@pytest.mark.parametrize("heading", ["**北江港新建仓储项目今天开工**", "### 【新见闻】北江港新建仓储项目今天开工"])
def test_a_headline_begins_another_report(read: Read, heading: str) -> None:
    said = read(DIGEST.format(heading=heading))
    assert (said["820亿元"].who, said["6.2%"].who) == ("南川省", "南川省")
    assert (said["300亩"].who, said["300亩"].when) == (None, None)


@pytest.mark.parametrize(
    "heading",
    ["**仓储情况**", "### 二、关于仓储和物流设施的建设情况", "**加快建设现代化仓储体系**", "今年仓储项目的建设情况"],
)
def test_the_heading_of_a_section_begins_none(read: Read, heading: str) -> None:
    assert read(DIGEST.format(heading=heading))["300亩"].who == "南川省"
