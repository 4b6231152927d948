"""What a sentence leaves to the next."""

from zjextract.statements.memory import Memory
from zjextract.statements.model import Interval


def test_who_was_spoken_of_is_found_out_once_and_only_when_asked() -> None:
    asked: list[Interval] = []

    def find() -> Interval | None:
        asked.append((3, 9))
        return asked[-1]

    memory = Memory("en")
    memory.ask(find)
    assert not asked
    assert (memory.owner, memory.owner) == ((3, 9), (3, 9))
    assert len(asked) == 1


def test_a_sentence_that_names_nobody_leaves_who_was_spoken_of() -> None:
    memory = Memory("en")
    memory.owner = (1, 4)
    memory.ask(lambda: None)
    assert memory.owner == (1, 4)


def test_who_is_named_since_need_not_be_asked_for() -> None:
    memory = Memory("en")
    memory.ask(lambda: (3, 9))
    memory.owner = (20, 30)
    assert memory.owner == (20, 30)
