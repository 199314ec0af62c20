"""Finds the words that tell of something happening: ``غارة``, ``استهدفت``, ``انفجار عبوة ناسفة``, ``لقي مصرعه``.

A word tells by itself (``غارة``) or with its object (``أسقطت … طائرة``: of all objects the nearest decides). Of entries
that begin at one word the longest wins. Words inside the names of bodies and places, inside dates, in page furniture and
in figures of speech tell of nothing (``هيئة تحرير الشام`` frees nobody, ``شارع الانتفاضة`` is a street, ``هجوم لاذع`` is
words). What explodes or is thrown tells only where it acts: ``قتل بعبوة ناسفة``, not ``ضبط عبوة ناسفة``.
"""

from __future__ import annotations

from marsad.knowledge.happening_pairs import PairForm, pairs
from marsad.knowledge.happenings import Entries, Trigger, figures, singles, triggers
from marsad.knowledge.wording import wording
from marsad.language.folding import bare as without_article
from marsad.language.folding import normal
from marsad.language.verbs import marked_passive
from marsad.language.words import Words, standing
from marsad.mentions.happening_marks import CLAUSES, DONE, HAPPENED, PREPOSITIONS, QUANTITIES, STOPS
from marsad.mentions.happening_objects import Named, Object, with_object
from marsad.mentions.happening_senses import OTHER_WORDS, another_sense, flown_in, his_family, longest, tells_nothing
from marsad.mentions.happening_weapons import acts
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)


def find_happenings(reading: Reading) -> None:
    """Appends to ``reading.happenings``, in text order, without overlaps."""
    words = reading.words
    trie, paired = triggers(), pairs()
    bare = words.bare
    taken = _taken(reading)
    figurative = _figures(words)
    taken |= figurative
    named = _named(reading, taken)
    pronouns = {i - 1 for i in standing(words.clitic, ("-",)) if i}
    resume = 0
    for i in sorted({*standing(bare, trie), *standing(bare, paired), *pronouns}):
        if i < resume:
            continue
        known, forms = trie.get(bare[i]), paired.get(bare[i])
        if i in pronouns:
            known, forms = _before_pronoun(words, i, known, forms)
        if (known is None and forms is None) or i in taken or (bare[i] in OTHER_WORDS and tells_nothing(words, i)):
            continue
        plain = longest(words, known, i, taken) if known else None
        found, obj = plain, None
        if forms and (plain is None or len(plain.words) == 1 or plain.thing):
            obj = with_object(words, forms, i, figurative, named)
            if obj is not None and flown_in(words, obj.span[0]):
                obj = None
            if obj is not None:
                found = obj.form.trigger(obj.row)
        if found is None or (found.thing and not acts(words, i, i + len(found.words))) or another_sense(words, found, i):
            continue
        _append(reading, found, i, obj)
        resume = reading.happenings[-1].last


def _before_pronoun(
    words: Words, i: int, known: Entries | None, forms: list[PairForm] | None
) -> tuple[Entries | None, list[PairForm] | None]:
    """``فرقتهم`` is read as فرقة and هم; where only the verb is a word of happening, or its hamza shows it, it is the verb."""
    written = words.text[words.start[i] : words.end[i]]
    verb = normal(written)
    if verb == words.norm[i] or not verb.endswith("ت") or verb == "اسرت" and his_family(words, i):
        return known, forms
    if known is None and forms is None or written[0] == "أ":
        told = Entries(t for t in triggers().get(verb, ()) if t.part in ("verb", "present") and len(t.words) == 1)
        with_object = [f for f in pairs().get(verb, ()) if f.part in ("verb", "present")]
        if told or with_object:
            return told or None, with_object or None
    return known, forms


def _append(reading: Reading, found: Trigger, i: int, obj: Object | None) -> None:
    words = reading.words
    first, last = i, i + len(found.words)
    voice = found.part
    verbal = voice in ("verb", "present", "phrase")
    if not verbal and _periphrastic(words, i):
        voice = "verb"
        if _carrier(words, i) and not (reading.happenings and reading.happenings[-1].last >= i):
            first, voice = i - 1, "phrase"
    if obj is not None and obj.row.whole and obj.span[0] == last and found.part == "verb":
        last, voice = obj.span[1], "phrase"
    undertaken = not verbal and i > 1 and words.norm[i - 1] == "ب" and _undertaken(words, i)
    start, end = words.span(first, last)
    pronoun = last < len(words) and words.clitic[last] == "-" and found.part == "noun"
    if pronoun and obj is not None and obj.span[0] > last and words.norm[obj.span[0]] == words.bare[obj.span[0]]:
        pronoun = False  # تفريقهم مسيرة: whom it befell is told anew
    elif pronoun and i > 2 and words.norm[i - 1] == "و" and words.clitic[i - 1] == "+" and words.norm[i - 2] not in STOPS:
        pronoun = False  # تفخيخ جسر وتفجيره: a second deed
    reading.happenings.append(
        Happening(
            first, last, start, end, words.text[start:end], f"{found.type}: {' '.join(found.words)}",
            type=found.type, types=(found.type,), voice=voice,
            light=voice in ("noun", "plural") and not undertaken and (_definite(words, found, i) and not _by_means(words, found, i) or pronoun), roles=found.roles, weak=found.weak,
            passive=verbal and (found.passive or marked_passive(words.text[start:end])), object=obj.span if obj else None,
        )
    )  # fmt: skip


