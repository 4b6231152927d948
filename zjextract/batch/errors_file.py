"""``errors.jsonl``: a line for every document that is not in the output. It grows shard by shard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from zjextract.batch.documents import Refusal
from zjextract.batch.writers.jsonl import dump_line
from zjextract.batch.writers.shards import flush_to_disk

ERRORS = "errors.jsonl"


def cut_back(directory: Path, size: int) -> None:
    """Take off what an interrupted run wrote after its last whole shard. The file is there from the beginning."""
    with (directory / ERRORS).open("ab") as file:
        file.truncate(size)


def append(directory: Path, refusals: Sequence[Refusal]) -> int:
    """Add lines; the file's size after them."""
    lines = (dump_line({"source": x.source, "position": x.position, "reason": x.reason}) + "\n" for x in refusals)
    with (directory / ERRORS).open("ab") as file:
        file.write("".join(lines).encode())
        return flush_to_disk(file)
