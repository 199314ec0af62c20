"""Whom a phrase of a clause names: a party that was found in it, or the people or things that its head says.

``مسلحون مجهولون`` is the party found there; ``متمردو الجبهة س`` stands for the body; ``أستاذا جامعيا`` are civilians;
``قافلة للجيش`` is its owner; ``قرية كذا`` is a scene and names nobody.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.clauses import Argument, Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.unnamed import ANYBODY, STRANGER, UNNAMED, civil_office, people_words, person_forms, thing_at, two_things
from marsad.accounts.whose import (
    BELONG,
    BODIES,
    FORCES,
    comrade_of,
    defended,
    fallen_of,
    force_told_of,
    last_body,
    made_up_of,
    number_of_theirs,
    of_theirs,
    of_who_tells,
    owner_behind,
    owners_behind,
    served_in,
)
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.knowledge.happenings import clause_phrases, singles, weapon_words
from marsad.knowledge.wording import wording
from marsad.mentions.actors.crowds import NAMED_SO
from marsad.mentions.actors.slugs import slug
from marsad.mentions.model import ActorMention, Happening, Reading

_W = wording(__name__)

_STANDING_FOR = frozenset({"armed", "office"})
"""Heads that stand for the body behind them: متمردو الجبهة, قيادي في الحركة."""
_HARMED = frozenset(
    {
        "killing",
        "wounding",
        "assassination",
        "abduction",
        "arrest",
        "execution",
        "capture",
        "torture",
        "sexual_violence",
        "body_found",
        "disappearance",
        "prisoner_release",
    }
)
_NO_BODIES = _W["no_bodies"]
_SOME_GROUP = _W["some_group"]
_MADE = {"suicide": STRANGER, "civil": ("civilians", "مدنيون", "Civilians"), "crowd": ("protesters", "متظاهرون", "Protesters")}


def whom(reading: Reading, argument: Argument, trigger: Happening) -> list[ActorMention]:
    """The parties that the phrase of an argument names, in text order; none where it names a place, a weapon or nobody."""
    chunk = argument.chunk
    if reading.words.norm[chunk.head] in ("من", "ما"):
        return []  # عدد من فقدوا حياتهم
    if (
        _of_the_thing_before(reading, chunk)
        or _quality(reading, chunk)
        or _by_name(reading, chunk)
        or reading.words.bare[chunk.last - 1] in _MONEY
        or reading.words.bare[chunk.head] in singles("grammar.yaml", "death")  # لقي خمسة محتجين حتفهم
    ):
        return []
    if argument.part == "sufferer" and (fallen := fallen_of(reading, chunk)) is not None:
        return [_standing_for(reading, chunk, fallen)]
    if argument.part == "sufferer" and (k := number_of_theirs(reading, chunk)):
        owner = last_body(reading, replace(chunk, last=k), hurt=True)
        return [_standing_for(reading, chunk, owner)] if owner is not None else []
    if argument.part == "sufferer" and (comrade := comrade_of(reading, chunk)) is not None:
        return [_standing_for(reading, chunk, comrade)]
    if same_again(reading, chunk.first, chunk.last):
        return [a for a in reading.actors if a.first == chunk.first and a.form in BODIES and not a.unsure]
    inside = [a for a in reading.actors_in(chunk.first, chunk.last) if not a.as_backer and not a.speaker_only]
    at_head = [a for a in inside if a.first <= chunk.head < a.last]
    if not inside and chunk.pronoun < 0 and reading.words.norm[chunk.head] in _NO_BODIES:
        return []  # الأسماء الواردة في البيان
    if not inside and argument.part == "doer" and trigger.roles == "protest" and _union(reading, chunk):
        return [_people(reading, chunk, "union")]
    group = _group(reading, chunk)
    if group in ("armed", "office") and _owned_by_pronoun(reading, chunk):
        told = next((a for a in at_head if a.rule == "pronoun"), None)
        if told is not None:
            return [told]
        owner = last_body(reading, chunk, argument.part == "sufferer")
        if owner is not None:
            return [_standing_for(reading, chunk, owner)]
        return [a for a in at_head if a.form != "unknown_body"]
    if at_head:
        fighter = group == "armed" or _suicide_attacker(reading, chunk)
        body = (
            _come_from(reading, chunk, at_head[0].last) if fighter and at_head[0].form not in ("name", "members", "nationality") else None
        )
        return [_standing_for(reading, chunk, body)] if body is not None else at_head
    if chunk.head + clause_phrases("both_sides").at(reading.words, chunk.head) == chunk.last:
        return []  # بين الطرفين: taken over from what was told before
    if group in ("office", "armed") and not any(a.form in BODIES for a in inside) and argument.part == "sufferer":
        served = served_in(reading, chunk)
        if served is not None:
            return [_standing_for(reading, chunk, served)]
    if (
        argument.part == "side"
        and chunk.last < len(reading.words)
        and reading.words.norm[chunk.last] == "من"
        and (sides := _two_behind(reading, chunk.last))
    ):
        return sides
    if group and _named_place(reading, chunk):
        return _dwellers(reading, argument, trigger)  # أم الكيف
    bodies = [a for a in inside if a.form in BODIES]
    if group in _STANDING_FOR and bodies and not (group == "office" and argument.part == "doer"):
        return [_standing_for(reading, chunk, next((b for b in bodies if not b.adjective), bodies[0]))]  # قياديا إيرانيا في تنظيم س
    if not inside and (allied := made_up_of(reading, chunk)):
        return allied
    if group == "armed" and argument.part == "sufferer" and not inside and (force := of_who_tells(reading, chunk)) is not None:
        return [_standing_for(reading, chunk, force)]
    if (
        (group == "armed" or reading.words.bare[chunk.head] in FORCES)
        and argument.part == "doer"
        and not inside
        and (force := force_told_of(reading, chunk)) is not None
    ):
        return [_standing_for(reading, chunk, force)]
    if chunk.last == chunk.head + 1 and reading.words.bare[chunk.head] in ANYBODY:
        return []
    if group and trigger.type == "seizure" and argument.part == "sufferer":
        return []
    if _suicide_attacker(reading, chunk):
        body = _come_from(reading, chunk)
        return [_standing_for(reading, chunk, body)] if body is not None else [_people(reading, chunk, "suicide")]
    if (
        group == "armed"
        and not bodies
        and chunk.head + 1 < len(reading.words)
        and reading.words.norm[chunk.head + 1] in vocabulary().definite
    ):
        return []  # مقاتلو الحركة of a movement that was not named
    if group in ("armed", "civil", "office", "crowd"):
        if group == "crowd" and trigger.roles != "protest":
            return bodies[:1]
        return [_people(reading, chunk, group)]
    if argument.rule.startswith("agent phrase"):
        owners = bodies or owners_behind(reading, chunk)
        if owners:
            return owners
    if argument.part == "doer" and bodies and not bodies[0].adjective:
        return bodies[:1]  # حاجز التابلين التابع للأمن العسكري
    if _place(reading, chunk):
        return _dwellers(reading, argument, trigger)
    mission = _mission_in(reading, chunk, inside)
    if mission is not None and argument.part == "sufferer":
        return [mission]
    if people_words("things").at(reading.words, chunk.head) or two_things(reading.words.bare[chunk.head]):
        if argument.part == "doer":
            if not bodies and chunk.last == chunk.head + 2 and reading.words.clitic[chunk.head + 1] == "-":
                body = last_body(reading, chunk)
                return [_standing_for(reading, chunk, body)] if body is not None else []  # وأقدمت جرافاته على هدم
            return bodies[:1] or _by_its_pronoun(reading, chunk) or _said_to_own(reading, chunk) or _court(reading, argument, trigger)
        owners = [a for a in inside if a.form in BODIES or a.form in ("people", "unidentified", "person")]
        if owners and not owners[0].adjective:
            return owners[:1]
        loaded = (
            trigger.type == "interception"
            or trigger.type == "seizure"
            and any(word in _LOADED for word in reading.words.bare[chunk.head : chunk.last + 1])
        )
        theirs = (of_theirs(reading, chunk) or defended(reading, chunk)) if argument.part == "sufferer" else None
        if theirs is not None:
            return [_standing_for(reading, chunk, theirs)]
        if argument.part == "sufferer" and any(reading.words.bare[k] in _IN_ARMS for k in range(chunk.head + 1, chunk.last)):
            body = served_in(reading, chunk)
            return [_standing_for(reading, chunk, body)] if body is not None else []  # سيارة القيادي في الحزب
        made = thing_at(reading, chunk.head, chunk.last) if not loaded else None
        return [made] if made is not None else owners[:1] or _fighters_in(reading, chunk)
    if inside:
        return inside[:1]
    if argument.part == "sufferer" and trigger.type in _HARMED and (named := _apposition(reading, chunk)) is not None:
        return [named]
    if argument.part == "sufferer" and trigger.roles in ("strike", "explosion"):
        owner = owner_behind(reading, chunk)
        held = [owner] if owner is not None else _fighters_in(reading, chunk)
        if held:
            return held
    return _by_form(reading, argument, trigger)


def same_again(reading: Reading, first: int, last: int) -> bool:
    """``المجموعة نفسها``, ``القوة ذاتها``: a definite word and that it is the same."""
    words = reading.words
    return (
        first + 2 < len(words)
        and last > first + 1
        and words.norm[first] != words.bare[first]
        and words.norm[first + 1] in ("نفس", "ذات")
        and words.clitic[first + 2] == "-"
    )


def _of_the_thing_before(reading: Reading, chunk: Chunk) -> bool:
    """``أفراد الموكب العسكري المتجه إلى المدينة``: an adjective of the definite noun before it, where a name had ended."""
    words, i = reading.words, chunk.head
    return words.norm[i] in _DEFINING and i > 0 and not words.clitic[i - 1] and words.norm[i - 1] != words.bare[i - 1]


_DEFINING = _W["defining"]


def _quality(reading: Reading, chunk: Chunk) -> bool:
    """``هجماتها الإرهابية``, ``منشآت حيوية وعسكرية``: a word that only says of what kind a thing is, alone in its phrase."""
    norm, bare = reading.words.norm[chunk.head], reading.words.bare[chunk.head]
    if chunk.last - chunk.first > 1 or not bare.endswith("يه") or bare in singles("humans.yaml", "armed"):
        return False
    return bare in person_forms("armed") and (norm != bare or chunk.joined)


_MONEY = _W["money"]
"""What a ransom is counted in, no party."""


def _by_name(reading: Reading, chunk: Chunk) -> bool:
    """``سلم الإرهابي المدعو "الشيخ س" نفسه``: the name behind المدعو is no other person."""
    words, k = reading.words, chunk.first - 1
    while k > 0 and not words.norm[k][0].isalpha():
        k -= 1
    return k > 0 and words.norm[k] in NAMED_SO


def _group(reading: Reading, chunk: Chunk) -> str:
    """The group of people that the head of a phrase belongs to, whatever its case (جنود, جنودا); else ``""``."""
    words = reading.words
    word = words.bare[chunk.head]
    if word in weapon_words():
        return ""  # مقاتلات حربية are no fighters
    for group in ("armed", "civil", "office", "crowd"):
        if word in person_forms(group) or people_words(group).at(words, chunk.head):
            return group
    if chunk.first < chunk.head:
        return ""
    return "crowd" if people_words("crowd").at(words, chunk.first) else ""


def _come_from(reading: Reading, chunk: Chunk, last: int | None = None) -> ActorMention | None:
    """``متمردون من جبهة س``, ``مسلحون ينتمون إلى حركة س``: the body that fighters are said to be of, right behind them (at ``last``)
    or behind their phrase."""
    words, k = reading.words, chunk.last
    if last is not None and last < chunk.last and words.norm[last] == "من":
        k = last
    while k < min(chunk.last + 4, len(words)) and (words.norm[k] in _SAID_TO_BE or words.clitic[k] == "-"):
        k += 1
    if k >= len(words) or words.norm[k] not in ("من", "الي", "ل") or words.norm[k] != "من" and words.bare[k - 1] not in BELONG:
        return None
    whole = k + 1 < len(words) and words.norm[k + 1] == words.bare[k + 1] and not any(p.first == k + 1 for p in reading.places)
    return next(
        (
            a
            for a in reading.actors_in(k + 1, k + 2 + whole)  # مسلحون من القرية | دورية للجيش
            if a.form in BODIES and not a.adjective and not a.as_backer and a.kind != "Civilians"
        ),
        None,
    )


_LOADED = _W["loaded"]
"""Of a vehicle that was seized: its load was what was sought."""
_SAID_TO_BE = BELONG | frozenset("يعتقد يرجح يشتبه ان ب في قيل".split())


def _suicide_attacker(reading: Reading, chunk: Chunk) -> bool:
    """True where the head is a word for a suicide attacker: انتحارية."""
    return reading.words.bare[chunk.head] in grammar().suicide_attackers


def _owned_by_pronoun(reading: Reading, chunk: Chunk) -> bool:
    """``وحداتها``, ``سبعة من أفرادها``."""
    return any(
        k + 1 < chunk.last
        and reading.words.clitic[k + 1] == "-"
        and (reading.words.bare[k] in person_forms("armed") or reading.words.bare[k] in person_forms("office"))
        for k in range(chunk.head, chunk.last)
    )


def _apposition(reading: Reading, chunk: Chunk) -> ActorMention | None:
    """``أبي حذيفة الماسني، القيادي في جماعة س``: what a person is, right behind the name."""
    words, k = reading.words, chunk.last
    if k >= len(words) or words.norm[k] not in ("،", ",", "("):
        return None
    return next(
        (a for a in reading.actors if a.first == k + 1 and a.form == "members" and words.bare[a.first] in person_forms("office")), None
    )


_IN_ARMS = _W["in_arms"]
"""Those under arms, whose car or house is no civilian's: سيارة القيادي في الحزب."""


