"""Which places a clause only names: where somebody comes from, who speaks there, what was answered, what a place is known for."""

from __future__ import annotations

from marsad.accounts.elsewhere import LEAVING, head_of_list, moves
from marsad.accounts.frames import Frame
from marsad.accounts.frames.left_out import ANSWERED
from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import PlaceMention, Reading

_W = wording(__name__)


def aside(reading: Reading, first: int, last: int, opens: int) -> bool:
    """``تبنى التنظيم، الذي فقد س قبل أسبوع، الهجوم``: what a relative clause between commas names is not the scene. ``opens``: the first word of the frame it is asked for."""
    norm = reading.words.norm
    if _arrived(reading, first, last) or _answered(reading, first, opens):
        return True
    if _who_they_are(reading, first, last) or _of_a_birth(reading, first):
        return True
    start = next((k for k in range(first - 1, max(0, first - 9), -1) if norm[k] in ("الذي", "التي", "الذين", "،", ".", "\n")), 0)
    if norm[start] not in ("الذي", "التي", "الذين") or norm[start - 1] not in ("،", ","):
        return False
    if any(t.last == start - 1 for t in reading.happenings):
        return False  # الهجوم، الذي وقع مساء الثلاثاء على قرية س
    return any(norm[k] in ("،", ",") for k in range(last, min(last + 7, len(norm)))) and not any(
        start < t.first < last and t.voice != "present" for t in reading.happenings
    )  # الحركة، التي تسيطر على س، أشادت بالهجوم


def _of_a_birth(reading: Reading, first: int) -> bool:
    """``النقيب فلان (مواليد عام 1968 س)``: when and where somebody was born."""
    before = reading.words.norm[max(0, first - _BORN) : first]
    if "مواليد" not in before and "تولد" not in before:
        return False
    born = max(k for k, word in enumerate(before) if word in ("مواليد", "تولد"))
    return ")" not in before[born:] and "." not in before[born:] and "\n" not in before[born:]


_BORN = 9
"""Words from a birth to its day and place."""


def _who_they_are(reading: Reading, first: int, last: int) -> bool:
    """``أعلن متحدث باسم الجبهة، وهي مظلة لجماعات في إقليم س، مسؤوليتها``: what is said of those who speak."""
    norm = reading.words.norm
    if _THEY.isdisjoint(norm[max(0, first - 22) : first]):
        return False
    start = next(
        (k for k in range(first - 1, max(1, first - 22), -1) if norm[k] in (".", "\n") or norm[k] in _THEY and norm[k - 1] == "و"), 0
    )
    if norm[start] not in _THEY or norm[start - 2] not in ("،", ",") or not any(k in ("،", ",") for k in norm[last : last + 6]):
        return False
    named = any(s.first < start - 1 <= s.last + 6 for s in reading.speakers) or any(
        a.last == start - 2 and a.form == "name" for a in reading.actors
    )
    return (
        named
        and not any(k in ("،", ",") for k in norm[start:first])
        and not any(start < t.first < first and t.voice == "verb" for t in reading.happenings)
    )


_THEY = frozenset(["هي", "هو", "هم"])


def _answered(reading: Reading, first: int, opens: int) -> bool:
    """``هاجم المقاتلون موقعا، وذلك ردا على الغارة على بلدة س``: what was answered lies elsewhere, where the clause is behind what answered."""
    norm = reading.words.norm
    for k in range(first - 1, max(1, first - 14), -1):
        if norm[k] in (".", "\n", "،", "؛"):
            return False
        if norm[k] == "علي" and norm[k - 1] in ANSWERED:
            return k - 1 > opens and norm[k - 2] in ("ذلك", "،", "و")
    return False


def _arrived(reading: Reading, first: int, last: int) -> bool:
    """``وروى ناج، وقد بلغ مدينة س، أن``: what an aside with وقد names where the one who tells it is now."""
    norm = reading.words.norm
    start = next((k for k in range(first - 1, max(1, first - 8), -1) if norm[k] in ("قد", "،", ".", "\n")), 0)
    if start < 3 or norm[start - 2 : start + 1] != ["،", "و", "قد"] or norm[last : last + 1] != ["،"]:
        return False
    told = norm[last + 1 : last + 2]
    return told in (["ان"], ["انه"]) and not any(start < t.first < first for t in reading.happenings)


