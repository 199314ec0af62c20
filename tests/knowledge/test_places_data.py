"""The gazetteer that ships: its rows, its names, and dumps read into it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.knowledge.places import BadPlaces, Gazetteer, gazetteer
from marsad.knowledge.places.geometry import distance, shifted
from marsad.knowledge.places.importing import read_dump, write_entries
from marsad.knowledge.places.matching import NameMatcher
from marsad.knowledge.places.names import spellings
from marsad.knowledge.places.rows import entry, faults, read_rows
from marsad.knowledge.places.vocabulary import place_words


def test_the_rows_that_ship_have_no_fault() -> None:
    assert gazetteer().faults() == []


def test_our_own_places_name_a_source_and_are_enough() -> None:
    own = [e for e in gazetteer().entries if e.own]
    assert len(own) >= 120
    assert all(e.source and e.kind and e.radius_km > 0 for e in own)


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("السخنة", "SY", "settlement"), ("ديرالزور", "SY", "settlement"), ("دير الزور", "SY", "governorate"), ("قامشلي", "SY", "settlement"),
        ("أبو كمال", "SY", "settlement"), ("البوكمال", "SY", "settlement"), ("كفر نبل", "SY", "settlement"), ("كفرنبل", "SY", "settlement"),
        ("كوباني", "SY", "settlement"), ("معرة مصرين", "SY", "settlement"), ("نينوى", "IQ", "governorate"), ("شمال دارفور", "SD", "governorate"),
        ("زالنجي", "SD", "settlement"), ("ترهونة", "LY", "settlement"), ("بنت جبيل", "LB", "settlement"), ("خانيونس", "PS", "settlement"),
        ("صعدة", "YE", "settlement"), ("العريش", "EG", "settlement"), ("تمنراست", "DZ", "settlement"), ("القصرين", "TN", "settlement"),
        ("سد تشرين", "SY", "dam"), ("قاعدة عين الأسد", "IQ", "base"), ("مطار معيتيقة", "LY", "airport"), ("مخيم نور شمس", "PS", "camp"),
        ("منطقة الـ55", "SY", "region"), ("البادية السورية", "SY", "steppe"), ("العراق", "IQ", "country"),
    ],
)  # fmt: skip
def test_a_name_is_found_as_outlets_write_it(name: str, country: str, kind: str) -> None:
    assert any(e.country == country and e.kind == kind for e in gazetteer().find(name))


def test_no_name_is_persian_kurdish_or_urdu() -> None:
    foreign = set("پچژگڤکیےۍېۀەھہێۆۇڕڵ")
    shadowed = [e.id for e in gazetteer().entries if not e.own and e.id.startswith("geonames:") and foreign & set("".join(e.names))]
    assert shadowed == []


@pytest.mark.parametrize(
    ("name", "key"),
    [("دير الزور", "ديرالزور"), ("كفرنبل", "كفر نبل"), ("معرة مصرين", "معرتمصرين"), ("معرة مصرين", "معر تمصرين"), ("البوكمال", "ابو كمال"),
     ("أبو كمال", "بوكمال"), ("السخنة", "سخنه"), ("تلرفعت", "تل رفعت")],
)  # fmt: skip
def test_spellings_of_one_name(name: str, key: str) -> None:
    assert key in spellings(name)


def test_double_rows_of_two_sources_are_one_candidate() -> None:
    known = Gazetteer.shipped()
    one = next(e for e in known.find("تدمر") if e.kind == "settlement")
    row = {"id": "geonames:1", "name": "تدمر", "name_en": "", "aliases": "", "kind": "settlement", "lat": str((one.lat or 0) + 0.02), "lon": str(one.lon),
           "radius_km": "", "country": "SY", "admin1": "SY.11", "population": "0"}  # fmt: skip
    before = len(known.find("تدمر"))
    known.add([entry(row)])
    assert len(known.find("تدمر")) == before


ROW = {"id": "sy-x", "name": "تل فلان", "name_en": "", "aliases": "", "kind": "hill", "lat": "35.1", "lon": "37.2", "radius_km": "3", "country": "SY",
       "admin1": "SY.11", "admin2": "", "source": "https://example.org/x"}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"source": ""}, "no source"), ({"kind": "hillock"}, "unknown kind"), ({"lat": "95"}, "out of range"), ({"lon": "-190"}, "out of range"),
        ({"lat": ""}, "stand or fall together"), ({"country": "ZZ"}, "unknown country"), ({"admin1": "SY.99"}, "unknown administrative unit"),
        ({"name": ""}, "no name"), ({"radius_km": "-2"}, "above 0"),
    ],
)  # fmt: skip
def test_bad_rows_are_named_with_file_line_and_field(tmp_path: Path, change: dict[str, str], said: str) -> None:
    file = tmp_path / "own.tsv"
    file.write_text("# a comment\n" + "\n".join("\t".join(r) for r in (ROW, {**ROW, **change}.values())) + "\n", encoding="utf-8")
    found = faults(read_rows(file, own=True), frozenset(["SY.11"]), frozenset(["SY"]))
    assert len(found) == 1 and said in found[0] and found[0].startswith(f"own.tsv line 3: sy-x, field '{next(iter(change))}'")


def test_a_good_row_and_a_doubled_id(tmp_path: Path) -> None:
    one = entry(ROW, own=True)
    assert faults([one], frozenset(["SY.11"]), frozenset(["SY"])) == []
    file = tmp_path / "own.tsv"
    file.write_text("\n".join("\t".join(r) for r in (ROW, ROW.values(), ROW.values())) + "\n", encoding="utf-8")
    found = faults(read_rows(file, own=True), frozenset(["SY.11"]), frozenset(["SY"]))
    assert found == ["own.tsv line 3: sy-x, field 'id': the id stands twice, first in own.tsv line 2"]


@pytest.mark.parametrize("change", [{}, {"id": "sy-y", "lat": "120"}, {"id": "sy-y", "source": ""}, {"id": "sy-y", "kind": "hillock"}])
def test_a_bad_row_of_a_shipped_file_stops_the_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: dict[str, str]) -> None:
    file = tmp_path / "own.tsv"
    file.write_text("\n".join("\t".join(r) for r in (ROW, ROW.values(), {**ROW, **change}.values())) + "\n", encoding="utf-8")
    module = sys.modules[Gazetteer.__module__]
    monkeypatch.setattr(module, "read_rows", lambda source, own=False: read_rows(file if own else source, own))
    with pytest.raises(BadPlaces, match="own.tsv line 3: sy-"):
        Gazetteer.shipped()


@pytest.mark.parametrize(("line", "said"), [("a\tb", "2 columns"), ("\t".join(["x"] * 5 + ["north"] + ["x"] * 6), "lat is no number")])
def test_a_broken_line_stops_the_load_with_file_line_and_field(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "own.tsv"
    file.write_text("\t".join(ROW) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(BadPlaces, match="own.tsv line 2") as error:
        list(read_rows(file, own=True))
    assert said in str(error.value)


def dump_line(**cells: str) -> str:
    row = {"id": "7", "name": "Tall Fulan", "ascii": "Tall Fulan", "alternates": "تل فلان,Tell Foulane", "lat": "35.1", "lon": "37.2", "class": "P",
           "code": "PPL", "country": "SY", "cc2": "", "admin1": "11", "admin2": "", "admin3": "", "admin4": "", "population": "0", "elevation": "",
           "dem": "0", "zone": "Asia/Damascus", "changed": "2020-01-01"}  # fmt: skip
    return "\t".join({**row, **cells}.values())


def test_a_dump_adds_its_places_and_names_its_broken_rows(tmp_path: Path) -> None:
    lines = [
        dump_line(), dump_line(id="8", lat="north"), "too\tshort", dump_line(id="9", lat="123"), dump_line(id="10", alternates="Latin only"),
        dump_line(id="x"), dump_line(id="11", code="ADM1", **{"class": "A"}, alternates="محافظة حمص"), dump_line(id="12", code="PPLX", alternates="حي فلان"),
        dump_line(id="13", code="TREE", **{"class": "V"}),
    ]  # fmt: skip
    file = tmp_path / "SY.txt"
    file.write_bytes("\n".join(lines).encode() + b"\n" + dump_line(id="14", alternates="").encode().replace(b"Fulan", b"\xff\xfe") + b"\n")
    known = Gazetteer.shipped()
    dump = read_dump(file, known)
    assert [(number, reason.split(":")[0]) for number, reason in dump.broken] == [
        (2, "latitude, longitude or population is no number"), (3, "2 columns instead of 19"), (4, "coordinates out of range"), (6, "id is no number"), (10, "not UTF-8"),
    ]  # fmt: skip
    assert [(e.id, e.kind, e.admin1) for e in dump.entries] == [("geonames:7", "settlement", "SY.11"), ("geonames:12", "quarter", "SY.11")]
    assert (dump.without_arabic, dump.other_features) == (1, 1)
    write_entries(tmp_path / "workspace" / "places" / "SY.tsv", dump.entries)
    again = Gazetteer.of_workspace(tmp_path / "workspace")
    assert [e.id for e in again.find("تل فلان")] == ["geonames:7"]


def test_a_workspace_without_places_has_those_that_ship(tmp_path: Path) -> None:
    assert Gazetteer.of_workspace(tmp_path) is gazetteer()
    assert Gazetteer.of_workspace(None) is gazetteer()


def test_a_dump_row_of_a_shipped_place_keeps_the_names_outlets_use(tmp_path: Path) -> None:
    file = tmp_path / "SY.txt"
    file.write_text(dump_line(id="172256", alternates="عين العرب", lat="36.89", lon="38.35", admin1="09") + "\n", encoding="utf-8")
    known = Gazetteer.shipped()
    known.add(read_dump(file, known).entries)
    assert [e.id for e in known.find("كوباني") if e.kind == "settlement"] == ["geonames:172256"]


def test_vocabulary_heads_are_of_known_kinds_and_folded() -> None:
    words = place_words()
    assert words.heads["قريه"].kind == "settlement" and words.heads["قري"].number == "many" and words.heads["مطار"].kind == "airport"
    assert "القريه" in words.back and "شمالي" in words.triggers


@given(st.floats(-60, 60), st.floats(-170, 170), st.floats(1, 60), st.sampled_from(["N", "NE", "E", "SE", "S", "SW", "W", "NW"]))
def test_a_shift_is_as_long_as_it_says(lat: float, lon: float, km: float, bearing: str) -> None:
    moved = shifted((lat, lon), km, bearing)
    assert distance((lat, lon), moved) == pytest.approx(km, rel=0.05, abs=0.05)


def test_names_in_big_text_are_whole_words_behind_proclitics_too() -> None:
    matcher = NameMatcher(gazetteer())
    text = "انفجاران بكركوك وفي منبج ثم في منبجي"
    found = [text[start:end] for start, end, _ in matcher.names(text)]
    assert found == ["كركوك", "منبج"]