def _undertaken(words: Words, i: int) -> bool:
    """``قامت بالهجوم على قرية``, ``قيام مسلحين بالاعتداء على رعاة``: the article is that of the deed's kind and points back to none."""
    if words.norm[i] == words.bare[i] or "علي" not in words.norm[i + 1 : i + 4]:
        return False
    return any(words.norm[k] in _UNDERTAKES for k in range(max(0, i - 9), i - 1))


_UNDERTAKES = _W["undertakes"]


def _carrier(words: Words, i: int) -> bool:
    """True straight behind a verb that only carries the noun at ``i``: اندلعت مواجهات, شن هجوما, لتندلع اشتباكات; not behind
    على وقع."""
    before = words.norm[i - 2] if i > 1 else ""
    if words.norm[i] != words.bare[i] or before == "علي":
        return False
    return words.norm[i - 1] in HAPPENED or (before == "ل" and words.norm[i - 1] in ("تندلع", "يندلع", "تدور", "تنشب"))


def _periphrastic(words: Words, i: int) -> bool:
    """True behind ``تم``, ``جرى``, ``اندلعت``: تم ضبط, جرى توقيف, اندلعت مواجهات are verbs in two words. When and where may
    stand between: تم بخنشلة أمس توقيف."""
    if i == 0 or _carrier(words, i):
        return i > 0
    for k in range(i - 1, max(-1, i - 9), -1):
        if words.norm[k] in DONE:
            following = words.norm[k + 1]
            return k == i - 1 or following in PREPOSITIONS or following in _TIMES or following[0] == "ب"
        if words.norm[k] in STOPS or words.norm[k] in CLAUSES:
            return False
    return False


_TIMES = _W["times"]


def _definite(words: Words, found: Trigger, i: int) -> bool:
    """True for a noun with the article, unless the vocabulary lists it so (العثور على) or الـ belongs to the word (إلقاء); عملية الاغتيال too."""
    if words.bare[i] == "عمليه" and i + 1 < len(words) and found.type in _KNOWN_OPERATIONS:
        return words.norm[i + 1] != words.bare[i + 1]
    return words.norm[i] != words.bare[i] and words.norm[i] != found.head


_KNOWN_OPERATIONS = frozenset({"assassination", "abduction", "execution", "ied_explosion", "explosion", "ambush", "armed_attack"})


_MEANS = frozenset((without_article("الالغام"), *"عبوات مفخخات قنابل سيارات مسيرات".split()))


def _by_means(words: Words, found: Trigger, i: int) -> bool:
    """``إصابة 19 بالألغام``: by what kind of weapon, with the article of the kind; it points back to none."""
    return found.thing and i > 0 and words.norm[i - 1] == "ب" and words.bare[i] in _MEANS


def _figures(words: Words) -> set[int]:
    """Words of the figures of speech and offices of ``figures.yaml``: هجوم لاذع, مكافحة الشغب."""
    phrases = figures()
    out: set[int] = set()
    for i in phrases.openings(words):
        out.update(range(i, i + phrases.at(words, i)))
    return out


_WIDE = frozenset(["country", "governorate", "region", "road", "river", "sea", "front"])


def _named(reading: Reading, taken: set[int]) -> Named:
    bodies = [a for a in reading.actors if a.form == "name" and not a.adjective]
    parties = {k for a in bodies for k in range(a.first + (a.last > a.first + 1), a.last)}
    places = {p.first: p.last for p in reading.places if p.depth >= 2 and not p.part_of_name and p.place.kind not in _WIDE}
    return Named(taken, parties, places)


def _taken(reading: Reading) -> set[int]:
    """Words that belong to a name, a date or the furniture."""
    taken: set[int] = set()
    words = reading.words
    defences = singles("clauses.yaml", "air_defences")
    for actor in reading.actors:
        if words.norm[actor.first] == "اسر" and actor.first + 1 < len(words) and words.norm[actor.first + 1] in QUANTITIES:
            continue  # فضلا عن أسر أربعة: a verbal noun, no families
        attacker = words.bare[actor.first].startswith(("انتحاري", "انغماسي"))  # a person who tells of an attack
        defence = words.bare[actor.first] in defences  # تصدت الدفاعات الجوية: who tells of an interception
        if not actor.adjective and not attacker and not defence:
            taken.update(range(actor.first, actor.last))
    for place in reading.places:
        if place.part_of_name or place.depth >= 1:
            taken.update(range(place.first, place.last))
    for date in reading.dates:
        taken.update(range(date.first, date.last))
    for start, end in reading.skip:
        first, last = words.at(start, end)
        taken.update(range(first, last))
    return taken
