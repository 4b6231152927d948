"""English numbers that are part of a name, a reference, a code or a clock time, and count nothing.

``Boeing 737``, ``Article 4``, ``0242.HK``, ``10:30``, ``+86 571``, ``88 Wenhui Road``, ``1 2 >``.
"""

from __future__ import annotations

import re
from functools import cache
from string import ascii_letters, digits
from typing import Final, NamedTuple

from zjextract.article import Article
from zjextract.languages import words
from zjextract.numbers import Number

_WINDOW: Final = 32
_GLUED_BEFORE: Final = frozenset("/@#_=&*\\")
_MAY_GLUE_BEFORE: Final = _GLUED_BEFORE | frozenset(ascii_letters + digits + "-',:.")
_GLUED_AFTER: Final = re.compile(r"[:/]\d|-\d|\.\d|\.[A-Z]{1,2}\b|[A-Za-z_@#=\\]|°(?!C|F)|'s\b")
_MAY_GLUE_AFTER: Final = frozenset(ascii_letters + ":/-._@#=\\°'")
_LIST_END: Final = re.compile(r"[.)\]、](?=\s|$|[A-Z\"'])")
_CODE_BEFORE: Final = re.compile(r"(?:[A-Z]{2,}:? ?|\+\d{0,3}[ -]?|\d-?|\(\d{1,4}\) ?|[A-Z]+\.|[Pp]age \d{1,3} of )$")
_PERSON_BEFORE: Final = re.compile(r"[A-Z][\w'-]+, $")
_AGED: Final = re.compile(r"\b[aA]ge[ds]?\b[^.,;]{0,16}$")
_AGE_AFTER: Final = re.compile(r",|\.|\)| and | who | of ")
_STREET: Final = re.compile(r" (?:[A-Z][\w'-]* ){1,3}([A-Z][a-z]+)\b")
_NO_LETTERS: Final = re.compile(r"[^A-Za-z]*+$")
# Tier 2, 3 and 4 cities
_LABELLED_LIST: Final = re.compile(r"\b([A-Z][a-z]+)s? \d+(?:, \d+){0,4}(?:,|,? (?:and|or|to)) $")
_LIST_JOINTS: Final = frozenset(("", "and", "or", "to"))
_MOST_LABELS: Final = 20
_TRIM: Final = "\"'([{*-"


class _Lists(NamedTuple):
    hard: frozenset[str]
    soft: frozenset[str]
    bodies: frozenset[str]
    streets: frozenset[str]
    calendar: frozenset[str]
    makers: frozenset[str]


@cache
def _lists() -> _Lists:
    data = words("en", "nouns")
    labels = data["labels"]
    return _Lists(
        hard=frozenset(labels["hard"]),
        soft=frozenset(labels["soft"]),
        bodies=frozenset(labels["bodies"]),
        streets=frozenset(data["streets"]["words"]),
        makers=frozenset(labels["makers"]),
        calendar=frozenset(data["calendar"]["words"]),
    )


def word_before(folded: str, start: int) -> str:
    """The word immediately before ``start``, as printed; empty where punctuation or a line's start stands there."""
    return _line_before(folded, start).rpartition(" ")[2].lstrip(_TRIM)


def _line_before(folded: str, start: int) -> str:
    """What of the line can be seen before the space at ``start``; empty where no space stands there."""
    if not start or folded[start - 1] != " ":
        return ""
    window = folded[max(0, start - _WINDOW) : start - 1]
    return window[window.rfind("\n") + 1 :].rstrip(" ")


def _opens(folded: str, start: int) -> bool:
    """Whether the word before ``start`` stands at the start of its sentence or line."""
    line = _line_before(folded, start)
    gap = line.rfind(" ")
    if gap > 0:
        return line[gap - 1] in ".!?:;"
    return gap < 0 and (start <= _WINDOW or len(line) < _WINDOW - 1)


def is_glued_before(folded: str, start: int) -> bool:
    """Whether a sign or a Latin letter ties the number to what stands before it: a code, a score, a clock time."""
    before = folded[start - 1 : start]
    if before not in _MAY_GLUE_BEFORE:
        return False
    if before in "-'":
        return folded[start - 2 : start - 1].isalnum()
    if before == ",":
        return folded[start - 2 : start - 1].isdigit()
    if before in ":.":
        return start > 1 and folded[start - 2].isascii() and folded[start - 2].isalnum()
    return before.isalnum() or before in _GLUED_BEFORE


