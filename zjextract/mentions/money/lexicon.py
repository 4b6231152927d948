"""The names, signs and codes of currencies, ready for look-up beside a number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any, Final, NamedTuple

from zjextract.languages import words
from zjextract.numbers import heads_of
from zjextract.record import Lang

ONE: Final = Decimal(1)
LONGEST_END: Final = 3
_MILLION: Final = Decimal(1_000_000)


class Currency(NamedTuple):
    """What a name stands for.

    Attributes:
        code: ISO 4217.
        factor: units of the currency in one of what is named: 0.01 for cents.
        noun: the noun that several currencies share (``pesos``), where nothing in the name itself decides.
    """

    code: str
    factor: Decimal = ONE
    noun: str | None = None


class Lexicon(NamedTuple):
    """Keys are in lower case, except ``codes``, which are matched as they are written."""

    before: dict[str, list[tuple[str, Currency]]]  # by their last characters (``LONGEST_END``), the longest first
    after: dict[str, Currency]  # signs
    names: dict[str, Currency]
    change: dict[str, Currency]  # parts that are money only after an amount of their currency: 五元三角
    codes: dict[str, Currency]
    longest_name: int
    name_starts: frozenset[str]  # first characters (Chinese) or first words (English) of the names
    heads: frozenset[str]  # of all that may stand after a number
    tails: frozenset[str]  # the last two characters of all that may stand before a number; one alone of a sign


@cache
def lexicon(lang: Lang) -> Lexicon:
    """The currencies that a text in ``lang`` may name."""
    common, own = words("common", "currencies"), words(lang, "currencies")
    before = {**_plain(common["before"]), **_plain(own.get("before", {}))}
    signs = {sign: code for sign, code in common["before"].items() if len(sign) == 1}
    after = {**_plain(signs), **_plain(common["after"]), **_subunits(common["subunits_after"])}
    names = {**_plain(own["names"]), **_shared(own.get("shared", {})), **_own_subunits(own)}
    starts = {name[0] if lang == "zh" else _FIRST_WORD.match(name)[0] for name in names}  # type: ignore[index]
    codes = _codes(common)
    return Lexicon(
        _by_end(before),
        after,
        names,
        {**names, **_subunits(own.get("change", {}))},
        codes,
        max(map(len, names)),
        frozenset(starts),
        heads_of((*names, *after, *map(str.lower, codes), *words("en", "numbers")["letter_scales"], "of")),
        frozenset((*map(_tail, codes), *(case(_tail(name)) for name in before for case in _CASES))),
    )


def _by_end(table: dict[str, Currency]) -> dict[str, list[tuple[str, Currency]]]:
    ends: dict[str, list[tuple[str, Currency]]] = {}
    for name in sorted(table, key=len, reverse=True):
        ends.setdefault(name[-LONGEST_END:], []).append((name, table[name]))
    return ends


_CASES: Final = str.lower, str.title, str.upper


def _tail(name: str) -> str:
    """By what a name is known from behind: its last two characters, or the sign at its end."""
    return name[-2:] if name[-1].isalpha() else name[-1]


_FIRST_WORD: Final = re.compile(r"\S+")


def _plain(table: dict[str, str]) -> dict[str, Currency]:
    return {name: Currency(code) for name, code in table.items()}


def _subunits(table: dict[str, Any]) -> dict[str, Currency]:
    return {name: Currency(unit["currency"], Decimal(unit["factor"])) for name, unit in table.items()}


def _adjectives(entry: dict[str, Any]) -> dict[str, str]:
    return {adjective: code for code, list_ in entry.items() if code.isupper() for adjective in list_}


def _shared(shared: dict[str, Any]) -> dict[str, Currency]:
    """Each form of a shared noun with each adjective, and alone where it has a default."""
    names: dict[str, Currency] = {}
    for noun, entry in shared.items():
        for form in entry["forms"]:
            names.update({f"{adjective} {form}": Currency(code) for adjective, code in _adjectives(entry).items()})
            if "default" in entry:
                names[form] = Currency(entry["default"], noun=noun)
    return names


def _own_subunits(own: dict[str, Any]) -> dict[str, Currency]:
    """Subunits; those of a shared noun take its adjectives too (``Hong Kong cents``)."""
    names: dict[str, Currency] = {}
    for name, unit in own["subunits"].items():
        factor = Decimal(unit["factor"])
        if "currency" in unit:
            names[name] = Currency(unit["currency"], factor)
            continue
        entry = own["shared"][unit["of"]]
        names[name] = Currency(entry["default"], factor, noun=unit["of"])
        names.update({f"{adjective} {name}": Currency(code, factor) for adjective, code in _adjectives(entry).items()})
    return names


def _codes(common: dict[str, Any]) -> dict[str, Currency]:
    codes = {code: Currency(code) for code in common["codes"]["codes"]}
    codes |= {code.lower(): Currency(code) for code in common["codes"]["safe"]}
    codes |= {f"M{code}": Currency(code, _MILLION) for code in common["codes"]["safe"]}  # "30 MUSD"
    return codes | _plain(common["aliases"])


@cache
def countries(noun: str) -> dict[str, str]:
    """The words that decide between the currencies that share an English noun, and their codes."""
    return _adjectives(words("en", "currencies")["shared"][noun])
