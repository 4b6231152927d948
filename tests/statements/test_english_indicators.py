"""English indicators: (text, value, expected)."""

import pytest

from .conftest import Read, Said

Y2023 = "2023-01-01/2023-12-31"

CASES = [
    # level, change and share beside each other
    ("In 2023, Shandong's exports reached 1.9 trillion yuan, up 6 percent year-on-year.", "1.9 trillion yuan",
     Said("indicator", "exports", "Shandong", Y2023)),
    ("In 2023, Shandong's exports reached 1.9 trillion yuan, up 6 percent year-on-year.", "6 percent",
     Said("indicator", "exports", "Shandong", Y2023)),
    ("The city's marine economy totaled 400 billion yuan in 2023, accounting for 18 percent of its GDP.", "18 percent",
     Said("indicator", "marine economy", "The city", Y2023)),
    ("Revenue hit 5 billion yuan in 2023, an increase of 9 percent.", "9 percent",
     Said("indicator", "Revenue", None, Y2023)),
    # a pronoun goes before a place, a company's accounts go on, and who is heard owns nothing
    ("Toread opened an office in Jilin. It employs 7,200 people in Kunshan.", "7,200 people",
     Said("indicator", "people", "Toread", None)),
    ("Toread Corp sold 40 ships in 2023.\n\nIn 2023, revenue fell to 6 billion yuan.", "6 billion yuan",
     Said("indicator", "revenue", "Toread Corp", Y2023)),
    ("Xinhua reported on Monday that output rose 4 percent.", "4 percent", Said("indicator", "output", None, None)),
    # from one value to another is two periods
    ("Hainan's per capita income rose from 20,000 yuan in 2013 to 33,000 yuan in 2023.", "20,000 yuan",
     Said("indicator", "per capita income", "Hainan", "2013-01-01/2013-12-31")),
    ("Hainan's per capita income rose from 20,000 yuan in 2013 to 33,000 yuan in 2023.", "33,000 yuan",
     Said("indicator", "per capita income", "Hainan", Y2023)),
    # the noun beside the value
    ("The firm signed orders worth 700 million yuan in 2023.", "700 million yuan",
     Said("indicator", "orders", "The firm", Y2023)),
    ("By the end of 2023, the zone had housed 4,200 companies.", "4,200 companies",
     Said("indicator", "companies", "the zone", "2023-12-31/2023-12-31")),
    ("About 70 percent of the seed capital came from abroad.", "70 percent",
     Said("indicator", "seed capital", None, None)),
    ("The bank posted a 12 percent rise in net profit in 2023.", "12 percent",
     Said("indicator", "net profit", "The bank", Y2023)),
    ("The drive reduced labour costs by 15 percent in 2023.", "15 percent",
     Said("indicator", "labour costs", "The drive", Y2023)),
    ("Shipments to Africa rose by 21 percent in 2023.", "21 percent",
     Said("indicator", "Shipments", "Africa", Y2023)),
    ("Liaoning has 52 shipyards.", "52 shipyards", Said("indicator", "shipyards", "Liaoning", None)),
    # what a value is compared with has only its own date
    ("Profit was 30 million yuan in 2023, compared with 25 million yuan in 2022.", "25 million yuan",
     Said("indicator", "Profit", None, "2022-01-01/2022-12-31")),
    # a relative clause speaks of the noun before it
    ("Mr. Wu praised the harbour, which handled 90 million tonnes in 2023.", "90 million tonnes",
     Said("indicator", "handled", "the harbour", Y2023)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "expected"), CASES, ids=[c[1] + " " + c[0][:40] for c in CASES])
def test_indicator(read: Read, text: str, value: str, expected: Said) -> None:
    assert read(text)[value] == expected


def test_shipments_respectively(read: Read) -> None:
    said = read(
        "Shipments to Africa, Latin America and India rose by 21 percent, 20.6 percent and 12.8 percent respectively."
    )
    assert [s.metric for s in said.values()] == ["Shipments"] * 3
    assert [s.who for s in said.values()] == ["Africa", "Latin America", "India"]


def test_an_equivalent_states_nothing(read: Read) -> None:
    assert list(read("Sales reached 3 billion yuan ($420 million) in 2023.")) == ["3 billion yuan"]


def test_the_period_is_carried_where_a_change_over_the_year_speaks_of_it(read: Read) -> None:
    said = read("In 2023, the port handled 80 million tonnes. Container traffic was up 5 percent year on year.")
    assert said["5 percent"].when == Y2023


def test_the_period_is_not_carried_to_what_holds_now(read: Read) -> None:
    said = read("In 2023, the port handled 80 million tonnes. Currently, it runs 14 terminals.")
    assert said["14 terminals"].when is None


def test_a_pronoun_means_who_the_sentence_before_spoke_of(read: Read) -> None:
    said = read("Gansu Steel opened a new furnace. It employs 3,000 workers.")
    assert said["3,000 workers"].who == "Gansu Steel"


def test_an_announcement_day_is_no_period(read: Read) -> None:
    said = read("The bureau said on Monday that the county has 300 farms.")
    assert said["300 farms"].when is None
