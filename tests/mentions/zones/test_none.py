"""What looks like a zone and is none."""

import pytest
from zoning import spans

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
    "New York City, Ho Chi Minh City, Old Town, Cape Town and Garden City",
    "a new town, the new city, China's new towns; an auto town in Ohio",
    "Silicon Valley, Death Valley and the Bekaa Valley",
    "A high-tech zone in Suzhou and an economic development zone in Kunshan",
    "a gated community, an industrial community",
    "a New Energy Vehicle Industry Cluster",
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
    "改造低效产业园区、老旧厂区，建设世界级盐湖产业基地、国家级基地",
    "在浙江湖州的农业综合示范园区，四川的旅游小镇和水乡小镇",
    "康嘉药业宁波新园区投产",
    "希望产业园办好，听取产业园建设情况",
]


@pytest.mark.parametrize("text", NO_ZONES_ZH)
def test_no_zones_in_chinese(text: str) -> None:
    assert spans(text, "zh") == []
