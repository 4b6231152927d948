"""The inflection of English verbs."""

import pytest

from zjextract.statements.verbforms import inflect, verb_forms


@pytest.mark.parametrize(
    ("lemma", "third", "past", "ing"),
    [
        ("reach", "reaches", "reached", "reaching"),
        ("plan", "plans", "planned", "planning"),
        ("aim", "aims", "aimed", "aiming"),
        ("rise", "rises", "rised", "rising"),
        ("supply", "supplies", "supplied", "supplying"),
        ("employ", "employs", "employed", "employing"),
        ("agree", "agrees", "agreed", "agreeing"),
        ("commit", "commits", "committed", "committing"),
        ("open", "opens", "opened", "opening"),
    ],
)
def test_regular_forms(lemma: str, third: str, past: str, ing: str) -> None:
    assert inflect(lemma) == {lemma: "base", third: "s", past: "past", ing: "ing"}


@pytest.mark.parametrize(
    ("surface", "lemma", "verb_class"),
    [
        ("rose", "rise", "up"),
        ("fell", "fall", "down"),
        ("built", "build", "act"),
        ("strove", "strive", "intent"),
        ("came", "come", "level"),
        ("said", "say", "say"),
    ],
)
def test_irregular_forms(surface: str, lemma: str, verb_class: str) -> None:
    form = verb_forms()[surface]
    assert (form.lemma, form.verb_class, form.form) == (lemma, verb_class, "past")


def test_no_regular_past_beside_an_irregular_one() -> None:
    assert "rised" not in verb_forms()
    assert "builded" not in verb_forms()
