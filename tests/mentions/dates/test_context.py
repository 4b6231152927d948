"""Which days an expression means by what surrounds it: the publication date, the tense, earlier dates."""

from datetime import date

import pytest
from dating import PUBLISHED, dates, days, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In September last year it opened.", [("September last year", "XXXX-09")]),
        ("Last year it grew.", [("Last year", "XXXX")]),
        ("Last month it grew.", [("Last month", "XXXX-XX")]),
        ("They met on Tuesday.", [("Tuesday", "XXXX-WXX-2")]),
        ("It grew in the first quarter.", [("first quarter", "XXXX-Q1")]),
        ("It grew in the first eight months.", [("first eight months", "XXXX-01/XXXX-08")]),
        ("It opened on Nov 25.", [("Nov 25", "XXXX-11-25")]),
        ("It grew in the first 20 days of May.", [("first 20 days of May", "XXXX-05-01/XXXX-05-20")]),
        ("It ran from Monday to Friday.", [("Monday to Friday", "XXXX-WXX-1/XXXX-WXX-5")]),
        ("It grew over the past three years.", [("past three years", "P3Y")]),
        ("去年增长较快", [("去年", "XXXX")]),
        ("今年前8个月增长", [("今年前8个月", "XXXX-01/XXXX-08")]),
        ("25日开幕的展会", [("25日", "XXXX-XX-25")]),
        ("周三开幕的展会", [("周三", "XXXX-WXX-3")]),
    ],
)
def test_nothing_is_resolved_without_a_date_to_resolve_from(text, expected):
    assert values(text, published=None) == expected
    assert all((d.start_date, d.end_date, d.anchor) == (None, None, None) for d in dates(text, published=None))


def test_without_a_publication_date_the_text_s_own_dates_give_the_year():
    text = "It was founded on March 5, 2019. It opened on April 2."
    assert days(text, published=None)[1] == ("April 2", "2019-04-02", "2019-04-02")
    assert dates(text, published=None)[1].anchor == "context"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Exports rose in November, officials said.", "2020-11-01"),
        ("The fair will open in November.", "2021-11-01"),
        ("The fair is due to open in July.", "2021-07-01"),
        ("Inflation is expected to have slowed in May.", "2021-05-01"),
        ("Exports have risen since November.", "2020-11-01"),
        ("A ruling on a July 15 report is near.", "2021-07-15"),
        ("The rules go into effect in August.", "2021-08-01"),
        ("Prices may rise in August.", "2021-08-01"),
        ("The law will finally be passed in November.", "2021-11-01"),
        ("They shifted their hopes to July.", "2021-07-01"),
        ("It recovered in the third quarter.", "2020-07-01"),
        ("It rose in May and in August.", "2021-05-01"),
        ("It will pay, according to a report in November.", "2020-11-01"),
        ("展会将于11月举行", "2021-11-01"),
        ("去年起步，11月出口增长", "2020-01-01"),
        ("11月出口同比增长", "2020-11-01"),
    ],
)
def test_the_tense_decides_a_missing_year(text, first):
    assert days(text)[0][1] == first


@pytest.mark.parametrize(
    ("published", "text", "span"),
    [
        (date(2021, 1, 20), "一季度增长5%", ("一季度", "2020-01-01", "2020-03-31")),
        (date(2021, 1, 20), "去年一季度增长5%", ("去年一季度", "2020-01-01", "2020-03-31")),
        (date(2021, 3, 30), "一季度增长5%", ("一季度", "2021-01-01", "2021-03-31")),
        (date(2021, 12, 30), "They met on January 4.", ("January 4", "2022-01-04", "2022-01-04")),
        (date(2021, 1, 4), "They met on Dec. 30.", ("Dec. 30", "2020-12-30", "2020-12-30")),
        (date(2021, 3, 1), "2月29日举行了会议", ("2月29日", "2020-02-29", "2020-02-29")),
    ],
)
def test_around_the_turn_of_a_year(published, text, span):
    assert days(text, published) == [span]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2019年出口增长，比上年增加5%", ("上年", "2018-01-01", "2018-12-31")),
        ("4月份回升，比上月高0.3点", ("上月", "2021-03-01", "2021-03-31")),
        ("去年7月投产，当年销售15万台", ("当年", "2020-01-01", "2020-12-31")),
        ("今年1月销售更旺，当月达6万台", ("当月", "2021-01-01", "2021-01-31")),
        ("5月18日开工，当天发布了方案", ("当天", "2021-05-18", "2021-05-18")),
        ("2018年5月18日开工，次年投产", ("次年", "2019-01-01", "2019-12-31")),
        ("2018年3月成立，7月投产", ("7月", "2018-07-01", "2018-07-31")),
        ("一季度增长3%，二季度增长4%", ("二季度", "2021-04-01", "2021-06-30")),
    ],
)
def test_what_an_earlier_date_gives(text, last):
    assert days(text)[-1] == last
    assert dates(text)[-1].anchor in ("context", "published")


def test_anchors():
    text = "In 2019 it grew; last year it fell."
    assert [d.anchor for d in dates(text)] == ["explicit", "published"]


def test_ids_and_rules():
    mentions = dates("In 2019 it grew; last year it fell.")
    assert [d.id for d in mentions] == ["d1", "d2"]
    assert all(d.rule for d in mentions)


def test_a_day_that_the_calendar_lacks_is_no_date():
    assert days("It opened on February 30, 2020.", PUBLISHED) == []
    assert days("2020年2月30日开幕") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was founded in 2009. Later that year it opened a shop.", ("Later that year", "2009")),
        ("It was founded in 2009 and opened in the same year.", ("same year", "2009")),
        ("In the fourth quarter of 2020 it grew 1 percent from the previous quarter.", ("previous quarter", "2020-Q3")),
        (
            "Prices rose in April. On Friday the bureau said they fell from the previous month.",
            ("previous month", "2021-03"),
        ),
        ("It grew in the first three months of 2020, and shrank the following month.", ("following month", "2020-04")),
        ("From 2021 to 2025 it will double by the end of the period.", ("end of the period", "2025-12-31")),
        ("2001年入世，这一年出口增长。", ("这一年", "2001")),
    ],
)
def test_what_the_text_told_of_before(text, expected):
    assert expected in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "He said that year-on-year growth slowed.",
        "It rose from the same month a year earlier.",
        "By the end of the period it will double.",
    ],
)
def test_no_date_of_its_own(text):
    assert values(text) == []


def test_a_headline_names_the_day_of_a_plan():
    head = "Leaders to meet on Friday\n\n2021-06-14\n\nNINGBO (Reuters) - They met on Friday."
    assert [first for _, first, _ in days(head)] == ["2021-06-18", "2021-06-14", "2021-06-11"]
