"""What stands behind منذ: a beginning that only says since when, or a happening of its own with its day and place."""

from __future__ import annotations

from marsad.accounts.frames.boundaries import names_places
from marsad.accounts.frames.frame import is_effect
from marsad.mentions.model import Happening, Reading


def since_it_began(reading: Reading, happening: Happening) -> bool:
    """``أعنف أيام القتال منذ بدء العملية البرية``: a beginning that only says since when."""
    norm, i = reading.words.norm, happening.first
    if dated_since(reading, happening):
        return False
    if i > 0 and norm[i - 1] == "منذ" and happening.type in ("withdrawal", "agreement", "surrender"):
        return True  # الهجوم الأكثر دموية منذ انسحاب القوات
    began = i - 1 - (i > 2 and norm[i - 1] in ("حمله", "عمليه", "موجه"))  # منذ بدء حملة القصف
    return (
        i > 1
        and happening.voice in ("noun", "plural")
        and norm[began] in ("بدء", "بدايه", "انطلاق", "اندلاع", "انطلاقه")
        and norm[began - 1] == "منذ"
    )


def dated_since(reading: Reading, happening: Happening) -> bool:
    """``تصاعد العنف منذ تفجير المرقد في س في 22 شباط الماضي``, ``منذ التوقيع على وقف إطلاق النار بـس في الثامن من أبريل``: told with its day and place."""
    words, i = reading.words, happening.first
    if i < 1 or words.norm[i - 1] != "منذ" or happening.voice != "noun" or is_effect(happening):
        return False
    last = words.sentences[words.sentence[i]][1]
    end = next((k for k in range(happening.last, last) if words.norm[k] in ("،", ",", ".", "؛")), last)
    dated = any(happening.last <= d.first < end and d.use == "point" and d.precision in ("day", "time", "month") for d in reading.dates)
    return dated and names_places(reading, happening.last, end)


def since_then(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """Where such a happening is told apart from what has gone on since."""
    return new.first - 1 if dated_since(reading, new) and any(not is_effect(t) for t in group) else None
