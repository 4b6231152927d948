"""Zip and tar archives: members are read in place, nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from zjextract.batch.documents import RefusedError
from zjextract.batch.options import Limits
from zjextract.batch.readers.compression import Expanding, Forward, buffered, seekable

Member = tuple[str, Callable[[], io.BufferedReader]]
"""A member's name, and what opens it (and raises ``RefusedError`` where it must not be opened)."""


def zip_members(stream: io.BufferedReader, limits: Limits) -> Iterator[Member]:
    """The members of a zip file, in the order of its directory."""
    with seekable(stream) as file, zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                yield info.filename, lambda info=info: _open_zipped(archive, info, limits)  # type: ignore[misc]


def _open_zipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits) -> io.BufferedReader:
    _check_name(info.filename)
    if info.flag_bits & 1:
        raise RefusedError("the member is encrypted")
    return buffered(Expanding(archive.open(info), lambda: info.compress_size, limits))


def tar_members(stream: io.BufferedReader) -> Iterator[Member]:
    """The members of a tar file, as they come: each must be read before the next is asked for."""
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            if not info.isdir():
                yield info.name, lambda info=info: _open_tarred(archive, info)  # type: ignore[misc]


def _open_tarred(archive: tarfile.TarFile, info: tarfile.TarInfo) -> io.BufferedReader:
    _check_name(info.name)
    opened = archive.extractfile(info) if info.isreg() else None
    if opened is None:
        raise RefusedError("the member is a link or a device, not a file")
    # A member of a streamed tar says that it can seek, and can't go back.
    return buffered(Forward(opened))


def _check_name(name: str) -> None:
    """Nothing is unpacked, so such a name does no harm here; but an archive that has one is not what it seems."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts[:1] and path.parts[0].endswith(":")):
        raise RefusedError("the member's name leads out of the archive")
