"""JSON Lines: one document a line, its record nested, numbers exact."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from zjextract.batch.writers.rows import head_of

if TYPE_CHECKING:
    from zjextract.batch.work import Converted

_SURROGATE = re.compile("[\ud800-\udfff]")


def dump_line(value: Any) -> str:
    """JSON in one line, without its end; lone surrogates are escaped, as UTF-8 has no form for them."""
    return escape_surrogates(json.dumps(value, ensure_ascii=False))


def escape_surrogates(text: str) -> str:
    """JSON text that can be encoded."""
    return text if text.isascii() else _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def encode_lines(documents: Sequence[Converted]) -> dict[str, bytes]:
    """The lines of some documents: ``{"records": ...}``."""
    lines = (f'{dump_line(head_of(x))[:-1]}, "record": {x.record.to_json()}}}\n' for x in documents)
    return {"records": "".join(lines).encode()}
