"""The manifest: what a run is, and how much of it stands. Written anew, atomically, after every shard.

It holds no time and nothing of the machine, so that an interrupted and resumed run ends with the same bytes.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from zjextract.batch.chunks import Place
from zjextract.batch.writers.shards import write_whole
from zjextract.errors import ArgumentError

MANIFEST = "manifest.json"
_VERSION = 1


@dataclass(slots=True)
class ShardEntry:
    """A shard that stands: its files with their sizes in bytes, and what it holds."""

    files: dict[str, int]
    records: int
    errors: int
    errors_end: int  # the size of errors.jsonl after this shard
    after: Place


@dataclass(slots=True)
class Manifest:
    """The state of a run."""

    made_by: str
    inputs: list[str]
    options: dict[str, Any]
    complete: bool = False
    output: str | None = None  # the one file that was made of the shards, where the format asks for it
    shards: list[ShardEntry] = field(default_factory=list)

    @property
    def place(self) -> Place:
        """Where the next shard begins."""
        return self.shards[-1].after if self.shards else Place()

    @property
    def records(self) -> int:
        """The number of records that stand."""
        return sum(shard.records for shard in self.shards)

    @property
    def errors(self) -> int:
        """The number of lines in ``errors.jsonl``."""
        return sum(shard.errors for shard in self.shards)

    def save(self, directory: Path) -> None:
        """Put the manifest in place of the one before."""
        data = json.dumps({"version": _VERSION, **asdict(self)}, indent=1).encode() + b"\n"
        write_whole(directory / MANIFEST, data)

    @classmethod
    def load(cls, directory: Path) -> Self | None:
        """The manifest of an output directory, or None.

        Raises:
            ArgumentError: there is one that this version can't read.
        """
        path = directory / MANIFEST
        if not path.exists():
            return None
        try:
            data = json.loads(path.read_bytes())
            if data.pop("version") != _VERSION:
                raise ValueError("another version")
            shards = [ShardEntry(**{**entry, "after": Place(**entry["after"])}) for entry in data.pop("shards")]
            return cls(**data, shards=shards)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise ArgumentError(f"{path} is not a manifest that this version can read ({error})") from None

    def check_same(self, other: Manifest) -> None:
        """That a run to be resumed is the same run.

        Raises:
            ArgumentError: naming the first thing that differs.
        """
        if self.made_by != other.made_by:
            raise ArgumentError(f"the run was begun with {self.made_by}, and this is {other.made_by}")
        if self.inputs != other.inputs:
            raise ArgumentError("the run was begun with other inputs: give the same, in the same order")
        for name, value in other.options.items():
            if self.options.get(name) != value:
                raise ArgumentError(f"the run was begun with {name}={self.options.get(name)!r}, not {value!r}")
