"""Who is said to have done it: the arguments that a verb of accusing, blaming or ascribing gives a noun of happening."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.clauses.argument import Argument
from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.clauses.verbs import Verbs
from marsad.knowledge.happenings import singles


class Charges(Verbs):
    """Reads accusations: who accuses is no party, who is accused did it by that word."""

    def _ascribed(self, k: int) -> list[Argument]:
        """``العنف المنسوب إلى جماعات``, ``هجوم نسب إلى متمردين``: to whom the deed is ascribed."""
        for j in range(k + 1, min(k + 8, len(self.chunks))):
            chunk = self.chunks[j]
            before = self.norm[chunk.first - 2] if chunk.first > 1 else ""
            if chunk.prep == "الي" and chunk.kind == "noun" and before.removeprefix("ال").startswith(("منسوب", "نسب", "ينسب", "تنسب")):
                return self._with_joined("doer", chunk, "ascribed to")
            if self._ascribes_it(chunk):
                return self._ascribed_behind(j)
            if chunk.kind in ("clause", "join"):
                break
        return []

    def _ascribes_it(self, chunk: Chunk) -> bool:
        """``نسبته السلطات``, ``تنسبه الشرطة``: a verb of ascribing with a pronoun, which is spelled like نسبة and may be read as that noun."""
        behind = chunk.first + 1
        pronoun = behind < len(self.clitic) and self.clitic[behind] == "-"
        return chunk.kind in ("verb", "noun") and not chunk.prep and pronoun and self.norm[chunk.first].startswith(("نسب", "ينسب", "تنسب"))

    def ascribed_behind_it(self, k: int) -> bool:
        """``قصف نسبته الحكومة إلى س``: a word that a verb of ascribing describes is the noun, whatever verb looks like it."""
        return self.chunks[k].pronoun < 0 and k + 1 < len(self.chunks) and self._ascribes_it(self.chunks[k + 1])

    def _ascribed_behind(self, j: int) -> list[Argument]:
        """``هجوم نسبته السلطات إلى س``: behind the verb and its pronoun, who ascribes the deed, and to whom behind إلى."""
        verb = self.chunks[j]
        to = next((c for c in self.chunks[j + 1 : j + 5] if c.prep == "الي" and c.kind == "noun" and not c.joined), None)
        if to is None:
            return []
        begins = verb.first + 2
        by = replace(verb, first=begins, head=begins) if verb.last > begins else self._next_plain(j)
        out = [Argument("accuser", by, "who accuses")] if by is not None else []
        return out + self._with_joined("doer", to, "ascribed to")

    def _ascribed_by(self, j: int, k: int) -> list[Argument]:
        """``نسبت الحكومة الضربة إلى القوات``: who ascribes a deed speaks, who stands behind إلى did it; or whose weapon that is."""
        speaker = self.subject(j)
        out = [Argument("accuser", speaker, "who accuses")] if speaker is not None and speaker.kind == "noun" else []
        for n in range(k + 1, min(k + 6, len(self.chunks))):
            chunk = self.chunks[n]
            if chunk.prep in ("الي", "ل") and chunk.kind == "noun" and not chunk.joined:
                owner = self._next_plain(n + 1) if n + 1 < len(self.chunks) and self.chunks[n + 1].kind == "verb" else None
                return out + self._with_joined("doer", owner if owner is not None and not self._armed(chunk) else chunk, "ascribed to")
            if chunk.kind in ("clause", "mark", "verb"):
                break
        return out

    def _blamed(self, k: int) -> list[Argument]:
        """``ألقت السلطات باللوم في الهجوم على س``, ``ألقت بالمسؤولية على س عن الهجوم``: who stands behind على did it by the word of who speaks."""
        if self.chunks[k].prep not in ("في", "عن"):
            return []
        blame = next(
            (
                j
                for j in range(k - 1, max(-1, k - 4), -1)
                if self.chunks[j].prep == "ب" and self.bare[self.chunks[j].head] in singles("clauses.yaml", "blame")
            ),
            None,
        )
        if blame is None:
            return []
        lays = [n for n in range(max(0, self.chunks[blame].first - 8), self.chunks[blame].first) if self.norm[n] in grammar().laying_blame]
        on = next((c for c in self.chunks[blame + 1 : k + 6] if c.prep == "علي" and c.kind == "noun" and not c.joined), None)
        if not lays or on is None:
            return []
        who = [c for c in self.chunks[:blame] if c.kind == "noun" and lays[-1] - 4 <= c.first and lays[-1] < c.last + 4]
        return [Argument("accuser", c, "who accuses") for c in who] + self._with_joined("doer", on, "accused")

    def _claims_this(self, k: int) -> list[Argument]:
        """``وتبنى التفجير تشكيل يطلق على نفسه «س»``: behind the deed that a verb of claiming has before it stands who claims it."""
        verb, deed = self.chunks[k - 1] if k else None, self.chunks[k]
        if verb is None or verb.kind != "verb" or self.norm[verb.first] not in singles("clauses.yaml", "claims"):
            return []
        claimant = self._next_plain(k) if self.norm[deed.first] != self.bare[deed.first] else None
        return self._with_joined("doer", claimant, "claims it") if claimant is not None and self._armed(claimant) else []

    def _claimed(self, k: int) -> list[Argument]:
        """``أعلنت حركة س، وهي جماعة معارضة للحكومة، مسؤوليتها عن الهجوم``: who says it answers for the deed did it, whoever is named between."""
        first = self.chunks[k].first
        said = next(
            (n for n in range(first - 1, max(0, first - 4), -1) if self.norm[n].startswith("مسوولي") and self.clitic[n + 1] == "-"), None
        )
        if said is None or self.chunks[k].prep not in ("عن", "في"):
            return []
        for j in range(k - 1, max(-1, k - 10), -1):
            verb = self.chunks[j]
            if verb.kind == "verb" and self.norm[verb.first] in singles("clauses.yaml", "owning_up"):
                if any(word in ("لم", "لا", "لن", "دون", "بدون") for word in self.norm[max(0, verb.first - 2) : verb.first]):
                    return []  # دون أن يعلن أي فصيل مسؤوليته
                subject = self.subject(j)
                if subject is None or subject.kind != "noun" or subject.first >= said:
                    return []
                if subject.last > said:
                    return [Argument("doer", replace(subject, last=said), "claims it")]
                return self._with_joined("doer", subject, "claims it")
        return []

    def _accused(self, j: int, k: int) -> list[Argument]:
        """``اتهمت إثيوبيا جارتها إريتريا بشن هجوم``: the last phrase before the accusation is who is accused."""
        plain = [c for c in self.chunks[j + 1 : k] if c.kind == "noun" and not c.prep and not c.joined]
        before = self._before(j, True)[0]
        if len(plain) < (1 if before is not None else 2):
            return []
        accuser = before if before is not None else plain[0]
        stop = next(c for c in self.chunks[j + 1 : k + 1] if c is plain[-1]).first
        own = [c for c in self.chunks[j + 1 : k] if c.first < stop and c is not accuser] if before is None else []
        out = [Argument("accuser", c, "who accuses") for c in (accuser, *own) if c.kind == "noun"]
        return out + self._with_joined("doer", plain[-1], "accused")
