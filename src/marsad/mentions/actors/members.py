"""Members stand for their body: ``عناصر من لواء القدس``, ``مقاتلو الحركة``, ``قيادي بارز في التنظيم``,
``مجموعة تابعة لـ``; one mention covers both."""

from __future__ import annotations

from marsad.mentions.actors.scan import Found, Scan, after_harm, force_of

_SKIPS, _BETWEEN = 3, 5


def member_phrase(scan: Scan, i: int) -> Found | None:
    """Members at word ``i`` with the body they belong to."""
    from marsad.mentions.actors.finder import body_at
    from marsad.mentions.actors.pronouns import pronoun_member

    vocabulary = scan.vocabulary
    k = i
    if scan.bare[k] in vocabulary.quantity:
        k += 1
        if not scan.inside(k):
            return None
    if scan.bare[k] not in vocabulary.member_words or (scan.bare[k] in _ADJECTIVAL and not _noun(scan, k)):
        return own_members(scan, k)
    k += 1
    if not scan.inside(k):
        return None
    if scan.norm[k] == "ل" and scan.bare[k - 1] in vocabulary.members["groups"] and scan.inside(k + 1) and scan.clitic[k + 1] == "-":
        return pronoun_member(scan, i, k + 1)  # دورية لها
    if scan.clitic[k] == "-":
        return pronoun_member(scan, k - 1) if scan.bare[k - 1] in vocabulary.members["fighters"] | vocabulary.own else None
    if scan.norm[k].endswith("ين") and scan.norm[k] == scan.bare[k] and scan.norm[k - 1].endswith(("ون", "ان")):
        return None  # قتل مسلحون اثنين من أفراد الشرطة
    direct = body_at(scan, k) if not _another(scan, k) else None
    if direct is not None and direct.form == "members" and scan.norm[k - 1].endswith(("ون", "ان")):
        return None  # هاجم مسلحون دورية للشرطة: what keeps its ن owns nothing
    if direct is not None and not (direct.form == "members" and scan.bare[k] in vocabulary.member_words - vocabulary.members["groups"]):
        return _covering(scan, i, direct)
    if (belongs := belonging(scan, k)) is not None:
        return _covering(scan, i, belongs)
    held = scan.bare[i] in vocabulary.holders
    while held and scan.inside(k) and scan.bare[k] in vocabulary.posts:
        k += 1  # عناصر حاجز تابع لس
    skipped = 0
    while scan.inside(k) and skipped < _SKIPS and scan.bare[k] in vocabulary.member_skip and scan.bare[k] not in vocabulary.between:
        k += 1
        skipped += 1
    joined = int((believed := _believed(scan, k)) > k) if scan.inside(k) else 0
    k = believed if joined else k
    while scan.inside(k) and joined < _BETWEEN and scan.norm[k] in vocabulary.between:
        if joined and scan.norm[k] == "فلول" and (remnants := body_at(scan, k)) is not None and remnants.first == k:
            return _covering(scan, i, remnants)  # the remnants of a state are a body of their own
        k += 1
        joined += 1
    while scan.inside(k) and scan.clitic[k] == "-":
        return None
    if not joined or not scan.inside(k):
        return None
    inner = body_at(scan, k)
    return _covering(scan, i, inner) if inner is not None else None


def belonging(scan: Scan, k: int) -> Found | None:
    """``إرهابيين ينشطون تحت لواء س``, ``متشددين محسوبين على س``, ``شبان ينتمون إلى س``: the body, no state's, of which those right before are."""
    while scan.inside(k) and scan.norm[k] in ("اثنين", "اثنان", "اخرين", "اخرون"):
        k += 1
    if not scan.inside(k) or scan.norm[k] not in scan.vocabulary.belonging:
        return None
    from marsad.mentions.actors.finder import body_at

    lead = next((shape for shape in scan.vocabulary.belonging_leads if scan.at(k + 1, shape)), None)
    body = body_at(scan, k + 1 + len(lead)) if lead is not None else None
    known = scan.lexicon.who.bodies.get(body.id) if body is not None else None
    loyal = body is not None and body.rule == "body by its leader" and scan.norm[k].startswith("موال")  # مسلحون موالون لفلان
    return body if known is not None and known.kind in _OF_MEN and not known.collective and not loyal else None


_OF_MEN = frozenset(["Rebel group", "Political militia"])
"""Kinds of bodies that people are of, where those of a state would be its soldiers."""


def _believed(scan: Scan, k: int) -> int:
    """``يعتقد انتماؤهم لتنظيم س``, ``يشتبه بانتمائه إلى س``: the word behind what says to whom they are thought to belong, ``k`` where nothing does."""
    n = k + (scan.norm[k] == "،")
    if not scan.inside(n) or scan.norm[n] not in _THOUGHT:
        return k
    n += 1
    while scan.inside(n) and scan.norm[n] in ("ب", "في", "ان"):
        n += 1
    if not scan.inside(n + 2) or not scan.bare[n].startswith("انتما") or scan.clitic[n + 1] != "-" or scan.norm[n + 2] not in ("ل", "الي"):
        return k
    return n + 3


_THOUGHT = frozenset("يعتقد يشتبه يرجح اشتبه يظن".split())


def own_members(scan: Scan, i: int) -> Found | None:
    """``قواتها``, ``مفارزه``, ``مجاهدونا``: what a body calls its own, by a pronoun."""
    from marsad.mentions.actors.pronouns import pronoun_member

    word = scan.norm[i]
    if word in scan.vocabulary.own and scan.inside(i + 1) and scan.clitic[i + 1] == "-":
        return pronoun_member(scan, i)
    return pronoun_member(scan, i) if word in scan.vocabulary.own_glued else None


_ADJECTIVAL = frozenset(["عسكري", "مسلح", "عسكريا", "مسلحا"])


def _noun(scan: Scan, k: int) -> bool:
    """False for الجناح العسكري لـ…, where the word describes the noun before it."""
    before = scan.previous(k)
    return before < 0 or after_harm(scan, before)


def _another(scan: Scan, k: int) -> bool:
    """``أردى قناص جنديا``: a second member noun in the accusative is somebody else."""
    return scan.norm[k].endswith("ا") and scan.norm[k] in scan.vocabulary.members["soldiers"]


def _covering(scan: Scan, i: int, inner: Found) -> Found | None:
    if inner.form in ("people", "unidentified", "person"):
        return None
    called = inner.called | ({scan.bare[i]} & scan.vocabulary.members["groups"])
    body = inner.id if scan.bare[i] in scan.vocabulary.offices else force_of(scan, inner.id)  # رئيس الحكومة bears no arms
    return Found(
        i, inner.last, body, "members", f"members of a body; {inner.rule}", inner.alias_kind,
        unsure=inner.unsure, group=inner.group,
        name=inner.name, called=called, backers=inner.backers,
    )  # fmt: skip
