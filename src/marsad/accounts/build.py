"""From a reading to accounts: frames become drafts, drafts that repeat each other are folded, what is no happening of
the document is left out with its reason (``reading.dropped``), and what is left becomes records of the contract."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import replace

from marsad.accounts.caused import tolls_of_cause
from marsad.accounts.draft import Draft
from marsad.accounts.elsewhere import destinations
from marsad.accounts.folding import REACH, fold, repeats
from marsad.accounts.frames import EFFECTS, VERBAL, Frame, frames_of, group_of, is_effect
from marsad.accounts.frames.left_out import ANSWERED, behind_a_charge
from marsad.accounts.headings import heading_at, headings_of
from marsad.accounts.identified import identify
from marsad.accounts.inherited import inherit
from marsad.accounts.kinds import shots, type_of, weapon_of
from marsad.accounts.listed import stamped
from marsad.accounts.parties import party_records
from marsad.accounts.roles import Part, parts_of
from marsad.accounts.scene import of_source, place_records, places_of
from marsad.accounts.sifting import habit, keep, mourning, retrieved
from marsad.accounts.status import status_of
from marsad.accounts.subject import calm, supported
from marsad.accounts.taken_over import take_over
from marsad.accounts.things import things_in
from marsad.accounts.tolls import TollMention, casualties, of_what_came_before, tolls_in
from marsad.accounts.unharmed import told_next
from marsad.accounts.when import date_of, lasting, of_speech, when_record
from marsad.knowledge.happenings import clause_phrases, data
from marsad.mentions.model import Dropped, PlaceMention, Reading
from marsad.records import Account, Attribution, DocumentRef, Passage

_ALONE = {"wounding": "attack_on_civilians", "strike": "armed_attack"}
_UNTOLD = frozenset({"purpose", "conditional", "planned", "negated"})
_LEFT_OUT = {"purpose": "told as a purpose", "conditional": "told as a condition", "negated": "said not to have happened"}


def build_accounts(reading: Reading, document: DocumentRef) -> list[Account]:
    """The accounts of one document, in the order in which each is first told."""
    drafts: list[Draft] = []
    before: list[Draft] = []
    headings = headings_of(reading)
    frames = frames_of(reading)
    unharmed = told_next(reading, frames)
    for number, frame in enumerate(frames):
        draft = _draft(reading, _told_part(reading, frame))
        draft.tolls += unharmed.get(number, [])
        tolls_of_cause(reading, before[-1] if before else None, draft)
        place = heading_at(headings, frame.first)
        if place is not None:
            draft.heading = place.place.name
            draft.places, draft.around = draft.places or [place], [*draft.around, place]
        _scene_of_sentence(draft, before)
        _means_carried(reading, draft, before)
        take_over(reading, draft, before)
        before.append(draft)
        if draft.status in _LEFT_OUT:
            reading.dropped.append(Dropped(frame.first, frame.last, _LEFT_OUT[draft.status], draft.type))
            continue
        if mourning(reading, draft):
            reading.dropped.append(Dropped(frame.first, frame.last, "mourning of the dead", draft.type))
            continue
        if retrieved(reading, draft, drafts):
            reading.dropped.append(Dropped(frame.first, frame.last, "the dead of what was told before", draft.type))
            continue
        if habit(draft) and not _names_sides(reading, drafts, draft):
            reading.dropped.append(Dropped(frame.first, frame.last, "told as a habit or as background", draft.type))
            continue
        drafts.append(draft)
    kept = []
    quiet = calm(reading)
    folded = fold(drafts)
    identify(reading, folded)
    for draft in folded:
        reason = keep(reading, draft) if supported(reading, draft, quiet) else "a figure of speech"
        if reason is None:
            kept.append(draft)
        else:
            reading.dropped += [Dropped(f.first, f.last, reason, draft.type) for f in draft.frames]
    inherit(reading, kept)
    return [_account(reading, draft, document) for draft in kept]


def _told_part(reading: Reading, frame: Frame) -> Frame:
    """``قُتل ثلاثة كانوا يستعدون لتنفيذ هجوم``: where the happening is only meant or denied, but the harm before it is told,
    the harm is what the frame tells."""
    head, effects = frame.head, [t for t in frame.triggers if is_effect(t)]
    later = [t for t in frame.triggers if t.first > head.first]
    if any(not is_effect(t) and t.voice in VERBAL for t in later) and status_of(reading, frame) == "purpose":
        rest = replace(frame, triggers=later)  # عملت القوة لاعتقال مطلوبين، وخلال ذلك جرى تبادل لإطلاق النار
        if status_of(reading, rest) == "occurred":
            return rest
    if head in effects or not effects or effects[0].first > head.first or status_of(reading, frame) not in _UNTOLD:
        return frame
    harm = replace(frame, triggers=effects)
    return harm if status_of(reading, harm) == "occurred" else frame


def _names_sides(reading: Reading, drafts: list[Draft], draft: Draft) -> bool:
    """``وتبادل س وص المسؤولية عن المواجهات``: a plural that says whose clash it was that an account before it tells of."""
    two = len(set(draft.initiators)) > 1 and draft.definite and draft.frames[0].head.roles == "clash"
    blamed = two and clause_phrases("blame").within(reading.words, draft.frames[0].first, draft.frames[0].last) is not None
    return blamed and any(repeats(account, draft) for account in drafts[-REACH:])


def _draft(reading: Reading, frame: Frame) -> Draft:
    parts = parts_of(reading, frame)
    targets = [p.actor for p in parts if p.role == "target"]
    kind = type_of(reading, frame, [a.id for a in targets], [a.kind for a in targets])
    if kind in ("security_measure", "property_destruction") and _only_crowds(parts):
        kind = "protest" if kind == "security_measure" else "riot"
    if kind == "security_measure" and _blocked_by_residents(reading, frame, parts):
        kind = "protest"
    doers = {p.actor.id for p in parts if p.role == "initiator"}
    if kind in ("armed_attack", "attack_on_civilians") and frame.head.type == "strike" and weapon_of(reading, frame) is None and _by_air(reading, frame, doers):
        kind = "airstrike"
    if kind == "raid" and doers and doers <= {"protesters", "civilians", "rioters"}:
        kind = "riot"  # اقتحم شبان مقر البلدية
    if kind == "raid" and doers and doers <= _GUNMEN and any(t.type in ("armed_attack", "killing") for t in frame.triggers):
        kind = "attack_on_civilians" if all(a.kind == "Civilians" for a in targets) else "armed_attack"
    words = reading.words
    status = status_of(reading, frame)
    if status == "planned" and frame.head.light and clause_phrases("lasting").within(reading.words, frame.first, frame.last) is not None:
        status = "ongoing"  # من المقرر أن تستمر الحملة أسبوعا
    harmless = status == "negated" and all(is_effect(t) for t in frame.triggers)
    title = reading.title is not None and words.start[frame.first] < reading.title[1]
    first = words.sentences[frame.sentence][0]
    date, places = None if _ended(reading, frame) else date_of(reading, frame, status), places_of(reading, frame)
    went_to = [] if places else destinations(reading, frame)
    return Draft(
        type=kind,
        status="occurred" if harmless else status,
        frames=[frame],
        date=date,
        date_of_speech=date is not None and of_speech(reading, date, frame.head.first),
        places=places or went_to,
        went_to=bool(went_to),
        inherited_places=bool(places) and all(of_source(reading, p) for p in places),
        around=[p for p in reading.places if frame.first <= p.first < frame.last],
        parts=parts,
        tolls=tolls_in(reading, frame.first, frame.last),
        count=_count(reading, frame),
        background=bool(clause_phrases("background").at(words, first) or (first + 1 < len(words) and words.clitic[first] == "+" and clause_phrases("background").at(words, first + 1))),
        title=title,
        definite=harmless or _of_known_things(reading, frame) or bool(frame.causes) and frame.head.light and frame.head.voice in ("noun", "plural") and not _news_beside(reading, frame),
        general=_general(reading, frame) and not _told_now(frame, parts, places) and not (stamped(reading, first) and frame.head.voice == "present"),
        carried=_carried(reading, frame),
        another=_another(reading, frame),
        paragraph=_paragraph(reading, frame.first),
        came_before=words.norm[max(0, frame.head.first - 1)] in ("عقب", "بعد", "اثر"),
        artillery=kind == "shelling" and any(w.startswith(_GUNS) or frame.head.type == kind and w.startswith(_SALVOS) for w in words.bare[frame.first : frame.last]),
        shot=not frame.head.light and (is_effect(frame.triggers[0]) and weapon_of(reading, frame) == "small_arms" or shots(reading, frame)),
        stamped=stamped(reading, first),
        other_news=bool(clause_phrases("other_news").at(words, first) or (first + 1 < len(words) and words.clitic[first] == "+" and clause_phrases("other_news").at(words, first + 1))),
        fresh=_fresh(reading, frame),
        its_victims=of_what_came_before(reading, frame.first, frame.last),
        things=things_in(reading, frame.first, frame.last, known=False),
        things_again=things_in(reading, frame.first, frame.last, known=True),
    )  # fmt: skip


_GUNS = ("مدفع", "هاون", "راجم", "دباب", "قذيف", "قذايف", "كاتيوشا", "غراد")
"""Words of what is fired from the ground."""
_SALVOS = ("رشقه", "رشقات")
"""The same, where no air raid is told by rockets: عدوان جوي برشقات من الصواريخ."""
_GUNMEN = frozenset({"unidentified", "islamist-militants"})
"""Those who come into a house to kill, and not to search it: اقتحم ملثمون المنزل وأطلقوا النار على صاحبه."""
_CROWDS = frozenset({"protesters", "students", "teachers", "rioters"})


def _only_crowds(parts: list[Part]) -> bool:
    """``طوق آلاف الطلاب مبنى البرلمان``: those who did it are a crowd."""
    doers = {p.actor.id for p in parts if p.role == "initiator"}
    return bool(doers) and doers <= _CROWDS


_BLOCKING = ("قطع", "اغلق", "اقفل", "سد", "غلق")
_TYRES = ("اطار", "دواليب", "عجلات")


def _blocked_by_residents(reading: Reading, frame: Frame, parts: list[Part]) -> bool:
    """``قطع شبان الطريق بالإطارات المشتعلة``: people without arms who close a road, or whoever does it with burning tyres."""
    doers = {p.actor.id for p in parts if p.role == "initiator"}
    words = reading.words
    if not any(words.bare[t.first].lstrip("ي").startswith(_BLOCKING) for t in frame.triggers if t.type == "security_measure"):
        return False
    if doers == {"civilians"}:
        return True
    burning = any(words.bare[k].startswith(_TYRES) for k in range(frame.first, frame.last))
    return burning and all(p.actor.kind in ("Civilians", None) for p in parts if p.role == "initiator")


_ENDS = frozenset("توقف انتهاء نهايه انقضاء خفوت تراجع".split())


def _ended(reading: Reading, frame: Frame) -> bool:
    """``توقف الاقتتال مساء السبت``: the day on which it ended is not the day of what was told before."""
    head, words = frame.head, reading.words
    return head.light and head.voice in ("noun", "plural") and head.first > 0 and words.bare[head.first - 1] in _ENDS


def _news_beside(reading: Reading, frame: Frame) -> bool:
    """``بناء على معلومات خلية الاستهداف نفذت طائرات ضربة جوية``: a verb carries a noun of its own beside the word that points back."""
    if frame.grammar is None:
        return False
    group = group_of(frame.head.type)
    carried = [t for t in frame.causes if t.first > frame.head.first and t.voice in ("noun", "plural") and not t.light and group_of(t.type) == group]
    return any(a.rule == "carried by a verb" for t in carried for a in frame.grammar.of.get(t.first, ()))


def _by_air(reading: Reading, frame: Frame, doers: set[str]) -> bool:
    """True where one of those who struck strikes from the air where this happened."""
    table = data("by_air.yaml")
    countries = {p.place.admin[0] for p in reading.places if frame.first <= p.first < frame.last and p.place.admin}
    return any(body in table["bodies"] and not countries & set(table["but"].get(body, ())) and bool(countries) for body in doers)


def _scene_of_sentence(draft: Draft, before: list[Draft]) -> None:
    """``وفي س، أدت اشتباكات في ناحية ص إلى جرح رجل، واعتقلت الشرطة ستة``: the scene just told goes on rather than the wide opening."""
    frame = draft.frames[0]
    last = before[-1] if before else None
    if last is None or not draft.places or last.frames[0].sentence != frame.sentence or not last.places:
        return
    opening = all(p.last <= frame.shared[1] and p.first < frame.first for p in draft.places)
    if opening and all(p.first >= frame.shared[1] for p in last.places):
        draft.places = list(last.places)


_PLANTED = ("landmine_explosion", "ied_explosion")


def _means_carried(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``حصدت الألغام حياة شاب يوم الأحد، وأصابت ثلاثة بعدها بيومين``: a verb without a subject, of what harmed in the clause before it."""
    frame, head, words = draft.frames[0], draft.frames[0].head, reading.words
    last = before[-1] if before else None
    if last is None or last.type not in _PLANTED or last.frames[0].sentence != frame.sentence or draft.initiators or not is_effect(head) or not words.norm[head.first].endswith("ت"):
        return
    if draft.type in ("killing", "wounding", "attack_on_civilians") and head.first - frame.first <= 1 and words.norm[frame.first] == "و" and head.voice == "verb" and not head.passive:
        draft.type = last.type


