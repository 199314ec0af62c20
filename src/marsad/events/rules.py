"""Named rules that give one value where an event's claims differ. The claims stay; the rule is a switch.

Numbers follow the standards named in ``rules.yaml``; what is no number has no lowest or highest, and every rule but
``latest`` and ``source_order`` then takes what most independent origins say. By ``range`` the days run from the first to the
last that are given, and all parties that are named are given. What can be compared at all, ``joint`` says.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from marsad.events import joint
from marsad.events.claims import ROLES, TOLLS, claims_table, with_joint_origins
from marsad.events.independence import independence
from marsad.events.settings import events_data
from marsad.events.sources import source_key
from marsad.records import Account, Claim, Independence, Resolved

RULES = ("lowest", "low-best-high", "range", "majority", "latest", "source_order")

Found = tuple[dict[str, object], list[Claim], str, dict[str, object]]
"""The value, the claims it rests on, the name of the reason, and what the reason's wording names."""


@lru_cache(maxsize=1)
def rules_data() -> dict[str, Any]:
    """Names, descriptions and wordings of the rules."""
    return events_data("rules.yaml")


def resolve(
    accounts: Iterable[Account],
    rule: str,
    order: Sequence[str] = (),
    independent: Independence | None = None,
) -> dict[str, Resolved]:
    """For each field that the accounts of an event speak of, the value by a rule.

    ``order`` names sources or outlets, best first, for ``source_order``. ``independent`` is the outcome of
    ``independence`` for the event, where it is known already. Raises ValueError for an unknown rule.
    """
    if rule not in RULES:
        raise ValueError(f"{rule}: no such rule; there are {', '.join(RULES)}")
    accounts = list(accounts)
    independent = independent or independence(accounts)
    origins = {a: origin.name for origin in independent.origins for a in origin.accounts}
    return {
        field: resolve_field(field, with_joint_origins(claims, origins), rule, order) for field, claims in claims_table(accounts).items()
    }


def resolve_field(field: str, claims: Sequence[Claim], rule: str, order: Sequence[str] = ()) -> Resolved:
    """The value of one field by a rule. Claims that are told in order to deny them are not counted."""
    counted = joint.comparable(field, [c for c in claims if not c.denied and _says(field, c)])
    if not counted:
        return _resolved(field, rule, None, [], "none", {}, claims)
    rivals = joint.exactest(field, counted)
    if rule not in ("latest", "source_order"):
        vaguer, counted = len(rivals) < len(counted), rivals
    else:
        vaguer = False
    if len({_key(field, c) for c in counted}) == 1:
        reason = "exact" if vaguer else "only" if len(counted) == 1 else "agree"
        wording = {"n": len(counted), "m": len({c.account for c in claims if not c.denied})}
        estimated = rule == "low-best-high" and field in TOLLS
        value = _low_best_high(field, counted, order)[0] if estimated else _value(field, counted[0])
        return _resolved(field, rule, value, counted, reason, wording, claims)
    found = _method(field, rule)(field, counted, order)
    return _resolved(field, rule, *found, claims)


def _method(field: str, rule: str) -> Callable[[str, list[Claim], Sequence[str]], Found]:
    if rule == "latest":
        return _latest
    if rule == "source_order":
        return _source_order
    if field in TOLLS:
        return {"lowest": _lowest, "low-best-high": _low_best_high, "range": _range}.get(rule, _majority)
    if rule == "range":
        return _hull if field == "when" else _everybody if field in ROLES else _majority
    return _majority


def _says(field: str, claim: Claim) -> bool:
    """A toll without a number is no value; everything else is."""
    return field not in TOLLS or claim.value.get("min") is not None or claim.value.get("max") is not None


def _key(field: str, claim: Claim) -> str:
    """Two claims of one key say the same."""
    value = claim.value
    if field == "where" or field in ROLES:
        return " ".join(sorted({str(one.get("id") or source_key(str(one.get("name")))[0]) for one in joint.parties(claim)}))
    if field == "when":
        return f"{value['start']}/{value['end']}"
    return json.dumps(value, sort_keys=True)


def _value(field: str, claim: Claim) -> dict[str, object]:
    return dict(claim.value)


def _numbers(claim: Claim) -> tuple[int, int | None]:
    """Least and most of a toll; "up to five" has no least but nought."""
    low, high = claim.value.get("min"), claim.value.get("max")
    return (low if isinstance(low, int) else 0), (high if isinstance(high, int) else None)


def _lowest(field: str, claims: list[Claim], order: Sequence[str]) -> Found:
    """ACLED: where reports disagree, the lowest number (codebook, Fatalities). "At least 11" counts as 11."""
    least = min(_numbers(c)[0] for c in claims)
    resting = [c for c in claims if _numbers(c)[0] == least]
    return {"min": least, "max": least}, resting, "lowest", {"m": len(claims)}


