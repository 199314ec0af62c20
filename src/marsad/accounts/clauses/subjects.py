"""The subject of a verb: behind it (هاجم مسلحون), before it as topic (القوات قصفت), the antecedent of a relative clause (مجموعة
اقتحمت, المسلحون الذين), or carried over from the verb before (فرضت القوات طوقا وشنت حملة).
"""

from __future__ import annotations

from marsad.accounts.clauses.around import Around
from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording

_W = wording(__name__)

_SETTING = frozenset(["في", "ب", "من", "علي", "الي"])
"""Prepositions of a phrase that only opens a sentence: من جهة أخرى, على صعيد آخر."""
_HOURS = _W["hours"]
"""Words of a time, which do nothing: وبعد ساعات قصفت الطائرات."""

_SUSPECTED = _W["suspected"]
"""Verbs between that only say of what somebody is suspected, or what he is called: أوقفت ثلاثة يشتبه بانتمائهم إلى س، وضبطت."""
_OWNED = _W["owned"]
"""Verbs between a subject and whose it is."""
_MEANS = frozenset(["عبر", "بواسطه"])
_BEFALLS = frozenset(["سبق", "يسبق", "تسني", "اتيح", "امكن"])
"""Verbs whose doer stands behind ل, before أن and what he did."""
OTHERS = frozenset(["اخر", "اخران", "اخرون", "اخرين"])
"""Somebody besides those told before."""
_WAS = frozenset(["كان", "كانت", "كانوا"])
_HAD = 6
"""Phrases between كان and قد at most."""
_TELLS = frozenset(["asserts", "claims_responsibility"])
_CLEFT = frozenset(["هو", "هي", "هم", "هما"])


