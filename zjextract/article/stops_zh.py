"""Where Chinese sentences end."""

import re
from typing import Final

# What can't begin a sentence: a stop before it was inside a name, a list or a quotation that goes on.
_CONTINUES: Final = frozenset(",、;:的》)】%·~-")
_ENDS: Final = f"(?![{re.escape(''.join(sorted(_CONTINUES)))}])"
# A line break; or marks, and what closes after them (group 1: a quote); or an indent. And the space after them. The
# first letter's class makes the scan fast.
_STOP: Final = re.compile(
    r"[。!?…\n ](?:(?<=\n)\s*+"
    rf"|(?<=[^\n ])[。!?…]*+[')]*+(?:(\")[')]*+|{_ENDS}\s*+)"
    rf"|(?<= )(?<!  ) ++(?!\(){_ENDS})"
)


def sentence_cuts(folded: str) -> list[int]:
    """Offsets at which one sentence of a folded Chinese text ends and the next begins."""
    cuts = []
    counted = quotes = 0
    for match in _STOP.finditer(folded):
        quote = match.start(1)
        if quote < 0:
            cuts.append(match.end())
            continue
        # Quotes are counted from the beginning of the line.
        line = folded.rfind("\n", counted, quote) + 1
        if line:
            counted, quotes = line, 0
        quotes += folded.count('"', counted, quote)
        counted = quote
        cut = match.end() if quotes % 2 else quote  # where it opens what comes next
        if folded[cut : cut + 1] not in _CONTINUES:
            cuts.append(cut)
    return cuts
