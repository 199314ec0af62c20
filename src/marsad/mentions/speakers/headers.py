"""From a speaker to what is said: told to whom, taken from whom, and the word that opens it (أن, إلى, ب …)."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.speakers.clauses import Trigger
from marsad.mentions.speakers.deeds import Deeds
from marsad.mentions.speakers.lexicon import PARTICLES, Introducer, VerbForm
from marsad.mentions.speakers.source import Source

_W = wording(__name__)

MEDIA = frozenset(["agency", "outlet", "correspondent", "statement"])
_NOT_SAID = _W["not_said"]
"""Before أن they make a time or a condition of it, or turn to something else: من دون أن, قبل أن, كما أن, غير أن."""
_FROM_THEM = frozenset(["عنه", "عنها", "عنهم", "عنهما", "عنهن"])
_HIDES = _W["hides"]
"""Of a source who is not named: قال مصدر، رفض الكشف عن اسمه، إن."""
LONGEST_HEADER = 40
"""Written words between a speaker and what is said, at most: قال فلان، الذي …، في تصريح لقناة …، إن."""


class Headers(Deeds):
    """Reads headers of speech."""

    def header(self, i: int, at: int, b: int, entry: VerbForm, subject: Source | None) -> Trigger:
        """From the speaker to what is said: told to whom, taken from whom, in what frame."""
        verb = entry.verb
        trigger = Trigger(i, i, at, subject, entry, f"verb:{verb.name}", stance=verb.stance)
        complement = ""
        k = at
        end = min(b, at + LONGEST_HEADER)
        while k < end and not complement:
            form = self.form[k]
            quote = self.surface.quotes.get(k)
            if form in PARTICLES and not (form.startswith("و") and k > at) and not (k > at and self.form[k - 1] in _NOT_SAID):
                complement, trigger.opens = "ان", k
            elif form == ":":
                complement, trigger.opens = ":", k + 1
            elif k == at and subject is not None and (heard := self.heard(k, b, entry)) is not None:
                trigger.told = heard
                k = heard.stop
                continue
            elif (
                quote is not None
                and not (k > at and self.form[k - 1] in self.lexicon.sets["name_ends"])
                and (quote - k > 4 or k > at and self.form[k - 1] in ("،", ","))
                and quote > k + 2
            ):
                complement, trigger.opens = '"', k
            elif form == "الي" and "الي" in verb.takes and (k == at or k - at < 14):
                complement, trigger.opens = "الي", k
            elif form == "عن" and verb.relays and self.form[k - 1] != "الا":
                source = self.phrases.read(k + 1, b, guess=True)
                if source is not None and not trigger.via:
                    trigger.via.append(source)
                    k = source.stop
                    complement = "عن" if k >= b else ""
                    trigger.opens = k
                    continue
            elif form == "من" and verb.comes_from and not trigger.via and (source := self.phrases.read(k + 1, b)) is not None:
                trigger.via.append(source)
                k = source.stop
                continue
            elif (
                form in ("عن", "علي", "من", "في")
                and form in verb.takes
                and (
                    k - at < 3
                    or k - at < 8
                    and (form == "عن" and self.light(at, k) or form == "من" and (self.form[at] == "في" or self.phrases.prefix(at) == "ب"))
                )  # شكا مواطنون في حي س من اقتحام
            ):
                complement, trigger.opens = form, k
            elif form in self.lexicon.introducers and (inner := self.inner(k, b)) is not None:
                trigger.via.append(inner)
                k = inner.stop
                continue
            elif k > at and (relay := self._passed_on_by(k, b)) is not None:
                trigger.relay = relay
                k = trigger.opens = relay.stop
                continue
            elif k > at and form in self.lexicon.introducers and (relay := self.relayed(k, b)) is not None:
                if relay.kind in MEDIA:
                    trigger.relay = relay
                elif subject is not None and subject.kind in MEDIA:
                    trigger.via.append(relay)  # ذكرت إذاعة، حسب مصادر أمنية، أن
                k = relay.stop
                continue
            elif "ل" in verb.takes and k - at < 8 and self.phrases.behind_l(k) and self.told(k, b) is None:
                complement, trigger.opens = "ل", k  # دعا الطرفين للتهدئة
            elif (form in ("ل", "لـ") or self.phrases.behind_l(k)) and trigger.told is None:
                told = self.told(k, b)
                if told is not None:
                    trigger.told = told
                    k = told.stop
                    continue
            elif "ب" in verb.takes and self._by_b(k, at, verb.addresses):
                complement, trigger.opens = "ب", k
            elif "object" in verb.takes and (
                form in verb.claims_with
                or self.phrases.is_object(k)
                and self.form[k - 1] != "عدم"
                and k - at < 16
                or verb.stance != "asserts"
                and k == at
                and self.phrases.definite(k)
            ):
                complement, trigger.opens = "object", k
            elif "must" in verb.takes and form in verb.must:
                complement, trigger.opens = "must", k
            elif "document" in verb.takes and form in verb.must:
                complement, trigger.opens = "document", k
                trigger.document = True
            elif k > at and self._another(k):
                break
            if form in self.lexicon.sets["frames"] and form in ("بيان", "تقرير"):
                trigger.document = True
            k += 1
        if trigger.via and not complement:
            complement = "عن"
            trigger.opens = max(trigger.opens, trigger.via[-1].stop)
        trigger.rule += f"+{complement}" if complement else ""
        self._quotation(trigger, complement, b)
        if (
            complement == ":"
            and entry.verb.comes_from
            and entry.verb.name == "وردنا"
            and self.form[trigger.opens : trigger.opens + 1] in (["\n"], [])
        ):
            trigger.quote = len(self.form)  # وصلنا من اللجنة: and the statement below
        self.deeds(trigger, entry, complement, b)
        return trigger

    def _passed_on_by(self, k: int, b: int) -> Source | None:
        """``اتهم ناجون، نقلت عنهم إذاعة س، الجنود``: the medium that passes on what the speaker before says."""
        entry = self.lexicon.verbs.get(self.form[k])
        if entry is None or not entry.verb.relays or k + 2 >= b or self.form[k + 1] not in _FROM_THEM:
            return None
        source = self.phrases.read(k + 2, b)
        return source if source is not None and source.kind in MEDIA else None

    def _by_b(self, k: int, at: int, addresses: bool) -> bool:
        """True for what was said behind ب (أفاد …، أمس، بمقتل); not for a frame (ببيان) nor far from the speaker."""
        if self.phrases.prefix(k) != "ب" or self._framed(k):
            return False
        near = k - at < 14 and self.form[k - 1] not in ("في", "من", "علي", "الي", "عن")
        return k == at or near and (addresses and k - at < 8 or self.light(at, k))

    def _framed(self, k: int) -> bool:
        stem = self.form[k][1:]
        return stem in self.lexicon.sets["frames"] or stem in ("شان", "خصوص", "حق", "دوره", "دورها", "اسم")

    def _another(self, k: int) -> bool:
        """The next reporting verb ends the search for what this one says."""
        entry = self.lexicon.verbs.get(self.form[k])
        beside = self.form[k - 1] in ("،", ",") and self.form[k] not in _HIDES
        return (
            entry is not None
            and entry.voice != "participle"
            and (entry.joined or beside or not entry.verb.needs)
            and self.form[k - 1] not in ("الذي", "التي", "طلب", "وطلب")
        )

    def inner(self, k: int, b: int) -> Source | None:
        for _, introducer in self.lexicon.introducers[self.form[k]]:
            if not introducer.outer and self._matches(introducer, k, b):
                return self.phrases.read(k + len(introducer.words), b, guess=True)
        return None

    def _matches(self, introducer: Introducer, i: int, b: int) -> str | None:
        """ "full" where the words stand here, "own" where the last has a pronoun (على حد قوله), None otherwise."""
        words = introducer.words
        if i + len(words) > b:
            return None
        for n in range(1, len(words) - 1):
            if self.form[i + n] != words[n]:
                return None
        if len(words) == 1:
            return "own" if introducer.own else "full"
        last = self.form[i + len(words) - 1]
        if last == words[-1]:
            return "full"
        return "own" if last in (words[-1] + "ه", words[-1] + "ها", words[-1] + "هم") else None

    def _quotation(self, trigger: Trigger, complement: str, b: int) -> None:
        """The quotation that opens what is said; it may run over several sentences."""
        start = trigger.opens
        for k in range(start, min(start + 6, b)):
            end = self.surface.quotes.get(k)
            if end is not None and (complement in (":", '"') or k - start <= 4):
                trigger.quote = max(trigger.quote, end)
                if complement in (":", '"') or end > b:
                    return