def _by_its_pronoun(reading: Reading, chunk: Chunk) -> list[ActorMention]:
    """``قال الجيش إن طائرة تابعة له قصفت``: the weapon of the body named last."""
    words = reading.words
    for k in range(chunk.head + 1, min(chunk.last + 3, len(words) - 1)):
        if (
            words.bare[k] in singles("clauses.yaml", "owned_by")
            and words.norm[k + 1] == "ل"
            and k + 2 < len(words)
            and words.clitic[k + 2] == "-"
        ):
            body = last_body(reading, chunk)
            return [_standing_for(reading, chunk, body)] if body is not None else []
    return []


def _two_behind(reading: Reading, k: int) -> list[ActorMention]:
    """``بين مجموعتين مسلحتين من س وص``: the two bodies behind من, joined by و."""
    words = reading.words
    first = next((a for a in reading.actors if k < a.first <= k + 1 and a.form in BODIES), None)
    if first is None or first.last >= len(words) or words.norm[first.last] != "و":
        return []
    second = next((a for a in reading.actors if first.last < a.first <= first.last + 1 and a.form in BODIES), None)
    return [first, second] if second is not None else []


def _said_to_own(reading: Reading, chunk: Chunk) -> list[ActorMention]:
    """``طائرات يعتقد أنها تابعة للتحالف``: whose the weapon is said or believed to be, behind it."""
    words = reading.words
    for k in range(chunk.last, min(chunk.last + 7, len(words))):
        if words.norm[k] in ("،", ".", "\n") or clause_phrases("belongings").at(words, k):
            break  # قصفت الطائرات موقعا يتبع س
        if words.bare[k] in singles("clauses.yaml", "owned_by"):
            return [a for a in reading.actors if k < a.first <= k + 2 and a.form in BODIES][:1]
    return []


