"""Parquet files, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader

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
    file = pq.ParquetFile(seekable(stream))
    names = columns_in(file.schema_arrow.names, options.columns)
    if names.get("text") not in file.schema_arrow.names:
        raise RefusedError(f"no text column among {', '.join(file.schema_arrow.names)[:200]}: state its name")
    present = [name for name in dict.fromkeys(names.values()) if name in file.schema_arrow.names]
    limit = options.limits.document_bytes
    position = 0
    for batch in file.iter_batches(batch_size=_ROWS, columns=present):
        for row in batch.to_pylist():
            position += 1
            text = row[names["text"]]
            if isinstance(text, str) and len(text) > limit:
                yield Refusal(source, position, f"the text is longer than {limit} bytes (limit: document_bytes)")
            else:
                yield document_of(row, options.columns, source, position, "utf-8")
