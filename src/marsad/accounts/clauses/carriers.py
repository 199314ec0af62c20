"""The verb that carries a noun of happening (``شن متمردون هجوما``, ``تعرضت قافلة لكمين``), and the clause that describes it (``هجوم نفذته مجموعة``)."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.clauses.argument import Argument
from marsad.accounts.clauses.around import CAUSES, REACH
from marsad.accounts.clauses.charges import Charges
from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening

_W = wording(__name__)

_FORCING = _W["forcing"]
_MINDS = _W["minds"]
"""Verbs whose object does what stands behind على: أجبر الجيش المسلحين على الانسحاب."""

_ACCORDING = _W["according"]
_DURING = frozenset(["خلال", "اثناء", "بعد", "قبل", "عقب"])
_UNDERTAKEN = _W["undertaken"]
"""What is under way when something else happens: its relative clause tells of itself."""
SITES = _W["sites"]
"""Words before a happening that is only where they were, or what is left of it."""
_SOUNDS = _W["sounds"]
"""Words before a happening that somebody only heard."""
_CARRYING_OUT = frozenset(["تنفيذ", "شن", "ارتكاب", "اقتراف"])
"""Verbal nouns of carrying a happening out, before whoever did it: تنفيذ الجيش هجوما."""


class Carriers(Charges):
    """Reads the verbs around a noun of happening for who stands with them."""

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
            if self.chunks[j].prep in _ACCORDING:
                return []  # قصف على س بحسب تصريح أدلت به ص
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
            lost = self.bare[verb.first] in grammar().suffer or self.norm[verb.first] in singles("clauses.yaml", "losing")
            if lost and chunk.trigger is not None and chunk.trigger.roles == "clash":
                return self._with_joined("side", after[0] if after else None, "side of a clash")
            return self._with_joined("sufferer" if lost else "doer", after[0] if after else None, "subject of its relative clause")
        if self.bare[verb.first] in grammar().reporting:
            return []
        if self.bare[verb.first] in grammar().hits and self.chunks[k].prep == "علي" and any(c.kind == "mark" for c in self.chunks[k:j]):
            return []  # ورداً على المجزرة، استهدف مقاتلون
        if self.bare[verb.first] in grammar().hits and self.chunks[k].prep and j > k + 1 and self._sets_the_scene(k, j):
            return []
        if verb.pronoun >= 0 and (j > k + 1 or self.norm[verb.pronoun] in ("هم", "هما", "هن")) and not self._pronoun_fits(k, verb):
            return []  # نحو معسكر يتقاسمه الجيش
        if verb.pronoun >= 0 and self.bare[verb.first] in grammar().held:
            if chunk.trigger is not None and chunk.trigger.roles == "detain":
                return []  # مداهمة لموقع احتجاز تديره عصابة
            if any(c.kind == "noun" and not c.prep.startswith(("مصدر", "من")) for c in self.chunks[k + 1 : j]):
                return []  # تفجير قرب حاجز يديره مقاتلون من س
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
            if self.chunks[k].prep == "في" and self._own_weapon(j):
                return []  # في هجوم جديد، استهدفت مسيرة سيارة
            after = self._plain_after(j)
            return self._with_joined("sufferer", after[0] if after else None, "hit by it")
        return []

    def _carried_out(self, k: int) -> list[Argument]:
        """``واثقة من تنفيذ الجيش هجوما``, ``إثر شن الجماعة غارة``: who stands behind the noun of carrying out, whoever speaks of it."""
        before = self.chunks[k - 1] if k else None
        if before is None or self.chunks[k].prep or before.last != self.chunks[k].first:
            return []
        return self._maker_behind(before)

    def _maker_behind(self, noun: Chunk) -> list[Argument]:
        """Who stands behind a noun of carrying out in its own phrase: تنفيذ **الجيش**."""
        if noun.kind != "noun" or self.norm[noun.head] not in _CARRYING_OUT or noun.last < noun.head + 2:
            return []
        return [Argument("doer", replace(noun, first=noun.head + 1, head=noun.head + 1, prep=""), "maker of a noun that carries it")]

    def _carrier(self, k: int, trigger: Happening) -> list[Argument]:
        """The verb in whose clause the noun stands as object or complement."""
        chunk = self.chunks[k]
        if self.bare[trigger.first] in grammar().death:
            return self._met(k)
        if trigger.roles in ("strike", "explosion", "harm") and chunk.prep == "من":
            return self._survived(k) or self._managed(k)
        if trigger.roles in ("strike", "explosion", "harm") and chunk.prep == "في" and (done := self._managed(k)):
            return done  # نجحوا في قنص جندي
        if chunk.prep == "من" and trigger.roles in ("territory", "detain", "move", "operation"):
            return self._managed(k)
        if (
            k
            and not chunk.prep
            and self.chunks[k - 1].kind == "noun"
            and self.chunks[k - 1].last == chunk.first
            and (self.bare[self.chunks[k - 1].head] in SITES or self.norm[self.chunks[k - 1].head] in _SOUNDS)
        ):
            return []  # فرضت الشرطة طوقا حول مكان الانفجار; استيقظ أهالي س على وقع انفجارات
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
            if before.prep and (done := self._maker_behind(before)):
                return done  # س واثقة من تنفيذ ص هجوما
            if before.kind == "noun" and chunk.prep and any(self.bare[n] in _MINDS for n in range(before.first, before.last)):
                return []  # جدد الرئيس إدانته للهجمات
            if (
                before.kind in ("relative", "clause")
                or before.prep in CAUSES
                or before.prep in ("علي", "في")
                and self.bare[before.head] in ("خلفيه", "اعقاب")
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
            if name in grammar().reporting or name in grammar().makes_passive or name in grammar().survive:
                return []
            if self.norm[before.first] in _FORCING and chunk.prep in ("علي", "الي") and len(plain := self._plain_after(j)) > 1:
                return self._with_joined("doer", plain[1], "forced to")  # أجبر الجيش المسلحين على الانسحاب
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
                or name in grammar().beholding
                or chunk.prep == "علي"
                and name in grammar().answering
                or name in singles("clauses.yaml", "visiting")
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
        return self._it_befell(k, grammar().meet, "who met his death")

    def _survived(self, k: int) -> list[Argument]:
        """``نجا السفير من هجوم``: who was meant and not hit."""
        return self._it_befell(k, grammar().survive, "survivor")

    def _it_befell(self, k: int, verbs: frozenset[str], rule: str) -> list[Argument]:
        """The subject of one of these verbs, where it stands before the noun in its clause, a day between commas apart."""
        j = k
        while j > max(0, k - REACH - 4):
            j -= 1
            if self.chunks[j].kind == "mark":
                opening = self._opening(j)
                if opening is None:
                    break
                j = opening
            if self.chunks[j].kind == "clause":
                break
            if self.chunks[j].kind == "verb" and self.bare[self.chunks[j].first] in verbs:
                return self._with_joined("sufferer", self.subject(j), rule)
        return []
