"""Where English sentences end."""

import re
from collections.abc import Iterator
from functools import cache

from zjextract.languages import words

_STOP = re.compile(r"[.!?]++[\"')\]]*+|\n")
_SPACE = re.compile(r"\s*+")
_OPENING = re.compile(r"\s*+[\"'(\[]*+")
_WORD = re.compile(r"[A-Za-z]*+")
_CONTINUES = frozenset(",;:.)!?%&/=+")
_BULLETS = frozenset("-*•#>|·")
_WEB = re.compile(r"www|[/@\\]")
# An upper-case line that stands inside a paragraph: INJECTING CASH Indeed, ...
_CROSSHEAD = re.compile(
    r"[A-Z][A-Z0-9'&,$%-]*+(?: [A-Z0-9$][A-Z0-9'&,$%-]*+(?= )){1,9}(?= [\"']?[A-Z](?:[a-z.]| [a-z]))"
)
_CROSSHEAD_LENGTH = 10
_WRAP_WIDTH = 120
_ABBREVIATION_LENGTH = 10


def sentence_cuts(folded: str, start: int) -> Iterator[int]:
    """Offsets at which one sentence of a folded English text ends and the next begins."""
    begin = start
    lines = _Lines(folded, start)
    for match in _STOP.finditer(folded, start):
        at = match.start()
        if at < begin:
            continue
        cut = lines.cut(at) if folded[at] == "\n" else _stop_cut(folded, begin, at, match.end())
        if cut is None:
            continue
        yield cut
        begin = cut
        crosshead = _crosshead_end(folded, cut)
        if crosshead is not None:
            yield crosshead
            begin = crosshead


def _stop_cut(folded: str, begin: int, at: int, after: int) -> int | None:
    """The cut at the stop ``folded[at:after]`` of the sentence from ``begin``, or None where it goes on."""
    following = folded[after : after + 1]
    if not following:
        return None
    if not following.isspace():
        return _glued_cut(folded, begin, at, after)
    opening = _OPENING.match(folded, after)
    next_word = opening.end() if opening else after
    letter = folded[next_word : next_word + 1]
    if letter.islower() or letter in _CONTINUES:
        return None
    if folded[at] == "." and after == at + 1 and _abbreviates(folded, begin, at, next_word):
        return None
    return after


def _glued_cut(folded: str, begin: int, at: int, after: int) -> int | None:
    """The cut at a stop whose space is missing: ``zone.The``, ``(2022).That``; never in ``U.S.A`` or an address."""
    if not (folded[after].isupper() and folded[after + 1 : after + 2].islower()):
        return None
    before = folded[max(begin, at - _ABBREVIATION_LENGTH) : at]
    word = before.rsplit(None, 1)[-1] if before.strip() else ""
    if not (word[-2:].islower() or word[-1:].isdigit() or word[-1:] in ")%]\"'"):
        return None
    if _WEB.search(word) or word.lower() in _words()["titles"] or word.lower() in _words()["counters"]:
        return None
    quote = folded.find('"', at, after)
    if quote >= 0 and folded.count('"', begin, at) % 2 == 0:  # the quote opens what comes next
        return quote
    return after


def _abbreviates(folded: str, begin: int, at: int, next_word: int) -> bool:
    """Whether the full stop at ``at`` belongs to an abbreviation, an initial or a list number, and ends nothing."""
    before = folded[max(begin, at - _ABBREVIATION_LENGTH) : at].rsplit(None, 1)
    word = before[-1].lstrip("(\"'[-/").lower() if before else ""
    abbreviations = _words()
    if folded[next_word : next_word + 1].isdigit():
        return word in abbreviations["counters"]
    if word in abbreviations["titles"]:
        return True
    if word.isdigit():
        return len(word) <= 2 and not folded[begin : at - len(word)].strip()
    initial = len(word) == 1 and word.isalpha() and folded[at - 1].isupper()
    if initial or word in abbreviations["ambiguous"]:
        return not _opens_sentence(folded, next_word)
    return False


def _opens_sentence(folded: str, at: int) -> bool:
    """Whether the word at ``at`` is one that sentences begin with."""
    if folded[at - 1 : at] == '"' or "\n" in folded[max(0, at - 2) : at]:
        return True
    word = _WORD.match(folded, at)
    return word is not None and word[0].lower() in _words()["openers"]


def _crosshead_end(folded: str, cut: int) -> int | None:
    space = _SPACE.match(folded, cut)
    begin = space.end() if space else cut
    if not folded[begin : begin + 2].isupper():
        return None
    match = _CROSSHEAD.match(folded, begin)
    return match.end() if match and match.end() - begin >= _CROSSHEAD_LENGTH else None


class _Lines:
    """Which line breaks end a sentence. Blocks (between blank lines) are looked at once each, in order."""

    def __init__(self, folded: str, start: int) -> None:
        self._folded = folded
        self._block_start = self._block_end = start
        self._line_start = start
        self._width = 0

    def cut(self, at: int) -> int | None:
        """The cut at the line break ``at``, or None inside a hard-wrapped paragraph."""
        folded = self._folded
        space = _SPACE.match(folded, at)
        after = space.end() if space else at + 1
        line = at - self._line_start
        self._line_start = after
        if after == len(folded) or folded.count("\n", at, after) > 1:
            self._block_start = after
            return after
        first = folded[after]
        if first.islower():
            return None
        if at >= self._block_end:
            self._read_block(at)
        wrapped = self._width and line >= 0.7 * self._width
        return None if wrapped and first not in _BULLETS else after

    def _read_block(self, at: int) -> None:
        folded = self._folded
        blank = _BLANK.search(folded, at)
        self._block_end = blank.start() if blank else len(folded)
        lines = folded[self._block_start : self._block_end].split("\n")
        wrapped = any(line.lstrip()[:1].islower() for line in lines[1:])
        width = max(map(len, lines))
        self._width = width if wrapped and width <= _WRAP_WIDTH else 0


_BLANK = re.compile(r"\n[^\S\n]*+\n")


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(some) for name, some in words("en", "article").items()}
