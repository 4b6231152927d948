"""The lines of a text's head, where its title, date and names stand."""

from typing import Final

Interval = tuple[int, int]

_HEAD: Final = 1000
_LINES: Final = 14
_LONG: Final = 300


def head_lines(folded: str) -> tuple[Interval, ...]:
    """The first lines of a text, trimmed, blank ones left out; up to the first long one, which is the body's.

    The last interval may stop inside its line: no more than the text's first 1,000 code points are looked at.
    """
    lines: list[Interval] = []
    past = 0  # where the line after this one begins
    for line in folded[:_HEAD].split("\n"):
        start, past = past + len(line) - len(line.lstrip()), past + len(line) + 1
        end = start + len(line.strip())
        if start == end:
            continue
        if end - start > _LONG:
            # A page without line breaks has its header here; below other lines this is the first paragraph.
            lines.append((start, start + _LONG if lines else end))
            break
        lines.append((start, end))
        if len(lines) == _LINES:
            break
    return tuple(lines)
