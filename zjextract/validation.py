"""The JSON Schema of a record, and validation against it.

``jsonschema`` is the authority and words the errors. ``jsonschema-rs`` gives the same verdicts some hundred times
faster: it checks every record that leaves ``extract``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from zjextract.errors import ArgumentError, InvalidRecordError

if TYPE_CHECKING:
    import jsonschema_rs

_NAME = "record.schema.json"


class SupportsToDict(Protocol):
    """A record: anything whose JSON form ``to_dict()`` gives."""

    def to_dict(self) -> dict[str, Any]: ...


@cache
def schema_text() -> str:
    """The schema's text: packed into the wheel, or beside the package in a checkout or editable install."""
    packed = files("zjextract") / "schemas" / _NAME
    if packed.is_file():
        return packed.read_text(encoding="utf-8")
    return (Path(__file__).parent.parent / "schemas" / _NAME).read_text(encoding="utf-8")


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record, as a fresh ``dict``."""
    loaded: dict[str, Any] = json.loads(schema_text())
    return loaded


@cache
def _compiled() -> jsonschema_rs.Draft202012Validator:
    import jsonschema_rs

    # In Rust ``$`` is the text's end; a look-ahead would keep the patterns from its fastest engine.
    plain = json.loads(schema_text().replace(r"$(?!\\n)", "$"))
    return jsonschema_rs.Draft202012Validator(_counted(plain), validate_formats=True)


def _counted(part: Any) -> Any:
    """A part of the schema with the required properties counted: looking up each takes a third of the whole check.

    No object has other properties than those, save ``rule``: one without it has all of them where it has as many.
    """
    if isinstance(part, list):
        return [_counted(item) for item in part]
    if not isinstance(part, dict):
        return part
    counted = {name: _counted(value) for name, value in part.items()}
    if counted.get("additionalProperties") is False and set(counted["properties"]) <= {*counted["required"], "rule"}:
        required = counted.pop("required")
        counted |= {"minProperties": len(required), "dependentRequired": {"rule": required}}
    return counted


@cache
def authority() -> Any:
    """The reference validator, its types those of JSON text: no NaN, tuples as arrays, ``Decimal`` as a number."""
    from jsonschema import Draft202012Validator, validators

    types = Draft202012Validator.TYPE_CHECKER.redefine_many(
        {
            "array": lambda _, value: isinstance(value, (list, tuple)),
            "integer": lambda _, value: _is_finite(value) and _is_integral(value),
            "number": lambda _, value: _is_finite(value),
        }
    )
    kind = validators.extend(Draft202012Validator, type_checker=types)  # type: ignore[no-untyped-call]
    return kind(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def _is_finite(value: object) -> bool:
    """Whether JSON has this number."""
    if isinstance(value, Decimal):
        return value.is_finite()  # math.isfinite raises at a signaling NaN
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def _is_integral(value: int | float | Decimal) -> bool:
    """Whether a finite number has no fraction. A ``Decimal`` tells without writing out its digits."""
    return value == value.to_integral_value() if isinstance(value, Decimal) else value == int(value)


def is_valid(data: Any) -> bool:
    """Whether a record's JSON form keeps to the schema: the fast check."""
    try:
        return _compiled().is_valid(data)
    except ValueError:  # what Rust cannot hold: lone surrogates, keys that are no strings
        return bool(authority().is_valid(data))


def validate(record: SupportsToDict | Mapping[str, Any]) -> None:
    """Check a record, or its JSON form, against the schema.

    Raises:
        InvalidRecordError: naming the place that breaks the schema and the rule that it breaks.
        ArgumentError: the argument is neither a record nor a mapping.
    """
    if isinstance(record, Mapping):
        data = dict(record)
    elif hasattr(record, "to_dict") and not isinstance(record, type):
        data = record.to_dict()
    else:
        raise ArgumentError(f"validate() takes a Record or a dict, not {type(record).__name__}")
    if is_valid(data):
        return
    from jsonschema.exceptions import best_match

    error = best_match(authority().iter_errors(data))
    if error is not None:
        raise InvalidRecordError(f"{error.json_path}: {_shorten(error.message)}")


def _shorten(message: str, limit: int = 300) -> str:
    """A message that quotes a long value, cut in its middle."""
    half = limit // 2
    return message if len(message) <= limit else f"{message[:half]} ... {message[-half:]}"
