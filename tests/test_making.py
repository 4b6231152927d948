"""What a maker makes is what the class itself makes."""

import copy
import pickle
from dataclasses import FrozenInstanceError

import pytest

from zjextract import ArticleInfo, Record
from zjextract.making import maker
from zjextract.record import DateMention, Span

FIELDS = {"id": "d1", "start": 3, "end": 7, "text": "2021", "kind": "date", "value": "2021", "rule": "year"}


@pytest.mark.parametrize(
    ("cls", "places", "names"),
    [
        (DateMention, (), FIELDS),
        (Span, (1, 4, "GDP"), {}),
        (Span, (1,), {"end": 4, "text": "GDP"}),
        (ArticleInfo, (), {}),
        (Record, (), {"lang": "zh", "explain": True}),
    ],
)
def test_made_as_the_class_makes_it(cls, places, names):
    made, expected = maker(cls)(*places, **names), cls(*places, **names)
    assert type(made) is cls
    assert made == expected
    assert hash(made) == hash(expected)
    assert repr(made) == repr(expected)
    assert made.to_dict() == expected.to_dict()
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == expected


def test_what_is_made_is_frozen():
    made = maker(DateMention)(**FIELDS)
    with pytest.raises(FrozenInstanceError):
        made.start = 4
    with pytest.raises(FrozenInstanceError):
        del made.start
    assert not hasattr(made, "__dict__")


@pytest.mark.parametrize(("places", "names"), [((), {}), (("d1",), FIELDS), ((), {**FIELDS, "unknown": 1})])
def test_wrong_arguments_raise_as_those_of_the_class(places, names):
    with pytest.raises(TypeError):
        maker(DateMention)(*places, **names)
