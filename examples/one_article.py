"""One article: what it says in numbers, who plans what, and what was observed.

    python examples/one_article.py

Output:

    target     the city: port throughput > 40 million TEU by 2027-12-31
    target     the city: smart terminals = 15 smart terminals by 2027-12-31
    indicator  Ningbo: foreign trade = 1.28 trillion yuan, 2023-01-01 on
    indicator  Ningbo: foreign trade = 0.9 percent, 2023-01-01 on
    $179 billion is 1.28 trillion yuan at 7.15084 yuan
    money stands at ['1.28 trillion yuan', '$179 billion']
"""

from zjextract import extract

TEXT = """Ningbo sets out its plan for the port

Ningbo's foreign trade reached 1.28 trillion yuan ($179 billion) last year, up 0.9 percent year-on-year.
By 2027, the city aims to raise its port throughput to more than 40 million TEU and to build 15 smart terminals.
"""

record = extract(TEXT, published="2024-03-05")

numbers = {m.id: m for m in (*record.money, *record.percentages, *record.quantities)}
for target in record.targets:
    number = numbers[target.value]
    print(
        f"target     {target.actor.text}: {target.metric.text} {target.comparator} {number.text} by {target.deadline}"
    )
for indicator in record.indicators:
    number = numbers[indicator.value]
    print(f"indicator  {indicator.subject.text}: {indicator.metric.text} = {number.text}, {indicator.start_date} on")

dollars = record.money[1]
print(f"{dollars.text} is {numbers[dollars.equivalent].text} at {dollars.implied_rate} yuan")
print(f"money stands at {[TEXT[m.start : m.end] for m in record.money]}")
