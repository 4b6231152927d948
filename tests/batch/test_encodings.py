"""Encodings: detected, stated, claimed, and wrong."""

import codecs

import pytest
from batch.archives import ENGLISH, SIMPLIFIED, TRADITIONAL, jsonl
from batch.test_readers import read
from hypothesis import given
from hypothesis import strategies as st

from zjextract.batch.documents import Refusal, RefusedError
from zjextract.batch.readers.encoding import decode_unknown, plain
from zjextract.batch.readers.html import claimed_charset
from zjextract.batch.readers.lines import read_lines

TEXTS = [
    (SIMPLIFIED, "utf-8", b""),
    (SIMPLIFIED, "utf-8", codecs.BOM_UTF8),
    (SIMPLIFIED, "gb18030", b""),
    (TRADITIONAL, "big5", b""),
    (SIMPLIFIED, "utf-16-le", codecs.BOM_UTF16_LE),
    (TRADITIONAL, "utf-16-be", codecs.BOM_UTF16_BE),
    (SIMPLIFIED, "utf-16-le", b""),
    (ENGLISH, "utf-16-be", b""),
    (ENGLISH.replace("Ningbo", "“Ningbo”’s café"), "cp1252", b""),
]


@pytest.mark.parametrize(("text", "encoding", "mark"), TEXTS)
def test_texts_are_read_and_their_encoding_is_stated(text, encoding, mark):
    assert decode_unknown(mark + text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(("text", "encoding", "mark"), TEXTS)
def test_lines_are_read_in_any_encoding(tmp_path, text, encoding, mark):
    rows = [{"text": text.format(n=n)} for n in range(300)]
    found = read(tmp_path / "a.jsonl", mark + jsonl(rows, encoding))
    assert [x.body for x in found] == [row["text"] for row in rows]
    assert {x.encoding for x in found} == {encoding}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n")), min_size=1))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
def test_lines_end_where_line_feeds_are(encoding, texts):
    """上 is U+4E0A: its bytes hold a 0x0A that ends no line."""
    import io

    data = "".join(f"{text}上ੁ\n" for text in texts).encode(encoding)
    found = list(read_lines(io.BufferedReader(io.BytesIO(data)), encoding, 10_000))
    assert [line.decode(encoding) for line in found] == [f"{text}上ੁ\n" for text in texts]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "gb18030"])
def test_long_lines_are_passed_over_and_the_next_is_read(encoding):
    import io

    data = ("a" * 100 + "\n" + "short\n" + "上" * 100).encode(encoding)
    found = list(read_lines(io.BufferedReader(io.BytesIO(data)), encoding, 30))
    assert [line and line.decode(encoding) for line in found] == [None, "short\n", None]


def test_one_broken_byte_does_not_make_another_encoding_of_a_file(tmp_path):
    lines = [jsonl([{"text": SIMPLIFIED}]) for _ in range(5)]
    lines[2] = lines[2].replace("全".encode(), "全".encode()[:2])
    found = read(tmp_path / "a.jsonl", b"".join(lines))
    assert [type(x) is Refusal for x in found] == [False, False, True, False, False]
    assert "not valid utf-8" in found[2].reason
    replaced = read(tmp_path / "a.jsonl", encoding_errors="replace")
    assert replaced[2].body == SIMPLIFIED.replace("全", "�")


def test_claims_are_believed_where_they_fit():
    assert decode_unknown(SIMPLIFIED.encode("gb18030"), "gb2312") == (SIMPLIFIED, "gb18030")
    assert decode_unknown(SIMPLIFIED.encode(), "big5")[1] == "utf-8"
    assert decode_unknown(SIMPLIFIED.encode(), "no such encoding") == (SIMPLIFIED, "utf-8")


def test_noise_is_no_text():
    with pytest.raises(RefusedError, match="encoding was not recognised"):
        decode_unknown(bytes(range(128, 256)) * 20 + b"\xff\xff\x81")


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="GBK">', "GBK"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=big5">', "big5"),
        (b"<p>charset=utf-8</p>", None),
    ],
)
def test_the_charset_that_a_page_claims(head, charset):
    assert claimed_charset(head) == charset


def test_lone_surrogates_become_one_code_point_each():
    assert plain("a\ud800\udc00b") == "a\ufffd\ufffdb"
    assert plain(None) is None
