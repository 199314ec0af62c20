"""A user's own actors: added, laid over those that ship, and refused with file, line and field where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.knowledge.actors import KnowledgeError, whos_who
from marsad.knowledge.actors.check import check, check_ties
from marsad.knowledge.actors.files import read_file
from marsad.knowledge.actors.lexicon import lexicon_of_workspace
from marsad.knowledge.actors.model import Rows
from marsad.language.tokenizer import read_words
from marsad.mentions.actors import find_actors
from marsad.mentions.model import Reading

PAGE = "https://example.org/page"
GOOD = f"""\
sources: {{page: {PAGE}}}
country: SY
kind: Political militia
actors:
  - {{id: hawks-of-the-steppe, name: صقور البادية, name_en: Hawks of the Steppe, aliases: [صقور البادية الشرقية], loaded: [عصابة الصقور], leaders: [راغب الحمود], source: page}}
  - {{id: liwa-al-quds, name: لواء القدس, name_en: Liwa al-Quds, aliases: [لواء القدس الحلبي], source: page}}
ties:
  - {{subject: hawks-of-the-steppe, relation: part_of, object: liwa-al-quds, start: 2019, source: page}}
"""


def write(folder: Path, text: str) -> Path:
    """A workspace with ``actors.yaml``."""
    (folder / "actors.yaml").write_text(text, encoding="utf-8")
    return folder


def test_rows_are_added_and_laid_over(tmp_path: Path) -> None:
    who = whos_who(write(tmp_path, GOOD) / "actors.yaml")
    assert who.bodies["hawks-of-the-steppe"].country == "SY"
    assert ("لواء القدس الحلبي", "alias") in who.bodies["liwa-al-quds"].names
    assert who.bodies["sdf"] == whos_who().bodies["sdf"]
    assert [t.relation for t in who.ties_of("hawks-of-the-steppe")] == ["part_of"]


def test_the_finder_reads_with_the_users_names(tmp_path: Path) -> None:
    names = lexicon_of_workspace(write(tmp_path, GOOD))
    reading = Reading(read_words("هاجمت عصابة الصقور نقطة لقسد وانسحب صقور البادية"), names=names)
    find_actors(reading)
    assert [(a.id, a.alias_kind) for a in reading.actors] == [
        ("hawks-of-the-steppe", "loaded"), ("sdf", "alias"), ("hawks-of-the-steppe", "name"),
    ]  # fmt: skip
    plain = Reading(read_words("انسحب صقور البادية"))
    find_actors(plain)
    assert [a.id for a in plain.actors] == []


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت قوات راغب الحمود نقطة",
        "قصفت مدفعية النقيب راغب الحمود نقطة",
        "هاجم مسلحون تابعون لراغب الحمود نقطة",
        "قتل اثنان من مقاتلي العقيد راغب الحمود",
    ],
)
def test_forces_go_by_the_name_of_who_leads_them(tmp_path: Path, text: str) -> None:
    reading = Reading(read_words(text), names=lexicon_of_workspace(write(tmp_path, GOOD)))
    find_actors(reading)
    assert [a.id for a in reading.actors if a.form != "people"] == ["hawks-of-the-steppe"]


def test_a_leader_alone_is_no_party(tmp_path: Path) -> None:
    reading = Reading(read_words("زار راغب الحمود بلدة"), names=lexicon_of_workspace(write(tmp_path, GOOD)))
    find_actors(reading)
    assert [a.id for a in reading.actors] == []


def test_a_workspace_without_actors_uses_those_that_ship(tmp_path: Path) -> None:
    assert lexicon_of_workspace(tmp_path) is None


def row(**fields: str) -> str:
    """One actor row with some fields changed or, with an empty value, left out."""
    plain = {"id": "some-group", "name": "جماعة ما", "name_en": "Some group", "kind": "Rebel group", "source": PAGE}
    lines = [f"    {k}: {v}" for k, v in {**plain, **fields}.items() if v]
    return "actors:\n  -\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (row(kind="Warriors"), 6, "field 'kind': 'Warriors' is no actor kind"),
        (row(source=""), 3, "field 'source': missing"),
        (row(source="somewhere"), 7, "field 'source': 'somewhere' is neither an address nor a key"),
        (row(id="Some Group"), 3, "field 'id': expected a slug"),
        (row(name=""), 3, "field 'name': missing"),
        (row(colour="red"), 8, "field 'colour': unknown field"),
        (row(years="soon"), 8, "field 'years': expected a year"),
        (row(years="[2016, 2013]"), 8, "field 'years': the first year is after the last"),
        (row(years="[215, 2016]"), 8, "field 'years': expected a year"),
        (row(wikidata="12"), 8, "field 'wikidata': '12' is no Wikidata id"),
        (row(aliases="الجماعة"), 8, "field 'aliases': expected a list of words"),
        ("actors:\n  - صقور\n", 2, "expected fields, found a plain value"),
        ("actors:\n  - {id: a\n", 3, "not readable as YAML"),
        ("names: []\n", 1, "expected the key 'actors' or 'ties'"),
        (
            f"ties:\n  - {{subject: sdf, relation: loves, object: isis, source: {PAGE}}}\n",
            2,
            "field 'relation': 'loves' is no relation",
        ),
        ("ties:\n  - {subject: sdf, relation: part_of, object: isis}\n", 2, "field 'source': missing"),
        (
            f"ties:\n  - {{subject: sdf, relation: part_of, object: isis, start: 20015, source: {PAGE}}}\n",
            2,
            "field 'start': '20015' is no year",
        ),
        (
            f"ties:\n  -\n    subject: sdf\n    relation: part_of\n    object: isis\n    start: 2015\n    end: 2014\n    source: {PAGE}\n",
            7,
            "field 'end': the tie ends in 2014, before it starts in 2015",
        ),
    ],
)
def test_faults_are_named(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = write(tmp_path, text) / "actors.yaml"
    with pytest.raises(KnowledgeError) as caught:
        whos_who(path)
    assert f"{path}, line {line}" in str(caught.value)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("ties", "line", "message"),
    [
        ([("sdf", "part_of", "nobody")], 2, "field 'object': no actor has the id 'nobody'"),
        ([("nobody", "part_of", "sdf")], 2, "field 'subject': no actor has the id 'nobody'"),
        ([("sdf", "part_of", "sdf")], 2, "field 'object': 'sdf' is tied to itself"),
        ([("sdf", "backed_by", "russia")] * 2, 3, "field 'subject': the same tie stands already in own.yaml, line 2"),
        (
            [("sdf", "part_of", "ypg"), ("ypg", "part_of", "pkk"), ("pkk", "part_of", "sdf")],
            4,
            "field 'object': 'part_of' goes in a circle: sdf in ypg in pkk in sdf",
        ),
    ],
)
def test_ties_that_cannot_be(ties: list[tuple[str, str, str]], line: int, message: str) -> None:
    rows = Rows()
    text = "ties:\n" + "".join(f"  - {{subject: {s}, relation: {r}, object: {o}, source: {PAGE}}}\n" for s, r, o in ties)
    read_file("own.yaml", text, rows)
    with pytest.raises(KnowledgeError) as caught:
        check_ties(rows.ties, whos_who().bodies)
    assert str(caught.value).startswith(f"own.yaml, line {line}: tie of '") and message in str(caught.value)


def test_an_id_twice_is_refused_with_both_places() -> None:
    rows = Rows()
    read_file("one.yaml", row(), rows)
    read_file("two.yaml", row(), rows)
    with pytest.raises(KnowledgeError) as caught:
        check(rows)
    assert str(caught.value) == "two.yaml, line 3: actor 'some-group', field 'id': the id stands already in one.yaml, line 3"


def test_a_wikidata_id_of_two_bodies_is_refused() -> None:
    rows = Rows()
    read_file("one.yaml", row(wikidata="Q1"), rows)
    read_file("two.yaml", row(id="other-group", wikidata="Q1"), rows)
    with pytest.raises(KnowledgeError) as caught:
        check(rows)
    assert str(caught.value) == ("two.yaml, line 8: actor 'other-group', field 'wikidata': Q1 is already 'some-group' in one.yaml, line 8")


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "actors.yaml"
    path.write_bytes(b"\xff\xfe\x00actors")
    with pytest.raises(KnowledgeError, match="cannot be read"):
        whos_who(path)


def test_the_example_of_the_documentation_loads_and_does_what_it_says(tmp_path: Path) -> None:
    page = Path(__file__).parents[2] / "docs" / "extending-actors.md"
    example = page.read_text(encoding="utf-8").split("```yaml\n", 1)[1].split("```", 1)[0]
    names = lexicon_of_workspace(write(tmp_path, example))
    reading = Reading(
        read_words("هاجم صقور البادية نقطة للجيش. قتل عناصر من صقور البادية. انتشرت عصابة الصقور. انسحب الفصيل."),
        names=names,
    )
    find_actors(reading)
    ours = [(a.form, a.alias_kind) for a in reading.actors if a.id == "hawks-of-the-steppe"]
    assert ours == [("name", "name"), ("members", "name"), ("name", "loaded"), ("definite", "definite")]
