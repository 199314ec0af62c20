"""From words of happening to frames: the stretch of a sentence that tells of one happening.

``قُتل ثلاثة وأصيب أربعة بقصف مدفعي استهدف بلدة كذا`` is one frame with four words of happening;
``وقصفت الطائرات قرية س، كما استهدفت المدفعية بلدة ص`` is two.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.accounts.clauses import Arguments, arguments_of
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.mentions.model import Happening, Reading

VERBAL = ("verb", "present", "phrase")
EFFECTS = frozenset({"killing", "wounding"})
BACKWARD = frozenset({"reference"})
_GROUPS = {
    "airstrike": "strike", "drone_strike": "strike", "shelling": "strike", "strike": "strike", "chemical_attack": "strike",
    "grenade_attack": "explosion", "ied_explosion": "explosion", "landmine_explosion": "explosion", "explosion": "explosion",
    "suicide_bombing": "explosion", "armed_attack": "attack", "ambush": "attack", "attack_on_civilians": "attack",
    "assassination": "attack", "execution": "attack", "armed_clash": "clash", "raid": "raid", "arrest": "raid",
    "killing": "attack", "wounding": "attack", "protest": "protest", "excessive_force": "protest", "riot": "protest",
}  # fmt: skip
_JOIN = {
    frozenset(pair)
    for pair in [
        ("strike", "attack"), ("strike", "explosion"), ("attack", "explosion"), ("attack", "clash"), ("raid", "attack"),
        ("protest", "attack"), ("raid", "clash"), ("strike", "raid"), ("raid", "explosion"), ("attack", "abduction"),
        ("attack", "looting"), ("raid", "abduction"), ("abduction", "looting"), ("strike", "property_destruction"),
        ("protest", "security_measure"), ("protest", "property_destruction"), ("raid", "seizure"), ("strike", "interception"), ("territory_gain", "clash"), ("raid", "property_destruction"), ("security_measure", "sweep_operation"),
        ("clash", "property_destruction"),
    ]
}  # fmt: skip


def group_of(kind: str) -> str:
    """The broad group in which types of happening join within a sentence."""
    return _GROUPS.get(kind, kind)


def is_effect(happening: Happening) -> bool:
    """True for a word that only tells of harm that befell; ``تحييد`` and ``قضت على`` tell of a deed."""
    return happening.type in EFFECTS and happening.roles == "harm"


@dataclass(slots=True)
class Frame:
    """A stretch of one sentence about one happening; ``first:last`` are words."""

    sentence: int
    first: int
    last: int
    triggers: list[Happening] = field(default_factory=list)
    shared: tuple[int, int] = (0, 0)
    """The words of the sentence before its first frame's own: what stands there holds for every frame of it."""
    grammar: Arguments | None = None
    """The arguments of the sentence's words of happening."""

    @property
    def causes(self) -> list[Happening]:
        """Words of happening that tell more than that somebody was killed or wounded."""
        told = [t for t in self.triggers if not is_effect(t)]
        return [t for t in told if t.type not in BACKWARD] or told

    @property
    def head(self) -> Happening:
        """The word of happening the frame is named after."""
        fallback: Happening | None = None
        for told in self.triggers:  # the first of the causes, without making their list
            if not is_effect(told):
                if told.type not in BACKWARD:
                    return told
                fallback = fallback or told
        return fallback or self.triggers[0]


def frames_of(reading: Reading) -> list[Frame]:
    """The frames of a document in text order."""
    by_sentence: dict[int, list[Happening]] = {}
    sentence = reading.words.sentence
    for happening in reading.happenings:
        if happening.figurative or _since_it_began(reading, happening) or _relative_present(reading, happening) or _in_a_name(reading, happening) or _prevented(reading, happening) or _charged(reading, happening):
            continue
        number = sentence[happening.first]
        before = by_sentence.get(number, [])
        if not (before and (_describes(reading, before[-1], happening) or _aside(reading, happening) or _setting(reading, before, happening) or _cause_of_protest(reading, before, happening))):
            by_sentence.setdefault(number, []).append(happening)
    frames: list[Frame] = []
    for number, found in by_sentence.items():
        frames += _sentence_frames(reading, number, _without_opening(reading, found))
    return frames


