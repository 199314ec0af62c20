"""Whom a pronoun behind a word for members means: ``عناصرها``, ``قواته``, ``مقاتليه`` the body named last that fits, ``قواتنا`` the one
that speaks, and behind a word of saying the body in whose name it is said."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.actors.references import BODY_FORMS
from marsad.mentions.actors.scan import Found, Scan

_W = wording(__name__)


def pronoun_member(scan: Scan, i: int, at: int | None = None) -> Found | None:
    """``عناصرها``, ``مقاتليه``, ``قواتها``, ``دورية لها``: members of the body named last in this sentence or the one before;
    ``قواتنا``, ``مجاهدونا``: of the body that speaks, the first of the sentence. The pronoun stands at word ``at``, else right behind."""
    glued = at is None and scan.norm[i].endswith("نا") and scan.norm[i] not in scan.vocabulary.own
    k = i + 1 if at is None else at
    if not glued and not (scan.inside(k) and scan.clitic[k] == "-" and scan.norm[k] in ("ها", "ه", "هم", "نا", "كم")):
        return None
    last = i + 1 if glued else k + 1
    if glued or scan.norm[k] in ("نا", "كم"):
        body = _speaking(scan, i)
        return Found(i, last, body.id, "definite", "pronoun", "definite", unsure=body.unsure) if body is not None else None
    sentence = scan.reading.words.sentence
    told = _tells_of_its_own(scan, i)
    if told is not None:
        return Found(i, last, told.id, "definite", "pronoun", "definite", unsure=told.unsure)
    stated = _statement_of(scan, i)
    for found in reversed(scan.found):
        if stated is not None and sentence[i] != sentence[found.first]:
            return Found(i, last, stated.id, "definite", "pronoun", "definite", unsure=stated.unsure)
        if sentence[i] - sentence[found.first] > 1:
            return None
        if found.form in BODY_FORMS and not found.as_backer and not found.adjective:
            if scan.norm[k] == "ه" and feminine(scan, found) and "الاحتلال" not in scan.norm[found.first : found.last]:
                continue  # قصفت الجماعة فريقا فجرح أحد أفراده
            if scan.norm[k] == "ها" and found.form in ("name", "definite") and scan.bare[found.first] in _MASCULINE:
                continue  # نفت الحركة ما قاله الجيش عن أسر عناصرها
            if _hurt(scan, i) and _struck_with(scan, found):
                continue  # أسفر قصف الطائرات التركية عن استشهاد أربعة من مقاتليهم
            owned = scan.vocabulary.mercenaries_of.get(found.id) if scan.bare[i] in ("مرتزقه", "ميليشيات", "فصايل") else None
            apart = sentence[i] != sentence[found.first]
            return Found(i, last, owned or found.id, "definite", "pronoun", "definite", unsure=apart)
    return None


def _tells_of_its_own(scan: Scan, i: int) -> Found | None:
    """``نفى متحدث باسم س …، مضيفا أن قواته``, ``وإذ تنفي الجبهة …، فإنها تذكر بأن دفاعاتها``: behind a word of saying, the body of
    the one who speaks, named first in the sentence."""
    start = i - 1
    while start > 0 and (scan.norm[start] == "من" or scan.norm[start].isdigit() or scan.norm[start] in scan.vocabulary.numerals):
        start -= 1  # إن خمسة من رجاله
    k = start
    while k > 0 and scan.norm[k] in ("ان", "ب"):
        k -= 1
    if k == start or k < 0:
        return None
    if scan.norm[k] not in _SAYING:
        return _subject_of_saying(scan, k)
    sentence = scan.reading.words.sentence
    here = [
        f
        for f in scan.found
        if sentence[f.first] == sentence[i] and (f.form in BODY_FORMS or f.form == "person") and not f.as_backer and not f.adjective
    ]
    return here[0] if here else None


def _subject_of_saying(scan: Scan, k: int) -> Found | None:
    """``قال المركز الإعلامي ل س في بيان صدر اليوم إن قواته``: the one body between the verb of saying and the word before إن."""
    sentence = scan.reading.words.sentence
    here = [
        f
        for f in scan.found
        if sentence[f.first] == sentence[k]
        and f.last <= k + 1
        and (f.form in BODY_FORMS or f.form == "person")
        and not f.as_backer
        and not f.adjective
    ]
    if not here or len({f.id for f in here}) > 1:
        return None
    first = scan.reading.words.sentences[sentence[k]][0]
    return here[0] if any(scan.norm[j] in _SAID for j in range(first, here[0].first)) else None


def _statement_of(scan: Scan, i: int) -> Found | None:
    """``قال المركز الإعلامي ل س …. وأضاف البيان أن … موقعا لقواته``: the body in whose name the statement was made that a sentence
    goes on with."""
    words = scan.reading.words
    sentence = words.sentence[i]
    first = words.sentences[sentence][0]
    while first < i and (scan.clitic[first] or scan.norm[first] == "\n"):
        first += 1
    if sentence == 0 or first + 1 >= i or scan.norm[first] not in _SAID:
        return None
    if _goes_on_saying(scan, first, i):
        return _who_said(scan, sentence - 1)
    if scan.norm[first + 1] not in _SPEAKS_ON:
        return None
    before = [
        f
        for f in scan.found
        if sentence - words.sentence[f.first] in (1, 2)
        and f.form in ("name", "person", "nationality")
        and not f.as_backer
        and not f.adjective
    ]
    return next((f for f in before if f.form == "person" or _in_its_name(scan, f)), None)


def _goes_on_saying(scan: Scan, first: int, i: int) -> bool:
    """``وأضاف أن قواته``, ``وأضاف، في بيان، أن``: nobody stands between the verb of saying and إن."""
    k = first + 1
    if scan.norm[k] == "،":
        k = next((n + 1 for n in range(k + 1, min(k + 7, i)) if scan.norm[n] == "،"), i)
    return k < i and scan.norm[k] in ("ان", "ب") and not any(first < f.first < i for f in scan.found)


def _who_said(scan: Scan, sentence: int) -> Found | None:
    """The body behind the verb of saying that opens a sentence: ``أعلن الجيش اللبناني أنه …``."""
    first = scan.reading.words.sentences[sentence][0]
    return next(
        (
            f
            for f in scan.found
            if scan.reading.words.sentence[f.first] == sentence
            and f.first - first <= 3
            and scan.norm[f.first - 1] in _SAID
            and f.form in ("name", "nationality", "definite")
            and not f.adjective
        ),
        None,
    )


_SAID = _W["said"]
_SPEAKS_ON = _W["speaks_on"]
_SAYING = _W["saying"]


def _hurt(scan: Scan, i: int) -> bool:
    """True where a word of harm stands shortly before: ارتقاء أربعة من مقاتليها."""
    harm = scan.vocabulary.harm
    return any(scan.norm[k] in harm or scan.norm[k] in ("ارتقاء", "استشهاد") for k in range(max(0, i - 5), i))


def _struck_with(scan: Scan, found: Found) -> bool:
    """``قصف المسيّرات التركية``, ``غارات للتحالف``: the body whose blow it was, which did not hurt its own."""
    k = found.first - 1
    k -= k > 0 and scan.clitic[k] == "+" and scan.norm[k] == "ل"
    return k >= 0 and scan.norm[k] in BLOWS


BLOWS = _W["blows"]


def feminine(scan: Scan, found: Found) -> bool:
    """True for a body that ``ه`` cannot mean: its head is feminine or a plural of things (فصائل)."""
    head = scan.norm[found.first]
    if found.form in ("name", "definite", "unknown_body"):
        return head in _FEMININE or head.endswith("ات") or scan.bare[found.first] in _PLURALS
    return head in _FEMININE or not _PLURALS.isdisjoint(scan.bare[found.first : found.last])


_MASCULINE = _W["masculine"]
"""Heads of bodies that the pronoun ها cannot mean."""
_PLURALS = _W["plurals"]
_FEMININE = _W["feminine"]
"""Heads of bodies that the pronoun ه cannot mean."""


def _speaking(scan: Scan, i: int) -> Found | None:
    """The first body of the sentence of word ``i``, else the one in whose name the text speaks, else one just named: أعلنت س أن قواتنا …
    Whom the text only judges (العدو) never speaks."""
    sentence = scan.reading.words.sentence
    bodies = [
        f
        for f in scan.found
        if (f.form in BODY_FORMS or f.form == "person") and not f.as_backer and not f.adjective and f.alias_kind != "loaded"
    ]
    here = [f for f in bodies if sentence[f.first] == sentence[i]]
    if here:
        return here[0]
    published = [f for f in bodies if f.form == "name" and _in_its_name(scan, f)]
    if published:
        return published[-1]
    near = [f for f in bodies if sentence[i] - sentence[f.first] <= 2]
    return near[0] if near else None


def _in_its_name(scan: Scan, found: Found) -> bool:
    """``البلاغات الصادرة عن كتائب س``, ``المكتب الإعلامي لجيش س``."""
    before = [scan.norm[k] for k in range(max(0, found.first - 3), found.first)]
    return (
        len(before) > 1
        and before[-1] in scan.vocabulary.publishers
        and before[-2] in scan.vocabulary.publishers - {"ل", "عن", "العام", "العسكري"}
    )
