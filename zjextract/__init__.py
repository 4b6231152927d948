"""News about the Chinese economy as data."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zjextract.api import extract
    from zjextract.batch.convert import convert
    from zjextract.batch.many import extract_many
    from zjextract.errors import ArgumentError, InvalidRecordError, MissingExtraError, TextTooLongError, ZjextractError
    from zjextract.record import (
        ArticleInfo,
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
    from zjextract.validation import schema, validate

__version__ = "0.1.0"

# Where each public name lives: loaded on first use, so that importing the package costs next to nothing.
_HOMES = {
    "ArgumentError": "errors",
    "ArticleInfo": "record",
    "DateMention": "record",
    "Indicator": "record",
    "InvalidRecordError": "errors",
    "MissingExtraError": "errors",
    "MoneyMention": "record",
    "PercentageMention": "record",
    "QuantityMention": "record",
    "Record": "record",
    "Span": "record",
    "Target": "record",
    "TextTooLongError": "errors",
    "ZjextractError": "errors",
    "ZoneMention": "record",
    "convert": "batch.convert",
    "extract": "api",
    "extract_many": "batch.many",
    "schema": "validation",
    "validate": "validation",
}

__all__ = [
    "ArgumentError",
    "ArticleInfo",
    "DateMention",
    "Indicator",
    "InvalidRecordError",
    "MissingExtraError",
    "MoneyMention",
    "PercentageMention",
    "QuantityMention",
    "Record",
    "Span",
    "Target",
    "TextTooLongError",
    "ZjextractError",
    "ZoneMention",
    "__version__",
    "convert",
    "extract",
    "extract_many",
    "schema",
    "validate",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
