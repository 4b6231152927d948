"""From a source to its items: takes off compressions, opens archives, and calls the reader of the format."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from zjextract.batch.discovery import STDIN, Source
from zjextract.batch.documents import NOT_THE_DATA, Item, Refusal, RefusedError, reason_of
from zjextract.batch.options import ReadOptions
from zjextract.batch.readers.compression import Counting, buffered, decompressed, with_sample
from zjextract.batch.readers.containers import Member, tar_members, zip_members
from zjextract.batch.readers.delimited import read_delimited
from zjextract.batch.readers.detection import COMPRESSIONS, format_of
from zjextract.batch.readers.jsonl import read_jsonl
from zjextract.batch.readers.parquet import read_parquet
from zjextract.batch.readers.single import read_single
from zjextract.batch.readers.warc import read_warc

_COMPRESSED_ENDING = re.compile(r"\.(?:gz|zst|bz2|xz)$", re.IGNORECASE)

_READERS: dict[str, Callable[[str, io.BufferedReader, ReadOptions], Iterator[Item]]] = {
    "txt": lambda source, stream, options: read_single(source, stream, options, "text"),
    "html": lambda source, stream, options: read_single(source, stream, options, "html"),
    "jsonl": read_jsonl,
    "csv": lambda source, stream, options: read_delimited(source, stream, options, None),
    "tsv": lambda source, stream, options: read_delimited(source, stream, options, "\t"),
    "parquet": read_parquet,
    "warc": read_warc,
}


def read_source(source: Source, options: ReadOptions, progress: Callable[[int], None]) -> Iterator[Item]:
    """The items of one source. What goes wrong with it comes as a refusal; only a missing extra raises.

    Args:
        source: a file, or standard input.
        options: how to read.
        progress: told the bytes of the file that were read, now and then.
    """

    def items() -> Iterator[Item]:
        with sys.stdin.buffer if source.name == STDIN else Path(source.name).open("rb") as file:
            raw = Counting(file)
            stream = buffered(raw)
            for item in _read_stream(source.name, source.name, stream, options, 0):
                progress(raw.count)
                yield item

    return _guarded(source.name, items())


def _guarded(source: str, items: Iterator[Item]) -> Iterator[Item]:
    """The items, and at the first error a refusal of the rest: hostile data makes libraries raise nearly anything."""
    position = 0
    try:
        for item in items:
            if item.source == source:
                position = item.position
            yield item
    except NOT_THE_DATA:
        raise
    except BaseException as error:
        yield Refusal(source, position + 1, reason_of(error))


def _read_stream(source: str, name: str, stream: io.BufferedReader, options: ReadOptions, depth: int) -> Iterator[Item]:
    """``source`` is what the items are said to come from; ``name`` loses an ending with each layer taken off."""
    if depth > options.limits.depth:
        raise RefusedError(f"more than {options.limits.depth} compressions or archives in each other (limit: depth)")
    sample, stream = with_sample(stream)
    found = format_of(name, sample, options.format)
    if found in COMPRESSIONS:
        inner = decompressed(found, stream, options.limits)
        name = _COMPRESSED_ENDING.sub("", name)
        yield from _read_stream(source, name, inner, options, depth + 1)
    elif found == "zip":
        yield from _read_members(source, zip_members(stream, options.limits), options, depth)
    elif found == "tar":
        yield from _read_members(source, tar_members(stream), options, depth)
    else:
        yield from _READERS[found](source, stream, options)


def _read_members(source: str, members: Iterator[Member], options: ReadOptions, depth: int) -> Iterator[Item]:
    for name, opened in members:
        yield from _guarded(f"{source}!/{name}", _read_member(f"{source}!/{name}", name, opened, options, depth))


def _read_member(
    source: str, name: str, opened: Callable[[], io.BufferedReader], options: ReadOptions, depth: int
) -> Iterator[Item]:
    with opened() as stream:
        yield from _read_stream(source, name, stream, options, depth + 1)
