"""Metrics and owners in English phrases: (text, value, metric, who); published on 15 March 2024."""

import pytest

from .conftest import Read

CASES = [
    # the head of a phrase, past its prepositions
    ("Rents in 50 large towns fell 0.4 percent in February.", "0.4 percent", "Rents", None),
    ("Gansu wants to lift the output of its wine industry above 9 billion yuan.", "9 billion yuan",
     "output of its wine industry", "Gansu"),
    ("Mills stepped up imports of ore for their furnaces, which reached 60 million tons in February.",
     "60 million tons", "imports of ore for their furnaces", None),
    # adjectives after their noun, verbs and names that no list has
    ("Net income attributable to owners sank 12 percent.", "12 percent", "Net income", None),
    ("Sales totalled 3 billion yuan in 2023.", "3 billion yuan", "Sales", None),
    ("Housing starts slumped 20 percent in 2023.", "20 percent", "Housing starts", None),
    ("Standard Chartered expects the yen to strengthen to 140 yen by the end of 2024.", "140 yen", "yen",
     None),
    # behind the object of a verb of perception, and before a second verb
    ("Hebei saw its foreign trade climb 8 percent in 2023.", "8 percent", "foreign trade", "Hebei"),
    ("Hebei is expected to see its exports exceed 50 billion yuan in 2026.", "50 billion yuan", "exports", "Hebei"),
    ("Gansu compiled and released a paper of about 40,000 words.", "40,000 words", "words", "Gansu"),
    # a level of the verb's object
    ("BAIC will raise its annual capacity to 300,000 vehicles.", "300,000 vehicles", "annual capacity", "BAIC"),
    ("Anhui intends to lift R&D spending to 4 percent of GDP by 2026.", "4 percent", "R&D spending", "Anhui"),
    ("The plant has an annual capacity of 90,000 buses.", "90,000 buses", "annual capacity", "The plant"),
    # who gets or loses money does not rise by it
    ("The startup raised 70 million dollars in 2023.", "70 million dollars", "raised", "The startup"),
    ("The Ministry of Education set aside 5 billion yuan for schools.", "5 billion yuan", None,
     "The Ministry of Education"),
    # shares of a total
    ("Trade with Laos rose to 9 billion yuan in 2023, or 3 percent of the total.", "3 percent", "Trade", "Laos"),
    ("Meat prices, which account for 10 percent of the index, fell 2 percent.", "10 percent", "Meat prices", None),
    # the measure before, of somebody else
    ("Shipments to Chile dropped 12 percent in 2023, while those to Peru surged 69 percent.", "69 percent",
     "Shipments", "Peru"),
    ("The surplus grew 5 percent in 2022. The pace eased to 3 percent in 2023.", "3 percent", "surplus", None),
    # sums and averages only say how the number was made
    ("Fares rose by an average of around 8 percent in 2023.", "8 percent", "Fares", None),
    # a zone's whole name; who says something is not whose it is
    ("The Lin-gang Special Area of the China (Shanghai) Pilot Free Trade Zone plans to open 12 labs by 2026.",
     "12 labs", "labs", "The Lin-gang Special Area of the China (Shanghai) Pilot Free Trade Zone"),
    ("The brewer said its net profit rose 7 percent in 2023.", "7 percent", "net profit", "The brewer"),
    ("Official data showed that rents fell 3 percent in February.", "3 percent", "rents", None),
    # after a relative clause the subject before it goes on
    ("Work on the Ganzhou tunnel, which costs 2 billion yuan, is due to employ 900 people by 2025.", "2 billion yuan",
     "costs", "the Ganzhou tunnel"),
    ("A factory making pumps will need 700 workers.", "700 workers", "workers", "A factory"),
    # a subordinate clause gives its place, not its owner
    ("It will open a plant in Graz that will create 500 jobs by 2026.", "500 jobs", "jobs", "a plant"),
    # what a colon parts from its name
    ("Share of clean power in the mix: 31 percent in 2023.", "31 percent", "Share of clean power", None),
    # a plain new clause has its own subject
    ("Home sales dropped 14 percent in 2023; land sales tumbled 30 percent.", "30 percent", "land sales", None),
    # with: what it governs is the subject
    ("The yuan was firm, with the main index in Daxin down 3 percent.", "3 percent", "main index", "Daxin"),
    ("Brokers sold, with the top lenders accounting for 80 percent of trade.", "80 percent", "trade",
     "the top lenders"),
    # the level that a change led to
    ("The bank posted a 12 percent rise in net profit last year to 5 billion yuan.", "5 billion yuan", "net profit",
     "The bank"),
    # what stands before brackets
    ("The zone has two areas: the research area (32 square kilometers) and the port (9 square kilometers).",
     "32 square kilometers", "research area", "The zone"),
    ("Exports grew fast in Hunan (12 percent).", "12 percent", None, "Hunan"),
    # money in something; breaks through; earlier is no metric
    ("The bank set aside 9 billion yuan in provisions.", "9 billion yuan", "provisions", "The bank"),
    ("Tax revenue of this park for the first time breaks through 5 billion yuan.", "5 billion yuan", "Tax revenue",
     "this park"),
    ("Shares rose to 8 yuan after touching 9 yuan earlier.", "9 yuan", "Shares", None),
    # a range is the value itself; what an adjective describes
    ("The spot price remained in a narrow range between 6 and 7 yuan.", "6 and 7 yuan", "spot price", None),
    ("Data showed a surprising uptick in factory output of 12 percent.", "12 percent", "factory output", None),
    ("Wei said 77 of Ruilong's 84 stores had unions.", "77", "stores", "Ruilong"),
    ("Inflation hit three-year highs of 6 percent.", "6 percent", "three-year highs", None),
    # a name with its own possessive, a label before a dash
    ("HSBC said its final Purchasing Managers' Index fell to 48.3 in March.", "48.3",
     "final Purchasing Managers' Index", "HSBC"),
    ("MARKETS -- share prices in Wuhan rose 3.7 percent.", "3.7 percent", "share prices", "Wuhan"),
    ("Benefit: the rate of return is 17.8 percent.", "17.8 percent", "rate of return", None),
    # the verb only says how it moved
    ("The Daxin index opened down 1.3 percent.", "1.3 percent", "Daxin index", None),
    ("Inflation ran at 5.5 percent.", "5.5 percent", "Inflation", None),
    ("Reserves soar past 3 trillion yuan.", "3 trillion yuan", "Reserves", None),
    # as translated reports say it
    ("Output was 9 billion yuan, completing 65 percent of the annual plan.", "65 percent", "Output", None),
    ("Completed investment of 9 billion yuan.", "9 billion yuan", "investment", None),
    ("The urban registered unemployment rate will be controlled within 4 percent.", "4 percent",
     "urban registered unemployment rate", None),
    ("The added value of industries above the mark was 9 billion yuan.", "9 billion yuan",
     "added value of industries", None),
    ("It built 30 projects of 2 billion yuan each.", "2 billion yuan", "projects", None),
    # gapped and summed up
    ("Exports to ASEAN climbed 7 percent, those to the EU 3 percent.", "3 percent", "Exports", "the EU"),
    ("Hunan accounts for 30 percent of output and 14 percent of exports.", "14 percent", "exports", "Hunan"),
    ("Hunan added 900 firms, bringing the total to 10 million.", "10 million", "firms", "Hunan"),
    ("It aims to double its overall sales to 5 million cars.", "5 million cars", "overall sales", None),
    ("Hunan's factory activity shrank in March, with the official PMI at 49.7.", "49.7", "official PMI", "Hunan"),
    # whose things are counted, who is worth it, what moved
    ("Two thirds of the lock plant's 1,400 workers left.", "1,400 workers", "workers", "the lock plant"),
    ("Wei Gang is worth 9 billion yuan.", "9 billion yuan", "worth", "Wei Gang"),
    ("Exports fell 2 percent in 2023. They were flat in Wuhan and down 3 percent in Xiangyang.", "3 percent", "Exports",
     None),
    ("Ruilong announced an increase of 18 percent in fuel prices.", "18 percent", "fuel prices", "Ruilong"),
    ("Exports grew 9 percent after a gain of 12 percent in the second quarter.", "12 percent", "Exports", None),
    ("The fee will rise by 25 basis points effective from May.", "25 basis points", "fee", None),
    # participles and adverbs are no part of what moves
    ("Data shows Wuhan had 16 mills.", "16 mills", "mills", "Wuhan"),
    ("Wei said the economy likely grew 10 percent in 2023.", "10 percent", "economy", None),
    ("The figures showed Hunan's exports falling 3 percent.", "3 percent", "exports", "Hunan"),
    ("Wei set a target of 7 trillion yuan in new loans.", "7 trillion yuan", "new loans", "Wei"),
    ("Exports growth was below expectations for a 9 percent increase.", "9 percent", "Exports growth", None),
    # tickers and joined names; what was said of what stands before an apposition; whose change it is
    ("The main Wuhan index  .WHC  fell 2 percent.", "2 percent", "main Wuhan index", None),
    ("The U.S.-based firm has 48 hotels.", "48 hotels", "hotels", "The U.S.-based firm"),
    ("The central bank said its holdings of reserves, the world's largest stockpile, jumped 9 billion yuan.",
     "9 billion yuan", "holdings of reserves", "The central bank"),
    ("Shares in Daxin fell 2 percent, versus Ruilong's 38 percent fall and Wei's 1 percent gain.", "38 percent",
     "Shares", "Ruilong"),
    ("Shares in Daxin fell 2 percent, versus Ruilong's 38 percent fall and Wei's 1 percent gain.", "1 percent",
     "Shares", "Wei"),
    ("That left Hunan with a surplus of 9 billion yuan.", "9 billion yuan", "surplus", "Hunan"),
    ("Economists believe that a model that has brought growth and lifted 600 million people is old.",
     "600 million people", "people", "a model"),
    # those counted are whose it is, things counted are not
    ("The value of sales at the 100 largest developers fell 11 percent.", "11 percent", "value of sales",
     "largest developers"),
    ("The average wage of Hunan's 12 million migrant workers rose 9 percent.", "9 percent", "average wage",
     "migrant workers"),
    ("Hunan limited exports of 17 minerals to 30,000 tonnes.", "30,000 tonnes", "exports", "Hunan"),
    ("Shares in Daxin rose 8 percent, compared with a 3 percent rally on the Wuhan index.", "3 percent",
     "Wuhan index", "Daxin"),
    ("Wuhan accounts for 40 percent of the province's computing power.", "40 percent", "computing power", "Wuhan"),
    ("The zone stretches over 107 sq km.", "107 sq km", "stretches", "The zone"),
    # who does it, who it is between, those counted before a mark, what stands before an apposition
    ("Cargo handled by Wuhan fell 6 percent in 2023.", "6 percent", "Cargo", "Wuhan"),
    ("More than 40 overseas warehouses are operated by Wuhan firms.", "40 overseas warehouses", "overseas warehouses",
     "Wuhan firms"),
    ("Bilateral trade between Hunan and Hubei shrank 34 percent.", "34 percent", "Bilateral trade",
     "Hunan and Hubei"),
    ("The zone has 146 timber mills, which employ 12,000 workers.", "12,000 workers", "workers", "timber mills"),
    ("The poverty rate, 10 percent in 2012, was down to 2 percent.", "10 percent", "poverty rate", None),
    ("Shipments to ASEAN rose 35 percent, while those to the US were down 7 percent.", "7 percent", "Shipments",
     "US"),
    ("Across the country, 93 million rural people were lifted out of poverty.", "93 million rural people",
     "rural people", "the country"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "metric", "who"), CASES, ids=[c[0][:60] for c in CASES])
