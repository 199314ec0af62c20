"""One event as it was known on a day, for the same page that shows it as it stands now."""

from __future__ import annotations

from marsad.archive.choice import Choice
from marsad.archive.history import Then, stood
from marsad.archive.listing_documents import DocumentLine
from marsad.archive.listing_then import event_lines
from marsad.archive.looking import AccountView, EventView, claims_in, view_of
from marsad.archive.models import Claim
from marsad.archive.present import limited
from marsad.records import Account


def event(id: str, choice: Choice) -> EventView | None:
    """An event by the id it had on the choice's day; None when it was not there."""
    then = stood(choice.day, choice.by)
    if id not in then.events:
        return None
    views = _views(then, then.events[id].accounts)
    graded = then.grades.get(id)
    history = [*([graded] if graded else []), *(d for view in views for d in view.decisions)]
    history.sort(key=lambda decision: -decision.number)
    said = then.events[id].model_dump(include={"reasons", "parent", "children"})
    return view_of(event_lines([id], choice)[0], views, said, choice, history, graded)


def event_then(accounts: list[str], choice: Choice) -> str | None:
    """The event of then in which the first of these accounts stood that was known; None when none was."""
    then = stood(choice.day, choice.by)
    stands = (then.accounts[id].event for id in accounts if id in then.accounts)
    return next((event for event in stands if event), None)


def _views(then: Then, ids: list[str]) -> list[AccountView]:
    numbers: dict[int, list[Claim]] = {then.rows[id]: [] for id in ids}
    for part in limited(Claim.objects.all(), "account", numbers):
        for claim in part.order_by("number"):
            numbers[claim.account_id].append(claim)
    views = []
    for id in ids:
        decided = then.decisions.get(id, [])
        claims = list(claims_in(then.read[id], then.accounts[id], numbers[then.rows[id]], decided))
        views.append(
            AccountView(then.accounts[id], then.read[id], _document(then.accounts[id]), then.reviews.get(id, "open"), claims, decided)
        )
    return views


def _document(account: Account) -> DocumentLine:
    """The document under the description it was read with."""
    met = account.document
    return DocumentLine(met.id, "", met.file, met.url, met.outlet, met.published, met.published_basis, 1)