def _count(reading: Reading, frame: Frame) -> int:
    """How many times it happened: ``نحو 20 غارة``, ``عشر هجمات``."""
    for count in reading.counts:
        if frame.first <= count.first < frame.last and count.what in ("strikes", "attacks") and count.low and count.low > 1:
            if any(t.first < count.last + 2 and count.first < t.last + 2 for t in frame.triggers):
                return count.low
    return 1


def _general(reading: Reading, frame: Frame) -> bool:
    """Plurals and present forms alone tell a habit; a verb may carry an indefinite plural: ``نفذت غارات``."""
    if not all(t.voice in ("plural", "present") for t in frame.triggers):
        words, head = reading.words, frame.head
        going_on = head.voice in ("noun", "plural") and not any(t.voice in ("verb", "phrase") for t in frame.triggers)
        carriers = clause_phrases("carriers_present")
        found = carriers.within(words, max(frame.first, head.first - 7), head.first)
        return going_on and found is not None and words.norm[found - 1] != "التواصل"  # مواقع التواصل
    return frame.head.light or not _carried(reading, frame)


def _told_now(frame: Frame, parts: list[Part], places: list[PlaceMention]) -> bool:
    """``مدفعية س تقصف بلدة ص``: posts and headlines tell in the present what has happened, with doer and scene."""
    present = any(t.voice == "present" for t in frame.triggers)
    return present and any(p.role == "initiator" for p in parts) and any(p.depth >= 3 for p in places)


