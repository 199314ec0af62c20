"""Events as rows, each value by the rule of the choice, and every claim beside it: what the rule chose among."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from marsad.publish.columns import ROLES, TOLLS, Row, once, place_columns, time_columns, told
from marsad.records import Account, Grade, When

if TYPE_CHECKING:
    from marsad.archive.choice import Choice
    from marsad.archive.store import Workspace
    from marsad.archive.values import Values

AT_A_TIME = 200
KNOWN_AT_ONCE = 20_000
"""Of so many events it is remembered which claims their values rest on; accounts of one event are seldom kept together."""
_BEST = "low-best-high"


def events(workspace: Workspace, choice: Choice) -> Iterator[Row]:
    """Every event by its first day."""
    for event, accounts, values in _by_event(choice):
        yield event_row(event, accounts, values, choice)


def event_row(event: Any, accounts: Sequence[Account], values: Values, choice: Choice) -> Row:
    """One event as a row; ``event`` is the archive's row of it, ``accounts`` those that count. Under the rule of UCDP every
    toll has a best estimate beside its low and high."""
    when = values.when
    row: Row = {"id": event.id, "type": values.type, "status": values.status}
    row |= {"start": when and when.start, "end": when and (when.end or when.start)}
    row |= time_columns(when) | place_columns(values.place)
    for role in ROLES:
        parties = values.parties.get(role, [])
        row |= {f"{role}_ids": [party.id for party in parties], f"{role}s": [party.name for party in parties]}
    for name in TOLLS:
        low, high = values.toll(name)
        row |= {f"{name}_min": low, f"{name}_max": high}
        if choice.rule == _BEST:
            row[f"{name}_best"] = values.best(name)
    row |= {"accounts": len(accounts), "documents": event.documents, "origins": values.origins}
    row |= {"outlets": once(a.document.outlet for a in accounts if a.document.outlet)}
    row |= {"sources": once(link.source for account in accounts for link in account.attribution), "differs": event.differs}
    row |= {"review": event.review, "account_ids": [account.id for account in accounts], "ucdp_event_clarity": values.clarity}
    row |= {"rule": choice.rule, "source_order": list(choice.order) if choice.rule == "source_order" else []}
    chosen = [(name, found) for name, found in values.resolved.items() if found.value is not None]
    row |= {"reasons": [f"{name}: {found.reason_en}" for name, found in chosen]}
    row |= {"reasons_ar": [f"{name}: {found.reason_ar}" for name, found in chosen]}
    return row | _grade_columns(values.grade) | {"as_of": choice.day or None, "by": choice.by if choice.day else None}


def _grade_columns(grade: Grade) -> Row:
    row: Row = {"grade": grade.shown, "grade_computed": grade.computed, "grade_reason": grade.reason_en, "grade_reason_ar": grade.reason_ar}
    return row | {"grade_by": grade.override_by, "grade_at": grade.override_at, "grade_note": grade.override_note}


def claims(workspace: Workspace, choice: Choice) -> Iterator[Row]:
    """Every claim: one value of an account, with the passage that says it and who is said to have said it; ``shown`` where
    the value of its event rests on it."""
    accounts = iter(told(workspace, choice))
    resting: dict[str, frozenset[str]] = {}
    while part := list(islice(accounts, AT_A_TIME)):
        wanted = {account.event for account in part if account.event}
        if len(resting) > KNOWN_AT_ONCE:
            resting = {id: resting[id] for id in wanted if id in resting}
        resting |= _resting(wanted - set(resting), choice)
        for account in part:
            yield from _claim_rows(account, resting.get(account.event or "", frozenset()), choice)


def _claim_rows(account: Account, resting: frozenset[str], choice: Choice) -> Iterator[Row]:
    from marsad.archive.claims import claims_of, numbered

    for id, claim in numbered(account.id, claims_of(account)):
        row: Row = {"event": account.event, "account": account.id, "field": claim.field, "value": claim.value}
        row |= {"certainty": claim.certainty, "source": claim.source, "text": claim.text, "start": claim.start, "end": claim.end}
        row |= {"document": account.document.id, "file": account.document.file, "outlet": account.document.outlet}
        row |= {"published": account.document.published, "shown": id in resting, "rule": choice.rule}
        yield row | _codes(account, claim.field, id) | {"as_of": choice.day or None, "by": choice.by if choice.day else None}


def _codes(account: Account, field: str, id: str) -> Row:
    """Precision codes of a time or place that is claimed."""
    place = account.where[int(id.rsplit("/", 1)[1]) - 1] if field == "where" else None
    when: When | None = account.when if field == "when" else None
    codes = place_columns(place)
    return time_columns(when) | {name: codes[name] for name in ("acled_precision", "ucdp_precision")}


def _resting(events: set[str], choice: Choice) -> dict[str, frozenset[str]]:
    """For each of these events the ids of the claims on which its values rest."""
    if choice.day:
        from marsad.archive.history import stood

        then = stood(choice.day, choice.by)
        values = {id: then.values(id, choice) for id in events}
    else:
        from marsad.archive.listing_values import values_by

        values = values_by(events, choice)
    return {id: frozenset(claim for found in held.resolved.values() for claim in found.claims) for id, held in values.items()}


def _by_event(choice: Choice) -> Iterator[tuple[Any, list[Account], Values]]:
    """The archive's events by day, each with the accounts that count and its values."""
    if choice.day:
        from marsad.archive.history import stood
        from marsad.archive.listing_then import held

        then = stood(choice.day, choice.by)
        for item in sorted(held(then), key=lambda item: (item.row.start is not None, item.row.start or "", item.row.id)):
            yield item.row, then.counting(item.row.id), then.values(item.row.id, choice)
        return
    from django.db.models import F

    from marsad.archive.grading import present
    from marsad.archive.listing_values import accounts_of
    from marsad.archive.models import EventRow
    from marsad.archive.values import values_of

    grades = present()
    ids = list(EventRow.objects.order_by(F("start").asc(nulls_first=True), "id").values_list("id", flat=True))
    for at in range(0, len(ids), AT_A_TIME):
        chunk = ids[at : at + AT_A_TIME]
        rows, accounts = EventRow.objects.in_bulk(chunk), accounts_of(chunk)
        for id in chunk:
            yield rows[id], accounts[id], values_of(accounts[id], choice, grades.get(id))
