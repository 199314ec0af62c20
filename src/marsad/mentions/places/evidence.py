"""What stands around a doubtful word and says whether it is a name: what follows it, and what sort of word it is.

قرية شنان بريف إدلب        a name: its countryside follows
قرية تعود إلى              a verb
قرى آهلة بالسكان           an adjective
"""

from __future__ import annotations

import re

from marsad.language.folding import bare
from marsad.language.lexicon import imperfect, known
from marsad.mentions.places.view import WordView

_STOPS = frozenset(["،", ",", ".", "\n", ")", "؛", ":", "!", "؟", "?", "…", "/", "|", "-", "–", "—"])
_PARTICIPLE = re.compile("^(م.{3,5}ه|[^ا]ا..ه|..ي.ه|م[^ا].ا.ه)$")
"""Shapes of feminine participles and adjectives: مأهولة, محاصرة, هادئة, عريقة."""


def follows(view: WordView, i: int) -> str:
    """What stands at a word, after a supposed name: ``end``, ``container``, ``time``, ``clause``, ``list`` or ``other``."""
    if i >= view.size or view.norm[i] in _STOPS:
        return "end"
    word, v = view.norm[i], view.vocabulary
    if word in v.rural or word in v.directions:
        return "container"
    if word in ("ب", "في", "التابعه", "التابع", "الواقعه", "الواقع") and i + 1 < view.size:
        if word not in ("ب", "في") or _holds(view, i + 1):
            return "container"
        return "time" if word == "في" and view.norm[i + 1] in v.time_words else "other"
    if word in v.time_words:
        return "time"
    if word in v.clause_words or word in v.relations:
        return "clause"
    return "list" if word == "و" else "other"


def _holds(view: WordView, i: int) -> bool:
    """بريف, في محافظة, بجبل: what a place can lie in."""
    word, v = view.norm[i], view.vocabulary
    head = v.heads.get(word)
    if (
        word in v.rural
        or word in v.directions
        or word in ("الريف", "الباديه")
        or (head is not None and head.number == "one" and head.depth <= 3)
    ):
        return True
    return view.bare[i] in view.gazetteer.by_key and any(
        e.kind in ("country", "governorate") or e.own or e.population > 5_000 and not e.common for e in view.gazetteer.by_key[view.bare[i]]
    )


def supported(view: WordView, i: int) -> bool:
    """True where what stands at a word can follow a name, but hardly a noun or verb."""
    return follows(view, i) in ("container", "end", "time", "clause")


def describes(word: str) -> bool:
    """True for an indefinite adjective or participle that the word list has, or an adjective of a noun that it has: ساحلية,
    خدمية, هادئة, مأهولة, شعبي."""
    if word[:2] == "ال":
        return False
    if len(word) > 4 and word.endswith("يه"):
        return known(word) or known(word[:-1]) or known(word[:-2])
    if len(word) > 4 and word.endswith("ي"):
        return known(word) or known(word + "ه")
    return known(word) and bool(_PARTICIPLE.match(word))


def verb(word: str) -> bool:
    """True for a form that is a verb first of all: تعود, يسكن; شهدت, اتخذت; امتد."""
    if word[0] in "يت" and imperfect(word):
        return True
    if word.endswith("ت") and len(word) > 3 and known(word) and known(word[:-1]) and known(word[:-1] + "وا"):
        return True
    return word[0] == "ا" and len(word) > 3 and known(word) and known(word + "ت") and known(word + "وا")


def perfect(word: str) -> bool:
    """True for a word of three letters that is a verb of the past too: خرج, وصل."""
    return len(word) == 3 and known(word) and known(word + "ت") and known(word + "وا")


def no_noun(word: str) -> bool:
    """True for a word that the list has as a form no preposition can stand before: يارون, a verb; شتولا, of which no form with
    article is heard, as of all nouns."""
    if len(word) < 4 or word[-1] != "ا" and word[0] != "ي" or word[:2] == "ال" or not known(word) or known("ال" + word):
        return False
    return word[-1] == "ا" and len(word) > 4 and not known(word[:-1] + "ه") or word[0] == "ي" and imperfect(word)


def agreeing(word: str) -> bool:
    """الحدودية, الحدوديتين: a definite adjective of belonging that agrees with the head of a name before it."""
    return word[:2] == "ال" and len(word) > 5 and word.endswith(("يه", "يتين", "يات"))


def feminine_nisba(word: str) -> bool:
    """الجنوبية, الآشورية, البقاعية: a definite adjective of belonging, as it follows قرية, بلدة, مدينة, قاعدة."""
    return word[:2] == "ال" and word.endswith("يه") and len(word) > 5


def nisba(word: str) -> bool:
    """المركزي, الدولي, الجامعي: the same after a masculine noun, where the word list has it."""
    return word[:2] == "ال" and word.endswith("ي") and len(word) > 4 and (known(word) or known(bare(word)))


def indefinite_noun(view: WordView, i: int) -> bool:
    """منزل, عشرات: a noun as the subject of the verb before it; not قصفا, شرقي."""
    if i >= view.size or view.clitic[i]:
        return False
    word, v = view.norm[i], view.vocabulary
    return (
        known(word)
        and word[:2] != "ال"
        and word[-1] != "ا"
        and not (word in v.locatives or word in v.directions or word in v.relations or word in v.inside or word in v.not_names)
    )
