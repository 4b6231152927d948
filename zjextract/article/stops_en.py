"""Where English sentences end."""

import re
from functools import cache
from typing import Final

from zjextract.languages import words

# Groups without letters name what was found: here a line break that leaves a blank line.
_BREAK: Final = re.compile(r"\n[^\S\n]*+(?:\n(?P<blank>)\s*+)?")
# A stop that can end a sentence: a full stop after a word that is no abbreviation, or one alone after anything else, or
# more marks and what closes there; then space and a word that can begin a sentence, or a capital.
_STOP: Final = (
    r"(?<![.!?]{{2}})(?:(?<=[a-z]{{3}}\.)(?<!(?:{tails})\.)(?=\s)(?P<word>)|(?<=\.)(?=\s)(?P<point>)"
    r"|[.!?]*+[\"')\]]*+(?P<marks>))(?:\s++[\"'(\[]*+(?![a-z,;:.)!?%&/=+])|(?=[A-Z][a-z]))"
)
_WORD: Final = re.compile(r"[A-Za-z]*+")
_WEB: Final = re.compile(r"[./@\\]")
# An upper-case line that stands inside a paragraph: INJECTING CASH Indeed, ...
_CROSSHEAD: Final = re.compile(
    r"\s*+([A-Z][A-Z0-9'&,$%-]*+(?: [A-Z0-9$][A-Z0-9'&,$%-]*+(?= )){0,9}(?<!,))(?= [\"']?[A-Z](?:[a-z.]| [a-z]))"
)
_CROSSHEAD_LENGTH: Final = 10
_WRAP_WIDTH: Final = 120
_BULLETS: Final = frozenset("-*•#>|·")
_ABBREVIATION_LENGTH: Final = 10


def sentence_cuts(folded: str) -> list[int]:
    """Offsets at which one sentence of a folded English text ends and the next begins."""
    cuts = []
    begin = read = 0
    known = _words()
    breaks = list(_BREAK.finditer(folded))
    width = _wrap_width(folded, breaks)
    for match in _candidates(folded, breaks):
        at, after = match.span()
        if at < read:  # a line break right after a stop
            continue
        read = after
        cut: int | None = after
        kind = match.lastgroup
        if kind == "word":
            cut = at + 1
        elif kind == "point":
            cut = None if _abbreviates(folded, begin, at, after, known) else at + 1
        elif kind == "marks":
            end = match.end("marks")
            cut = _glued_cut(folded, begin, at, end, known) if end == after else end
        elif kind is None and not _ends_line(folded, begin, at, after, width):
            cut = None
        if cut is None:
            continue
        cuts.append(cut)
        begin = cut
        if folded[after : after + _CROSSHEAD_LENGTH].isupper():
            crosshead = _CROSSHEAD.match(folded, cut)
            if crosshead and len(crosshead[1]) >= _CROSSHEAD_LENGTH:
                begin = crosshead.end()
                cuts.append(begin)
    return cuts


def _candidates(folded: str, breaks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The line breaks, and the stops that can end a sentence, in order.

    A search for one letter skips what lies between: a few of them cost less than one for a class of letters.
    """
    found = breaks.copy()
    for mark, pattern in _stops().items():
        if mark in folded:
            found += pattern.finditer(folded)
    found.sort(key=re.Match.start)
    return found


def _abbreviates(folded: str, begin: int, at: int, next_word: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether the full stop at ``at`` belongs to an abbreviation, an initial or a list number, and ends nothing."""
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


def _glued_cut(folded: str, begin: int, at: int, after: int, known: dict[str, frozenset[str]]) -> int | None:
    """The cut at a stop whose space is missing (``zone.The``, ``(2022).That``), or None inside a name (``0386.Hk``)."""
    word = _word_before(folded, begin, at).lower()
    if word[-1:].isdigit():
        ends = _opens_sentence(folded, after, known)
    elif (word[-2:].isalpha() and folded[at - 1].islower()) or word[-1:] in tuple(")%]\"'"):
        ends = not (_WEB.search(word) or word in known["titles"] or word in known["counters"])
    else:
        ends = False
    if not ends:
        return None
    # In ``he left."They`` before the quote if that opens one, after it if it closes one.
    quote = folded.find('"', at, after)
    return quote if quote >= 0 and folded.count('"', begin, at) % 2 == 0 else after


def _ends_line(folded: str, begin: int, at: int, after: int, width: int) -> bool:
    """Whether the lone line break at ``at`` ends a line, and does not stand inside a hard-wrapped paragraph."""
    if after == len(folded):
        return True
    if folded[after].islower():
        return False
    line = at - max(folded.rfind("\n", begin, at) + 1, begin)
    return not 0 < 0.7 * width <= line <= _WRAP_WIDTH or folded[after] in _BULLETS


def _wrap_width(folded: str, breaks: list[re.Match[str]]) -> int:
    """The length of the longest line that a hard wrap broke before a small letter; 0 in a text without such lines."""
    width = 0
    for match in breaks:
        at, after = match.span()
        if match.lastgroup is None and "a" <= folded[after : after + 1] <= "z":
            line = at - 1 - folded.rfind("\n", max(0, at - _WRAP_WIDTH - 1), at)
            if line <= _WRAP_WIDTH:
                width = max(width, line)
    return width


@cache
def _words() -> dict[str, frozenset[str]]:
    known = {name: frozenset(words("en", "article")[name]) for name in ("titles", "counters", "ambiguous", "openers")}
    known["any"] = known["titles"] | known["counters"] | known["ambiguous"]
    return known


@cache
def _stops() -> dict[str, re.Pattern[str]]:
    """The pattern of the stops that begin with each mark."""
    tails = "|".join(sorted({word[-3:] for word in _words()["any"] if re.search("[a-z]{3}$", word)}))
    return {mark: re.compile(re.escape(mark) + _STOP.format(tails=tails)) for mark in ".!?"}
