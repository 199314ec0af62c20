"""Forces of a state by nationality or by owner: ``القوات التركية``, ``الطيران الحربي الروسي``, ``مدفعية النظام``,
``طائرة مسيّرة إسرائيلية``, ``جنود أتراك``."""

from __future__ import annotations

from marsad.knowledge.actors.vocabulary import Nation
from marsad.knowledge.wording import wording
from marsad.mentions.actors.leaders import led_by
from marsad.mentions.actors.scan import Found, Scan

_W = wording(__name__)

_REACH = 6


def force_phrase(scan: Scan, i: int) -> Found | None:
    """A noun of armed force at word ``i`` with the nationality or owner that completes it."""
    opened = _noun(scan, i)
    if opened is None:
        return None
    k, arm = opened
    if k < len(scan.clitic) and scan.clitic[k] == "-":
        return None
    named = _first_of_two(scan, i, k, arm)
    if named is not None:
        return named
    between = scan.vocabulary.force_between
    limit = min(len(scan.norm), i + _REACH)
    while k < limit and scan.norm[k] != "\n":
        if _opens_belief(scan, k):
            limit = min(len(scan.norm), k + _REACH)
            k += 1
            continue
        nation = scan.vocabulary.adjectives.get(scan.bare[k])
        if nation is not None and scan.object_begins(k):
            break  # قتل جندي فلسطينيا
        if nation is not None:
            others = _of_others(scan, i, k + 1)
            if others is not None:
                return others[0]
            return None if _of_make(scan, k + 1) else _nation_found(scan, i, k, nation, arm)
        if scan.norm[k - 1] == "و" and scan.bare[k] in scan.vocabulary.forces:
            k += 1  # دبابات وجرافات إسرائيلية
            continue
        if scan.bare[k] not in between and not (scan.norm[k].isascii() and k > opened[0] - 1):
            break
        k += 1  # طائرات F-16 العراقية
    return _owned(scan, i, opened[0], arm)


def _of_make(scan: Scan, k: int) -> bool:
    """``مسيّرة تركية الصنع``: where the weapon was made, not whose it is."""
    return scan.inside(k) and scan.norm[k] in _MAKE


_MAKE = frozenset(["الصنع", "المنشا", "الطراز", "التصميم"])


def _of_a_model(scan: Scan, i: int, k: int) -> bool:
    """``مدرعة إماراتية نوع تايغر``: a thing of force without article, and at ``k`` of what model it is."""
    k += scan.inside(k) and scan.norm[k] == "من"
    return scan.norm[i] == scan.bare[i] and scan.inside(k) and scan.norm[k] in ("نوع", "طراز")


def _of_others(scan: Scan, i: int, k: int) -> tuple[Found | None] | None:
    """``مدرعة إماراتية من طراز س تابعة لـ ص``: a model of that make in the hands of others, who are named behind it; ``آليات لميليشيات س ومدرعة
    إماراتية نوع تايغر``: or before, and then it names nobody. None where it is its state's."""
    from marsad.mentions.actors.finder import body_at

    if not _of_a_model(scan, i, k):
        return None
    behind = next((n for n in range(k + 2, min(k + _REACH, len(scan.norm))) if scan.norm[n] == "ل"), None)
    owner = body_at(scan, behind + 1) if behind is not None else None
    if owner is not None:
        return (Found(i, owner.last, owner.id, "nationality", "force with owner", owner.alias_kind, unsure=owner.unsure),)
    for found in scan.found:
        near = (found.first - 2, found.first - 3)
        if scan.reading.words.sentence[found.first] == scan.reading.words.sentence[i] and scan.norm[found.first - 1] == "ل":
            if any(scan.norm[n] in scan.vocabulary.forces for n in near):
                return (None,)
    return None


def _noun(scan: Scan, i: int) -> tuple[int, str] | None:
    """End and arm of the longest noun of force at ``i``; the article may stand on any of its words."""
    for key in (scan.norm[i], scan.bare[i]):
        for shape, arm in scan.vocabulary.forces.get(key, ()):
            end = i + len(shape)
            if end <= len(scan.norm) and (len(shape) == 1 or tuple(scan.norm[i + 1 : end]) == shape[1:]):
                return end, arm
    return None


