"""People without an organisation, attackers without a name: ``مدنيون``, ``متظاهرين``, ``مسلحون مجهولون``.

Words that are also adjectives or common nouns (مدني, طالب, عامل) count only after a number or a word of harm."""

from __future__ import annotations

from marsad.knowledge.actors.vocabulary import Crowd
from marsad.mentions.actors.scan import Found, Scan, after_harm

_ADJECTIVE_OF = frozenset(
    "الدفاع المجتمع زي لباس سياره سيارات طيران طايره منزل منازل اهداف مناطق منشات حكم مجتمع عمل عصيان ملابس مبان "
    "مباني ممتلكات دفاع حراك اشتباك اشتباكات هجوم هجمات نزاع صراع فصيل تنظيم جناح كفاح عمل تفجير هجومين مصدر شرطه "
    "محكمه طاقم الحراك السجل الطيران حزام هويه مطار لاجي مواقع اعيان الاعيان المنشات المناطق".split()
)


def crowd(scan: Scan, i: int) -> Found | None:
    """People or unnamed attackers at word ``i``."""
    entries = scan.vocabulary.crowds.get(scan.bare[i])
    if not entries:
        return None
    for shape, group in entries:
        end = i + len(shape)
        if end <= len(scan.bare) and (len(shape) == 1 or tuple(scan.bare[i:end]) == shape):
            if len(shape) == 1 and not _stands_alone(scan, i):
                return None
            return _found(scan, i, end, group)
    return None


def _found(scan: Scan, i: int, last: int, crowd: Crowd) -> Found:
    if scan.inside(last) and scan.bare[last] in scan.vocabulary.adjectives and crowd.form == "people":
        last += 1
    return Found(i, last, crowd.id, crowd.form, "people", "people", group=crowd.group)


def _stands_alone(scan: Scan, i: int) -> bool:
    before = scan.previous(i)
    word = scan.bare[i]
    if before >= 0:
        previous = scan.norm[before]
        if previous in _ADJECTIVE_OF or scan.bare[before] in _ADJECTIVE_OF:
            return False
    if word not in scan.vocabulary.careful:
        return True
    if scan.norm[i] != word and before >= 0 and scan.norm[before] != scan.bare[before]:
        return False
    if before < 0:
        return word in _UNNAMED and scan.norm[i] == word
    return after_harm(scan, before) or _clitic_harm(scan, i)


_UNNAMED = frozenset(["مجهول", "مسلح", "انتحاري", "مهاجم"])
"""Attackers that may open a headline: انتحاري يفجر نفسه."""


def _clitic_harm(scan: Scan, i: int) -> bool:
    return i > 0 and scan.clitic[i - 1] == "+" and scan.norm[i - 1] == "ل"


def nationals(scan: Scan, i: int) -> Found | None:
    """``فلسطينيين اثنين``, ``الروس``: people by nation; of the region they are civilians, of other states the state."""
    nation = scan.vocabulary.nationals.get(scan.bare[i])
    if nation is None:
        return None
    before = scan.previous(i)
    if before >= 0 and _noun_before(scan, before, i):
        return None
    if scan.inside(i + 1) and scan.clitic[i + 1] == "-":
        return None
    if nation.home:
        return Found(i, i + 1, "civilians", "people", "people by nation", "people", group=nation.code.lower())
    return Found(i, i + 1, nation.state, "nationality", "people of a state", "nationality")


def counted_national(scan: Scan, i: int) -> Found | None:
    """``مقتل فلسطيني``, ``12 فلسطينياً``: a single national of the region after a number or a word of harm."""
    nation = scan.vocabulary.counted.get(scan.norm[i])
    before = scan.previous(i)
    if nation is None or before < 0:
        return None
    if scan.norm[before].isdigit() or (before == i - 1 and scan.norm[before] in _HARMED):
        return Found(i, i + 1, "civilians", "people", "people by nation", "people", group=nation.code.lower())
    return None


_HARMED = frozenset(
    "مقتل استشهاد اصابه اعتقال جرح وفاه استشهد قتل اصيب خطف اختطاف جثه جثمان اعتقلت اعدام عشر عشره عشرين ثلاثين "
    "اربعين خمسين احد".split()
)


def tribe(scan: Scan, i: int) -> Found | None:
    """``مسلحون من قبيلة الرزيقات``, ``أبناء عشيرة العكيدات``, ``قبيلة حاشد``: people of a tribe, armed or not."""
    k = i
    armed = False
    if scan.bare[k] in scan.vocabulary.member_words or scan.bare[k] in ("ابناء", "افراد", "رجال"):
        armed = scan.bare[k] in scan.vocabulary.members["fighters"] and scan.bare[k] not in ("افراد", "فرد", "انصار")
        k += 1
        while scan.inside(k) and k < i + 3 and scan.norm[k] in ("من", "ل", "الي", "ينتمون"):
            k += 1
    if scan.inside(k) and scan.norm[k] in ("قبيلتين", "عشيرتين"):
        return Found(i, k + 1, "tribesmen", "people", "people of a tribe", "people", group="tribe")
    if not (scan.inside(k + 1) and scan.norm[k] in ("قبيله", "عشيره", "قبايل", "عشاير", "قبيلتي", "عشيرتي")):
        return None
    if scan.clitic[k + 1] or scan.norm[k + 1] in scan.vocabulary.between:
        return None
    last = k + 2
    if scan.norm[k + 1] in ("بني", "ال", "ابو", "بو", "اولاد") and scan.inside(last) and not scan.clitic[last]:
        last += 1
    if scan.norm[k].endswith("تي") and scan.inside(last + 1) and scan.norm[last] == "و":
        last += 2  # قبيلتي الرزيقات والفلاتة
    body = "tribal-fighters" if armed else "tribesmen"
    return Found(i, last, body, "people", "people of a tribe", "people", group="tribe")


def _noun_before(scan: Scan, before: int, i: int) -> bool:
    """True where the word is an adjective of what stands before it: الضباط السوريين."""
    word = scan.norm[before]
    if before != i - 1 or scan.clitic[i - 1]:
        return False
    both = (word != scan.bare[before]) == (scan.norm[i] != scan.bare[i])
    return both and (
        word.endswith(("ين", "ون", "ان", "ات"))
        or scan.bare[before] in scan.vocabulary.member_words
        or scan.bare[before] in scan.vocabulary.crowds
    )
