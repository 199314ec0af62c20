"""The object that makes a verb tell of a happening: ``أسقطت … طائرة``; of all objects the nearest decides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from marsad.knowledge.happening_pairs import PairForm, PairRow, pairs
from marsad.knowledge.happenings import singles, triggers
from marsad.knowledge.inflection import object_forms
from marsad.knowledge.persons import one_or_two, persons
from marsad.knowledge.wording import wording
from marsad.language.folding import bare, normal
from marsad.language.verbs import marked_passive
from marsad.language.words import Words
from marsad.mentions.happening_marks import CLAUSES, ENDS, PREPOSITIONS, QUANTITIES, STOPS
from marsad.mentions.happening_senses import verbal

_W = wording(__name__)

Span = tuple[int, int]


@dataclass(slots=True)
class Object:
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


@dataclass(frozen=True, slots=True)
class Named:
    """What a text names: no object is looked for in the names of parties, and a place may be one."""

    taken: set[int]
    """The words of names and dates."""
    parties: set[int]
    """The words of the names of bodies, but for the noun that opens them: تنظيم القاعدة is no base, قوات الحزام are forces."""
    places: dict[int, int]
    """Where towns, quarters and sites begin, and the word behind each."""


def with_object(words: Words, forms: list[PairForm], i: int, figurative: set[int], named: Named) -> Object | None:
    """The word at ``i`` with the nearest of its objects; of those that begin at one word the longest."""
    best: Object | None = None
    following = words.bare[i + 1] if i + 1 < len(words.bare) else ""
    for form in forms:
        size = len(form.words)
        if size > 1 and (form.words[1] != following or tuple(words.bare[i : i + size]) != form.words):
            continue
        if form.part == "verb" or form.part == "present":
            if not verbal(words, form, i):
                continue
        elif form.head != form.words[0] and words.norm[i] != form.head:
            continue  # السيطرة على, العثور على: listed with the article, they are met with it
        found = _object_of(words, form, i, i + size, named)
        if found is not None and found.span[0] not in figurative and (best is None or found.rank < best.rank):
            best = found
    return best


def _object_of(words: Words, form: PairForm, i: int, last: int, named: Named) -> Object | None:
    taken, bare, table = named.taken, words.bare, form.lines.table
    following = bare[last] if last < len(bare) else ""
    pronoun = last < len(bare) and words.clitic[last] == "-"
    distance = spoken = 0.0
    verb = form.part in ("verb", "present")
    best: Object | None = None
    objects, reach, norm, clitic = table.objects, table.reach, words.norm, words.clitic
    reached = min(last + 2 * reach, len(bare))
    places = named.places if table.place is not None else {}
    if objects.keys().isdisjoint(bare[last:reached]) and not places:
        reached = last
    reached = next((k for k in range(last, reached) if norm[k] in _STOPPING and _ends(words, last, k)), reached)
    while reached > last and bare[reached - 1] not in objects and reached - 1 not in places:
        reached -= 1
    for k in range(last, reached):
        word = norm[k]
        if k > last and clitic[k - 1] == "+" and _ends(words, last, k):
            break
        if distance >= reach or word == ":" and not verb:
            break
        for shape, row in objects.get(bare[k], ()) if k not in named.parties else ():
            size = len(shape)
            counted = 0
            if size > 1 and tuple(bare[k : k + size]) != shape:
                counted = _counted(words, k, shape)
                if not counted:
                    continue
            if (distance if row.past_names else spoken) >= row.reach or following in row.never:
                continue
            if row.type in _FALLS and _another_falls(words, i, last, k, shape, row, named):
                continue
            if pronoun and verb and row.type == "reinforcement":
                continue  # بيان نشرته قوات س
            if words.clitic[k] == "-" and k != last:
                continue  # only its own pronoun is an object: أوقفه, not أوقف خدماته
            if form.part == "verb" and not form.passive and k == last and words.norm[k].endswith("ون") and _vehicle_behind(words, k):
                continue  # أوقف مسلحون حافلة
            if verb and not form.passive and k == last and row.type == "excessive_force" and words.norm[k].endswith("ون"):
                continue  # تفرق المتظاهرون
            known_before = not row.first and _told_before(words, k) and words.norm[k - 1] not in row.behind  # but تعرض للتعذيب
            if (best is None or row.first) and not known_before and _governed(words, k, last, row):
                best = Object(distance + (counted and counted + 1), size, row, form, (k, k + size + counted))
                if row.first or not table.first:
                    return best
        if (
            table.place is not None
            and best is None
            and k in places
            and distance < table.place.reach
            and _governed(words, k, last, table.place)
        ):
            best = Object(distance, places[k] - k, table.place, form, (k, places[k]))
        if not verb and word in _verbs():
            break  # تفجير استهدف مدرعة: the object of the verb
        if not clitic[k] and word[0].isalnum():
            spoken += 1
            distance += not (k in taken and k - 1 in taken)
    if best is not None and (best.row.first or not table.first):
        return best
    if best is None and pronoun and table.place is not None and words.norm[last] in ("ها", "ه"):
        best = _place_taken_up(words, form, i, named)
    passive = form.passive or marked_passive(words.text[words.start[i] : words.end[i]])
    if not (table.before or pronoun or passive):
        return best
    before = _object_before(words, form, i, pronoun, passive)
    return before if before is not None and (best is None or before.row.first) else best


_FALLS = frozenset({"territory_gain", "capture"})
_HANDS = frozenset(["قبضه", "يد", "ايدي"])


def _another_falls(words: Words, i: int, last: int, k: int, shape: tuple[str, ...], row: PairRow, named: Named) -> bool:
    """``سقط ضابط في قبضة المقاتلين``: people who are taken, and no ground; ``سقطت البلدة في قبضتهم``, ``مدينة س وقعت في أيديهم``: ground, and
    nobody taken."""
    if _HANDS.isdisjoint(shape):
        return False
    people = _people()
    ground = singles("objects.yaml", "towns") | singles("objects.yaml", "sites")

    def taken(at: int) -> bool:
        return words.bare[at] in ground or at in named.places

    first = next((at for at in range(last, k) if taken(at) or words.bare[at] in people or one_or_two(words.bare[at])), None)
    if first is None:
        floor = max(words.sentences[words.sentence[i]][0], i - _FALLEN)
        first = next((at for at in range(i - 1, floor - 1, -1) if taken(at) or words.bare[at] in people), None)
    if row.type == "capture":
        return first is not None and taken(first)
    return first is not None and not taken(first)


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    """Folded words for those who may be taken, in every number and case."""
    nouns = frozenset(bare(normal(form)) for noun in persons() if " " not in noun for form in object_forms(noun))
    return nouns | singles("objects.yaml", "fighters") | singles("objects.yaml", "suspects")


_FALLEN = 9
"""Words from who or what fell to the verb behind it, at most."""


_COUNT = 5
"""Words and marks at most that count what stands behind a preposition."""


def _counted(words: Words, k: int, shape: tuple[str, ...]) -> int:
    """``على 20 عبوة``, ``على كمية من الأسلحة``, ``على ثلاث (03) قنابل``: how many words count the noun behind the preposition at ``k``;
    none where it is not the object or nothing counts it."""
    if shape[0] not in ("علي", "عن", "ب") or len(shape) < 2:
        return 0
    size = len(shape) - 1
    for gap in range(1, min(_COUNT + 1, len(words) - k)):
        counting = words.norm[k + gap]
        if not (counting.isdigit() or counting in QUANTITIES or counting in _COUNTING or counting in ("(", ")")):
            return 0
        first = k + gap + 1
        if first + size > len(words.bare):
            return 0
        if tuple(words.bare[first : first + size]) == shape[1:]:
            return gap if words.clitic[first] != "-" else 0  # على 20 منهم
    return 0


_COUNTING = _W["counting"]


def _vehicle_behind(words: Words, k: int) -> bool:
    """``مسلحون ملثمون حافلة``: people in the form of a subject, and behind them what they stopped."""
    vehicles = singles("humans.yaml", "vehicles")
    return any(bare in vehicles for bare in words.bare[k + 1 : k + 3])


def _object_before(words: Words, form: PairForm, i: int, pronoun: bool, passive: bool) -> Object | None:
    """``الصاروخ سقط``, ``الطريق أُغلق``, ``عبوة زرعها``: up to four words before the verb (eight where a pronoun takes it up)."""
    bare = words.bare
    if i and words.clitic[i - 1] == "+" and not pronoun:
        return None  # المخيم وقطعت
    at_them = pronoun and words.norm[i + 1] == "هم"
    for k in range(i - 1, max(-1, i - (9 if pronoun else 5)), -1):
        if words.norm[k] in STOPS or words.norm[k] in CLAUSES:
            return None
        if k and bare[k].startswith("مفخخ") and bare[k - 1].startswith(("مسير", "طاير", "درون", "محلق", "زورق", "زوارق")):
            return None  # مسيرة مفخخة تستهدف: no planted bomb
        for shape, row in form.lines.table.objects.get(bare[k], ()):
            size = len(shape)
            if k + size > i or (size > 1 and tuple(bare[k : k + size]) != shape):
                continue
            if at_them and row.type in ("protest", "riot"):
                continue  # كان العمال في الحافلة عندما هاجمهم مسلحون
            if (row.before or passive) and not _told_before(words, k):
                return Object(i - k - 0.5, size, row, form, (k, k + size))
    return _behind_that(words, form, i) if i and not words.clitic[i - 1] else None


def _place_taken_up(words: Words, form: PairForm, i: int, named: Named) -> Object | None:
    """``سيطر التنظيم على تادف قبل أن يستعيدها الجيش``: the last place named before, in the sentence or the one before it, which a pronoun takes up."""
    row, sentence = form.lines.table.place, words.sentence[i]
    for k in range(i - 1, max(-1, i - _TAKEN_UP), -1):
        if words.sentence[k] < sentence - 1 or words.norm[k] == "\n":
            return None
        if k in named.places and row is not None:
            return Object(float(i - k), 1, row, form, (k, named.places[k]))
    return None


_TAKEN_UP = 30
"""Words from a place to the verb that takes it up by a pronoun, at most."""
_LONG_SUBJECT = 16
"""Words of a subject behind إن at most."""


def _behind_that(words: Words, form: PairForm, i: int) -> Object | None:
    """``قال مصدر إن رتلا يضم نحو 300 آلية وصل فجرا إلى س``: the noun right behind إن is the subject of the verb, however long it is."""
    for k in range(i - 1, max(0, i - _LONG_SUBJECT), -1):
        if words.norm[k] in STOPS:
            return None
        if words.norm[k] != "ان":
            continue
        for shape, row in form.lines.table.objects.get(words.bare[k + 1], ()):
            size = len(shape)
            if row.before and form.part == "verb" and (size == 1 or tuple(words.bare[k + 1 : k + 1 + size]) == shape):
                return Object(float(i - k), size, row, form, (k + 1, k + 1 + size))
        return None
    return None


def _told_before(words: Words, k: int) -> bool:
    """``الهجوم الذي شنه``, ``تجددت الاشتباكات``: a noun of happening with its article points back by itself."""
    return words.norm[k] != words.bare[k] and words.bare[k] in _nouns()


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """Single nouns that tell by themselves."""
    return frozenset(
        t.words[0] for found in triggers().values() for t in found if t.part in ("noun", "plural") and not t.thing and len(t.words) == 1
    )


_STOPPING = ENDS | CLAUSES


def _ends(words: Words, last: int, k: int) -> bool:
    """True at the end of the clause: a stop, a word that opens another clause, or a verb of its own behind و."""
    norm = words.norm[k]
    if norm == "." and k > last and len(words.norm[k - 1]) == 1 and words.norm[k - 1].isalpha():
        return False  # المسمى ق. بشير
    if norm in ENDS or norm in CLAUSES:
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


def _governed(words: Words, k: int, last: int, row: PairRow) -> bool:
    """True where the object at ``k`` is the verb's own: behind no preposition but those the row names; ``ثلاثا من الطائرات``
    is an object, ``من الطائرات`` is none."""
    before = words.norm[k - 1]
    if k == last or before not in PREPOSITIONS or before in row.behind:
        return True
    return before == "من" and k - 2 >= last and (words.norm[k - 2] in QUANTITIES or words.norm[k - 2].isdigit())
