"""Soldiers and policemen whose force is not said: ``مقتل ضابط و4 مجندين``, ``أصيب عسكريان``, ``أن عسكريا استشهد``,
``وكان شرطيان قد قتلا``, ``اغتيال العقيد``. They are of the state force named last where it is of the country, else of
that country's army or police; behind ``بينهم`` of the body just named.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.actors.references import BODY_FORMS, referent
from marsad.mentions.actors.scan import Found, Scan, force_of

_W = wording(__name__)

STATE = frozenset(["دوله"])
"""What ``referent`` is asked for where any state's force will do."""
_OPENS = frozenset("، . : ؛ - – ( ان كان كانت فيما بينما حيث لكن او ثم كما هم هما".split())
"""Words and marks behind which a dual or plural is a noun of its own: وكان شرطيان قد قتلا."""
_WITH = _W["with"]
"""Words behind which ``عسكريين`` are people: عدد من العسكريين, ضد عسكريين."""


def soldiers(scan: Scan, i: int) -> Found | None:
    """A soldier, officer or policeman at word ``i`` without a body of their own."""
    words = scan.vocabulary.soldiers
    word = scan.bare[i]
    if scan.inside(i + 1) and scan.clitic[i + 1] == "-":
        return None
    of_force = _rank_of_force(scan, i)
    if of_force is not None:
        return of_force
    rank = word in words["ranks"] and scan.norm[i] != word
    if rank:
        if not _harmed(scan, i):
            return None
    elif word in words["aiming"] or word not in scan.vocabulary.members["soldiers"]:
        return None
    elif word in words["adjectival"]:
        if not _is_noun(scan, i):
            return None
    elif not _is_party(scan, i):
        return None
    police = word in words["police"]
    body, unsure = (
        _together(scan, i)
        or _beside_officer(scan, i)
        or _met(scan, i)
        or _told_by(scan, i)
        or _headed_by(scan, i)
        or _force(scan, i, police)
    )
    if body is None:
        return None
    body = body if _among(scan, i) else _on_the_ground(scan, body)
    return Found(i, i + 1, force_of(scan, body), "members", "soldiers", "members", unsure=unsure)


def _on_the_ground(scan: Scan, body: str) -> str:
    """``نفذت القوات الجوية غارات. واستشهد ضابط ومجندان``: the army of an air force, in which bare ranks serve; any other body itself."""
    forces = scan.vocabulary.forces_of
    home = next((forces["army"][code] for code, air in forces["air"].items() if air == body), None)
    return home or next((n.forces for n in scan.vocabulary.nations.values() if n.air == body and n.forces), body)


def _rank_of_force(scan: Scan, i: int) -> Found | None:
    """``عميد جيش``, ``عقيد شرطة``: an officer of the country's army or police."""
    words, k = scan.vocabulary.soldiers, i + 1
    if (
        scan.bare[i] not in words["ranks"]
        and scan.bare[i] not in scan.vocabulary.members["soldiers"]
        or not scan.inside(k)
        or scan.clitic[k]
    ):
        return None
    arm = scan.vocabulary.of_force.get(scan.norm[k])
    body = scan.force_at(i, arm) if arm is not None else None
    return Found(i, k + 1, body, "members", "rank of a force", "members") if body is not None else None


def _together(scan: Scan, i: int) -> tuple[str, bool] | None:
    """``ضابط وأربعة منتسبين في شرطة الحدود``, ``ضابط ومقاتلان من الحشد``: the body that is named behind them is theirs too."""
    from marsad.mentions.actors.members import member_phrase

    k = i + 1
    if not (scan.inside(k) and scan.norm[k] == "و"):
        return None
    k += 1
    while scan.inside(k) and (scan.norm[k].isdigit() or scan.norm[k] in scan.vocabulary.numerals):
        k += 1
    some_of = scan.inside(k) and scan.norm[k] == "من"  # ضابط وعشرة من أفراد الشرطة
    k += some_of
    if not scan.inside(k) or scan.bare[k] not in scan.vocabulary.members["fighters"] | scan.vocabulary.members["soldiers"]:
        return None
    found = member_phrase(scan, k)
    if some_of and found is not None and not _of_state(scan, found.id):
        return None  # ضابط واثنان من مسلحي س
    return (found.id, found.unsure) if found is not None and found.form == "members" and found.rule.startswith("members of") else None


def _of_state(scan: Scan, body: str) -> bool:
    known = scan.lexicon.who.bodies.get(body)
    return known is None or known.kind == "State forces"


def _beside_officer(scan: Scan, i: int) -> tuple[str, bool] | None:
    """``ضابط شرطة ومجندان``: joined to an officer whose force is said."""
    last = scan.found[-1] if scan.found else None
    joined = last is not None and scan.norm[i - 1] == "و" and last.last == i - 1 and last.rule == "rank of a force"
    return (last.id, False) if last is not None and joined else None


