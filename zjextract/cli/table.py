"""A record as tables for a person: its statements first, then every mention."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from zjextract.record import (
    DateMention,
    Indicator,
    MoneyMention,
    PercentageMention,
    QuantityMention,
    Record,
    Span,
    Target,
    ZoneMention,
)
from zjextract.viewer.markup import visible
from zjextract.viewer.wording import Mention, plain

Number = MoneyMention | PercentageMention | QuantityMention

_WIDTH = 110  # where there is no terminal whose width counts
_COLOURS = {"date": "cyan", "money": "green", "percentage": "yellow", "quantity": "blue", "zone": "magenta"}


def console() -> Console:
    """Standard output: coloured and as wide as the terminal, or plain and of a fixed width."""
    return Console(file=sys.stdout, width=None if sys.stdout.isatty() else _WIDTH, highlight=False)


def print_record(out: Console, record: Record) -> None:
    """Print a record's header and its tables; a table without rows is left out."""
    print_heading(out, record)
    print_statements(out, record)
    mentions: list[Mention] = [*record.dates, *_numbers(record), *record.zones]
    heads = ("id", "kind", "text", "value", "span")
    _print(out, "Mentions", heads, map(_mention, mentions), mentions, record.explain)


def print_heading(out: Console, record: Record) -> None:
    """Print what the article's header says."""
    article = record.article
    out.print(Text(visible(article.title or "(no title)"), style="bold"))
    facts = [
        f"language {record.lang}",
        f"published {article.published}" if article.published else None,
        f"dates resolved from {record.reference_date}" if record.reference_date else "no publication date",
        article.source,
        f"by {article.byline}" if article.byline else None,
        article.dateline,
    ]
    out.print(Text(visible(" | ".join(fact for fact in facts if fact)), style="dim"))


def print_statements(out: Console, record: Record) -> None:
    """Print the tables of targets and indicators; a table without rows is left out."""
    texts = {number.id: number.text for number in _numbers(record)}
    targets, indicators = _targets(record, texts), _indicators(record, texts)
    of_targets, of_indicators = ("id", "who", "what", "value", "by", "kind"), ("id", "whose", "what", "value", "when")
    _print(out, "Targets", of_targets, targets, record.targets, record.explain)
    _print(out, "Indicators", of_indicators, indicators, record.indicators, record.explain)


def _numbers(record: Record) -> list[Number]:
    return [*record.money, *record.percentages, *record.quantities]


def _print(
    out: Console,
    title: str,
    heads: tuple[str, ...],
    rows: Iterable[tuple[str | Text, ...]],
    items: Iterable[Mention | Target | Indicator],
    explain: bool,
) -> None:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for head in (*heads, "rule") if explain else heads:
        table.add_column(head, overflow="fold", no_wrap=head in ("id", "kind"))
    for row, item in zip(rows, items, strict=True):
        cells = (*row, item.rule or "") if explain else row
        table.add_row(*map(_cell, cells))
    if table.row_count:
        out.print(table)


def _cell(content: str | Text) -> Text:
    """A cell in which an article's control characters do nothing to the terminal."""
    return Text(visible(content)) if isinstance(content, str) else Text(visible(content.plain), content.style)


def _targets(record: Record, texts: dict[str, str]) -> Iterator[tuple[str | Text, ...]]:
    recurrences = {d.id: d.text for d in record.dates}
    for target in record.targets:
        value = f"{target.comparator} {texts.get(target.value, target.value)}"
        due = str(target.deadline or "") or recurrences.get(target.recurrence or "", "")
        yield target.id, _words(target.actor), _words(target.metric), Text(value, "bold"), due, target.modality


def _indicators(record: Record, texts: dict[str, str]) -> Iterator[tuple[str | Text, ...]]:
    for indicator in record.indicators:
        value = Text(texts.get(indicator.value, indicator.value), "bold")
        when = _days(indicator.start_date, indicator.end_date)
        yield indicator.id, _words(indicator.subject), _words(indicator.metric), value, when


def _words(span: Span | None) -> str:
    return span.text if span else ""


def _days(first: object, last: object) -> str:
    if first is None and last is None:
        return ""
    return str(first) if first == last else f"{first or '?'} to {last or '?'}"


def _mention(mention: Mention) -> tuple[str | Text, ...]:
    kind = type(mention).__name__.removesuffix("Mention").lower()
    text = Text(mention.text, _COLOURS[kind])
    return mention.id, kind, text, _value(mention), f"{mention.start}-{mention.end}"


def _value(mention: Mention) -> str:
    match mention:
        case DateMention():
            days = _days(mention.start_date, mention.end_date)
            parts = [mention.value, f"({days})" if days not in ("", mention.value) else None, mention.modifier]
        case MoneyMention():
            per = f"per {mention.per}" if mention.per else None
            same = f"= {mention.equivalent}" if mention.equivalent else None
            parts = [mention.qualifier, mention.currency, _amount(mention.amount, mention), per, same]
        case PercentageMention():
            amount = _amount(mention.value, mention)
            parts = [mention.qualifier, amount, mention.unit, mention.direction, mention.basis, mention.role]
        case QuantityMention():
            same = f"= {mention.equivalent}" if mention.equivalent else None
            parts = [mention.qualifier, _amount(mention.value, mention), mention.unit, same]
        case ZoneMention():
            parts = [mention.type, mention.name or mention.name_zh]
    return " ".join(part for part in parts if part)


def _amount(value: Decimal | None, bounds: Number) -> str:
    low, high = ("?" if bound is None else plain(bound) for bound in (bounds.low, bounds.high))
    return f"{low} to {high}" if value is None else plain(value)
