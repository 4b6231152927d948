"""What readers make of an archive: documents, and refusals of what can't be one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from zjextract.errors import MissingExtraError


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it came out of its source, not yet extracted.

    ``body`` is ``str`` where the reader decoded it (then ``encoding`` says from what), else ``bytes`` whose encoding
    the worker detects; ``encoding`` is then what the source claims, or None.
    ``position`` counts from 1: the line of a JSON Lines or CSV file, the row of a Parquet file, the record of a WARC
    file, and 1 for a file that is one document.
    """

    source: str
    position: int
    body: str | bytes
    kind: Literal["text", "html"] = "text"
    id: str | None = None
    published: date | str | None = None
    lang: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A document, or the rest of a source, that can't be converted, and why."""

    source: str
    position: int
    reason: str


Item = Document | Refusal


class RefusedError(Exception):
    """Raised by readers: this document, or the rest of this source, can't be read. The text is the reason."""


# What a reader may raise that says nothing about the data. Everything else does: hostile data makes libraries raise
# nearly anything, panics of Rust among it, which are no ``Exception``.
NOT_THE_DATA = (MissingExtraError, KeyboardInterrupt, SystemExit, GeneratorExit)


def reason_of(error: BaseException) -> str:
    """One line that says what went wrong, from any exception."""
    if isinstance(error, RefusedError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    words = " ".join(str(error).split())[:300]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def size_of(item: Item) -> int:
    """What an item counts for when chunks are cut: code points or bytes, and a little for its own sake."""
    return 100 + (len(item.body) if isinstance(item, Document) else 0)
