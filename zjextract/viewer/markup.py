"""HTML that is safe by construction: every plain string is escaped, only ``Html`` goes through as it is."""

from __future__ import annotations

from html import escape

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: 0x2421}
_CONTROLS = _PICTURES | dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000)], 0xFFFD)


class Html(str):
    """Markup, as opposed to text."""

    __slots__ = ()


def visible(text: str) -> str:
    """The text with one visible character for each control character and lone surrogate; tabs and line ends stay."""
    return text.translate(_CONTROLS)


def html(content: str) -> Html:
    """Markup as it is, text escaped."""
    return content if isinstance(content, Html) else Html(escape(visible(content)))


def join(*contents: str) -> Html:
    """Markup and texts, one after another."""
    return Html("".join(map(html, contents)))


def attributes(values: dict[str, str | None]) -> str:
    """Attributes as they stand in a tag; underscores are hyphens, a last one only parts a name from a keyword's."""
    given = ((name.rstrip("_").replace("_", "-"), value) for name, value in values.items() if value is not None)
    return "".join(f' {name}="{html(str(value))}"' for name, value in given)


def tag(name: str, *contents: str, **values: str | None) -> Html:
    """An element; an attribute that is None is left out."""
    return Html(f"<{name}{attributes(values)}>{join(*contents)}</{name}>")
