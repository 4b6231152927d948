"""English targets and forecasts: (text, value, expected)."""

import pytest

from .conftest import Read, Said

CASES = [
    # intent verbs, modals, nouns of aim
    ("Henan plans to build 30 logistics parks by 2027.", "30 logistics parks",
     Said("target", "logistics parks", "Henan", "2027-12-31", "=")),
    ("The company aims to sell more than 2 million cars this year.", "2 million cars",
     Said("target", "cars", "The company", "2024-12-31", ">")),
    ("By 2030, the province will train 50,000 engineers.", "50,000 engineers",
     Said("target", "engineers", "the province", "2030-12-31", "=")),
    ("Chengdu will invest 20 billion yuan in new metro lines.", "20 billion yuan",
     Said("target", "invest", "Chengdu", None, "=")),
    ("The city has set a growth target of around 5 percent for 2024.", "5 percent",
     Said("target", "growth", "The city", "2024-12-31", "~")),
    ("Guizhou strives to raise its data revenue to 300 billion yuan by 2025.", "300 billion yuan",
     Said("target", "data revenue", "Guizhou", "2025-12-31", "=")),
    ("The port is expected to handle at least 40 million tonnes in 2025.", "40 million tonnes",
     Said("forecast", "handle", "The port", "2025-12-31", ">=")),
    ("Economists polled by the agency expect exports to grow 4.5 percent this year.", "4.5 percent",
     Said("forecast", "exports", None, "2024-12-31", "=")),
    ("The goals include cultivating 40 firms with high potential, and obvious driving effects; building 9 mills.",
     "9 mills", Said("target", "mills", None, None, "=")),
    ("Analysts expect Ruilong's second-half sales to grow 7 percent in China.", "7 percent",
     Said("forecast", "second-half sales", "Ruilong", "2024-12-31", "=")),
    ("It had a target of 3 million sales this year, and a long-range goal of 4 million by 2030.", "4 million",
     Said("target", "sales", None, "2030-12-31", "=")),
    # what was expected of a period, told beside what came of it
    ("Output grew 5.3 percent in February, faster than the 4.6 percent expected by analysts.", "4.6 percent",
     Said("forecast", "Output", None, "2024-02-29", "=")),
    ("Retail sales grew 3 percent in February, against an expected 4 percent.", "4 percent",
     Said("forecast", "Retail sales", None, "2024-02-29", "=")),
    ("UBS expects growth of 4 percent in 2025, and Citibank now sees 5 percent.", "5 percent",
     Said("forecast", "growth", None, "2025-12-31", "=")),
    # who expects is the actor only of its own accounts, and where it is a company
    ("Sichuan expects its output to reach 9 billion yuan in 2025.", "9 billion yuan",
     Said("forecast", "output", "Sichuan", "2025-12-31", "=")),
    ("The retailer sees sales of 9 billion yuan in 2025.", "9 billion yuan",
     Said("forecast", "sales", "The retailer", "2025-12-31", "=")),
    ("Toread Corp expects revenue to grow 9 percent in 2024.", "9 percent",
     Said("forecast", "revenue", "Toread Corp", "2024-12-31", "=")),
    ("Analysts forecast that sales would reach 9 billion yuan by 2026.", "9 billion yuan",
     Said("forecast", "sales", None, "2026-12-31", "=")),
    ("Sales are likely to rise 12 percent in 2025.", "12 percent",
     Said("forecast", "Sales", None, "2025-12-31", "=")),
    # the object of the intent reaches the value
    ("Hunan, helped by new railways, wants visitor spending to exceed 1 trillion yuan by 2026.",
     "1 trillion yuan", Said("target", "visitor spending", "Hunan", "2026-12-31", ">")),
    # several verbs with one actor, a deadline that leads them
    ("By 2028, Wuhan will open 12 laboratories, and attract 300 start-ups and 5,000 researchers.", "5,000 researchers",
     Said("target", "researchers", "Wuhan", "2028-12-31", "=")),
    ("Fujian plans to add 40 charging hubs by 2025 and ensure that 15 of them will run on solar power by 2026.",
     "15 of them", Said("target", "them", "Fujian", "2026-12-31", "=")),
    # a past plan
    ("In 2015 the group planned to open 60 stores by 2018.", "60 stores",
     Said("target", "stores", "the group", "2018-12-31", "=")),
    ("During the 14th Five-Year Plan period, Anhui will build 8 science parks.", "8 science parks",
     Said("target", "science parks", "Anhui", "2025-12-31", "=")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "expected"), CASES, ids=[c[0][:48] for c in CASES])
def test_target(read: Read, text: str, value: str, expected: Said) -> None:
    assert read(text)[value] == expected


def test_respectively_pairs_values_with_metrics(read: Read) -> None:
    said = read(
        "By 2026, the output of Jilin's car makers and farm suppliers will exceed 900 billion yuan "
        "and 80 billion yuan respectively."
    )
    assert said["900 billion yuan"].metric == "output of Jilin's car makers"
    assert said["80 billion yuan"].metric == "farm suppliers"
    assert {s.when for s in said.values()} == {"2026-12-31"}


def test_recurrence() -> None:
    from zjextract import extract

    (target,) = extract("The bank will grant 2,000 loans every year.", published="2024-03-15").targets
    assert target.recurrence is not None
    assert target.deadline is None


@pytest.mark.parametrize(
    "text",
    [
        "If exports fall by 10 percent, factories will close.",
        "Firms that violate the rule may be fined 500,000 yuan.",
        "The park serves industrial clusters of more than 10 billion yuan.",
    ],
)
def test_conditions_rules_and_thresholds_state_nothing(read: Read, text: str) -> None:
    assert read(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The plant can hold 3,000 cars.",
        "Output reached 5 million tonnes in 2023.",
        "The bank said it had lent 3 billion yuan.",
        "The ministry said on Monday that 40 projects had been approved.",
    ],
)
def test_facts_are_no_targets(read: Read, text: str) -> None:
    assert {s.kind for s in read(text).values()} == {"indicator"}


def test_what_a_forecast_is_compared_with_is_a_fact(read: Read) -> None:
    said = read("Analysts expect the surplus to widen to $30 billion in 2025, from $24 billion in 2023.")
    assert said["$30 billion"] == Said("forecast", "surplus", None, "2025-12-31", "=")
    assert said["$24 billion"] == Said("indicator", "surplus", None, "2023-01-01/2023-12-31")
