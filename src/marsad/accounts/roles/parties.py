"""Which of the parties that were found in a frame take part in what it tells.

Left out are those who only speak of it, back somebody, give the toll, own a camp's name, or break the victims down.
"""

from __future__ import annotations

from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames import Frame
from marsad.accounts.frames.left_out import behind_a_charge
from marsad.accounts.roles.bystanders import no_party, supports
from marsad.accounts.roles.clause import in_the_charges
from marsad.knowledge.happenings import clause_phrases
from marsad.knowledge.wording import wording
from marsad.language.verbs import SURE, finite
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)


def parties_of(reading: Reading, frame: Frame) -> list[ActorMention]:
    """The parties that may have a part, in text order."""
    speaking = [(s.first, s.last) for s in reading.speakers if s.stance not in ("claims_responsibility", "accuses")]
    return [
        a
        for a in reading.actors_in(frame.first, frame.last)
        if not a.speaker_only
        and (not a.as_backer or supports(reading, a))
        and not (a.form == "people" and (_breakdown(reading, a) or _camp(reading, a) or _given_aid(reading, a)))
        and not (a.id == "unidentified" and a.first > 0 and reading.words.norm[a.first - 1] == "الي")
        and not any(first <= a.first < last + (reading.words.norm[last : last + 1] == ["("]) * 2 for first, last in speaking)
        and not no_party(reading, a)
        and not _cited(reading, a)
        and not (a.form == "people" and _in_an_office(reading, a))
        and not _close_to(reading, a)
        and not (a.form == "people" and _reports(reading, a))
        and not _only_speaks(reading, a)
        and not ((frame.head.roles == "detain" or frame.head.type == "execution") and _in_a_charge(reading, frame, a))
        and not _coalition_against(reading, a)
        and not (a.adjective and _of_setting(reading, frame, a))
        and not reading.skipped(a.first, a.last)
    ]


def _cited(reading: Reading, actor: ActorMention) -> bool:
    """``بحسب حصيلة أعلنها س``: who gives the account, no party to what it tells."""
    norm = reading.words.norm
    for k in range(actor.first - 1, max(-1, actor.first - 6), -1):
        if norm[k] in ("،", ".", "\n", "ان"):
            return False
        if norm[k] in ("بحسب", "وفق", "وفقا", "حسب", "حسبما", "نقلا", "اعلنها", "اعلنه", "اعلنته", "اعلنتها"):
            return True
    return False


def _in_an_office(reading: Reading, actor: ActorMention) -> bool:
    """``حسب الوحدة التنفيذية لإدارة مخيمات النازحين``: people in the name of the office that gives the account."""
    words, norm = reading.words, reading.words.norm
    for k in range(actor.first - 1, max(-1, actor.first - 10), -1):
        if norm[k] in ("بحسب", "وفق", "وفقا", "حسب", "حسبما"):
            return any(words.bare[n] in _OFFICES for n in range(k + 1, actor.first))
        if norm[k] in ("،", ".", "\n", "ان") or any(t.first <= k < t.last for t in reading.happenings):
            return False
    return False


_OFFICES = _W["offices"]


_ARMS = frozenset(["فرع", "جهاز", "اجهزه", "شعبه", "دايره"])


def _close_to(reading: Reading, actor: ActorMention) -> bool:
    """``تاجر مقرب من س``, ``بدعوى التعاون مع الجيش``, ``قناة س التابعة للحركة``: to whom somebody or some outlet is near."""
    words, i = reading.words, actor.first
    of_an_arm = i > 0 and words.bare[i - 1] in _ARMS  # متعاون مع فرع أمن الدولة
    if clause_phrases("close_to").before(words, i - of_an_arm):
        return True
    belongs = any(words.bare[k] in ("تابعه", "تابع", "مواليه", "موالي", "مقربه", "ناطقه") for k in range(max(0, i - 3), i))
    return belongs and any(words.bare[k] in _OUTLETS for k in range(max(0, i - 6), i))


def _reports(reading: Reading, actor: ActorMention) -> bool:
    """``وأبلغ طبيب في المستشفى الوكالة``: people who tell of it."""
    words, i = reading.words, actor.first
    return i > 0 and words.norm[i - 1] in grammar().reporting


