"""Why accounts are one event, and why two are not, in words: Arabic and English, with the points of every reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from marsad.events.book import strongest_link
from marsad.events.decisions import pair
from marsad.events.scoring import Part
from marsad.events.settings import HUNDREDTHS
from marsad.events.state import MergeState
from marsad.events.wording import values_of
from marsad.records import Account, Event, MergeDecision, MergeLink, MergeReason


def state_of(accounts: Iterable[Account], decisions: Iterable[MergeDecision] = ()) -> MergeState:
    """The state of some accounts alone, for explaining an event where the whole run's state is not at hand.

    Words count as rare by these accounts only, so the points of rare words may differ from those of the whole run.
    """
    state = MergeState(decisions)
    state.add(accounts)
    state.settle()
    return state


def why(
    event: Event, accounts: Sequence[Account], decisions: Iterable[MergeDecision] = (), state: MergeState | None = None
) -> list[MergeLink]:
    """For every account of an event but the first, the link that speaks most for its being there.

    ``accounts`` are the event's accounts, or more. Accounts that say the same as another, word for word, are linked to it.
    """
    by_id = {a.id: a for a in accounts}
    state = state or state_of([by_id[a] for a in event.accounts], decisions)
    group_of = state.index.group_of
    members = sorted({group_of[a] for a in event.accounts if a in group_of})
    links: list[MergeLink] = []
    seen: dict[int, str] = {}
    for account in event.accounts:
        number = group_of.get(account)
        if number is None:  # told as a habit, and put here by a reviewer
            links.append(_link(state, by_id[event.accounts[0]], by_id[account], None, True))
            continue
        if number in seen:
            links.append(_link(state, by_id[seen[number]], by_id[account], [("copy.same_claims", 0)], True))
        elif seen:
            earlier = [m for m in members if m in seen]
            best = strongest_link(state, number, earlier)
            best = best if best is not None else earlier[0]
            links.append(_link(state, by_id[seen[best]], by_id[account], None, True))
        seen.setdefault(number, account)
    return links


def why_not(
    a: Account,
    b: Account,
    decisions: Iterable[MergeDecision] = (),
    state: MergeState | None = None,
    one: bool | None = None,
) -> MergeLink:
    """All that speaks for and against two accounts being one event; what forbids it stands first.

    ``one`` says whether they stand in one event now; without it, their ``event`` is compared.
    """
    state = state or state_of([a, b], decisions)
    together = one if one is not None else a.event is not None and a.event == b.event
    return _link(state, a, b, None, together)


def render(links: Iterable[MergeLink], language: str = "en") -> str:
    """The links as plain text, one reason a line; ``language`` is ``en`` or ``ar``."""
    lines: list[str] = []
    for link in links:
        lines.append(_HEAD[language].format(a=link.a, b=link.b, points=f"{link.points:g}", threshold=f"{link.threshold:g}"))
        for reason in link.reasons:
            lines.append(f"  {reason.points:+g}  {reason.ar if language == 'ar' else reason.en}")
    return "\n".join(lines)


_HEAD = {
    "en": "{a} and {b}: {points} points, {threshold} are needed",
    "ar": "{a} و{b}: {points} نقطة، والمطلوب {threshold}",
}


def _link(state: MergeState, a: Account, b: Account, parts: list[Part] | None, one: bool) -> MergeLink:
    if parts is None:
        parts = [*_never(state, a, b), *_parts(state, a, b)]
    reasons = [_reason(state, label, points, values_of(label, a, b, state)) for label, points in parts]
    reasons.sort(key=lambda r: (not r.label.startswith(("never", "always")), -abs(r.points), r.label))
    points = sum(p for label, p in parts if not label.startswith(("never", "always")))
    return MergeLink(
        a=a.id,
        b=b.id,
        points=points / HUNDREDTHS,
        threshold=state.settings.threshold / HUNDREDTHS,
        one=one,
        reasons=reasons,
    )


def _parts(state: MergeState, a: Account, b: Account) -> list[Part]:
    if a.id not in state or b.id not in state:
        return []
    first, second = (state.index.groups[state.index.group_of[x.id]].profile for x in (a, b))
    return state.scorer.parts(first, second)


def _never(state: MergeState, a: Account, b: Account) -> list[Part]:
    """What forbids or commands it, whatever the points."""
    labels: list[str] = []
    if "habitual" in (a.status, b.status):
        labels.append("never.habitual")
    elif a.id in state and b.id in state:
        first, second = (state.index.groups[state.index.group_of[x.id]].profile for x in (a, b))
        labels += [label for label in [state.scorer.never(first, second)] if label]
    if pair(a.id, b.id) in state.decided.forbidden:
        labels.append("never.decided")
    elif state.decided.joins({a.id, b.id}):
        labels.append("always.decided")
    elif a.document.id == b.document.id:
        labels.append("never.one_document")
    return [(label, state.settings.points[label]) for label in labels]


def _reason(state: MergeState, label: str, points: int, values: Mapping[str, tuple[str, str]]) -> MergeReason:
    wording = state.settings.wording[label]
    said = {
        language: wording[language].format(**{key: value[place] for key, value in values.items()})
        for place, language in enumerate(("ar", "en"))
    }
    return MergeReason(label=label, points=points / HUNDREDTHS, **said)
