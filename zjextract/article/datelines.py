"""Datelines: where, when and by whom a dispatch was sent, at the head of its first paragraph.

``HANGZHOU, Nov. 12 (Xinhua) --``, ``BRUSSELS (Reuters) -``, ``新华社杭州7月5日电(记者 ...)``, ``(中央社...台北5日电)``.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from zjextract.article.lines import Interval
from zjextract.languages import words
from zjextract.record import Lang


class Dateline(NamedTuple):
    """Its start, the intervals of place and day, of who sent it and who signs it, and where the body begins."""

    start: int
    span: Interval
    agency: Interval | None
    signature: Interval | None
    body: int


_ENGLISH: Final = re.compile(
    r"""
    (?=[A-Z(/, ]) (?> (?P<line>
      (?: (?P<place> [A-Z][A-Za-z.'-]*+ (?:[ /][A-Z][A-Za-z.'-]*+){0,4}     # HONG KONG/SHANGHAI
          (?:,[ ]?[A-Z][A-Za-z.]++ (?:[ ][A-Z][a-z]++)? (?![ ]?\d) (?:/[A-Z][A-Z ]++)?){0,2} )  # , China/TOKYO
          ,?[ ]{0,2} )?
      (?P<day> [A-Z][a-z]{2,8}\.?[ ]\d{1,2} (?:,[ ]\d{4})? )?
    )
    (?P<sender> ,?[ ]{0,2} (?: \( (?P<agency>[A-Z][^()]{1,40}) \) | / (?P<wire>[A-Z][A-Za-z ]{1,20}) / ) )?
    [ ]{0,2} (?P<dash> --+ | [-—:](?=[ ]) )? [ ]{0,2} )
    (?(sender) | (?(dash) (?(place) | (?!) ) | (?!) ) )  # a sender, or a place and a dash
    """,
    re.VERBOSE,
)
_CHINESE: Final = re.compile(
    r"""
    [(\[【〔]?
    据? (?P<line> (?P<who>[\u3400-\u9fff]{2,24}?) [ ]?
      (?P<day> (?:\d{4}年)?\d{1,2}月\d{1,2}日 | \d{1,2}日 )? ) [专综合]{0,2} (?:电|(?<![通短资])讯|消息)
    (?: [)\]】〕] | (?=[ :(*]|$) )
    (?: \*{0,2}[ ]{0,2} \( (?P<names>[^()]{1,60}) \) )?
    [: ]*
    """,
    re.VERBOSE,
)
_REPORT: Final = re.compile(
    r"""
    [(\[【〔]? (?P<agency>[\u3400-\u9fff]{2,6})? [ 【\[]?
    记者[ ]? (?P<names>[\u3400-\u9fff][^/╱()\[\]。,]{1,20}?) [ ]?[/╱][ ]? (?P<line>[\u3400-\u9fff]{0,6}?)
    (?:即时|综合|专题|外电|特稿|报导|报道){1,2} [)\]】〕]? [: ]*
    """,
    re.VERBOSE,
)


def find_dateline(folded: str, starts: tuple[int, ...], end: int, lang: Lang) -> Dateline | None:
    """The first dateline that stands at one of the offsets ``starts`` and ends before ``end``."""
    read = _chinese if lang == "zh" else _english
    for start in starts:
        dateline = read(folded, start, end)
        if dateline is not None:
            return dateline
    return None


def _english(folded: str, start: int, end: int) -> Dateline | None:
    match = _ENGLISH.match(folded, start, end)
    if match is None:
        return None
    place, agency = match["place"] or "", match["agency"] or match["wire"]
    known = agency is not None and (agency.split(",")[0].strip() in _sources() or match["wire"] is not None)
    capitals = len(place) > 2 and place.split(",")[0].isupper() and place not in _slugs()
    if not (known or (capitals and match["dash"] and (match["dash"] != ":" or match["day"]))):
        return None
    first, last = match.span("line")
    line = folded[first:last].rstrip(", ")
    sender, signature = _sender(folded, match.span("wire") if match["wire"] else match.span("agency"))
    return Dateline(start, (first, first + len(line)), sender, signature, match.end())


def _sender(folded: str, brackets: Interval) -> tuple[Interval | None, Interval | None]:
    """The agency, and the name behind its comma: ``Xinhua, Li An``."""
    start, end = brackets
    if start < 0:
        return None, None
    comma = folded.find(",", start, end)
    return ((start, end), None) if comma < 0 else ((start, comma), (comma + 1, end))


def _chinese(folded: str, start: int, end: int) -> Dateline | None:
    match = _REPORT.match(folded, start, end)
    if match:
        agency = match.span("agency") if match["agency"] else None
        return Dateline(start, match.span("line"), agency, match.span("names"), match.end())
    match = _CHINESE.match(folded, start, end)
    if match is None:
        return None
    name = next((name for name in _agencies() if match["who"].startswith(name)), None)
    if name is None and not match["day"]:
        return None
    first = match.start("line") + len(name or "")
    agency = (match.start("line"), first) if name else None
    signature = match.span("names") if match["names"] else None
    if folded.startswith("记者", first) and signature is None:
        # 记者王小明台北5日电: the place is the last two letters before the day.
        place = match.end("who") - 2
        signature, first = (first, place), place
    return Dateline(start, (first, match.end("line")), agency, signature, match.end())


@cache
def _sources() -> frozenset[str]:
    return frozenset(words("en", "article")["sources"])


@cache
def _slugs() -> frozenset[str]:
    return frozenset(slug.upper() for slug in words("en", "article")["slugs"])


@cache
def _agencies() -> tuple[str, ...]:
    """The longest first."""
    return tuple(sorted(words("zh", "article")["agencies"], key=len, reverse=True))
