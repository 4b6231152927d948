"""The header of a news text: title, publication date, byline, source, dateline."""

from __future__ import annotations

from datetime import date
from typing import Final

from zjextract.article.datelines import Dateline, find_dateline
from zjextract.article.lines import Interval, head_lines
from zjextract.article.names import byline, signed_names, source
from zjextract.article.stamps import Sign, Stamp, find_stamp
from zjextract.article.titles import find_title
from zjextract.record import Lang

_AROUND: Final = 120
_STOPS: Final = frozenset('.。!?"')


class Header:
    """What the text's own header says, and where the body begins (``end``, an offset; 0 where no header was found).

    ``title``, ``byline``, ``source`` and ``dateline`` are as the text writes them, save runs of spaces.
    """

    __slots__ = ("byline", "dateline", "end", "published", "source", "title")

    def __init__(
        self,
        title: str | None = None,
        published: date | None = None,
        byline: str | None = None,
        source: str | None = None,
        dateline: str | None = None,
        end: int = 0,
    ) -> None:
        self.title = title
        self.published = published
        self.byline = byline
        self.source = source
        self.dateline = dateline
        self.end = end


def read_header(text: str, folded: str, lang: Lang) -> Header:
    """The header of a text, read in its folded twin; what the text does not say is None."""
    lines = head_lines(folded)
    if not lines:
        return Header()
    stamp = find_stamp(folded, lines)
    starts = [line[0] for line in lines]
    if stamp is not None:
        starts.append(_skip_spaces(folded, stamp.end))
    dateline = find_dateline(folded, tuple(starts), lines[-1][1], lang)
    title = find_title(folded, lines, stamp, dateline, lang)
    frame = _frame(folded, lines, stamp, dateline, title)
    names = byline(text, folded, frame, lang)
    if names is None and dateline is not None and dateline.signature is not None:
        names = signed_names(text, folded, dateline.signature, lang)
    outlet = source(text, folded, frame, dateline.agency if dateline else None, lang)
    return Header(
        title=" ".join(text[slice(*title)].split()) if title else None,
        published=stamp.day if stamp else None,
        byline=names,
        source=outlet,
        dateline=(" ".join(text[slice(*dateline.span)].split()) or None) if dateline else None,
        end=_body(folded, lines, stamp, dateline, title),
    )


def _frame(
    folded: str, lines: tuple[Interval, ...], stamp: Stamp | None, dateline: Dateline | None, title: Interval | None
) -> list[Interval]:
    """The lines of the head, save the title, that may name author and outlet; of a long one, what is near the date."""
    body = dateline.start if dateline else len(folded)
    frame = []
    for start, end in lines:
        if start >= body or (title and start <= title[0] < end and not (stamp and start <= stamp.start < end)):
            continue
        if stamp and start <= stamp.start < end:
            start = max(start, stamp.start - _AROUND, title[1] if title and title[1] <= stamp.start else 0)
            end = min(end, stamp.end + _AROUND)
        elif end - start > _AROUND:
            continue
        frame.append((start, min(end, body)))
    return frame


def _body(
    folded: str, lines: tuple[Interval, ...], stamp: Stamp | None, dateline: Dateline | None, title: Interval | None
) -> int:
    """Where the body begins: after the dateline, else after date and title; a date below text is not the header's."""
    if dateline is not None:
        return dateline.body
    last = title[1] if title else 0
    if stamp is not None and stamp.sign is not Sign.ADDRESS and stamp.start < lines[-1][1]:
        above = [end for _, end in lines if last < end <= stamp.start]
        if not any(folded[end - 1] in _STOPS for end in above):
            last = max(last, stamp.end)
    return _skip_spaces(folded, last)


def _skip_spaces(folded: str, at: int) -> int:
    rest = folded[at : at + _AROUND]
    return at + len(rest) - len(rest.lstrip())
