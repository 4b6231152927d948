"""What each output format is made of: an encoder, a shard's files, and what is done at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zjextract.batch.options import OutputFormat
from zjextract.batch.writers.arrow import encode_nested, encode_tables, import_pyarrow, line_schema, table_schema
from zjextract.batch.writers.csv_tables import csv_header, encode_csv
from zjextract.batch.writers.duckdb_file import build_database, require_duckdb
from zjextract.batch.writers.jsonl import encode_lines
from zjextract.batch.writers.shape import TABLES
from zjextract.batch.writers.shards import BytesSink, ParquetSink, Shard, SinkFactory

if TYPE_CHECKING:
    from zjextract.batch.work import Converted

Encoder = Callable[[Sequence["Converted"]], dict[str, bytes]]
Finisher = Callable[[Path, Sequence[Mapping[str, str]]], str]

_ENCODERS: dict[OutputFormat, Encoder] = {
    "jsonl": encode_lines,
    "parquet": encode_nested,
    "tables-csv": encode_csv,
    "tables-parquet": encode_tables,
    "duckdb": encode_tables,
}


def encoder_of(output: OutputFormat) -> Encoder:
    """What turns converted documents into the parts of a chunk, in a worker."""
    return _ENCODERS[output]


def require_libraries(output: OutputFormat) -> None:
    """Raises ``MissingExtraError`` where the format's libraries are not installed."""
    if output in ("parquet", "tables-parquet", "duckdb"):
        import_pyarrow()
    if output == "duckdb":
        require_duckdb()


def shard_paths(output: OutputFormat, number: int) -> dict[str, str]:
    """The files of a shard: for each part, its path in the output directory."""
    ending = "jsonl" if output == "jsonl" else "csv" if output == "tables-csv" else "parquet"
    name = f"part-{number:05d}.{ending}"
    if output in ("jsonl", "parquet"):
        return {"records": name}
    return {table: f"{table}/{name}" for table in TABLES}


def shard_of(output: OutputFormat, directory: Path, number: int) -> Shard:
    """Open a shard for writing."""
    paths = shard_paths(output, number)
    return Shard(directory, {part: (path, _sink(output, part)) for part, path in paths.items()})


def _sink(output: OutputFormat, part: str) -> SinkFactory:
    if output == "jsonl":
        return BytesSink
    if output == "tables-csv":
        return partial(BytesSink, header=csv_header(part))
    schema: Any = line_schema() if output == "parquet" else table_schema(part)
    return partial(ParquetSink, schema=schema)


def finisher_of(output: OutputFormat) -> Finisher | None:
    """What makes the output from the shards, where these aren't the output themselves."""
    return build_database if output == "duckdb" else None
