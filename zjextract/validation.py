"""The JSON Schema of a record, and validation against it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from zjextract.errors import ArgumentError, InvalidRecordError
from zjextract.record import Record

_NAME = "record.schema.json"


@cache
def _schema_text() -> str:
    """The schema's text: packed into the wheel, or beside the package in a checkout or editable install."""
    packed = files("zjextract") / "schemas" / _NAME
    if packed.is_file():
        return packed.read_text(encoding="utf-8")
    return (Path(__file__).parent.parent / "schemas" / _NAME).read_text(encoding="utf-8")


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record, as a fresh ``dict``."""
    loaded: dict[str, Any] = json.loads(_schema_text())
    return loaded


@cache
def fast_check() -> Callable[[Any], bool]:
    """The compiled yes-or-no check of a record's JSON form, for the hot path."""
    import jsonschema_rs

    return jsonschema_rs.validator_for(schema()).is_valid


@cache
def _authority() -> Any:
    import jsonschema

    return jsonschema.Draft202012Validator(schema())


def validate(record: Record | Mapping[str, Any]) -> None:
    """Check a record, or its JSON form, against the schema.

    Raises:
        InvalidRecordError: naming the first place that breaks the schema and the rule that it breaks.
        ArgumentError: the argument is neither a record nor a mapping.
    """
    if isinstance(record, Record):
        record = record.to_dict()
    elif not isinstance(record, Mapping):
        raise ArgumentError(f"validate() takes a Record or a dict, not {type(record).__name__}")
    data = record if isinstance(record, dict) else dict(record)
    if fast_check()(data):
        return
    import jsonschema

    error = jsonschema.exceptions.best_match(_authority().iter_errors(data))
    if error is not None:
        raise InvalidRecordError(f"{error.json_path}: {error.message}")