def _since_it_began(reading: Reading, happening: Happening) -> bool:
    """``أعنف أيام القتال منذ بدء العملية البرية``: a beginning that only says since when."""
    norm, i = reading.words.norm, happening.first
    return i > 1 and happening.voice in ("noun", "plural") and norm[i - 1] in ("بدء", "بدايه", "انطلاق", "اندلاع", "انطلاقه") and norm[i - 2] == "منذ"


def _in_a_name(reading: Reading, happening: Happening) -> bool:
    """``بلدة معركة``, ``اللجنة الوطنية للإفراج عن المعتقلين``: the name of a place or body that is a word of happening too."""
    if happening.voice == "noun" and names_a_body(reading, happening.first - 1):
        return True
    return any(p.first < happening.first < p.last for p in reading.places)


def names_a_body(reading: Reading, i: int) -> bool:
    """``اللجنة الوطنية للإفراج``: the ل at word ``i`` says what a body is for."""
    words = reading.words
    if i < 2 or words.norm[i] != "ل":
        return False
    bodies = singles("clauses.yaml", "bodies_for")
    return any(words.bare[k] in bodies and words.norm[k] != words.bare[k] for k in range(max(0, i - 3), i))


def _prevented(reading: Reading, happening: Happening) -> bool:
    """``للحيلولة دون تجدد القتال``: what is kept from happening."""
    norm, i = reading.words.norm, happening.first
    return i > 1 and norm[i - 1] == "دون" and (reading.words.bare[i - 2] in ("حيلوله", "حال", "حالت", "يحول", "تحول"))


def _charged(reading: Reading, happening: Happening) -> bool:
    """``أوقفت مطلوبين بإطلاق النار``, ``متهم بتفجير``: what somebody is wanted for, told as no news of its own."""
    words, i = reading.words, happening.first
    if not _charge(reading, happening):
        return False
    last = words.sentences[words.sentence[i]][1]
    recent = ("امس", "اليوم")
    dated = any(i < d.first < min(last, i + 14) and d.use == "point" and not d.future and words.norm[d.first] not in recent for d in reading.dates)
    return not dated  # المتهمين باغتيال قيادي، أواخر تموز


def _charge(reading: Reading, happening: Happening) -> bool:
    """True for what stands behind a word of charge and ب: متهم بتفجير."""
    words, i = reading.words, happening.first
    if happening.voice not in ("noun", "plural") or i < 2 or words.norm[i - 1] not in ("ب", "في"):
        return False
    charged = singles("clauses.yaml", "charged")
    return any(words.bare[k] in charged for k in range(max(0, i - 4), i - 1))


_WHEN = frozenset(["عقب", "بعد", "اثر", "خلال", "اثناء", "اطار", "ضمن", "عند", "لدي"])


def _without_opening(reading: Reading, found: list[Happening]) -> list[Happening]:
    """``وعقب الهجوم قصفت مقاتلات``, ``وخلال عملية تمشيط، قضت مفرزة``: a happening that opens the sentence and only says when."""
    first = found[0]
    before = reading.words.norm[max(0, first.first - 1)]
    theirs = before in ("عند", "لدي") and first.last < len(reading.words) and reading.words.clitic[first.last] == "-"
    if len(found) < 2 or first.voice not in ("noun", "plural") or not (first.light or theirs or first.type == "sweep_operation"):
        return found
    opens = first.first - reading.words.sentences[reading.words.sentence[first.first]][0] <= (12 if first.type == "sweep_operation" else 3)
    told = found[1]
    if opens and not told.light and clause_phrases("afterwards").at(reading.words, max(0, first.first - 1)):
        return found[1:]  # وأعقب الهجوم قصف على قرية س
    reply = before == "علي" and first.first > 1 and reading.words.norm[first.first - 2] in ("ردا", "رد")
    if reply and opens and not told.light:
        return found[1:]  # وردا على الضربة، أعلن الحزب إطلاق صواريخ
    if before in ("عند", "لدي") and opens and not told.light:
        return found[1:]  # وعند اقتحامه أقدم إرهابي على تفجير نفسه
    if before in _WHEN and opens and told.voice == "verb" and told.roles in ("strike", "detain", "agent") and not told.light:
        return found[1:]
    return found


