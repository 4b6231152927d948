"""Chinese targets, forecasts and indicators: (text, value, expected)."""

import pytest

from .conftest import Read, Said

Y2023 = "2023-01-01/2023-12-31"

CASES = [
    # targets
    ("河南省计划到2027年建成30个物流园。", "30个", Said("target", "物流园", "河南省", "2027-12-31", "=")),
    ("力争到2026年，全市数字经济核心产业增加值突破900亿元。", "900亿元",
     Said("target", "数字经济核心产业增加值", "全市", "2026-12-31", ">")),
    ("到2025年，湖南省研发经费投入达到1500亿元左右。", "1500亿元",
     Said("target", "研发经费投入", "湖南省", "2025-12-31", "~")),
    ("预计今年全省外贸进出口总额增长5%以上。", "5%", Said("forecast", "外贸进出口总额", "全省", "2024-12-31", ">=")),
    ("会议提出，2024年城镇新增就业12万人以上。", "12万人",
     Said("target", "城镇新增就业", None, "2024-12-31", ">=")),
    ("宁波将新建充电桩2000个。", "2000个", Said("target", "充电桩", "宁波", None, "=")),
    # indicators
    ("2023年，苏州实现地区生产总值2.4万亿元，同比增长4.6%。", "2.4万亿元",
     Said("indicator", "地区生产总值", "苏州", Y2023)),
    ("2023年，苏州实现地区生产总值2.4万亿元，同比增长4.6%。", "4.6%",
     Said("indicator", "地区生产总值", "苏州", Y2023)),
    ("2023年，第一产业增加值935亿元，同比增长3.1%；第二产业增加值4000亿元，同比增长5.2%。", "5.2%",
     Said("indicator", "第二产业增加值", None, Y2023)),
    ("2023年，金华市出口5000亿元，占全省的14%。", "14%", Said("indicator", "出口", "金华市", Y2023)),
    ("截至2023年底，园区已集聚企业350家。", "350家", Said("indicator", "企业", "园区", "2023-12-31/2023-12-31")),
    ("公司已带动800多家中小企业。", "800多家", Said("indicator", "中小企业", "公司", None)),
    ("该市的森林覆盖率达到61%。", "61%", Said("indicator", "森林覆盖率", "该市", None)),
    ("2023年，厦门外贸进出口总额比上年增长6.5%。", "6.5%", Said("indicator", "外贸进出口总额", "厦门", Y2023)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "expected"), CASES, ids=[c[1] + " " + c[0][:24] for c in CASES])
def test_chinese(read: Read, text: str, value: str, expected: Said) -> None:
    assert read(text)[value] == expected


def test_distribution_over_metrics(read: Read) -> None:
    said = read("2023年，全省粮食产量、水果产量分别增长2.1%和3.4%。")
    assert said["2.1%"].metric is not None
    assert said["2.1%"].metric.endswith("粮食产量")
    assert said["3.4%"].metric == "水果产量"


def test_distribution_over_places_shares_the_metric_before(read: Read) -> None:
    said = read("2023年，云南出口额为244亿元；四川和重庆分别为81亿元和33亿元。")
    assert (said["81亿元"].metric, said["81亿元"].who) == ("出口额", "四川")
    assert (said["33亿元"].metric, said["33亿元"].who) == ("出口额", "重庆")


def test_a_plan_and_its_result_are_kept_apart(read: Read) -> None:
    said = read("会议提出，2023年新增就业10万人。数据显示，去年新增就业12万人。")
    assert said["10万人"].kind == "target"
    assert said["12万人"].kind == "indicator"


def test_traditional_characters(read: Read) -> None:
    said = read("力爭到2027年，高雄市觀光產業規模超過300億元。")
    assert said["300億元"].kind == "target"
    assert said["300億元"].when == "2027-12-31"
    assert said["300億元"].metric is not None
    assert said["300億元"].metric.endswith("產業規模")


@pytest.mark.parametrize("text", ["对符合条件的企业，给予最高500万元奖励。", "如果出口下降5%，工厂将停产。"])
def test_rules_and_conditions_state_nothing(read: Read, text: str) -> None:
    assert read(text) == {}
