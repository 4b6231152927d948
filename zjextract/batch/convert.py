"""``zjextract.convert``: whole archives from Python."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from zjextract.api import Pipeline
from zjextract.batch.options import (
    Columns,
    ExtractOptions,
    InputFormat,
    KeepText,
    Limits,
    OutputFormat,
    Plan,
    ReadOptions,
    day_of,
    worker_count,
)
from zjextract.batch.progress import Progress
from zjextract.batch.run import Run, Summary

__all__ = ["Columns", "Limits", "Summary", "convert"]

PathLike = str | os.PathLike[str]


def convert(
    inputs: PathLike | Sequence[PathLike],
    output: PathLike,
    *,
    format: OutputFormat = "jsonl",  # noqa: A002  (the name that readers know from every such function)
    workers: int | None = None,
    resume: bool = False,
    overwrite: bool = False,
    limit: int | None = None,
    published: date | datetime | str | None = None,
    lang: Literal["en", "zh"] | None = None,
    pipeline: Pipeline = "rules",
    gazetteer: PathLike | None = None,
    columns: Columns | None = None,
    encoding: str | None = None,
    encoding_errors: Literal["strict", "replace"] = "strict",
    input_format: InputFormat | None = None,
    keep_text: KeepText = "html",
    limits: Limits | None = None,
    shard_documents: int = 10_000,
    progress: Progress | None = None,
) -> Summary:
    """Convert archives of articles into records.

    Every document ends in the output or as a line of ``errors.jsonl``. The output depends on the inputs and these
    arguments alone, not on ``workers``, and an interrupted run that is resumed gives the same bytes.

    Args:
        inputs: files, folders, patterns (``archive/**/*.jsonl.gz``), or ``-`` for standard input.
        output: a directory, made where it doesn't exist.
        format: ``jsonl`` and ``parquet`` hold nested records; ``tables-csv``, ``tables-parquet`` and ``duckdb`` hold
            the tables ``articles``, ``dates``, ``money``, ``percentages``, ``quantities``, ``zones``, ``targets`` and
            ``indicators``, and ``statements`` (``Record.rows``), joined by ``document``.
        workers: the number of processes; all usable processors by default.
        resume: go on where an interrupted run of the same arguments stopped; a finished run is left as it is.
        overwrite: remove the run in ``output`` first.
        limit: convert no more than that many documents.
        published: the publication date of documents that have none of their own.
        lang: as in ``extract``; wins over the documents' own.
        pipeline: as in ``extract``.
        gazetteer: a TSV or JSON file whose zones are added to the project's own.
        columns: the columns of tables and JSON Lines; the usual names are found without it.
        encoding: of all inputs; detected without it.
        encoding_errors: ``strict`` refuses a document with broken bytes, ``replace`` puts U+FFFD in their places.
        input_format: of inputs whose content and ending don't tell.
        keep_text: whose text the output repeats. By default that of web pages, as their text is found by the reader
            and the record's offsets count in it.
        limits: what a document or an archive may ask for.
        shard_documents: documents in a shard of the output.
        progress: told how the run goes.

    Raises:
        ArgumentError: an argument is wrong, an input is missing, or ``output`` holds another run.
        MissingExtraError: a format needs a library that is not installed.
        OSError: the output can't be written; ``resume`` goes on once it can.
    """
    given = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    limits = limits or Limits()
    plan = Plan(
        format=format,
        read=ReadOptions(columns or Columns(), encoding, encoding_errors, input_format, limits),
        extract=ExtractOptions(
            published=day_of(published),
            lang=lang,
            pipeline=pipeline,
            gazetteer=None if gazetteer is None else os.fspath(gazetteer),
            keep_text=keep_text,
            encoding_errors=encoding_errors,
            max_length=None,  # of an archive's documents, limits.document_bytes decides
        ),
        limit=limit,
        shard_documents=shard_documents,
    )
    run = Run([os.fspath(x) for x in given], Path(output), plan, worker_count(workers), progress)
    return run.execute(resume=resume, overwrite=overwrite)
