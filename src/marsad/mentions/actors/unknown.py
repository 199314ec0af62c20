"""Bodies that the who's who lacks, known by the form of their name: ``لواء الفاتحين``, ``سرايا "الثأر"``,
``مجلس صيدنايا العسكري``, ``الفوج 46``.

They get a provisional id (``x-`` and a transliteration) for a reviewer to name or merge.
"""

from __future__ import annotations

from marsad.mentions.actors.references import NO_ADJECTIVES
from marsad.mentions.actors.scan import Found, Scan
from marsad.mentions.actors.slugs import slug

_PLACE_BEFORE = frozenset(
    ["قرب", "محيط", "منطقه", "تله", "طريق", "باتجاه", "تلال", "جبهه", "محور", "مفرق", "جسر", "نقاط"]
)
_LONGEST = 4


def unknown_body(scan: Scan, i: int) -> Found | None:
    """A body by its form at word ``i``; يا جماعة speaks to people."""
    if i and scan.norm[i - 1] == "يا":
        return None
    return _numbered(scan, i) or _council(scan, i) or _quoted(scan, i) or _by_head(scan, i)


def _found(scan: Scan, i: int, last: int, rule: str, head: str) -> Found:
    text = scan.reading.words.slice(i, last)
    name = " ".join(text.replace("_", " ").replace("#", "").translate(_QUOTES).split())
    own = scan.norm[i + 1 : last] if head in _GENERIC else scan.norm[i:last]
    return Found(i, last, slug(own), "unknown_body", rule, "unknown", name=name, called=frozenset([head]))


_GENERIC = frozenset(["فصيل", "ميليشيا", "جماعه", "تنظيم", "مجموعه"])
"""Nouns that say what a body is and are no part of its name: فصيل صقور الشام is صقور الشام."""
_QUOTES = dict.fromkeys(map(ord, "«»“”„\"'‘’()[]"), None)


def _numbered(scan: Scan, i: int) -> Found | None:
    """``اللواء 444``, ``الفرقة الرابعة``, ``الفوج 46 مشاة``."""
    if scan.norm[i] not in scan.vocabulary.unknown["numbered"]:
        return None
    k = i + 1
    if scan.inside(k) and scan.norm[k] == "ال":
        k += 1
    if not scan.inside(k):
        return None
    if scan.norm[k].isdigit():
        k += 1
    else:
        size = _shape_at(scan, k, scan.vocabulary.ordinals)
        if not size or scan.norm[i] == scan.bare[i]:
            return None
        k += size
    before = scan.previous(i)
    if before >= 0 and scan.bare[before] in _PLACE_BEFORE:
        return None
    while scan.inside(k):
        size = _shape_at(scan, k, scan.vocabulary.arms)
        if not size:
            break
        k += size
    return _found(scan, i, k, "unit by its number", scan.bare[i])


def _shape_at(scan: Scan, k: int, table: dict[str, list[tuple[tuple[str, ...], str]]]) -> int:
    for shape, _ in table.get(scan.norm[k], ()):
        if scan.at(k, shape):
            return len(shape)
    return 0


def _council(scan: Scan, i: int) -> Found | None:
    """``مجلس منبج العسكري``: up to three words of a place between."""
    if scan.norm[i] != "مجلس":
        return None
    for k in range(i + 2, min(i + 5, len(scan.norm))):
        if scan.norm[k] == "العسكري":
            return _found(scan, i, k + 1, "military council", "مجلس")
    return None


def _quoted(scan: Scan, i: int) -> Found | None:
    """``حركة "رجال الجبل"``: what stands in quotation marks right after the noun is its name."""
    head = scan.bare[i]
    if head not in scan.vocabulary.unknown["open"] and head not in scan.vocabulary.unknown["strict"]:
        return None
    for first, last in scan.reading.words.quotes:
        if first == i + 1 and 0 < last - first <= 5 and _may_name(scan, first, last):
            return _found(scan, i, last, "name in quotation marks", head)
    return None


def _may_name(scan: Scan, first: int, last: int) -> bool:
    """Quoted words that name: Arabic words only, the first of them no judgement ("الإرهابي")."""
    words = scan.norm[first:last]
    plain = all(w.isdigit() or "\u0621" <= w[0] <= "\u064a" for w in words)
    return plain and words[0] not in scan.vocabulary.judging and "ال" + words[0] not in scan.vocabulary.judging


def _by_head(scan: Scan, i: int) -> Found | None:
    """``كتيبة شهداء بدر``: the noun, a chain of nouns up to a definite one, and its adjectives."""
    head = scan.norm[i]
    if head not in scan.vocabulary.unknown["open"] and head not in scan.vocabulary.unknown["strict"]:
        return None
    strict = head in scan.vocabulary.unknown["strict"]
    if strict and head.endswith("ه") and scan.reading.words.text[scan.reading.words.end[i] - 1] == "ه":
        return None  # فرقه: its teams
    stop = scan.vocabulary.unknown["stop"]
    k = i + 1
    while scan.inside(k) and k - i <= _LONGEST:
        word = scan.norm[k]
        if not _name_word(scan, k) or word in stop or word in scan.vocabulary.backing_words:
            break
        k += 1
        if word != scan.bare[k - 1]:
            while scan.inside(k) and k - i <= _LONGEST and _adjective(scan, k):
                k += 1
            if strict and not _proper(scan, i, k):
                return None
            return _found(scan, i, k, "name by its form", head)
    if k - i < 2 or strict:
        return None
    return _found(scan, i, min(k, i + 3), "name by its form", head)


def _name_word(scan: Scan, k: int) -> bool:
    word = scan.norm[k]
    return not scan.clitic[k] and len(word) > 1 and "\u0621" <= word[0] <= "\u064a" and word not in _FUNCTION


_FUNCTION = frozenset(
    "من في علي الي عن مع بعد قبل خلال التي الذي الذين ان لم لا قد كان كانت هو هي هذا هذه ذلك تلك او ثم بين منذ حيث "
    "عند لدي كما اي اثر نفذ نفذت استهدف استهدفت شن شنت قتل قتلت اعلن اعلنت قال قالت اليوم امس عقب ضد حتي بات باتت "
    "تتبع يتبع تابعه تابع المدعوم المدعومه الموالي المواليه التابع التابعه حول داخل خارج نحو قرب تم جري جرت وهو وهي "
    "سيطرت سيطر انسحبت انسحب هاجمت هاجم دون غير كل بعض عدد عده".split()
)


def _adjective(scan: Scan, k: int) -> bool:
    """A definite adjective of the kind names carry: الإسلامية, الشعبي."""
    word = scan.norm[k]
    if (
        scan.clitic[k]
        or word == scan.bare[k]
        or word in scan.vocabulary.backing_words
        or scan.bare[k] in scan.vocabulary.backing_words
    ):
        return False
    return word.endswith(("ي", "يه")) and len(word) > 5 and word not in NO_ADJECTIVES


def _proper(scan: Scan, i: int, last: int) -> bool:
    """A strict noun (حركة, قوات) opens a name only where the words behind it are no common phrase."""
    return last - i >= 3
