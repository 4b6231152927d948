"""Time and memory grow with the text, and no faster, whatever the text is; the pages are those of ``pages.py``.

Times are the processor's, and only their ratios in one run count: a text eight times as long may take 25 times as long
(the exponent 1.55), where quadratic work would take 64 times as long. ``tests/benchmarks/growth.py`` measures more.
"""

import gc
import time
import tracemalloc

import pytest
from pages import MIXED, pages

from zjextract import extract

PAGES = pages()
SHORT = 8_000  # code points: a quadratic part with a small constant shows only in long texts
LONGER = 8
RATIO = 25
UNMEASURABLE = 0.002  # seconds: what is done once for each text weighs more in less


def seconds(text):
    begin = time.process_time()
    extract(text)
    return time.process_time() - begin


def peak(text):
    tracemalloc.start()
    extract(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


@pytest.fixture(scope="module", autouse=True)
def _tables_are_loaded():
    for name in MIXED:
        extract(PAGES[name](5_000))
    gc.collect()
    gc.freeze()  # what other tests hold is not searched for garbage again and again
    yield
    gc.unfreeze()


def ratio(page, size):
    """How many times as long the longer text takes; the least of five runs, as others use the processor too."""
    short, long = page(size), page(size * LONGER)
    least = float("inf")
    for _ in range(5):
        least = min(least, seconds(long) / max(seconds(short), UNMEASURABLE))
        if least < RATIO:
            break
    return least


@pytest.mark.parametrize("name", PAGES)
def test_time_grows_with_the_text(name):
    assert ratio(PAGES[name], SHORT) < RATIO


@pytest.mark.parametrize("name", [*MIXED, repr("\n"), repr("7")])
def test_memory_grows_with_the_text(name):
    page = PAGES[name]
    assert peak(page(24_000)) < 4.5 * peak(page(6_000)) + 100_000


def test_the_measure_sees_what_is_quadratic(monkeypatch):
    def quadratic(text):
        for start in range(0, len(text), 4):
            text.count("a", start)

    monkeypatch.setitem(globals(), "extract", quadratic)
    assert ratio(lambda size: "b" * size, 16_000) > RATIO
