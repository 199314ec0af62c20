"""Clauses of one sentence that stand for themselves by what they say of time: an answer, what came next, harm of another day."""

from __future__ import annotations

from marsad.accounts.frames.boundaries import comma_between, names_places
from marsad.accounts.frames.frame import EFFECTS, VERBAL, group_of, is_effect
from marsad.accounts.frames.left_out import ANSWERED
from marsad.knowledge.happenings import clause_phrases
from marsad.knowledge.wording import wording
from marsad.language.words import Words
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_COMMAS = ("،", ",", "؛")


def of_another_time(reading: Reading, group: list[Happening], new: Happening, ahead: int, group_first: int) -> int | None:
    """Where the clause of ``new`` begins, if it tells of another time than ``group``."""
    cut = (
        _long_before_it(reading, new)
        or _worst_of_them(reading, new)
        or _next_day(reading, group, new)
        or _answer(reading, group, new)
        or _hit_back(reading, group, new)
        or _bomb_before(reading, group, new)
    )
    if cut is None and new.voice == "present":
        cut = _came_next(reading, new) or _before_that(reading, group, new, ahead, group_first)
    if cut is None:
        cut = _days_before(reading, group, new, ahead)
    return cut if cut is not None else _harm_of_another_day(reading, group, new, ahead)


def _long_before_it(reading: Reading, new: Happening) -> int | None:
    """``أُعدم 38 شخصا في كانون الأول، وقبلها بثلاثة أشهر أعدمت السلطات 42 آخرين``: what came so long before, told beside it."""
    norm = reading.words.norm
    if new.voice not in VERBAL:
        return None
    for k in range(new.first - 1, max(0, new.first - 8), -1):
        if norm[k] == "قبل" and norm[k + 1] in ("ها", "ه", "هما", "ذلك") and norm[k + 2] == "ب":
            return k - (norm[k - 1] == "و") if any(w in _DAYS | _HOURS or w in _LONGER for w in norm[k + 3 : new.first]) else None
    return None


_LONGER = _W["longer"]


def _worst_of_them(reading: Reading, new: Happening) -> int | None:
    """``تشهد المحافظة قصفا متقطعا، كان أعنفها حينما ارتكبت الطائرات مجزرة``: one of many, told behind the many."""
    norm = reading.words.norm
    if new.voice not in VERBAL:
        return None
    for k in range(new.first - 1, max(1, new.first - 7), -1):
        if norm[k] in ("حينما", "عندما", "حين", "يوم", "لما"):
            worst = next((j for j in range(k - 1, max(0, k - 4), -1) if norm[j] in _WORST), None)
            return worst - (norm[worst - 1] in ("كان", "كانت")) if worst is not None else None
    return None


_WORST = _W["worst"]


