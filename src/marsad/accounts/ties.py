"""What a document says of the actors themselves: who backs, belongs to, fights beside, rivals, supplies, split from or
joined whom, and what they control. Facts (strengths, founding years, losses) are read in ``facts``.

Each rule is a generator with an Arabic example; it yields the two parties and the words that say so. A tie is a claim:
it carries who says it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from marsad.accounts.attribution import attribution_of
from marsad.accounts.facts import read_facts
from marsad.accounts.tie_parties import Parties, phrases
from marsad.accounts.tie_words import tie_words
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.mentions.model import Reading
from marsad.records import DocumentRef, Fact, Tie

BODY_FORMS = frozenset(["name", "members", "nationality", "unknown_body", "definite"])
_SYMMETRIC = frozenset(["rival_of"])


@dataclass(frozen=True, slots=True)
class Told:
    """A tie as told: the words ``first:last`` say that ``subject`` stands in ``relation`` to ``object``."""

    subject: str
    relation: str
    object: str
    first: int
    last: int


def read_ties(reading: Reading, document: DocumentRef) -> list[Tie | Fact]:
    """Every tie and fact the document tells, in text order, each once a passage."""
    bodies = [a for a in reading.actors if a.form in BODY_FORMS and not a.adjective and not a.speaker_only]
    parties = Parties(reading, tie_words(), bodies)
    told = [_ordered(t) for rule in RULES for t in rule(parties) if t.subject != t.object]
    ties = [_tie(reading, document, t) for t in sorted(dict.fromkeys(told), key=lambda t: (t.first, t.last, t.relation, t.object))]
    return [*ties, *read_facts(reading, document, bodies)]


def _ordered(told: Told) -> Told:
    """Relations that hold both ways are written with the parties in the order of their ids."""
    if told.relation in _SYMMETRIC and told.object < told.subject:
        return Told(told.object, told.relation, told.subject, told.first, told.last)
    return told


def _tie(reading: Reading, document: DocumentRef, told: Told) -> Tie:
    start, end = reading.words.span(told.first, told.last)
    return Tie(
        document=document, subject=told.subject, relation=told.relation, object=told.object, start=start, end=end,
        text=reading.words.text[start:end], attribution=attribution_of(reading, told.first, told.last),
    )  # fmt: skip


def armed(body: str) -> str:
    """The forces of a government or state, any other body itself: the state itself does not stand in a battle."""
    for nation in vocabulary().nations.values():
        if body in (nation.government, nation.state) and nation.forces:
            return "syrian-government-forces" if nation.code == "SY" else nation.forces
    return body


def backing(parties: Parties) -> Iterator[Told]:
    """``لواء القدس المدعوم روسياً``, ``الموالية لإيران``, ``التابع لـ"الجبهة الشعبية"``."""
    subject = None
    for body in parties.bodies:
        if not body.as_backer:
            subject = body
            continue
        relation = body.rule.removeprefix("backer: ")
        if subject is not None and not subject.unsure:
            yield Told(subject.id, relation, body.id, subject.first, body.last)


def supporting(parties: Parties) -> Iterator[Told]:
    """``تدعم تركيا فصائل الجيش الوطني``; ``قوات حفتر التي تدعمها روسيا``."""
    words = parties.reading.words
    for i in range(len(words)):
        if not parties.has("supporting", i) or words.norm[i] != words.bare[i]:
            continue
        backed_by_pronoun = i + 1 < len(words) and words.clitic[i + 1] == "-"
        k = i + 2 if backed_by_pronoun else i + 1
        after = parties.after(k, 0)
        if after is None:
            continue
        if backed_by_pronoun:
            subject = parties.before(i, 1)
            if subject is not None:
                for one in parties.joined(after, 1):
                    yield Told(subject.id, "backed_by", one.id, subject.first, one.last)
            continue
        target = parties.after(after.last, 1)
        backer = parties.before(i, 1)
        if backer is not None and (target is None or target.as_backer):
            yield Told(after.id, "backed_by", backer.id, backer.first, after.last)
        elif target is not None and target.first - after.last <= 1:
            yield Told(target.id, "backed_by", after.id, i, target.last)


def rivalry(parties: Parties) -> Iterator[Told]:
    """``التنافس الكبير بين إيران وروسيا``; ``تتنافس روسيا وإيران``."""
    words = parties.reading.words
    for i in range(len(words)):
        if parties.has("rivalry_verbs", i):
            k = i + 1
        elif parties.has("rivalry_nouns", i):
            k = next((j + 1 for j in range(i + 1, min(i + 6, len(words))) if words.norm[j] == "بين"), 0)
        else:
            continue
        first = parties.after(k, 1) if k else None
        sides = parties.joined(first, 1) if first is not None else []
        if len(sides) == 2:
            yield Told(sides[0].id, "rival_of", sides[1].id, i, sides[1].last)


def alongside(parties: Parties) -> Iterator[Told]:
    """``يشارك لواء القدس إلى جانب الجيش السوري في المعارك``."""
    for i, last in phrases(parties, "alongside"):
        first, _ = parties.sentence(i)
        beside = parties.after(last, 1)
        subject = parties.before(i, 12)
        if beside is None or subject is None or not parties.any("fighting", first, i):
            continue
        for one in parties.joined(subject, -1):
            for other in parties.joined(beside, 1):
                yield Told(one.id, "fights_alongside", armed(other.id), one.first, max(other.last, one.last))


def relying(parties: Parties) -> Iterator[Told]:
    """``روسيا والنظام يعتمدان في حملات التمشيط على ميليشيات أبرزها "لواء القدس"``: it fights alongside both."""
    words = parties.reading.words
    for i in range(len(words)):
        if not parties.has("relying", i):
            continue
        first, last = parties.sentence(i)
        if not parties.any("campaigns", first, last):
            continue
        lead = parties.after(i + 1, 0) or parties.before(i, 3) or parties.opening(i)
        on = next((j for j in range(i + 1, min(i + 10, last)) if words.norm[j] == "علي"), None)
        helper = parties.after(on + 1, 6) if on is not None else None
        if lead is None or helper is None or helper is lead:
            continue
        for one in parties.joined(helper, 1):
            for other in parties.joined(lead, -1):
                yield Told(one.id, "fights_alongside", armed(other.id), min(other.first, i), one.last)


def supply(parties: Parties) -> Iterator[Told]:
    """``الكتائب تتلقى ذخيرتها من الجبهة``; ``تزود إيران الحوثيين بالصواريخ``."""
    words = parties.reading.words
    for i in range(len(words)):
        if parties.has("obtaining", i):
            subject = parties.after(i + 1, 0) or parties.before(i, 3)
            _, last = parties.sentence(i)
            for j in range(i + 1, min(i + 12, last)):
                if words.norm[j] == "من" and parties.any("supplies", i, j):
                    giver = parties.after(j + 1, 1)
                    if subject is not None and giver is not None:
                        yield Told(subject.id, "supplied_by", giver.id, min(i, subject.first), giver.last)
                    break
        elif parties.has("supplying", i):
            giver = parties.after(i + 1, 0) or parties.before(i, 0)
            taker = parties.after(giver.last if giver is not None and giver.first > i else i + 1, 1)
            if giver is not None and taker is not None and parties.any("supplies", taker.last, taker.last + 4):
                yield Told(taker.id, "supplied_by", giver.id, min(i, giver.first), taker.last)


def splitting(parties: Parties) -> Iterator[Told]:
    """``فصيل أنصار الوادي المنشق عن هيئة تحرير الشام``; ``انشقت الكتيبة عن اللواء``."""
    yield from _verb_between(parties, "splitting", "splitting_from", "split_from", 6)


def joining(parties: Parties) -> Iterator[Told]:
    """``مجموعة من لواء القدس انشقت وانضمت إلى الحرس الثوري``."""
    yield from _verb_between(parties, "joining", "joining_to", "joined", 8)


def belonging(parties: Parties) -> Iterator[Told]:
    """``كتيبة الفجر التي تتبع للفيلق الثالث``; ``سرايا القدس، الجناح العسكري لحركة الجهاد الإسلامي``."""
    words = parties.reading.words
    for i in range(len(words)):
        if parties.has("belonging", i):
            subject = parties.before(i, 1)
            above = parties.after(i + 1, 2)
            between = words.norm[subject.last : i] if subject is not None else ["?"]
            if between not in ([], ["الذي"], ["التي"], ["و"], ["،"]):
                continue
            if subject is not None and above is not None and words.norm[above.first - 1] in ("ل", "الي", "تنظيم"):
                yield Told(subject.id, "part_of", above.id, subject.first, above.last)
    for i, last in phrases(parties, "wings"):
        subject = parties.before(i, 3)
        above = parties.after(last, 2)
        if subject is not None and above is not None and above is not subject:
            yield Told(subject.id, "part_of", above.id, subject.first, above.last)


def controlling(parties: Parties) -> Iterator[Told]:
    """``تسيطر قسد على مدينة الرقة``; ``بلدة خاضعة لسيطرة قوات النظام``. The object is the place's id, else its name."""
    words = parties.reading.words
    for i in range(len(words)):
        if not parties.has("controlling", i):
            continue
        holder = parties.after(i + 1, 1) or parties.before(i, 1)
        if holder is None or holder.as_backer:
            continue
        first, last = parties.sentence(i)
        on = next((j for j in range(i + 1, min(i + 12, last)) if words.norm[j] == "علي"), None)
        if on is not None:
            place = next((p for p in parties.reading.places if on < p.first <= on + 6 and p.first < last), None)
        elif i > 0 and words.norm[i - 1] == "ل" and parties.any("under_control", i - 4, i):
            place = next((p for p in reversed(parties.reading.places) if first <= p.first and p.last <= i), None)
        else:
            place = None
        if place is not None:
            start = min(i, holder.first, place.first)
            yield Told(holder.id, "controls", place.place.id or place.place.name, start, max(place.last, holder.last))


def _verb_between(parties: Parties, verb: str, lead: str, relation: str, reach: int) -> Iterator[Told]:
    """``X verb (lead) Y`` and ``verb X (lead) Y``."""
    words = parties.reading.words
    for i in range(len(words)):
        if not parties.has(verb, i):
            continue
        subject = parties.after(i + 1, 1)
        k = subject.last if subject is not None else i + 1
        j = k
        while j < min(k + 3, len(words)) and parties.has(lead, j):
            j += 1
        if subject is not None and j == k and parties.has("pledging", i):
            pass
        elif j == k:
            subject = None
            j = i + 1
            while j < min(i + 4, len(words)) and parties.has(lead, j):
                j += 1
            if j == i + 1:
                continue
        target = parties.after(j, 1)
        subject = subject or parties.before(i, reach)
        if subject is not None and target is not None:
            yield Told(subject.id, relation, target.id, min(subject.first, i), target.last)


RULES: tuple[Callable[[Parties], Iterator[Told]], ...] = (
    backing, supporting, rivalry, alongside, relying, supply, splitting, joining, belonging, controlling,
)  # fmt: skip
"""Every rule, in the order in which they are named in explanations."""
