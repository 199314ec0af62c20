"""Files and folders become documents; every kind of bad file is named with its reason and the rest goes on."""

import os
from pathlib import Path

import pytest

from marsad.documents import Document, Problem, count_paths, digest, read_paths, read_text
from marsad.documents.reading import MAX_BYTES, MAX_CHARACTERS

REPORT = (
    "مقتل مدني بقصف على أطراف البلدة\n\n"
    "قُتل مدني وأصيب اثنان آخران، صباح اليوم الأربعاء، بقصف مدفعي استهدف أطراف البلدة الشمالية.\n\n"
    "وذكر مراسلنا أن القصف تجدد بعد الظهر دون وقوع إصابات جديدة.\n"
)


def write(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt").replace("_html", ".html").replace("_csv", ".csv")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return folder


def split(found: list[Document | Problem]) -> tuple[list[Document], list[Problem]]:
    return [f for f in found if isinstance(f, Document)], [f for f in found if isinstance(f, Problem)]


@pytest.mark.parametrize("text", [REPORT, "\ufeff" + REPORT, REPORT.replace("\n", "\r\n"), REPORT.replace("\n", "\r"), REPORT + "\x0c\x0b"])
def test_the_text_of_a_plain_file_is_the_file_decoded(tmp_path: Path, text: str) -> None:
    raw = text.encode("utf-8")
    (document,) = read_paths([write(tmp_path, a_txt=raw)])
    assert isinstance(document, Document)
    assert document.text == raw.decode("utf-8")
    assert document.raw == raw and document.id == digest(raw)
    assert all(0 <= start < end <= len(text) for start, end in document.furniture)


def test_folders_are_read_sorted_with_all_below_them_and_hidden_files_passed_over(tmp_path: Path) -> None:
    write(tmp_path, b_txt=REPORT + "ثانياً", a_txt=REPORT, sub__c_txt=REPORT + "ثالثاً")
    (tmp_path / ".hidden.txt").write_text("قصف")
    documents, problems = split(list(read_paths([tmp_path])))
    assert [d.file for d in documents] == ["a.txt", "b.txt", "sub/c.txt"]
    assert problems == [] and count_paths([tmp_path]) == 3


def test_the_nearest_manifest_that_names_a_file_describes_it(tmp_path: Path) -> None:
    write(
        tmp_path,
        sub__a_txt=REPORT,
        sub__b_txt=REPORT + "ثانياً",
        manifest_csv="file,outlet,url,published\nsub/a.txt,outer,,2021-01-01\nsub/b.txt,outer,https://example.org/2020/05/06/x,\n",
        sub__manifest_csv="file,outlet,published\na.txt,inner,2022-02-02\n",
    )
    documents, problems = split(list(read_paths([tmp_path])))
    assert problems == []
    assert [(d.outlet, d.published, d.published_basis) for d in documents] == [
        ("inner", "2022-02-02", "manifest"),
        ("outer", "2020-05-06", "url"),
    ]


def test_a_single_file_is_described_by_the_manifest_beside_it(tmp_path: Path) -> None:
    write(tmp_path, a_txt=REPORT, manifest_csv="file,outlet\na.txt,شبكة\nabsent.txt,شبكة\n")
    (document,) = read_paths([tmp_path / "a.txt"])
    assert isinstance(document, Document) and (document.file, document.outlet) == ("a.txt", "شبكة")


def test_a_month_in_the_address_gives_a_window(tmp_path: Path) -> None:
    write(tmp_path, a_txt=REPORT, manifest_csv="file,url\na.txt,https://example.org/2021/04/story\n")
    (document,) = read_paths([tmp_path])
    assert isinstance(document, Document)
    assert document.published is None and document.published_window == ("2021-04-01", "2021-04-30")
    assert document.reference().published_window == ["2021-04-01", "2021-04-30"]


BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\r\n", "is empty"),
    "binary.txt": (bytes(range(256)) * 8, "is binary"),
    "picture.txt": (b"\x89PNG\r\n\x1a\nxxxx", "is a picture"),
    "english.txt": (b"Two people were killed in the shelling of the village.", "is not Arabic"),
    "latin.txt": ("Déjà à l'été où ils étaient".encode("latin-1"), "in no encoding"),
    "furniture.txt": ("الرئيسية\n\nفيسبوك\n\nتويتر\n\nمقالات ذات صلة\n\nالأكثر قراءة\n\nاترك تعليقاً\n".encode(), "only page furniture"),
    "long.txt": (("قصف " * (MAX_CHARACTERS // 4 + 1)).encode(), "is too long"),
    "empty.html": (b"<html><body></body></html>", "holds no article"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_its_reason_and_the_rest_goes_on(tmp_path: Path, name: str) -> None:
    raw, reason = BAD[name]
    (tmp_path / name).write_bytes(raw)
    write(tmp_path, z_txt=REPORT)
    documents, problems = split(list(read_paths([tmp_path])))
    assert [d.file for d in documents] == ["z.txt"]
    assert [p.file for p in problems] == [name] and reason in problems[0].reason and problems[0].left_out


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("cut.txt", REPORT.encode("utf-8")[:-2] + "ب".encode()[:1]),
        ("cut16.txt", REPORT.encode("utf-16")[:-1]),
        ("cut.html", f"<html><body><article><h1>قصف على البلدة</h1><p>{REPORT * 3}</p><p>وأضاف المصد".encode()),
    ],
)
def test_a_truncated_file_is_read_as_far_as_it_goes_and_named(tmp_path: Path, name: str, raw: bytes) -> None:
    (tmp_path / name).write_bytes(raw)
    documents, problems = split(list(read_paths([tmp_path])))
    assert [d.file for d in documents] == [name] and "قُتل مدني" in documents[0].text
    assert [p.file for p in problems] == [name] and "read up to there" in problems[0].reason and problems[0].left_out


def test_an_enormous_file_is_named_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    (problem,) = read_paths([tmp_path])
    assert isinstance(problem, Problem) and "too large (50 MB" in problem.reason and MAX_BYTES < 50 * 1024 * 1024


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    write(tmp_path, a_txt=REPORT)
    documents, problems = split(list(read_paths([tmp_path])))
    assert [d.file for d in documents] == ["a.txt"]
    assert {p.file: p.reason.split(":")[0] for p in problems} == {
        "gone.txt": "cannot be read",
        "loop.txt": "cannot be read",
        "pipe.txt": "is not a regular file",
    }


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    write(tmp_path, a_txt=REPORT)
    (tmp_path / "a.txt").chmod(0)
    (problem,) = read_paths([tmp_path])
    assert isinstance(problem, Problem) and "permission denied" in problem.reason


def test_paths_that_are_no_reports_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    problems = [str(p) for p in read_paths([tmp_path / "absent", tmp_path / "a.pdf"])]
    assert "no such file or folder" in problems[0] and "neither .txt nor .html" in problems[1]


def test_a_folder_without_reports_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("x")
    problems = [p for p in read_paths([tmp_path]) if isinstance(p, Problem)]
    assert [(p.reason.split(" (")[0], p.left_out) for p in problems] == [
        ("holds no .txt or .html file", True),
        ("files of other kinds were passed over", False),
    ]


def test_files_of_other_kinds_in_a_folder_are_only_remarked(tmp_path: Path) -> None:
    write(tmp_path, a_txt=REPORT)
    (tmp_path / "notes.md").write_text("x")
    (tmp_path / "x.jpg").write_bytes(b"\xff\xd8")
    documents, problems = split(list(read_paths([tmp_path])))
    assert len(documents) == 1 and not problems[0].left_out and "1 × .jpg, 1 × .md" in problems[0].reason


def test_a_manifest_naming_an_absent_file_is_told_with_the_line(tmp_path: Path) -> None:
    write(tmp_path, a_txt=REPORT, manifest_csv="file,outlet\na.txt,x\nb.txt,x\n")
    documents, problems = split(list(read_paths([tmp_path])))
    assert len(documents) == 1
    assert [str(p) for p in problems] == ["manifest.csv, line 3: names a file that is not there: b.txt"]


def test_a_name_that_is_no_utf_8_can_be_written(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    try:
        with open(path, "wb") as file:
            file.write(REPORT.encode())
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    (document,) = read_paths([tmp_path])
    assert isinstance(document, Document) and document.file and document.file.encode("utf-8")


def test_a_text_in_hand_is_a_document() -> None:
    document = read_text(REPORT, published="2021-04-06", outlet="شبكة")
    assert (document.text, document.published, document.published_basis) == (REPORT, "2021-04-06", "given")
    assert document.title and REPORT[slice(*document.title)] == "مقتل مدني بقصف على أطراف البلدة"
    with pytest.raises(ValueError, match="no ISO date"):
        read_text(REPORT, published="yesterday")
