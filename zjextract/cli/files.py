"""Input files, and the errors that say what to do about them."""

from __future__ import annotations

import sys
from pathlib import Path

from zjextract.errors import ArgumentError

STDIN = "-"


def read_bytes(name: str) -> bytes:
    """The content of a file, or of standard input for ``-``.

    Raises:
        ArgumentError: the file cannot be read.
    """
    try:
        return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) else error
        raise ArgumentError(f"cannot read {name}: {reason}") from error


def read_text(name: str, encoding: str = "utf-8") -> str:
    """The text of a file, code point for code point as it stands there (line ends and a BOM are kept).

    Raises:
        ArgumentError: the file cannot be read or decoded, or Python knows no such encoding.
    """
    data = read_bytes(name)
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise ArgumentError(f"unknown encoding {encoding!r}: use a name like utf-8, utf-16, gb18030 or big5") from error
    except UnicodeError as error:
        place = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise ArgumentError(f"{name} is not {encoding}{place}: name its encoding, as in --encoding gb18030") from error
