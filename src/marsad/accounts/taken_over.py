"""The parties that a draft takes over from the one before it.

- ``فرضت القوات طوقا، وشنت حملة``: the subject of a verb that has none of its own
- ``أوقفه الجهاز``, ``بعد خمسة أيام على خطفه``: whom a pronoun means
- ``توصل الطرفان إلى اتفاق``: both sides of what was told before
"""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.author import speaking_body
from marsad.accounts.both_sides import ARMED, REACH, both_sides
from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.draft import Draft
from marsad.accounts.folding.parties import WILD
from marsad.accounts.frames import VERBAL, Frame
from marsad.accounts.kinds import STRIKES
from marsad.accounts.listed import doers_of_a_bulletin, doers_of_a_list
from marsad.accounts.roles import Part
from marsad.accounts.roles.clause import ONLY_FORCES
from marsad.accounts.whom import same_again
from marsad.accounts.whose import OF_STATES, of_a_state
from marsad.knowledge.happenings import clause_phrases
from marsad.knowledge.wording import wording
from marsad.mentions.model import Reading

_NO_SUBJECT = ("harm", "explosion", "found", "clash")
_BY_PRONOUN = frozenset(
    {"abduction", "arrest", "assassination", "execution", "killing", "prisoner_release", "capture", "torture", "disappearance"}
)
_W = wording(__name__)

_PRONOUNS = frozenset(["ه", "ها", "هم", "هما"])
_FORMS = frozenset({"people", "person", "unknown_body", "members"})


