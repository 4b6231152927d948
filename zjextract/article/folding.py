"""The folded twin: half-width, simplified where the lexicon needs it, one code point for one."""

from zjextract.record import Lang


def fold(text: str, lang: Lang) -> str:
    """The twin of the same length in which the grammars read; an offset in it is an offset in the text."""
    if text.isascii():
        return text
    return text.translate(_WIDTH)


def lower(folded: str) -> str:
    """The twin in lower case, its length kept (a few capitals would grow)."""
    if folded.isascii():
        return folded.lower()
    low = folded.lower()
    return low if len(low) == len(folded) else "".join(c if len(c.lower()) != 1 else c.lower() for c in folded)


_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20, 0xA0: 0x20}
