"""Sentences and clauses, as intervals of offsets."""

from __future__ import annotations

import re

from zjextract.record import Lang

Interval = tuple[int, int]

_EN = re.compile(r"(?<=[.!?])[\"')\]”’]*\s+(?=[\"'(“‘]*[A-Z0-9])|\n\s*\n|\n")
_ZH = re.compile(r"(?<=[。！？；!?;])[”’」』）)]*|\n")


def sentences(folded: str, lang: Lang, start: int = 0) -> tuple[Interval, ...]:
    """The sentences from ``start`` on, in order, without overlap; white space at their edges is left out."""
    out: list[Interval] = []
    begin = start
    for match in (_ZH if lang == "zh" else _EN).finditer(folded, start):
        if match.start() > begin:
            out.append((begin, match.start()))
        begin = match.end()
    if begin < len(folded):
        out.append((begin, len(folded)))
    return tuple(out)
