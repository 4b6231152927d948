"""Zones in English and Chinese: lists, containers, what the article decides, and laws that hold of any text."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from zoning import DAY, HANGZHOU, JINYI, NINGBO, ZHEJIANG_FTZ, spans, zones

from zjextract.gazetteer import default
from zjextract.record import Lang

LISTS = [
    (
        "en",
        "The Zhejiang FTZ, including Ningbo sub-zone, Hangzhou sub-zone and Jinyi sub-zone.",
        [
            ("Zhejiang FTZ", ZHEJIANG_FTZ),
            ("Ningbo sub-zone", NINGBO),
            ("Hangzhou sub-zone", HANGZHOU),
            ("Jinyi sub-zone", JINYI),
        ],
    ),
    (
        "en",
        "Ningbo, Hangzhou and Jinyi sub-zones of the zone.",
        [("Ningbo", NINGBO), ("Hangzhou", HANGZHOU), ("Jinyi sub-zones", JINYI)],
    ),
    (
        "en",
        "the Ningbo area (46 sq km), the Hangzhou area (37.51 sq km)",
        [("Ningbo area", NINGBO), ("Hangzhou area", HANGZHOU)],
    ),
    (
        "en",
        "The Zhejiang FTZ has three sub‑zones in Ningbo, Hangzhou and Jinyi.",
        [("Zhejiang FTZ", ZHEJIANG_FTZ), ("Ningbo", NINGBO), ("Hangzhou", HANGZHOU), ("Jinyi", JINYI)],
    ),
    (
        "en",
        "Guangdong, Tianjin and Fujian free trade zones",
        [
            ("Guangdong", "china-guangdong-pilot-free-trade-zone"),
            ("Tianjin", "china-tianjin-pilot-free-trade-zone"),
            ("Fujian free trade zones", "china-fujian-pilot-free-trade-zone"),
        ],
    ),
    (
        "en",
        "In Ningbo and Hefei economic development zones",
        [
            ("Ningbo", "ningbo-economic-and-technological-development-zone"),
            ("Hefei economic development zones", "hefei-economic-and-technological-development-zone"),
        ],
    ),
    (
        "en",
        "the Yangtze and Pearl River Deltas",
        [("Yangtze", "yangtze-river-delta"), ("Pearl River Deltas", "pearl-river-delta")],
    ),
    (
        "zh",
        "中国（杭州、宁波）跨境电子商务综合试验区",
        [
            ("杭州", "china-hangzhou-cross-border-e-commerce-comprehensive-pilot-zone"),
            ("宁波）跨境电子商务综合试验区", "china-ningbo-cross-border-e-commerce-comprehensive-pilot-zone"),
        ],
    ),
    (
        "zh",
        "温州高新区、经开区增长8%",
        [
            ("温州高新区", "wenzhou-high-tech-industrial-development-zone"),
            ("经开区", "wenzhou-economic-and-technological-development-zone"),
        ],
    ),
    (
        "zh",
        "浙江自贸试验区新增宁波、杭州、金义三个片区",
        [("浙江自贸试验区", ZHEJIANG_FTZ), ("宁波", NINGBO), ("杭州", HANGZHOU), ("金义", JINYI)],
    ),
    (
        "zh",
        "浙江自贸试验区宁波片区开园。很久以后，杭州片区也开园",
        [("浙江自贸试验区宁波片区", NINGBO), ("杭州片区", HANGZHOU)],
    ),
    ("zh", "宁波片区、杭州片区先行", [("宁波片区", NINGBO), ("杭州片区", HANGZHOU)]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), LISTS)
def test_lists_share_a_head(lang: Lang, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.text, m.zone_id) for m in zones(text, lang)] == expected


@pytest.mark.parametrize("text", ["The Ningbo area saw rain.", "Firms in the Wuhan area closed.", "a sub-zone opened"])
def test_an_area_stands_only_with_its_zone(text: str) -> None:
    assert spans(text) == []


NESTED = [
    ("en", "a China Internet Economy Industry Zone in the Hangzhou High-Tech Zone", 0, 1),
    ("en", "The Zhejiang FTZ grew. The Ningbo sub-zone led.", 1, 0),
    ("en", "The Ningbo sub-zone led. The Zhejiang FTZ grew.", 0, 1),
    ("zh", "泰州医药高新区的“中国药谷”", 1, 0),
    ("zh", "浙江自贸试验区扩区，宁波片区启动", 1, 0),
]


@pytest.mark.parametrize(("lang", "text", "child", "parent"), NESTED)
def test_parent(lang: Lang, text: str, child: int, parent: int) -> None:
    found = zones(text, lang)
    assert len(found) == 2
    assert found[child].parent == found[parent].id
    assert found[parent].parent is None


AMBIGUOUS = [
    ("The Ningbo Free Trade Zone exported more.", date(2010, 3, 1), "ningbo-bonded-zone"),
    ("The Ningbo Free Trade Zone exported more.", date(2021, 3, 1), NINGBO),
    ("The Ningbo Free Trade Zone exported more.", None, None),
    ("The Taizhou Comprehensive Bonded Zone", date(2023, 3, 1), None),
    ("The Taizhou Comprehensive Bonded Zone in Jiangsu", DAY, "taizhou-jiangsu-comprehensive-bonded-zone"),
    ("The Fuzhou High-tech Zone in Jiangxi", DAY, "fuzhou-high-tech-industrial-development-zone-jiangxi"),
    ("The Suzhou High-tech Zone in Anhui", DAY, None),
    ("The Suzhou High-tech Zone", DAY, "suzhou-high-tech-industrial-development-zone"),
    ("Binhai New Area", DAY, None),
    ("Binhai New Area, east of Tianjin", DAY, "binhai-new-area"),
    ("Binhai New Area in Shaoxing", DAY, "shaoxing-binhai-new-area"),
    ("Greater Bay Area plans", DAY, "guangdong-hong-kong-macao-greater-bay-area"),
    ("the Greater Bay Area around Hangzhou in Zhejiang", DAY, "zhejiang-greater-bay-area"),
    ("苏州高新区", DAY, "suzhou-high-tech-industrial-development-zone"),
    ("宿州高新区", DAY, None),
    ("未来科学城", DAY, None),
    ("北京的未来科学城", DAY, "future-science-city-beijing"),
]


@pytest.mark.parametrize(("text", "reference", "zone_id"), AMBIGUOUS)
def test_the_article_and_its_date_decide(text: str, reference: date | None, zone_id: str | None) -> None:
    lang: Lang = "en" if text.isascii() else "zh"
    assert [m.zone_id for m in zones(text, lang, reference)] == [zone_id]


BOUND = [
    (
        "en",
        "The Hangzhou High-Tech Zone (hereinafter HHT Zone) grew. In May the HHT Zone hired.",
        ["HHT Zone", "HHT Zone"],
    ),
    ("zh", "长三角生态绿色一体化发展示范区（以下简称“示范区”）成立，示范区发布报告。", ["示范区", "示范区"]),
    ("zh", "南昌高新技术产业开发区（下称“南昌高新区”）", ["南昌高新区"]),
]


@pytest.mark.parametrize(("lang", "text", "short"), BOUND)
def test_an_apposition_binds_a_short_form(lang: Lang, text: str, short: list[str]) -> None:
    first, *rest = zones(text, lang)
    assert [m.text for m in rest] == short
    assert {m.zone_id for m in rest} == {first.zone_id}


SHORTENED_EN = [
    ("The Wuhan Donghu High-Tech Zone grew. In May the Donghu zone hired.", "Donghu zone"),
    ("Chongqing's Liangjiang New Area grew, and firms came to the Liangjiang area.", "Liangjiang area"),
    ("The Quzhou Green Leaf Industrial Park opened; Green Leaf park is full.", "Green Leaf park"),
]


@pytest.mark.parametrize(("text", "short"), SHORTENED_EN)
def test_a_name_is_shortened_to_its_own_words_and_its_head(text: str, short: str) -> None:
    first, second = zones(text)
    assert second.text == short
    assert (second.type, second.zone_id, second.province) == (first.type, first.zone_id, first.province)


@pytest.mark.parametrize(
    "text",
    [
        "The Hangzhou Metropolitan Area grew, and rain fell in the Hangzhou area.",
        "Ningbo Economic Development Area grew; buses ran in the Ningbo area.",
        "The Hefei State High-tech Zone grew, and the state zone too.",
    ],
)
def test_a_place_and_area_is_no_short_form(text: str) -> None:
    assert len(zones(text)) == 1


SHORTENED = [
    ("鹤鸣新区：珠海市鹤鸣新区签约，鹤鸣新区扩园。", ["鹤鸣新区", "珠海市鹤鸣新区", "鹤鸣新区"]),
    ("在翠岭科技园、望江产业园，翠岭科技园最大", ["翠岭科技园", "望江产业园", "翠岭科技园"]),
    ("洛阳轴承产业园投产，各个产业园都忙。", ["洛阳轴承产业园"]),
    ("成都电子信息产业功能区开工，产业功能区扩建。", ["成都电子信息产业功能区"]),
]


@pytest.mark.parametrize(("text", "names"), SHORTENED)
def test_a_proper_name_stands_without_its_place_too(text: str, names: list[str]) -> None:
    found = zones(text, "zh")
    assert [m.text for m in found] == names
    assert len({m.province for m in found}) == 1


def test_a_port_neither_owns_an_area_nor_parts_it_from_its_zone() -> None:
    (one,) = zones("广西自贸试验区钦州港片区", "zh")
    assert one.zone_id == "qinzhou-port-area-of-the-china-guangxi-pilot-free-trade-zone"


def test_a_zone_that_is_a_place_is_no_part_of_another_name() -> None:
    assert [m.text for m in zones("来到浦东新区张江科学城", "zh")] == ["浦东新区", "张江科学城"]


def test_a_known_zone_brings_what_the_gazetteer_knows() -> None:
    (mention,) = zones("芜湖高新区的工厂", "zh")
    zone = default().zones["wuhu-high-tech-industrial-development-zone"]
    assert (mention.name, mention.name_zh, mention.level) == (zone.name, "芜湖高新技术产业开发区", "national")
    assert (mention.city, mention.province, mention.admin_code) == ("Wuhu", "Anhui", zone.admin_code)


PIECES = [
    "Hangzhou",
    " High-tech",
    " Zone",
    "s",
    "(",
    ")",
    " and ",
    ", ",
    "'s ",
    "FTZ",
    " area of ",
    "杭州",
    "自贸试验区",
    "片区",
    "、",
    "\n",
    "“",
    "产业园",
    "1",
    "😀",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40), st.sampled_from(["en", "zh"]))
def test_spans_hold_their_text_and_never_overlap(pieces: list[str], lang: Lang) -> None:
    text = "".join(pieces)
    found = zones(text, lang)
    assert [m.id for m in found] == [f"z{number}" for number in range(1, len(found) + 1)]
    end = 0
    for mention in found:
        assert text[mention.start : mention.end] == mention.text != ""
        assert end <= mention.start
        end = mention.end
        assert mention.parent is None or mention.parent in {m.id for m in found} - {mention.id}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "unit",
    [
        "Zone ",
        "Hangzhou and ",
        "(",
        "宁波、",
        "片区",
        "China (",
        "示范区",
        "a-",
        "area of the ",
        "Binhai New Area ",
        "Ningbo area ",
        "杭州片区。",
        "浙江自贸区，宁波片区。",
        "杭州高新区（简称“杭高”）",
    ],
)
def test_hostile_repetition(unit: str, lang: Lang) -> None:
    text = unit * 4_000
    found = zones(text, lang)
    assert len(found) <= 8_000
    assert all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize("text", ["the Kwai Sing Technopole opened", "Lakeside Technopark opened"])
def test_a_technopole_is_a_park(text: str) -> None:
    assert [m.type for m in zones(text)] == ["industrial_park"]


def test_the_last_of_a_list_of_areas_takes_its_zone_in() -> None:
    found = zones("The Hangzhou, Jinyi and Ningbo areas of the Zhejiang FTZ grew.")
    assert [(m.text, m.zone_id) for m in found] == [
        ("Hangzhou", HANGZHOU),
        ("Jinyi", JINYI),
        ("Ningbo areas of the Zhejiang FTZ", NINGBO),
    ]


def test_a_described_area_stands_where_its_zone_is_named() -> None:
    area = "the high-end industry area"
    assert [m.text for m in zones(f"The Beijing Pilot Free Trade Zone has {area}.")][1:] == ["high-end industry area"]
    assert zones(f"The city has {area}.") == []


def test_a_park_after_the_core_of_a_listed_zone() -> None:
    assert spans("今年用于外高桥物流园区扩建", "zh") == [("外高桥物流园区", "industrial_park", None)]
    assert spans("今年用于未来物流园区扩建", "zh") == []
