"""Zones from files: TSV with a header line, or JSON (a list of objects)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from zjextract.errors import ArgumentError
from zjextract.gazetteer.model import Zone
from zjextract.record import ZoneType

_TYPES = frozenset(get_args(ZoneType))
_COLUMNS = frozenset(field.name for field in fields(Zone))
_LISTS = ("aliases", "context_aliases")


def zone_from_row(row: Mapping[str, Any], where: str = "zone") -> Zone:
    """A zone from column names and values; lists may be lists or strings with ``|`` between the items.

    Raises:
        ArgumentError: a column is unknown, ``id`` or ``name`` is missing, or ``type`` is none of the record's types.
    """
    unknown = [str(name) for name in row if name not in _COLUMNS]
    if unknown:
        raise ArgumentError(f"{where}: unknown column {', '.join(unknown)}; known are {', '.join(sorted(_COLUMNS))}")
    values: dict[str, Any] = {name: value for name, value in row.items() if value not in (None, "")}
    for name in ("id", "name", "type"):
        if name not in values:
            raise ArgumentError(f"{where}: {name} is missing")
    if values["type"] not in _TYPES:
        raise ArgumentError(f"{where}: type {values['type']!r} is none of {', '.join(sorted(_TYPES))}")
    for name in _LISTS:
        items = values.get(name, ())
        values[name] = tuple(items.split("|") if isinstance(items, str) else items)
    return Zone(**values)


def tsv_rows(text: str) -> list[dict[str, str]]:
    """The rows of a TSV text without quoting, as column name to value."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines:
        return []
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=False)) for line in lines[1:] if line.strip()]


def read_zones(path: str | Path) -> list[Zone]:
    """The zones of a ``.tsv`` or ``.json`` file.

    Raises:
        ArgumentError: the file can't be read, or a row is no zone.
    """
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ArgumentError(f"cannot read the gazetteer file {file}: {error}") from error
    if file.suffix.lower() != ".json":
        return zones_from_rows(tsv_rows(text), str(file))
    try:
        rows = json.loads(text)
    except json.JSONDecodeError as error:
        raise ArgumentError(f"{file} is not JSON: {error}") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ArgumentError(f"{file} must hold a list of objects, one for each zone")
    return zones_from_rows(rows, str(file))


def zones_from_rows(rows: Iterable[Mapping[str, Any]], where: str) -> list[Zone]:
    """One zone for each row."""
    return [zone_from_row(row, f"{where}, row {number}") for number, row in enumerate(rows, 1)]


def package_zones() -> list[Zone]:
    """The project's own zones."""
    header = _package_text("zones.tsv").partition("\n")[0].split("\t")
    out = []
    for line in package_lines("zones.tsv"):
        values: dict[str, Any] = {name: value for name, value in zip(header, line, strict=True) if value}
        for name in _LISTS:
            values[name] = tuple(values[name].split("|")) if name in values else ()
        out.append(Zone(**values))
    return out


def package_lines(name: str) -> Iterator[list[str]]:
    """The rows of one of the package's TSV files after its header, as lists of cells."""
    lines = _package_text(name).splitlines()
    return (line.split("\t") for line in lines[1:])


def _package_text(name: str) -> str:
    return (files("zjextract.gazetteer") / "data" / name).read_text(encoding="utf-8")
