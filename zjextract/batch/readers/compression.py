"""Decompression as a stream that refuses to grow without end."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any, cast

from zjextract.batch.documents import RefusedError, reason_of
from zjextract.batch.options import MIB, Limits
from zjextract.batch.readers.detection import SAMPLE_BYTES
from zjextract.errors import MissingExtraError

_FREE = MIB  # a small file may well be very regular


class Forward(io.RawIOBase):
    """A raw stream over another that can't go back, and knows how far it is."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._place = 0

    def readable(self) -> bool:
        """True."""
        return True

    def tell(self) -> int:
        """The number of bytes that were read."""
        return self._place

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what comes next; how many bytes of it."""
        data = self._next(len(buffer))
        buffer[: len(data)] = data
        self._place += len(data)
        return len(data)

    def _next(self, size: int) -> bytes:
        return self._stream.read(size)


class Counting(Forward):
    """A file that counts the bytes read from it, and can go back where the file can."""

    count = 0

    def seekable(self) -> bool:
        """As the file."""
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        """As the file."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """As the file."""
        return self._stream.tell()

    def _next(self, size: int) -> bytes:
        data = self._stream.read(size)
        self.count += len(data)
        return data


class Expanding(Forward):
    """A decompressed stream. Damage, and growth beyond the limit, raise ``RefusedError``.

    Args:
        stream: the decompressor.
        compressed: how many compressed bytes it has read by now.
        limits: of which ``expansion`` is used.
    """

    def __init__(self, stream: IO[bytes], compressed: Callable[[], int], limits: Limits) -> None:
        super().__init__(stream)
        self._compressed = compressed
        self._expansion = limits.expansion
        self._refused: RefusedError | None = None

    def _next(self, size: int) -> bytes:
        if self._refused is None:
            try:
                return self._expand(size)
            except RefusedError as error:
                self._refused = error  # and again, whoever reads on
        raise self._refused

    def _expand(self, size: int) -> bytes:
        try:
            data = self._stream.read(size)
        except EOFError:
            raise RefusedError("the compressed stream is cut short: its rest is lost") from None
        except RefusedError:
            raise
        except Exception as error:
            raise RefusedError(f"the compressed stream is damaged: {reason_of(error)}") from error
        produced = self._place + len(data)
        if produced > _FREE and produced > self._expansion * self._compressed():
            raise RefusedError(f"expands to more than {self._expansion} times its size (limit: expansion)")
        return data


class _Rewound(Forward):
    """A stream that can't seek, put back to before the sample that was read from it."""

    def __init__(self, sample: bytes, stream: IO[bytes]) -> None:
        super().__init__(stream)
        self._sample = sample

    def _next(self, size: int) -> bytes:
        data, self._sample = self._sample[:size], self._sample[size:]
        return data or self._stream.read(size)


def buffered(stream: io.RawIOBase) -> io.BufferedReader:
    """A raw stream with a buffer large enough for a sample."""
    return io.BufferedReader(stream, SAMPLE_BYTES)


def with_sample(stream: io.BufferedReader) -> tuple[bytes, io.BufferedReader]:
    """The first bytes of a stream, and the stream as if they had not been read.

    Raises:
        RefusedError: not even the first byte can be read.
    """
    sample = b""
    try:
        while len(sample) < SAMPLE_BYTES and (piece := stream.read1(SAMPLE_BYTES - len(sample))):
            sample += piece
    except RefusedError:  # a stream that is cut short soon: what comes before the cut is read all the same
        if not sample:
            raise
    if stream.seekable():
        stream.seek(0)
        return sample, stream
    return sample, buffered(_Rewound(sample, stream))


@contextmanager
def seekable(stream: io.BufferedReader) -> Iterator[IO[bytes]]:
    """The stream itself where it can seek, else a temporary copy on disk: what a zip or Parquet file needs."""
    if stream.seekable():
        yield stream
        return
    with tempfile.SpooledTemporaryFile(max_size=8 * MIB) as copy:
        while block := stream.read(MIB):
            copy.write(block)
        copy.seek(0)
        yield cast(IO[bytes], copy)


def decompressed(kind: str, stream: IO[bytes], limits: Limits) -> io.BufferedReader:
    """The decompressed stream of one of ``COMPRESSIONS``."""
    counted = Counting(stream)
    opened = _OPENERS[kind](buffered(counted))
    return buffered(Expanding(opened, lambda: counted.count, limits))


def _zstd(stream: IO[bytes]) -> IO[bytes]:
    try:
        if sys.version_info >= (3, 14):
            from compression.zstd import ZstdFile
        else:
            from backports.zstd import ZstdFile
    except ImportError:
        raise MissingExtraError("reading .zst needs an extra: pip install 'zjextract[zstd]'") from None
    return cast(IO[bytes], ZstdFile(stream))


_OPENERS: dict[str, Callable[[IO[bytes]], IO[bytes]]] = {
    "gz": lambda stream: cast(IO[bytes], gzip.GzipFile(fileobj=stream)),
    "bz2": lambda stream: cast(IO[bytes], bz2.BZ2File(stream)),
    "xz": lambda stream: cast(IO[bytes], lzma.LZMAFile(stream)),  # noqa: SIM115
    "zst": _zstd,
}
