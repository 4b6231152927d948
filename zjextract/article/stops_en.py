"""Where English sentences end."""

import re
from collections.abc import Iterator
from functools import cache

from zjextract.languages import words

# A line break; or a stop that can end a sentence: marks and what closes after them (the empty group 1 stands there),
# then space and a word that can begin a sentence, or a capital glued on. The first letter's class makes the scan fast.
_STOP = re.compile(
    r"[.!?\n](?:(?<=\n)"
    r"|(?<![.!?][.!?])[.!?]*+[\"')\]]*+()(?:\s++[\"'(\[]*+(?![a-z,;:.)!?%&/=+])|(?=[A-Z][a-z])))",
)
_SPACE = re.compile(r"\s*+")
_WORD = re.compile(r"[A-Za-z]*+")
_WEB = re.compile(r"[./@\\]")
# An upper-case line that stands inside a paragraph: INJECTING CASH Indeed, ...
_CROSSHEAD = re.compile(
    r"\s*+([A-Z][A-Z0-9'&,$%-]*+(?: [A-Z0-9$][A-Z0-9'&,$%-]*+(?= )){0,9}(?<!,))(?= [\"']?[A-Z](?:[a-z.]| [a-z]))"
)
_CROSSHEAD_LENGTH = 10
_WRAPPED = re.compile(r"\n[ \t]*+[a-z]")
_WRAP_WIDTH = 120
_BULLETS = frozenset("-*•#>|·")
_ABBREVIATION_LENGTH = 10
_TAIL = 3


def sentence_cuts(folded: str) -> Iterator[int]:
    """Offsets at which one sentence of a folded English text ends and the next begins."""
    begin = 0
    known = _words()
    width = _wrap_width(folded)
    for match in _STOP.finditer(folded):
        at, after = match.span()
        if folded[at] == "\n":
            cut = _line_cut(folded, begin, at, width)
            if cut is None:
                continue
            after = cut
        else:
            cut = match.end(1)
            if cut == after:
                if not _ends_glued(folded, begin, at, after, known):
                    continue
                cut = _before_opening_quote(folded, begin, at, cut)
            elif cut == at + 1 and folded[at] == "." and _abbreviates(folded, begin, at, after, known):
                continue
        yield cut
        begin = cut
        if folded[after : after + 2].isupper():
            crosshead = _CROSSHEAD.match(folded, cut)
            if crosshead and len(crosshead[1]) >= _CROSSHEAD_LENGTH:
                begin = crosshead.end()
                yield begin


def _abbreviates(folded: str, begin: int, at: int, next_word: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether the full stop at ``at`` belongs to an abbreviation, an initial or a list number, and ends nothing."""
    tail = folded[max(begin, at - _TAIL) : at]
    if tail.isalpha() and tail.lower() not in known["tails"]:  # nearly every word
        return False
    word = _word_before(folded, begin, at)
    lower = word.lower()
    if lower in known["any"]:
        if lower in known["titles"] or (lower in known["counters"] and folded[next_word : next_word + 1].isdigit()):
            return True
        if lower in known["ambiguous"]:
            return not _opens_sentence(folded, next_word, known)
    if word.isdigit():
        return len(word) <= 2 and not folded[begin : at - len(word)].strip()
    initials = word.isupper() and len(word) == 2 * word.count(".") + 1
    return initials and not _opens_sentence(folded, next_word, known)


def _word_before(folded: str, begin: int, at: int) -> str:
    """The last few letters before an offset, from the last space on, without opening brackets and quotes."""
    low = max(begin, at - _ABBREVIATION_LENGTH)
    word = folded[max(low, folded.rfind(" ", low, at) + 1) : at]
    return (word if word.isalpha() else word.rpartition("\n")[2]).lstrip("(\"'[-/")


def _opens_sentence(folded: str, at: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether what stands at ``at`` is a quotation, a new line or a word that sentences begin with."""
    if folded[at - 1] in '"\n' or folded[at - 2 : at] == "\n ":
        return True
    word = _WORD.match(folded, at)
    return word is not None and word[0].lower() in known["openers"]


def _ends_glued(folded: str, begin: int, at: int, after: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether a stop whose space is missing ends a sentence: ``zone.The``, ``(2022).That``; not in ``0386.Hk``."""
    word = _word_before(folded, begin, at).lower()
    if word[-1:].isdigit():
        return _opens_sentence(folded, after, known)
    if not ((word[-2:].isalpha() and folded[at - 1].islower()) or word[-1:] in tuple(")%]\"'")):
        return False
    return not (_WEB.search(word) or word in known["titles"] or word in known["counters"])


def _before_opening_quote(folded: str, begin: int, at: int, cut: int) -> int:
    """The cut in ``he left."They``: before the quote if that opens one, after it if it closes one."""
    quote = folded.find('"', at, cut)
    return quote if quote >= 0 and folded.count('"', begin, at) % 2 == 0 else cut


def _line_cut(folded: str, begin: int, at: int, width: int) -> int | None:
    """Where the next line begins, or None where the break at ``at`` stands inside a hard-wrapped paragraph."""
    if at < begin:
        return None
    space = _SPACE.match(folded, at)
    after = space.end() if space else at + 1
    if after == len(folded) or folded.count("\n", at, after) > 1:
        return after
    if folded[after].islower():
        return None
    line = at - max(folded.rfind("\n", begin, at) + 1, begin)
    joined = 0 < 0.7 * width <= line <= _WRAP_WIDTH and folded[after] not in _BULLETS
    return None if joined else after


def _wrap_width(folded: str) -> int:
    """The length of the longest line that a hard wrap broke before a small letter; 0 in a text without such lines."""
    width = 0
    for match in _WRAPPED.finditer(folded):
        at = match.start()
        line = at - 1 - folded.rfind("\n", max(0, at - _WRAP_WIDTH - 1), at)
        if line <= _WRAP_WIDTH:
            width = max(width, line)
    return width


@cache
def _words() -> dict[str, frozenset[str]]:
    known = {name: frozenset(words("en", "article")[name]) for name in ("titles", "counters", "ambiguous", "openers")}
    known["any"] = known["titles"] | known["counters"] | known["ambiguous"]
    known["tails"] = frozenset(word[-_TAIL:] for word in known["any"]) | frozenset("abcdefghijklmnopqrstuvwxyz")
    return known