def _met(scan: Scan, i: int) -> tuple[str, bool] | None:
    """``استشهد مجند في انفجار عبوة لدى مرور مدرعة تابعة للشرطة``, ``باستهداف دورية للشرطة``: the force whose vehicle was hit is theirs."""
    from marsad.mentions.actors.finder import body_at

    sentence = scan.reading.words.sentence
    for k in range(i + 1, min(i + _NEAR, len(scan.norm) - 1)):
        if sentence[k] != sentence[i] or scan.norm[k] in _NEXT:
            return None
        if scan.norm[k] in _ON_THE_WAY:
            owner = next((n for n in range(k + 1, min(k + _OWNER, len(scan.norm) - 1)) if scan.norm[n] == "ل"), None)
            things = scan.vocabulary.happenings["property"] | set(scan.vocabulary.forces)
            thing = owner is not None and any(scan.norm[n] in things for n in range(k + 1, owner))
            body = body_at(scan, owner + 1) if owner is not None and thing else None
            return (body.id, body.unsure) if body is not None and body.id in scan.no_armies | scan.armies else None
    return None


_ON_THE_WAY = _W["on_the_way"]
_NEXT = frozenset([".", "؛", "كما", "فيما", "بينما"])
_OWNER = 7
"""Words from what a bomb met on its way to whose it was, at most."""


