"""The article in a web page: trafilatura's text, title and date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from zjextract.batch.documents import RefusedError
from zjextract.errors import MissingExtraError

# Only dates that the page states for itself, and no "not after today": the same page gives the same date any day.
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1980-01-01", "max_date": "2100-12-31"}
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page. ``text`` begins with the title."""

    text: str
    published: str | None


def claimed_charset(data: bytes) -> str | None:
    """The encoding that a page's head claims."""
    found = _CHARSET.search(data[:_HEAD_BYTES])
    return found[1].decode("ascii", "replace") if found else None


def read_page(html: str) -> Page:
    """The article of an HTML page.

    Raises:
        RefusedError: there is none.
        MissingExtraError: trafilatura is not installed.
    """
    try:
        import trafilatura
    except ImportError:
        raise MissingExtraError("reading HTML needs an extra: pip install 'zjextract[html]'") from None
    found: Any = trafilatura.bare_extraction(
        html, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    text = (found.text or "").strip() if found is not None else ""
    if not text:
        raise RefusedError("no article was found in the page")
    title = (found.title or "").strip()
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Page(text, found.date or None)
