"""Who did it and to whom: the part each party of a frame plays.

Three readers, the surest first: ``clause`` takes what the grammar of the sentence gives (subject, object, agent phrase),
``cues`` goes by the words and order around a party where the grammar gives it nothing, ``speaking`` and ``unnamed`` fill a
role that nobody has. ``marsad explain`` names the rule that gave each part.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.clauses import Chunk
from marsad.accounts.clauses.carriers import SITES
from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames import Frame
from marsad.accounts.roles.among import some_of_them
from marsad.accounts.roles.between_them import side_between
from marsad.accounts.roles.blame import IN_TURN
from marsad.accounts.roles.by_means import by_means
from marsad.accounts.roles.bystanders import no_party, stands_by
from marsad.accounts.roles.clause import FINDER, GUESSED, ONLY_FORCES, accusing, foiled, given_by_grammar
from marsad.accounts.roles.crowds import of_the_people, protesters
from marsad.accounts.roles.cues import role_by_cues
from marsad.accounts.roles.demands import protested_against
from marsad.accounts.roles.exchange import exchanged, fired_back, of_losses, of_who_admits
from marsad.accounts.roles.gave_up import gave_up
from marsad.accounts.roles.met_attack import of_who_attacked
from marsad.accounts.roles.part import Part
from marsad.accounts.roles.parties import parties_of
from marsad.accounts.roles.position import ATTACKER_TAKEN
from marsad.accounts.roles.speaking import claiming_party, denying_party, speaking_party
from marsad.accounts.roles.struck import fired_upon, loses_it
from marsad.accounts.roles.who_it_was import who_it_was
from marsad.accounts.unnamed import doer, sufferer
from marsad.accounts.whom import same_again
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)

STRONG = frozenset(
    {"agent phrase", "agent after", "its weapon", "coordinated", "adjective", "believed to be", "ascribed to", "accused", "accused each other", "accused in turn", "suicide attacker", "fired from its position",
     "target phrase", "belongings", "survivor", "sufferer of تعرض", "relied on", "side of a clash", "among them", "towards", "beside the doer", "reason of a protest", "left it behind"}
)  # fmt: skip
"""Cues that hold beside what the grammar gives; a party of any other cue yields its role to one that the grammar names."""


_BY_A_NOUN = frozenset({"agent phrase", "maker of a verbal noun", "victim"})
"""Rules that ask for a word of happening beside the party."""
BY_PLACE = frozenset({"subject", "subject of a verb", "topic", "before the happening"})
"""Cues that only go by where a party stands."""
AGREEING = frozenset({"side of an agreement"})
"""Rules of those who agreed with somebody that another rule gives: الاتفاق الذي توصلت إليه س مع ص."""


def parts_of(reading: Reading, frame: Frame) -> list[Part]:
    """The parties of a frame with their roles, in text order."""
    if (
        len(frame.triggers) == 1
        and frame.head.first
        and reading.words.norm[frame.head.first] != reading.words.bare[frame.head.first]
        and reading.words.bare[frame.head.first - 1] in SITES
    ):
        return []  # أوفد القائد العام وزيرا إلى مكان الحادث
    sure, guessed = (
        [p for p in given if not no_party(reading, p.actor) and not (p.role == "initiator" and fired_back(reading, frame, p.actor))]
        for given in given_by_grammar(reading, frame)
    )
    sure, parts = _of_the_prison(reading, frame, sure), []
    accusers, told = accusing(frame), _told_by_grammar(frame, sure)
    struck, nameless = _struck(frame), _nameless(reading, frame, sure)
    for actor in parties_of(reading, frame):
        if any(c.first <= actor.first < c.last for c in accusers):
            continue
        found = next((p for p in sure if p.actor is actor), None)
        if found is not None:
            parts.append(found)
        elif fired_back(reading, frame, actor):
            continue
        elif not any(p.actor.first <= actor.first < p.actor.last for p in sure):
            if any(c.first <= actor.first < c.last for c in told) or frame.head.roles != "clash" and _of_people(reading, actor, told):
                continue
            if _had_begun(reading, actor) and any(p.role == "initiator" for p in (*sure, *parts)):
                continue
            role = role_by_cues(reading, frame, actor, parts)
            if role is not None and role[1] in BY_PLACE | _BY_A_NOUN and stands_by(reading, frame, actor):
                continue  # وباركت الحركة العملية
            if role is not None and role[0] == "initiator" and _behind_their_taking(reading, frame, actor):
                role = ("target", "from whom it was taken")
            if role is not None and role[0] == "initiator" and role[1] in BY_PLACE and foiled(reading, frame, frame.head):
                continue  # أحبطت قوات الأمن محاولة اغتيال
            if (
                role is not None
                and role[0] == "initiator"
                and role[1] in BY_PLACE
                and any(c.last <= actor.first or frame.head.roles == "protest" for c in nameless)
            ):
                continue  # دفعت الوزارة بتعزيزات لمؤازرة القوات
            if (
                role is not None
                and role[0] == "target"
                and actor.form in ("unidentified", "people", "definite")
                and role[1] != ATTACKER_TAKEN
                and _perpetrators(reading, actor)
            ):
                continue  # وانتهت بتراجع المهاجمين
            if role is not None and role[1] == "second party" and any(p.role == "initiator" and p.actor.id == actor.id for p in sure):
                continue  # استهداف الميليشيا بمسيراتها مستشفى
            if role is not None and not (role[0] == "initiator" and any(c.first <= actor.first < c.last for c in struck)):
                parts.append(Part(actor, *role))
    parts = [p for p in parts if p.role == "initiator" or who_it_was(reading, p.actor) is None]
    sure = [p for p in sure if p.role == "initiator" or who_it_was(reading, p.actor) is None]
    _add_given(parts, sure, guessed, frame.head.roles == "clash")
    parts = [p for p in parts if p.rule != FINDER]
    parts = [replace(p, role="target", rule="fired upon") if fired_upon(reading, frame, p.actor) else p for p in parts]
    others = [p for p in parts if p.role == "initiator" and p.rule == "side of a clash"]
    fought = others if len(others) == 1 and frame.head.roles != "clash" else []  # أعلن الجيش استعادة س بعد معارك مع ص
    if all(p in fought for p in parts if p.role == "initiator"):
        speaker = speaking_party(reading, frame)
        if speaker is not None:
            parts = [replace(p, role="target") if p in fought and p.actor is not speaker else p for p in parts]
            parts.append(Part(speaker, "initiator", "the speaker's own deed"))
    blamed = all(p.role == "target" or p.rule == IN_TURN for p in parts)
    denier = denying_party(reading, frame, parts) if blamed else None
    if denier is not None:
        parts.append(Part(denier, "initiator", "denies the deed"))
    claimant = claiming_party(reading, frame) if all(p.role == "target" for p in parts) else None
    if claimant is not None:
        parts.append(Part(claimant, "initiator", "claims it"))
    if all(p.role == "target" or p.rule == "beside the doer" for p in parts):
        parts = [p for p in parts if p.role == "target"]  # أثناء مداهمة برفقة القوات الأمريكية
    if (some := some_of_them(reading, frame)) is not None and not any(p.role == "target" for p in parts):
        parts = [some, *(p for p in parts if p.actor.id != some.actor.id)]
    parts += side_between(reading, frame, parts)
    _add_unnamed(reading, frame, parts)
    parts += by_means(reading, frame, parts)
    parts = exchanged(reading, frame, parts)
    parts += of_losses(reading, frame, parts)
    parts += of_who_admits(reading, frame, parts)
    if frame.head.roles == "protest":
        parts = [of_the_people(p) for p in parts]
    parts += protesters(reading, frame, parts)
    if frame.head.roles == "protest" and not any(p.role == "target" for p in parts):
        parts += protested_against(reading, frame, parts)
    if frame.head.type == "displacement":
        parts = [replace(p, role="target") if p.role == "initiator" and p.actor.kind == "Civilians" else p for p in parts]  # فر مئات السكان
    if reading.words.norm[frame.head.first] in _REPELLING and reading.words.clitic[frame.head.last : frame.head.last + 1] == ["-"]:
        parts += _repelled_by_who_tells(reading, frame, parts)
    if frame.head.roles == "clash":
        sides = {p.actor.id for p in parts if p.role == "initiator"}
        parts = [p for p in parts if p.role == "initiator" or len(sides) < 2 or p.actor.id not in sides]
    parts = _of_the_prison(reading, frame, parts)
    if frame.head.type == "arrest" and all(p.role == "initiator" for p in parts):
        parts = [replace(p, role="target") if _sought(reading, p) else p for p in parts]
    if frame.head.type == "territory_gain" and loses_it(reading, frame):
        parts = [replace(p, role="target" if p.role == "initiator" else "initiator") for p in parts]
    if frame.head.type == "territory_gain" and not any(t.roles == "harm" for t in frame.triggers):
        parts = [p for p in parts if p.role == "initiator" or p.actor.kind != "Civilians" or not _taken_land(p)]
    if frame.head.roles in ("move", "agent", "operation") or frame.head.type == "interception":
        doers = {p.actor.id for p in parts if p.role == "initiator"}
        parts = [p for p in parts if p.role == "initiator" or p.actor.id not in doers]  # استنفرت الجماعة عناصرها
    if frame.head.type == "interception":
        parts = [p for p in parts if p.role == "initiator" or p.actor.rule not in GUESSED]  # أسقطت إحدى المسيّرات
        parts = _not_by_who_launched(reading, frame, parts)
    if frame.head.type in ONLY_FORCES:
        parts = [p for p in parts if p.role == "target" or p.actor.kind != "Civilians"]  # قصف للمدنيين
    parts = [_person_hit(reading, p) for p in of_who_attacked(reading, frame, parts)]
    return sorted(gave_up(reading, frame, parts), key=lambda p: p.actor.first)


def _of_the_prison(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """``قضى شاب تحت التعذيب في سجون قوات س``: they tortured, whatever the grammar of the clause makes of them."""
    if not any(t.type == "torture" for t in frame.triggers):
        return parts
    held = [replace(p, role="initiator", rule="whose prison it was") if _keeps_it(reading, p) else p for p in parts]
    if any(p.role == "initiator" for p in held):
        return held
    others = [Part(a, "target", "whose prison it was") for a in parties_of(reading, frame) if all(p.actor is not a for p in held)]
    return held + [replace(p, role="initiator") for p in others if _keeps_it(reading, p)]


def _keeps_it(reading: Reading, part: Part) -> bool:
    """``توفي تحت التعذيب في سجون الحركة``, ``داخل سجن تابع لفصيل س``: a body in whose prison somebody was tortured."""
    words, first = reading.words, part.actor.first
    if part.role != "target" or part.actor.kind == "Civilians" or part.actor.form == "people":
        return False
    prisons = singles("clauses.yaml", "prisons")
    for k in range(first - 1, max(-1, first - 5), -1):
        if words.bare[k] in prisons:
            return True
        if words.norm[k] != "ل" and words.bare[k] not in grammar().belongs_to and words.bare[k] not in ("فصيل", "قوات", "ميليشيا", "جهاز"):
            return False
    return False


def _sought(reading: Reading, part: Part) -> bool:
    """``وضبط عناصر مطلوبة``, ``وضبط عناصر إرهابية``: those behind a word that is noun and verb alike who are sought, and seize nobody."""
    if part.actor.form not in ("people", "unknown_body", "unidentified"):
        return False
    bare = reading.words.bare
    return any(bare[k].startswith(("مطلوب", "ارهابي", "مشتبه")) for k in range(part.actor.first, min(part.actor.last + 1, len(bare))))


def _person_hit(reading: Reading, part: Part) -> Part:
    """``أصيب شخص مجهول الهوية``: a person whom nobody could name, and no gunman, where he is the one who was hurt."""
    if (
        part.role != "target"
        or part.actor.form != "unidentified"
        or reading.words.bare[part.actor.first] not in singles("humans.yaml", "strangers")
    ):
        return part
    return replace(part, actor=replace(part.actor, id="civilians", name="مدنيون", name_en="Civilians", kind="Civilians", form="people"))


def _taken_land(part: Part) -> bool:
    """``تحرير أحياء المعلمين والفلاح``, ``استعادة منطقتين متبقيتين``: what was taken is land, whatever it is called, and no people."""
    return part.rule == "people" or part.rule.partition(",")[0] in ("object", "object of a verbal noun")


def _had_begun(reading: Reading, actor: ActorMention) -> bool:
    """``قتل مسلحون محتجين بعدما بدأت قوات الأمن حملة``, ``بعد أن رصدته قوى الأمن``: whose verb stands behind بعدما."""
    norm, i = reading.words.norm, actor.first
    i -= i > 2 and reading.words.clitic[i - 1] == "-"
    return i > 2 and (norm[i - 2] == "بعدما" or norm[i - 2] == "ان" and norm[i - 3] == "بعد")


_REPELLING = _W["repelling"]


def _repelled_by_who_tells(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """``أعلنت القوات تصديها لهجوم شنته س``: whose the pronoun is behind the word of repelling, who tells of it."""
    body = next(
        (
            a
            for s in reading.speakers
            if s.stance in ("asserts", "claims_responsibility") and s.scope_first <= frame.head.first < s.scope_last
            for a in reading.actors
            if s.first <= a.first < s.last and not a.adjective and not a.as_backer
        ),
        None,
    )
    if body is None or body.kind in (None, "Civilians") or any(p.actor.id == body.id for p in parts):
        return []
    return [Part(body, "initiator", "the speaker's own deed")]


def _not_by_who_launched(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """``أسقطت الدفاعات الجوية مسيّرتين أطلقتهما الجماعة``: air defences are not of the one who launched what they shot down, whatever the country."""
    launched = clause_phrases("launched")
    by = [a for a in reading.actors if frame.first < a.first < frame.last and launched.before(reading.words, a.first)]
    wrong = [
        p
        for p in parts
        if p.role == "initiator" and p.actor.rule == "name shared by countries" and any(a is not p.actor and a.id == p.actor.id for a in by)
    ]
    if not wrong:
        return parts
    kept = [p for p in parts if p not in wrong]
    return kept if any(p.role == "target" for p in kept) else [*kept, Part(by[0], "target", "who launched it")]


def _add_given(parts: list[Part], sure: list[Part], guessed: list[Part], clash: bool) -> None:
    """Adds people whom only the grammar knows: the sure ones in place of mere cues, the guessed where a role is empty."""
    for part in sure:
        if any(part is p for p in parts):
            continue
        twins = [p for p in parts if p.actor.id == part.actor.id and p.role == part.role]
        if any(p in sure for p in twins):
            continue
        if twins:
            parts[parts.index(twins[0])] = part
            continue
        same = [p for p in parts if p.role == part.role]
        if clash and part.role == "initiator":
            parts.append(part)  # واشتبكت دبابات مع مقاتلين
        elif (
            all(p.rule not in STRONG and p not in sure for p in same)
            or any(p in sure for p in same)
            and (
                part.rule.endswith("joined")
                or any(p.rule == f"{part.rule}, joined" for p in same)
                or part.rule in AGREEING
                or any(p.rule in AGREEING for p in same)
            )
        ):
            parts[:] = [p for p in parts if p not in same or p in sure]
            parts.append(part)
    for role in {p.role for p in sure if p in parts}:
        parts[:] = [p for p in parts if p.role != role or p in sure or p.rule in STRONG]
    filled = {p.role for p in parts}
    parts += [part for part in guessed if part.role not in filled]


def _add_unnamed(reading: Reading, frame: Frame, parts: list[Part]) -> None:
    """People whom no finder knows, where the frame has nobody in that role."""
    if not any(p.role == "initiator" for p in parts):
        found = doer(reading, frame)
        struck = _struck(frame)
        if (
            found is not None
            and not same_again(reading, found.first, found.first + 2)
            and not any(c.first <= found.first < c.last for c in struck)
            and not any(p.actor.first <= found.first < p.actor.last for p in parts)
        ):
            parts.append(Part(found, "initiator", "unnamed doer"))
    if (
        not any(p.role == "target" for p in parts)
        and frame.head.roles in ("strike", "harm", "explosion", "detain")
        and frame.head.type != "interception"
    ):
        end = max((p.actor.last for p in parts), default=0)
        found = sufferer(reading, frame, end)
        if found is not None and all(found.first >= p.actor.last or found.last <= p.actor.first for p in parts):
            parts.append(Part(found, "target", "unnamed sufferer"))


def _told_by_grammar(frame: Frame, sure: list[Part]) -> list[Chunk]:
    """The phrases of which the grammar gave somebody a part: whom else they name (whose fighters, whose wing) has none of its own."""
    of = frame.grammar.of if frame.grammar is not None else {}
    chunks = [a.chunk for t in frame.triggers for a in of.get(t.first, ()) if a.part in ("doer", "sufferer", "side")]
    return [c for c in chunks if any(p.actor.first < c.last and c.first < p.actor.last for p in sure)]


def _behind_their_taking(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``سيطرتها على مقر الفرقة``: who took it is the pronoun, whoever is named behind it held it."""
    clitic, head = reading.words.clitic, frame.head
    k = head.last + (clitic[head.last - 1] != "-")
    own = head.roles == "territory" and clitic[k - 1] == "-"
    return own and actor.first > k and reading.words.norm[k : k + 1] == ["علي"]


