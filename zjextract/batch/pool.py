"""A pool of worker processes that survives what its workers don't.

``concurrent.futures`` gives up as a whole when one worker is killed. Here each worker says which element it is at, so
that a death or a hang costs that element alone. Results come in order, and no more than a few jobs are under way, so
that memory is bounded whatever the length of the input.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, Protocol, TypeVar

from zjextract.errors import ZjextractError

JobT = TypeVar("JobT")
ResultT = TypeVar("ResultT")
JobIn = TypeVar("JobIn", contravariant=True)
ResultOut = TypeVar("ResultOut", covariant=True)

_IDLE = -1
_QUEUED = 2  # jobs that a worker has: one in work, one at hand
_WINDOW = 4  # jobs under way, for each worker
_POLL_SECONDS = 0.5
_DEATHS = 5  # deaths in a row that no element explains

Tick = Callable[[int], None]


class WorkerError(ZjextractError, RuntimeError):
    """The worker processes can't work."""


class Task(Protocol[JobIn, ResultOut]):
    """What workers do. Pickled once to each of them; what it raises ends the run."""

    def __call__(self, job: JobIn, tick: Tick, /) -> ResultOut:
        """The result of a job; ``tick`` is told the index of each element before it is begun."""


@dataclass(slots=True)
class _Job(Generic[JobT]):
    number: int
    content: JobT
    suspect: int = _IDLE  # the element at which a worker died


@dataclass(slots=True)
class _Worker(Generic[JobT]):
    process: BaseProcess
    connection: Connection
    at: Any  # shared: the number of the job, the index of the element
    jobs: deque[_Job[JobT]] = field(default_factory=deque)
    ready: bool = False
    last_seen: tuple[int, int] = (_IDLE, _IDLE)
    since: float = 0.0


