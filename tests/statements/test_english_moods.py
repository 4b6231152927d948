"""Target, forecast or fact: (text, value, kind); none where a number states nothing."""

import pytest

from .conftest import Read

CASES = [
    # who guesses
    ("Hebei reckons that 40,000 welders will leave by 2026.", "40,000 welders", "forecast"),
    ("Output will grow 12 percent in 2025, a bank economist said.", "12 percent", "forecast"),
    ("Output will grow 12 percent in 2025, said Li Gang, an analyst at Daxin.", "12 percent", "forecast"),
    ("Output will grow 12 percent in 2025, the mayor said.", "12 percent", "target"),
    ("Daxin sees the bank cutting its rate by 25 basis points before June 2024.", "25 basis points", "forecast"),
    ("A poll put growth at 4 percent in 2025.", "4 percent", "forecast"),
    ("A survey put last year's growth at 4 percent.", "4 percent", "indicator"),
    ("Exports rose 3.1 percent in February vs est. 4.5 percent.", "4.5 percent", "forecast"),
    # an infinitive and what governs it
    ("Under the plan, the project is expected to earn 700 million yuan in 2025.", "700 million yuan", "forecast"),
    ("The mill is on track to grow 7 percent in 2024.", "7 percent", "forecast"),
    ("Ruilong sold 400 boats in 2023 and aims to sell 900 boats by 2026.", "900 boats", "target"),
    ("The firm looks north, with hopes to raise 6 million hogs by 2026.", "6 million hogs", "target"),
    ("Liaoning says 10 mills to control 60 percent of output by 2026", "60 percent", "target"),
    ("Ruilong says to buy 20 boats", "20 boats", "target"),
    # what is needed is no fact; what was needed for something is told with it
    ("Liaoning needs to keep growth of 7 percent.", "7 percent", None),
    ("To get there, it will need to hire 900 welders.", "900 welders", "target"),
    # a participle after its preposition tells what was
    ("With exports set to shrink in 2024, after adding 0.8 percentage points in 2023, growth will slow.",
     "0.8 percentage points", "indicator"),
    # what was set is a fact, what a relative clause tells at present as well
    ("The bank set the midpoint at 6.2 yuan on Friday.", "6.2 yuan", "indicator"),
    ("The bank set its growth target at 7 percent.", "7 percent", "target"),
    ("The deal would leave it with two suppliers, which control 70 percent of trade.", "70 percent", "indicator"),
    ("We'll expand the limit to 3 billion yuan.", "3 billion yuan", "target"),
    ("Rents are set to rise 9 percent in 2025, slowing from a rise of 12 percent in 2023.", "12 percent",
     "indicator"),
    ("The bank kept its growth forecast of 10.1 percent, up from 9.1 percent in 2023.", "9.1 percent", "indicator"),
    ("By 2026, strive to achieve the city's added value accounted for 12 percent of GDP.", "12 percent", "target"),
    ("The zone plans to bring in 30 projects of more than 1 billion yuan each.", "1 billion yuan", None),
    ("Inflation could run at 4.5 percent, Wei said.", "4.5 percent", "forecast"),
    ("Before 2020, foreigners could own 20 percent of a bank.", "20 percent", "indicator"),
    ("Hunan's economy could grow 8 percent in 2025, with output expanding 10 percent.", "10 percent", "forecast"),
    ("The surplus is expected to shrink in 2025, with exports rising 2 percent and imports increasing 4 percent.",
     "4 percent", "forecast"),
    ("The lessons were hard, requiring a drive to cut waste and creating a 9 billion yuan debt.", "9 billion yuan",
     "indicator"),
    ("Wuhan wants to protect the value of its 3 trillion yuan foreign reserves.", "3 trillion yuan", "indicator"),
    ("Wuhan will go ahead with its planned 3 billion yuan rail project.", "3 billion yuan", "target"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "kind"), CASES, ids=[f"{c[2]} {c[0][:40]}" for c in CASES])
def test_kind(read: Read, text: str, value: str, kind: str | None) -> None:
    said = read(text).get(value)
    assert (said.kind if said else None) == kind


def test_who_undervalues_what(read: Read) -> None:
    said = read("Critics say Beijing undervalues its currency by 15 percent.")["15 percent"]
    assert (said.metric, said.who) == ("currency", "Beijing")


def test_should_reaches_over_its_infinitive(read: Read) -> None:
    said = read("By 2026 the zone should be able to store 40 million tonnes of oil.")["40 million tonnes"]
    assert (said.kind, said.metric, said.when) == ("target", "oil", "2026-12-31")
