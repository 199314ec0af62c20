"""CSV for spreadsheets."""

import csv as standard
import io

import pytest

from marsad.publish import csv, jsonl
from marsad.publish.files import write_file


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (0, "0"),
        (-1.5, "-1.5"),
        (True, "yes"),
        (False, "no"),
        ("قصف، وجرحى", "قصف، وجرحى"),
        ('قال "نعم"\nثم', 'قال "نعم"\nثم'),
        ([], ""),
        (["أ", None, "ب"], "أ |  | ب"),
        ({"min": 1, "max": None}, '{"min": 1, "max": null}'),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+963", "'+963"),
        ("@name", "'@name"),
        ("- بند", "'- بند"),
        (["=1", "x"], "'=1 | x"),
    ],
)
def test_cells(value: object, shown: str) -> None:
    text = "".join(csv.write([{"a": "x", "b": value}]))
    rows = list(standard.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows == [["a", "b"], ["x", shown]]


def test_no_rows_give_nothing() -> None:
    assert list(csv.write([])) == [] and list(jsonl.write([])) == []


def test_the_event_is_put_in_once_and_only_where_it_is_known() -> None:
    line = '{"id":"a-1","event":null,"note":"\\"event\\":null"}\n'
    assert jsonl.with_event(line, {"a-1": "e-1"}) == '{"id":"a-1","event":"e-1","note":"\\"event\\":null"}\n'
    assert jsonl.with_event(line, {"a-2": "e-1"}) == line
    assert jsonl.with_event("{}\n", {"a-1": "e-1"}) == "{}\n"


def test_a_file_appears_whole_or_not_at_all(tmp_path) -> None:
    target = tmp_path / "x.csv"
    assert write_file(["a\r\n", "b\r\n"], target) == 2 and target.read_bytes() == b"a\r\nb\r\n"

    def broken():
        yield "c"
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_file(broken(), target)
    assert target.read_bytes() == b"a\r\nb\r\n" and [p.name for p in tmp_path.iterdir()] == ["x.csv"]
