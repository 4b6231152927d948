"""The gazetteer: zones by id and by any surface of their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from zjextract.article.folding import fold
from zjextract.errors import ArgumentError
from zjextract.gazetteer.keys import chinese_key, english_key, english_words
from zjextract.gazetteer.model import Zone
from zjextract.gazetteer.reading import package_zones, read_zones, zones_from_rows
from zjextract.record import Lang

Zones = tuple[Zone, ...]
Source = str | Path | Iterable[Zone | Mapping[str, Any]]

# A phrase may stand for its neighbour where no row has the phrase itself: 建德经开区 is 建德经济开发区.
_NEIGHBOURS = {
    "etdz": ("edz",),
    "edz": ("etdz",),
    "dz": ("etdz", "edz"),
    "bz": ("cbz",),
    "bpa": ("cbz", "bz"),
    "htz": ("etdz",),
}
_SHORT_CORE = 2  # characters; so short a core may be a plain word (未来, 西部)
_AREA_ENDS_EN = (" special area", " area", " sub zone", " subzone", " section", " block", " zone")
_AREA_ENDS_ZH = ("自贸试验片区", "自贸片区", "新片区", "片区", "区块")


def is_chinese(name: str) -> bool:
    """Whether a name holds a Han character."""
    return any("\u3400" <= char <= "\u9fff" for char in name)


def name_key(name: str) -> tuple[Lang, str]:
    """The language of a name and its key under the variant rules."""
    if is_chinese(name):
        return "zh", chinese_key(fold(name, "zh"))
    return "en", english_key(english_words(name))


class Gazetteer:
    """An immutable collection of zones with an index over every surface of their names.

    Raises:
        ArgumentError: two zones have one id, or a parent is missing.
    """

    def __init__(self, zones: Iterable[Zone]) -> None:
        self._zones: dict[str, Zone] = {}
        for zone in zones:
            if self._zones.setdefault(zone.id, zone) is not zone:
                raise ArgumentError(f"two zones have the id {zone.id!r}")
        for zone in self._zones.values():
            if zone.parent_id is not None and zone.parent_id not in self._zones:
                raise ArgumentError(f"the parent {zone.parent_id!r} of zone {zone.id!r} is in no row")

    @property
    def zones(self) -> Mapping[str, Zone]:
        """All zones by id."""
        return MappingProxyType(self._zones)

    def __len__(self) -> int:
        return len(self._zones)

    def get(self, zone_id: str) -> Zone | None:
        """The zone with this id, or None."""
        return self._zones.get(zone_id)

    def find(self, name: str) -> Zones:
        """All zones that a name may mean, English or Chinese, official or a variant; several where it is ambiguous.

        >>> [zone.id for zone in find("Hangzhou Hi-tech Industry Development Zone")]
        ['hangzhou-high-tech-industrial-development-zone']
        """
        lang, key = name_key(name)
        found = self.by_key(lang, key) or self.area_of_zone(lang, key)
        core = area_core(lang, key)
        return found if found or core == key else self.areas(lang, core)

    def extend(self, source: Source) -> Gazetteer:
        """A new gazetteer with more zones: a ``.tsv`` or ``.json`` file, or zones or rows. The same id replaces.

        A row has the columns of ``Zone``; ``id``, ``name`` and ``type`` are required, and lists are ``|``-separated.

        Raises:
            ArgumentError: the file can't be read, a row is no zone, or a parent is missing.
        """
        if isinstance(source, str | Path):
            more = read_zones(source)
        else:
            more = [
                row if isinstance(row, Zone) else zones_from_rows([row], f"row {number}")[0]
                for number, row in enumerate(source, 1)
            ]
        return Gazetteer({**self._zones, **{zone.id: zone for zone in more}}.values())

    # What the scanner reads.

    def by_key(self, lang: Lang, key: str) -> Zones:
        """The zones of a key (see ``zjextract.gazetteer.keys``), or of a neighbouring phrase's key."""
        index = self._english if lang == "en" else self._chinese
        found = index.get(key)
        if "@" not in key:
            return tuple(self._zones[zone_id] for zone_id in found) if found else ()
        core, mark, code = key.rpartition("@")
        if found is None:
            for neighbour in _NEIGHBOURS.get(code, ()):
                found = found or index.get(core + mark + neighbour)
        zones = tuple(self._zones[zone_id] for zone_id in found or ())
        if code == "ftz":  # 大连自贸区 is the area of the Liaoning zone, and was once the bonded zone
            zones += tuple(area for area in self.areas(lang, core.rstrip()) if area not in zones)
        return zones

    def leaning(self, lang: Lang, key: str) -> frozenset[str]:
        """The ids of the zones that a key names only where their place or parent is spoken of."""
        return self._leaning[lang].get(key, frozenset())

    def areas(self, lang: Lang, core: str) -> Zones:
        """The areas of free trade zones that the words before ``area`` or 片区 name: ``ningbo``, 宁波."""
        return tuple(self._zones[zone_id] for zone_id in self._area_index[lang].get(core, ()))

    def surfaces(self) -> Iterable[tuple[str, Zone]]:
        """Every written surface with its zone, the context aliases too."""
        for zone in self._zones.values():
            yield zone.name, zone
            if zone.name_zh:
                yield zone.name_zh, zone
            for alias in (*zone.aliases, *zone.context_aliases):
                yield alias, zone

    @cached_property
    def _english(self) -> dict[str, tuple[str, ...]]:
        names = (pair for pair in self.surfaces() if not is_chinese(pair[0]))
        return _index((english_key(english_words(name)), zone) for name, zone in names)

    @cached_property
    def _chinese(self) -> dict[str, tuple[str, ...]]:
        names = (pair for pair in self.surfaces() if is_chinese(pair[0]))
        return _index((chinese_key(fold(name, "zh")), zone) for name, zone in names)

    @cached_property
    def chinese_cores(self) -> frozenset[str]:
        """What stands before the type phrase in names of three characters and more: 外高桥, 漕河泾."""
        cores = (key.partition("@")[0] for key in self._chinese if "@" in key)
        return frozenset(core for core in cores if len(core) > _SHORT_CORE)

    @cached_property
    def _leaning(self) -> dict[Lang, dict[str, frozenset[str]]]:
        out: dict[Lang, dict[str, frozenset[str]]] = {"en": {}, "zh": {}}
        for zone in self._zones.values():
            for alias in zone.context_aliases:
                lang, key = name_key(alias)
                out[lang][key] = out[lang].get(key, frozenset()) | {zone.id}
        return out

    @cached_property
    def _area_index(self) -> dict[Lang, dict[str, tuple[str, ...]]]:
        out: dict[Lang, dict[str, tuple[str, ...]]] = {"en": defaultdict(tuple), "zh": defaultdict(tuple)}
        for zone in self._zones.values():
            if zone.type == "sub_zone":
                for lang, core in sorted(_area_cores(zone)):
                    out[lang][core] += (zone.id,)
        return {lang: dict(index) for lang, index in out.items()}

    def area_of_zone(self, lang: Lang, key: str) -> Zones:
        """``ningbo area of zhejiang @ftz``, 浙江自贸区宁波片区: an area by its words and its zone."""
        for zone_key, core in _area_splits(lang, key):
            zones = {zone.id for zone in self.by_key(lang, zone_key)}
            if zones:
                return tuple(area for area in self.areas(lang, core) if area.parent_id in zones)
        return ()


