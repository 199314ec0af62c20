"""Words behind the one noun of a place that can be nothing there but its name, though the tokenizer or the word list says otherwise.

مديرية ودان بالعاصمة       و that is a letter of the name: no one joins another noun to a bare مديرية
منطقة زلطا.                an ending that no adjective of منطقة has
ناحية شيران كوبري          a bridge that ends the name of a town
"""

from __future__ import annotations

from marsad.knowledge.happenings import triggers
from marsad.knowledge.places.vocabulary import Head
from marsad.knowledge.wording import wording
from marsad.language.lexicon import known
from marsad.language.verbs import SURE, finite
from marsad.mentions.places.evidence import describes, follows, perfect, supported
from marsad.mentions.places.view import WordView, heard

_W = wording(__name__)
_ADVERBS = _W["adverbs"]
"""Accusatives that say how or when: استهدفوا منطقة مجددا."""
_LETTERS = frozenset(["و", "ف"])
_ENDING = frozenset(["bridge", "hill", "mountain", "valley", "river"])
"""Kinds of nouns that end the names of towns: آلتون كوبري."""
_WELLS = _W["wells"]
"""First words of names that any man's name, or another place's, goes on with: بئر صالح."""
_OUTSIDE = frozenset(["في", "ب", "قرب", "من", "الي", "نحو", "صوب", "علي"])


def torn_off(view: WordView, j: int, head: Head | None) -> bool:
    """في مديرية ودان بالعاصمة, منطقة فنلا شرق الجبل: و or ف and a noun that no dictionary has with it, right behind the one head."""
    if head is None or head.number != "one" or head.careful == "spot" or view.norm[j] not in _LETTERS or view.clitic[j] != "+":
        return False
    if not view.glued(j + 1) or view.clitic[j + 1] or view.enclitic(j + 2) or follows(view, j + 2) != "container":
        return False
    stem, v = view.norm[j + 1], view.vocabulary
    if heard(view.norm[j] + stem) or stem[:2] == "ال" or len(stem) < 3 or j + 1 in view.parties or j + 1 in view.blocked:
        return False
    plain = stem in v.heads or stem in v.rural or stem in v.directions or stem in v.locatives or stem in v.not_names or stem in v.news_words
    deed = finite(stem) == SURE or stem in triggers() or perfect(stem) and not view.after_locative(j - 1)  # استهدفوا منطقة وقتلوا
    return not (plain or deed or describes(stem) or view.bare[j + 1] in view.gazetteer.by_key)


def future_of_none(view: WordView, j: int) -> bool:
    """منطقة عين سيرو غربي كتم: what would be a verb to come, behind the first word of a name and before what it lies in."""
    if j + 1 >= view.size or view.norm[j] != "س" or view.clitic[j] != "+" or not view.glued(j + 1) or view.enclitic(j + 2):
        return False
    if heard(view.norm[j] + view.norm[j + 1]) or view.norm[j - 1] not in view.vocabulary.name_openers:
        return False
    return follows(view, j + 2) in ("container", "end", "time")


def no_adjective(view: WordView, j: int, head: Head) -> bool:
    """غارة على منطقة زلطا: an indefinite accusative, as no adjective of منطقة is one, where the phrase ends."""
    word, v = view.norm[j], view.vocabulary
    if (
        not head.feminine
        or head.number != "one"
        or word[:2] == "ال"
        or len(word) < 5
        or word[-1] != "ا"
        or word.endswith(("يا", "ها", "وا"))
    ):
        return False
    if not known(word[:-1]) or word in _ADVERBS or word in v.news_words or word in v.everyday or word in v.time_words:
        return False
    before = view.norm[j - 2] if j > 1 else ""
    return before in v.strong_locatives and supported(view, j + 1)


def ends_with_a_site(view: WordView, j: int, head: Head | None) -> bool:
    """ناحية شيران كوبري بمحافظة س: the noun of a bridge or hill that nothing follows to be its name."""
    inner = view.vocabulary.heads.get(view.norm[j])
    if inner is None or inner.kind not in _ENDING or head is None or head.kind not in ("settlement", "subdistrict"):
        return False
    definite = view.norm[j - 1][:2] == "ال" and view.words.text[view.words.start[j - 1]] == "ا"  # but آلتون
    return head.number == "one" and inner.number == "one" and not definite and supported(view, j + 1)


def well_of(view: WordView, i: int) -> bool:
    """قرب بئر صالح، في بئر مزة بشمال س: a well that a man or another place gave its name, which is a village's."""
    j = i + 1
    if view.norm[i] not in _WELLS or i == 0 or j >= view.size or view.clitic[j] or view.enclitic(j + 1):
        return False
    before = view.norm[i - 1]
    if before not in _OUTSIDE and before not in view.vocabulary.heads and before not in view.vocabulary.directions:
        return False
    word = view.norm[j]
    named = word in view.vocabulary.given_names or word[:2] != "ال" and view.bare[j] in view.gazetteer.by_key
    return named and word not in view.vocabulary.everyday and supported(view, j + 1)


def of_its_unit(view: WordView, word: str, after: int, head: Head) -> bool:
    """مديرية القطن بمحافظة حضرموت: a unit that is called by a common noun, before the larger unit it lies in."""
    unit = head.kind in ("subdistrict", "district", "governorate") and head.number == "one"
    return unit and word[:2] == "ال" and word not in view.vocabulary.not_area_names and follows(view, after) == "container"
