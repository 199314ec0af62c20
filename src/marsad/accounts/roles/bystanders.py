"""Bodies that stand near a happening and have no part in it: they hold the land, lead a body that is named, disclaim the deed or
say nothing of it; and those who help on the spot, who have one."""

from __future__ import annotations

from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames.frame import VERBAL, Frame, group_of
from marsad.accounts.wires import in_dateline, in_lead
from marsad.knowledge.happenings import clause_phrases, singles, weapon_words
from marsad.knowledge.wording import wording
from marsad.language.verbs import finite
from marsad.language.words import Words
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)


def no_party(reading: Reading, actor: ActorMention) -> bool:
    """Those whom neither grammar nor cue gives a part: they hold the land, lead a body that is named, disclaim the deed or say
    nothing of it."""
    return (
        in_lead(reading, actor.first)
        or in_dateline(reading, actor)
        or _in_its_stronghold(reading, actor)
        or _comes_later(reading, actor)
        or _holds_land(reading, actor)
        or _leads_a_body(reading, actor)
        or _disclaims(reading, actor)
        or _no_comment(reading, actor)
        or _visits(reading, actor)
        or _usually_claims(reading, actor)
        or _marched_for(reading, actor)
        or _fought_before(reading, actor)
        or _based_there(reading, actor)
    )


def _based_there(reading: Reading, actor: ActorMention) -> bool:
    """``استهدف بلدة س المليئة بالقواعد العسكرية التركية``, ``التي تضم نقطة للجيش``: who has bases in the place that was struck."""
    words = reading.words
    for k in range(actor.first - 1, max(-1, actor.first - _BASED), -1):
        if words.norm[k] in ("،", ",", ".", "\n") or any(t.first <= k < t.last for t in reading.happenings):
            return False
        if words.bare[k] in _FULL_OF:
            return any(0 <= k - p.last <= 1 for p in reading.places)
    return False


_FULL_OF = _W["full_of"]
_BASED = 6
"""Words from what a place holds to whose that is, at most."""


def _fought_before(reading: Reading, actor: ActorMention) -> bool:
    """``قنبلة من مخلفات اشتباكات قسد والجيش``: whose old fighting left behind what went off; but ``مخلفات قصف النظام`` are his."""
    words = reading.words
    first = max(words.sentences[words.sentence[actor.first]][0], actor.first - _LEFT_BEHIND)
    left = next((k for k in range(actor.first - 1, first, -1) if words.bare[k] in _FIGHTS and words.bare[k - 1] in _REMAINS), None)
    return left is not None and not any(words.norm[k] in ("،", ",", ".") for k in range(left, actor.first))


_REMAINS, _FIGHTS = _W["remains"], _W["fights"]
_LEFT_BEHIND = 9
"""Words from what is left of fighting to those who fought, at most."""


def _marched_for(reading: Reading, actor: ActorMention) -> bool:
    """``مسيرة مؤيدة للجيش``, ``خرجوا دعما لحركة س``: for whom people came out, who has no part in it."""
    words, k = reading.words, actor.first - 2
    if k < 1 or words.norm[k + 1] != "ل" or words.bare[k] not in _FOR_THEM:
        return False
    sentence = words.sentences[words.sentence[k]][0]
    return any(t.roles == "protest" and max(sentence, k - _MARCHING) <= t.first < k for t in reading.happenings)


_FOR_THEM = _W["for_them"]
_MARCHING = 12
"""Words from those who come out to for whom, at most."""


def supports(reading: Reading, actor: ActorMention) -> bool:
    """``بدعم من طائرات التحالف``, ``بإسناد جوي من القوات الأمريكية``: forces that help on the spot; a state's ``بدعم من`` is a tie and no part."""
    words, i, nouns = reading.words, actor.first, singles("clauses.yaml", "support")
    if i < 3 or words.norm[i - 1] != "من":
        return False
    k = i - 2 - (words.bare[i - 2] not in nouns)
    armed = (
        actor.kind in ("State forces", "Rebel group") or words.bare[i] in weapon_words() or words.bare[i] in singles("humans.yaml", "armed")
    )
    return armed and k > 0 and words.bare[k] in nouns and words.norm[k - 1] == "ب"


