"""``zjextract extract``: the records of articles, as JSON, as tables for a person, or as CSV."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from zjextract.cli.files import read_text

FORMATS = ("json", "table", "csv")


def add_parser(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "extract",
        help="extract the record of an article",
        description="Extract the record of each article. One FILE gives indented JSON, several give one line each.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="an article as plain text; - for standard input")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="json",
        help="json (default), table for a person, or csv: one row per statement",
    )
    parser.add_argument("--published", metavar="DATE", help="publication date, from which relative dates are resolved")
    parser.add_argument("--lang", choices=("en", "zh"), help="the language; detected where it is not given")
    parser.add_argument("--pipeline", choices=("rules", "spacy"), default="rules", help="rules (default), or spacy")
    parser.add_argument("--explain", action="store_true", help="name the rule that made each mention and statement")
    parser.add_argument("--encoding", default="utf-8", help="the files' encoding (default: utf-8)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the record of each file to standard output; status 0."""
    from zjextract.api import extract

    records = (
        (
            name,
            extract(
                read_text(name, args.encoding),
                published=args.published,
                lang=args.lang,
                pipeline=args.pipeline,
                explain=args.explain,
            ),
        )
        for name in args.files
    )
    _WRITERS[args.format](records, len(args.files))
    return 0


def _write_json(records: Iterable[tuple[str, Any]], count: int) -> None:
    for _, record in records:
        print(record.to_json(indent=2 if count == 1 else None))


def _write_tables(records: Iterable[tuple[str, Any]], count: int) -> None:
    from zjextract.cli.table import console, print_record

    out = console()
    for name, record in records:
        if count > 1:
            out.rule(name, align="left")
        print_record(out, record)


def _write_csv(records: Iterable[tuple[str, Any]], _count: int) -> None:
    import csv

    from zjextract.rows import COLUMNS

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["file", *COLUMNS])
    for name, record in records:
        writer.writerows([name, *map(_cell, row.values())] for row in record.rows())


def _cell(value: object) -> object:
    """A number with all its digits and no exponent, which ``csv`` would write."""
    return f"{value:f}" if isinstance(value, Decimal) else value


_WRITERS = {"json": _write_json, "table": _write_tables, "csv": _write_csv}
