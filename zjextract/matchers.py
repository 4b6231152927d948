"""The words behind the rules as patterns that spaCy users know, to build on.

Each pattern is a dictionary with ``label`` and ``pattern``, as ``SpanRuler`` and ``EntityRuler`` take them. English
patterns are lists of token descriptions, which ``Matcher`` takes too. Chinese ones are strings, matched after the
pipeline's own tokenizer, whatever it is; ``PhraseMatcher`` takes them through ``nlp.make_doc``.
"""

from __future__ import annotations

from typing import Any

from zjextract.gazetteer.keys import phrases
from zjextract.languages import words
from zjextract.record import Lang

Pattern = dict[str, Any]

_HYPHEN = {"ORTH": {"IN": ["-", "‑", "–"]}, "OP": "?"}
_NAME = {"IS_TITLE": True, "OP": "{0,4}"}
_MODIFIER = {"IS_ALPHA": True, "IS_STOP": False, "OP": "{0,3}"}


def zone_patterns(lang: Lang = "en") -> list[Pattern]:
    """Type phrases of economic zones, labelled with the zone's type; in English with the capitalised name before."""
    known = {surface: kind.type for surface, kind in phrases(lang).items()}
    if lang == "zh":
        return [{"label": zone_type, "pattern": surface} for surface, zone_type in known.items()]
    return [{"label": zone_type, "pattern": [_NAME, *_tokens(surface)]} for surface, zone_type in known.items()]


def metric_patterns(lang: Lang = "en") -> list[Pattern]:
    """Heads of noun phrases that name something measured, labelled ``METRIC``; in English with modifiers before."""
    heads: list[str] = sorted(set(words(lang, "metrics")["heads"]))
    if lang == "zh":
        return [{"label": "METRIC", "pattern": head} for head in heads]
    return [{"label": "METRIC", "pattern": [_MODIFIER, {"LOWER": {"IN": heads}}]}]


def _tokens(phrase: str) -> list[dict[str, Any]]:
    """A phrase of the lexicon as token descriptions: its blanks may be hyphens in the text, its ``and`` an ``&``."""
    described: list[dict[str, Any]] = []
    for word in phrase.split():
        if described:
            described.append(_HYPHEN)
        described.append({"LOWER": {"IN": ["and", "&"]}} if word == "and" else {"LOWER": word})
    return described
