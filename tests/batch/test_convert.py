"""Whole conversions: the same bytes from any number of workers, twice, in every format."""

import gzip
import os
from pathlib import Path

import pytest
from batch.archives import ENGLISH, SIMPLIFIED, content, html, jsonl, lines, rows
from batch.tasks import DangerousConverter

import zjextract
from zjextract.batch import run as run_module
from zjextract.batch.options import Columns, Limits
from zjextract.batch.writers.shape import TABLES
from zjextract.errors import ArgumentError


@pytest.fixture
def archive(tmp_path):
    """An archive of several formats, with one bad document in it."""
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(jsonl(rows(40))))
    (folder / "b.txt").write_bytes(SIMPLIFIED.format(n=3).encode("gb18030"))
    (folder / "c.jsonl").write_bytes(jsonl(rows(40)) + b"not JSON\n" + jsonl(rows(3)))
    return folder


def convert(inputs, output, **options):
    """In shards small enough to have several."""
    return zjextract.convert(inputs, output, **{"workers": 1, "shard_documents": 15, **options})


def test_records_are_those_of_extract(tmp_path, archive):
    out = tmp_path / "out"
    summary = convert(archive, out)
    assert (summary.records, summary.errors, summary.output) == (84, 1, out)
    found = [line for shard in sorted(out.glob("part-*.jsonl")) for line in lines(shard)]
    assert [x["id"] for x in found[:41]] == [f"a{n}" for n in range(1, 41)] + [f"{archive}/b.txt"]
    assert {x["encoding"] for x in found} == {"utf-8", "gb18030"}
    for line in found:
        if line["id"].startswith("a"):
            text = ENGLISH.format(n=line["id"][1:])
            assert line["record"] == zjextract.extract(text, published="2021-11-30", lang="en").to_dict()
    assert lines(out / "errors.jsonl") == [
        {"source": f"{archive}/c.jsonl", "position": 41, "reason": found_reason(out)},
    ]


def found_reason(out):
    (error,) = lines(out / "errors.jsonl")
    assert error["reason"].startswith("not JSON")
    return error["reason"]


@pytest.mark.parametrize("output", ["jsonl", "parquet", "tables-csv", "tables-parquet"])
def test_workers_do_not_change_a_byte(tmp_path, archive, output):
    if "parquet" in output:
        pytest.importorskip("pyarrow")
    convert(archive, tmp_path / "one", format=output, workers=1)
    convert(archive, tmp_path / "two", format=output, workers=2)
    assert content(tmp_path / "one") == content(tmp_path / "two")
    shards = [name for name in content(tmp_path / "one") if "part-" in name]
    assert len(shards) == 6 * (9 if output.startswith("tables") else 1)


def test_running_twice_does_not_double(tmp_path, archive):
    out = tmp_path / "out"
    convert(archive, out)
    before = content(out)
    with pytest.raises(ArgumentError, match="holds a run already"):
        convert(archive, out)
    assert convert(archive, out, resume=True).records == 84
    assert content(out) == before
    assert convert(archive, out, overwrite=True).records == 84
    assert content(out) == before


def test_overwriting_removes_a_run_of_another_format_and_nothing_else(tmp_path, archive):
    out = tmp_path / "out"
    convert(archive, out, format="tables-csv")
    (out / "notes.txt").write_text("mine")
    convert(archive, out, overwrite=True, shard_documents=1000)
    assert sorted(content(out)) == ["errors.jsonl", "manifest.json", "notes.txt", "part-00000.jsonl"]


def test_the_output_is_not_read_as_input(archive):
    convert(archive, archive / "out")
    before = content(archive / "out")
    convert(archive, archive / "out", overwrite=True)
    assert content(archive / "out") == before


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"lang": "zh"}, "lang"),
        ({"format": "tables-csv"}, "format"),
        ({"limits": Limits(expansion=7)}, "limits"),
        ({"columns": Columns(text="body")}, "columns"),
        ({"published": "2020-01-01"}, "published"),
    ],
)
def test_resuming_with_other_options_is_misuse(tmp_path, archive, change, named):
    convert(archive, tmp_path / "out")
    with pytest.raises(ArgumentError, match=named):
        convert(archive, tmp_path / "out", resume=True, **change)
    convert(archive, tmp_path / "out", resume=True, workers=2, limits=Limits(seconds=5))


def test_resuming_where_a_shard_was_lost_is_misuse(tmp_path, archive):
    convert(archive, tmp_path / "out")
    (tmp_path / "out" / "part-00001.jsonl").unlink()
    with pytest.raises(ArgumentError, match="missing or has changed"):
        convert(archive, tmp_path / "out", resume=True)


