"""Reads the noun phrase that names a source, from the written word where it begins.

``read`` answers with the phrase's extent, the name as a documenter writes it, and its kind: a known name (سانا), a noun
that makes a source (``headed``: مصادر طبية, وزارة الصحة), a person or office (``persons``), a party, or, beside a verb of
saying, words of which nothing is known.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.knowledge.persons import many
from marsad.knowledge.wording import wording
from marsad.mentions.speakers.headed import OFFICE, read_headed
from marsad.mentions.speakers.lexicon import PARTICLES
from marsad.mentions.speakers.persons import read_person
from marsad.mentions.speakers.source import Source, nominative, number_of
from marsad.mentions.speakers.wording import Wording
from marsad.mentions.surface import PUNCTUATION

_W = wording(__name__)

MOST_WORDS = 9
"""A name of a source is not longer, its complement aside."""
_SETTLEMENTS = _W["settlements"]
_BELONGING = frozenset(["التابعه", "الواقعه", "القريبه"])
_ON_HIS_SIDE = _W["on_his_side"]
_CHARGES = _W["charges"]
_ONE = frozenset(["احد", "واحد"])
_MANY = frozenset(["agency", "outlet", "organisation", "official", "party"])
"""Kinds of sources of which two may say the same together."""
_MOURNS = _W["mourns"]
"""Behind a capital: its people and no government do that."""
_BODIES = frozenset(["party", "official", "organisation"])


class Phrases(Wording):
    """Reads source phrases of one text."""

    def read(self, i: int, limit: int, guess: bool = False) -> Source | None:
        """The source that begins at written word ``i``, or None; ``guess`` also takes a phrase of unknown words."""
        i = self.skip(i, limit)
        if i >= limit:
            return None
        counted = self.quantified(i, limit)
        if counted is not None:
            i = counted
        if i >= limit:
            return None
        lean = self.lean(i)
        accusative = self.accusative(i)
        if accusative and not (i and (self.form[i - 1] in PARTICLES or self.form[i - 1].lstrip("و") == "لكن")):
            return None  # an object, as in أصدر بيانا
        found = self._latter(i) or self._outlet(i, limit, lean) or read_headed(self, i, limit, lean)
        if found is None and counted is not None and (some := self._some_people(i)) is not None:
            found = some
        if found is None or found.kind == OFFICE:
            found = read_person(self, i, limit) or self._quoted(i, limit) or self.party(i) or self._state(i, lean) or found
        elif found.kind == "unnamed" and found.definite and lean in self.lexicon.titles:
            person = read_person(self, i, limit)  # الخبير في شؤون الجماعات فلان
            found = person if person is not None and person.kind == "person" else found
        if found is None:
            found = self._surname(i) or (self._unknown(i, limit) if guess else None)
        if found is None or found.kind == OFFICE:
            return None
        if counted is not None:
            found.bare = found.bare or any(
                self.form[k] in ("ذات", "نفس", "تلك", "هذه", "هذا", "ذلك") for k in range(max(0, counted - 2), counted)
            )
            if self.lean(i - 1) in _ONE or i > 1 and self.lean(i - 2) in _ONE:
                found.number = "m"
        if found.actor is None and found.kind in _BODIES and (actor := self.actors.get(found.first)) is not None:
            found.actor = actor.id
        self._of_their_place(found, limit)
        self._same(found, limit)
        if found.other is None and counted is None and not accusative:
            found.other = self._and_another(found, limit)
        if accusative:
            found.name = nominative(found.name)
        return found

    def _of_their_place(self, found: Source, limit: int) -> None:
        """``أهالي قرية تل الورد جنوب مدينة س``: people are called by their place, and by no direction in which it lies."""
        at = found.first + 1
        end = self.places.get(at)
        if found.kind != "witness" or end is None or end > limit or self.form[at] not in _SETTLEMENTS:
            return
        found.last = found.beyond = end
        found.name, found.start, found.end = self.name(found.first, end)
        while (skipped := found.beyond + (self.form[found.beyond] in _BELONGING)) < limit and skipped in self.places:
            found.beyond = self.places[skipped]
            if found.beyond >= limit:
                found.beyond = end
                return

    def _and_another(self, found: Source, limit: int) -> Source | None:
        """``وسائل إعلام رسمية والمرصد السوري``, ``الدفاع المدني وسانا``: a second known source that و joins to one, and what is said right behind it."""
        at = found.last
        if (
            found.kind not in _MANY
            or at >= limit
            or self.prefix(at) != "و"
            and not self.form[at].startswith("و")
            or self.form[at] in self.lexicon.sets["name_ends"]
            or self.lean(at) == self.form[at]
        ):
            return None
        second = self.read(at, limit)
        if second is None or not second.known or second.kind not in _MANY or second.bare:
            return None
        end = second.stop
        closed = end >= limit or self.form[end] in PARTICLES | PUNCTUATION | _CHARGES or self.prefix(end) == "ب"
        return second if closed else None

    def skip(self, i: int, limit: int) -> int:
        """Past adverbs and the like between a verb and its subject: قال أيضاً المصدر, قال، اليوم الأحد، …"""
        fillers = self.lexicon.sets["fillers"]
        at = i
        while at < limit and at - i < 8:
            if self.form[at] == "من" and at + 1 < limit and self.form[at + 1] in _ON_HIS_SIDE:
                at += 1  # وذكر من جهته مدير المستشفى
            elif at in self.surface.quotes or not (self.form[at] in fillers or at > i and self.form[at] in ("،", ",")):
                break
            at += 1
        return at if at == i or self.form[at - 1] not in ("،", ",") or at < limit else i

    def quantified(self, i: int, limit: int) -> int | None:
        """Where the noun begins after words that only count: أكثر من مصدر, العديد من المصادر, أحد السكان."""
        at = i
        quantifiers = self.lexicon.sets["quantifiers"]
        while at < limit and at - i < 3 and self.lean(at) in quantifiers:
            at += 1
        if at == i:
            return None
        if at < limit and self.form[at] == "من":
            at += 1
        elif self.lean(at - 1) in self.lexicon.sets["quantifiers_of"]:
            return None  # عدد عناصر الفصيل is a number, عدد من العناصر are people
        known = at < limit and (self.lean(at) in self.lexicon.heads or self.lean(at) in self.lexicon.titles)
        return at if known or at < limit and self._some_people(at) is not None else None

    def _some_people(self, i: int) -> Source | None:
        """``أحد التجار``, ``بعض المزارعين``: behind a word of number, people of a trade, who tell what they saw."""
        if not self.definite(i) or self.form[i].removeprefix("ال") not in many():
            return None
        name, start, end = self.name(i, i + 1)
        return Source(i, i + 1, name, "witness", start, end, self.form[i].removeprefix("ال"), True, False, "p")

    def _outlet(self, i: int, limit: int, lean: str) -> Source | None:
        end = None
        if (quote := self.quotation(i)) is not None:
            end = quote
        for outlet in self.lexicon.outlets.get(lean, ()):
            stop = i + len(outlet.words)
            if stop <= limit and tuple(self.form[i + 1 : stop]) == outlet.words[1:]:
                if outlet.ambiguous and end != stop:
                    continue
                if end is not None and end > stop:
                    stop = end
                name, start, finish = self.name(i, stop)
                number = "f" if outlet.kind == "agency" else ""
                found = Source(i, stop, name, outlet.kind, start, finish, lean, lean.startswith("ال"), False, number, outlet=outlet)
                return self._reach(found, stop, limit)
        return None

    def _reach(self, found: Source, at: int, limit: int) -> Source:
        """Takes in the words with the article that go on a known name, and what it is for: الدفاع المدني السوري, مكتب الأمم المتحدة لتنسيق
        الشؤون الإنسانية."""
        sets = self.lexicon.sets
        if at + 1 < limit and self.form[at] in sets["open_complements"] and self.definite(at + 1):
            at += 2
        while at < limit and found.name and self.definite(at) and at - found.first < MOST_WORDS and self._extends(at):
            at += 1
        if at > found.last:
            found.last = at
            found.name, found.start, found.end = self.name(found.first, at)
        return found

    def _extends(self, at: int) -> bool:
        form = self.form[at]
        return form not in self.lexicon.titles and form not in self.lexicon.sets["fillers"] and self.adjectival(at)

    def named(self, at: int, limit: int) -> int:
        """End of a known medium's name, ambiguous ones too, or 0."""
        for outlet in self.lexicon.outlets.get(self.form[at], ()):
            stop = at + len(outlet.words)
            if stop <= limit and tuple(self.form[at + 1 : stop]) == outlet.words[1:]:
                while stop < limit and self.definite(stop) and self._extends(stop):
                    stop += 1
                return stop
        return 0

    def _quoted(self, i: int, limit: int) -> Source | None:
        """A name that stands only in quotation marks: قالت "قسد" إن."""
        end = self.quotation(i, 5)
        if end is None or end > limit:
            return None
        name, start, finish = self.name(i, end)
        actor = self.actors.get(i)
        head = self.lexicon.heads.get(self.form[i])
        arms = actor is not None or head is not None and head.kind == "party"
        return Source(
            i,
            end,
            name,
            "party" if arms else "organisation",
            start,
            finish,
            self.form[i],
            True,
            False,
            "",
            actor=actor.id if actor else None,
            known=actor is not None,
        )

    def party(self, i: int) -> Source | None:
        actor = self.actors.get(i)
        if actor is None or actor.form in ("people", "unidentified") and not self.definite(i):
            return None
        last = self.surface.place(actor.last - 1) + 1
        name, start, end = self.name(i, last)
        head = self.lexicon.heads.get(self.lean(i))
        number = number_of(head.bare) if head is not None else "f" if self.lean(i).endswith("ه") else ""
        number = "" if i in self.surface.quotes else number  # "أنصار الوادي" may be a حركة
        kind = "organisation" if actor.speaker_only else "person" if actor.form == "person" else "party"
        return Source(
            i,
            last,
            name,
            kind,
            start,
            end,
            self.lean(i),
            True,
            False,
            number,
            actor=actor.id,
        )

    def _latter(self, i: int) -> Source | None:
        """اتهمت … "حزب الوادي"، ونفى الأخير: the party named last."""
        if self.form[i] not in ("الاخير", "الاخيره"):
            return None
        before = [place for place, actor in self.actors.items() if place < i and actor.form == "name"]
        found = self.party(max(before)) if before else None
        if found is None:
            return None
        start, end = self.surface.span(i, i + 1)
        return replace(found, first=i, last=i + 1, start=start, end=end)

    def _state(self, i: int, lean: str) -> Source | None:
        if lean not in self.lexicon.sets["states"] or i + 1 < len(self.form) and self.form[i + 1] in _MOURNS:
            return None  # طرابلس تحصي قتلاها
        name, start, end = self.name(i, i + 1)
        number = "" if lean in self.lexicon.sets["masculine_states"] else "f"
        return Source(i, i + 1, name, "party", start, end, lean, True, False, number)

    def _surname(self, i: int) -> Source | None:
        """``قال الرائد علاء الفلاني …``, then ``وفق الفلاني``: the last word of the name of a person who spoke before."""
        if self.form[i] not in self.surnames:
            return None
        name, start, end = self.name(i, i + 1)
        return Source(i, i + 1, name, "person", start, end, self.form[i], True, False, "m")

    def _unknown(self, i: int, limit: int) -> Source | None:
        """Words that nothing is known of; only their place beside a verb of saying makes them a source."""
        at = i
        while (
            at < limit
            and at - i < 6
            and not self.stops(at)
            and not self.is_verb(at)
            and not (at > i and (self.is_object(at) or self.behind_l(at) and self.lean(at) in self.lexicon.outlets))
        ):
            quote = self.quotation(at)
            at = quote if quote is not None else at + 1
            if at < limit and self.form[at] in self.lexicon.titles and self.lexicon.titles[self.form[at]][1]:
                break  # فلانة الفلانية المتحدثة باسم
            if (
                at > i + 1
                and self.form[at - 1] not in self.lexicon.sets["joiners"]
                and at < limit
                and self.definite(i)
                and not self.definite(at)
            ):
                break
        if at == i:
            return None
        name, start, end = self.name(i, at)
        if (
            not any(c.isalpha() for c in name)
            or self.form[i].isdigit()
            or self.surface.words.text[start:end].split()[0].endswith(("ً", "ًا", "اً"))
        ):
            return None  # تحدثت ليلاً عن
        kind = "unnamed" if self.definite(i) and self.form[i].endswith("ات") else "person"  # التقييمات الأولية
        return Source(i, at, name, kind, start, end, self.lean(i), self.definite(i), False, "", known=False)

    def _same(self, found: Source, limit: int) -> None:
        """المصدر نفسه, المراسل ذاته: the word is taken in, the name stays, and the source points back."""
        if found.last < limit and self.form[found.last] in self.lexicon.sets["same"]:
            found.last += 1
            found.bare = True
