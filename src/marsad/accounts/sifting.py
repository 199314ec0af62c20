"""What is an account and what is only talk of violence: background without an occasion, habits, figures of speech.

A draft is kept when what it says pins one occasion down: a scene, a day, a number of victims, a finished action, a
named party. Each counts; a plural without any of them (``الغارات الروسية``) is a habit.
"""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.folding import REFERENCE
from marsad.accounts.frames import EFFECTS, is_effect
from marsad.accounts.frames.since import dated_since
from marsad.accounts.kinds import STRIKES, VIOLENT
from marsad.knowledge.happenings import clause_phrases
from marsad.knowledge.wording import wording
from marsad.mentions.model import Reading
from marsad.mentions.speakers.nominal import NOUN

_W = wording(__name__)

ENOUGH = 2.0


NEEDS_TELLING = frozenset(
    {"agreement", "recruitment", "group_change", "surrender", "territory_transfer", "displacement", "security_measure"}
)
"""Types whose noun alone (اتفاق, هدنة, تجنيد) tells of no occasion."""


def habit(draft: Draft) -> bool:
    """True for talk of a habit: so hedged, or a plural that nothing dates, counts or places."""
    if draft.status == "habitual":
        return draft.date is None or draft.date.use == "since"
    if draft.type == REFERENCE:
        return False
    light = draft.frames[0].head.light
    if light and draft.carried and draft.status == "occurred" and any(p.depth >= 2 for p in draft.places):
        return False  # قتل 13 في اشتباكات. وأوضح المصدر أن الاشتباكات وقعت في منطقتي س وص
    if not draft.general or (draft.title and not light):
        return False
    if _goes_on_there(draft):
        return False  # تتواصل الاشتباكات في محيط المطار
    sides = {p.actor.id for p in draft.parts if p.role == "initiator"}
    fought = draft.frames[0].head.roles == "clash" and len(sides) > 1
    if (
        fought
        and any(p.depth >= (3 if draft.status == "ongoing" and not draft.carried else 2) for p in draft.places)
        and (draft.status == "ongoing" or draft.carried)
    ):
        return False  # لا تزال المعارك مستعرة بين س وص في محيط السد; تجددت المعارك بين س وص شرق مديرية ع
    made_ready = draft.status == "planned" and bool(sides)  # تستعد القوات لإطلاق المرحلة الثانية من العمليات في ولاية س
    exact = any(p.depth >= (1 if made_ready else 2 if draft.status == "planned" else 3) for p in draft.places) and (not light or made_ready)
    return not _dated(draft) and draft.count == 1 and not _numbers(draft) and not exact


def _goes_on_there(draft: Draft) -> bool:
    """Told as going on now, in a town or at a spot that is named with it."""
    now = draft.date is None or draft.date.precision in ("day", "time", "days")
    there = any(p.depth >= 3 or p.place.kind == "settlement" for p in draft.places)
    return draft.status == "ongoing" and now and there and not draft.inherited_places


def _dated(draft: Draft) -> bool:
    """True where a date pins the draft to a month or less."""
    date = draft.date
    if date is None:
        return False
    return date.low is None or date.high is None or (date.high - date.low).days <= 31


def keep(reading: Reading, draft: Draft) -> str | None:
    """None to keep the draft, else the reason why it is left out."""
    if draft.status == "habitual":
        return "told as a habit"
    if draft.type == REFERENCE:
        return "points back to nothing told before"
    if draft.status == "denied" and not draft.places and not draft.parts and not (draft.date is not None and draft.date.future):
        return "denial without an occasion"
    if (
        draft.type in NEEDS_TELLING
        and not told(draft)
        and not draft.title
        and not (draft.type == "displacement" and _people_counted(reading, draft))
        and not (_goes_on_there(draft) and reading.words.norm[draft.frames[0].head.first] in ("تحاصر", "يحاصر"))
        and not _opens_line(reading, draft)
        and not _concluded(reading, draft)
        and not any(dated_since(reading, frame.head) for frame in draft.frames)
    ):
        return "named, not told as done"
    if _of_many_months(draft):
        return "a toll of many months"
    if draft.type == "surrender" and draft.count == 1 and not _numbers(draft) and _told_of_his_past(reading, draft):
        return "background of a person"
    score = exactness(draft) + (1.0 if draft.type == "displacement" and _people_counted(reading, draft) else 0.0)
    exact = not draft.inherited_places and any(p.depth >= 3 for p in draft.places) or _goes_on_there(draft)
    if draft.general and not exact and draft.date is None and draft.count == 1 and not _numbers(draft):
        score -= 2.0
    if score < (ENOUGH if draft.background or draft.general or not told(draft) else ENOUGH - 0.5):
        return "background without an occasion" if draft.background or draft.general else "nothing pins it to one occasion"
    return None


