"""Tribes, clans and families in a feud: ``عشيرة البو نعيم``, ``مسلحون من قبيلة الرزيقات``, ``قبيلتي حاشد وبكيل``,
``بين عائلة س وعائلة ص``, ``بين آل جعفر وآل زعيتر``.

A tribe that is named is a party with a provisional id of its own and its name; people of a tribe that is not named are
tribesmen. Two tribes named by one noun are two parties.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.actors.scan import Found, Scan
from marsad.mentions.actors.slugs import slug

_W = wording(__name__)

_SINGULAR = {"قبيلتي": "قبيلة", "قبيلتا": "قبيلة", "عشيرتي": "عشيرة", "عشيرتا": "عشيرة", "عايلتي": "عائلة", "عايلتا": "عائلة", "الي": "آل"}
_NO_NAME = _W["no_name"]
_BETWEEN = frozenset(["بين"])
_OF = _W["of"]
"""Words behind which a tribe only says whose somebody is: شاب من قبيلة س."""
_LONGEST = 3


def tribe(scan: Scan, i: int) -> Found | None:
    """``مسلحون من قبيلة الرزيقات``, ``أبناء عشيرة العكيدات``, ``قبيلة حاشد``: a tribe, or people of one."""
    words = scan.vocabulary.tribes
    members = scan.vocabulary.members
    k = i
    armed = people = False
    if scan.bare[k] in scan.vocabulary.member_words or scan.bare[k] in words["people"]:
        armed = scan.bare[k] in members["fighters"] and scan.bare[k] not in ("افراد", "فرد", "انصار")
        people = not armed
        k += 1
        while scan.inside(k) and k < i + 3 and scan.norm[k] in ("من", "ل", "الي", "ينتمون"):
            k += 1
        if scan.inside(k) and (scan.norm[k] in words["two"] or scan.norm[k] in words["pair"]):
            return clans(scan, k, i)
    if not (scan.inside(k + 1) and (scan.norm[k] in words["one"] or scan.norm[k] in words["many"])):
        return None
    last = _name(scan, k + 1)
    if last is None:
        return None
    if scan.norm[k] in words["many"]:
        body = "tribal-fighters" if armed else "tribesmen"
        return Found(i, last, body, "people", "people of a tribe", "people", group="tribe")
    before = scan.previous(i)
    people = people or (before >= 0 and scan.norm[before] in _OF)
    form = "people" if people else "members" if armed else "unknown_body"
    return _found(scan, i, k, last, form, _surface(scan, k, last))


def armed_tribesmen(scan: Scan, i: int) -> Found | None:
    """``مسلحين من قبائل عربية``, ``مجموعة مسلحة من أبناء العشائر``, ``رجال من قبائل``: armed people of tribes that are not named."""
    k = _behind_from(scan, i)
    if k is None:
        return None
    k += scan.bare[k] in ("ابناء", "رجال") and scan.inside(k + 1)
    if scan.bare[k] not in scan.vocabulary.tribes["many"]:
        return None
    definite, k = scan.norm[k] != scan.bare[k], k + 1
    while scan.inside(k + 1) and scan.norm[k] == "و" and scan.bare[k + 1] in scan.vocabulary.tribes["many"]:
        k += 2
    while scan.inside(k) and scan.norm[k].endswith("يه") and (scan.norm[k] != scan.bare[k]) == definite:
        k += 1
    return Found(i, k, "tribal-fighters", "people", "people", "people", group="tribal fighters")


def tribe_of_gunmen(scan: Scan, i: int) -> Found | None:
    """``مسلحون قبليون من الجدعان``, ``مسلحين قبليين من آل شبوان``: behind tribal gunmen the name is their tribe's, unless it is a place's."""
    if scan.bare[i] not in scan.vocabulary.members["fighters"] or not (scan.inside(i + 1) and scan.bare[i + 1].startswith("قبلي")):
        return None
    k = _behind_from(scan, i)
    if k is None or scan.bare[k] in scan.vocabulary.tribes["many"] or scan.norm[k] in scan.vocabulary.town_kinds or _a_place(scan, k):
        return None
    last = _name(scan, k)
    return _found(scan, i, k - 1, last, "members", _surface(scan, k, last)) if last is not None else None


def _behind_from(scan: Scan, i: int) -> int | None:
    """The word behind من, where armed people or a band of them stand at ``i``, with their adjectives."""
    members = scan.vocabulary.members
    if scan.bare[i] not in members["fighters"] | members["groups"] or scan.bare[i] in ("انصار", "اتباع"):
        return None
    k = i + 1
    while scan.inside(k) and k - i <= 3 and (scan.bare[k] in scan.vocabulary.member_skip or scan.bare[k].startswith("قبلي")):
        if scan.norm[k] == "من":
            break
        k += 1
    k += scan.inside(k) and scan.norm[k].startswith(("ينتم", "تنتم", "منتم"))
    joins = ("من", "الي", "ل") if k > i + 1 and scan.norm[k - 1].startswith(("ينتم", "تنتم", "منتم")) else ("من",)
    return k + 1 if scan.inside(k + 1) and scan.norm[k] in joins and not scan.clitic[k + 1] else None


def _a_place(scan: Scan, k: int) -> bool:
    """``من مأرب``, ``من بني سويف``: a town or state that the vocabulary knows."""
    vocabulary = scan.vocabulary
    known = (shape for table in (vocabulary.towns, vocabulary.state_names) for shape, _ in table.get(scan.norm[k], ()))
    return scan.norm[k] in vocabulary.shared_towns or any(scan.at(k, shape) for shape in known)


def clans(scan: Scan, i: int, first: int | None = None) -> Found | None:
    """``عشيرتي البو نعيم وآل سرهيد``: two parties; ``عشيرتين``: tribesmen."""
    words = scan.vocabulary.tribes
    start = i if first is None else first
    if scan.bare[i] in words["pair"]:
        kin = scan.bare[i].startswith("عايل")
        if kin and not (first is not None or _feud(scan, i)):
            return None
        return Found(start, i + 1, "tribesmen", "people", "people of a tribe", "people", group="family" if kin else "tribe")
    if scan.norm[i].startswith("عايل") and not _feud(scan, start):
        return None
    if scan.norm[i] == "الي" and scan.reading.words.text[scan.reading.words.start[i]] != "آ":
        return None
    last = _name(scan, i + 1)
    second = _second(scan, last) if last is not None else None
    if last is None or second is None:
        return None
    noun = _SINGULAR.get(scan.norm[i], "")
    form = "members" if first is not None else "unknown_body"
    one = _found(scan, start, i, last, form, f"{noun} {_surface(scan, i + 1, last)}")
    begin, end = second
    own = _surface(scan, begin, end)
    name = own if own.startswith("آل ") and noun == "آل" else f"{noun} {own}"
    one.further = [_found(scan, begin, begin - 1, end, "unknown_body", name)]
    return one


def family(scan: Scan, i: int) -> Found | None:
    """``بين عائلة س وعائلة ص``, ``بين آل جعفر وآل زعيتر``: families at feud are parties; else their people are civilians."""
    words = scan.reading.words
    text = words.text[words.start[i] : words.end[i]]
    glued = text in ("وآل", "لآل")
    if scan.norm[i] in ("ال", "وال", "لال") and not (glued or text == "آل"):
        return None
    if not _feud(scan, i, glued):
        return None
    last = _name(scan, i + 1)
    if last is None:
        return None
    if scan.norm[i] in SONS:
        joined = bool(scan.found) and scan.found[-1].rule == "tribe by its name" and i - scan.found[-1].last <= 2
        town = scan.norm[i] == "بني" and not joined and not _of_gunmen(scan, i)  # بني سويف
        return _found(scan, i, i - 1, last, "unknown_body", _surface(scan, i, last)) if not town else None
    name = _surface(scan, i + 1, last)
    if scan.norm[i] in ("ال", "وال", "لال"):
        first = i + 1 if glued else i
        return _found(scan, first, i, last, "unknown_body", f"آل {name}")
    return _found(scan, i, i, last, "unknown_body", f"عائلة {name}")


def _of_gunmen(scan: Scan, i: int) -> bool:
    """``مسلحون من بني ضبيان``: behind gunmen and من a tribe's name, unless a town bears it."""
    before = scan.previous(i)
    k = scan.previous(before) if before == i - 1 and scan.norm[before] == "من" else -1
    return k >= 0 and scan.bare[k].startswith(("مسلح", "قبلي")) and not _a_place(scan, i)


