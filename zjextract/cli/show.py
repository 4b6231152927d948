"""``zjextract show``: an article with what was found in it, in the terminal or as an HTML page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zjextract.cli.files import STDIN, read_text
from zjextract.errors import ArgumentError

if TYPE_CHECKING:
    from zjextract.viewer import Shown


def add_parser(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "show",
        help="show an article with what was found in it",
        description="Show each article with its mentions marked, and its targets and indicators as tables below.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="an article as plain text; - for standard input")
    parser.add_argument("--html", metavar="OUT", help="write one self-contained HTML page; - for standard output")
    parser.add_argument("--published", metavar="DATE", help="publication date, from which relative dates are resolved")
    parser.add_argument("--lang", choices=("en", "zh"), help="the language; detected where it is not given")
    parser.add_argument("--pipeline", choices=("rules", "spacy"), default="rules", help="rules (default), or spacy")
    parser.add_argument("--explain", action="store_true", help="name the rule that made each mention and statement")
    parser.add_argument("--encoding", default="utf-8", help="the files' encoding (default: utf-8)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Show each file; status 0."""
    articles = [_read(name, args) for name in args.files]
    if args.html:
        _write_page(articles, args.html)
    else:
        _print(articles)
    return 0


def _read(name: str, args: argparse.Namespace) -> Shown:
    from zjextract.api import extract
    from zjextract.viewer import Shown

    text = read_text(name, args.encoding)
    record = extract(text, published=args.published, lang=args.lang, pipeline=args.pipeline, explain=args.explain)
    return Shown("standard input" if name == STDIN else Path(name).name, text, record, record.rows())


def _write_page(articles: Sequence[Shown], name: str) -> None:
    from zjextract.viewer import html_page

    page = html_page(articles)
    if name == STDIN:
        print(page, end="")
        return
    try:
        Path(name).write_text(page, encoding="utf-8")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) else error
        raise ArgumentError(f"cannot write {name}: {reason}") from error
    print(f"zjextract: {name}: {len(articles)} article{'' if len(articles) == 1 else 's'}", file=sys.stderr)


def _print(articles: Sequence[Shown]) -> None:
    from zjextract.cli.table import console, print_heading, print_statements
    from zjextract.viewer.terminal import legend, marked_text

    out = console()
    for shown in articles:
        if len(articles) > 1:
            out.rule(shown.name, align="left")
        print_heading(out, shown.record)
        coloured = out.color_system is not None and not out.no_color
        out.print(legend(coloured))
        out.print()
        out.print(marked_text(shown.text, shown.record, coloured=coloured))
        out.print()
        print_statements(out, shown.record)
