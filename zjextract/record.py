"""The record that ``extract`` returns: frozen data classes and their JSON form.

Offsets are code points into the text as given; numbers are ``Decimal``; dates are ``datetime.date``.
Outside Python (``to_dict``, ``to_json``) numbers are JSON numbers, integers where integral, and dates are ISO strings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, ClassVar, Literal, Self, get_args

from zjextract.errors import ArgumentError, InvalidRecordError
from zjextract.validation import validate

SCHEMA_VERSION = "1.0"

Lang = Literal["en", "zh"]
Kind = Literal["dates", "money", "percentages", "quantities", "zones", "targets", "indicators"]
Qualifier = Literal["approx", "nearly", "more_than", "at_least", "less_than", "at_most"]
DateKind = Literal["date", "range", "duration", "set"]
Modifier = Literal["start", "end", "early", "mid", "late", "approx"]
Anchor = Literal["explicit", "published", "context"]
PercentUnit = Literal["percent", "percentage_point", "basis_point", "permille"]
Direction = Literal["up", "down"]
Basis = Literal["yoy", "qoq", "mom", "avg"]
Role = Literal["change", "share", "level"]
ZoneType = Literal[
    "free_trade_zone",
    "free_trade_port",
    "new_area",
    "development_zone",
    "high_tech_zone",
    "bonded_zone",
    "border_zone",
    "pilot_zone",
    "industrial_park",
    "characteristic_town",
    "corridor",
    "economic_belt",
    "city_cluster",
    "metropolitan_area",
    "sub_zone",
    "port",
    "other",
]
Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
Modality = Literal["target", "forecast"]

_MOST_DIGITS = 4_000  # of a number; Python writes integers of up to 4,300

KINDS: frozenset[Kind] = frozenset(get_args(Kind))
"""The names of a record's lists."""


def _number_out(value: Decimal, exact: bool) -> int | float | Decimal:
    """An integer where the value is integral, else the nearest float, unless ``exact`` asks for the digits it loses."""
    if value == value.to_integral_value():
        return int(value)
    nearest = float(value)
    return value if exact and Decimal(repr(nearest)) != value else nearest


def _number_in(value: int | float | Decimal) -> Decimal:
    """A number of the JSON form, exact.

    Raises:
        InvalidRecordError: it has more digits than Python turns into text.
    """
    number = value if isinstance(value, Decimal) else Decimal(repr(value) if isinstance(value, float) else value)
    if abs(number.adjusted()) > _MOST_DIGITS:
        raise InvalidRecordError(f"a number of more than {_MOST_DIGITS:,} digits is none of a record")
    return number


