"""``marsad demo``: the samples that ship, the table, and a workspace that holds."""

from pathlib import Path

import pytest

from marsad.cli.demo import between, when
from marsad.engine import extraction, reading


def test_the_samples_are_read_shown_and_kept(marsad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    monkeypatch.setattr(extraction, "reader", reading.reader)
    workspace = tmp_path / "demo"
    outcome = marsad("demo", "--no-serve", "-w", workspace)
    assert outcome.code == 0, outcome.err
    assert "Left out" not in outcome.err and "marsad serve --workspace" in outcome.err
    assert "airstrike" in outcome.out and outcome.out.count("│") > 40
    assert marsad("verify", "-w", workspace).code == 0
    again = marsad("demo", "--no-serve", "-w", workspace)
    assert again.code == 0 and again.out == outcome.out


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (None, None, ""),
        ("2021-04-05", "2021-04-05", "2021-04-05"),
        ("2021-04-05", None, "2021-04-05"),
        ("2021-04-01", "2021-04-05", "2021-04-01 – 2021-04-05"),
    ],
)
def test_days(start: str | None, end: str | None, shown: str) -> None:
    assert when({"start": start, "end": end}) == shown


@pytest.mark.parametrize(
    ("low", "high", "shown"), [(3, 3, "3"), (3, 5, "3–5"), (3, None, "3+"), (None, 5, "≤5"), (None, None, ""), (0, 0, "0")]
)
def test_tolls(low: int | None, high: int | None, shown: str) -> None:
    assert between(low, high) == shown
