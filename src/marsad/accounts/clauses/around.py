"""What stands around a chunk of a sentence: the phrases behind it, those joined to it, what it is aimed at and by whom."""

from __future__ import annotations

from marsad.accounts.clauses.argument import Argument
from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.knowledge.happenings import clause_phrases, singles, weapon_words
from marsad.knowledge.wording import wording
from marsad.mentions.model import Reading

_W = wording(__name__)

_STRIKING = _W.stems("striking")
_BEARINGS = _W["bearings"]
_BELIEVED = _W["believed"]

AGENT = frozenset(
    ["علي يد", "علي ايدي", "علي يدي", "من قبل", "من جانب", "من طرف", "بواسطه", "ب قياده", "بقياده", "مصدر ه", "مصدر ها", "مصدر هما"]
)
"""Prepositions of the one who did it, as ``Chunk.prep`` gives them."""
CAUSES = frozenset(["جراء", "نتيجه", "بسبب", "اثر", "عقب"])
"""Prepositions of what came before or brought about the rest of the clause."""
_SETTING_TIMES = CAUSES | {"بعد", "خلال", "اثناء"}
REACH = 9
"""Chunks that are looked through for the parts of a word of happening."""

_WAS = frozenset(["كان", "كانت", "كانوا", "كانا", "كانتا"])
"""Behind a noun these begin what is said of it: على قوة كانت متوجهة."""
_SEATS = frozenset(["مركز", "عاصمه", "حاضره", "كبري", "معقل"])
"""Words that only say what the place is that was named before a comma."""
_SINGLE = _W["single"]
"""Single people besides titles that take their name behind them."""

_BESIDES = frozenset(["اضافه", "علاوه", "فضلا"])
"""Open what is added to those told: إضافة إلى, فضلا عن."""


