"""Where Chinese sentences end."""

import re
from collections.abc import Iterator

# Marks and what closes after them, a line break, or an indent. The first letter's class makes the scan fast.
_STOP = re.compile(r"[。!?…\n ](?:(?<=[^\n ])[。!?…]*+[')]*+\"?[')]*+|(?<=\n)|(?<= )(?<!  ) ++(?!\())")
# What can't begin a sentence: a stop before it was inside a name, a list or a quotation that goes on.
_CONTINUES = frozenset(",、;:的》)】%·~-")


def sentence_cuts(folded: str) -> Iterator[int]:
    """Offsets at which one sentence of a folded Chinese text ends and the next begins."""
    counted = quotes = 0
    for match in _STOP.finditer(folded):
        cut = match.end()
        mark = match[0]
        if mark[0] == "\n":
            counted, quotes = cut, 0
            yield cut
            continue
        quote = mark.find('"')
        if quote >= 0:
            quotes += folded.count('"', counted, match.start())
            counted = match.start()
            if quotes % 2 == 0:  # it opens what comes next
                cut = counted + quote
        if folded[cut : cut + 1] not in _CONTINUES:
            yield cut
