"""Parties that somebody accuses, believes to have done it, or that own up to it."""

from __future__ import annotations

from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames import Frame
from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Happening, Reading
from marsad.records import Role

_W = wording(__name__)

BLAMING = _W["blaming"]
"""Verbs that blame where the word of responsibility follows: حملت الحركة الجيش المسؤولية."""
ACCUSING = _W["accusing"]
_LATER = _W["later"]


def claims_it(reading: Reading, actor: ActorMention) -> bool:
    """``س يتبنى العملية``, ``وتبنت س الهجوم``, ``وتبنى الهجوم تنظيم س``: who claims the deed."""
    norm, i = reading.words.norm, actor.first
    while i > 1 and norm[i - 1] in _LATER:
        i -= 1
    if i > 1 and reading.words.clitic[i - 1] == "-" and norm[i - 2] in singles("clauses.yaml", "claims"):
        return actor.form != "people"  # وتبنته لاحقا كتيبة س
    i = actor.first
    beside = [norm[i - 1] if i else "", norm[actor.last] if actor.last < len(norm) else ""]
    if i > 1 and norm[i - 1] != reading.words.bare[i - 1] and any(t.first == i - 1 for t in reading.happenings):
        beside.append(norm[i - 2])
    return any(word in singles("clauses.yaml", "claims") for word in beside) and actor.form != "people"


def _accuses(reading: Reading, frame: Frame, k: int) -> bool:
    """True for a verb of accusing, or of blaming with its word of responsibility behind it."""
    norm = reading.words.norm
    if norm[k] in BLAMING:
        return any("مسوول" in norm[n] for n in range(k + 1, min(k + 12, frame.last)))
    return norm[k] in ACCUSING


def befalls_somebody(trigger: Happening) -> bool:
    """True for words of harm without a doer: قُتل, مقتل, أصيب, العثور على جثة."""
    return trigger.roles in ("harm", "found")


def part_by_accusation(reading: Reading, frame: Frame, actor: ActorMention) -> tuple[Role, str] | tuple[()] | None:
    """``حمّلت س ص المسؤولية``: the first party is who accuses, the second who is accused; one party alone is accused."""
    words = reading.words
    if each_accuses(reading, actor):
        return "initiator", "accused each other"
    if _accused_in_turn(reading, frame, actor):
        return "initiator", IN_TURN
    laid = _blame_laid(reading, frame, actor)
    if laid is not None:
        return laid
    if _pointed_at(reading, frame, actor):
        return "initiator", "accused"
    if any(_accuses(reading, frame, k) for k in range(actor.last, min(actor.last + 3, frame.last))):
        return ()  # س يتهم ص
    verb = next((k for k in range(actor.first - 1, max(frame.first - 1, actor.first - 14), -1) if _accuses(reading, frame, k)), None)
    if verb is None:
        return None
    if words.clitic[verb + 1] == "-":
        return ()  # اتهمه عناصر الدورية بأنه
    if any(
        words.norm[k] == "ب" and words.bare[k + 1].startswith(("انتما", "تعاون", "تعامل", "تخابر", "تجسس", "عمال", "ولاء", "ارتباط", "صله"))
        for k in range(verb, actor.first - 1)
    ):
        return ()  # ويتهم بالانتماء لتنظيم س
    parties = [a for a in reading.actors if verb < a.first < frame.last and not a.adjective and a.form != "people"]
    if actor.form == "people" and actor.first - verb <= 2 and parties and actor.first < parties[0].first:
        return ()  # اتهمت شبكة أطباء السودان قوات س بـ
    if not parties or actor not in parties[:2]:
        return None
    if actor is parties[0] and actor.first == verb + 1 and any(first == actor.last for first, _ in words.quotes):
        return ()  # واتهمت الشرطة "عملاء دولة مجاورة" بالوقوف وراءها
    straight = (parties[0].first - verb <= 2 or _of_the_accuser(reading, verb, parties[0])) and len(parties) > 1
    if straight and actor is parties[0]:
        return ()
    stop = next(
        (
            k
            for k in range(verb + 1, frame.last)
            if words.norm[k] == "ب"
            and words.clitic[k] == "+"
            and words.bare[k + 1 : k + 2] not in (["قياده"], ["زعامه"], ["رياسه"], ["دعم"])
        ),
        None,
    )
    named = [
        a
        for a in reading.actors
        if stop is not None and verb < a.first and a.last <= stop and not a.adjective and words.clitic[a.first - 1] != "-"
    ]
    if len(named) > 1 and actor in named:
        return ("initiator", "accused") if actor is named[-1] else ()  # اتهمت وزارة الدفاع في حكومة س تنظيمات ص بالوقوف وراءه
    if actor is parties[0] or (straight and actor is parties[1]):
        return "initiator", "accused"
    return None


