"""One DuckDB file from the flat tables' Parquet shards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from zjextract.batch.writers.shape import TABLES, Field, table_fields
from zjextract.batch.writers.shards import partial_of
from zjextract.errors import MissingExtraError

DATABASE = "zjextract.duckdb"

_SQL_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}


def require_duckdb() -> None:
    """Raises ``MissingExtraError`` where the library is not installed."""
    try:
        import duckdb  # noqa: F401
    except ImportError:
        raise MissingExtraError("a DuckDB file needs an extra: pip install 'zjextract[duckdb]'") from None


def build_database(directory: Path, shards: Sequence[Mapping[str, str]]) -> str:
    """Make the database under a hidden name, and put it in its place when it is whole.

    Args:
        directory: the output.
        shards: for each shard, the Parquet file of each table, in the run's order.

    Returns:
        The database's path in the directory. Its bytes differ from run to run by an identifier that DuckDB draws at
        random; its tables don't.
    """
    import duckdb

    partial = partial_of(directory / DATABASE)
    partial.unlink(missing_ok=True)
    with duckdb.connect(str(partial), config={"threads": 1}) as connection:
        for table in TABLES:
            columns = ", ".join(map(_column, table_fields(table)))
            connection.execute(f"CREATE TABLE {table} ({columns})")
            for shard in shards:
                path = str(directory / shard[table])
                connection.execute(f"INSERT INTO {table} SELECT * FROM read_parquet(?)", [path])
        connection.execute("CHECKPOINT")
    partial.replace(directory / DATABASE)
    return DATABASE


def _column(field: Field) -> str:
    return f'"{field.name}" {_SQL_TYPES[field.kind]}{"" if field.nullable else " NOT NULL"}'
