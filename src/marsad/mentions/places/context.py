"""What the words around decide: everyday words that are no place here, names of bodies, villages known only by their
countryside, and words that call an earlier place back."""

from __future__ import annotations

from marsad.knowledge.places.rows import Entry
from marsad.language.lexicon import known
from marsad.mentions.model import Reading
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.scan import Scan


def village_before_container(scan: Scan, phrases: list[PlacePhrase]) -> list[PlacePhrase]:
    """في كفركرمين بريف حلب الغربي: a word that no gazetteer and no dictionary has, between a locative and a countryside."""
    added: list[PlacePhrase] = []
    end_of_previous = 0
    for p in phrases:
        j = p.first - 1
        if j > end_of_previous and scan.norm[j] in ("ب", "في") and (p.shape == "rural" or (p.head is not None and p.head.kind in ("governorate", "district", "subdistrict"))):
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


def drop_doubtful(scan: Scan, phrases: list[PlacePhrase]) -> None:
    """Leaves out everyday words and small places' names where nothing says that a place is meant."""
    for k, p in enumerate(phrases):
        if not p.weak or p.group >= 0 and p.head is not None:
            continue
        follows = phrases[k + 1] if k + 1 < len(phrases) else None
        held = follows is not None and follows.first - p.last <= 1 and (follows.shape == "rural" or follows.bearing is not None)
        if held:
            continue
        if not p.strong:
            p.dropped = not _large(p.candidates) or _everyday(scan, p)
        elif all(e.common for e in p.candidates) and not _as_written(scan, p):
            p.dropped = True
        elif all(e.common for e in p.candidates) and not _large(p.candidates):
            p.dropped = scan.before(p.first) not in ("في", "ب", "الي", "نحو", "صوب") or not _country_is_told(p, phrases)


def _country_is_told(p: PlacePhrase, phrases: list[PlacePhrase]) -> bool:
    """True when other places of the text lie in a candidate's country, or there are none."""
    others = [q for q in phrases if q is not p and q.candidates and not q.weak and not q.title]
    if not others:
        return True
    own = {e.country for e in p.candidates}
    same = sum(any(e.country in own for e in q.candidates) for q in others)
    return same * 3 >= len(others)


def _large(candidates: list[Entry]) -> bool:
    return any(e.population >= 50_000 or e.own or e.kind in ("governorate", "country") for e in candidates)


def _everyday(scan: Scan, p: PlacePhrase) -> bool:
    """An everyday word that is a large place only by name: الباب, المدينة. Governorates are safe unless indefinite."""
    return all(e.common for e in p.candidates) and not any(e.kind in ("governorate", "country") or e.population > 400_000 for e in p.candidates) or not _as_written(scan, p)


def _as_written(scan: Scan, p: PlacePhrase) -> bool:
    """True when the text has the article exactly where some name of the candidates has it."""
    from marsad.knowledge.places.names import words

    text = scan.norm[p.name_first][p.cut :]
    return any(words(name)[0][:2] == text[:2] for e in p.candidates for name in e.names if words(name)) or len(p.candidates) == 0


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
        earlier = [q for q in phrases[:k] if not q.dropped and q.shape in ("", "steppe") and not q.title and _calls(q, wanted, size)]
        if not earlier or not (p.strong or scan.before(p.first) in scan.vocabulary.locatives or size == "village" or size == "town"):
            p.dropped = True
            continue
        last = earlier[-1]
        p.chosen, p.head, p.odds, p.candidates = last.chosen, last.head, last.odds, last.candidates
        p.inside = list(last.inside)
        p.reason = f"calls back {scan.words.slice(last.name_first, last.name_last)}"
        if last.chosen is None:
            p.name_first, p.name_last = last.name_first, last.name_last


def _calls(q: PlacePhrase, wanted: str, size: str) -> bool:
    if q.chosen is None:
        return wanted == "any" or (q.head is not None and q.head.kind == wanted and (not size or q.head.size == size))
    if wanted == "any":
        return q.chosen.kind not in ("country", "governorate")
    if q.head is not None and size and q.head.kind == "settlement":
        return q.head.size == size
    return q.chosen.kind == wanted and (size != "city" or q.chosen.population > 15_000)
