"""Sentences, as half-open intervals of offsets.

In order, without overlap, inside the text, white space at their edges left out; what holds no letter or digit is
left out too. A blank line always ends one. In English a full stop ends one where the next word can begin one: not
after ``Mr.``, ``No. 1``, ``Nov. 12``, ``U.S. officials``, ``Co. Ltd.``, nor before a small letter; and also where
the space is missing (``zone.The``). A line break inside a hard-wrapped paragraph is no end; after a headline it is.
A crosshead in capitals inside a line is a sentence. In Chinese ``。！？……`` end one, with the quotes that close
there, and so do a line break and an indent; ``；`` ends none, because its halves share their dates.
"""

from __future__ import annotations

from bisect import insort

from zjextract.article import stops_en, stops_zh
from zjextract.record import Lang

Interval = tuple[int, int]


def sentences(folded: str, lang: Lang, body: int = 0) -> tuple[Interval, ...]:
    """The sentences of a folded text; the header's end, where the ``body`` begins, ends one too."""
    cuts = (stops_zh if lang == "zh" else stops_en).sentence_cuts(folded)
    if body:
        insort(cuts, body)
    return tuple(_between(folded, cuts))


def _between(folded: str, cuts: list[int]) -> list[Interval]:
    """The pieces between the cuts, trimmed; those without a letter or digit are left out."""
    pieces = []
    start = 0
    for cut in (*cuts, len(folded)):
        piece = folded[start:cut].lstrip()
        start = cut
        if piece[:1].isalnum() or any(map(str.isalnum, piece)):
            begin = cut - len(piece)
            pieces.append((begin, begin + len(piece.rstrip())))
    return pieces