_NO_CAUSE = frozenset({"displacement", "agreement", "reinforcement", "base_established", "recruitment", "prisoner_release", "surrender"})
"""Types that kill nobody: beside a word of harm they are told of something else."""
_RAIDS = frozenset({"airstrike", "drone_strike", "shelling", "strike"})
_BECAME = frozenset(["بات", "باتت", "اصبح", "اصبحت", "صار", "صارت"])


def _relative_present(reading: Reading, happening: Happening) -> bool:
    """``المناطق التي تسيطر عليها``: a present verb in a relative clause describes and tells of nothing."""
    before = happening.first - 1
    if happening.voice == "present" and happening.type == "territory_gain":
        return before < 0 or reading.words.norm[before] not in _BECAME  # مناطق يسيطر عليها: a state of things
    return happening.voice == "present" and before >= 0 and reading.words.norm[before] in ("التي", "الذي", "الذين", "اللتين")


def _describes(reading: Reading, noun: Happening, verb: Happening) -> bool:
    """``كمين نصبته مجموعة``, ``الهجوم الذي نفذته``: a verb whose object is the noun before it tells of the same."""
    words = reading.words
    if noun.voice not in ("noun", "plural") or verb.voice != "verb" or is_effect(noun) or is_effect(verb) or not 0 <= verb.first - noun.last <= 2:
        return False
    held = verb.last < len(words) and words.clitic[verb.last] == "-" and words.norm[verb.last] in ("ه", "ها", "هما")
    return held and all(words.norm[k] in ("الذي", "التي", "محكم", "مسلح") or words.bare[k].endswith(("ي", "يه")) for k in range(noun.last, verb.first))


def _aside(reading: Reading, happening: Happening) -> bool:
    """``اعتقلوا قبل انسحابهم شقيقين``: a coming or going of theirs that only says when."""
    words, first, last = reading.words, happening.first, happening.last
    owned = last < len(words) and words.clitic[last] == "-"
    return happening.type == "withdrawal" and happening.voice == "noun" and owned and first > 0 and words.norm[first - 1] in ("قبل", "قبيل", "بعد", "عقب", "لدي", "خلال", "اثناء")


