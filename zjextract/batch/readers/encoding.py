"""The encoding of bytes: what a mark or valid UTF-8 says, else what charset-normalizer finds."""

from __future__ import annotations

import codecs
import re
from typing import Any

from zjextract.batch.documents import RefusedError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What archives of this subject are written in. A wider choice makes guesses worse, not better.
_CANDIDATES = ["gb18030", "big5", "big5hkscs", "utf_16_le", "utf_16_be", "cp1252"]
# Names on the web that mean more than they say (WHATWG Encoding Standard).
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "utf-8", "utf-16": "utf-16-le"}
_DAMAGE_PER_GOOD = 0.25
_SURROGATE = re.compile("[\ud800-\udfff]")


def normal_name(label: str | None) -> str | None:
    """Python's name of an encoding, or None for a label that nobody knows."""
    try:
        name = codecs.lookup((label or "").strip()).name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(name, name)


def without_mark(data: bytes) -> tuple[str | None, bytes]:
    """The encoding that a byte order mark states, or None, and the data without the mark."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, data[len(mark) :]
    return None, data


def detect(sample: bytes, *, whole: bool) -> str:
    """The encoding of text.

    Args:
        sample: the text's first bytes, without a byte order mark.
        whole: the sample is all of the text, so that a character cut off at its end is damage.

    Raises:
        RefusedError: no encoding fits.
    """
    if _is_utf8(sample, whole):
        return "utf-8"
    from charset_normalizer import from_bytes

    for part in [sample] if whole else _whole_characters(sample):
        best = from_bytes(part, cp_isolation=_CANDIDATES).best()
        if best is not None:
            return codecs.lookup(best.encoding).name
    raise RefusedError("its encoding was not recognised: state it (option encoding)")


def _is_utf8(sample: bytes, whole: bool) -> bool:
    if b"\0" in sample:  # UTF-16 of plain letters would pass
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=whole)
    except UnicodeDecodeError:
        # One broken byte in a UTF-8 text must not turn all of it into nonsense of another encoding.
        text = sample.decode("utf-8", "replace")
        bad = text.count("�")
        good = sum(not character.isascii() for character in text) - bad
        return bad <= _DAMAGE_PER_GOOD * good
    return True


def _whole_characters(sample: bytes) -> list[bytes]:
    """The sample up to its last line end, where no character is cut; without line ends, the cuts that may be right."""
    if cut := sample.rfind(b"\n") + 1:
        return [sample[: cut - cut % 2]]  # an even length, for UTF-16; what may be lost is the line end
    return [sample[: len(sample) - cut] for cut in range(4)]


def decode(data: bytes, encoding: str, errors: str = "strict") -> str:
    """Text from bytes.

    Raises:
        RefusedError: the bytes are not of that encoding (unless ``errors`` is ``"replace"``).
    """
    try:
        return data.decode(encoding, errors)
    except UnicodeDecodeError as error:
        raise RefusedError(f"not valid {encoding}: byte {error.start + 1} of the document") from None


def decode_unknown(data: bytes, claimed: str | None = None, errors: str = "strict") -> tuple[str, str]:
    """Text and its encoding: the byte order mark's, else the claimed one where it fits, else the detected one.

    Raises:
        RefusedError: no encoding fits.
    """
    marked, rest = without_mark(data)
    if marked is None and (name := normal_name(claimed)) is not None:
        try:
            return rest.decode(name), name
        except UnicodeDecodeError:
            pass
    name = marked or detect(rest, whole=True)
    return decode(rest, name, errors), name


def plain(value: Any) -> Any:
    """The value, its lone surrogates as U+FFFD where it is a string: UTF-8 has no form for them."""
    return _SURROGATE.sub("\ufffd", value) if isinstance(value, str) and not value.isascii() else value
