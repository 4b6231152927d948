"""How fast ``extract`` is on one core, beside the libraries that people combine today.

    python tests/benchmarks/speed.py                      the seeds, repeated
    python tests/benchmarks/speed.py news.jsonl.gz        an archive: JSON Lines with "text" and maybe "published"
    python tests/benchmarks/speed.py --stages             where the time goes
    python tests/benchmarks/speed.py --profile 15         the 15 functions that take the most

Every record is validated, as always. MB are millions of UTF-8 bytes. The peers are slow: they read a random sample,
and the ratios compare speeds over that same sample.
"""

from __future__ import annotations

import argparse
import cProfile
import gzip
import itertools
import json
import logging
import pstats
import random
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

SEEDS = Path(__file__).parent.parent.parent / "seeds"
STAGES = (
    "read_article",
    "find_numbers",
    "find_dates",
    "find_zones",
    "find_money",
    "find_percentages",
    "find_quantities",
    "find_statements",
    "_record",
    "is_valid",
)
Article = tuple[str, str | None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "archive", nargs="?", type=Path, help="JSON Lines, maybe gzipped (default: the seeds, repeated)"
    )
    parser.add_argument("--limit", type=int, default=None, help="read so many articles at most")
    parser.add_argument("--sample", type=int, default=20, help="articles for the peers (default: 20; 0: no peers)")
    parser.add_argument("--stages", action="store_true", help="time each stage instead")
    parser.add_argument("--profile", type=int, metavar="N", help="print the N most expensive functions instead")
    args = parser.parse_args()
    articles = list(itertools.islice(read_archive(args.archive) if args.archive else repeated_seeds(), args.limit))
    size = sum(len(text.encode(errors="replace")) for text, _ in articles)
    print(f"{len(articles)} articles, {size / 1e6:.2f} MB, {size / len(articles) / 1e3:.2f} KB each")
    extract_all(articles[:50])  # tables are loaded and caches filled
    if args.profile:
        print_profile(articles, args.profile)
    elif args.stages:
        print_stages(articles)
    else:
        print_start()
        print_speeds(articles, args.sample)


def read_archive(path: Path) -> Iterator[Article]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield article["text"], article.get("published")


def repeated_seeds(times: int = 100) -> Iterator[Article]:
    metadata = json.loads((SEEDS / "metadata.json").read_text(encoding="utf-8"))
    seeds = [
        ((SEEDS / f"{name}.txt").read_bytes().decode(), facts.get("published")) for name, facts in metadata.items()
    ]
    return itertools.chain.from_iterable(itertools.repeat(seeds, times))


def extract_all(articles: list[Article]) -> None:
    from zjextract import extract

    for text, published in articles:
        extract(text, published=published)


def print_speeds(articles: list[Article], sample: int) -> None:
    """Articles and megabytes a second, ours and the peers'."""
    print_speed("zjextract extract", articles, seconds(extract_all, articles))
    if not sample:
        return
    some = random.Random(0).sample(articles, min(sample, len(articles)))
    print(f"\nThe same {len(some)} articles for each:")
    ours = seconds(extract_all, some)
    print_speed("zjextract extract", some, ours)
    for name, peer in (("spaCy blank tokenizer", tokenize()), ("quantulum3 + dateparser.search", search())):
        theirs = seconds(peer, some)
        print_speed(name, some, theirs, f"  zjextract is {theirs / ours:.1f} times as fast")


def print_speed(name: str, articles: list[Article], took: float, note: str = "") -> None:
    size = sum(len(text.encode(errors="replace")) for text, _ in articles)
    print(f"{name:32}{len(articles) / took:10.1f} articles/s{size / took / 1e6:8.3f} MB/s{note}")


def tokenize() -> Callable[[list[Article]], None]:
    import spacy

    nlp = spacy.blank("en")

    def run(articles: list[Article]) -> None:
        for text, _ in articles:
            nlp(text)

    return run


def search() -> Callable[[list[Article]], None]:
    """What people combine today for numbers with units, and for dates."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its classifier is not installed
        from dateparser.search import search_dates
        from quantulum3 import parser

    logging.getLogger("quantulum3").setLevel(logging.ERROR)

    def run(articles: list[Article]) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for text, _ in articles:
                parser.parse(text)
                search_dates(text, languages=["en"])

    return run


def seconds(run: Callable[[list[Article]], None], articles: list[Article]) -> float:
    begin = time.perf_counter()
    run(articles)
    return time.perf_counter() - begin


def print_start() -> None:
    """The time to import the package, and to extract the first article, in fresh interpreters."""
    bare = median_run("")
    imported = median_run("import zjextract")
    print(f"import zjextract: {imported - bare:.0f} ms more than bare Python ({bare:.0f} ms)")
    code = f"import zjextract; zjextract.extract(open({str(SEEDS / 'white-paper.txt')!r}, encoding='utf-8').read())"
    print(f"import and first extract: {median_run(code) - bare:.0f} ms\n")


def median_run(code: str, times: int = 7) -> float:
    """Milliseconds that an interpreter takes for some code."""
    took = []
    for _ in range(times):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        took.append(time.perf_counter() - begin)
    return statistics.median(took) * 1000


def print_stages(articles: list[Article]) -> None:
    """Microseconds an article for each stage of the road."""
    from zjextract import extraction

    spent = dict.fromkeys(STAGES, 0.0)
    for name in STAGES:
        setattr(extraction, name, timed(getattr(extraction, name), spent, name))
    whole = seconds(extract_all, articles)
    for name, took in [*spent.items(), ("the rest", whole - sum(spent.values())), ("all", whole)]:
        print(f"{name:20}{took / len(articles) * 1e6:8.1f} us an article{took / whole:8.1%}")


def timed(function: Callable[..., Any], spent: dict[str, float], name: str) -> Callable[..., Any]:
    def run(*args: Any, **kwargs: Any) -> Any:
        begin = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            spent[name] += time.perf_counter() - begin

    return run


def print_profile(articles: list[Article], count: int) -> None:
    profile = cProfile.Profile()
    profile.runcall(extract_all, articles)
    pstats.Stats(profile).sort_stats("tottime").print_stats(count)


if __name__ == "__main__":
    main()
