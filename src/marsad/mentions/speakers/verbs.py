"""Reporting verbs with their speaker on either side: وقال المصدر إن, المصدر قال إن, وجاء في بيان."""

from __future__ import annotations

from marsad.knowledge.happenings import weapon_words
from marsad.knowledge.wording import wording
from marsad.language.verbs import finite
from marsad.mentions.speakers.carrying import agrees
from marsad.mentions.speakers.clauses import Trigger
from marsad.mentions.speakers.lexicon import PARTICLES, VerbForm
from marsad.mentions.speakers.offices import CALLED
from marsad.mentions.speakers.source import Source
from marsad.mentions.speakers.subjects import Subjects
from marsad.mentions.surface import PUNCTUATION

_W = wording(__name__)

NOT = _W["not"]
"""Behind them nobody says anything."""
_OF_HIMSELF = frozenset(form for form in PARTICLES if form.endswith(("ه", "ها", "هم", "هما", "نا", "ني")))
_HIS = {"له": "m", "لها": "f", "لهم": "p"}
_ONE_MORE = _W["one_more"]
"""Behind a statement or a post without an owner they make it one more of the speaker before."""
_BY = frozenset(["بحسب", "حسب", "وفق", "وفقا"])
"""Before a statement they name it as a source, and not as what was put out: نشرت القوة جنودا، بحسب بيان."""
_THAT = _W["that"]
"""Behind a verb of denying they stand for what was told before."""
_DOCUMENT_VERBS = frozenset(["جاء", "ورد"])


