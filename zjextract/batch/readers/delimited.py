"""CSV and TSV with a header line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BufferedReader

from zjextract.batch.documents import Item, Refusal, RefusedError
from zjextract.batch.options import ReadOptions
from zjextract.batch.readers.encoding import decode
from zjextract.batch.readers.lines import open_lines, read_lines
from zjextract.batch.readers.rows import columns_in, document_of


class _Lines(Iterator[str]):
    """Decoded lines for ``csv.reader``. An iterator rather than a generator: it goes on after it has raised."""

    def __init__(self, lines: Iterator[bytes | None], encoding: str, options: ReadOptions) -> None:
        self._lines = lines
        self._encoding = encoding
        self._options = options
        self.number = 0

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        if line is None:
            limit = self._options.limits.document_bytes
            raise RefusedError(f"the line is longer than {limit} bytes (limit: document_bytes)")
        return decode(line, self._encoding, self._options.encoding_errors)


def read_delimited(source: str, stream: BufferedReader, options: ReadOptions, delimiter: str | None) -> Iterator[Item]:
    """A document for each row, its position the line where the row begins.

    Args:
        source: the source's name.
        stream: its bytes.
        options: how to read.
        delimiter: None takes the one of ``, ; tab |`` that the header line has most of.

    Raises:
        RefusedError: there is no header line to read, or no column of text in it.
    """
    # The module's limit is one for the process (131,072 characters), and articles are longer.
    csv.field_size_limit(max(csv.field_size_limit(), options.limits.document_bytes))
    encoding, stream = open_lines(stream, options.encoding)
    lines = _Lines(read_lines(stream, encoding, options.limits.document_bytes), encoding, options)
    first = next(lines, None)
    if first is None:
        return
    delimiter = delimiter or max(",;\t|", key=first.count)
    header = next(csv.reader([first], delimiter=delimiter))
    if "text" not in columns_in(header, options.columns):
        raise RefusedError(f"no text column among {', '.join(header)[:200]}: state its name (option text column)")
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        start = lines.number + 1
        try:
            row = next(rows, None)
        except (csv.Error, RefusedError) as error:
            yield Refusal(
                source, start, f"not readable as a row: {error}" if isinstance(error, csv.Error) else str(error)
            )
            continue
        if row is None:
            return
        if row:
            yield document_of(dict(zip(header, row, strict=False)), options.columns, source, start, encoding)