class _Item:
    """Conversion to and from the JSON form, shared by the data classes and derived from their annotations."""

    __slots__ = ()
    _fields: ClassVar[tuple[str, ...]]
    _offsets: ClassVar[tuple[str, ...]]
    _numbers: ClassVar[tuple[str, ...]]
    _dates: ClassVar[tuple[str, ...]]
    _spans: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls) -> None:
        kinds = {name: kind for name, kind in cls.__annotations__.items() if name != "rule"}
        cls._fields = tuple(kinds)
        cls._offsets = tuple(name for name, kind in kinds.items() if kind == "int")
        cls._numbers = tuple(name for name, kind in kinds.items() if kind == "Decimal | None")
        cls._dates = tuple(name for name, kind in kinds.items() if kind == "date | None")
        cls._spans = tuple(name for name, kind in kinds.items() if kind == "Span | None")

    def to_dict(self, *, exact: bool = False, explain: bool = False) -> dict[str, Any]:
        """The JSON form. ``exact`` and ``explain`` as in ``Record.to_dict``."""
        return self._writer(explain)((self,), exact)[0]

    @classmethod
    @cache
    def _writer(cls, explain: bool) -> Callable[[Iterable[Any], bool], list[dict[str, Any]]]:
        """The function that gives the JSON forms of items, ``exact`` or not.

        It is compiled from the names of the fields, as ``dataclasses`` compiles ``__init__``: the record of every
        article is written for its check, and a loop over the fields takes twice as long.
        """
        names = {"number": _number_out}
        write: Callable[[Iterable[Any], bool], list[dict[str, Any]]] = eval(
            f"lambda items, exact: [{cls._form('item', explain=explain)} for item in items]", names
        )
        return write

    @classmethod
    def _form(cls, item: str, *, explain: bool) -> str:
        """The expression for the JSON form of the item that a variable or an attribute holds."""
        forms = {name: f"{item}.{name}" for name in cls._fields}
        for name in (*cls._numbers, *cls._dates, *cls._spans):
            value = forms[name]
            if name in cls._numbers:
                form = f"number({value}, exact)"
            else:
                form = f"{value}.isoformat()" if name in cls._dates else Span._form(value, explain=False)
            forms[name] = f"None if {value} is None else {form}"
        if explain:
            forms["rule"] = f"getattr({item}, 'rule', None)"
        return f"{{{', '.join(f'{name!r}: {form}' for name, form in forms.items())}}}"

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The inverse of ``to_dict``; missing optional fields are null."""
        values: dict[str, Any] = {name: data.get(name) for name in cls._fields}
        for name in cls._offsets:
            values[name] = int(_number_in(values[name]))
        for name in cls._numbers:
            if values[name] is not None:
                values[name] = _number_in(values[name])
        for name in cls._dates:
            if values[name] is not None:
                values[name] = date.fromisoformat(values[name])
        for name in cls._spans:
            if values[name] is not None:
                values[name] = Span.from_dict(values[name])
        if data.get("rule") is not None:
            values["rule"] = data["rule"]
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Span(_Item):
    """A half-open interval of code points, and the text in it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(_Item):
    """An expression that names a calendar interval, a length of time or a recurrence (TIMEX3 ``value``)."""

    id: str
    start: int
    end: int
    text: str
    kind: DateKind
    value: str
    start_date: date | None = None
    end_date: date | None = None
    modifier: Modifier | None = None
    anchor: Anchor | None = None
    rule: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyMention(_Item):
    """An amount (or a range) in whole units of an ISO 4217 currency."""

    id: str
    start: int
    end: int
    text: str
    currency: str
    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier | None = None
    equivalent: str | None = None
    implied_rate: Decimal | None = None
    per: str | None = None
    rule: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentageMention(_Item):
    """A rate as printed, in percent, percentage points, basis points or permille."""

    id: str
    start: int
    end: int
    text: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: PercentUnit = "percent"
    qualifier: Qualifier | None = None
    direction: Direction | None = None
    basis: Basis | None = None
    role: Role | None = None
    rule: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention(_Item):
    """Any other counted or measured number. ``unit``: the counted noun in the singular, or the unit's symbol."""

    id: str
    start: int
    end: int
    text: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    qualifier: Qualifier | None = None
    equivalent: str | None = None
    rule: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneMention(_Item):
    """A named economic zone; what the gazetteer knows of it, else null. ``parent``: id of the containing mention."""

    id: str
    start: int
    end: int
    text: str
    type: ZoneType
    zone_id: str | None = None
    name: str | None = None
    name_zh: str | None = None
    level: str | None = None
    city: str | None = None
    province: str | None = None
    admin_code: str | None = None
    parent: str | None = None
    rule: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(_Item):
    """A number that somebody intends to reach, or expects."""

    id: str
    value: str
    metric: Span | None = None
    actor: Span | None = None
    comparator: Comparator = "="
    modality: Modality = "target"
    deadline: date | None = None
    deadline_mention: str | None = None
    recurrence: str | None = None
    rule: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(_Item):
    """A number that was observed."""

    id: str
    value: str
    metric: Span | None = None
    subject: Span | None = None
    period: str | None = None
    start_date: date | None = None
    end_date: date | None = None
    rule: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleInfo(_Item):
    """What the text's own header says, or null."""

    title: str | None = None
    published: date | None = None
    byline: str | None = None
    source: str | None = None
    dateline: str | None = None


