"""The command line: one module per command, each with ``add_parser(subparsers)``.

Exit status: 0 good, 1 a check failed (``validate``, ``evaluate --floor``), 2 misuse. Errors are one line on standard
error.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from zjextract import __version__
from zjextract.cli import annotate, convert, evaluate, extract, schema, show, validate
from zjextract.errors import ZjextractError

_COMMANDS = (extract, show, convert, annotate, evaluate, validate, schema)

MISUSE = 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="zjextract", description="News about the Chinese economy as data.")
    parser.add_argument("--version", action="version", version=f"zjextract {__version__}")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in _COMMANDS:
        command.add_parser(subparsers)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # the terminal's encoding may hold no Chinese, a text may hold surrogates
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = _parser().parse_args(argv)
    try:
        status: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough; keep the interpreter's last flush from saying so
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except ZjextractError as error:
        print(f"zjextract: error: {error}", file=sys.stderr)
        return MISUSE
    return status
