"""The options of a conversion, checked once where they enter."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from zjextract.api import MAX_LENGTH, Pipeline, extract
from zjextract.article.published import parse_published
from zjextract.errors import ArgumentError

OutputFormat = Literal["jsonl", "parquet", "tables-csv", "tables-parquet", "duckdb"]
InputFormat = Literal["txt", "html", "jsonl", "csv", "tsv", "parquet", "warc", "zip", "tar"]
KeepText = Literal["html", "all", "none"]

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document or an archive may ask for before it is refused.

    Attributes:
        document_bytes: size of one document: a line, a row, a record, a member or a file.
        expansion: how many times its compressed size a stream may grow to (the first MiB is free).
        depth: how many compressions and archives may stand inside each other.
        seconds: time for the extraction of one document.
    """

    document_bytes: int = 16 * MIB
    expansion: int = 200
    depth: int = 4
    seconds: float = 60.0

    def __post_init__(self) -> None:
        for name in ("document_bytes", "expansion", "depth", "seconds"):
            if not getattr(self, name) > 0:
                raise ArgumentError(f"the limit {name} must be above zero, not {getattr(self, name)!r}")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns (keys) of tables and JSON Lines to read; None looks for the usual names."""

    text: str | None = None
    id: str | None = None
    published: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How sources are read."""

    columns: Columns = Columns()
    encoding: str | None = None
    encoding_errors: Literal["strict", "replace"] = "strict"
    format: InputFormat | None = None
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        _one_of("input_format", self.format, (None, *get_args(InputFormat)))
        _one_of("encoding_errors", self.encoding_errors, ("strict", "replace"))
        if self.encoding is not None:
            try:
                "".encode(self.encoding)
            except LookupError:
                raise ArgumentError(f"encoding={self.encoding!r} is not an encoding that Python knows") from None


@dataclass(frozen=True, slots=True)
class ExtractOptions:
    """How documents are extracted: the arguments of ``extract``, and whose text the output keeps."""

    published: date | None = None
    lang: Literal["en", "zh"] | None = None
    pipeline: Pipeline = "rules"
    gazetteer: str | None = None
    keep_text: KeepText = "html"
    encoding_errors: Literal["strict", "replace"] = "strict"
    max_length: int | None = MAX_LENGTH

    def __post_init__(self) -> None:
        _one_of("keep_text", self.keep_text, get_args(KeepText))
        # Raises what it can't do.
        extract("", published=self.published, lang=self.lang, pipeline=self.pipeline, gazetteer=self.gazetteer)


@dataclass(frozen=True, slots=True)
class Plan:
    """One whole conversion: everything but the inputs, the output directory and the number of workers."""

    format: OutputFormat = "jsonl"
    read: ReadOptions = field(default_factory=ReadOptions)
    extract: ExtractOptions = field(default_factory=ExtractOptions)
    limit: int | None = None
    shard_documents: int = 10_000
    shard_bytes: int = 64 * MIB
    chunk_bytes: int = MIB // 4

    def __post_init__(self) -> None:
        _one_of("format", self.format, get_args(OutputFormat))
        for name in ("limit", "shard_documents", "shard_bytes", "chunk_bytes"):
            value = getattr(self, name)
            if value is not None and (not isinstance(value, int) or value < 1):
                raise ArgumentError(f"{name} must be a whole number above zero, not {value!r}")

    def fingerprint(self) -> dict[str, Any]:
        """The options that decide what the output is, as plain JSON: a resumed run must have the same."""
        read, extract = self.read, self.extract
        return {
            "format": self.format,
            "columns": {name: getattr(read.columns, name) for name in ("text", "id", "published", "lang")},
            "encoding": read.encoding,
            "encoding_errors": read.encoding_errors,
            "input_format": read.format,
            "limits": {name: getattr(read.limits, name) for name in ("document_bytes", "expansion", "depth")},
            "published": extract.published.isoformat() if extract.published else None,
            "lang": extract.lang,
            "pipeline": extract.pipeline,
            "gazetteer": _digest_of(extract.gazetteer),
            "keep_text": extract.keep_text,
            "limit": self.limit,
            "shard_documents": self.shard_documents,
            "shard_bytes": self.shard_bytes,
            "chunk_bytes": self.chunk_bytes,
        }


def _digest_of(path: str | None) -> str | None:
    """What a file says, so that a resumed run is told from one with another file."""
    return None if path is None else hashlib.sha256(Path(path).read_bytes()).hexdigest()


def day_of(published: Any) -> date | None:
    """``published=`` as a day, so that the manifest can hold it."""
    return parse_published(published)


def worker_count(workers: int | None) -> int:
    """The number of worker processes; None takes the processors that this process may use."""
    if workers is None:
        usable = getattr(os, "sched_getaffinity", None)
        return len(usable(0)) if usable else os.cpu_count() or 1
    if not isinstance(workers, int) or workers < 1:
        raise ArgumentError(f"workers must be a whole number above zero, not {workers!r}")
    return workers


def _one_of(name: str, value: Any, allowed: tuple[Any, ...]) -> None:
    if value not in allowed:
        names = ", ".join(str(x) for x in allowed if x is not None)
        raise ArgumentError(f"{name} must be one of {names}, not {value!r}")
