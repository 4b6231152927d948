"""The pool: order, bounds, and what it does about workers that die or hang."""

import pytest
from batch.tasks import Fatal, complain, die_idle, double

from zjextract.batch.pool import Pool, WorkerError
from zjextract.errors import ArgumentError


def refuse(numbers, index, reason):
    """In place of a number its reason, twice as long."""
    return [*numbers[:index], reason, *numbers[index + 1 :]]


def test_results_come_in_order():
    jobs = [[n, n + 1] for n in range(100)]
    assert list(Pool(double, 2, refuse).map(jobs)) == [[2 * n, 2 * n + 2] for n in range(100)]


def test_jobs_are_drawn_as_there_is_room():
    drawn = []

    def endless():
        number = 0
        while True:
            drawn.append(number)
            yield [number]
            number += 1

    results = Pool(double, 2, refuse).map(endless())
    assert [next(results) for _ in range(5)] == [[0], [2], [4], [6], [8]]
    results.close()
    assert len(drawn) <= 5 + 2 * 4


def test_a_death_costs_one_element_and_an_innocent_one_none(tmp_path):
    jobs = [[1, 2, 13, 3], [4, 15, 5], [6]]
    first, second, third = Pool(Fatal(tmp_path), 2, refuse).map(jobs)
    assert first == [2, 4, "two worker processes died at it (SIGKILL)" * 2, 6]
    assert (second, third) == ([8, 30, 10], [12])


def test_a_hang_costs_one_element(tmp_path):
    jobs = [[1, 14, 2], [3]]
    first, second = Pool(Fatal(tmp_path), 2, refuse, seconds=1.0).map(jobs)
    assert first == [2, "took longer than 1 seconds (limit: seconds)" * 2, 4]
    assert second == [6]


def test_errors_of_the_task_are_raised_here():
    with pytest.raises(ArgumentError, match="said by the task"):
        list(Pool(complain, 1, refuse).map([[1]]))
    with pytest.raises(WorkerError, match="ZeroDivisionError: not one of ours"):
        list(Pool(complain, 1, refuse).map([[2]]))


def test_workers_that_only_die_end_the_run():
    with pytest.raises(WorkerError, match="keep dying"):
        list(Pool(die_idle, 1, refuse).map([[1]]))


class Unloadable:
    """A task that no worker can load."""

    def __reduce__(self):
        return (int, ("not a number",))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_workers_that_do_not_start_are_explained(capfd):
    with pytest.raises(WorkerError, match="__main__"):
        list(Pool(Unloadable(), 1, refuse).map([[1]]))
    assert "not a number" in capfd.readouterr().err
