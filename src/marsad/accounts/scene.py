"""Where a frame's happening is set: its own words first, then the sentence's."""

from __future__ import annotations

from marsad.accounts.elsewhere import away, fled_to, head_of_list
from marsad.accounts.frames import Frame, is_effect
from marsad.accounts.no_scene import (
    AMONG_THEM,
    AT,
    among,
    apposed,
    aside,
    condemned_there,
    of_office,
    of_origin,
    of_post,
    of_their_deed,
    said_to_be_calm,
    visited,
)
from marsad.accounts.protest_reasons import reason_begins
from marsad.accounts.stretches import stretch_of_its_ends, stretch_within
from marsad.accounts.talked_of import only_talked_of
from marsad.accounts.wires import in_a_lead, in_lead, of_dateline
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.language.lexicon import known
from marsad.mentions.model import PlaceMention, Reading
from marsad.records import Place

_W = wording(__name__)

BACK = "back reference"
SOIL = "soil of a country"


def places_of(reading: Reading, frame: Frame) -> list[PlaceMention]:
    """The scene of the frame: its most exact place, with those coordinated with it."""
    if (there := _there(reading, frame)) is not None:
        return [there]
    own = _scenes(reading, frame.first, frame.last, frame)
    if not own and (taken := _taken_up(reading, frame)) is not None:
        return [taken]
    own = _told(reading, [p for p in own if not of_source(reading, p)] or own)  # قال مصدر في س إن قذائف سقطت على قرية ص, في المدينة
    own = [p for p in own if not of_dateline(reading, p) and not in_lead(reading, p.first)] or own  # وطنية - س - أغارت مسيرة على طريق ص
    own = [p for p in own if not _of_a_tribe(reading, p)] or own
    own = [p for p in own if p.first < reason_begins(reading, frame)] or own
    if not own and (home := _of_those_who_tell(reading, frame) or _called_by(reading, frame) or fled_to(reading, frame)) is not None:
        return [home]
    own = [p for p in own if not _only_houses(reading, p)] or own  # على مبنى المخفر في بلدة س
    own = [p for p in own if not _home(reading, p)] or own
    own = _without_posts(reading, own)
    own = [p for p in own if not _acts(reading, p)] or own
    if (all(_only_houses(reading, p) for p in own) or not any(p.depth >= 1 for p in own)) and frame.shared[1] > frame.shared[0]:
        own = [p for p in _scenes(reading, *frame.shared, frame) if p.rule != BACK] or own
    if frame.head.roles == "detain":
        own = _with_origins(reading, own, frame)
    return _leaves(reading, own, frame)


def _called_by(reading: Reading, frame: Frame) -> PlaceMention | None:
    """``وقعت الحركتان اتفاق س``: the town that an agreement is called by, where those who sign it are told and no place."""
    if frame.head.type != "agreement" or not any(t.voice == "verb" for t in frame.triggers):
        return None
    return next(
        (
            p
            for p in reading.places_in(frame.head.last, frame.last)
            if p.part_of_name and p.place.kind == "settlement" and reading.words.bare[p.first - 1] in _TREATIES
        ),
        None,
    )


_TREATIES = _W["treaties"]


def _without_posts(reading: Reading, own: list[PlaceMention]) -> list[PlaceMention]:
    """``اغتيل خطيب جامع س في بلدة ص أمام منزله في حي ع``: neither the building of his post nor, with another scene, what it stands in."""
    posts = [p for p in own if of_post(reading, p)]
    holding = [reading.places[i] for p in posts for i in p.inside]
    rest = [p for p in own if p not in posts]
    holding += [p for p in rest if any(q.last == p.first - 1 for q in holding) and reading.words.norm[p.first - 1] in ("في", "ب")]
    return [p for p in rest if p not in holding] or rest or own


def _of_a_tribe(reading: Reading, place: PlaceMention) -> bool:
    """``بين عشيرتي س وص في ناحية ع``: the name of a tribe, though some place is called so too."""
    return any(a.first <= place.first < a.last and a.kind == "Identity militia" for a in reading.actors)