class Subjects(Around):
    """Finds subjects."""

    def subject(self, k: int) -> Chunk | None:
        """The subject of any verb."""
        if k not in self.subjects:
            self.subjects[k] = (None, False)
            after = self._plain_after(k)
            before, relative = self._before(k, bool(after))
            if after and k and self.chunks[k - 1].kind == "join" and self.bare[self.chunks[k].first] in grammar().suffer:
                before, relative = None, False  # كثفت القوات قصفها، وتعرضت مزارع لغارات
            if self._of_another(k, after):
                before, relative = None, False
            alone = after[0] if after and not self._plural(k) and not self.object_first(after[0]) else None
            self.subjects[k] = (before if before is not None else alone, relative)
        return self.subjects[k][0]

    def object_first(self, chunk: Chunk) -> bool:
        """``استهدفت رتلا للجيش عبوة ناسفة``: a thing in the ending of an object, behind which the weapon is the subject."""
        n = self.chunks.index(chunk) + 1
        word = self.norm[chunk.head]
        if n >= len(self.chunks) or self.chunks[n].prep or not self._instrument(self.chunks[n]) or not word.endswith("ا"):
            return False
        return word[:-1] in singles("humans.yaml", "things") | singles("clauses.yaml", "posts") or self._armed(chunk)

    def _with_it(self, k: int) -> bool:
        """``بقذائف استهدف بها مسلحون الحي``: the pronoun behind the verb is the weapon, whose user stands behind it."""
        n = self.chunks[k].first + 1
        return n + 1 < len(self.norm) and self.norm[n] == "ب" and self.clitic[n : n + 2] == ["+", "-"]

    def _of_another(self, k: int, after: list[Chunk]) -> bool:
        """``أصيب شاب واعتقل آخر``: a verb joined to the one before, of somebody else."""
        return (
            bool(after) and k > 0 and self.chunks[k - 1].kind == "join" and self.norm[after[0].last - 1] in OTHERS and not self._plural(k)
        )

    def _before(self, k: int, object_follows: bool) -> tuple[Chunk | None, bool]:
        """The subject that stands before a verb, and whether it does so in a relative clause."""
        j = k - 1
        while j >= 0 and self.chunks[j].kind in ("helper", "date"):
            j -= 1
        if j < k - 1 and self.norm[self.chunks[j + 1].first] == "قد" and (had := self._between_was_and_had(j, k)) is not None:
            return had, False
        if j > 1 and self.chunks[j - 1].kind == "verb" and self._only_describes(j - 1):
            j -= 2  # مليشيات تستقل 12 عربة هاجمت
        if j < 0:
            return None, False
        chunk = self.chunks[j]
        if object_follows and chunk.kind == "noun" and self._instrument(chunk) and self._with_it(k):
            return None, False
        if chunk.kind == "relative":
            found = self._antecedent(j - 1) if self.chunks[k].pronoun < 0 and not self._own_subject(k, j - 1) else None
            return found, found is not None
        if chunk.kind in ("noun", "happening", "pronoun"):
            told_of = j > 0 and self.chunks[j - 1].kind == "clause" and self.norm[self.chunks[j - 1].first] == "ان"
            if told_of and self.chunks[k].pronoun >= 0 and not chunk.prep and self._armed(chunk) and self._agrees(chunk, k):
                return chunk, False  # إن قوات س عذبتهم
            if (
                chunk.prep in _MEANS
                and self.chunks[k].pronoun < 0
                and self._indefinite(chunk)
                and self._armed(chunk)
                and self._agrees(chunk, k)
            ):
                return chunk, True  # بقصف عبر مسيرة إسرائيلية استهدفت
            if chunk.prep == "في" and j and self.bare[self.chunks[k].first] in grammar().hits and self._told_of(j - 1):
                return self.chunks[j - 1], True  # احتجاجا على مداهمات في الأيام الماضية استهدفت طلابا
            topic = self._topic(j)
            if (
                topic is not None
                and self.chunks[k].pronoun < 0
                and (topic is not chunk or not self._indefinite(chunk))
                and self._agrees(topic, k)
            ):
                return topic, False
            setting = (
                chunk.prep in _SETTING and self._opens(j) or self._place(chunk) or self.bare[chunk.head] in _HOURS
            )  # وفي سياق آخر أسقطت وحدات
            if (
                chunk.kind != "pronoun"
                and not setting
                and self._indefinite(chunk)
                and chunk.pronoun < 0
                and self.chunks[k].pronoun < 0
                and self._agrees(chunk, k)
                and not (self._plural(k) and self._thing(chunk) and not self._armed(chunk))
            ):
                return chunk, True
            if topic is not None and self.chunks[k].pronoun < 0 and self._agrees(topic, k):
                return topic, False
            return self._people_before(k), False
        if chunk.kind == "join" and self.norm[chunk.first] in ("و", "ف"):
            return self._carried(j, k), False
        if chunk.kind == "clause" and (chunk.pronoun >= 0 or self.norm[chunk.first] == "ثم"):
            return (self._carried(j, k) or self._who_says_it(j, k) if not self._its_own_behind(k) else None), False
        if chunk.kind == "clause" and self.norm[chunk.first] == "كما" and self._strikes_too(k):
            return self._carried(j, k), False
        if chunk.kind == "clause" and j > 1 and self.chunks[j - 1].prep == "ل" and self.norm[self.chunks[j - 2].first] in _BEFALLS:
            return self.chunks[j - 1], False  # سبق للسلطات أن انتشلت
        if chunk.kind == "mark" and self.norm[chunk.first] in ("،", ","):
            if self.bare[self.chunks[k].first] in grammar().hits:
                n = next((n for n in range(j - 1, max(0, j - 12) - 1, -1) if self.chunks[n].kind == "happening"), None)
                told = self.chunks[n] if n is not None else None
                in_it = told is not None and told.prep == "في" and self._own_weapon(k)  # في هجوم جديد، استهدفت مسيرة سيارة
                if n is not None and told is not None and told.prep != "علي" and not in_it and not self._sets_the_scene(n, k):
                    # but ورداً على المجزرة، استهدف مقاتلون
                    return told, True
            topic = self._topic_across(j) or self._topic_of_that(j) or self._topic_by_a_comma(j)
            return (topic, False) if topic is not None and self._agrees(topic, k) else (self._people_before(k), False)
        return self._people_before(k), False

    def _between_was_and_had(self, j: int, k: int) -> Chunk | None:
        """``جثث كان مسلحون تابعون لزعيم قد خطفوا أصحابها``: what stands right behind كان has the verb behind قد."""
        for n in range(j, max(0, j - _HAD), -1):
            chunk = self.chunks[n]
            if chunk.kind in ("mark", "relative"):
                return None
            if self.norm[chunk.first] in _WAS and chunk.last == chunk.first + 1:
                own = self.chunks[n + 1]
                return own if own.kind == "noun" and not own.prep and own.pronoun < 0 and self._agrees(own, k) else None
        return None

    def _told_of(self, j: int) -> bool:
        """An indefinite happening, of which a verb of hitting goes on to tell."""
        told = self.chunks[j]
        return told.kind == "happening" and told.trigger is not None and told.trigger.voice == "plural" and self._indefinite(told)

    def _own_subject(self, k: int, j: int) -> bool:
        """``المحامية التي أمطر ملثمون سيارتها``: people in the form of a subject follow the verb of the relative clause."""
        after = self._plain_after(k)
        return bool(after) and self.norm[after[0].head].endswith("ون") and j >= 0 and not self._armed(self.chunks[j])

    def _its_own_behind(self, k: int) -> bool:
        """``فجر انتحاري سيارته ثم اقتحم مسلحون المبنى``: people in the form of a subject stand behind the verb."""
        after = self._plain_after(k)
        return len(after) > 1 and self.norm[after[0].head].endswith("ون")

    def _own_weapon(self, k: int) -> bool:
        """A force or its aircraft right behind the verb, and what it struck behind that."""
        after = self._plain_after(k)
        return len(after) > 1 and self._armed(after[0]) and self._agrees(after[0], k)

    def _strikes_too(self, k: int) -> bool:
        """``قصفت القوات بلدة س، كما قصفت بلدة ص``: a verb of striking with nobody behind it but the place that is struck."""
        trigger, after = self.chunks[k].trigger, self._plain_after(k)
        return trigger is not None and trigger.roles == "strike" and (not after or self._place(after[0]))

    def _plural(self, k: int) -> bool:
        return self.norm[self.chunks[k].first].endswith(("وا", "ون"))

    def _people_before(self, k: int) -> Chunk | None:
        """``رشقوا``, ``يهتفون``: the subject of a plural verb never follows it; the last people named before it are meant."""
        if not self._plural(k):
            return None
        for chunk in reversed(self.chunks[max(0, k - 12) : k]):
            if chunk.kind != "noun" or chunk.pronoun >= 0 or chunk.prep == "بين هم":
                continue
            if self._thing(chunk) or self._named_by_its_pronoun(chunk, k):
                continue
            if (
                self.norm[chunk.head].endswith(("ون", "ين", "و"))
                or self.bare[chunk.head] in grammar().plurals
                or self.norm[chunk.first][0].isdigit()
            ):
                return chunk
        return None

    def _named_by_its_pronoun(self, chunk: Chunk, k: int) -> bool:
        """``عن طبيبين كانوا قد خطفوهما``: the phrase straight before a verb whose pronoun means it."""
        between = self.chunks[self.chunks.index(chunk) + 1 : k]
        pronoun = self.norm[self.chunks[k].pronoun] if self.chunks[k].pronoun >= 0 else ""
        meant = pronoun == "هما" and bool(chunk.prep) or pronoun == "هم" and chunk.prep == "عن"
        return meant and all(c.kind in ("helper", "relative", "date") for c in between)

    def _antecedent(self, j: int) -> Chunk | None:
        while j >= 0 and (self.chunks[j].kind == "mark" and self.norm[self.chunks[j].first] in ("،", ",")):
            j -= 1
        if j > 0 and self.chunks[j].kind == "clause" and self.norm[self.chunks[j].first] in _CLEFT:
            return self._topic(j - 1)  # إن وحدة خاصة هي التي صفت القيادي
        gender = self.norm[self.chunks[j + 1].first] if j + 1 < len(self.chunks) else ""
        while (
            j >= 0
            and self.chunks[j].kind == "noun"
            and self.chunks[j].prep
            and gender == "الذين"
            and self.chunks[j].prep not in ("من", "ل", "ب", "علي")
        ):
            j -= 1
        return self.chunks[j] if j >= 0 and self.chunks[j].kind in ("noun", "happening") else None

    def _topic(self, j: int) -> Chunk | None:
        """The phrase that opens the clause, past what hangs on it: القوات الحكومية في المدينة قصفت."""
        while j >= 0:
            chunk = self.chunks[j]
            if (
                chunk.kind in ("date", "helper")
                or chunk.prep
                or chunk.joined
                or (chunk.kind == "join" and j + 1 < len(self.chunks) and self.chunks[j + 1].joined)
            ):
                j -= 1
                continue
            if chunk.kind == "mark" and self.norm[chunk.first] in (")", "]"):
                while j >= 0 and self.norm[self.chunks[j].first] not in ("(", "["):
                    j -= 1
                j -= 1
                continue
            if chunk.kind == "verb" and self.norm[chunk.first] in _OWNED and j > 0 and self.chunks[j - 1].kind == "noun":
                j -= 1
                continue  # قناصا يتبع جماعة س أردى طفلة
            if chunk.kind == "noun" and j > 0 and self.chunks[j - 1].kind == "verb" and self.norm[self.chunks[j - 1].first] in _OWNED:
                j -= 1
                continue
            if chunk.kind not in ("noun", "happening") or self._opens(j):
                return chunk if chunk.kind in ("noun", "happening") else None
            j -= 1
        return None

    def _topic_across(self, j: int) -> Chunk | None:
        """``المصدر، الذي طلب عدم ذكر اسمه، قال``: the phrase before a stretch between commas."""
        for n in range(j - 1, max(-1, j - 10), -1):
            chunk = self.chunks[n]
            if chunk.kind == "mark":
                inside = self.chunks[n + 1 : j]
                backed = (
                    inside and inside[0].kind == "verb" and inside[0].pronoun >= 0 and inside[0].trigger is None
                )  # وحدات من الجيش، تساندها طائرات، بسطت
                aside = inside and (
                    backed or inside[0].kind in ("relative", "date") or inside[0].prep or self._beside(inside[0]) or self._share(inside[0])
                )
                return self._topic(n - 1) if aside and self.norm[chunk.first] in ("،", ",") and n > 0 else None
        return None

    def _topic_of_that(self, j: int) -> Chunk | None:
        """``قال إن طيرانا يعتقد أنه أردني، شن غارة``: what stands behind إن and before a comma waits for its verb."""
        named = j > 1 and self.chunks[j - 1].kind == "noun" and not self.chunks[j - 1].prep and self.chunks[j - 2].kind == "clause"
        return self.chunks[j - 1] if named and self.norm[self.chunks[j - 2].first] == "ان" else None

    def _topic_by_a_comma(self, j: int) -> Chunk | None:
        """``وكان تنظيم س، نفذ هجوما``: the party behind كان that a comma parts from its verb."""
        named = (
            j > 1 and self.chunks[j - 1].kind == "noun" and not self.chunks[j - 1].prep and self.chunks[j - 2].kind in ("helper", "clause")
        )
        return self.chunks[j - 1] if named and self.norm[self.chunks[j - 2].first] in _WAS and self._armed(self.chunks[j - 1]) else None

    def _beside(self, chunk: Chunk) -> bool:
        """``مسنودة بـ``, ``مدعوما من``: a participle that says who fights beside the subject."""
        return self.bare[chunk.first] in grammar().beside

    def _carried(self, j: int, k: int) -> Chunk | None:
        """``فرضت القوات طوقا وشنت حملة``: the subject of the verb before, where this one has none behind it."""
        for n in range(j - 1, -1, -1):
            chunk = self.chunks[n]
            if chunk.kind == "mark" and self.norm[chunk.first] in (".", ":", "\n"):
                return None
            if chunk.kind == "verb":
                if chunk.trigger is None and (self.bare[chunk.first] in grammar().describing_verbs or self.norm[chunk.first] in _SUSPECTED):
                    continue  # أقامت عناصر كانت ترتدي بزات حاجزا وأعدمت
                if chunk.pronoun >= 0 and n and self.chunks[n - 1].kind in ("mark", "relative"):
                    continue  # دورية، تساندها مروحيات، … واعتقلت
                if chunk.trigger is None and chunk.pronoun >= 0 and n and self._said_of(n - 1, chunk):
                    continue  # هاجموا قرية تسكنها قبائل س وقتلوا
                if chunk.pronoun >= 0 and n and self.chunks[n - 1].kind == "happening" and self.chunks[n - 1].prep and not self._plural(k):
                    continue  # تصدت القوة لهجوم شنته س وأسرت
                found = self.subject(n)
                if found is not None and self._other_gender(n, k):
                    return None
                if found is not None and (found.prep and self._on_them(k) or self._thing(found) and not self._armed(found)):
                    continue  # اعتدوا على مزارعين كانوا يحرثون وانهالوا عليهم; داهمت المنازل واعتقلت
                if found is None or not self._agrees(found, k):
                    if not self._plural(k):
                        return None
                    near = self._people_before(k)
                    if near is not None:
                        return near
                    continue  # نصب معارضون خياما على خلفية قضية، ورفعوا لافتات
                own = self._plain_after(k)
                if self._plural(k) or self.chunks[j].kind == "clause":
                    return found
                if (
                    own
                    and self.norm[own[0].head].endswith("ون")
                    and own[0].head == own[0].first
                    and self.bare[own[0].head] not in grammar().quantifiers
                ):
                    return None  # نفذتها مجموعة وتصدى لها المدافعون
                if own and self._fits_as_subject(own[0], k) and chunk.pronoun < 0 and not self._own_men(own[0]):
                    return None
                return found
        return None

    def _who_says_it(self, j: int, k: int) -> Chunk | None:
        """``نقلت الوكالة عن هيئة في الجيش أنه استهدف``, ``جاء في بيان للحركة أنها استولت``: the armed body in whose name it is said, which the
        pronoun behind أن means."""
        if self.norm[self.chunks[j].first] != "ان" or self.chunks[j].pronoun < 0 or self.chunks[j].pronoun > self.chunks[k].first:
            return None
        at = self.chunks[j].first
        for speaker in self.reading.speakers:
            if speaker.stance not in _TELLS or not (speaker.scope_first <= at + 1 < speaker.scope_last and speaker.first < at):
                continue
            for chunk in reversed(self.chunks[:j]):
                if chunk.kind == "noun" and speaker.first <= chunk.head < max(speaker.last, at) and self._armed(chunk):
                    return chunk if self._agrees(chunk, k) else None
        return None

    def _said_of(self, n: int, verb: Chunk) -> bool:
        """``قرية تسكنها قبائل``: a verb whose pronoun takes up the indefinite phrase right before it only says something of that."""
        noun = self.chunks[n]
        return noun.kind == "noun" and noun.last == verb.first and noun.pronoun < 0 and self._indefinite(noun)

    def _other_gender(self, n: int, k: int) -> bool:
        """``نزحت الأسر إثر دخول المسلحين ونهبهم المتاجر``: what has the subject of a feminine verb is feminine too."""
        first, verb = self.norm[self.chunks[n].first], self.norm[self.chunks[k].first]
        return (
            first.endswith("ت")
            and self.chunks[k].pronoun >= 0
            and self.chunks[k].trigger is not None
            and not verb.endswith(("ت", "وا", "ون"))
            and verb[0] not in "يت"
        )

    def _own_men(self, chunk: Chunk) -> bool:
        """``سبعة من عناصره``: counted people of somebody named before, no subject of their own."""
        return chunk.head > chunk.first and self.clitic[chunk.last - 1] == "-"

    def _on_them(self, k: int) -> bool:
        """``وانهالوا عليهم``: a plural verb whose own pronoun means others than its subject."""
        return (
            self._plural(k)
            and k + 1 < len(self.chunks)
            and self.chunks[k + 1].kind == "pronoun"
            and self.norm[self.chunks[k + 1].pronoun] == "هم"
        )

    def _fits_as_subject(self, chunk: Chunk, k: int) -> bool:
        """True where the phrase behind a verb is its own subject rather than its object."""
        verb = self.norm[self.chunks[k].first]
        if self._instrument(chunk) or chunk.pronoun >= 0 and self._thing(chunk) and not self._armed(chunk):
            return False  # اعتقلت س قياديا وصادرت سيارته وأجهزة
        return (
            chunk.kind == "noun"
            and not verb.endswith(("وا", "ون"))
            and (
                self._armed(chunk)
                and not self._thing(chunk)
                or self.norm[chunk.head].endswith(("ون", "ان"))
                or len(self._plain_after(k)) > 1
            )
        )

    def _band(self, chunk: Chunk) -> bool:
        """``المرتزقة أطلقوا``: people of a body whose name shows no plural."""
        return any(a.first <= chunk.head < a.last and a.form in ("members", "people", "unidentified") for a in self.reading.actors)

    def _agrees(self, chunk: Chunk, k: int) -> bool:
        """Whether a phrase before a verb may be its subject, by number and gender as the forms show them."""
        verb = self.norm[self.chunks[k].first]
        head = self.norm[chunk.head]
        plural_verb = verb.endswith(("وا", "ون"))
        if plural_verb:
            return (
                head.endswith(("ون", "ين", "ي", "و", "ان"))
                or self.bare[chunk.head] in grammar().plurals
                or chunk.head > chunk.first
                or not head.endswith(("ه", "ات"))
                or self._band(chunk)
            )
        feminine_verb = verb.endswith("ت") or (verb[0] == "ت" and self.chunks[k].trigger is None)
        if feminine_verb:
            return not head.endswith(("ون",))
        return not head.endswith(("ه", "ات")) or head in ("خليفه", "الخليفه", "قاده", "القاده") or self.norm[self.chunks[k].first][0] == "ت"
