"""The lines of a text's head, where its title, date and names stand."""

import re
from typing import Final

Interval = tuple[int, int]

_HEAD: Final = 1000
_LINES: Final = 14
_LONG: Final = 300
_LINE: Final = re.compile(r"\S(?:.*\S)?")


def head_lines(folded: str) -> tuple[Interval, ...]:
    """The first lines of a text, trimmed, blank ones left out; up to the first long one, which is the body's.

    The last interval may stop inside its line: no more than the text's first 1,000 code points are looked at.
    """
    lines: list[Interval] = []
    for match in _LINE.finditer(folded, 0, _HEAD):
        start, end = match.span()
        if end - start > _LONG:
            # A page without line breaks has its header here; below other lines this is the first paragraph.
            lines.append((start, start + _LONG if lines else end))
            break
        lines.append((start, end))
        if len(lines) == _LINES:
            break
    return tuple(lines)
