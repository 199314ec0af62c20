"""The origin at the end of an account's chain of attribution, in a form in which two chains can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from marsad.events.settings import events_data
from marsad.language import bare, normal
from marsad.records import Account

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Source:
    """Who stands at the end of a chain. Equal ``key`` means the same origin; ``own`` is True for an outlet's own report."""

    key: str
    name: str
    own: bool


@lru_cache(maxsize=1)
def _data() -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    """Words to leave out, kinds of link that name nobody, and from every other name the name that is shown."""
    data = events_data("sources.yaml")
    words = frozenset(bare(normal(str(w))) for w in data["words"])
    shown = {_core(str(name), words): str(names[0]) for names in data["aliases"] for name in names}
    return words, frozenset(data["unnamed_kinds"]), shown


def _core(name: str, words: frozenset[str]) -> str:
    parts = [bare(w) for w in _WORD.findall(normal(name))]
    parts = [p[1:] if p.startswith("لل") else p for p in parts]
    return " ".join([p for p in parts if p not in words] or parts)


@lru_cache(maxsize=1 << 14)
def source_key(name: str) -> tuple[str, str]:
    """The form in which names of sources are compared, and the name that is shown.

    >>> source_key("وكالة رويترز للأنباء") == source_key("Reuters")
    True
    """
    words, _, shown = _data()
    core = _core(name, words)
    usual = shown.get(core)
    return (_core(usual, words), usual) if usual else (core, name.strip())


def origin_of(account: Account, said_by: str | None = None) -> Source:
    """The last named link of the chain; the outlet where the chain names nobody; the document where the outlet is unknown.

    ``said_by`` is the source of one value, where the text gives it another than the account's.

    A correspondent, an eyewitness or "local sources" are heard by the outlet itself: two outlets with "local sources" are
    two origins, two outlets that quote one agency are one.
    """
    _, unnamed, _ = _data()
    if said_by and all(link.source != said_by for link in account.attribution):
        key, name = source_key(said_by)
        return Source(f"source {key}", name, False)
    for link in reversed(account.attribution):
        if link.kind not in unnamed and link.source.strip():
            key, name = source_key(link.source)
            return Source(f"source {key}", name, False)
    outlet = account.document.outlet
    if outlet:
        key, name = source_key(outlet)
        return Source(f"source {key}", name, True)
    return Source(f"document {account.document.id}", account.document.file or account.document.id, True)
