"""Archives that lie: refused one by one, with a reason."""

import bz2
import gzip
import io
import lzma
import os
import tarfile
import zipfile

import pytest
from batch.archives import ENGLISH, jsonl, rows, warc
from batch.test_readers import parquet, read, zipped, zstd

from zjextract.batch.documents import Document, Refusal
from zjextract.batch.options import Limits, ReadOptions
from zjextract.errors import ArgumentError

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4
NOISE = bytes((x * 7919) % 251 for x in range(5000))


def reasons(found):
    return [x.reason for x in found if isinstance(x, Refusal)]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.html", JPEG, "a JPEG image"),
        ("a.txt", b"%PDF-1.7 ...", "a PDF document"),
        ("a.jsonl", b"\x7fELF" + NOISE, "a program"),
        ("a.bin", b"\0\1\0\0\3" * 500, "binary data"),
        ("a.zip", b"not a zip", "named as zip"),
        ("a.parquet", b"PAR1" + NOISE + b"PAR1", "Arrow"),
        ("a.zip", b"PK\x03\x04" + NOISE, "BadZipFile"),
        ("a.csv", b"a,b\n1,2\n", "no text column among a, b"),
        ("a.gz", b"\x1f\x8b" + NOISE, "damaged"),
        ("a.bz2", b"BZh9" + NOISE, "damaged"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path, name, data, reason):
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow")
    (found,) = reasons(read(tmp_path / name, data))
    assert reason in found


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": 5}', "not a string"),
        (b'{"text": null}', "no text in the column 'text'"),
        (b'{"other": "a"}', "no text column"),
        (b"[1]", "list, not an object"),
        (b'{"text":', "not JSON"),
        (b'{"text":' * 100_000, "nested too deep"),
        (b'{"n": ' + b"1" * 5000 + b', "text": "a"}', "not JSON"),
    ],
)
def test_a_bad_line_costs_itself_alone(tmp_path, line, reason):
    good = jsonl(rows(2))
    found = read(tmp_path / "a.jsonl", good + line + b"\n" + good)
    assert [type(x) for x in found] == [Document, Document, Refusal, Document, Document]
    assert found[2].position == 3
    assert reason in found[2].reason