def _court(reading: Reading, argument: Argument, trigger: Happening) -> list[ActorMention]:
    """``أطلقت محكمة نمساوية سراحه``: a court that sets free or sentences; the word is a building's too."""
    chunk, found = argument.chunk, trigger.object
    if trigger.roles not in ("agent", "detain") or reading.words.bare[chunk.head] not in singles("clauses.yaml", "authorities"):
        return []
    if found is not None and chunk.head < found[0] < chunk.last:
        chunk = replace(chunk, last=found[0])
    return [_people(reading, chunk, "body")] if chunk.last > chunk.head + 1 else []


def _dwellers(reading: Reading, argument: Argument, trigger: Happening) -> list[ActorMention]:
    """``هاجموا قرية كذا``, ``قصف حي كذا``: those who live in a place that was struck as such."""
    chunk = argument.chunk
    lived_in = reading.words.bare[chunk.head] in singles("humans.yaml", "lived_in")
    if argument.part != "sufferer" or trigger.roles not in ("strike", "explosion") or not lived_in or argument.rule.endswith("joined"):
        return []
    made = thing_at(reading, chunk.head, chunk.last)
    return [made] if made is not None else []


def _fighters_in(reading: Reading, chunk: Chunk) -> list[ActorMention]:
    """``معاقل المقاتلين الانفصاليين``: fighters who belong to no known body, in the place or thing of theirs that was struck."""
    words = reading.words
    first = next(
        (
            k
            for k in range(chunk.head + 1, chunk.last)
            if words.bare[k] in person_forms("armed") and words.norm[k] != words.bare[k] and not words.norm[k].endswith(("يه", "العسكري"))
        ),
        None,
    )
    return [_people(reading, replace(chunk, first=first, head=first), "armed")] if first is not None else []


