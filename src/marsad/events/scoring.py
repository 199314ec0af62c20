"""The points of a pair of accounts, reason by reason.

Every reason is a label of ``reasons.yaml``; a pair's score is the sum of their points, in hundredths, and nothing else.
"""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from marsad.events.places import compare_places
from marsad.events.profile import Number, Profile, Span
from marsad.events.settings import Settings

Part = tuple[str, int]
"""The label of a reason and its points in hundredths."""

HOPELESS = -1200
"""A sum this low cannot be lifted by the reasons that are left; the pair is given up there."""


class Rarity(Protocol):
    """How rare things are in a run: 1 the rarest class, 0 not rare."""

    def rarity(self, word: str) -> int:
        """Of a word."""

    def name_rarity(self, name: str) -> int:
        """Of the name of a town."""

    def party_rarity(self, party: str) -> int:
        """Of a party, by its id."""


class Scorer:
    """Compares profiles."""

    def __init__(self, settings: Settings, rare: Rarity) -> None:
        self.settings = settings
        self.rare = rare

    def never(self, a: Profile, b: Profile) -> str | None:
        """The label of what forbids the two to be one, apart from documents and decisions."""
        if a.planned != b.planned:
            return "never.status"
        if a.aggregate != b.aggregate:
            return "never.aggregate"
        return None

    def score(self, a: Profile, b: Profile) -> int:
        """The points of a pair, in hundredths; given up early, with a very low sum, when it cannot be one event."""
        if a.planned != b.planned or a.aggregate != b.aggregate:
            return HOPELESS
        points = self.settings.points
        total = points[self._time(a, b)]
        if total < -500 and not a.victims & b.victims:
            return HOPELESS
        place, rare = self._places(a, b)
        total += points[place]
        if rare:
            total += points[rare]
        if total < -600 and not a.victims & b.victims:
            return HOPELESS
        total += points[self._type(a, b)]
        for label in self._parties(a, b):
            total += points[label]
        for label in self._people(a, b):
            total += points[label]
        return total + sum(gained for _, gained in self._words(a, b))

    def parts(self, a: Profile, b: Profile) -> list[Part]:
        """All reasons of a pair, for reading; their points add up to the full score."""
        points = self.settings.points
        labels = [
            self._time(a, b),
            *(label for label in self._places(a, b) if label),
            self._type(a, b),
            *self._parties(a, b),
            *self._people(a, b),
        ]
        return [*((label, points[label]) for label in labels), *self._words(a, b)]

    def _time(self, first: Profile, second: Profile) -> str:
        a, b = first.span, second.span
        if first.calendar or second.calendar or first.weekdays or second.weekdays:
            partial = _partial_time(first, second)
            if partial:
                return partial
        if a is None or b is None:
            return "time.unknown"
        gap = max(a.low, b.low) - min(a.high, b.high)
        if not (a.stated and b.stated):
            return _time_by_publication(a, b, gap)
        if gap <= 0:
            length = max(a.high - a.low, b.high - b.low) + 1
            for most, label in _LENGTHS:
                if length <= most:
                    return label
            return "time.same_period"
        return "time.next_day" if gap == 1 else "time.days_apart" if gap <= 3 else "time.weeks_apart"

    def _places(self, a: Profile, b: Profile) -> tuple[str, str | None]:
        """How the places agree, and, where they are one town, how rarely it is named."""
        label = compare_places(a.spots, b.spots, self.settings)
        if label not in ("place.same", "place.same_name"):
            return label, None
        if len(a.names & b.names) * _FEW < min(len(a.names), len(b.names)):
            label = "place.one_of_several"
        classes = [self.rare.name_rarity(name) for name in a.names & b.names]
        rare = [c for c in classes if c]
        return label, f"place.rare_{min(rare)}" if rare else "place.often" if classes else None

    def _type(self, a: Profile, b: Profile) -> str:
        if a.type == b.type:
            return "type.same"
        if (a.type, b.type) in self.settings.kin:
            return "type.kin"
        return "type.unlike" if (a.type in self.settings.quiet) != (b.type in self.settings.quiet) else "type.differ"

    def _parties(self, a: Profile, b: Profile) -> list[str]:
        first = _party(_INITIATOR, a.initiators, b.initiators, a.initiator_sides, b.initiator_sides)
        second = _party(_TARGET, a.targets, b.targets, a.target_sides, b.target_sides)
        if second == "target.unknown" and not a.target_people.isdisjoint(b.target_people):
            second = "target.same_people"
        if second == "target.differ" and a.type == b.type == "prisoner_release":
            second = "target.own_prisoners"  # each side tells of its own men set free
        labels = [first, second]
        if first == "initiator.same" or second == "target.same":
            shared = (a.initiators & b.initiators) | (a.targets & b.targets)
            classes = [c for c in map(self.rare.party_rarity, shared) if c]
            if classes:
                labels.append(f"party.rare_{min(classes)}")
        return labels

    def _people(self, a: Profile, b: Profile) -> list[str]:
        """Tolls and victims' names."""
        labels = []
        if a.killed and b.killed:
            labels.append(_KILLED[_tolls(a.killed, b.killed)])
        if a.wounded and b.wounded:
            labels.append(_WOUNDED[_tolls(a.wounded, b.wounded)])
        if a.victims and b.victims:
            labels.append("victims.differ" if a.victims.isdisjoint(b.victims) else "victims.shared")
        return labels

    def _words(self, a: Profile, b: Profile) -> list[Part]:
        shared = a.words & b.words
        if not shared:
            return []
        points = self.settings.points
        parts: list[Part] = []
        alike = len(shared) / (len(a.words) + len(b.words) - len(shared))
        if alike >= 0.45 and len(shared) >= 4:
            label = "words.same_text" if alike >= 0.7 else "words.similar_text"
            parts.append((label, points[label]))
        rare = sum(points[f"words.rare_{c}"] for c in map(self.rare.rarity, shared) if c)
        if rare:
            parts.append(("words.rare_1", min(rare, points["words.most"])))
        return parts