def _setting(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``بعد تزايد الهجمات``, ``وسط الغارات``: a definite plural that only sets the scene of what was told before it."""
    norm = reading.words.norm
    if _context(reading, before, happening):
        return True
    before_it = norm[max(0, happening.first - 1)]
    if happening.voice == "noun" and before_it in ("بعد", "عقب", "قبل", "قبيل") and happening.type in _RAIDS and any(t.voice in VERBAL and not is_effect(t) for t in before) and _boundary(reading, before[-1].last, happening.first) is None:
        return not _places(reading, happening.last, happening.last + 6)  # أطلقوا النار على مهاجرين بعد غارة أولى
    if happening.voice != "plural" or not happening.light:
        return False
    if norm[max(0, happening.first - 1)] in ("بسبب", "جراء", "نتيجه") and not is_effect(before[-1]):
        return True  # نزحت عائلات بسبب المعارك
    return any(norm[k] in ("بعد", "عقب", "وسط", "رغم", "ظل", "منذ", "قبيل", "هربا", "فرارا") for k in range(max(0, happening.first - 2), happening.first))


def _context(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``اشتبكت مع مجموعة أثناء عملية تمشيط``, ``تجددت الاشتباكات رغم اتفاق وقف إطلاق النار``: an operation or an agreement that
    is only named as what it happened in or against."""
    if happening.voice not in ("noun", "plural") or not any(not is_effect(t) for t in before):
        return False
    previous = reading.words.norm[happening.first - 1]
    if happening.type == "agreement":
        return previous in ("رغم", "بعد", "عقب", "بموجب", "خرق", "خرقا", "انتهاك", "انتهاكا", "منذ")
    return happening.type == "sweep_operation" and previous in ("اثناء", "خلال", "لدي", "ضمن")


def _cause_of_protest(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``تظاهرة تنديدا بالهجمات``, ``وقفة احتجاجا على اعتقال ناشط``: what a crowd protests against is not told as news there."""
    if happening.voice not in ("noun", "plural"):
        return False
    protest = next((h for h in reversed(before) if group_of(h.type) == "protest"), None)
    if protest is None or any(h.first > protest.first and group_of(h.type) != "protest" for h in before):
        return False
    demand = clause_phrases("demands").within(reading.words, protest.first, happening.first)
    return demand is not None and happening.first - demand <= 7 and _comma(reading, demand, happening.first) is None


def _sentence_frames(reading: Reading, number: int, found: list[Happening]) -> list[Frame]:
    first, last = reading.words.sentences[number]
    groups: list[list[Happening]] = [[found[0]]]
    cuts: list[int] = [first]
    grammar = arguments_of(reading, number)
    for position, happening in enumerate(found[1:], 1):
        ahead = found[position + 1].first if position + 1 < len(found) else last
        cut = _cut(reading, groups[-1], happening, ahead, cuts[-1])
        if cut is None:
            cut = _harm_of_another(reading, groups[-1], happening, found[position + 1 :])
        if cut is None:
            cut = _suffers(reading, grammar, groups[-1][-1], happening)
        if cut is None and reading.title is not None and reading.words.start[happening.first] < reading.title[1]:
            cut = _own_topic(reading, grammar, groups[-1], happening)
        if cut is None and _another_doer(reading, grammar, groups[-1], happening):
            cut = _conjunct(reading, groups[-1][-1].last, happening.first) or _boundary(reading, groups[-1][-1].last, happening.first) or _comma(reading, groups[-1][-1].last, happening.first)
        if cut is None and is_effect(happening) and any(a.part == "doer" for a in grammar.of.get(happening.first, ())):
            cut = _boundary(reading, groups[-1][-1].last, happening.first)  # فيما أصابت رصاصة قناص امرأة
        if cut is None:
            groups[-1].append(happening)
        else:
            groups.append([happening])
            cuts.append(cut)
    frames = []
    for i, group in enumerate(groups):
        stop = cuts[i + 1] if i + 1 < len(groups) else last
        frames.append(Frame(number, cuts[i], stop, group, (first, groups[0][0].first), grammar))
    return frames


def _harm_of_another(reading: Reading, group: list[Happening], new: Happening, rest: list[Happening]) -> int | None:
    """``أتلفت قوة كدسا بتفجيره، بينما أصيب جنديان بانفجار عبوة``: where a clause tells of harm with a cause of its own begins; behind
    a mere و only where the cause is of another kind than what was told: ``داهمت الجبل وقتلت ستة، ولقي جندي حتفه بانفجار لغم``."""
    causes = [t for t in group if not is_effect(t)]
    title = reading.title is not None and reading.words.start[new.first] < reading.title[1]
    if not is_effect(new) or not causes or new.voice not in VERBAL and not title:
        return None
    own = next((t for t in rest if not is_effect(t)), None)
    if own is None or own.voice not in ("noun", "plural") or own.light or own.first - new.last > _NEAR or not _hangs(reading, own):
        return None
    strong = _boundary(reading, group[-1].last, new.first)
    if strong is not None:
        return strong
    conjunct = _conjunct(reading, group[-1].last, new.first)
    told = {group_of(t.type) for t in causes}
    if conjunct is None or group_of(own.type) in told or own.type in _VAGUE:
        return None
    return conjunct if title or any(is_effect(t) for t in group) else None


_NEAR = 14
"""Words between a word of harm and its cause at most."""
_VAGUE = frozenset({"strike", "explosion", "armed_attack", "attack_on_civilians", "reference", "killing", "wounding"})


def _hangs(reading: Reading, cause: Happening) -> bool:
    """True for a noun of happening behind ب, جراء, إثر: what harmed those just told of."""
    words, i = reading.words, cause.first - 1
    return i >= 0 and words.norm[i] in ("ب", "جراء", "اثر", "نتيجه", "بسبب", "بفعل", "من", "في", "خلال", "تحت")


def _suffers(reading: Reading, grammar: Arguments, before: Happening, new: Happening) -> int | None:
    """``أغار الطيران على س، وتعرضت ص لقصف مدفعي``: the و before a clause that says what else was hit."""
    words = reading.words
    for argument in grammar.of.get(new.first, ()):
        first = argument.chunk.first
        if argument.rule == "sufferer of تعرض" and before.last < first - 2 and words.norm[first - 2] == "و" and words.clitic[first - 2] == "+":
            return first - 2
    if group_of(new.type) != "strike" or new.voice not in ("noun", "plural") or new.light:
        return None
    return next((k - 1 for k in range(new.first - 1, before.last, -1) if words.norm[k] in _EXPOSED and words.norm[k - 1] == "و" and words.clitic[k - 1] == "+"), None)


_EXPOSED = frozenset(["تعرض", "تعرضت", "تعرضا", "تعرضتا", "شهد", "شهدت"])


def _own_topic(reading: Reading, grammar: Arguments, group: list[Happening], new: Happening) -> int | None:
    """``غارات على س وحزب ص يقصف ع``: in a headline the و before one who does something else."""
    words = reading.words
    if new.voice not in VERBAL or is_effect(new) or new.type in {t.type for t in group}:
        return None
    for argument in grammar.of.get(new.first, ()):
        first = argument.chunk.first
        if argument.part == "doer" and group[-1].last < first <= new.first and words.norm[first - 1] == "و" and words.clitic[first - 1] == "+":
            return first - 1
    return None


def _another_doer(reading: Reading, grammar: Arguments, group: list[Happening], new: Happening) -> bool:
    """``أطلق شابان النار على ضابط، وقبضت الشرطة على أحدهما``: a verb with a subject of its own behind it, where others did what was
    told before."""
    if new.voice not in VERBAL or is_effect(new) or new.type == "security_measure":
        return False
    told_by_another = any(group[-1].last <= s.first < new.first for s in reading.speakers)
    if new.roles not in ("detain", "move", "operation") and not told_by_another:
        return False
    own = [a.chunk for a in grammar.of.get(new.first, ()) if a.part == "doer" and (a.rule == "subject" and a.chunk.first >= new.last or told_by_another and a.chunk.first > group[-1].last)]
    before = [a.chunk for t in group for a in grammar.of.get(t.first, ()) if a.part == "doer"]
    return bool(own) and bool(before) and all(c is not own[0] for c in before)


def _cut(reading: Reading, group: list[Happening], new: Happening, ahead: int, group_first: int) -> int | None:
    """Where a new frame begins before ``new``; None when ``new`` belongs to the frame of ``group``."""
    words = reading.words
    before = group[-1]
    reply = clause_phrases("reply").within(words, before.last, new.first)
    if reply is not None and not is_effect(new) and group_of(new.type) != "protest":
        return reply - 1 if reply > before.last and words.clitic[reply - 1] == "+" else reply
    if _charge(reading, new):
        return new.first - 1
    if _driven(reading, group, new):
        return None
    other = _new_speech(reading, before, new)
    if other is not None:
        return other
    deed = _deed_before(reading, group, new)
    if deed is not None:
        return deed
    claimed = _claimed(reading, group, new)
    if claimed is not None:
        return claimed
    if words.norm[new.first - 1] == "علي" and words.norm[new.first - 2] in ("ردا", "انتقاما") and not new.light and not all(is_effect(t) for t in group) and _places(reading, new.first, ahead + 6):
        return new.first - 2  # قالوا إن الغارة جاءت ردا على إطلاق صواريخ على س
    if new.type in EFFECTS and new.voice in VERBAL and new.first > 0 and words.norm[new.first - 1] == "ف":
        return None  # اشتبكت المفرزة مع مجموعة، فقضت على أربعة
    if new.type == "interception" and new.voice in VERBAL and any(group_of(t.type) == "strike" and t.type != "interception" for t in group):
        opening = _opening(reading, before.last, new.first)
        if opening is not None:
            return opening  # نفذ العدو عدوانا، وقد تصدت الدفاعات لصواريخه
    if new.light and group_of(new.type) == "strike" and all(t.type == "interception" for t in group if not is_effect(t)):
        opening = _opening(reading, before.last, new.first)
        if opening is not None:
            return opening  # وأسقطت معظمها، وأدى العدوان إلى استشهاد
    strong = _boundary(reading, before.last, new.first)
    conjunct = _conjunct(reading, before.last, new.first)
    cut = strong if strong is not None else conjunct
    if new.type == "excessive_force" and any(t.type == "protest" for t in group) and all(t.type in ("protest", "security_measure") for t in group if not is_effect(t)):
        return _comma(reading, before.last, new.first)
    if conjunct is not None and _answers_a_crowd(group, new):
        return conjunct
    if _part_of_it(reading, group, new):
        return None
    if is_effect(new) and new.voice == "noun" and _came_before(reading, new, ahead) and any(not is_effect(t) for t in group):
        return new.first - 1
    causes = [t for t in group if not is_effect(t)]
    own_place = _places(reading, new.first, ahead)
    old_place = _places(reading, group_first, cut if cut is not None else new.first)
    apart = cut is not None and own_place and old_place
    by_bomb = new.type in ("ied_explosion", "grenade_attack", "landmine_explosion") and new.voice in ("noun", "plural")
    if by_bomb and causes and words.norm[new.first - 1] == "ب" and any(t.roles in ("strike", "explosion") for t in causes):
        return None  # دمرت وحدة مدرعة بعبوة ناسفة
    if new.type in BACKWARD or all(t.type in BACKWARD for t in group):
        return strong
    if is_effect(new):
        two_scenes = new.voice == "noun" and reading.title is not None and words.start[new.first] < reading.title[1] and conjunct == new.first - 1 and apart and bool(causes)
        return cut if apart and strong is not None or two_scenes else None  # قصف معسكر في س واستشهاد مواطنين في ص
    headline = reading.title is not None and words.start[new.first] < reading.title[1] and conjunct == new.first - 1 and not new.light
    own_in_line = headline and _places(reading, new.first, words.sentences[words.sentence[new.first]][1])
    if own_in_line and not causes and old_place:
        return cut  # 15 قتيلا في س وغارات على ص
    if not causes and new.type in _NO_CAUSE:
        return cut if cut is not None else new.first  # مقتل رجل وعشرات العائلات تفر
    if not causes:
        return cut if apart and strong is not None else None
    kinds = {group_of(t.type) for t in causes}
    kind = group_of(new.type)
    if new.type == "arrest" and new.voice in VERBAL and kinds == {"clash"}:
        place = cut if cut is not None else _comma(reading, before.last, new.first)
        if place is not None:
            return place  # فضت القوة النزاع واعتقلت تسعة
    if {new.type, *(t.type for t in causes)} == {"arrest", "seizure"} and new.type not in {t.type for t in causes} and conjunct is not None:
        return conjunct  # ضبط بنادق، وتوقيف السائق
    next_one = clause_phrases("afterwards").within(words, before.last, new.first)
    if next_one is not None and not new.light and (own_place or kind not in kinds):
        return next_one - (next_one > before.last and words.clitic[next_one - 1] == "+")  # الكمين الذي نصبه مسلحون تلته هجمات
    beside = clause_phrases("together_with").within(words, before.last, new.first)
    if beside is not None and own_place and new.voice in ("noun", "plural") and not new.light:
        return beside  # ألقى براميل على س، ترافق مع قصف أماكن في محيط ص
    linked = _linked(reading, new)
    if kind in kinds or any(frozenset((kind, k)) in _JOIN for k in kinds):
        if cut is None or (linked and strong is None):
            return None
        if strong is not None and (own_place or new.voice in VERBAL) and not new.light:
            return cut
        if strong is not None and new.light and kind == "strike" and not kinds & {"strike", "attack"}:
            return cut  # فخخوا جسرا وفجروه، فيما أجبر القصف عائلات على النزوح
        if new.voice in VERBAL and apart and not new.light:
            return cut
        if apart and new.voice in ("noun", "plural") and not new.light and _prepositional(reading, new):
            return cut
        if headline and old_place and new.voice == "noun" and new.type in _DEEDS and kinds == {"abduction"}:
            return cut  # يختطفون أربعة في س واغتيال ضابط
        if headline and new.voice in ("noun", "plural") and new.type not in {t.type for t in causes} and (_places(reading, new.first, words.sentences[words.sentence[new.first]][1]) or _prepositional(reading, new)):
            return cut  # تصفية مختار في س، وعبوة على رتل
        if apart and conjunct == new.first - 1 and reading.title is not None and words.start[new.first] < reading.title[1]:
            return cut  # هجوم على حاجز في س ومداهمات في ص
        return None
    return cut if cut is not None else _comma(reading, before.last, new.first) or words.at(new.start, new.end)[0]


_SAYING = frozenset("موكدا موكده موضحا موضحه مشيرا مشيره لافتا لافته مبينا مبينه مضيفا مضيفه قايلا قايله معتبرا معتبره".split())


def _new_speech(reading: Reading, before: Happening, new: Happening) -> int | None:
    """``نفى القصف، وقالت الوزارة إن طائرات قصفت المدينة``: where somebody denies what was told, what he tells instead is another."""
    if new.light:
        return None
    denied = any(h.level == "denied" and h.scope_first <= before.first < h.scope_last <= new.first for h in reading.hedges)
    if not denied:
        return None
    said = next((k for k in range(before.last, new.first) if reading.words.norm[k] in _SAYING), None)
    if said is not None:
        return said
    for speaker in reading.speakers:
        if before.last <= speaker.first < new.first and speaker.scope_first <= new.first < speaker.scope_last:
            return speaker.first - (reading.words.clitic[speaker.first - 1] == "+")
    return None


def _driven(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``أجبر القصف عشرات الأسر على النزوح``: what drove them out right behind the verb, and the going away it names."""
    drove = next((t for t in group if t.type == "displacement" and t.voice in VERBAL and clause_phrases("compelled").at(reading.words, t.first)), None)
    if drove is None or new.voice not in ("noun", "plural"):
        return False
    return new.type == "displacement" or (len(group) == 1 and new.first - drove.last <= 2)


def _part_of_it(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``تسللت قوة إلى الحارة وحاصرت منزلا، تبعتها تعزيزات``: the course of one raid; ``وقتلوا 28 مهاجما وفقدوا أربعة جنود``: its losses."""
    words = reading.words
    kinds = {group_of(t.type) for t in group if not is_effect(t)}
    if new.type == "disappearance" and new.voice in VERBAL:
        armed = singles("humans.yaml", "armed")
        near = range(new.last, min(new.last + 4, len(words)))
        soldiers = any(words.norm[k] in armed for k in near) or any(a.first in near and a.form == "members" for a in reading.actors)
        return soldiers and any(group_of(t.type) in ("attack", "clash", "strike") for t in group)
    if kinds and kinds <= {"raid", "security_measure"} and "raid" in kinds:
        if new.type == "security_measure" and new.voice in VERBAL:
            return any(words.bare[k] in _HOUSES for k in range(new.last, min(new.last + 3, len(words))))
        return new.type == "reinforcement" and new.voice in ("noun", "plural") and clause_phrases("afterwards").within(words, group[-1].last, new.first) is not None
    return False


_HOUSES = frozenset("منزلا منزل منازل بيتا بيت بيوتا بنايه مبني شقه عماره".split())


def _answers_a_crowd(group: list[Happening], new: Happening) -> bool:
    """``وقفة احتجاجية وقطع للطرق، والشرطة ترد بالرصاص الحي``: an attack by others than those who gathered."""
    causes = [t for t in group if not is_effect(t)]
    crowd = bool(causes) and causes[0].type == "protest" and all(t.type in ("protest", "security_measure", "riot") for t in causes)
    return crowd and new.type in ("armed_attack", "strike") and new.voice in VERBAL


def _came_before(reading: Reading, new: Happening, ahead: int) -> bool:
    """``اندلعت المواجهات عقب مقتل عنصر في بلدة س السبت``: a killing before what was told, with a day or a place of its own."""
    words = reading.words
    if new.first == 0 or words.norm[new.first - 1] not in ("عقب", "بعد", "اثر", "خلفيه", "علي"):
        return False
    dated = any(new.first < d.first < ahead and d.use == "point" for d in reading.dates)
    return words.norm[new.first - 1] in ("عقب", "بعد", "خلفيه") and (dated or _places(reading, new.first, ahead))


_DEEDS = frozenset({"assassination", "airstrike", "drone_strike", "ied_explosion", "suicide_bombing"})


def _claimed(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``توعد التنظيم بهجمات، وتبنى فيه تفجير كنيسة``: what a group owns up to beside what was told before."""
    words = reading.words
    if new.light or is_effect(new) or new.voice not in ("noun", "plural") or all(is_effect(t) for t in group):
        return None
    claims = singles("clauses.yaml", "claims")
    for k in range(new.first - 1, max(group[-1].last, new.first - 5) - 1, -1):
        if words.bare[k] in claims and words.norm[k - 1] == "و" and words.clitic[k - 1] == "+":
            return k - 1
    return None


def _opening(reading: Reading, first: int, last: int) -> int | None:
    """The و behind a comma that opens the clause of the word at ``last``: ، وقد تصدت."""
    words = reading.words
    for i in range(last - 1, max(first, last - 4) - 1, -1):
        if words.norm[i] == "و" and words.clitic[i] == "+" and words.norm[i - 1] in ("،", ",", "؛"):
            return i
    return None


def _deed_before(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``اندلع القتال بعدما اعتقلت القوة قائدا``: an arrest or a murder that came before what was told is another."""
    if new.voice not in VERBAL or new.roles != "detain" and new.type != "assassination" or all(is_effect(t) for t in group):
        return None
    if group_of(new.type) in {group_of(t.type) for t in group}:
        return None
    norm, i = reading.words.norm, new.first - 1
    if norm[i] in ("بعدما", "عقبما", "اثرما"):
        return i
    if norm[i] in ("ان", "ما") and norm[i - 1] in ("بعد", "عقب", "اثر"):
        return i - 1
    return None


def _boundary(reading: Reading, first: int, last: int) -> int | None:
    """The last word in ``first:last`` that opens a new happening (كما, فيما, بينما …)."""
    words = reading.words
    phrases = clause_phrases("boundary")
    for i in range(last - 1, first - 1, -1):
        if phrases.at(words, i):
            return i - 1 if i > first and words.clitic[i - 1] == "+" else i
    return None


def _conjunct(reading: Reading, first: int, last: int) -> int | None:
    """The و that stands straight before the clause of the word at ``last`` (و + verb, or و + noun)."""
    words = reading.words
    for i in range(last - 1, max(first, last - 3) - 1, -1):
        if words.norm[i] in ("و", "ف") and words.clitic[i] == "+":
            return i
        if words.norm[i] in (".", "،", "\n"):
            return None
    return None


def _comma(reading: Reading, first: int, last: int) -> int | None:
    words = reading.words
    for i in range(last - 1, first - 1, -1):
        if words.norm[i] in ("،", ",", ":", "؛"):
            return i + 1
    return None


def _linked(reading: Reading, new: Happening) -> bool:
    """True where the word hangs on what precedes it: بقصف, جراء انفجار, إثر هجوم, غارة استهدفت."""
    words = reading.words
    i = new.first - 1
    if i < 0:
        return True
    if words.norm[i] in ("ب", "جراء", "اثر", "نتيجه", "بسبب", "خلال", "في", "بفعل", "اثناء", "عقب", "بعد", "من", "عن", "ان"):
        return words.norm[i] not in ("بعد", "عقب", "من", "عن") or new.light
    return new.type == "strike" and new.voice in VERBAL and not (words.clitic[i] == "+" and words.norm[i] == "و")


def _prepositional(reading: Reading, new: Happening) -> bool:
    """True for a noun of happening with a scene of its own: وغارة على قرية."""
    words = reading.words
    return any(words.norm[k] == "علي" for k in range(new.last, min(new.last + 4, len(words))))


def _places(reading: Reading, first: int, last: int) -> bool:
    return any(
        p.depth >= 2 and not p.part_of_name and first <= p.first < last for p in reading.places
    )
