"""One colour for each kind of mention, wherever mentions are shown."""

from __future__ import annotations

from typing import Any

LABELS = {
    "dates": "DATE",
    "money": "MONEY",
    "percentages": "PERCENT",
    "quantities": "QUANTITY",
    "zones": "ZONE",
}
"""The label of each kind of mention in spaCy's spans and entities."""

COLOURS = {
    "dates": "#bfe3ff",
    "money": "#c9f0c1",
    "percentages": "#ffe7a8",
    "quantities": "#ffd3b8",
    "zones": "#e3ccff",
}
"""Backgrounds that dark text is readable on (contrast above 12:1), told apart also by the colour-blind."""

DARK_COLOURS = {
    "dates": "#123f5e",
    "money": "#1d4a25",
    "percentages": "#57430a",
    "quantities": "#633416",
    "zones": "#49306e",
}
"""The same on a dark page: backgrounds that light text is readable on (contrast above 7:1)."""


def displacy_options(spans_key: str = "zjextract") -> dict[str, Any]:
    """Options for ``displacy.render(doc, style="span" | "ent", options=...)`` in these colours."""
    return {"spans_key": spans_key, "colors": {LABELS[kind]: colour for kind, colour in COLOURS.items()}}