def _nation_found(scan: Scan, i: int, k: int, nation: Nation, arm: str) -> Found | None:
    body = body_of(nation, arm)
    if body is None:
        return None
    kind = "loaded" if scan.bare[k] in scan.vocabulary.loaded_adjectives else "nationality"
    last, kind = judged(scan, k + 1, kind)
    found = Found(i, last, body, "nationality", "force with nationality", kind)
    found.further = _second_of_two(scan, i, last, arm)
    return found


def _second_of_two(scan: Scan, i: int, k: int, arm: str) -> list[Found]:
    """``الجيشين التركي والوطني``, ``الاحتلالان الإيراني والروسي``: behind a noun in the dual, the second of the two that it names."""
    one = _ONE_OF_TWO.get(scan.bare[i])
    if one is None or not (scan.inside(k + 1) and scan.norm[k] == "و"):
        return []
    nation = scan.vocabulary.adjectives.get(scan.bare[k + 1])
    if nation is not None:
        body = body_of(nation, arm)
        return [Found(k + 1, k + 2, body, "nationality", "second of two forces")] if body else []
    body = _called_alike(scan, ("ال" + one, scan.norm[k + 1]))
    return [Found(k + 1, k + 2, body, "name", "second of two forces")] if body else []


def _first_of_two(scan: Scan, i: int, k: int, arm: str) -> Found | None:
    """``الجيشان الوطني والتركي``: the first of two that goes by a name rather than a nationality."""
    one = _ONE_OF_TWO.get(scan.bare[i])
    if one is None or not (scan.inside(k + 1) and scan.norm[k + 1] == "و") or scan.bare[k] in scan.vocabulary.adjectives:
        return None
    body = _called_alike(scan, ("ال" + one, scan.norm[k]))
    if body is None:
        return None
    found = Found(i, k + 1, body, "name", "first of two forces")
    found.further = _second_of_two(scan, i, k + 1, arm)
    return found


def _called_alike(scan: Scan, shape: tuple[str, str]) -> str | None:
    """The body whose name is ``shape``, here or everywhere: الجيش الوطني."""
    for end, namings in scan.lexicon.at(list(shape), 0):
        if end == 2:
            return namings[0].body.id
    country = scan.country or ""
    return next((entry.by.get(country) for entry in scan.vocabulary.locals.get(shape[0], ()) if entry.shape == shape), None)


_ONE_OF_TWO = {
    dual: one
    for one in ("جيش", "طيران", "احتلال", "قوه")
    for dual in (one.removesuffix("ه") + "ان", one.removesuffix("ه") + "ين", one.removesuffix("ه") + "تان", one.removesuffix("ه") + "تين")
}
"""Nouns of force in the dual, each with the noun."""


def _owned(scan: Scan, i: int, k: int, arm: str) -> Found | None:
    """``مدفعية النظام``, ``قوات الاحتلال``, ``طائرات التحالف``: the owner stands right behind the noun."""
    from marsad.mentions.actors.names import named_body
    from marsad.mentions.actors.references import local_name

    if not scan.inside(k) or scan.bare[i] in scan.vocabulary.member_words:
        return None
    owner = local_name(scan, k) or named_body(scan, k) or led_by(scan, k)
    if owner is None or owner.form == "people":
        return None
    body = owner.id
    if arm == "intelligence" and body in scan.armies:
        return Found(i, owner.last, body, "nationality", "force with owner", owner.alias_kind, unsure=owner.unsure)  # مخابرات الجيش
    nation = next((n for n in scan.vocabulary.nations.values() if body in (n.state, n.forces)), None)
    if nation is not None:
        body = "syrian-government-forces" if nation.code == "SY" and arm == "ground" else body_of(nation, arm) or body
    return Found(i, owner.last, body, "nationality", "force with owner", owner.alias_kind, unsure=owner.unsure)


def body_of(nation: Nation, arm: str) -> str | None:
    """The body that an arm of a state's forces is recorded as."""
    if arm == "intelligence":
        return nation.intelligence or (nation.police if nation.home else nation.forces)
    return {"air": nation.air, "navy": nation.navy, "police": nation.police}.get(arm, nation.forces) or nation.state


def judged(scan: Scan, last: int, kind: str) -> tuple[int, str]:
    """The end of a mention with judging words behind it: القوات التركية المحتلة."""
    while scan.inside(last) and scan.norm[last] in scan.vocabulary.judging:
        if scan.norm[last].endswith(("ين", "ون")) and not scan.norm[last - 1].endswith(("ين", "ون", "ات")):
            break  # اتهمت الحكومة السورية الإرهابيين
        last += 1
        kind = "loaded"
    return last, kind


