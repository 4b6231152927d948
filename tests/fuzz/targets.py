"""What is fuzzed: each target takes bytes, of any kind, and raises where a promise is broken."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from fuzz.grammar import news_of
from test_properties import assert_sound

from zjextract import ArgumentError, InvalidRecordError, Record, extract
from zjextract.article import read_article
from zjextract.article.published import parse_published
from zjextract.batch.documents import Document, Refusal
from zjextract.batch.options import ExtractOptions, ReadOptions
from zjextract.batch.readers.sources import _guarded, _read_stream
from zjextract.batch.work import convert_item

LANGS = (None, "en", "zh")
DAYS = (None, date(2024, 2, 29), date.min, date.max)
NAMES = ("a", "a.txt", "a.html", "a.jsonl", "a.csv", "a.tsv", "a.zip", "a.tar", "a.gz", "a.zst", "a.warc", "a.parquet")
# A record with at most two items of each kind: the words of an error cost more, the more there is to look through.
RECORD = json.dumps(
    {
        name: value[:2] if isinstance(value, list) else value
        for name, value in json.loads(
            (Path(__file__).parents[2] / "seeds" / "white-paper.json").read_text(encoding="utf-8")
        ).items()
    }
)


def fuzz_extract(data: bytes) -> None:
    """Any text: a sound record, the same one twice, and back from its JSON."""
    check_text(data[1:].decode("utf-8", "surrogateescape"), *choice(data))


def fuzz_news(data: bytes) -> None:
    """A text that looks like news, its fragments chosen by the bytes."""
    check_text(news_of(data[1:]), *choice(data))


def choice(data: bytes) -> tuple[date | None, str | None]:
    """Publication date and language, from the first byte."""
    first = data[0] if data else 0
    return DAYS[first % 4], LANGS[first // 4 % 3]


def check_text(text: str, published: date | None, lang: str | None) -> None:
    record = extract(text, published=published, lang=lang)  # type: ignore[arg-type]
    assert_sound(text, record)
    assert record == extract(text, published=published, lang=lang)  # type: ignore[arg-type]
    assert Record.from_json(record.to_json()) == record


def fuzz_header(data: bytes) -> None:
    """The header reader: its fields stand in the text, save runs of spaces."""
    text = data.decode("utf-8", "replace") if data[:1] < b"\x80" else news_of(data)
    article = read_article(text, None)
    spaced = " ".join(text.split())
    header = article.header
    assert len(article.folded) == len(article.lower) == len(text)
    assert 0 <= header.end <= len(text)
    for said in (header.title, header.dateline):
        assert said is None or (said and said in spaced)
    assert [start for start, _ in article.sentences] == sorted(start for start, _ in article.sentences)


def fuzz_published(data: bytes) -> None:
    """``published=``: a day, or our error."""
    with contextlib.suppress(ArgumentError):
        assert type(parse_published(data.decode("utf-8", "replace"))) is date


def fuzz_archive(data: bytes) -> None:
    """The readers of archives: documents and refusals, and each document a record or a refusal."""
    name = NAMES[data[0] % len(NAMES)] if data else "a"
    stream = io.BufferedReader(io.BytesIO(data[1:]))
    for item in _guarded(name, _read_stream(name, name, stream, ReadOptions(), 0)):
        assert isinstance(item, (Document, Refusal))
        outcome = convert_item(item, 0, ExtractOptions())
        if isinstance(outcome, Refusal):
            assert outcome.reason
            assert not outcome.reason.startswith("not converted"), outcome.reason
        else:
            outcome.record.to_json()


def fuzz_from_json(data: bytes) -> None:
    """``from_json``: a record that gives the same JSON again, or our error."""
    with contextlib.suppress(InvalidRecordError):
        record = Record.from_json(data)
        assert Record.from_json(record.to_json()) == record


def fuzz_from_dict(data: bytes) -> None:
    """A valid record with some of its values replaced."""
    record = json.loads(RECORD)
    places = list(containers(record))
    values = [None, "", "x", 0, -1, 1e308, float("nan"), 10**400, [], {}, True, "d1", "9999-99-99", "\ud800", b"x", ()]
    for where, key, value in zip(data[::3], data[1::3], data[2::3], strict=False):
        place = places[where % len(places)]
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if keys:
            place[keys[key % len(keys)]] = values[value % len(values)]
    with contextlib.suppress(InvalidRecordError):
        made = Record.from_dict(record)
        assert Record.from_dict(made.to_dict(exact=True)) == made


def containers(value: object) -> list[dict[str, object] | list[object]]:
    """A JSON value's objects and arrays, itself among them."""
    if not isinstance(value, (dict, list)):
        return []
    inner = value.values() if isinstance(value, dict) else value
    return [value, *(one for part in inner for one in containers(part))]


TARGETS: dict[str, Callable[[bytes], None]] = {
    "extract": fuzz_extract,
    "news": fuzz_news,
    "header": fuzz_header,
    "published": fuzz_published,
    "archive": fuzz_archive,
    "from_json": fuzz_from_json,
    "from_dict": fuzz_from_dict,
}
