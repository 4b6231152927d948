"""Texts that look like news, made of the words the package knows: each two bytes choose the next word."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from strategies import FRAGMENTS

SEPARATORS = (" ", "", " ", "", " ", ", ", "\n", ". ")


def news_of(data: bytes) -> str:
    """A text from some bytes, three for each word: what comes after it and which kind it is, its list, its place."""
    lists = word_lists()
    parts = []
    for kind, chosen, place in zip(data[::3], data[1::3], data[2::3], strict=False):
        words = FRAGMENTS if kind & 8 else lists[chosen % len(lists)]
        parts += words[place % len(words)], SEPARATORS[kind % len(SEPARATORS)]
    return "".join(parts)


@cache
def word_lists() -> tuple[tuple[str, ...], ...]:
    """All surfaces that stand in the package's data, 256 to a list."""
    surfaces = sorted(set(data_words()))
    return tuple(tuple(surfaces[start : start + 256]) for start in range(0, len(surfaces), 256))


def data_words() -> Iterator[str]:
    """Every string, key or value, of the languages' data."""
    for lang in ("common", "en", "zh"):
        for path in sorted((files("zjextract.languages") / lang).iterdir(), key=lambda path: path.name):
            if path.name.endswith(".toml"):
                yield from strings_in(tomllib.loads(path.read_text(encoding="utf-8")))


def strings_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for one in value.values():
            yield from strings_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings_in(one)
