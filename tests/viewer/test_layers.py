"""What lies over the text: well nested, complete, and never shifting a character."""

from hypothesis import given
from hypothesis import strategies as st

import zjextract
from zjextract.viewer.layers import Close, Layer, Open, events, layered, layers_of, paragraphs


def layer(name, start, end, kind="money"):
    return Layer(name, kind, start, end, "")


def written(text, layers, start=0, end=None):
    """The events as text: ``<m1>`` opens, ``<m1+>`` goes on, ``</>`` closes."""
    out = []
    for event in events(text, layers, start, len(text) if end is None else end):
        if isinstance(event, Open):
            out.append(f"<{event.layer.id}{'' if event.first else '+'}>")
        else:
            out.append("</>" if isinstance(event, Close) else event)
    return "".join(out)


def test_a_layer_inside_another_is_nested():
    assert written("abcdef", [layer("m1", 0, 6), layer("m2", 2, 4)]) == "<m1>ab<m2>cd</>ef</>"


def test_layers_side_by_side_are_apart():
    assert written("abcd", [layer("m1", 0, 2), layer("m2", 2, 4)]) == "<m1>ab</><m2>cd</>"


def test_of_two_that_overlap_partly_the_later_is_cut():
    assert written("abcdef", [layer("m1", 0, 4), layer("m2", 2, 6)]) == "<m1>ab<m2>cd</></><m2+>ef</>"


def test_a_layer_that_reaches_out_of_the_place_is_clipped():
    assert written("abcdef", [layer("m1", 0, 6)], 2, 4) == "<m1+>cd</>"


def test_the_same_span_twice_is_two_elements():
    assert written("ab", [layer("m1", 0, 2), layer("m2", 0, 2)]) == "<m1><m2>ab</></>"


spans = st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda span: (span[0], span[0] + span[1]))


def sorted_layers(places):
    layers = [layer(f"m{number}", start, end) for number, (start, end) in enumerate(places)]
    return sorted(layers, key=lambda one: (one.start, -one.end))


@given(st.lists(spans, max_size=8))
def test_each_character_lies_under_exactly_the_layers_that_cover_it(places):
    text = "abcdefghijklmnopqrstuvwxyz0123456789"
    layers, stack, at, opened = sorted_layers(places), [], 0, []
    for event in events(text, layers, 0, len(text)):
        if isinstance(event, Open):
            stack.append(event.layer)
            opened += [event.layer.id] if event.first else []
        elif isinstance(event, Close):
            stack.pop()
        else:
            assert text.startswith(event, at)
            for offset in range(at, at + len(event)):
                covering = {one.id for one in layers if one.start <= offset < one.end}
                assert {one.id for one in stack} == covering
                assert len(stack) == len(covering)
            at += len(event)
    assert (at, stack) == (len(text), [])
    assert sorted(opened) == sorted(one.id for one in layers)


@given(st.lists(spans, max_size=8), st.text("ab \n\r\u2028", min_size=30, max_size=40))
def test_paragraphs_hold_all_that_is_no_white_space(places, text):
    shown = [
        "".join(event for event in found if isinstance(event, str))
        for _, found in layered(text, sorted_layers(places), paragraphs(text))
    ]
    assert shown == [text[start:end] for start, end in paragraphs(text)]
    assert "".join("".join(shown).split()) == "".join(text.split())


def test_a_mention_over_two_lines_is_marked_in_both():
    text = "one\n\ntwo"
    found = [list(events) for _, events in layered(text, [layer("m1", 0, 8)], paragraphs(text))]
    assert [[event.first for event in events if isinstance(event, Open)] for events in found] == [[True], [False]]


def test_parts_of_statements_are_there_once_however_many_share_them():
    record = zjextract.extract(
        "In 2023, Ningbo's exports rose 5 percent to 3 trillion yuan. "
        "By 2027, Ningbo aims to lift exports to 4 trillion yuan."
    )
    layers = layers_of(record)
    assert len({one.id for one in layers}) == len(layers)
    assert len({(one.start, one.end, one.kind) for one in layers}) == len(layers)
    metrics = [one for one in layers if one.kind == "metric"]
    assert {kind for one in metrics for kind in one.statements} == {"target", "indicator"}
    named = [s.metric for s in (*record.targets, *record.indicators) if s.metric]
    assert {(one.start, one.end) for one in metrics} == {(span.start, span.end) for span in named}
