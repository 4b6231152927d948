"""Variant rules: the many surfaces of a zone's name folded into one key.

``Hangzhou High-Tech Zone``, ``Hangzhou Hi-tech Industry Development Zone`` and the official name all have the key
``hangzhou @htz``; 杭州高新区 and 杭州高新技术产业开发区 have 杭州@htz. The type phrases that fold are data, in
``languages/<lang>/zones.toml``; a name that ends in none of them is its own key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final

from zjextract.languages import words
from zjextract.record import Lang, ZoneType


@dataclass(frozen=True, slots=True)
class Kind:
    """What a type phrase says: the zone's type, and the code that stands for the phrase in a key, if it folds."""

    type: ZoneType
    code: str | None


def expand(pattern: str) -> list[str]:
    """The surfaces of a phrase pattern: ``[x|y]`` may be left out, ``(x|y)`` is either; runs of blanks are one."""
    parts = re.split(r"([\[(][^\])]*[\])])", pattern)
    choices = [
        [*part[1:-1].split("|"), *([""] if part[0] == "[" else [])] if part[:1] in ("[", "(") else [part]
        for part in parts
    ]
    return list(dict.fromkeys(" ".join("".join(choice).split()) for choice in product(*choices)))


@cache
def phrases(lang: Lang) -> dict[str, Kind]:
    """Type phrase, as it stands in a key, to its kind."""
    data = words(lang, "zones")
    out: dict[str, Kind] = {}
    for entry in (*data["folded"], *data["typed"]):
        kind = Kind(entry["type"], entry.get("code"))
        for pattern in entry["phrases"]:
            for surface in expand(pattern):
                out.setdefault(surface, kind)
    return out


@cache
def _longest_phrase() -> int:
    return max(surface.count(" ") + 1 for surface in phrases("en"))


_ENGLISH_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@cache
def _spellings() -> dict[str, str]:
    return dict(words("en", "zones")["spellings"])


def english_words(name: str) -> list[str]:
    """The words of a name as they stand in a key: ``Xi'an High-tech Zone`` is ``xian high tech zone``."""
    text = name.lower().replace("’", "'").replace("&", " and ")
    spellings = _spellings()
    plain = (
        word.removesuffix("'s").replace("'", "") if "'" in word else word
        for word in _ENGLISH_WORD.findall(text)
        if word != "the"
    )
    return [spellings.get(word, word) for word in plain]


def english_phrase(parts: list[str]) -> tuple[int, Kind | None]:
    """How many words at the end are a type phrase (0: none), and its kind."""
    known = phrases("en")
    for size in range(min(len(parts), _longest_phrase()), 0, -1):
        kind = known.get(" ".join(parts[-size:]))
        if kind is not None:
            return size, kind
    return 0, None


def english_key(parts: list[str]) -> str:
    """The key of a name given as words. A leading ``china`` before another core word is left out."""
    return join_key(parts, *english_phrase(parts))


def join_key(parts: list[str], size: int, kind: Kind | None) -> str:
    """The key of a name whose last ``size`` words are a phrase of this kind."""
    if kind is None or kind.code is None or size >= len(parts):
        return " ".join(parts)
    core = parts[:-size]
    if len(core) > 1 and core[0] == "china":
        core = core[1:]
    return f"{' '.join(core)} @{kind.code}"


_MARKS: Final = re.compile(r"[、\s()\[\]“”\"'‘’·—–-]+")
_AFTER_PLACE: Final = str.maketrans("", "", "省市")


def chinese_bare(name: str) -> str:
    """A folded Chinese name without brackets, quotes and dashes, and without the 中国 before a bracketed place."""
    return _MARKS.sub("", name.removeprefix("中国(") if name.startswith("中国(") else name)


def chinese_core(bare: str) -> str:
    """The words before a type phrase without the 省 and 市 after a place."""
    return bare.translate(_AFTER_PLACE)


@cache
def _chinese_endings() -> tuple[frozenset[str], int]:
    surfaces = frozenset(phrases("zh"))
    return surfaces, max(map(len, surfaces))


def chinese_phrase(bare: str) -> tuple[int, Kind | None]:
    """How many characters at the end are a type phrase (0: none), and its kind."""
    surfaces, longest = _chinese_endings()
    for size in range(min(len(bare), longest), 1, -1):
        if bare[-size:] in surfaces:
            return size, phrases("zh")[bare[-size:]]
    return 0, None


def chinese_key(name: str) -> str:
    """The key of a folded Chinese name."""
    bare = chinese_bare(name)
    size, kind = chinese_phrase(bare)
    if kind is None or size == len(bare):
        return bare
    core = chinese_core(bare[:-size])
    return f"{core}@{kind.code}" if kind.code else core + bare[-size:]
