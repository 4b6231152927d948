"""The title: the first line of a text's head that is a headline."""

import re
from functools import cache
from typing import Final

from zjextract.article.datelines import Dateline
from zjextract.article.lines import Interval
from zjextract.article.names import outlets
from zjextract.article.stamps import Sign, Stamp
from zjextract.languages import words
from zjextract.record import Lang

_LINES: Final = 6
_LENGTH: Final = {"en": (10, 220), "zh": (2, 100)}
_ENOUGH: Final = {"en": 25, "zh": 8}
_WORDS: Final = range(2, 35)
_MORE: Final = 200
_MARKS: Final = " \t#*>|-•·—"
_CRUMBS: Final = re.compile(
    r"(?i:home|首页|you are here|您?的?(?:当前)?所?在?位置).{0,60}[>»/]"
    r"|[\w '-]{1,40}+(?:(?:[>»]|&gt;)++[\w '-]{1,40}+)++$"
)
_FRAME: Final = re.compile(
    r"By:? {1,3}[A-Z]|https?:|www\.|[\[(]?(?:Photo|PHOTO|Image|FILE|File photo)\b|.{0,80}\.(?:jpe?g|png|gif)$"
)
_STOPPED: Final = re.compile(r"[a-z\d)]{2}[.] [A-Z\"]|。.")
# A sentence's end, or a line that goes on; not the end of U.S. or Co.
_BROKEN_OFF: Final = re.compile(
    r"(?:[。,;、:]|(?<!\b[A-Z]\.[A-Z])(?<!\b(?:Co|Jr|Sr))(?<!\b(?:Inc|Ltd))(?<!\bCorp)(?<!\.\.)\.)$"
)
# What stands before the title on the line of a page without line breaks: Home News English &gt;&gt; Port grows ...
_MENU: Final = re.compile(r".*(?:>|»|\||&gt;) ?")
_SIGNED: Final = re.compile(r"(?: {1,2}By {1,3}[A-Z][^()|]{1,80})? ?(?:\( ?[^()]{2,40} ?\))?[ |-]*$")


def find_title(
    folded: str, lines: tuple[Interval, ...], stamp: Stamp | None, dateline: Dateline | None, lang: Lang
) -> Interval | None:
    """The interval of the title, or None where the text starts without one.

    The first line that is no part of the page's frame has to be a headline. Above a publication date the short lines
    of menus look like headlines too: there the first one of some length is taken, else the longest; and where nothing
    does, the line below the date.
    """
    body = dateline.start if dateline else len(folded)
    date_at = stamp.start if stamp and stamp.sign is not Sign.ADDRESS and stamp.start < lines[-1][1] else -1
    found: list[Interval] = []
    for start, end in lines[:_LINES] if date_at < 0 else lines:
        if start >= body or (found and start > date_at):
            break
        piece = _clear(folded, _unstamped(folded, (start, min(end, body)), stamp, start == lines[0][0]))
        if piece[0] >= piece[1] or _is_frame(folded[slice(*piece)], lang):
            continue
        if not _is_headline(folded, piece, end, lang):
            if start > date_at:
                break
        elif piece[1] - piece[0] >= _ENOUGH[lang]:
            return piece
        else:
            found.append(piece)
    return max(found, key=lambda piece: piece[1] - piece[0], default=None)


def _unstamped(folded: str, line: Interval, stamp: Stamp | None, leads: bool) -> Interval:
    """The part of a line that may be the title: before the publication date, or after one that leads the text."""
    if stamp is None or stamp.sign is Sign.EDITION or not line[0] <= stamp.start < line[1]:
        return line
    before = folded[line[0] : stamp.start]
    if not before.strip(_MARKS):
        return stamp.end, (line[1] if leads else stamp.end)
    signed = _SIGNED.search(before)
    end = line[0] + signed.start() if signed else stamp.start
    menu = _MENU.match(folded, line[0], end)
    return (menu.end() if menu else line[0]), end


def _clear(folded: str, piece: Interval) -> Interval:
    """The piece without the marks at its start (``#``, ``--``) and the outlet at its end (``- XinhuaNet``)."""
    start, end = piece
    text = folded[start:end]
    start += len(text) - len(text.lstrip(_MARKS))
    text = folded[start:end].rstrip(_MARKS)
    for mark in "-|_":
        head, _, tail = text.rpartition(mark)
        if head.strip() and tail.strip() in outlets():
            text = head.rstrip(_MARKS)
    return start, start + len(text)


def _is_frame(text: str, lang: Lang) -> bool:
    """Whether a line belongs to the page and not to the article: crumbs, bylines, labels, captions, controls."""
    if text.lower() in _chrome("en") or text.strip("()[] ") in outlets() or _CRUMBS.match(text) or _FRAME.match(text):
        return True
    if lang == "en" and " " not in text:
        return True
    if lang == "zh" and text.count(" ") > 2 and all(len(word) <= 4 for word in text.split()):
        return True  # a menu
    label = text.partition(":")[0].strip()
    return label in _chrome(lang) or (lang == "en" and label.lower() in _labels())


def _is_headline(folded: str, piece: Interval, line_end: int, lang: Lang) -> bool:
    """Whether a piece has the length and the form of a headline, and more text stands after it."""
    text = folded[slice(*piece)]
    low, high = _LENGTH[lang]
    if not low <= len(text) <= high or _BROKEN_OFF.match(text, len(text) - 1) or text[:2].islower():
        return False
    if (". " in text or "。" in text) and _STOPPED.search(text):
        return False
    if lang == "en" and len(text.split()) not in _WORDS:
        return False
    if piece[1] < line_end:  # what follows on the line is the date
        return True
    after = folded[line_end : line_end + _MORE]
    return bool(after.strip()) and not (after.startswith("\n") and after[1:2].islower())


@cache
def _chrome(lang: Lang) -> frozenset[str]:
    return frozenset(words(lang, "article")["chrome"])


@cache
def _labels() -> frozenset[str]:
    article = words("en", "article")
    return frozenset(label for kind in ("publish", "update", "source", "author") for label in article[f"{kind}_labels"])
