"""Finds places: phrases as the text says them, decided against the gazetteer, each an area and never a false dot.

في محيط بلدة السخنة بريف حمص الشرقي   →  السخنة (outskirts), inside ريف حمص الشرقي
قرية فلانة بريف إدلب الجنوبي          →  kept though in no gazetteer, as a part of that countryside
"""

from __future__ import annotations

from collections import Counter

from marsad.knowledge.places.gazetteer import Gazetteer, gazetteer
from marsad.language.folding import bare
from marsad.language.tokenizer import read_words
from marsad.mentions.model import PlaceMention, Reading
from marsad.mentions.places.back import call_back
from marsad.mentions.places.build import ends, record
from marsad.mentions.places.context import drop_dates, drop_doubtful, mark_actors, village_before_container
from marsad.mentions.places.countries import Countries
from marsad.mentions.places.countryside import of_the_last_unit
from marsad.mentions.places.links import link
from marsad.mentions.places.lists import before_in_list
from marsad.mentions.places.named_before import bare_again, take_over
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.resolve import Resolver
from marsad.mentions.places.scan import Scan
from marsad.mentions.places.sites import set_in_towns, sites_of_towns
from marsad.mentions.places.tags import headings, line_heads
from marsad.mentions.places.view import heard
from marsad.mentions.places.vouching import vouch

UNHEARD = frozenset(["border", "unknown name", "called so", "unknown name of two words", "hashtag"])
"""Rules whose places stand by their name alone."""


def find_places(reading: Reading) -> None:
    """Appends the place mentions of a reading and sets its country where the text shows one."""
    known: Gazetteer = reading.gazetteer if isinstance(reading.gazetteer, Gazetteer) else gazetteer()
    scan = Scan(reading, known)
    phrases = before_in_list(scan, village_before_container(scan, scan.phrases()))
    mark_actors(reading, scan, phrases)
    drop_dates(reading, scan, phrases)
    vouch(scan, phrases)
    drop_doubtful(scan, phrases, Countries(phrases, reading.country))
    phrases = of_the_last_unit(scan, bare_again(scan, line_heads(scan, headings(scan, [p for p in phrases if not p.dropped]))))
    phrases = sites_of_towns(scan, phrases)
    link(scan, phrases)
    take_over(phrases)
    for p in phrases:
        p.spoken = " ".join([bare(scan.norm[p.name_first][p.cut :]), *scan.bare[p.name_first + 1 : p.name_last]])
    countries = Countries(phrases, reading.country)
    Resolver(known, phrases, countries, reading.country).run()
    set_in_towns(phrases)
    call_back(scan, phrases, countries, reading.country)
    _append(reading, scan, phrases)
    if reading.country is None:
        reading.country = _country(reading)
        reading.country_of_places = reading.country is not None


def _append(reading: Reading, scan: Scan, phrases: list[PlacePhrase]) -> None:
    """Makes mentions of the phrases that stand, their ``inside`` as indexes of ``reading.places``."""
    index: dict[int, int] = {}
    kept = [k for k, p in enumerate(phrases) if not p.dropped and _stands(scan, p)]
    base = len(reading.places)
    for position, k in enumerate(kept):
        index[k] = base + position
    for k in kept:
        p = phrases[k]
        place, depth = record(scan, phrases, p)
        start, end = place.start or 0, place.end or 0
        inside = [index[i] for i in p.inside if i in index]
        reading.places.append(
            PlaceMention(
                p.first, p.last, start, end, place.text, p.rule, place, depth, inside, p.title, ends(scan, phrases, p, place)
            )  # fmt: skip
        )


def _stands(scan: Scan, p: PlacePhrase) -> bool:
    """True for a phrase that is decided, or that a head, a container or its wording makes a place all the same."""
    if p.chosen is not None or p.head is not None or bool(p.inside) or p.other is not None or p.rule in UNHEARD:
        return True
    return (p.shape == "rural" and not p.candidates) or _named_alike(scan, p)


def _named_alike(scan: Scan, p: PlacePhrase) -> bool:
    """في ورغون: no dictionary has the word, and the place that the gazetteer has of that name lies in another country: one that it
    does not have."""
    return (
        p.strong
        and not p.shape
        and bool(p.candidates)
        and not p.title
        and not p.cut
        and not any(scan.clitic[k] for k in range(p.name_first, p.name_last))
        and not all(heard(scan.norm[k]) for k in range(p.name_first, p.name_last))
    )


def _country(reading: Reading) -> str | None:
    """The country most of the places lie in; named countries count half, since they are often actors."""
    votes: Counter[str] = Counter()
    for mention in reading.places:
        if mention.place.admin and not mention.part_of_name:
            votes[mention.place.admin[0]] += 1 if mention.depth == 0 else 2
    return min(votes, key=lambda code: (-votes[code], code)) if votes else None


def found_in(phrase: str, known: Gazetteer | None = None, country: str | None = None) -> tuple[Reading, list[int]]:
    """The reading of a phrase alone, and the indexes of its places, the one it is about first: the most exact that no
    other is said to lie in."""
    reading = Reading(read_words(phrase), country=country)
    reading.gazetteer = known
    find_places(reading)
    holders = {i for m in reading.places for i in m.inside}
    return reading, sorted(range(len(reading.places)), key=lambda i: (i in holders, -reading.places[i].depth, i))


def resolve(phrase: str, known: Gazetteer | None = None, country: str | None = None) -> list[PlaceMention]:
    """The places of a phrase alone, the one it is about first."""
    reading, order = found_in(phrase, known, country)
    return [reading.places[i] for i in order]
