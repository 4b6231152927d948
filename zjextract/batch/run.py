"""A conversion run: reads, hands out, writes shard by shard, and goes on where an interrupted run stopped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import zjextract
from zjextract.batch import errors_file
from zjextract.batch.chunks import ChangedInputsError, Cut, Reading, cut_chunks
from zjextract.batch.discovery import check_inputs, find_sources
from zjextract.batch.documents import Document, Refusal
from zjextract.batch.manifest import MANIFEST, Manifest, ShardEntry
from zjextract.batch.options import Plan
from zjextract.batch.pool import Pool
from zjextract.batch.progress import Progress, Silent
from zjextract.batch.work import Batch, Chunk, Converter
from zjextract.batch.writers import finisher_of, require_libraries, shard_of, shard_paths
from zjextract.batch.writers.shards import PARTIAL, Shard
from zjextract.errors import ArgumentError


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run has come to.

    Attributes:
        records: documents that were converted.
        errors: lines in ``errors.jsonl``.
        output: the output directory.
    """

    records: int
    errors: int
    output: Path


class Run:
    """One conversion.

    Args:
        inputs: files, folders, patterns, or ``-``.
        output: the output directory.
        plan: everything that decides what the output is.
        workers: the number of processes.
        progress: told how the run goes.
    """

    def __init__(
        self, inputs: Sequence[str], output: Path, plan: Plan, workers: int, progress: Progress | None = None
    ) -> None:
        self._inputs = list(inputs)
        self._output = output
        self._plan = plan
        self._workers = workers
        self._progress = progress or Silent()

    def execute(self, *, resume: bool = False, overwrite: bool = False) -> Summary:
        """Convert everything.

        Raises:
            ArgumentError: the inputs don't exist, the output holds another run, or the inputs of a resumed run changed.
            OSError: the output can't be written. What stands, stands: a resumed run goes on from there.
        """
        check_inputs(self._inputs)
        require_libraries(self._plan.format)
        with _locked(self._output):
            manifest = self._begin(resume, overwrite)
            if not manifest.complete:
                self._convert(manifest)
                self._finish(manifest)
            return Summary(manifest.records, manifest.errors, self._output)

    def _begin(self, resume: bool, overwrite: bool) -> Manifest:
        fresh = Manifest(
            made_by=f"zjextract {zjextract.__version__}", inputs=self._inputs, options=self._plan.fingerprint()
        )
        stands = None if overwrite else Manifest.load(self._output)
        if stands is not None:
            if not resume:
                raise ArgumentError(
                    f"{self._output} holds a run already: resume it (--resume), begin again (--overwrite),"
                    " or choose another directory"
                )
            stands.check_same(fresh)
            _check_files(self._output, stands)
        elif overwrite:
            _remove_run(self._output)
        manifest = stands or fresh
        _sweep(self._output, manifest)
        errors_file.cut_back(self._output, manifest.shards[-1].errors_end if manifest.shards else 0)
        if stands is None:
            manifest.save(self._output)
        return manifest

    def _convert(self, manifest: Manifest) -> None:
        reading = Reading(find_sources(self._inputs, skip=self._output), self._plan, manifest.place)
        cuts: list[Cut] = []  # those under way, in order

        def jobs() -> Iterator[Chunk]:
            for cut in cut_chunks(reading.items(), self._plan):
                cuts.append(cut)
                yield Chunk(cut.first, cut.items)

        total = sum(max(0, x.size) for x in find_sources(self._inputs, self._output) if not isinstance(x, Refusal))
        pool: Pool[Chunk, Batch] = Pool(
            Converter(self._plan.format, self._plan.extract), self._workers, _refuse, self._plan.read.limits.seconds
        )
        shards = _Shards(self._output, manifest)
        results = pool.map(jobs())
        with self._progress.running(total, manifest.records, manifest.errors):
            try:
                for batch in results:
                    shards.add(batch, cuts.pop(0))
                    self._progress.advance(batch.records, len(batch.refusals), reading.bytes_read)
            except ChangedInputsError:
                raise ArgumentError(
                    "the inputs are not those that the run began with; convert them into another directory"
                ) from None
            finally:
                # Workers end, and what was begun goes, also where a disk is full or somebody pressed Ctrl-C.
                results.close()  # type: ignore[attr-defined]
                shards.abandon()

    def _finish(self, manifest: Manifest) -> None:
        finisher = finisher_of(self._plan.format)
        if finisher is not None:
            paths = [shard_paths(self._plan.format, number) for number in range(len(manifest.shards))]
            manifest.output = finisher(self._output, paths)
        manifest.complete = True
        manifest.save(self._output)
        _sweep(self._output, manifest)


