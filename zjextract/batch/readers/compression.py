"""Decompression as a stream that refuses to grow without end."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import tempfile
from collections.abc import Callable
from typing import IO, Any, cast

from zjextract.batch.documents import RefusedError, reason_of
from zjextract.batch.options import MIB, Limits
from zjextract.batch.readers.detection import SAMPLE_BYTES
from zjextract.errors import MissingExtraError

_FREE = 16 * MIB  # a small file may well be very regular


class Counting(io.RawIOBase):
    """A raw stream that counts the bytes read from it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class Expanding(io.RawIOBase):
    """A decompressed stream. Damage, and growth beyond the limit, raise ``RefusedError``.

    Args:
        stream: the decompressor.
        compressed: how many compressed bytes it has read by now.
        limits: of which ``expansion`` is used.
    """

    def __init__(self, stream: IO[bytes], compressed: Callable[[], int], limits: Limits) -> None:
        self._stream = stream
        self._compressed = compressed
        self._expansion = limits.expansion
        self._produced = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._stream.read(len(buffer))
        except EOFError:
            raise RefusedError("the compressed stream is cut short: its rest is lost") from None
        except RefusedError:
            raise
        except Exception as error:
            raise RefusedError(f"the compressed stream is damaged: {reason_of(error)}") from error
        self._produced += len(data)
        if self._produced > _FREE and self._produced > self._expansion * self._compressed():
            raise RefusedError(f"expands to more than {self._expansion} times its size (limit: expansion)")
        buffer[: len(data)] = data
        return len(data)


def decompressed(kind: str, stream: IO[bytes], limits: Limits) -> io.BufferedReader:
    """The decompressed stream of one of ``COMPRESSIONS``."""
    counted = Counting(stream)
    opened = _OPENERS[kind](io.BufferedReader(counted, SAMPLE_BYTES))
    return io.BufferedReader(Expanding(opened, lambda: counted.count, limits), SAMPLE_BYTES)


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


class _Rewound(io.RawIOBase):
    """A stream that can't seek, put back to before the sample that was read from it."""

    def __init__(self, sample: bytes, stream: IO[bytes]) -> None:
        self._sample = memoryview(sample)
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._sample[: len(buffer)] or self._stream.read(len(buffer))
        self._sample = self._sample[len(data) :]
        buffer[: len(data)] = data
        return len(data)


def with_sample(stream: IO[bytes]) -> tuple[bytes, IO[bytes]]:
    """The first bytes of a stream, and the stream as if they had not been read."""
    sample = stream.read(SAMPLE_BYTES)
    if stream.seekable():
        stream.seek(0)
        return sample, stream
    return sample, io.BufferedReader(_Rewound(sample, stream), SAMPLE_BYTES)


def seekable(stream: IO[bytes]) -> IO[bytes]:
    """The stream itself where it can seek, else a temporary copy on disk: what a zip or Parquet file needs."""
    if stream.seekable():
        return stream
    copy = tempfile.SpooledTemporaryFile(max_size=8 * MIB)  # noqa: SIM115  (closed with its last reference)
    while block := stream.read(MIB):
        copy.write(block)
    copy.seek(0)
    return cast(IO[bytes], copy)
