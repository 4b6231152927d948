"""What was found, for eyes: one self-contained HTML page, or text in a terminal."""

from __future__ import annotations

from zjextract.viewer.article import Shown
from zjextract.viewer.page import frame, html_page, shown

__all__ = ["Shown", "frame", "html_page", "shown"]
