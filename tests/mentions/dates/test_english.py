"""English date expressions: the span, and the days or the value. The article is of Monday, June 14, 2021."""

import pytest
from dating import days, values

DATES = [
    # days in figures and words
    ("It opened on November 25, 2020.", "November 25, 2020", "2020-11-25", "2020-11-25"),
    ("It opened on 25 November 2020.", "25 November 2020", "2020-11-25", "2020-11-25"),
    ("It opened on the 25th of November 2020.", "25th of November 2020", "2020-11-25", "2020-11-25"),
    ("It closed on 12 November.", "12 November", "2020-11-12", "2020-11-12"),
    ("It opened on Nov. 12.", "Nov. 12", "2020-11-12", "2020-11-12"),
    ("It opened on Nov.12, 2019.", "Nov.12, 2019", "2019-11-12", "2019-11-12"),
    ("On the morning of May 9th, they met.", "May 9th", "2021-05-09", "2021-05-09"),
    ("Updated 2020-11-25 by the office", "2020-11-25", "2020-11-25", "2020-11-25"),
    ("Updated 2020/11/25 by the office", "2020/11/25", "2020-11-25", "2020-11-25"),
    ("Updated 20201125 by the office", "20201125", "2020-11-25", "2020-11-25"),
    ("Updated 25/11/2020 by the office", "25/11/2020", "2020-11-25", "2020-11-25"),
    ("Updated 11/25/2020 by the office", "11/25/2020", "2020-11-25", "2020-11-25"),
    ("The fair ran Nov. 5-10, 2019.", "Nov. 5-10, 2019", "2019-11-05", "2019-11-10"),
    ("The fair ran from 5 to 10 November 2019.", "5 to 10 November 2019", "2019-11-05", "2019-11-10"),
    ("Sales from Nov. 1 to Nov. 11 rose.", "Nov. 1 to Nov. 11", "2020-11-01", "2020-11-11"),
    ("The port closed from December 28 to January 3.", "December 28 to January 3", "2020-12-28", "2021-01-03"),
    ("The fair ran from 2 July to 10 July 2019.", "2 July to 10 July 2019", "2019-07-02", "2019-07-10"),
    ("It opened on Dec. 31 , 1994, they said.", "Dec. 31 , 1994", "1994-12-31", "1994-12-31"),
    ("It ran from Monday to Friday.", "Monday to Friday", "2021-06-14", "2021-06-18"),
    ("It opens the day after tomorrow.", "day after tomorrow", "2021-06-16", "2021-06-16"),
    ("It opens two weeks from now.", "two weeks from now", "2021-06-28", "2021-07-04"),
    ("It sold well in the first 20 days of May.", "first 20 days of May", "2021-05-01", "2021-05-20"),
    ("It sold well in the second half of April.", "second half of April", "2021-04-16", "2021-04-30"),
    # months
    ("Retail sales: May +0.7%", "May", "2021-05-01", "2021-05-31"),
    ("Output rose in 2020-09.", "2020-09", "2020-09-01", "2020-09-30"),
    ("Output rose in May.", "May", "2021-05-01", "2021-05-31"),
    ("Output rose in September last year.", "September last year", "2020-09-01", "2020-09-30"),
    ("Output rose last September.", "last September", "2020-09-01", "2020-09-30"),
    ("It opens in March next year.", "March next year", "2022-03-01", "2022-03-31"),
    ("The July 2019 figures were better.", "July 2019", "2019-07-01", "2019-07-31"),
    ("Trade grew in mid-May.", "mid-May", "2021-05-01", "2021-05-31"),
    ("Trade grew in early May.", "early May", "2021-05-01", "2021-05-31"),
    ("By end-April the work was done.", "end-April", "2021-04-30", "2021-04-30"),
    ("Output rose last month.", "last month", "2021-05-01", "2021-05-31"),
    # runs of months
    ("Output rose in Jan-Apr.", "Jan-Apr", "2021-01-01", "2021-04-30"),
    ("January-to-February profits fell.", "January-to-February", "2021-01-01", "2021-02-28"),
    ("From January to May 2020 it fell.", "January to May 2020", "2020-01-01", "2020-05-31"),
    ("In the first five months, it rose.", "first five months", "2021-01-01", "2021-05-31"),
    ("In the first eight months it rose.", "first eight months", "2020-01-01", "2020-08-31"),
    ("In the first 10 months of 2019 it rose.", "first 10 months of 2019", "2019-01-01", "2019-10-31"),
    ("In the last two months of 2019 it rose.", "last two months of 2019", "2019-11-01", "2019-12-31"),
    ("Between May and July 2020 it fell.", "May and July 2020", "2020-05-01", "2020-07-31"),
    ("Profit fell in the three months to March.", "three months to March", "2021-01-01", "2021-03-31"),
    (
        "Profit fell in the six months ended June 30, 2020.",
        "six months ended June 30, 2020",
        "2020-01-01",
        "2020-06-30",
    ),
    ("Profit fell in the six months to end-March.", "six months to end-March", "2020-10-01", "2021-03-31"),
    ("Sales in the 12 months through March 2020 fell.", "12 months through March 2020", "2019-04-01", "2020-03-31"),
    ("Sales in the 12 months to April rose.", "12 months to April", "2020-05-01", "2021-04-30"),
    ("Exports rose in the first month of this year.", "first month of this year", "2021-01-01", "2021-01-31"),
    # quarters and halves
    (
        "It fell in the first and second quarters of 2020.",
        "first and second quarters of 2020",
        "2020-01-01",
        "2020-06-30",
    ),
    ("It slows for the rest of the year.", "rest of the year", "2021-01-01", "2021-12-31"),
    ("The bank sees it rising in the second quarter.", "second quarter", "2021-04-01", "2021-06-30"),
    ("It rose in the third quarter of 2019.", "third quarter of 2019", "2019-07-01", "2019-09-30"),
    ("It rose in the first quarter.", "first quarter", "2021-01-01", "2021-03-31"),
    ("First-quarter profit rose.", "First-quarter", "2021-01-01", "2021-03-31"),
    ("It rose in the first quarter of this year.", "first quarter of this year", "2021-01-01", "2021-03-31"),
    ("It rose in last year's fourth quarter.", "last year's fourth quarter", "2020-10-01", "2020-12-31"),
    ("It rose last quarter.", "last quarter", "2021-01-01", "2021-03-31"),
    ("It rose in the last quarter of 2019.", "last quarter of 2019", "2019-10-01", "2019-12-31"),
    ("It rose in Q3 2020.", "Q3 2020", "2020-07-01", "2020-09-30"),
    ("It rose in 2020 Q3.", "2020 Q3", "2020-07-01", "2020-09-30"),
    ("It rose in 2020H1.", "2020H1", "2020-01-01", "2020-06-30"),
    ("Sales in 1Q20 fell.", "1Q20", "2020-01-01", "2020-03-31"),
    ("It rose in the second half of 2020.", "second half of 2020", "2020-07-01", "2020-12-31"),
    ("It rose in H1 2020.", "H1 2020", "2020-01-01", "2020-06-30"),
    ("In the first three quarters of 2020 it rose.", "first three quarters of 2020", "2020-01-01", "2020-09-30"),
    ("By the end of the first quarter it rose.", "end of the first quarter", "2021-03-31", "2021-03-31"),
    # years
    ("In 2013, it grew.", "2013", "2013-01-01", "2013-12-31"),
    ("China's 2012 growth was strong.", "2012", "2012-01-01", "2012-12-31"),
    ("It began in the year of 1131.", "year of 1131", "1131-01-01", "1131-12-31"),
    ("It grew in FY2019.", "FY2019", "2019-01-01", "2019-12-31"),
    ("It grew in fiscal 2019.", "fiscal 2019", "2019-01-01", "2019-12-31"),
    ("By the end of 2020 it grew.", "end of 2020", "2020-12-31", "2020-12-31"),
    ("By end-2020 it grew.", "end-2020", "2020-12-31", "2020-12-31"),
    ("At the beginning of 2020 it grew.", "beginning of 2020", "2020-01-01", "2020-01-01"),
    ("It opened in late 2019.", "late 2019", "2019-01-01", "2019-12-31"),
    ("It grew early this year.", "early this year", "2021-01-01", "2021-12-31"),
    ("It has grown so far this year.", "this year", "2021-01-01", "2021-12-31"),
    ("It will open by the end of the year.", "end of the year", "2021-12-31", "2021-12-31"),
    ("It will open by year-end.", "year-end", "2021-12-31", "2021-12-31"),
    ("In the 2011-15 period it grew.", "2011-15", "2011-01-01", "2015-12-31"),
    ("From 2016 to 2020 it grew.", "2016 to 2020", "2016-01-01", "2020-12-31"),
    ("In 2024-25 it will grow.", "2024-25", "2024-01-01", "2025-12-31"),
    ("In the 1990s it grew.", "1990s", "1990-01-01", "1999-12-31"),
    ("In the late 1970s it grew.", "late 1970s", "1970-01-01", "1979-12-31"),
    ("It will lead by the end of the decade.", "end of the decade", "2029-12-31", "2029-12-31"),
    # weeks and weekdays
    ("It said on Tuesday that sales rose.", "Tuesday", "2021-06-08", "2021-06-08"),
    ("It said on Monday that sales rose.", "Monday", "2021-06-14", "2021-06-14"),
    ("They will meet on Friday.", "Friday", "2021-06-18", "2021-06-18"),
    ("They met last Monday.", "last Monday", "2021-06-07", "2021-06-07"),
    ("They meet next Monday.", "next Monday", "2021-06-21", "2021-06-21"),
    ("Posted Fri Nov 7, 2008 at noon", "Fri Nov 7, 2008", "2008-11-07", "2008-11-07"),
    ("Sales rose last week.", "last week", "2021-06-07", "2021-06-13"),
    ("They met at the weekend.", "weekend", "2021-06-12", "2021-06-13"),
    ("It opened in the first week of March 2021.", "first week of March 2021", "2021-03-01", "2021-03-07"),
    ("They met yesterday.", "yesterday", "2021-06-13", "2021-06-13"),
    # five-year plans
    (
        "In the 12th Five-Year Plan (2011-15) period.",
        "12th Five-Year Plan (2011-15) period",
        "2011-01-01",
        "2015-12-31",
    ),
    ("Under the 14th Five-Year Plan, it grows.", "14th Five-Year Plan", "2021-01-01", "2025-12-31"),
    ("Under the Twelfth Five-Year Plan, it grew.", "Twelfth Five-Year Plan", "2011-01-01", "2015-12-31"),
    ("By the end of the 13th Five-Year Plan it grew.", "end of the 13th Five-Year Plan", "2020-12-31", "2020-12-31"),
    # lengths from the publication date
    ("It grew over the past three years.", "past three years", "2018-06-14", "2021-06-14"),
    ("It will grow in the next five years.", "next five years", "2021-06-14", "2026-06-14"),
    ("It will take the next three to five years.", "next three to five years", "2021-06-14", "2026-06-14"),
    ("It grew over the past year.", "past year", "2020-06-14", "2021-06-14"),
    ("It grew over the past decade.", "past decade", "2011-06-14", "2021-06-14"),
    ("It grew in the last 12 months.", "last 12 months", "2020-06-14", "2021-06-14"),
]


