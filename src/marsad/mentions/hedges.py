"""Hedges: words that say how surely, when, or whether something is told to have happened.

The ladder is data (``knowledge/data/speech/hedges.yaml``): phrases by level, and how far each reaches. Four things are
rules here, each with its word lists in the same file: negation (``لم``, ``دون``), aims behind ل (``لتنفيذ عملية``), the
future with س, and blame that is denied apart from the deed (``نفت مسؤوليتها عن``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from marsad.knowledge.wording import wording
from marsad.language.words import standing
from marsad.mentions.hedge_scopes import STOPS, behind, beside_the_doer, right, scope_of
from marsad.mentions.hedged_speech import Found, of_speech
from marsad.mentions.ladder import QAD, Hedge, Ladder, ladder
from marsad.mentions.model import HedgeMention, Reading
from marsad.mentions.speakers.lexicon import PARTICLES, lexicon
from marsad.mentions.surface import Surface, surface_of

_W = wording(__name__)

_ABOUT = _W["about"]
_PASSING = frozenset(["يمر", "يمضي", "تمر", "تمضي", "يخلو"])
_LONGEST_NEGATION = 12
_HARDLY = _W["hardly"]
_LONGEST_SUBJECT = 9
_ROUND = frozenset(["دايره", "داير"])
_WHERE = _W["where"]
"""What may follow where fighting is said to go on."""
_LONGEST_SINCE = 5
"""Words that منذ with its time takes before a verb, a comma among them, at most."""
_PRESENT_AFTER_QAD = _W["present_after_qad"]


WANTED = "hedge:wanted"
"""Rule of what somebody wants, refuses or plans: the deed behind a verb of wanting."""


def find_hedges(reading: Reading) -> None:
    """Appends the hedges of the text to ``reading.hedges``, in text order."""
    surface = reading.surface = reading.surface or surface_of(reading.words)
    known = ladder()
    future = list(_futures(reading, surface, known))
    for number, (a, b) in enumerate(surface.sentences):
        ahead = [found for sentence, found in future if sentence == number]
        if (
            not ahead
            and known.triggers.isdisjoint(surface.form[a:b])
            or reading.skip
            and reading.skipped(surface.first[a], surface.last[b - 1])
        ):
            continue
        found = sorted([*_in_sentence(surface, known, a, b), *ahead], key=lambda f: f[2])
        reading.hedges += [_mention(surface, *one) for one in found if not _in_a_name(reading, surface, one)]


def _in_a_name(reading: Reading, surface: Surface, found: Found) -> bool:
    """``الجيش الشعبي لتحرير السودان``, ``منظمة أطباء بلا حدود``: what a body is for or without, in its name."""
    rule, _, i, *_ = found
    return rule in _IN_NAMES and any(a.first < surface.first[i] < a.last for a in reading.actors)


_IN_NAMES = frozenset(["hedge:aim", "hedge:negation", "hedge:negated"])


def _in_sentence(surface: Surface, known: Ladder, a: int, b: int) -> list[Found]:
    out: list[Found] = []
    form, phrases, verbs, triggers = surface.form, known.phrases, known.verbs, known.triggers
    resume = a
    for i in standing(form[a:b], triggers):
        i += a
        word = form[i]
        if i >= resume:
            if word in phrases and (hedge := _phrase(surface, known, i, b)) is not None:
                end = i + len(hedge.words)
                wanted = hedge.scope == "behind"
                scope = behind(surface, known, hedge, end, b) if wanted else scope_of(surface, known, hedge.scope, i, end, a, b)
                out.append((WANTED if wanted else f"hedge:{hedge.level}", hedge.level, i, end, *scope))
                resume = end
            elif word in verbs:
                out += of_speech(surface, known, verbs[word], i, a, b)
        if word in known.negators:
            out += _negation(surface, known, i, b)
        elif word in known.aims and _aim(surface, known, i, a):
            out.append(("hedge:aim", "purpose", i, i + 1, i, right(surface, known, i + 1, b)))
        elif word in QAD and i >= resume and i + 1 < b and (form[i + 1][0] == "ي" or form[i + 1] in _PRESENT_AFTER_QAD):
            out.append(("hedge:may", "probable", i, i + 1, i + 1, right(surface, known, i + 1, b)))
    return out


def _phrase(surface: Surface, known: Ladder, i: int, b: int) -> Hedge | None:
    """The longest phrase of the ladder that begins here."""
    seconds = known.phrases[surface.form[i]]
    hedge: Hedge
    for hedge in (*(seconds.get(surface.form[i + 1], ()) if i + 1 < b else ()), *seconds.get("", ())):
        end = i + len(hedge.words)
        if end > b or len(hedge.words) > 2 and tuple(surface.form[i + 1 : end]) != hedge.words[1:]:
            continue
        following = surface.form[end] if end < b else ""
        if hedge.joined and not following.startswith(hedge.joined):
            continue
        if hedge.words[-1] == "باستمرار" and _definite(following):
            continue  # تنديدا باستمرار الحصار: its going on, not again and again
        if hedge.words[0].startswith("تضارب") and beside_the_doer(surface.form[end : min(b, end + 6)]):
            continue
        if hedge.words[-1] in _ROUND and not _goes_round(surface, end, b):
            continue  # دائرة الإعلام, وسّعت دائرة قصفها: a department, a circle
        recent = following == "منذ" and end + 1 < b and surface.form[end + 1] in known.recent
        if i > 0 and surface.form[i - 1] in hedge.not_behind:
            continue
        if hedge.may_yet and (following[:1] not in ("ي", "ت", "ن") or len(following) < 4 or following in known.how_it_stands):
            continue
        if following in hedge.without and not recent or hedge.within and not _later(surface, known, hedge, end, b):
            continue
        return hedge
    return None


def _goes_round(surface: Surface, end: int, b: int) -> bool:
    """True where nothing that دائرة could be a noun with follows: اشتباكات دائرة في الحي."""
    following = surface.form[end] if end < b else "."
    return following in STOPS or following in _WHERE


def _later(surface: Surface, known: Ladder, hedge: Hedge, end: int, b: int) -> bool:
    """Whether the word that the phrase asks for follows: تشهد المنطقة … منذ شهور, not منذ الصباح; or a time since when stands
    before it: ومنذ شهور، تشهد المنطقة …"""
    form = surface.form
    i = end - len(hedge.words)
    since = next((k for k in range(i - 2, max(-1, i - _LONGEST_SINCE), -1) if form[k].lstrip("و") == "منذ"), i)
    if since < i and "منذ" in hedge.within and not known.recent.intersection(form[since + 1 : i]):
        return STOPS.isdisjoint(form[since : i - 1])
    if hedge.scope == "behind":
        return behind(surface, known, hedge, end, b)[0] < b
    return any(
        form[k] in hedge.within and not (form[k] == "منذ" and known.recent.intersection(form[k + 1 : min(b, k + 3)]))
        for k in range(end, min(b, end + 14))
    )


def _negation(surface: Surface, known: Ladder, i: int, b: int) -> list[Found]:
    """What is said not to have happened, in runs between the definite nouns, which are taken for granted."""
    form = surface.form
    for words in (*known.not_negators.get(form[i], ()), *known.not_negators.get(form[i].lstrip("وف"), ())):
        if tuple(form[i + 1 : i + len(words)]) == words[1:]:
            return []
    size = next((len(w) for w in known.negators[form[i]] if tuple(form[i + 1 : i + len(w)]) == w[1:]), 0)
    if not size or form[i + size - 1].endswith("دون") and not _PASSING.isdisjoint(form[max(0, i - 6) : i]):
        return []  # لا يمر يوم دون قصف
    first = i + size
    harmed = first < b and form[first] in known.harms
    if harmed:  # لم يصب أحد في الانفجار: the explosion stands
        b = next((k for k in range(first, b) if form[k] == "في"), b)
    if first < b and form[i].lstrip("وف") in ("لم", "لن") and form[first] in known.denied_deeds:
        return [("hedge:deed denied", "denied", i, first, first, right(surface, known, first, b))]
    if first < b and form[first] in _HARDLY and form[i].lstrip("وف") in ("لم", "ما"):
        return []  # لم تكد تهدأ حتى قصفت: no sooner, and it happened
    out: list[Found] = []
    only_first = form[i].lstrip("وبلف") in ("عدم", "انعدام", "غياب")  # عدم تأثير الغارات ضد المعاقل: the effect alone
    run = first
    k = first
    while k < b and k - first < _LONGEST_NEGATION:
        word = form[k]
        if word in STOPS or word in known.clause_ends and k > first or word in PARTICLES and k > first or word in _ABOUT:
            break
        if _definite(word):
            if only_first and (k > run or run > first):
                break
            if k > run:
                out.append(("hedge:negation", "negated", i, first, run, k))
            run = k + 1
        k += 1
    if k > run and not (only_first and out):
        out.append(("hedge:negation", "negated", i, first, run, k))
    return out


def _definite(word: str) -> bool:
    return (
        word.startswith("ال")
        and len(word) > 4
        or word[:1] in "وفبك"
        and word[1:3] == "ال"
        and len(word) > 5
        or word.startswith("لل")
        and len(word) > 4
    )


def _aim(surface: Surface, known: Ladder, i: int, a: int) -> bool:
    """True for an aim behind ل; not for what befell somebody (تعرضت لقصف), what an operation is (حملة لتمشيط القرى) nor what a thing
    is for (باخرة لنقل الركاب)."""
    if i > a and surface.form[i] in known.uses and surface.form[i - 1].lstrip("وف") in known.used_things:
        return False
    aside = i > a and surface.form[i - 1] in ("،", ",")  # تعرضت حافلة كانت تسير عبر الممر، لإطلاق نار
    for k in range(i - 1, max(a, i - _LONGEST_SUFFERER) - 1, -1):
        word = surface.form[k]
        if aside and "عرض" not in word:
            if k < i - 1 and word in STOPS:
                break
            continue
        if word in known.not_aims or word[1:] in known.not_aims and word[0] in "وف" or word in known.aim_nouns and i - k <= 3:
            return False
        if surface.form[k] in STOPS:
            break
    return True


_LONGEST_SUFFERER = 18
"""Words between تعرضت and what befell, who it was told in between: تعرضت حافلة كانت تقل ركابا في طريقها إلى المدينة لتفجير."""


def _futures(reading: Reading, surface: Surface, known: Ladder) -> Iterator[tuple[int, Found]]:
    """Verbs with the س of the future, with the sentence they stand in: سيستهدف, وستواصل; with what begins then, where the
    verb stands behind it: أن حملة واسعة ستنطلق غدا."""
    words = surface.words
    for k in standing(words.norm, ("س",)):
        if words.clitic[k] == "+" and not any(p.first <= k < p.last for p in reading.places):  # ناحية سنوني
            i = surface.place(k)
            number = bisect_right(surface.sentences, (i, len(surface))) - 1
            a, b = surface.sentences[number]
            first = _subject_before(surface, a, i) if surface.form[i][1:] in known.beginnings else i
            yield number, ("hedge:future", "planned", i, i + 1, first, right(surface, known, i + 1, b))


def _subject_before(surface: Surface, a: int, i: int) -> int:
    """Where the subject of the verb at ``i`` begins: behind a particle, a stop or the beginning; the verb itself where
    another verb of saying stands between."""
    k, verbs = i, lexicon().verbs
    while k > a and i - k < _LONGEST_SUBJECT:
        form = surface.form[k - 1]
        if form in PARTICLES or form in STOPS:
            return k
        entry = verbs.get(form)
        if entry is not None and entry.voice == "active" and not entry.verb.needs:
            return i
        k -= 1
    return k if k == a else i


def _mention(surface: Surface, rule: str, level: str, first: int, last: int, scope_first: int, scope_last: int) -> HedgeMention:
    start, end = surface.span(first, last)
    scope_last = max(scope_last, scope_first + 1)
    return HedgeMention(
        surface.first[first], surface.last[last - 1], start, end, surface.words.text[start:end], rule,
        level=level, scope_first=surface.first[scope_first], scope_last=surface.last[scope_last - 1],
    )  # fmt: skip
