"""manifest.csv: what it tells, and every way in which it can be wrong, each named with its line."""

from pathlib import Path

import pytest

from marsad.documents.manifest import iso_day, load_manifest


def manifest(folder: Path, text: str, encoding: str = "utf-8"):
    (folder / "manifest.csv").write_bytes(text.encode(encoding))
    return load_manifest(folder, "manifest.csv")


def test_columns_are_taken_and_further_ones_kept(tmp_path: Path) -> None:
    found = manifest(tmp_path, "file,outlet,url,published,desk\na.txt,شبكة الخبر,https://example.org,2021-04-06,north\n")
    entry = found.entries["a.txt"]
    assert (entry.outlet, entry.url, entry.published) == ("شبكة الخبر", "https://example.org", "2021-04-06")
    assert entry.metadata == {"desk": "north"}
    assert found.problems == []


def test_without_a_manifest_nothing_is_known_and_nothing_wrong(tmp_path: Path) -> None:
    found = load_manifest(tmp_path, "manifest.csv")
    assert (found.entries, found.problems) == ({}, [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    found = manifest(tmp_path, "file,outlet\na.txt,وكالة الأخبار العربية للأنباء والتقارير\n", encoding)
    assert found.entries["a.txt"].outlet == "وكالة الأخبار العربية للأنباء والتقارير"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("file,published\na.txt,06/04/2021\n", 2, "no ISO date"),
        ("file,published\na.txt,2021-04-31\n", 2, "no ISO date"),
        ("file,published\n\na.txt,2021\n", 3, "no ISO date"),
        ("name,published\na.txt,2021-04-06\n", 1, 'no column "file"'),
        ("file,outlet\n,شبكة\n", 2, "names no file"),
        ("file,outlet\n../a.txt,شبكة\n", 2, "outside its folder"),
        ("file,outlet\n/etc/a.txt,شبكة\n", 2, "outside its folder"),
        ("file,outlet\na.txt,x\nb.txt,y\na.txt,z\n", 4, "again (first on line 2)"),
        ("file,published\na.txt,2021-04-06,more\n", 2, "3 cells under 2 columns"),
        ('file,note\n"a\nb.txt",x\na.txt,2,3\nc.txt,"', None, None),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, line: int | None, words: str | None) -> None:
    problems = manifest(tmp_path, text).problems
    if words is None:
        assert problems == []
    else:
        assert [problem.line for problem in problems] == [line]
        assert words in str(problems[0]) and str(problems[0]).startswith(f"manifest.csv, line {line}: ")


def test_a_comma_in_the_last_free_column_is_part_of_it(tmp_path: Path) -> None:
    found = manifest(tmp_path, "file,published,note\na.txt,2021-04-06,it says yesterday, Saturday\n")
    assert found.entries["a.txt"].metadata == {"note": "it says yesterday, Saturday"}
    assert found.problems == []


def test_a_broken_date_costs_only_the_date(tmp_path: Path) -> None:
    entry = manifest(tmp_path, "file,outlet,published\na.txt,شبكة,yesterday\n").entries["a.txt"]
    assert (entry.outlet, entry.published) == ("شبكة", None)


def test_an_unreadable_manifest_is_told_and_the_files_read_without_it(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_bytes(b"\x89PNG\r\n")
    found = load_manifest(tmp_path, "manifest.csv")
    assert found.entries == {} and "read without it" in found.problems[0].reason


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-04-06", "2021-04-06"),
        (" 2021-04-06T10:00:00+03:00 ", "2021-04-06T10:00:00+03:00"),
        ("2021-04-06T10:00:00Z", "2021-04-06T10:00:00Z"),
        ("20210406", None),
        ("2021-W14-2", None),
        ("6 April 2021", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
        ("", None),
    ],
)
def test_iso_days(written: str, day: str | None) -> None:
    assert iso_day(written) == day