# The record's lists in order, each with the data class of its items.
LISTS: tuple[tuple[str, type[_Item]], ...] = (
    ("dates", DateMention),
    ("money", MoneyMention),
    ("percentages", PercentageMention),
    ("quantities", QuantityMention),
    ("zones", ZoneMention),
    ("targets", Target),
    ("indicators", Indicator),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything that one article says in numbers, with its evidence."""

    lang: Lang
    article: ArticleInfo = ArticleInfo()
    reference_date: date | None = None
    dates: tuple[DateMention, ...] = ()
    money: tuple[MoneyMention, ...] = ()
    percentages: tuple[PercentageMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    zones: tuple[ZoneMention, ...] = ()
    targets: tuple[Target, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    schema_version: str = SCHEMA_VERSION
    explain: bool = field(default=False, compare=False)
    # What the record was made from, the text and its sentences, for ``rows``; no part of the JSON.
    _source: tuple[str, tuple[tuple[int, int], ...]] | None = field(default=None, compare=False, repr=False)

    def rows(self) -> list[dict[str, Any]]:
        """One flat dictionary for each statement, ready for a data frame, CSV or SQL (``zjextract.rows.COLUMNS``).

        A record read back from JSON has no text: its rows' ``sentence``, ``zones`` and ``change`` are null.
        """
        from zjextract.rows import rows_of

        text, sentences = self._source or (None, ())
        return rows_of(self, text, sentences)

    def to_html(self, text: str | None = None) -> str:
        """One self-contained page that shows the article and what was found in it.

        Args:
            text: what the record was made from; a record that came from ``extract`` knows it, one read back from JSON
                does not.

        Raises:
            ArgumentError: the record knows no text and none is given, or it was made from another text.
        """
        from zjextract.viewer import html_page, shown

        source = self._source[0] if text is None and self._source else text
        if source is None:
            raise ArgumentError("the record holds no text: pass what it was made from, as in record.to_html(text)")
        return html_page([shown(self, source)])

    def _repr_html_(self) -> str | None:
        """The page in a frame, for notebooks; None, so that they show the ``repr``, where the text is not known."""
        from zjextract.viewer import frame

        return frame(self.to_html()) if self._source else None

    def to_dict(self, *, exact: bool = False) -> dict[str, Any]:
        """The JSON form as plain ``dict``, ``list``, ``str``, ``int``, ``float`` and ``None``.

        A float is the double nearest to the printed decimal. ``exact=True`` keeps a ``Decimal`` where that double
        would print other digits (more than some 15 of them, and not integral).
        ``rule`` appears on mentions and statements of records made with ``explain=True``.
        """
        out: dict[str, Any] = {
            "schema_version": self.schema_version,
            "lang": self.lang,
            "reference_date": self.reference_date.isoformat() if self.reference_date else None,
            "article": self.article.to_dict(),
        }
        for name, kind in LISTS:
            out[name] = kind._writer(self.explain)(getattr(self, name), exact)
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Record:
        """A record from its JSON form.

        Raises:
            InvalidRecordError: the data breaks the schema.
        """
        validate(data)
        lists: dict[str, Any] = {name: tuple(kind.from_dict(x) for x in data[name]) for name, kind in LISTS}
        explain = any("rule" in x for name, _ in LISTS for x in data[name])
        reference = data["reference_date"]
        return cls(
            schema_version=data["schema_version"],
            lang=data["lang"],
            article=ArticleInfo.from_dict(data["article"]),
            reference_date=date.fromisoformat(reference) if reference else None,
            explain=explain,
            **lists,
        )

    def to_json(self, *, indent: int | None = None) -> str:
        """JSON text with every number exact, in UTF-8's characters (lone surrogates are escaped)."""
        plain = self.to_dict(exact=True)
        try:
            text = json.dumps(plain, ensure_ascii=False, indent=indent)
        except TypeError:  # a number that no double holds
            text = dumps_exact(plain, indent)
        return text if text.isascii() else _LONE_SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)

    @classmethod
    def from_json(cls, text: str | bytes) -> Record:
        """A record from JSON text, its numbers exact.

        Raises:
            InvalidRecordError: the text is no JSON, or its data breaks the schema.
        """
        try:
            data = json.loads(text, parse_float=Decimal)
        except (ValueError, RecursionError, InvalidOperation) as error:  # the last: an exponent beyond a Decimal's
            raise InvalidRecordError(f"the record is no JSON text: {error}") from error
        if not isinstance(data, dict):
            raise InvalidRecordError(f"$: a record is a JSON object, not {type(data).__name__}")
        return cls.from_dict(data)


_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def dumps_exact(plain: Any, indent: int | None = None) -> str:
    """JSON text in which each ``Decimal`` stands with all its digits, put in place of a marker no string holds."""
    marker = "\0"
    sample = json.dumps(plain, ensure_ascii=False, default=str)
    while json.dumps(marker) in sample:
        marker += "\0"
    numbers: list[str] = []

    def write(value: Decimal) -> str:
        numbers.append(format(value, "f"))
        return marker

    pieces = json.dumps(plain, ensure_ascii=False, indent=indent, default=write).split(json.dumps(marker))
    return "".join(piece + number for piece, number in zip(pieces, [*numbers, ""], strict=True))