class Around:
    """The chunks of one sentence and their neighbours."""

    def __init__(self, reading: Reading, chunks: list[Chunk]) -> None:
        self.reading = reading
        self.words, self.norm, self.bare = reading.words, reading.words.norm, reading.words.bare
        self.clitic = reading.words.clitic
        self.chunks = chunks
        self.subjects: dict[int, tuple[Chunk | None, bool]] = {}
        self.passives: set[int] = set()

    # ---- verbs ----

    def _plain_after(self, k: int) -> list[Chunk]:
        """The phrases without preposition behind a verb, up to the end of its clause; those joined to one are left out."""
        found: list[Chunk] = []
        j = k + 1
        while j < len(self.chunks) and j - k <= REACH and len(found) < 2:
            chunk = self.chunks[j]
            if chunk.kind == "mark":
                jump = self._insertion(j)
                if jump is None and found and self._stray_comma(k, j, found):
                    jump = j + 1
                if jump is None:
                    break
                j = jump
                continue
            if chunk.kind == "verb" and len(found) == 1 and found[0] is self.chunks[j - 1] and self._only_describes(j):
                j += 2
                continue
            if self.norm[chunk.first] in _BESIDES and not chunk.prep:
                break  # ثلاثة جنود قتلوا إضافة إلى منفذ الهجوم
            if chunk.kind in ("verb", "happening") and self.norm[chunk.first] in grammar().circumstance:
                j += 1  # أعدمت الحركة رميا بالرصاص ثلاثة
                continue
            if chunk.kind == "verb" and len(found) == 1 and found[0] is self.chunks[j - 1] and self._said_to_be(j):
                j += 3  # قتل مسلحون يعتقد أنهم من حركة س ثلاثة شرطيين
                continue
            if (
                chunk.kind in ("relative", "clause", "verb")
                or chunk.kind == "helper"
                and j > k + 1
                and self.norm[chunk.first] in _WAS
                and self.chunks[j - 1].kind in ("noun", "happening")
            ):
                break
            if chunk.kind == "noun" and not chunk.prep and self.norm[chunk.head] in grammar().circumstance:
                j += 1
                continue
            if self.norm[chunk.head] in _SEATS and chunk.kind == "noun" and not chunk.prep and self.chunks[j - 1].kind == "mark":
                j += 1  # شرق مدينة س، مركز محافظة ص
                continue
            if chunk.kind == "join" and not (j + 1 < len(self.chunks) and self.chunks[j + 1].joined):
                break
            if chunk.kind in ("noun", "happening") and not chunk.prep and not chunk.joined and self.bare[chunk.head] not in grammar().times:
                before = self.chunks[j - 1]
                if found and (self._share(chunk) or self._same_body(found[-1], chunk) or self._rest_of_a_name(before, chunk)):
                    j += 1
                    continue
                owner = (
                    self._owns_position(before, chunk)
                    or before.kind == "happening"
                    and before.last == chunk.first
                    and (before.prep or before in found)
                    and not self._befallen(j)
                    and not self._hit_by_it(k, before, chunk)
                    and not (before.prep == "ب" and found and self._thing(chunk) and self.bare[chunk.head] not in weapon_words())
                )
                if not owner and not (
                    found
                    and (
                        self._describes(found[-1], chunk)
                        or self._his_name(found[-1], chunk, j)
                        or not self.norm[chunk.head].endswith("ا")
                        and chunk.kind == "noun"
                        and self._names(found[-1], chunk)
                    )
                ):
                    found.append(chunk)
            j += 1
        return found

    def _rest_of_a_name(self, before: Chunk, chunk: Chunk) -> bool:
        """``قرب قرية كورما``, ``على الطريق المؤدي إلى س``: right behind a phrase with a preposition, and nobody and nothing that is struck."""
        if chunk.kind != "noun" or chunk.head > chunk.first:
            return False
        if self.norm[chunk.first] in _BEARINGS and self._place(chunk):
            return True  # في هجوم شرق جمهورية س
        if any(p.first < chunk.first < p.last for p in self.reading.places):
            return True
        if before.kind != "noun" or not before.prep or before.last != chunk.first:
            return False
        word = self.norm[chunk.head]
        somebody = self._people(chunk) or self._armed(chunk) or self.bare[chunk.head] in grammar().titles | grammar().groups
        in_a_place = self.bare[before.head] in grammar().of_place
        something = (
            self._thing(chunk)
            or self._place(chunk)
            and not in_a_place
            or self.bare[chunk.head] in singles("clauses.yaml", "positions") | grammar().of_place
        )
        named = word in vocabulary().given_names or not in_a_place and any(chunk.first <= a.first < chunk.last for a in self.reading.actors)
        return not (somebody or something or named or word.endswith("ا") and not in_a_place)

    def _hit_by_it(self, k: int, happening: Chunk, chunk: Chunk) -> bool:
        """``استهدف هجوم انتحاري نقطة تفتيش``, ``استهدف انفجار دورية``: behind a verb of hitting and the happening that hit, what it hit."""
        if (
            self.chunks[k].kind != "verb"
            or not self.norm[self.chunks[k].first].startswith(_STRIKING)
            or happening is not self.chunks[k + 1]
        ):
            return False
        if happening.kind != "happening" or happening.prep or happening.last != chunk.first or not self._indefinite(happening):
            return False
        indefinite = self.norm[chunk.head] == self.bare[chunk.head]
        return indefinite and not self._instrument(chunk) and self._next_plain(self.chunks.index(chunk)) is None

    def _stray_comma(self, k: int, j: int, found: list[Chunk]) -> bool:
        """``اعتقلت قوات الاحتلال، شابين``: a comma between who took somebody and whom."""
        verb, after = self.chunks[k].trigger, self.chunks[j + 1] if j + 1 < len(self.chunks) else None
        if after is None or verb is None or verb.roles != "detain" or len(found) != 1 or self.chunks[j - 1] is not found[0]:
            return False
        return after.kind == "noun" and not after.prep and self._indefinite(after) and self._people(after) and self._armed(found[0])

    def _same_body(self, told: Chunk, more: Chunk) -> bool:
        """``قوات سوريا الديمقراطية "قسد"``: the short name right behind the long one."""
        here = next((a.id for a in self.reading.actors if a.first == more.first and a.form == "name"), None)
        return here is not None and any(told.first <= a.first < told.last and a.id == here for a in self.reading.actors)

    def _said_to_be(self, j: int) -> bool:
        """``يعتقد أنهم من حركة س``, ``يشتبه بانتمائهم إلى س``: a verb of belief, who is meant, and the body behind من or إلى."""
        if self.norm[self.chunks[j].first] not in _BELIEVED or j + 2 >= len(self.chunks):
            return False
        them, body = self.chunks[j + 1], self.chunks[j + 2]
        meant = them.kind == "clause" or them.prep == "ب" and self.bare[them.head].startswith("انتما")
        return meant and body.prep in ("من", "الي", "ل")

    def _only_describes(self, j: int) -> bool:
        """``مسلحان يستقلان دراجة``, ``مسلحين يساندهم مقاتلون من س``: a present verb that says how indefinite people came or looked, or who
        stood by them, with its object or subject."""
        chunk = self.chunks[j]
        before = self.chunks[j - 1]
        backed = chunk.pronoun >= 0 and clause_phrases("beside").at(self.words, chunk.first)
        if (
            before.kind != "noun"
            or chunk.trigger is not None
            or self.bare[chunk.first] not in grammar().describing_verbs
            and not backed
            or j + 2 >= len(self.chunks)
        ):
            return False
        return self.norm[before.head] == self.bare[before.head] and self.chunks[j + 1].kind == "noun" and not self.chunks[j + 1].prep

    def _share(self, chunk: Chunk) -> bool:
        """``معظمهم``, ``أحدهم``: some of those just named, nobody new."""
        return self.bare[chunk.first] in grammar().shares and chunk.first + 1 < chunk.last and self.clitic[chunk.first + 1] == "-"

    def _owns_position(self, before: Chunk, chunk: Chunk) -> bool:
        """``من مرابض المليشيا``, ``في مواقع القوات``: whose the position behind a preposition is."""
        place = before.kind == "noun" and bool(before.prep) and before.last == chunk.first
        return place and self.bare[before.head] in singles("clauses.yaml", "positions")

    def _describes(self, noun: Chunk, more: Chunk) -> bool:
        """True for a name or adjective that only goes on with the phrase before it, or a circumstance: مطالبين, متأثرا."""
        if more.kind == "happening":
            return False
        word = self.norm[more.head]
        if self.norm[noun.last - 1] != self.bare[noun.last - 1] and more.first == noun.last:
            return (
                self.bare[more.head] != word
                and self.bare[more.head].endswith(("ي", "يه", "يين", "يون", "ه"))
                and more.last - more.first == 1
                and self.bare[more.head] not in grammar().nouns
            )
        return word.startswith("م") and word.endswith(("ين", "ا")) and more.last - more.first > 0 and word in grammar().circumstance

    def _his_name(self, noun: Chunk, more: Chunk, j: int) -> bool:
        """``النائب في مجلس الدوما سيرغي فولكوف``: the name of a man whose office was told first, with where he holds it between."""
        titled = (
            noun.kind == "noun"
            and noun.last == noun.head + 1
            and self.norm[noun.head] != self.bare[noun.head]
            and self.bare[noun.head] in grammar().titles
        )
        if not titled or more.kind != "noun" or more.head != more.first or more.last - more.first < 2 or more.first == noun.last:
            return False
        plain = all(
            self.norm[k] == self.bare[k] and self.norm[k] not in grammar().nouns and self.norm[k].isalpha()
            for k in range(more.first, more.last)
        )
        return (
            plain
            and all(c.prep for c in self.chunks[self.chunks.index(noun) + 1 : j])
            and not self._place(more)
            and not self._armed(more)
            and not self._people(more)
        )

    def _names(self, owner: Chunk, second: Chunk) -> bool:
        """``خطف الشقيقين سامر وباسل``, ``مقتل الجندي روني``: the name of the one whom it befell, no second person."""
        word, own = self.norm[owner.head], self.bare[owner.head]
        titled = word != own and (own in grammar().titles or own in _SINGLE or own.endswith(("ين", "ان")) and own[:-2] in grammar().people)
        plain = self.norm[second.head] == self.bare[second.head] and second.first == second.head and second.first == owner.last
        return (
            titled
            and plain
            and not self._place(second)
            and not self._armed(second)
            and not self._thing(second)
            and self.bare[second.head] not in grammar().people
            and not self._instrument(second)
            and second.pronoun < 0
        )

    def _insertion(self, j: int) -> int | None:
        """The chunk behind a stretch between brackets, or between commas that only names a source or a time."""
        mark = self.norm[self.chunks[j].first]
        closing = {"(": ")", "[": "]"}.get(mark)
        if closing is None and mark not in ("،", ","):
            return None
        if (
            closing is None
            and j
            and self.chunks[j - 1].kind == "date"
            and any(self.norm[i] in ("،", ",") for i in range(self.chunks[j - 1].first, self.chunks[j - 1].last))
        ):
            return j + 1  # جرفت الآليات يوم الثلاثاء، 17 أيلول، مسكنين
        for n in range(j + 1, min(j + 8, len(self.chunks))):
            chunk = self.chunks[n]
            if chunk.kind == "mark":
                ends = self.norm[chunk.first] == closing if closing else self.norm[chunk.first] in ("،", ",")
                return n + 1 if ends else None
            aside = chunk.kind in ("date", "helper") or chunk.prep or chunk.kind == "join" or (closing and chunk.kind != "verb")
            if not aside and not (n == j + 1 and self._what_he_is(n)):
                return None
        return None

    def _what_he_is(self, n: int) -> bool:
        """``رجال القائد الميداني، المنشق عن المعارضة، …``: a definite word with its complement, between commas behind a name."""
        chunk = self.chunks[n]
        alone = chunk.kind == "noun" and chunk.last == chunk.first + 1 and self.norm[chunk.first] != self.bare[chunk.first]
        return alone and n + 1 < len(self.chunks) and bool(self.chunks[n + 1].prep) and self.bare[chunk.first].startswith("م")

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
            if chunk.kind == "verb" and mark in ("،", ",") and n < j - 1 and self._light_verb(n):
                return n + 1  # نفذ الإثنين الماضي، هجوما
            if not (chunk.kind in ("date", "helper", "join") or chunk.prep or mark in (")", "]")):
                return None
        return None

    def _light_verb(self, n: int) -> bool:
        """``نفذ``, ``شنت``: a verb that carries a noun of happening and tells of nothing by itself."""
        return self.chunks[n].trigger is None and clause_phrases("carriers_active").at(self.words, self.chunks[n].first) > 0

    def _opens(self, j: int) -> bool:
        """True where a clause begins at chunk ``j``."""
        while j > 0 and self.chunks[j - 1].kind in ("helper", "date"):
            j -= 1
        if j == 0:
            return True
        before = self.chunks[j - 1]
        return before.kind in ("mark", "clause", "join")

    def _sets_the_scene(self, n: int, k: int) -> bool:
        """``إثر عملية تمشيط، دمرت قوات الجيش مخابئ``: the happening at chunk ``n`` opens the clause behind a word of time, and the verb at
        ``k`` has armed people of its own behind it."""
        if self.chunks[n].prep not in _SETTING_TIMES or not self._opens(n):
            return False
        after = self._plain_after(k)
        return bool(after) and self._armed(after[0]) and not self._thing(after[0])

    def _befallen(self, j: int) -> bool:
        """``قتل في كمين ستة جنود``, ``قتل بعبوة ناسفة ضابط``: whom the verb of harm before the happening tells of, and no owner of it."""
        chunk, happening, verb = self.chunks[j], self.chunks[j - 1], self.chunks[j - 2] if j > 1 else None
        if verb is None or verb.kind != "verb" or verb.trigger is None or verb.trigger.roles != "harm" or not happening.prep:
            return False
        word = self.bare[chunk.head]
        one = (
            self._people(chunk)
            or word in grammar().titles
            or word.endswith(("ان", "ين"))
            and word[:-2] in grammar().people | grammar().titles
        )
        if (
            not one
            or not self._indefinite(happening)
            and chunk.head == chunk.first
            or self.norm[chunk.head] != word
            or word in grammar().describe_people
            and not word.endswith(("ان", "ون"))
        ):
            return False
        return (
            chunk.head > chunk.first or not word.endswith("ين") and (happening.last > happening.first + 2 or word not in grammar().plurals)
        )

    def _next_plain(self, k: int) -> Chunk | None:
        """The phrase right behind chunk ``k`` that has no preposition and is not joined."""
        if k + 1 < len(self.chunks):
            chunk = self.chunks[k + 1]
            aside = self.norm[chunk.head] in grammar().circumstance or self.chunks[k].kind == "noun" and self._share(chunk)
            if chunk.kind == "noun" and not chunk.prep and not chunk.joined and not aside:
                return chunk
        return None

    def _to(self, k: int) -> Chunk | None:
        """The phrase right behind it with ل."""
        if k + 1 < len(self.chunks):
            chunk = self.chunks[k + 1]
            if chunk.kind == "noun" and chunk.prep == "ل" and not chunk.joined:
                return chunk
        return None

    def _hanging(self, k: int) -> list[Chunk]:
        """The phrases with a preposition behind chunk ``k``, up to the next clause."""
        found: list[Chunk] = []
        j = k + 1
        while j < len(self.chunks) and j - k <= REACH + 3:
            chunk = self.chunks[j]
            if chunk.kind == "mark":
                jump = self._insertion(j)
                if jump is None:
                    break
                j = jump
                continue
            if chunk.kind in ("relative", "clause", "verb") or (
                chunk.kind == "join" and not (j + 1 < len(self.chunks) and self.chunks[j + 1].joined)
            ):
                break
            if chunk.prep and chunk.kind in ("noun", "happening"):
                found.append(chunk)
            j += 1
        return found

    def _aims(self, k: int) -> list[Argument]:
        """``على ثكنة``, ``بالأسلحة الرشاشة على حاجز``: the first phrase it is aimed at, with those joined to it. What stands
        before the object that makes it an attack (أطلق مسلحون يستقلون دراجة النار على …) is passed over."""
        trigger, j = self.chunks[k].trigger, k + 1
        if trigger is not None and trigger.object is not None:
            aimed = grammar().aim
            waited_for = next((c for c in self.chunks[k:] if c.first <= trigger.object[0] < c.last and c.prep == "ل"), None)
            if trigger.type == "ambush" and trigger.voice == "verb" and waited_for is not None and waited_for.kind == "noun":
                return self._with_joined("sufferer", waited_for, "aimed at")  # كمنوا لدورية
            j = max(j, next((n + 1 for n, c in enumerate(self.chunks) if c.first <= trigger.object[0] < c.last and c.prep not in aimed), j))
        start = j
        while j < len(self.chunks) and j - start <= REACH:
            chunk = self.chunks[j]
            if chunk.kind == "mark":
                jump = self._insertion(j)
                if jump is None:
                    break
                j = jump
                continue
            if (
                chunk.prep == "من"
                and chunk.kind == "noun"
                and self._thing(chunk)
                and trigger is not None
                and trigger.roles == "strike"
                and j == start
            ):
                j += 1
                continue  # أطلقوا النار من سيارة مسرعة على مهندس
            if (
                chunk.kind in ("relative", "clause", "verb")
                or chunk.kind == "happening"
                and (chunk.prep in CAUSES or trigger is not None and trigger.roles == "harm")
                or chunk.prep in ("عبر", "ل", "من", "عن", "مع", "حتي", "وفق", "حسب")
            ):
                break
            burnt = (
                chunk.prep == "في"
                and trigger is not None
                and trigger.type in ("property_destruction", "riot")
                and trigger.object is not None
                and self._thing(chunk)
            )
            if (chunk.prep in grammar().aim or burnt) and chunk.kind == "noun" and not chunk.joined:  # أضرموا النار في مركبتين
                if self.bare[chunk.head] in grammar().no_aim:
                    break
                return self._with_joined("sufferer", chunk, "aimed at")
            if (
                chunk.prep == "ب"
                and trigger is not None
                and trigger.roles == "explosion"
                and chunk.kind == "noun"
                and (self._thing(chunk) or self._armed(chunk) or self._people(chunk))
            ):
                return self._with_joined("sufferer", chunk, "exploded at")  # انفجر لغم بسيارة, انفجرت عبوة بدورية
            j += 1
        return []

    def _agents(self, k: int) -> list[Argument]:
        """``على يد مجهولين``, ``من قبل القوات``."""
        hanging = self._hanging(k)
        found = [c for c in hanging if (c.prep in AGENT or self._at_their_hands(c)) and c.kind == "noun" and not c.joined]
        if not found and hanging:
            j = self.chunks.index(hanging[-1])
            found = [
                c for c in self.chunks[j + 2 : j + 3] if c.prep.startswith("مصدر") and self.norm[self.chunks[j + 1].first] == "،"
            ]  # قصف بالهاون، مصدره مواقع القوات
        told = self.chunks[k].trigger
        if found and told is not None and told.roles == "protest":
            between = self.chunks[k + 1 : self.chunks.index(found[0])]
            if told.voice in ("verb", "present") or any(c.trigger is not None and c.trigger.roles != "protest" for c in between):
                found = []  # تظاهروا احتجاجا على اعتقال ناشط من قبل س
        if not found and told is not None and told.roles == "strike":
            found = [
                c for c in self.chunks[k + 1 : k + 6] if c.prep.startswith("مصدر") and c.kind == "noun"
            ]  # سقطت قذيفة، مصدرها مواقع س، على منزل
        if not found and told is not None and told.roles == "strike" and told.voice == "noun" and k + 1 < len(self.chunks):
            found = [
                c for c in self.chunks[k + 1 : k + 2] if c.prep == "من" and c.kind == "noun" and self._armed(c) and not self._thing(c)
            ]  # تعرض للنهب من مسلحين
        return [a for chunk in found for a in self._with_joined("doer", chunk, "agent phrase")]

    def _at_their_hands(self, chunk: Chunk) -> bool:
        """``بيد الحركة``, ``بأيدي مسلحين``: the hand of somebody; not ``بيده``, nor ``تلة كانت بيد الحركة``."""
        if chunk.head > 1 and self.norm[chunk.head - 2] in _WAS:
            return False
        owned = chunk.prep == "ب" and self.norm[chunk.head] in ("يد", "ايدي") and chunk.head + 1 < chunk.last
        return owned and self.clitic[chunk.head + 1] != "-"

    def _sides(self, k: int) -> list[Argument]:
        """``اشتباكات بين س وص``, ``معارك مع ص``."""
        for chunk in self._hanging(k):
            if chunk.prep in ("بين", "مع") and not chunk.joined and chunk.kind == "noun":
                return self._with_joined("side", chunk, "side of a clash")
        return []

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

    def _first_of_joined(self, chunk: Chunk) -> Chunk:
        """Of ``36 متطرفا و12 من عناصر الأمن وسبعة مدنيين`` the first: all of them are the subject of what follows."""
        k = self.chunks.index(chunk)
        while self.chunks[k].joined and k >= 2 and self.chunks[k - 2].kind == "noun":
            k -= 2
        return self.chunks[k]

    # ---- nouns ----

    def _indefinite(self, chunk: Chunk) -> bool:
        if self.norm[chunk.head] in ("ذلك", "هذا", "هذه", "تلك", "هولاء"):
            return False
        return self.norm[chunk.head] == self.bare[chunk.head] and self.norm[chunk.last - 1] == self.bare[chunk.last - 1]

    def _instrument(self, chunk: Chunk) -> bool:
        if chunk.kind == "happening":
            return True
        if self.bare[chunk.head] not in grammar().instruments:
            return False
        return not any(chunk.head < a.first < chunk.last for a in self.reading.actors)

    # ---- what hangs on a verb or noun of happening ----

    def _place(self, chunk: Chunk) -> bool:
        """True for the name of a place."""
        return any(p.first <= chunk.head < p.last for p in self.reading.places)

    def _armed(self, chunk: Chunk) -> bool:
        """True for a phrase that names a body under arms, or armed people."""
        if self.bare[chunk.head] in singles("humans.yaml", "armed"):
            return self.bare[chunk.head] not in ("مسلح", "مسلحا", "مسلحين", "مسلحان") or chunk.head == chunk.first
        return any(
            chunk.first <= a.first < chunk.last and a.form in ("name", "members", "definite", "nationality", "unknown_body", "unidentified")
            for a in self.reading.actors
        )

    def _people(self, chunk: Chunk) -> bool:
        """True for a phrase whose head is a word for people: رعاة, أخوين."""
        return self.bare[chunk.head] in grammar().people or chunk.head > chunk.first and self.norm[chunk.head].endswith(("ين", "ا"))

    def _thing(self, chunk: Chunk) -> bool:
        """True for a phrase whose head is a thing: سيارات, منازل."""
        word = self.bare[chunk.head]
        if word.endswith(("تين", "تان")) and word[:-3] + "ه" in singles("humans.yaml", "things"):
            return True  # مدرستين
        if word.endswith(("ين", "ان")) and len(word) > 4 and word[:-2] in singles("humans.yaml", "things"):
            return True  # كنيسين
        return word in singles("humans.yaml", "things") or word in ("اكواخ", "محاصيل", "اشجار", "اراضي", "بيوت", "محال", "محلات")
