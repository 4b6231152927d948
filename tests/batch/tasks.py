"""What workers do in the tests. A module of its own, as worker processes import it by name."""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from zjextract.batch.work import Converter
from zjextract.errors import ArgumentError


def double(numbers, tick):
    """Twice each number."""
    done = []
    for index, number in enumerate(numbers):
        tick(index)
        done.append(number * 2)
    return done


@dataclass(frozen=True)
class Fatal:
    """Doubles, but dies at 13, sleeps at 14, and dies the first time at 15."""

    marks: Path

    def __call__(self, numbers, tick):
        done = []
        for index, number in enumerate(numbers):
            tick(index)
            if number == 13:
                os.kill(os.getpid(), signal.SIGKILL)
            if number == 14:
                time.sleep(600)
            if number == 15 and not (self.marks / "died").exists():
                (self.marks / "died").touch()
                os._exit(9)
            done.append(number * 2)
        return done


def complain(numbers, tick):
    """Raises one of our errors, or another."""
    tick(0)
    if numbers == [1]:
        raise ArgumentError("said by the task")
    raise ZeroDivisionError("not one of ours")


def die_idle(numbers, tick):  # noqa: ARG001
    """Dies before it is at any element."""
    os._exit(1)


class DangerousConverter(Converter):
    """Converts; but a document whose text begins with DIE or HANG does that."""

    def __call__(self, chunk, tick):
        def watched(index):
            tick(index)
            body = getattr(chunk.items[index], "body", "")
            if isinstance(body, str) and body.startswith("DIE"):
                os.kill(os.getpid(), signal.SIGKILL)
            if isinstance(body, str) and body.startswith("HANG"):
                time.sleep(600)

        return super().__call__(chunk, watched)