@pytest.mark.parametrize(("text", "span", "first", "last"), DATES)
def test_days(text, span, first, last):
    assert days(text) == [(span, first, last)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met every year.", [("every year", "P1Y")]),
        ("It meets every two years.", [("every two years", "P2Y")]),
        ("They pay each month.", [("each month", "P1M")]),
        ("They meet every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("It took over five years to build.", [("five years", "P5Y")]),
        ("After three decades of growth", [("three decades", "P30Y")]),
        ("It took 100 days.", [("100 days", "P100D")]),
        ("Growth for 17 consecutive quarters.", [("17 consecutive quarters", "P17Q")]),
        ("It takes half a year.", [("half a year", "P6M")]),
        ("It will take 10 to 20 years.", [("10 to 20 years", "P10Y/P20Y")]),
        ("Output in the summer of 2019 rose.", [("summer of 2019", "2019-SU")]),
    ],
)
def test_values_without_days(text, expected):
    assert values(text) == expected
    assert all(first is None for _, first, _ in days(text))


@pytest.mark.parametrize(
    "text",
    [
        "It may rise, officials said.",
        "Theresa May said so.",
        "It was edited by Jan Paschal.",
        "They march on the city.",
        "The second of the three zones opened.",
        "It has recently grown and is now large.",
        "In recent years it grew.",
        "About 2000 people came.",
        "It paid 2020 yuan and $2019 for it.",
        "The index rose to 2,021 points.",
        "A 5-year-old girl and a man aged 45 came.",
        "She is 12 years old.",
        "Project No. 1 uses 5G.",
        "Call 12345 or turn to pages 10-12.",
        "Shares of the firm (2007.HK) fell.",
        "The sun sat low.",
        "It won 3-2 in the first half of the match.",
        "It draws up a five-year plan.",
        "A few days later, several months passed.",
        "He took flight 1985 to room 2012.",
    ],
)
def test_no_dates(text):
    assert values(text) == []


