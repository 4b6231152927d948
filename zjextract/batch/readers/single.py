"""Files that are one document: plain text and HTML. Decoding and reading them is left to the workers."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Literal

from zjextract.batch.documents import Document, Item, RefusedError
from zjextract.batch.options import ReadOptions


def read_single(
    source: str, stream: BufferedReader, options: ReadOptions, kind: Literal["text", "html"]
) -> Iterator[Item]:
    """The one document.

    Raises:
        RefusedError: it is longer than the limit.
    """
    limit = options.limits.document_bytes
    body = stream.read(limit + 1)
    if len(body) > limit:
        raise RefusedError(f"the file is longer than {limit} bytes (limit: document_bytes)")
    yield Document(source=source, position=1, body=body, kind=kind, encoding=options.encoding)
