"""The dates that English statements hold for: (text, value, kind, who, when); published on 15 March 2024."""

import pytest

from .conftest import Read

Y2023 = "2023-01-01/2023-12-31"
FEBRUARY = "2024-02-01/2024-02-29"

CASES = [
    # what a value is compared with keeps its date to itself
    ("Deliveries climbed to 24,000 cars in February from 21,000 cars in January. Revenue rose 4 percent.",
     "4 percent", FEBRUARY),
    ("Gross margin widened to 18 percent from 15 percent in 2022. In 2023, sales had jumped.", "18 percent", None),
    ("The surplus came to 30 billion yuan in February, up from 28 billion yuan in January. Exports grew 5 percent.",
     "5 percent", FEBRUARY),
    ("Sales fell to 80 cars in February, from 95 cars in January and 90 cars in December.", "90 cars",
     "2023-12-01/2023-12-31"),
    # a year earlier is the same months of the year before
    ("Profit was 41 million yuan in 2023, compared with 36 million yuan a year earlier.", "36 million yuan",
     "2022-01-01/2022-12-31"),
    ("Turnover was 3 billion yuan in February, against 2 billion yuan in the same period last year.", "2 billion yuan",
     "2023-02-01/2023-02-28"),
    # days of speech and release are no periods
    ("Figures published on Monday by the bureau showed a 6 percent drop in rents.", "6 percent", None),
    ("The retailer on Thursday reported a 9 percent rise in 2023 revenue.", "9 percent", Y2023),
    ("Rents sank 6 percent in February, according to data released by the bureau on Monday.", "6 percent", FEBRUARY),
    # told in the past tense: the period named before, also across paragraphs
    ("In 2023, the port handled 80 million tonnes.\n\nIts profit rose to 3 billion yuan.", "3 billion yuan", Y2023),
    ("Freight hit 9 million tonnes in 2023. In December alone, it was 1 million tonnes.\n\nFares were 2 billion yuan.",
     "2 billion yuan", Y2023),
    # what holds now is of no period
    ("In 2023, the port handled 80 million tonnes. It has 14 terminals.", "14 terminals", None),
    # since-clauses say when something else was
    ("Output fell 8 percent in 2023, the worst since records began in 1994.", "8 percent", Y2023),
    ("Output was 5 million tonnes in 2019. The port now has 14 terminals.", "14 terminals", None),
    # a participle's date is its own, and the verb that follows has another
    ("The line, approved in January 2016, had handled 7 million tonnes by June 2023.", "7 million tonnes",
     "2023-06-01/2023-06-30"),
    ("Founded in 1991, the firm has 6,000 workers.", "6,000 workers", None),
    # the year that a change is measured from is not its period
    ("Sales rose 12 percent over the previous year.", "12 percent", None),
    ("Visits came to 4 million, 27 percent up on 2019.", "27 percent", None),
    ("In February rents rose 3 percent after a decline of 2 percent in January.", "3 percent", FEBRUARY),
    ("In February rents rose 3 percent after a decline of 2 percent in January.", "2 percent",
     "2024-01-01/2024-01-31"),
    # two months make one period, and so do the months up to one
    ("Sales rose 6 percent in January and February.", "6 percent", "2024-01-01/2024-02-29"),
    ("Sales rose 6 percent in February and in March 2023 fell.", "6 percent", FEBRUARY),
    ("Rents rose 6 percent in the 12 months to February.", "6 percent", "2023-03-01/2024-02-29"),
    ("Arrivals rebounded to 34 million, or 60 percent of the level in 2018.", "34 million", None),
    ("Korea imported 3 million tonnes of ore from China in February, up from 2 million tonnes.", "3 million tonnes",
     FEBRUARY),
    ("Imports gained 12 percent, well above January's 3 percent rise.", "12 percent", None),
    # what stands beside a value, and what an inserted clause has for itself
    ("Sales rose 5 percent in February, slowing from January's 11 percent rise.", "11 percent",
     "2024-01-01/2024-01-31"),
    ("The group, which was founded in 1988, has 300 million yuan in assets.", "300 million yuan", None),
    ("The price index was up 8 percent from a year earlier in February.", "8 percent", FEBRUARY),
    # a date that only names something
    ("The index is 26 percent below its 2008 peak.", "26 percent", None),
    ("Lending grew 7 percent in the aftermath of the 2008 crisis.", "7 percent", None),
]  # fmt: skip

