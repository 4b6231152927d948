"""Zones and places from files: TSV with a header line, or JSON (a list of objects)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from zjextract.errors import ArgumentError
from zjextract.gazetteer.model import Place, Zone
from zjextract.record import ZoneType

_TYPES = frozenset(get_args(ZoneType))
_COLUMNS = frozenset(field.name for field in fields(Zone))
_LISTS = ("aliases", "context_aliases")
_MUNICIPALITIES = ("11", "12", "31", "50", "81", "82")


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
    lines = _package_lines("zones.tsv")
    header = next(lines)
    out = []
    for line in lines:
        values: dict[str, Any] = {name: value for name, value in zip(header, line, strict=True) if value}
        for name in _LISTS:
            values[name] = tuple(values[name].split("|")) if name in values else ()
        out.append(Zone(**values))
    return out


def package_places() -> list[tuple[Place, tuple[str, ...]]]:
    """The project's own places, each with its surfaces beside its English name (Chinese with and without 市, 区, 县).

    GB/T 2260 gives no codes below Taiwan, Hong Kong and Macao: the names of their cities mean the whole.
    """
    lines = _package_lines("places.tsv")
    next(lines)
    names: dict[str, str] = {}
    out: list[tuple[Place, tuple[str, ...]]] = []
    for code, name, name_zh, short, level, also in lines:
        names[code] = name
        province = names[code[:2] + "0000"]
        out.append(
            (Place(code, name, name_zh, level, _city(code, level, names), province), (short, name_zh, *also.split("|")))
        )
    return out


def _city(code: str, level: str, names: dict[str, str]) -> str | None:
    """The English name of the city that a place is or lies in; a county straight under its province is its own."""
    if code[:2] in _MUNICIPALITIES:
        return names[code[:2] + "0000"]
    if level == "province":
        return None
    return names.get(code[:4] + "00", names[code])


def _package_lines(name: str) -> Any:
    text = (files("zjextract.gazetteer") / "data" / name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines())
