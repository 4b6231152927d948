from collections.abc import Iterator

from zjextract.article import Article
from zjextract.mentions.dates.expression import Found


def find(article: Article) -> Iterator[Found]:
    return iter(())


def looks_ahead(article: Article, start: int, end: int, sentence: tuple[int, int]) -> bool:
    return False