def _mission_in(reading: Reading, chunk: Chunk, inside: list[ActorMention]) -> ActorMention | None:
    """``مبنى القنصلية الإيرانية``: the state whose mission the building is of."""
    missions = people_words("missions")
    first = next((k for k in range(chunk.head + 1, chunk.last) if missions.at(reading.words, k)), None)
    if first is None or not inside or not inside[0].adjective or inside[0].first <= first:
        return None
    return thing_at(reading, first, chunk.last)


def _named_place(reading: Reading, chunk: Chunk) -> bool:
    """True where the head is the first word of a place's name: أم الكيف."""
    return any(p.first == chunk.head and p.last > chunk.head + 1 for p in reading.places)


def _place(reading: Reading, chunk: Chunk) -> bool:
    return any(p.first <= chunk.head < p.last for p in reading.places)


def _span(reading: Reading, chunk: Chunk) -> tuple[int, int, int, int, str]:
    """First and last word, offsets and text of a phrase, its preposition left out."""
    words = reading.words
    first = chunk.first
    while first < chunk.head and (
        words.clitic[first] == "+"
        or words.norm[first] in ("من", "قبل", "علي", "يد", "ايدي", "جانب", "طرف", "نحو", "حوالي", "زهاء", "قرابه", "ضد", "بحق")
    ):
        first += 1
    start, end = words.span(first, chunk.last)
    return first, chunk.last, start, end, words.text[start:end]


