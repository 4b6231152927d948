"""Who wrote an article and where it appeared, as the lines of its head say."""

import re
from functools import cache

from zjextract.languages import words
from zjextract.record import Lang

_NAME = r"[A-Z][\w'.-]*+(?: {1,2}(?:bin|de|van|von|al|[A-Z][\w'.-]*+)){0,4}"
_BY = re.compile(rf"(?:^|(?<=[ |]))(?:By|BY):? {{1,3}}({_NAME}(?:(?:,| {{1,2}}and| &) {{1,2}}{_NAME}){{0,5}})")
_ROLE = re.compile(r"(?:本报|本网|本刊|新华社|中新社|中新网|人民网|特约|见习|实习|通讯员|记者|编译)+[: ]*")
_HAN_NAMES = re.compile(r"[\u3400-\u9fff·]{2,5}(?:[、, ]{1,2}[\u3400-\u9fff·]{2,5}){0,7}")
_SIGNATURE = re.compile(r"\(([^()]{0,10}记者[^()]{2,40})\)")
_FIELDS = re.compile(r" ?[|()\[\]] ?| {2,}|, ")
_SITE = re.compile(r"(?:[\w-]+\.)+(?:com|cn|org|net|gov|hk|tw)(?:\.\w\w)?")
# A labelled name runs to the next field of its line.
_FIELD = (
    r"([^|\n]{2,40}?)(?= {2}| ?[|\[【(]| (?:Editor|Author|By|Updated|Published|Time|Date)\b| \d"
    r"| ?(?:作者|编辑|责|发布|时间|日期|浏览|字|记者|\d{4})|$)"
)


def byline(frame: list[str], lang: Lang) -> str | None:
    """The names of the authors: after ``By``, after a label, or in brackets with 记者."""
    for line in frame:
        if lang == "zh":
            match = _SIGNATURE.search(line)
            if match:
                return chinese_names(match[1])
        elif "By " in line or "BY " in line:
            match = _BY.search(line)
            if match:
                return _persons(match[1])
        labelled = _labelled("author_labels", lang).search(line)
        if labelled:
            return chinese_names(labelled[1]) if lang == "zh" else labelled[1].strip()
    return None


def _persons(names: str) -> str | None:
    """The names with single spaces, without the outlet that may end them (``Li An, People's Daily``)."""
    plain = " ".join(names.split())
    head, comma, tail = plain.rpartition(", ")
    if plain in outlets():
        return None
    return head if comma and tail in outlets() else plain


def chinese_names(signature: str) -> str | None:
    """The names in a signature (``记者朱竞若、贺勇``), without the words for what they are."""
    match = _HAN_NAMES.search(_ROLE.sub(" ", signature))
    return match[0].strip() if match else None


def source(frame: list[str], lang: Lang) -> str | None:
    """The outlet: after a label, or a field of a line that is a known outlet's name or a site's."""
    for line in frame:
        labelled = _labelled("source_labels", lang).search(line)
        if labelled:
            return labelled[1].strip()
    for line in frame:
        for field in _FIELDS.split(line):
            if field in outlets() or _SITE.fullmatch(field):
                return field
    return None


@cache
def outlets() -> frozenset[str]:
    """Agencies, papers and sites of both languages."""
    unnamed = words("zh", "article")["unnamed"]
    return frozenset(words("en", "article")["sources"]) | frozenset(words("zh", "article")["agencies"]) - frozenset(
        unnamed
    )


@cache
def _labelled(kind: str, lang: Lang) -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, words(lang, "article")[kind]), key=len, reverse=True))
    return re.compile(rf"(?:^|(?<=[\s|(\[【]))(?i:{labels}) ?: ?{_FIELD}")
