"""The article: the text as given, its header, language, folded twin and sentences."""

from zjextract.article.header import Header
from zjextract.article.model import Article, read_article

__all__ = ["Article", "Header", "read_article"]