def _in_its_stronghold(reading: Reading, actor: ActorMention) -> bool:
    """``محافظة س معقل المتمردين``, ``المدينة، آخر معقل للفصائل``, ``التي كانت معقلا للمعارضة``: what a place is known for, no one who was hit."""
    words, k = reading.words, actor.first
    if _STRONGHOLDS.isdisjoint(words.bare[max(0, k - 4) : k + 1]):
        return False
    while k > actor.first - 4 and k > 1 and words.bare[k] not in _STRONGHOLDS:
        k -= 1
    if words.bare[k] not in _STRONGHOLDS:
        return False
    while k > 0 and (words.bare[k - 1] in ("اخر", "ابرز", "اهم", "اكبر", "احد", "احدي") or words.norm[k - 1] in ("من", "تعتبر")):
        k -= 1
    return (
        words.norm[k - 1] in _BEING
        or words.norm[k - 1] in ("،", ",", "(")
        and words.norm[k] != "و"
        or any(p.last == k for p in reading.places)
    )


_STRONGHOLDS = frozenset(["معقل", "معقلا", "معاقل"])
_BEING = _W["being"]


def _comes_later(reading: Reading, actor: ActorMention) -> bool:
    """``رشقوا الدورية قبل أن يتدخل الجيش``, ``قتل مسلحان أربعة قبل أن تقتلهما القوات``: who came after it, behind a verb that is no
    word of happening, or one of what was done to those who are told of."""
    words, verb = reading.words, actor.first - 1
    while verb > 0 and (words.clitic[verb] == "-" or words.norm[verb] in ("علي", "ل") and words.clitic[verb + 1] == "-"):
        verb -= 1  # تقضي عليهم, تتصدى لهم
    before = words.norm[verb - 1] == "ان" and words.norm[verb - 2] == "قبل" if verb > 1 else False
    there = verb > 0 and words.norm[verb - 1] == "حيث" and words.norm[verb] in _REPELS  # حيث تصدت لهم الشرطة
    if not before and not there:
        return False
    told = next((t for t in reading.happenings if t.first <= verb < t.last), None)
    if told is None and words.norm[verb] in _ANSWERING and any(actor.last <= t.first <= actor.last + 6 for t in reading.happenings):
        return False  # قبل أن ترد س بتنفيذ غارات: she did what is told after it
    if told is None and _acts_next(reading, actor):
        return False  # قبل أن تتدخل قوة من الشرطة وتطلق الرصاص
    if told is None:
        return verb == actor.first - 1
    if told.type == "excessive_force":
        return False  # تظاهروا قبل أن تفرقهم القوات بالغاز
    at_them = verb < actor.first - 1 or any(words.clitic[k] == "-" for k in range(actor.last, min(actor.last + 3, len(words))))
    first = words.sentences[words.sentence[verb]][0]
    acted = any(
        first <= t.first < verb and t.voice in VERBAL and t.type != "displacement" and not t.passive and not t.light
        for t in reading.happenings
    )
    return (told.roles in ("harm", "strike", "detain") or words.norm[verb] in _REPELS) and at_them and acted


def _acts_next(reading: Reading, actor: ActorMention) -> bool:
    """A verb of happening that و joins to the one before the party, right behind it."""
    words, k = reading.words, actor.last
    joined = k + 1 < len(words) and words.norm[k] == "و"
    return joined and any(t.first == k + 1 and t.voice in VERBAL and not t.passive for t in reading.happenings)


_ANSWERING = _W["answering"]
_REPELS = _W["repels"]


def _holds_land(reading: Reading, actor: ActorMention) -> bool:
    """``الأراضي الخاضعة للسلطة``, ``مناطق سيطرة القوات``, ``المدينة الخاضعة لسيطرة فصائل س``, ``حيث تنتشر قوات س برفقة ص``: in
    whose hands a place is, no party to what happens there."""
    words = reading.words
    norm, i = words.norm, actor.first
    while i > 1 and (words.bare[i - 1] in singles("humans.yaml", "armed") or norm[i - 1] in ("ل", '"', "“", "”", "«")):
        i -= 1  # مناطق نفوذ "س"
    if i > 1 and _fell_to_them(reading, i):
        return False
    held = i > 1 and (
        words.bare[i - 1] in ("خاضعه", "خاضع", "خاضعين")
        or words.bare[i - 1] in ("سيطره", "نفوذ")
        and (norm[i - 2] in ("ل", "تحت") or words.bare[i - 2] in _LANDS)
    )
    if held and not any(norm[k].startswith("مصدر") for k in range(max(0, i - 5), i)):  # قصف مصدره مناطق سيطرة س
        return True
    where = next((k for k in range(i - 1, max(0, i - 9), -1) if norm[k] in ("حيث", "،", ".")), None)
    return where is not None and norm[where] == "حيث" and words.bare[where + 1] in grammar().held


