"""Who stands where around a word of happening: its doer, whom it befell, the sides of it, by the grammar of the sentence.

- verb with its subject behind it or before it, its object, what it is aimed at: ``هاجم مسلحون قافلة``, ``القوات قصفت القرية``,
  ``أطلق شرطي النار على سائحين``
- verb of a relative clause, whose subject stands before it: ``مجموعة اقتحمت القرية``, ``المسلحون الذين هاجموا``
- passive: ``قُتل جنديان``, ``ذُبح قرويون على أيدي مجموعة``
- noun of happening with its owner and object: ``قصف الطائرات حي كذا``, ``اغتيال قاض``, ``استهداف القوات لقرية``
- noun of happening carried by a verb: ``شن متمردون هجوما على ثكنة``, ``تعرضت قافلة لكمين``, ``هجوم نفذته مجموعة``
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from marsad.accounts.clauses.chunks import Chunk, chunks_of, grammar
from marsad.knowledge.happenings import data, shape, singles
from marsad.mentions.model import Happening, Reading

SUFFERED = frozenset(
    {"killing", "wounding", "assassination", "arrest", "abduction", "execution", "capture", "prisoner_release", "interception", "body_found",
     "torture", "sexual_violence", "property_destruction", "displacement", "looting", "disappearance", "seizure"}
)  # fmt: skip
"""Types whose noun takes as its owner the one it befell: اغتيال قاض, هدم منزل."""
_AIM = frozenset(["علي", "ضد", "بحق", "صوب", "باتجاه", "نحو", "تجاه"])
_AGENT = frozenset(["علي يد", "علي ايدي", "علي يدي", "من قبل", "من جانب", "من طرف", "بواسطه", "ب قياده", "بقياده", "مصدر ه", "مصدر ها", "مصدر هما"])
_REACH = 9
"""Chunks that are looked through for the parts of a word of happening."""


@dataclass(slots=True)
class Argument:
    """A phrase in a part: ``doer``, ``sufferer`` or ``side``; ``rule`` names the construction."""

    part: str
    chunk: Chunk
    rule: str


@dataclass(slots=True)
class Arguments:
    """The chunks of a sentence and the arguments of its words of happening, by the first word of each."""

    chunks: list[Chunk]
    of: dict[int, list[Argument]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _verbs() -> dict[str, frozenset[str]]:
    table = data("grammar.yaml")
    sets = {name: frozenset(shape(word)[-1] for word in table[name]) for name in ("reporting", "hits", "makes_passive")}
    sets["happen"] = singles("clauses.yaml", "carriers_happen") | {"انفجر", "انفجرت", "سقط", "سقطت", "خرجت", "خرج", "انطلقت", "نشبت"}
    sets["suffer"] = singles("clauses.yaml", "carriers_passive")
    return sets


def arguments_of(reading: Reading, number: int) -> Arguments:
    """Chunks sentence ``number`` and reads the arguments of its words of happening."""
    chunks = chunks_of(reading, number)
    reader = _Reader(reading, chunks)
    found = Arguments(chunks)
    for k, chunk in enumerate(chunks):
        if chunk.trigger is not None:
            arguments = reader.of_verb(k, chunk.trigger) if chunk.kind == "verb" else reader.of_noun(k, chunk.trigger)
            found.of[chunk.trigger.first] = arguments
    return found


class _Reader:
    def __init__(self, reading: Reading, chunks: list[Chunk]) -> None:
        self.reading = reading
        self.words, self.norm, self.bare = reading.words, reading.words.norm, reading.words.bare
        self.clitic = reading.words.clitic
        self.chunks = chunks
        self.subjects: dict[int, tuple[Chunk | None, bool]] = {}
        self.passives: set[int] = set()

    # ---- verbs ----

    def of_verb(self, k: int, trigger: Happening) -> list[Argument]:
        """The arguments of a verb of happening."""
        chunk = self.chunks[k]
        if trigger.voice == "phrase" and trigger.roles in ("clash", "protest", "explosion", "strike") and self.bare[trigger.first] in _verbs()["happen"]:
            return self._sides(k) if trigger.roles == "clash" else self._aims(k)
        after = self._plain_after(k)
        before, relative = self._before(k, bool(after))
        if trigger.roles == "harm" and after and self._goes_on_with_harm(k):
            before = None
        passive = self._passive(k, trigger, after, before)
        if passive:
            self.passives.add(k)
            patient = before if before is not None else (after[0] if after else None)
            out = self._with_joined("sufferer", patient, "patient of a passive")
            return out + self._agents(k)
        subject, rest = (before, after) if before is not None else (after[0] if after else None, after[1:])
        if before is None and chunk.pronoun >= 0:
            rest = []
        out: list[Argument] = []
        if subject is not None and not self._instrument(subject):
            rule = "subject of a relative verb" if relative else "subject"
            out += self._with_joined("doer", subject, rule)
        if trigger.roles in ("strike", "detain", "explosion", "harm", "agent"):
            objects = [c for c in rest if not self._instrument(c)]
            if objects and not (trigger.roles == "agent" and objects[0].kind == "happening"):
                out += self._with_joined("sufferer", objects[0], "object")
            if not objects:
                out += self._aims(k)
        if subject is None or self._instrument(subject):
            out += self._agents(k)
        return out

    def _passive(self, k: int, trigger: Happening, after: list[Chunk], before: Chunk | None) -> bool:
        """``قُتل``, ``اغتيل``; ``قتل ثلاثة``, ``معلمة قتلت بالرصاص``: a verb of harm with nobody beside it but one."""
        source = self.words.text[trigger.start : trigger.start + 3]
        norm = self.norm[trigger.first]
        if "\u064f" in source or norm.startswith(("اغتيل", "اصيب", "يصاب", "تصاب", "استشهد", "توفي", "لقي", "اختفي", "اعتقل" if not after and before is None else "اغتيل")):
            return True
        if self.chunks[k].pronoun >= 0 or trigger.voice == "phrase" and trigger.roles != "harm":
            return False
        people = [c for c in after if not self._instrument(c) and c.kind == "noun"]
        if self._agents(k) and len(people) < 2:
            return True
        if norm in ("قضي", "قضت", "قضوا") and self._aims(k):
            return False
        if trigger.roles == "harm" or trigger.type == "execution":
            return len(people) < 2 if before is None else not people and not self._aims(k)
        if trigger.roles == "detain":
            if before is None:
                return len(people) < 2 and not (people and self._armed(people[0]))
            return not people and not self._armed(before)
        if trigger.type in ("property_destruction", "looting", "shelling"):
            return before is None and len(people) == 1 and self._thing(people[0])
        return False

    def _goes_on_with_harm(self, k: int) -> bool:
        """``قُتل ثلاثة وجرح آخرون``: the second verb of harm has people of its own."""
        return self.chunks[k - 1].kind == "join" and any(n in self.passives for n in range(max(0, k - 8), k))

    def _armed(self, chunk: Chunk) -> bool:
        """True for a phrase that names a body under arms, or armed people."""
        if self.bare[chunk.head] in singles("humans.yaml", "armed"):
            return self.bare[chunk.head] not in ("مسلح", "مسلحا", "مسلحين", "مسلحان") or chunk.head == chunk.first
        return any(chunk.first <= a.first < chunk.last and a.form in ("name", "members", "definite", "nationality", "unknown_body", "unidentified") for a in self.reading.actors)

    def _thing(self, chunk: Chunk) -> bool:
        """True for a phrase whose head is a thing: سيارات, منازل."""
        return self.bare[chunk.head] in singles("humans.yaml", "things") or self.bare[chunk.head] in ("اكواخ", "محاصيل", "اشجار", "اراضي", "بيوت", "محال", "محلات")

    def _plain_after(self, k: int) -> list[Chunk]:
        """The phrases without preposition behind a verb, up to the end of its clause; those joined to one are left out."""
        found: list[Chunk] = []
        j = k + 1
        while j < len(self.chunks) and j - k <= _REACH and len(found) < 2:
            chunk = self.chunks[j]
            if chunk.kind == "mark":
                jump = self._insertion(j)
                if jump is None:
                    break
                j = jump
                continue
            if chunk.kind in ("relative", "clause", "verb"):
                break
            if chunk.kind == "join" and not (j + 1 < len(self.chunks) and self.chunks[j + 1].joined):
                break
            if chunk.kind in ("noun", "happening") and not chunk.prep and not chunk.joined and self.bare[chunk.head] not in _TIMES:
                before = self.chunks[j - 1]
                owner = before.kind == "happening" and before.last == chunk.first and (before.prep or before in found)
                if not owner and not (found and self._describes(found[-1], chunk)):
                    found.append(chunk)
            j += 1
        return found

    def _describes(self, noun: Chunk, more: Chunk) -> bool:
        """True for a name or adjective that only goes on with the phrase before it, or a circumstance: مطالبين, متأثرا."""
        if more.kind == "happening":
            return False
        word = self.norm[more.head]
        if self.norm[noun.last - 1] != self.bare[noun.last - 1] and more.first == noun.last:
            return self.bare[more.head] != word and self.bare[more.head].endswith(("ي", "يه", "يين", "يون", "ه")) and more.last - more.first == 1 and self.bare[more.head] not in grammar().nouns
        return word.startswith("م") and word.endswith(("ين", "ا")) and more.last - more.first > 0 and word in _CIRCUMSTANCE

    def _insertion(self, j: int) -> int | None:
        """The chunk behind a stretch between brackets, or between commas that only names a source or a time."""
        mark = self.norm[self.chunks[j].first]
        closing = {"(": ")", "[": "]"}.get(mark)
        if closing is None and mark not in ("،", ","):
            return None
        for n in range(j + 1, min(j + 8, len(self.chunks))):
            chunk = self.chunks[n]
            if chunk.kind == "mark":
                ends = self.norm[chunk.first] == closing if closing else self.norm[chunk.first] in ("،", ",")
                return n + 1 if ends else None
            aside = chunk.kind in ("date", "helper") or chunk.prep or chunk.kind == "join" or (closing and chunk.kind != "verb")
            if not aside:
                return None
        return None

    def _before(self, k: int, object_follows: bool) -> tuple[Chunk | None, bool]:
        """The subject that stands before a verb, and whether it does so in a relative clause."""
        j = k - 1
        while j >= 0 and self.chunks[j].kind in ("helper", "date"):
            j -= 1
        if j < 0:
            return None, False
        chunk = self.chunks[j]
        if chunk.kind == "relative":
            found = self._antecedent(j - 1) if self.chunks[k].pronoun < 0 else None
            return found, found is not None
        if chunk.kind in ("noun", "happening", "pronoun"):
            topic = self._topic(j)
            if topic is not None and self.chunks[k].pronoun < 0 and (topic is not chunk or not self._indefinite(chunk)) and self._agrees(topic, k):
                return topic, False
            if chunk.kind != "pronoun" and self._indefinite(chunk) and chunk.pronoun < 0 and self.chunks[k].pronoun < 0 and self._agrees(chunk, k):
                return chunk, True
            if topic is not None and self.chunks[k].pronoun < 0 and self._agrees(topic, k):
                return topic, False
            return self._people_before(k), False
        if chunk.kind == "join" and self.norm[chunk.first] in ("و", "ف"):
            return self._carried(j, k), False
        if chunk.kind == "clause" and chunk.pronoun >= 0:
            return self._carried(j, k), False
        if chunk.kind == "mark" and self.norm[chunk.first] in ("،", ","):
            if self.bare[self.chunks[k].first] in _verbs()["hits"]:
                told = next((c for c in reversed(self.chunks[max(0, j - 12) : j]) if c.kind == "happening"), None)
                if told is not None:
                    return told, True
            topic = self._topic_across(j)
            return (topic, False) if topic is not None and self._agrees(topic, k) else (self._people_before(k), False)
        return self._people_before(k), False

    def _plural(self, k: int) -> bool:
        return self.norm[self.chunks[k].first].endswith(("وا", "ون"))

    def _people_before(self, k: int) -> Chunk | None:
        """``رشقوا``, ``يهتفون``: the subject of a plural verb never follows it; the last people named before it are meant."""
        if not self._plural(k):
            return None
        for chunk in reversed(self.chunks[max(0, k - 12) : k]):
            if chunk.kind != "noun" or chunk.pronoun >= 0 or chunk.prep == "بين هم":
                continue
            if self.norm[chunk.head].endswith(("ون", "ين", "و")) or self.bare[chunk.head] in _PLURALS or self.norm[chunk.first][0].isdigit():
                return chunk
        return None

    def _antecedent(self, j: int) -> Chunk | None:
        while j >= 0 and (self.chunks[j].kind == "mark" and self.norm[self.chunks[j].first] in ("،", ",")):
            j -= 1
        gender = self.norm[self.chunks[j + 1].first] if j + 1 < len(self.chunks) else ""
        while j >= 0 and self.chunks[j].kind == "noun" and self.chunks[j].prep and gender == "الذين" and self.chunks[j].prep not in ("من", "ل", "ب", "علي"):
            j -= 1
        return self.chunks[j] if j >= 0 and self.chunks[j].kind in ("noun", "happening") else None

    def _topic(self, j: int) -> Chunk | None:
        """The phrase that opens the clause, past what hangs on it: القوات الحكومية في المدينة قصفت."""
        while j >= 0:
            chunk = self.chunks[j]
            if chunk.kind in ("date", "helper") or chunk.prep or chunk.joined or (chunk.kind == "join" and j + 1 < len(self.chunks) and self.chunks[j + 1].joined):
                j -= 1
                continue
            if chunk.kind == "mark" and self.norm[chunk.first] in (")", "]"):
                while j >= 0 and self.norm[self.chunks[j].first] not in ("(", "["):
                    j -= 1
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
                aside = inside and (inside[0].kind in ("relative", "date") or inside[0].prep)
                return self._topic(n - 1) if aside and self.norm[chunk.first] in ("،", ",") and n > 0 else None
        return None

    def _opens(self, j: int) -> bool:
        """True where a clause begins at chunk ``j``."""
        while j > 0 and self.chunks[j - 1].kind in ("helper", "date"):
            j -= 1
        if j == 0:
            return True
        before = self.chunks[j - 1]
        return before.kind in ("mark", "clause", "join")

    def _carried(self, j: int, k: int) -> Chunk | None:
        """``فرضت القوات طوقا وشنت حملة``: the subject of the verb before, where this one has none behind it."""
        for n in range(j - 1, -1, -1):
            chunk = self.chunks[n]
            if chunk.kind == "mark" and self.norm[chunk.first] in (".", ":", "\n"):
                return None
            if chunk.kind == "verb":
                if chunk.pronoun >= 0 and n and self.chunks[n - 1].kind in ("mark", "relative"):
                    continue  # دورية، تساندها مروحيات، … واعتقلت
                found = self.subject(n)
                if found is None or not self._agrees(found, k):
                    if self._plural(k) and self._people_before(k) is not None:
                        return self._people_before(k)
                    return None
                own = self._plain_after(k)
                if self._plural(k) or self.chunks[j].kind == "clause":
                    return found
                if own and self._fits_as_subject(own[0], k) and chunk.pronoun < 0:
                    return None
                return found
        return None

    def _fits_as_subject(self, chunk: Chunk, k: int) -> bool:
        """True where the phrase behind a verb is its own subject rather than its object."""
        verb = self.norm[self.chunks[k].first]
        if self._instrument(chunk):
            return False
        return chunk.kind == "noun" and not verb.endswith(("وا", "ون")) and (self._armed(chunk) or self.norm[chunk.head].endswith(("ون", "ان")) or len(self._plain_after(k)) > 1)

    def subject(self, k: int) -> Chunk | None:
        """The subject of any verb."""
        if k not in self.subjects:
            self.subjects[k] = (None, False)
            after = self._plain_after(k)
            before, relative = self._before(k, bool(after))
            self.subjects[k] = (before if before is not None else (after[0] if after else None), relative)
        return self.subjects[k][0]

    def _agrees(self, chunk: Chunk, k: int) -> bool:
        """Whether a phrase before a verb may be its subject, by number and gender as the forms show them."""
        verb = self.norm[self.chunks[k].first]
        head = self.norm[chunk.head]
        plural_verb = verb.endswith(("وا", "ون"))
        if plural_verb:
            return head.endswith(("ون", "ين", "ي", "و", "ان")) or self.bare[chunk.head] in _PLURALS or chunk.head > chunk.first or not head.endswith(("ه", "ات"))
        feminine_verb = verb.endswith("ت") or (verb[0] == "ت" and self.chunks[k].trigger is None)
        if feminine_verb:
            return not head.endswith(("ون",))
        return not head.endswith(("ه", "ات")) or head in ("خليفه", "الخليفه", "قاده", "القاده") or self.norm[self.chunks[k].first][0] == "ت"

    def _indefinite(self, chunk: Chunk) -> bool:
        if self.norm[chunk.head] in ("ذلك", "هذا", "هذه", "تلك", "هولاء"):
            return False
        return self.norm[chunk.head] == self.bare[chunk.head] and self.norm[chunk.last - 1] == self.bare[chunk.last - 1]

    def _instrument(self, chunk: Chunk) -> bool:
        if chunk.kind == "happening":
            return True
        owned = any(chunk.head < a.first < chunk.last for a in self.reading.actors)
        return self.bare[chunk.head] in grammar().instruments and not owned

    # ---- what hangs on a verb or noun of happening ----

    def _hanging(self, k: int) -> list[Chunk]:
        """The phrases with a preposition behind chunk ``k``, up to the next clause."""
        found: list[Chunk] = []
        j = k + 1
        while j < len(self.chunks) and j - k <= _REACH + 3:
            chunk = self.chunks[j]
            if chunk.kind == "mark":
                jump = self._insertion(j)
                if jump is None:
                    break
                j = jump
                continue
            if chunk.kind in ("relative", "clause", "verb") or (chunk.kind == "join" and not (j + 1 < len(self.chunks) and self.chunks[j + 1].joined)):
                break
            if chunk.prep and chunk.kind in ("noun", "happening"):
                found.append(chunk)
            j += 1
        return found

    def _aims(self, k: int) -> list[Argument]:
        """``على ثكنة``, ``بالأسلحة الرشاشة على حاجز``: the first phrase it is aimed at, with those joined to it."""
        j = k + 1
        while j < len(self.chunks) and j - k <= _REACH:
            chunk = self.chunks[j]
            if chunk.kind == "mark":
                jump = self._insertion(j)
                if jump is None:
                    break
                j = jump
                continue
            if chunk.kind in ("relative", "clause", "verb") or chunk.prep in ("عبر", "ل", "من", "عن", "مع", "حتي", "وفق", "حسب"):
                break
            if chunk.prep in _AIM and chunk.kind == "noun" and not chunk.joined:
                if self.bare[chunk.head] in _NO_AIM:
                    break
                return self._with_joined("sufferer", chunk, "aimed at")
            j += 1
        return []

    def _agents(self, k: int) -> list[Argument]:
        """``على يد مجهولين``, ``من قبل القوات``."""
        out: list[Argument] = []
        for chunk in self._hanging(k):
            if chunk.prep in _AGENT and chunk.kind == "noun" and not chunk.joined:
                out += self._with_joined("doer", chunk, "agent phrase")
        return out

    def _with_joined(self, part: str, chunk: Chunk | None, rule: str) -> list[Argument]:
        """The phrase, and those that و joins to it."""
        if chunk is None or chunk.kind != "noun":
            return []
        out = [Argument(part, chunk, rule)]
        k = self.chunks.index(chunk)
        while k + 2 < len(self.chunks) and self.chunks[k + 1].kind == "join" and self.chunks[k + 2].joined:
            k += 2
            out.append(Argument(part, self.chunks[k], f"{rule}, joined"))
        return out

    # ---- nouns ----

    def of_noun(self, k: int, trigger: Happening) -> list[Argument]:
        """The arguments of a noun of happening: those it has itself, and those that a verb gives it."""
        out = self._own(k, trigger)
        parts = {a.part for a in out}
        for argument in (*self._relative(k), *self._carrier(k, trigger)):
            if argument.part not in parts or argument.rule.endswith("joined"):
                out.append(argument)
        return out

    def _own(self, k: int, trigger: Happening) -> list[Argument]:
        chunk = self.chunks[k]
        if trigger.roles == "clash":
            return self._sides(k)
        owner = self._next_plain(k)
        out: list[Argument] = []
        if owner is not None and chunk.pronoun < 0:
            second = self._next_plain(self.chunks.index(owner))
            if second is not None and self._instrument(second):
                return self._with_joined("doer", owner, "maker of a verbal noun") + self._aims(k)
            if second is not None and self._apposition(owner, second):
                return self._with_joined("doer", owner, "maker of a verbal noun") + self._with_joined("doer", second, "maker of a verbal noun, again") + self._aims(k)
            to = self._to(self.chunks.index(owner))
            befell = trigger.type in SUFFERED or trigger.text.startswith(("استهداف", "مهاجم", "مداهم", "اقتحام", "محاصر", "حصار", "تفجير", "احتلال", "غزو", "اجتياح"))
            if second is not None and not second.joined and befell | (trigger.roles in ("strike", "detain", "explosion")):
                out += self._with_joined("doer", owner, "maker of a verbal noun")
                out += self._with_joined("sufferer", second, "object of a verbal noun")
            elif to is not None and befell:
                out += self._with_joined("doer", owner, "maker of a verbal noun")
                out += self._with_joined("sufferer", to, "object of a verbal noun")
            elif befell:
                out += self._with_joined("sufferer", owner, "object of a verbal noun")
            elif trigger.roles in ("strike", "explosion"):
                out += self._with_joined("doer?", owner, "maker of a verbal noun")
            elif trigger.roles in ("protest", "operation", "move", "territory", "agent", "detain"):
                out += self._with_joined("doer", owner, "maker of a verbal noun")
        elif owner is not None and chunk.pronoun >= 0 and trigger.roles in ("strike", "detain", "explosion"):
            out += self._with_joined("sufferer", owner, "object of a verbal noun")
        if trigger.roles in ("strike", "explosion", "detain") and trigger.type != "reference":
            if not any(a.part == "sufferer" for a in out):
                out += self._aims(k)
        out += self._ascribed(k)
        to = self._to(k)
        if to is not None and not out and trigger.roles in ("strike", "protest", "move", "operation") and self._indefinite(chunk):
            out += self._with_joined("doer" if trigger.type != "ambush" else "sufferer", to, "noun of happening with ل")
        return out + self._agents(k)

    def _apposition(self, first: Chunk, second: Chunk) -> bool:
        """``قصف وحدات الحماية #قسد``: a body that only the form tells, and its name."""
        named = [a.form for a in self.reading.actors if second.first == a.first]
        unknown = [a.form for a in self.reading.actors if first.first <= a.first < first.last]
        return named[:1] == ["name"] and unknown[:1] == ["unknown_body"]

    def _ascribed(self, k: int) -> list[Argument]:
        """``العنف المنسوب إلى جماعات``, ``هجوم نسب إلى متمردين``: to whom the deed is ascribed."""
        for j in range(k + 1, min(k + 8, len(self.chunks))):
            chunk = self.chunks[j]
            before = self.norm[chunk.first - 1] if chunk.first else ""
            if chunk.prep == "الي" and chunk.kind == "noun" and before.removeprefix("ال").startswith(("منسوب", "نسب", "ينسب", "تنسب")):
                return self._with_joined("doer", chunk, "ascribed to")
            if chunk.kind in ("clause", "join"):
                break
        return []

    def _next_plain(self, k: int) -> Chunk | None:
        """The phrase right behind chunk ``k`` that has no preposition and is not joined."""
        if k + 1 < len(self.chunks):
            chunk = self.chunks[k + 1]
            if chunk.kind == "noun" and not chunk.prep and not chunk.joined and self.norm[chunk.head] not in _CIRCUMSTANCE:
                return chunk
        return None

    def _to(self, k: int) -> Chunk | None:
        """The phrase right behind it with ل."""
        if k + 1 < len(self.chunks):
            chunk = self.chunks[k + 1]
            if chunk.kind == "noun" and chunk.prep == "ل" and not chunk.joined:
                return chunk
        return None

    def _sides(self, k: int) -> list[Argument]:
        """``اشتباكات بين س وص``, ``معارك مع ص``."""
        for chunk in self._hanging(k):
            if chunk.prep in ("بين", "مع") and not chunk.joined and chunk.kind == "noun":
                return self._with_joined("side", chunk, "side of a clash")
        return []

    def _relative(self, k: int) -> list[Argument]:
        """``هجوم نفذته مجموعة``, ``الغارة التي شنتها طائرات``, ``كمين نصبه مسلحون لدورية``."""
        j = k + 1
        if j < len(self.chunks) and self.chunks[j].kind == "noun" and not self.chunks[j].prep and not self.chunks[j].joined:
            j += 1
        while j < len(self.chunks) and (self.chunks[j].prep or self.chunks[j].kind in ("relative", "helper", "date") or (self.chunks[j].kind == "mark" and self.norm[self.chunks[j].first] == "،")):
            j += 1
        if j >= len(self.chunks) or self.chunks[j].kind != "verb" or j - k > 5:
            return []
        verb = self.chunks[j]
        if self.bare[verb.first] in _verbs()["reporting"]:
            return []
        if verb.pronoun >= 0:
            after = self._plain_after(j)
            out = self._with_joined("doer", after[0] if after else None, "subject of its relative clause")
            if self.chunks[k].trigger is not None and self.chunks[k].trigger.type == "ambush":
                out += [a for c in self._hanging(j) if c.prep == "ل" for a in self._with_joined("sufferer", c, "ambush for")][:2]
            return out
        if self.bare[verb.first] in _verbs()["suffer"]:
            after = self._plain_after(j)
            return self._with_joined("sufferer", after[0] if after else None, "sufferer of تعرض")
        if self.bare[verb.first] in _verbs()["hits"]:
            after = self._plain_after(j)
            return self._with_joined("sufferer", after[0] if after else None, "hit by it")
        return []

    def _carrier(self, k: int, trigger: Happening) -> list[Argument]:
        """The verb in whose clause the noun stands as object or complement."""
        chunk = self.chunks[k]
        if trigger.roles in ("harm", "found", "clash") or chunk.prep not in ("", "ب", "علي", "ل", "في", "الي") or (chunk.prep == "في" and trigger.roles != "protest"):
            return []
        j = k
        while j > max(0, k - _REACH - 4):
            j -= 1
            before = self.chunks[j]
            if before.kind == "mark":
                opening = self._opening(j)
                if opening is None:
                    return []
                j = opening
                continue
            if before.kind in ("relative", "clause"):
                return []
            if before.kind == "join" and not self.chunks[j + 1].joined and j + 1 != k:
                if self.chunks[j + 1].kind != "verb":
                    return []
            if before.kind != "verb":
                continue
            name = self.bare[before.first]
            if before.trigger is not None and before.trigger.roles in ("harm", "found", "explosion"):
                return []
            if name in _ACCUSES:
                return self._accused(j, k)
            if name in _verbs()["reporting"] or name in _verbs()["makes_passive"]:
                return []
            subject = self.subject(j)
            if subject is None or subject is chunk or subject.kind != "noun" or self._instrument(subject):
                return []
            if subject.last == chunk.first and self._indefinite(subject) and not self._indefinite(chunk):
                return []  # ارتفعت حصيلة الكمين
            if name in _verbs()["suffer"]:
                return self._with_joined("sufferer", subject, "sufferer of تعرض") if chunk.prep in ("ل", "") else []
            if chunk.prep == "ب" and before.trigger is not None:
                return []
            return self._with_joined("doer", subject, "carried by a verb")
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

    def _opening(self, j: int) -> int | None:
        """Where the stretch that the mark at chunk ``j`` closes was opened; None where it closes no mere aside."""
        mark = self.norm[self.chunks[j].first]
        if mark not in ("،", ",", ")", "]"):
            return None
        for n in range(j - 1, max(-1, j - 8), -1):
            chunk = self.chunks[n]
            if chunk.kind == "mark":
                opens = {")": "(", "]": "["}.get(mark)
                return n if (self.norm[chunk.first] == opens if opens else self.norm[chunk.first] in ("،", ",")) else None
            if not (chunk.kind in ("date", "helper", "join") or chunk.prep or mark in (")", "]")):
                return None
        return None


