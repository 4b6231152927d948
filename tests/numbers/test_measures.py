"""Numbers with their units, and the numbers that nothing has taken yet."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjextract.article import read_article
from zjextract.numbers import Number, Unit, find_numbers, heads_of, intervals, outside, read_measures


@dataclass
class Span:
    start: int
    end: int


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair))))


@given(st.lists(st.booleans(), max_size=20), st.lists(SPANS, max_size=3))
def test_what_touches_nothing_taken_is_left(cells, taken):
    numbers = [Number(2 * i, 2 * i + 1 + wide, None) for i, wide in enumerate(cells)]
    spans = [span for group in taken for span in group]
    free = [n for n in numbers if all(n.end <= span.start or span.end <= n.start for span in spans)]
    assert outside(numbers, intervals(*taken)) == free


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("5 miles", "miles"),
        ("5-mile", "mile"),
        ("5\n  miles", "miles"),
        ("5%", "%"),
        ("5 U.S. dollars", "u"),
        ("5", ""),
    ],
)
def test_the_head_is_what_begins_behind_a_number(text, head):
    article = read_article(text, "en")
    assert [number.head for number in find_numbers(article)] == [head]
    assert heads_of([text[1:].lower()]) == {head}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("5 or 6 X", ["5 or 6 X"]),
        ("4, 5 and 6 X", ["4", "5", "6 X"]),
        ("4. 5 and 6 X", ["5", "6 X"]),
        ("3 X, 5 and 6 X", ["3 X", "5", "6 X"]),
        ("4 X to 6 X", ["4 X to 6 X"]),
        ("in 2021, 5 and 6 X", ["5", "6 X"]),
    ],
)
def test_numbers_share_the_unit_of_the_next(text, shown):
    article = read_article(text, "en")
    numbers = find_numbers(article)
    units = [Unit(n.start, n.end + 2, "x", n) if text[n.end : n.end + 2] == " X" else None for n in numbers]
    assert [text[m.start : m.end] for m in read_measures(article, numbers, units)] == shown


@pytest.mark.parametrize(("text", "shown"), [("#2-3", ["#2-3"]), ("#2 is 3", ["#2"]), ("#2 is 3-4", ["#2"])])
def test_a_leading_unit_holds_to_the_end_of_its_range(text, shown):
    article = read_article(text, "en")
    numbers = find_numbers(article)
    first = numbers[0]
    units = [Unit(first.start - 1, first.end, "x", first, leads=True), *(None for _ in numbers[1:])]
    assert [text[m.start : m.end] for m in read_measures(article, numbers, units)] == shown
