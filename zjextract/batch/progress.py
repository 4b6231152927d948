"""How a run goes, for people: a bar in a terminal, plain lines elsewhere, or nothing. Never part of the output."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol, TextIO

_SECONDS_BETWEEN_LINES = 10.0


class Progress(Protocol):
    """Told how a run goes."""

    def running(self, total: int, records: int, errors: int) -> AbstractContextManager[None]:
        """The run's time. ``total``: bytes to read, 0 where unknown; the counts are those of a resumed run so far."""

    def advance(self, records: int, errors: int, bytes_read: int) -> None:
        """More records and errors, and the bytes that were read by now."""


class Silent:
    """Says nothing."""

    @contextmanager
    def running(self, total: int, records: int, errors: int) -> Iterator[None]:  # noqa: ARG002
        """As ``Progress.running``."""
        yield

    def advance(self, records: int, errors: int, bytes_read: int) -> None:
        """As ``Progress.advance``."""


class Lines:
    """A plain line every ten seconds, and one at the end."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stderr

    @contextmanager
    def running(self, total: int, records: int, errors: int) -> Iterator[None]:
        """As ``Progress.running``."""
        self._total, self._records, self._errors, self._bytes = total, records, errors, 0
        self._first = records + errors
        self._began = self._last = time.monotonic()
        yield
        self._say(time.monotonic())

    def advance(self, records: int, errors: int, bytes_read: int) -> None:
        """As ``Progress.advance``."""
        self._records += records
        self._errors += errors
        self._bytes = bytes_read
        now = time.monotonic()
        if now - self._last >= _SECONDS_BETWEEN_LINES:
            self._last = now
            self._say(now)

    def _say(self, now: float) -> None:
        taken = max(now - self._began, 1e-6)
        rate = (self._records + self._errors - self._first) / taken
        words = [f"{self._records:,} articles", f"{rate:,.0f}/s", f"{self._errors:,} errors"]
        if 0 < self._bytes < self._total:
            left = taken * (self._total - self._bytes) / self._bytes
            words.insert(2, f"{self._bytes / self._total:.0%}, about {_length(left)} left")
        print("zjextract: " + ", ".join(words), file=self._out, flush=True)


class Bar:
    """A bar with rate, time left and errors (rich)."""

    def __init__(self, rich_progress: Any) -> None:
        self._bar = rich_progress

    @contextmanager
    def running(self, total: int, records: int, errors: int) -> Iterator[None]:
        """As ``Progress.running``."""
        self._records, self._errors = records, errors
        self._first, self._began = records + errors, time.monotonic()
        self._task = self._bar.add_task("zjextract", total=total or None, counts="")
        with self._bar:
            yield

    def advance(self, records: int, errors: int, bytes_read: int) -> None:
        """As ``Progress.advance``."""
        self._records += records
        self._errors += errors
        rate = (self._records + self._errors - self._first) / max(time.monotonic() - self._began, 1e-6)
        counts = f"{self._records:,} articles  {rate:,.0f}/s  {self._errors:,} errors"
        self._bar.update(self._task, completed=bytes_read, counts=counts)


def progress_for(out: TextIO, *, quiet: bool) -> Progress:
    """What suits the stream: a bar where it is a terminal and rich is there, plain lines elsewhere."""
    if quiet:
        return Silent()
    if not out.isatty():
        return Lines(out)
    try:
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress
    except ImportError:
        return Lines(out)
    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[counts]}"), TimeRemainingColumn())
    return Bar(RichProgress(*columns, console=Console(file=out)))


def _length(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min" if minutes else f"{seconds} s"