def _of_many_months(draft: Draft) -> bool:
    """``قُتل في الساحل خلال النصف الأول من العام سبعة آلاف``: how many died in a country or more over months, by nobody and nothing that is told."""
    date, harm = draft.date, all(is_effect(t) for frame in draft.frames for t in frame.triggers)
    if not harm or date is None or date.low is None or date.high is None or (date.high - date.low).days <= _MONTHS:
        return False
    return all(p.depth < 2 or p.place.kind == "region" for p in draft.places) and not any(p.role == "initiator" for p in draft.parts)


_MONTHS = 120
"""Days over which the dead of a country are a statistic."""


def _told_of_his_past(reading: Reading, draft: Draft) -> bool:
    """``وكان س قد خضع للتسوية عام 2018 ولم ينضم بعدها إلى أي جهة``: who somebody was of whom the news tells."""
    words = reading.words
    for frame in draft.frames:
        first = max(words.sentences[frame.sentence][0], frame.head.first - 8)
        before = words.norm[first : frame.head.first]
        if "قد" not in before or not any(w in ("كان", "كانت") for w in before):
            return False
    return not (draft.date is not None and draft.date.precision == "day")


def _concluded(reading: Reading, draft: Draft) -> bool:
    concluded = clause_phrases("concluded")
    if (
        draft.status == "planned"
        and draft.date is not None
        or draft.status == "denied"
        and (draft.places or draft.date is not None)
        or _told_by_relative(draft)
    ):
        return True
    head, words = draft.frames[0].head, reading.words
    if head.voice == "present" and draft.initiators and (draft.stamped or draft.in_a_post or draft.date is not None):
        return True  # ما يزال مسلحون يقطعون منذ الثلاثاء الطريق
    start = words.sentences[draft.frames[0].sentence][0]
    if (
        _announced(reading, draft, start)
        or draft.type == "displacement"
        and head.voice == "noun"
        and not head.light
        and _people_counted(reading, draft)
    ):
        return True
    if _compelled(reading, draft, start) or _agreed_to(reading, draft, start):
        return True
    if (
        head.voice == "noun"
        and not head.light
        and clause_phrases("outcome").within(words, max(start, head.first - 12), head.first) is not None
    ):
        return True  # ما أدى إلى تهجير ثلاث عائلات
    return any(concluded.within(reading.words, f.first, f.last) is not None for f in draft.frames)


def _compelled(reading: Reading, draft: Draft, start: int) -> bool:
    """``أجبر القصف عشرات الأسر على النزوح``, ``واضطر السكان إلى ترك منازلهم``: driven to go, and so gone."""
    head = draft.frames[0].head
    if draft.type != "displacement" or head.voice != "noun" or reading.words.norm[head.first - 1] not in ("علي", "الي", "ل"):
        return False
    return clause_phrases("compelled").within(reading.words, max(start, head.first - 20), head.first) is not None


def _agreed_to(reading: Reading, draft: Draft, start: int) -> bool:
    """``وافقت حركة س على اتفاق``, ``صادق المجلس على هدنة``: what somebody has agreed to."""
    norm, head = reading.words.norm, draft.frames[0].head
    if draft.type != "agreement" or head.voice != "noun" or norm[head.first - 1] != "علي":
        return False
    return any(norm[k] in _AGREES for k in range(max(start, head.first - 9), head.first - 1))


_AGREES = _W["agrees"]


def _people_counted(reading: Reading, draft: Draft) -> bool:
    """``فرار أكثر من أربعين ألف مدني``, ``نزوح 30 عائلة``: a number behind the noun makes it one occasion; ``نزوح عدد من العائلات من حي س``: so many
    of them, and whence."""
    head = draft.frames[0].head
    some = reading.words.norm[head.last : head.last + 2] in (["عدد", "من"], ["العديد", "من"]) and not draft.inherited_places
    return (
        some
        and any(p.depth >= 3 for p in draft.places)
        or any((c.low or c.what == "people") and head.first < c.first <= head.last + 6 for c in reading.counts)
    )


def _announced(reading: Reading, draft: Draft, start: int) -> bool:
    """``قررت اللجنة تمديد حظر التجوال``, ``بعد إعلان القيادة حالة التأهب``: decided or announced by somebody, and so taken."""
    head = draft.frames[0].head
    if draft.type != "security_measure" or head.voice != "noun":
        return False
    if any(s.scope_first == head.first and s.rule.startswith(NOUN) for s in reading.speakers):
        return True
    return clause_phrases("decided").within(reading.words, max(start, head.first - 9), head.first) is not None