def test_limit_published_and_kept_texts(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(jsonl([{"text": "GDP grew 5 percent last year."}] * 5))
    summary = convert(tmp_path / "a.jsonl", tmp_path / "out", limit=2, published="2021-11-30", keep_text="all")
    assert summary.records == 2
    (first, second) = lines(tmp_path / "out" / "part-00000.jsonl")
    assert first["text"] == "GDP grew 5 percent last year."
    assert first["record"]["dates"][0]["value"] == "2020"
    assert (first["id"], second["id"]) == (f"{tmp_path}/a.jsonl:1", f"{tmp_path}/a.jsonl:2")


def test_pages_keep_the_text_that_offsets_count_in(tmp_path):
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_bytes(html(SIMPLIFIED.format(n=5), "gb18030", "港口与工厂"))
    (tmp_path / "empty.html").write_bytes(b"<html><body></body></html>")
    convert([tmp_path / "a.html", tmp_path / "empty.html"], tmp_path / "out")
    (line,) = lines(tmp_path / "out" / "part-00000.jsonl")
    assert line["text"].startswith("港口与工厂\n据统计")
    assert line["encoding"] == "gb18030"
    assert line["record"]["reference_date"] == "2023-05-06"
    mentions = [*line["record"]["money"], *line["record"]["percentages"]]
    assert mentions
    assert all(line["text"][x["start"] : x["end"]] == x["text"] for x in mentions)
    assert [x["reason"] for x in lines(tmp_path / "out" / "errors.jsonl")] == ["no article was found in the page"]


def test_bad_dates_are_errors_and_empty_ones_are_not(tmp_path):
    data = jsonl([{"text": "a", "date": "sometime"}, {"text": "a", "date": ""}, {"text": "a", "date": None}])
    (tmp_path / "a.jsonl").write_bytes(data)
    assert convert(tmp_path / "a.jsonl", tmp_path / "out").records == 2
    assert [x["position"] for x in lines(tmp_path / "out" / "errors.jsonl")] == [1]


def test_documents_that_kill_or_hang_workers_cost_themselves_alone(tmp_path, monkeypatch):
    data = [{"text": text} for text in ("first", "DIE now", "second", "HANG on", "third")]
    (tmp_path / "a.jsonl").write_bytes(jsonl(data))
    monkeypatch.setattr(run_module, "Converter", DangerousConverter)
    summary = convert(tmp_path / "a.jsonl", tmp_path / "out", workers=2, limits=Limits(seconds=2))
    assert (summary.records, summary.errors) == (3, 2)
    assert [(x["position"], x["reason"]) for x in lines(tmp_path / "out" / "errors.jsonl")] == [
        (2, "two worker processes died at it (SIGKILL)"),
        (4, "took longer than 2 seconds (limit: seconds)"),
    ]


def test_one_database(tmp_path, archive):
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    summary = convert(archive, tmp_path / "out", format="duckdb")
    assert sorted(content(tmp_path / "out")) == ["errors.jsonl", "manifest.json", "zjextract.duckdb"]
    convert(archive, tmp_path / "tables", format="tables-parquet")
    with duckdb.connect(str(tmp_path / "out" / "zjextract.duckdb"), read_only=True) as database:
        tables = [name for (name,) in database.sql("SELECT table_name FROM duckdb_tables()").fetchall()]
        assert sorted(tables) == sorted(TABLES)
        for table in tables:
            shards = f"read_parquet('{tmp_path}/tables/{table}/*.parquet')"
            same = database.sql(f"SELECT * FROM {table}").fetchall()
            assert same == database.sql(f"SELECT * FROM {shards}").fetchall()
        assert database.sql("SELECT count(*) FROM articles").fetchall() == [(summary.records,)]
        ((stated, numbers),) = database.sql("SELECT count(*), count(value_text) FROM statements").fetchall()
        ((said,),) = database.sql(
            "SELECT (SELECT count(*) FROM targets) + (SELECT count(*) FROM indicators)"
        ).fetchall()
        assert stated == numbers == said > 0
    assert convert(archive, tmp_path / "out", format="duckdb", resume=True) == summary


def test_an_empty_archive(tmp_path):
    (tmp_path / "a.jsonl").touch()
    assert convert(tmp_path / "a.jsonl", tmp_path / "out").records == 0
    assert sorted(content(tmp_path / "out")) == ["errors.jsonl", "manifest.json"]


def test_all_errors_are_written_though_there_is_no_record(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"[]\n" * 40)
    summary = convert(tmp_path / "a.jsonl", tmp_path / "out")
    assert (summary.records, summary.errors) == (0, 40)
    assert [x["position"] for x in lines(tmp_path / "out" / "errors.jsonl")] == list(range(1, 41))


def test_names_that_are_no_unicode(tmp_path):
    name = os.fsencode(str(tmp_path)) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_bytes(b"GDP grew 5 percent.")
    except OSError:
        pytest.skip("this file system takes no such names")
    convert(os.fsdecode(name), tmp_path / "out")
    (line,) = lines(tmp_path / "out" / "part-00000.jsonl")
    assert os.fsencode(line["source"]) == name


@pytest.mark.parametrize(
    "wrong",
    [
        {"format": "xml"},
        {"workers": 0},
        {"limit": 0},
        {"lang": "fr"},
        {"pipeline": "none"},
        {"published": "someday"},
        {"encoding": "no such"},
        {"input_format": "doc"},
        {"keep_text": "some"},
        {"encoding_errors": "ignore"},
    ],
)
def test_misuse(tmp_path, archive, wrong):
    with pytest.raises(ArgumentError):
        convert(archive, tmp_path / "out", **wrong)
    assert not (tmp_path / "out").exists()


def test_an_output_that_is_a_file(tmp_path, archive):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(ArgumentError, match="is a file"):
        convert(archive, tmp_path / "out")


def test_two_runs_at_once_in_one_directory(tmp_path, archive):
    fcntl = pytest.importorskip("fcntl")
    (tmp_path / "out").mkdir()
    handle = os.open(tmp_path / "out", os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with pytest.raises(ArgumentError, match="another run"):
            convert(archive, tmp_path / "out")
    finally:
        os.close(handle)


@pytest.mark.parametrize("text", ["", "{", '{"version": 99}', "[]"])
def test_a_manifest_that_is_none(tmp_path, archive, text):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "manifest.json").write_text(text)
    with pytest.raises(ArgumentError, match="not a manifest"):
        convert(archive, tmp_path / "out", resume=True)
