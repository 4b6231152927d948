"""Zone mentions of a short text, for the tests of zones."""

from datetime import date

from zjextract.article import read_article
from zjextract.mentions.zones import find_zones
from zjextract.record import Lang, ZoneMention

DAY = date(2022, 5, 10)


def zones(text: str, lang: Lang = "en", reference: date | None = DAY) -> list[ZoneMention]:
    return find_zones(read_article(text, lang), reference)


def spans(text: str, lang: Lang = "en") -> list[tuple[str, str, str | None]]:
    return [(m.text, m.type, m.zone_id) for m in zones(text, lang)]


HANGZHOU_HTZ = "hangzhou-high-tech-industrial-development-zone"
ZHEJIANG_FTZ = "china-zhejiang-pilot-free-trade-zone"
NINGBO, HANGZHOU, JINYI = (
    f"{city}-area-of-the-china-zhejiang-pilot-free-trade-zone" for city in ("ningbo", "hangzhou", "jinyi")
)
LINGANG = "lin-gang-special-area-of-the-china-shanghai-pilot-free-trade-zone"
