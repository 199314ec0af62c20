"""Values by a rule, grades, the workspace's settings: as tables of cases, on both databases."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from marsad.archive import Workspace, decisions, grading, preferences
from marsad.archive.choice import Choice, ChoiceError, choose
from marsad.archive.errors import DecisionError
from marsad.archive.listing_values import values_by
from marsad.archive.models import LedgerEntry
from marsad.archive.preferences import PreferenceError, Preferences
from tests.archive import invented

ONE, TWO, THREE = (accounts[0].id for _, accounts in invented.reports())
PAPER, NETWORK = "الصحيفة المخترعة", "شبكة مختلقة"

# rule, order of sources, killed (lowest, best, highest), initiators
RULES: list[tuple[str, tuple[str, ...], tuple[int | None, int | None, int | None], list[str]]] = [
    ("lowest", (), (3, None, 3), ["blue-brigade"]),
    ("low-best-high", (), (3, 3, 5), ["blue-brigade"]),
    ("range", (), (3, None, 5), ["blue-brigade", "green-front"]),
    ("majority", (), (3, None, 3), ["blue-brigade"]),  # one origin each: the one whose day of publication is known
    ("latest", (), (3, None, 3), ["blue-brigade"]),
    ("source_order", (NETWORK, PAPER), (5, None, 5), ["green-front"]),
    ("source_order", ("ناشطون محليون",), (5, None, 5), ["green-front"]),
    ("source_order", (PAPER, NETWORK), (3, None, 3), ["blue-brigade"]),
    ("source_order", ("لا أحد",), (3, None, 3), ["blue-brigade"]),
]


@pytest.mark.parametrize(("rule", "order", "killed", "initiators"), RULES)
def test_one_event_by_every_rule(filled: Workspace, rule: str, order: tuple[str, ...], killed: Any, initiators: list[str]) -> None:
    values = values_by([ONE], Choice(rule, order))[ONE]
    assert (values.toll("killed")[0], values.best("killed"), values.toll("killed")[1]) == killed
    assert [party.id for party in values.parties["initiator"]] == initiators
    assert values.resolved["killed"].rule == rule and values.resolved["killed"].contradicted
    assert values.place is not None and values.place.admin == ["SY", "محافظة الخيال"], "the place with all that the account says of it"
    assert (values.time_codes.acled, values.time_codes.acled_date, values.time_codes.ucdp) == (1, "2031-03-03", 1)
    assert (values.place_codes.acled, values.place_codes.ucdp) == (1, 1)


def test_a_rejected_account_counts_for_no_rule(filled: Workspace) -> None:
    decisions.decide(filled, "reject", TWO)
    for rule, order, _, _ in RULES:
        values = values_by([ONE], Choice(rule, order))[ONE]
        assert values.toll("killed") == (3, 3) and [p.id for p in values.parties["initiator"]] == ["blue-brigade"]


def test_a_reviewers_grade_stands_beside_the_computed_one_and_can_be_taken_back(filled: Workspace) -> None:
    def shown(event: str) -> tuple[str, str | None, str]:
        grade = values_by([event], Choice("range"))[event].grade
        return grade.computed, grade.override, grade.shown

    assert shown(ONE) == ("Contested", None, "Contested") and shown(THREE)[1] is None
    first = grading.decide(filled, ONE, "Fair", reason="شاهدان مختلقان", who="ليلى")
    second = grading.decide(filled, ONE, "Weak")
    grade = values_by([ONE], Choice("range"))[ONE].grade
    assert shown(ONE) == ("Contested", "Weak", "Weak") and grade.reason_en.startswith("who did it is disputed")
    decisions.withdraw(filled, second.number)
    grade = values_by([ONE], Choice("range"))[ONE].grade
    assert (grade.override, grade.override_by, grade.override_note) == ("Fair", "ليلى", "شاهدان مختلقان") and grade.override_at == first.at
    decisions.withdraw(filled, first.number)
    assert shown(ONE) == ("Contested", None, "Contested")
    assert decisions.unfitting() == [] and filled.verify().holds


def test_a_bundle_with_grades_and_settings_is_checked_without_marsad(filled: Workspace, tmp_path: Path) -> None:
    grading.decide(filled, ONE, "Fair", reason="شاهدان")
    preferences.save(filled, preferences.checked("latest", [PAPER]))
    filled.export_bundle(tmp_path / "bundle")
    outcome = subprocess.run(
        [sys.executable, tmp_path / "bundle" / "verify_bundle.py", tmp_path / "bundle"], capture_output=True, text=True
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_a_grade_keeps_to_the_event_of_most_of_its_accounts(filled: Workspace) -> None:
    grading.decide(filled, THREE, "Fair")
    assert set(grading.present()) == {THREE}
    merged = decisions.merge(filled, [ONE, THREE])
    assert set(grading.present()) == {ONE}, "merged into the first"
    decisions.withdraw(filled, merged.number)
    assert set(grading.present()) == {THREE}
    grading.decide(filled, ONE, "Weak")
    decisions.split(filled, ONE, [TWO])
    assert set(grading.present()) == {ONE, THREE}, "of equal parts, that of the first account"


def test_another_reading_keeps_the_grade(filled: Workspace) -> None:
    grading.decide(filled, THREE, "Fair")
    document, (account,) = invented.third()
    filled.keep_accounts(document.id, [account.model_copy(update={"id": "a-later", "status": "ongoing"})], filled.begin_run("2", {}))
    filled.set_events([invented.Event(id="e-later", accounts=["a-later"])], filled.begin_run("2", {}), within=["a-later"])
    assert set(grading.present()) == {"e-later"}


@pytest.mark.parametrize(("event", "grade"), [(ONE, "Sure"), (ONE, ""), ("nothing", "Fair")])
def test_what_is_no_grade_or_event_is_refused(filled: Workspace, event: str, grade: str) -> None:
    with pytest.raises(DecisionError, match="there is no"):
        grading.decide(filled, event, grade)


# ---- choices and settings ----

CHOICES: list[tuple[Preferences, dict[str, Any], Choice | str]] = [
    (Preferences(), {}, Choice("range")),
    (Preferences("latest"), {}, Choice("latest")),
    (Preferences("latest"), {"rule": "lowest"}, Choice("lowest")),
    (Preferences("range", ("a",)), {"rule": "source_order"}, Choice("source_order", ("a",))),
    (Preferences("range", ("a",)), {"rule": "source_order", "order": ["b", "a", "b", " "]}, Choice("source_order", ("b", "a"))),
    (Preferences(), {"day": "2021-04-20", "by": "published"}, Choice("range", (), "2021-04-20", "published")),
    (
        Preferences(),
        {"rule": "loudest"},
        "there is no rule 'loudest'; there are: lowest, low-best-high, range, majority, latest, source_order",
    ),
    (Preferences(), {"rule": "source_order"}, "needs an order of sources"),
    (Preferences(), {"day": "soon"}, "'soon' is no day; a day is written as 2021-04-20"),
    (Preferences(), {"day": "2021-02-30"}, "'2021-02-30' is no day"),
    (Preferences(), {"day": "20210420"}, "'20210420' is no day"),
    (Preferences(), {"day": "2021-04-20T10:00"}, "is no day"),
    (Preferences(), {"by": "hearsay"}, "by is kept or published, not 'hearsay'"),
]


@pytest.mark.parametrize(("given", "asked", "expected"), CHOICES)
def test_choices(given: Preferences, asked: dict[str, Any], expected: Choice | str) -> None:
    if isinstance(expected, Choice):
        assert choose(given, **asked) == expected
    else:
        with pytest.raises(ChoiceError, match=expected.replace("(", r"\(")):
            choose(given, **asked)


FILES: list[tuple[str, Preferences | str]] = [
    ("", Preferences()),
    ("rule: latest\n", Preferences("latest")),
    ("source_order:\n- رويترز\n-  المرصد   السوري \n- رويترز\n", Preferences("range", ("رويترز", "المرصد السوري"))),
    ("rule: loudest\n", "there is no rule 'loudest'"),
    ("rules: latest\n", "there is no setting 'rules'; there are rule and source_order"),
    ("source_order: رويترز\n", "source_order is a list of names, best first"),
    ("- a\n", "names with values are expected"),
    ("rule: [\n", "cannot be read"),
    ("rule: !!python/object/apply:os.system ['true']\n", "cannot be read"),
]


@pytest.mark.parametrize(("text", "expected"), FILES)
def test_the_settings_file_may_be_written_by_hand(tmp_path: Path, text: str, expected: Preferences | str) -> None:
    (tmp_path / "settings.yaml").write_text(text, encoding="utf-8")
    if isinstance(expected, Preferences):
        assert preferences.read(tmp_path) == expected
    else:
        with pytest.raises(PreferenceError, match=expected):
            preferences.read(tmp_path)


def test_settings_are_saved_whole_and_noted_in_the_ledger(filled: Workspace) -> None:
    wanted = preferences.checked("source_order", [NETWORK, f" {PAPER} "])
    assert preferences.save(filled, wanted, "ليلى") and not preferences.save(filled, wanted)
    assert preferences.read(filled.folder) == wanted and filled.choose() == Choice("source_order", (NETWORK, PAPER))
    entry = LedgerEntry.objects.get(what="settings.changed")
    assert entry.who == "ليلى" and entry.body == {"rule": "source_order", "source_order": [NETWORK, PAPER]}
    assert not [path for path in filled.folder.iterdir() if path.name.startswith(".settings")] and filled.verify().holds
