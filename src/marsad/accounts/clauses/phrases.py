"""Where a noun phrase begins and ends, by the forms of its words.

An indefinite word behind a definite phrase begins another; an object shows its ending (أستاذا, مدنيين) behind a subject that
shows its own (مسلحون); a noun behind a noun with an article is no adjective of it; a name takes no indefinite word.
"""

from __future__ import annotations

from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.knowledge.happenings import singles, weapon_words
from marsad.knowledge.wording import wording
from marsad.language.verbs import MAYBE, SURE, finite
from marsad.mentions.model import Reading

_W = wording(__name__)

_WHOLE_WORDS = _W["whole_words"]

MARKS = frozenset("، , . : ؛ ( ) [ ] ! ؟ \n / | – — - …".split(" ")) | {"\n"}
_ARMS = frozenset(["جناح", "ذراع"])
_COUNTED_OWNERS = _W["counted_owners"]
"""What may be told of so many people: its owner begins with a number."""
LONGEST = 10
"""Words of the longest phrase that is read whole."""


_ONE_BODY = _W["one_body"]
"""Bodies in the singular, which no plural of people describes: دحر الجيش الحوثيين."""
_ONE_ARMED = _W["one_armed"]
_ONE_PERSON = _W["one_person"]
"""People by age and sex, who never describe others."""

GIVES = frozenset(["ادلي", "ادلت"])
_OF_THE_PRESS = frozenset(["صحفي", "صحافي", "صحفيه", "صحافيه", "اعلامي"])
_MANY = frozenset(["الجماعه", "المجموعه", "المجموعات"])
"""Words that count people (مجموعة مسلحين) and with article are a body of their own."""
LIFE = frozenset(["حياه", "روح", "ارواح", "انفاس"])
"""What those lose who die: فقدوا حياتهم, لفظ أنفاسه الأخيرة."""
_OF_LIFE = frozenset(["مجري", "طريق", "نمط", "سبل", "اخر", "خساره", "فقدان", "انقاذ", "سلامه"])
"""Before life they make one phrase with it: فقدان حياته, إنقاذ حياتهم."""


