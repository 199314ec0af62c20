"""One event, one document: everything about it, as plain records for a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from marsad.archive import decisions, grading, present, summary
from marsad.archive.choice import Choice
from marsad.archive.claims import FIELDS, ClaimValue, claims_of, numbered
from marsad.archive.listing import EventLine, event_lines
from marsad.archive.listing_documents import DocumentLine, document_line
from marsad.archive.listing_values import put
from marsad.archive.models import (
    CURRENT,
    AccountRow,
    AccountState,
    Claim,
    Decision,
    Document,
    EventAccount,
    EventPlace,
    EventRow,
    LedgerEntry,
    MembershipChange,
    PresentDocument,
    Sighting,
)
from marsad.archive.values import Values, counted, values_of
from marsad.language.folding import normal
from marsad.records import Account, Resolved


@dataclass(slots=True)
class ClaimView:
    """A claim as it stands. ``number`` names what the document says; ``corrected`` is the decision that replaced it."""

    number: int | None
    claim: ClaimValue
    corrected: int | None = None
    rests: bool = False
    """The value that is shown of the event rests on it."""


@dataclass(slots=True)
class AccountView:
    """An account with its document and what reviewers said. ``account`` has the corrections in it, ``read`` has not."""

    account: Account
    read: Account
    document: DocumentLine
    review: str
    claims: list[ClaimView]
    decisions: list[Decision]

    def of(self, name: str) -> list[ClaimView]:
        """The claims of one field."""
        return [view for view in self.claims if view.claim.field == name]


@dataclass(slots=True)
class FieldRow:
    """A line of the contradiction table: one field, the claims of each account, whether they can all be so."""

    field: str
    cells: list[list[ClaimView]]
    differs: bool
    resolved: Resolved | None = None
    """The value by the rule; None for what no rule resolves: sources, names of victims."""


@dataclass(slots=True)
class EventView:
    """An event with its accounts side by side, first published first."""

    line: EventLine
    accounts: list[AccountView]
    table: list[FieldRow]
    record: dict[str, Any]
    """What the events room said of it: reasons, parent, children."""
    values: Values
    history: list[Decision] = field(default_factory=list)
    graded: Decision | None = None
    """The reviewer's grade that holds."""


def event(id: str, choice: Choice) -> EventView | None:
    """An event by its id with its values by the rule of a choice, as it stands now; None when there is none (``event_now``
    may know where it went)."""
    row = EventRow.objects.select_related("version").filter(id=id).first()
    if row is None:
        return None
    held = AccountRow.objects.filter(membership__event=id)
    views = _account_views(list(held.select_related("membership")))
    structural = Decision.objects.filter(kind__in=("merge", "split"), withdrawals=None)
    ids = {v.account.id for v in views}
    own = [d for d in structural if ids & {a for part in d.context["members"].values() for a in part}]
    graded = grading.present([id]).get(id)
    own += [graded] if graded else []
    history = sorted([*own, *(d for v in views for d in v.decisions)], key=lambda d: -d.number)
    return view_of(event_lines([id])[0], views, row.version.record if row.version else {}, choice, history, graded)


def view_of(
    line: EventLine, views: list[AccountView], record: dict[str, Any], choice: Choice, history: list[Decision], graded: Decision | None
) -> EventView:  # fmt: skip
    """The view of an event from its line and accounts: the table of claims, and the value of each field by the rule."""
    views.sort(key=lambda v: (v.document.published is None, v.document.published or "", v.account.id))
    accounts = [v.account for v in views]
    told = counted(accounts, [v.account.id for v in views if v.review == "rejected"])
    values = values_of(told, choice, graded)
    put(line, values)
    for view in views:
        _mark(view, values)
    differs = summary.differing([v.account for v in views if v.review != "rejected"])
    table = [
        FieldRow(name, [view.of(name) for view in views], name in differs, values.resolved.get(name))
        for name in FIELDS
        if any(view.of(name) for view in views)
    ]
    return EventView(line, views, table, record, values, history, graded)


def _mark(view: AccountView, values: Values) -> None:
    """Marks the claims that the values rest on."""
    ids = [id for id, _ in numbered(view.account.id, [held.claim for held in view.claims])]
    for id, held in zip(ids, view.claims, strict=True):
        resolved = values.resolved.get(held.claim.field)
        held.rests = resolved is not None and id in resolved.claims


def event_now(id: str) -> str | None:
    """The event where the accounts of a former event are now; None when nothing is known of it."""
    accounts = MembershipChange.objects.filter(event=id).values("account")
    members = EventAccount.objects.filter(account__id__in=accounts).order_by("id")
    return members.values_list("event_id", flat=True).first()


def ever_in(id: str) -> list[str]:
    """The accounts that ever stood in an event, the first to come first."""
    return list(dict.fromkeys(MembershipChange.objects.filter(event=id).order_by("number").values_list("account", flat=True)))


def account(id: str) -> AccountView | None:
    """One present account."""
    rows = list(AccountRow.objects.filter(CURRENT, id=id).select_related("membership"))
    return _account_views(rows)[0] if rows else None


def event_of(account: str) -> str | None:
    """The event an account stands in."""
    return EventAccount.objects.filter(account__id=account).values_list("event_id", flat=True).first()