def take_over(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """Adds to ``draft`` the parties that its words point back to; ``before`` are the drafts of the document so far."""
    _first_person(reading, draft)
    _force_in_answer(draft, before)
    _accused_again(reading, draft, before)
    _those_dispersed(reading, draft, before)
    _set_free_by_the_takers(reading, draft, before)
    _subject(reading, draft, before)
    _of_the_like(reading, draft, before)
    _object(reading, draft, before)
    _others_taken(reading, draft, before)
    both_sides(reading, draft, before)
    _fought_with_them(reading, draft, before)
    _opponent(draft, before)
    _who_held_them(draft, before)
    draft.parts += doers_of_a_list(reading, draft, before) or doers_of_a_bulletin(reading, draft, before)
    if draft.type == "arrest" and set(draft.initiators) and set(draft.initiators) <= _NO_AUTHORITY and _held(reading, draft.frames[0]):
        draft.type = "abduction"


def _held(reading: Reading, frame: Frame) -> bool:
    """``احتجز قراصنة بحارة``, ``عمال كان مسلحون قد احتجزوهم``: a word of holding, which is an arrest only where authorities do it."""
    return "حتجاز" in frame.head.text or "حتجز" in frame.head.text


_NO_AUTHORITY = frozenset({"pirates", "unidentified", "tribal-fighters", "tribesmen", "bandits"})


def _first_person(reading: Reading, draft: Draft) -> None:
    """``استهدفنا دبابة``: the body that speaks in the line, else the one whose report it is."""
    head = draft.frames[0].head
    word = reading.words.norm[head.first]
    if head.voice != "verb" or not word.endswith("نا") or len(word) < 5 or draft.initiators:
        return
    author = speaking_body(reading, head.first)
    if author is not None:
        draft.parts.append(Part(author, "initiator", "the speaker's own deed"))


def _accused_again(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``اتهم الوالي س بتدبير الكمين، كما اتهمها باقتياد أربعة``: whom the pronoun behind a verb of accusing means, who was accused just before."""
    words, frame = reading.words, draft.frames[0]
    told = before[-1] if before else None
    if told is None or draft.initiators or told.frames[-1].sentence != frame.sentence:
        return
    if any(words.norm[k] in grammar().accusing and words.clitic[k + 1] == "-" for k in range(frame.first, frame.head.first - 1)):
        draft.parts += [replace(p) for p in told.parts if p.role == "initiator" and p.rule == "accused"]


def _force_in_answer(draft: Draft, before: list[Draft]) -> None:
    """``رشق شبان الوحدات الأمنية، فردت هذه بالغاز المسيل``: those whom the sentence told before had been attacked used force against those who did."""
    last = before[-1] if before else None
    if draft.type != "excessive_force" or draft.parts or last is None or last.type not in ("riot", "armed_attack"):
        return
    if last.frames[-1].sentence != draft.frames[0].sentence or not last.targets or not last.initiators:
        return
    draft.parts += [replace(p, role="target" if p.role == "initiator" else "initiator", rule="answered") for p in last.parts]


def _those_dispersed(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``تجمع عشرات العاطلين أمام المقر. وتدخلت الشرطة بالغاز لتفريقهم``, ``وأطلقت القوات الرصاص عليهم``: those who had gathered."""
    last = before[-1] if before else None
    shot = draft.type in ("armed_attack", "attack_on_civilians") and draft.frames[0].head.voice in VERBAL
    if draft.type != "excessive_force" and not shot or draft.targets or last is None or last.type not in ("protest", "riot"):
        return
    gathered = [p for p in last.parts if p.role == "initiator" and p.actor.kind != "State forces"]
    if draft.frames[0].sentence - last.frames[-1].sentence > 1 or not gathered or not _means_those(reading, draft.frames[0]):
        return
    draft.parts += [replace(p, role="target", rule="those who had gathered") for p in gathered]
    if shot and any(p.role == "initiator" and p.actor.kind == "State forces" for p in draft.parts):
        draft.type = "excessive_force"


def _means_those(reading: Reading, frame: Frame) -> bool:
    """True for a pronoun behind a word of dispersing, or هم behind a preposition of aiming: لتفريقهم, وفرقتها, عليهم, باتجاههم."""
    norm, clitic = reading.words.norm, reading.words.clitic
    return any(
        clitic[k] == "-" and (norm[k] in ("هم", "ها") and norm[k - 1] in _DISPERSES or norm[k] == "هم" and norm[k - 1] in _AIMED_AT)
        for k in range(frame.first + 1, frame.last)
    )


def _of_the_like(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``وأضاف أن قصفا مماثلا استهدف بلدة س``: a blow like the one told before is of those who dealt that."""
    bare, triggers = reading.words.bare, draft.frames[0].triggers
    if draft.initiators or draft.type not in STRIKES or not any(word in _LIKE for t in triggers for word in bare[t.last : t.last + 2]):
        return
    told = next((d for d in reversed(before[-2:]) if d.type in STRIKES and d.initiators), None)
    struck = set(draft.targets)
    draft.parts += [
        replace(p, rule="of the like of it") for p in (told.parts if told else ()) if p.role == "initiator" and p.actor.id not in struck
    ]


_LIKE = _W["like"]


def _subject(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``وشنت حملة``, ``كما اعتقلت ثلاثة``, ``وأوقفوا شابا``: a verb without a subject has that of the verb before it."""
    frame, head = draft.frames[0], draft.frames[0].head
    killed_by_them = head.roles == "harm" and reading.words.norm[head.first].endswith("وا") and _befell(frame)
    if not before or draft.initiators or head.roles in _NO_SUBJECT and not killed_by_them:
        return
    again = _the_same(reading, frame)
    if again is not None:
        told = _told_of_same(reading, again, before)
        draft.parts += [Part(p.actor, p.role, "the same as before") for p in (told.parts if told else ()) if p.role == "initiator"]
        return
    if killed_by_them or _others(reading, frame):
        told = next((d for d in reversed(before[-REACH:]) if d.initiators), None)
        draft.parts += [Part(p.actor, p.role, "others of those before") for p in (told.parts if told else ()) if p.role == "initiator"]
        return
    if head.type == "arrest" and head.voice in VERBAL and _shot_and_taken(reading, draft, before[-1]):
        draft.parts += [Part(p.actor, p.role, "taken by those who shot") for p in before[-1].parts if p.role == "initiator"]
        return
    if head.roles == "territory" and head.voice == "noun" and _right_after(reading, draft, before[-1]):
        draft.parts += [Part(p.actor, p.role, "taken before, by the same") for p in before[-1].parts if p.role == "initiator"]
        return
    if head.voice not in VERBAL and not draft.carried:
        _second_deed(reading, draft, before[-1])
        return
    if _passive(frame) or _had_been_taken(reading, frame, before[-1]) or _befell_a_place(reading, frame):
        return
    last = before[-1]
    apart = frame.sentence - last.frames[-1].sentence
    first = reading.words.norm[reading.words.sentences[frame.sentence][0]]
    if apart and not (
        apart == 1
        and (first == "كما" or draft.paragraph == last.paragraph or _opens_with_place(reading, frame))
        and _opens_with_verb(reading, frame)
    ):
        last = _actors_of_a_plural(reading, frame, before) or Draft("", "", [], None, [], [], [])
    if not apart and _a_happening_did(reading, frame) or _a_weapon_did(reading, frame, last):
        return
    if not apart and last.type == "interception" and head.roles == "strike":
        return  # تصدت س لصواريخ اخترقت أجواءها، واستهدفت مطارا: the rockets did
    draft.parts += [Part(p.actor, p.role, "subject carried over") for p in _able(draft, [p for p in last.parts if p.role == "initiator"])]


def _had_been_taken(reading: Reading, frame: Frame, last: Draft) -> bool:
    """``الإفراج عن خمسة من موظفيها كانوا قد اختطفوا``: those who are set free did not take anybody."""
    head, norm = frame.head, reading.words.norm
    told = last.type == "prisoner_release" and last.frames[-1].sentence == frame.sentence and head.roles == "detain"
    return told and norm[head.first].endswith("وا") and "كانوا" in norm[max(0, head.first - 3) : head.first]


def _set_free_by_the_takers(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``أفرج مسلحون عن عاملين بعد أن كانوا قد خطفوهما للضغط على السلطات``: who set them free had taken them, and the pronoun means those."""
    head, words = draft.frames[0].head, reading.words
    last = before[-1] if before else None
    if last is None or last.type != "prisoner_release" or last.frames[-1].sentence != draft.frames[0].sentence or head.roles != "detain":
        return
    if not _with_pronoun(reading, head.first, head.last) or _BEEN.isdisjoint(words.norm[max(0, head.first - 3) : head.first]):
        return
    freed = set(last.targets)
    if set(draft.initiators) - freed or not last.initiators:
        return
    draft.parts = [replace(p, rule="taken by who set them free") for p in last.parts]


_BEEN = frozenset(["كان", "كانوا", "كانت"])


def _a_happening_did(reading: Reading, frame: Frame) -> bool:
    """``احتجاجا على مداهمات في الأيام الماضية استهدفت طلابا``: the subject of a verb of hitting is the happening told right before it."""
    head, words = frame.head, reading.words
    if words.bare[head.first] not in grammar().hits or words.norm[head.first - 1] == "و":
        return False
    return any(t.voice == "plural" and 0 < head.first - t.last <= _AFTER_IT for t in reading.happenings)


_AFTER_IT = 4


def _a_weapon_did(reading: Reading, frame: Frame, last: Draft) -> bool:
    """``هاجم مسلحون حاجزا في س. وفي ص قصفت طائرة بدون طيار سيارة``: an aircraft is the subject, and no strike was told before it."""
    words, behind = reading.words, frame.head.last
    flew = words.norm[behind : behind + 1] and words.norm[behind].startswith(_AIRCRAFT)
    return bool(flew) and last.type not in STRIKES and frame.head.roles == "strike"


_AIRCRAFT = ("طائر", "طاير", "مسير", "مروحي", "مقاتله", "مقاتلات")


def _able(draft: Draft, doers: list[Part]) -> list[Part]:
    """``تصدت س لهجوم شنته ص، وأسرت تسعة من المهاجمين``: of two who did what was told before, not the one whose men were taken; ``تظاهر شبان
    وتدخلت الشرطة، وأوقفت``: no civilians where somebody is arrested."""
    taken = set(draft.targets)
    if draft.type in ONLY_FORCES:
        doers = [p for p in doers if p.actor.kind not in _CROWDS]  # خرجت تظاهرات وقصفت الطائرات
    left = [p for p in doers if p.actor.id not in taken and not (p.actor.kind == "Civilians" and draft.type in ("arrest", "raid"))]
    return left or doers


_CROWDS = frozenset({"Protesters", "Rioters"})


def _others(reading: Reading, frame: Frame) -> bool:
    """``وهاجم آخرون حافلة``: more of those who did what was told last."""
    of = frame.grammar.of if frame.grammar is not None else {}
    return any(a.part == "doer" and reading.words.norm[a.chunk.head] in ("اخرون", "اخران") for a in of.get(frame.head.first, ()))


def _the_same(reading: Reading, frame: Frame) -> str | None:
    """``ونهبت المجموعة نفسها السوق``, ``القوة ذاتها داهمت``: the word for those who did this too; None where nobody is said to be the same."""
    of = frame.grammar.of if frame.grammar is not None else {}
    return next(
        (
            reading.words.bare[a.chunk.first]
            for a in of.get(frame.head.first, ())
            if a.part == "doer" and same_again(reading, a.chunk.first, a.chunk.last)
        ),
        None,
    )


def _told_of_same(reading: Reading, word: str, before: list[Draft]) -> Draft | None:
    """The account whose doer was called by the word (قيادة عمليات س, القيادة ذاتها); of a word of state forces the last such a force
    did; else the last of all."""
    told = [d for d in reversed(before) if d.initiators]
    called = next(
        (d for d in told if any(p.role == "initiator" and word in reading.words.bare[p.actor.first : p.actor.last] for p in d.parts)), None
    )
    if called is not None or word not in OF_STATES:
        return called or next(iter(told[:REACH]), None)
    return next((d for d in told if any(p.role == "initiator" and of_a_state(p.actor) for p in d.parts)), None)


def _shot_and_taken(reading: Reading, draft: Draft, last: Draft) -> bool:
    """``أصيب شاب برصاص الاحتلال في س واعتقل آخر``: what و adds in the same sentence to those who were shot."""
    frame, told = draft.frames[0], last.frames[-1]
    return told.sentence == frame.sentence and frame.first == told.last and reading.words.norm[frame.first] == "و" and last.shot


def _befell(frame: Frame) -> bool:
    """True where the grammar gives the verb an object: قتلوا شيخا."""
    of = frame.grammar.of if frame.grammar is not None else {}
    return any(a.part == "sufferer" and a.rule == "object" for a in of.get(frame.head.first, ())) and not any(
        a.part == "doer" for a in of.get(frame.head.first, ())
    )


def _second_deed(reading: Reading, draft: Draft, last: Draft) -> None:
    """``تمكنت القوة من تحرير رهينتين، وتوقيف ثلاثة``: a second deed that و joins to the first in its sentence."""
    frame = draft.frames[0]
    if _listed(reading, draft, last):
        draft.parts += [Part(p.actor, p.role, "doer of the list") for p in last.parts if p.role == "initiator"]
        return
    joined = reading.words.norm[frame.first] == "و" and frame.head.first - frame.first <= 1
    if (
        not joined
        or draft.type not in _DEEDS
        or frame.sentence != last.frames[-1].sentence
        or last.frames[-1].head.roles in ("harm", "explosion", "found")
    ):
        return
    if last.frames[-1].head.roles == "clash":  # تمكن الجيش من صد هجوم، وتدمير سبع عربات
        draft.parts += [
            Part(p.actor, p.role, "subject carried over")
            for p in last.parts
            if p.role == "initiator" and p.rule in ("subject", "carried by a verb")
        ]
        return
    draft.parts += [Part(p.actor, p.role, "subject carried over") for p in last.parts if p.role == "initiator" and p.rule != "accused"]


def _right_after(reading: Reading, draft: Draft, last: Draft) -> bool:
    """``نجحت القوات في تحرير التلة، بعد ساعات على استعادة المفرق``: what was taken before by those who go on to take more."""
    frame, norm = draft.frames[0], reading.words.norm
    told = last.frames[-1]
    if frame.sentence != told.sentence or told.head.roles != "territory" or draft.parts:
        return False
    return any(norm[k] in ("بعد", "عقب", "اثر") for k in range(max(told.head.last, frame.head.first - 5), frame.head.first))


def _listed(reading: Reading, draft: Draft, last: Draft) -> bool:
    """``وثقت الشبكة قتل قوات س أربعة، فضلا عن نهب السوق``: deeds in one list of verbal nouns, of which the first names its doer."""
    frame, told = draft.frames[0], last.frames[-1]
    between = reading.words.norm[frame.first : frame.head.first]
    nouns = frame.head.voice == told.head.voice == "noun" and told.head.roles == "strike" and frame.head.roles in ("strike", "detain")
    return (
        nouns
        and frame.sentence == told.sentence
        and all(w in _BESIDES for w in between)
        and bool(set(between) & _TOO)
        and any(p.rule in ("maker of a verbal noun", "doer of the list") for p in last.parts if p.role == "initiator")
    )


_DISPERSES = _W["disperses"]
_AIMED_AT = _W["aimed_at"]
_TOO = frozenset("و جانب فضلا علاوه اضافه".split())
_BESIDES = _TOO | frozenset("الي عن علي ب كذلك ايضا ، كما".split())
"""Words that add one deed to another: إلى جانب, فضلا عن, علاوة على, بالإضافة إلى."""
_DEEDS = frozenset({"arrest", "capture", "seizure", "prisoner_release", "raid"})


def _passive(frame: Frame) -> bool:
    """True where the grammar gives the verb a patient."""
    of = frame.grammar.of if frame.grammar is not None else {}
    return frame.head.passive or any("passive" in a.rule or a.rule.startswith("sufferer of") for a in of.get(frame.head.first, ()))


def _befell_a_place(reading: Reading, frame: Frame) -> bool:
    """``في حين شهدت بلدة س قصفا``: a noun that a verb of befalling carries, so that nobody before it is its subject."""
    first, head = frame.first, frame.head.first
    if frame.head.voice in VERBAL or clause_phrases("carriers_active").within(reading.words, first, head) is not None:
        return False
    carriers = (clause_phrases(group).within(reading.words, first, head) for group in ("carriers_passive", "carriers_happen"))
    return any(k is not None and any(k < place.first for place in reading.places_in(first, head)) for k in carriers)


def _actors_of_a_plural(reading: Reading, frame: Frame, before: list[Draft]) -> Draft | None:
    """``ضربوا البلدة``: a plural verb of doing that names nobody means those who did what was told last."""
    if frame.head.voice != "verb" or not reading.words.norm[frame.head.first].endswith("وا"):
        return None
    of = frame.grammar.of if frame.grammar is not None else {}
    if any(a.part == "doer" for a in of.get(frame.head.first, ())):
        return None
    return next((d for d in reversed(before[-REACH:]) if d.initiators), None)


def _opens_with_verb(reading: Reading, frame: Frame) -> bool:
    """True where the sentence begins with its verb of happening, or with a place before it: كما أطلقت, واعتقلت, وفي محافظة س، اعتقلت."""
    first, norm = reading.words.sentences[frame.sentence][0], reading.words.norm
    opening = [k for k in range(first, frame.head.first) if not any(p.first <= k < p.last for p in reading.places)]
    return all(
        norm[k] in ("و", "ف", "كما", "ثم", "\n") or norm[k] in ("في", "،", "ب") and len(opening) < frame.head.first - first for k in opening
    )


def _opens_with_place(reading: Reading, frame: Frame) -> bool:
    """``وفي محافظة س، اعتقلت شابين``: the next place of a list, of the same doers."""
    first, norm = reading.words.sentences[frame.sentence][0], reading.words.norm
    k = first + (norm[first] == "\n")
    k += norm[k] in ("و", "ف")
    return norm[k] == "في" and any(p.first == k + 1 for p in reading.places)


def _object(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``خطفه``, ``أوقفه``, ``اغتيالها``: whom the pronoun behind the word means, where the sentence names nobody."""
    frame, head = draft.frames[0], draft.frames[0].head
    if head.type not in _BY_PRONOUN or draft.targets or not _with_pronoun(reading, head.first, head.last):
        return
    for account in reversed(before[-REACH:]):
        if frame.sentence - account.frames[-1].sentence > REACH:
            return
        meant = [p for p in account.parts if p.role == "target" and p.actor.form in _FORMS]
        if meant:
            draft.parts += [Part(p.actor, "target", "meant by a pronoun") for p in meant[:1]]
            return


def _others_taken(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``قتل سبعة من مقاتلي س …، وأُسر ثلاثة آخرون``: others of those whom the account before befell."""
    if draft.type != "capture" or draft.targets or not before:
        return
    frame = draft.frames[0]
    if not any(reading.words.norm[k] in ("اخرون", "اخرين") for k in range(frame.head.first, min(frame.last, frame.head.first + 5))):
        return
    last = before[-1]
    draft.parts += [Part(p.actor, "target", "others of those before") for p in last.parts if p.role == "target" and p.actor.form in ARMED][
        :1
    ]
    if not draft.initiators:
        targets = set(draft.targets)
        draft.parts += [
            Part(p.actor, "initiator", "who fought them before") for p in last.parts if p.role == "initiator" and p.actor.id not in targets
        ]


def _with_pronoun(reading: Reading, first: int, last: int) -> bool:
    words = reading.words
    ends = last if last < len(words) and words.clitic[last] == "-" else last - 1
    return ends > first and words.clitic[ends] == "-" and words.norm[ends] in _PRONOUNS


def _opponent(draft: Draft, before: list[Draft]) -> None:
    """``أقر الجيش بمقتل ثلاثة من جنوده في اشتباكات``: of a clash with one side named, the other is who it fought in what was told before."""
    sides = {p.actor.id for p in draft.parts if p.role == "initiator"}
    if (
        draft.type != "armed_clash"
        or len(sides) != 1
        or any(p.role == "target" and p.actor.form in ARMED and p.actor.id not in sides for p in draft.parts)
    ):
        return
    for account in reversed(before):
        others = [p for p in account.parts if p.role == "initiator" and p.actor.id not in sides]
        if account.type == "armed_clash" and others and sides & set(account.initiators):
            draft.parts += [Part(p.actor, "initiator", "whom it fought before") for p in others[:1]]
            return


def _fought_with_them(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``داهمت قوة المخيم. وتصدى لها مقاومون وخاضوا معها اشتباكات``: the pronoun of the other side is who did what was told before."""
    norm, clitic, frame = reading.words.norm, reading.words.clitic, draft.frames[0]
    last = before[-1] if before else None
    if draft.type != "armed_clash" or last is None or frame.sentence - last.frames[-1].sentence > 1:
        return
    if not any(norm[k - 1] == "مع" and clitic[k] == "-" and norm[k] in _THEM for k in range(frame.head.first, frame.last)):
        return
    sides = {p.actor.id for p in draft.parts}
    others = [p for p in last.parts if p.role == "initiator" and p.actor.id not in sides and p.actor.form in ARMED]
    draft.parts += [replace(p, rule="side of a clash, by its pronoun") for p in others]


_THEM = frozenset(["ها", "هم"])


def _who_held_them(draft: Draft, before: list[Draft]) -> None:
    """``وأفرج لاحقا عن أربعة منهم``: who arrested or abducted them set them free."""
    if draft.type != "prisoner_release" or draft.initiators:
        return
    held = next((a for a in reversed(before[-REACH:]) if a.type in ("arrest", "abduction", "capture")), None)
    others = (
        held is not None
        and draft.targets
        and held.targets
        and not set(draft.targets) & set(held.targets)
        and all(i in WILD for i in held.initiators)
    )
    elsewhere = held is not None and draft.paragraph != held.paragraph and bool(draft.targets) and not draft.definite
    if held is not None and not others and not elsewhere:  # رحبت البعثة بإطلاق سراح 12 محتجزا: not those of whom was told
        draft.parts += [Part(p.actor, "initiator", "who held them") for p in held.parts if p.role == "initiator"]
        if not draft.targets:
            draft.parts += [Part(p.actor, "target", "those held") for p in held.parts if p.role == "target"]