def test_phrase(read: Read, text: str, value: str, metric: str | None, who: str | None) -> None:
    said = read(text)[value]
    assert (metric is None or said.metric == metric, who is None or said.who == who) == (True, True), said


def test_a_revised_forecast_and_the_one_before(read: Read) -> None:
    said = read("Citic cut its forecast for China's 2024 growth to 4.6 percent from 5 percent.")
    assert [(s.kind, s.metric) for s in said.values()] == [("forecast", "2024 growth")] * 2


def test_a_plan_calls_for(read: Read) -> None:
    said = read("The plan calls for 600 clinics by 2026, and sets the goal of training 3,000 doctors.")
    assert {s.kind for s in said.values()} == {"target"}


def test_a_plan_goes_on_without_its_verb_in_a_translated_list(read: Read) -> None:
    said = read(
        "In 2025, the city will strive to let output reach 40 billion yuan, sales income reaches 9 billion yuan."
    )
    assert {(s.kind, s.when) for s in said.values()} == {("target", "2025-12-31")}


def test_expected_before_the_number(read: Read) -> None:
    said = read("Imports fell 3 percent in February instead of rising by an expected 2 percent.")
    assert said["2 percent"].kind == "forecast"


def test_names_paired_with_what_they_count(read: Read) -> None:
    said = read("Jinan and Weifang hired 40 clerks and 900 cooks, respectively.")
    assert [(s.metric, s.who) for s in said.values()] == [("clerks", "Jinan"), ("cooks", "Weifang")]


def test_values_paired_twice(read: Read) -> None:
    said = read(
        "The port's cargo throughput and container traffic reached 1.2 billion tons and 35 million TEUs respectively, "
        "up 4 percent and 6 percent respectively."
    )
    assert [s.metric for s in said.values()] == ["cargo throughput", "container traffic"] * 2
    assert {s.who for s in said.values()} == {"The port"}


def test_a_total_of_is_not_what_is_measured(read: Read) -> None:
    said = read("Over the next three years, the county will invest a total of 3 billion yuan to renew 90 schools.")
    assert (said["3 billion yuan"].kind, said["3 billion yuan"].metric) == ("target", "invest")


def test_should_is_a_plan_with_a_day_and_a_rule_without(read: Read) -> None:
    said = read("By 2030, wind power should account for 25 percent of the mix. Applicants should hold 3 percent.")
    assert {text: s.kind for text, s in said.items()} == {"25 percent": "target"}


def test_the_day_that_closes_a_sentence_is_of_all_that_it_plans(read: Read) -> None:
    said = read("Rizhao will have built 30 berths, with throughput exceeding 9 million TEUs, by 2027.")
    assert {s.when for s in said.values()} == {"2027-12-31"}
