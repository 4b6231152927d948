"""A look at the word before the end of a name saves most work, and loses no name of the gazetteer."""

import pytest

from zjextract.article import read_article
from zjextract.gazetteer import default
from zjextract.gazetteer.store import is_chinese
from zjextract.mentions.zones import english

NAMES = sorted({name for name, _ in default().surfaces() if not is_chinese(name) and name.count(" ") > 1})


def found(text):
    return [(one.start, one.end, one.rule) for one in english.english_candidates(read_article(text, "en"), default())]


@pytest.mark.parametrize("joint", [" ", "\n", "  ", "-", "'s "])
def test_the_word_before_the_end_of_a_name_loses_none(monkeypatch, joint):
    texts = []
    for name in NAMES:
        *first, last_but_one, last = name.replace(" & ", " and ").split(" ")
        texts.append(f"They went to the {' '.join(first)}{joint}{last_but_one} {last} on Monday.")
    looked_at = [found(text) for text in texts]
    monkeypatch.setattr(english, "_has_head", lambda *_: True)
    assert looked_at == [found(text) for text in texts]


def test_most_ends_are_of_no_name():
    assert found("The government of China told reporters in Beijing that exports rose.") == []
