"""How far a hedge reaches, by the scopes of the ladder: to the end of the clause, of the sentence, or around.

``زعم الجيش أنه …`` to the end of the sentence      ``القصف مستمر على …`` the clause around, commas being its ends
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.language.verbs import SURE, finite
from marsad.mentions.ladder import Hedge, Ladder
from marsad.mentions.surface import PUNCTUATION, Surface

_W = wording(__name__)

_TO_COME = _W["to_come"]
_OCCASIONS = _W["occasions"]
_AND_THAT = frozenset(["وان", "وانه", "وانها", "وانهم"])
"""They open another thing that is said: إن المقاتلين نفذوا الهجوم وإن العدد سيرتفع على الأرجح."""
STOPS = PUNCTUATION - {"(", ")", "[", "]", "/", "-"}
_ASIDE = _W["aside"]
"""Open an aside on when or where something was said: توعد قائد، في مقطع مصور، باجتياح المدينة."""
_OPENS = ("ب", "ان")
"""How the words begin with which what was said goes on behind an aside."""
_OTHER_THINGS = _W["other_things"]
_DOERS = _W.stems("doers")


def scope_of(surface: Surface, known: Ladder, scope: str, i: int, end: int, a: int, b: int) -> tuple[int, int]:
    if scope == "right":
        last = right(surface, known, end, b)
        beyond = _past_an_aside(surface, last, b)
        return i, right(surface, known, beyond, b) if beyond is not None and surface.form[beyond].startswith(_OPENS) else last
    if scope == "sentence":
        return i, part_end(surface, known, end, b)
    if scope == "claimed":
        return around(surface, known, i, end, a, b) if b - end <= 6 else (i, part_end(surface, known, end, b))
    if scope == "phrase":
        return i, min(right(surface, known, end, b), end + 4)
    if scope == "noun":
        first = i - 1
        while first > max(a, i - 3) and surface.form[first] not in STOPS and surface.form[first][-1] in "يه":
            first -= 1
        return max(a, first), end
    return around(surface, known, i, end, a, b)


def behind(surface: Surface, known: Ladder, hedge: Hedge, k: int, b: int) -> tuple[int, int]:
    """From the word that the hedge at ``k`` asks for, to the end of its clause; from ``b`` where there is none: ``رفضت السلطات الإفراج عن …``."""
    last = right(surface, known, k, b)
    first = next((i for i in range(k, min(last, k + _FAR)) if surface.form[i] in hedge.within), b)
    if first == b and (beyond := _past_an_aside(surface, last, b)) is not None and surface.form[beyond] in hedge.within:
        first, last = beyond, right(surface, known, beyond, b)  # توعد قائد، في مقطع مصور، باجتياح المدينة
    if first == b:
        return b, b
    if hedge.level in ("negated", "purpose"):  # رفضوا تسليم أنفسهم وقاوموا القوة: the next verb is told
        last = next((i for i in range(first + 1, last) if _next_verb(surface.form[i], hedge)), last)
    return first, last


def _past_an_aside(surface: Surface, comma: int, b: int) -> int | None:
    """The word behind the comma that closes an aside on when or where something was said, which opens at ``comma``."""
    if comma + 2 >= b or surface.form[comma] not in ("،", ",") or surface.form[comma + 1] not in _ASIDE:
        return None
    closes = next((k for k in range(comma + 2, min(b - 1, comma + _FAR)) if surface.form[k] in ("،", ",")), None)
    return None if closes is None else closes + 1


def _next_verb(form: str, hedge: Hedge) -> bool:
    return form[0] == "و" and form not in hedge.within and finite(form[1:]) == SURE


_FAR = 9
"""Words from a verb of wanting to what is wanted, at most."""


def beside_the_doer(about: list[str]) -> bool:
    """True where what accounts differ on leaves the happening and its doer standing: تضاربت الأنباء حول هوية القتيل; not حول هوية
    المنفذ. ``about`` are the words behind the verb."""
    topic = next((n for n, word in enumerate(about) if word in _OTHER_THINGS), None)
    return topic is not None and not any(word.startswith(_DOERS) for word in about[topic + 1 :])


def right(surface: Surface, known: Ladder, k: int, b: int) -> int:
    """The end of the clause that goes on at ``k``; a particle right behind the hedge opens it."""
    first = k
    while (
        k < b and surface.form[k] not in STOPS and not (surface.form[k] in known.clause_ends and k > first and not _coming(surface, k, b))
    ):
        k += 1
    return max(k, first)


def _coming(surface: Surface, k: int, b: int) -> bool:
    """``من المقرر أن تبدأ خلال الأيام المقبلة حملة``, ``هددوا خلال اجتماع باقتحام``: a time to come or an occasion only says when."""
    if surface.form[k] != "خلال" or k + 1 >= b:
        return False
    return surface.form[k + 1] in _OCCASIONS or any(form in _TO_COME for form in surface.form[k + 1 : min(b, k + 4)])


def part_end(surface: Surface, known: Ladder, k: int, b: int) -> int:
    while k < b and surface.form[k] not in known.part_ends and surface.form[k] not in (".", "؛", "\n", "؟", "!"):
        k += 1
    return k


def around(surface: Surface, known: Ladder, i: int, end: int, a: int, b: int) -> tuple[int, int]:
    """The clause around ``i:end``, commas and contrasts being its ends; an adverb before a comma takes the clause after it."""
    first, last = i, end
    while (
        first > a
        and surface.form[first] not in _AND_THAT
        and surface.form[first - 1] not in STOPS
        and surface.form[first - 1] not in known.part_ends
    ):
        first -= 1
    while (
        last < b and surface.form[last] not in _AND_THAT and surface.form[last] not in STOPS and surface.form[last] not in known.part_ends
    ):
        last += 1
    if last - first - (end - i) <= 2 and last < b and surface.form[last] in ("،", ","):
        if i - first <= 1 and (first == a or surface.form[first - 1] in STOPS) and first <= a + 2:
            return first, around(surface, known, last + 1, last + 1, last + 1, b)[1]
        if first > a:
            return around(surface, known, first - 2, first - 1, a, first - 1)[0], last
    if last - first - (end - i) <= 2 and first > a and surface.form[first - 1] in ("،", ","):
        return around(surface, known, max(a, first - 2), max(a, first - 1), a, first - 1)[0], last
    return first, last
