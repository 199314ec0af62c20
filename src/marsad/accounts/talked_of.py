"""Places where nothing happened but talk: a press conference, the signing of an agreement, capitals that stand for their states."""

from __future__ import annotations

from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import PlaceMention, Reading

_W = wording(__name__)


def only_talked_of(reading: Reading, place: PlaceMention) -> bool:
    """True for a place that is no scene of what is told, only of talk about it."""
    if _of_talk(reading, place) or _signed_at(reading, place) or _between_states(reading, place):
        return True
    return _stands_for_state(reading, place) or _spoken_in(reading, place)


def _stands_for_state(reading: Reading, place: PlaceMention) -> bool:
    """``هجوم تشنه س منذ أسابيع``, ``تشن س هجوما``, ``أثار غضب س``, ``من دون تعليق من س``: a capital that does or minds something is no scene."""
    words, first = reading.words, place.first
    if place.rule == BACK:  # السيطرة على المدينة, told behind a capital that acts: not that capital
        return any(
            p.first < first and p.place.id == place.place.id and _stands_for_state(reading, p) for p in reading.places if p.rule != BACK
        )
    if place.last - first > 1 or words.bare[first] not in singles("clauses.yaml", "seats_of_states"):
        return False
    if _opens_with_its_verb(reading, place):
        return True
    if first < 2:
        return False
    k = first - 1
    if words.clitic[k] == "-":  # غارات شنتها س
        verb = words.bare[k - 1]
        return words.norm[k] in _IT and (
            verb in singles("clauses.yaml", "states_launch") or verb[0] == "ت" and verb == words.norm[k - 1] and len(verb) > 3
        )
    if words.bare[k] in singles("clauses.yaml", "states_launch"):
        return True
    if words.norm[k] in _CALLED_ON and reading.words.clitic[k] != "+":
        return True  # داعيا س إلى تفعيل التنسيق
    following = words.norm[place.last : place.last + 1]
    if words.norm[k] in _TOOK and following in _HOLD or words.norm[k] in _TAKING and following in _OVER:
        return True  # استعادت س السيطرة على ص; غداة سيطرة س على ص
    if words.norm[k] in ("علي", "الي") and words.bare[k - 1 - words.bare[k - 1].endswith(("ي", "يه"))] in _PRESSED:
        return True
    k -= words.norm[k] == "من"
    return words.norm[k] == words.bare[k] and words.bare[k] in singles("clauses.yaml", "states_mind")


def _spoken_in(reading: Reading, place: PlaceMention) -> bool:
    """``وفي موسكو، نفى المتحدث باسم الوزارة قصف المشفى في س``: a capital that opens the sentence of what was said there of another country."""
    words, first = reading.words, place.first
    if place.last - first > 1 or words.bare[first] not in singles("clauses.yaml", "seats_of_states") or not place.place.admin:
        return False
    opens = words.sentences[words.sentence[first]][0]
    if words.norm[first - 1] != "في" or first - opens > 2 or words.norm[place.last : place.last + 1] not in (["،"], [","]):
        return False
    if not any(0 < s.first - place.last <= _THERE and s.stance != "claims_responsibility" for s in reading.speakers):
        return False
    told = [p.place.admin[0] if p.place.admin else "" for p in reading.places if p.depth >= 1 and p.place.id != place.place.id]
    return bool(told) and told.count(place.place.admin[0]) * 2 < len(told)


_THERE = 3
"""Words from the comma behind a capital to who speaks there."""


def _opens_with_its_verb(reading: Reading, place: PlaceMention) -> bool:
    """``س تندد``, ``س تسحب قواتها`` at the head of a line: what only a state does; not ``س تتعرض لقصف``."""
    words, first, last = reading.words, place.first, place.last
    opens = first == 0 or not words.norm[first - 1][0].isalnum() or first == 1 and words.norm[0] in ("و", "ف")
    if not opens or last >= len(words) or words.norm[last][0] != "ت":
        return False
    return any(words.bare[last] in singles("clauses.yaml", group) for group in ("states_do", "states_launch", "states_act"))


BACK = "back reference"
_TAKING = frozenset(["سيطره", "هجوم", "عمليه", "استيلاء", "تقدم"])
_OVER = (["علي"], ["مع"], ["ضد"], ["من"])
_IT = frozenset(["ه", "ها", "هم", "هما"])
_TOOK = _W["took"]
_PRESSED, _CALLED_ON = _W["pressed"], _W["called_on"]
_HOLD = (["السيطره"], ["سيطرت"], ["زمام"], ["سياده"], ["سيادت"], ["نفوذ"])


def _of_talk(reading: Reading, place: PlaceMention) -> bool:
    """``قال الوزير، خلال مؤتمر صحفي في س، إن قذائف سقطت``: where somebody spoke of it."""
    words, first = reading.words, place.first
    if first < 3 or words.norm[first - 1] not in ("في", "ب"):
        return False
    sentence = words.sentence[first]
    start = max(words.sentences[sentence][0] + 1, first - 9)
    talk = next((k for k in range(first - 1, start, -1) if words.bare[k] in ("صحفي", "صحافي") and words.bare[k - 1] == "موتمر"), 0)
    if not talk or words.norm[talk - 2] in ("علي", "استهدف") or any(talk < t.first < first for t in reading.happenings):
        return False
    return any(words.sentence[s.first] == sentence for s in reading.speakers)


def _signed_at(reading: Reading, place: PlaceMention) -> bool:
    """``خرق اتفاق وقف النار الموقع في س``: where an agreement was signed; but ``استهدف الموقع في س``."""
    words, first = reading.words, place.first
    if first < 3 or words.norm[first - 1] not in ("في", "ب") or words.norm[first - 2] not in SIGNED:
        return False
    return any(words.bare[k] in PACTS for k in range(first - 3, max(-1, first - 12), -1))


SIGNED = _W["signed"]
PACTS = _W["pacts"]


def _between_states(reading: Reading, place: PlaceMention) -> bool:
    """``بعد التقارب بين س وص``: towns of two countries that agree or fall out stand for those who govern them."""
    if place.place.relation != "between" or place.first == 0 or len({p.admin[0] for p in place.ends if p.admin}) < 2:
        return False
    k = place.first - 1
    near = [reading.words.bare[j] for j in range(k, max(-1, k - 3), -1)]
    return not singles("clauses.yaml", "between_states").isdisjoint(near)
