"""What holds for all accounts: order does not matter, nothing is lost, nothing stands twice, profiles survive being written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.events import MergeState, merge
from marsad.events.profile import from_json, profile_of, to_json
from marsad.events.settings import settings as shipped
from marsad.records import Account
from tests.events.conftest import make_account

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
from merge_generator import World
from merge_speed import scores

VALUES: dict[str, Any] = {
    "day": st.sampled_from([None, "2022-03-05", "2022-03-06", "2022-03", "2022"]),
    "place": st.sampled_from([None, "قرية النبع", "تل الزهور", "عين الوادي", "إدلب", "خربة الصوان", ["قرية النبع", "تل الزهور"]]),
    "type": st.sampled_from(["airstrike", "shelling", "killing", "arrest", "agreement", "unheard-of"]),
    "killed": st.sampled_from([None, 0, 1, 4, 30]),
    "wounded": st.sampled_from([None, 2, 9]),
    "by": st.sampled_from([None, "russia", "russian-forces", "turkey", "unidentified"]),
    "on": st.sampled_from([None, "civilians", "isis"]),
    "published": st.sampled_from([None, "2022-03-06", "2022-03-07T10:00"]),
    "status": st.sampled_from(["occurred", "occurred", "alleged", "denied", "planned", "habitual"]),
    "count": st.sampled_from([1, 1, 3]),
    "victims": st.sampled_from([[], ["سعاد نوري الحلو"], ["نوري"]]),
    "text": st.sampled_from(["", "معصرة عند الجسر القديم", "مئذنة", "معصرة ومئذنة وصوامع ومحلج عند الكسارة"]),
}


@st.composite
def some_accounts(draw: st.DrawFn) -> list[Account]:
    """Up to a dozen accounts in a few documents."""
    number = draw(st.integers(1, 12))
    return [
        make_account(
            f"{n:02d}",
            document=f"d{draw(st.integers(0, 8))}",
            **{name: draw(values) for name, values in VALUES.items()},
        )
        for n in range(number)
    ]


slowly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slowly
@given(some_accounts(), st.randoms(use_true_random=False))
def test_any_order_and_any_steps_give_the_same_events(accounts: list[Account], chance: Any) -> None:
    wanted = [e.model_dump() for e in merge(accounts)]
    documents = sorted({a.document.id for a in accounts})
    chance.shuffle(documents)
    state = MergeState()
    for document in documents:
        state.add(a for a in accounts if a.document.id == document)
        if chance.random() < 0.5:
            state.settle()
    assert [e.model_dump() for e in state.events()] == wanted


@slowly
@given(some_accounts())
def test_every_account_stands_in_one_event_and_documents_tell_their_own_apart(accounts: list[Account]) -> None:
    events = merge(accounts)
    listed = [a for e in events for a in e.accounts]
    assert sorted(listed) == sorted(a.id for a in accounts if a.status != "habitual")
    known = {e.id: e for e in events}
    by_id = {a.id: a for a in accounts}
    for event in events:
        documents = [by_id[a].document.id for a in event.accounts]
        assert len(set(documents)) == len(documents)
        assert len({by_id[a].status == "planned" for a in event.accounts}) == 1
        assert event.parent is None or event.id in known[event.parent].children
        assert all(known[child].parent == event.id for child in event.children)
        assert all(by_id[a].event == event.id for a in event.accounts)


@slowly
@given(some_accounts())
def test_profiles_survive_being_written(accounts: list[Account]) -> None:
    for account in accounts:
        profile = profile_of(account, shipped())
        assert from_json(to_json(profile)) == profile


@slowly
@given(some_accounts())
def test_points_are_the_sum_of_the_reasons_whichever_account_comes_first(accounts: list[Account]) -> None:
    state = MergeState()
    state.add(accounts)
    profiles = [profile_of(a, shipped()) for a in accounts[:6]]
    for first in profiles:
        for second in profiles:
            score = state.scorer.score(first, second)
            assert score == state.scorer.score(second, first)
            if score > -1200 and state.scorer.never(first, second) is None:
                assert score == sum(points for _, points in state.scorer.parts(first, second))


@pytest.mark.parametrize("seed", [1, 2])
def test_a_made_up_world_is_merged_as_it_was_made(seed: int) -> None:
    accounts, truth = World(seed, towns=300).accounts(1500)
    merge(accounts)
    precision, recall, _ = scores(accounts, truth)
    assert precision >= 0.98 and recall >= 0.85
