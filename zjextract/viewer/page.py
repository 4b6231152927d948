"""The page: articles with their records as one HTML document that needs nothing else and asks for nothing."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template
from typing import Any

from zjextract.article import read_article
from zjextract.errors import ArgumentError
from zjextract.palette import COLOURS, DARK_COLOURS, LABELS
from zjextract.record import Record
from zjextract.rows import COLUMNS, rows_of
from zjextract.viewer.article import Shown, data, section
from zjextract.viewer.markup import Html, html, join, tag

_CHIPS = {
    "dates": "Dates",
    "money": "Money",
    "percentages": "Percentages",
    "quantities": "Quantities",
    "zones": "Zones",
    "targets": "Targets",
    "indicators": "Indicators",
}


def html_page(articles: Sequence[Shown]) -> str:
    """One self-contained document: no request leaves it, and its Content-Security-Policy says so.

    Raises:
        ArgumentError: there is no article.
    """
    if not articles:
        raise ArgumentError("a page needs at least one article")
    style, script = _style(), _asset("page.js")
    known = {"columns": ["file", *COLUMNS], "articles": [data(shown) for shown in articles]}
    return Template(_asset("page.html")).substitute(
        policy=_policy(style, script),
        title=html(
            f"{articles[0].title} – zjextract" if len(articles) == 1 else f"{len(articles)} articles – zjextract"
        ),
        style=style,
        script=script,
        data=_json(known),
        chips=join(*(_chip(name, articles) for name in _CHIPS)),
        list=_list(articles) if len(articles) > 1 else "",
        articles=join(*(section(shown, number) for number, shown in enumerate(articles, 1))),
    )


def shown(record: Record, text: str, name: str = "article") -> Shown:
    """A record as an article to show, with the text that it was made from.

    Raises:
        ArgumentError: the record was made from another text.
    """
    if not isinstance(text, str):
        raise ArgumentError(f"text must be str, not {type(text).__name__}")
    for kind in LABELS:
        for mention in getattr(record, kind):
            if text[mention.start : mention.end] != mention.text:
                raise ArgumentError(f"this is not the record's text: {mention.id} is not at {mention.start}")
    return Shown(name, text, record, rows_of(record, text, read_article(text, record.lang).sentences))


def frame(page: str) -> str:
    """A page inside another one, as a notebook shows it: with styles and scripts of its own, and no way out."""
    return tag(
        "iframe",
        srcdoc=page,
        sandbox="allow-scripts allow-downloads",
        style="width: 100%; height: 40rem; border: 1px solid #8884; border-radius: 6px",
        title="The article and what zjextract found in it",
    )


@cache
def _asset(name: str) -> str:
    return (files("zjextract.viewer") / "assets" / name).read_text(encoding="utf-8")


@cache
def _style() -> str:
    """The style sheet, the colours of the kinds as its variables."""
    colours = (f"--{kind}:light-dark({COLOURS[kind]},{DARK_COLOURS[kind]});" for kind in COLOURS)
    return f":root{{{''.join(colours)}}}\n{_asset('page.css')}"


def _policy(style: str, script: str) -> str:
    """A Content-Security-Policy that lets in the page's own style and script, by their digests, and nothing else."""
    own = f"style-src {_digest(style)}; script-src {_digest(script)}"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _digest(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _json(known: dict[str, Any]) -> str:
    """JSON that cannot end the script element it stands in: ASCII, without angle brackets and ampersands."""
    text = json.dumps(known, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _chip(name: str, articles: Sequence[Shown]) -> Html:
    """A filter that is the legend too, with the number of mentions or statements of its kind."""
    count = tag("span", str(sum(len(getattr(one.record, name)) for one in articles)), class_="count")
    return tag(
        "button", _CHIPS[name], " ", count, type="button", class_=f"chip {name}", aria_pressed="true", data_chip=name
    )


def _list(articles: Sequence[Shown]) -> Html:
    entries = (
        tag(
            "li",
            tag(
                "a",
                tag("span", one.title, lang=one.record.lang, dir="auto"),
                tag("small", f"{len(one.record.targets)} targets, {len(one.record.indicators)} indicators"),
                href=f"#a{number}",
            ),
        )
        for number, one in enumerate(articles, 1)
    )
    csv = tag("button", "All as CSV", type="button", class_="csv", id="csv-all")
    head = tag("h2", f"{len(articles)} articles")
    return tag("nav", tag("div", head, csv, class_="head"), tag("ol", *entries), aria_label="Articles", class_="list")
