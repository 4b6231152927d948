"""Shards: the files of a stretch of the run, written under temporary names until all of them are whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Protocol

PARTIAL = ".partial"

_ROW_GROUP_BYTES = 16 * 1024 * 1024


class Sink(Protocol):
    """One file of a shard."""

    def add(self, payload: bytes) -> None:
        """Append what an encoder made."""

    def close(self) -> None:
        """Write the rest."""


SinkFactory = Callable[[IO[bytes]], Sink]


class BytesSink:
    """A file whose parts are simply put one after the other."""

    def __init__(self, file: IO[bytes], header: bytes = b"") -> None:
        self._file = file
        file.write(header)

    def add(self, payload: bytes) -> None:
        self._file.write(payload)

    def close(self) -> None:
        pass


class ParquetSink:
    """A Parquet file from Arrow streams. Row groups end where enough bytes have come, whoever brought them."""

    def __init__(self, file: IO[bytes], schema: Any) -> None:
        import pyarrow.parquet as pq

        self._schema = schema
        self._writer = pq.ParquetWriter(file, schema, compression="zstd")
        self._batches: list[Any] = []
        self._bytes = 0

    def add(self, payload: bytes) -> None:
        import pyarrow as pa

        with pa.ipc.open_stream(payload) as reader:
            self._batches.extend(reader)
        self._bytes += len(payload)
        if self._bytes >= _ROW_GROUP_BYTES:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        if self._batches:
            self._writer.write_table(pa.Table.from_batches(self._batches, self._schema).combine_chunks())
        self._batches, self._bytes = [], 0

    def close(self) -> None:
        self._flush()
        self._writer.close()


class Shard:
    """The files of one stretch of the run.

    Args:
        directory: the output.
        files: for each part that the encoder makes, the file's path in the directory and what opens its sink.
    """

    def __init__(self, directory: Path, files: Mapping[str, tuple[str, SinkFactory]]) -> None:
        self._directory = directory
        self._paths = {part: path for part, (path, _) in files.items()}
        self._files: dict[str, IO[bytes]] = {}
        self._sinks: dict[str, Sink] = {}
        for part, (path, factory) in files.items():
            partial = partial_of(directory / path)
            partial.parent.mkdir(parents=True, exist_ok=True)
            self._files[part] = partial.open("wb")
            self._sinks[part] = factory(self._files[part])

    def add(self, parts: Mapping[str, bytes]) -> None:
        """Append the parts that an encoder made of a chunk."""
        for part, payload in parts.items():
            self._sinks[part].add(payload)

    def finish(self) -> dict[str, int]:
        """Put the files in their places; their paths and sizes."""
        sizes: dict[str, int] = {}
        for part, file in self._files.items():
            self._sinks[part].close()
            sizes[self._paths[part]] = flush_to_disk(file)
            file.close()
        for path in self._paths.values():
            partial_of(self._directory / path).replace(self._directory / path)
        return sizes

    def abandon(self) -> None:
        """Close and remove what was begun."""
        for part, file in self._files.items():
            with suppress(OSError):  # a full disk refuses the last bytes once more
                file.close()
            partial_of(self._directory / self._paths[part]).unlink(missing_ok=True)


def partial_of(path: Path) -> Path:
    """The hidden name under which a file is written."""
    return path.with_name(f".{path.name}{PARTIAL}")


def write_whole(path: Path, data: bytes) -> None:
    """Put a file in place of the one before, at once; where that fails, nothing is left of it."""
    partial = partial_of(path)
    try:
        with partial.open("wb") as file:
            file.write(data)
            flush_to_disk(file)
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def flush_to_disk(file: IO[bytes]) -> int:
    """Make sure that a file's bytes are on the disk; its size."""
    file.flush()
    os.fsync(file.fileno())
    return file.tell()