def test_a_line_beyond_the_limit_is_not_held_in_memory(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        for _ in range(60):
            file.write(b"a" * 1_000_000)
        file.write(b"\n" + jsonl(rows(2)))
    import tracemalloc

    tracemalloc.start()
    found = read(path, limits=Limits(document_bytes=1_000_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [type(x) for x in found] == [Refusal, Document, Document]
    assert "longer than 1000000 bytes" in found[0].reason
    assert peak < 20_000_000


def test_a_quote_that_never_closes_costs_a_bounded_part(tmp_path):
    bad = b'text\n"never closed\n' + b"line of text\n" * 1000 + b"last\n"
    found = read(tmp_path / "a.csv", bad, limits=Limits(document_bytes=200_000))
    assert found  # within the limit it is one long field, as CSV says
    assert len(found) == 1


@pytest.mark.parametrize(
    ("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress), ("zst", zstd)]
)
def test_bombs_are_refused_before_they_go_off(tmp_path, ending, pack):
    bomb = pack(b" " * 8_000_000)
    (reason,) = reasons(read(tmp_path / f"a.jsonl.{ending}", bomb))
    assert "expands to more than 200 times" in reason
    assert read(tmp_path / f"a.jsonl.{ending}", bomb, limits=Limits(expansion=10**9)) == []


def test_a_bomb_in_a_zip_costs_itself_alone(tmp_path):
    data = zipped(**{"bomb.txt": b"0" * 30_000_000, "a.jsonl": jsonl(rows())})
    found = read(tmp_path / "a.zip", data)
    assert [type(x) for x in found] == [Refusal, Document, Document, Document]


@pytest.mark.parametrize(
    ("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress), ("zst", zstd)]
)
def test_a_stream_that_is_cut_short_keeps_what_comes_before_the_cut(tmp_path, ending, pack):
    lines = jsonl([{"text": f"{n} {os.urandom(200).hex()}"} for n in range(5000)])
    whole = pack(lines)
    found = read(tmp_path / f"a.jsonl.{ending}", whole[: len(whole) * 3 // 4])
    documents, last = found[:-1], found[-1]
    assert isinstance(last, Refusal)
    assert "cut short" in last.reason
    assert last.position == len(documents) + 1
    assert all(isinstance(x, Document) for x in documents)
    assert len(documents) > 1000 or ending == "bz2"  # whose blocks are large


def test_names_that_lead_out_of_an_archive(tmp_path):
    members = {"../evil.txt": b"x", "/etc/evil.txt": b"x", "C:\\evil.txt": b"x", "good.txt": b"GDP grew."}
    found = read(tmp_path / "a.zip", zipped(**members))
    assert [type(x) for x in found] == [Refusal, Refusal, Refusal, Document]
    assert set(reasons(found)) == {"the member's name leads out of the archive"}
    assert sorted(x.name for x in tmp_path.iterdir()) == ["a.zip"]


def test_links_and_devices_in_a_tar(tmp_path):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("link", tarfile.SYMTYPE), ("hard", tarfile.LNKTYPE), ("pipe", tarfile.FIFOTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    found = read(tmp_path / "a.tar", out.getvalue())
    assert [type(x) for x in found] == [Refusal] * 3


def test_an_encrypted_member_and_an_unknown_method(tmp_path):
    data = bytearray(zipped(**{"a.txt": b"GDP grew 5 percent.", "b.txt": b"x"}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    second = data.index(b"PK\x01\x02", directory + 1)
    data[second + 10] = 99
    first, last = reasons(read(tmp_path / "a.zip", bytes(data)))
    assert first == "the member is encrypted"
    assert last


def test_archives_in_archives_have_an_end(tmp_path):
    data = b"GDP grew 5 percent."
    for _ in range(6):
        data = zipped(**{"a.zip": data})
    (reason,) = reasons(read(tmp_path / "a.zip", data))
    assert "more than 4 compressions or archives in each other" in reason
    assert not reasons(read(tmp_path / "a.zip", data, limits=Limits(depth=10), format="txt"))


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.txt.gz"])
def test_files_beyond_the_limit(tmp_path, name):
    data = ENGLISH.encode() * 100
    (reason,) = reasons(
        read(tmp_path / name, gzip.compress(data) if name.endswith("gz") else data, limits=Limits(document_bytes=1000))
    )
    assert "longer than 1000 bytes" in reason


def test_pages_and_rows_beyond_the_limit(tmp_path):
    pytest.importorskip("fastwarc")
    small = Limits(document_bytes=50)
    pages = warc(("http://x/a", "text/html", b"x" * 51), ("http://x/b", "text/html", b"x" * 50))
    assert [type(x) for x in read(tmp_path / "a.warc", pages, limits=small)] == [Refusal, Document]
    assert len(reasons(read(tmp_path / "a.parquet", parquet(), limits=small))) == 3


def test_a_warc_that_is_cut_short(tmp_path):
    pytest.importorskip("fastwarc")
    pages = warc(*((f"http://x/{n}", "text/html", os.urandom(20_000)) for n in range(9)))
    whole = gzip.compress(pages)
    found = read(tmp_path / "a.warc.gz", whole[: len(whole) // 2])
    assert isinstance(found[-1], Refusal)
    assert len(found) >= 4


def test_a_file_that_cannot_be_opened(tmp_path):
    from zjextract.batch.discovery import Source
    from zjextract.batch.readers.sources import read_source

    (found,) = read_source(Source(str(tmp_path / "gone"), 1), ReadOptions(), lambda _: None)
    assert found == Refusal(str(tmp_path / "gone"), 1, "No such file or directory")


@pytest.mark.parametrize("wrong", [{"document_bytes": 0}, {"expansion": -1}, {"depth": 0}, {"seconds": 0}])
def test_limits_are_above_zero(wrong):
    with pytest.raises(ArgumentError, match="above zero"):
        Limits(**wrong)


def test_zip_with_a_damaged_member(tmp_path):
    data = bytearray(zipped(**{"a.txt": os.urandom(5000), "b.txt": b"GDP grew."}))
    data[100] ^= 0xFF
    found = read(tmp_path / "a.zip", bytes(data), format="txt")
    assert [type(x) for x in found] == [Refusal, Document]
    assert "damaged" in found[0].reason
    assert zipfile.is_zipfile(tmp_path / "a.zip")
