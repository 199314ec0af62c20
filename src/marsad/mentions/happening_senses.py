"""Which sense a word has where it stands: noun or verb of the same letters (``قصف``), another word (``فقد قُتل``), another thing
(``ناقلات جند``, ``هاجم قرار الحكم``)."""

from __future__ import annotations

from functools import lru_cache

from marsad.knowledge.happening_pairs import PairForm, pairs
from marsad.knowledge.happenings import Entries, Trigger, singles, triggers, unless
from marsad.knowledge.persons import one_or_two
from marsad.knowledge.wording import wording
from marsad.language.words import Words
from marsad.mentions.happening_marks import CLAUSES, DAMMA, DONE, HAPPENED, NO_VERB_BEHIND, PREPOSITIONS, STOPS, clause

_W = wording(__name__)

OTHER_WORDS = _W["other_words"]
"""Words that are of another kind in such places: ف and قد, a leg, the hour, a drone that is flown into what it hits."""
_CUT_OFF = _W["cut_off"]


def tells_nothing(words: Words, i: int) -> bool:
    """``أما في س، فقد قُتل 22``: ف and قد before a verb, nobody lost; ``هاجموا فجرا``: the hour; ``بُترت ساق راع``: a leg, nothing driven off."""
    if words.bare[i] in ("حشد", "حشود", "تجمع"):
        return _of_people(words, i)
    if words.bare[i] == "تبني":
        return words.text[words.end[i] - 1] == "ا"  # هجوم تبناه التنظيم: claimed, and nothing built
    if words.bare[i] in ("نقل", "نقلت"):
        return i > 0 and words.norm[i - 1] == "ما"  # وفق ما نقلت الوكالة
    if words.bare[i] == "اطلاق":
        return _to_stop(words, i)
    if words.bare[i] == "انقاذ":
        return words.norm[i] != words.bare[i]  # انتشلت فرق الإنقاذ جثث خمسة مهاجرين
    if words.bare[i] == "قطعان":
        return True  # قطعان الماشية: herds
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
        return flown_in(words, i)
    if words.norm[i] == "فجرا":
        return not _of_two(words, i) or "ً" in words.text[words.start[i] : words.end[i]]  # at dawn, but شقيقان فجرا نفسيهما
    return i > 0 and words.norm[i - 1] in _CUT_OFF


def _of_people(words: Words, i: int) -> bool:
    """``انفجرت في حشد من الزوار``, ``هاجم حشد غاضب المركز``: a crowd that is there, and no forces that are massed."""
    if i == 0 or i + 1 >= len(words):
        return False
    behind = words.norm[i + 1]
    if behind in ("من", "ل") and words.norm[i - 1] in ("في", "وسط", "بين", "علي", "ب", "قرب"):
        return True
    return words.bare[i + 1].startswith(_CROWD_OF) or behind == "من" and words.bare[i + 2 : i + 3] != [] and words.bare[i + 2] in _PEOPLE


_CROWD_OF = _W.stems("crowd_of")
_PEOPLE = _W["people"]


def _to_stop(words: Words, i: int) -> bool:
    """``وقف فوري وغير مشروط لإطلاق النار``: the stop of it, whatever describes that."""
    if i < 3 or words.norm[i - 1] != "ل":
        return False
    k = i - 2
    while k > i - 9 and k > 0 and words.norm[k] not in STOPS and words.bare[k] != "وقف":
        k -= 1
    return words.bare[k] == "وقف" and k < i - 1


_KIN = _W.stems("kin")
"""How the words begin for those and that which somebody loses without getting lost."""


def _bereft(words: Words, i: int) -> bool:
    """``أطفال فقدوا آباءهم``, ``فقدت السيطرة``: those who lost somebody or something are not lost themselves."""
    return any(words.bare[k].startswith(_KIN) for k in range(i + 1, min(i + 4, len(words))))


def _stood(words: Words, i: int) -> bool:
    """``وقف الرجل أمام القاضي``, ``وقفت وراء الهجوم``: stood, and stopped nobody."""
    if "ّ" in words.text[words.start[i] : words.end[i]]:
        return False
    for k in range(i + 1, min(i + 9, len(words))):
        if words.norm[k] in STOPS:
            return False
        if words.norm[k] in _STOOD:
            return True
    return False


def _whose_post(words: Words, i: int, last: int) -> bool:
    """``هاجم مسلحون أمس كمينا للشرطة``: the object of an attack behind who made it, with whose it is."""
    owned = words.norm[i] == "كمينا" and words.norm[last : last + 1] == ["ل"]
    return owned and any(words.norm[k] in _AT_A_POST for k in range(max(0, i - 4), i))