def _fell_to_them(reading: Reading, i: int) -> bool:
    """``باتت المدينة تحت سيطرة الجيش``: who holds the land since the news that tells it; ``i`` is where their name begins."""
    return any(t.type == "territory_gain" and t.object is not None and t.object[1] == i for t in reading.happenings)


def _leads_a_body(reading: Reading, actor: ActorMention) -> bool:
    """``التحالف الذي تقوده س``, ``فصيل س الذي يتزعمه القيادي ص``: who leads the body that is named before."""
    words, i = reading.words, actor.first
    if i < 3 or words.clitic[i - 1] != "-" or words.norm[i - 2] not in singles("clauses.yaml", "leading"):
        return False
    k = i - 2 - (words.norm[i - 3] in ("الذي", "التي"))
    return any(a.last == k and a is not actor for a in reading.actors)


def _visits(reading: Reading, actor: ActorMention) -> bool:
    """``تفقد محافظ س مكان القصف``, ``زار الوزير جرحى الهجوم``: who came to see it."""
    norm, visiting = reading.words.norm, singles("clauses.yaml", "visiting")
    if actor.first > 0 and norm[actor.first - 1] in visiting:
        return True
    return actor.form == "person" and any(word in visiting for word in norm[actor.last - 1 : actor.last + 1])  # الوالي وقف على أحوال الجرحى