_FEW = 2
"""Of two lists of towns less than one in so many are in common: each tells of a round of happenings, and these may be two."""
_LENGTHS = ((1, "time.same_day"), (3, "time.same_days"), (10, "time.same_week"), (45, "time.same_month"))


def _partial_time(a: Profile, b: Profile) -> str | None:
    """Where one gives a day and month without a year, or only the day of the week; None where that says nothing."""
    dates_a, days_a = _calendar(a)
    dates_b, days_b = _calendar(b)
    if dates_a and dates_b:
        if any(month == 0 for month, _ in dates_a | dates_b):
            return None if {d for _, d in dates_a} & {d for _, d in dates_b} else "time.other_date"
        return "time.same_date" if dates_a & dates_b else "time.other_date"
    if days_a and days_b:
        if days_a & days_b:
            return "time.same_weekday"
        beside = any((one - other) % 7 in (1, 6) for one in days_a for other in days_b)
        return "time.next_weekday" if beside else "time.other_weekday"
    return None


def _calendar(profile: Profile) -> tuple[set[tuple[int, int]], set[int]]:
    """The days of the year and of the week that a profile allows; empty where it says nothing of them."""
    span = profile.span
    if span is None or not span.stated:
        return ({profile.calendar} if profile.calendar else set()), set(profile.weekdays)
    if span.high - span.low > 3:
        return set(), set()
    days = [dt.date.fromordinal(n) for n in range(span.low, span.high + 1)]
    return {(d.month, d.day) for d in days}, {d.weekday() for d in days}


def _time_by_publication(a: Span, b: Span, gap: int) -> str:
    """One of the two gives no day: its span is the last days before its publication, and it may tell of older things."""
    if gap <= 0:
        return "time.near_publication" if max(a.high - a.low, b.high - b.low) < 20 else "time.same_period"
    unstated, other = (a, b) if not a.stated else (b, a)
    if other.low > unstated.high + 1:
        return "time.far_from_publication" if other.stated else "time.off_publication"
    return "time.off_publication" if gap <= 30 else "time.far_from_publication"


_INITIATOR = ("initiator.unknown", "initiator.same", "initiator.same_side", "initiator.differ")
_TARGET = ("target.unknown", "target.same", "target.same_side", "target.differ")


def _party(
    labels: tuple[str, str, str, str],
    a: frozenset[str],
    b: frozenset[str],
    a_sides: frozenset[str],
    b_sides: frozenset[str],
) -> str:
    if not a or not b:
        return labels[0]
    if not a.isdisjoint(b):
        return labels[1]
    return labels[3] if a_sides.isdisjoint(b_sides) else labels[2]


_TOLLS = (
    "same_many",
    "same_few",
    "close_many",
    "same_one",
    "same_none",
    "overlap",
    "both_many",
    "close",
    "conflict",
    "far",
)
"""Best agreement first."""
_MANY = 20
"""So many dead or wounded in one happening are seldom: that two texts tell of them speaks for one, though they differ."""
_KILLED = {word: f"killed.{word}" for word in _TOLLS}
_WOUNDED = {word: f"wounded.{word}" for word in _TOLLS}


def _tolls(a: tuple[Number, ...], b: tuple[Number, ...]) -> str:
    """The best agreement of two texts' numbers: a text may give an earlier toll beside the last."""
    if len(a) == 1 and len(b) == 1:
        return _toll(a[0], b[0])
    return min((_toll(x, y) for x in a for y in b), key=_TOLLS.index)


def _toll(a: Number, b: Number) -> str:
    """How two numbers of people agree."""
    (low_a, high_a), (low_b, high_b) = a, b
    if a == b and low_a == high_a:
        return "same_none" if low_a == 0 else "same_one" if low_a == 1 else "same_few" if low_a <= 5 else "same_many"
    if (high_b is None or low_a <= high_b) and (high_a is None or low_b <= high_a):
        return "overlap"
    less, more = (high_a, low_b) if high_a is not None and high_a < low_b else (high_b, low_a)
    assert less is not None
    if more - less <= max(1, more // 4) and less > 0:
        return "close_many" if less >= _MANY // 2 else "close"
    if less >= _MANY:
        return "both_many"
    return "far" if more - less > 5 and more > 3 * less else "conflict"
