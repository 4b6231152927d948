"""Threads share nothing that one could change: eight give what one gives."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from zjextract import extract
from zjextract.testing import articles, synthetic_articles

THREADS = 8


def texts():
    return [article.text for article in (*articles(), *synthetic_articles(60, seed=3))] * 2


def test_eight_threads_give_the_records_of_one():
    alone = [extract(text, published="2024-05-09").to_json() for text in texts()]
    barrier = Barrier(THREADS)

    def everything(first):
        """All texts, each thread beginning at another."""
        barrier.wait()
        order = [*range(first, len(alone)), *range(first)]
        wanted = texts()
        return {n: extract(wanted[n], published="2024-05-09").to_json() for n in order}

    with ThreadPoolExecutor(THREADS) as pool:
        for records in pool.map(everything, range(0, THREADS * 5, 5)):
            assert [records[n] for n in range(len(alone))] == alone


def test_the_first_texts_of_a_process_may_come_from_eight_threads():
    """Tables are loaded at first use: by several threads at once here."""
    code = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from zjextract import extract
texts = ["Output rose 5% to 3 billion yuan in 2023 in the Hangzhou High-Tech Zone.", "2023年产值5亿元，增长6%。"]
barrier = Barrier(8)
def run(number):
    barrier.wait()
    return extract(texts[number % 2], published="2024-05-09").to_json()
with ThreadPoolExecutor(8) as pool:
    records = list(pool.map(run, range(8)))
assert len(set(records)) == 2, records
assert records[:2] == [extract(text, published="2024-05-09").to_json() for text in texts]
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=Path.home())
    assert ran.returncode == 0, ran.stderr
