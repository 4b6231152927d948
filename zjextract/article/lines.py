"""The lines of a text's head, where its title, date and names stand."""

Interval = tuple[int, int]

_HEAD = 1000
_LINES = 14
_LONG = 300


def head_lines(folded: str) -> tuple[Interval, ...]:
    """The first lines of a text, trimmed, blank ones left out; up to the first long one, which is the body's.

    The last interval may stop inside its line: no more than the text's first 1,000 code points are looked at.
    """
    lines: list[Interval] = []
    size = min(len(folded), _HEAD)
    start = 0
    while start < size and len(lines) < _LINES:
        end = folded.find("\n", start, size)
        if end < 0:
            end = size
        bare = folded[start:end].strip()
        if bare:
            begin = folded.index(bare[0], start)
            if len(bare) > _LONG:
                # A page without line breaks has its header here; below other lines this is the first paragraph.
                lines.append((begin, begin + (_LONG if lines else len(bare))))
                break
            lines.append((begin, begin + len(bare)))
        start = end + 1
    return tuple(lines)
