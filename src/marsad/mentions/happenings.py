"""Finds the words that tell of something happening: ``غارة``, ``استهدفت``, ``انفجار عبوة ناسفة``, ``لقي مصرعه``.

The longest entry of the vocabulary wins. Words inside the names of bodies and places, inside dates and in page
furniture tell of nothing (``هيئة تحرير الشام`` frees nobody, ``شارع الانتفاضة`` is a street).
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from marsad.knowledge.happenings import Pair, Trigger, pairs, triggers
from marsad.language.words import Words
from marsad.mentions.model import Happening, Reading, reading_of


def find_happenings(reading: Reading) -> None:
    """Appends to ``reading.happenings``, in text order, without overlaps."""
    words = reading.words
    trie, verbs = triggers(), pairs()
    bare = words.bare
    taken = _taken(reading)
    i = 0
    while i < len(bare):
        known = trie.get(bare[i])
        paired = verbs.get(bare[i])
        if (known is None and paired is None) or i in taken:
            i += 1
            continue
        found = _pair(words, paired, i) if paired else None
        plain = _longest(words, known, i, taken) if known else None
        if plain is not None and (found is None or len(plain.words) > 1):
            found = plain
        if found is None:
            i += 1
            continue
        _append(reading, found, i)
        i += len(found.words)


def _append(reading: Reading, found: Trigger, i: int) -> None:
    words = reading.words
    last = i + len(found.words)
    start, end = words.span(i, last)
    pronoun = last < len(words) and words.clitic[last] == "-" and found.part == "noun"
    reading.happenings.append(
        Happening(
            i, last, start, end, words.text[start:end], f"{found.type}: {' '.join(found.words)}",
            type=found.type, types=(found.type,), voice=found.part,
            light=words.norm[i] != words.bare[i] or pronoun, roles=found.roles, weak=found.weak,
        )
    )  # fmt: skip


def _pair(words: Words, paired: list[Pair], i: int) -> Trigger | None:
    """The verb at ``i`` with one of its objects behind it in the same clause, or just before it (الصاروخ سقط)."""
    verbal = words.norm[i] == words.bare[i] and not _nominal_place(words, i)
    for pair in paired:
        if not pair.noun and not verbal:
            continue
        for k in range(i + 1, min(i + 1 + pair.reach, len(words))):
            if words.norm[k] in _ENDS:
                break
            if pair.objects.at(words, k):
                return pair.trigger
        if pair.before and any(pair.objects.at(words, k) for k in range(max(0, i - 3), i)):
            return pair.trigger
    return None


def _longest(words: Words, entries: list[Trigger], i: int, taken: set[int]) -> Trigger | None:
    """The longest entry at ``i``; a word that is noun and verb alike (قصف, نهب, قتل) is decided by what stands around."""
    bare = words.bare
    fitting: list[Trigger] = []
    for entry in entries:
        size = len(entry.words)
        if fitting and size < len(fitting[0].words):
            break
        if entry.part in ("verb", "present") and words.norm[i] != bare[i]:
            continue  # a verb has no article
        if entry.type == "reference" and words.norm[i] == bare[i]:
            continue  # only with its article does it point back
        if size == 1 or (tuple(bare[i : i + size]) == entry.words and not any(k in taken for k in range(i, i + size))):
            fitting.append(entry)
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    verb = next((e for e in fitting if e.part in ("verb", "present")), None)
    noun = next((e for e in fitting if e.part not in ("verb", "present")), None)
    if verb is None or noun is None:
        return fitting[0]
    return noun if _nominal_place(words, i) or _nominal_tail(words, i) else verb


_ENDS = frozenset([".", "؛", "\n", "؟", "!"])
_STOPS = _ENDS | {"،", ",", ":"}
_BEFORE_NOUN = frozenset(
    "ب ل ك من في عن الي علي بعد قبل جراء اثر نتيجه بسبب خلال عقب اثناء ان حول ضد رغم وقوع تجدد استمرار وسط منذ حاله عمليه عمليات حادثه مع بين دون سبب ضحايا حصيله فعل شهداء قتلي جرحي تصاعد تواصل وتيره حملات".split()
)
_AFTER_NOUN = frozenset(
    "علي ل من في ب استهدف استهدفت طال طالت يستهدف تستهدف ادي ادت اسفر عنيف مكثف متبادل سابق جديد مماثل اخر متقطع متواصل مستمر عشوايي مسلح مباغت".split()
)


def _nominal_place(words: Words, i: int) -> bool:
    """True behind a preposition or ``أن``: there stands a noun."""
    return i > 0 and words.norm[i - 1] in _BEFORE_NOUN


def _nominal_tail(words: Words, i: int) -> bool:
    """True before an adjective (قصف مدفعي) or what only a noun takes (قصف على)."""
    if i + 1 >= len(words):
        return True
    following = words.norm[i + 1]
    if following in _AFTER_NOUN or following in _STOPS:
        return True
    return len(following) > 3 and not following.startswith("ال") and following.endswith(("ي", "يه"))


def _taken(reading: Reading) -> set[int]:
    """Words that belong to a name, a date or the furniture."""
    taken: set[int] = set()
    words = reading.words
    for actor in reading.actors:
        if not actor.adjective:
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


@Language.component("marsad_happenings")
def happenings_component(doc: Doc) -> Doc:
    """Runs ``find_happenings`` on a Doc of our tokenizer."""
    find_happenings(reading_of(doc))
    return doc
