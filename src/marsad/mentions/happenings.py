"""Finds the words that tell of something happening: ``غارة``, ``استهدفت``, ``انفجار عبوة ناسفة``, ``لقي مصرعه``.

A word tells by itself (``غارة``) or with its object (``أسقطت … طائرة``: of all objects the nearest decides). Of entries
that begin at one word the longest wins. Words inside the names of bodies and places, inside dates, in page furniture and
in figures of speech tell of nothing (``هيئة تحرير الشام`` frees nobody, ``شارع الانتفاضة`` is a street, ``هجوم لاذع`` is
words). What explodes or is thrown tells only where it acts: ``قتل بعبوة ناسفة``, not ``ضبط عبوة ناسفة``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from marsad.knowledge.happening_pairs import PairForm, PairRow, pairs
from marsad.knowledge.happenings import Trigger, figures, singles, triggers, unless
from marsad.knowledge.inflection import verb_forms
from marsad.language.folding import bare as without_article
from marsad.language.folding import normal
from marsad.language.words import Words
from marsad.mentions.model import Happening, Reading

Span = tuple[int, int]


def find_happenings(reading: Reading) -> None:
    """Appends to ``reading.happenings``, in text order, without overlaps."""
    words = reading.words
    trie, paired = triggers(), pairs()
    bare = words.bare
    taken = _taken(reading)
    figurative = _figures(words)
    taken |= figurative
    i = 0
    while i < len(bare):
        known, forms = trie.get(bare[i]), paired.get(bare[i])
        if i + 1 < len(bare) and words.clitic[i + 1] == "-":
            known, forms = _before_pronoun(words, i, known, forms)
        if (known is None and forms is None) or i in taken or (bare[i] in _OTHER_WORDS and _tells_nothing(words, i)):
            i += 1
            continue
        plain = _longest(words, known, i, taken) if known else None
        found, obj = plain, None
        if forms and (plain is None or len(plain.words) == 1 or plain.thing):
            obj = _with_object(words, forms, i, figurative)
            if obj is not None and _flown_in(words, obj.span[0]):
                obj = None
            if obj is not None:
                found = obj.form.trigger(obj.row)
        if found is None or (found.thing and not _acts(words, i, i + len(found.words))) or _another_sense(words, found, i):
            i += 1
            continue
        _append(reading, found, i, obj)
        i = reading.happenings[-1].last


_OTHER_WORDS = frozenset(("فقد", "فقدت", "فقدوا", "جند", "اختفاء", "ساق", "فجرا", "انتحاريه", "انتحاري"))
"""Words that are of another kind in such places: ف and قد, a leg, the hour, a drone that is flown into what it hits."""
_CUT_OFF = ("بتر", "بترت", "فقد", "فقدت", "كسر", "كسرت", "من", "في")


def _tells_nothing(words: Words, i: int) -> bool:
    """``أما في س، فقد قُتل 22``: ف and قد before a verb, nobody lost; ``هاجموا فجرا``: the hour; ``بُترت ساق راع``: a leg, nothing driven off."""
    if words.bare[i] == "جند":
        return i > 0 and words.bare[i - 1].startswith("ناقل")  # ناقلات جند
    if words.bare[i] == "اختفاء":
        return i > 1 and words.norm[i - 1] == "و" and words.bare[i - 2] in ("هروب", "هرب", "فرار")  # الهروب والاختفاء في منزل جاره
    if words.norm[i] in ("فقد", "فقدت", "فقدوا") and _bereft(words, i):
        return True
    if words.norm[i] in ("فقدت", "فقدوا"):
        return False
    if words.norm[i] == "فقد":
        return i + 1 < len(words) and words.norm[i + 1] in _told_as_done()
    if words.bare[i] in ("انتحاريه", "انتحاري"):
        return _flown_in(words, i)
    if words.norm[i] == "فجرا":
        return not _of_two(words, i) or "ً" in words.text[words.start[i] : words.end[i]]  # at dawn, but شقيقان فجرا نفسيهما
    return i > 0 and words.norm[i - 1] in _CUT_OFF


_KIN = ("والد", "اباء", "امهات", "ابناء", "اولاد", "ذوي", "اشقاء", "اقارب", "احباء", "معيل", "منازل", "بيوت", "وعي", "ارادت", "اراده", "سيطره", "صواب")
"""How the words begin for those and that which somebody loses without getting lost."""


def _bereft(words: Words, i: int) -> bool:
    """``أطفال فقدوا آباءهم``, ``فقدت السيطرة``: those who lost somebody or something are not lost themselves."""
    return any(words.bare[k].startswith(_KIN) for k in range(i + 1, min(i + 4, len(words))))


def _flown_in(words: Words, i: int) -> bool:
    """``مسيرة انتحارية``: a drone that is flown into what it hits, and no suicide bomber."""
    return i > 0 and words.bare[i] in ("انتحاريه", "انتحاري") and words.bare[i - 1] in ("مسيره", "مسيرات", "طايره", "طايرات", "درون")


@lru_cache(maxsize=1)
def _told_as_done() -> frozenset[str]:
    """Forms of the verbs of happening in the past, those as short as a root too, and a few that carry or tell."""
    forms = {f.head for found in pairs().values() for f in found if f.part == "verb"}
    forms |= {t.head for found in triggers().values() for t in found if t.part == "verb"}
    return frozenset(forms) | _DONE | _HAPPENED | frozenset("كان كانت اكد اكدت قال قالت اعلن اعلنت افاد افادت ذكر ذكرت ادي ادت اسفر اسفرت بلغ بلغت ارتفع ارتفعت شهد شهدت تعرض تعرضت تمكن تمكنت".split())


def _another_sense(words: Words, found: Trigger, i: int) -> bool:
    """``قضى إجازته``, ``هاجم قرار الحكم``, ``هجوما عنيفا على مشروع الموازنة``: what follows shows that the word tells of nothing."""
    last = i + len(found.words)
    for reach, direct, following in unless().get(found.words[0], ()):
        for k in range(last, min(last + reach, len(words))):
            if words.norm[k] in _STOPS:
                break
            if following.at(words, k) and not (direct and words.norm[k - 1] in _PREPOSITIONS):
                return True
    return False


def _before_pronoun(
    words: Words, i: int, known: list[Trigger] | None, forms: list[PairForm] | None
) -> tuple[list[Trigger] | None, list[PairForm] | None]:
    """``فرقتهم`` is read as فرقة and هم; where only the verb is a word of happening, or its hamza shows it, it is the verb."""
    written = words.text[words.start[i] : words.end[i]]
    verb = normal(written)
    if verb == words.norm[i] or not verb.endswith("ت"):
        return known, forms
    if known is None and forms is None or written[0] == "أ":
        told = [t for t in triggers().get(verb, ()) if t.part in ("verb", "present") and len(t.words) == 1]
        with_object = [f for f in pairs().get(verb, ()) if f.part in ("verb", "present")]
        if told or with_object:
            return told or None, with_object or None
    return known, forms


def _append(reading: Reading, found: Trigger, i: int, obj: _Object | None) -> None:
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
    start, end = words.span(first, last)
    pronoun = last < len(words) and words.clitic[last] == "-" and found.part == "noun"
    if pronoun and obj is not None and obj.span[0] > last and words.norm[obj.span[0]] == words.bare[obj.span[0]]:
        pronoun = False  # تفريقهم مسيرة: whom it befell is told anew
    elif pronoun and i > 2 and words.norm[i - 1] == "و" and words.clitic[i - 1] == "+" and words.norm[i - 2] not in _STOPS:
        pronoun = False  # تفخيخ جسر وتفجيره: a second deed
    reading.happenings.append(
        Happening(
            first, last, start, end, words.text[start:end], f"{found.type}: {' '.join(found.words)}",
            type=found.type, types=(found.type,), voice=voice,
            light=voice in ("noun", "plural") and (_definite(words, found, i) and not _by_means(words, found, i) or pronoun), roles=found.roles, weak=found.weak,
            passive=verbal and (found.passive or _DAMMA in words.text[start : start + 3]), object=obj.span if obj else None,
        )
    )  # fmt: skip


_DAMMA = "\u064f"
_DONE = frozenset(("تم", "تمت", "جري", "جرت"))
_HAPPENED = frozenset("دار دارت اندلع اندلعت نشب نشبت وقع وقعت حدث حدثت تجدد تجددت احتدم احتدمت استوينف استوينفت هز دوي انطلق انطلقت بدا بدات شن شنت شنوا".split())


def _carrier(words: Words, i: int) -> bool:
    """True straight behind a verb that only carries the noun at ``i``: اندلعت مواجهات, شن هجوما, لتندلع اشتباكات; not behind
    على وقع."""
    before = words.norm[i - 2] if i > 1 else ""
    if words.norm[i] != words.bare[i] or before == "علي":
        return False
    return words.norm[i - 1] in _HAPPENED or (before == "ل" and words.norm[i - 1] in ("تندلع", "يندلع", "تدور", "تنشب"))


def _periphrastic(words: Words, i: int) -> bool:
    """True behind ``تم``, ``جرى``, ``اندلعت``: تم ضبط, جرى توقيف, اندلعت مواجهات are verbs in two words. When and where may
    stand between: تم بخنشلة أمس توقيف."""
    if i == 0 or _carrier(words, i):
        return i > 0
    for k in range(i - 1, max(-1, i - 9), -1):
        if words.norm[k] in _DONE:
            following = words.norm[k + 1]
            return k == i - 1 or following in _PREPOSITIONS or following in _TIMES or following[0] == "ب"
        if words.norm[k] in _STOPS or words.norm[k] in _CLAUSES:
            return False
    return False


_TIMES = frozenset("يوم امس اليوم فجر صباح مساء ليل ليله ظهر عصر ايضا كذلك موخرا لاحقا".split())


def _definite(words: Words, found: Trigger, i: int) -> bool:
    """True for a noun with the article, unless the vocabulary lists it so (العثور على) or الـ belongs to the word (إلقاء)."""
    return words.norm[i] != words.bare[i] and words.norm[i] != found.head


_MEANS = frozenset((without_article("الالغام"), *"عبوات مفخخات قنابل سيارات مسيرات".split()))


def _by_means(words: Words, found: Trigger, i: int) -> bool:
    """``إصابة 19 بالألغام``: by what kind of weapon, with the article of the kind; it points back to none."""
    return found.thing and i > 0 and words.norm[i - 1] == "ب" and words.bare[i] in _MEANS


def _verbal(words: Words, form: Trigger | PairForm, i: int) -> bool:
    """True where the word at ``i`` can be the verb ``form``: without article, and no noun of the same letters."""
    if words.norm[i] != words.bare[i] and words.norm[i] != form.head or _participle(words, i):
        return False
    if i and words.norm[i - 1] in _NO_VERB_BEHIND:
        return False
    return len(words.norm[i]) > 3 or not _nominal_place(words, i) or words.norm[i - 1] == "ان"


def _participle(words: Words, i: int) -> bool:
    """``بائع``, ``نائب``: written with its hamza it is one who does it, and no verb of the letters بايع."""
    word = words.norm[i]
    return len(word) == 4 and word[1:3] == "اي" and "ئ" in words.text[words.start[i] : words.end[i]]


@dataclass(slots=True)
class _Object:
    """An object of a verb that was found, and how far from it."""

    distance: float
    size: int
    row: PairRow
    form: PairForm
    span: Span

    @property
    def rank(self) -> tuple[bool, float, int, bool, int]:
        """Smallest first: lines that come first, the nearest, the longest, a past before a present of the same letters (تسلم)."""
        return (not self.row.first, self.distance, -self.size, self.form.part == "present", self.row.order)


def _with_object(words: Words, forms: list[PairForm], i: int, figurative: set[int]) -> _Object | None:
    """The word at ``i`` with the nearest of its objects; of those that begin at one word the longest."""
    best: _Object | None = None
    for form in forms:
        size = len(form.words)
        if size > 1 and tuple(words.bare[i : i + size]) != form.words:
            continue
        if form.part in ("verb", "present") and not _verbal(words, form, i):
            continue
        if form.part not in ("verb", "present") and form.head != form.words[0] and words.norm[i] != form.head:
            continue  # السيطرة على, العثور على: listed with the article, they are met with it
        found = _object_of(words, form, i, i + size)
        if found is not None and found.span[0] not in figurative and (best is None or found.rank < best.rank):
            best = found
    return best


def _object_of(words: Words, form: PairForm, i: int, last: int) -> _Object | None:
    bare, table = words.bare, form.lines.table
    following = bare[last] if last < len(bare) else ""
    pronoun = last < len(bare) and words.clitic[last] == "-"
    distance = 0.0
    best: _Object | None = None
    for k in range(last, min(last + 2 * table.reach, len(bare))):
        if _ends(words, last, k) or distance >= table.reach or words.norm[k] == ":" and form.part not in ("verb", "present"):
            break
        for shape, row in table.objects.get(bare[k], ()):
            size = len(shape)
            if distance >= row.reach or following in row.never or (size > 1 and tuple(bare[k : k + size]) != shape):
                continue
            if words.clitic[k] == "-" and k != last:
                continue  # only its own pronoun is an object: أوقفه, not أوقف خدماته
            if form.part == "verb" and not form.passive and k == last and words.norm[k].endswith("ون") and _vehicle_behind(words, k):
                continue  # أوقف مسلحون حافلة
            known_before = _told_before(words, k) and words.norm[k - 1] not in row.behind  # but تعرض للتعذيب
            if (best is None or row.first) and not known_before and _governed(words, k, last, row):
                best = _Object(distance, size, row, form, (k, k + size))
                if row.first or not table.first:
                    return best
        if not words.clitic[k] and words.norm[k][0].isalnum():
            distance += 1
    if best is not None and (best.row.first or not table.first):
        return best
    passive = form.passive or _DAMMA in words.text[words.start[i] : words.start[i] + 3]
    if not (table.before or pronoun or passive):
        return best
    before = _object_before(words, form, i, pronoun, passive)
    return before if before is not None and (best is None or before.row.first) else best


def _vehicle_behind(words: Words, k: int) -> bool:
    """``مسلحون ملثمون حافلة``: people in the form of a subject, and behind them what they stopped."""
    vehicles = singles("humans.yaml", "vehicles")
    return any(bare in vehicles for bare in words.bare[k + 1 : k + 3])


def _object_before(words: Words, form: PairForm, i: int, pronoun: bool, passive: bool) -> _Object | None:
    """``الصاروخ سقط``, ``الطريق أُغلق``, ``عبوة زرعها``: up to four words before the verb (eight where a pronoun takes it up)."""
    bare = words.bare
    if i and words.clitic[i - 1] == "+" and not pronoun:
        return None  # المخيم وقطعت
    for k in range(i - 1, max(-1, i - (9 if pronoun else 5)), -1):
        if words.norm[k] in _STOPS or words.norm[k] in _CLAUSES:
            return None
        if k and bare[k].startswith("مفخخ") and bare[k - 1].startswith(("مسير", "طاير", "درون", "محلق", "زورق", "زوارق")):
            return None  # مسيرة مفخخة تستهدف: no planted bomb
        for shape, row in form.lines.table.objects.get(bare[k], ()):
            size = len(shape)
            if k + size > i or (size > 1 and tuple(bare[k : k + size]) != shape):
                continue
            if (row.before or passive) and not _told_before(words, k):
                return _Object(i - k - 0.5, size, row, form, (k, k + size))
    return _behind_that(words, form, i) if i and not words.clitic[i - 1] else None


_LONG_SUBJECT = 16
"""Words of a subject behind إن at most."""


def _behind_that(words: Words, form: PairForm, i: int) -> _Object | None:
    """``قال مصدر إن رتلا يضم نحو 300 آلية وصل فجرا إلى س``: the noun right behind إن is the subject of the verb, however long it is."""
    for k in range(i - 1, max(0, i - _LONG_SUBJECT), -1):
        if words.norm[k] in _STOPS:
            return None
        if words.norm[k] != "ان":
            continue
        for shape, row in form.lines.table.objects.get(words.bare[k + 1], ()):
            size = len(shape)
            if row.before and form.part == "verb" and (size == 1 or tuple(words.bare[k + 1 : k + 1 + size]) == shape):
                return _Object(float(i - k), size, row, form, (k + 1, k + 1 + size))
        return None
    return None


def _told_before(words: Words, k: int) -> bool:
    """``الهجوم الذي شنه``, ``تجددت الاشتباكات``: a noun of happening with its article points back by itself."""
    return words.norm[k] != words.bare[k] and words.bare[k] in _nouns()


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """Single nouns that tell by themselves."""
    return frozenset(t.words[0] for found in triggers().values() for t in found if t.part in ("noun", "plural") and not t.thing and len(t.words) == 1)


def _ends(words: Words, last: int, k: int) -> bool:
    """True at the end of the clause: a stop, a word that opens another clause, or a verb of its own behind و."""
    norm = words.norm[k]
    if norm == "." and k > last and len(words.norm[k - 1]) == 1 and words.norm[k - 1].isalpha():
        return False  # المسمى ق. بشير
    if norm in _ENDS or norm in _CLAUSES:
        return norm != "." or len(words.norm[k - 1]) > 1 or words.clitic[k - 1] != ""  # ق. بشير: an initial
    if k > last and words.norm[k - 1] in "وف" and words.clitic[k - 1] == "+":
        return words.norm[k] in _verbs()
    return False


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """Forms that can only be verbs: they end in ت or وا, or begin as a present does, and are longer than a root."""
    forms = {f.head for found in pairs().values() for f in found if f.part in ("verb", "present")}
    forms |= {t.head for found in triggers().values() for t in found if t.part in ("verb", "present")}
    return frozenset(form for form in forms if len(form) > 3)


_CLAUSES = frozenset("ان لكن بينما فيما حيث مما لان اذ حتي غير كما".split())
_NO_VERB_BEHIND = frozenset("ب في عن الي علي مع بين".split())
_PREPOSITIONS = frozenset("ب ل ك من في عن الي علي نحو صوب تجاه ضد قرب داخل خارج بين مع عبر خلال بعد قبل وسط قباله".split())
_QUANTITIES = frozenset("عدد عددا العديد مزيد مزيدا المزيد كثير كثيرا مجموعه كل اي واحد واحدا اثنين ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره ثلاث اربع خمس ست سبع ثماني تسع عشر عشرات مييات".split())


def _governed(words: Words, k: int, last: int, row: PairRow) -> bool:
    """True where the object at ``k`` is the verb's own: behind no preposition but those the row names; ``ثلاثا من الطائرات``
    is an object, ``من الطائرات`` is none."""
    before = words.norm[k - 1]
    if k == last or before not in _PREPOSITIONS or before in row.behind:
        return True
    return before == "من" and k - 2 >= last and (words.norm[k - 2] in _QUANTITIES or words.norm[k - 2].isdigit())


def _longest(words: Words, entries: list[Trigger], i: int, taken: set[int]) -> Trigger | None:
    """The longest entry at ``i``; a word that is noun and verb alike (قصف, نهب, قتل) is decided by what stands around."""
    bare = words.bare
    following = bare[i + 1] if i + 1 < len(bare) else ""
    fitting: list[Trigger] = []
    for entry in entries:
        size = len(entry.words)
        if size > 1 and entry.words[1] != following:
            continue
        if fitting and size < len(fitting[0].words):
            break
        verb = entry.part in ("verb", "present")
        if verb and (words.norm[i] not in (bare[i], entry.head) or (i and words.norm[i - 1] in _NO_VERB_BEHIND) or _participle(words, i)):
            continue  # a verb has no article and stands behind no preposition
        if entry.type == "reference" and words.norm[i] == bare[i]:
            continue  # only with its article does it point back
        if size == 1 or (tuple(bare[i : i + size]) == entry.words and not any(k in taken for k in range(i, i + size))):
            fitting.append(entry)
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    verb_entry = next((e for e in fitting if e.part in ("verb", "present")), None)
    noun = next((e for e in fitting if e.part not in ("verb", "present")), None)
    if verb_entry is None or noun is None:
        return fitting[0]
    if _DAMMA in words.text[words.start[i] : words.start[i] + 3]:
        return verb_entry
    if bare[i][-1] == "ا":
        return verb_entry if _of_two(words, i) else noun
    nominal = _nominal_place(words, i) or _nominal_tail(words, i) or _documented(words, i)
    return noun if nominal or noun.type == "shelling" and _owned_and_aimed(words, i) else verb_entry


def _documented(words: Words, i: int) -> bool:
    """``وثق فريقنا نهب السوق``, ``شهدت المدينة قصف الحي``: what somebody recorded or saw, behind verb and subject."""
    first, last = max(_clause(words, i), i - 4), i - 1
    return any(words.norm[k] in singles("clauses.yaml", "documenting") for k in range(first, last + 1)) and not any(
        words.norm[k] in _STOPS or words.norm[k] in _CLAUSES or words.clitic[k] == "+" and words.norm[k] == "و" for k in range(first + 1, i)
    )


def _of_two(words: Words, i: int) -> bool:
    """``جنديين … قتلا``: a dual before it makes it a verb; ``قتلا ونهبا`` is none."""
    return any(len(word) > 4 and word.endswith(("ين", "ان")) for word in words.norm[max(0, i - 7) : i])


# --- what explodes or is thrown


def _acts(words: Words, i: int, last: int) -> bool:
    """True where a weapon does its work: behind ب or a word of cause, before a verb of its own, at the head of a headline;
    never where it is found, seized, carried or defused."""
    if _DORMANT.intersection(words.bare[max(_clause(words, i), i - 12) : i]):
        return False
    before = words.norm[i - 1] if i else "\n"
    if before in _CAUSES or before in _STOPS or (before in "وف" and i > 1 and words.norm[i - 2] in _STOPS):
        return before != "ب" or i < 2 or words.bare[i - 2] not in _CARRYING
    working = _working()
    ahead = words.bare[last : last + 8]
    for offset, word in enumerate(ahead):
        if words.norm[last + offset] in _ENDS:
            break
        if word in working:
            return True
    return any(word in working or word in _CAUSES for word in words.bare[max(_clause(words, i), i - 4) : i])


def _clause(words: Words, i: int) -> int:
    """The word after the last stop before ``i``."""
    first = words.sentences[words.sentence[i]][0]
    for k in range(i - 1, first - 1, -1):
        if words.norm[k] in _ENDS:
            return k + 1
    return first


_CAUSES = frozenset("ب جراء اثر نتيجه بسبب بفعل بواسطه انفجار تفجير هجوم القاء استهداف استخدام باستخدام".split())
_CARRYING = frozenset("مزود مزوده محمل محمله مجهز مجهزه مسلح مدجج مدججين مزودين محشو محشوه".split())
_DORMANT = frozenset(
    "ضبط ضبطت ضبطوا مصادره صادر صادرت عثر عثرت عثور تفكيك فكك فككت ابطال ابطل ابطلت معالجه عالج كشف كشفت حوزه يرتدي ترتدي تضم يضم تحتوي يحتوي مخزن مستودع كدس استولي استولت ورشه تصنيع صناعه اتلاف"
    " استرجع استرجعت كميات كميه ازاله نزع تجهيز معمل خبير خبراء حقول حقل تدمير رفع تهريب حجز حجزت تفخيخ تخزين امتلاك حيازه تسليم".split()
)
_WORKS = "انفجر/ينفجر استهدف/يستهدف هز/يهز ضرب/يضرب قتل/يقتل أصاب/يصيب أدى/يؤدي أسفر/يسفر أوقع/يوقع خلف/يخلف فجر/يفجر زرع/يزرع ألقى/يلقي رمى/يرمي ألصق/يلصق وضع/يضع طال/يطال أودى/يودي هاجم/يهاجم اقتحم/يقتحم سقط/يسقط قاد/يقود أطلق/يطلق تسبب/يتسبب حصد/يحصد نفذ/ينفذ"


@lru_cache(maxsize=1)
def _working() -> frozenset[str]:
    """Forms of the verbs of which a weapon is the subject or the object when it does its work."""
    forms = {normal(form.text) for verb in _WORKS.split() for form in verb_forms(verb)}
    return frozenset({without_article(form) for form in forms} | {"مزروعه", "زراعه", "زرع", "مركونه"})


_ENDS = frozenset([".", "؛", "\n", "؟", "!"])
_STOPS = _ENDS | {"،", ",", ":"}
_BEFORE_NOUN = frozenset(
    "ب ل ك من في عن الي علي بعد قبل جراء اثر نتيجه بسبب خلال عقب اثناء ان حول ضد رغم وقوع تجدد استمرار وسط منذ حاله عمليه عمليات حادثه مع بين دون تم جري سبب ضحايا حصيله فعل شهداء قتلي جرحي تصاعد تواصل وتيره حملات".split()
)
_AFTER_NOUN = frozenset(
    "علي ل من في ب استهدف استهدفت طال طالت يستهدف تستهدف ادي ادت اسفر عنيف مكثف متبادل سابق جديد مماثل اخر متقطع متواصل مستمر عشوايي مسلح مباغت".split()
)


def _owned_and_aimed(words: Words, i: int) -> bool:
    """``واصلت قوات س وص قصفها لبلدة ع``: a noun with its owner's pronoun before what it befalls."""
    return words.clitic[i + 1] == "-" and i + 2 < len(words) and words.norm[i + 2] in ("ل", "علي")


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


def _figures(words: Words) -> set[int]:
    """Words of the figures of speech and offices of ``figures.yaml``: هجوم لاذع, مكافحة الشغب."""
    phrases = figures()
    out: set[int] = set()
    for i in phrases.openings(words):
        out.update(range(i, i + phrases.at(words, i)))
    return out


def _taken(reading: Reading) -> set[int]:
    """Words that belong to a name, a date or the furniture."""
    taken: set[int] = set()
    words = reading.words
    defences = singles("clauses.yaml", "air_defences")
    for actor in reading.actors:
        if words.norm[actor.first] == "اسر" and actor.first + 1 < len(words) and words.norm[actor.first + 1] in _QUANTITIES:
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
