"""Sentences and clauses, as half-open intervals of offsets.

Sentences
    In order, without overlap, inside the text, white space at their edges left out; what holds no letter or digit is
    left out too. A blank line always ends one. In English a full stop ends one where the next word can begin one: not
    after ``Mr.``, ``No. 1``, ``Nov. 12``, ``U.S. officials``, ``Co. Ltd.``, nor before a small letter; and also where
    the space is missing (``zone.The``). A line break inside a hard-wrapped paragraph is no end; after a headline it is.
    A crosshead in capitals inside a line is a sentence. In Chinese ``。！？……`` end one, with the quotes that close
    there, and so do a line break and an indent; ``；`` parts clauses, because its halves share their dates.

Clauses
    The parts of one sentence between ``, ; :`` and dashes, edges trimmed. No cut inside a number (``1,200``), a date
    (``Nov 25, 2021``) or a time (``10:30``), and none inside a bracket of up to 80 characters, which belongs to the
    clause around it (``4 trillion yuan ($588.23 billion) by 2022`` is one clause). Longer brackets are clauses.
    ``、`` does not cut; a space between two Han letters does (headlines).
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator

from zjextract.article import stops_en, stops_zh
from zjextract.record import Lang

Interval = tuple[int, int]

# A mark that can part clauses; the group is empty where it does, and missing after a whole short bracket.
_SHORT_BRACKET = r"(?<=\()[^()\n]{0,80}+\)"
_CLAUSE_EN = re.compile(
    r"[,;:()—-](?:" + _SHORT_BRACKET + r"|(?:"
    r"(?<=,)(?!\d)(?!(?<=\d,) ?(?:19|20)\d\d\b(?!,\d))|(?<=:)(?!\d)|(?<=[;()—])|(?<=-)-++|(?<= -)(?= ))())"
)
_CLAUSE_ZH = re.compile(
    r"[,;:() -](?:" + _SHORT_BRACKET + r"|(?:"
    r"(?<=,)(?!(?<=\d,)\d{3}(?!\d))|(?<=:)(?!(?<=\d:)\d)|(?<=[;()])|(?<=-)-++"
    r"|(?<=[\u3400-\u9fff] )(?=[\u3400-\u9fff])|(?<= ) ++)())"
)


def sentences(folded: str, lang: Lang, body: int = 0) -> tuple[Interval, ...]:
    """The sentences of a folded text; the header's end, where the ``body`` begins, ends one too."""
    cuts = [(cut, cut) for cut in (stops_zh if lang == "zh" else stops_en).sentence_cuts(folded)]
    if body:
        insort(cuts, (body, body))
    return tuple(_between(folded, 0, len(folded), cuts))


def clauses(folded: str, interval: Interval, lang: Lang) -> tuple[Interval, ...]:
    """The clauses of the sentence ``interval`` of a folded text."""
    start, end = interval
    marks = (_CLAUSE_ZH if lang == "zh" else _CLAUSE_EN).finditer(folded, start, end)
    return tuple(_between(folded, start, end, [m.span() for m in marks if m.lastindex]))


def _between(folded: str, start: int, end: int, cuts: list[Interval]) -> Iterator[Interval]:
    """The pieces between the cuts, trimmed; those without a letter or digit are left out."""
    for cut_start, cut_end in (*cuts, (end, end)):
        bare = folded[start:cut_start].strip()
        if bare and (bare[0].isalnum() or any(map(str.isalnum, bare))):
            begin = folded.index(bare[0], start)
            yield begin, begin + len(bare)
        start = cut_end
