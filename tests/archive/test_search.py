"""Full-text search gives the same answers on SQLite and PostgreSQL, whatever is typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.archive import Workspace, open_workspace, search
from tests.archive import databases, invented

TEXTS = {
    "one": "قصفت القوات المتخيَّلة قرية تل النسيم بالمدفعية",
    "two": "وقال متحدث باسم لواء الأزرق إن الغارات لم تستهدف تل النسيم.",
    "three": "شهدت وادي السراب غارة؛ النسيم عليل تل بعيد",
    "four": "Invented report 2031-03-04: الرقم 1234 و 12 و٣٫٥ في المئة",
    "five": "سوقُ الخَيال، و«المصدر المخترع» نفسه #لواء_الأزرق",
    "six": "",
}

QUERIES: list[tuple[str, set[str]]] = [
    ("غارة", {"two", "three"}), ("الغارات", {"two", "three"}), ("قوات", {"one"}), ("تل النسيم", {"one", "two", "three"}),
    ('"تل النسيم"', {"one", "two"}), ("«تل النسيم»", {"one", "two"}), ("قصف", {"one"}), ("قصف غارة", set()),
    ("لواء الأزرق", {"two", "five"}), ("الازرق", {"two", "five"}), ("الخيال", {"five"}), ("سوق", {"five"}), ("مخترع", {"five"}),
    ("invented", {"four"}), ("INVENTED 1234", {"four"}), ("12", {"four"}), ("١٢", {"four"}), ("123*", {"four"}), ("متخ*", set()),
    ("المتخ*", {"one"}), ("", set()), ("!!!", set()), ('"', set()), ("\"تل", {"one", "two", "three"}), ("غارة OR قصف", set()), ("NOT", set()),
    ("exact:تل", set()), ("stems : تل", set()), ("' OR 1=1 --", set()), ("تل & النسيم | !", {"one", "two", "three"}), ("*", set()),
    ("(تل)", {"one", "two", "three"}), ("النسيم:*", {"one", "two", "three"}),
]  # fmt: skip


def fill(workspace: Workspace) -> None:
    with workspace.writing():
        search.index("document", TEXTS)


@pytest.mark.parametrize(("query", "expected"), QUERIES, ids=[q for q, _ in QUERIES])
def test_answers(both: dict[str, Workspace], query: str, expected: set[str]) -> None:
    for workspace in both.values():
        assert set(answers(workspace, query)) == expected


def answers(workspace: Workspace, query: str) -> list[str]:
    from marsad.archive.settings import bind

    bind(workspace.folder, workspace.url)
    return search.keys("document", query)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Workspace]]:
    """The same texts indexed on each database there is."""
    kinds = ["sqlite"] + (["postgresql"] if databases.server() else [])
    with databases.fresh(kinds[-1]) as url:
        opened = {}
        for kind in kinds:
            workspace = open_workspace(tmp_path_factory.mktemp("search") / kind, database=url if kind == "postgresql" else "")
            fill(workspace)
            opened[kind] = workspace
        yield opened


WORDS = sorted({word for text in TEXTS.values() for word in text.split()})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.one_of(st.text(max_size=20), st.lists(st.sampled_from([*WORDS, '"', "*", "OR", "-"]), max_size=5).map(" ".join)))
def test_both_databases_agree_on_anything(both: dict[str, Workspace], query: str) -> None:
    if len(both) < 2:
        pytest.skip("no PostgreSQL to compare with")
    assert answers(both["sqlite"], query) == answers(both["postgresql"], query)


def test_accounts_are_found_by_their_evidence_and_their_names(filled: Workspace) -> None:
    one, two, three = (accounts[0].id for _, accounts in invented.reports())
    assert search.keys("account", "ساعتين") == [], "the sentence is in the document, not in the evidence"
    assert set(search.keys("account", "Blue Brigade")) == {one, three}
    assert search.keys("account", "ناشطون محليون") == [two]


def test_an_account_of_an_earlier_reading_is_found_no_more(filled: Workspace, tmp_path: Path) -> None:
    document, _ = invented.third()
    filled.keep_accounts(document.id, [], filled.begin_run("2", {}))
    assert search.keys("account", "السراب") == []
    assert search.keys("document", "السراب") == [document.id]


def test_a_long_text_is_searched_to_its_fifty_thousandth_word(workspace: Workspace) -> None:
    text = "كلمة " * 49_000 + "النهاية المخترعة " + "كلمة " * 2_000 + "الخفية"
    with workspace.writing():
        search.index("document", {"long": text})
    assert search.keys("document", "نهاية") == ["long"]
    assert search.keys("document", '"النهاية المخترعة"') == ["long"]
    assert search.keys("document", "خفية") == []
    assert search.faults() == []
