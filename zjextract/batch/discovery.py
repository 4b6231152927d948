"""From the inputs as given to the sources to read, in an order that depends on their names alone."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from zjextract.batch.documents import Refusal
from zjextract.errors import ArgumentError

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, or standard input. ``size`` in bytes; -1 where it isn't known before reading."""

    name: str
    size: int


def check_inputs(inputs: Iterable[str]) -> None:
    """Say at once what is missing.

    Raises:
        ArgumentError: there is no input, or one names nothing.
    """
    given = list(inputs)
    if not given:
        raise ArgumentError("name at least one input: a file, a folder, a pattern, or - for standard input")
    if given.count(STDIN) > 1:
        raise ArgumentError("standard input (-) can be read only once")
    for name in given:
        if name != STDIN and not os.path.lexists(name) and not _matches(name):
            raise ArgumentError(f"no such file, folder or pattern: {name}")


def find_sources(inputs: Iterable[str], skip: Path | None = None) -> Iterator[Source | Refusal]:
    """Every file that the inputs name: folders in depth, by name; hidden files in folders are left out.

    Args:
        inputs: files, folders, patterns, or ``-``.
        skip: a folder that is not read: the output.
    """
    skipped = skip.resolve() if skip else None
    for name in inputs:
        if name == STDIN:
            yield Source(STDIN, -1)
        elif os.path.lexists(name):
            yield from _named(name, skipped)
        else:
            for found in _matches(name):
                # "**" names a folder and everything in it: its files come by their own names.
                if not Path(found).is_dir():
                    yield from _named(found, skipped)


def _matches(pattern: str) -> list[str]:
    return sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  (Path.glob takes no absolute pattern)


def _named(name: str, skip: Path | None) -> Iterator[Source | Refusal]:
    """One input: pipes are welcome here (``<(zcat x)``), as somebody named them."""
    try:
        status = Path(name).stat()
    except OSError as error:
        yield Refusal(name, 1, error.strerror or "can't be read")
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _folder(name, skip)
    elif skip is None or skip not in Path(name).resolve().parents:
        yield Source(name, status.st_size if stat.S_ISREG(status.st_mode) else -1)


def _folder(name: str, skip: Path | None) -> Iterator[Source | Refusal]:
    if skip is not None and Path(name).resolve() == skip:
        return
    try:
        with os.scandir(name) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Refusal(name, 1, error.strerror or "can't be listed")
        return
    for entry in found:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):  # a link to a folder could lead round in a circle
            yield from _folder(entry.path, skip)
        elif entry.is_file():
            yield Source(entry.path, entry.stat().st_size)
        else:
            yield Refusal(
                entry.path, 1, "neither a file nor a folder: a broken link, a link to a folder, a device or a pipe"
            )
