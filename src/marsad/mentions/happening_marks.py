"""Small words and marks that bound what belongs to a word of happening: ends of clauses, prepositions, verbs that carry or tell."""

from __future__ import annotations

from marsad.language.words import Words

DAMMA = "\u064f"
"""The vowel that marks a passive: قُتل."""
DONE = frozenset(("تم", "تمت", "جري", "جرت"))
"""Verbs that only say that what follows was done: تم ضبط."""
HAPPENED = frozenset(
    "دار دارت اندلع اندلعت نشب نشبت وقع وقعت حدث حدثت تجدد تجددت احتدم احتدمت استوينف استوينفت هز دوي انطلق انطلقت بدا بدات شن شنت شنوا".split()
)
"""Verbs that only say that what follows happened or was begun: اندلعت مواجهات, شن هجوما."""
CLAUSES = frozenset("ان لكن بينما فيما حيث مما لان اذ حتي غير كما".split())
"""Words that open another clause."""
NO_VERB_BEHIND = frozenset("ب في عن الي علي مع بين".split())
"""Prepositions behind which a word is a noun."""
PREPOSITIONS = frozenset("ب ل ك من في عن الي علي نحو صوب تجاه ضد قرب داخل خارج بين مع عبر خلال بعد قبل وسط قباله".split())
QUANTITIES = frozenset(
    "عدد عددا العديد مزيد مزيدا المزيد كثير كثيرا مجموعه كل اي واحد واحدا اثنين ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره ثلاث اربع خمس ست سبع ثماني تسع عشر عشرات مييات".split()
)


def clause(words: Words, i: int) -> int:
    """The word after the last stop before ``i``."""
    first = words.sentences[words.sentence[i]][0]
    for k in range(i - 1, first - 1, -1):
        if words.norm[k] in ENDS:
            return k + 1
    return first


ENDS = frozenset([".", "؛", "\n", "؟", "!"])
STOPS = ENDS | {"،", ",", ":"}
"""Marks that end a clause."""
