"""Parquet files, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from zjextract.batch.documents import Item, Refusal, RefusedError
from zjextract.batch.options import ReadOptions
from zjextract.batch.readers.compression import seekable
from zjextract.batch.readers.rows import columns_in, document_of
from zjextract.errors import MissingExtraError

_ROWS = 256


def read_parquet(source: str, stream: BufferedReader, options: ReadOptions) -> Iterator[Item]:
    """A document for each row; only the columns that are used are read.

    Raises:
        RefusedError: no column holds text.
    """
    try:
        import pyarrow.parquet as pq
    except ImportError:
        raise MissingExtraError("reading Parquet needs an extra: pip install 'zjextract[arrow]'") from None
    with seekable(stream) as seeking, pq.ParquetFile(seeking) as file:
        names = columns_in(file.schema_arrow.names, options.columns)
        present = file.schema_arrow.names
        if names.get("text") not in present:
            raise RefusedError(f"no text column among {', '.join(present)[:200]}: state its name (option text column)")
        used = [name for name in dict.fromkeys(names.values()) if name in present]
        position = 0
        for batch in file.iter_batches(batch_size=_ROWS, columns=used):
            for row in batch.to_pylist():
                position += 1
                yield _document(source, position, row, row[names["text"]], options)


def _document(source: str, position: int, row: dict[str, Any], text: Any, options: ReadOptions) -> Item:
    limit = options.limits.document_bytes
    if isinstance(text, str) and len(text) > limit:
        return Refusal(source, position, f"the text is longer than {limit} bytes (limit: document_bytes)")
    return document_of(row, options.columns, source, position, "utf-8")
