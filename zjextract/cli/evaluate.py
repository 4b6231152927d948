"""``zjextract evaluate``: precision, recall and F1 against articles annotated by hand."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zjextract.errors import ArgumentError

if TYPE_CHECKING:
    from zjextract.evaluation import AnnotatedArticle, Comparison, Score
    from zjextract.record import Record

BELOW_FLOOR = 1

KINDS = ("dates", "money", "percentages", "quantities", "zones", "targets", "indicators")

_DESCRIPTION = """\
Measure what extract finds, or records of your own rules, against articles annotated by hand: one JSON file each, as
zjextract annotate writes them and a person corrects them. Per kind, span: the mention overlaps an expected one; value:
its normalised value is right too; exact: so is its span. For targets and indicators, span: the right value mention;
value: also the deadline or period; exact: also metric, actor or subject, and modality.
"""


def add_parser(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "evaluate",
        help="measure accuracy against annotated articles",
        description=_DESCRIPTION,
        epilog="Exit status: 0 good, 1 a figure is below the floor, 2 misuse.",
    )
    parser.add_argument("folder", metavar="GOLD_DIR", help="the folder of annotated articles")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--pipeline", choices=("rules", "spacy"), default="rules", help="rules (default), or spacy")
    source.add_argument(
        "--records", metavar="FILE", help='records to measure instead: JSON Lines of {"id": NAME, "record": {...}}'
    )
    parser.add_argument("--lang", choices=("en", "zh"), help="only the articles of one language")
    parser.add_argument("--errors", choices=(*KINDS, "all"), metavar="KIND", help="list the errors of a kind, or all")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--floor", metavar="FILE", help="a JSON file of the least F1 by kind and level, for CI")
    parser.add_argument("--raise-floor", action="store_true", help="lift the floor file to what was measured")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the figures; status 0, or 1 where one is below the floor."""
    from zjextract.evaluation import compare, load_articles

    if args.raise_floor and not args.floor:
        raise ArgumentError("--raise-floor needs the floor file: --floor FILE")
    articles = [a for a in load_articles(Path(args.folder)) if args.lang in (None, a.record.lang)]
    if not articles:
        raise ArgumentError(f"{args.folder} holds no annotated articles in {args.lang!r}")
    found = _records_in(args.records, articles) if args.records else _extracted(articles, args.pipeline)
    compared = {a.name: compare(a.record, found[a.name], a.optional) for a in articles}
    if args.errors:
        for article in articles:
            _print_errors(article, found[article.name], compared[article.name], args.errors)
    by_language = _totals(articles, compared)
    print(json.dumps(_plain(by_language), indent=2) if args.json else _table(by_language, len(articles)))
    return _hold_floor(by_language["all"], Path(args.floor), args.raise_floor) if args.floor else 0


def _extracted(articles: Sequence[AnnotatedArticle], pipeline: Any) -> dict[str, Record]:
    from zjextract.api import extract

    return {a.name: extract(a.text, published=a.published, pipeline=pipeline) for a in articles}


def _records_in(name: str, articles: Sequence[AnnotatedArticle]) -> dict[str, Record]:
    """The records of a JSON Lines file by article; ``id`` is the article's name, or the path of its file."""
    from zjextract.cli.files import read_text
    from zjextract.errors import InvalidRecordError
    from zjextract.record import Record

    records: dict[str, Record] = {}
    for number, line in enumerate(read_text(name).split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            records[Path(data["id"]).stem] = Record.from_dict(data["record"])
        except (ValueError, KeyError, TypeError, InvalidRecordError) as error:
            raise ArgumentError(f'{name}:{number} is no line of {{"id": NAME, "record": {{...}}}}: {error}') from error
    missing = [a.name for a in articles if a.name not in records]
    if missing:
        raise ArgumentError(f"{name} has no record of {', '.join(missing)}")
    return records


def _totals(articles: Sequence[AnnotatedArticle], compared: Mapping[str, Comparison]) -> dict[str, dict[str, Score]]:
    """The sums by language and kind; ``all`` is the last language."""
    from zjextract.evaluation import total

    out: dict[str, dict[str, Score]] = {
        lang: total(compared[a.name].scores for a in articles if a.record.lang == lang)
        for lang in sorted({a.record.lang for a in articles})
    }
    return {**out, "all": total(one.scores for one in compared.values())}


def _plain(by_language: Mapping[str, Mapping[str, Score]]) -> dict[str, Any]:
    from zjextract.evaluation import LEVELS

    return {
        lang: {
            kind: {
                "expected": score.expected,
                "found": score.found,
                **{
                    level: {
                        "precision": round(score.precision(level), 4),
                        "recall": round(score.recall(level), 4),
                        "f1": round(score.f1(level), 4),
                    }
                    for level in LEVELS
                },
            }
            for kind, score in scores.items()
        }
        for lang, scores in by_language.items()
    }


def _table(by_language: Mapping[str, Mapping[str, Score]], count: int) -> str:
    """The figures for a person: a block of lines per language, P, R and F1 at each level."""
    from zjextract.evaluation import LEVELS

    lines = [f"{count} articles"]
    for lang, scores in by_language.items():
        if lang == "all" and len(by_language) == 2:
            continue  # one language: the sum repeats it
        lines.append(
            f"\n{lang:11}  expected  found" + "".join(f"  {level + ' P':>9}      R     F1" for level in LEVELS)
        )
        for kind, score in scores.items():
            cells = (
                f"  {score.precision(level):9.3f}  {score.recall(level):5.3f}  {score.f1(level):5.3f}"
                for level in LEVELS
            )
            lines.append(f"{kind:11}  {score.expected:8}  {score.found:5}" + "".join(cells))
    return "\n".join(lines)


def _print_errors(article: AnnotatedArticle, found: Record, compared: Comparison, kind: str) -> None:
    from zjextract.evaluation.wording import describe, mentions_by_id

    expected = mentions_by_id(article.record)
    got = mentions_by_id(found)
    for finding in compared.findings:
        if kind in (finding.kind, "all"):
            print(f"{article.name}: {finding.kind} {finding.problem}")
            if finding.expected:
                print(f"  expected {describe(finding.expected, expected)}")
            if finding.found:
                print(f"  found    {describe(finding.found, got)}")


def _hold_floor(scores: Mapping[str, Score], file: Path, lift: bool) -> int:
    """Name each figure below the floor on standard error, or lift the floor; the exit status."""
    from zjextract.evaluation import below_floor, figures, raise_floor, read_floor, write_floor

    measured = figures(scores)
    if lift:
        write_floor(raise_floor(measured, read_floor(file) if file.exists() else {}), file)
        return 0
    problems = below_floor(measured, read_floor(file))
    for problem in problems:
        print(problem, file=sys.stderr)
    return BELOW_FLOOR if problems else 0
