"""Who wrote an article and where it appeared, as the lines of its head say."""

import re
from functools import cache
from typing import Final

from zjextract.article.lines import Interval
from zjextract.languages import words
from zjextract.record import Lang

_NAME: Final = r"[A-Z][\w'.-]*+(?: {1,2}(?:bin|de|van|von|al|[A-Z][\w'.-]*+)){0,4}"
_BY: Final = re.compile(
    rf"(?:By|BY):? {{1,3}}({_NAME}(?:(?:,| {{1,2}}and| &) {{1,2}}{_NAME}){{0,5}})"
    r"(?= {0,2}(?:$|[|(-]|(?<= ),| (?<=  )|(?:Source|Updated|Published|Editor|Posted)\b))"
)
_ROLES: Final = r"(?:(?:本报|本网|本刊|新华社|中新社|中新网|人民网|特约|见习|实习|通讯员|记者|编译)++[: ]*+)?"
_HAN_NAMES: Final = re.compile(_ROLES + r"([\u3400-\u9fff·]{2,5}(?:[、, ]{1,2}[\u3400-\u9fff·]{2,5}){0,7})")
_SIGNATURE: Final = re.compile(r"\(([^()]{0,10}记者[^()]{2,40})\)")
_FIELD_IN_LINE: Final = re.compile(r"(?:[^\s|()\[\],]++(?:[ ](?![ |()\[\]]))?)+")
_SITE: Final = re.compile(r"(?:[\w-]+\.)+(?:com|cn|org|net|gov|hk|tw)(?:\.\w\w)?")
# A labelled name runs to the next field of its line.
_FIELD: Final = re.compile(
    r" ?([^|\n]{2,40}?)(?= {2}| ?[|\[【(]| (?:Editor|Author|By|Updated|Published|Time|Date)\b| \d"
    r"| ?(?:作者|编辑|责|发布|时间|日期|浏览|字|记者|\d{4})|$)"
)


def byline(text: str, folded: str, frame: list[Interval], lang: Lang) -> str | None:
    """The names of the authors: after ``By``, after a label, or in brackets with 记者."""
    for line in frame:
        if lang == "zh":
            match = _SIGNATURE.search(folded, *line)
        else:
            by = max(folded.find("By ", *line), folded.find("BY ", *line))
            match = _BY.match(folded, by, line[1]) if by == line[0] or (by > 0 and folded[by - 1] in " |-") else None
        signature = match.span(1) if match else labelled(folded, line, "author_labels", lang)
        if signature:
            return signed_names(text, folded, signature, lang)
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


def source(text: str, folded: str, frame: list[Interval], agency: Interval | None, lang: Lang) -> str | None:
    """The outlet: after a label, the dateline's ``agency``, or a field of a line that names an outlet or a site."""
    for line in frame:
        span = labelled(folded, line, "source_labels", lang)
        if span:
            return " ".join(text[slice(*span)].split()) or None
    outlet = known_outlet(text, folded, agency) if agency else None
    if outlet:
        return outlet
    for line in frame:
        for field in _FIELD_IN_LINE.finditer(folded, *line):
            outlet = known_outlet(text, folded, field.span())
            if outlet:
                return outlet
    return None


def labelled(folded: str, line: Interval, kind: str, lang: Lang) -> Interval | None:
    """What stands after a label of a kind and its colon, up to the next field of the line."""
    start, end = line
    colon = folded.find(":", start, end)
    while colon >= 0:
        before = folded[start:colon].rstrip().lower()
        if before.endswith(_labels(kind, lang)):
            label = next(label for label in _labels(kind, lang) if before.endswith(label))
            inside_word = lang == "en" and before[: -len(label)][-1:].isalpha()
            match = None if inside_word else _FIELD.match(folded, colon + 1, end)
            if match:
                return match.span(1)
        colon = folded.find(":", colon + 1, end)
    return None


def known_outlet(text: str, folded: str, span: Interval) -> str | None:
    """The text between two offsets where it names an outlet or a web site."""
    start, end = span
    name = folded[start:end].strip(" -*#")
    if name not in outlets() and ("." not in name or _SITE.fullmatch(name) is None):
        return None
    start = folded.find(name, start)
    return text[start : start + len(name)]


@cache
def outlets() -> frozenset[str]:
    """Agencies, papers and sites of both languages."""
    unnamed = words("zh", "article")["unnamed"]
    return frozenset(words("en", "article")["sources"]) | frozenset(words("zh", "article")["agencies"]) - frozenset(
        unnamed
    )


@cache
def _labels(kind: str, lang: Lang) -> tuple[str, ...]:
    """The labels of a kind, lower case."""
    return tuple(words(lang, "article")[kind])
