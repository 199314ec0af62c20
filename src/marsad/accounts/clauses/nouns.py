"""The arguments of a noun of happening: its own owner and object, those of the clause that describes it, and those of the verb
that carries it."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.clauses.argument import Argument
from marsad.accounts.clauses.around import CAUSES, REACH
from marsad.accounts.clauses.charges import Charges
from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.knowledge.happenings import clause_phrases, singles, weapon_words
from marsad.mentions.model import Happening

SUFFERED = frozenset(
    {"killing", "wounding", "assassination", "arrest", "abduction", "execution", "capture", "prisoner_release", "interception", "body_found",
     "torture", "sexual_violence", "property_destruction", "displacement", "looting", "disappearance", "seizure"}
)  # fmt: skip
"""Types whose noun takes as its owner the one it befell: اغتيال قاض, هدم منزل."""


_HIS = frozenset({"assassination", "abduction", "arrest", "execution", "killing"})
"""Types whose noun with a pronoun tells whom it befell: اغتياله."""


_OF_THE_DEAD = frozenset(["مقتل", "وفاه", "مصرع", "استشهاد", "موت"])
"""Nouns of death that no killer owns: a second phrase behind them is the name of the first, وفاة المختطف سامي."""
_ONE = frozenset(["واحد", "واحده", "اخر", "اخري", "اخرين", "اخرون", "ذاته", "ذاتها"])
"""Words that only go on with the phrase before them."""
_DURING = frozenset(["خلال", "اثناء", "بعد", "قبل", "عقب"])
_UNDERTAKEN_BY = frozenset(["تنفيذ", "شن", "ارتكاب", "اقتراف"])
"""Verbal nouns of doing, before whoever did it: تنفيذ الجيش هجوما."""
_UNDERTAKEN = frozenset("عمليه حمله دوريه مهمه مناوره مناورات تدريب تمرين جوله زياره مسيره تظاهره احتفال".split())
"""What is under way when something else happens: its relative clause tells of itself."""
SITES = frozenset(["مكان", "موقع", "محيط", "منطقه", "ساحه", "مسرح", "اثار", "ضحايا", "تداعيات", "ملابسات"])
"""Words before a happening that is only where they were, or what is left of it."""


_CARRYING_OUT = frozenset(["تنفيذ", "شن", "ارتكاب"])
"""Verbal nouns of carrying a happening out."""


class Nouns(Charges):
    """Reads nouns."""

    def of_noun(self, k: int, trigger: Happening) -> list[Argument]:
        """The arguments of a noun of happening: those it has itself, and those that a verb gives it."""
        blamed = self._blamed(k)
        if blamed:
            return blamed
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
        if any(a.rule in ("accused", "claims it") for a in given):  # اتهم القوات بقصف مستشفى
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

    def _own(self, k: int, trigger: Happening) -> list[Argument]:
        chunk = self.chunks[k]
        if trigger.roles == "clash" or trigger.roles in ("strike", "protest") and self._between(k):
            return self._sides(k)
        owner = self._next_plain(k)
        if owner is not None and self._befallen(k + 1):
            owner = None
        if trigger.voice == "plural" and trigger.roles == "harm":
            owner = None  # القتلى, الضحايا: the word is the people
        if (
            owner is not None
            and k
            and self.chunks[k - 1].kind == "verb"
            and self.bare[self.chunks[k - 1].first] in grammar().hits
            and self._one_struck(owner)
        ):
            return self._with_joined("sufferer", owner, "hit by it")  # استهدفت غارة قياديا في س
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
            befell = trigger.type in SUFFERED or trigger.roles == "harm" or self.bare[trigger.first].startswith(tuple(grammar().befalls))
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
                struck = (
                    self._thing(owner)
                    and not self._armed(owner)
                    and not self._instrument(owner)
                    and self.bare[owner.head] not in weapon_words()
                )
                out += self._with_joined(
                    "sufferer" if struck else "doer?", owner, "object of a verbal noun" if struck else "maker of a verbal noun"
                )
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
        if to is not None and not out and trigger.type == "ambush" and self._rebels(to):
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
                if trigger.type == "ambush" or trigger.roles in ("strike", "operation") and not self._acts(to, trigger)
                else "doer"
            )
            out += self._with_joined(part, to, "noun of happening with ل")
            behind = self._next_plain(self.chunks.index(to)) if part == "doer" else None
            if behind is not None and trigger.roles == "strike" and (self._thing(behind) or self._place(behind)):
                out += self._with_joined("sufferer", behind, "object of a verbal noun")  # استهداف مسيرة للجيش مغسلة
        return out + self._agents(k)

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

    def _pronoun_fits(self, k: int, verb: Chunk) -> bool:
        """Whether the pronoun of a verb can mean the noun of happening at ``k`` rather than a noun between, by their forms."""
        trigger = self.chunks[k].trigger
        assert trigger is not None
        words = [self.norm[i] for i in range(trigger.first, trigger.last) if not self.clitic[i]]
        pronoun, noun = self.norm[verb.pronoun], words[0] if words else ""
        many = noun.endswith(("ه", "ات")) or trigger.voice == "plural"
        if pronoun in ("هم", "هما", "هن"):
            return False  # قصف لطيران س استهدفهم
        if pronoun == "ه":
            return not many and not noun.endswith(("ين", "ان"))
        return pronoun != "ها" or many or len(words) > 1

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

    def _rebels(self, chunk: Chunk) -> bool:
        """``كمين لداعش``: a body of no state lays an ambush; ``كمين لدورية``, ``كمين للجيش``: it is laid for them."""
        return any(
            chunk.head <= a.first < chunk.last and a.kind in ("Rebel group", "Political militia") and a.form in ("name", "members")
            for a in self.reading.actors
        )

    def _relative(self, k: int) -> list[Argument]:
        """``هجوم نفذته مجموعة``, ``الغارة التي شنتها طائرات``, ``كمين نصبه مسلحون لدورية``."""
        chunk, j = self.chunks[k], k + 1
        if j < len(self.chunks) and self.chunks[j].kind == "noun" and not self.chunks[j].prep and not self.chunks[j].joined:
            j += 1
        while j < len(self.chunks) and (
            self.chunks[j].prep
            or self.chunks[j].kind in ("relative", "helper", "date")
            or (self.chunks[j].kind == "mark" and self.norm[self.chunks[j].first] == "،")
        ):
            if self.chunks[j].prep in _DURING and self.bare[self.chunks[j].head] in _UNDERTAKEN:
                return []  # انفجار لغم خلال عملية تمشيط كانت تقوم بها وحدات
            j += 1
        if j >= len(self.chunks) or self.chunks[j].kind != "verb" or j - k > 5:
            return []
        verb = self.chunks[j]
        if verb.trigger is not None and verb.trigger.roles == "harm" and (verb.pronoun < 0 or verb.trigger.voice == "phrase"):
            return []  # غارة قُتل فيها خمسة, هجوم راح ضحيته خمسة
        if j + 1 < len(self.chunks) and self.chunks[j + 1].kind == "pronoun":
            after = self._plain_after(j + 1)  # مسيرة شارك فيها الآلاف, إضراب دعا إليه الاتحاد
            if after and verb.trigger is not None and self._counted_object(j, after[0]):
                return []  # حملة دهم، اعتقلت خلالها سبعة أشخاص
            lands = self.chunks[j - 2] if self.chunks[j - 1].kind == "relative" else self.chunks[j - 1]  # جيوب تسيطر عليها س
            if self.bare[verb.first] in grammar().held and lands is not chunk and not lands.prep.startswith(("مصدر", "من")):
                return []  # قصف المناطق التي يسيطر عليها س; but قصف مصدره المناطق التي تسيطر عليها س
            if (
                self.bare[verb.first] in grammar().held
                and j - 1 > k
                and self.chunks[j - 1].kind == "noun"
                and not self.chunks[j - 1].prep.startswith(("مصدر", "من"))
            ):
                return []  # قصفه على جيوب تسيطر عليها س
            part = "sufferer" if self.bare[verb.first] in grammar().suffer else "doer"
            return self._with_joined(part, after[0] if after else None, "subject of its relative clause")
        if self.bare[verb.first] in grammar().reporting:
            return []
        if self.bare[verb.first] in grammar().hits and self.chunks[k].prep == "علي" and any(c.kind == "mark" for c in self.chunks[k:j]):
            return []  # ورداً على المجزرة، استهدف مقاتلون
        if verb.pronoun >= 0 and (j > k + 1 or self.norm[verb.pronoun] in ("هم", "هما", "هن")) and not self._pronoun_fits(k, verb):
            return []  # نحو معسكر يتقاسمه الجيش
        if verb.pronoun >= 0:
            after = self._plain_after(j)
            out = self._with_joined("doer", after[0] if after else None, "subject of its relative clause")
            told = self.chunks[k].trigger
            if not out and told is not None and told.roles == "strike":
                maker = self._carried(j, j)
                if maker is not None and maker.head == maker.first:
                    out += self._with_joined("doer", maker, "carried by a verb")  # سيطرت الحركة على البلدة بعد هجوم شنته
            if told is not None and told.roles == "strike" and told.type != "ambush":
                out += self._aims(j)
            if told is not None and told.type == "ambush":
                out += [a for c in self._hanging(j) if c.prep == "ل" for a in self._with_joined("sufferer", c, "ambush for")][:2]
            return out
        if self.bare[verb.first] in grammar().suffer:
            after = self._plain_after(j)
            return self._with_joined("sufferer", after[0] if after else None, "sufferer of تعرض")
        if self.bare[verb.first] in grammar().hits:
            after = self._plain_after(j)
            return self._with_joined("sufferer", after[0] if after else None, "hit by it")
        return []

    def _carried_out(self, k: int) -> list[Argument]:
        """``واثقة من تنفيذ الجيش هجوما``, ``إثر شن الجماعة غارة``: who stands behind the noun of carrying out, whoever speaks of it."""
        before = self.chunks[k - 1] if k else None
        if (
            before is None
            or before.kind != "noun"
            or self.chunks[k].prep
            or self.norm[before.head] not in _CARRYING_OUT
            or before.last < before.head + 2
            or before.last != self.chunks[k].first
        ):
            return []
        return [Argument("doer", replace(before, first=before.head + 1, head=before.head + 1, prep=""), "maker of a noun that carries it")]

    def _carrier(self, k: int, trigger: Happening) -> list[Argument]:
        """The verb in whose clause the noun stands as object or complement."""
        chunk = self.chunks[k]
        if self.bare[trigger.first] in grammar().death:
            return self._met(k)
        if trigger.roles in ("strike", "explosion", "harm") and chunk.prep == "من":
            return self._survived(k) or self._managed(k)
        if chunk.prep == "من" and trigger.roles in ("territory", "detain", "move", "operation"):
            return self._managed(k)
        if (
            k
            and not chunk.prep
            and self.chunks[k - 1].kind == "noun"
            and self.chunks[k - 1].last == chunk.first
            and self.bare[self.chunks[k - 1].head] in SITES
        ):
            return []  # فرضت الشرطة طوقا حول مكان الانفجار
        done = self._carried_out(k)
        if done:
            return done
        if self._opens_clause(k):
            return []
        behind = chunk.prep in ("وراء", "خلف")
        if (
            0 < k < len(self.chunks) - 1
            and self.chunks[k - 1].kind == "join"
            and self.chunks[k + 1].kind == "verb"
            and self.chunks[k + 1].first == chunk.last
            and self.norm[chunk.last][0] in "يت"
            and (told := self.chunks[k + 1].trigger) is not None
            and told.voice == "present"
        ):
            return []  # الشرطة تداهم منازل وعبوة تستهدف حافلة: the subject of a verb of its own
        if (
            trigger.roles in ("harm", "found", "clash")
            or chunk.prep not in ("", "ب", "علي", "ل", "في", "الي")
            and not behind
            or (chunk.prep == "في" and trigger.roles != "protest")
        ):
            return []
        j = k
        while j > max(0, k - REACH - 4):
            j -= 1
            before = self.chunks[j]
            if before.kind == "mark":
                opening = self._opening(j)
                if opening is None:
                    return []
                j = opening
                continue
            if before.kind == "noun" and before.prep and self.bare[before.head] in _UNDERTAKEN_BY and before.last - before.head > 1:
                maker = replace(before, first=before.head + 1, head=before.head + 1, prep="")
                return [Argument("doer", maker, "maker of a verbal noun")]  # س واثقة من تنفيذ ص هجوما
            if (
                before.kind in ("relative", "clause")
                or before.prep in CAUSES
                or before.kind != "verb"
                and self.bare[before.head] in ("تلقي", "تعرض")
            ):
                return []  # أقرت الجماعة بتلقي مواقعها غارات
            if before.kind == "helper" and self.norm[before.first] in grammar().undertaking:
                return (
                    self._with_joined("doer", self.chunks[j + 1], "carried by a verb") if chunk.prep in ("ب", "علي") and j + 1 < k else []
                )
            if before.kind == "join" and not self.chunks[j + 1].joined and j + 1 != k:
                if self.chunks[j + 1].kind != "verb":
                    return []
            if before.kind != "verb" or behind and before.pronoun >= 0:
                continue
            name = self.bare[before.first]
            if name in grammar().ascribing:
                return self._ascribed_by(j, k)
            if behind and name not in grammar().accusing:
                return []
            if before.trigger is not None and before.trigger.roles in ("harm", "found", "explosion"):
                return []
            if name in grammar().accusing:
                return self._accused(j, k)
            if (
                name in grammar().reporting
                and chunk.pronoun >= 0
                and not chunk.prep
                and before.pronoun < 0
                and self._next_plain(j) is not None
                and self.chunks[j + 2] is chunk
            ):
                return self._with_joined("doer", self.subject(j), "carried by a verb")  # أعلن ثوار المدينة تصديهم لهجوم
            if name in grammar().reporting or name in grammar().makes_passive:
                return []
            subject = self.subject(j)
            if (
                subject is None
                or subject is chunk
                or subject.kind != "noun"
                or self._instrument(subject)
                or self.norm[subject.head] in ("ذلك", "هذا")
            ):
                return []  # أعقبت ذلك غارة لطيران س
            if name in grammar().hits and j + 1 == k:
                return []  # واستهدف قصف لقوات س منازل: the noun is the subject
            if subject.last == chunk.first and self._indefinite(subject) and not self._indefinite(chunk):
                return []  # ارتفعت حصيلة الكمين
            if self.bare[subject.head] in grammar().recordings:
                return self._published(j)
            if name in grammar().suffer:
                return self._with_joined("sufferer", subject, "sufferer of تعرض") if chunk.prep in ("ل", "الي", "") else []
            if (
                chunk.prep == "ب"
                and before.trigger is not None
                or name in singles("clauses.yaml", "documenting") | singles("clauses.yaml", "visiting")
                or name in ("استجاب", "استجابت")
            ):
                return []  # استجابت الفرق لعشرين هجوما للقوات
            return self._with_joined("doer", subject, "carried by a verb")
        return []

    def _opens_clause(self, k: int) -> bool:
        """``س تعتقل قياديا وانفجار يضرب سوقا``: a happening joined by و that a verb of its own in the present follows is news of its own."""
        chunk, after = self.chunks[k], self.chunks[k + 1] if k + 1 < len(self.chunks) else None
        joined = chunk.joined or k > 0 and self.chunks[k - 1].kind == "join"
        if not joined or chunk.prep or after is None or after.kind != "verb" or after.pronoun >= 0 or self.norm[after.first][0] not in "يت":
            return False
        return not any(c.kind == "happening" for c in self.chunks[max(0, k - 3) : k])

    def _managed(self, k: int) -> list[Argument]:
        """``تمكنت القوات، خلال ساعات، من تحرير التلة``: who managed to."""
        for j in range(k - 1, max(-1, k - REACH - 4), -1):
            if self.chunks[j].kind == "verb":
                if self.bare[self.chunks[j].first] in grammar().manage:
                    return self._with_joined("doer", self.subject(j), "carried by a verb")
                return []
            if self.chunks[j].kind in ("clause", "relative"):
                break
        return []

    def _published(self, k: int) -> list[Argument]:
        """``بث التنظيم تسجيلا يظهر إعدام رجل``: who published the recording of a deed did it."""
        for j in range(k - 1, max(-1, k - 8), -1):
            if self.chunks[j].kind == "verb" and self.bare[self.chunks[j].first] in grammar().publish:
                return self._with_joined("doer", self.subject(j), "who published it")
        return []

    def _met(self, k: int) -> list[Argument]:
        """``لقي ضابط في الجيش مصرعه``: who met his death."""
        for j in range(k - 1, max(-1, k - 6), -1):
            if self.chunks[j].kind in ("mark", "clause"):
                break
            if self.bare[self.chunks[j].first] in grammar().meet:
                return self._with_joined("sufferer", self.subject(j), "who met his death")
        return []

    def _survived(self, k: int) -> list[Argument]:
        """``نجا السفير من هجوم``: who was meant and not hit."""
        for j in range(k - 1, max(-1, k - 6), -1):
            if self.chunks[j].kind in ("mark", "clause"):
                break
            if self.chunks[j].kind == "verb" and self.bare[self.chunks[j].first] in grammar().survive:
                return self._with_joined("sufferer", self.subject(j), "survivor")
        return []
