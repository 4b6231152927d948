"""The title: the first line of a text's head that is a headline."""

import re
from functools import cache

from zjextract.article.datelines import Dateline
from zjextract.article.lines import Interval
from zjextract.article.names import outlets
from zjextract.article.stamps import Sign, Stamp
from zjextract.languages import words
from zjextract.record import Lang

_LINES = 6
_LENGTH = {"en": (10, 220), "zh": (2, 80)}
_WORDS = range(2, 35)
_MARKS = " \t#*>|-•·—"
_CRUMBS = re.compile(
    r"(?i:home|首页|you are here|您?的?(?:当前)?所?在?位置).{0,60}[>»/]"
    r"|[\w &'-]{1,30}(?: ?(?:>|»|&gt;)+ ?[\w &'-]{1,40})+$"
)
_FRAME = re.compile(
    r"By:? {1,3}[A-Z]|https?:|www\.|[\[(]?(?:Photo|PHOTO|Image|FILE|File photo)\b|.{0,80}\.(?:jpe?g|png|gif)$"
)
_STOPPED = re.compile(r"[a-z\d)]{2}[.] [A-Z\"]|。.")
# A sentence's end, or a line that goes on; not the end of U.S. or Co.
_BROKEN_OFF = re.compile(r"(?:[。,;、:]|(?<!\b[A-Z]\.[A-Z])(?<!\b(?:Co|Jr|Sr))(?<!\b(?:Inc|Ltd))(?<!\bCorp)\.)$")
_LAST_MARK = re.compile(r"(?: ?>>|&gt;&gt;|[|»>])[^|»>]*$")
_SIGNED = re.compile(r"(?: {1,2}By {1,3}[A-Z][^()|]{1,80})? ?(?:\( ?[^()]{2,40} ?\))?[ |-]*$")


def find_title(
    folded: str, lines: tuple[Interval, ...], stamp: Stamp | None, dateline: Dateline | None, lang: Lang
) -> Interval | None:
    """The interval of the title, or None where the text starts without one."""
    body = dateline.span[0] if dateline else len(folded)
    for line in lines[:_LINES]:
        piece = _clear(folded, _unstamped(folded, (line[0], min(line[1], body)), stamp))
        if piece[0] >= piece[1] or _is_frame(folded[slice(*piece)], lang):
            if line[1] > body:
                return None
            continue
        return piece if _is_headline(folded, piece, line, stamp, lang) else None
    return None


def _unstamped(folded: str, line: Interval, stamp: Stamp | None) -> Interval:
    """The part of a line that may be its title: what stands before the publication date, or after one that leads it."""
    if stamp is None or stamp.sign is Sign.EDITION or not line[0] <= stamp.start < line[1]:
        return line
    if not folded[line[0] : stamp.start].strip(_MARKS):
        return stamp.end, line[1]
    signed = _SIGNED.search(folded[line[0] : stamp.start])
    end = line[0] + signed.start() if signed else stamp.start
    trail = _LAST_MARK.search(folded[line[0] : end])
    return (line[0] + trail.start() + len(trail[0]) - len(trail[0].lstrip(" |»>&gt;")) if trail else line[0]), end


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
    label = text.partition(":")[0].strip()
    return label in _chrome(lang) or (lang == "en" and label.lower() in _labels())


def _is_headline(folded: str, piece: Interval, line: Interval, stamp: Stamp | None, lang: Lang) -> bool:
    text = folded[slice(*piece)]
    low, high = _LENGTH[lang]
    if not low <= len(text) <= high or _BROKEN_OFF.search(text) or text[:2].islower() or _STOPPED.search(text):
        return False
    if lang == "en" and len(text.split()) not in _WORDS:
        return False
    after = folded[max(line[1], piece[1]) :][:200]
    if piece[1] < line[1] and stamp and stamp.start >= piece[1]:
        return True
    return bool(after.strip()) and not (after.startswith("\n") and after[1:2].islower())


@cache
def _chrome(lang: Lang) -> frozenset[str]:
    return frozenset(words(lang, "article")["chrome"])


@cache
def _labels() -> frozenset[str]:
    article = words("en", "article")
    return frozenset(label for kind in ("publish", "update", "source", "author") for label in article[f"{kind}_labels"])
