"""Articles with known records, random records, and assertions, for the tests of whatever reads records.

>>> from zjextract.testing import articles, assert_same
>>> article = articles()[0]
>>> assert_same(article.record, article.record)

``zjextract.testing.strategies`` has the same for hypothesis, which must be installed then. pytest finds the fixtures
``zj_articles``, ``zj_records`` and ``zj_article`` (``zjextract.pytest_plugin``) by itself.
"""

from zjextract.evaluation.annotations import AnnotatedArticle
from zjextract.testing.assertions import assert_same, assert_valid
from zjextract.testing.random_records import random_record, random_records
from zjextract.testing.seeds import articles, records
from zjextract.testing.synthetic import synthetic_article, synthetic_articles

__all__ = [
    "AnnotatedArticle",
    "articles",
    "assert_same",
    "assert_valid",
    "random_record",
    "random_records",
    "records",
    "synthetic_article",
    "synthetic_articles",
]
