"""What a worker does with a document: decode it, read its page, extract its record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from zjextract.api import extract
from zjextract.batch.documents import NOT_THE_DATA, Document, Item, Refusal, RefusedError, reason_of
from zjextract.batch.options import ExtractOptions, OutputFormat
from zjextract.batch.readers.encoding import decode_unknown
from zjextract.batch.readers.html import claimed_charset, read_page
from zjextract.batch.writers import encoder_of
from zjextract.errors import ArgumentError
from zjextract.record import Record


@dataclass(frozen=True, slots=True)
class Converted:
    """A document and its record. ``text`` is what the record's offsets count in, where the output keeps it."""

    number: int
    id: str
    source: str
    position: int
    encoding: str
    text: str | None
    record: Record


@dataclass(frozen=True, slots=True)
class Batch:
    """A chunk's share of the output: encoded parts by name, what was refused, and the number of records."""

    parts: dict[str, bytes]
    refusals: list[Refusal]
    records: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """Items to convert. ``first`` is the number in the run of the first of them, from 1."""

    first: int
    items: Sequence[Item]


@dataclass(frozen=True, slots=True)
class Converter:
    """Converts chunks; made once in each worker."""

    format: OutputFormat
    options: ExtractOptions

    def __call__(self, chunk: Chunk, tick: Callable[[int], None]) -> Batch:
        """The output of a chunk. ``tick`` is told the index of each item before it is begun."""
        done: list[Converted] = []
        refusals: list[Refusal] = []
        for index, item in enumerate(chunk.items):
            tick(index)
            outcome = convert_item(item, chunk.first + index, self.options)
            if isinstance(outcome, Refusal):
                refusals.append(outcome)
            else:
                done.append(outcome)
        return Batch(encoder_of(self.format)(done), refusals, len(done))


def convert_item(item: Item, number: int, options: ExtractOptions) -> Converted | Refusal:
    """The record of a document, or why there is none. Nothing but a missing extra raises."""
    if isinstance(item, Refusal):
        return item
    try:
        return _convert(item, number, options)
    except NOT_THE_DATA:
        raise
    except (RefusedError, ArgumentError) as error:
        return Refusal(item.source, item.position, str(error))
    except BaseException as error:  # one document must not stop the run, whatever it does to a library or to us
        return Refusal(item.source, item.position, f"not converted: {reason_of(error)}")


def _convert(item: Document, number: int, options: ExtractOptions) -> Converted:
    text, encoding = _text_of(item, options)
    published: date | str | None = item.published
    if item.kind == "html":
        page = read_page(text)
        text = page.text
        published = published or page.published
    record = extract(
        text,
        published=published or options.published,
        lang=options.lang or _known_lang(item.lang),
        pipeline=options.pipeline,
        gazetteer=options.gazetteer,
        max_length=options.max_length,
    )
    kept = options.keep_text == "all" or (options.keep_text == "html" and item.kind == "html")
    return Converted(
        number=number,
        id=item.id or _made_id(item),
        source=item.source,
        position=item.position,
        encoding=encoding,
        text=text if kept else None,
        record=record,
    )


def _made_id(item: Document) -> str:
    """Where the document is: the file alone where it is one document, as only those come undecoded."""
    alone = isinstance(item.body, bytes) and item.position == 1
    return item.source if alone else f"{item.source}:{item.position}"


def _text_of(item: Document, options: ExtractOptions) -> tuple[str, str]:
    if isinstance(item.body, str):
        return item.body, item.encoding or "utf-8"
    claimed = item.encoding or (claimed_charset(item.body) if item.kind == "html" else None)
    return decode_unknown(item.body, claimed, options.encoding_errors)


def _known_lang(lang: str | None) -> Literal["en", "zh"] | None:
    """``en-GB``, ``zh_TW``, ``ZH``: the language without its region. Another language's name is passed over."""
    primary = (lang or "").replace("_", "-").split("-")[0].strip().lower()
    return "en" if primary in ("en", "eng") else "zh" if primary in ("zh", "zho", "chi") else None
