"""English or Chinese, by the share of Han letters."""

from zjextract.record import Lang


def detect_language(text: str) -> Lang:
    """``zh`` where Han letters outnumber a third of the Latin ones in the text's first part, else ``en``."""
    if text.isascii():
        return "en"
    sample = text[:4000]
    han = sum("\u3400" <= c <= "\u9fff" for c in sample)
    latin = sum("a" <= c <= "z" or "A" <= c <= "Z" for c in sample)
    return "zh" if han and han * 3 >= latin else "en"
