"""Lines of a byte stream, each within a limit, in any encoding whose lines can be told."""

from __future__ import annotations

import io
from collections.abc import Iterator

from zjextract.batch.documents import RefusedError
from zjextract.batch.readers.compression import with_sample
from zjextract.batch.readers.encoding import detect, normal_name, without_mark


def read_lines(stream: io.BufferedReader, encoding: str, limit: int) -> Iterator[bytes | None]:
    """The lines with their ends; None stands for a line beyond the limit (bytes), whose rest is skipped unread."""
    if encoding in ("utf-16-le", "utf-16-be"):
        yield from _read_utf16_lines(stream, encoding, limit)
        return
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
        else:
            _skip_line(stream, limit)
            yield None


def _skip_line(stream: io.BufferedReader, limit: int) -> None:
    while (rest := stream.readline(limit)) and not rest.endswith(b"\n"):
        pass


def _read_utf16_lines(stream: io.BufferedReader, encoding: str, limit: int) -> Iterator[bytes | None]:
    """As ``read_lines``: a byte 0x0A ends a line only where it is a code unit (上 is U+4E0A)."""
    end = "\n".encode(encoding)
    buffer, size = bytearray(), 0
    while piece := stream.readline(limit + 2):
        if len(piece) % 2 and piece.endswith(b"\n"):  # 0x0A in a unit's first byte: take its second
            piece += stream.read(1)
        size += len(piece)
        if size <= limit:
            buffer += piece
        if piece.endswith(end) and size % 2 == 0:
            yield bytes(buffer) if size <= limit else None
            buffer.clear()
            size = 0
    if size:
        yield bytes(buffer) if size <= limit else None


def open_lines(stream: io.BufferedReader, stated: str | None) -> tuple[str, io.BufferedReader]:
    """The encoding of a stream of lines, and the stream without its byte order mark.

    Raises:
        RefusedError: no encoding fits, or lines can't be told in the stated one.
    """
    sample, stream = with_sample(stream)
    marked, rest = without_mark(sample)
    stream.read(len(sample) - len(rest))
    encoding = marked or normal_name(stated) or detect(rest, whole=False)
    if encoding.startswith("utf-32") or encoding == "utf-7":
        raise RefusedError(f"lines of {encoding} can't be read")
    return encoding, stream
