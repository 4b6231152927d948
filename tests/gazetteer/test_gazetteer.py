"""Finding zones by any name, and adding one's own."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjextract import ArgumentError, extract
from zjextract.gazetteer import Gazetteer, Zone, default, find, get, open_gazetteer, places
from zjextract.gazetteer.keys import expand

HANGZHOU = "hangzhou-high-tech-industrial-development-zone"
SHANGHAI = "china-shanghai-pilot-free-trade-zone"
NINGBO_AREA = "ningbo-area-of-the-china-zhejiang-pilot-free-trade-zone"
MINE = {"id": "my-park", "name": "Moonlight Valley Science Park", "name_zh": "月光谷科学园", "type": "industrial_park"}


@pytest.mark.parametrize(
    ("name", "zone_id"),
    [
        ("Hangzhou High-Tech Zone", HANGZHOU),
        ("Hangzhou Hi-tech Industry Development Zone", HANGZHOU),
        ("hangzhou high and new technology industrial development zone", HANGZHOU),
        ("杭州高新区", HANGZHOU),
        ("杭州高新技术产业开发区", HANGZHOU),
        ("杭州国家高新区", HANGZHOU),
        ("China (Shanghai) Pilot Free Trade Zone", SHANGHAI),
        ("Shanghai FTZ", SHANGHAI),
        ("Shanghai free-trade zone", SHANGHAI),
        ("中国（上海）自由贸易试验区", SHANGHAI),
        ("中国(上海)自贸区", SHANGHAI),
        ("上海市自贸试验区", SHANGHAI),
        ("Ningbo Area of the China (Zhejiang) Pilot Free Trade Zone", NINGBO_AREA),
        ("Ningbo sub-zone of Zhejiang FTZ", NINGBO_AREA),
        ("Ningbo sub-zone", NINGBO_AREA),
        ("浙江自贸试验区宁波片区", NINGBO_AREA),
        ("宁波片区", NINGBO_AREA),
        ("Beijing Economic-Technological Development Area", "beijing-economic-and-technological-development-zone"),
        ("北京经开区", "beijing-economic-and-technological-development-zone"),
        ("Xi’an Hi-tech Zone", "xian-high-tech-industrial-development-zone"),
        ("Xiongan New Area", "xiongan-new-area"),
        ("建德经开区", "jiande-economic-development-zone"),
        ("Guangdong-Hong Kong-Macau Greater Bay Area", "guangdong-hong-kong-macao-greater-bay-area"),
    ],
)
def test_one_identity(name: str, zone_id: str) -> None:
    assert [zone.id for zone in find(name)] == [zone_id]


@pytest.mark.parametrize(
    ("name", "count"),
    [("Taizhou Comprehensive Bonded Zone", 2), ("Ningbo Free Trade Zone", 2), ("Fuzhou High-tech Zone", 2)],
)
def test_an_ambiguous_name_gives_all_that_it_may_mean(name: str, count: int) -> None:
    assert len(find(name)) == count


@pytest.mark.parametrize(
    "name", ["", " ", "the zone", "free trade zone", "FTZ", "开发区", "自贸试验区", "Hangzhou", "杭州"]
)
def test_what_names_no_zone(name: str) -> None:
    assert find(name) == ()


@given(st.text(max_size=60))
def test_find_never_raises(name: str) -> None:
    assert isinstance(find(name), tuple)


def test_get_by_id() -> None:
    zone = get(SHANGHAI)
    assert zone is not None
    assert (zone.province, zone.admin_code, zone.established) == ("Shanghai", "310000", "2013-09-29")
    assert get("no-such-zone") is None


def test_extend_with_rows_leaves_the_old_one_alone() -> None:
    more = default().extend([MINE, Zone(id="other", name="Other Park", type="industrial_park")])
    assert len(more) == len(default()) + 2
    assert more.find("月光谷科学园")[0].id == "my-park"
    assert find("月光谷科学园") == ()
    assert more.get(SHANGHAI) == get(SHANGHAI)


def test_a_row_with_a_known_id_replaces() -> None:
    more = default().extend([{"id": SHANGHAI, "name": "Another Name", "type": "free_trade_zone"}])
    assert len(more) == len(default())
    assert more.zones[SHANGHAI].name == "Another Name"


@pytest.mark.parametrize("suffix", [".tsv", ".json"])
def test_zones_from_a_file(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"zones{suffix}"
    row = {**MINE, "city": "Hangzhou", "aliases": "Moonlight Park|月光园区"}
    if suffix == ".json":
        file.write_text(json.dumps([row]), encoding="utf-8")
    else:
        file.write_text("\t".join(row) + "\n" + "\t".join(row.values()) + "\n", encoding="utf-8")
    found = default().extend(file).find("Moonlight Park")
    assert [(zone.id, zone.city, zone.aliases) for zone in found] == [
        ("my-park", "Hangzhou", ("Moonlight Park", "月光园区"))
    ]
    (mention,) = extract("Firms moved into the Moonlight Valley Science Park.", gazetteer=file).zones
    assert (mention.text, mention.zone_id) == ("Moonlight Valley Science Park", "my-park")


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "zones.json"
    file.write_text("[]", encoding="utf-8")
    first = open_gazetteer(file)
    assert open_gazetteer(file) is first
    file.write_text(json.dumps([MINE]), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    second = open_gazetteer(file)
    assert second is not None
    assert second.get("my-park") is not None


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([{"name": "X", "type": "industrial_park"}], "id is missing"),
        ([{"id": "x", "type": "industrial_park"}], "name is missing"),
        ([{"id": "x", "name": "X"}], "type is missing"),
        ([{"id": "x", "name": "X", "type": "castle"}], "castle"),
        ([{**MINE, "colour": "red"}], "colour"),
        ([{**MINE, "parent_id": "nowhere"}], "nowhere"),
    ],
)
def test_rows_that_are_no_zones(rows: list[dict[str, str]], says: str) -> None:
    with pytest.raises(ArgumentError, match=says):
        default().extend(rows)


@pytest.mark.parametrize("content", ["{", '{"id": 1}', "[1]"])
def test_files_that_hold_no_zones(tmp_path: Path, content: str) -> None:
    file = tmp_path / "zones.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ArgumentError, match=r"zones\.json"):
        default().extend(file)


def test_misuse_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="cannot read"):
        extract("text", gazetteer=tmp_path / "missing.tsv")
    with pytest.raises(ArgumentError, match="Gazetteer or a path"):
        extract("text", gazetteer=3)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="two zones"):
        Gazetteer([Zone(id="a", name="A", type="port"), Zone(id="a", name="B", type="port")])


@pytest.mark.parametrize(
    ("name", "code", "city", "province"),
    [
        ("hangzhou", "330100", "Hangzhou", "Zhejiang"),
        ("义乌", "330782", "Jinhua", "Zhejiang"),
        ("浦东新区", "310115", "Shanghai", "Shanghai"),
        ("xian", "610100", "Xi'an", "Shaanxi"),
        ("香港", "810000", "Hong Kong", "Hong Kong"),
        ("zhejiang", "330000", None, "Zhejiang"),
        ("仙桃", "429004", "Xiantao", "Hubei"),
    ],
)
def test_places(name: str, code: str, city: str | None, province: str) -> None:
    place = places()[name][0]
    assert (place.code, place.city, place.province) == (code, city, province)


def test_one_romanisation_of_two_cities() -> None:
    for name, cities in (("suzhou", {"苏州市", "宿州市"}), ("taizhou", {"台州市", "泰州市"})):
        assert {place.name_zh for place in places()[name] if place.level == "prefecture"} == cities


@pytest.mark.parametrize(
    ("pattern", "surfaces"),
    [
        ("a zone", ["a zone"]),
        ("[pilot] zone", ["pilot zone", "zone"]),
        ("(x|y) zone", ["x zone", "y zone"]),
        (
            "[国家级|国家]高新[技术]区",
            ["国家级高新技术区", "国家级高新区", "国家高新技术区", "国家高新区", "高新技术区", "高新区"],
        ),
    ],
)
def test_phrase_patterns(pattern: str, surfaces: list[str]) -> None:
    assert expand(pattern) == surfaces
