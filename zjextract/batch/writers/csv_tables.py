"""The flat tables as CSV (RFC 4180, UTF-8): null is an empty cell, numbers are exact."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zjextract.batch.readers.encoding import plain
from zjextract.batch.writers.rows import table_rows
from zjextract.batch.writers.shape import table_fields

if TYPE_CHECKING:
    from zjextract.batch.work import Converted


def encode_csv(documents: Sequence[Converted]) -> dict[str, bytes]:
    """The rows of each table, without header lines."""
    encoded: dict[str, bytes] = {}
    for table, rows in table_rows(documents, exact=True).items():
        out = io.StringIO(newline="")
        names = [field.name for field in table_fields(table)]
        csv.writer(out, quoting=csv.QUOTE_MINIMAL).writerows([plain(row[name]) for name in names] for row in rows)
        encoded[table] = out.getvalue().encode()
    return encoded


def csv_header(table: str) -> bytes:
    """The header line of a table."""
    return ",".join(field.name for field in table_fields(table)).encode() + b"\r\n"
