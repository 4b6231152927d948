"""The grammar of English date expressions: small readers, each called where a cheap scan has seen its anchor."""

from zjextract.mentions.dates.english.scan import find
from zjextract.mentions.dates.english.tense import COMPARED, JOINED, SHARING, tense

__all__ = ["COMPARED", "JOINED", "SHARING", "find", "tense"]
