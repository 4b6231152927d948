"""Headers as pages have them, and texts that only look as if they had one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjextract.article import Header, read_article

BODY = "\n\nThe port handled 5 million tonnes of goods, officials said. It is the largest of the province.\n"
ZH_BODY = "\n\n\u3000\u3000全省港口货物吞吐量达到5亿吨，同比增长6%。有关负责人表示，下一步将继续扩大开放。\n"


def header(text: str) -> Header:
    return read_article(text).header


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Port grows fast\n\nezhejiang.gov.cn| Updated: November 30, 2021 L M S", "2021-11-30"),
        ("Port grows fast\n\nBy Li An| China Daily| Updated: July 24, 2019 L M S", "2019-07-24"),
        (" date 2023-05-09 Port grows fast", "2023-05-09"),
        ("-- Port grows fast\n-- By  Li An\n-- Mon Dec 13, 2010 10:12pm EST", "2010-12-13"),
        ("Port grows fast By Li An ( People's Daily Online ) 09:40, March 3, 2021 Ships of", "2021-03-03"),
        ("Port grows fast\n(Xinhua) 09:12, November 19, 2020", "2020-11-19"),
        ("Port grows fast\nUpdated: 2013-09-06 07:12", "2013-09-06"),
        ("Port grows fast\nSource: Xinhua | 2020-11-13 16:02:13 | Editor: huaxia", "2020-11-13"),
        ("Port grows fast\nBy Li An Source: Global Times Published: 2014/3/5 0:08:01", "2014-03-05"),
        ("Port grows fast\nPublished: 12:00pm, 24 Jul, 2019\nUpdated: 3:00pm, 25 Jul, 2019", "2019-07-24"),
        ("Port grows fast\nShanghai Daily, March 5, 2014", "2014-03-05"),
        ("Port grows fast\nWednesday, 5 March 2014", "2014-03-05"),
        ("Port grows fast\nhttps://www.example.cn/a/202111/30/WS61a5.html", "2021-11-30"),
        ("Port grows fast\nhttp://example.com/2013/09/06/port", "2013-09-06"),
        ("SHANGHAI, Nov. 26, 2021 /PRNewswire/ -- The port", "2021-11-26"),
        # The clock is west of Greenwich; the address has the day on which the news came out.
        ("-- Port\n-- Fri Jul 11, 2008 11:34pm EDT\n-- http://example.com/article/2008/07/12/port", "2008-07-12"),
    ],
)
def test_english_publication_date(head: str, day: str) -> None:
    assert header(head + BODY).published == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("港口增长\n时间：2021-10-26 14:36", "2021-10-26"),
        ("港口增长\n发布时间：2021年10月26日　来源：浙江日报", "2021-10-26"),
        ("港口增长\n2021年10月26日14:36 来源：人民网", "2021-10-26"),
        ("港口增长\n来源：新华网  2021-10-26 08:15:02", "2021-10-26"),
        ("港口成長\n民國110年10月26日", "2021-10-26"),
        ("港口成長\n發稿時間：2021/10/26 14:36", "2021-10-26"),
        ("2021-10-26 14:09 經濟日報 記者王小明／即時報導", "2021-10-26"),
        ("# 《新闻联播》（20211026）", "2021-10-26"),
        ("新华社杭州2021年10月26日电（记者王小明）浙江", "2021-10-26"),
        ("港口增长\n（2021年10月26日）", "2021-10-26"),
        ("港口增长\n2021年10月26日 星期二", "2021-10-26"),
        ("港口增长\n2021-10-26 10:40:30来源:浙江日报", "2021-10-26"),
        ("浙江省港口公报\n浙江省统计局 国家统计局浙江调查总队\n2021年10月26日", "2021-10-26"),
    ],
)
def test_chinese_publication_date(head: str, day: str) -> None:
    assert header(head + ZH_BODY).published == date.fromisoformat(day)


def test_chinese_date_at_the_foot() -> None:
    assert header("港口增长" + ZH_BODY * 20 + "责任编辑：王小明\n发布时间：2021-10-26").published == date(2021, 10, 26)


@pytest.mark.parametrize(
    "text",
    [
        "HANGZHOU, Nov. 12 (Xinhua) -- The port grew." + BODY,  # no year
        "On November 5, 2021, the port opened." + BODY,
        "Port opened on November 5, 2021" + BODY,
        "Port grows fast\n\nReleased on May 5, 2019, the plan covers ten ports." + BODY,
        "Port grows fast\n\nThe report, published on May 5, 2019, covers ten ports." + BODY,
        "Port grows fast\n\nThe plan runs from 2021-01-01 to 2025-12-31, it says." + BODY,
        "Port grows fast\n05/07/2019" + BODY,  # May or July
        "Port grows fast\nIssue 20211345, page 12:30" + BODY,
        "新华社杭州7月5日电（记者王小明）浙江" + ZH_BODY,
        "2021年10月26日，港口启用。" + ZH_BODY,
        "港口增长\n2021年10月26日14:36，港口启用新码头，吞吐量增长。" + ZH_BODY,
        "港口增长\n2021年13月26日" + ZH_BODY,
        "关于港口的建议\n（2021年10月26日浙江省第十四届委员会第八次全体会议通过）" + ZH_BODY,  # adopted, not published
        "",
        " \n\n ",
    ],
)
def test_no_publication_date(text: str) -> None:
    assert header(text).published is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Home> Latest\n\nPort to open new zones\n\nexample.cn| Updated: May 3, 2021" + BODY, "Port to open new zones"),
        ("-- Trade gap widens with U.S.\n-- By  Li An" + BODY, "Trade gap widens with U.S."),
        (" date 2023-05-09 The port exceeds its plan" + BODY, "The port exceeds its plan"),
        ("The “old field” goes deeper" + BODY, "The “old field” goes deeper"),
        (
            "Home News English &gt;&gt; Port grows ( Xinhua ) 09:33, November 19, 2020 NINGBO, Nov. 18 (Xinhua) -- It",
            "Port grows",
        ),
        ("Port grows fast - People's Daily Online\nNINGBO, Nov. 18 (Xinhua) -- It grew." + BODY, "Port grows fast"),
        ("NINGBO, Nov. 18 (Xinhua) -- It grew." + BODY, None),
        ("The port handled 5 million tonnes." + BODY, None),
        ("Officials from ten provinces opened talks on trade\nand investment on Monday." + BODY, None),
        ("https://example.com/a\nPort grows fast" + BODY, "Port grows fast"),
        ("Port grows fast", None),  # a line alone is no article
        ("Home\nOther stories\nPort grows faster than planned\nMay 5, 2021" + BODY, "Port grows faster than planned"),
        ("Port trade hits a new high in May...\nTrade\nMay 5, 2021" + BODY, "Port trade hits a new high in May..."),
        ("2019年7月24日 (三) 08:00\n港口规划出炉" + ZH_BODY, "港口规划出炉"),
        ("财经 科技 金融 知识 产品\n港口增长加快\n2021-07-28 10:40:30来源:浙江日报" + ZH_BODY, "港口增长加快"),
        ("港口增长加快\n\n新华社杭州7月5日电（记者王小明）" + ZH_BODY, "港口增长加快"),
        ("首页 > 新闻 > 正文\n港口“增长”加快 开放扩大\n来源：浙江日报" + ZH_BODY, "港口“增长”加快 开放扩大"),
        ("# 《新闻联播》（20230101）" + ZH_BODY, "《新闻联播》（20230101）"),
        ("新华社杭州7月5日电（记者王小明）浙江港口增长。" + ZH_BODY, None),
        ("港口增长，同比上升5%。" + ZH_BODY, None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert header(text).title == title


@pytest.mark.parametrize(
    ("head", "byline", "source", "dateline"),
    [
        ("Port grows fast\nBy Li An| China Daily| Updated: July 24, 2019", "Li An", "China Daily", None),
        (
            "-- Port grows\n-- By  Li An  and  Amy Wu\n\n NINGBO, China  (Reuters) - It",
            "Li An and Amy Wu",
            "Reuters",
            "NINGBO, China",
        ),
        ("HANGZHOU, Nov. 12 (Xinhua) -- The port", None, "Xinhua", "HANGZHOU, Nov. 12"),
        ("Shanghai, July 25 (Xinhua, Li An) The port", "Li An", "Xinhua", "Shanghai, July 25"),
        ("Port grows fast\nSource: Global Times", None, "Global Times", None),
        ("WENZHOU, China/TOKYO (Reuters) - The port", None, "Reuters", "WENZHOU, China/TOKYO"),
        ("Alibaba Group (BABA.N) said its port", None, None, None),
        ("新华社杭州7月5日电（记者王小明、李大为）浙江", "王小明、李大为", "新华社", "杭州7月5日"),
        ("本报合肥2月24日电 （记者王小明）合肥", "王小明", None, "合肥2月24日"),
        ("（中央社記者王小明台北5日電）行政院", "王小明", "中央社", "台北5日"),
        ("〔記者王小明／台北報導〕行政院", "王小明", None, "台北"),
        ("港口增长\n来源：浙江日报 作者：王小明", "王小明", "浙江日报", None),
        ("港口成長\n來源：經濟日報 作者：張曉東", "張曉東", "經濟日報", None),  # the text's own letters
        ("中新网杭州7月27日电(王小明、李大为)浙江", "王小明、李大为", "中新网", "杭州7月27日"),
        ("Port grows fast\n\nBy Li An, Amy Wu, People’s Daily", "Li An, Amy Wu", "People’s Daily", None),
        ("Port grows fast\nBy Li An Source: Global Times Published: 2014/3/5 0:08:01", "Li An", "Global Times", None),
        ("Port grows fast\nBy Friday the port was full again", None, None, None),
        ("Port grows fast\nA resource: the sea", None, None, None),
        (
            "-- Port grows\n-- By  Li An , Asia Editor  - Analysis\n\n NINGBO (Reuters) - It",
            "Li An",
            "Reuters",
            "NINGBO",
        ),
        ("港口增长\n\n新华社通讯：港口一日", None, None, None),
        ("中国电信今日宣布新计划", None, None, None),
    ],
)
def test_byline_source_and_dateline(head: str, byline: str | None, source: str | None, dateline: str | None) -> None:
    body = ZH_BODY if any(letter >= "\u4e00" for letter in head) else BODY
    found = header(head + body)
    assert (found.byline, found.source, found.dateline) == (byline, source, dateline)


def test_names_are_the_texts_own_letters() -> None:
    assert header("臺灣港口成長\n來源：經濟日報" + ZH_BODY).title == "臺灣港口成長"


def test_the_body_begins_after_the_header_and_a_sentence_with_it() -> None:
    text = "Port grows fast By Li An ( Xinhua ) 09:40, March 3, 2021 Ships of all sizes came. They left."
    article = read_article(text)
    assert text[article.header.end :] == "Ships of all sizes came. They left."
    assert [text[start:end] for start, end in article.sentences][1:] == ["Ships of all sizes came.", "They left."]


HOSTILE = [
    "\0",
    "\ufeff",
    "\ud800",
    "\r\n",
    "9" * 3000,
    "(" * 3000,
    "By A" * 500,
    "https://" * 200,
    "1" + "年1月1日" * 300,
    "新华社" * 500,
    "农民001户",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_heads(piece: str) -> None:
    for text in (piece, piece + BODY, "Updated: " + piece, "时间：" + piece + ZH_BODY):
        assert 0 <= read_article(text).header.end <= len(text)


@given(st.text(st.characters(exclude_categories=())) | st.text("Updated: Nov 5,2021\n年月日-/|ByA(.)"))
def test_any_text_has_a_header(text: str) -> None:
    article = read_article(text)
    assert 0 <= article.header.end <= len(text)
    for value in (article.header.title, article.header.byline, article.header.source, article.header.dateline):
        assert value is None or value.strip() == value != ""