_AT_A_POST = _W["at_a_post"]
_STANDING = frozenset(["وقف", "وقفت", "وقفوا"])
_STOOD = _W["stood"]

_BEFORE_A_CAPTURE = _W["before_a_capture"]


def his_family(words: Words, i: int) -> bool:
    """``طالبوا أسرته بفدية``: his family, unless a clause begins with it: ``أسرته القوات``, ``الجندي الذي أسرته``."""
    if i + 1 >= len(words) or words.clitic[i + 1] != "-":
        return False
    before = words.norm[i - 1] if i else "."
    return before not in STOPS and before not in _BEFORE_A_CAPTURE


def flown_in(words: Words, i: int) -> bool:
    """``مسيرة انتحارية``, ``طائرة تركية انتحارية``: a drone that is flown into what it hits, and no suicide bomber."""
    if i == 0 or words.bare[i] not in ("انتحاريه", "انتحاري"):
        return False
    return any(
        words.bare[k] in _FLOWN and all(words.norm[n].endswith(("ه", "ي")) for n in range(k + 1, i)) for k in range(max(0, i - 3), i)
    )


_FLOWN = frozenset(["مسيره", "مسيرات", "طايره", "طايرات", "درون"])


@lru_cache(maxsize=1)
def _told_as_done() -> frozenset[str]:
    """Forms of the verbs of happening in the past, those as short as a root too, and a few that carry or tell."""
    forms = {f.head for found in pairs().values() for f in found if f.part == "verb"}
    forms |= {t.head for found in triggers().values() for t in found if t.part == "verb"}
    return (
        frozenset(forms)
        | DONE
        | HAPPENED
        | frozenset(
            "كان كانت اكد اكدت قال قالت اعلن اعلنت افاد افادت ذكر ذكرت ادي ادت اسفر اسفرت بلغ بلغت ارتفع ارتفعت شهد شهدت تعرض تعرضت تمكن تمكنت عمد عمدت عمدوا اقدم اقدمت اقدموا قام قامت قاموا شرع شرعت شرعوا باشر باشرت".split()
        )
    )


def another_sense(words: Words, found: Trigger, i: int) -> bool:
    """``قضى إجازته``, ``هاجم قرار الحكم``, ``هجوما عنيفا على مشروع الموازنة``: what follows shows that the word tells of nothing."""
    last = i + len(found.words)
    if found.type == "arrest" and words.norm[i] in _STANDING and _stood(words, i):
        return True
    if (
        found.type == "ambush"
        and i
        and (words.norm[i - 1] in _AT_A_POST or _whose_post(words, i, last))
        and not any(words.norm[k].startswith(("نصب", "محكم")) for k in range(last, min(last + 2, len(words))))
    ):
        return True  # هاجموا كمينا للجيش: in Egypt a post on the road
    for reach, direct, following in unless().get(found.words[0], ()):
        for k in range(last, min(last + reach, len(words))):
            if words.norm[k] in STOPS:
                break
            if following.at(words, k) and not (direct and words.norm[k - 1] in PREPOSITIONS):
                return True
    return False


def verbal(words: Words, form: Trigger | PairForm, i: int) -> bool:
    """True where the word at ``i`` can be the verb ``form``: without article, and no noun of the same letters."""
    if words.norm[i] != words.bare[i] and words.norm[i] != form.head or _another_word(words, i):
        return False
    if i and (words.norm[i - 1] in NO_VERB_BEHIND or form.part == "present" and words.norm[i - 1] == "بعد"):
        return False  # بعد توقفه
    return len(words.norm[i]) > 3 or not _nominal_place(words, i) or words.norm[i - 1] == "ان"


def _another_word(words: Words, i: int) -> bool:
    """``بائع``, ``نائب``, ``تؤدي مهمة``: written with its hamza it is one who does it, and no verb of the letters بايع; and no تودي."""
    word = words.norm[i]
    if len(word) != 4:
        return False
    if word[1:3] == "اي":
        return "ئ" in words.text[words.start[i] : words.end[i]]
    return word[1:] == "ودي" and "ؤ" in words.text[words.start[i] : words.end[i]]


