"""The weapon that a frame names, by the words that name weapons and those that only look like them."""

from __future__ import annotations

from marsad.accounts.frames import Frame
from marsad.accounts.frames.left_out import ANSWERED
from marsad.knowledge.happenings import Means, clause_phrases, means
from marsad.knowledge.wording import wording
from marsad.language.verbs import finite
from marsad.language.words import standing
from marsad.mentions.model import Reading

_W = wording(__name__)


def weapon_of(reading: Reading, frame: Frame) -> str | None:
    """The type that the first fitting weapon word of the frame makes, by the order of ``means.yaml``."""
    best: Means | None = None
    table = means()
    bare = reading.words.bare
    first = max(frame.first, 0)
    last = _before_the_answered(reading, frame)
    covered = 0  # طائرات انتحارية is no suicide bombing: the words of a longer name are not looked up by themselves
    for i in standing(bare[first:last], table):
        i += first
        fitting = next((found for found in table[bare[i]] if tuple(bare[i : i + len(found.words)]) == found.words), None)
        if fitting is None or i < covered or (i + 1 < len(bare) and bare[i + 1] == "نت") or (i and bare[i - 1] in _OUTLETS):
            continue  # المسيرة نت is no drone
        if _named(reading, frame, i):
            continue
        if bare[i].startswith("مسير") and _march(reading, i):
            continue
        if i and bare[i - 1] in _OF_OTHERS:
            covered = i + len(fitting.words)
            continue  # المخابرات الجوية; فريق لنزع الألغام; ورشة لتجميع الطائرات المسيرة
        if (
            bare[i].startswith(("طاير", "مروحي", "طيران"))
            and i
            and (bare[i - 1] in _CRASHED or bare[i - 1] == "اي" and bare[i - 2] in _CRASHED)
        ):
            continue  # تحطمت طائرة; نفى فقدان أي طائرة
        if bare[i].startswith(_AIRCRAFT) and "تحليق" in bare[max(0, i - _FLOWN_OVER) : i]:
            continue  # تزامنا مع تحليق مكثف لطيران الاستطلاع
        if bare[i] == "جويه" and any(p.first <= i < p.last for p in reading.places):
            continue  # قاعدة س الجوية
        if bare[i] == "جويه" and i and bare[i - 1] in _WEATHER:
            continue  # سوء الأحوال الجوية
        if bare[i].startswith("طاير") and i + 1 < len(bare) and bare[i + 1] in ("مدنيه", "ركاب", "شحن"):
            continue  # أضرار بطائرة مدنية
        if bare[i] == "انتحاريه" and any(word.startswith(("مسير", "طاير", "درون")) for word in bare[max(0, i - 3) : i]):
            continue  # مسيرة تركية انتحارية
        covered = i + len(fitting.words)
        if best is None or fitting.order < best.order:
            best = fitting
    return best.type if best else None


def _before_the_answered(reading: Reading, frame: Frame) -> int:
    """The word behind what the frame tells with: ``قصف ثكنة بالصواريخ | ردا على الغارات``, whose weapons are others', and
    ``هدد باستهداف المطار | إذا أقلعت منه طائرة``."""
    norm = reading.words.norm
    told = range(frame.head.last, frame.last - 1)
    return next((k for k in told if norm[k] in ANSWERED and norm[k + 1] == "علي" or _if(reading, k)), frame.last)


def _if(reading: Reading, k: int) -> bool:
    """``إذا``, ``في حال أقلعت``: a condition opens at the word; not ``في حال الخطر``."""
    norm = reading.words.norm
    in_case = norm[k : k + 2] == ["في", "حال"] and k + 2 < len(norm) and bool(finite(norm[k + 2]))
    return in_case or bool(clause_phrases("condition").at(reading.words, k))


_AIRCRAFT = ("طاير", "طيران", "مروحي", "مسير", "مقاتل")
_FLOWN_OVER = 6
"""Words from تحليق to what flew over, at most."""
_WEATHER = _W["weather"]


def _named(reading: Reading, frame: Frame, i: int) -> bool:
    """True within the name of a speaker, and within a raid's own words: إنزال جوي is no strike."""
    if any(s.first <= i < s.last for s in reading.speakers):
        return True
    return any(t.type == "raid" and t.first <= i < t.last for t in frame.triggers)


def _march(reading: Reading, i: int) -> bool:
    """True for مسيرة where it is a march: قمع مسيرة, المسيرة الأسبوعية."""
    bare = reading.words.bare
    before = bare[i - 1 - (i > 1 and reading.words.clitic[i - 1] == "-")] if i else ""
    following = bare[i + 1] if i + 1 < len(bare) else ""
    return before in _OF_MARCHES or following in _MARCHES


_OF_OTHERS = _W["of_others"]


_CRASHED = _W["crashed"]


_OF_MARCHES = _W["of_marches"]


_MARCHES = _W["marches"]


_OUTLETS = _W["outlets"]