def _carried(reading: Reading, frame: Frame) -> bool:
    """True where a verb carries the plural: ``نفذت ... غارات``, ``تعرضت ... لهجمات``."""
    words, first = reading.words, frame.first
    return any(
        clause_phrases(group).within(words, max(first, t.first - 14), t.first) is not None
        for t in frame.triggers
        for group in ("carriers_active", "carriers_passive", "carriers_happen")
    )


_PREPOSITIONS = frozenset(["في", "الي", "عن", "من", "علي", "ان", "ب", "ل"])


def _another(reading: Reading, frame: Frame) -> bool:
    head = frame.head
    phrases = clause_phrases("another")
    words = reading.words
    if _answers(reading, frame) or _answered(reading, frame) or behind_a_charge(reading, head):
        return True
    if words.norm[frame.first] == "ورد" and frame.first + 1 < head.first and words.norm[frame.first + 1] not in _PREPOSITIONS:
        return True  # وردّ الحزب بسرب من المسيرات
    if clause_phrases("reply").within(reading.words, frame.first, min(frame.first + 4, head.first)) is not None:
        return True  # ورد الحزب بسرب من المسيرات
    before = range(max(frame.first, head.first - 5), head.first)
    if any(clause_phrases("afterwards").at(reading.words, k) for k in before):
        return True
    told = next((t for t in reversed(frame.causes) if t.voice == "verb" and not t.light), None)
    if told is not None and told.last < frame.last and clause_phrases("after_that").at(reading.words, told.last):
        return True  # عبوة انفجرت بعد ذلك على قوة هرعت إلى المكان
    first = frame.triggers[0]
    if is_effect(first) and first.voice == "verb" and any(reading.words.norm[k] in ("كذلك", "ايضا") for k in range(first.last, min(first.last + 2, frame.last))):
        return True  # أصيب كذلك بقصف على قرية س
    nearby = [*range(max(frame.first, head.first - 2), head.first), *range(head.last, min(head.last + 2, frame.last))]
    return any(phrases.at(words, k) and words.norm[k - 1] != "وقت" for k in nearby)  # في وقت سابق أن الهجوم