def stands_by(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``وباركت الحركة العملية``, ``وقع الهجوم بعد يومين من عملية للجيش``, ``يعد الهجوم الأكبر منذ انسحاب القوات``: where a sentence only points back to
    what happened, a body that is the subject of another verb, or stands beside another noun, has no part in it."""
    words, i = reading.words, actor.first
    back = all(t.light and t.voice == "noun" and words.norm[t.first] != words.bare[t.first] for t in frame.triggers)
    if not back or not all(group_of(t.type) in _STRUCK for t in frame.triggers):
        return False
    near = [t for t in frame.triggers if t.last <= i]
    if near:
        between = range(near[-1].last, i)
        return any(words.norm[k] in grammar().prepositions - _BY for k in between) or any(t.first in between for t in reading.happenings)
    if words.norm[frame.first + (words.norm[frame.first] == "و")] in _CALLED:
        return True
    doing = singles("clauses.yaml", "claims") | _ANSWERS
    done = (k for k in (i - 1, *range(actor.last, frame.triggers[0].first)))
    if any(clause_phrases("carriers_active").at(words, k) or words.bare[k] in doing for k in done):
        return False  # أن تكون س هي من نفذت الغارة
    if any(words.norm[k] in _BEHIND_IT for k in range(actor.last, min(actor.last + 2, frame.triggers[0].first))):
        return False  # رجحت مصادر أن تقف س وراء الهجوم
    return not words.clitic[i - 1] and bool(finite(words.norm[i - 1]))


_BEHIND_IT = frozenset(["وراء", "خلف"])
_STRUCK = frozenset({"strike", "explosion", "attack", "reference"})
_CALLED = _W["called"]
_ANSWERS = _W["answers"]
_BY = _W["by"]


def _usually_claims(reading: Reading, actor: ActorMention) -> bool:
    """``جماعة س الموالية للتنظيم عادة ما تتبنى هجمات``: who is known to own up to such things has not done so here."""
    words, k = reading.words, actor.last
    if _known_to_claim(words, actor.first - 3):  # عادة ما تتبنى س هذه الهجمات
        return True
    return any(_known_to_claim(words, at) for at in range(k, min(k + 6, len(words) - 2)))


def _known_to_claim(words: Words, k: int) -> bool:
    return (
        0 <= k < len(words) - 2
        and words.norm[k] in _USUALLY
        and words.norm[k + 1] == "ما"
        and words.bare[k + 2].startswith(("تتبن", "يتبن", "تعلن", "يعلن"))
    )


_USUALLY = frozenset(["عاده", "غالبا", "دايما", "كثيرا"])


def _disclaims(reading: Reading, actor: ActorMention) -> bool:
    """``لم تعلن س مسؤوليتها``, ``نفت س مسؤوليتها عن القصف``, ``لم تتبن س التفجير``, ``س لم تتبن``: who owns up to nothing."""
    words, norm = reading.words, reading.words.norm
    if actor.form == "people" or _DISOWNING.isdisjoint(norm[max(0, actor.first - 4) : actor.last + 4]):
        return False
    rest = norm[actor.last : words.sentences[words.sentence[actor.first]][1]]
    if any(word in ("اعلن", "اعلنت") and any(w.startswith("مسوولي") for w in rest[k : k + 5]) for k, word in enumerate(rest)):
        return False  # لم يتبن التنظيم الهجوم، إلا أنه كان قد أعلن الأسبوع الماضي مسؤوليته عن قتل عنصر
    before = range(max(1, actor.first - 3), actor.first)
    if any(words.bare[k] in _LINKS and (norm[k - 1] in _DENIED or norm[k - 1] == "اي") for k in before):
        return True  # نفى المتحدث أي علاقة لقواتهم بالقصف
    if any(norm[k] == "علاقه" and norm[k - 1] in _NOT for k in range(max(1, actor.first - 4), min(len(words), actor.last + 4))):
        return True  # لا علاقة لقواته بالضربة
    claims = singles("clauses.yaml", "claims")
    if norm[actor.first - 1] in ("نفي", "نفت", "انكار") and any(
        norm[k].startswith("مسوولي") for k in range(actor.last, min(len(words), actor.last + 3))
    ):
        return True  # نفي س، مسؤوليتها عن القصف
    before = range(max(0, actor.first - 3), actor.first)
    after = range(actor.last, min(len(words), actor.last + 4))
    after = range(actor.last, next((k for k in after if norm[k] in (".", "\n", "،")), after.stop))
    responsible = any(norm[k].startswith("مسوولي") for k in after)
    for k in (*before, *after):
        denied = k > 0 and norm[k - 1] in _NOT
        if denied and (
            words.bare[k] in claims
            or words.bare[k].startswith(("تتبن", "يتبن"))
            or responsible
            or any(norm[n].startswith("مسوولي") for n in range(k, min(len(words), k + 3)))
        ):
            return True
        if responsible and norm[k] in _DENIED:
            return True
    return any(norm[k] in _DENIED for k in before) and any(words.bare[k] in _LINKS for k in after)  # نفى المتحدث باسم س صلة قواته بالهجوم


def _no_comment(reading: Reading, actor: ActorMention) -> bool:
    """``س لم تعلق على الهجوم``, ``ولم يعلق الجيش أو الشرطة على الغارة``, ``رفض متحدث باسم س التعليق``: who says nothing of it."""
    norm, k, silent = reading.words.norm, actor.last, clause_phrases("silent")
    if silent.before(reading.words, actor.first):
        return True
    joined = actor.first > 0 and norm[actor.first - 1] in ("او", "و", "ولا")
    if joined and any(a.last in (actor.first - 1, actor.first - 2) and silent.before(reading.words, a.first) for a in reading.actors):
        return True
    if k + 1 < len(norm) and norm[k] in _NOT and clause_phrases("only_speaking").at(reading.words, k + 1) > 0:
        return True
    i = actor.first
    return not _REFUSED.isdisjoint(norm[max(0, i - 5) : i]) and any(
        norm[n] in ("التعليق", "التعقيب") for n in range(k - 1, min(len(norm), k + 3))
    )


_DENIED = _W["denied"]
_LINKS = _W["links"]
"""What those deny who say that they had no part in it."""
_LANDS = _W["lands"]
_NOT = frozenset(["لم", "لا", "لن"])
_DISOWNING = _NOT | _DENIED | {"انكار"}
_REFUSED = _W["refused"]
