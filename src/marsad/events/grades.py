"""Airwars' grade of an event, computed from its accounts, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from marsad.events.independence import independence
from marsad.events.settings import events_data, terms
from marsad.knowledge.actors.sides import sides_of
from marsad.records import Account, Grade, Independence, Party

GRADES = ("Confirmed", "Fair", "Weak", "Contested", "Discounted")
_FIGHTERS = frozenset(("fighters", "soldiers", "militants", "combatants"))


@lru_cache(maxsize=1)
def grades_data() -> dict[str, Any]:
    """Labels and wordings of the grades."""
    return events_data("grades.yaml")


def grade(accounts: Sequence[Account], independent: Independence | None = None) -> Grade:
    """The grade of an event.

    Confirmed: a named party claims responsibility. Contested: different sides are blamed, or who did it is disputed. Fair:
    two or more independent origins and a party named as the likely author. Weak: less than that. Discounted: every account
    denies it, or all those killed were fighters.
    """
    independent = independent or independence(accounts)
    for found in (_discounted(accounts), _confirmed(accounts), _contested(accounts)):
        if found:
            return found
    blamed = _blamed(accounts)
    origins = independent.independent_origins
    if origins < 2:
        return _grade("Weak", "one_origin", accounts, {})
    if not blamed:
        return _grade("Weak", "nobody_named", accounts, {"origins": origins})
    return _grade("Fair", "two_origins", accounts, {"origins": origins, "who": _names(blamed)})


def override(computed: Grade, by: str, at: str, to: str, note: str | None = None) -> Grade:
    """The grade with a reviewer's own beside it. Raises ValueError for an unknown grade."""
    if to not in GRADES:
        raise ValueError(f"{to}: no such grade; there are {', '.join(GRADES)}")
    return computed.model_copy(update={"override": to, "override_by": by, "override_at": at, "override_note": note})


def _discounted(accounts: Sequence[Account]) -> Grade | None:
    if accounts and all(a.status == "denied" for a in accounts):
        return _grade("Discounted", "denied", accounts, {})
    killed = [a for a in accounts if (toll := a.casualties.get("killed")) and (toll.min or 0) > 0]
    if killed and all(_only_fighters(a) for a in killed):
        return _grade("Discounted", "fighters", killed, {})
    return None


def _only_fighters(account: Account) -> bool:
    """All killed are counted among fighters, or an armed body was hit and no civilian is spoken of."""
    toll = account.casualties["killed"]
    of = {group: number.get("min") or 0 for group, number in toll.of.items()}
    if of:
        return sum(n for group, n in of.items() if group in _FIGHTERS) >= (toll.min or 0)
    targets = [p for p in account.actors if p.role == "target"]
    return bool(targets) and not any(p.id in terms().people for p in targets) and not account.victims


def _confirmed(accounts: Sequence[Account]) -> Grade | None:
    claiming = [a for a in accounts if any(link.stance == "claims_responsibility" for link in a.attribution)]
    named = [(a, p) for a in claiming for p in _initiators(a)]
    if not named:
        return None
    return _grade("Confirmed", "claimed", [a for a, _ in named], {"who": _names([p for _, p in named])})


def _contested(accounts: Sequence[Account]) -> Grade | None:
    blamed = _blamed(accounts)
    disputed = [p for p in blamed if p.certainty == "disputed"]
    if disputed:
        return _grade("Contested", "disputed", accounts, {"who": _names(disputed)})
    told = [frozenset(s for p in _initiators(a) for s in sides_of(p.id)) for a in accounts]
    sides = [s for s in told if s]
    if any(a.isdisjoint(b) for a in sides for b in sides):
        return _grade("Contested", "several_sides", accounts, {"who": _names(blamed)})
    return None


def _blamed(accounts: Sequence[Account]) -> list[Party]:
    """Those named as the likely author by accounts that do not deny it."""
    return [p for a in accounts for p in _initiators(a)]


def _initiators(account: Account) -> list[Party]:
    if account.status == "denied" or account.type == "armed_clash":
        return []
    parties = [p for p in account.actors if p.role == "initiator" and p.certainty != "denied"]
    return [p for p in parties if p.id not in terms().unknown_parties]


def _names(parties: Sequence[Party]) -> dict[str, str]:
    shown = {p.id: (p.name, p.name_en or p.name) for p in parties}
    return {"ar": "، ".join(v[0] for v in shown.values()), "en": ", ".join(v[1] for v in shown.values())}


def _grade(name: str, reason: str, accounts: Sequence[Account], wording: dict[str, Any]) -> Grade:
    data = grades_data()
    said = {
        language: data["reasons"][reason][language].format(**{k: v[language] if isinstance(v, dict) else v for k, v in wording.items()})
        for language in ("ar", "en")
    }
    resting = [f"{a.id}/initiator/1" for a in accounts if _initiators(a)] if "who" in wording else [f"{a.id}/type/1" for a in accounts]
    return Grade(
        computed=name,  # type: ignore[arg-type]
        label_ar=data[name]["ar"],
        reason_ar=said["ar"],
        reason_en=said["en"],
        claims=sorted(resting),
    )
