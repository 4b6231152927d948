"""What all tests share: which of them only CI runs, and that CI skips none."""

import os

import pytest

IN_CI = bool(os.environ.get("CI"))


def pytest_configure(config):
    config.addinivalue_line("markers", "ci(why): runs in CI alone (with CI=true set), for the reason given")


def pytest_collection_modifyitems(items):
    for item in items:
        mark = item.get_closest_marker("ci")
        if mark and not IN_CI:
            item.add_marker(pytest.mark.skip(reason=f"{mark.args[0]}; set CI=true to run it"))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session, exitstatus):
    """In CI a skipped test is a failed run: what is skipped there is checked nowhere."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if IN_CI and exitstatus == pytest.ExitCode.OK and reporter and reporter.stats.get("skipped"):
        reporter.write_line("\nCI: tests were skipped", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
