"""``zjextract validate``: check records in JSON or JSON Lines files against the schema."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from zjextract.cli.files import read_text
from zjextract.errors import InvalidRecordError

INVALID = 1


def add_parser(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "validate",
        help="check records against the schema",
        description="Check records against the schema. Exit status: 0 all valid, 1 some invalid, 2 misuse.",
    )
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a record as JSON, or one record per line; - for stdin"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Validate each file, naming each invalid record on standard error; status 0 or 1."""
    broken = 0
    for name in args.files:
        count = bad = 0
        for place, text in _records(name):
            count += 1
            problem = _problem(text)
            if problem:
                bad += 1
                print(f"{place}: {problem}", file=sys.stderr)
        print(f"{name}: {count - bad} valid, {bad} invalid")
        broken += bad
    return INVALID if broken else 0


def _records(name: str) -> Iterator[tuple[str, str]]:
    """Each record's JSON text, and the place to name in a message: the file, or its line."""
    text = read_text(name, "utf-8-sig")
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) > 1 and _is_json(lines[0][1]):
        for number, line in lines:
            yield f"{name}:{number}", line
    else:
        yield name, text


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _problem(text: str) -> str | None:
    """What is wrong with a record, or None."""
    from zjextract.record import Record

    try:
        Record.from_json(text)
    except InvalidRecordError as error:
        return str(error)
    return None
