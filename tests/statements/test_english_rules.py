"""What English values measure, rule by rule: (text, value, rule, metric, who)."""

import pytest

from zjextract import extract

CASES = [
    # nouns that go on with a preposition
    ("Investment in rural roads fell 4 percent.", "4 percent", "subject-verb-value", "Investment in rural roads",
     None),
    ("Receipts from land sales rose 8 percent, and those from stamp duty rose 3 percent.", "3 percent", "that-of",
     "stamp duty", None),
    ("Spending on schools was 9 billion yuan.", "9 billion yuan", "subject-verb-value", "Spending on schools", None),
    ("Exports from Fujian grew 5 percent.", "5 percent", "subject-verb-value", "Exports", "Fujian"),
    # a company that moves has no measure but the one before it, else its verb
    ("Shares of Anhui Steel gained 3 percent, while Hunan Copper lost 2 percent.", "2 percent", "name-verb-value",
     "Shares", "Hunan Copper"),
    ("Shares of Anhui Steel gained 3 percent and Hunan Copper 2 percent.", "2 percent", "name-value", "Shares",
     "Hunan Copper"),
    ("On Monday Anhui Steel tumbled 6 percent.", "6 percent", "name-verb-value", "tumbled", "Anhui Steel"),
    ("The old Wuhan board is up 6 percent.", "6 percent", "subject-verb-value", "old Wuhan board", None),
    # a measure that is made to act
    ("Fixed asset investment is to complete 42 billion yuan this year.", "42 billion yuan", "subject-verb-value",
     "Fixed asset investment", None),
    ("The use of foreign capital strives for 80 million dollars.", "80 million dollars", "subject-verb-value",
     "use of foreign capital", None),
    # lists under one verb
    ("The bank will cut fees by 10 percent and interest margins by 2 percent.", "2 percent", "listed-object",
     "interest margins", None),
    # what is done to a value
    ("A fund of 10 billion yuan was set up, of which 3 billion yuan had been disbursed.", "3 billion yuan",
     "value-verb", "disbursed", None),
    # somebody's part of a whole; the part itself where that is no name
    ("The port contributes 12 percent of tax revenue.", "12 percent", "part-of-whole", "tax revenue", "The port"),
    ("The area contributed 46 percent of exports.", "46 percent", "part-of-whole", "exports", "The area"),
    # counted nouns that are subjects
    ("Some 60 new schools will open next year.", "60 new schools", "counted-subject", "new schools", None),
    # what is added to
    ("The measures would add 2 percentage points to growth.", "2 percentage points", "value-in-noun", "growth", None),
    ("Tax breaks announced in May, worth 7 billion yuan, helped.", "7 billion yuan", "noun-of-value", "Tax breaks",
     None),
    # unknown verbs and participles end a noun phrase
    ("The tax, which irks more than 40 firms, rose 9 percent.", "9 percent", "subject-verb-value", "tax", None),
    ("Shrugging off a slump, imports rose 5 percent.", "5 percent", "subject-verb-value", "imports", None),
    ("Wages in the county range from 1,500 yuan in May to 2,100 yuan.", "1,500 yuan", "subject-verb-value", "Wages",
     "the county"),
    ("The plan helped increase farm incomes by 7 percent.", "7 percent", "verb-object-value", "farm incomes", None),
    # the change of what stands beside it, or of what the sentence before measured
    ("A 2 billion yuan cut in the U.S. farm budget was agreed.", "2 billion yuan", "value-change-noun",
     "U.S. farm budget", None),
    ("Rents rose 6 percent in May. That compared with an increase of 4 percent in April.", "4 percent",
     "change-of-value", "Rents", None),
    ("The bank lent farmers 5 million yuan.", "5 million yuan", "ditransitive", "lent", "The bank"),
    ("Textiles contributed 6 percent of exports and 9 percent of jobs.", "9 percent", "listed-share", "Textiles", None),
    ("The firm bought back 5 million shares for 2 billion yuan.", "2 billion yuan", "verb-value", "bought", "The firm"),
    ("The firm's market value has more than halved to 2 billion yuan.", "2 billion yuan", "subject-verb-value",
     "market value", "The firm"),
    ("Investment crept up to 9 million yuan, with Jilin and Hainan taking 4 million yuan and 5 million yuan "
     "respectively.",
     "5 million yuan", "respectively-of", "Investment", "Hainan"),
    ("Sales fell to 9 million yuan, of which Jilin contributed 40 percent.", "40 percent", "part-of-value", "Sales",
     "Jilin"),
    ("He was lamenting a fall in the port's output to 9 billion yuan.", "9 billion yuan", "verb-object-value", "output",
     "the port"),
    ("More than 70 percent of the 1,500 firms surveyed lost money.", "70 percent", "value-of-counted", "firms", None),
    ("The bureau set this year's rice output target at 9 million tonnes.", "9 million tonnes", "target-of-value",
     "rice output", "The bureau"),
    ("The central bank cut interest rates by 25 basis points.", "25 basis points", "verb-object-value",
     "interest rates", "The central bank"),
    ("Jilin cut export quotas by 40 percent.", "40 percent", "verb-object-value", "export quotas", "Jilin"),
    ("The bank's interest rate cut was 25 basis points.", "25 basis points", "subject-verb-value", None, None),
    ("Anhui Steel dived 4 percent ahead of its quarterly earnings.", "4 percent", "name-verb-value", "dived",
     "Anhui Steel"),
    ("Ruilong recalled 8 million cars globally for faulty brakes.", "8 million cars", "counted-noun", "cars",
     "Ruilong"),
    ("The spot yuan closed at 6.31 after hitting an all-time high of 6.30.", "6.30", "continued-metric", "spot yuan",
     None),
    ("Jilin was the eighth city with an annual output exceeding 2 billion yuan.", "2 billion yuan",
     "subject-verb-value", "annual output", None),
    # changes told behind the levels that they are of
    ("Wuhu's trade reached 9 billion yuan, of which exports reached 5 billion yuan, up 7 percent and 6 percent "
     "respectively.", "7 percent", "respectively-told", "trade", "Wuhu"),
    ("Wuhu's trade reached 9 billion yuan, of which exports reached 5 billion yuan, up 7 percent and 6 percent "
     "respectively.", "6 percent", "respectively-told", "exports", "Wuhu"),
    ("The average income of workers was 7,000 yuan, and that of farmers 4,000 yuan, up 5 percent and 3 percent "
     "respectively.", "3 percent", "respectively-told", "average income", "farmers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "rule", "metric", "who"), CASES)
def test_rule(text: str, value: str, rule: str, metric: str | None, who: str | None) -> None:
    record = extract(text, published="2024-03-15", explain=True)
    values = {m.id: m.text for m in (*record.money, *record.percentages, *record.quantities)}
    found = {values[s.value]: s for s in (*record.targets, *record.indicators)}[value]
    assert found.rule == rule
    assert metric is None or (found.metric is not None and found.metric.text == metric)
    owner = found.actor if hasattr(found, "actor") else found.subject
    assert who is None or (owner is not None and owner.text == who)
