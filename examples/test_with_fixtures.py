"""The fixtures of zjextract in another project's tests: copy this file into one, and run pytest.

    pip install pytest zjextract
    pytest -q test_with_fixtures.py

What is tested here stands in for a project's own code: a function that sums what records say.

Output:

    .......                                                                  [100%]
    7 passed
"""

from collections import Counter
from decimal import Decimal

from zjextract import extract
from zjextract.testing import assert_same, random_records, synthetic_articles


def total_by_currency(record):
    """The project's own code: the sum of a record's amounts in each currency."""
    totals = Counter()
    for money in record.money:
        if money.equivalent is None:  # not what says another amount again
            totals[money.currency] += money.amount or Decimal(0)
    return totals


def test_real_articles(zj_article):
    """Runs once for each of the five seed articles."""
    totals = total_by_currency(zj_article.record)
    assert set(totals) <= {money.currency for money in zj_article.record.money}


def test_any_record():
    """Records with every field, null and extreme."""
    for record in random_records(100):
        total_by_currency(record)


def test_articles_with_known_records():
    """As many articles as asked for, with the records that extract should give."""
    for article in synthetic_articles(20, seed=1):
        assert_same(extract(article.text, published=article.published), article.record)
