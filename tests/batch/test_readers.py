"""From sources to documents: formats, compressions, archives, columns."""

import bz2
import csv
import gzip
import io
import lzma
import tarfile
import zipfile
from datetime import date, datetime

import pytest
from batch.archives import ENGLISH, SIMPLIFIED, html, jsonl, rows, warc

from zjextract.batch.discovery import Source, check_inputs, find_sources
from zjextract.batch.documents import Document, Refusal
from zjextract.batch.options import Columns, ReadOptions
from zjextract.batch.readers.sources import read_source
from zjextract.errors import ArgumentError


def zstd(data):
    return pytest.importorskip("backports.zstd").compress(data)


COMPRESS = {"": bytes, ".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": zstd}


def table(delimiter=",", newline="\r\n"):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, ["id", "date", "language", "text"], delimiter=delimiter, lineterminator=newline)
    writer.writeheader()
    writer.writerows(rows())
    return out.getvalue().encode()


def parquet():
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows()), out)
    return out.getvalue()


ARCHIVES = {
    "a.jsonl": lambda: jsonl(rows()),
    "a.ndjson": lambda: jsonl(rows()),
    "no-ending": lambda: jsonl(rows()),
    "a.csv": table,
    "semicolons.csv": lambda: table(";"),
    "a.tsv": lambda: table("\t"),
    "a.parquet": parquet,
}


def read(path, data=None, **options):
    if data is not None:
        path.write_bytes(data)
    progress = []
    items = list(read_source(Source(str(path), path.stat().st_size), ReadOptions(**options), progress.append))
    assert progress == sorted(progress)
    return items


@pytest.mark.parametrize("ending", COMPRESS)
@pytest.mark.parametrize("name", ARCHIVES)
def test_tables_and_lines_give_the_same_documents_in_any_compression(tmp_path, name, ending):
    found = read(tmp_path / (name + ending), COMPRESS[ending](ARCHIVES[name]()))
    assert [(x.id, x.published, x.lang, x.body) for x in found] == [
        (row["id"], row["date"], row["language"], row["text"]) for row in rows()
    ]
    assert {x.encoding for x in found} == {"utf-8"}


def test_the_content_wins_over_the_ending(tmp_path):
    assert len(read(tmp_path / "misnamed.txt", gzip.compress(jsonl(rows())), format="jsonl")) == 3
    assert len(read(tmp_path / "misnamed.csv", parquet())) == 3


def test_positions_are_lines_that_an_editor_finds(tmp_path):
    found = read(tmp_path / "a.jsonl", b'{"text": "a"}\n\n  \n{"text": "b"}')
    assert [x.position for x in found] == [1, 4]
    found = read(tmp_path / "a.csv", b'text\n"two\nlines"\n\nthird\n')
    assert [(x.position, x.body) for x in found] == [(2, "two\nlines"), (5, "third")]


def test_text_and_pages_are_left_undecoded_for_the_workers(tmp_path):
    (text,) = read(tmp_path / "a.txt", SIMPLIFIED.encode("gb18030"))
    assert (text.kind, text.body) == ("text", SIMPLIFIED.encode("gb18030"))
    (page,) = read(tmp_path / "a.html", html(ENGLISH))
    assert page.kind == "html"
    (page,) = read(tmp_path / "page-without-ending", html(ENGLISH))
    assert page.kind == "html"


def test_columns_by_name(tmp_path):
    line = jsonl([{"headline": "no", "story": "yes", "key": 7, "day": 20211130, "text": "no"}])
    (found,) = read(tmp_path / "a.jsonl", line, columns=Columns(text="story", id="key", published="day"))
    assert (found.body, found.id, found.published) == ("yes", "7", "20211130")


@pytest.mark.parametrize("name", ["text", "content", "BODY", "正文"])
def test_usual_names_are_found_whatever_their_case(tmp_path, name):
    (found,) = read(tmp_path / "a.jsonl", jsonl([{name: "here"}]))
    assert found.body == "here"


def test_dates_of_parquet_are_days(tmp_path):
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    data = {"text": ["a", "b"], "date": [datetime(2021, 11, 30, 23, 59), None]}  # noqa: DTZ001
    pq.write_table(pa.table(data), tmp_path / "a.parquet")
    assert [x.published for x in read(tmp_path / "a.parquet")] == [date(2021, 11, 30), None]


def test_web_archives_give_the_pages_that_were_answered(tmp_path):
    pytest.importorskip("fastwarc")
    pages = warc(
        ("http://x/a", "text/html; charset=utf-8", html(ENGLISH)),
        ("http://x/b", "image/jpeg", b"\xff\xd8\xff"),
        ("http://x/c", "text/html", html(ENGLISH), "404 Not Found"),
        ("http://x/d", "text/plain", ENGLISH.encode()),
    )
    for name, data in (("a.warc", pages), ("a.warc.gz", gzip.compress(pages))):
        found = read(tmp_path / name, data)
        assert [(x.id, x.kind, x.position) for x in found] == [("http://x/a", "html", 1), ("http://x/d", "text", 4)]
        assert found[0].body == html(ENGLISH)


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(**members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


@pytest.mark.parametrize(("name", "pack"), [("a.zip", zipped), ("a.tar", tarred), ("a.tar.gz", tarred)])
def test_members_of_archives(tmp_path, name, pack):
    members = {
        "in/a.jsonl": jsonl(rows()),
        "b.txt.gz": gzip.compress(b"GDP grew 5 percent."),
        "c.parquet": parquet(),
        "d.zip": zipped(**{"e.csv": table()}),
    }
    data = pack(**members)
    path = tmp_path / name
    found = read(path, gzip.compress(data) if name.endswith("gz") else data)
    assert [x.source.removeprefix(f"{path}!/") for x in found] == [
        *["in/a.jsonl"] * 3,
        "b.txt.gz",
        *["c.parquet"] * 3,
        *["d.zip!/e.csv"] * 3,
    ]


def test_folders_are_read_in_the_order_of_their_names(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/.hidden", "c.txt", ".d/e.txt", "out/part-00000.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "round").symlink_to(tmp_path)
    found = list(find_sources([str(tmp_path)], skip=tmp_path / "out"))
    names = [getattr(x, "name", None) or x.source for x in found]
    assert [name.removeprefix(f"{tmp_path}/") for name in names] == ["a/z.txt", "b.txt", "c.txt", "dangling", "round"]
    assert [type(x) for x in found] == [Source, Source, Source, Refusal, Refusal]


def test_patterns(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/y.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    found = [x.name for x in find_sources([f"{tmp_path}/**/*.txt", f"{tmp_path}/a/*"])]
    assert found == [f"{tmp_path}/{name}" for name in ("a/z.txt", "b.txt", "a/y.jsonl", "a/z.txt")]


@pytest.mark.parametrize("inputs", [[], ["no such file"], ["*.nothing"], ["-", "-"]])
def test_misuse_of_inputs(inputs):
    with pytest.raises(ArgumentError):
        check_inputs(inputs)


def test_documents_are_told_from_refusals():
    assert {Document, Refusal} == {type(x) for x in (Document("a", 1, ""), Refusal("a", 1, "why"))}
