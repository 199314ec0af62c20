"""People without an organisation, attackers without a name: ``مدنيون``, ``متظاهرين``, ``مسلحون مجهولون``.

Words that are also adjectives or common nouns (مدني, طالب, عامل) count only after a number or a word of harm."""

from __future__ import annotations

from marsad.knowledge.actors.vocabulary import Crowd
from marsad.knowledge.wording import wording
from marsad.mentions.actors.assailants import militants
from marsad.mentions.actors.members import belonging
from marsad.mentions.actors.nations import of_nation
from marsad.mentions.actors.pronouns import pronoun_member
from marsad.mentions.actors.scan import Found, Scan, after_harm

_W = wording(__name__)

_ADJECTIVE_OF = _W["adjective_of"]


def crowd(scan: Scan, i: int) -> Found | None:
    """People or unnamed attackers at word ``i``."""
    entries = scan.vocabulary.crowds.get(scan.bare[i])
    if not entries:
        return None
    for shape, group in entries:
        end = i + len(shape)
        if end <= len(scan.bare) and (len(shape) == 1 or tuple(scan.bare[i:end]) == shape):
            if len(shape) == 1 and not _stands_alone(scan, i) or scan.norm[end - 1] == "العصابه":
                return None  # أفراد العصابة: of the gang that was told of before
            return _found(scan, i, end, group)
    return None


def _found(scan: Scan, i: int, last: int, crowd: Crowd) -> Found | None:
    if scan.inside(last) and scan.clitic[last] == "-" and crowd.form == "unidentified":
        return pronoun_member(scan, i)  # مسلحوها
    nation = scan.vocabulary.adjectives.get(scan.bare[last]) if scan.inside(last) and not scan.clitic[last] else None
    if nation is not None and scan.object_begins(last):
        nation = None
    if nation is not None and scan.bare[last] not in scan.vocabulary.only_force:
        if crowd.form == "people":
            last += 1
        elif crowd.id == "unidentified":
            return of_nation(scan, i, last + 1, nation)
    if crowd.id in _MAY_BELONG or crowd.group == "men":
        whose = belonging(scan, last)
        if whose is not None:
            return Found(
                i,
                whose.last,
                whose.id,
                "members",
                f"members of a body; {whose.rule}",
                whose.alias_kind,
                unsure=whose.unsure,
                name=whose.name,
            )
    if crowd.id == "islamist-militants":
        body = militants(scan, i) if scan.norm[i] != scan.bare[i] else None
        if body is not None:
            return Found(i, last, body, "members", "militants of the body just named", "loaded")
        if scan.country == "SY":  # إرهابيون of its state's media: whoever did it
            return Found(i, last, "unidentified", "unidentified", "people", "loaded", group=crowd.group)
    if crowd.id == "detainees" and (held := _prisoners_of(scan, i, last)) is not None:
        return held
    return Found(i, last, crowd.id, crowd.form, "people", "people", group=crowd.group)


_MAY_BELONG = frozenset(["islamist-militants", "unidentified"])


def _prisoners_of(scan: Scan, i: int, k: int) -> Found | None:
    """``25 أسيراً من الجيش``, ``أسرى من الحوثيين``: the prisoners are of the body behind من."""
    from marsad.mentions.actors.finder import body_at

    if scan.bare[i] not in _PRISONERS or not (scan.inside(k + 1) and scan.norm[k] == "من"):
        return None
    body = body_at(scan, k + 1)
    if body is None or body.form in ("people", "unidentified", "person"):
        return None
    return Found(i, body.last, body.id, "members", "prisoners of a body", "members", unsure=body.unsure)


_PRISONERS = frozenset("اسير اسيرا اسيرين اسيران اسري".split())


