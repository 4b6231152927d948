"""The year that an English plan or forecast is for, where no date names it: growth for the whole year."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from zjextract.record import DateMention
from zjextract.statements.context import Context
from zjextract.statements.model import Link

_REACH: Final = 60  # code points behind a value
_OPENING: Final = 32  # code points of a sentence that may lead it
_AFTER: Final = re.compile(
    r"[^.;:\d]{0,40}?\b(?:for|in|over) the (?:(?:full|whole|entire|current) )?year\b(?! (?:to|before|earlier|ended))"
)
_BEFORE: Final = re.compile(r"(?i:for|over|in) the (?:full|whole|entire) year\b|(?i:full)[- ]year\b")


def whole_year(c: Context, link: Link, reference: date | None) -> DateMention | None:
    """``a target of V for the year``, ``full-year growth of V``: the year of the publication, without a mention."""
    if reference is None or not (_said_after(c) or _said_before(c, link)):
        return None
    return DateMention(
        id="",
        start=c.unit.start,
        end=c.unit.end,
        text="",
        kind="date",
        value=str(reference.year),
        start_date=date(reference.year, 1, 1),
        end_date=date(reference.year, 12, 31),
    )


def _said_after(c: Context) -> bool:
    return _AFTER.match(c.folded, c.unit.end, min(c.reading.end, c.unit.end + _REACH)) is not None


def _said_before(c: Context, link: Link) -> bool:
    """In the metric, or at the sentence's beginning."""
    if link.metric is not None and _BEFORE.search(c.folded, max(link.metric[0] - 10, 0), link.metric[1]) is not None:
        return True
    return _BEFORE.search(c.folded, c.reading.start, min(c.reading.start + _OPENING, c.reading.end)) is not None
