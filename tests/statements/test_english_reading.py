"""Sentences read as units and clauses."""

import pytest

from zjextract.statements import english

CALM = "The province's exporters of furniture, which sell most of what they make abroad, "
TAIL = " and that is what their bankers have been saying since the spring, in one report after another"

LONG = [
    f"{CALM}shipped less than they had hoped{TAIL}.",
    f"{CALM}{CALM.lower()}{CALM.lower()}shipped less{TAIL}.",
    f"Shipments, {'as the port said, ' * 12}fell{TAIL}.",
    f"{'Furniture ' * 40}",
    f"It fell{TAIL}{TAIL}.",
]


@pytest.mark.parametrize("text", LONG, ids=[t[:30] for t in LONG])
def test_the_head_of_a_sentence_has_the_subject_of_the_whole(text: str) -> None:
    folded = text.lower()
    head, whole = (reading.clauses[0].subject for reading in (
        english.read_head(folded, (0, len(folded))), english.read(folded, (0, len(folded)), ())
    ))  # fmt: skip
    assert (head is None) == (whole is None)
    assert head is None or whole is None or (head.start, head.end) == (whole.start, whole.end)


def test_the_head_of_a_long_sentence_is_all_that_is_read() -> None:
    folded = f"it fell{TAIL}{TAIL}{TAIL}."
    assert english.read_head(folded, (0, len(folded))).end < len(folded)
