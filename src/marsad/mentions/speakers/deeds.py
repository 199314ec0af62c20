"""What a speaker says of its own doing: a deed it tells of itself, blame that it turns away.

أعلن اللواء استهداف الرتل                 its own deed
أعلن الجيش عن قصف نفذته الحركة           somebody else's
قالت الحركة إن قواتها لم تقصف السوق        no deed at all
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.speakers.clauses import Trigger
from marsad.mentions.speakers.issued import Issued
from marsad.mentions.speakers.lexicon import PARTICLES, VerbForm
from marsad.mentions.speakers.source import Source

_W = wording(__name__)

_TO_BE = frozenset(["تكون", "يكون", "تقف", "يقف", "يكونوا", "يقفوا"])
_NO_PART = frozenset(["لا", "ليس", "ليست", "ليسوا", "غير"])
_NEGATORS = frozenset(["لم", "لن", "لا", "ليس", "ليست"])
_DONE_BY = _W["done_by"]
"""Behind a deed, before a party, they say who did it: قصف نفذته الحركة."""
_BY_HAND = frozenset([("من", "قبل"), ("علي", "يد"), ("علي", "ايدي")])
_OWN_MEN = _W["own_men"]
"""Those to whom a body ascribes a deed that it claims: نسبت الجماعة العملية إلى أحد انتحارييها."""
_LONGEST_DEED = 7
"""Written words from a deed to who did it, at most."""
_BEFELL = frozenset(["قتل", "اسر", "ضرب"])
"""Written like a deed and its passive: قال الجيش: قُتل ثلاثة جنود."""


class Deeds(Issued):
    """Marks what speakers say of their own doing."""

    def deeds(self, trigger: Trigger, entry: VerbForm, complement: str, b: int) -> None:
        """Marks what is said of the speaker's own doing, and blame that is turned away."""
        k = trigger.opens
        while k < b and (
            self.form[k] in PARTICLES or self.form[k] in ("عن", "علي", "اي", "،", ",") or self.form[k] in self.lexicon.sets["fillers"]
        ):
            k += 1
        if k >= b:
            return
        form = self.form[k].removeprefix("ب") if complement == "ب" else self.form[k]
        sets = self.lexicon.sets
        if form in entry.verb.claims_with:
            trigger.stance = "claims_responsibility"
        if entry.verb.name == "نسب" and not _OWN_MEN.isdisjoint(self.form[k : min(k + _LONGEST_DEED, b)]):
            trigger.stance = "claims_responsibility"
        if trigger.stance == "denies" and (form in sets["disowned"] or self._to_be_behind_it(k, b)):
            trigger.disowns = True
        if trigger.stance == "asserts" and complement == "ان" and self._has_no_part(k, b):
            trigger.stance, trigger.disowns = "denies", True
        if (
            trigger.stance == "asserts"
            and entry.verb.announces
            and form in sets["own_deeds"]
            and trigger.source is not None
            and not self._named(k)
        ):
            own = self.tells_of_itself(trigger, complement) and not self._of_others(trigger.source, complement, k, b)
            trigger.own_deed = own and self.armed(trigger.source)

    def _to_be_behind_it(self, k: int, b: int) -> bool:
        """``نفت أن تكون وراء القصف``, ``أن تكون بلاده مسؤولة عن``: what somebody denies to be."""
        if self.form[k] not in _TO_BE:
            return False
        return any(word in ("وراء", "خلف") or word.startswith("مسوول") for word in self.form[k + 1 : min(b, k + 4)])

    def _has_no_part(self, k: int, b: int) -> bool:
        """``قالت إن لا علاقة لها بالهجوم``, ``إنها ليست مسؤولة عن التفجير``: a denial of blame in other words than those of denying."""
        if k + 1 >= b or self.form[k] not in _NO_PART:
            return False
        return self.form[k + 1] in self.lexicon.sets["disowned"] or self.form[k + 1].startswith("مسوول")

    def _named(self, k: int) -> bool:
        """``قالت إن "تحرير الشام" داهمت``: a body whose name begins like a deed."""
        mention = self.phrases.actors.get(k)
        return mention is not None and mention.form == "name"

    def tells_of_itself(self, trigger: Trigger, complement: str) -> bool:
        """أعلن … استهداف, قال إنه قصف, قالت إن قواتها …: said of oneself and not of others."""
        if complement == "object":
            after = trigger.source.stop if trigger.source is not None else 0
            between = range(max(after, trigger.at + 1), trigger.opens)
            return trigger.verb is not None and trigger.verb.verb.name == "أعلن" and self.light(between.start, between.stop)
        return (
            complement != "ان"
            or len(self.form[trigger.opens].lstrip("وبف")) > 2
            or self.form[trigger.opens + 1] not in self.lexicon.sets["objects"]
        )

    def armed(self, source: Source) -> bool:
        """True for a party, and for an office that does deeds of force; not for a body that helps or watches (الدفاع المدني)."""
        mention = self.phrases.actors.get(source.first)
        if mention is not None and mention.speaker_only:
            return False
        if source.actor is not None or source.kind == "party":
            return True
        words = self.form[source.first : source.last]
        sets = self.lexicon.sets
        if source.kind == "statement":
            return source.issuer == "party"
        return (
            source.kind in ("official", "person")
            and any(w in sets["forces"] for w in words)
            and not any(w in sets["peaceful"] for w in words)
        )

    def _of_others(self, source: Source, complement: str, k: int, b: int) -> bool:
        """True where the deed that opens at ``k`` is not done, is done by another party, or befalls somebody.

        قواتها لم تقصف        قصف نفذته الحركة        قصف إسرائيلي        قتل إسرائيل اثنين من الضباط        قُتل 3 جنود
        """
        if k + 1 >= b:
            return False
        following = self.form[k + 1]
        counted = following.isdigit() or following in self.lexicon.sets["quantifiers"]
        if following in _NEGATORS or counted and complement in (":", '"') and self.form[k] in _BEFELL:
            return True
        if self._another_party(source, k + 1):
            actor = self.phrases.actors[k + 1]
            past = self.surface.place(actor.last - 1) + 1
            behind = self.form[past] if past < b else ""
            if actor.adjective or behind.isdigit() or behind in self.lexicon.sets["quantifiers"]:
                return True
        for n in range(k + 1, min(k + _LONGEST_DEED, b - 2)):
            at = n + 1 if self.form[n] in _DONE_BY else n + 2 if (self.form[n], self.form[n + 1]) in _BY_HAND else 0
            if at and self._another_party(source, at):
                return True
        return False

    def _another_party(self, source: Source, at: int) -> bool:
        """True where a party other than the speaker is named at ``at``."""
        actor = self.phrases.actors.get(at)
        return actor is not None and source.actor is not None and actor.id != source.actor and actor.form != "people"