def _perpetrators(reading: Reading, actor: ActorMention) -> bool:
    """``المهاجمون``, ``الجناة``: those who did it, whom only the grammar may make sufferers (تحييد المهاجمين)."""
    return reading.words.bare[actor.first] in singles("humans.yaml", "perpetrators")


def _nameless(reading: Reading, frame: Frame, sure: list[Part]) -> list[Chunk]:
    """The definite subjects of the frame's head that name nobody who is known: ``دفعت الوزارة``, ``ضبطت الجهات ذاتها``."""
    of = frame.grammar.of if frame.grammar is not None else {}
    words = reading.words
    chunks = [a.chunk for a in of.get(frame.head.first, ()) if a.part == "doer" and a.rule == "subject"]
    definite = [
        c for c in chunks if words.norm[c.head] != words.bare[c.head] and not any(p.first <= c.head < p.last for p in reading.places)
    ]
    return [c for c in definite if not any(p.actor.first < c.last and c.first < p.actor.last for p in sure)]


def _of_people(reading: Reading, actor: ActorMention, told: list[Chunk]) -> bool:
    """``متظاهرون من أنصار المعارضة``: of whom those are whose part is known."""
    return any(c.last == actor.first - 1 and reading.words.norm[c.last] == "من" for c in told)


def _struck(frame: Frame) -> list[Chunk]:
    """The phrases of those whom the grammar makes sufferers."""
    of = frame.grammar.of if frame.grammar is not None else {}
    return [a.chunk for t in frame.triggers for a in of.get(t.first, ()) if a.part == "sufferer"]


__all__ = ["Part", "parts_of"]