def _only_speaks(reading: Reading, actor: ActorMention) -> bool:
    """``مقتل شاب قرب الثكنة والجيش يزعم أنه مسلح``: who only says something of it."""
    words, k = reading.words, actor.last
    k += k < len(words) and words.clitic[k] == "+" and words.norm[k] == "ف"  # أما المنظمة فوثقت سقوط قتلى
    return k < len(words) and clause_phrases("only_speaking").at(words, k) > 0 or _another_clause(reading, actor)


def _another_clause(reading: Reading, actor: ActorMention) -> bool:
    """``قصفت س المدينة وحكومة ص تعرف الفاعل``: a party joined by و whose own verb in the present stands behind it, and is no word of happening."""
    words, k = reading.words, actor.last
    if (
        actor.form not in ("name", "definite")
        or actor.first < 3
        or words.norm[actor.first - 1] != "و"
        or k >= len(words)
        or words.sentence[k] != words.sentence[actor.first]
    ):
        return False
    verb = words.norm[k]
    told = any(t.first <= k < t.last or 0 <= t.first - k <= 3 for t in reading.happenings)
    return (
        (verb in ("ترد", "يرد") or verb[0] in "يت" and finite(verb) == SURE)
        and not verb.endswith(("ون", "ان"))
        and not told
        and not clause_phrases("outcome").at(words, k)
    )


def _in_a_charge(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``القبض على متهم باغتيال جندي في س``: the victim of what somebody is charged with."""
    if frame.head.type == "execution" and in_the_charges(reading, frame, actor.first):
        return any(frame.head.last <= t.first < actor.first and t.type != "execution" for t in frame.triggers)
    return any(
        h.first >= frame.head.last and h.last <= actor.first <= h.last + 3 and behind_a_charge(reading, h) for h in reading.happenings
    )


_OUTLETS = _W["outlets"]


def _coalition_against(reading: Reading, actor: ActorMention) -> bool:
    """``التحالف الدولي ضد تنظيم س``, ``التحالف لمحاربة س``: against whom a coalition says it was formed, which tells of no blow."""
    words, i = reading.words, actor.first
    k = i - 1
    if k < 2 or words.norm[k] != "ضد" and words.bare[k] not in ("محاربه", "مكافحه", "قتال"):
        return False
    k -= 1 + (words.norm[k - 1] == "ل")
    return words.norm[k] in ("الدولي", "التحالف") and any(words.norm[j] == "التحالف" for j in range(max(0, k - 1), k + 1))


def _of_setting(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``تحركات للتنظيم رغم الغارات الروسية``: whose a happening is that the frame does not tell of."""
    beside = [t for t in reading.happenings if t.first < actor.first and 0 <= actor.first - t.last <= 1]
    return bool(beside) and all(t not in frame.triggers for t in beside)


def _camp(reading: Reading, actor: ActorMention) -> bool:
    """``مخيم جباليا للاجئين``: who a camp is for, no party."""
    i = actor.first
    if i < 1 or actor.id not in ("refugees", "displaced-people"):
        return False
    if reading.words.norm[i - 1] == "و":
        return any(a.last == i - 1 and _camp(reading, a) for a in reading.actors)  # للنازحين واللاجئين
    return reading.words.norm[i - 1] == "ل" and any(p.last == i - 1 for p in reading.places)


def _given_aid(reading: Reading, actor: ActorMention) -> bool:
    """``أثناء توزيع الخبز على السكان``: to whom something is handed out, whatever happens meanwhile."""
    words, i = reading.words, actor.first
    return i > 1 and words.norm[i - 1] == "علي" and any(words.bare[k] == "توزيع" for k in range(max(0, i - 6), i - 1))


def _breakdown(reading: Reading, actor: ActorMention) -> bool:
    """``بينهم نساء وأطفال``, ``بين القتلى خمسة أطفال``: who the victims were among, no party of their own."""
    norm = reading.words.norm
    return any(
        norm[k] in ("بينهم", "بينها", "منهم", "ضمنهم")
        or (norm[k] == "بين" and norm[k + 1] in ("هم", "القتلي", "الضحايا", "الشهداء", "الجرحي"))
        for k in range(max(0, actor.first - 7), actor.first)
    )
