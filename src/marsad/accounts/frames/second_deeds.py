"""Second deeds in one sentence: a charge beside the news, what raiders undertook, what was shot down, what came before a storming."""

from __future__ import annotations

from marsad.accounts.frames.frame import VERBAL, group_of, is_effect
from marsad.knowledge.happenings import singles
from marsad.mentions.model import Happening, Reading

CHARGED_WITH = frozenset(
    {"execution", "abduction", "arrest", "torture", "sexual_violence", "looting", "property_destruction", "displacement"}
)


def charge_beside(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``مقتل شرطيين في كمين، واتهامات لحراس بنهب مساكن``: a charge of something else than what was told before it."""
    words = reading.words
    if new.type in {t.type for t in group}:
        return None
    for k in range(new.first - 1, max(group[-1].last, new.first - 8), -1):
        if words.bare[k].startswith("اتهام") and words.norm[k - 1] == "و" and words.clitic[k - 1] == "+":
            return k - 1
    return None


def undertaken_there(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``توغلت قوة في س وأقدمت على نسف منزل``: what raiders did there with a verb of its own."""
    norm, clitic = reading.words.norm, reading.words.clitic
    if any(t.type == "arrest" for t in group) or new.light or new.voice in VERBAL:
        return None
    verbs = singles("clauses.yaml", "undertakes")
    return next(
        (
            k - 1
            for k in range(new.first - 1, max(group[-1].last, new.first - 6), -1)
            if norm[k] in verbs and norm[k - 1] == "و" and clitic[k - 1] == "+"
        ),
        None,
    )


def taken_before(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``اندلعت اشتباكات إثر اعتقال قيادي``, ``على خلفية قيام القوة باعتقال آمر``: an arrest or a kidnapping that fighting broke out over."""
    norm, i = reading.words.norm, new.first - 1
    if new.voice != "noun" or "armed_clash" not in {t.type for t in group}:
        return None
    if norm[i] in ("ب", "علي"):
        i = next((k - 1 for k in range(i - 1, max(group[-1].last, i - 9), -1) if norm[k] in ("قيام", "اقدام")), i)
    return i if norm[i] in ("بعد", "عقب", "اثر", "خلفيه") and i > group[-1].last - 1 else None


def shot_down(reading: Reading, before: Happening, new: Happening) -> bool:
    """``صواريخ تصدت لها الدفاعات``, ``مسيّرة اعترضتها الدفاعات``: a clause of those who defend, about what others fired just before."""
    norm, clitic, k = reading.words.norm, reading.words.clitic, new.last
    taken_up = any(clitic[j] == "-" and norm[j] in ("ه", "ها", "هما") for j in range(k, min(k + 2, len(norm))))
    return taken_up and new.first - before.last <= 12 and norm[new.first - 1] not in ("الذي", "التي", "ان")


def shelled_afterwards(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``هاجم مسلحون نقطة ثم قام الجيش بدك القرية``, ``اندلعت اشتباكات قبل أن يتولى الجيش دك المنطقة``: what others then did with guns or from the air."""
    if new.type not in ("shelling", "airstrike", "drone_strike") or new.light and reading.words.norm[new.first - 1] != "ب":
        return None
    if not {group_of(t.type) for t in group if not is_effect(t)} <= {"attack", "clash", "raid"} or all(is_effect(t) for t in group):
        return None
    norm = reading.words.norm
    for k in range(new.first - 1, max(group[-1].last, new.first - _THEN) - 1, -1):
        if norm[k] == "ثم" or norm[k] == "ان" and norm[k - 1] == "قبل":
            forces = any(a.form not in ("people", "person", "unidentified") for a in reading.actors_in(k, new.last + 3))
            return k - (norm[k] == "ان") if forces else None
    return None


_THEN = 8
"""Words from ثم to the guns, at most."""
PREPARES = {
    "raid": frozenset({"shelling", "airstrike", "drone_strike"}),
    "territory_gain": frozenset({"shelling", "airstrike", "drone_strike"}),
}
"""By the group of what was told, the types of a deed of another kind that came before it."""
