"""``zjextract schema``: print the JSON Schema of a record."""

from __future__ import annotations

import argparse
from typing import Any


def add_parser(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("schema", help="print the JSON Schema of a record")
    parser.set_defaults(run=run)


def run(_args: argparse.Namespace) -> int:
    """Print the schema; always status 0."""
    from zjextract.validation import schema_text

    print(schema_text(), end="")
    return 0