def _feud(scan: Scan, i: int, glued: bool = False) -> bool:
    """``بين`` before, or a family of the feud just named and joined by و."""
    before = scan.previous(i)
    if before >= 0 and scan.norm[before] in _BETWEEN:
        return True
    if before >= 0 and scan.norm[before] == "من" and scan.previous(before) >= 0:
        of = scan.bare[scan.previous(before)]
        return of in scan.vocabulary.members["fighters"] or of in _BANDS
    joined = glued or (i > 0 and scan.norm[i - 1] == "و")
    return joined and bool(scan.found) and scan.found[-1].rule == "tribe by its name" and i - scan.found[-1].last <= 2


_BANDS = _W["bands"]
"""Words for an armed group or two, of a family that is named behind من."""
SONS = frozenset(["اولاد", "بني", "بنو"])
"""Words that open the name of a tribe or clan and stand for it in a feud: بين أولاد صقر وأولاد عيسى."""


def _name(scan: Scan, k: int) -> int | None:
    """The word behind a tribe's name that begins at word ``k``; None where none does."""
    if not scan.inside(k) or scan.clitic[k] or scan.norm[k] in _NO_NAME or scan.norm[k] in scan.vocabulary.between:
        return None
    word = scan.norm[k]
    if not "\u0621" <= word[0] <= "\u064a" or word in scan.vocabulary.backing_words:
        return None
    last = k + 1
    opens = word in scan.vocabulary.tribes["opens"]
    if opens and not (scan.inside(last) and not scan.clitic[last]):
        return None
    while opens and scan.inside(last) and not scan.clitic[last] and last - k < _LONGEST:
        opens = scan.norm[last] in scan.vocabulary.tribes["opens"]
        last += 1
    return last


def _second(scan: Scan, last: int) -> tuple[int, int] | None:
    """The name behind و, that of the second tribe."""
    words = scan.reading.words
    if scan.inside(last) and scan.norm[last] == "و" and scan.clitic[last] == "+":
        end = _name(scan, last + 1)
        return (last + 1, end) if end is not None else None
    if scan.inside(last + 1) and words.text[words.start[last] : words.end[last]] == "وآل":
        return last + 1, last + 2
    return None


def _found(scan: Scan, first: int, head: int, last: int, form: str, name: str) -> Found:
    own = [scan.norm[k] for k in range(head + 1, last)]
    if (
        own
        and own[0] in ("ال", "البو", "بو", "ابو")
        and len(own) > 1
        and scan.reading.words.text[scan.reading.words.start[head + 1]] == "آ"
    ):
        own = own[1:]  # آل سرهيد and سرهيد are one
    return Found(
        first,
        last,
        slug(["قبيله", *own]),
        form,
        "tribe by its name",
        "unknown",
        group="tribe",
        name=name,
        called=frozenset(["عشيره", "قبيله"]),
    )


def _surface(scan: Scan, first: int, last: int) -> str:
    return " ".join(scan.reading.words.slice(first, last).replace("_", " ").replace("#", "").split())