class Pool(Generic[JobT, ResultT]):
    """Runs a task over jobs in worker processes.

    Args:
        task: what to do with a job; picklable.
        workers: the number of processes.
        refuse: a job in which the element with that index is replaced, for the given reason.
        seconds: time limit for one element, or None.
    """

    def __init__(
        self,
        task: Task[JobT, ResultT],
        workers: int,
        refuse: Callable[[JobT, int, str], JobT],
        seconds: float | None = None,
    ) -> None:
        self._task = task
        self._size = workers
        self._refuse = refuse
        self._seconds = seconds
        # A fresh interpreter for each worker: forking a process that has threads (of Arrow, of a notebook) can hang.
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker[JobT]] = []
        self._waiting: deque[_Job[JobT]] = deque()
        self._done: dict[int, ResultT] = {}
        self._deaths = 0

    def map(self, jobs: Iterable[JobT]) -> Iterator[ResultT]:
        """The results of the jobs, in order. Jobs are drawn as there is room for them.

        Raises:
            WorkerError: workers don't start, or die again and again without being at an element.
        """
        stream = iter(jobs)
        drawn = given = 0
        more = True
        try:
            self._workers = [self._start() for _ in range(self._size)]
            while more or given < drawn:
                while more and drawn - given < _WINDOW * self._size and self._free() is not None:
                    content = next(stream, None)
                    if content is None:
                        more = False
                        break
                    self._waiting.append(_Job(drawn, content))
                    drawn += 1
                    self._hand_out()
                while given in self._done:
                    yield self._done.pop(given)
                    given += 1
                if given < drawn:
                    self._listen()
        finally:
            self._stop()

    def _start(self) -> _Worker[JobT]:
        ours, theirs = self._context.Pipe()
        at = self._context.RawArray("q", [_IDLE, _IDLE])
        process = self._context.Process(target=_work, args=(theirs, at, self._task), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, at)

    def _free(self) -> _Worker[JobT] | None:
        """The worker with the fewest jobs, if it has room."""
        worker = min(self._workers, key=lambda x: len(x.jobs))
        return worker if len(worker.jobs) < _QUEUED else None

    def _hand_out(self) -> None:
        while self._waiting and (worker := self._free()) is not None:
            job = self._waiting.popleft()
            worker.jobs.append(job)
            with suppress(OSError):  # a worker that has died is noticed where we listen
                worker.connection.send((job.number, job.content))

    def _listen(self) -> None:
        """Wait for a result, a death or the next look at the time."""
        by_connection = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(by_connection), timeout=_POLL_SECONDS):
            worker = by_connection[connection]  # type: ignore[index]
            try:
                number, result = worker.connection.recv()
            except (EOFError, OSError):
                self._replace(worker, None)
                continue
            self._receive(worker, number, result)
        self._stop_the_slow()
        self._hand_out()

    def _receive(self, worker: _Worker[JobT], number: int, result: Any) -> None:
        worker.ready = True
        if number == _IDLE:
            return
        if isinstance(result, _Failure):
            raise result.error
        self._deaths = 0
        worker.jobs.popleft()
        self._done[number] = result

    def _stop_the_slow(self) -> None:
        if self._seconds is None:
            return
        now = time.monotonic()
        for worker in list(self._workers):
            seen = (worker.at[0], worker.at[1])
            if seen != worker.last_seen or seen[0] == _IDLE:
                worker.last_seen, worker.since = seen, now
            elif now - worker.since > self._seconds:
                worker.process.kill()
                self._replace(worker, f"took longer than {self._seconds:g} seconds (limit: seconds)")

    def _replace(self, worker: _Worker[JobT], reason: str | None) -> None:
        """Another worker in place of a dead one, and its jobs again, the element that killed it refused.

        The system may kill a worker for another's hunger: without a ``reason``, an element is refused only when a
        second worker has died at it.
        """
        worker.process.join()
        worker.connection.close()
        if not worker.ready:
            raise WorkerError(
                f"a worker process ended before it began (exit code {worker.process.exitcode}). A script that uses"
                " workers must start its work under `if __name__ == '__main__':`"
            )
        self._deaths += 1
        if self._deaths > _DEATHS:
            raise WorkerError(f"worker processes keep dying (exit code {worker.process.exitcode}); is memory short?")
        number, index = worker.at[0], worker.at[1]
        for job in worker.jobs:
            if job.number == number and index >= 0:
                self._judge(job, index, reason, worker.process.exitcode)
        self._waiting.extendleft(reversed(worker.jobs))
        self._workers[self._workers.index(worker)] = self._start()

    def _judge(self, job: _Job[JobT], index: int, reason: str | None, exit_code: int | None) -> None:
        if reason is None and job.suspect != index:
            job.suspect = index
            return
        self._deaths = 0
        job.content = self._refuse(
            job.content, index, reason or f"two worker processes died at it ({_cause(exit_code)})"
        )

    def _stop(self) -> None:
        for worker in self._workers:
            with suppress(OSError):
                worker.connection.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
        self._workers = []


def _cause(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        with suppress(ValueError):
            return signal.Signals(-exit_code).name
    return f"exit code {exit_code}"


@dataclass(frozen=True, slots=True)
class _Failure:
    error: Exception


def _work(connection: Connection, at: Any, task: Task[Any, Any]) -> None:
    """The life of a worker. It ends when the connection does, so that no worker outlives its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    jobs: queue.SimpleQueue[tuple[int, Any]] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(connection, jobs), daemon=True).start()
    _send(connection, _IDLE, None)
    while True:
        number, content = jobs.get()

        def tick(index: int, number: int = number) -> None:
            at[0], at[1] = number, index

        try:
            result = task(content, tick)
        except ZjextractError as error:
            result = _Failure(error)
        except Exception as error:  # its class may not survive the way to the parent
            result = _Failure(WorkerError(f"{type(error).__name__}: {error}"))
        at[0] = at[1] = _IDLE
        _send(connection, number, result)


def _send(connection: Connection, number: int, result: Any) -> None:
    try:
        connection.send((number, result))
    except OSError:  # the parent is gone
        os._exit(0)


def _receive(connection: Connection, jobs: queue.SimpleQueue[tuple[int, Any]]) -> None:
    # In a thread of its own: the parent is never kept waiting by a worker that is busy.
    try:
        while True:
            jobs.put(connection.recv())
    except (EOFError, OSError):
        os._exit(0)