def _told_by(scan: Scan, i: int) -> tuple[str, bool] | None:
    """``قال الجيش الإسرائيلي إن … أصابت جنديين``: the soldiers of an army that tells of its losses are its own."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[found.first] != sentence[i]:
            return _told_on(scan, i)
        if _tells(scan, found):
            return (found.id, False) if found.id in scan.armies else None
    return None


def _told_on(scan: Scan, i: int) -> tuple[str, bool] | None:
    """``أعلنت وزارة الدفاع التركية … وأضافت أن جنديا أصيب``: the soldiers of the army that goes on telling, where the sentence names nobody."""
    words = scan.reading.words
    first = words.sentences[words.sentence[i]][0]
    while first < i and not scan.norm[first][0].isalnum() or scan.norm[first] == "و":
        first += 1
    if scan.norm[first] not in _TELLS_ON or scan.norm[first + 1] not in _WHAT_IS_TOLD:
        return None
    for found in reversed(scan.found):
        apart = words.sentence[i] - words.sentence[found.first]
        if apart > _GOES_ON:
            return None
        if apart and _tells(scan, found):
            return (found.id, False) if found.id in scan.armies else None
    return None


_GOES_ON = 3
"""Sentences through which somebody goes on telling."""


def _tells(scan: Scan, found: Found) -> bool:
    """A body right behind a verb of telling: قال الجيش, اعترفت إذاعة جيش العدو, قال الناطق باسم الجيش."""
    before = scan.previous(found.first)
    while before > 0 and scan.bare[before] in _VOICES:
        before -= 1
    return before >= 0 and scan.norm[before] in _TOLD and not found.adjective and found.form in ("name", "nationality", "definite")


def _headed_by(scan: Scan, i: int) -> tuple[str, bool] | None:
    """``الدفاع الروسية: مقتل أربعة جنود``, ``الجيش الكيني: إصابة جنديين``: the soldiers of the army whose word a heading gives, before a colon."""
    first = next((k + 1 for k in range(i - 1, -1, -1) if scan.norm[k] == "\n"), 0)
    colon = next((k for k in range(first, min(first + 6, i)) if scan.norm[k] == ":"), None)
    if colon is None or colon == first or scan.bare[first] not in _ARMY_SPEAKS:
        return None
    nation = next((n for k in range(first + 1, colon) if (n := scan.vocabulary.adjectives.get(scan.bare[k])) is not None), None)
    named = scan.vocabulary.adjectives.get(scan.bare[i + 1]) if scan.inside(i + 1) else None
    return (nation.forces, False) if nation is not None and nation.forces and named is None else None


_ARMY_SPEAKS = frozenset("دفاع جيش وزاره قوات اركان".split())
_VOICES = _W["voices"]
_TOLD = _W["told"]
_TELLS_ON = _W["tells_on"]
_WHAT_IS_TOLD = _W["what_is_told"]


def _is_party(scan: Scan, i: int) -> bool:
    """``ضابط``, ``جنديان``: a noun whatever stands before it, but for a dress, a rank or a place (مساكن الضباط)."""
    before = scan.previous(i)
    if before >= 0 and scan.bare[before] in scan.vocabulary.soldiers["no_party_after"]:
        return False
    if scan.inside(i + 1) and scan.norm[i + 1] in ("المجهول", "ارتباط", "الارتباط"):
        return False
    behind_definite = before == i - 1 and before >= 0 and scan.norm[before] != scan.bare[before]
    return not (behind_definite and scan.norm[i] != scan.bare[i])


def _is_noun(scan: Scan, i: int) -> bool:
    """``عسكريان`` is people in أصيب عسكريان and an adjective in خبيران عسكريان."""
    before = scan.previous(i)
    word, definite = scan.bare[i], scan.norm[i] != scan.bare[i]
    if before >= 0 and definite and scan.norm[before] != scan.bare[before]:
        joined = before != i - 1 and scan.norm[i - 1] == "و"
        return joined and (scan.bare[before] in scan.vocabulary.crowds or scan.bare[before] in scan.vocabulary.soldiers["police"])
    if _joined(scan, i):
        return True
    if before < 0:
        return not definite and word.endswith(("ان", "ون"))
    if scan.norm[before].isdigit() or scan.bare[before] in scan.vocabulary.numerals:
        return not definite or scan.norm[before] in _WITH  # عشرات العسكريين
    if _harmed(scan, i):
        return True
    if word.endswith("كري") or word == "شرطيه":
        return False
    if word.endswith("كريا"):
        return before == i - 1 and scan.norm[before] in ("ان", "لكن")
    if scan.inside(i + 1) and scan.norm[i + 1] in ("اثنين", "اثنان") and not definite:
        return True  # إن عسكريين اثنين أصيبا
    if before == i - 1 and scan.norm[before] in (_OPENS if word.endswith(("ان", "ون")) else _WITH):
        return True
    return scan.clitic[i - 1] == "+" and scan.norm[i - 1] == "ل" and word.endswith("ين")


def _harmed(scan: Scan, i: int) -> bool:
    """A word of harm straight before, a pronoun passed over: استشهاد عسكري, بينهم عسكري."""
    before = scan.previous(i)
    if before < 0 or before < i - 2 or (before == i - 2 and scan.clitic[i - 1] != "-"):
        return False
    return scan.norm[before] in scan.vocabulary.soldiers["harmed"] or _among(scan, i)


def _among(scan: Scan, i: int) -> bool:
    """``بينهم ضابط``, ``منهم شرطيان``."""
    return i > 1 and scan.clitic[i - 1] == "-" and scan.norm[i - 2] in ("بين", "من", "ضمن") and scan.norm[i - 1] in ("هم", "ها", "هما")


def _joined(scan: Scan, i: int) -> bool:
    """``جنديان وعسكري``: joined to soldiers just found."""
    return i > 0 and scan.norm[i - 1] == "و" and bool(scan.found) and i - 1 - scan.found[-1].last <= 1 and scan.found[-1].rule == "soldiers"


def _force(scan: Scan, i: int, police: bool) -> tuple[str | None, bool]:
    """The force meant, and whether it was only guessed from the country."""
    if _among(scan, i) and scan.found:
        last = scan.found[-1]
        same = scan.reading.words.sentence[last.first] == scan.reading.words.sentence[i]
        if same and last.form in BODY_FORMS and not last.as_backer and not last.adjective and i - last.last <= 8:
            return last.id, last.unsure
    struck = None if police else _struck(scan, i)
    if struck is not None:
        return struck, False
    if not police and scan.norm[i] != scan.bare[i] and (known := _spoken_of(scan, i)) is not None:
        return known, False
    body = None if police else referent(scan, i, STATE, False)
    if body is not None and not scan.bare[i].startswith("ضابط") and body in scan.no_armies:
        body = scan.force_at(i, "army") or body  # جنود and مجندون are no policemen
    if body is not None and (scan.country in _countries(scan, body) if scan.country is not None else not _far(scan, body)):
        return body, False
    return scan.force_at(i, "police" if police else "army") or body, True


def _spoken_of(scan: Scan, i: int) -> str | None:
    """``توغلت قوة تركية في القرية. وأطلق الجنود النار``: the soldiers of the only army of which the text has told so far, in the sentence before."""
    sentence = scan.reading.words.sentence
    if scan.inside(i + 1) and scan.bare[i + 1] in scan.vocabulary.adjectives:
        return None  # العسكريون الماليون
    told = [f for f in scan.found if f.form in BODY_FORMS and not (f.as_backer or f.adjective or f.unsure) and f.id in scan.armies]
    last = told[-1] if told else None
    if last is None or sentence[i] - sentence[last.first] > 1 or last.alias_kind == "loaded":
        return None
    return last.id if all(f.id == last.id for f in told) else None


def _struck(scan: Scan, i: int) -> str | None:
    """``كمين لدورية تركية … وقتلوا ثلاثة جنود``: the soldiers of the force that was attacked in the same sentence, whatever the country."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[found.first] != sentence[i] or i - found.last > _NEAR:
            return None
        if found.id in scan.armies and found.form in BODY_FORMS and not found.as_backer and not found.unsure:
            aimed = found.first > 0 and scan.norm[found.first - 1] in _AIMED
            return found.id if aimed and any(scan.bare[k] in _ATTACKS for k in range(max(0, found.first - 6), found.first - 1)) else None
    return None


_NEAR = 25
"""Words back to the force that was attacked."""
_AIMED = frozenset(["ل", "علي", "ضد", "ب"])
_ATTACKS = _W["attacks"]


def _far(scan: Scan, body: str) -> bool:
    """True for a force from outside the region: where the text's country is not known, the soldiers are not its."""
    known = scan.lexicon.who.bodies.get(body)
    nation = scan.vocabulary.nations.get(known.country or "") if known is not None else None
    return nation is not None and not nation.home


def _countries(scan: Scan, body: str) -> tuple[str | None, ...]:
    known = scan.lexicon.who.bodies.get(body)
    return (known.country, None) if known is not None else (None,)
