"""``zjextract convert``: archives of articles into records or tables."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path
from typing import Any

OUTPUT_FORMATS = ("jsonl", "parquet", "tables-csv", "tables-parquet", "duckdb")
INPUT_FORMATS = ("txt", "html", "jsonl", "csv", "tsv", "parquet", "warc", "zip", "tar")

STOPPED = 1  # the output can't be written, or the workers can't work
SOME_IN_ERRORS = 3
INTERRUPTED = 130

_EPILOG = """\
Exit status: 0 all converted, 3 some documents are in errors.jsonl, 2 misuse, 1 the run could not go on (a full disk),
130 interrupted. After 1, 130 or a crash, the same command with --resume goes on, and ends with the same bytes.
"""


def add_parser(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "convert",
        help="convert archives of articles into records or tables",
        description="Convert every article in files, folders and archives. Formats and encodings are detected.",
        epilog=_EPILOG,
    )
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="a file, folder or pattern; - for standard input")
    parser.add_argument("-o", "--output", required=True, metavar="DIR", help="the output directory")
    parser.add_argument("--format", choices=OUTPUT_FORMATS, default="jsonl", help="what to write (default: jsonl)")
    parser.add_argument("--workers", type=int, metavar="N", help="processes (default: all processors)")
    parser.add_argument("--resume", action="store_true", help="go on with an interrupted run")
    parser.add_argument("--overwrite", action="store_true", help="remove the run that the directory holds, and begin")
    parser.add_argument("--limit", type=int, metavar="N", help="convert no more than N documents")
    parser.add_argument(
        "--shard-documents", type=int, default=10_000, metavar="N", help="documents in one shard (default: 10000)"
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing of the progress")
    _add_extraction(parser.add_argument_group("extraction"))
    _add_reading(parser.add_argument_group("reading"))
    _add_limits(parser.add_argument_group("limits: what goes beyond is refused, one by one"))
    parser.set_defaults(run=run)


def _add_extraction(group: Any) -> None:
    group.add_argument("--published", metavar="DATE", help="publication date of documents that have none of their own")
    group.add_argument("--lang", choices=("en", "zh"), help="the language of all; detected where it is not given")
    group.add_argument("--pipeline", choices=("rules", "spacy"), default="rules", help="rules (default), or spacy")
    group.add_argument("--gazetteer", metavar="FILE", help="a TSV or JSON file of zones to add to the project's own")
    group.add_argument(
        "--keep-text", choices=("html", "all", "none"), default="html", help="whose text to repeat (default: html)"
    )


def _add_reading(group: Any) -> None:
    group.add_argument("--input-format", choices=INPUT_FORMATS, help="where content and ending don't tell")
    group.add_argument("--encoding", help="of all inputs, like gb18030; detected where it is not given")
    group.add_argument(
        "--encoding-errors",
        choices=("strict", "replace"),
        default="strict",
        help="refuse broken bytes, or replace them",
    )
    for role in ("text", "id", "date", "language"):
        group.add_argument(f"--{role}-column", metavar="NAME", help=f"the column or key of the {role}")


def _add_limits(group: Any) -> None:
    group.add_argument("--max-document-bytes", type=int, metavar="N", help="size of one document (default: 16 MiB)")
    group.add_argument(
        "--max-expansion", type=int, metavar="N", help="growth by decompression, in times (default: 200)"
    )
    group.add_argument("--max-depth", type=int, metavar="N", help="archives inside archives (default: 4)")
    group.add_argument("--max-seconds", type=float, metavar="N", help="time for one document (default: 60)")


def run(args: argparse.Namespace) -> int:
    """Convert, and say where the output is."""
    from zjextract.batch.convert import convert
    from zjextract.batch.options import Columns
    from zjextract.batch.pool import WorkerError
    from zjextract.batch.progress import progress_for

    # A scheduler's request to stop is answered as Ctrl-C is: what is begun is put away.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        summary = convert(
            args.inputs,
            args.output,
            format=args.format,
            workers=args.workers,
            resume=args.resume,
            overwrite=args.overwrite,
            limit=args.limit,
            published=args.published,
            lang=args.lang,
            pipeline=args.pipeline,
            gazetteer=args.gazetteer,
            columns=Columns(args.text_column, args.id_column, args.date_column, args.language_column),
            encoding=args.encoding,
            encoding_errors=args.encoding_errors,
            input_format=args.input_format,
            keep_text=args.keep_text,
            limits=_limits(args),
            shard_documents=args.shard_documents,
            progress=progress_for(sys.stderr, quiet=args.quiet),
        )
    except KeyboardInterrupt:
        return _stopped("interrupted", INTERRUPTED)
    except (OSError, WorkerError) as error:
        return _stopped(str(error), STOPPED)
    if not args.quiet:
        words = f"{summary.records:,} records in {summary.output}"
        if summary.errors:
            words += f", {summary.errors:,} refused: see {Path(args.output) / 'errors.jsonl'}"
        print(f"zjextract: {words}", file=sys.stderr)
    return SOME_IN_ERRORS if summary.errors else 0


def _limits(args: argparse.Namespace) -> Any:
    from zjextract.batch.options import Limits

    given = {
        "document_bytes": args.max_document_bytes,
        "expansion": args.max_expansion,
        "depth": args.max_depth,
        "seconds": args.max_seconds,
    }
    return Limits(**{name: value for name, value in given.items() if value is not None})


def _stopped(reason: str, status: int) -> int:
    print(f"zjextract: stopped: {reason}; --resume goes on from here", file=sys.stderr)
    return status
