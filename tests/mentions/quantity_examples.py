"""Reads example sentences that carry their own expected quantities.

``The port has [12 berths]{12 berth} and over [3 million tonnes]{3000000 t more_than} of cargo.``
In the braces: the value, or ``low..high``; the unit (``-`` for none; ``_`` for a space); the qualifier; ``=`` and the
text of the mention whose equivalent it is. A sentence without brackets holds no quantity.
"""

from __future__ import annotations

import re
from decimal import Decimal

from zjextract import extract

_MARK = re.compile(r"\[([^\]]*)\]\{([^}]*)\}")


def expected(example):
    """The plain sentence of an example, and its quantities as ``(start, end, value, unit, qualifier, equivalent)``."""
    text, found, past = "", [], 0
    for mark in _MARK.finditer(example):
        text += example[past : mark.start()]
        start = len(text)
        text += mark[1]
        found.append((start, len(text), *_fields(mark[2])))
        past = mark.end()
    return text + example[past:], found


def _fields(note):
    value, unit, *rest = note.split()
    low, _, high = value.partition("..")
    number = (Decimal(low), Decimal(high)) if high else Decimal(low)
    qualifier = next((r for r in rest if not r.startswith("=")), None)
    equivalent = next((r[1:].replace("_", " ") for r in rest if r.startswith("=")), None)
    return number, None if unit == "-" else unit.replace("_", " "), qualifier, equivalent


def actual(text, lang):
    """The quantities that are extracted, in the form of ``expected``."""
    quantities = extract(text, lang=lang).quantities
    texts = {q.id: q.text for q in quantities}
    return [
        (
            q.start,
            q.end,
            q.value if q.value is not None else (q.low, q.high),
            q.unit,
            q.qualifier,
            texts[q.equivalent] if q.equivalent else None,
        )
        for q in quantities
    ]
