"""What the unit of a quantity is: its name, its dimension and where it is described."""

from __future__ import annotations

import warnings
from functools import cache
from typing import Any, NamedTuple

from zjextract.languages import words


class UnitInfo(NamedTuple):
    """A unit of measurement. ``uri``: its Wikipedia article's last path segment, where it has one."""

    symbol: str
    name: str | None
    dimension: str
    uri: str | None


@cache
def _known() -> Any:
    """The units of quantulum3; loading them takes more than a second, so nothing in ``extract`` does."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a classifier that only its parser would want
        from quantulum3 import load
    return load.units("en_US")


def describe(unit: str) -> UnitInfo | None:
    """The unit of measurement behind a quantity's ``unit``; null for counted nouns (``company``, 家).

    Args:
        unit: a symbol as records show it (``km2``, ``TEU``, ``mu``), or a unit's English name in the singular.
    """
    ours = words("common", "units").get(unit)
    if ours is not None and "name" not in ours:
        return UnitInfo(unit, None, ours["dimension"], None)
    units = _known()
    found = units.names.get(ours["name"] if ours is not None else unit) or units.surfaces.get(unit)
    if found is None or found.entity.name == "dimensionless":
        return None
    symbol = unit if ours is not None else next(iter(found.symbols), unit)
    return UnitInfo(symbol, found.name, found.entity.name, found.uri)