def _index(keys: Iterable[tuple[str, Zone]]) -> dict[str, tuple[str, ...]]:
    """Key to the ids of its zones."""
    out: dict[str, tuple[str, ...]] = {}
    for key, zone in keys:
        known = out.get(key, ())
        if zone.id not in known:
            out[key] = (*known, zone.id)
    return out


def area_core(lang: Lang, key: str) -> str:
    """The words before ``area``, ``sub zone`` or 片区, where a key ends so; else the key."""
    for end in _AREA_ENDS_EN if lang == "en" else _AREA_ENDS_ZH:
        if key.endswith(end) and key != end:
            return key.removesuffix(end)
    return key


def _area_cores(zone: Zone) -> set[tuple[Lang, str]]:
    """The words that name an area inside its zone, in each language."""
    names = [zone.name.partition(" of the China")[0]]
    if zone.name_zh:
        bare = chinese_key(fold(zone.name_zh, "zh"))
        names.append(bare.partition("自由贸易试验区")[2] or bare)
    out: set[tuple[Lang, str]] = set()
    for name in (*names, *zone.aliases, *zone.context_aliases):
        lang: Lang = "zh" if is_chinese(name) else "en"
        bare = chinese_key(fold(name, "zh")) if lang == "zh" else " ".join(english_words(name))
        out.add((lang, area_core(lang, bare)))
    return out


def _area_splits(lang: Lang, key: str) -> Iterable[tuple[str, str]]:
    """(key of the zone, words of the area) for each way to read a key as an area of a zone."""
    if lang == "zh":
        for phrase in ("自由贸易试验区", "自贸试验区", "自贸区"):
            zone, found, area = key.partition(phrase)
            if found and zone and area:
                yield f"{zone}@ftz", area_core("zh", area)
        return
    area, found, zone = key.partition(" of ")
    core = area_core("en", area.removesuffix("s"))
    if found and core != area.removesuffix("s"):
        yield zone.removeprefix("china "), core


@cache
def default() -> Gazetteer:
    """The project's own gazetteer, read once."""
    return Gazetteer(package_zones())


def open_gazetteer(source: Gazetteer | str | Path | None) -> Gazetteer | None:
    """A gazetteer as it is, or the project's own with a file's zones added; None stays None.

    Raises:
        ArgumentError: ``source`` is neither, or the file can't be read as zones.
    """
    if source is None or isinstance(source, Gazetteer):
        return source
    if not isinstance(source, str | Path):
        raise ArgumentError(f"gazetteer must be a Gazetteer or a path, not {type(source).__name__}")
    file = Path(source)
    try:
        changed = file.stat().st_mtime_ns
    except OSError as error:
        raise ArgumentError(f"cannot read the gazetteer file {file}: {error}") from error
    return _with_file(file, changed)


@lru_cache(maxsize=4)
def _with_file(file: Path, changed: int) -> Gazetteer:  # noqa: ARG001 - a changed file is another entry of the cache
    return default().extend(file)


def find(name: str) -> Zones:
    """All zones of the project's gazetteer that a name may mean; see ``Gazetteer.find``."""
    return default().find(name)


def get(zone_id: str) -> Zone | None:
    """The zone of the project's gazetteer with this id, or None."""
    return default().get(zone_id)
