"""Lines of lists: which lines are items, and who did what they tell, where they name no doer: whom the words that lead the list in name.

``نفذت قوة من الجيش حملة كانت نتائجها كالتالي:`` / ``١- توقيف مهربين`` / ``٢- ضبط أسلحة``: the force did all of it.
"""

from __future__ import annotations

import re

from marsad.accounts.draft import Draft
from marsad.accounts.roles import Part
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)

_DEEDS = frozenset(
    {
        "killing",
        "arrest",
        "capture",
        "seizure",
        "raid",
        "property_destruction",
        "prisoner_release",
        "airstrike",
        "shelling",
        "strike",
        "sweep_operation",
        "interception",
        "armed_attack",
        "ambush",
        "drone_strike",
        "ied_explosion",
        "territory_gain",
    }
)
"""Types that a list of results tells as done by those who report it."""
_ARMED = frozenset({"State forces", "Rebel group", "Political militia", "External/Other forces", "Identity militia"})
_MARKS = frozenset("- – — • ▪ ◾ ◼ ● ○ * · ✔ ▪️ ⬛ 🔻 🔹 🔸 🔴".split())
_ORDINALS = _W["ordinals"]
REACH = 40
"""Lines back to the words that lead a list in."""


def doers_of_a_list(reading: Reading, draft: Draft, before: list[Draft]) -> list[Part]:
    """The doers of a nominal item of a list; empty where the draft is none, or the words before the list name nobody."""
    head = draft.frames[0].head
    if head.voice != "noun" and head.first != _opening(reading, head.first) or draft.type not in _DEEDS or draft.initiators:
        return []
    first = _line(reading, head.first)
    if not _item(reading, first):
        return []
    lead = _lead(reading, first)
    if lead is None:
        return []
    told = [d for d in before if any(lead[0] <= f.first < lead[1] for f in d.frames)]
    for account in reversed(told):
        doers = [p for p in account.parts if p.role == "initiator" and p.actor.kind in (*_ARMED, None)]
        if doers:
            return [Part(p.actor, "initiator", "doer of the list") for p in doers]
    named = next((a for a in reading.actors if lead[0] <= a.first < lead[1] and _may_do(a)), None)
    return [Part(named, "initiator", "doer of the list")] if named is not None else []


_POLICING = frozenset({"arrest", "seizure", "raid", "prisoner_release", "capture", "sweep_operation"})
HEADING = 6
"""Lines at the top of a text in which a bulletin names whose it is."""


def doers_of_a_bulletin(reading: Reading, draft: Draft, before: list[Draft]) -> list[Part]:
    """``تم توقيف 40 مهربا`` in a text that tells of the arrests of one force only, or whose heading names it (وزارة الداخلية)."""
    head = draft.frames[0].head
    if (
        draft.type not in _POLICING
        or draft.initiators
        or draft.title
        or head.voice not in ("noun", "verb")
        or not _made(reading, head.first)
    ):
        return []
    doers = {p.actor.id: p.actor for d in before if d.type in _POLICING for p in d.parts if p.role == "initiator"}
    if len(doers) == 1:
        actor = next(iter(doers.values()))
        return [Part(actor, "initiator", "doer of a bulletin")] if actor.kind == "State forces" else []
    author = _heading(reading) if not doers else None
    return [Part(author, "initiator", "doer of a bulletin")] if author is not None else []


def _made(reading: Reading, word: int) -> bool:
    """``تم توقيف``, ``أمكن ضبط``, ``وحجز``: the deed is told without room for a doer."""
    norm = reading.words.norm
    return any(norm[k] in ("تم", "تمت", "امكن", "جري", "جرت", "يتم") for k in range(max(0, word - 8), word)) or norm[word - 1] == "و"


def _heading(reading: Reading) -> ActorMention | None:
    """The state's force that a short line of the heading names."""
    norm, first = reading.words.norm, 0
    for _ in range(HEADING):
        last = next((k for k in range(first, len(norm)) if norm[k] == "\n"), len(norm))
        for actor in reading.actors:
            if first <= actor.first < last and last - first <= 8 and actor.kind == "State forces" and _may_do(actor):
                return actor
        first = last + 1
        if first >= len(norm):
            break
    return None


def _may_do(actor: ActorMention) -> bool:
    return (
        actor.kind in _ARMED
        and actor.form in ("name", "definite", "nationality", "members")
        and not actor.adjective
        and not actor.as_backer
    )


def _line(reading: Reading, word: int) -> int:
    """The first word of the line in which a word stands."""
    norm = reading.words.norm
    while word > 0 and norm[word - 1] != "\n":
        word -= 1
    return word


def _item(reading: Reading, first: int) -> bool:
    """True for a line that opens with a mark or number of a list: ``١- …``, ``• …``, ``4) …``, ``ثانيا: …``."""
    norm = reading.words.norm
    if norm[first] in _MARKS:
        return True
    if first + 1 >= len(norm):
        return False
    numbered = norm[first].isdigit() and len(norm[first]) < 3 and norm[first + 1] in ("-", ".", ")", "–", "/", ":")
    return numbered or _in_order(reading, first)


def _in_order(reading: Reading, first: int) -> bool:
    """``أولا: …``, ``ثانيًا، …``: an item numbered in words."""
    norm = reading.words.norm
    return first + 1 < len(norm) and norm[first] in _ORDINALS and norm[first + 1] in (":", "-", "–", "/", "،")


def stamped(reading: Reading, word: int) -> bool:
    """True for a word in a line that tells news of its own: ``🔴 11:30 | …``, ``▪ …``, ``٢- …``, ``ثانيا: …``, ``الاثنين 17/10: …``."""
    start = reading.words.start[word]
    line = reading.words.text[reading.words.text.rfind("\n", 0, start) + 1 : start + 16]
    return _STAMP.match(line) is not None or _in_order(reading, _line(reading, word))


_STAMP = re.compile(
    r"^(\W{0,6}[0-9\u0660-\u0669]{1,2}[:.][0-9\u0660-\u0669]{2}\b"
    r"|\s*[•▪◾■●○◼▫◽*✦❖-]\ufe0f?\s"
    r"|\s*[0-9\u0660-\u0669]{1,2}\s*[-–.)]"
    r"|\s*(?:ال)?(?:أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)\s+[0-9\u0660-\u0669]{1,2}\s*/\s*[0-9\u0660-\u0669]{1,2}\s*:)"
)
"""An hour, a bullet, a number or a day at the head of a line."""


def lead_of(reading: Reading, word: int) -> tuple[int, int] | None:
    """The words of the line that leads in the list in which a word stands: ``وأصدرت س البيانات التالية:``."""
    first = _line(reading, word)
    return _lead(reading, first) if _item(reading, first) else None


def _opening(reading: Reading, word: int) -> int:
    """The first word of a line behind its mark or number."""
    first, norm = _line(reading, word), reading.words.norm
    while first < word and (norm[first].isdigit() or not norm[first].isalnum() or norm[first] in _ORDINALS):
        first += 1
    return first


def _lead(reading: Reading, first: int) -> tuple[int, int] | None:
    """The words of the last line before the list; None where it does not lead in with a colon."""
    norm = reading.words.norm
    for _ in range(REACH):
        while first > 0 and norm[first - 1] == "\n":
            first -= 1
        if first == 0:
            return None
        last, first = first, _line(reading, first - 1)
        if not _item(reading, first):
            return (first, last) if any(norm[k] == ":" for k in range(max(first, last - 3), last)) else None
    return None
