"""Who wrote an article and where it appeared, as the lines of its head say."""

import re
from functools import cache

from zjextract.article.lines import Interval
from zjextract.languages import words
from zjextract.record import Lang

_NAME = r"[A-Z][\w'.-]*+(?: {1,2}(?:bin|de|van|von|al|[A-Z][\w'.-]*+)){0,4}"
_BY = re.compile(rf"(?:^|(?<=[ |]))(?:By|BY):? {{1,3}}({_NAME}(?:(?:,| {{1,2}}and| &) {{1,2}}{_NAME}){{0,5}})")
_ROLES = r"(?:(?:本报|本网|本刊|新华社|中新社|中新网|人民网|特约|见习|实习|通讯员|记者|编译)++[: ]*+)?"
_HAN_NAMES = re.compile(_ROLES + r"([\u3400-\u9fff·]{2,5}(?:[、, ]{1,2}[\u3400-\u9fff·]{2,5}){0,7})")
_SIGNATURE = re.compile(r"\(([^()]{0,10}记者[^()]{2,40})\)")
_FIELD_IN_LINE = re.compile(r"(?:[^\s|()\[\],]++(?:[ ](?![ |()\[\]]))?)+")
_SITE = re.compile(r"(?:[\w-]+\.)+(?:com|cn|org|net|gov|hk|tw)(?:\.\w\w)?")
# A labelled name runs to the next field of its line.
_FIELD = (
    r"([^|\n]{2,40}?)(?= {2}| ?[|\[【(]| (?:Editor|Author|By|Updated|Published|Time|Date)\b| \d"
    r"| ?(?:作者|编辑|责|发布|时间|日期|浏览|字|记者|\d{4})|$)"
)


def byline(text: str, folded: str, frame: list[Interval], lang: Lang) -> str | None:
    """The names of the authors: after ``By``, after a label, or in brackets with 记者."""
    pattern = _SIGNATURE if lang == "zh" else _BY
    for line in frame:
        match = pattern.search(folded[slice(*line)]) or _labelled("author_labels", lang).search(folded[slice(*line)])
        if match:
            return signed_names(text, folded, (line[0] + match.start(1), line[0] + match.end(1)), lang)
    return None


def signed_names(text: str, folded: str, signature: Interval, lang: Lang) -> str | None:
    """The names in a signature, without the words for what they are or where they work (``记者朱竞若``)."""
    start, end = signature
    if lang == "zh":
        match = _HAN_NAMES.search(folded, start, end)
        return text[match.start(1) : match.end(1)].strip() if match else None
    head, comma, tail = folded[start:end].rpartition(",")
    if comma and tail.strip() in outlets():
        end = start + len(head)
    return " ".join(text[start:end].split()) or None if folded[start:end].strip() not in outlets() else None


def source(text: str, folded: str, frame: list[Interval], lang: Lang) -> str | None:
    """The outlet: after a label, or a field of a line that is a known outlet's name or a site's."""
    for line in frame:
        match = _labelled("source_labels", lang).search(folded[slice(*line)])
        if match:
            return " ".join(text[line[0] + match.start(1) : line[0] + match.end(1)].split()) or None
    for line in frame:
        for match in _FIELD_IN_LINE.finditer(folded, *line):
            outlet = known_outlet(text, folded, match.span())
            if outlet is not None:
                return outlet
    return None


def known_outlet(text: str, folded: str, span: Interval) -> str | None:
    """The text between two offsets where it names an outlet or a web site."""
    name = folded[slice(*span)].strip(" -*#")
    start = folded.find(name, *span)
    return text[start : start + len(name)] if name in outlets() or _SITE.fullmatch(name) else None


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
    return re.compile(rf"(?:^|(?<=[\s\d|(\[【]))(?i:{labels}) ?: ?{_FIELD}")
