"""One article of the page: its text with highlights, its timeline, its table of statements, its data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from zjextract.palette import LABELS
from zjextract.record import Indicator, Record, Target
from zjextract.viewer.layers import (
    Close,
    Event,
    Layer,
    Open,
    Statement,
    kind_of,
    layered,
    layers_of,
    paragraphs,
    part_ids,
    spans_of,
    statements_of,
)
from zjextract.viewer.markup import Html, attributes, html, join, tag, visible
from zjextract.viewer.timeline import timeline
from zjextract.viewer.wording import Mention, Wording, facts, links

COLUMNS = ("Id", "Who", "What", "Value", "When")
_SAID_ELSEWHERE = ("id", "start", "end", "text", "metric", "actor", "subject")
_LINKED = ("value", "deadline_mention", "recurrence", "period")


@dataclass(frozen=True, slots=True)
class Shown:
    """An article to show. ``name``: its file's; ``rows``: its statements as ``Record.rows`` gives them."""

    name: str
    text: str
    record: Record
    rows: list[dict[str, Any]]

    @property
    def title(self) -> str:
        """The article's own title, or its name."""
        return self.record.article.title or self.name


def section(shown: Shown, number: int) -> Html:
    """The article's part of the page, its id ``a1``, ``a2``, ..."""
    record, name = shown.record, f"a{number}"
    story = tag("div", *_story(shown, name), class_="story", lang=record.lang, dir="auto")
    return tag("section", story, _findings(record, name), id=name, class_="article", aria_labelledby=f"{name}-title")


def _story(shown: Shown, name: str) -> Iterator[Html]:
    """Heading, facts and paragraphs. The heading is the text's own line that is its title, where it has one."""
    record, lines = shown.record, paragraphs(shown.text)
    titles = (line for line in lines if shown.text[slice(*line)].strip() == record.article.title)
    title = next(titles, None)
    if title is None:
        yield tag("h2", shown.title, id=f"{name}-title")
        yield _facts(record)
    for place, events in layered(shown.text, layers_of(record), lines):
        if place == title:
            yield tag("h2", marked(events), id=f"{name}-title")
            yield _facts(record)
        else:
            yield tag("p", marked(events))


def _facts(record: Record) -> Html:
    article = record.article
    said = (
        article.source,
        article.byline,
        f"Published {article.published}" if article.published else None,
        f"Dates resolved from {record.reference_date}" if record.reference_date else "No publication date",
        "Chinese" if record.lang == "zh" else "English",
    )
    return tag("p", *(tag("span", fact) for fact in said if fact), class_="facts", lang="en")


def marked(events: Iterable[Event]) -> Html:
    """The text with its layers as elements: ``mark`` of a mention, ``span`` of a statement's part."""
    out: list[str] = []
    open_tags: list[str] = []
    for event in events:
        if isinstance(event, Open):
            name = "mark" if event.layer.kind in LABELS else "span"
            open_tags.append(name)
            out.append(f"<{name}{attributes(_attributes(event.layer, event.first))}>")
        elif isinstance(event, Close):
            out.append(f"</{open_tags.pop()}>")
        else:
            out.append(html(event))
    return Html("".join(out))


def _attributes(layer: Layer, first: bool) -> dict[str, str | None]:
    classes = [layer.kind, *sorted(f"of-{kind}" for kind in layer.statements), *([] if first else ["more"])]
    return {"class": " ".join(classes), "data-id": layer.id}


def _findings(record: Record, name: str) -> Html:
    statements = statements_of(record)
    lists = tag(
        "div",
        tag("h3", "Timeline", id=f"{name}-timeline"),
        tag("div", timeline(record), class_="timeline", role="group", aria_labelledby=f"{name}-timeline"),
        tag("div", tag("h3", "Statements"), *_download(statements), class_="head"),
        _table(record, statements) if statements else tag("p", "No statement was found.", class_="empty"),
        class_="lists",
    )
    return tag("div", lists, tag("div", class_="details", role="region", aria_label="Details"), class_="findings")


def _download(statements: list[Statement]) -> list[Html]:
    button = tag("button", "Download CSV", type="button", class_="csv", aria_label="Download the statements as CSV")
    return [button] if statements else []


