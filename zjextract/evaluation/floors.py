"""F1 by kind as plain figures, and the floor file that they must not fall below.

A floor file is a JSON object of kinds, each with the least F1 at each level::

    {"dates": {"span": 0.95, "value": 0.9, "exact": 0.9}, "targets": {"value": 0.7}}

Kinds and levels that it leaves out have no floor.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from zjextract.errors import ArgumentError
from zjextract.evaluation.matching import LEVELS, MENTIONS, STATEMENTS
from zjextract.evaluation.scoring import Score

Figures = dict[str, dict[str, float]]

_KINDS = (*MENTIONS, *STATEMENTS, "published")


def figures(scores: Mapping[str, Score]) -> Figures:
    """F1 by kind and level, rounded to four places."""
    return {kind: {level: round(one.f1(level), 4) for level in LEVELS} for kind, one in scores.items()}


def below_floor(measured: Figures, floor: Figures) -> list[str]:
    """A line for each figure that is lower than the floor asks."""
    return [
        f"{kind} {level}: {measured[kind][level]} is below the floor {least}"
        for kind, levels in floor.items()
        for level, least in levels.items()
        if measured[kind][level] < least
    ]


def raise_floor(measured: Figures, floor: Figures) -> Figures:
    """The floor that holds what was measured: it rises, and never falls."""
    return {
        kind: {level: max(figure, floor.get(kind, {}).get(level, 0.0)) for level, figure in levels.items()}
        for kind, levels in measured.items()
    }


def read_floor(file: Path) -> Figures:
    """A floor file's content.

    Raises:
        ArgumentError: it can't be read, or names no kind, level or number.
    """
    try:
        floor = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ArgumentError(f"cannot read the floor file {file}: {error}") from error
    if not isinstance(floor, dict) or not all(kind in _KINDS and _is_levels(floor[kind]) for kind in floor):
        raise ArgumentError(
            f"{file} is no floor file: an object of {', '.join(_KINDS)}, each an object of {', '.join(LEVELS)} with F1"
        )
    return floor


def _is_levels(levels: object) -> bool:
    return isinstance(levels, dict) and all(
        level in LEVELS and isinstance(least, int | float) for level, least in levels.items()
    )


def write_floor(floor: Figures, file: Path) -> None:
    """Write a floor file, one kind a line."""
    lines = (f"  {json.dumps(kind)}: {json.dumps(levels)}" for kind, levels in floor.items())
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
