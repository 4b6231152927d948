"""Full calendar days as pages print them: ``November 30, 2021``, ``2021-11-30``, ``2021年11月30日``, ``民国110年…``."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from zjextract.languages import words

_AFTER_YEAR: Final = (
    r"(?:([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)"
    r"|年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日"
    r"|(\d\d)(\d\d)(?!\d)"
    r"|-?(\d\d)/(\d\d)(?=/))?"  # in web addresses
)
# Group 1 is the year, the last two are month and day where these follow. A search for the letters that a pattern begins
# with is many times as fast as one for a choice of patterns.
_YEARS: Final = tuple(
    re.compile(year + _AFTER_YEAR)
    for year in (r"(20(?<!\d..)[0-4]\d)", r"(19(?<!\d..)[5-9]\d)", r"民国 ?(\d{2,3})(?=年)")
)
_BEFORE_YEAR: Final = re.compile(
    r"(?<![A-Za-z\d])(?:([A-Za-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9}))"
    r"[.,-]{0,2} ?\Z"
)
_NUMBERS_BEFORE: Final = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2\Z")
_REACH: Final = 20
_REPUBLIC: Final = 1911


def full_days(folded: str, start: int, end: int) -> Iterator[tuple[date, int, int]]:
    """Each calendar day with its year between two offsets of a folded text, and the interval it fills."""
    years = [match for pattern in _YEARS for match in pattern.finditer(folded, start, end)]
    for match in sorted(years, key=re.Match.start):
        year = int(match[1])
        groups = match.lastindex or 1
        found = (
            (int(match[groups - 1]), int(match[groups]), match.start())
            if groups > 1
            else _month_before(folded, max(start, match.start() - _REACH), match.start())
        )
        if found is None:
            continue
        month, day, first = found
        try:
            yield date(year if year >= 1000 else year + _REPUBLIC, month, day), first, match.end()
        except ValueError:
            continue


def _month_before(folded: str, reach: int, year: int) -> tuple[int, int, int] | None:
    """Month and day that end where the year begins, and where they begin."""
    before = folded[reach:year]
    match = _BEFORE_YEAR.search(before)
    if match:
        month = _months().get((match[1] or match[4]).lower())
        return (month, int(match[2] or match[3]), reach + match.start()) if month else None
    match = _NUMBERS_BEFORE.search(before)
    if match:
        one, two = int(match[1]), int(match[3])
        # 24/07/2019 and 07/24/2019 say which is the month; 05/07/2019 does not, and is left.
        if one > 12 or two > 12 or one == two:
            return min(one, two), max(one, two), reach + match.start()
    return None


@cache
def _months() -> dict[str, int]:
    dates = words("en", "dates")
    months: dict[str, int] = dates["months"] | dates["month_abbreviations"]
    return months
