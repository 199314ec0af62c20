"""What the words around decide: everyday words that are no place here, names of bodies, villages known only by their
countryside, and words that call an earlier place back."""

from __future__ import annotations

from marsad.language.lexicon import known
from marsad.mentions.model import Reading
from marsad.mentions.places.countries import FAMOUS, LARGE, Countries
from marsad.mentions.places.links import holds
from marsad.mentions.places.naming import as_written
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.scan import Scan

_BEFORE_COMMON = frozenset(["في", "ب", "الي", "نحو", "صوب", "علي", "مجزره", "معركه", "حصار"])
"""After these an everyday word that is also a town is the town."""


def village_before_container(scan: Scan, phrases: list[PlacePhrase]) -> list[PlacePhrase]:
    """في كفركرمين بريف حلب الغربي: a word that no gazetteer and no dictionary has, between a locative and a countryside."""
    added: list[PlacePhrase] = []
    end_of_previous = 0
    for p in phrases:
        j = p.first - 1
        container = p.shape == "rural" or (p.head is not None and p.head.kind in ("governorate", "district", "subdistrict"))
        container = container or (scan.norm[j] == "ب" and bool(p.candidates) and not p.weak and not p.seldom)
        if j > end_of_previous and scan.norm[j] in ("ب", "في") and container:
            added.extend(_villages(scan, j, end_of_previous))
        elif j >= end_of_previous and p.bearing is not None and p.shape == "" and p.km is None and scan.norm[j] not in scan.vocabulary.locatives:
            added.extend(_villages(scan, j + 1, end_of_previous))
        end_of_previous = p.last
    return sorted([*phrases, *added], key=lambda p: p.first) if added else phrases


def _villages(scan: Scan, end: int, least: int) -> list[PlacePhrase]:
    """The unknown names that end before a word, back over a list to the locative that opens it."""
    found: list[PlacePhrase] = []
    while end - 1 >= least:
        first = end - 1
        if first - 1 >= least and scan.norm[first - 1] in ("تل", "كفر", "دير", "عين", "بيت", "خان", "ام", "ابو", "جب", "راس", "معره", "خربه"):
            first -= 1
        if not scan.may_name(first) or known(scan.norm[first]) and first == end - 1 or scan.norm[first] in scan.vocabulary.heads:
            break
        before = scan.norm[first - 1] if first > 0 else ""
        item = PlacePhrase(first, end, first, end, [], "unknown name before its countryside", strong=True)
        if before in scan.vocabulary.strong_locatives:
            found.append(item)
            break
        if before not in ("و", "،") or first - 1 <= least:
            found.clear()
            break
        found.append(item)
        end = first - 1
    else:
        found.clear()
    if len(found) > 1:
        scan.groups += 1
        for item in found:
            item.group = scan.groups
    return found


def drop_doubtful(scan: Scan, phrases: list[PlacePhrase], countries: Countries) -> None:
    """Leaves out everyday words, given names and small places' names where nothing says that a place is meant."""
    led: set[int] = set()
    for k, p in enumerate(phrases):
        if p.group >= 0 and p.group in led and not p.seldom:
            continue  # a member of a list whose first member is a place
        if not p.candidates or p.head is not None or p.shape in ("rural", "steppe", "back"):
            led.add(p.group)
            continue
        if p.seldom:
            p.dropped = not _surely_meant(scan, p, countries)
        elif p.candidates[0].kind == "country" and not as_written(scan.norm[p.name_first][p.cut :], p.candidates):
            p.dropped = True
        elif p.weak and not (k + 1 < len(phrases) and _held_by(scan, p, phrases[k + 1])):
            p.dropped = not _likely_meant(scan, p, countries)
        elif all(countries.foreign(e, p) and (not p.strong or e.common or len(p.candidates) > 1) for e in p.candidates):
            p.dropped = True
        if not p.dropped and p.strong:
            led.add(p.group)


def _held_by(scan: Scan, p: PlacePhrase, following: PlacePhrase) -> bool:
    """كنسبا بريف اللاذقية, الشميطية غربي دير الزور; not زيارة الإمارات."""
    return holds(scan, p, following) and (following.first > p.last or bool(following.shape) or following.bearing is not None)