def _standing_for(reading: Reading, chunk: Chunk, body: ActorMention) -> ActorMention:
    first, last, start, end, text = _span(reading, chunk)
    last = max(body.last, chunk.head + 1)
    start, end = reading.words.span(chunk.head, last)
    return replace(
        body, first=chunk.head, last=last, start=start, end=end, text=reading.words.text[start:end], rule="people of a body", form="members"
    )


def _people(reading: Reading, chunk: Chunk, group: str) -> ActorMention:
    first, last, start, end, text = _span(reading, chunk)
    group = "civil" if group in ("office", "armed") and civil_office(reading, chunk.head, last) else group
    made = _MADE.get(group)
    alone = last == chunk.head + 1 and reading.words.norm[chunk.head] in _SOME_GROUP  # مجموعة ترتدي زيا عسكريا
    if group == "armed" and (alone or reading.words.bare[chunk.head].startswith(UNNAMED)):
        made = STRANGER
    return ActorMention(
        first, last, start, end, text, "unnamed people",
        id=made[0] if made else slug(reading.words.norm[chunk.head:last]),
        name=made[1] if made else " ".join(reading.words.slice(chunk.head, last).split()),
        name_en=made[2] if made else None, kind=made[2] if made else None, form="unidentified" if made and made[0] == "unidentified" else "people" if made else "unknown_body",
    )  # fmt: skip