def _there(reading: Reading, frame: Frame) -> PlaceMention | None:
    """``دفعت بآليات نحو مخيم س، حيث اندلعت اشتباكات، وشرعت جرافاتها في تجريف شارع ص``: the place before حيث, where the clause names none."""
    norm, k = reading.words.norm, frame.first
    k += norm[k] in ("،", ",")
    if k < 2 or norm[k] != "حيث" or k >= frame.head.first:
        return None
    before = next((p for p in reading.places if 0 <= k - p.last <= 1 and p.depth >= 2 and not p.part_of_name), None)
    if before is None or reading.skipped(before.first, before.last):
        return None
    ends = next((j for j in range(frame.head.last, frame.last) if norm[j] in ("،", ",", "؛", ".", "\n")), frame.last)
    return None if any(k < p.first < ends for p in reading.places) else before


def _taken_up(reading: Reading, frame: Frame) -> PlaceMention | None:
    """``سيطر التنظيم على تدمر، واستعادها الجيش``: the place before the clause that the pronoun of its verb takes up."""
    taken = frame.head.object
    if taken is None or frame.head.type != "territory_gain" or taken[0] >= frame.first or reading.places_in(*frame.shared):
        return None
    return next((p for p in reading.places if p.first == taken[0] and not p.part_of_name), None)


def _with_origins(reading: Reading, own: list[PlaceMention], frame: Frame) -> list[PlaceMention]:
    """``اعتقلوا عشرة شبان من بلدتي س وص جنوب ع``: with no other scene than what those towns lie in, they were seized there."""
    told = _told(reading, _scenes(reading, frame.first, frame.last, frame, origins=True))
    coming = [p for p in told if p not in own]
    if any(not _singled_out(reading, p, frame) for p in told):
        own, told, coming = ([p for p in found if not _singled_out(reading, p, frame)] for found in (own, told, coming))
    holders = {id(reading.places[i]) for p in coming for i in p.inside}
    if all(
        id(p) in holders
        or _opens_in(reading, p, frame)
        or any(
            0 < p.first - q.last <= 2 and (id(q) in holders or _wider(reading, p)) and reading.words.norm[p.first - 1] in ("في", "ب")
            for q in (*coming, *(o for o in own if id(o) in holders))
        )
        or any(0 <= p.first - q.last <= 2 and not AT & set(reading.words.norm[q.last : p.first]) for q in coming)
        for p in own
    ):
        return told
    return own


