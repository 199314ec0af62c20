"""The limits, kin of types and points of reasons, read once from ``knowledge/data/events/``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any

from marsad.language import bare, normal
from marsad.yaml_files import read_yaml

HUNDREDTHS = 100
"""Points are kept as whole hundredths: sums do not depend on the order in which they are added."""


def events_data(name: str) -> dict[str, Any]:
    """A data file of the events room, as plain data."""
    source = resources.files("marsad.knowledge") / "data" / "events" / name
    data = read_yaml(source)
    if not isinstance(data, dict):
        raise ValueError(f"{name}: a mapping was expected")
    return data


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``merging.yaml`` and ``reasons.yaml`` say. Points are in hundredths."""

    threshold: int
    ambiguity_margin: int
    told_often: int
    assumed_days: int
    town_km: float
    district_km: float
    province_km: float
    town_gap_km: float
    rare_classes: tuple[int, ...]
    rare_names: tuple[int, ...]
    rare_block: int
    rare_length: int
    block_limit: int
    wide_block_limit: int
    block_neighbours: int
    kin: frozenset[tuple[str, str]]
    quiet: frozenset[str]
    blocks: dict[str, tuple[str, ...]]
    points: dict[str, int]
    wording: dict[str, dict[str, str]] = field(default_factory=dict)

    def rarity(self, count: int) -> int:
        """The class of a word that ``count`` accounts use: 1 is the rarest, 0 is not rare."""
        return _class(count, self.rare_classes)

    def name_rarity(self, count: int) -> int:
        """The class of a town's name that ``count`` accounts use."""
        return _class(count, self.rare_names)


def _class(count: int, classes: tuple[int, ...]) -> int:
    for place, most in enumerate(classes, start=1):
        if count <= most:
            return place
    return 0


def _kin(sets: dict[str, list[str]]) -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for members in sets.values() for a in members for b in members if a != b)


def _blocks(blocks: dict[str, list[str]], kin: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """For each type the blocks it belongs to, in the order of the file."""
    of_type: dict[str, list[str]] = {}
    for block, names in blocks.items():
        for name in names:
            for slug in kin[name]:
                found = of_type.setdefault(slug, [])
                if block not in found:
                    found.append(block)
    return {slug: tuple(found) for slug, found in of_type.items()}


@dataclass(frozen=True, slots=True)
class Terms:
    """What ``terms.yaml`` says; words are folded, place words also without article."""

    place_words: frozenset[str]
    wide_kinds: dict[str, int]
    areas: frozenset[str]
    spots: frozenset[str]
    weekdays: dict[str, int]
    titles: frozenset[str]
    people: frozenset[str]
    unknown_parties: frozenset[str]


@lru_cache(maxsize=1)
def terms() -> Terms:
    """The shipped terms."""
    data = events_data("terms.yaml")
    return Terms(
        place_words=frozenset(bare(normal(word)) for word in data["place_words"]),
        wide_kinds=dict(data["wide_kinds"]),
        areas=frozenset(data["areas"]),
        spots=frozenset(data["spots"]),
        weekdays={normal(name): number for number, names in enumerate(data["weekdays"]) for name in names},
        titles=frozenset(map(normal, data["titles"])),
        people=frozenset(data["people"]),
        unknown_parties=frozenset(data["unknown_parties"]),
    )


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The shipped settings."""
    limits, reasons = events_data("merging.yaml"), events_data("reasons.yaml")
    radius = limits["radius_km"]
    return Settings(
        threshold=round(limits["threshold"] * HUNDREDTHS),
        ambiguity_margin=round(limits["ambiguity_margin"] * HUNDREDTHS),
        told_often=round(limits["told_often"] * HUNDREDTHS),
        assumed_days=limits["assumed_days"],
        town_km=radius["town"],
        district_km=radius["district"],
        province_km=radius["province"],
        town_gap_km=limits["town_gap_km"],
        rare_classes=tuple(limits["rare_word_classes"]),
        rare_names=tuple(limits["rare_name_classes"]),
        rare_block=limits["rare_word_block"],
        rare_length=limits["rare_word_length"],
        wide_block_limit=limits["wide_block_limit"],
        block_limit=limits["block_limit"],
        block_neighbours=limits["block_neighbours"],
        kin=_kin(limits["kin"]),
        quiet=frozenset(limits["quiet"]),
        blocks=_blocks(limits["blocks"], limits["kin"]),
        points={label: round(reason["points"] * HUNDREDTHS) for label, reason in reasons.items()},
        wording={label: {"ar": reason["ar"], "en": reason["en"]} for label, reason in reasons.items()},
    )
