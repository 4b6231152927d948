"""The word lists: no word twice in a list, none empty, none with spaces at its edges."""

from collections.abc import Iterator
from typing import Any

import pytest

from zjextract.languages import words

FILES = [(lang, name) for lang in ("en", "zh") for name in ("statements", "metrics", "verbs", "actors")]


def _lists(data: dict[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _lists(value, f"{path}{key}.")
        elif isinstance(value, list):
            yield path + key, value


@pytest.mark.parametrize(("lang", "name"), FILES)
def test_lists(lang: str, name: str) -> None:
    for path, surfaces in _lists(words(lang, name)):
        assert surfaces, path
        doubled = {s for s in surfaces if surfaces.count(s) > 1}
        assert not doubled, f"{path}: {sorted(doubled)}"
        assert all(s == s.strip() and s for s in surfaces), path


@pytest.mark.parametrize("name", ["statements", "metrics", "verbs", "actors"])
def test_english_words_are_lower_case(name: str) -> None:
    for path, surfaces in _lists(words("en", name)):
        assert all(s == s.lower() and "_" not in s for s in surfaces), path