def _of_known_things(reading: Reading, frame: Frame) -> bool:
    """``القذائف أطلقتها القوة``, ``الصاروخ الذي أطلقوه``: what was fired is known, and the verb only says by whom."""
    head, words = frame.head, reading.words
    if head.voice != "verb" or head.object is None or head.object[1] > head.first or head.last >= len(words):
        return False
    known = words.norm[head.object[0]] != words.bare[head.object[0]]
    return known and words.clitic[head.last] == "-" and head.first - head.object[1] <= 1 and not any(is_effect(t) for t in frame.triggers)


def _answered(reading: Reading, frame: Frame) -> bool:
    """``ردا على الغارة التي شنها الطيران على س``: what is answered, told in full, is not what answers it."""
    norm, i = reading.words.norm, frame.first
    relative = frame.head.last < frame.last and norm[frame.head.last] in ("التي", "الذي")
    return norm[i] in ANSWERED and norm[i + 1] == "علي" and frame.head.first == i + 2 and relative


def _answers(reading: Reading, frame: Frame) -> bool:
    """``ردا على اعتداء طال بلدة س، قصف موقع ص``: the answer behind what its sentence opens with."""
    words, first = reading.words, reading.words.sentences[frame.sentence][0]
    if frame.first - first < 4 or words.norm[frame.first - 1] != "،":
        return False
    return any(words.norm[k] in ANSWERED and words.norm[k + 1] == "علي" for k in range(first, first + 4))


