"""Spark, with a real local session: the records of ``extract``, and bad rows in the error column."""

import json
import os
import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from batch.archives import ENGLISH, SIMPLIFIED, TRADITIONAL

import zjextract
from zjextract.errors import ArgumentError, MissingExtraError

pytest.importorskip("pyspark", reason="needs the extra spark")
pytest.importorskip("pandas", reason="PySpark needs pandas for anything with Arrow")
pytestmark = [
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

ROOT = Path(__file__).parent.parent
TEXTS = [text.format(n=n) for n in range(1, 60) for text in (ENGLISH, SIMPLIFIED, TRADITIONAL)]


@pytest.fixture(scope="module")
def spark():
    from zjextract import spark

    try:
        spark.require_java()
    except MissingExtraError as error:
        pytest.skip(str(error))
    session = spark.session(
        "local[2]", spark__ui__enabled="false", spark__driver__memory="1g", spark__sql__shuffle__partitions="2"
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def articles(spark):
    rows = [(n, "2021-11-30", text) for n, text in enumerate(TEXTS)]
    rows += [(1000, "2021-11-30", None), (1001, "someday", "GDP grew 5 percent."), (1002, None, "")]
    return spark.createDataFrame(rows, "id long, published string, text string").repartition(3, "id")


def plain(row):
    """A struct as the JSON form."""
    return json.loads(json.dumps(row.asDict(recursive=True), default=date.isoformat))


def test_records_are_those_of_extract(articles):
    from zjextract.spark import extract

    out = extract(articles, published="published")
    assert out.columns == ["id", "published", "record", "error"]
    found = {row["id"]: row for row in out.collect()}
    assert len(found) == len(TEXTS) + 3
    for number, text in enumerate(TEXTS):
        assert found[number]["error"] is None
        assert plain(found[number]["record"]) == zjextract.extract(text, published="2021-11-30").to_dict()
    assert [(found[n]["record"], found[n]["error"]) for n in (1000,)] == [(None, "no text")]
    assert found[1001]["record"] is None
    assert "names no calendar day" in found[1001]["error"]
    assert plain(found[1002]["record"]) == zjextract.extract("").to_dict()


def as_spark(value):
    return float(value) if isinstance(value, Decimal) else value


def test_statements_have_the_numbers_that_they_state(articles):
    from zjextract.spark import extract, statements

    out = statements(extract(articles, published="published", keep=["id"]))
    found = {(row["id"], row["statement"]): row.asDict() for row in out.collect()}
    for number, text in enumerate(TEXTS):
        for expected in zjextract.extract(text, published="2021-11-30").rows():
            row = found.pop((number, expected["statement"]))
            assert row.pop("id") == number
            assert row == {name: as_spark(value) for name, value in expected.items() if name in row}
            assert expected.keys() - row.keys() == {"change", "zones", "sentence", "sentence_start"}
    assert {key[0] for key in found} <= {1000, 1001, 1002}
    out.createOrReplaceTempView("statements")
    assert out.sparkSession.sql("SELECT count(*) FROM statements WHERE kind = 'target'").first()[0] > 0


def test_columns_and_languages(spark):
    from zjextract.spark import extract

    day = datetime(2021, 11, 30, 12)  # noqa: DTZ001
    df = spark.createDataFrame(
        [("GDP grew last year", day, "zh-CN")], "`the text` string, day timestamp, tongue string"
    )
    kept = extract(df, "the text", published="day", lang="tongue", keep=["the text", "day"])
    assert kept.columns == ["the text", "day", "record", "error"]
    assert kept.first()["day"] == day
    assert (kept.first()["record"]["lang"], kept.first()["record"]["reference_date"]) == ("zh", date(2021, 11, 30))
    assert extract(df, "the text", lang="en").first()["record"]["lang"] == "en"


def test_misuse(spark):
    from zjextract.spark import extract, statements

    df = spark.createDataFrame([("a", "b")], "text string, record string")
    for wrong in ({"text": "body"}, {"published": "day"}, {"lang": "tongue"}, {"keep": ["nothing"]}, {}):
        with pytest.raises(ArgumentError):
            extract(df, **wrong)
    with pytest.raises(ArgumentError, match="takes what extract"):
        statements(df.drop("record"))


def test_a_missing_java_is_said(monkeypatch, tmp_path):
    from zjextract.spark import require_java, session

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(MissingExtraError, match="Spark needs Java 17 or later, and none was found"):
        session()
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"1.8.0_392\"' >&2\n")
    java.chmod(0o755)
    with pytest.raises(MissingExtraError, match="is Java 8"):
        require_java()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "nowhere"))
    with pytest.raises(MissingExtraError, match="JAVA_HOME"):
        require_java()


def test_the_example_runs(spark, tmp_path):  # noqa: ARG001
    pq = pytest.importorskip("pyarrow.parquet")
    import pyarrow as pa

    pq.write_table(
        pa.table({"id": ["a", "b"], "text": TEXTS[:2], "published": ["2021-11-30"] * 2}), tmp_path / "a.parquet"
    )
    example = ROOT / "examples" / "spark_archive.py"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, example, tmp_path / "a.parquet", tmp_path / "out"],
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    found = pq.read_table(tmp_path / "out").to_pylist()
    assert {row["id"] for row in found} == {"a", "b"}
    assert {row["kind"] for row in found} == {"target", "indicator"}
