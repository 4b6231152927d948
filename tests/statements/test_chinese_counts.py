"""What Chinese numbers count where no measure is named: (text, value, metric, who)."""

import pytest

from .conftest import Read

CASES = [
    # the number holds its noun
    ("去年，18部门联合出台节水办法。", "18部门", "部门", None),
    ("2023年，河滨市拥有6万职工。", "6万职工", "职工", "河滨市"),
    ("新增支持甘肃、云川等4省开展公路抢修。", "4省", "省", None),
    # nothing but what happened says what was measured
    ("山洪已造成12人遇难，超过30人受伤。", "12人", "遇难", None),
    ("山洪已造成12人遇难，超过30人受伤。", "30人", "受伤", None),
    ("据当地媒体报道，约2万户断电。", "2万户", "断电", None),
    ("有7人在火灾中失踪。", "7人", "失踪", None),
    ("本届论坛共有800人参会。", "800人", "参会", None),
    # a noun goes on behind the event, or a measure has the number
    ("全省共有300家参展企业。", "300家", "参展企业", "全省"),
    ("昨天，河滨市遇难人数升至40人。", "40人", "遇难人数", "河滨市"),
    ("2023年，河滨市从业人员达到3万人。", "3万人", "从业人员", "河滨市"),
    # what follows the counted noun is what it did
    ("很快，数十家企业进来了。", "数十家", "企业", None),
    ("目前，园区90多家德资企业已全面开工。", "90多家", "德资企业", "园区"),
    # letters that make a noun of a verb
    ("调查显示，超六成受访者认为价格偏高。", "六成", "受访者", None),
    ("2023年，全国营业性演出34万场。", "34万场", "营业性演出", "全国"),
    ("2023年，全国全行业对外直接投资1.04万亿元。", "1.04万亿元", "对外直接投资", "全国全行业"),
    ("保护区新建25个湿地观鸟塔。", "25个", "湿地观鸟塔", "保护区"),
    ("全国已有12个省745处灌区开灌。", "12个", "省", "全国"),
    ("全国339个地级及以上城市开展体检。", "339个", "地级及以上城市", "全国"),
    ("今年采购商增幅达60%。", "60%", "采购商增幅", None),
    ("公司采购商品300万件。", "300万件", "采购商品", "公司"),
    ("洪水过后，利比亚政府运送14吨物资。", "14吨", "物资", "利比亚政府"),
    ("学校培养1万名复合型人才。", "1万名", "复合型人才", "学校"),
    ("学校现有12个年级。", "12个", "年级", "学校"),
]


@pytest.mark.parametrize(("text", "value", "metric", "who"), CASES, ids=[f"{c[1]} {c[0][:20]}" for c in CASES])
def test_counts(read: Read, text: str, value: str, metric: str, who: str | None) -> None:
    said = read(text)[value]
    assert (said.metric, said.who) == (metric, who)


def test_what_is_done_to_a_measure(read: Read) -> None:
    said = read("央行宣布将基准利率目标区间维持在2.25%—2.5%之间不变。")
    assert said["2.25%—2.5%"].metric == "基准利率目标区间"
    said = read("东港市将把研发投入强度提高到3%。")["3%"]
    assert (said.kind, said.metric, said.who) == ("target", "研发投入强度", "东港市")


def test_a_result_that_was_drawn_up_is_no_plan(read: Read) -> None:
    assert read("今天公布拟中选结果，平均价格降至900元。")["900元"].kind == "indicator"