def _next_day(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``قُتل جندي في كمين يوم السبت، وفي اليوم التالي اعتقلت القوات عشرين شابا``: a verb behind another day than that told before; not harm,
    which may be of the wounds."""
    norm, clitic = reading.words.norm, reading.words.clitic
    if new.voice not in VERBAL or new.light or is_effect(new):
        return None
    for k in range(new.first - 1, max(group[-1].last, new.first - 7), -1):
        if norm[k] in _COMMAS and k < new.first - 1:
            return None
        opens = clitic[k] == "+" and norm[k] == "و" or norm[k] == "ثم"
        if opens and norm[k + 1] == "في" and norm[k + 2] == "اليوم" and norm[k + 3] in _FOLLOWING:
            return k
    return None


_FOLLOWING = _W["following"]


def _answer(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``ردا على اعتداء طال منزلا في س وأدى إلى استشهاد امرأة، قصف مستعمرة ص``: what is answered, told in full, and the answer."""
    words, first = reading.words, group[0]
    if (
        new.light
        or is_effect(new)
        or is_effect(first)
        or first.first < 2
        or words.norm[first.first - 1] != "علي"
        or words.norm[first.first - 2] not in ANSWERED
    ):
        return None
    comma = comma_between(reading, group[-1].last, new.first)
    if comma is None or new.first - comma > 2:
        return None
    return comma if any(is_effect(t) for t in group) or names_places(reading, first.last, comma) else None


def _hit_back(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``انفجرت عبوة على الحدود، ورد الجيش بقصف موقع``: who answers a bomb or a rocket with a strike did not lay or fire it."""
    words = reading.words
    struck = new.type in _FROM_AFAR or words.norm[new.first].startswith("استهداف")
    if new.light or not struck or not any(t.roles in ("explosion", "strike") for t in group) or new.voice not in ("noun", "plural"):
        return None
    for k in range(new.first - 2, max(group[-1].last, new.first - 9), -1):
        if replies_at(words, k):
            told = "ب" in words.norm[k + 1 : new.first] and any(k < a.first <= k + 2 for a in reading.actors)
            return k - (words.norm[k] in _ANSWERS) if told and not _exchanged(reading, k, new) else None
    return None


def replies_at(words: Words, k: int) -> bool:
    """``ورد الجيش``, ``ورد`` read as one word with its و: the verb of answering at ``k``, behind what it answers."""
    return words.norm[k] in _ONE_WORD or words.norm[k] in _ANSWERS and words.norm[k - 1] in ("و", "ف") and words.clitic[k - 1] == "+"


def _exchanged(reading: Reading, k: int, new: Happening) -> bool:
    """``ورد عليهم بقصف متبادل``: fire that goes to and fro is one happening."""
    return any(word.startswith("متبادل") for word in reading.words.norm[k : new.last + 2])


def _bomb_before(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``شنت مقاتلات غارة على موقع، بعد انفجار عبوة قرب الحدود``: a bomb that went off before the strike is none of its doing."""
    if new.light or new.type not in _BOMBS or new.voice != "noun" or reading.words.norm[new.first - 1] not in ("بعد", "عقب"):
        return None
    return new.first - 1 if any(t.type in _FROM_AFAR for t in group) else None


_FROM_AFAR = frozenset({"airstrike", "shelling", "drone_strike"})
_BOMBS = frozenset({"ied_explosion", "suicide_bombing", "explosion"})
_ANSWERS = frozenset("رد ردت ردوا يرد ترد".split())
_ONE_WORD = frozenset(["ورد", "وردت", "وردوا"])


def _came_next(reading: Reading, new: Happening) -> int | None:
    """``هاجمت خلية نقطة، لتنفذ القوات إثر ذلك حملة دهم``: a verb of the present behind ل with a subject or a time of its own."""
    words, i = reading.words, new.first - 1
    if i < 2 or words.norm[i] != "ل" or words.clitic[i] != "+" or words.norm[i - 1] not in _COMMAS:
        return None
    own = any(new.last <= a.first <= new.last + 1 for a in reading.actors)
    return i if own or clause_phrases("thereupon").within(words, new.last, min(new.last + 6, len(words))) is not None else None


def _before_that(reading: Reading, group: list[Happening], new: Happening, ahead: int, group_first: int) -> int | None:
    """``قُتل ثلاثة جنود في س، قبل أن يسقط مدنيان برصاص قناص في ص``: what came next with a scene of its own."""
    words = reading.words
    for k in range(new.first - 1, max(group[-1].last, new.first - 4), -1):
        if words.norm[k] == "ان" and words.norm[k - 1] == "قبل" and words.norm[k - 2] in _COMMAS:
            apart = names_places(reading, new.first, ahead) and names_places(reading, group_first, k)
            return k - 1 if apart else None
    return None


def _harm_of_another_day(reading: Reading, group: list[Happening], new: Happening, ahead: int) -> int | None:
    """``حصدت الألغام حياة شاب يوم الأحد، وأصابت ثلاثة بعدها بيومين``: harm so many days after what was told; not ``توفي بعد يومين متأثرا
    بجراحه``."""
    words = reading.words
    if not is_effect(new) or new.voice not in VERBAL or not _days_after(reading, new.last, min(ahead, new.last + 12)):
        return None
    if any(words.bare[k].startswith(("متاثر", "جراح")) for k in range(new.first, min(ahead, new.last + 8))):
        return None
    for k in range(new.first - 1, max(group[-1].last, new.first - 10), -1):
        if words.norm[k] == "و" and words.clitic[k] == "+" and words.norm[k - 1] in _COMMAS:
            return k
    return None


def _days_before(reading: Reading, group: list[Happening], new: Happening, ahead: int) -> int | None:
    """``قُتل سائق في غارة على س، وذلك بعد يومين من غارة على ص قُتل فيها خمسة``, ``قُتل سبعة مسلحين، وذلك بعد مقتل جندي``: what came so long before, or
    harm to others that ``وذلك بعد`` goes back to; not ``توفي بعد يومين من إصابته``."""
    words, i = reading.words, new.first - 1
    if new.voice not in ("noun", "plural") or new.last < len(words) and words.clitic[new.last] == "-":
        return None
    comma = next((k for k in range(new.last, min(ahead + 6, len(words))) if words.norm[k] == "،"), ahead + 6)
    if (
        words.norm[i] in ("من", "علي")
        and not all(is_effect(t) for t in group)
        and (not new.light or names_places(reading, new.first, comma))
    ):
        opens = next((k for k in range(i - 2, max(group[-1].last, i - 5), -1) if words.norm[k] in ("بعد", "عقب")), None)
        if opens is None or not any(words.bare[k] in _DAYS | _HOURS for k in range(opens + 1, i)):
            return None
    elif (
        words.norm[i] in ("بعد", "عقب")
        and words.norm[i - 1] == "ذلك"
        and is_effect(new)
        and not new.light
        and any(t.type in EFFECTS for t in group)
    ):
        opens = i
    else:
        return None
    opens -= words.norm[opens - 1] == "ذلك"
    opens -= words.norm[opens - 1] == "و" and words.clitic[opens - 1] == "+"
    return opens if opens > group[-1].last else None


_HOURS = frozenset("ساعه ساعتين ساعات".split())
_DAYS = _W["days"]


def _days_after(reading: Reading, first: int, last: int) -> bool:
    """``بعد ثلاثة أيام``, ``بعدها بيومين``, ``بعد ذلك بأسبوع``, ``في اليوم التالي``."""
    norm = reading.words.norm
    for k in range(first, last):
        if norm[k] in ("بعد", "عقب"):
            end = next((e for e in range(k + 1, min(k + 5, len(norm))) if norm[e] in _DAYS), None)
            if end is not None and norm[end + 1 : end + 2] not in (["من"], ["علي"]):
                return True
        elif norm[k] == "اليوم" and norm[k + 1 : k + 2] in (["التالي"], ["الثاني"]):
            return True
    return False


def opened_with_what_was_known(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``وبعد ساعات على التوقيف، هاجم مسلحون الحاجز``: the comma behind what only says when, before a verb that tells something else."""
    words, first = reading.words, group[0].first
    if (
        new.voice not in VERBAL
        or new.light
        or not all(t.light and t.voice in ("noun", "plural") for t in group)
        or group_of(new.type) in {group_of(t.type) for t in group}
    ):
        return None
    start = words.sentences[words.sentence[first]][0]
    if not any(words.norm[k] in ("بعد", "عقب", "اثر", "قبل") for k in range(start, min(start + 3, first))) or first - start > 6:
        return None
    comma = comma_between(reading, group[-1].last, new.first)
    return comma if comma is not None and new.first - comma <= 4 else None


def behind_its_setting(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``فيما تتواصل المواجهات بين س وص، قُتل ثلاثون في هجوم``: the news behind the setting that its sentence opens with."""
    words = reading.words
    first = words.sentences[words.sentence[new.first]][0]
    first += words.norm[first] == "و"
    if words.norm[first] not in ("فيما", "بينما") or new.voice not in VERBAL or any(t.voice == "verb" and not t.light for t in group):
        return None
    comma = comma_between(reading, group[-1].last, new.first)
    return comma if comma is not None and new.first - comma <= 1 else None


def answered_in_full(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``هاجم المقاتلون موقع س، ردا على الغارة التي شنها الطيران فجرا على منزل في ص``: what is answered, with a scene of its own."""
    words, i = reading.words, new.first
    if (
        not new.light
        or i < 3
        or new.last + 1 >= len(words)
        or words.norm[i - 1] != "علي"
        or words.norm[i - 2] not in ANSWERED
        or all(is_effect(t) for t in group)
    ):
        return None
    told = words.norm[new.last] in ("التي", "الذي") and names_places(reading, new.last, min(new.last + 12, len(words)))
    return i - 2 if told else None