DEADLINES = [
    ("Full-year net profit is expected to rise 18 percent.", "18 percent", "forecast", "2024-12-31"),
    ("Hebei reckons that 40,000 welders will have to find new jobs by 2026.", "40,000 welders", "forecast",
     "2026-12-31"),
    # both values of a revised forecast are for one year
    ("Daxin cut its 2025 growth forecast to 4.5 percent from 4.8 percent.", "4.8 percent", "forecast", "2025-12-31"),
    # the whole year, without a date of its own
    ("Liaoning set a trade growth target of 3 percent for the year.", "3 percent", "target", "2024-12-31"),
    ("Daxin expects full-year growth of 3 percent.", "3 percent", "forecast", "2024-12-31"),
    ('"For the whole year, we expect exports to rise by 2 percent," she said.', "2 percent", "forecast",
     "2024-12-31"),
    ("Daxin expects full-year growth of 3 percent in 2025.", "3 percent", "forecast", "2025-12-31"),
    ("Daxin expects growth of 3 percent for the year to June 2025.", "3 percent", "forecast", "2025-06-30"),
    ("Daxin expects growth of 3 percent.", "3 percent", "forecast", None),
    ("Zibo aims to train 9,000 nurses, attract 40 firms and open seven clinics by the end of 2026.", "9,000 nurses",
     "target", "2026-12-31"),
    ("Zibo aims to train 9,000 nurses, attract 40 firms and open seven clinics by the end of 2026.", "40 firms",
     "target", "2026-12-31"),
    # a forecast told afterwards is for the period that was told of
    ("Profit was 5 billion yuan in 2023. Analysts had expected a profit of 6 billion yuan.", "6 billion yuan",
     "forecast", "2023-12-31"),
    ("Exports grew 9 percent in February, well above a forecast of 4 percent.", "4 percent", "forecast", "2024-02-29"),
    ("The region's economy is tipped to reach 20 trillion yuan by 2030.", "20 trillion yuan", "forecast",
     "2030-12-31"),
    # a deadline holds for the rest of its sentence
    ("Incomes will exceed 60,000 yuan in 2027, and the employment rate will reach 76 percent.", "76 percent", "target",
     "2027-12-31"),
    ("Lending was 4 trillion yuan in February, above the 3 trillion yuan that analysts had predicted.",
     "3 trillion yuan", "forecast", "2024-02-29"),
    # a date still to come makes a plan of a statement without a plan's verb
    ("Grain output of 700 million tonnes by 2030.", "700 million tonnes", "target", "2030-12-31"),
    ("Coverage of the network: 85 percent by 2027.", "85 percent", "target", "2027-12-31"),
    ("Power use to fall by 3 percent a year and steel output to stay below 900 million tonnes in 2025.",
     "900 million tonnes", "target", "2025-12-31"),
    ("Analysts believe that car exports could surpass 6 million units by the end of 2024.", "6 million units",
     "forecast", "2024-12-31"),
    ("The length of the network is by 2026 to reach 900 km.", "900 km", "target", "2026-12-31"),
    # of two forecasters in one sentence, the second's has the date of the first's
    ("Citic raised its forecast for 2024 growth to 5 percent, while Nomura expects 4 percent.", "4 percent",
     "forecast", "2024-12-31"),
    # a forecast's date holds for the forecasts that lean on it, not for the fact beside it
    ("The bank expects growth of 5 percent in 2025. Inflation is forecast at 2 percent.", "2 percent", "forecast",
     "2025-12-31"),
    ("Exports are likely to grow 8 percent in 2025 while imports could rise 3 percent.", "3 percent", "forecast",
     "2025-12-31"),
    ("Profit is forecast to reach 7 billion yuan in 2025, against 6 billion yuan in 2023.", "6 billion yuan",
     "indicator", Y2023),
    # what is due has a day still to come
    ("Coverage should reach 95 percent by 2027.", "95 percent", "target", "2027-12-31"),
    ("Emissions must fall 18 percent by 2030.", "18 percent", "target", "2030-12-31"),
    ("The city is going to spend 9 billion yuan on drains by 2027.", "9 billion yuan", "target", "2027-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "period"), CASES, ids=[c[0][:60] for c in CASES])
def test_period(read: Read, text: str, value: str, period: str | None) -> None:
    said = read(text)[value]
    assert (said.kind, said.when) == ("indicator", period)


@pytest.mark.parametrize(("text", "value", "kind", "deadline"), DEADLINES, ids=[c[1] for c in DEADLINES])
def test_deadline(read: Read, text: str, value: str, kind: str, deadline: str | None) -> None:
    said = read(text)[value]
    assert (said.kind, said.when) == (kind, deadline)


def test_what_a_forecast_is_compared_with_was_observed(read: Read) -> None:
    said = read("Output is expected to ease to 12 percent in 2025 from last year's 14 percent.")
    assert (said["14 percent"].kind, said["14 percent"].when) == ("indicator", Y2023)


def test_the_base_of_a_plan_was_observed(read: Read) -> None:
    said = read("The number of routes will be raised from 240 to 300 by 2027.")
    assert (said["240"].kind, said["300"].kind) == ("indicator", "target")


def test_the_part_of_a_subject_is_not_what_is_planned(read: Read) -> None:
    said = read("Duties on 50 billion dollars of goods will rise to 20 percent by 2026.")
    assert (said["50 billion dollars"].kind, said["20 percent"].kind) == ("indicator", "target")


def test_what_should_be_without_a_day_is_a_rule(read: Read) -> None:
    assert not read("Coverage should reach 95 percent.")
