"""A zone and a place, as the gazetteer knows them."""

from __future__ import annotations

from dataclasses import dataclass

from zjextract.record import ZoneType


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """One designated zone.

    ``level`` is ``national``, ``provincial``, ``municipal`` or ``other``; ``status`` ``active`` or ``former``.
    ``city`` and ``province`` are English names, ``admin_code`` a GB/T 2260 code of six digits; each is None where the
    zone lies in several or in none. ``established`` is an ISO date, month or year.
    ``aliases`` name the zone wherever they stand, ``context_aliases`` only where its city, province or parent is
    spoken of. Surfaces that the variant rules derive (``zjextract.gazetteer.keys``) are in neither.
    """

    id: str
    name: str
    name_zh: str | None = None
    type: ZoneType
    subtype: str | None = None
    level: str | None = None
    status: str = "active"
    parent_id: str | None = None
    city: str | None = None
    province: str | None = None
    admin_code: str | None = None
    established: str | None = None
    aliases: tuple[str, ...] = ()
    context_aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A province, prefecture or county. ``code`` is its GB/T 2260 code, ``city`` and ``province`` are English names."""

    code: str
    name: str
    name_zh: str
    level: str
    city: str | None
    province: str
