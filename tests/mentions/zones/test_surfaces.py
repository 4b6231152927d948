"""Names found by their ends: what an automaton over all of them would find."""

from ahocorasick_rs import AhoCorasick, MatchKind
from hypothesis import given
from hypothesis import strategies as st

from zjextract.mentions.zones.surfaces import Surfaces


def found(names, text):
    return [name for _, _, name in Surfaces(names).find(text)]


def test_the_longest_of_the_leftmost_stands():
    assert found(["新区", "高新区", "东湖高新区"], "在东湖高新区和高新区") == ["东湖高新区", "高新区"]


def test_a_name_that_an_earlier_one_overlaps_gives_way_to_a_shorter_one():
    assert found(["东湖高新", "高新区", "区内", "新区内园"], "东湖高新区内园") == ["东湖高新", "区内"]


def test_no_names_and_names_of_one_character_find_nothing():
    assert found([], "高新区") == found(["区"], "高新区") == []


def test_marks_are_characters_like_others():
    assert found(["(新区)", "^新-", "]区"], "(新区)^新-]区") == ["(新区)", "^新-", "]区"]


@given(st.lists(st.text("甲乙丙]^-", min_size=2, max_size=4), min_size=1), st.text("甲乙丙]^-丁\n"))
def test_as_an_automaton_finds(names, text):
    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)
    expected = [(start, end) for _, start, end in automaton.find_matches_as_indexes(text)]
    assert [(start, end) for start, end, _ in Surfaces(names).find(text)] == expected
