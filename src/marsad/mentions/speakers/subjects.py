"""Who the subject of a reporting verb is: behind the verb, before it, or that of the clause before.

وقال المصدر إن     المصدر قال إن     مصدر طبي أفاد الوكالة أن     حددت المصادر عددهم إذ قالت إن
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.speakers.antecedents import NOTHING, Antecedents
from marsad.mentions.speakers.carrying import agrees
from marsad.mentions.speakers.lexicon import PARTICLES, VerbForm
from marsad.mentions.speakers.persons import begins_name
from marsad.mentions.speakers.source import Source
from marsad.mentions.surface import PUNCTUATION

_W = wording(__name__)

_BUT = frozenset(["غير", "الا", "بيد", "علي", "لكن"])
"""Before أن they turn to another speaker: غير أن مصدرا قال."""
_SINCE = frozenset(["اذ", "حيث", "حين", "عندما", "بعدما"])
"""Before a verb of saying without a subject: the subject of the clause before speaks."""


_TIMES = _W["times"]
_AS_FOR = frozenset(["اما", "واما"])
_FAR = 14


class Subjects(Antecedents):
    """Finds the subjects of verbs."""

    def speaker(self, i: int, entry: VerbForm, floor: int, a: int, b: int, first: bool) -> tuple[Source | None, int, Source | None]:
        """The subject, where the report begins, and the medium that was told.

        ``first`` is true where nobody has spoken in the sentence yet.
        """
        heard = self.hearer_first(self.phrases.skip(i + 1, b), b, entry)
        if heard is not None:
            return self.phrases.read(heard.stop, b), i, heard if heard.kind != "organisation" else None
        subject = self._subject(i, entry, b)
        if (subject is None or not subject.known) and (of := self.antecedent(i, entry, a)) is not None:
            return of[0], of[1], None
        if subject is None and self.in_what_was_held(i, a, b) and (body := self._main_subject(a, i, entry)) is not None:
            return body, i, None  # ونظمت الرابطة وقفة طالبت فيها
        strange = subject is not None and not agrees(subject.number, entry.number)
        medium = subject is not None and subject.kind in ("agency", "outlet")
        if subject is not None and not entry.verb.addresses and not (strange and (entry.verb.needs == "source" or medium)):
            return subject, i, None
        before = self.before(i, entry, floor, a)
        if before is None and subject is None and first and self.form[i - 1] in _SINCE:
            before = self._main_subject(a, i, entry)
        if before is not None:
            return before, before.first, subject if medium else None
        if strange and entry.verb.addresses:
            return None, i, None  # وطالبت الجيش: an object
        return subject, i, None

    def _subject(self, i: int, entry: VerbForm, b: int) -> Source | None:
        """The subject after the verb."""
        j = self.phrases.skip(i + 1, b)
        within = entry.number == "p" and entry.tense != "spoken"  # واتهموا المتمردين: the subject is in the verb
        if j >= b or within or entry.voice != "active" or self.opens_speech(j, entry, True):
            return None
        if entry.verb.addresses and self.phrases.definite(j) and self.form[j].endswith("ين"):
            return None  # وطالبت المدنيين: an object
        if self.form[j] in _TIMES or entry.verb.stance == "claims_responsibility" and self.form[j][2:] in self.lexicon.sets["objects"]:
            return None  # الجيش أعلن نهاية الأسبوع استعادة البلدة, التنظيم تبنى الهجوم
        guess = (not entry.verb.needs or entry.verb.needs == "complement") and not self.quoted(i)
        subject = self.phrases.read(j, b, guess=guess)
        accuses = entry.verb.addresses and entry.verb.stance == "accuses"
        if accuses and subject is not None and subject.stop < b and self.phrases.prefix(subject.stop) == "ب":
            return None  # وتتهم طهران باستهداف: whom it blames
        if subject is not None and self._blamed(subject, entry, j, b):
            return None  # وحمل الجيش المسؤولية
        return subject

    def _blamed(self, subject: Source, entry: VerbForm, j: int, b: int) -> bool:
        """``حمّل الجيش المسؤولية``: whoever stands right before the responsibility bears it; not ``حمّلت الوزارة مسؤولية القصف للجيش``."""
        must = entry.verb.must
        if not must or not entry.verb.addresses:
            return False
        at = next((k for k in range(j + 1, min(subject.stop + 1, b)) if self.form[k] in must), b)
        return at < b and not any(self.phrases.behind_l(k) for k in range(at + 1, min(at + 4, b)))

    def opens_speech(self, j: int, entry: VerbForm, at_once: bool) -> bool:
        """True where what is said, or the frame of the speech, begins at ``j``: there is no subject between."""
        form = self.form[j]
        takes = entry.verb.takes
        if form in ("ام", "علي") and begins_name(self.phrases, j, True) and (form == "ام" or self._ali(j, takes)):
            return False  # تقول أم أحمد, قال علي الفلاني
        if form in PARTICLES or form == ":" or form in self.lexicon.sets["name_ends"] or form in PUNCTUATION:
            return True
        if form in entry.verb.claims_with or self.phrases.prefix(j) == "ب" and "ب" in takes:
            return True
        if form == "ل" or self.phrases.behind_l(j):
            return True
        if "object" in takes and self.phrases.is_object(j):
            head = self.lexicon.heads.get(form)
            shown = head is not None and head.kind in ("video", "statement") and entry.verb.needs == "source"
            shown = (
                shown
                or form in self.lexicon.sets["hearsay"]
                and entry.number == "f"
                and entry.verb.stance == "asserts"
                and self._say_so(j, takes)
            )
            return not shown and self.phrases.quantified(j, len(self.form)) is None
        end = self.surface.quotes.get(j)
        return at_once and end is not None and end - j > 7

    def _say_so(self, j: int, takes: frozenset[str]) -> bool:
        """``أفادت أنباء أولية بمقتل``: what is said opens behind hearsay, which therefore says it; not ``أكدت أنباء مقتله``."""
        for k in range(j + 1, min(j + 4, len(self.form))):
            if self.form[k] in PARTICLES or "ب" in takes and self.phrases.prefix(k) == "ب":
                return True
            if self.form[k] == "عن" or self.phrases.is_object(k):
                return False
        return False

    def _ali(self, j: int, takes: frozenset[str]) -> bool:
        """True where علي, as the text writes it, is a man's name: no verb reaches for it, and more of a name follows."""
        if "علي" in takes or j + 2 >= len(self.form):
            return False
        surname = self.form[j + 1] in self.lexicon.sets["given"] or self.phrases.definite(j + 1)
        return surname or self.form[j + 2] in PARTICLES or self.form[j + 2] in ("،", ",", "-", "–", "—", "(")

    def before(self, i: int, entry: VerbForm, floor: int, a: int) -> Source | None:
        """The subject before the verb: المصادر لفتت إلى, وكان مراسلنا قال."""
        if entry.voice != "active" or entry.joined and not self._as_for(i, floor, a):
            return None
        if entry.verb.name == "أبلغ" and i + 1 < len(self.form) and self.phrases.prefix(i + 1) == "ب":
            return None  # إن السلطات أبلغت بالقبض عليه: they were told
        starts = [self.clause_start(max(floor, a), i)]
        commas = [k + 1 for k in range(max(floor, a), i) if self.form[k] in ("،", ",", "-", "–")]
        starts += [self.clause_start(k, i) for k in reversed(commas[-3:])]
        starts += [k + 1 for k in range(max(floor, a) + 1, i) if self.form[k] in PARTICLES and self.form[k - 1] in _BUT]
        past_perfect = self.form[i - 1] == "قد" and any(w.lstrip("و") in ("كان", "كانت") for w in self.form[a : min(a + 3, i)])
        for k in starts:
            if k >= i or i - k > 28 or self.form[k] in NOTHING:
                continue
            sure = self.phrases.definite(k) or k in self.surface.quotes
            source = self.phrases.read(k, i, guess=sure and floor <= a and i - k <= 4 and not entry.verb.needs)
            if (
                source is not None
                and agrees(source.number, entry.number)
                and (past_perfect or self.light(source.stop, i))
                and (source.known or source.stop == i or self.form[source.stop] in ("،", "قد", "كان", "كانت"))
            ):
                return source
        for k in range(i - 1, max(floor, a, i - 5) - 1, -1):  # تقارير تحدثت عن, in the middle of a sentence
            if self.form[k] in self.lexicon.heads:
                if self.phrases.definite(k) and self.form[k].endswith("ين"):
                    return None  # أعداد الهاربين تقدر بالعشرات
                if self.form[k].startswith("اخر") and k > a and self.form[k - 1] not in PUNCTUATION and not self.phrases.is_verb(k - 1):
                    return None  # أصيب شخص آخر يعتقد أنه زوجها
                source = self.phrases.read(k, i)
                return source if source is not None and source.stop == i and agrees(source.number, entry.number) else None
        return None

    def _as_for(self, i: int, floor: int, a: int) -> bool:
        """``أما المرصد فوثق سقوط ستة``: behind أما the verb of its subject is joined by ف."""
        return self.form[i][0] == "ف" and any(form in _AS_FOR for form in self.form[max(floor, a, i - _FAR) : i])

    def _main_subject(self, a: int, i: int, entry: VerbForm) -> Source | None:
        """حددت مصادر طبية عدد القتلى إذ قالت إن: the subject of the clause before, behind its verb."""
        source = self.phrases.read(a + 1, i) if i - a < 20 else None
        fits = source is not None and source.known and agrees(source.number, entry.number)
        return source if fits else None