class Verbs(Subjects):
    """Reads triggers of verbs."""

    def _verb(self, i: int, entry: VerbForm, floor: int, a: int, b: int, open_stance: str | None) -> Trigger | None:
        """``open_stance`` is that of the speaker before in the sentence, None without one."""
        verb = entry.verb
        if entry.voice == "active" and self.phrases.passive(i, entry):
            entry = entry._replace(voice="passive")
        if verb.alone and open_stance is not None:
            return None
        if verb.must and not any(self.form[k] in verb.must and self.form[k - 1] not in _BY for k in range(i + 1, min(b, i + 30))):
            return None
        if entry.voice == "participle" and i - a > 1 and verb.stance == "asserts":
            return self._turning(i, entry, a, b, open_stance) if open_stance != "asserts" else None
        if i > a and self.form[i - 1] in NOT:
            return None
        if (
            i > a
            and self.form[i].endswith("ي")
            and entry.tense == "past"
            and self.phrases.letter(i) == "ي"
            and self.form[i - 1] not in PUNCTUATION
        ):
            return None  # بيان تبني is a noun, where تبنى is the verb
        if self.form[i] in CALLED and self.phrases.letter(i) == "ى":
            return None  # فتاة تدعى فلانة
        if verb.name == "تابع" and i + 1 < b and (self.form[i + 1][0] == "ل" or self.phrases.behind_l(i + 1)):
            return None  # طيران تابع للتحالف, رتل تابع لفلان
        if i > a and self.form[i - 1] in _OF_HIMSELF and verb.stance == "asserts":
            return None  # قالت إنها تحذر الجهات: the speaker before
        if verb.name in _DOCUMENT_VERBS:
            return self._document(i, entry, a, b)
        subject, begin, heard = self.speaker(i, entry, floor, a, b, open_stance is None)
        if (
            verb.stance == "denies"
            and subject is not None
            and subject.known
            and (taken := self._denies_that(i, entry, subject, begin, a, b)) is not None
        ):
            return taken
        trigger = self.header(i, i + 1 if subject is None or begin < i else subject.stop, b, entry, subject)
        trigger.told = trigger.told or heard
        trigger.aside = subject is not None and subject.stop <= begin < i
        trigger.begin = min(begin, trigger.begin)
        if subject is None and open_stance is None and self.another_subject(i, entry, a, b):
            return None
        return trigger if self._holds(trigger, entry, a, b) else None

    def _denies_that(self, i: int, entry: VerbForm, subject: Source, begin: int, a: int, b: int) -> Trigger | None:
        """قال شهود إن الجنود أحرقوا السوق، لكن الجيش نفى ذلك: what was told before is denied, in this sentence or the one before."""
        k = max(i + 1, subject.stop)
        while k < b and (self.form[k] in self.lexicon.sets["fillers"] or self.form[k] in ("صحه", "هذه", "تلك", "بدوره", "بدورها")):
            k += 1
        if k >= b or self.form[k] not in _THAT or self.form[k] == "هذا" and k + 1 < b and self.phrases.definite(k + 1):
            return None
        trigger = Trigger(i, begin, k + 1, subject, entry, f"taken up:{entry.verb.name}", stance=entry.verb.stance)
        trigger.previous = begin - a <= 3
        trigger.backward = not trigger.previous
        return trigger

    def _turning(self, i: int, entry: VerbForm, a: int, b: int, open_stance: str | None) -> Trigger | None:
        """نفى المركز سيطرتهم على القرية، مؤكدا أن …: after a denial or an accusation the same speaker asserts; and
        حددت الوزارة موقع الانفجار، مبينة أن …: the subject of a clause that says nothing yet."""
        if self.form[i - 1] not in ("،", ","):
            return None
        trigger = self.header(i, i + 1, b, entry, None)
        if not trigger.rule.partition("+")[2] or trigger.opens - i > 6:
            return None
        if open_stance is not None:
            return trigger
        begin = a + 1 if self.form[a] not in ("و", "كما") else a + 2
        source = self.phrases.read(begin, i) if begin < i and not self.quoted(i) else None
        if source is None or not source.known or not agrees(source.number, entry.number):
            return None
        trigger.source = source
        return trigger

    def _holds(self, trigger: Trigger, entry: VerbForm, a: int, b: int) -> bool:
        """Whether verb, subject and what follows make a report."""
        verb, source = entry.verb, trigger.source
        complement = trigger.rule.partition("+")[2]
        first = self.form[trigger.opens] if trigger.opens < b else ""
        if verb.relays and trigger.at + 1 < b and self.form[trigger.at + 1] == "الي":
            return False  # نُقلوا إلى المشفى
        told_of = range(trigger.at + 1, min(b, trigger.at + 7, trigger.opens if complement == "ان" else b))
        if verb.never and any(self.form[k] in verb.never for k in told_of):
            return False
        if verb.near and entry.number == "m" and entry.tense == "past" and not entry.joined and trigger.at - a > 1:
            return False
        holder = source is not None and bool(source.office) and source.definite and complement != ""
        unsure = source is not None and not source.known and not holder
        if verb.near and (not complement or trigger.opens - trigger.at > 8 or unsure):
            return False
        if verb.needs == "complement" and not complement:
            return self.closes(trigger, b) and source is not None and source.known
        if (
            complement == "object"
            and verb.needs == "complement"
            and (source is None or not source.known)
            and trigger.opens - trigger.at > 1
        ):
            return False
        if (
            "document" in verb.takes
            and source is not None
            and source.kind in ("video", "statement")
            or verb.takes == {"document"}
            and not complement
        ):
            return False
        if verb.needs == "source" and not complement and source is not None and not agrees(source.number, entry.number):
            return False
        if verb.addresses and complement == "ب" and source is not None and not source.known:
            return False
        if verb.comes_from and trigger.via and complement and (source is None or source.first in self.surface.quotes):
            return True  # علمت "صباح الوادي" من مصادر متطابقة أن
        if verb.needs == "source" and not (source is not None and (source.known or holder)):
            return (
                (complement in ("ان", ":", '"', "must") or verb.addresses and complement in ("ب", "الي", "من"))
                and trigger.opens - trigger.at <= 4
                and source is None
                and verb.name not in ("علم", "قدر")
                and self._subject_left_out(trigger, entry)
            )
        if source is None and (entry.voice == "passive" or self._may_be_passive(entry, complement)) and not trigger.via:
            return False
        if source is None:
            blames = entry.voice == "participle" and verb.stance != "asserts"
            return (bool(complement) or blames) and first != "" and self._subject_left_out(trigger, entry)
        if not source.known and not holder and complement not in ("ان", ":", '"', "الي", "عن", "ب"):
            named = source.first in self.surface.quotes and verb.announces  # أعلنت "أنصار الوادي" إسقاط مسيّرة
            return complement == "object" and (verb.stance == "denies" and source.definite or named)
        if complement == "object" and verb.acts and source.kind == "party" and self._acts_on(source.stop, trigger.opens):
            return False  # كشفت مفرزة ودمرت أربع قنابل, كشفت القوات ثلاثة ألغام
        if not complement:
            trigger.backward = self.closes(trigger, b)
            acts = source.kind in ("party", "official") or source.head in ("افراد", "عناصر")
            told = self._plain_object(trigger.opens, b) and self.form[trigger.begin] not in ("الذي", "التي")  # القوات، التي تكشف الطريق
            return trigger.backward or not (verb.acts and acts) or told
        return True

    def _acts_on(self, k: int, opens: int) -> bool:
        """True where another verb is joined behind the body, or what it tells of is a thing in the form of an object."""
        joined = k < opens and self.form[k].startswith("و") and bool(finite(self.form[k][1:]))
        return joined or not weapon_words().isdisjoint(self.form[opens : opens + 2])

    def _plain_object(self, k: int, b: int) -> bool:
        """True where what is reported stands as a plain object: أدانت الوزارة الهجوم; not كشفت القوات مخبأ."""
        while k < b and (self.form[k] in PUNCTUATION or self.form[k] in self.lexicon.sets["fillers"]):
            k += 1
        if k >= b:
            return False
        form = self.form[k]
        return self.phrases.definite(k) or k in self.surface.quotes or form.endswith("ا") and form[:-1] in self.lexicon.sets["objects"]

    def _may_be_passive(self, entry: VerbForm, complement: str) -> bool:
        """ونقل سبعة جرحى, وأبلغ عن إصابة: what stands behind the verb may as well be its subject in the passive."""
        verb = entry.verb
        return bool(verb.needs) and verb.unsaid and not verb.carries and complement in ("object", "عن")

    def _subject_left_out(self, trigger: Trigger, entry: VerbForm) -> bool:
        """Whether a verb without subject goes on with the speaker before: not a passive (يُعتقد أن), not inside a quotation."""
        if entry.tense == "present" and (entry.verb.unsaid or not entry.joined):
            return False
        if entry.verb.near and (not entry.joined or trigger.opens - trigger.at > 1):
            return False
        return not self.quoted(trigger.at)

    def closes(self, trigger: Trigger, b: int) -> bool:
        """True where nothing but the end follows the speaker: «…»، يقول الناشط."""
        left = [k for k in range(trigger.opens, b) if self.form[k] not in PUNCTUATION]
        at = trigger.begin
        apart = at > 0 and (self.form[at - 1] in PUNCTUATION or at in self.phrases.opened)
        trigger.backward = len(left) <= 3 and at >= trigger.at and (apart or trigger.document)
        return trigger.backward

    def _of_his(self, k: int, b: int) -> tuple[int, str] | None:
        """Where the words of a statement end that say whose it is by a pronoun, and its number: بيان لها, بيان مقتضب له, بيانه."""
        frames = self.lexicon.sets["frames"]
        head = self.lexicon.heads.get(self.form[k])
        if head is not None and head.kind in ("statement", "social_media") and k + 1 < b and self.form[k + 1] in _ONE_MORE:
            owned = k + 2 < b and (self.form[k + 2] in ("ل", "عن", "من") or self.phrases.behind_l(k + 2))
            return None if owned else (k + 2, "")  # وجاء في تغريدة ثانية أن
        for ending, number in (("ها", "f"), ("هم", "p"), ("ه", "m")):
            if self.form[k].endswith(ending) and self.form[k].removesuffix(ending) in frames:
                return k + 1, number
        for at in range(k + 1, min(k + 4, b)) if self.form[k] in frames else ():
            if self.form[at] in _HIS:
                return at + 1, _HIS[self.form[at]]
            if self.phrases.definite(at) or self.form[at] in PUNCTUATION or self.form[at] in PARTICLES:
                return None
        return None

    def _his_document(self, i: int, own: tuple[int, str], entry: VerbForm, a: int, b: int) -> Trigger | None:
        """وأغلقت القيادة الطريق، وجاء في بيان لها أن …: whom the sentence tells of, else the one who spoke before."""
        opens, number = own
        source = self.told_of(a, i, number)
        trigger = self.header(i, opens, b, entry._replace(number=number), source)
        if not trigger.rule.partition("+")[2]:
            return None
        trigger.rule, trigger.document, trigger.aside = "verb:في بيان", True, source is not None
        return trigger

    def _document(self, i: int, entry: VerbForm, a: int, b: int) -> Trigger | None:
        """وجاء في بيان للوزارة أن …; جاء ذلك في تصريح لفلان."""
        j = i + 1
        back = j < b and self.form[j] in ("ذلك", "هذا")
        j += back
        if j + 1 >= b or self.form[j] not in ("في", "علي", "خلال"):
            return None
        if self.form[j] == "علي" and self.form[j + 1] != "لسان":
            return None
        k = j + 1 + (self.form[j + 1] == "لسان")
        frame = self.form[k] in self.lexicon.sets["frames"]
        source = self.phrases.read(k, b)
        if source is None and frame:
            at = k + 1
            while at < b and at - k < 4 and self.phrases.prefix(at) != "ل" and self.form[at] != "ل":
                at += 1
            source = self.phrases.read(at + (at < b and self.form[at] == "ل"), b) if at < b else None
        if (own := self._of_his(k, b)) is not None:
            return self._his_document(i, own, entry, a, b)
        if source is None or source.kind not in (
            "statement",
            "social_media",
            "organisation",
            "official",
            "agency",
            "outlet",
            "party",
            "person",
        ):
            return None
        trigger = self.header(i, source.stop, b, entry, source)
        trigger.rule = "verb:في بيان"
        trigger.document = True
        trigger.previous = back
        if back:
            trigger.opens = source.stop
        elif (
            trigger.opens == source.stop
            and trigger.opens < b
            and self.form[trigger.opens] not in PARTICLES
            and self.form[trigger.opens] != ":"
            and not trigger.quote
        ):
            trigger.backward = self.closes(trigger, b)
            return trigger if trigger.backward else None
        return trigger