def _surely_meant(scan: Scan, p: PlacePhrase, countries: Countries) -> bool:
    """في حجة, in a text that is about Yemen by its other places."""
    weight, share = countries.told(p)
    return p.strong and scan.before(p.first) in ("في", "ب", "الي", "علي", "مدينه") and weight >= 1.5 and share >= 0.5


def _likely_meant(scan: Scan, p: PlacePhrase, countries: Countries) -> bool:
    """A small place's name or an everyday word: it must be written as the gazetteer has it, after a locative or large,
    and in a country the text speaks of."""
    weight, share = countries.told(p)
    common = all(e.common for e in p.candidates)
    if not as_written(scan.norm[p.name_first][p.cut :], p.candidates) and (common or not p.strong or known(scan.norm[p.name_first])):
        return False
    if weight >= 1.2 and share < 0.1 and (common or not p.strong or len(p.candidates) > 1):
        return False
    if not p.strong:
        famous = any(e.population >= FAMOUS or e.kind in ("governorate", "country") for e in p.candidates)
        return famous or (not common and any(e.population >= LARGE or e.own for e in p.candidates))
    if common:
        return scan.before(p.first) in _BEFORE_COMMON and (weight < 1.2 or share >= 0.3)
    return True


def mark_actors(reading: Reading, phrases: list[PlacePhrase]) -> None:
    """Marks phrases inside a longer name of an actor: قوات سوريا الديمقراطية, مجلس منبج العسكري."""
    taken: dict[int, tuple[int, int]] = {}
    for actor in reading.actors:
        if actor.form in ("name", "unknown_body") and not actor.adjective:
            for i in range(actor.first, actor.last):
                taken[i] = (actor.first, actor.last)
    for p in phrases:
        span = taken.get(p.name_first)
        if span is not None and span[0] < p.name_first:
            p.title = True


def call_back(scan: Scan, phrases: list[PlacePhrase]) -> None:
    """Gives القرية ذاتها, المدينة, المنطقة the last place of that kind before them."""
    for k, p in enumerate(phrases):
        if p.shape != "back":
            continue
        wanted = scan.vocabulary.back[scan.norm[p.name_first]]
        size = {"المدينه": "city", "البلده": "town", "القريه": "village"}.get(scan.norm[p.name_first], "")
        earlier = [q for q in phrases[:k] if not q.dropped and q.shape in ("", "steppe") and not q.title]
        if wanted == "word":
            earlier = [q for q in earlier if _bears(scan, q, scan.norm[p.name_first])]
        else:
            earlier = [q for q in earlier if _calls(q, wanted, size)]
        freely = wanted == "word" or size in ("village", "town") or (wanted in ("quarter", "settlement") and _alone(scan, p))
        if not earlier or not (p.strong or freely or scan.before(p.first) in scan.vocabulary.locatives):
            p.dropped = True
            continue
        last = earlier[-1]
        p.calls = last.calls or last
        p.chosen, p.head, p.odds, p.candidates = last.chosen, last.head, last.odds, last.candidates
        p.inside = list(last.inside)
        p.reason = f"calls back {scan.words.slice(last.name_first, last.name_last)}"
        if last.chosen is None:
            p.name_first, p.name_last = last.name_first, last.name_last


def _alone(scan: Scan, p: PlacePhrase) -> bool:
    """قصفت المدينة, not البث الحي or المدينة الجامعية: no definite word on either side."""
    before, after = scan.before(p.first) or "", scan.norm[p.last] if p.last < scan.size else ""
    return before[:2] != "ال" and after[:2] != "ال"


def _bears(scan: Scan, q: PlacePhrase, word: str) -> bool:
    """المخيم calls back what was named with مخيم, not a barracks."""
    return scan.norm[q.name_first] == word[2:] or (q.name_first > q.first and scan.norm[q.name_first - 1] == word[2:])


def _calls(q: PlacePhrase, wanted: str, size: str) -> bool:
    if q.chosen is None:
        return wanted == "any" or (q.head is not None and q.head.kind == wanted and (not size or q.head.size == size))
    if wanted == "any":
        return q.chosen.kind not in ("country", "governorate")
    if size in ("town", "village") and q.head is None:
        return q.chosen.kind == "settlement" and q.chosen.population < 100_000
    if q.head is not None and size and q.head.kind == "settlement":
        return q.head.size == size
    return q.chosen.kind == wanted and (size != "city" or q.chosen.population > 15_000)