def of_origin(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``الشاب فلان (17 عاما)، من بلدة س``: where somebody comes from is no scene; ``خطف من مخيم`` is one."""
    words, i = reading.words, head_of_list(reading, place)
    if (
        place.place.relation == "near"
        and (home := next((q for q in reading.places if 0 <= place.first - q.last <= 1 and q is not place), None)) is not None
    ):
        return of_origin(reading, home, frame)  # فلان من قرية س بالقرب من ص
    i -= i > 1 and words.norm[i - 1] in _QUOTES
    if i > 1 and words.norm[i - 1] == "و" and (other := next((q for q in reading.places if q.last == i - 1), None)) is not None:
        return of_origin(reading, other, frame)  # أعيان من س وص
    if i == 0 or words.norm[i - 1] != "من":
        return False
    if i > 1 and words.bare[i - 2] in _SETTLERS:
        return True  # هاجم مستوطنون من "س" مزارعين على طريق ص
    before = words.norm[i - 2 - (i > 2 and words.clitic[i - 2] == "-")] if i > 1 else ""  # أصله من س
    if frame.head.type in LEAVING and before not in _COMING:
        return False
    return before in _OF_PEOPLE or (before in ("،", ")", ",") and i > 2 and not moves(frame))


def of_office(reading: Reading, place: PlaceMention) -> bool:
    """``بينهم قائد القوات في س``: where one of the dead held office is not where he died."""
    words = reading.words
    if place.first == 0 or words.norm[place.first - 1] not in ("في", "ب"):
        return False
    if AMONG_THEM.isdisjoint(words.norm[max(0, place.first - 8) : place.first - 1]):
        return False
    office = False
    for k in range(place.first - 2, max(-1, place.first - 9), -1):
        if words.norm[k] in AMONG_THEM:
            return office
        if any(t.first <= k < t.last for t in reading.happenings) or words.norm[k] in (".", "\n", "،"):
            return False
        office = office or words.bare[k] in singles("humans.yaml", "office")
    return False


def of_post(reading: Reading, place: PlaceMention) -> bool:
    """``الشيخ فلان إمام مسجد س في حي ص``, ``اغتيال عميد كلية س``: a building that says what post somebody holds."""
    norm, k = reading.words.norm, place.first - 1
    if place.place.kind not in _HELD or k < 0 or place.last - place.first < 2:
        return False
    if norm[k] in ("في", "ب") and k > 2:
        return norm[k - 3] in _POSTS and norm[k - 2] in _FACULTIES  # عميد كلية الطب في جامعة س
    in_front = norm[k] == "امام" and reading.words.text[reading.words.start[k]] != "إ"  # أمام مسجد س
    return norm[k] in _POSTS and not in_front


_HELD = frozenset(["facility", "airport", "crossing", "base", "oilfield", "dam"])
_POSTS, _FACULTIES = _W["posts"], _W["faculties"]


AT = frozenset(["علي", "في", "عند", "قرب"])


AMONG_THEM = frozenset("بينهم بينها منهم بين".split())


_QUOTES = frozenset(['"', "«", "“", "'", "”"])


_SETTLERS = _W["settlers"]


_OF_PEOPLE = _W["of_people"]


def condemned_there(reading: Reading, place: PlaceMention) -> bool:
    """``وفي العراق، أدان نائب الهجوم``: a country that opens the sentence of what was said there of it."""
    words = reading.words
    first, last = words.sentences[words.sentence[place.first]]
    if place.depth > 0 or place.first - first > 2 or place.last >= len(words) or words.norm[place.last] not in ("،", ","):
        return False
    return any(words.bare[k] in _CONDEMNS for k in range(place.last, last))


_CONDEMNS = _W["condemns"]


def apposed(reading: Reading, place: PlaceMention) -> bool:
    """``في الغوطة، معقل الفصائل قرب س، يعيش ألف``: what an apposition between commas says of the place before it."""
    norm = reading.words.norm
    comma = next((k for k in range(place.first - 1, max(0, place.first - 8), -1) if norm[k] in ("،", ",", ".", "\n")), 0)
    if (
        comma < 1
        or norm[comma] not in ("،", ",")
        or reading.words.bare[comma + 1 + (norm[comma + 1] == "و")] not in _APPOSING
        or norm[place.last : place.last + 1] not in (["،"], [","])
    ):
        return False
    return any(p.last == comma for p in reading.places)


_APPOSING = _W["apposing"]


def of_their_deed(reading: Reading, place: PlaceMention, frame: Frame) -> bool:
    """``أطلقوا صواريخ على س، مستهدفين قادة هجوم على عرض في ص``: a deed by which people are known who were now hit themselves."""
    words, head = reading.words, frame.head.first
    for told in reading.happenings:
        if head < told.first < place.first <= told.last + 7 and told.voice in ("noun", "plural") and words.bare[told.first - 1] in _DOERS:
            return not any(words.norm[k] in ("،", ",", ".", "\n", "؛") for k in range(told.last, place.first))
    return False


_DOERS = _W["doers"]


def among(reading: Reading, place: PlaceMention) -> bool:
    """``في الضفة الغربية بما فيها القدس``: a part that is only counted in."""
    return reading.words.norm[max(0, place.first - 3) : place.first] in (["ما", "في", "ها"], ["ما", "في", "ذلك"])


def said_to_be_calm(reading: Reading, place: PlaceMention) -> bool:
    """``تصدت القوات لهجوم، مؤكدا أن المدينة آمنة``: a town that is said to be safe is not where the fight was for all that."""
    norm = reading.words.norm
    return place.first > 0 and norm[place.first - 1] == "ان" and norm[place.last : place.last + 1] != [] and norm[place.last] in _CALM


_CALM = _W["calm"]


_COMING = _W["coming"]


def visited(reading: Reading, place: PlaceMention) -> bool:
    """``وقف الوالي على أحوال الجرحى بمستشفى س``, ``تفقد المحافظ المصابين في مشفى ص``: where those lie whom somebody came to see."""
    norm, bare = reading.words.norm, reading.words.bare
    for k in range(place.first - 1, max(0, place.first - _CALLED_ON), -1):
        if norm[k] in ("،", ".", "\n", "ان"):
            return False
        if bare[k] in singles("clauses.yaml", "hurt_people"):
            return any(norm[n] in singles("clauses.yaml", "visiting") for n in range(k - 1, max(0, k - _CALLED_ON), -1))
    return False


_CALLED_ON = 9
