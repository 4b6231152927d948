"""The grammar of Chinese date expressions: small readers, each called where a cheap scan has seen its anchor."""

from zjextract.mentions.dates.chinese.scan import find
from zjextract.mentions.dates.chinese.tense import COMPARED, JOINED, SHARING, tense

__all__ = ["COMPARED", "JOINED", "SHARING", "find", "tense"]
