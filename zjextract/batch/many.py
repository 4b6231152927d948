"""``extract_many``: the records of any iterable of texts, in this process or in others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zjextract.api import MAX_LENGTH, Pipeline, checked_kinds, extract
from zjextract.batch.options import MIB, day_of, worker_count
from zjextract.batch.pool import Pool, WorkerError
from zjextract.errors import ArgumentError
from zjextract.gazetteer import Gazetteer, open_gazetteer
from zjextract.record import Kind, Lang, Record

if TYPE_CHECKING:
    from spacy.language import Language

_CHUNK = MIB // 4  # code points


def extract_many(
    texts: Iterable[str],
    *,
    published: date | datetime | str | None = None,
    lang: Lang | None = None,
    pipeline: Pipeline = "rules",
    nlp: Language | None = None,
    gazetteer: Gazetteer | str | Path | None = None,
    kinds: Iterable[Kind] | None = None,
    explain: bool = False,
    max_length: int | None = MAX_LENGTH,
    workers: int | None = None,
) -> Iterator[Record]:
    """The records of many texts, lazily and in order.

    Args:
        texts: the articles; drawn as they are needed.
        published: as in ``extract``; so are the next seven.
        lang: see there.
        pipeline: see there.
        nlp: see there; only without ``workers``.
        gazetteer: see there.
        kinds: see there.
        explain: see there.
        max_length: see there.
        workers: the number of processes to extract in; None extracts in this one. A script that uses workers must
            start its work under ``if __name__ == "__main__":``.

    Raises:
        ArgumentError: an argument has the wrong type or value.
        TextTooLongError: a text is longer than ``max_length``.
        WorkerError: a text killed two worker processes (the system is out of memory), or workers can't start.
    """
    kinds = None if kinds is None else checked_kinds(kinds)
    if nlp is not None:
        if workers is not None:
            raise ArgumentError("nlp= can't go to other processes: use pipeline='spacy', or leave workers out")
        for text in texts:
            yield extract(
                text,
                published=published,
                lang=lang,
                nlp=nlp,
                gazetteer=open_gazetteer(gazetteer),
                kinds=kinds,
                explain=explain,
                max_length=max_length,
            )
        return
    task = _Extraction(day_of(published), lang, pipeline, open_gazetteer(gazetteer), kinds, explain, max_length)
    if workers is None:
        for text in texts:
            yield task.extract(text)
        return
    task.extract("")  # what is wrong with the arguments is said here, not in a worker
    pool: Pool[list[str], list[Record]] = Pool(task, worker_count(workers), _refuse)
    for records in pool.map(_chunks(texts)):
        yield from records


@dataclass(frozen=True, slots=True)
class _Extraction:
    """What is done with each text; pickled once to each worker."""

    published: date | None
    lang: Lang | None
    pipeline: Pipeline
    gazetteer: Gazetteer | None
    kinds: frozenset[Kind] | None
    explain: bool
    max_length: int | None

    def extract(self, text: str) -> Record:
        return extract(
            text,
            published=self.published,
            lang=self.lang,
            pipeline=self.pipeline,
            gazetteer=self.gazetteer,
            kinds=self.kinds,
            explain=self.explain,
            max_length=self.max_length,
        )

    def __call__(self, texts: list[str], tick: Callable[[int], None]) -> list[Record]:
        records = []
        for index, text in enumerate(texts):
            tick(index)
            records.append(self.extract(text))
        return records


def _chunks(texts: Iterable[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    size = 0
    for text in texts:
        if not isinstance(text, str):
            raise ArgumentError(f"text must be str, not {type(text).__name__}; decode bytes first")
        chunk.append(text)
        size += len(text) + 100
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _refuse(texts: list[str], index: int, reason: str) -> list[str]:
    raise WorkerError(f"a text of {len(texts[index]):,} characters could not be extracted: {reason}")