def _low_best_high(field: str, claims: list[Claim], order: Sequence[str]) -> Found:
    """UCDP GED: low, best and high estimate; best is what most independent origins say."""
    low = min(_numbers(c)[0] for c in claims)
    high = max(_numbers(c)[1] or _numbers(c)[0] for c in claims)
    best, resting, _, wording = _majority(field, claims, order)
    return (
        {"low": low, "best": best.get("min") if best.get("min") is not None else best.get("max"), "high": high},
        claims if low != high else resting,
        "low-best-high",
        {**wording, "m": len(claims)},
    )


def _range(field: str, claims: list[Claim], order: Sequence[str]) -> Found:
    """Airwars: least and most reported; open upwards where the highest claim is."""
    low = min(_numbers(c)[0] for c in claims)
    top = max(claims, key=lambda c: (_numbers(c)[1] or _numbers(c)[0], _numbers(c)[1] is None))
    high = _numbers(top)[1]
    resting = [c for c in claims if c is top or _numbers(c)[0] == low]
    return {"min": low, "max": high}, resting, "range", {"m": len(claims)}


def _hull(field: str, claims: list[Claim], order: Sequence[str]) -> Found:
    """From the first day that anybody gives to the last."""
    starts, ends = [str(c.value["start"]) for c in claims], [str(c.value["end"]) for c in claims]
    value: dict[str, object] = {"start": min(starts), "end": max(ends)}
    resting = [c for c in claims if c.value["start"] == value["start"] or c.value["end"] == value["end"]]
    return value, resting, "range", {"m": len(claims)}


def _everybody(field: str, claims: list[Claim], order: Sequence[str]) -> Found:
    """All parties that an account names."""
    named = {str(one.get("id")): one for claim in claims for one in joint.parties(claim)}
    value = {**next(iter(named.values())), **({"all": list(named.values())} if len(named) > 1 else {})}
    return value, claims, "named", {"m": len(claims)}


def _majority(field: str, claims: list[Claim], order: Sequence[str]) -> Found:
    """What most independent origins say; of equals, what was published last, then what is most exact."""
    by_key: dict[str, list[Claim]] = {}
    for claim in claims:
        by_key.setdefault(_key(field, claim), []).append(claim)
    support = {key: len({c.origin for c in found}) for key, found in by_key.items()}
    most = max(support.values())
    leading = [key for key in by_key if support[key] == most]
    exact = {key: max(joint.exactness(field, c) for c in by_key[key]) for key in leading}
    chosen = max(leading, key=lambda key: (max(c.published or "" for c in by_key[key]), exact[key], key))
    reason = "majority" if len(leading) == 1 else "tie"
    return _value(field, by_key[chosen][0]), by_key[chosen], reason, {"origins": most}


def _latest(field: str, claims: list[Claim], order: Sequence[str]) -> Found:
    dated = [c for c in claims if c.published]
    if not dated:
        value, resting, _, wording = _majority(field, claims, order)
        return value, resting, "latest_unknown", wording
    last = max(c.published or "" for c in dated)
    chosen = [c for c in dated if c.published == last]
    value, resting, _, _ = _majority(field, chosen, order)
    return value, resting, "latest", {"day": last[:10]}


def _source_order(field: str, claims: list[Claim], order: Sequence[str]) -> Found:
    for name in order:
        wanted = source_key(name)[0]
        said = [c for c in claims if wanted in _sources(c)]
        if said:
            value, resting, _, _ = _latest(field, said, ())
            return value, resting, "source_order", {"name": name}
    value, resting, _, wording = _latest(field, claims, ())
    return value, resting, "source_order_none", wording


def _sources(claim: Claim) -> set[str]:
    """Everybody who stands behind a claim: its source, its origin, its outlet."""
    names = [claim.source, claim.outlet, claim.origin.removeprefix("source ")]
    return {source_key(name)[0] for name in names if name}


def _resolved(
    field: str,
    rule: str,
    value: dict[str, object] | None,
    resting: list[Claim],
    reason: str,
    wording: Mapping[str, object],
    claims: Sequence[Claim],
) -> Resolved:
    said = joint.REASONS.get(reason) or rules_data()["reasons"][reason]
    counted = joint.comparable(field, [c for c in claims if not c.denied and _says(field, c)])
    known = {_key(field, c) for c in joint.exactest(field, counted)}
    return Resolved(
        field=field,
        rule=rule,
        value=value,
        reason_ar=said["ar"].format(**wording),
        reason_en=said["en"].format(**wording),
        claims=sorted(c.id for c in joint.resting_on(field, resting, claims)),
        contradicted=len(known) > 1 or any(c.denied for c in claims),
    )
