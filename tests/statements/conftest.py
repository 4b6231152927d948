"""One shape for the tables: what a text's statements say, keyed by the words of their values."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from zjextract import extract


class Said(NamedTuple):
    """A statement as words. ``kind``: target, forecast or indicator; ``when``: ISO days of the period or deadline."""

    kind: str
    metric: str | None
    who: str | None
    when: str | None
    comparator: str | None = None


Read = Callable[..., dict[str, Said]]


@pytest.fixture(scope="session")
def read() -> Read:
    def statements(text: str, published: str | None = "2024-03-15") -> dict[str, Said]:
        said: dict[str, Said] = {}
        for row in extract(text, published=published).rows():
            start, end = row["start_date"], row["end_date"]
            target = row["kind"] == "target"
            when = str(end) if target and end else (f"{start}/{end}" if end else None)
            kind = row["modality"] if target else "indicator"
            said[row["value_text"]] = Said(kind, row["metric"], row["who"], when, row["comparator"])
        return said

    return statements