def is_glued_after(folded: str, end: int) -> bool:
    """Whether a sign or a Latin letter ties the number to what follows it: ``10:30``, ``0242.HK``, ``5G``."""
    return folded[end : end + 1] in _MAY_GLUE_AFTER and _GLUED_AFTER.match(folded, end) is not None


def is_list_number(folded: str, number: Number) -> bool:
    """Whether the number counts a list's points or an article's pages: ``(1)``, ``[2]``, ``3. Then``, ``1 2 >``."""
    if number.value is None or number.value >= 100 or number.form != "digits":
        return False
    start, end = number.start, number.end
    if folded[start - 1 : start] in "([" and folded[end : end + 1] in ")]" and start and folded[end : end + 1]:
        return True
    line = folded.rfind("\n", max(0, start - 40), start) + 1
    if line == 0 and start > 40:
        line = start - 40
    lead = folded[line:start].strip()
    if not lead or lead[-1] in ".;:!?":
        return _LIST_END.match(folded, end) is not None or _alone(folded, line, end)
    return not any(c.isalpha() for c in lead) and _alone(folded, line, end)


def _alone(folded: str, line: int, end: int) -> bool:
    """Whether no letter stands on the line."""
    stop = folded.find("\n", end, end + 40)
    rest = folded[end : stop if stop >= 0 else end + 40]
    return _NO_LETTERS.match(rest) is not None and _NO_LETTERS.match(folded, line, end) is not None


def is_code(folded: str, number: Number) -> bool:
    """Whether the number follows a code's or a telephone number's other part."""
    return _CODE_BEFORE.search(folded, max(0, number.start - 12), number.start) is not None


def is_age(folded: str, number: Number) -> bool:
    """``Sun, 30, an engineer``; ``aged between 25 and 35``."""
    if _AGED.search(folded, max(0, number.start - _WINDOW), number.start) is not None:
        return True
    if number.value is None or not 10 <= number.value <= 110:
        return False
    begin = max(0, number.start - _WINDOW)
    return _PERSON_BEFORE.search(folded, begin, number.start) is not None and bool(_AGE_AFTER.match(folded, number.end))


def is_address(folded: str, number: Number) -> bool:
    """``88 Wenhui Road``."""
    match = _STREET.match(folded, number.end) if folded[number.end + 1 : number.end + 2].isupper() else None
    return match is not None and match[1].lower() in _lists().streets


def is_labelled(article: Article, number: Number, before: str, noun_follows: bool) -> bool:
    """Whether the word before names what the number identifies: ``Article 4``; not ``to top 1 million``."""
    lists = _lists()
    low = before.lower()
    if low in _LIST_JOINTS and number.value is not None and number.value < _MOST_LABELS and _is_plain(article, number):
        label = _LABELLED_LIST.search(article.folded, max(0, number.start - _WINDOW), number.start)
        if label is not None and label[1].lower() in lists.hard | lists.soft:
            return True
    if low in lists.hard:
        return before != low or _is_plain(article, number)
    return low in lists.soft and _is_plain(article, number) and (not noun_follows or before != low)


def _is_plain(article: Article, number: Number) -> bool:
    """Whether the number is printed as names print them: without a scale, without commas."""
    return number.scale == 1 and "," not in article.folded[number.start : number.end]


def is_of_body(article: Article, number: Number, before: str) -> bool:
    """``Group of 20``."""
    if before != "of":
        return False
    body = word_before(article.folded, number.start - 3)
    return body[:1].isupper() and body.lower() in _lists().bodies


def is_product(article: Article, number: Number, word: str) -> bool:
    """A plain number after a capitalised word inside a sentence, a small letter after it: ``Boeing 737 planes``."""
    if not word[:1].isalpha() or number.form != "digits" or not _is_plain(article, number):
        return False
    if word.lower().removesuffix("'s") in _lists().makers:
        return True
    if word.endswith((",", ";", ":", ")", "'s", "s'")):
        return False
    if not word[0].isupper() or _opens(article.folded, number.start):
        return False
    following = article.folded[number.end + 1 : number.end + 2]
    return not following.isupper() and word.lower().rstrip(".") not in _lists().calendar
