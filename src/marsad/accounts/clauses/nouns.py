"""The arguments of a noun of happening: its own owner and object, those of the clause that describes it, and those of the verb
that carries it."""

from __future__ import annotations

from marsad.accounts.clauses.argument import Argument
from marsad.accounts.clauses.around import REACH
from marsad.accounts.clauses.carriers import Carriers
from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.knowledge.happenings import clause_phrases, weapon_words
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening

_W = wording(__name__)
_GOES_IN = _W["goes_in"]
"""Verbal nouns of coming in, whose owner is always who comes."""

SUFFERED = frozenset(
    {"killing", "wounding", "assassination", "arrest", "abduction", "execution", "capture", "prisoner_release", "interception", "body_found",
     "torture", "sexual_violence", "property_destruction", "displacement", "looting", "disappearance", "seizure"}
)  # fmt: skip
"""Types whose noun takes as its owner the one it befell: اغتيال قاض, هدم منزل, and behind ل: إسقاط مسيرة للحوثيين, محاولة اغتيال لضابط."""


_HIS = frozenset({"assassination", "abduction", "arrest", "execution", "killing"})
"""Types whose noun with a pronoun tells whom it befell: اغتياله."""


_OF_THE_DEAD = frozenset(["مقتل", "وفاه", "مصرع", "استشهاد", "موت"])
"""Nouns of death that no killer owns: a second phrase behind them is the name of the first, وفاة المختطف سامي."""
_ONE = _W["one"]
_KILLS = _W.stems("kills")
"""Words that only go on with the phrase before them."""


_ORDERS = _W["orders"]