_TIMES = frozenset("فجر صباح مساء ليل ليله ظهر عصر ساعه ساعات يوم ايام امس غد اسبوع شهر عام دقايق فجاه".split())
_ACCUSES = frozenset("اتهم اتهمت اتهموا يتهم تتهم يتهمون متهما متهمه متهمين".split())
_PLURALS = frozenset("قوات عناصر مسلحو طلاب شبان سكان اهالي ناس جنود افراد رجال نساء طلبه عمال ابناء مجاهدو ثوار اشخاص متمردو نشطاء قراصنه".split())
_CIRCUMSTANCE = frozenset(
    "مطالبين مطالبه مرددين رافعين متاثرا متاثرين متهمين متهما متهمه مشيرا مشيره موضحا موضحه موكدا موكده محذرا محذره معتبرا معتبره داعيا داعيه داعين قايلا قايله مضيفا مضيفه لافتا لافته مبينا مستخدما مستخدمه مستخدمين مخلفا مخلفه موقعا موقعه متحدين منددين مستنكرين محتجين مستهدفا مستهدفه متسببا متسببه نقلا رميا ذبحا تلبيه انتقاما تنديدا احتجاجا رفضا".split()
)
_NO_AIM = frozenset("اقل متن اثر اساس راس غرار خلفيه نطاق امتداد طول مدار صعيد ارض فور حد يد ايدي ايقاع وقع طريق تلال جبل ضفاف بعد اجل سبيل حدود خط مستوي وجه شكل لسان شاكله نحو محاور محور نفقه حساب درج جانبي جانب اطراف مشارف مقربه توالي تليغرام تلغرام تيليغرام فيسبوك تويتر يوتيوب منصه منصات صفحه صفحته صفحتها حساب حسابه حسابها موقعه موقعها شبكه قناه انترنت خلفيه علم ان".split())
