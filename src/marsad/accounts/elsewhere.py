"""Places that a frame names and that are not where it happened: where the fire came from, where the wounded were taken, where
those who left went.

``قذائف أطلقت من معسكر س على قرية ص``: ص; ``نقل الجرحى إلى مستشفى س``: not there; ``نزحت عائلات من س باتجاه ص``: س.
"""

from __future__ import annotations

from marsad.accounts.frames import VERBAL, Frame
from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import PlaceMention, Reading

_W = wording(__name__)

LEAVING = frozenset({"displacement", "withdrawal"})
"""What happens where people come from, not where they go."""
STATIONED = frozenset({"strike", "harm", "explosion", "detain"})
ARRIVING = frozenset({"reinforcement"})
"""What happens where people come to, not where they come from."""
_TO = _W["to"]
_TOWARDS = _TO - {"الي"} | {"ناحيه"}
_MOVING = LEAVING | ARRIVING
REACH = 8


def away(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """True for a place that is not the scene of the frame."""
    if place.first > 1 and "توقيت" in (reading.words.norm[place.first - 1], reading.words.bare[place.first - 1]):
        return True  # بتوقيت صنعاء
    if (
        _cared_for(reading, place)
        or _of_the_doers(reading, place, frame)
        or frame.head.roles in STATIONED
        and (
            _firing_position(reading, place, frame)
            or _flown_in_from(reading, place)
            or _shelled_from(reading, place, frame)
            or _struck_from_it(reading, place, frame)
        )
    ):
        return True
    if _came_from(reading, place, frame) or not moves(frame) and (_on_the_way(reading, place, frame) or _they_went_there(reading, place)):
        return True
    return frame.head.type in LEAVING and _destination(reading, place, frame)


def destinations(reading: Reading, frame: Frame) -> list[PlaceMention]:
    """Where those went who left, for want of any word of where they left: ``نزحت عشرات العائلات باتجاه س``."""
    if frame.head.type not in LEAVING:
        return []
    found = [p for p in reading.places if frame.first <= p.first < frame.last and not p.part_of_name and _destination(reading, p, frame)]
    return found[:1]


def fled_to(reading: Reading, frame: Frame) -> PlaceMention | None:
    """``ألقت القبض على سبعة مسلحين بعد فرارهم باتجاه س``: for want of any other place they were seized where they had fled."""
    words = reading.words
    if frame.head.type not in ("arrest", "capture"):
        return None
    for place in reading.places_in(frame.head.last, frame.last):
        k = place.first - 1
        if place.part_of_name or place.depth < 2 or words.norm[k] not in _TO:
            continue
        near = range(k - 1, max(frame.head.last, k - _FLIGHT), -1)
        if any(words.bare[n] in _FLED and not (words.norm[n - 1] == "و" and words.clitic[n - 1] == "+") for n in near):
            return place
    return None


_FLED = _W["fled"]
_FLIGHT = 5
"""Words from somebody's flight to whither."""


def moves(frame: Frame) -> bool:
    """True for a happening that goes from one place to another: ``نزحت مئة عائلة من بلدة س``, ``دخل رتل، ليلا، من معبر س``."""
    return frame.head.type in _MOVING


def _came_from(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``أرسلت قوة من س إلى ص``, ``تحركت تعزيزات من س صوب ص``, ``إرسال قوة إلى المدينة من س وص``: those who came were there before."""
    norm = reading.words.norm
    at = head_of_list(reading, place)
    if at == 0 or norm[at - 1] != "من":
        return False
    crossed = place.place.kind in ("crossing", "checkpoint")
    if frame.head.type in ARRIVING and crossed and _went_on(reading, place, frame):
        return True
    if (
        frame.head.type in ARRIVING
        and not crossed
        and any(reading.words.bare[k] in singles("clauses.yaml", "sent_from") for k in _same_clause(reading, frame, at))
    ):
        return True  # دفعت بتعزيزات من س وص, قوة دفعت بها القوات المشتركة للحركات المسلحة من س
    to = next((k for k in range(place.last, min(place.last + 2, len(norm))) if norm[k] == "الي" or norm[k] in _TO and not crossed), 0)
    known = to and (
        any(to < p.first <= to + 2 for p in reading.places)
        or reading.words.bare[min(to + 1, len(norm) - 1)] in singles("clauses.yaml", "here_again")
    )
    return (
        bool(known)
        and frame.head.type in ARRIVING
        or at > 2
        and norm[at - 3] in _TO
        and reading.words.bare[at - 2] in singles("clauses.yaml", "here_again")
    )


def _same_clause(reading: Reading, frame: Frame, at: int) -> range:
    """The words of a clause before من and a place, as far as the last mark of punctuation."""
    least = max(frame.first, at - _CLAUSE)
    mark = next((k for k in range(at - 2, least, -1) if reading.words.norm[k] in ("،", ",", "؛", ".", ":", "\n")), least)
    return range(min(mark, max(frame.first, at - 6)), at - 1)


_CLAUSE = 13
"""Words from a force's being sent to whence."""


def _went_on(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``دخل رتل من معبر س واتجه إلى ص``: a crossing behind which the same clause says for what place they made."""
    norm, bound = reading.words.norm, singles("clauses.yaml", "heading_for") | singles("clauses.yaml", "bound_for")
    for k in range(place.last, frame.last - 1):
        if norm[k] in (".", "\n"):
            return False
        if _spoken(reading, k) in bound or norm[k] in bound:
            return norm[k + 1] in _TO and any(k < p.first < frame.last and p.depth >= 3 for p in reading.places)
    return False


def head_of_list(reading: Reading, place: PlaceMention) -> int:
    """The first word of the first place of the list that a place is in: ``من س وص``."""
    at = place.first
    while at > 1 and reading.words.norm[at - 1] == "و":
        before = next((p for p in reading.places if p.last == at - 1), None)
        if before is None:
            break
        at = before.first
    return at


def _before(reading: Reading, place: PlaceMention, reach: int) -> range:
    first = reading.words.sentences[reading.words.sentence[place.first]][0]
    return range(place.first - 1, max(first - 1, place.first - 1 - reach), -1)


def _spoken(reading: Reading, k: int) -> str:
    """The word at ``k`` with its pronoun: مواقعها, طريقهم."""
    words = reading.words
    return words.bare[k] + words.norm[k + 1] if k + 1 < len(words) and words.clitic[k + 1] == "-" else words.bare[k]


def _on_the_way(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``اعتقلوا شبانا نقلوا إلى معسكر س``, ``ضبطوا على طريق ص شاحنة كانت متجهة إلى س``: where somebody was brought, or bound for
    where another scene is told."""
    words, at = reading.words, head_of_list(reading, place)
    to = next(
        (
            k
            for k in range(at if words.norm[at] in _TO else at - 1, max(0, at - 7), -1)
            if words.norm[k] in _TO or words.norm[k] in ("،", ".", "\n")
        ),
        0,
    )
    seized = frame.head.roles == "detain"  # واقتادوهم إلى سجن س في ص
    if (
        words.norm[to] not in _TO
        or any(to < t.first < at for t in reading.happenings)
        or any(to + seized < p.first and p.last <= at for p in reading.places)
    ):
        return False
    near = range(max(reading.words.sentences[words.sentence[at]][0], to - 5), to)
    if any(words.norm[k] in ("،", ".") for k in near):
        near = range(1 + max(k for k in near if words.norm[k] in ("،", ".")), to)
    taken, bound = singles("clauses.yaml", "taken_to"), singles("clauses.yaml", "bound_for")
    held = words.norm[at - 1] in ("في", "ب") and to >= at - 6  # نقل الجثمان إلى دائرة الطب العدلي في س
    brought = (to >= at - 1 or held) and any(words.bare[k] in taken or _spoken(reading, k) in taken for k in near)
    return (
        brought
        or any(_spoken(reading, k) in bound for k in near[-3:])
        and any(p is not place and _set_in(reading, p, frame) for p in reading.places)
    )


def _they_went_there(reading: Reading, place: PlaceMention) -> bool:
    """``نزحت مئة أسرة بسبب المعارك، وتوجه معظمها إلى س``: whither those went of whom the sentence told that they left."""
    words, to = reading.words, place.first - 1
    if to < 1 or words.norm[to] not in _TO:
        return False
    verb = next((k for k in range(to - 1, max(0, to - _WENT), -1) if words.bare[k] in singles("clauses.yaml", "heading_for")), 0)
    first = words.sentences[words.sentence[place.first]][0]
    return verb > 0 and any(t.type == "displacement" and first <= t.first < verb for t in reading.happenings)


_WENT = 6
"""Words from a verb of going to whither."""


def _set_in(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """True for a place of the frame behind a word that says where something is: في س, قرب س."""
    words = reading.words
    told = frame.first < place.first < frame.last and place.depth >= 2 and not place.part_of_name
    return told and (words.norm[place.first - 1] in ("في", "ب", "علي", "عند") or place.place.relation in ("near", "outskirts"))


def _of_the_doers(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``استهدف بها مسلحون من حي س حي ص``, ``هاجم مستوطنون من س قرية ص``: whence those came who struck another place, named bare behind it."""
    words, i = reading.words, place.first - 1
    if i < 2 or words.norm[i] != "من" or frame.head.roles != "strike" and not any(t.roles == "strike" for t in frame.triggers):
        return False
    doers = next((a for a in reading.actors if a.last == i), None)
    verb = next((t for t in frame.triggers if doers is not None and t.voice in VERBAL and 0 <= doers.first - t.last <= _TO_DOERS), None)
    if verb is None:
        return False
    days = {d.first: d.last for d in reading.dates}
    behind = days.get(place.last, place.last)
    return any(p.first == behind and p is not place for p in reading.places)


_TO_DOERS = 2
"""Words from a verb to its subject, a pronoun with its preposition between: استهدف بها مسلحون."""


def _firing_position(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``أطلقت من معسكر س``, ``القوات المتمركزة في س``, ``مصدر القصف معسكر س``: whence it came."""
    words = reading.words
    sources, stations = singles("clauses.yaml", "fired_from"), singles("clauses.yaml", "stationed")
    seen_from, straight = False, place.first > 0 and words.norm[place.first - 1] == "من"
    straight = straight or _at_a_post(reading, place)
    for k in _before(reading, place, REACH):
        if words.norm[k] in ("،", ".") or not straight and words.norm[k] in ("علي", "استهدف", "استهدفت", "طال", "طالت"):
            return False  # but: أطلقا على المطار من مطار س
        if not seen_from and words.norm[k] in _TO and k < place.first - 1 + (place.first - 1 == k):
            return False  # أطلقوا صاروخا من س باتجاه ص
        seen_from = seen_from or words.norm[k] == "من"
        other = next((p for p in reading.places if p.last == place.first and p.first > k), None)
        if other is not None and words.bare[place.first] in _HEADS and words.bare[other.first] not in _HEADS:
            return False  # القوات المتمركزة في معسكر س قرية ص
        if words.bare[k] in stations or _spoken(reading, k) in stations and words.norm[k - 1] in ("من", "في"):
            return not (_of_those_hit(frame, k) or _post_aimed_at(reading, k) or _behind_their_post(reading, place, k))
        named = words.bare[k] == "مصدر" and words.bare[k + 1] in ("قصف", "نيران", "قذايف", "صواريخ", "غاره", "هجوم")
        if named or words.bare[k] in sources and seen_from or _spoken(reading, k) in sources and words.bare[k] == "مصدر":
            return True
    return False


_HEADS = _W["heads"]


def _flown_in_from(reading: Reading, place: PlaceMention) -> bool:
    """``هجوم جوي من اتجاه شمال س استهدف محيط ص``, ``من اتجاه البحر غرب س``, ``من أجواء س``: the side that it came from."""
    norm, k = reading.words.norm, place.first
    if norm[k] not in _AIRS:
        k -= 1
        while k > 0 and norm[k] in _SEAS:
            k -= 1
    if k < 1 or norm[k - 1] != "من" or norm[k] not in _AIRS and norm[k] not in _SIDES:
        return False
    return _HEARD.isdisjoint(norm[j] for j in _before(reading, place, REACH))


_AIRS = frozenset(["اجواء", "سماء", "فوق"])
_SIDES = frozenset(["اتجاه", "جهه", "ناحيه"])
_SEAS = frozenset(["البحر", "المتوسط", "الابيض", "الاحمر", "مياه"])
_HEARD = _W["heard"]
"""What is heard or seen from a side happened there: سمع دوي انفجار من جهة س."""


def _shelled_from(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``• س: قصف مدفعي من حاجز قرية ص``, ``إطلاق نار من معسكر س على قرية ص``: the post that it came from, where another place is told."""
    words, posts = reading.words, singles("clauses.yaml", "posts")
    whence = next((k for k in _before(reading, place, REACH) if words.norm[k] in ("من", "،", ".", "علي")), 0)
    if whence < 1 or words.norm[whence] != "من" or words.bare[whence + 1] not in posts:
        return False
    if not any(0 <= whence - t.last <= 1 and t.voice in ("noun", "plural") for t in frame.triggers):
        return False
    holders = {id(reading.places[i]) for i in place.inside}
    first, last = words.sentences[frame.sentence]
    told = [p for p in reading.places if first <= p.first < last and p.depth >= 3 and p is not place and id(p) not in holders]
    return any(not p.part_of_name and words.norm[p.first - 1] != "من" for p in told)


def _struck_from_it(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``استهدف مسلحون من حي س بالقذائف حي ص``, ``قصفوا من س قرية ص``: of two places side by side the one behind من, what was struck the other."""
    norm, at = reading.words.norm, head_of_list(reading, place)
    if at < 1 or norm[at - 1] != "من" or not any(t.first < at and t.voice == "verb" and t.roles == "strike" for t in frame.triggers):
        return False
    if _struck_behind_it(reading, place, frame, at):
        return True
    end, held = place.last, {id(reading.places[i]) for i in place.inside}
    for other in sorted(reading.places_in(place.last, frame.last), key=lambda p: p.first):
        if id(other) in held or norm[other.first - 1] in _HOLDING:
            end = other.last
        else:
            means = norm[end : other.first]
            return other.depth >= 3 and not other.part_of_name and (not means or len(means) <= 3 and means[0] == "ب")
    return False


def _struck_behind_it(reading: Reading, place: PlaceMention, frame: Frame, at: int) -> bool:
    """``استهدف قناص من حي س مدنيا في حي ص``: who struck stands before من and its place, who was struck and where behind it."""
    norm, of = reading.words.norm, frame.grammar.of if frame.grammar is not None else {}
    given = [a for t in frame.triggers if t.voice == "verb" and t.roles == "strike" for a in of.get(t.first, ())]
    struck = [a.chunk for a in given if a.part == "sufferer"]
    if not any(a.part == "doer" and a.chunk.first < at for a in given) or not struck or any(c.first < place.last for c in struck):
        return False
    told = [p for p in reading.places_in(struck[0].last, frame.last) if p.depth >= 3 and not p.part_of_name]
    return any(norm[p.first - 1] in ("في", "ب") for p in told)


def _at_a_post(reading: Reading, place: PlaceMention) -> bool:
    """``مصدره ثكنات قوات النظام على جبل س``: what stands on the place is where it came from."""
    words = reading.words
    if place.first == 0 or words.norm[place.first - 1] != "علي":
        return False
    posts = singles("clauses.yaml", "posts")
    post = next((k for k in _before(reading, place, REACH) if words.bare[k] in posts), 0)
    return post > 1 and words.clitic[post - 1] == "-" and words.bare[post - 2] == "مصدر"


def _of_those_hit(frame: Frame, k: int) -> bool:
    """``هاجموا نقطة مرابطة للشرطة في قرية س``: where those are stationed who were attacked is the scene."""
    if frame.grammar is None:
        return False
    hit = [a.chunk for t in frame.triggers for a in frame.grammar.of.get(t.first, ()) if a.part == "sufferer"]
    return any(c.first <= k <= c.last + 1 for c in hit)


def _behind_their_post(reading: Reading, place: PlaceMention, k: int) -> bool:
    """``استهدف المسلحون المنتشرون في حي س بالقذائف حي ص``: what stands bare behind the place of those stationed is no part of it."""
    at = head_of_list(reading, place)
    relation = place.place.relation or ""
    beside = relation == "near" or relation.endswith("_of") and relation != "part_of"
    if beside or not any(k < p.first and p.last < at for p in reading.places):
        return False
    return reading.words.norm[at - 1] not in _HOLDING


_HOLDING = frozenset(["في", "ب", "من", "ل", "و", "،", "(", "ضمن"])


def _post_aimed_at(reading: Reading, k: int) -> bool:
    """``هجوم على نقطة مرابطة في س``: the post right before that word, behind على, is what was attacked."""
    words = reading.words
    return words.bare[k - 1] in singles("clauses.yaml", "posts") and words.norm[k - 2] == "علي"


def _cared_for(reading: Reading, place: PlaceMention) -> bool:
    """``نقلوا إلى مستشفى س``, ``قال مصدر في مشفى س``: a hospital that nobody struck."""
    words, at = reading.words, head_of_list(reading, place)
    medical = any(words.bare[k] in singles("clauses.yaml", "medical") for k in range(place.last, min(place.last + 1, len(words))))
    centre = medical and words.bare[place.first] == "مركز"  # بمركز س الطبي
    if at > 1 and words.bare[at - 1] in singles("clauses.yaml", "hospitals") and words.norm[at - 2] == "الي":
        return True  # قبل وصوله إلى مشافي مدينة س
    if not centre and words.bare[at] not in singles("clauses.yaml", "hospitals"):
        return False
    if at > 0 and words.norm[at - 1] == "الي":
        return True  # نقلوا على إثرها إلى مستشفى س
    if _is_hit(reading, place, at):
        return False
    struck = singles("clauses.yaml", "strikes_at")
    return not any(words.bare[k] in struck for k in _before(reading, place, 4))


def _is_hit(reading: Reading, place: PlaceMention, at: int) -> bool:
    """``أصيب مستشفى س بقذيفة``, ``وكان مستشفى س قد أصيب بقذيفة``; not ``توفي في مستشفى س. أصيب ثلاثة``, where it is no subject."""
    words, hit = reading.words, singles("clauses.yaml", "is_hit")
    if at > 0 and words.bare[at - 1] in hit:
        return True
    end = min(place.last + 3, words.sentences[words.sentence[place.first]][1])
    behind = next((k for k in range(place.last, end) if words.bare[k] in hit), None)
    opens = at == 0 or words.norm[at - 1] in _OPENS_A_CLAUSE or not words.norm[at - 1].isalpha()
    return behind is not None and opens and all(words.norm[k].isalpha() for k in range(place.last, behind))


_OPENS_A_CLAUSE = frozenset({"و", "ف", "ان", "كان", "كما", "لكن", "فيما", "بينما"})


def _destination(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``من س باتجاه ص وع``, ``نزحوا نحو ص``: where they went; ``نزحوا إلى ص`` where the place they left is named too."""
    words = reading.words
    left = any(words.norm[p.first - 1] == "من" for p in reading.places if frame.first < p.first < frame.last and p.first > 0)
    if words.norm[place.first] in _TOWARDS and place.first > 0 and words.norm[place.first - 1] not in ("في", "من", "ب"):
        return True  # ناحية ص
    for k in _before(reading, place, 6):
        if words.norm[k] == "من":
            return False
        if words.norm[k] == "الي" and words.norm[k - 1] == "الحدود":
            return True  # عبروا الحدود إلى س
        if words.norm[k] in (_TO if left or words.bare[k - 1] in singles("clauses.yaml", "heading_for") else _TOWARDS):
            return True  # ترك منازلهم والتوجه إلى س
    return False
