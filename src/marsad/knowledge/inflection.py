"""The forms of a verb or a noun of happening, so that the vocabulary lists each word once.

Verbs are given as ``past/present`` in the third person masculine singular; endings follow from the shape: sound (قصف),
hollow (أغار), weak at the end (أخلى, غزا, لقي), hamza at the end (لجأ). Nouns are given in the singular, with an adjective
or a second noun where they have one. Where a rule gives a form that nobody writes, no harm is done: it is never met.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class VerbForm(NamedTuple):
    """One form: ``past`` or ``present``, and whether its spelling alone shows that it is passive (هوجم, اقتيد)."""

    text: str
    tense: str
    passive: bool = False


def verb_forms(verb: str) -> Iterator[VerbForm]:
    """All forms of ``past/present`` that news uses: third person of every gender and number, and we.

    >>> [form.text for form in verb_forms("قصف/يقصف")][:5]
    ['قصف', 'قصفت', 'قصفوا', 'قصفو', 'قصفا']
    >>> [form.text for form in verb_forms("هاجم/يهاجم") if form.passive][:2]
    ['هوجم', 'هوجمت']
    """
    past, _, present = verb.partition("/")
    for text in past_forms(past):
        yield VerbForm(text, "past")
    for text in passive_forms(past):
        yield VerbForm(text, "past", True)
    if present:
        for text in present_forms(present):
            yield VerbForm(text, "present")
        hollow = _hollow(present)
        if hollow:
            for text in present_forms(hollow):
                yield VerbForm(text, "present", True)


def past_forms(past: str) -> list[str]:
    """The past of every gender and number; ``وا`` is also written ``و`` in posts.

    >>> past_forms("أخلى")[:5]
    ['أخلى', 'أخلت', 'أخلوا', 'أخلو', 'أخليا']
    """
    if past[-1] in "ىا":
        stem, weak = past[:-1], "ي" if past[-1] == "ى" else "و"
        return [past, stem + "ت", stem + "وا", stem + "و", stem + weak + "ا", stem + "تا", stem + weak + "نا"]
    if past[-1] == "ي":
        stem = past[:-1]
        return [past, past + "ت", stem + "وا", stem + "و", past + "ا", past + "تا"]
    forms = [past, past + "ت", past + "وا", past + "و", past + "ا", past + "تا", past + "نا"]
    if past[-1] not in "نأؤئ" and len(past) > 3:
        forms.append(past + "ن")  # تعرضن, اختطفن
    if len(past) > 3 and past[-2] == "ا" and past[0] in "أاس":
        forms.append(past[:-2] + past[-1] + "نا")  # استعاد: استعدنا
    if past[-1] == "أ":
        forms += [past[:-1] + "ؤوا", past[:-1] + "آ", past[:-1] + "ءوا"]
    return forms


def passive_forms(past: str) -> list[str]:
    """The passive past where it is spelled otherwise than the active: هوجم, تبودل, أغير, اقتيد, استولي (f. استوليت).

    >>> passive_forms("اقتاد")[:3]
    ['اقتيد', 'اقتيدت', 'اقتيدوا']
    """
    if past[-1] == "ى" and len(past) > 3:
        stem = past[:-1]
        return [stem + "يت", stem + "يا", stem + "يتا"]
    if len(past) > 3 and past[-2] == "ا":
        return past_forms(past[:-2] + "ي" + past[-1])
    if len(past) > 3 and past[1] == "ا" and past[0] not in "اأإآ":
        return past_forms(past[0] + "و" + past[2:])
    if len(past) > 4 and past[0] == "ت" and past[2] == "ا":
        return past_forms(past[:2] + "و" + past[3:])
    return []


def present_forms(present: str) -> list[str]:
    """The present of every gender and number, indicative and shortened, and we.

    >>> present_forms("يقصف")[:6]
    ['يقصف', 'تقصف', 'نقصف', 'يقصفون', 'يقصفوا', 'تقصفون']
    """
    stem = present[1:]
    if stem[-1] in "يىو" and len(stem) > 1:
        short = stem[:-1]
        weak = "و" if stem[-1] == "و" else "ي"
        return [
            "ي" + stem, "ت" + stem, "ن" + stem, "ي" + short + "ون", "ي" + short + "وا", "ي" + short + weak + "ان", "ت" + short + weak + "ان",
        ]  # fmt: skip
    return [
        "ي" + stem, "ت" + stem, "ن" + stem, "ي" + stem + "ون", "ي" + stem + "وا", "ت" + stem + "ون", "ي" + stem + "ان", "ت" + stem + "ان",
    ]  # fmt: skip


def _hollow(present: str) -> str | None:
    """The passive present of a hollow verb: يصيب gives يصاب; None for any other."""
    if len(present) > 3 and present[-2] in "يو" and present[-1] not in "يىوء":
        return present[:-2] + "ا" + present[-1]
    return None


class NounForm(NamedTuple):
    """One form of a noun: ``singular``, ``dual`` or ``plural``."""

    text: str
    number: str


def noun_forms(noun: str, plural: bool = True) -> Iterator[NounForm]:
    """Singular with its indefinite object form, dual, and the regular plural in ات where ``plural`` is wanted.

    >>> [form.text for form in noun_forms("غارة جوية")][:3]
    ['غارة جوية', 'غارتان جويتان', 'غارتين جويتين']
    """
    first, *rest = noun.split()
    yield NounForm(noun, "singular")
    for text in accusative(noun):
        yield NounForm(text, "singular")
    if first.startswith("ال") or len(first) < 3 or first[-1] in "اىي" or first.endswith("ات"):
        return
    stem = first[:-1] + "ت" if first[-1] == "ة" else first[:-1] + "ء" if first[-1] == "ء" else first
    for ending, construct in (("ان", "ا"), ("ين", "ي")):
        yield NounForm(" ".join([stem + ending, *(_dual(word, ending) for word in rest)]), "dual")
        if rest:
            yield NounForm(" ".join([stem + construct, *rest]), "dual")
    if plural:
        many = first[:-1] + "ات" if first[-1] == "ة" else first + "ات"
        yield NounForm(" ".join([many, *(_feminine(word) for word in rest)]), "plural")
        if rest:
            yield NounForm(" ".join([many, *rest]), "plural")


def accusative(noun: str) -> list[str]:
    """The indefinite object forms of a noun and its adjective: ``هجوم مسلح`` gives ``هجوما مسلح`` and ``هجوما مسلحا``."""
    words = noun.split()
    if words[0][-1] in "ةاءىي" or words[0].startswith("ال") or words[0].endswith("ات"):
        return []
    forms = [" ".join([words[0] + "ا", *words[1:]])]
    if len(words) > 1 and words[1][-1] not in "ةاءى" and not words[1].startswith("ال"):
        forms.append(" ".join([words[0] + "ا", words[1] + "ا", *words[2:]]))
    return forms


def _dual(adjective: str, ending: str) -> str:
    return (adjective[:-1] + "ت" if adjective[-1] == "ة" else adjective) + ending


def _feminine(adjective: str) -> str:
    return adjective if adjective[-1] == "ة" else adjective + "ة"


_PREPOSITIONS = ("على", "من", "إلى", "في", "عن", "داخل", "فوق", "تحت", "بين", "نحو", "أمام", "ضد", "بعد")


def object_forms(word: str) -> set[str]:
    """The forms in which a listed object may stand behind its verb, as written: every number and case.

    >>> sorted(object_forms("لغم"))[:3]
    ['لغم', 'لغما', 'لغمات']
    """
    first, _, rest = word.partition(" ")
    if first in _PREPOSITIONS:
        return {f"{first} {form}" for form in object_forms(rest)} if rest else {word}
    if first.startswith(("بال", "لل")) or rest.startswith("ال"):
        return {word}
    forms = {form.text for form in noun_forms(word)}
    if not rest and word[-1] not in "ةاءىي":
        forms |= {word + ending for ending in ("ين", "ون", "ي", "و")}
    if not rest and word[-1] == "ي" and len(word) > 3:
        forms |= {word + ending for ending in ("ا", "ين", "ان", "ون")}
    if not rest and word[-1] == "ة":
        forms |= {word[:-1] + ending for ending in ("تي", "تا")}
    return forms