class Nouns(Carriers):
    """Reads nouns."""

    def of_noun(self, k: int, trigger: Happening) -> list[Argument]:
        """The arguments of a noun of happening: those it has itself, and those that a verb gives it."""
        blamed = self._blamed(k)
        if blamed:
            return blamed
        if claimed := self._claims_this(k):
            return claimed
        out = self._own(k, trigger)
        if k and self._repelled(k):
            return [
                Argument("doer", a.chunk, a.rule) if a.rule.startswith("noun of happening with") else a for a in out
            ]  # صد هجوم للمتمردين
        given = self._relative(k)
        if not any(a.part == "doer" for a in given):
            given = [*given, *self._carrier(k, trigger)]
        if not any(a.part == "doer" for a in given):
            given = [*given, *self._claimed(k)]
        if trigger.type == "agreement":
            given = [*given, *self._agreed_with(k)]
        managed = self.chunks[k].prep in ("من", "في") and any(a.rule == "carried by a verb" for a in given)
        if managed or any(a.rule in ("accused", "claims it") for a in given):  # اتهم القوات بقصف مستشفى, تمكنوا من قنص جندي
            out = [Argument("sufferer", a.chunk, a.rule.replace("maker", "object")) if a.part == "doer?" else a for a in out]
        if any(a.part == "doer" for a in given):  # يوجهون ضربة للمرتزقة
            out = [Argument("sufferer", a.chunk, a.rule) if a.rule.startswith("noun of happening with") else a for a in out]
        doers = [a.chunk for a in given if a.part == "doer"]
        if any(a.rule == "meant by its pronoun" and any(c is a.chunk for c in doers) for a in out):
            out = [a for a in out if not a.rule.startswith("meant by its pronoun")]  # تمكن التنظيم من قتلهم
        if any(a.rule == "sufferer of تعرض" for a in given) and self.bare[trigger.first].startswith(
            "استهداف"
        ):  # تعرض صحفي لاستهداف طائرات س
            out = [
                Argument("doer", a.chunk, a.rule.replace("object", "maker"))
                if a.rule == "object of a verbal noun" and self._armed(a.chunk)
                else a
                for a in out
            ]
        parts = {a.part for a in out}
        for argument in given:
            if argument.part not in parts or argument.rule.endswith("joined"):
                out.append(argument)
        return out

    def _subject_behind(self, trigger: Happening, owner: Chunk) -> bool:
        """``استشهد في الهجوم مقاتلان``, ``أصيب في القصف مدنيون``: behind a definite noun a dual or plural of the subject's case is not its owner."""
        definite = trigger.voice == "noun" and self.norm[trigger.first] != self.bare[trigger.first]
        return definite and self.norm[owner.head] == self.bare[owner.head] and self.norm[owner.head].endswith(("ان", "ون"))

    def _own(self, k: int, trigger: Happening) -> list[Argument]:
        chunk = self.chunks[k]
        if trigger.roles == "clash" or trigger.roles in ("strike", "protest") and self._between(k):
            return self._sides(k)
        owner = self._next_plain(k)
        if owner is not None and (self._befallen(k + 1) or self._subject_behind(trigger, owner)):
            owner = None
        if trigger.voice == "plural" and trigger.roles == "harm":
            owner = None  # القتلى, الضحايا: the word is the people
        if (
            owner is not None
            and k
            and self.chunks[k - 1].kind == "verb"
            and self.bare[self.chunks[k - 1].first] in grammar().hits
            and (self._one_struck(owner) or self._hit_by_it(k - 1, chunk, owner))
        ):
            return self._with_joined("sufferer", owner, "hit by it")  # استهدفت غارة قياديا في س
        if owner is not None and trigger.type == "prisoner_release" and self._armed(owner) and (freed := self._set_free(k)):
            return self._with_joined("doer", owner, "maker of a verbal noun") + freed  # إفراج الجماعة عن عناصر من التنظيم
        if owner is not None and self.norm[trigger.first] == "نجاه":
            return self._with_joined("sufferer", owner, "survivor") + self._agents(k)  # نجاة مسؤول سابق من محاولة اغتيال
        if owner is not None and trigger.type == "displacement" and self.bare[trigger.first] in _ORDERS and self._armed(owner):
            return self._with_joined("doer", owner, "maker of a verbal noun")  # إنذار الاحتلال بإخلاء الحي
        out: list[Argument] = []
        if owner is not None and chunk.pronoun < 0:
            second = self._next_plain(self.chunks.index(owner)) or self._struck_with(k, owner, trigger)
            if second is not None and second.last == second.first + 1 and self.norm[second.head] in _ONE:
                second = None  # إصابة أربعة أطفال من عائلة واحدة
            if second is not None and second.first == owner.last and self._quoted_name(second):
                second = None
            held = self._post_of(owner)
            if (
                held is not None
                and trigger.roles in ("strike", "detain")
                and (taken := self._next_plain(self.chunks.index(held))) is not None
            ):
                return self._with_joined("doer", held, "maker of a verbal noun") + self._with_joined(
                    "sufferer", taken, "object of a verbal noun"
                )
            if second is not None and (self._names(owner, second) or self.bare[trigger.first] in _OF_THE_DEAD):
                return self._with_joined("sufferer", owner, "object of a verbal noun") + self._agents(k)
            if second is not None and (self._instrument(second) or self._its_object(second, trigger)):
                return self._with_joined("doer", owner, "maker of a verbal noun") + self._aims(k)
            if second is not None and self._apposition(owner, second):
                return (
                    self._with_joined("doer", owner, "maker of a verbal noun")
                    + self._with_joined("doer", second, "maker of a verbal noun, again")
                    + self._aims(k)
                )
            if trigger.roles == "territory" and self._armed(owner) and second is not None and not self._armed(second):
                return self._with_joined("doer", owner, "maker of a verbal noun")  # استعادة الجيش السيطرة على س
            to = self._to(self.chunks.index(owner))
            befell = (
                trigger.type in SUFFERED
                or trigger.roles == "harm"
                or self.bare[trigger.first].startswith(tuple(grammar().befalls))
                or trigger.type == "riot"
                and self.bare[trigger.first] in ("رشق", "رجم")
            )
            if second is not None and not second.joined and befell | (trigger.roles in ("strike", "detain", "explosion")):
                out += self._with_joined("doer", owner, "maker of a verbal noun")
                out += self._with_joined("sufferer", second, "object of a verbal noun")
            elif to is not None and befell:
                out += self._with_joined("doer", owner, "maker of a verbal noun")
                out += self._with_joined("sufferer", to, "object of a verbal noun")
            elif befell:
                weapon = (
                    self.bare[trigger.first].startswith("استهداف")
                    and self.bare[owner.head] in ("مسيره", "طايره", "طايرات", "طيران", "مدفعيه", "مسيرات")
                    and self._armed(owner)
                )
                makers = (
                    weapon
                    or self.bare[trigger.first] == "استهدافات"
                    and any(owner.first <= a.first < owner.last and a.form == "name" for a in self.reading.actors)
                )
                out += self._with_joined(
                    "doer" if makers else "sufferer", owner, "maker of a verbal noun" if makers else "object of a verbal noun"
                )  # استهدافات القوات المتكررة
            elif trigger.roles in ("strike", "explosion"):
                by_it = chunk.prep == "ب" and self._place(owner)  # استهدفوا بغارات محيط س
                struck = by_it or (
                    self._thing(owner)
                    and not self._armed(owner)
                    and not self._instrument(owner)
                    and self.bare[owner.head] not in weapon_words()
                )
                raiders = self._indefinite(owner) and self._armed(owner) and self.norm[owner.head].endswith("ين")  # هجوم مسلحين على
                comes = self.bare[trigger.first] in _GOES_IN and self._armed(owner)  # توغل قوة إسرائيلية
                maker = "doer" if raiders or comes else "doer?"
                out += self._with_joined(
                    "sufferer" if struck else maker, owner, "object of a verbal noun" if struck else "maker of a verbal noun"
                )
            elif trigger.roles == "detain" and self._counted_people(owner):
                out += self._with_joined("sufferer", owner, "object of a verbal noun")  # اعتقال 16 مهاجرا
            elif trigger.roles in ("protest", "operation", "move", "territory", "agent", "detain"):
                out += self._with_joined("doer", owner, "maker of a verbal noun")
        elif owner is None and chunk.pronoun >= 0 and trigger.type in _HIS and (meant := self._meant_before(k)) is not None:
            out += self._with_joined("sufferer", meant, "meant by its pronoun")
        elif owner is not None and chunk.pronoun >= 0 and trigger.roles in ("strike", "detain", "explosion"):
            out += self._with_joined("sufferer", owner, "object of a verbal noun")
        if trigger.roles in ("strike", "explosion", "detain") and trigger.type != "reference":
            if not any(a.part == "sufferer" for a in out):
                out += self._aims(k)
        out += self._ascribed(k)
        to = self._to(k)
        if (
            to is not None
            and trigger.roles == "strike"
            and not self._indefinite(chunk)
            and self._of_nation(chunk)
            and not any(a.part == "sufferer" for a in out)
        ):
            out += self._with_joined("sufferer", to, "noun of happening with ل")
        if to is not None and not out and trigger.type == "ambush" and (self._rebels(to) or self._it_harms(to)):
            return self._with_joined("doer", to, "noun of happening with ل") + self._agents(k)
        opposed = trigger.roles == "protest" and any(clause_phrases("demands").at(self.words, n) for n in range(trigger.last, chunk.last))
        if opposed:
            return out + self._agents(k)  # مظاهرات مناهضة لسياسة س
        by_body = (
            to is not None
            and trigger.roles == "strike"
            and chunk.last > trigger.last
            and self._armed(to)
            and not self._thing(to)
            and not self._of_nation(chunk)
        )  # القصف الانتقامي لميليشيا س
        if (
            to is not None
            and not out
            and trigger.roles in ("strike", "protest", "move", "operation")
            and (self._indefinite(chunk) or by_body)
        ):
            part = (
                "sufferer"
                if trigger.type == "ambush"
                or trigger.type in SUFFERED
                or trigger.roles in ("strike", "operation")
                and not self._acts(to, trigger)
                else "doer"
            )
            out += self._with_joined(part, to, "noun of happening with ل")
            behind = self._next_plain(self.chunks.index(to)) if part == "doer" else None
            if behind is not None and trigger.roles == "strike" and (self._thing(behind) or self._place(behind)):
                out += self._with_joined("sufferer", behind, "object of a verbal noun")  # استهداف مسيرة للجيش مغسلة
        return out + self._agents(k)

    def _counted_people(self, chunk: Chunk) -> bool:
        """``16 مهاجرا``, ``أربعة تجار``: so many people without arms, who detain nobody."""
        return chunk.head > chunk.first and self._people(chunk) and not self._armed(chunk)

    def _one_struck(self, chunk: Chunk) -> bool:
        """``قياديا``, ``قائدا``, ``مسؤولين``: people without article in the ending of an object, whom no deed belongs to."""
        word = self.norm[chunk.head]
        return (
            word == self.bare[chunk.head]
            and chunk.last > chunk.first
            and (word.endswith("ا") and word[:-1] in grammar().people | grammar().titles or word in ("قياديين", "مسوولين"))
        )

    def _meant_before(self, k: int) -> Chunk | None:
        """``شيع القيادي فلان بعد اغتياله``, ``توفي شاب بعد ساعات من اعتقاله``: the person told of last before the noun and its pronoun."""
        for chunk in reversed(self.chunks[max(0, k - REACH) : k]):
            if chunk.kind in ("clause", "relative") or chunk.kind == "mark" and self.norm[chunk.first] not in ("،", ","):
                return None
            if (
                chunk.kind == "noun"
                and chunk.prep in ("", "عن", "علي")
                and not chunk.joined
                and (self.bare[chunk.head] in grammar().titles or self._people(chunk))
            ):
                return chunk if self.norm[chunk.head] not in ("من", "ما") else None
        return None

    def _its_object(self, chunk: Chunk, trigger: Happening) -> bool:
        """``استخدام الجيش القوة المفرطة بحق المحتجين``: what makes the noun tell of violence is no one it befell."""
        return trigger.type == "excessive_force" and trigger.object is not None and chunk.first <= trigger.object[0] < chunk.last

    def _repelled(self, k: int) -> bool:
        """``صد هجوم``, ``إحباط عملية تسلل``: the noun is what those who are told of fought off."""
        before = self.chunks[k - 1]
        return (
            before.trigger is not None
            and before.trigger.roles == "clash"
            and before.last == self.chunks[k].first
            and not any(a.part == "doer" for a in self._relative(k))
        )

    def _acts(self, chunk: Chunk, trigger: Happening) -> bool:
        """``غارات لطيران التحالف``, ``هجوم لمتمردين``: who did it; ``مداهمات لجبل``, ``استهداف للمدنيين``: what was hit."""
        if self.bare[trigger.first].startswith("استهداف") and trigger.last == trigger.first + 1 or self._place(chunk):
            return False
        return (
            self._armed(chunk)
            or self._people(chunk)
            or self._instrument(chunk)
            or not self._thing(chunk)
            and self.bare[chunk.head] not in grammar().of_place
        )

    def _of_nation(self, chunk: Chunk) -> bool:
        """``الاستهداف الإسرائيلي``: the adjective names who did it, so that what follows with ل was hit."""
        return any(a.adjective and chunk.first < a.first < chunk.last for a in self.reading.actors)

    def _between(self, k: int) -> bool:
        """``أعمال عنف بين مسلمين ومسيحيين``, ``صدامات بين الشرطة ومحتجين``."""
        following = self.chunks[k + 1 : k + 4]
        return len(following) == 3 and following[0].kind == "noun" and following[0].prep == "بين" and following[2].joined

    def _post_of(self, owner: Chunk) -> Chunk | None:
        """``اعتقال حاجز التابلين التابع للأمن العسكري الشاب س``: the body whose post or men they are."""
        k = self.chunks.index(owner) + 1
        if self.bare[owner.last - 1] not in grammar().belongs_to or k >= len(self.chunks):
            return None
        return self.chunks[k] if self.chunks[k].prep == "ل" and self.chunks[k].kind == "noun" and self._armed(self.chunks[k]) else None

    def _quoted_name(self, chunk: Chunk) -> bool:
        """``تفجير المدمرة «كول»``: the name of what stands before it."""
        return any(first == chunk.first and last - first <= 3 for first, last in self.words.quotes)

    def _agreed_with(self, k: int) -> list[Argument]:
        """``الاتفاق الذي توصلت إليه اللجنة مع الحكومة``, ``هدنة بين س وص``: the sides of an agreement."""
        for chunk in self.chunks[k + 1 : k + 9]:
            if chunk.kind == "mark":
                break
            if chunk.prep in ("مع", "بين") and chunk.kind == "noun" and not chunk.joined:
                return self._with_joined("side", chunk, "side of an agreement")
        return []

    def _struck_with(self, k: int, owner: Chunk, trigger: Happening) -> Chunk | None:
        """``استهداف الجيش بقذيفة مدرعة``, ``تدمير سلاح الجو (9) شاحنات``: what an armed body struck, behind the weapon."""
        if trigger.roles != "strike" or not self._armed(owner) or self._thing(owner):
            return None
        found = self._plain_after(k)
        if len(found) < 2 or found[0] is not owner or found[1].kind != "noun" or self._place(found[1]) and not self._thing(found[1]):
            return None
        between = self.chunks[self.chunks.index(owner) + 1 : self.chunks.index(found[1])]
        by_weapon = any(c.prep == "ب" for c in between) or any(c.kind == "mark" and self.norm[c.first] == "(" for c in between)
        place = self.bare[found[1].head] in grammar().of_place
        return found[1] if by_weapon and (self._thing(found[1]) or self._armed(found[1]) or place) else None

    def _apposition(self, first: Chunk, second: Chunk) -> bool:
        """``قصف وحدات الحماية #قسد``: a body that only the form tells, and its name."""
        named = [a.form for a in self.reading.actors if second.first == a.first]
        unknown = [a.form for a in self.reading.actors if first.first <= a.first < first.last]
        return named[:1] == ["name"] and unknown[:1] == ["unknown_body"]

    def _it_harms(self, owner: Chunk) -> bool:
        """``كمين للجيش يقضي على أربعة إرهابيين``: an ambush that goes on to harm others is of whom it is said to be."""
        n = self.chunks.index(owner) + 1
        verb = self.chunks[n] if n < len(self.chunks) else None
        harm = verb is not None and verb.kind == "verb" and verb.trigger is not None and verb.trigger.voice == "present"
        return harm and verb is not None and self.norm[verb.first].startswith(_KILLS)

    def _rebels(self, chunk: Chunk) -> bool:
        """``كمين لداعش``: a body of no state lays an ambush; ``كمين لدورية``, ``كمين للجيش``: it is laid for them."""
        return any(
            chunk.head <= a.first < chunk.last and a.kind in ("Rebel group", "Political militia") and a.form in ("name", "members")
            for a in self.reading.actors
        )
