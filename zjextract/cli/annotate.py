"""``zjextract annotate``: an article with its record, for a person to correct and ``evaluate`` to read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from zjextract.cli.files import read_text
from zjextract.errors import ArgumentError


def add_parser(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "annotate",
        help="write an article with its record, for a person to correct",
        description="Write an article with what extract finds in it as one JSON file. Correct it by hand: remove what "
        'is wrong, add what is missing (text and start are enough of a span), mark with "optional": true what may be '
        "found or not. zjextract evaluate measures against such files.",
    )
    parser.add_argument("file", metavar="FILE", help="an article as plain text; - for standard input")
    parser.add_argument("-o", "--output", metavar="OUT", help="the file to write (default: standard output)")
    parser.add_argument("--published", metavar="DATE", help="publication date, from which relative dates are resolved")
    parser.add_argument("--lang", choices=("en", "zh"), help="the language; detected where it is not given")
    parser.add_argument("--pipeline", choices=("rules", "spacy"), default="rules", help="rules (default), or spacy")
    parser.add_argument("--encoding", default="utf-8", help="the file's encoding (default: utf-8)")
    parser.add_argument("--overwrite", action="store_true", help="write over OUT: corrections in it are lost")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the annotated article; status 0."""
    from zjextract.api import extract
    from zjextract.article.published import parse_published
    from zjextract.evaluation import annotation_json

    text = read_text(args.file, args.encoding)
    record = extract(text, published=args.published, lang=args.lang, pipeline=args.pipeline)
    # A lone surrogate has no form in UTF-8; its escape is the one that JSON has.
    data = annotation_json(text, record, parse_published(args.published)).encode(errors="backslashreplace")
    if args.output is None:
        sys.stdout.write(data.decode())
    else:
        _write(Path(args.output), data, overwrite=args.overwrite)
    return 0


def _write(file: Path, data: bytes, *, overwrite: bool) -> None:
    try:
        with file.open("wb" if overwrite else "xb") as out:
            out.write(data)
    except FileExistsError as error:
        raise ArgumentError(f"{file} exists, with corrections perhaps: --overwrite writes over it") from error
    except OSError as error:
        raise ArgumentError(f"cannot write {file}: {error.strerror}") from error
