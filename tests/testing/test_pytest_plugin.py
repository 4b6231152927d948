"""The pytest plugin as another project sees it: it runs wherever the library and pytest are installed."""

import json
import sys

import pytest

pytest_plugins = ["pytester"]

SEEDS = ["contracted-projects", "digital-economy", "free-trade-zone", "service-zones", "white-paper"]


@pytest.fixture
def project(pytester):
    """Another project; its tests run in a process of their own, as users' do."""

    def run(code, *args):
        pytester.makepyfile(test_mine=code)
        return pytester.runpytest_subprocess("-W", "error", "-p", "no:cacheprovider", *args)

    return run


def test_fixtures_give_the_seed_articles(project):
    result = project(
        """
        from zjextract import extract

        def test_articles(zj_articles, zj_records):
            assert [article.name for article in zj_articles] == SEEDS
            assert [article.record for article in zj_articles] == list(zj_records)

        def test_text_and_date(zj_articles):
            for article in zj_articles:
                record = extract(article.text, published=article.published)
                assert record.reference_date == article.record.reference_date
        """.replace("SEEDS", repr(SEEDS))
    )
    result.assert_outcomes(passed=2)


def test_a_test_runs_once_for_each_article(project):
    result = project(
        """
        def test_one(zj_article):
            assert zj_article.text
            for money in zj_article.record.money:
                assert zj_article.text[money.start:money.end] == money.text
        """,
        "-v",
    )
    result.assert_outcomes(passed=5)
    result.stdout.fnmatch_lines([f"*test_one[[]{name}[]] PASSED*" for name in SEEDS])


def test_parameters_of_ones_own_multiply(project):
    result = project(
        """
        import pytest

        @pytest.mark.parametrize("column", ["metric", "value_text"])
        def test_both(zj_article, column):
            assert all(column in row for row in zj_article.record.rows())
        """
    )
    result.assert_outcomes(passed=10)


def test_fixtures_are_listed_with_what_they_give(project):
    result = project("def test_nothing(): pass", "--fixtures")
    result.stdout.fnmatch_lines(["zj_articles*", "*seed articles of zjextract*", "zj_records*"])


def test_nothing_is_loaded_until_a_fixture_is_used(project):
    """Neither time is lost in projects that use none, nor do modules escape a measurement of coverage."""
    result = project(
        """
        import sys

        def test_loaded():
            loaded = {name for name in sys.modules if name.split(".")[0] in ("zjextract", "spacy")}
            assert loaded == {"zjextract", "zjextract.pytest_plugin"}
        """
    )
    result.assert_outcomes(passed=1)


def test_coverage_sees_what_the_tests_load(pytester):
    """Lines of the library that are first run inside a test are counted there."""
    pytester.makepyfile(
        test_mine="def test_one(zj_articles): assert len(zj_articles) == 5",
        trace="""
        import json, pathlib, sys
        import pytest

        seen = set()
        def tracer(frame, event, arg):
            seen.add(frame.f_globals.get("__name__", ""))

        class Measure:  # as coverage tools do: they start when the session does
            def pytest_sessionstart(self):
                sys.setprofile(tracer)
            def pytest_sessionfinish(self):
                sys.setprofile(None)

        status = pytest.main(["-q", "-p", "no:cacheprovider", "test_mine.py"], plugins=[Measure()])
        pathlib.Path("seen.json").write_text(json.dumps(sorted(seen)))
        sys.exit(status)
        """,
    )
    result = pytester.run(sys.executable, "trace.py")
    assert result.ret == 0
    seen = json.loads((pytester.path / "seen.json").read_text(encoding="utf-8"))
    assert {"zjextract.testing.seeds", "zjextract.evaluation.annotations", "zjextract.record"} <= set(seen)


def test_failures_show_the_difference(project):
    result = project(
        """
        from dataclasses import replace
        from zjextract.testing import assert_same

        def test_without_money(zj_articles):
            record = zj_articles[-1].record
            assert_same(replace(record, zones=()), record)
        """
    )
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*the records differ:*", "*zones*", "*missing *z1 'Yangtze River Delta'*"])


def test_the_plugin_can_be_turned_off(project):
    result = project("def test_one(zj_records): pass", "-p", "no:zjextract")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*fixture 'zj_records' not found*"])


def test_strategies_work_with_hypothesis(project):
    result = project(
        """
        from hypothesis import given, settings
        from zjextract import Record
        from zjextract.testing import strategies

        @settings(max_examples=10, database=None, deadline=None)
        @given(strategies.records())
        def test_records(record):
            assert Record.from_json(record.to_json()) == record
        """
    )
    result.assert_outcomes(passed=1)
