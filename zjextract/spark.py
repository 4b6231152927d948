"""Spark: records of a data frame of articles, where one machine is not enough.

The executors need ``zjextract`` and ``pyarrow``. Rows travel as Arrow batches and never become pandas frames; but
PySpark wants pandas installed before it does anything with Arrow, so the extra brings it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from zjextract.api import Pipeline
from zjextract.batch.documents import Document, Refusal
from zjextract.batch.options import ExtractOptions
from zjextract.batch.readers.rows import day_or_text
from zjextract.batch.work import convert_item
from zjextract.batch.writers.arrow import arrow_type, to_arrow
from zjextract.batch.writers.shape import Field, record_fields
from zjextract.errors import ArgumentError, MissingExtraError
from zjextract.rows import COLUMNS

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import DataType, StructType

_JAVA = 17
_ROWS = 256  # in a batch of the result: a record is several times its article
_RECORD, _ERROR = "record", "error"

_MADE_BY_US = (_RECORD, _ERROR)


def session(master: str = "local[*]", **config: str) -> SparkSession:
    """A local Spark session, for one machine and for tests; on a cluster take the session that is there.

    Args:
        master: where to run.
        config: Spark's settings, their dots as double underscores: ``spark__ui__enabled="false"``.

    Raises:
        MissingExtraError: PySpark or Java is missing.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise MissingExtraError("Spark needs an extra: pip install 'zjextract[spark]'") from None
    require_java()
    # Spark would take the first python3 on the path, which may be another environment's.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("zjextract")
    for name, value in config.items():
        builder = builder.config(name.replace("__", "."), value)
    return builder.getOrCreate()


def require_java() -> None:
    """Say what to do where Spark would fail.

    Raises:
        MissingExtraError: there is no Java, or one that is too old.
    """
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=os.path.join(home, "bin")) if home else shutil.which("java")  # noqa: PTH118
    if java is None:
        where = f"JAVA_HOME ({home}) holds none" if home else "none was found"
        raise MissingExtraError(f"Spark needs Java {_JAVA} or later, and {where}: install one, or set JAVA_HOME")
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    if found is not None and int(found[1]) < _JAVA:
        raise MissingExtraError(f"Spark needs Java {_JAVA} or later, and {java} is Java {found[1]}")


def extract(
    df: DataFrame,
    text: str = "text",
    published: str | None = None,
    lang: str | None = None,
    keep: Sequence[str] | None = None,
    pipeline: Pipeline = "rules",
) -> DataFrame:
    """The record of each row's article, as a nested column.

    Args:
        df: articles, one a row.
        text: the column of the texts.
        published: the column of the publication dates (dates, timestamps or strings), if there is one.
        lang: ``"en"``, ``"zh"``, the name of a column, or None to detect it.
        keep: the columns to keep; all but the text without it.
        pipeline: as in ``zjextract.extract``.

    Returns:
        The kept columns, ``record`` (a struct with the fields of the JSON Schema; dates are dates) and ``error``
        (null, or why there is no record). Rows keep their partitions and their order in them.

    Raises:
        ArgumentError: a column isn't there, or ``keep`` names one that is made here.
    """
    fixed: Literal["en", "zh"] | None = "en" if lang == "en" else "zh" if lang == "zh" else None
    lang_column = None if lang in (None, "en", "zh") else lang
    kept = [name for name in df.columns if name != text] if keep is None else list(keep)
    _check_columns(df, [text, published, lang_column, *kept], kept)
    read = list(dict.fromkeys(name for name in (*kept, text, published, lang_column) if name is not None))
    work = _Work(tuple(kept), text, published, lang_column, ExtractOptions(lang=fixed, pipeline=pipeline))
    return df.select(*[f"`{name}`" for name in read]).mapInArrow(partial(_convert, work), _schema(df, kept))


def _check_columns(df: DataFrame, named: Sequence[str | None], kept: Sequence[str]) -> None:
    for name in named:
        if name is not None and name not in df.columns:
            raise ArgumentError(f"no column {name!r} among {', '.join(df.columns)}")
    for name in kept:
        if name in _MADE_BY_US:
            raise ArgumentError(
                f"the column {name!r} is made here: rename the one that is there, or leave it out of keep="
            )


@dataclass(frozen=True, slots=True)
class _Work:
    """What an executor does; pickled once to each."""

    kept: tuple[str, ...]
    text: str
    published: str | None
    lang: str | None
    options: ExtractOptions


