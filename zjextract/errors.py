"""The errors that misuse raises. No text raises: an article is data."""


class ZjextractError(Exception):
    """Base class of every error that this library raises on purpose."""


class ArgumentError(ZjextractError, ValueError):
    """An argument has the wrong type or a value that nothing can be made of."""


class TextTooLongError(ArgumentError):
    """A text is longer than ``max_length``."""


class InvalidRecordError(ZjextractError, ValueError):
    """A record breaks the schema. The message names the place and the rule."""


class MissingExtraError(ZjextractError, ImportError):
    """A feature needs an optional dependency. The message says which extra to install."""
