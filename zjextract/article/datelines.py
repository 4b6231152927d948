"""Datelines: where, when and by whom a dispatch was sent, at the head of its first paragraph.

``HANGZHOU, Nov. 12 (Xinhua) --``, ``BRUSSELS (Reuters) -``, ``新华社杭州7月5日电(记者 ...)``, ``(中央社...台北5日电)``.
"""

import re
from dataclasses import dataclass
from functools import cache

from zjextract.article.lines import Interval
from zjextract.languages import words
from zjextract.record import Lang


@dataclass(frozen=True, slots=True)
class Dateline:
    """The interval of place and day, who sent the dispatch and who signs it (as folded), and where the body begins."""

    span: Interval
    agency: str | None
    names: str | None
    body: int


_ENGLISH = re.compile(
    r"""
    (?P<line>
      (?: (?P<place> [A-Z][A-Za-z.'-]*+ (?:[ /][A-Z][A-Za-z.'-]*+){0,4}     # HONG KONG/SHANGHAI
          (?:,[ ]?[A-Z][A-Za-z.]++ (?:[ ][A-Z][a-z]++)? (?![ ]?\d) (?:/[A-Z][A-Z ]++)?){0,2} )  # , China/TOKYO
          ,?[ ]{0,2} )?
      (?P<day> [A-Z][a-z]{2,8}\.?[ ]\d{1,2} (?:,[ ]\d{4})? )?
    )
    (?P<sender> ,?[ ]{0,2} (?: \( (?P<agency>[A-Z][^()]{1,40}) \) | / (?P<wire>[A-Z][A-Za-z ]{1,20}) / ) )?
    [ ]{0,2} (?P<dash> --+ | [-—:](?=[ ]) )? [ ]{0,2}
    """,
    re.VERBOSE,
)
_CHINESE = re.compile(
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
_REPORT = re.compile(
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
    if match is None or not (match["sender"] or match["dash"]) or match.end() == start:
        return None
    place, agency = match["place"] or "", match["agency"] or match["wire"]
    known = agency is not None and (agency.split(",")[0].strip() in _sources() or match["wire"] is not None)
    capitals = len(place) > 2 and place.split(",")[0].isupper() and place not in _slugs()
    if not (known or (capitals and match["dash"] and (match["dash"] != ":" or match["day"]))):
        return None
    first, last = match.span("line")
    line = folded[first:last].rstrip(", ")
    sender, _, names = (agency or "").partition(",")
    return Dateline((first, first + len(line)), sender.strip() or None, names.strip() or None, match.end())


def _chinese(folded: str, start: int, end: int) -> Dateline | None:
    match = _REPORT.match(folded, start, end)
    if match:
        return Dateline(match.span("line"), match["agency"], match["names"], match.end())
    match = _CHINESE.match(folded, start, end)
    if match is None:
        return None
    agency = next((name for name in _agencies() if match["who"].startswith(name)), None)
    if agency is None and not match["day"]:
        return None
    first = match.start("line") + len(agency or "")
    names = match["names"]
    if folded.startswith("记者", first) and not names:
        # 记者王小明台北5日电: the place is the last two letters before the day.
        names, first = folded[first : match.end("who") - 2], match.end("who") - 2
    return Dateline((first, match.end("line")), agency, names, match.end())


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
