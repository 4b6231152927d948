"""The shipped zones and places: what must hold of the data itself."""

import re
from collections import defaultdict
from typing import get_args

import pytest

from zjextract.gazetteer import Zone, default, places
from zjextract.gazetteer.keys import phrases
from zjextract.gazetteer.store import is_chinese, name_key
from zjextract.languages import words
from zjextract.record import ZoneType

ZONES = list(default().zones.values())
PLACES = {code: place for code in places().codes() if (place := places().by_code(code))}

# Surfaces that mean two zones: the article decides.
AMBIGUOUS = {
    "taizhou @cbz",  # 台州, 泰州
    "taizhou @cbec",
    "fuzhou @htz",  # 福州, 抚州
    "binhai @na",  # Tianjin, Shaoxing
    "滨海@na",
    "greater bay area",  # Guangdong-Hong Kong-Macao, Zhejiang
    "gba",
    "大湾区",
}


def test_ids_are_unique_and_plain() -> None:
    rows = [zone.id for zone in ZONES]
    assert len(rows) == len(set(rows)) > 1200
    assert [zone_id for zone_id in rows if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", zone_id)] == []


def test_closed_sets_are_complete() -> None:
    count: dict[str, int] = defaultdict(int)
    for zone in ZONES:
        count[zone.subtype or ""] += 1
    assert count["pilot_free_trade_zone"] == 23
    assert count["ftz_area"] == 73
    assert count["state_level_new_area"] == 19
    assert count["national_innovation_demo_zone"] == 23
    assert count["border_economic_cooperation_zone"] == 18
    assert count["cross_border_ecommerce_zone"] == 165


@pytest.mark.parametrize("zone", ZONES, ids=lambda zone: zone.id)
def test_row(zone: Zone) -> None:
    assert zone.type in get_args(ZoneType)
    assert zone.level in ("national", "provincial", "municipal", "other")
    assert zone.status in ("active", "former")
    assert zone.name_zh is None or is_chinese(zone.name_zh)
    assert not is_chinese(zone.name)
    assert zone.established is None or re.fullmatch(r"\d{4}(-\d\d){0,2}", zone.established)
    assert len(set(zone.aliases)) == len(zone.aliases)
    if zone.admin_code is not None:
        place = PLACES[zone.admin_code]
        assert place.province == zone.province
        assert zone.city in (None, place.city) or zone.province in ("Taiwan", "Hong Kong")


def test_parents_exist_and_contain_no_circle() -> None:
    zones = default().zones
    for zone in ZONES:
        seen = {zone.id}
        while zone.parent_id is not None:
            assert zone.parent_id not in seen
            zone = zones[zone.parent_id]
            seen.add(zone.id)


def test_no_surface_means_two_zones_unless_the_article_must_decide() -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for surface, zone in default().surfaces():
        meant[name_key(surface)[1]].add(zone.id)
    assert {key for key, ids in meant.items() if len(ids) > 1} == AMBIGUOUS


def test_no_alias_repeats_what_the_variant_rules_give() -> None:
    for zone in ZONES:
        keys = [name_key(alias) for alias in (zone.name, *zone.aliases)]
        assert len(keys) == len(set(keys)), zone.id


def test_every_alias_leads_to_its_zone() -> None:
    for surface, zone in default().surfaces():
        assert zone in default().find(surface), surface


def test_places_have_gb_t_2260_codes_in_a_tree() -> None:
    assert {"710000", "810000", "820000"} <= PLACES.keys()
    assert sum(place.level == "province" for place in PLACES.values()) == 34
    for code in PLACES:
        assert re.fullmatch(r"[1-8]\d{5}", code)
        assert code[:2] + "0000" in PLACES


@pytest.mark.parametrize("surface", ["景宁", "景宁县", "景宁畲族自治县"])
def test_an_autonomous_county_goes_without_its_people(surface: str) -> None:
    assert [place.code for place in places()[surface]] == ["331127"]


def test_no_place_is_called_by_a_people() -> None:
    assert [
        surface for surface, _ in places().surfaces() if re.fullmatch(r".{3,}(?:苗|侗|瑶|彝|满|藏|黎)族", surface)
    ] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_type_phrase_is_listed_twice(lang: str) -> None:
    data = words(lang, "zones")
    codes = [entry["code"] for entry in data["folded"]]
    assert len(codes) == len(set(codes))
    assert len(phrases(lang)) > 100  # type: ignore[arg-type]
    for entry in (*data["folded"], *data["typed"]):
        assert entry["type"] in get_args(ZoneType)
