"""JSON Lines: one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BufferedReader

from zjextract.batch.documents import Item, Refusal, RefusedError
from zjextract.batch.options import ReadOptions
from zjextract.batch.readers.encoding import decode
from zjextract.batch.readers.lines import open_lines, read_lines
from zjextract.batch.readers.rows import document_of


def read_jsonl(source: str, stream: BufferedReader, options: ReadOptions) -> Iterator[Item]:
    """A document for each line; empty lines are passed over, but counted."""
    encoding, stream = open_lines(stream, options.encoding)
    limit = options.limits.document_bytes
    for number, line in enumerate(read_lines(stream, encoding, limit), 1):
        if line is None:
            yield Refusal(source, number, f"the line is longer than {limit} bytes (limit: document_bytes)")
        elif not line.isspace():
            try:
                yield _document(source, number, line, encoding, options)
            except RefusedError as error:
                yield Refusal(source, number, str(error))


def _document(source: str, number: int, line: bytes, encoding: str, options: ReadOptions) -> Item:
    text = decode(line, encoding, options.encoding_errors)
    try:
        row = json.loads(text)
    except ValueError as error:
        raise RefusedError(f"not JSON: {error}") from None
    except RecursionError:
        raise RefusedError("not readable JSON: nested too deep") from None
    if not isinstance(row, dict):
        raise RefusedError(f"the line holds {type(row).__name__}, not an object")
    return document_of(row, options.columns, source, number, encoding)