def _opens_in(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``وفي ناحية س، خطف مسلحون شابا من قرية ص``: the unit that opens the sentence of whom they seized."""
    norm = reading.words.norm
    return place.last <= frame.head.first and norm[place.first] in _UNITS and place.first > 0 and norm[place.first - 1] in ("في", "ب")


def _wider(reading: Reading, place: PlaceMention) -> bool:
    """An area around a town, not another town: في ناحية س, في ريف ص."""
    return place.depth < 3 or place.place.kind != "settlement" or reading.words.bare[place.first] in _UNITS


def _singled_out(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``اعتقلوا ثلاثين من محافظات س، بينهم فتاة من ص``: where one of those comes from who are counted in."""
    norm = reading.words.norm
    return any(norm[k] in AMONG_THEM and norm[k - 1] in ("،", ",") for k in range(frame.head.last, place.first))


def _told(reading: Reading, found: list[PlaceMention]) -> list[PlaceMention]:
    """Without those that only point back (في المدينة, بالجبل), where others are told."""
    told = [p for p in found if p.rule != BACK]
    if told and all(p.depth < 3 for p in told):
        back = [p for p in found if p.rule == BACK and p.depth >= 3 and reading.words.norm[p.last] in ("الواقعه", "الواقع", "التابعه")]
        if len(back) == 1 and len(told) == 1 and back[0].place.name not in told[0].place.name:
            return back  # في البلدة الواقعة بريف س: the town, told before
    return told or found


def _of_those_who_tell(reading: Reading, frame: Frame) -> PlaceMention | None:
    """``أعلنت بلدية س نزوح مئات الأهالي``: the town of a local body, which tells of what befell it where it names no other; ``أعلنت قيادة شرطة س
    اعتقال ثلاثة``: the unit of one that tells whom it seized."""
    least = 1 if frame.head.type in ("arrest", "seizure") else 3
    speaking = [(s.first, s.last) for s in reading.speakers if frame.first <= s.first < frame.last]
    for place in reading.places:
        if any(a <= place.first < b for a, b in speaking) and place.depth >= least:
            near = range(max(frame.first, place.first - 2), place.first + 1)
            if any(reading.words.bare[k] in singles("clauses.yaml", "local_bodies") for k in near):
                return place
    return _of_their_hospital(reading, frame, speaking) if is_effect(frame.head) else None


def _of_their_hospital(reading: Reading, frame: Frame, speaking: list[tuple[int, int]]) -> PlaceMention | None:
    """``استقبل مستشفى س في ص أربعة قتلى``: the town whose hospital tells of dead and hurt, and no other scene is told."""
    hospitals = singles("clauses.yaml", "hospitals")
    towns = [p for p in reading.places if p.depth >= 2 and p.place.kind == "settlement" and reading.words.bare[p.first] not in hospitals]
    return next((p for p in towns for a, b in speaking if a < p.first < b and reading.words.bare[a] in hospitals), None)


def _home(reading: Reading, place: PlaceMention) -> bool:
    """``ثلاثة شبان من أبناء بلدة س``: whose people they are, where another scene is told."""
    words, i = reading.words, head_of_list(reading, place)
    return i > 1 and words.norm[i - 1] in _NATIVES and words.norm[i - 2] == "من"


_NATIVES = frozenset("ابناء ابنا اهالي سكان بنات".split())


def _acts(reading: Reading, place: PlaceMention) -> bool:
    """``أحرقوا صهاريج في س وباماكو ترد بغارات``: a capital that does what the verb behind it says stands for its state."""
    words, last = reading.words, place.last
    if (
        place.first == 0
        or words.norm[place.first - 1] != "و"
        or place.last - place.first > 1
        or last + 1 >= len(words)
        or place.place.kind not in ("settlement", "country", "governorate")
    ):
        return False
    return words.norm[last] in singles("clauses.yaml", "states_do")


def _only_houses(reading: Reading, place: PlaceMention) -> bool:
    """``مبنى المخفر``, ``مقر البلدية``: a building that every town has, named by what it houses."""
    words = reading.words
    k = next((k for k in range(place.first, place.last) if words.bare[k] in singles("clauses.yaml", "housing")), None)
    if k is not None and place.place.kind == "governorate":
        return True  # أمام مبنى محافظة س
    if k is None or place.place.kind != "facility" or place.place.id is not None:
        return False
    return all(known(words.norm[j]) or known(words.bare[j]) for j in range(k + 1, place.last))


def of_source(reading: Reading, place: PlaceMention) -> bool:
    """``مصادر صحية في س``, ``مراسلنا في س``: where those are who tell it, which may or may not be where it happened."""
    norm = reading.words.norm
    return any(
        0 < place.first - s.last <= 2
        and norm[s.last] in ("في", "ب")
        and not any(w[0].isalpha() for w in norm[s.last + 1 : place.first])
        and s.stance != "claims_responsibility"
        for s in reading.speakers
    )


def _scenes(reading: Reading, first: int, last: int, frame: Frame, origins: bool = False) -> list[PlaceMention]:
    near = [p for p in reading.places_in(first, last) if not p.part_of_name]
    if not near:
        return []
    speakers = [(s.first, s.last) for s in reading.speakers if s.first < last and s.last > first and s.kind != "witness"]
    told = [(s.told.first, s.told.last) for s in reading.speakers if s.told is not None]
    parties = [(a.first, a.last) for a in reading.actors if a.last > first]
    of = frame.grammar.of if frame.grammar is not None else {}
    accusers = [a.chunk for t in frame.triggers for a in of.get(t.first, ()) if a.part == "accuser"]
    return [
        p
        for p in near
        if not reading.skipped(p.first, p.last)
        and not any(a <= p.first < b for a, b in speakers)
        and (origins or not of_origin(reading, p, frame))
        and not any(a <= p.first < b for a, b in told)
        and not away(reading, p, frame)
        and not aside(reading, p.first, p.last, frame.first)
        and not in_a_lead(reading, p)
        and not of_office(reading, p)
        and not apposed(reading, p)
        and not among(reading, p)
        and not condemned_there(reading, p)
        and not visited(reading, p)
        and not said_to_be_calm(reading, p)
        and not of_their_deed(reading, p, frame)
        and not only_talked_of(reading, p)
        and not any(c.first <= p.first < c.last for c in accusers)
        and not (p.depth == 0 and p.rule != SOIL and (any(a < p.last and p.first < b for a, b in parties) or not _locative(reading, p)))
    ]


def _locative(reading: Reading, place: PlaceMention) -> bool:
    """A country is a scene only behind a word of place: في, داخل, شمالي …"""
    i = place.first
    return i > 0 and reading.words.bare[i - 1] in _LOCATIVE or reading.words.bare[i] in _OFF


_LOCATIVE = _W["locative"]
_OFF = frozenset(["قباله", "سواحل", "ساحل", "وسط", "قلب", "عمق"])
"""Off the coast of a country, or in the midst of it: قبالة سواحل س, هجوم وسط ص."""


def _leaves(reading: Reading, found: list[PlaceMention], frame: Frame) -> list[PlaceMention]:
    if not found:
        return []
    containers = {id(reading.places[i]) for p in found for i in p.inside}
    containers |= {id(p) for p in found if _second_unit(reading, p, containers)}
    leaves = _outermost_off(reading, [p for p in found if id(p) not in containers])
    leaves = _of_what_came_before(reading, leaves, frame)
    leaves = _told_within(reading, leaves, frame) or leaves
    leaves = _foremost(reading, leaves) or leaves
    leaves = stretch_within(reading, leaves, frame) or stretch_of_its_ends(reading, leaves, frame) or leaves
    if any(p.depth >= 3 and p.place.kind != "road" for p in leaves):
        leaves = [p for p in leaves if p.place.kind != "road"]
    if any(p.depth >= 3 and p.place.lat is not None for p in leaves):
        leaves = [p for p in leaves if p.place.kind != "front" or p.place.lat is not None]  # محاور المخيم
    if not leaves:
        return []
    deepest = max(min(p.depth, 3) for p in leaves)
    if deepest == 0 and len(leaves) > 1:
        leaves = leaves[:1]
    wider = [p for p in leaves if 1 <= p.depth < deepest]
    leaves = [p for p in leaves if min(p.depth, 3) == deepest]
    first = _nearest(leaves, frame)
    if first.depth == 3 and first.place.kind == "settlement":
        first = _struck_within(reading, leaves, first, frame) or first
    chosen = [first]
    for place in sorted(leaves, key=lambda p: abs(p.first - first.first)):
        if place is not first and _coordinated(reading, chosen, place):
            chosen.append(place)
    for place in [*wider, *reversed(wider)]:
        if place not in chosen and any(_side_by_side(reading, p, place) for p in chosen):
            chosen.append(place)
    return sorted(_distinct(chosen), key=lambda p: p.first)


def _second_unit(reading: Reading, place: PlaceMention, containers: set[int]) -> bool:
    """``قريتي س وص التابعتين لناحيتي ع وف``: the second of two units, of which the first is said to hold the villages."""
    norm, at = reading.words.norm, place.first
    before = next((p for p in reading.places if p.last == at - 1 and id(p) in containers), None)
    return before is not None and norm[at - 1] == "و" and norm[before.first] in _UNIT_PAIRS


def _told_within(reading: Reading, leaves: list[PlaceMention], frame: Frame) -> list[PlaceMention]:
    """``في قضاء س، قتل ثلاثة باستهداف مبنى في ناحية ص``: the smaller unit told behind the happening lies in the unit that opens the sentence."""
    norm, head = reading.words.norm, frame.head.first
    opening = [p for p in leaves if _opens_in(reading, p, frame)]
    smaller = [p for p in leaves if p.first > head and norm[p.first] in _WITHIN_UNITS or _spot_behind(p, head)]
    smaller = [p for p in smaller if norm[p.first] not in {norm[o.first] for o in opening}]
    return [p for p in leaves if p not in opening] if opening and smaller else []


def _spot_behind(place: PlaceMention, head: int) -> bool:
    """``قرب بحيرة س``, ``عند جسر س`` behind the happening: a spot that its own word says."""
    return place.first > head and place.place.kind in _SPOTS


_SPOTS = frozenset(["lake", "mountain", "hill", "valley", "bridge", "dam", "junction", "crossing", "camp", "checkpoint", "island"])


_UNITS = _W["units"]
_WITHIN_UNITS = _W["within_units"]
_UNIT_PAIRS = _W["unit_pairs"]


def _foremost(reading: Reading, leaves: list[PlaceMention]) -> list[PlaceMention]:
    """``ست قرى باتجاه قضاء س أهمها قرية ص``, ``خمس قرى غرب س منها ص``: what is named of the places counted, not on which side they lie."""
    words = reading.words
    for k in (k for p in leaves for k in range(p.first - 1, max(0, p.first - 4), -1)):
        named = words.norm[k] in _FOREMOST and words.norm[k + 1] == "ها"
        opens = next((n for n in range(k, max(0, k - _COUNTED), -1) if words.norm[n] in ("\n", ".") or words.bare[n] in _SEVERAL), 0)
        if named and words.bare[opens] in _SEVERAL:
            aside = [p for p in leaves if opens < p.first < k and (_sideways(p) or words.norm[p.first - 1] in _SIDEWARDS)]
            if aside:
                return [p for p in leaves if p not in aside]
    return []


def _sideways(place: PlaceMention) -> bool:
    return place.place.relation in ("near", "outskirts") or (place.place.relation or "").endswith("_of")


_FOREMOST = _W["foremost"]
_SEVERAL = _W["several"]
_SIDEWARDS = frozenset(["اتجاه", "نحو", "صوب", "تجاه"])
_COUNTED = 14
"""Words from the places counted to what names one of them."""


def _of_what_came_before(reading: Reading, leaves: list[PlaceMention], frame: Frame) -> list[PlaceMention]:
    """``شيع في بلدة س رجل بعد اغتياله على طريق ص``: the places behind the noun that بعد makes the earlier happening are its own."""
    head, norm = frame.head, reading.words.norm
    if head.voice not in ("noun", "plural") or head.first < 1 or norm[head.first - 1] not in ("بعد", "عقب", "اثر", "غداه"):
        return leaves
    before = [k for k in range(reading.words.sentences[frame.sentence][0], head.first - 1) if norm[k] in _SENT_OFF]
    own = [p for p in leaves if p.first > head.first]
    return own if own and before else leaves


_SENT_OFF = _W["sent_off"]
"""What is told of the dead, or of the calm, before بعد and what came first."""
_WITHIN = _W["within"]


def _outermost_off(reading: Reading, places: list[PlaceMention]) -> list[PlaceMention]:
    """``قرية س في ريف ص التابعة لمدينة ع``: what follows by words of containment alone is no scene of its own."""
    norm = reading.words.norm
    kept: list[PlaceMention] = []
    last: PlaceMention | None = None
    holding = {k for p in places for i in p.inside for k in range(reading.places[i].first, reading.places[i].last)}
    for place in sorted(places, key=lambda p: p.first):
        gap = range(last.last, place.first) if last is not None else range(0)
        by_a_town = place.place.relation == "near" and last is not None and last.place.kind == "plain"  # في الغوطة المحاصرة قرب س
        bearing = place.place.relation != "part_of" and (place.place.relation or "").endswith("_of") or by_a_town
        chained = last is not None and sum(k not in holding for k in gap) <= 6 and (len(gap) > 0 or bearing)
        chained = chained and all(
            norm[k] in _WITHIN or k in holding or (bearing and norm[k] in ("(", "،", ",")) or (by_a_town and norm[k][:2] == "ال")
            for k in gap
        )
        if chained and kept and kept[-1].place.kind == "road" and place.depth >= 3 and place.place.kind != "road":
            kept[-1] = place  # on the road from one to the other, in the area of a third: the third is the scene
        elif chained and kept and kept[-1].place.kind == "front" and kept[-1].depth < place.depth:
            kept[-1] = place  # قاطع ديالى بناحية العظيم
        elif chained and kept and kept[-1].depth <= 1 and place.place.kind in ("settlement", "quarter", "camp") and not bearing:
            kept[-1] = place  # في ولاية س في مدينة ص
        elif not (chained and kept):
            kept.append(place)
        last = place
    return kept


def _struck_within(reading: Reading, leaves: list[PlaceMention], town: PlaceMention, frame: Frame) -> PlaceMention | None:
    """``قتل صحفي في س خلال قصف على حي ص``: the quarter that the words behind the town say was struck."""
    for place in leaves:
        inside = town.place.name in place.place.admin or place.place.id is None and not place.place.admin
        if place.depth > 3 and place.place.kind in ("quarter", "camp", "square") and place.first > town.last and inside:
            if any(0 < place.first - t.last <= 2 and t.voice in ("noun", "plural") for t in reading.happenings if t.first > town.last):
                return place
    return None


def _nearest(leaves: list[PlaceMention], frame: Frame) -> PlaceMention:
    head = frame.head.first
    after = [p for p in leaves if p.first >= head]
    return after[0] if after else leaves[-1]


def _coordinated(reading: Reading, chosen: list[PlaceMention], place: PlaceMention) -> bool:
    """True where only list words (و، كلا من, commas, brackets, containers) stand between the places."""
    words = reading.words
    nearest = min(chosen, key=lambda p: abs(p.first - place.first))
    first, last = sorted((nearest, place), key=lambda p: p.first)
    between = range(first.last, place.first if place is last else last.first)
    if len(between) > 14:
        return False
    covered = {k for p in reading.places for k in range(p.first, p.last)}
    if first.place.kind == "front" and len(between) == 1 and not words.norm[first.last][0].isalnum() and words.norm[first.last] not in "،.":
        return True  # محور س - ص
    loose = [k for k in between if k not in covered and words.norm[k] not in ("و", "،", ",", "ب", "في", "(", ")", "ل", "كما", "علي")]
    joined = any(words.norm[k] in ("و", "،", ",") for k in range(first.last, last.first))
    return joined and len(loose) <= 2 and not any(words.norm[k] in (".", "\n") for k in between)


def _side_by_side(reading: Reading, one: PlaceMention, other: PlaceMention) -> bool:
    """``بلدة س وسهل ص``, ``س وبمحافظة ص``: places of unlike size that one word joins; a place and what holds it are not."""
    first, last = sorted((one, other), key=lambda p: p.first)
    gap = reading.words.norm[first.last : last.first]
    return (
        gap in (["و"], ["و", "ب"], ["و", "في"], ["و", "علي"])
        and first.place.name not in last.place.admin
        and last.place.name not in first.place.admin
    )


def _distinct(places: list[PlaceMention]) -> list[PlaceMention]:
    seen: set[str] = set()
    out = []
    for place in places:
        key = place.place.id or place.place.name
        if key not in seen:
            seen.add(key)
            out.append(place)
    return out


def points_back(reading: Reading, frame: Frame) -> bool:
    """True where the frame names its scene only by pointing back: في المكان, في المدينة."""
    return clause_phrases("here_again").within(reading.words, frame.first, frame.last) is not None


def place_records(places: list[PlaceMention]) -> list[Place]:
    """The records of the scene; of a stretch between two places those of both, told by relation."""
    return [place for p in places for place in (p.ends or (p.place,))]