def _fresh(reading: Reading, frame: Frame) -> bool:
    """``وأطلقت دورية النار على رعاة``: a verb whose object is told of as unknown."""
    of = frame.grammar.of if frame.grammar is not None else {}
    words, head = reading.words, frame.head
    if head.voice not in VERBAL or is_effect(head):
        return False
    return any(a.part == "sufferer" and words.norm[a.chunk.head] == words.bare[a.chunk.head] and a.chunk.pronoun < 0 for a in of.get(head.first, ()))


def _paragraph(reading: Reading, first: int) -> int:
    start = reading.words.start[first]
    return reading.words.text.count("\n", 0, start)


def _account(reading: Reading, draft: Draft, document: DocumentRef) -> Account:
    from marsad.accounts.attribution import attribution_of

    evidence = _evidence(reading, draft)
    chain: list[Attribution] = []
    doers = draft.initiators
    for frame in draft.frames:
        for link in attribution_of(reading, frame.head.first, frame.head.last, doers) or _told_of_part(reading, frame, doers):
            if all(link.source != known.source for known in chain):
                chain.append(link)
    toll, others = casualties(draft.tolls or _over_time(reading, draft))
    kind = _ALONE.get(draft.type, draft.type)
    key = f"{document.id}|{kind}|{evidence[0].start}|{evidence[0].end}"
    return Account(
        id="a-" + hashlib.sha256(key.encode()).hexdigest()[:16],
        document=document,
        type=kind,
        status=draft.status,  # type: ignore[arg-type]
        evidence=evidence,
        when=when_record(draft.date) if draft.date else None,
        where=place_records(draft.places),
        actors=party_records(reading, draft),
        casualties=toll,
        other_tolls=others,
        attribution=chain,
        count=draft.count,
        background=draft.background,
    )


def _over_time(reading: Reading, draft: Draft) -> list[TollMention]:
    """``سجل المرصد منذ بداية العام مقتل 61 مدنيا بهجمات``: where an account is of all that happened in that time, the toll is its own."""
    date = draft.date
    over_time = date is not None and (date.use == "since" or lasting(date))
    return [toll for frame in draft.frames for toll in tolls_in(reading, frame.first, frame.last, cumulative=True)] if over_time else []


def _told_of_part(reading: Reading, frame: Frame, doers: Collection[str]) -> list[Attribution]:
    """``اندلعت اشتباكات، قالت الوزارة إنها أودت بحياة طفل``: who tells the harm or the toll of what the outlet tells itself."""
    from marsad.accounts.attribution import spoken_for

    parts = [t.first for t in frame.triggers if t is not frame.head] + [c.first for c in reading.counts if frame.first <= c.first < frame.last]
    return next((chain for k in sorted(parts) if (chain := spoken_for(reading, k, doers))), [])


def _evidence(reading: Reading, draft: Draft) -> list[Passage]:
    words = reading.words
    out: list[Passage] = []
    for frame in draft.frames:
        first, last = frame.first, frame.last
        while last - 1 > first and not words.norm[last - 1][0].isalnum():
            last -= 1
        while first < last - 1 and (not words.norm[first][0].isalnum() or (words.clitic[first] == "+" and words.norm[first] in "وف")):
            first += 1
        start, end = words.span(first, last)
        passage = Passage(start=start, end=end, text=words.text[start:end])
        if all(p.start != start for p in out):
            out.append(passage)
    return out


def effect_only(draft: Draft) -> bool:
    """True where nothing but killed or wounded people is told."""
    return draft.type in EFFECTS
