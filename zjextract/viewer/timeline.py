"""The timeline: indicators by period, then targets by deadline, on one scale of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from zjextract.record import Record, Target
from zjextract.viewer.layers import Statement, kind_of, statements_of
from zjextract.viewer.markup import Html, join, tag
from zjextract.viewer.wording import Wording, period

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_LABELS = 7
_HEIGHT = 26  # of a row, in pixels
_DIAMOND = "M-6 0L0-6L6 0L0 6Z"


class Row(NamedTuple):
    """The statements of one kind that share a period or a deadline."""

    kind: str
    first: date
    last: date
    statements: list[Statement]


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole years, from the first day of ``first`` to the last day of ``last``."""

    first: int
    last: int

    def place(self, day: date) -> float:
        """Where a day lies between the scale's ends, in percent."""
        start, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal()
        return round(100 * (day.toordinal() - start) / (end - start), 2)

    def step(self) -> int:
        """The round number of years between two labels."""
        years = self.last - self.first + 1
        return next(step for step in _STEPS if years / step <= _LABELS)

    def years(self) -> range:
        """The years that are labelled."""
        return range(self.first + -self.first % self.step(), self.last + 1, self.step())

    def ticks(self) -> list[date]:
        """The first days of the labelled years; of quarters where the scale is a year or two."""
        months = (1, 4, 7, 10) if self.last - self.first < 2 else (1,)
        return [date(year, month, 1) for year in self.years() for month in months]


def timeline(record: Record) -> Html:
    """The timeline of a record's dated statements, as a list with one inline SVG in each row."""
    rows = rows_of(record)
    if not rows:
        return tag("p", "No statement has a date.", class_="empty")
    days = [day for row in rows for day in (row.first, row.last)]
    days += [record.reference_date] if record.reference_date else []
    scale = Scale(min(days).year, max(days).year)
    wording = Wording(record)
    items = join(*(_item(row, scale, record.reference_date, wording) for row in rows))
    return join(_axis(scale), tag("ol", items, role="list"))


def rows_of(record: Record) -> list[Row]:
    """Indicators by period, then targets by deadline; a period of which one end is known is that day."""
    rows: dict[tuple[str, date, date], list[Statement]] = {}
    for statement in statements_of(record):
        ends = _ends(statement)
        if ends:
            rows.setdefault((kind_of(statement), *ends), []).append(statement)
    return [Row(*key, statements) for key, statements in sorted(rows.items(), key=lambda item: item[0])]


def _ends(statement: Statement) -> tuple[date, date] | None:
    if isinstance(statement, Target):
        return (statement.deadline, statement.deadline) if statement.deadline else None
    first, last = statement.start_date or statement.end_date, statement.end_date or statement.start_date
    return (first, last) if first and last else None


def _axis(scale: Scale) -> Html:
    """The labels of the years: in the middle of each, or at its first day where years are left out."""
    month = 7 if scale.step() == 1 else 1
    labels = (
        tag("text", f"{year:04}", x=f"{scale.place(date(year, month, 1))}%", y="14", text_anchor="middle")
        for year in scale.years()
    )
    svg = tag("svg", *labels, width="100%", height="20", aria_hidden="true")
    return tag("div", svg, class_="axis")


def _item(row: Row, scale: Scale, reference: date | None, wording: Wording) -> Html:
    label = period(row.first, row.last)
    when = tag("span", f"by {label}" if row.kind == "target" else label, class_="when")
    values = ", ".join(dict.fromkeys(wording.value(statement) for statement in row.statements))
    count = tag("span", f"{row.kind}s: " if len(row.statements) > 1 else f"{row.kind}: ", class_="unseen")
    said = tag("span", count, tag("bdi", values), class_="said", title=values)
    ids = " ".join(statement.id for statement in row.statements)
    button = tag("button", when, _strip(row, scale, reference), said, type="button", data_in=ids)
    return tag("li", button, data_kind=row.kind)


def _strip(row: Row, scale: Scale, reference: date | None) -> Html:
    lines = [_line(scale.place(day), "tick") for day in scale.ticks()]
    if reference:
        lines.append(_line(scale.place(reference), "reference"))
    return tag("svg", *lines, *_mark(row, scale), width="100%", height=str(_HEIGHT), aria_hidden="true")


def _line(place: float, name: str) -> Html:
    return tag("line", x1=f"{place}%", x2=f"{place}%", y1="0", y2=str(_HEIGHT), class_=name)


def _mark(row: Row, scale: Scale) -> Sequence[Html]:
    """A bar over a period; a diamond at a deadline, hollow where all is forecast."""
    middle = _HEIGHT // 2
    first, last = scale.place(row.first), scale.place(row.last)
    if row.kind == "indicator":
        return [tag("line", x1=f"{first}%", x2=f"{last}%", y1=str(middle), y2=str(middle), class_="bar")]
    hollow = all(isinstance(s, Target) and s.modality == "forecast" for s in row.statements)
    diamond = tag("path", d=_DIAMOND, class_="diamond hollow" if hollow else "diamond")
    return [tag("svg", diamond, x=f"{last}%", y=str(middle), class_="point")]