class PhraseReader:
    """The words of one sentence, with what was found in them, and the extents of its noun phrases."""

    def __init__(self, reading: Reading, number: int) -> None:
        self.words = reading.words
        self.norm, self.bare, self.clitic = reading.words.norm, reading.words.bare, reading.words.clitic
        self.first, self.last = reading.words.sentences[number]
        within = range(self.first, self.last)
        self.dates = {d.first: d.last for d in reading.dates if d.first in within}
        self.leads = {first: last for first, last in reading.leads if self.first <= first and last <= self.last}
        self.names = {p.first: p.last for p in reading.places if p.first in within}
        self.place_ends = set(self.names.values())
        self.places = frozenset(self.names)
        self.names.update({a.first: a.last for a in reading.actors if a.first in within and not a.adjective})
        self.state_ends = {
            a.last for a in reading.actors if a.first in within and a.form == "name" and self.norm[a.last - 1] == self.bare[a.last - 1]
        }
        self.counted = {c.first for c in reading.counts if c.first in within}
        self.triggers = {t.first: t for t in reading.happenings if t.first in within}
        self.objects = {
            t.object[0]
            for t in self.triggers.values()
            if t.object is not None and t.voice in ("verb", "present") and self._fired(t.last, t.object[0])
        }
        """Where the words begin that make a verb tell of violence, behind its subject: أضرم المحتجون النار."""
        self.out: list[Chunk] = []

    def _fired(self, verb_last: int, i: int) -> bool:
        """True for a thing fired or lit at word ``i`` that nothing counts."""
        known = grammar()
        return i > verb_last and (self.bare[i] in known.instruments and not self._quantifies(i - 1) or self.bare[i] in known.death)

    def _quantifies(self, i: int) -> bool:
        return self.norm[i][0].isdigit() or self.norm[i] in grammar().quantifiers or self.bare[i] in grammar().quantifiers

    def _head(self, first: int) -> int:
        """The first word behind what counts the phrase; the counting word itself where it has a pronoun (بعضهم)."""
        known = grammar()
        i = first + known.measures.at(self.words, first)
        i = first if i >= self.last or self._at_border(i) else i
        while i < self.last - 1 and self._quantifies(i) and not self._at_border(i) and i not in self.names:
            i += 1
            if self.norm[i] in known.describing_verbs:
                return i - 1  # مجموعة ترتدي زيا عسكريا
            if self.norm[i] == "عن" and self.norm[i - 1] in _MANY:
                return i - 1  # أفرجت الجماعة عن تسعة أسرى
            if i + 3 < self.last and self.norm[i] == "(" and self.norm[i + 1].isdigit() and self.norm[i + 2] == ")":
                i += 3  # ثلاثة (03) إرهابيين
            if self.clitic[i] == "-":
                return i
            if self.norm[i] == "و" and i + 1 < self.last and self.norm[i + 1] in known.tens and self.norm[i - 1] in known.ones:
                i += 1
        if i == first + 1 and self.bare[first] in known.groups and i < self.last and self._an_adjective(i):
            return first
        leads_on = self.norm[i] != "من" and (self.norm[i] in known.prepositions or self.norm[i] in known.joiners and self.norm[i] != "ما")
        return i - 1 if i > first and (self._at_border(i) or self.clitic[i] == "+" or leads_on) else i

    def _an_adjective(self, i: int) -> bool:
        """``مجموعة منشقة``, ``جماعة إرهابية``: an adjective of the group rather than its members."""
        return self.norm[i] == self.bare[i] and self.norm[i].endswith("ه") and self.bare[i] not in grammar().nouns and i not in self.names

    def _numbered(self, first: int, head: int) -> bool:
        """``ألفي طالب``, ``20 مسلحا``: a counted noun in the singular is closed, but for its adjectives."""
        return head > first and (self.norm[head - 1][0].isdigit() or self.norm[head - 1] in grammar().above_ten)

    def _at_border(self, i: int) -> bool:
        if i >= self.last or self.norm[i] in MARKS or i in self.dates or i in self.objects:
            return True
        return i in self.triggers and self.bare[i] not in grammar().suicide_attackers

    def _extent(self, head: int, first: int) -> int:
        """The word behind the phrase that begins at ``first`` and whose head is ``head``."""
        i = self.names.get(head, head + 1)
        owner, known = False, grammar()
        quantified, numbered = head > first, self._numbered(first, head)
        while i < self.last and i - head < LONGEST:
            if self.clitic[i] == "-":
                i += 1
                continue
            if self._at_border(i):
                break
            norm = self.norm[i]
            if i == head + 1 and self.bare[head] in _COUNTED_OWNERS and self._quantifies(i):
                k = self._head(i)
                i = self.names.get(k, k + 1)  # جثث ثلاثة جنود
                continue
            if norm == "غير" and i + 1 < self.last and not self._at_border(i + 1) and not self.clitic[i + 1]:
                i += 2  # مهاجرا غير شرعي
                continue
            if norm in ("نفس", "ذات") and i + 1 < self.last and self.clitic[i + 1] == "-":
                i += 2  # المجموعة نفسها
                continue
            if norm == "و" or self._share(i) or norm.startswith("مصدر") and known.agent_phrases.at(self.words, i):
                break
            if norm in ("ب", "من", "دون", "بدون") and self._unmanned(i):
                i = self.norm.index("طيار", i) + 1
                if i < self.last and self.norm[i].endswith(("يه", "ي")):
                    continue  # طائرة بدون طيار إسرائيلية
                break
            if self.clitic[i] == "+" or norm == "ل":
                if norm == "ل" and not owner and self._owned(head, i) and not self._at_border(i + 1):
                    owner, i = True, self.names.get(i + 1, i + 2)
                    continue
                break
            if norm == "علي" and quantified and i + 1 < self.last and self.norm[i + 1] in ("الاقل", "الاكثر") and i == head + 1:
                i += 2  # ثلاثة على الأقل من أفراد
                continue
            if norm == "من" and (quantified or self.bare[head] in known.partitives) and not owner and self._part(head, i):
                owner, i = True, self.names.get(i + 1, i + 2)
                if i < self.last and i - 1 not in self.names and self._quantifies(i - 1) and not self._at_border(i) and not self.clitic[i]:
                    i = self.names.get(i, i + 1)  # خلية من أربعة عناصر
                continue
            if (
                norm == "في"
                and self.bare[head] in known.partitives
                and i + 1 in self.names
                and i + 1 not in self.places
                and not owner
                and i + 1 - head < 5
            ):
                owner, i = True, self.names[i + 1]
                continue
            if (
                norm == "في"
                and self.bare[head] in known.partitives
                and not owner
                and i + 1 < self.last
                and self.bare[i + 1] in known.owned_people
            ):
                return self._extent(i + 1, i + 1)
            if i + 1 < self.last and self._quality(i):
                i += 2
                continue
            if norm in GIVES and self._gives_it(i):
                break
            if norm in ("صادر", "صادره") and i + 1 < self.last and self.norm[i + 1] == "عن":
                i += 1
                continue  # بيان صحفي صادر عن الوزارة
            if (
                norm in known.prepositions
                and not self._named_ali(i)
                or norm in known.joiners
                or norm in known.relatives
                or norm in known.helpers
            ):
                break
            degree = finite(norm) if norm == self.bare[i] else 0
            if degree == MAYBE and self.bare[head] in known.titles and norm in vocabulary().given_names:
                degree = 0  # الصحفي سامر
            if degree and norm in known.belongs_to and self.norm[i + 1 : i + 2] == ["ل"]:
                degree = 0  # طيران مسير تابع للقوات
            if i not in self.names and (degree == SURE or degree == MAYBE and i + 1 < self.last and self.clitic[i + 1] == "-"):
                break
            if (
                degree == MAYBE
                and norm[0] in "يت"
                and i not in self.names
                and self.bare[head] in known.people
                and self.norm[head] == self.bare[head]
            ):
                break  # عناصر تقاتل إلى جانب الجيش
            if norm in known.describing_verbs and i not in self.names and self.norm[head] == self.bare[head]:
                break  # مجموعة ترتدي زيا عسكريا
            if degree and norm in known.reporting and norm == self.bare[i] and norm[0] in "يت":
                break  # إفادات من ناجيات تؤكد
            if self._quantifies(i) and norm == self.bare[i] and not norm.startswith("اثن") and (i > head + 1 or self._uncounted(head)):
                break
            if numbered and norm == self.bare[i] and not self._describes_people(i):
                if i == head + 1 and self._in_construct(head):
                    i = self.names.get(i, i + 1)
                    continue  # 41 تاجر مخدرات
                break
            if not self._goes_on(head, i, degree):
                break
            i = self.names.get(i, i + 1)
        return min(i, self.last)

    def _in_construct(self, head: int) -> bool:
        """``41 تاجر مخدرات``, ``20 حارس أمن``: a counted man without the ending that counting gives owns the word behind him."""
        return (
            self.norm[head][-1] not in "اهيء"
            and not self.norm[head].endswith(("ين", "ون", "ات"))
            and self.bare[head] in grammar().people - grammar().plurals
        )

    def _uncounted(self, head: int) -> bool:
        """``قتل مسلح خمسة``, ``قتل مسلحون أربعة``: people, or a weapon, whom no number behind them counts; ``جنود خمسة`` are counted by it."""
        if self.bare[head] in grammar().instruments or self.bare[head] in weapon_words():
            return not self.norm[head + 1][0].isdigit()  # أصاب مهاجم بسكين ثلاثة
        if head in self.names and self.names[head] > head + 1 or self.bare[head] not in grammar().people:
            return False
        return (
            self.norm[head].endswith(("ون", "ان"))
            or self.bare[head] not in grammar().plurals
            and not self.norm[head].endswith(("ين", "ات"))
        )

    def _gives_it(self, i: int) -> bool:
        """``تصريح أدلى به محافظ الإقليم``: a verb behind a statement, however it is written."""
        return i + 2 < self.last and self.norm[i + 1] == "ب" and self.clitic[i + 2] == "-"

    def _named_ali(self, i: int) -> bool:
        """``القائد علي الطويل``: the name, written with ي behind a title or another name, and no على."""
        if self.norm[i] != "علي" or self.words.text[self.words.end[i] - 1] != "ي" or i == self.first:
            return False
        return self.bare[i - 1] in grammar().titles or self.norm[i - 1] in vocabulary().given_names

    def _share(self, i: int) -> bool:
        """``معظمهم نساء``, ``أحدهم طفل``: some of those just named."""
        return self.bare[i] in grammar().shares and i + 1 < self.last and self.clitic[i + 1] == "-"

    def _unmanned(self, i: int) -> bool:
        """``طائرة إيرانية بدون طيار``, ``من دون طيار``: what kind of aircraft it is."""
        near = self.norm[i : min(i + 3, self.last)]
        return (
            "طيار" in near[1:]
            and "دون" in " ".join(near[: near.index("طيار")])
            and all(w in ("ب", "من", "دون", "بدون") for w in near[: near.index("طيار")])
        )

    def _quality(self, i: int) -> bool:
        """``محلية الصنع``, ``رفيع المستوى``: an adjective and the quality it tells of."""
        return (
            self.norm[i] == self.bare[i]
            and self.norm[i + 1] != self.bare[i + 1]
            and self.bare[i + 1] in grammar().qualities
            and not self.clitic[i]
            and self.norm[i] not in grammar().joiners  # مضيفا أن القوة
            and self.norm[i] not in grammar().prepositions
        )

    def _owned(self, head: int, i: int) -> bool:
        """``قافلة للجيش``, ``موالون للرئيس``, ``الطائرات التابعة للجيش``: a noun whose owner stands behind ل."""
        if self.bare[i - 1] in grammar().belongs_to:
            return True
        if (
            self.names.get(head) == i
            or self.bare[head] in weapon_words()
            and vocabulary().same.get(self.bare[i - 1], self.bare[i - 1]) in vocabulary().adjectives
        ):
            return False  # استهداف قوات س للمدينة, استهداف طائرة روسية لسيارة
        if self.bare[head] in grammar().people and self.bare[head] not in grammar().nouns - grammar().people:
            return self.norm[i - 1] == self.bare[i - 1] and self.bare[head] in grammar().owned_people
        return self.norm[i - 1] == self.bare[i - 1] and (
            self.bare[head] in grammar().nouns or self.bare[head] in grammar().partitives or self.norm[head].endswith(("ون", "ين"))
        )

    def _part(self, head: int, i: int) -> bool:
        """``مسلحون من قبيلة``, ``عدد من المدنيين``: what follows من is whom the counted belong to, and no place."""
        k = i + 1
        return (
            k < self.last
            and not self._at_border(k)
            and self.clitic[k] != "+"
            and self.norm[k] not in ("قبل", "جانب", "طرف", "دون", "بين", "دون", "خلال", "علي", "اجل", "قيام", "اقدام")
        )

    def _goes_on(self, head: int, i: int, degree: int) -> bool:
        """Whether word ``i`` belongs to the phrase before it."""
        known, before = grammar(), i - 1
        while before > head and self.clitic[before] == "-":
            before -= 1
        definite_before = self.norm[before] != self.bare[before]
        definite = self.norm[i] != self.bare[i]
        if self.norm[i] in LIFE and self.clitic[i + 1 : i + 2] == ["-"] and self.bare[head] not in _OF_LIFE:
            return False  # فقد مقاتل | حياته
        if (
            self.norm[i].endswith("ا")
            and self.norm[i][:-1] in known.people
            and (before + 1 in self.place_ends or self.names.get(head) == before + 1)
            and not self.norm[before].endswith("ا")
        ):
            return False  # أعدم داعش رجلا, قتلوا في مدينة س عنصرا من القوات
        if (
            before + 1 in self.place_ends
            and not definite
            and (i not in self.names or self.bare[i] in known.people)
            and (not self.norm[i].endswith(("يه", "ي")) or self.bare[i] in known.titles)
        ):
            return False  # في سول ناجون: a name takes no indefinite word
        if self.names.get(head) == i and head not in self.places and definite and self.bare[i] in known.titles:
            return False  # نعت حركة س القيادي فلانا
        if before + 1 in self.state_ends and i in self.places and not definite:
            return False  # استهدفت روسيا بلدة س
        if before > head and not definite_before and i in self.names and i not in self.places and self.bare[head] in weapon_words():
            return False  # استهدفوا بصاروخ موجه | قوات س
        if before + 1 in self.state_ends and not definite and i in self.counted:
            return False  # قتلت داعش شابين
        if (
            before + 1 in self.state_ends
            and before == head
            and not definite
            and (self.bare[i] in weapon_words() or self.bare[i] in singles("humans.yaml", "things"))
        ):
            return False  # أسقطت تركيا طائرة روسية
        if before > head and not definite and self.bare[i] in _ONE_PERSON and self.norm[before].endswith("ي"):
            return False  # قتل قناص حوثي امرأة
        if before == head and not definite and self.bare[head] in _ONE_ARMED and self.bare[i] in _ONE_PERSON:
            return False  # استهدف قناص امرأة
        if before == head and self.bare[i] in _OF_THE_PRESS and self.bare[head] in singles("clauses.yaml", "statements"):
            return True  # بيان صحفي
        new = self.bare[i] in known.nouns or i in self.names
        if before < i - 1 and (new or self.bare[before] in ("نفس", "ذات")) and not definite and i not in self.names:
            return False  # بإحدى مسيراتها مستشفى المدينة: what has a pronoun owns nothing more
        if (
            definite
            and self.bare[i] in ("عسكري", "عسكريه", "مدني", "مدنيه", "امني", "امنيه")
            and (self.bare[head] not in known.people or self.bare[before] in _ARMS)
            and (definite_before or before + 1 in self.place_ends)
        ):
            return True  # موقع المرج العسكري, كتائب القسام الجناح العسكري
        if self.norm[i] in ("اثنين", "اثنان", "اثنتين", "اثنتان", "واحد", "واحده", "عشر", "عشره"):
            return not (self.norm[before].endswith(("ون", "ان")) and self.norm[i].endswith("ين"))  # قتل مسلحون اثنين من الشرطة
        if before == head and self.norm[head].endswith("و") and self.bare[head] in known.people:
            return True  # متمردو جيش الرب
        if (
            before == head
            and not definite
            and not definite_before
            and self.bare[head] in weapon_words()
            and self.bare[i] in singles("humans.yaml", "things") - weapon_words()
            and not self.bare[i].endswith("يه")
        ):
            return False  # استهدفت مسيرة سيارة القيادي
        if i in self.places and before > head and not definite_before and self._adjective(before):
            return False  # داهمت قوة إسرائيلية مخيم س
        if definite_before and not definite:
            return (
                any(self.bare[k] in known.titles for k in range(head, before + 1))
                and not new
                and degree == 0
                and not self.norm[i].endswith("ا")
            )
        if before == head and self._national(i) and (self.bare[head] in known.people or self.norm[head].endswith(("ون", "ين"))):
            return True  # متطرفون ألبان, جنود هنود
        if before >= head and self.bare[i] in known.describe_people and definite == definite_before and self._agrees_with(head, before, i):
            return True
        if definite_before and definite:
            if before == head and self.bare[head] in known.people and self.norm[i].endswith(("ي", "يه")) and i not in self.names:
                return True  # الناشط المدني
            several = self.norm[i].endswith(("ين", "ون")) and len(self.norm[i]) > 5
            if several and not self._several(head):
                return False  # اتهمت الحكومة السورية الإرهابيين
            return not new and self.bare[i] not in known.instruments and self.bare[i] not in known.titles
        if not definite_before and definite:
            if before + 1 in self.place_ends:
                return not new and self.bare[i] not in known.titles  # مستشفى جنين الحكومي, but في بلدة س القيادي فلان
            if self.bare[i] in known.instruments:
                return False
            if before > head and self.norm[before].endswith(("يه", "ي")) and (self.bare[i] in known.titles or self.bare[i] in known.people):
                return False  # دراجة نارية القيادي
            inflected = (
                self.norm[before].endswith(("ون", "ين", "ان", "ا"))
                and self.bare[before] not in known.nouns - known.people
                and self.bare[before] not in _WHOLE_WORDS  # بنيران الحوثيين
            )
            return not inflected or self.bare[head] in known.titles
        if i in self.names and before == head and self.norm[head].endswith(("ون", "ين")):
            return self.norm[i][-2:] == self.norm[head][-2:]  # محتجون غاضبون
        if i in self.names and before == head and self.norm[head].endswith("ان") and self.norm[head][:-2] in grammar().people:
            return self.norm[i].endswith("ان")  # هاجم مسلحان | قوة من الجيش
        if self.norm[before].endswith("ان") and self.norm[i].endswith("ين") and self.bare[i] in known.people:
            return False  # اعتقل جنديان إسرائيليان طفلين: the other case
        if (
            self.norm[before].endswith(("ين", "ان"))
            and (new and i not in self.names or self.bare[i] in known.titles)
            and self.bare[i] not in known.describe_people
            and self.bare[before] not in known.titles
        ):
            return False  # بصاروخين مركبة, ثلاثة مسلحين وزير الداخلية
        one = self.bare[head] in known.people - known.plurals and not self.norm[head].endswith(("ون", "ان", "ين", "ات"))
        if one and self.norm[i].endswith("ين") and self.bare[i] in known.people:
            return False  # أصاب حارس أمن متظاهرين اثنين
        if self.norm[before].endswith("ون"):
            return self.norm[i].endswith(("ون", "و", "ان"))
        if self.norm[i].endswith("ا") and not self.norm[before].endswith("ا") and degree == 0 and len(self.norm[i]) > 3:
            return False  # مسلحون أستاذا: an object shows its ending
        if degree == MAYBE and before > head:
            return False
        if new and i not in self.names and before > head and self.bare[before] in ("مسيره", "مسير", "حربيه", "حربي"):
            return False  # طائرة مسيرة محيط المسجد
        if (
            new
            and i not in self.names
            and before > head
            and self.bare[before] not in known.nouns
            and self.norm[before].endswith(("يه", "ي", "ه"))
        ):
            return False  # طائرات حربية أمريكية مواقع: a noun behind an adjective
        person = self.bare[head] in known.people and self.bare[head] not in known.titles
        return not (new and i not in self.names and (person or before > head and self.bare[head] not in known.nouns | known.titles))

    def _several(self, head: int) -> bool:
        """True for a head that a plural of people can describe: العناصر, المسلحين, الشبان."""
        known = grammar()
        return (
            self.norm[head].endswith(("ين", "ون", "ات", "و", "ي"))
            or self.bare[head] in known.plurals
            or self.bare[head] in known.people
            and self.bare[head] not in _ONE_BODY
            or head in self.names
        )

    def _adjective(self, i: int) -> bool:
        """``إسرائيلية``, ``خاصة``: a word behind an indefinite head that ends as adjectives do, and is no noun or name."""
        return self.norm[i].endswith(("يه", "ي")) and self.bare[i] not in grammar().nouns and i + 1 not in self.place_ends

    def _national(self, i: int) -> bool:
        """A broken plural of a nationality behind people: its form shows no case. The أل of ألبان and ألمان is no article."""
        indefinite = self.norm[i] == self.bare[i] or self.words.text[self.words.start[i]] == "أ"
        return indefinite and self.bare[i] in vocabulary().nationals and not self.norm[i].endswith(("ون", "ين", "ي", "ا"))

    def _agrees_with(self, head: int, before: int, i: int) -> bool:
        """``شاب مسلح``, ``الطلاب المحتجون``: number and case fit; a second phrase in the same case is no object."""
        word = self.norm[i]
        if word.endswith("ون"):
            return not self.norm[head].endswith(("ين", "ا", "ه")) or self.bare[head] in grammar().plurals
        if word.endswith("ين"):
            return self.norm[before].endswith("ين") and self.norm[head].endswith("ين")
        if word.endswith("ان"):
            return self.norm[head].endswith("ان")  # قتل طفلان شقيقان
        if word.endswith("ا") and not self.norm[before].endswith("ا") and len(word) > 3:
            return False  # قتل مستوطن فلسطينيا
        if word.endswith("ه"):
            return self.norm[head].endswith("ه") and self.bare[head] in grammar().people  # عائلة نازحة, امرأة مسنة
        return (
            self.bare[head] in grammar().people | grammar().titles  # العقيد المتقاعد
            and not self.norm[head].endswith(("ون", "ين", "ان", "ه"))
            and self.bare[head] not in grammar().plurals
        )

    def _describes_people(self, i: int) -> bool:
        return self.norm[i].endswith(("يا", "ين", "يه", "ي", "ون")) or i in self.names