def _opens_line(reading: Reading, draft: Draft) -> bool:
    """``نزوح عشرات العائلات من حي س``: a post tells its news with a noun at its head, and says where."""
    words, head = reading.words, draft.frames[0].head
    first = words.sentences[draft.frames[0].sentence][0]
    plain = all(not words.norm[k][0].isalpha() for k in range(first, head.first))
    return plain and head.voice == "noun" and not draft.inherited_places and any(p.depth >= 2 for p in draft.places)


def _told_by_relative(draft: Draft) -> bool:
    """``هدنة رعاها شيوخ``, ``وثيقة وقعتها القبيلتان``: a verb of the past whose object is the noun tells it as done."""
    for frame in draft.frames:
        of = frame.grammar.of if frame.grammar is not None else {}
        if any(a.rule.startswith("subject of its relative clause") for t in frame.triggers for a in of.get(t.first, ())):
            return True
    return False


def mourning(reading: Reading, draft: Draft) -> bool:
    """``شيعت القوات دفعة من قتلاها``: the dead of what was told elsewhere."""
    if draft.type not in EFFECTS or draft.deed:
        return False
    mourned = clause_phrases("mourning")
    for f in draft.frames:
        k = mourned.within(reading.words, f.first, f.last)
        admitted = any(
            s.verb in _ADMITS and s.first < f.head.first and s.scope_first <= f.head.first < s.scope_last for s in reading.speakers
        )
        if k is None or admitted and k > f.head.last:
            return False  # اعترفت س بمقتل القيادي، وقالت إنه شيع أمس
    return True


_ADMITS = frozenset({"اعترف", "أقر", "أعلن", "أكد"})


_FINDING = _W.stems("finding")


def retrieved(reading: Reading, draft: Draft, before: list[Draft]) -> bool:
    """``انتشلت الفرق جثامين القتلى``, ``ونقلت جثته``, ``ترك الجنود الجثة``: the dead of what was told before, carried away; not bodies that
    somebody finds, nor a number of them."""
    head, words = draft.frames[0].head, reading.words
    if draft.type != "body_found" or words.bare[head.first].startswith(_FINDING) or any((t.count.low or 0) > 1 for t in draft.tolls):
        return False
    k = head.object[0] if head.object is not None else head.last - 1
    following = k + 1 < len(words) and (words.clitic[k + 1] == "-" or words.norm[k + 1] != words.bare[k + 1])
    known = words.norm[k] != words.bare[k] or following
    return known and any(d.type in VIOLENT or d.type in STRIKES or d.type in EFFECTS for d in before)


def exactness(draft: Draft) -> float:
    """How much pins the draft to one occasion."""
    score = 0.0
    depth = max((p.depth for p in draft.places), default=-1)
    if not draft.inherited_places:
        score += 2.0 if depth >= 2 else 1.0 if depth == 1 else 0.5 if depth == 0 else 0.0
    if draft.date is not None and draft.date.use != "since":
        days = (draft.date.high - draft.date.low).days if draft.date.low and draft.date.high else 0
        score += 2.0 if days <= 31 else 0.5
    if _numbers(draft):
        score += 2.0
    elif draft.tolls:
        score += 1.0
    score += 1.0 if draft.count > 1 else 0.0
    score += max(_voice(t.voice, t.light) for f in draft.frames for t in f.triggers)
    initiators = [p for p in draft.parts if p.role == "initiator"]
    targets = [p for p in draft.parts if p.role == "target"]
    score += 1.0 if initiators else 0.0
    score += 1.0 if any(p.actor.form != "people" for p in targets) else 0.5 if targets else 0.0
    score += 1.0 if draft.title else 0.0
    head = draft.frames[0].head
    if draft.came_before and head.light and draft.type in STRIKES and draft.frames[0].first == head.first - 1:
        score += 1.5  # اقتحموا القرية بعد قصفها بالمدفعية: of the very place just told
    two_sides = _numbers(draft) and len({p.actor.id for p in initiators}) > 1
    score -= (0.5 if two_sides else 1.5) if draft.background and draft.date is None else 0.0
    if draft.type in EFFECTS and not _numbers(draft) and not targets:
        score -= 1.0
    return score


def told(draft: Draft) -> bool:
    """True where a past verb tells the happening, or carries its noun: هاجم, شن هجوما."""
    return draft.carried or any(t.voice in ("verb", "phrase") and not is_effect(t) for f in draft.frames for t in f.triggers)


def _voice(voice: str, light: bool) -> float:
    return {"verb": 1.5, "phrase": 1.5, "present": 0.5, "noun": 0.5 if light else 1.0, "plural": 0.0}[voice]


def _numbers(draft: Draft) -> bool:
    return any(t.count.low for t in draft.tolls if t.field in ("killed", "wounded", "captured"))