def _convert(work: _Work, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """A partition: everything is loaded once, and the batches are converted as they come."""
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            yield _converted(work, batch.slice(start, _ROWS))


def _converted(work: _Work, batch: pa.RecordBatch) -> pa.RecordBatch:
    import pyarrow as pa

    field = Field(_RECORD, "struct", nullable=True, fields=record_fields())
    records: list[Any] = []
    errors: list[str | None] = []
    for row in _rows(work, batch):
        outcome = _outcome(work, *row)
        refused = isinstance(outcome, str)
        records.append(None if refused else to_arrow(outcome, field))
        errors.append(outcome if isinstance(outcome, str) else None)
    made = [pa.array(records, arrow_type(field)), pa.array(errors, pa.string())]
    kept = [batch.column(name) for name in work.kept]
    return pa.RecordBatch.from_arrays([*kept, *made], names=[*work.kept, *_MADE_BY_US])


def _rows(work: _Work, batch: pa.RecordBatch) -> Iterator[tuple[Any, Any, Any]]:
    nothing = [None] * batch.num_rows
    columns = (
        nothing if name is None else batch.column(name).to_pylist() for name in (work.text, work.published, work.lang)
    )
    return zip(*columns, strict=True)


def _outcome(work: _Work, text: Any, published: Any, lang: Any) -> dict[str, Any] | str:
    """The JSON form of the record, or why there is none."""
    if not isinstance(text, str):
        return "no text" if text is None else f"the text is {type(text).__name__}, not a string"
    document = Document(source="", position=1, body=text, published=day_or_text(published), lang=lang, encoding="utf-8")
    outcome = convert_item(document, 1, work.options)
    return outcome.reason if isinstance(outcome, Refusal) else outcome.record.to_dict()


def _schema(df: DataFrame, kept: Sequence[str]) -> StructType:
    from pyspark.sql.types import StringType, StructField, StructType

    record = _spark_type(Field(_RECORD, "struct", fields=record_fields()))
    made = [StructField(_RECORD, record, True), StructField(_ERROR, StringType(), True)]
    return StructType([*(df.schema[name] for name in kept), *made])


def _spark_type(field: Field) -> DataType:
    from pyspark.sql import types

    if field.kind == "struct":
        members = [types.StructField(x.name, _spark_type(x), x.nullable) for x in field.fields]
        return types.StructType(members)
    if field.kind == "list":
        return types.ArrayType(_spark_type(field.fields[0]), containsNull=False)
    simple: dict[str, DataType] = {
        "string": types.StringType(),
        "integer": types.LongType(),
        "number": types.DoubleType(),
        "date": types.DateType(),
    }
    return simple[field.kind]


_VALUES = """concat(
  transform(record.money, x -> struct(x.id, x.amount AS value, x.low, x.high, x.text AS value_text,
    string(NULL) AS unit, x.currency, x.per, x.qualifier,
    string(NULL) AS direction, string(NULL) AS basis, string(NULL) AS role, x.start, x.`end`)),
  transform(record.percentages, x -> struct(x.id, x.value, x.low, x.high, x.text AS value_text,
    x.unit, string(NULL) AS currency, string(NULL) AS per, x.qualifier,
    x.direction, x.basis, x.role, x.start, x.`end`)),
  transform(record.quantities, x -> struct(x.id, x.value, x.low, x.high, x.text AS value_text,
    x.unit, string(NULL) AS currency, string(NULL) AS per, x.qualifier,
    string(NULL) AS direction, string(NULL) AS basis, string(NULL) AS role, x.start, x.`end`))
)"""

_STATEMENTS = """concat(
  transform(record.targets, x -> struct(x.id AS statement, 'target' AS kind, x.metric.text AS metric,
    x.actor.text AS who, x.value AS number, x.comparator, x.modality, date(NULL) AS start_date, x.deadline AS end_date,
    get(filter(record.dates, d -> d.id = x.deadline_mention), 0).text AS date_text,
    get(filter(record.dates, d -> d.id = x.recurrence), 0).text AS recurrence)),
  transform(record.indicators, x -> struct(x.id AS statement, 'indicator' AS kind, x.metric.text AS metric,
    x.subject.text AS who, x.value AS number, string(NULL) AS comparator, string(NULL) AS modality, x.start_date,
    x.end_date, get(filter(record.dates, d -> d.id = x.period), 0).text AS date_text, string(NULL) AS recurrence))
)"""

# Those that need the text are missing: it isn't in the record.
_COLUMNS = tuple(name for name in COLUMNS if name not in ("change", "zones", "sentence", "sentence_start"))
_OF_VALUE = {"value", "low", "high", "value_text", "unit", "currency", "per", "qualifier"}
_OF_VALUE |= {"direction", "basis", "role", "start", "end"}


def statements(df: DataFrame) -> DataFrame:
    """One row for each target and indicator, ready for SQL; in no order.

    Args:
        df: what ``extract`` gave.

    Returns:
        The kept columns, and those of ``Record.rows`` that need no text (all but ``change``, ``zones``, ``sentence``
        and ``sentence_start``): ``statement``, ``kind``, ``metric``, ``who``, ``value``, ``unit``, ``end_date``, ...

    Raises:
        ArgumentError: there is no column ``record``, or a kept column has the name of one that is made here.
    """
    if _RECORD not in df.columns:
        raise ArgumentError("no column 'record': statements() takes what extract() gave")
    kept = [name for name in df.columns if name not in _MADE_BY_US]
    for name in kept:
        if name in _COLUMNS:
            raise ArgumentError(f"the column {name!r} is made here: rename yours, or leave it out of keep=")
    quoted = [f"`{name}`" for name in kept]
    each = df.selectExpr(*quoted, f"{_VALUES} AS __values", f"explode({_STATEMENTS}) AS __said")
    joined = each.selectExpr(*quoted, "__said", "get(filter(__values, x -> x.id = __said.number), 0) AS __stated")
    return joined.selectExpr(*quoted, *(f"{'__stated' if x in _OF_VALUE else '__said'}.`{x}`" for x in _COLUMNS))
