"""Where what explodes or is thrown does its work: ``قتل بعبوة ناسفة``, not ``ضبط عبوة ناسفة``."""

from __future__ import annotations

from functools import lru_cache

from marsad.knowledge.inflection import verb_forms
from marsad.knowledge.wording import wording
from marsad.language.folding import bare as without_article
from marsad.language.folding import normal
from marsad.language.words import Words
from marsad.mentions.happening_marks import ENDS, STOPS, clause

_W = wording(__name__)


def acts(words: Words, i: int, last: int) -> bool:
    """True where a weapon does its work: behind ب or a word of cause, before a verb of its own, at the head of a headline;
    never where it is found, seized, carried or defused."""
    if _DORMANT.intersection(words.bare[max(clause(words, i), i - 12) : i]):
        return False
    before = words.norm[i - 1] if i else "\n"
    if before in _CAUSES or before in STOPS or (before in "وف" and i > 1 and words.norm[i - 2] in STOPS):
        return before != "ب" or i < 2 or words.bare[i - 2] not in _CARRYING
    working = _working()
    ahead = words.bare[last : last + 8]
    for offset, word in enumerate(ahead):
        if words.norm[last + offset] in ENDS:
            break
        if word in working:
            return True
    return any(word in working or word in _CAUSES for word in words.bare[max(clause(words, i), i - 4) : i])


_CAUSES = _W["causes"]
_CARRYING = _W["carrying"]
_DORMANT = _W["dormant"]
_WORKS = "انفجر/ينفجر استهدف/يستهدف هز/يهز ضرب/يضرب قتل/يقتل أصاب/يصيب أدى/يؤدي أسفر/يسفر أوقع/يوقع خلف/يخلف فجر/يفجر زرع/يزرع ألقى/يلقي رمى/يرمي ألصق/يلصق وضع/يضع طال/يطال أودى/يودي هاجم/يهاجم اقتحم/يقتحم سقط/يسقط قاد/يقود أطلق/يطلق تسبب/يتسبب حصد/يحصد نفذ/ينفذ"


@lru_cache(maxsize=1)
def _working() -> frozenset[str]:
    """Forms of the verbs of which a weapon is the subject or the object when it does its work."""
    forms = {normal(form.text) for verb in _WORKS.split() for form in verb_forms(verb)}
    return frozenset({without_article(form) for form in forms} | {"مزروعه", "زراعه", "زرع", "مركونه"})
