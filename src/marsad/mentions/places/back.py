"""Words that call an earlier place back, and the capital of the country the text is about.

القرية ذاتها         the last village named
محيط الجسر           the surroundings of the last bridge named
غرب العاصمة          the capital of the country in hand
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.places.gazetteer import Gazetteer
from marsad.knowledge.places.geometry import distance
from marsad.knowledge.places.rows import Entry
from marsad.knowledge.wording import wording
from marsad.mentions.places.countries import Countries
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.unheard import opens_sentence

_W = wording(__name__)

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan


def back(scan: Scan, i: int) -> PlacePhrase | None:
    """القرية ذاتها, المدينة: calls back the last place of that kind."""
    j = i + 1
    if scan.norm[i] in scan.vocabulary.there:
        return PlacePhrase(i, j, i, j, [], "back reference", shape="back", strong=True) if _is_there(scan, i) else None
    if scan.enclitic(j) or (j < scan.size and scan.norm[j] in scan.vocabulary.called):
        return None
    if scan.vocabulary.back[scan.norm[i]] == "capital" and j < scan.size and scan.norm[j][:2] == "ال" and scan.norm[j].endswith("يه"):
        return None  # العاصمة البوليفية: one that the gazetteer does not know
    if (
        scan.norm[i] == "المنطقه"
        and j < scan.size
        and scan.norm[j] in _OF_THE_COUNTRY
        and (j + 1 >= scan.size or scan.norm[j + 1] not in ("من", "ل"))
    ):
        return None  # المنطقة الوسطى: a part of the country, which was not named before
    if scan.norm[i] == "الناحيه" and (scan.before(i) == "من" or j < scan.size and scan.norm[j][:2] == "ال"):
        return None  # من الناحية الغربية: a side
    same = j < scan.size and scan.norm[j] in scan.vocabulary.back_same
    return PlacePhrase(i, j + 1 if same else j, i, j, [], "back reference", shape="back", strong=same)


def _is_there(scan: Scan, i: int) -> bool:
    """``قصفت معسكرا هناك.`` says where, ``هناك جرحى`` that there are some: what follows parts them."""
    if scan.words.sentence[i] != scan.words.sentence[min(i + 1, scan.size - 1)] or i + 1 == scan.size:
        return True
    return scan.norm[i + 1] in _CLOSES or scan.norm[i + 1] == "علي" and scan.norm[i + 2 : i + 3] != ["الاقل"]


_CLOSES = _W["closes"]
_OF_THE_COUNTRY = _W["of_the_country"]
_CONDEMNED = _W["condemned"]
"""What is said in one town of what befell another: وفي س، أدان المحافظ قصف المستشفى."""


def call_back(scan: Scan, phrases: list[PlacePhrase], countries: Countries, country: str | None) -> None:
    """Gives القرية ذاتها, المدينة, المنطقة the last place of that kind before them."""
    for k, p in enumerate(phrases):
        if p.shape != "back":
            continue
        noun = next((w for w in scan.norm[p.name_first : p.last] if w in scan.vocabulary.back), None)  # سوق المدينة
        if noun is None:
            continue
        wanted = scan.vocabulary.back[noun]
        if wanted == "capital":
            _capital(scan, p, phrases[:k], countries, country)
            continue
        size = _SIZES.get(noun, "")
        earlier = [q for q in phrases[:k] if not q.dropped and q.shape in ("", "steppe") and not q.title]
        if wanted == "any":
            earlier = [q for q in earlier if not _came_from(scan, q, p)]
            earlier = [
                q for q in earlier if not (q.head is not None and q.head.kind == "checkpoint" and not q.candidates)
            ] or earlier  # عند بوابة س
        if noun in scan.vocabulary.there:
            earlier = [q for q in earlier if q.chosen is not None] or earlier  # على مشارفها ... هناك
        if wanted == "word":
            earlier = [q for q in earlier if _bears(scan, q, noun)]
            if earlier and _of_another_town(scan, p, earlier[-1], phrases[:k]):
                earlier = []
        else:
            here = scan.words.sentence[p.first]
            earlier = [q for q in earlier if _calls(q, wanted, size, scan.words.sentence[q.first] == here)]
            if wanted == "subdistrict":
                earlier = [q for q in earlier if _is_unit(q) or "\n" not in scan.norm[q.last : p.first]]
            earlier = [q for q in earlier if not _of_another_kind(q)] or earlier  # the wounded's hospital names no town of the story
            earlier = [q for q in earlier if scan.before(q.first) not in _TOWARDS or len(earlier) == 1] or earlier
            earlier = [q for q in earlier if not _only_points(phrases, q)] or earlier
        earlier += _municipality(scan, p, phrases[:k]) if size or wanted == "subdistrict" else []
        freely = wanted == "word" or size in ("village", "town") or (wanted in ("quarter", "settlement") and _alone(scan, p))
        if not earlier or not (p.strong or freely or scan.before(p.first) in scan.vocabulary.locatives):
            p.dropped = True
            continue
        main = _main_town(scan, p, earlier, phrases[:k]) if size else None
        _take(scan, p, main or earlier[-1], whole=wanted == "word")


def _of_another_town(scan: Scan, p: PlacePhrase, q: PlacePhrase, before: list[PlacePhrase]) -> bool:
    """مطار غاو. … وفي كيدال، أطلق مسلحون صاروخين قرب المطار: the town that opened a sentence of the paragraph since has one of its own."""
    town = next((t for t in reversed(before) if q.last <= t.first and _opens_in(scan, t) and "\n" not in scan.norm[t.last : p.first]), None)
    if town is None or town.chosen is None or not _CONDEMNED.isdisjoint(scan.norm[town.last : p.first]):
        return False
    if scan.bare[town.name_first] in scan.bare[q.name_first : q.name_last]:
        return False
    if q.chosen is None:
        return True
    if q.chosen.country != town.chosen.country:
        return False
    points = [(e.lat, e.lon) for e in (q.chosen, town.chosen) if e.lat is not None and e.lon is not None]
    return len(points) < 2 or distance(points[0], points[1]) > _NEXT_KM


_NEXT_KM = 30.0
"""So near a town lies what is its own."""


def _opens_in(scan: Scan, t: PlacePhrase) -> bool:
    """وفي كيدال، …: a town that a sentence opens with."""
    if t.dropped or t.shape or t.title or t.chosen is None or t.chosen.kind != "settlement" or t.relation != "at":
        return False
    k = t.first - 1
    return k >= 0 and scan.norm[k] in ("في", "ب") and opens_sentence(scan, k) and t.last < scan.size and scan.norm[t.last] in ("،", ",")


def _main_town(scan: Scan, p: PlacePhrase, earlier: list[PlacePhrase], before: list[PlacePhrase]) -> PlacePhrase | None:
    """غارة على حولا. … ويشار إلى أن الطيران دمر مدرسة البلدة: a closing word on what went before is of the town of the first line, named
    again and again, and not of one named once between."""
    first, _ = scan.words.sentences[scan.words.sentence[p.first]]
    if _LOOKS_BACK.isdisjoint(scan.norm[first : first + 3]) or "\n" not in scan.norm[earlier[-1].last : p.first]:
        return None
    names = [tuple(scan.bare[q.name_first : q.name_last]) for q in before if not (q.dropped or q.title or q.shape)]
    line = scan.norm.index("\n")
    named = [q for q in earlier if names.count(tuple(scan.bare[q.name_first : q.name_last])) >= _OFTEN]
    if not named or names.count(tuple(scan.bare[earlier[-1].name_first : earlier[-1].name_last])) > 1:
        return None
    opening = {tuple(scan.bare[q.name_first : q.name_last]) for q in before if q.last <= line}
    return next((q for q in reversed(named) if tuple(scan.bare[q.name_first : q.name_last]) in opening), None)


_LOOKS_BACK = _W["looks_back"]
_OFTEN = 3
"""Times that a text names the town it is about, at least."""


def _only_points(phrases: list[PlacePhrase], q: PlacePhrase) -> bool:
    """قرية فلانة شمال س. وفي القرية: what only says on which side of it another lies is not the place spoken of."""
    return q.relation.endswith("_of") and any(phrases[i] is q for p in phrases if p.inside for i in p.inside[:1])


_SIDES = frozenset(["شمال", "جنوب", "شرق", "غرب", "وسط"])
_TOWARDS = frozenset(["نحو", "اتجاه", "صوب"])
"""Before a town that somebody left for: نزحوا نحو س. وفي المدينة …"""
_SIZES = {"المدينه": "city", "البلده": "town", "القريه": "village", "الضيعه": "village"}


def _municipality(scan: Scan, p: PlacePhrase, earlier: list[PlacePhrase]) -> list[PlacePhrase]:
    """قال رئيس بلدية س إن حريقا شب في البلدة: the town whose office the same sentence names."""
    sentence = scan.words.sentence
    return [
        q for q in earlier if q.title and q.head is not None and q.head.kind == "subdistrict" and sentence[q.first] == sentence[p.first]
    ][-1:]


def _take(scan: Scan, p: PlacePhrase, last: PlacePhrase, whole: bool) -> None:
    """Makes a phrase stand for an earlier one; a town that was only named within a spot of it (مستشفى الأبيض) stands for
    itself."""
    p.reason = f"calls back {scan.words.slice(last.name_first, last.name_last)}"
    p.inside = list(last.inside)
    if last.chosen is not None and not whole and _of_another_kind(last):
        p.chosen, p.candidates, p.odds = last.chosen, last.candidates, last.odds
        p.names_itself = True
        return
    p.calls = last.calls or last
    p.chosen, p.head, p.odds, p.candidates = last.chosen, last.head, last.odds, last.candidates
    if last.names_itself:
        p.names_itself, p.calls = True, None
    if last.chosen is None:
        p.name_first, p.name_last = last.name_first, last.name_last


def _is_unit(q: PlacePhrase) -> bool:
    """ناحية س where the gazetteer has the unit, not only the town that is its seat."""
    return q.chosen is not None and q.chosen.kind == "subdistrict"


def _of_another_kind(q: PlacePhrase) -> bool:
    """مستشفى الأبيض, جسر الزاوية: the head is that of a spot, the place found a town."""
    return (
        q.head is not None
        and q.chosen is not None
        and q.chosen.kind == "settlement"
        and q.head.kind not in ("settlement", "quarter", "camp", "governorate", "district", "subdistrict", "region", q.chosen.kind)
    )


def _alone(scan: Scan, p: PlacePhrase) -> bool:
    """قصفت المدينة, not البث الحي or المدينة الجامعية: no definite word on either side."""
    before, after = scan.before(p.first) or "", scan.norm[p.last] if p.last < scan.size else ""
    return before[:2] != "ال" and after[:2] != "ال"


def _bears(scan: Scan, q: PlacePhrase, word: str) -> bool:
    """المخيم calls back what was named with مخيم, not a barracks."""
    return scan.norm[q.name_first] == word[2:] or (q.name_first > q.first and scan.norm[q.name_first - 1] == word[2:])


def _came_from(scan: Scan, q: PlacePhrase, p: PlacePhrase) -> bool:
    """دفعت دمشق بتعزيزات من حمص وحماة صوب المنطقة: of the same sentence neither who sends, nor whence, is the area spoken of."""
    if q.head is not None or q.shape or scan.words.sentence[q.first] != scan.words.sentence[p.first]:
        return False
    at = q.first
    while at > 1 and scan.norm[at - 1] == "و" and scan.clitic[at - 2] == "":
        at -= 2
    return scan.before(at) == "من" or (q.first == q.name_first and not q.strong)


def _calls(q: PlacePhrase, wanted: str, size: str, beside: bool = False) -> bool:
    if q.chosen is None:
        return wanted == "any" or (q.head is not None and q.head.kind == wanted and (not size or q.head.size == size))
    if wanted == "any":
        return q.chosen.kind not in ("country", "governorate")
    if wanted == "subdistrict" and q.head is not None and q.head.word == "ناحية":
        return True  # ناحية كاني ماسي, whose seat the gazetteer has
    if size in ("town", "village") and q.head is None:
        return q.chosen.kind == "settlement" and q.chosen.population < 100_000
    if q.head is not None and size and q.head.kind == "settlement":
        return q.head.size == size
    if q.head is not None and size == "city" and q.head.kind == "region":
        return False  # منطقة س is no city
    if q.chosen.kind == "governorate" and size == "city" and q.head is None:
        sided = any(name.split()[0] in _SIDES for name in q.chosen.names if name)
        return not sided  # الكفرة: the unit that bears its seat's name; not غرب كردفان
    if size == "village" and q.head is not None and q.head.kind in ("subdistrict", "district", "region", "governorate"):
        return False  # قرية فلانة بناحية س. وفي القرية
    small = q.chosen.population <= 15_000 and not (beside and q.head is None and q.chosen.population == 0)
    return q.chosen.kind == wanted and (size != "city" or not small)


def _capital(scan: Scan, p: PlacePhrase, earlier: list[PlacePhrase], countries: Countries, country: str | None) -> None:
    """العاصمة: the last capital named, or that of the country most of the text is about."""
    capitals = {e.id for code in scan.gazetteer.countries for e in capital(scan.gazetteer, code)}
    named = [q for q in earlier if not q.dropped and q.chosen is not None and q.chosen.id in capitals]
    code = country or countries.most()
    found = [q.chosen for q in named[-1:]] or (capital(scan.gazetteer, code)[:1] if code else [])
    if not found or found[0] is None or not (p.relation != "at" or scan.before(p.first) in scan.vocabulary.locatives):
        p.dropped = True
        return
    p.chosen, p.candidates, p.names_itself = found[0], [found[0]], True
    p.odds = [(found[0], 1.0)]
    p.reason = f"the capital: {found[0].name}"


def capital(gazetteer: Gazetteer, code: str) -> list[Entry]:
    """The towns called العاصمة السورية, العاصمة اللبنانية … of a country, the town itself before a unit of its name."""
    adjective = next((a for a, c in gazetteer.adjectives.items() if c == code and a.endswith("ه")), None)
    if adjective is None:
        return []
    entries = gazetteer.by_key.get("عاصمه " + adjective[2:], [])
    return sorted(entries, key=lambda e: e.kind != "settlement")