def _union(reading: Reading, chunk: Chunk) -> bool:
    """``بدأت المعارضة واتحاد العمال إضرابا``: a union or party with its name, which strikes as one."""
    return reading.words.bare[chunk.head] in _UNIONS and chunk.last > chunk.head + 1


_UNIONS = _W["unions"]


def _thing(word: str) -> bool:
    """True for a thing or weapon, one or two of it: صاروخين, مركبتان."""
    known = weapon_words() | singles("humans.yaml", "things")
    return any(form in known for form in (word, word[:-2], word[:-3] + "ه") if form) and (word in known or word.endswith(("ين", "ان")))


_SERVED = frozenset(["امن", "شرطه", "جيش", "قوات", "حرس"])
"""In which those serve who are no civilians."""
_OWN_UP = _W["own_up"]
"""What a group is that answers for a deed, whatever its name."""


_BESIDE_IT = frozenset(["maker of a verbal noun", "noun of happening with ل", "subject of a relative verb"])
"""Rules by which a noun only stands beside the word of a protest: it must look like people."""


def _by_form(reading: Reading, argument: Argument, trigger: Happening) -> list[ActorMention]:
    """People by the form of a noun that no list holds: المحامون, زميلين, معلمة."""
    chunk, norm = argument.chunk, reading.words.norm[argument.chunk.head]
    if reading.words.clitic[chunk.head] == "-":
        return []  # خمسة منهم
    if argument.part == "sufferer" and any(word in _SERVED for word in reading.words.bare[chunk.head + 1 : chunk.last]):
        return []  # أصيب اثنان من أمن المنطقة: of whatever force they are
    if argument.rule.endswith("joined") and not norm.endswith(("ون", "ين")) or reading.words.bare[chunk.head] in ANYBODY:
        return []
    if (
        not norm.isalpha()
        or _thing(reading.words.bare[chunk.head])
        or trigger.type in ("seizure", "property_destruction", "looting")
        and argument.part == "sufferer"
        or reading.words.bare[chunk.head] in singles("humans.yaml", "nobody")
    ):
        return []
    human = norm.endswith(("ون", "ين", "يون")) or (chunk.head > chunk.first and not reading.words.norm[chunk.first].isdigit())
    group = ""
    if argument.rule == "claims it":
        group = "body" if reading.words.bare[chunk.head] in _OWN_UP and chunk.last > chunk.head + 1 else ""  # أعلنت حركة س مسؤوليتها
    elif trigger.roles == "protest" and argument.part == "doer" and (human or argument.rule not in _BESIDE_IT):
        group = "crowd"  # not: تظاهرة غضب عارمة, إضراب شل حركة القطارات
    elif argument.part == "sufferer" and (trigger.type in _HARMED or human):
        group = "civil"
    elif (
        argument.part == "doer"
        and norm in vocabulary().adjectives
        and trigger.roles in ("strike", "explosion")
        and chunk.last == chunk.head + 1
    ):
        group = "armed"  # عملية نفذها فلسطيني
    elif argument.part in ("doer", "side") and human and trigger.roles in ("strike", "detain", "harm", "clash", "explosion"):
        group = "armed"
    elif (
        argument.part in ("doer", "side")
        and reading.words.bare[chunk.head] in singles("clauses.yaml", "authorities")
        and chunk.last > chunk.head + 1
        and reading.words.bare[chunk.head + 1] != "عزاء"
    ):
        group = "body"  # محكمة التحقيق, لجنة المصالحة
    sure = trigger.type in _HARMED or trigger.roles == "protest" or group == "body"
    return [replace(_people(reading, chunk, group), rule="unnamed people" if sure else "people by their form")] if group else []
