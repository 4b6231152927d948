"""The inflected forms of the English verb lemmas."""

from __future__ import annotations

from functools import cache
from typing import Final, cast

from zjextract.languages import words
from zjextract.statements.model import VerbClass

_VOWELS: Final = "aeiou"


class VerbForm:
    """A form of a verb: base, s, past (which is also the participle), ing."""

    __slots__ = ("form", "lemma", "verb_class")

    def __init__(self, lemma: str, verb_class: VerbClass, form: str) -> None:
        self.lemma = lemma
        self.verb_class: VerbClass = verb_class
        self.form = form


def inflect(lemma: str) -> dict[str, str]:
    """The regular forms of a verb: surface to ``base``, ``s``, ``past`` or ``ing``."""
    if lemma.endswith("e"):
        past, ing = lemma + "d", (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        past, ing = lemma[:-1] + "ied", lemma + "ing"
    elif _doubles(lemma):
        past, ing = lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    else:
        past, ing = lemma + "ed", lemma + "ing"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third = lemma[:-1] + "ies"
    elif lemma.endswith(("s", "x", "ch", "sh", "o")):
        third = lemma + "es"
    else:
        third = lemma + "s"
    return {lemma: "base", third: "s", past: "past", ing: "ing"}


def _doubles(lemma: str) -> bool:
    """A short stem that ends in consonant, vowel, consonant doubles its last letter: plan, planned."""
    if len(lemma) < 3 or lemma[-1] in _VOWELS + "wxy" or lemma[-2] not in _VOWELS or lemma[-3] in _VOWELS:
        return False
    return sum(c in _VOWELS for c in lemma) == 1 or lemma in ("commit", "recall", "transfer", "occur")


@cache
def verb_forms() -> dict[str, VerbForm]:
    """Every surface of every known verb. The first class that lists a lemma keeps it."""
    data = words("en", "verbs")
    irregular: dict[str, list[str]] = data["irregular"]
    forms: dict[str, VerbForm] = {}
    for name, lemmas in data["classes"].items():
        for lemma in lemmas:
            surfaces = inflect(lemma)
            if len(lemma) > 4 and lemma.endswith("l") and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS:
                surfaces |= {lemma + "led": "past", lemma + "ling": "ing"}  # totalled, as in London
            if lemma in irregular:
                surfaces = {s: f for s, f in surfaces.items() if f != "past"} | dict.fromkeys(irregular[lemma], "past")
            for surface, form in surfaces.items():
                forms.setdefault(surface, VerbForm(lemma, cast(VerbClass, name), form))
    return forms
