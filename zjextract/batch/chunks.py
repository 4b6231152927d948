"""Cuts the stream of items into chunks, and says where shards end: by what the items are, never by time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from zjextract.batch.discovery import Source
from zjextract.batch.documents import Item, Refusal, size_of
from zjextract.batch.options import Plan
from zjextract.batch.readers.sources import read_source


@dataclass(frozen=True, slots=True)
class Place:
    """How far a run has come: ``sources`` were read to their ends, and ``items`` of the next one were taken.

    ``digest`` holds the names and sizes of all the sources that were begun, so that a changed archive is noticed.
    ``documents`` counts the items of the whole run.
    """

    documents: int = 0
    sources: int = 0
    items: int = 0
    digest: str = ""


@dataclass(slots=True)
class Cut:
    """A chunk: its items, the place after them, and whether a shard ends with it."""

    items: list[Item]
    after: Place
    ends_shard: bool
    first: int


@dataclass(slots=True)
class Reading:
    """Reads sources from a place on, and knows how many bytes it has read."""

    sources: Iterator[Source | Refusal]
    plan: Plan
    place: Place
    bytes_read: int = 0
    _within: int = field(default=0, init=False)

    def _progress(self, count: int) -> None:
        self.bytes_read += count - self._within
        self._within = count

    def items(self) -> Iterator[tuple[Item, Place]]:
        """Each item that is still to be converted, and the place after it."""
        start, digest = self.place, ""
        documents, limit = start.documents, self.plan.limit
        for number, source in enumerate(self.sources):
            digest = fold_digest(digest, source)
            if number < start.sources:
                self.bytes_read += _size(source)
                continue
            taken = start.items if number == start.sources else 0
            if taken and digest != start.digest:
                raise ChangedInputsError
            for item in islice(self._items_of(source), taken, None):
                if limit is not None and documents >= limit:
                    return
                documents += 1
                taken += 1
                yield item, Place(documents, number, taken, digest)

    def _items_of(self, source: Source | Refusal) -> Iterator[Item]:
        if isinstance(source, Refusal):
            yield source
            return
        self._within = 0
        yield from read_source(source, self.plan.read, self._progress)
        self._progress(max(0, source.size))


class ChangedInputsError(Exception):
    """The sources that were read before are not the sources that are there now."""


def fold_digest(digest: str, source: Source | Refusal) -> str:
    """The digest of the sources so far, and one more."""
    name = source.source if isinstance(source, Refusal) else source.name
    line = f"{digest}\n{_size(source)}\n{name}".encode("utf-8", "surrogateescape")
    return hashlib.sha256(line).hexdigest()


def _size(source: Source | Refusal) -> int:
    return 0 if isinstance(source, Refusal) else max(0, source.size)


def cut_chunks(items: Iterator[tuple[Item, Place]], plan: Plan) -> Iterator[Cut]:
    """Chunks of about ``chunk_bytes``. A shard ends where it has enough documents or bytes, and counting begins anew:
    so a run that goes on from a shard's end cuts as the undisturbed run does.
    """
    cut = Cut([], Place(), False, 0)
    chunk_size = shard_size = shard_items = 0
    for item, place in items:
        if not cut.items:
            cut.first = place.documents
        cut.items.append(item)
        cut.after = place
        size = size_of(item)
        chunk_size, shard_size, shard_items = chunk_size + size, shard_size + size, shard_items + 1
        cut.ends_shard = shard_items >= plan.shard_documents or shard_size >= plan.shard_bytes
        if cut.ends_shard or chunk_size >= plan.chunk_bytes:
            yield cut
            if cut.ends_shard:
                shard_size = shard_items = 0
            cut, chunk_size = Cut([], Place(), False, 0), 0
    if cut.items:
        cut.ends_shard = True
        yield cut
