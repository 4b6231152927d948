"""The format of a stream, by its first bytes and by its name's ending."""

from __future__ import annotations

import re
from pathlib import PurePath

from zjextract.batch.documents import RefusedError

SAMPLE_BYTES = 64 * 1024

COMPRESSIONS = ("gz", "zst", "bz2", "xz")

# What the first bytes say can't be overruled by a name.
_MAGIC = (
    (b"\x1f\x8b", "gz"),
    (b"\x28\xb5\x2f\xfd", "zst"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
)
_NOT_ARTICLES = (
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x7fELF", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"RIFF", "a RIFF file (sound, video or WebP)"),
)
_ENDINGS = {
    ".txt": "txt", ".text": "txt", ".md": "txt",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv",
    ".parquet": "parquet", ".warc": "warc", ".wet": "warc", ".zip": "zip", ".tar": "tar", ".tgz": "gz",
    ".gz": "gz", ".zst": "zst", ".bz2": "bz2", ".xz": "xz",
}  # fmt: skip
# Formats that have a signature: without it, the name promised too much.
_SIGNED = {"gz", "zst", "bz2", "xz", "zip", "tar", "parquet", "warc"}
_HTML = re.compile(
    rb"\s*+(?:<!--.{0,1000}?-->\s*+|<\?xml.{0,200}?\?>\s*+)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TEXT_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_ENOUGH_ZEROS = 0.01


def format_of(name: str, sample: bytes, forced: str | None = None) -> str:
    """The format of a stream: one of ``COMPRESSIONS``, or of the input formats.

    Args:
        name: the stream's name, without the endings of compressions that were already taken off.
        sample: its first bytes.
        forced: the format that the caller stated; compressions and archives are seen all the same.

    Raises:
        RefusedError: the content is none of the formats.
    """
    ending = _ENDINGS.get(PurePath(name).suffix.lower())
    signed = _signature(sample)
    if signed in (*COMPRESSIONS, "zip", "tar"):
        return signed
    if forced is not None:
        return forced
    if signed is not None:
        return signed
    _refuse_binaries(sample)
    if ending in _SIGNED:
        raise RefusedError(f"named as {ending}, but its content is not")
    if ending is not None:
        return ending
    if _HTML.match(sample):
        return "html"
    return "jsonl" if sample.lstrip().startswith(b'{"') else "txt"


def _signature(sample: bytes) -> str | None:
    for magic, found in _MAGIC:
        if sample.startswith(magic):
            return found
    return "tar" if sample[257:262] == b"ustar" else None


def _refuse_binaries(sample: bytes) -> None:
    for magic, found in _NOT_ARTICLES:
        if sample.startswith(magic):
            raise RefusedError(f"not an article: {found}")
    # UTF-16 of European text is half zeros, on every other byte; of Chinese text it has few. Programs and pictures
    # have them anywhere.
    if sample.startswith(_TEXT_BOMS) or b"\0" not in sample:
        return
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) > _ENOUGH_ZEROS * len(sample):
        raise RefusedError("not an article: binary data")