def _stands_alone(scan: Scan, i: int) -> bool:
    before = scan.previous(i)
    word = scan.bare[i]
    if before >= 0 and not (scan.clitic[i - 1] == "+" and before < i - 1):
        previous = scan.norm[before]
        agree = (previous != scan.bare[before]) <= (scan.norm[i] != word)  # فرقت الشرطة متظاهرين: no adjective of الشرطة
        several = previous in _BY_WHOM and word == scan.norm[i] and word.endswith(("ين", "ون"))  # هجوم مستوطنين
        if agree and not several and (previous in _ADJECTIVE_OF or scan.bare[before] in _ADJECTIVE_OF):
            return False
    if before == i - 1 and before >= 0 and scan.norm[i] != word and scan.norm[before] in _QUARTERS:
        return False  # حي الموظفين, شارع الأطباء
    if word.startswith("انتحاري") and before == i - 1 and scan.norm[i] != word and before >= 0 and scan.norm[before] != scan.bare[before]:
        return False  # الاعتداءان الانتحاريان
    if word in _THINGS_TOO and not (before >= 0 and scan.norm[before] in scan.vocabulary.soldiers["harmed"]):
        return False
    if scan.norm[i] != word and before == i - 1 and before > 0 and scan.norm[before - 1] in _KUNYA:
        return False  # أبو مهدي المهندس
    if word in _DESCRIBING and scan.norm[i] != word and before == i - 1 and scan.norm[before] != scan.bare[before]:
        return False  # السكان الغاضبين
    if word not in scan.vocabulary.careful or _called_by_name(scan, i) or _its_object(scan, i, before):
        return True
    if scan.norm[i] != word and before >= 0 and scan.norm[before] != scan.bare[before]:
        return False
    if before < 0:
        return word in _UNNAMED and scan.norm[i] == word
    return after_harm(scan, before) or _clitic_harm(scan, i)


def _called_by_name(scan: Scan, i: int) -> bool:
    """``سلم الإرهابي المدعو "س" نفسه``: a person who is called by name is nobody's adjective."""
    return scan.inside(i + 1) and scan.norm[i + 1] in NAMED_SO and scan.norm[i] != scan.bare[i]


def _its_object(scan: Scan, i: int, before: int) -> bool:
    """``قتلت القوات الفرنسية جهاديا``: behind a verb of harm and its definite subject, in the ending of an object, no adjective of it."""
    if scan.norm[i] != scan.bare[i] or not scan.norm[i].endswith("ا") or before != i - 1 or before < 1:
        return False
    subject = scan.norm[before] != scan.bare[before]
    return subject and any(scan.norm[k] in scan.vocabulary.harm and not scan.clitic[k] for k in range(max(0, i - _SUBJECT), before))


_SUBJECT = 4
"""Words back from an object to the verb, the subject between them."""
NAMED_SO = frozenset(["المدعو", "المسمي", "المكني", "الملقب", "المعروف"])
"""Behind these stands the name that a person goes by."""
_BY_WHOM = frozenset(["هجوم", "هجمات", "تفجير"])
"""Nouns of deeds, behind which a plural says whose."""
_QUARTERS = _W["quarters"]
"""Before people these make a place or a club of them."""
_KUNYA = frozenset(["ابو", "ابي", "ابا", "ام"])
"""Before a name: أبو مهدي المهندس."""
_THINGS_TOO = frozenset(["مزارع"])
"""Words that are things more often than people: مزارع, farms."""
_DESCRIBING = _W["describing"]
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
    counted = before >= 0 and (scan.norm[before].isdigit() or scan.bare[before] in scan.vocabulary.numerals)
    if nation.home or counted and scan.norm[i] == scan.bare[i]:
        return Found(i, i + 1, "civilians", "people", "people by nation", "people", group=nation.code.lower())
    return Found(i, i + 1, nation.state, "nationality", "people of a state", "nationality")


def counted_national(scan: Scan, i: int) -> Found | None:
    """``مقتل فلسطيني``, ``12 فلسطينياً``: a single national of the region after a number or a word of harm, or as the object
    behind who harmed him: ``قتل مستوطن فلسطينيا``."""
    nation = scan.vocabulary.counted.get(scan.norm[i])
    before = scan.previous(i)
    if nation is None or before < 0:
        return None
    harmed = before == i - 1 and (scan.norm[before] in _HARMED or scan.object_begins(i) and after_harm(scan, before - 1))
    if scan.norm[before].isdigit() or harmed:
        return Found(i, i + 1, "civilians", "people", "people by nation", "people", group=nation.code.lower())
    return None


_HARMED = _W["harmed"]


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