def _table(record: Record, statements: list[Statement]) -> Html:
    heads = (
        tag("th", tag("button", column, type="button"), scope="col", aria_sort="none", data_column=str(i))
        for i, column in enumerate(COLUMNS)
    )
    caption = tag("caption", f"{_count(record)}, in the order of the text", class_="unseen")
    wording = Wording(record)
    rows = (_row(statement, i, wording) for i, statement in enumerate(statements))
    table = tag("table", caption, tag("thead", tag("tr", *heads)), tag("tbody", *rows, lang=record.lang))
    return tag("div", table, class_="scroll", role="region", aria_label="Table of statements", tabindex="0")


def _count(record: Record) -> str:
    counted = ((len(record.targets), "target"), (len(record.indicators), "indicator"))
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counted)


def _row(statement: Statement, place: int, wording: Wording) -> Html:
    """One statement; ``data-sort`` of a cell holds what the column is sorted by: a unit and a number, or words."""
    spans = {part: span.text for part, span in spans_of(statement).items()}
    unit, number = wording.number(statement)
    change = wording.change(statement)
    value = join(tag("bdi", wording.value(statement)), *([tag("small", change)] if change else []))
    kind = kind_of(statement)
    said = statement.modality if isinstance(statement, Target) else kind
    pick = tag("button", statement.id, type="button", class_="pick", aria_label=f"{said} {statement.id}")
    return tag(
        "tr",
        tag("th", pick, tag("small", said, aria_hidden="true"), scope="row"),
        tag("td", tag("bdi", spans.get("who", ""))),
        tag("td", tag("bdi", spans.get("metric", ""))),
        tag("td", value, class_="value", data_unit=unit, data_number=_digits(number)),
        tag("td", _unbroken(wording.when(statement)), data_sort=_day(statement)),
        data_id=statement.id,
        data_kind=kind,
        data_place=str(place),
    )


def _unbroken(words: str) -> Html:
    """Words of which none is broken at a hyphen, as dates would be."""
    return tag("bdi", Html(" ".join(tag("span", word, class_="whole") for word in words.split())))


def _digits(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


def _day(statement: Statement) -> str:
    day = statement.deadline if isinstance(statement, Target) else statement.end_date or statement.start_date
    return day.isoformat() if day else ""


def data(shown: Shown) -> dict[str, Any]:
    """What the page's script knows of the article: of each mention, part and statement its facts and its links."""
    record = shown.record
    layers = layers_of(record)
    wording = Wording(record)
    parts = {
        layer.id: {
            "kind": layer.kind,
            "noun": LABELS.get(layer.kind, layer.kind).lower(),
            "text": visible(layer.text),
            "facts": [*_known(wording.mentions.get(layer.id), record), ["characters", f"{layer.start} to {layer.end}"]],
        }
        for layer in layers
    }
    ids = part_ids(layers)
    statements = {
        statement.id: {
            "kind": f"{kind_of(statement)}s",
            "noun": statement.modality if isinstance(statement, Target) else kind_of(statement),
            "text": visible(summary(statement, wording)),
            "facts": _known(statement, record),
            "links": [[role, part] for role, part in _links(statement, ids) if part in parts],
        }
        for statement in statements_of(record)
    }
    return {
        "name": shown.name,
        "title": visible(shown.title),
        "parts": parts,
        "statements": statements,
        "rows": [[_cell(value) for value in row.values()] for row in shown.rows],
    }


def _links(statement: Statement, ids: Mapping[tuple[int, int, str], str]) -> Iterator[tuple[str, str]]:
    """The ids of the mentions and parts that a statement is made of, by their role in it."""
    yield from links(statement)
    for part, span in spans_of(statement).items():
        yield part, ids[span.start, span.end, part]


def _known(item: Mention | Statement | None, record: Record) -> list[list[str]]:
    """The fields that are set, save the span's and those that links show; none of None, the part of a statement."""
    if item is None:
        return []
    linked = _LINKED if isinstance(item, (Target, Indicator)) else ()
    fields = {name: getattr(item, name) for name in item._fields if name not in (*_SAID_ELSEWHERE, *linked)}
    if record.explain:
        fields["rule"] = item.rule
    return [[name, visible(words)] for name, words in facts(fields)]


def summary(statement: Statement, wording: Wording) -> str:
    """A statement in one line: ``Zhejiang · core industries · > 1.6 trillion yuan · by 2027-12-31``."""
    spans = {part: span.text for part, span in spans_of(statement).items()}
    said = (spans.get("who"), spans.get("metric"), wording.value(statement), wording.when(statement))
    return " · ".join(words for words in said if words)


def _cell(value: object) -> str:
    """A cell of the CSV file: numbers with all their digits and no exponent."""
    return f"{value:f}" if isinstance(value, Decimal) else "" if value is None else str(value)
