"""Web archives: the pages in a WARC file, and the plain texts in a WET file."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any, Literal

from zjextract.batch.documents import Document, Item, Refusal
from zjextract.batch.options import ReadOptions
from zjextract.errors import MissingExtraError

_KINDS: dict[str, Literal["html", "text"]] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
}


def read_warc(source: str, stream: BufferedReader, options: ReadOptions) -> Iterator[Item]:
    """A document for each answer (status 2xx) or conversion that is HTML or plain text.

    Requests, metadata, pictures and error pages are not documents. ``id`` is the page's address. The date of the crawl
    is not the date of publication, and is not used.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise MissingExtraError("reading WARC needs an extra: pip install 'zjextract[warc]'") from None
    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    # The stream is decompressed before it comes here, under the limits.
    records = ArchiveIterator(stream, record_types=wanted, auto_decode="all", stream_detect=False)
    for position, record in enumerate(records, 1):
        kind = _KINDS.get(_media_type(record))
        if kind is not None and _succeeded(record):
            yield _document(source, position, record, kind, options)


def _document(source: str, position: int, record: Any, kind: Literal["html", "text"], options: ReadOptions) -> Item:
    limit = options.limits.document_bytes
    body = record.reader.read(limit + 1)
    if len(body) > limit:
        return Refusal(source, position, f"the page is longer than {limit} bytes (limit: document_bytes)")
    return Document(
        source=source,
        position=position,
        body=body,
        kind=kind,
        id=record.headers.get("WARC-Target-URI"),
        encoding=options.encoding or record.http_charset,
    )


def _media_type(record: Any) -> str:
    found = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    return (found or "").split(";")[0].strip().lower()


def _succeeded(record: Any) -> bool:
    return not record.is_http or record.http_headers is None or 200 <= (record.http_headers.status_code or 200) < 300
