"""Fixtures for the tests of whatever reads records; pytest loads them through the entry point ``pytest11``.

pytest imports this module in every project where the library is installed, so it imports nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from zjextract.record import Record
    from zjextract.testing import AnnotatedArticle

_ONE = "zj_article"


@pytest.fixture(scope="session")
def zj_articles() -> tuple[AnnotatedArticle, ...]:
    """The seed articles of zjextract, each with its text, publication date and record."""
    from zjextract.testing import articles

    return articles()


@pytest.fixture(scope="session")
def zj_records() -> tuple[Record, ...]:
    """The records of the seed articles."""
    from zjextract.testing import records

    return records()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``zj_article`` once for each seed article."""
    if _ONE in metafunc.fixturenames:
        from zjextract.testing import articles

        metafunc.parametrize(_ONE, articles(), ids=lambda article: article.name)
