"""The arguments of a verb of happening: subject and object, or the patient of a passive, and what it is aimed at."""

from __future__ import annotations

from marsad.accounts.clauses.argument import Argument
from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.clauses.phrases import LIFE
from marsad.accounts.clauses.subjects import Subjects
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.knowledge.happenings import singles
from marsad.knowledge.persons import one_or_two
from marsad.knowledge.wording import wording
from marsad.language.verbs import marked_passive
from marsad.mentions.model import Happening
from marsad.mentions.speakers.lexicon import lexicon

_W = wording(__name__)

_NOUNS_TOO = _W["nouns_too"]
ANNOUNCING = _W["announcing"]
"""Verbs written like their verbal nouns."""
_GOING_ON = _W["going_on"]
_DRIVES_OUT = _W.stems("drives_out")
_FALLING = ("وقع", "سقط", "يقع", "يسقط", "تقع", "تسقط")
_AT_LARGE = frozenset(["سراح", "سبيل"])
_DROPPED = _W["dropped"]
"""What aircraft drop, so that the verb says that they did."""
_APART = 4
"""Chunks back to the verb that makes a verbal noun a passive."""


class Verbs(Subjects):
    """Reads verbs."""

    def made_passive(self, k: int) -> bool:
        """``تمت مداهمة المكان``, ``جرى توقيف ثلاثة``: the verb before it makes the verbal noun a passive."""
        j = k - 1
        while (
            j > 0
            and k - j <= _APART
            and (self.chunks[j].kind == "date" or self.chunks[j].kind == "noun" and self.chunks[j].prep in ("ب", "في", "خلال"))
        ):
            j -= 1  # تم بإقليم الناحية الثانية توقيف
        before = self.chunks[j] if k else None
        return before is not None and before.last == before.first + 1 and self.bare[before.first] in grammar().makes_passive

    def of_verb(self, k: int, trigger: Happening) -> list[Argument]:
        """The arguments of a verb of happening."""
        chunk = self.chunks[k]
        if self.norm[trigger.first] in grammar().circumstance:
            return []  # أعدموا رميا بالرصاص ثلاثة: how it was done
        if (
            trigger.voice == "phrase"
            and trigger.roles in ("clash", "protest", "explosion", "strike")
            and self.bare[trigger.first] in grammar().happen
        ):
            return self._sides(k) if trigger.roles == "clash" else [*self._aims(k), *self._agents(k)]
        after = self._plain_after(k)
        if trigger.type == "disappearance" and after and self.bare[after[0].head] == "اتصال":
            lost = next((c for c in self._hanging(k) if c.prep in ("ب", "مع") and c.kind == "noun"), None)
            return self._with_joined("sufferer", lost, "contact lost with") if lost is not None else []  # فقد الاتصال بدورية
        if (doer := self._goes_on_doing(k, trigger) or self._announces_doing(k, trigger, after)) is not None:
            struck = [c for c in after[:1] if not self._instrument(c)]
            return self._with_joined("doer", doer, "carried by a verb") + [
                a for c in struck for a in self._with_joined("sufferer", c, "object of a verbal noun")
            ]
        at_large = trigger.type == "prisoner_release" and after and after[0].first == chunk.last and self.norm[after[0].head] in _AT_LARGE
        if at_large and after[0].pronoun < 0:
            return self._with_joined("sufferer", after[0], "set free")  # أطلق سراح ثلاثة
        before, relative = self._before(k, bool(after))
        before = self._first_of_joined(before) if before is not None and not relative else before
        if trigger.roles == "harm" and after and (self._goes_on_with_harm(k) or before is not None and self._place(before)):
            before = None
        if trigger.roles in ("harm", "detain") and self._of_another(k, after):
            before = None
        if before is not None and after and after[0].first == chunk.last and not self._plural(k) and self._nominative(after[0]):
            before = None  # احتجاجا على الغارة قطع مسلحون الطريق
        if trigger.roles == "harm" and any(self.bare[c.head] in LIFE for c in after[:2]):
            dead = before if before is not None else next((c for c in after[:1] if self.bare[c.head] not in LIFE), None)
            return self._with_joined("sufferer", dead, "lost his life") + self._agents(k)  # فقد عنصر من س حياته
        passive = self._passive(k, trigger, after, before)
        if passive:
            self.passives.add(k)
            if after and (trigger.voice == "phrase" or self._joined_clause(k)) and after[0].first - chunk.last <= 2:
                before = None  # أودت بحياة خمسة; سقطت قذائف على السوق فاستشهد سائق
            patient = before if before is not None else (after[0] if after else None)
            return self._with_joined("sufferer", patient, "patient of a passive") + self._agents(k)
        subject, rest = (before, after) if before is not None else (after[0] if after else None, after[1:])
        if self._we(k) or before is None and (self._plural(k) or self._behind_its_pronoun(k)):
            subject, rest = None, after  # قتلوا الحاج سالم: a plural verb has its subject in its ending
        elif (
            before is None
            and after
            and (
                self._in_object_case(after[0], trigger)
                or self._counted_object(k, after[0])
                or self._thing_struck(k, trigger, after)
                or self._hit_by_the_bomb(trigger, after)
                or self.object_first(after[0])
            )
        ):
            subject, rest = None, after
        if before is None and chunk.pronoun >= 0:
            rest = []
        out: list[Argument] = []
        if subject is not None and not self._instrument(subject) and not (relative and self._only_spoke_of_it(subject)):
            rule = "subject of a relative verb" if relative else "subject"
            out += self._with_joined("doer", subject, rule)
        if trigger.roles in ("strike", "detain", "explosion", "harm", "agent") or trigger.type == "riot":
            complete = trigger.voice == "phrase" and trigger.last - trigger.first > 1  # ألقت القبض, أغلقت الطريق: it has its object
            objects = [c for c in rest if not self._instrument(c) and not self._penalty(c, trigger)] if not complete else []
            if objects and trigger.type == "prisoner_release" and self._place(objects[0]) and self._set_free(k):
                objects = []  # أفرجت الحركة عن سبعة أسرى من جنود الإقليم
            if objects and not (trigger.roles == "agent" and objects[0].kind == "happening"):
                out += self._with_joined("sufferer", objects[0], "object") + self._held_by(objects[0])
            if not objects:
                out += self._aims(k)
            if not objects and trigger.type == "prisoner_release":
                out += self._set_free(k)
        if trigger.roles == "territory" and subject is not None and rest and self.norm[trigger.first].startswith(_DRIVES_OUT):
            out += self._with_joined("sufferer", rest[0], "object")  # طرد الجيش الحوثيين من المعسكر
        if chunk.pronoun >= 0 and not any(a.part == "sufferer" for a in out):
            out += [a for a in self._meant_by_pronoun(k, trigger) if a.chunk is not subject]
        if subject is None or self._instrument(subject):
            out += self._agents(k)
        return out

    def _only_spoke_of_it(self, chunk: Chunk) -> bool:
        """``أدان وزير الصحة الحرب | التي دمرت المدينة``: an office right behind a verb of condemning or seeing; what it condemned did it."""
        verb = next((c for c in self.chunks if c.last == chunk.first), None)
        spoke = verb is not None and verb.kind == "verb" and self.bare[verb.first] in grammar().beholding
        office = self.bare[chunk.head] in vocabulary().offices or self.bare[chunk.head] in lexicon().titles
        return spoke and office and chunk.last - chunk.head > 1

    def _nominative(self, chunk: Chunk) -> bool:
        """``مسلحون``, ``متظاهرون``: people in the form of a subject, of whom the verb before them tells."""
        return self.norm[chunk.head].endswith("ون") and (self._people(chunk) or self._armed(chunk))

    def _penalty(self, chunk: Chunk, trigger: Happening) -> bool:
        """``نفذت السلطات حكم الإعدام بحق ثلاثة``: what makes the verb tell of an execution is no one it befell."""
        return trigger.type == "execution" and trigger.object is not None and chunk.first <= trigger.object[0] < chunk.last

    def _goes_on_doing(self, k: int, trigger: Happening) -> Chunk | None:
        """``تواصل فصائل س قصف مواقع ص``: behind a verb of going on and its subject, the word is the verbal noun, whatever verb looks like it."""
        if self.norm[trigger.first] not in _NOUNS_TOO or k < 2 or self.chunks[k].pronoun >= 0:
            return None
        subject, verb = self.chunks[k - 1], self.chunks[k - 2]
        going = verb.kind == "verb" and verb.trigger is None and verb.pronoun < 0 and self.norm[verb.first] in _GOING_ON
        return subject if going and subject.kind == "noun" and not subject.prep and not self._instrument(subject) else None

    def _announces_doing(self, k: int, trigger: Happening, after: list[Chunk]) -> Chunk | None:
        """``أعلنت فصائل س قصف قوات ص في البلدة``: behind a body that announces it, what it did to another; not ``قصف قوات ص البلدة``, nor
        ``للبلدة``, which is what the other did."""
        if self.norm[trigger.first] not in _NOUNS_TOO or trigger.roles != "strike" or k < 2 or len(after) != 1 or not self._armed(after[0]):
            return None
        at = k - 1 - (self.chunks[k - 1].kind == "date" and k > 2)  # أعلن الجيش أمس قصف
        subject, verb, behind = self.chunks[at], self.chunks[at - 1], self.chunks.index(after[0]) + 1
        if behind < len(self.chunks) and self.chunks[behind].prep == "ل" or self.chunks[k].pronoun >= 0:
            return None
        telling = verb.kind == "verb" and verb.trigger is None and verb.pronoun < 0 and self.norm[verb.first] in ANNOUNCING
        return subject if telling and subject.kind == "noun" and not subject.prep and self._armed(subject) else None

    def _joined_clause(self, k: int) -> bool:
        """True where و or ف stands before the verb: its patient follows it."""
        return k > 0 and self.chunks[k - 1].kind == "join"

    def _thing_struck(self, k: int, trigger: Happening, after: list[Chunk]) -> bool:
        """``وقصف موقع المرج بالمدفعية``, ``كما استهدفت ثكنة``: a place or thing alone behind a verb of striking is its object."""
        more = [c for c in after[1:] if not c.joined and self.bare[c.head] not in grammar().belongs_to]  # منصة ومخزنا تابعين للمليشيا
        if trigger.roles != "strike" or not after or more or trigger.object is not None and trigger.object[0] >= after[0].last:
            return False  # فتحت الزوارق نيرانها
        position = self.bare[after[0].head] in singles("clauses.yaml", "positions") or self.bare[after[0].head].startswith(
            "تجمع"
        )  # قصفت بالمدفعية مواقع للجيش
        return position or (self._thing(after[0]) or self._place(after[0])) and not self._armed(after[0]) and not self._instrument(after[0])

    def _hit_by_the_bomb(self, trigger: Happening, after: list[Chunk]) -> bool:
        """``انفجرت عبوة ناسفة استهدفت دورية للجيش``: the subject of a verb of hitting is the bomb told right before it."""
        bomb = trigger.roles == "explosion" and trigger.object is not None and trigger.object[1] <= trigger.first
        return bomb and self.bare[trigger.first] in grammar().hits and len(after) == 1

    def _behind_its_pronoun(self, k: int) -> bool:
        """``أنها قتلت أحد القادة``: the pronoun before the verb is its subject, and what follows is no other."""
        before = self.chunks[k - 1] if k else None
        return before is not None and before.kind == "clause" and before.last == self.chunks[k].first and self.norm[before.last - 1] == "ها"

    def _we(self, k: int) -> bool:
        """``استهدفنا دبابة``: the ending says who did it."""
        word = self.norm[self.chunks[k].first]
        return self.chunks[k].trigger is not None and word.endswith("نا") and len(word) > 4 and self.chunks[k].pronoun < 0

    def _counted_object(self, k: int, chunk: Chunk) -> bool:
        """``وأسرت أحد عشر متمردا``: men counted behind a feminine verb are no subject of it."""
        verb, head = self.norm[self.chunks[k].first], self.norm[chunk.head]
        counted = chunk.head > chunk.first and (
            self.norm[chunk.first].isdigit() or self.norm[chunk.first] in grammar().ones | grammar().above_ten | grammar().tens
        )
        told = self.chunks[k].trigger
        present = told is not None and told.voice == "present" and verb.startswith("ت")  # وتأسر أربعة حوثيين
        feminine = present or verb.endswith("ت") and not verb.startswith(("اصيب", "استشهد", "توفي", "لقي"))
        return feminine and counted and not head.endswith(("ه", "ات", "نساء")) and head not in ("نساء", "فتيات", "نسوه", "سيدات")

    def _held_by(self, struck: Chunk) -> list[Argument]:
        """``موقعا تتمركز فيه قوة س``, ``متاجر يملكها مسلمون``: who holds or owns what was struck, in its relative clause."""
        k = self.chunks.index(struck) + 1
        if not self._thing(struck) and not self._place(struck) and self.bare[struck.head] not in grammar().of_place:
            return []
        k += k < len(self.chunks) and self.chunks[k].kind == "relative"
        verb = self.chunks[k] if k < len(self.chunks) else None
        if verb is None or verb.kind != "verb" or self.bare[verb.first] not in grammar().held or verb.trigger is not None:
            return []
        k += k + 1 < len(self.chunks) and self.chunks[k + 1].kind == "pronoun"
        holder = self._next_plain(k)
        return (
            [Argument("sufferer", holder, "who holds it")] if holder is not None and (self._armed(holder) or self._people(holder)) else []
        )

    def _in_object_case(self, chunk: Chunk, trigger: Happening) -> bool:
        """``واعتقلت الشقيقين``, ``قتلت المتظاهرين``: people in -ين behind a verb are no subject of it."""
        norm, bare = self.norm[chunk.head], self.bare[chunk.head]
        if trigger.roles == "detain" and self._accusative(chunk) or trigger.type == "killing" and self._one_as_object(chunk):
            return True
        return (
            trigger.roles in ("strike", "detain")
            and chunk.head == chunk.first
            and norm.endswith("ين")
            and (bare in grammar().people or bare[:-2] in grammar().people)
            and not self._armed(chunk)
        )

    def _accusative(self, chunk: Chunk) -> bool:
        """``كما اعتقلت شابا``: one person in the ending of an object, whom nobody's verb is a passive of."""
        norm = self.norm[chunk.head]
        return chunk.head == chunk.first and norm.endswith("ا") and norm[:-1] in grammar().people | grammar().titles

    def _one_as_object(self, chunk: Chunk) -> bool:
        """``موظفا``, ``جنديا``: one person in the ending of an object."""
        norm = self.norm[chunk.head]
        return chunk.head == chunk.first and norm.endswith("ا") and one_or_two(norm[:-1])

    def _one_or_two(self, chunk: Chunk) -> bool:
        """``جندي``, ``قيادي في الحركة``, ``حارسان``: one person or two, as a subject is written; no body and no crowd."""
        return one_or_two(self.norm[chunk.head]) and self.norm[chunk.head] == self.bare[chunk.head]

    def _set_free(self, k: int) -> list[Argument]:
        """``أفرجت السلطات عن الناشط``: who was set free stands behind عن."""
        for chunk in self._hanging(k):
            if chunk.prep == "عن" and not chunk.joined and chunk.kind == "noun":
                return self._with_joined("sufferer", chunk, "set free")
        return []

    def _meant_by_pronoun(self, k: int, trigger: Happening) -> list[Argument]:
        """``ثلاثة من أعضاء اللجنة اقتادهم مسلحون``: the phrase before the verb that its pronoun takes up."""
        if trigger.roles not in ("strike", "detain", "explosion", "harm") or k == 0:
            return []
        before = self.chunks[k - 1]
        if before.kind == "relative" and k > 1 and (who := self._antecedent(k - 2)) is not None and self._somebody(who):
            return self._with_joined("sufferer", who, "meant by its pronoun")  # الناشط الذي اختطفته مجموعة
        if any(a.first == before.head and a.form == "name" for a in self.reading.actors):
            return []  # صعدت روسيا قصفها
        return (
            self._with_joined("sufferer", before, "meant by its pronoun")
            if before.kind == "noun" and self._indefinite(before) and not self._instrument(before)
            else []
        )

    def _shares_its_object(self, k: int) -> bool:
        """``تقتل وتجرح مقاتلين``: another verb of harm is joined to it, and whom it befell stands behind that."""
        if k + 3 >= len(self.chunks) or self.chunks[k + 1].kind != "join":
            return False
        other = self.chunks[k + 2]
        mine, told = self.chunks[k].trigger, other.trigger
        if other.kind != "verb" or mine is None or told is None or told.roles != "harm":
            return False
        return mine.voice == told.voice == "present" and bool(self._plain_after(k + 2))

    def _somebody(self, chunk: Chunk) -> bool:
        """``الناشط فلان``, ``الصحفي``: a person by title or trade."""
        return chunk.kind == "noun" and (self.bare[chunk.head] in grammar().titles or self._people(chunk)) and not self._thing(chunk)

    def _passive(self, k: int, trigger: Happening, after: list[Chunk], before: Chunk | None) -> bool:
        """``قُتل``, ``اغتيل``; ``قتل ثلاثة``, ``معلمة قتلت بالرصاص``: a verb of harm with nobody beside it but one."""
        norm = self.norm[trigger.first]
        if marked_passive(self.words.text[trigger.start : trigger.end]) or norm.startswith(
            (
                "اغتيل",
                "اصيب",
                "يصاب",
                "تصاب",
                "استشهد",
                "توفي",
                "لقي",
                "لقوا",
                "نجا",
                "نجت",
                "ارتقي",
                "ارتقت",
                "ارتقوا",
                "مات",
                "تموت",
                "يموت",
                "اختفي",
                "اعتقل" if not after and before is None else "اغتيل",
            )
        ):
            return True
        if trigger.type == "ambush" and norm in ("وقع", "وقعت", "وقعوا"):
            return True  # قوة من الجيش وقعت في كمين
        if trigger.type == "capture" and trigger.roles == "harm" and norm.startswith(_FALLING):
            return True  # وقع طيار في أسر الفصائل
        if trigger.roles == "harm" and (trigger.voice == "phrase" or norm.startswith(("فارق", "يفارق", "تفارق"))):
            return True  # لقوا حتفهم, راح ضحيته 168 شخصا
        if self.chunks[k].pronoun >= 0 or trigger.voice == "phrase":
            return False
        if (
            trigger.type == "interception"
            and before is None
            and len(after) == 1
            and norm.startswith("اسقط")
            and after[0].kind == "noun"
            and self.bare[after[0].head] in singles("clauses.yaml", "flying")
            and not _DROPPED & set(self.bare[after[0].first : after[0].last + 1])
        ):
            return True  # أُسقطت مقاتلة روسية بصاروخ
        people = [c for c in after if not self._instrument(c) and c.kind == "noun"]
        people = people[:1] + [c for c in people[1:] if not self._of_a_later_verb(k, c)]
        if people and before is None and self._plural(k) and self._people(people[0]):
            return False  # قتلوا شيخا وحفيده
        if self._agents(k) and len(people) < 2:
            return True
        oblique = bool(people) and self.norm[people[0].head].endswith("ين") and people[0].head == people[0].first
        if trigger.roles == "detain" and norm.endswith("ت") and before is None and people:
            if oblique or self._counted_object(k, people[0]):
                return False  # كما اعتقلت شابين
        if after and people and self._instrument(after[0]) and after[0] is not people[0]:
            return False  # أصاب صاروخ منزلا
        if norm in ("قضي", "قضت", "قضوا"):
            beside = any(c.prep == "علي" for c in self._hanging(k)[:1])
            return (trigger.object is None or trigger.type == "torture") and not beside  # but قضت مفرزة، يوم الأحد، على إرهابيين
        if (
            norm in ("استهدف", "استهدفت")
            and before is not None
            and not people
            and before.prep == ""
            and self.bare[before.head] in singles("clauses.yaml", "positions")
            and not self._aims(k)
        ):
            return True  # مواقع للجيش استهدفت بصواريخ
        if trigger.roles == "harm" and before is not None and not after and self._shares_its_object(k):
            return False  # س تقتل وتجرح مقاتلين
        if trigger.type == "killing" and before is None and norm.startswith("قتل") and people and self._one_as_object(people[0]):
            return False  # حيث قتلت موظفا
        if trigger.object is not None and before is None and people and trigger.type == "execution":
            return people[0].first > trigger.object[0]  # نفذت القوات إعدامات ميدانية
        if trigger.roles == "harm" or trigger.type == "execution":
            counted = before is not None and before.head > before.first and self._people(before) and not self._armed(before)
            return (
                len(people) < 2 if before is None else not people and (counted or not self._aims(k))
            )  # أربعة مدنيين قتلوا في قصف على المدينة
        if trigger.roles == "detain":
            if before is None and people and len(people) == 1 and _of_another_gender(norm, self.norm[people[0].head]):
                return True  # ضبط خلية للحوثيين
            if before is None:
                one = bool(people) and self._one_or_two(people[0]) and not self._aims(k)  # اختطف جندي في الطريق
                return len(people) < 2 and not (
                    people and (self._armed(people[0]) and not one or self._accusative(people[0]) or self._counted_object(k, people[0]))
                )
            counted = before.head > before.first  # سبعة من المهاجمين اعتقلوا
            taken = counted or self.bare[before.head] in singles("humans.yaml", "perpetrators")  # أن المهاجم اعتقل
            return not people and (taken or not self._armed(before))
        if trigger.type in ("property_destruction", "looting", "shelling"):
            return (
                before is None
                and len(people) == 1
                and self._thing(people[0])
                and not self._armed(people[0])
                and not (norm.endswith("ت") and _one_masculine(self.norm[people[0].head]))  # كما فجرت منزل الأسير
            )
        return False

    def _of_a_later_verb(self, k: int, chunk: Chunk) -> bool:
        """``قتل ثلاثة جنود في كمين بعد أيام من هجوم قتل فيه ضابطان``: people in the form of a subject behind a word of harm of their own."""
        n = self.chunks.index(chunk)
        if self._of_a_deed(n) or self._describes_the_one_before(n):
            return True
        return self.norm[chunk.head].endswith(("ان", "ون")) and any(
            c.kind == "happening" and not c.prep and c.trigger is not None and c.trigger.roles == "harm" for c in self.chunks[k + 1 : n]
        )

    def _describes_the_one_before(self, n: int) -> bool:
        """``قتل أربعون شخصا عند تجمع لمتطرفين سنة``: one word that is nobody, right behind a phrase and its preposition."""
        chunk, before = self.chunks[n], self.chunks[n - 1]
        indefinite = self.norm[before.last - 1] == self.bare[before.last - 1]
        behind = before.kind == "noun" and bool(before.prep) and before.last == chunk.first and indefinite
        one_more = chunk.last == chunk.first + 1 and not self.norm[chunk.head].endswith(("ا", "ين", "ان", "ون"))
        return behind and one_more and not (self._armed(chunk) or self._thing(chunk))

    def _of_a_deed(self, n: int) -> bool:
        """``قتل شخصان في استهداف طائرة سيارة``: what stands right behind a noun of striking, or behind its maker, is what was struck."""
        k = n - 1
        made = self.chunks[k].kind == "noun" and not self.chunks[k].prep and not self.chunks[k].joined
        k -= made
        deed = self.chunks[k] if k >= 0 else None
        if deed is None or deed.kind != "happening" or not deed.prep or deed.trigger is None or deed.trigger.roles != "strike":
            return False
        return made or self.norm[deed.trigger.first] in ("استهداف", "مهاجمه")

    def _goes_on_with_harm(self, k: int) -> bool:
        """``قُتل ثلاثة وجرح آخرون``: the second verb of harm has people of its own."""
        if self.chunks[k - 1].kind != "join":
            return False
        told = (self.chunks[n].trigger for n in range(max(0, k - 8), k))
        return any(n in self.passives for n in range(max(0, k - 8), k)) or any(
            t is not None and t.roles == "harm" and t.voice == "noun" for t in told
        )


def _of_another_gender(verb: str, noun: str) -> bool:
    """A past verb of the masculine and one feminine noun: no subject of it."""
    return noun.endswith("يه") and not verb.endswith("ت") and verb[0] not in "ي"


def _one_masculine(word: str) -> bool:
    """``منزل``, ``جسر``, ``مبنى``: one thing, and no feminine; ``بيوت`` and ``منازل`` are plurals, which take a feminine verb."""
    return 3 <= len(word) <= 4 and word[-1] not in "هاء" and word[2] not in "وا"
