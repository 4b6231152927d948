"""Zones in English and Chinese: what is found, typed and linked, and what is no zone."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zjextract.article import read_article
from zjextract.gazetteer import default
from zjextract.mentions.zones import find_zones
from zjextract.record import Lang, ZoneMention

DAY = date(2022, 5, 10)


def zones(text: str, lang: Lang = "en", reference: date | None = DAY) -> list[ZoneMention]:
    return find_zones(read_article(text, lang), reference)


def spans(text: str, lang: Lang = "en") -> list[tuple[str, str, str | None]]:
    return [(m.text, m.type, m.zone_id) for m in zones(text, lang)]


HANGZHOU_HTZ = "hangzhou-high-tech-industrial-development-zone"
ZHEJIANG_FTZ = "china-zhejiang-pilot-free-trade-zone"
NINGBO, HANGZHOU, JINYI = (
    f"{city}-area-of-the-china-zhejiang-pilot-free-trade-zone" for city in ("ningbo", "hangzhou", "jinyi")
)
LINGANG = "lin-gang-special-area-of-the-china-shanghai-pilot-free-trade-zone"

KNOWN_EN = [
    ("Exports of the Hangzhou High-Tech Zone rose.", "Hangzhou High-Tech Zone", HANGZHOU_HTZ),
    ("at the Hangzhou Hi-tech Industry Development Zone,", "Hangzhou Hi-tech Industry Development Zone", HANGZHOU_HTZ),
    ("the China (Zhejiang) Pilot Free Trade Zone", "China (Zhejiang) Pilot Free Trade Zone", ZHEJIANG_FTZ),
    ("The Zhejiang pilot FTZ said", "Zhejiang pilot FTZ", ZHEJIANG_FTZ),
    (
        "Beijing Economic-Technological Development Area",
        "Beijing Economic-Technological Development Area",
        "beijing-economic-and-technological-development-zone",
    ),
    ("in Xi’an High-tech Zone on Monday", "Xi’an High-tech Zone", "xian-high-tech-industrial-development-zone"),
    ("in the Xiongan New Area", "Xiongan New Area", "xiongan-new-area"),
    ("Shanghai's Pudong New Area led.", "Pudong New Area", "pudong-new-area"),
    ("The Tianjin Binhai New Area grew.", "Tianjin Binhai New Area", "binhai-new-area"),
    ("the Yangtze River Delta region", "Yangtze River Delta", "yangtze-river-delta"),
    ("the Beijing-Tianjin-Hebei region", "Beijing-Tianjin-Hebei region", "beijing-tianjin-hebei-region"),
    ("Chengdu-Chongqing economic circle", "Chengdu-Chongqing economic circle", "chengdu-chongqing-economic-circle"),
    ("Suzhou Industrial Park in Jiangsu", "Suzhou Industrial Park", "suzhou-industrial-park"),
    ("the Hainan Free Trade Port (FTP)", "Hainan Free Trade Port", "hainan-free-trade-port"),
    ("a new free trade zone in Shanghai", "free trade zone in Shanghai", "china-shanghai-pilot-free-trade-zone"),
    ("Yiwu International Trade City", "Yiwu International Trade City", "yiwu-international-trade-city"),
    (
        "the Lin-gang Special Area of China (Shanghai) Pilot Free Trade Zone",
        "Lin-gang Special Area of China (Shanghai) Pilot Free Trade Zone",
        LINGANG,
    ),
    ("the Ningbo area of the Zhejiang FTZ", "Ningbo area of the Zhejiang FTZ", NINGBO),
    ("Zhejiang FTZ's Hangzhou area", "Zhejiang FTZ's Hangzhou area", HANGZHOU),
    ("the Kunming ETDZ", "Kunming ETDZ", "kunming-economic-and-technological-development-zone"),
    ("Macau and the Greater Bay Area", "Greater Bay Area", "guangdong-hong-kong-macao-greater-bay-area"),
    ("the Hsinchu Science Park", "Hsinchu Science Park", "hsinchu-science-park"),
    (
        "Yiwu's comprehensive pilot zone for cross-border e-commerce",
        "Yiwu's comprehensive pilot zone for cross-border e-commerce",
        "china-yiwu-cross-border-e-commerce-comprehensive-pilot-zone",
    ),
]


@pytest.mark.parametrize(("text", "span", "zone_id"), KNOWN_EN)
def test_known_zones_in_english(text: str, span: str, zone_id: str) -> None:
    assert [(m.text, m.zone_id) for m in zones(text)] == [(span, zone_id)]


KNOWN_ZH = [
    ("走进杭州高新区的企业", "杭州高新区", HANGZHOU_HTZ),
    ("位于杭州高新技术产业开发区内", "杭州高新技术产业开发区", HANGZHOU_HTZ),
    ("中国（浙江）自由贸易试验区挂牌五年", "中国（浙江）自由贸易试验区", ZHEJIANG_FTZ),
    ("浙江自贸区的进出口", "浙江自贸区", ZHEJIANG_FTZ),
    ("浙江自贸试验区宁波片区启动", "浙江自贸试验区宁波片区", NINGBO),
    ("中国(上海)自由贸易试验区临港新片区", "中国(上海)自由贸易试验区临港新片区", LINGANG),
    ("推动粤港澳大湾区建设", "粤港澳大湾区", "guangdong-hong-kong-macao-greater-bay-area"),
    (
        "長三角一體化發展示範區揭牌",
        "長三角一體化發展示範區",
        "yangtze-river-delta-ecological-green-integration-development-demonstration-zone",
    ),
    ("上海浦東新區的外貿", "上海浦東新區", "pudong-new-area"),
    (
        "宁波、温州国家自主创新示范区获批",
        "宁波、温州国家自主创新示范区",
        "ningbo-wenzhou-national-independent-innovation-demonstration-zone",
    ),
    ("西部（重庆）科学城开园", "西部（重庆）科学城", "western-chongqing-science-city"),
    ("云栖小镇举办大会", "云栖小镇", "yunqi-town"),
    ("厦门自贸片区的改革", "厦门自贸片区", "xiamen-area-of-the-china-fujian-pilot-free-trade-zone"),
    ("武汉东湖综保区开关", "武汉东湖综保区", "wuhan-east-lake-comprehensive-bonded-zone"),
    ("建德经开区的项目", "建德经开区", "jiande-economic-development-zone"),
    ("在天津港保税区投产", "天津港保税区", "tianjin-port-bonded-zone"),
    ("长三角G60科创走廊大会", "长三角G60科创走廊", "g60-science-and-technology-innovation-corridor"),
    ("了解临港新片区的规划", "临港新片区", LINGANG),
    ("中原城市群间的高铁", "中原城市群", "central-plains-city-cluster"),
    ("入驻泰中罗勇工业园的企业", "泰中罗勇工业园", "thai-chinese-rayong-industrial-zone"),
    ("西港特区的出口", "西港特区", "sihanoukville-special-economic-zone"),
    ("臺灣的橋頭園區動工", "橋頭園區", "qiaotou-science-park"),
]


@pytest.mark.parametrize(("text", "span", "zone_id"), KNOWN_ZH)
def test_known_zones_in_chinese(text: str, span: str, zone_id: str) -> None:
    assert [(m.text, m.zone_id) for m in zones(text, "zh")] == [(span, zone_id)]


UNLISTED = [
    (
        "en",
        "the Ningbo Meishan Bonded Zone Logistics Park,",
        "Ningbo Meishan Bonded Zone Logistics Park",
        "industrial_park",
        "Ningbo",
    ),
    ("en", "a China Internet Economy Industry Zone.", "China Internet Economy Industry Zone", "industrial_park", None),
    ("en", "the Wenzhou financial reform zone", "Wenzhou financial reform zone", "pilot_zone", "Wenzhou"),
    ("en", "the Shenyang Tiexi Industrial Zone", "Shenyang Tiexi Industrial Zone", "industrial_park", "Shenyang"),
    (
        "en",
        "the Hangzhou-Huangshan world-class natural ecological tourism corridor",
        "Hangzhou-Huangshan world-class natural ecological tourism corridor",
        "corridor",
        "Hangzhou",
    ),
    ("en", "to Nanjing Software Valley", "Nanjing Software Valley", "industrial_park", "Nanjing"),
    ("zh", "记者来到洛阳轴承产业园采访", "洛阳轴承产业园", "industrial_park", "Luoyang"),
    ("zh", "在江苏泰兴高新区，项目开工", "江苏泰兴高新区", "high_tech_zone", "Taizhou"),
    ("zh", "推进京津武清协同发展示范区建设", "京津武清协同发展示范区", "pilot_zone", None),
    ("zh", "长江（宜昌）国际物流园启用", "长江（宜昌）国际物流园", "industrial_park", "Yichang"),
    ("zh", "依托软件园、翠屏科技园、望江产业基地等", "翠屏科技园", "industrial_park", None),
    ("zh", "盐城滨海新区", "盐城滨海新区", "new_area", "Yancheng"),
    ("zh", "以上海的奉贤新城为例", "奉贤新城", "new_area", "Shanghai"),
    ("zh", "保定：考察涿州高铁新城的建设", "涿州高铁新城", "new_area", "Baoding"),
    ("zh", "邯郸国际生物医药园揭牌", "邯郸国际生物医药园", "industrial_park", "Handan"),
    ("zh", "遂宁国际物流枢纽园区的货场", "遂宁国际物流枢纽园区", "industrial_park", "Suining"),
    ("zh", "高雄園區與宜蘭園區擴建", "宜蘭園區", "industrial_park", None),
    ("zh", "苏州：太仓中德产业园的客商", "太仓中德产业园", "industrial_park", "Suzhou"),
    ("zh", "双方办好中匈机械工业园，扩大合作", "中匈机械工业园", "industrial_park", None),
    ("zh", "埃塞俄比亚东方工业园开工", "埃塞俄比亚东方工业园", "industrial_park", None),
    ("zh", "走进前海深港设计创意产业园", "前海深港设计创意产业园", "industrial_park", None),
    ("zh", "来到天悦高教科创园调研", "天悦高教科创园", "industrial_park", None),
]


@pytest.mark.parametrize(("lang", "text", "span", "kind", "city"), UNLISTED)
def test_unlisted_zones_are_typed_and_placed(lang: Lang, text: str, span: str, kind: str, city: str | None) -> None:
    found = {m.text: m for m in zones(text, lang)}
    assert span in found
    assert (found[span].type, found[span].zone_id, found[span].city) == (kind, None, city)


NO_ZONES_EN = [
    "Such zones and these areas grew, and the zone did too.",
    "There are 22 national-level ETDZs and 21 pilot free trade zones.",
    "Twelve pilot free trade zones were approved.",
    "free trade zones, high-tech zones and development zones",
    "The building has a floor area of 119.5 sq km in an area of shops.",
    "Ningbo Economic and Technological Development Zone Construction Co Ltd gained.",
    "Shanghai Waigaoqiao Free Trade Zone Development Co.",
    "the China-ASEAN Free Trade Area and the African Continental Free Trade Area",
    "a Free Trade Area of the Asia-Pacific",
    "a China-Japan-Republic of Korea free-trade zone",
    "Euro zone bonds, the euro zone and Eurozone banks",
    "in a different time zone, out of its comfort zone, in a war zone",
    "a demilitarized zone, a no-fly zone and a buffer zone",
    "its exclusive economic zone in the South China Sea",
    "the air defense identification zone",
    "the Tokyo metropolitan area, the Seoul Metropolitan Area",
    "Yellowstone National Park, Hyde Park, Central Park and a theme park",
    "Park Geun-hye met reporters in the parking area.",
    "in new areas such as AI; in rural areas; in key areas",
    "a water town, a home town, the town of Wuzhen",
    "Hexi Corridor, a corridor of power",
    "He tightened his belt; the Rust Belt",
    "the Mekong Delta, and Delta Air Lines",
    "Rural areas, Several zones, Key industrial parks",
    "Manzhouli-based economic zone planners",
    "a gba of data, prd and yrd",
    "China's economic development zones",
    "the district, the city cluster, a metropolitan circle",
]


@pytest.mark.parametrize("text", NO_ZONES_EN)
def test_no_zones_in_english(text: str) -> None:
    assert spans(text) == []


NO_ZONES_ZH = [
    "22个国家级经开区和21个自贸试验区",
    "这类园区、各类开发区、高新区企业",
    "国家级新区、省级经济开发区、国家高新技术产业开发区",
    "全国首个综合保税区获批",
    "要加强自贸试验区、综合保税区等开放平台建设",
    "占地面积119.5平方公里的片区",
    "香港特区政府和澳门特别行政区",
    "东京都市圈、首尔都市圈",
    "中国—东盟自由贸易区、亚太自贸区",
    "杭州高新技术产业开发总公司",
    "宁波经济技术开发区建设有限公司",
    "嘉善县西塘镇、乌镇和南浔镇",
    "新区块链技术、开发区域经济、示范区域、创新区块",
    "东部战区、灾区、景区、社区、小区、校区、厂区",
    "现代农业产业园、智慧物流园区和绿色工业园区",
    "建设国家生态文明建设示范区",
    "以城市群、都市圈为依托",
    "利率给德国经济带来压力",
    "河西走廊、内察里姆走廊",
    "大片区域降雨",
    "小镇居民和水乡小镇",
    "海洋专属经济区",
    "今年的“经济区”",
    "互联网小镇、健康小镇",
    "该区是浙江省级物流园区和浙江省级高新技术产业园区",
    "上海新城建设提速，五个新城各有定位",
    "长沙园区和零碳园区、无废园区",
    "福州市苍霞新城社区的居民",
    "越南工业园和泰国的产业园区",
    "中韩自贸区、中欧自由贸易区谈判",
    "台湾经营科学园区的经验",
]


@pytest.mark.parametrize("text", NO_ZONES_ZH)
def test_no_zones_in_chinese(text: str) -> None:
    assert spans(text, "zh") == []


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
