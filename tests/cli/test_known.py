"""``marsad known``: the record of a day, and what changed between two."""

import datetime as dt
import json
from pathlib import Path

import pytest

TODAY = dt.datetime.now(dt.UTC).date()


@pytest.fixture
def workspace(marsad, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    assert marsad("run", reports, "-w", tmp_path / "workspace").code == 0
    return tmp_path / "workspace"


def test_the_events_of_a_day_with_their_values(marsad, workspace: Path) -> None:
    days = [str(TODAY + dt.timedelta(n)) for n in (-2, 1)]
    assert marsad("known", days[0], "-w", workspace).out == ""
    outcome = marsad("known", days[1], "-w", workspace)
    (event,) = [json.loads(line) for line in outcome.out.splitlines()]
    assert len(event["accounts"]) == 3 and event["values"]["when"] == {"start": "2021-04-06", "end": "2021-04-06", "precision": "day"}
    assert "3 accounts, 1 event" in outcome.err


def test_what_changed_between_two_days(marsad, workspace: Path) -> None:
    days = [str(TODAY + dt.timedelta(n)) for n in (-2, 1)]
    outcome = marsad("known", *days, "-w", workspace)
    (change,) = [json.loads(line) for line in outcome.out.splitlines()]
    assert change["kind"] == "new_event" and "1 difference" in outcome.err
    published = marsad("known", "2021-04-05", "2021-04-06", "--by", "published", "-w", workspace)
    assert [json.loads(line)["kind"] for line in published.out.splitlines()] == ["new_event"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [(["soon"], "2021-04-20"), (["2021-04-05", "2021-04-06", "2021-04-07"], "one day or two"), (["2021-04-05", "--by", "hearsay"], "kept or published"),
     (["2021-04-05", "--rule", "loudest"], "no rule 'loudest'")],
)  # fmt: skip
def test_wrong_usage_is_told_plainly(marsad, workspace: Path, arguments: list[str], reason: str) -> None:
    outcome = marsad("known", *arguments, "-w", workspace)
    assert outcome.code == 2 and reason in outcome.err and outcome.out == ""