def _account_views(rows: list[AccountRow]) -> list[AccountView]:
    documents = {row.document_id for row in rows}
    present_rows = PresentDocument.objects.select_related("sighting", "reading").filter(document__in=documents)
    lines = {p.document_id: document_line(p, p.reading.accounts_count if p.reading else 0) for p in present_rows}
    reviews = dict(AccountState.objects.filter(account__in=[r.id for r in rows]).values_list("account", "review"))
    standing = {id: found for document in documents for id, found in decisions.standing(document).fitting.items()}
    numbers: dict[int, list[Claim]] = {row.number: [] for row in rows}
    for claim in Claim.objects.filter(account__in=list(numbers)).order_by("number"):
        numbers[claim.account_id].append(claim)
    views = []
    for row, read, told in zip(rows, present.loaded(rows, corrected=False), present.loaded(rows), strict=True):
        own = standing.get(row.id, [])
        views.append(
            AccountView(
                account=told,
                read=read,
                document=lines[row.document_id],
                review=reviews.get(row.id, "open"),
                claims=list(claims_in(read, told, numbers[row.number], own)),
                decisions=own,
            )  # fmt: skip
        )
    return views


def claims_in(read: Account, told: Account, kept: list[Claim], decided: list[Decision]) -> Iterator[ClaimView]:
    """The claims as they stand; those that a correction replaced come from the corrected account."""
    corrected = {d.field: d.number for d in decided if d.kind == "correct"}
    for number, claim in zip([c.number for c in kept], claims_of(read), strict=True):
        if claim.field not in corrected:
            yield ClaimView(number, claim)
    for claim in claims_of(told):
        if claim.field in corrected:
            yield ClaimView(_same_words(kept, claim), claim, corrected[claim.field])


def _same_words(kept: list[Claim], claim: ClaimValue) -> int | None:
    """The number of the claim that a corrected one took its words from."""
    for old in kept:
        if old.field == claim.field and old.text == claim.text and claim.text:
            return old.number
    return None


# ---- documents --------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class DocumentView:
    """A document with its text, its accounts, and where it was met."""

    line: DocumentLine
    text: str
    title: list[int] | None
    furniture: list[list[int]]
    size: int
    encoding: str
    entry: int
    kept_at: str
    kept_by: str
    window: list[str] | None
    metadata: dict[str, str]
    sightings: list[Sighting]
    accounts: list[AccountView]


def document(id: str) -> DocumentView | None:
    """A document by its id."""
    row = PresentDocument.objects.select_related("document", "sighting", "reading").filter(document=id).first()
    if row is None:
        return None
    kept = row.document
    entry = LedgerEntry.objects.get(seq=kept.entry)
    accounts = AccountRow.objects.filter(CURRENT, document=id).select_related("membership").order_by("position")
    return DocumentView(
        line=document_line(row, row.reading.accounts_count if row.reading else 0), text=kept.text, title=kept.title,
        furniture=kept.furniture, size=kept.size, encoding=kept.encoding, entry=kept.entry, kept_at=entry.at, kept_by=entry.who,
        window=row.sighting.published_window, metadata=row.sighting.metadata,
        sightings=list(Sighting.objects.filter(document=id).order_by("number")), accounts=_account_views(list(accounts)),
    )  # fmt: skip


def document_of_claim(number: int) -> tuple[str, int] | None:
    """The document a claim was read from, and where its words begin."""
    row = Claim.objects.filter(number=number).values_list("account__document", "start").first()
    return (row[0], row[1] or 0) if row else None


def document_by_prefix(digits: str) -> str | None:
    """The id of the one document whose hash begins so."""
    found = list(Document.objects.filter(id__startswith=f"sha256:{digits}").values_list("id", flat=True)[:2])
    return found[0] if len(found) == 1 else None


# ---- review -----------------------------------------------------------------------------------------------------


def next_to_review(limit: int = 12) -> list[AccountView]:
    """Accounts without a decision, of events whose accounts differ first, then as the events are listed newest first."""
    decided = AccountState.objects.exclude(review="open").values("account")
    rows = AccountRow.objects.filter(CURRENT, membership__isnull=False, background=False).exclude(id__in=decided)
    rows = rows.order_by("-membership__event__accounts", "-start", "document__entry", "position")
    return _account_views(list(rows.select_related("membership")[:limit]))


def review_counts() -> dict[str, int]:
    """How many accounts of events are open, accepted, corrected and rejected."""
    total = AccountRow.objects.filter(CURRENT, membership__isnull=False, background=False).count()
    names = AccountRow.objects.filter(CURRENT, membership__isnull=False, background=False).values("id")
    counts = {
        review: AccountState.objects.filter(account__in=names, review=review).count() for review in ("accepted", "corrected", "rejected")
    }
    return {"open": total - sum(counts.values()), **counts}


def plain(value: Any) -> str:
    """A value as one line of JSON, for showing what a ledger entry holds."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def place_called(name: str, view: AccountView) -> dict[str, Any]:
    """A place of that name: as the account itself or another account of the archive has it, or else the bare name."""
    folded = normal(name)
    own = next((p for p in view.read.where if folded in (normal(p.name), normal(p.name_en or p.name))), None)
    if own is not None:
        return own.model_dump()
    known = EventPlace.objects.filter(Q(name=name) | Q(name_en=name) | Q(key=folded)).first()
    if known is not None:
        for told in present.loaded(list(AccountRow.objects.filter(CURRENT, membership__event=known.event_id)), corrected=False):
            for place in told.where:
                if present.place_key(place) == known.key:
                    return {**place.model_dump(exclude={"text", "start", "end", "reading"}), "relation": "at"}
    return {"name": name}