class _Shards:
    """Fills shards with batches, and enters each whole shard in the manifest."""

    def __init__(self, output: Path, manifest: Manifest) -> None:
        self._output = output
        self._manifest = manifest
        self._shard: Shard | None = None
        self._records = 0
        self._refusals: list[Refusal] = []

    def add(self, batch: Batch, cut: Cut) -> None:
        if self._shard is None:
            self._shard = shard_of(self._manifest.options["format"], self._output, len(self._manifest.shards))
        self._shard.add(batch.parts)
        self._records += batch.records
        self._refusals += batch.refusals
        if cut.ends_shard:
            self._commit(self._shard, cut)

    def _commit(self, shard: Shard, cut: Cut) -> None:
        """The files, then the errors, then the manifest: what the manifest doesn't name, a resumed run removes."""
        files = shard.finish()
        end = errors_file.append(self._output, self._refusals)
        entry = ShardEntry(files, self._records, len(self._refusals), end, cut.after)
        self._manifest.shards.append(entry)
        self._manifest.save(self._output)
        self._shard, self._records, self._refusals = None, 0, []

    def abandon(self) -> None:
        if self._shard is not None:
            self._shard.abandon()
            self._shard = None


def _refuse(chunk: Chunk, index: int, reason: str) -> Chunk:
    items = list(chunk.items)
    item = items[index]
    if isinstance(item, Document):
        items[index] = Refusal(item.source, item.position, reason)
    return replace(chunk, items=items)


@contextmanager
def _locked(output: Path) -> Iterator[None]:
    """One run at a time in a directory. The lock is on the directory itself, and ends with the process."""
    if output.exists() and not output.is_dir():
        raise ArgumentError(f"the output {output} is a file; name a directory")
    output.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:  # Windows has no such lock
        yield
        return
    handle = os.open(output, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ArgumentError(f"another run is writing to {output}") from None
        yield
    finally:
        os.close(handle)


def _check_files(output: Path, manifest: Manifest) -> None:
    """That the shards of a run to be resumed are still what they were."""
    if manifest.output is not None:
        return
    for shard in manifest.shards:
        for name, size in shard.files.items():
            path = output / name
            if not path.is_file() or path.stat().st_size != size:
                raise ArgumentError(f"{path} is missing or has changed since it was written; begin again (--overwrite)")


def _ours(output: Path) -> Iterator[Path]:
    """The shards and unfinished files in an output directory, whichever run they are of."""
    for pattern in (f".*{PARTIAL}", f"*/.*{PARTIAL}", "part-[0-9]*.*", "*/part-[0-9]*.*"):
        yield from output.glob(pattern)


def _sweep(output: Path, manifest: Manifest) -> None:
    """Remove what the manifest doesn't name: the rest of an interrupted run, and shards that became one file."""
    named = set() if manifest.complete and manifest.output else {x for shard in manifest.shards for x in shard.files}
    folders: set[Path] = set()
    for path in list(_ours(output)):
        if path.relative_to(output).as_posix() not in named:
            path.unlink()
            folders.add(path.parent)
    for folder in folders - {output}:
        with suppress(OSError):  # not empty
            folder.rmdir()


def _remove_run(output: Path) -> None:
    """Remove an earlier run of any format, and nothing else."""
    for path in list(_ours(output)):
        path.unlink()
    for name in (MANIFEST, errors_file.ERRORS, "zjextract.duckdb"):
        (output / name).unlink(missing_ok=True)
    for folder in output.iterdir():
        if folder.is_dir() and not any(folder.iterdir()):
            shutil.rmtree(folder)
