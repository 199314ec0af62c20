"""Words that say what became of somebody: ``مقتل``, ``لقي ... مصرعهم``, ``مقتله``; whom they name is read by ``counts_named_after``.

The vocabulary is ``fates``, ``phrasal``, ``taking`` and ``death_over`` of ``knowledge/data/counts.yaml``.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.language.numerals import starts_number
from marsad.language.verbs import SURE, finite, marked_passive
from marsad.mentions.counts_atoms import Atom, FateWord
from marsad.mentions.counts_links import ARMED
from marsad.mentions.counts_named_after import PERSON, NamedAfter
from marsad.mentions.counts_none import nobody_at
from marsad.mentions.counts_noun_phrases import noun_at
from marsad.mentions.counts_nouns import Noun
from marsad.mentions.counts_quantities import Quantity, as_many_at, quantity_at
from marsad.mentions.counts_vocabulary import Fate, Phrasal
from marsad.mentions.happening_marks import DONE
from marsad.mentions.model import CountMention, Reading

_OVER_REACH, _TAKING_REACH, _ILL_REACH, _OUTCOME_REACH, _WOUNDS_REACH, _LOSING_REACH = 8, 4, 12, 7, 4, 9
_ANNOUNCED_REACH, _LIFE_REACH = 4, 4
_PEOPLE = Noun("شخص", "people", None, "many")
_ONE, _TWO, _MANY = frozenset(("ه", "ها")), frozenset(("هما",)), frozenset(("هم", "هن"))
_STOP = frozenset((".", "؛", "\n"))
_CLAUSE_END = _STOP | frozenset(("و", "ف", "او", "بين", "بينهم", "بينهما"))
_OBJECT_REACH = 25
"""Words from those who did it to whom they did it, at most."""


class FateWords(NamedAfter):
    """The fate words of one text; ``losses`` gathers what they say of nobody (لم يقتل أحد)."""

    def __init__(self, reading: Reading, blocked: bytearray) -> None:
        super().__init__(reading, blocked)
        self.losses: list[CountMention] = []

    def at(self, i: int) -> list[Atom]:
        """The fate word at ``i`` and whom it names right after it; empty where there is none."""
        norm = self.words.norm
        if norm[i] == "فقد" and i + 1 < len(norm) and finite(norm[i + 1]) == SURE:
            return []  # فقد توقفت ثلاث: the particle
        for phrasal in self.table.phrasal.get(norm[i], ()):
            need = self._needed(i, phrasal)
            if need is not None:
                by = norm[i] in self.table.around["befalling"] and norm[i + 1] == "ب"  # لحقت بمرافقه إصابات
                atoms = self._atoms(i, i + 1 + by, phrasal.fate, whole=True)
                alone = self._one_named(i + 1, need) if len(atoms) == 1 and isinstance(atoms[0], FateWord) and not atoms[0].denied else None
                return [*atoms, alone] if alone is not None else atoms
        taken = self._taken(i) or self._carried_off(i) or self._lost(i) or self._gone(i)
        if taken:
            return [taken]
        for phrase, fate in self.table.fates.get(norm[i], ()):
            last = i + len(phrase)
            if len(phrase) > 1 and tuple(norm[i:last]) != phrase:
                continue
            if phrase[0] in self.table.over["words"]:
                last = self._past_thereupon(last)
                over = self._over(last)
                if over is None and self._over_them(i, last):
                    return [FateWord(i, last + 2, replace(fate, strength="verb"), pronoun=self.words.norm[last + 1])]
                if over is None and self._finished_off(i, last):
                    return [FateWord(i, last + 2, replace(fate, strength="verb"), pronoun=self.words.norm[last + 1])]
                if over is None and phrase[0] in self.table.over["only"]:
                    return []
                last = over or last
            return self._past_doers(i, last, fate) or self._atoms(i, last, fate)
        return []

    def _past_doers(self, i: int, last: int, fate: Fate) -> list[Atom]:
        """``اغتال مسلحان على متن دراجة، عقب الصلاة، الشيخ فلان``: a verb whose passive is spelt otherwise, as far as whom it befell."""
        words, around = self.words, self.table.around
        if words.norm[i] not in around["only_active"] or words.norm[i].endswith("ا") or last >= len(words.norm):
            return []
        if marked_passive(words.slice(i, i + 1)):
            return []
        doers = quantity_at(words, last, self.blocked)
        armed = doers is not None and doers.group in ARMED
        subject = words.norm[last].endswith(("ون", "ان")) and not words.clitic[last]
        unlike = words.norm[i] not in around["alike"] and subject
        if not (unlike or armed and (subject or doers is not None and doers.explicit)):
            return []
        for k in range(doers.last if doers is not None else last + 1, min(last + _OBJECT_REACH, len(words.norm))):
            if words.norm[k] in _CLAUSE_END or words.norm[k] in around["clause_breaks"] or self._tells(k):
                break
            if words.clitic[k] or self.blocked[k] and k not in self.persons or not self._whom_at(k):
                continue
            named = self._named(k) if quantity_at(words, k, self.blocked) is None else None
            return [FateWord(i, k, fate), *([named] if named else [])]
        return []

    def _tells(self, k: int) -> bool:
        """A word of fate of its own stands there."""
        return any(len(phrase) == 1 for phrase, _ in self.table.fates.get(self.words.norm[k], ()))

    def _whom_at(self, k: int) -> bool:
        """Somebody in the place of an object: ``، طفلة``, ``تاجرا``, ``نارية الشيخ فلان``; not ``منزل الشيخ``, ``في طفلة``."""
        words, around, before = self.words, self.table.around, self.words.norm[k - 1]
        if before in around["prepositions"] or before in around["after_others"] or before in self.table.numbered:
            return False
        own = bool(self.blocked[k - 1]) or before != words.bare[k - 1] or before in around["passed"] or before.endswith(("ون", "ان", "يه"))
        if k in self.persons or self._name(k) is not None:
            return True
        whom = quantity_at(words, k, self.blocked)
        if whom is None or whom.noun is None or whom.what != "people":
            return False
        return own if whom.definite else whom.noun.accusative or whom.explicit or words.norm[k].endswith("ين") or before == "،"

    def _atoms(self, i: int, last: int, fate: Fate, whole: bool = False) -> list[Atom]:
        if fate.what == "wounded" and self.ill(last):
            return []
        if last < len(self.words.norm) and self.words.clitic[last] == "-":
            return self._with_pronoun(i, last, fate)
        if self._denied(i):
            nobody = nobody_at(self.words, i, last, fate.what)
            self.losses.extend([nobody] if nobody else [])
            return [FateWord(i, last, fate, denied=True)]
        word = FateWord(i, last, fate, whole=whole)
        as_many = as_many_at(self.words, last)
        if as_many is not None:
            return [word, as_many]
        named = self._named(last) if fate.strength != "near" else self._numbered(last)
        return [word, named] if named else [word]

    def _needed(self, i: int, phrasal: Phrasal) -> int | None:
        """Where one of the needed words stands later in the clause: لقي ثلاثة أشخاص مصرعهم."""
        words = self.words
        for k in range(i + 1, min(i + 1 + phrasal.reach, len(words.norm))):
            if words.norm[k] in _STOP:
                return None
            if words.bare[k - 1] in self.table.no_fate_after:
                continue  # تعرض لمحاولة اغتيال
            if words.bare[k] in phrasal.needs and self.table.none_after.intersection(words.norm[max(i + 1, k - 3) : k]):
                return None  # تعرضت لنيران دون وقوع إصابات
            if phrasal.behind and words.norm[k - 1] not in phrasal.behind:
                continue
            if words.bare[k] in phrasal.needs and (not phrasal.owned or words.clitic[k + 1 : k + 2] == ["-"]):
                return k
        return None

    def _taken(self, i: int) -> FateWord | None:
        """``حصد القصف حياة ستة مدنيين``: as far as حياة."""
        if self.words.norm[i] not in self.table.taking["words"]:
            return None
        for k in range(i + 1, min(i + 1 + _TAKING_REACH, len(self.words.norm) - 1)):
            if self.words.norm[k] in self.table.taking["needs"]:
                return FateWord(i, k + 1, Fate("killed", "head")) if self.words.clitic[k + 1] == "" else None
        return None

    def _carried_off(self, i: int) -> FateWord | None:
        """``أودى القصف بأربعة مدنيين``: as far as ب, where people are counted right after it."""
        norm = self.words.norm
        if norm[i] not in self.table.taking["carrying_off"]:
            return None
        for k in range(i + 1, min(i + 2 + _TAKING_REACH, len(norm) - 1)):
            if norm[k] in _STOP:
                return None
            if norm[k] == "ب":
                whom = quantity_at(self.words, k + 1, self.blocked)
                if whom is not None and whom.noun is not None and whom.noun.person:
                    return FateWord(i, k + 1, Fate("killed", "head"))
        return None

    def _gone(self, i: int) -> FateWord | None:
        """``انفجار راح فيه خمسة``, in dialect: as far as the pronoun, where people are counted right after it."""
        words = self.words
        if words.norm[i] not in self.table.taking["gone"] or words.norm[i + 1 : i + 2] != ["في"] or words.clitic[i + 2 : i + 3] != ["-"]:
            return None
        whom = quantity_at(words, i + 3, self.blocked) if i + 3 < len(words.norm) else None
        counted = whom is not None and whom.explicit and not whom.unread and (whom.noun is None or whom.noun.person)
        return FateWord(i, i + 3, Fate("killed", "head")) if counted else None

    def _lost(self, i: int) -> FateWord | None:
        """``فقدت العائلة ثلاثة من أبنائها`` tells of dead, ``فقدت القوات الاتصال بخمسة`` of missing; ``فقد ثلاثة من عناصره`` is neither."""
        words, table = self.words, self.table.taking
        if words.norm[i] not in table["losing"]:
            return None
        number = 0
        for k in range(i + 1, min(i + _LOSING_REACH, len(words.norm) - 2)):
            if words.bare[k] in table["contact"] and words.norm[k + 1] in ("ب", "مع"):
                return FateWord(i, k + 2, Fate("missing", "head"))
            if words.bare[k] in table["contact"] or words.norm[k] in _STOP:
                return None
            own = words.clitic[k + 1] == "-" and words.bare[k] in self.table.around["relatives"]
            if own and (k > i + 1 or words.norm[i].endswith("ت")) and words.norm[k - 1] != "و":
                return FateWord(i, k, Fate("killed", "head"))  # فقدت زوجها وطفليها
            if not number and not words.clitic[k] and starts_number(words, k):
                number = k
            elif number and words.norm[k] == "من" and words.clitic[k + 2] == "-" and words.bare[k + 1] in table["own"]:
                return FateWord(i, number, Fate("killed", "head")) if number > i + 1 else None
        return None

    def _past_thereupon(self, i: int) -> int:
        """``قضى على إثرها 24 مدنيا``, ``قضوا على الفور``: the place after what only says when."""
        words = self.words
        if words.norm[i : i + 1] != ["علي"] or words.bare[i + 1 : i + 2] not in (["اثر"], ["فور"]):
            return i
        return i + 3 if words.clitic[i + 2 : i + 3] == ["-"] or words.norm[i + 2 : i + 3] == ["ذلك"] else i + 2

    def _over_them(self, i: int, last: int) -> bool:
        """``أربعة مسلحين تم القضاء عليهم``: said of those counted before it."""
        words = self.words
        return words.norm[i - 1] in DONE and words.norm[last : last + 1] == ["علي"] and words.clitic[last + 1 : last + 2] == ["-"]

    def _finished_off(self, i: int, last: int) -> bool:
        """``اقتحموا منزله وأجهزوا عليه``: said of one named before it."""
        words = self.words
        behind = words.norm[last : last + 1] == ["علي"] and words.clitic[last + 1 : last + 2] == ["-"]
        return behind and words.norm[i] in self.table.over["finishing"]

    def _over(self, i: int) -> int | None:
        """``قضت مفرزة للجيش، صباح السبت، على إرهابيين``: the place after على, where people are counted there."""
        gap = 0
        for k in range(i, len(self.words.norm) - 1):
            if self.words.norm[k] in self.table.over["needs"]:
                quantity = quantity_at(self.words, k + 1, self.blocked)
                return k + 1 if quantity is not None and quantity.noun is not None and quantity.noun.person else None
            gap += not (self.blocked[k] or self.words.norm[k] in self.table.around["passed"])
            if gap > _OVER_REACH or self.words.norm[k] in _STOP:
                return None
        return None

    def ill(self, i: int) -> bool:
        """``إصابة بالتهاب الكبد``: the words from ``i`` name a disease."""
        for k in range(i, min(i + _ILL_REACH, len(self.words.norm))):
            if self.words.norm[k] in _STOP or (self.words.norm[k] == "،" and k > i + 3):
                return False
            if self.words.bare[k] in self.table.around["diseases"] or self.words.norm[k] in self.table.around["diseases"]:
                return True
        return False

    def _with_pronoun(self, i: int, last: int, fate: Fate) -> list[Atom]:
        """``ما أدى إلى مقتله``: somebody named before; ``ثلاثة شبان اعتقلتهم الشرطة``: a verb said of those before it."""
        words, pronoun = self.words, self.words.norm[last]
        if self._does(i, last, fate):
            return [FateWord(i, last + 1, Fate(fate.what, "head"))]
        if pronoun not in _ONE and self._confirmed(i):
            return [FateWord(i, last + 1, replace(fate, strength="verb"), pronoun=pronoun)]
        if words.norm[i] in self.table.around["take_objects"] and fate.strength != "head":
            if (state := noun_at(words, last + 1)) is not None and state[0].what == fate.what:
                return []  # فأردوه قتيلا
            return [FateWord(i, last + 1, replace(fate, strength="verb"), pronoun=pronoun)]
        buried = self._buried(i)
        wounds = any(word in self.table.around["wounds"] for word in words.bare[last + 1 : last + 1 + _WOUNDS_REACH])
        if not buried and (fate.strength != "head" or not self._befell(i) or (fate.what == "wounded" and not wounds)):
            return []
        low = 1 if pronoun in _ONE else 2 if pronoun in _TWO else None
        noun = PERSON if pronoun in _ONE else _PEOPLE
        return [FateWord(i, last, fate), Quantity(i, last + 1, low, low, False, noun, "people", None)]

    def _does(self, i: int, last: int, fate: Fate) -> bool:
        """``بقتلها خمسة مدنيين``, ``اعتقاله شابين``: a deed of somebody named before, and whom it befell."""
        if last + 1 >= len(self.words.norm) or self.words.start[last + 1] == self.words.end[last]:
            return False
        deed = fate.strength == "head" or (i > 0 and self.words.norm[i - 1] in ("ب", "ل", "عن", "في", "بعد", "من"))
        whom = quantity_at(self.words, last + 1, self.blocked) if deed else None
        return whom is not None and (whom.explicit or (whom.noun is not None and (whom.noun.accusative or whom.noun.form == "two")))

    def _befell(self, i: int) -> bool:
        """An outcome before (أدى إلى مقتله), or another such word joined by و (مقتله وإصابته)."""
        words = self.words
        if i > 2 and words.norm[i - 1] in ("و", "ثم") and words.clitic[i - 2] == "-" and words.norm[i - 3] in self.table.fates:
            return True
        sentence = words.sentence[i]
        start = max(words.sentences[sentence][0], i - _OUTCOME_REACH)
        if self._announced(i, start) or self._came_hurt(i, start) or self._life_taken(i, start):
            return True
        return words.norm[i - 1] in ("الي", "ل", "ب", "في", "عن") and any(
            word in self.table.around["outcome"] for word in words.norm[start:i]
        )

    def _life_taken(self, i: int, start: int) -> bool:
        """``انفجرت العبوة وأودت بحياته``, ``أودى اللغم بحياتهما``: a verb of taking a life shortly before it."""
        words, around = self.words, self.table.around
        if words.norm[i] != "ب" or not self.table.taking["needs"].intersection(words.norm[i + 1 : i + 2]):
            return False
        return any(word in around["taking_life"] for word in words.norm[max(start, i - _LIFE_REACH) : i])

    def _confirmed(self, i: int) -> bool:
        """``13 شخصا تأكد مقتلهم``, ``خمسة جنود أُعلن عن وفاتهم``: a verb of confirming right before, said of those counted before it."""
        words, around = self.words, self.table.around
        first = i - 1 - (words.norm[i - 1] == "عن")
        if i > 1 and words.norm[i - 1] in DONE and words.norm[i - 2] != "الذين":
            return True  # خمسة عناصر جرى تحييدهم
        return i > 1 and words.norm[i] in around["deaths"] and words.norm[first] in around["confirmed"] and words.clitic[first - 1] != "+"

    def _announced(self, i: int, start: int) -> bool:
        """``أعلن عن وفاته``, ``أعلنت الوزارة استشهاده``: told of somebody named before."""
        words, table = self.words, self.table
        if words.norm[i] not in table.around["deaths"]:
            return False
        return any(word in table.around["announcing"] for word in words.norm[max(start, i - _ANNOUNCED_REACH) : i])

    def _came_hurt(self, i: int, start: int) -> bool:
        """``وصل الطفلان إلى المستشفى بعد إصابتهما بشظايا``: those who are brought in were hurt."""
        around = self.table.around
        return self.words.norm[i - 1] in around["after_harm"] and any(word in around["brought_in"] for word in self.words.norm[start:i])

    def _buried(self, i: int) -> bool:
        """``شيع أهالي البلدة القيادي فلان، بعد اغتياله أمس``: the one who is buried."""
        words, around = self.words, self.table.around
        if words.norm[i - 1] not in around["after_harm"] or words.norm[i] not in around["deaths"] | around["murders"]:
            return False
        return any(word in around["buried"] for word in words.norm[words.sentences[words.sentence[i]][0] : i])

    def _denied(self, i: int) -> bool:
        if self.words.norm[i] in self.table.around["state"]:
            return False  # لا يزال في العناية المركزة
        if self._tried(i):
            return True
        if self.words.bare[i] == "اعدام" and any(w in self.table.around["carried_out"] for w in self.words.norm[max(0, i - 7) : i]):
            return False  # نفذت السلطات حكم الإعدام بحق خمسة
        before = [k for k in (i - 1, i - 2) if k >= 0 and self.words.sentence[k] == self.words.sentence[i]]
        return any(self.words.bare[k] in self.table.no_fate_after for k in before) and self.words.norm[i - 1] != "و"

    def _tried(self, i: int) -> bool:
        """``حاول مسلحون اغتيال ضابط``, ``فشلوا في خطف تاجر``: a deed behind a verb of trying, those who tried between."""
        words = self.words
        start = max(words.sentences[words.sentence[i]][0], i - _TRIED_REACH)
        k = next((k for k in range(i - 1, start - 1, -1) if words.norm[k] in self.table.around["tried"]), None)
        return k is not None and not any(words.norm[j] in ("و", "،", "قبل", "لكن", "ف") for j in range(k + 1, i))


_TRIED_REACH = 7
"""Words from a verb of trying to the deed, at most."""
