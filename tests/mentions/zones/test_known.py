"""Names of zones, listed and unlisted: their spans, types, rows and places."""

import pytest
from zoning import HANGZHOU, HANGZHOU_HTZ, LINGANG, NINGBO, ZHEJIANG_FTZ, zones

from zjextract.record import Lang

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
    ("Firms of the High-tech Zone of Hefei", "High-tech Zone of Hefei", "hefei-high-tech-industrial-development-zone"),
    ("The Free Trade Zone of Zhejiang", "Free Trade Zone of Zhejiang", ZHEJIANG_FTZ),
    ("the Lin-gang area of the China (Shanghai) FTZ", "Lin-gang area of the China (Shanghai) FTZ", LINGANG),
    (
        "the Hefei High-tech Industrial and Development Zone",
        "Hefei High-tech Industrial and Development Zone",
        "hefei-high-tech-industrial-development-zone",
    ),
    (
        "the Ningbo Meishan Free Trade Zone",
        "Ningbo Meishan Free Trade Zone",
        "ningbo-meishan-comprehensive-bonded-zone",
    ),
    ("at Kunshan Development Zone", "Kunshan Development Zone", "kunshan-economic-and-technological-development-zone"),
    ("the Hefei State Hi-tech Zone", "Hefei State Hi-tech Zone", "hefei-high-tech-industrial-development-zone"),
    ("in Ningbo's Meishan Bonded Area", "Meishan Bonded Area", "ningbo-meishan-comprehensive-bonded-zone"),
    ("Exports of the Zhejiang PFTZ", "Zhejiang PFTZ", ZHEJIANG_FTZ),
    ("in Hefei High-tech District", "Hefei High-tech District", "hefei-high-tech-industrial-development-zone"),
    ("Zhongguancun Science & Technology Park", "Zhongguancun Science & Technology Park", "zhongguancun-science-park"),
    ("Quzhou Green Industry Cluster Zone", "Quzhou Green Industry Cluster Zone", "quzhou-green-industry-cluster"),
    ("Cloud Town in Hangzhou", "Cloud Town", "yunqi-town"),
    ("the YRD region", "YRD", "yangtze-river-delta"),
    ("the Rayong Industrial Zone", "Rayong Industrial Zone", "thai-chinese-rayong-industrial-zone"),
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
    ("位于江西南昌高新区的工厂", "南昌高新区", "nanchang-high-tech-industrial-development-zone"),
    ("中关村丰台园的企业", "中关村丰台园", "zhongguancun-fengtai-park"),
    ("抓住长三角经济圈的机遇", "长三角经济圈", "yangtze-river-delta"),
    ("珠江口西岸都市圈的客流", "珠江口西岸都市圈", "pearl-river-estuary-west-bank-metropolitan-area"),
    ("福州（平潭）综合实验区", "福州（平潭）综合实验区", "pingtan-comprehensive-experimental-area"),
    ("大连自贸试验片区的改革", "大连自贸试验片区", "dalian-area-of-the-china-liaoning-pilot-free-trade-zone"),
    ("元洪投资区的工厂", "元洪投资区", "yuanhong-investment-zone"),
    ("陕西的空港新城", "空港新城", "xixian-airport-new-city"),
    ("两路寸滩综合保税区", "两路寸滩综合保税区", "chongqing-lianglu-guoyuan-port-comprehensive-bonded-zone"),
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
    ("en", "in Shanghai's Songjiang New City", "Songjiang New City", "new_area", "Shanghai"),
    ("en", "the Wuzhong jade town in Suzhou", "Wuzhong jade town", "characteristic_town", "Suzhou"),
    ("en", "Xiamen Internet of Things Town", "Xiamen Internet of Things Town", "characteristic_town", "Xiamen"),
    ("en", "the Qingtian Painters' Town in Lishui", "Qingtian Painters' Town", "characteristic_town", "Lishui"),
    ("en", "Shanghai: the Minhang Industrial Area", "Minhang Industrial Area", "industrial_park", "Shanghai"),
    ("en", "the Lishui Industry Agglomerating Zone", "Lishui Industry Agglomerating Zone", "industrial_park", "Lishui"),
    ("en", "Xiangyang Bonded Logistic Center", "Xiangyang Bonded Logistic Center", "bonded_zone", "Xiangyang"),
    ("en", "the Hefei International Space Town", "Hefei International Space Town", "characteristic_town", "Hefei"),
    ("en", "the Dalian Bay Agglomeration Zone", "Dalian Bay Agglomeration Zone", "industrial_park", "Dalian"),
    ("en", "the China-Germany Equipment Park", "China-Germany Equipment Park", "industrial_park", None),
    ("en", "Purple Orange and Blue Orange Industrial Parks", "Purple Orange", "industrial_park", None),
    ("en", "to Nanjing Software Valley", "Nanjing Software Valley", "industrial_park", "Nanjing"),
    ("zh", "记者来到洛阳轴承产业园采访", "洛阳轴承产业园", "industrial_park", "Luoyang"),
    ("zh", "在江苏泰兴高新区，项目开工", "江苏泰兴高新区", "high_tech_zone", "Taizhou"),
    ("zh", "推进京津武清协同发展示范区建设", "京津武清协同发展示范区", "pilot_zone", None),
    ("zh", "长江（宜昌）国际物流园启用", "长江（宜昌）国际物流园", "industrial_park", "Yichang"),
    ("zh", "依托软件园、翠屏科技园、望江产业基地等", "翠屏科技园", "industrial_park", None),
    ("zh", "盐城滨海新区", "盐城滨海新区", "new_area", "Yancheng"),
    ("zh", "比如凭祥地处南宁—新加坡经济走廊", "南宁—新加坡经济走廊", "corridor", "Nanning"),
    ("zh", "以上海的奉贤新城为例", "奉贤新城", "new_area", "Shanghai"),
    ("zh", "保定：考察涿州高铁新城的建设", "涿州高铁新城", "new_area", "Baoding"),
    ("zh", "邯郸国际生物医药园揭牌", "邯郸国际生物医药园", "industrial_park", "Handan"),
    ("zh", "遂宁国际物流枢纽园区的货场", "遂宁国际物流枢纽园区", "industrial_park", "Suining"),
    ("zh", "科學園區營收創新高，完成斗南園區的工程", "斗南園區", "industrial_park", None),
    ("zh", "南科高雄園區釋出用地", "南科高雄園區", "industrial_park", None),
    ("zh", "高雄園區與宜蘭園區擴建", "宜蘭園區", "industrial_park", None),
    ("zh", "苏州：太仓中德产业园的客商", "太仓中德产业园", "industrial_park", "Suzhou"),
    ("zh", "双方办好中匈机械工业园，扩大合作", "中匈机械工业园", "industrial_park", None),
    ("zh", "埃塞俄比亚东方工业园开工", "埃塞俄比亚东方工业园", "industrial_park", None),
    ("zh", "走进前海深港设计创意产业园", "前海深港设计创意产业园", "industrial_park", None),
    ("zh", "云南弥勒市的东屏韵特色小镇里", "东屏韵特色小镇", "characteristic_town", None),
    ("zh", "在广东茂名的荔枝现代农业产业园内", "荔枝现代农业产业园", "industrial_park", None),
    ("zh", "辽西锦州湾沿海经济区（含锦州西海工业区）", "锦州西海工业区", "industrial_park", "Jinzhou"),
    ("zh", "辽西锦州湾沿海经济区（含锦州西海工业区）", "辽西锦州湾沿海经济区", "development_zone", "Jinzhou"),
    ("zh", "豫东物流产业集聚区开工", "豫东物流产业集聚区", "industrial_park", None),
    ("zh", "高雄園區、屏東園區與仁德科技產業園區等四大園區", "仁德科技產業園區", "industrial_park", None),
    ("zh", "新北產業園區（原名五堵工業區）開發五堵工業區", "五堵工業區", "industrial_park", None),
    ("zh", "丽水：景宁电商产业园开园", "景宁电商产业园", "industrial_park", "Lishui"),
    ("zh", "宜昌长阳县工业园投产", "宜昌长阳县工业园", "industrial_park", "Yichang"),
    ("zh", "振兴鲁南经济带的企业", "鲁南经济带", "economic_belt", None),
    ("zh", "距市场4公里的菱塘工业功能区（以下简称菱塘园区）", "菱塘园区", "industrial_park", None),
    ("zh", "包括两个乡和惠北工业区。", "惠北工业区", "industrial_park", None),
    ("zh", "泉州：惠安台商创业基地开园", "惠安台商创业基地", "industrial_park", "Quanzhou"),
    ("zh", "多年来，中晟产业园已成为基地", "中晟产业园", "industrial_park", None),
    ("zh", "现在，苏滁现代产业园正在招商", "苏滁现代产业园", "industrial_park", None),
    ("zh", "来到天悦高教科创园调研", "天悦高教科创园", "industrial_park", None),
]


@pytest.mark.parametrize(("lang", "text", "span", "kind", "city"), UNLISTED)
def test_unlisted_zones_are_typed_and_placed(lang: Lang, text: str, span: str, kind: str, city: str | None) -> None:
    found = {m.text: m for m in zones(text, lang)}
    assert span in found
    assert (found[span].type, found[span].zone_id, found[span].city) == (kind, None, city)