def longest(words: Words, entries: Entries, i: int, taken: set[int]) -> Trigger | None:
    """The longest entry at ``i``; a word that is noun and verb alike (قصف, نهب, قتل) is decided by what stands around."""
    bare = words.bare
    following = bare[i + 1] if i + 1 < len(bare) else ""
    fitting: list[Trigger] = []
    for entry in entries.before(following):
        size = len(entry.words)
        if fitting and size < len(fitting[0].words):
            break
        verb = entry.part in ("verb", "present")
        if verb and (words.norm[i] not in (bare[i], entry.head) or (i and words.norm[i - 1] in NO_VERB_BEHIND) or _another_word(words, i)):
            continue  # a verb has no article and stands behind no preposition
        if entry.type == "reference" and words.norm[i] == bare[i] and entry.part != "phrase":
            continue  # only with its article does it point back
        if size == 1 or (tuple(bare[i : i + size]) == entry.words and not any(k in taken for k in range(i, i + size))):
            fitting.append(entry)
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    verb_entry = next((e for e in fitting if e.part in ("verb", "present")), None)
    noun = next((e for e in fitting if e.part not in ("verb", "present")), None)
    if verb_entry is None or noun is None:
        return fitting[0]
    if DAMMA in words.text[words.start[i] : words.start[i] + 3]:
        return verb_entry
    if bare[i][-1] == "ا":
        return verb_entry if _of_two(words, i) else noun
    if verb_entry.roles in ("harm", "detain") and following in _BEFELL and _opens_clause(words, i):
        return verb_entry  # قتل بقذيفة ثلاثة جنود
    if verb_entry.roles in ("harm", "detain") and one_or_two(following) and _opens_clause(words, i):
        return verb_entry  # قتل مدني بقصف على البلدة
    if verb_entry.roles == "harm" and following in _BEFELL and _behind_its_topic(words, i):
        return verb_entry  # إن جنديا قتل برصاص قناص
    if one_or_two(following) and _opens_clause(words, i) and _object_behind(words, i + 2):
        return verb_entry  # طعن فلسطيني جنديا
    nominal = _nominal_place(words, i) or _nominal_tail(words, i) or _documented(words, i)
    return noun if nominal or noun.type == "shelling" and _owned_and_aimed(words, i) else verb_entry


_BEFELL = frozenset("ب في علي من".split())
"""What stands between a passive and whom it befell: قتل في كمين ستة, خطف من منزله طبيب."""


def _opens_clause(words: Words, i: int) -> bool:
    """True where a clause begins at ``i``: after a mark, و, or a word of its beginning."""
    before = words.norm[i - 1] if i else "\n"
    return (
        before in STOPS
        or before in ("الذي", "التي", "الذين", "ممن")
        or before in CLAUSES
        and before not in ("ان", "ما")
        or words.clitic[i - 1] == "+"
        and before == "و"
    )


def _behind_its_topic(words: Words, i: int) -> bool:
    """``إن جنديا قتل``, ``أن مقاتلا من قسد قتل``: behind إن and one person, before whom nothing else was told."""
    that = next((k for k in range(i - 1, max(0, i - _LONG_TOPIC), -1) if words.norm[k] == "ان"), None)
    return that is not None and any(one_or_two(words.norm[k].removesuffix("ا")) for k in range(that + 1, min(that + 3, i)))


_LONG_TOPIC = 7
"""Words from إن to the verb of the topic behind it at most."""


def _object_behind(words: Words, i: int) -> bool:
    """True for a person in the ending of an object at word ``i``."""
    return i < len(words) and words.norm[i].endswith("ا") and one_or_two(words.norm[i][:-1])


def _documented(words: Words, i: int) -> bool:
    """``وثق فريقنا نهب السوق``, ``شهدت المدينة قصف الحي``: what somebody recorded or saw, behind verb and subject."""
    first, last = max(clause(words, i), i - 4), i - 1
    return any(words.norm[k] in singles("clauses.yaml", "documenting") for k in range(first, last + 1)) and not any(
        words.norm[k] in STOPS or words.norm[k] in CLAUSES or words.clitic[k] == "+" and words.norm[k] == "و" for k in range(first + 1, i)
    )


def _of_two(words: Words, i: int) -> bool:
    """``جنديين … قتلا``: a dual before it makes it a verb; ``قتلا ونهبا`` is none."""
    return any(len(word) > 4 and word.endswith(("ين", "ان")) for word in words.norm[max(0, i - 7) : i])


_BEFORE_NOUN = _W["before_noun"]
_AFTER_NOUN = _W["after_noun"]


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
    if following in _AFTER_NOUN or following in STOPS:
        return True
    return len(following) > 3 and not following.startswith("ال") and following.endswith(("ي", "يه"))
