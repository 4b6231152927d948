"""How time and memory grow with the text, for articles and for pages that no editor would print.

    python tests/benchmarks/growth.py               # every page, from 4 KB to 256 KB
    python tests/benchmarks/growth.py percent 亿    # the pages whose names have one of these words
    python tests/benchmarks/growth.py --to 4000000  # the largest size

An exponent of 1 is linear: the text four times as long takes four times as long. Short texts show less than 1, where
what is done once an article weighs; what the last step shows is what holds for longer ones.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import math
import sys
import time
import tracemalloc
from pathlib import Path

from zjextract import extract

sys.path.insert(0, str(Path(__file__).parents[1]))
from pages import pages

STEP = 4  # each size is so many times the one before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", help="parts of the names of the pages to measure")
    parser.add_argument("--from", dest="smallest", type=int, default=4_000, help="the smallest size, in code points")
    parser.add_argument("--to", dest="largest", type=int, default=256_000, help="the largest size")
    parser.add_argument("--repeats", type=int, default=3, help="the fastest of so many runs counts")
    parser.add_argument("--memory", action="store_true", help="measure the peak of memory instead of time")
    args = parser.parse_args()
    sizes = list(itertools.takewhile(lambda n: n <= args.largest, (args.smallest * STEP**k for k in itertools.count())))
    measure = peak if args.memory else lambda text: fastest(text, args.repeats)
    print(
        f"{'page':34}{'us' if not args.memory else 'bytes'} a code point at {sizes[-1]:,}; exponents from step to step"
    )
    for name, text_of in pages().items():
        if not args.words or any(word in name for word in args.words):
            spent = [measure(text_of(size)) for size in sizes]
            steps = " ".join(f"{math.log(b / a, STEP):5.2f}" for a, b in itertools.pairwise(spent))
            per_point = spent[-1] / sizes[-1] * (1 if args.memory else 1e6)
            print(f"{name:34}{per_point:10.2f}   {steps}", flush=True)


def fastest(text: str, repeats: int) -> float:
    """Seconds of the processor that the fastest run took."""
    took = []
    for _ in range(repeats):
        gc.collect()
        begin = time.process_time()
        extract(text)
        took.append(time.process_time() - begin)
    return min(took)


def peak(text: str) -> float:
    """Bytes that the extraction held at most."""
    tracemalloc.start()
    extract(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


if __name__ == "__main__":
    main()