def test_several_dates_in_one_sentence():
    assert days("It rose from 167,800 yuan in 2013 to 225,000 yuan in 2018.") == [
        ("2013", "2013-01-01", "2013-12-31"),
        ("2018", "2018-01-01", "2018-12-31"),
    ]


def test_a_year_range_gives_no_year_to_a_month_beside_it():
    assert days("It grew between 1949 and 1978, and in May.")[1] == ("May", "2021-05-01", "2021-05-31")
    assert days("It grew in Q3, in 2019 and in FY 2020-21.") == [
        ("Q3", "2020-07-01", "2020-09-30"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("FY 2020-21", "2020-01-01", "2021-12-31"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The forum was held on May 14 and 15 in Ningbo.", ["2021-05-14", "2021-05-15"]),
        ("The forum was held on May 3, 4 and 5.", ["2021-05-03", "2021-05-04", "2021-05-05"]),
        ("They met on May 14 and 15 firms signed.", ["2021-05-14"]),
        ("They met on May 14, 15 of them in person.", ["2021-05-14"]),
    ],
)
def test_days_of_one_month_in_a_list(text, expected):
    assert [first for _, first, _ in days(text)] == expected


def test_listed_days_share_the_year_behind_them():
    found = days("The forum was held on March 14 and 15, 2019.")
    assert [first for _, first, _ in found[:2]] == ["2019-03-14", "2019-03-15"]


def test_three_quarters_of_something_are_a_share():
    assert values("It makes three quarters of all cars.") == []
    assert values("After three quarters of decline it grew.") == [("three quarters", "P3Q")]