def _country(scan: Scan, i: int) -> bool:
    """``غارة على سوريا``, ``هجوم في ليبيا``: behind a preposition the country, which is written like the object form of its adjective."""
    return i > 0 and scan.norm[i].endswith("يا") and scan.norm[i - 1] in _BEFORE_A_COUNTRY


_BEFORE_A_COUNTRY = _W["before_a_country"]


def adjective_alone(scan: Scan, i: int) -> Found | None:
    """``غارة جوية روسية``, ``قاعدة أمريكية``: only the adjective names the state whose act or thing it is."""
    nation = scan.vocabulary.adjectives.get(scan.bare[i]) or _dual(scan, i)
    if nation is None or scan.bare[i] in scan.vocabulary.only_force or _of_make(scan, i + 1) or _country(scan, i):
        return None
    joined = _second_nation(scan, i, nation)
    if joined is not None:
        return joined
    happenings = scan.vocabulary.happenings
    between = scan.vocabulary.force_between
    air = False
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        word = scan.bare[k]
        word = word[:-3] + "ه" if word.endswith(("تان", "تين")) else word
        if word in happenings["air"]:
            return _act(scan, i, nation, "air", "nationality of a happening")
        if word in happenings["ground"]:
            return _act(scan, i, nation, "air" if air else "ground", "nationality of a happening")
        if word in happenings["property"] and not nation.home:
            return _act(scan, i, nation, "ground", "nationality of property")
        air = air or word in ("جوي", "جويه", "مسيره")
        if word not in between and word not in scan.vocabulary.adjectives and not scan.clitic[k] and not _opens_belief(scan, k):
            return None
    return None


def _opens_belief(scan: Scan, k: int) -> bool:
    """``طائرة (يعتقد أنها أردنية)``, ``غارة، يرجح أنها أمريكية،``: the mark before what is believed of the force or its act; or the verb
    of belief itself: طيران ثابت الجناح نعتقد أنه روسي."""
    if scan.norm[k] in _BELIEF and scan.inside(k + 3) and scan.norm[k + 1] == "ان" and scan.clitic[k + 2] == "-":
        return True
    return scan.norm[k] in ("(", "،", ",") and scan.inside(k + 1) and scan.norm[k + 1] in _BELIEF


_BELIEF = _W["belief"]
_OF_THE_STATE = _W["of_the_state"]


def _dual(scan: Scan, i: int) -> Nation | None:
    """``غارتان إسرائيليتان``, ``هجومين روسيين``: the dual of a nationality behind a noun in the dual."""
    word, before = scan.bare[i], scan.bare[i - 1] if i else ""
    for ending, stem in (("تان", "ه"), ("تين", "ه"), ("ان", ""), ("ين", "")):
        if word.endswith(ending) and before.endswith(ending[-2:]) and len(word) > len(ending) + 2:
            return scan.vocabulary.adjectives.get(word[: -len(ending)] + stem)
    return None


def _second_nation(scan: Scan, i: int, nation: Nation) -> Found | None:
    """``الطائرات البريطانية والأميركية``, ``الطيران السوري والروسي``: the noun of force serves both adjectives."""
    if not scan.found or scan.norm[i - 1] != "و" or scan.found[-1].last != i - 1 or scan.found[-1].adjective:
        return None
    first = scan.vocabulary.adjectives.get(scan.bare[i - 2])
    opened = _noun(scan, scan.found[-1].first)
    of_the_state = scan.bare[i - 2] in _OF_THE_STATE  # القوات الحكومية والروسية
    if first is None and not of_the_state or first is nation or opened is None:
        return None
    body = body_of(nation, opened[1])
    return Found(i, i + 1, body, "nationality", "second nation of a force") if body else None


def _act(scan: Scan, i: int, nation: Nation, arm: str, rule: str) -> Found | None:
    body = body_of(nation, arm) or nation.state
    if nation.code == "SY":
        body = "syrian-air-force" if arm == "air" else "syrian-government-forces"
    kind = "loaded" if scan.bare[i] in scan.vocabulary.loaded_adjectives else "nationality"
    return Found(i, i + 1, body, "nationality", rule, kind, adjective=True)
