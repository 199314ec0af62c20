"""What merging looks at in an account: a small frozen view of its time, places, parties, tolls, names and words.

Two accounts with equal profiles cannot be told apart by merging; they are collapsed before any pair is compared, so that
an article that was republished two thousand times costs as much as one.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from marsad.events.places import Spot, spots_of
from marsad.events.settings import Settings, terms
from marsad.events.words import content_words
from marsad.knowledge.actors.sides import sides_of
from marsad.language import normal
from marsad.language.number_words import least_of_many
from marsad.records import Account, When

Number = tuple[int, int | None]
"""Least and most; ``None`` is open upwards."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days as ordinals, ends included. ``stated`` is False where the days only follow from the day of publication; ``about``
    is True where the text names no day and the reader gave the likely ones."""

    low: int
    high: int
    stated: bool
    about: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """The claims of an account in the form they are compared in."""

    type: str
    planned: bool
    aggregate: bool
    count: int
    span: Span | None
    calendar: tuple[int, int] | None
    """Month and day, where the text says them without a year; month 0 where it does not say that either."""
    weekdays: frozenset[int]
    """Days of the week (Monday 0), where the text says no more than them, or no year."""
    spots: tuple[Spot, ...]
    initiators: frozenset[str]
    initiator_sides: frozenset[str]
    targets: frozenset[str]
    target_sides: frozenset[str]
    target_people: frozenset[str]
    killed: tuple[Number, ...]
    wounded: tuple[Number, ...]
    """Every number that the text gives, its account's own first."""
    victims: frozenset[str]
    words: frozenset[str]
    names: frozenset[str] = field(init=False, compare=False, repr=False)
    """The names of its towns."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", frozenset(s.name for s in self.spots if s.exact))

    @property
    def vague(self) -> bool:
        """True when the account gives no day of its own, or no town: it may then tell any of several happenings."""
        span = self.span
        dated = span is not None and span.stated and span.high - span.low < (3 if span.about else 7)
        return not dated or not any(s.exact for s in self.spots)


def plain(profile: Profile) -> list[Any]:
    """The profile as lists, numbers and words in a fixed order: equal profiles give equal lists."""
    span, spots = profile.span, profile.spots
    return [
        profile.type,
        profile.planned,
        profile.aggregate,
        profile.count,
        [span.low, span.high, span.stated, span.about] if span else None,
        profile.calendar,
        sorted(profile.weekdays),
        [[s.id, s.name, s.lat, s.lon, s.radius, s.level, sorted(s.around), s.country, s.loose, s.inner] for s in spots],
        *(sorted(getattr(profile, name)) for name in _SETS),
        profile.killed,
        profile.wounded,
    ]


def to_json(profile: Profile) -> str:
    """The profile as JSON."""
    return json.dumps(plain(profile), ensure_ascii=False, separators=(",", ":"))


_SETS = ("initiators", "initiator_sides", "targets", "target_sides", "target_people", "victims", "words")


def from_json(text: str) -> Profile:
    """The profile of ``to_json``."""
    type, planned, aggregate, count, span, calendar, weekdays, spots, *sets, killed, wounded = json.loads(text)
    return Profile(
        type=type,
        planned=planned,
        aggregate=aggregate,
        count=count,
        span=Span(*span) if span else None,
        calendar=(calendar[0], calendar[1]) if calendar else None,
        weekdays=frozenset(weekdays),
        spots=tuple(Spot(s[0], s[1], s[2], s[3], s[4], s[5], frozenset(s[6]), s[7], s[8], s[9]) for s in spots),
        killed=tuple((low, high) for low, high in killed),
        wounded=tuple((low, high) for low, high in wounded),
        **{name: frozenset(found) for name, found in zip(_SETS, sets, strict=True)},
    )


def profile_of(account: Account, settings: Settings) -> Profile:
    """The profile of an account."""
    initiators: set[str] = set()
    targets: set[str] = set()
    people: set[str] = set()
    for party in account.actors:
        if party.certainty == "denied" or party.id in terms().unknown_parties:
            continue
        if party.role == "target":
            (people if (party.kind or "").lower() in ("people", "civilians") or party.id in terms().people else targets).add(party.id)
        else:
            initiators.add(party.id)
    spots = spots_of(account.where, settings)
    span = _span(account, settings)
    calendar, weekdays = _partial_date(account.when) if span is None or not span.stated else (None, frozenset())
    return Profile(
        type=account.type,
        planned=account.status == "planned",
        aggregate=_is_aggregate(account, spots),
        count=account.count,
        span=span,
        calendar=calendar,
        weekdays=weekdays,
        spots=spots,
        initiators=frozenset(initiators),
        initiator_sides=frozenset(s for i in initiators for s in sides_of(i)),
        targets=frozenset(targets),
        target_sides=frozenset(s for i in targets for s in sides_of(i)),
        target_people=frozenset(people),
        killed=_numbers(account, "killed"),
        wounded=_numbers(account, "wounded"),
        victims=frozenset(v for v in map(_victim, account.victims) if v),
        words=content_words(" ".join(p.text for p in account.evidence), settings.rare_length),
    )


def _is_aggregate(account: Account, spots: tuple[Spot, ...]) -> bool:
    """A total over several happenings: one account for three towns or more, or for several happenings or towns of many
    days. Several strikes on one town on one day ("عشر غارات على البلدة") are one happening to other reports."""
    towns = {s.name for s in spots if s.exact}
    days = _length(account)
    return len(towns) >= 3 or (len(towns) >= 2 and days > 3) or (account.count > 1 and (days > 3 or len(towns) >= 2))


def _length(account: Account) -> int:
    if not account.when or not account.when.start:
        return 0
    if _open_end(account.when):
        return _ENDLESS
    low, high = day(account.when.start), day(account.when.end or account.when.start, last=True)
    return high - low + 1 if low and high else 0


def _span(account: Account, settings: Settings) -> Span | None:
    when = account.when
    if when and when.start and not _open_end(when):
        low, high = day(when.start), day(when.end or when.start, last=True)
        if low and high and low <= high:
            return Span(low, high, True, _about(when.edtf))
    if account.background or account.status == "planned":
        return None
    if account.document.published:
        published = day(account.document.published[:10], last=True)
        if published:
            return Span(published - settings.assumed_days, published, False)
    window = account.document.published_window
    if window and len(window) == 2:
        low, high = day(window[0]), day(window[1], last=True)
        if low and high and high - low <= 14:
            return Span(low - settings.assumed_days, high, False)
    return None


_ENDLESS = 10**4
"""Days of a time whose end nobody gives."""


def _open_end(when: When) -> bool:
    """``منذ مطلع العام 2023`` where nobody knows when that was written: its beginning is no day of the happening."""
    return when.end is None and (when.edtf or "").endswith("/..")


def _about(edtf: str | None) -> bool:
    """News without a day gets the day of publication and the one before, as ``2021-04-05~/2021-04-06~``."""
    return bool(edtf) and all(end.endswith("~") for end in str(edtf).split("/"))


_NO_YEAR = re.compile(r"[X\d]{0,3}X[X\d]*-(\d\d|XX)-(\d\d)$")


def _partial_date(when: When | None) -> tuple[tuple[int, int] | None, frozenset[int]]:
    """What a date without a year still says: its month and day (EDTF ``XXXX-11-07``; of ``XXXX-XX-20`` the day, month 0), and
    its days of the week."""
    if when is None:
        return None, frozenset()
    match = _NO_YEAR.match(when.edtf or "")
    calendar = (0 if match[1] == "XX" else int(match[1]), int(match[2])) if match else None
    names = terms().weekdays
    return calendar, frozenset(names[w] for w in re.findall(r"\w+", normal(when.text)) if w in names)


_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@lru_cache(maxsize=1 << 16)
def day(written: str, last: bool = False) -> int | None:
    """The ordinal of an ISO day; of a month or year its first day, or its last with ``last``. None when not a date."""
    match = _DAY.match(written or "")
    if not match:
        return None
    year, month, number = (int(g) if g else None for g in match.groups())
    try:
        if year is not None and month and number:
            return dt.date(year, month, number).toordinal()
        if year is not None and month:
            following = dt.date(year + month // 12, month % 12 + 1, 1)
            return following.toordinal() - 1 if last else dt.date(year, month, 1).toordinal()
        return dt.date(year or 1, 12, 31).toordinal() if last else dt.date(year or 1, 1, 1).toordinal()
    except ValueError:
        return None


def _numbers(account: Account, name: str) -> tuple[Number, ...]:
    """The account's own number and, where the document gives others for the same happening, up to three of these; of ``عشرات الجرحى`` the
    least that they can be."""
    own = [account.casualties[name]] if name in account.casualties else []
    others = [toll for toll in account.other_tolls if toll.field == name]
    numbers = ((t.min if t.min is not None else least_of_many(t.text), t.max) for t in [*own, *others])
    return tuple(dict.fromkeys((low, high) for low, high in numbers if low is not None))[:4]


def _victim(name: str) -> str:
    """A victim's name as it is compared: folded, without titles of honour; a single given name is no name."""
    parts = [p for p in normal(name).split() if p not in terms().titles]
    return " ".join(parts) if len(parts) >= 2 else ""
