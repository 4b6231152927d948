"""An article in a terminal: its mentions in colours, or in brackets with their ids where there is no colour."""

from __future__ import annotations

from rich.style import Style
from rich.text import Text

from zjextract.palette import COLOURS
from zjextract.record import Record
from zjextract.viewer.layers import Close, Layer, Open, events, layers_of
from zjextract.viewer.markup import visible

_INK = "#1d2126"
_STYLES = {kind: Style(color=_INK, bgcolor=colour) for kind, colour in COLOURS.items()}


def legend(coloured: bool) -> Text:
    """The kinds in their colours, or the letters that ids begin with."""
    if coloured:
        return Text(" ").join(Text(f" {kind} ", style) for kind, style in _STYLES.items())
    return Text(", ".join(f"[{kind[0]}1 ...] {kind}" for kind in _STYLES), style="dim")


def marked_text(text: str, record: Record, *, coloured: bool) -> Text:
    """The text with its mentions marked; control characters are shown as pictures, not sent to the terminal."""
    mentions = [layer for layer in layers_of(record) if layer.kind in _STYLES]
    out = Text()
    stack: list[Layer] = []
    for event in events(text, mentions, 0, len(text)):
        if isinstance(event, Open):
            stack.append(event.layer)
            if not coloured:
                out.append(f"[{event.layer.id} " if event.first else "[")
        elif isinstance(event, Close):
            stack.pop()
            if not coloured:
                out.append("]")
        else:
            shown = visible(event.replace("\r\n", "\n").replace("\r", "\n"))
            out.append(shown, _STYLES[stack[-1].kind] if coloured and stack else None)
    return out