def _of_the_accuser(reading: Reading, verb: int, actor: ActorMention) -> bool:
    """``حمّل مستشار لقائد س سلاح ص المسؤولية``: whose man it is that accuses, and not whom he accuses."""
    if reading.words.norm[actor.first - 1] != "ل":
        return False
    return any(s.stance == "accuses" and verb < s.first < s.last == actor.first - 1 for s in reading.speakers)


IN_TURN = "accused in turn"
"""The rule of whom those accuse who were accused themselves, or deny it."""


def _accused_in_turn(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``نفى الجيش القصف، متهما س بتنفيذه``, ``ونفت الجماعة ذلك متهمة القوات الحكومية``: right behind a participle of accusing, whose subject
    is named before it; not ``القبض على متهمة بقتل``."""
    words, i = reading.words, actor.first
    while i > frame.first and words.norm[i - 1] in _OPENING:
        i -= 1
    if i <= frame.first + 1 or words.norm[i - 1] not in _ACCUSING_BESIDES or actor.adjective or actor.form == "people":
        return False
    charge = range(actor.last, min(actor.last + _CHARGED, len(words)))
    said = range(max(frame.first, i - _SAID_BEFORE), i - 1)
    return any(words.norm[k] == "ب" for k in charge) and any(words.norm[k] in _DENYING for k in said)


_OPENING = frozenset(["«", '"', "“", "("])
_ACCUSING_BESIDES = _W["accusing_besides"]
_DENYING = _W["denying"]
_CHARGED = 7
"""Words from whom somebody accuses to what he accuses him of, at most."""
_SAID_BEFORE = 25
"""Words back from the participle to the verb of denial, at most."""


def each_accuses(reading: Reading, actor: ActorMention) -> bool:
    """``تبادلت س وص الاتهامات بقصف الحي``: each is named by the other."""
    norm, bare = reading.words.norm, reading.words.bare
    first, last = reading.words.sentences[reading.words.sentence[actor.first]]
    verb = next((k for k in range(actor.first - 1, max(first - 1, actor.first - _TRADED), -1) if norm[k] in _TRADE), None)
    if verb is None:  # الجيش والدعم السريع يتبادلان الاتهام
        near = range(actor.last, min(actor.last + _BOTH, last - 1))
        verb = next((k for k in near if norm[k] in _TRADE and bare[k + 1] in ("اتهام", "اتهامات", "تهم")), None)
    if verb is None or actor.form == "people":
        return False
    return any(bare[k] in ("اتهام", "اتهامات", "تهم") for k in range(actor.last, min(actor.last + _TRADED, last)))


_TRADE = _W["trade"]
_LAID = 8
"""Words from the blame to على and whom it is laid on, at most: ألقت باللوم في الهجوم على السوق على س."""
_BOTH = 5
"""Words from the first of two parties to their verb behind them, at most."""
_TRADED = 8
"""Words from a verb of trading charges to a party, and from the party to the charges, at most."""


def _blame_laid(reading: Reading, frame: Frame, actor: ActorMention) -> tuple[Role, str] | tuple[()] | None:
    """``ألقت س وص بمسؤوليتها على ع``: who lays the blame has no part, who stands behind على is accused."""
    words = reading.words
    if grammar().laying_blame.isdisjoint(words.norm[frame.first : frame.last]):
        return None
    near = range(frame.first, frame.last)
    laid = [k for k in near if words.bare[k][:6] == "مسوولي" or words.norm[k] in _FAULT]
    said = next((k for k in laid if words.norm[k - 1] == "ب" or words.norm[k - 1] in grammar().laying_blame), None)
    if said is None:
        return None
    verb = next((k for k in range(said - 1, max(frame.first - 1, said - 9), -1) if words.norm[k] in grammar().laying_blame), None)
    on = next((k for k in range(said + 1, min(said + _LAID, frame.last)) if words.norm[k] == "علي"), None)
    if verb is None or on is None:
        return None
    if verb < actor.first < said:
        return ()
    return ("initiator", "accused") if actor.first in (on + 1, on + 2) and actor.form != "people" else None


_FAULT = _W["fault"]


def _pointed_at(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``وجهت الاتهامات إلى س``, ``تتجه أصابع الاتهام نحو س``, ``تتراوح الشكوك بين س وص``: whom an accusation or suspicion points at."""
    norm, bare = reading.words.norm, reading.words.bare
    near = range(max(frame.first, actor.first - 9), actor.first)
    fingers = next((k for k in reversed(near) if bare[k] in ("اتهام", "اتهامات", "شكوك", "شبهات")), None)
    if fingers is None or actor.form == "people":
        return False
    to = next((k for k in range(fingers + 1, actor.first) if norm[k] in ("الي", "نحو", "صوب", "بين", "حول", "ل")), None)
    return (
        to is not None
        and not any(norm[k] in ("،", ".", "ب", "ان") for k in range(to, actor.first))
        and any(norm[k].startswith(_POINTS) for k in range(max(frame.first, fingers - 4), fingers))
    )


_POINTS = _W.stems("points")


def is_believed(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``مجهولين يعتقد أنهم من عناصر X``, ``بين مرجح أنهم من أبناء X``: who they are said to be."""
    norm = reading.words.norm
    if (
        norm[actor.first - 1] in ("ه", "ها")
        and norm[actor.first - 2] == "ان"
        and any(w in _BELIEVED for w in norm[max(frame.first, actor.first - 6) : actor.first - 2])
    ):
        return True  # رجح ناشطون أنه بارجة روسية
    if _thought_to_be_behind(reading, actor):
        return True
    for k in range(actor.first, max(frame.first + 2, actor.first - 3), -1):
        if norm[k] == "من" or norm[k - 1] == "من":
            k = k if norm[k] == "من" else k - 1
            return norm[k - 1] in ("هم", "ه", "ها", "هما") and norm[k - 2] in ("ان", "ب") and norm[k - 3] != "ك"  # وكأنه من
    return actor.form == "name" and actor.first - 2 >= frame.first and norm[actor.first - 1] in _DRESS and norm[actor.first - 2] in _WEAR


def _thought_to_be_behind(reading: Reading, actor: ActorMention) -> bool:
    """``مرجحا أن يكون تنظيم س قد زرعها``, ``يعتقد أن تكون س وراء التفجير``: who somebody thinks did it."""
    norm, first = reading.words.norm, actor.first
    be = norm[first - 1] in _BE and norm[first - 2] == "ان" or norm[first - 1] == "ان"
    thinks = first - 2 - (norm[first - 1] in _BE)
    return (
        first > 3
        and be
        and norm[thinks] in _BELIEVED | _SUSPECTED
        and bool(norm[actor.last : actor.last + 1])
        and norm[actor.last] in _BEHIND_IT
    )


_BE = frozenset(["يكون", "تكون", "يكونوا"])
_SUSPECTED = _W["suspected"]
_BEHIND_IT = _W["behind_it"]
_DRESS = _W["dress"]
_WEAR = _W["wear"]
"""``مسلحين يرتدون زي س``, ``بزي س``: whose dress attackers wear is whom they are taken for."""
_BELIEVED = _W["believed"]


def belonging_suspected(reading: Reading, frame: Frame, i: int) -> bool:
    """``مهاجمين يشتبه بانتمائهم إلى س``: to whom attackers, or those arrested, are thought to belong."""
    norm = reading.words.norm
    return norm[i - 1] in ("الي", "ل") and any(norm[k].startswith("انتما") for k in range(max(frame.first, i - 4), i - 1))


def is_ascribed(reading: Reading, frame: Frame, i: int) -> bool:
    """``ونُسب الهجوم إلى X``, ``أن العملية من تدبير X``: to whom the deed is ascribed."""
    norm = reading.words.norm
    if norm[i - 1] in _MAKING and norm[i - 2] == "من":
        return any(0 <= i - 2 - t.last <= _QUALIFIED for t in frame.triggers if t.voice in ("noun", "plural"))  # not صاروخ من صنع س
    return norm[i - 1] == "الي" and any(
        norm[k] in ("نسب", "نسبت", "ينسب", "تنسب", "منسوب", "منسوبه") for k in range(max(frame.first, i - 6), i)
    )


_MAKING = _W["making"]
_QUALIFIED = 2
"""Words between the deed and whose making it is said to be: التفجير الأخير من تدبير س."""


def blames(reading: Reading, frame: Frame) -> bool:
    """``لم تتبن أي جهة العملية``, ``ويعتقد أن س تقف خلفها``, ``من تدبير س``: a sentence about who did it, which is said of attacks alone."""
    norm = reading.words.norm[frame.first : frame.last]
    return any(
        word.startswith(_BLAMES) or word in _MAKING and norm[k - 1] == "من" or word in ("وراء", "خلف") and norm[k - 1].startswith(_STANDS)
        for k, word in enumerate(norm)
    )


_BLAMES = _W.stems("blames")
_STANDS = _W.stems("stands")


def is_relied_on(reading: Reading, frame: Frame, i: int) -> bool:
    """``معتمدة في هذه الحملة على X``, ``بالاعتماد على X``: those who fight for the maker."""
    norm = reading.words.norm
    return norm[i - 1] == "علي" and any("عتمد" in norm[k] or "عتماد" in norm[k] for k in range(max(frame.first, i - 6), i))
