"""Names that no gazetteer has and no head word introduces, shown by what stands around them alone.

قرب غروزني                 a word that no dictionary has, after a word of nearness or direction
شرقي أثريا ببادية سلمية    an everyday word before the countryside it lies in
وفي دوفنا، أوقف مسلحون      a word that no dictionary has, behind في, where it can be no noun
أهالي دوفنا                 the same behind the people of a place
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from marsad.knowledge.happenings import triggers
from marsad.language.lexicon import known
from marsad.mentions.places.bearings import bearing
from marsad.mentions.places.evidence import describes, follows, no_noun, supported, verb
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.view import heard

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

BEFORE_UNHEARD = frozenset(["في", "اهالي", "سكان", "علي", "اتجاه", "صوب"])
BEFORE_DEFINITE = frozenset(["في", "نحو", "صوب", "اتجاه"])
"""Before a definite word that no dictionary has: في الشويرف, باتجاه الشويرف."""
_AIMED = frozenset(["علي", "اتجاه", "صوب"])
_FLIGHT = 10
"""Words from what was fired to whither: خمسة صواريخ من طراز «قسام 2» باتجاه سديروت."""
_NOUNS = re.compile("^(ت(..ي.|.ا..|...|.ا..ه|...ه|..ي.ه)|است.*|انت.*|ا..ا.|.*(يه|وه|ها))$")
"""Shapes of verbal nouns that the word list may lack: تشريد, تظاهرة, استنزاف."""
_PLURALS = ("ات", "ين", "ون", "تا")


def unheard_after(scan: Scan, i: int) -> PlacePhrase | None:
    """في سلواد، على دوفنا, أهالي دوفنا: a word that no dictionary has and that has not the shape of a noun, where the phrase ends
    behind it; behind على and باتجاه only where something strikes; the sentence that opens with it and a comma shows any."""
    word, before = scan.norm[i], scan.norm[i - 1]
    if (
        len(word) < 4
        or word[:2] == "ال"
        or not scan.may_name(i)
        or heard(word)
        and not (before == "في" and no_noun(word))
        or i in scan.parties
        or word in scan.gazetteer.adjectives
        or word in scan.vocabulary.given_names
    ):
        return None
    reach = 4 if before == "علي" else _FLIGHT
    if before in _AIMED and not any(scan.norm[k] in scan.vocabulary.attacking for k in range(max(0, i - reach), i - 1)):
        return None
    opens = before == "في" and opens_sentence(scan, i - 1) and i + 1 < scan.size and scan.norm[i + 1] in ("،", ",")
    if not opens and (_NOUNS.match(word) or _formed(word)):
        return None
    end = scan.unknown(i, None)
    if end is None or end > i + 2 or (end < scan.size and scan.norm[end] in scan.vocabulary.heads):
        return None
    if before not in ("اهالي", "سكان") and not (
        scan.item_ends(end) or follows(scan, end) in ("time", "clause", "end") or scan.norm[end] in scan.gazetteer.adjectives
    ):
        return None
    return PlacePhrase(i, end, i, end, [], "unknown name", strong=True)


def before_unheard(scan: Scan, i: int) -> PlacePhrase | None:
    """على الكسارة والشويرف: a definite everyday word where something strikes, before و and a word that no dictionary has."""
    word, v = scan.norm[i], scan.vocabulary
    if (
        word[:2] != "ال"
        or len(word) < 5
        or scan.norm[i + 1 : i + 2] != ["و"]
        or not scan.may_name(i)
        or not scan.unheard(i + 2)
        or not scan.item_ends(i + 3)
    ):
        return None
    if i in scan.parties or i + 2 in scan.parties or scan.bare[i] in v.heads or scan.bare[i] in v.bodies or not could_be_a_village(scan, i):
        return None
    return PlacePhrase(i, i + 1, i, i + 1, [], "unknown name", strong=True)


def could_be_a_village(scan: Scan, i: int) -> bool:
    """True for a definite word that is neither a plural, a verbal noun, a noun of place nor what things happen in."""
    word, plain, v = scan.norm[i], scan.bare[i], scan.vocabulary
    if any(
        word in words or plain in words
        for words in (v.never_alone, v.not_area_names, v.news_words, v.not_names, v.back, v.roads, v.settings)
    ):
        return False
    return word not in scan.gazetteer.adjectives and not NO_VILLAGE.match(plain)


NO_VILLAGE = re.compile("^(.*(ات|ين|ون|يه)|ت..ي.|م.ا..|م.ا.ي.|ا..ا.|ان...|م.ا..ه|.*تهاد|ا.ت.ا.|م...|م.ت..|م...ه)$")
"""Shapes of plurals (المساجد, الأسواق), of verbal nouns (التفجير, المواجهة, الانقلاب) and of nouns of place (المكتب, المعتقل, المدرسة)."""


def _formed(word: str) -> bool:
    """متطوعين, مضافتين, وقفة, قطاف: a plural, a feminine or a verbal noun of a word that is known."""
    if word.endswith(_PLURALS):
        stems = (word[:-2], word[:-3]) if word[-3] == "ت" else (word[:-2],)
        return any(len(form) > 3 and heard(form) for stem in stems for form in (stem, stem + "ه"))
    return heard(word[:-1]) if word[-1] == "ه" else len(word) == 4 and word[2] == "ا" and heard(word[:2] + word[3])


def opens_sentence(scan: Scan, k: int) -> bool:
    """True for the في or ب that begins a sentence, with و or أما before it."""
    if k > 0 and (scan.norm[k - 1] == "اما" or (scan.norm[k - 1] == "و" and scan.clitic[k - 1] == "+")):
        k -= 1
    return k == 0 or scan.norm[k - 1] in (".", "\n", "؛", ":")


def unheard(scan: Scan, j: int) -> PlacePhrase | None:
    """قرب غروزني: after words of nearness and direction a word of some length that no dictionary and no gazetteer has."""
    if j >= scan.size:
        return None
    end = scan.extent(j)
    if end is not None and scan.may_be_set_off(j, end, None):
        return PlacePhrase(j, end, j, end, [], "unknown name", strong=True)
    if scan.norm[j] != scan.bare[j] and scan.bare[j] in triggers():
        return None  # محيط المواجهات
    if scan.opens_longer(j):
        last = scan.past_title(j + 2)
        return PlacePhrase(j, last, j, last, [], "unknown name", strong=True)
    if _in_countryside(scan, j) or _by_a_bearing(scan, j, j + 1) or _by_a_village(scan, j):
        return PlacePhrase(j, j + 1, j, j + 1, [], "unknown name", strong=True)
    if _by_a_bearing(scan, j, j + 2) and not scan.clitic[j]:
        return PlacePhrase(j, j + 2, j, j + 2, [], "unknown name", strong=True)
    if scan.clitic[j] == "+" and scan.norm[j] in "سكف" and scan.glued(j + 1) and _by_a_bearing(scan, j, j + 2):
        return PlacePhrase(j, j + 2, j, j + 2, [], "unknown name", strong=True)  # سنجل, taken for س and نجل
    place = unknown_end(scan, j)
    if place is not None and place.last == j + 2 and scan.clitic[j] == "+":
        place.rule = "unknown name"  # قرب ورغون, its first letter taken for و
        return place
    if (
        place is None
        or len(scan.norm[j]) < 4
        or scan.norm[j].endswith("يه")
        and not _in_its_place(scan, j)
        or scan.bare[j].endswith("اوسطي")
        or scan.norm[j] in scan.gazetteer.adjectives
    ):
        return None
    place.rule = "unknown name"
    return place


def _in_its_place(scan: Scan, j: int) -> bool:
    """قرب اللطيفية., عند مدخل اللطيفية جنوب بغداد: a definite word in ية that no dictionary has with its article or without, and that ends
    the phrase, or from which a direction is told."""
    if scan.norm[j][:2] != "ال" or scan.norm[j - 1] not in OF_A_TOWN:
        return False
    return follows(scan, j + 1) in ("end", "container", "time") or bearing(scan, j + 1)[0] is not None


OF_A_TOWN = frozenset(["قرب", "مدخل", "مشارف", "اطراف", "تخوم", "محيط", "ضواحي"])
"""What only a town or village has."""


def _in_countryside(scan: Scan, j: int) -> bool:
    """شرقي أثريا ببادية سلمية: an everyday word may be a name where its countryside or unit follows."""
    if (
        j + 2 >= scan.size
        or not scan.may_name(j)
        or scan.norm[j + 1] != "ب"
        or scan.clitic[j + 1] != "+"
        or scan.norm[j] in scan.vocabulary.triggers
    ):
        return False
    head = scan.vocabulary.heads.get(scan.norm[j + 2])
    return scan.norm[j + 2] in scan.vocabulary.rural or (head is not None and head.depth <= 2 and head.number == "one")


def _opens_a_name(scan: Scan, j: int) -> bool:
    """عند مدخل جديدة الشط شمال غرب بعقوبة: a word that names of two words begin with, and a definite word."""
    return j + 1 < scan.size and scan.norm[j] in scan.vocabulary.name_openers and scan.norm[j + 1][:2] == "ال" and scan.may_name(j + 1)


def _by_a_village(scan: Scan, j: int) -> bool:
    """في قرية قريبة من نونا يوم الأحد: a word in ا that the list has as a verb, where the phrase ends, is what the village lies by."""
    if j < 3 or scan.norm[j - 1] != "من" or scan.norm[j - 2] not in ("قريبه", "قريب") or scan.norm[j - 3] not in ("قريه", "بلده", "مكان"):
        return False
    word = scan.norm[j]
    return scan.may_name(j) and word[-1] == "ا" and word[:2] != "ال" and not known("ال" + word) and supported(scan, j + 1)


def _by_a_bearing(scan: Scan, j: int, last: int) -> bool:
    """مدخل سنجيل شمال رام الله: an everyday word may be a name where a direction from a town follows."""
    if j in scan.blocked or scan.norm[j] in scan.vocabulary.triggers or scan.enclitic(last):
        return False
    if last == j + 2 and not scan.clitic[j] and not (_opens_a_name(scan, j) and scan.norm[j - 1] in OF_A_TOWN):
        return False
    if last == j + 1 and (not scan.may_name(j) or describes(scan.norm[j]) or verb(scan.norm[j]) or scan.norm[j][:2] == "ال"):
        return False
    side, after = bearing(scan, last)
    if side is None or side == "C":
        return False
    town = scan.name(after + 1 if after < scan.size and scan.norm[after] in ("مدينه", "بلده") else after)
    return town is not None and not town.weak


def unknown_end(scan: Scan, j: int) -> PlacePhrase | None:
    """One of two places that no gazetteer has: a word no dictionary has either, so that people and times are not taken."""
    if j + 1 < scan.size and scan.clitic[j] == "+" and scan.misread_name(j):
        return PlacePhrase(j, j + 2, j, j + 2, [], "between", strong=True)
    end = scan.unknown(j, None) if j < scan.size else None
    opened = end is not None and end > j + 1 and scan.norm[j] in scan.vocabulary.sure_openers  # آيت يحي
    if end is None or (heard(scan.norm[j]) and not opened) or j in scan.parties or scan.norm[j] in scan.vocabulary.given_names:
        return None
    return PlacePhrase(j, end, j, end, [], "between", strong=True)
