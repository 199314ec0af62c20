"""Who says so: the chain of sources of a passage, nearest first, with the stance of each; and how surely it is told."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from marsad.accounts.continued import carried, taken_up
from marsad.knowledge.actors.sides import sides_of
from marsad.knowledge.wording import wording
from marsad.language.folding import bare, normal
from marsad.mentions.model import Reading, SpeakerMention
from marsad.mentions.speakers.lexicon import Outlet, lexicon
from marsad.mentions.speakers.nominal import NOUN
from marsad.mentions.surface import forms_of
from marsad.records import Attribution, Certainty, Stance

_W = wording(__name__)

_GENERIC = frozenset(
    "قناه وكاله شبكه موقع صحيفه منصه تلفزيون راديو اذاعه جريده انباء اخباريه مجله news agency network tv channel the عربي بالعربيه".split()
)
"""Words beside a medium's name that only say what it is."""

CLAIMING = frozenset(["أعلن", "قال", "أكد", "ذكر", "أفاد", "أوضح", "نشر", "بث", "أصدر", "أضاف", "وزع", "أقر", "اعترف"])
"""Verbs by which a party that tells of its own deed claims it."""


def attribution_of(reading: Reading, first: int, last: int, initiators: Collection[str] | None = None) -> list[Attribution]:
    """The chain of the words ``first:last``, nearest source first; the outlet itself and repeats are left out.

    ``initiators`` are ids of the actors who did it: one of them speaking of it claims responsibility. A passage in
    nobody's scope is given the speaker of its sentence, else the one whose speech its paragraph continues; a title
    has none. Where ``initiators`` are given the words tell a happening, and a source that tells more of it in the next
    sentences is one of it too.
    """
    words = reading.words
    if reading.title is not None and reading.title[0] <= words.start[first] < reading.title[1] and not _titled(reading, first):
        return []
    speakers = _covering(reading, first, last) or carried(reading, first)
    if initiators is not None:
        speakers = [*speakers, *(s for s in taken_up(reading, first) if s not in speakers)]
    chain = _chain(reading, speakers, initiators or ())
    if initiators is not None and "denied" in levels_over(reading, first, last):
        for link in chain:
            if link.stance == "claims_responsibility" or link.stance == "asserts" and _calls_it_false(reading, link.start, first):
                link.stance = "denies"  # قالت الحركة إن قواتها لم تقصف السوق
    return chain


def _calls_it_false(reading: Reading, start: int | None, first: int) -> bool:
    """``قال المتحدث إن ما تردد عن قصف س لا أساس له``: whose words hold both what is told at ``first`` and that it is false."""
    false = [h for h in reading.hedges if h.rule == "hedge:denied" and h.scope_first <= first < h.scope_last]
    return any(
        s.start == start
        and s.rule.startswith("verb:")
        and s.kind not in _PASSING_ON
        and bare(normal(s.source)) not in _NEWS
        and any(s.scope_first <= h.first < s.scope_last for h in false)
        for s in reading.speakers
    )


_PASSING_ON = frozenset({"witness", "social_media", "outlet", "agency"})
_NEWS = _W["news"]


def spoken_for(reading: Reading, first: int, initiators: Collection[str] = ()) -> list[Attribution]:
    """The chain of those in whose scope the word ``first`` stands; not of one who tells something else (``فيما أعلن …``)."""
    speakers = [s for s in _covering(reading, first, first + 1) if not s.rule.startswith(NOUN) and not _tells_another(reading, s)]
    return _chain(reading, speakers, initiators)


def tellers(reading: Reading, first: int) -> list[Attribution]:
    """The chain of those who give the number at the word ``first``, also of one set against what was told before (``فيما أعلنت الوزارة مقتل 11``)."""
    return _chain(reading, [s for s in _covering(reading, first, first + 1) if not s.rule.startswith(NOUN)], ())


def without_short_names(reading: Reading, chain: list[Attribution]) -> list[Attribution]:
    """``والأمن يعلن`` in the headline, and below it ``أعلنت إدارة أمن عدن``: one source, by its full name."""
    if reading.title is None or len(chain) < 2:
        return chain
    last = reading.title[1]
    below = [{bare(word) for word in forms_of(link.source)} for link in chain if link.start is not None and link.start >= last]
    full = [words for words in below if len(words) > 1]
    return [
        link
        for link in chain
        if link.start is None or link.start >= last or not any({bare(word) for word in forms_of(link.source)} < words for words in full)
    ]


def _tells_another(reading: Reading, speaker: SpeakerMention) -> bool:
    """True behind فيما, بينما or في حين, which set two happenings side by side; one who accuses speaks of the same."""
    before = reading.words.norm[max(0, speaker.scope_first - 2) : speaker.scope_first + 1]
    return speaker.stance != "accuses" and any(word in ("فيما", "بينما", "حين") for word in before)


def _chain(reading: Reading, speakers: list[SpeakerMention], initiators: Collection[str]) -> list[Attribution]:
    chain: list[Attribution] = []
    seen: set[str] = set()
    for speaker in speakers:
        links = [speaker, *speaker.via]
        if speaker.told is not None:
            _append(
                chain, seen, reading, speaker.told, speaker.told.resolved or speaker.told.source, speaker.told.kind, "asserts", told=True
            )
        for link in links:
            stance = stance_of(link, initiators) if link is speaker else "asserts"
            _append(chain, seen, reading, link, link.resolved or link.source, link.kind, stance)
    return chain


def stance_of(speaker: SpeakerMention, initiators: Collection[str] = ()) -> Stance:
    """The speaker's stance; whoever tells of a deed of its own claims it, whatever verb says so."""
    if speaker.stance == "asserts" and speaker.subject_id is not None and speaker.subject_id in initiators:
        if speaker.verb is None or speaker.verb in CLAIMING:
            return "claims_responsibility"
    if speaker.stance == "claims_responsibility" and speaker.own_deed and _done_by_others(speaker, initiators):
        return "asserts"  # أعلن الجيش قصف قوات س للمدينة
    return speaker.stance  # type: ignore[return-value]


def _done_by_others(speaker: SpeakerMention, initiators: Collection[str]) -> bool:
    """True where bodies did it that stand on no side of whoever speaks."""
    known = speaker.subject_id is not None and not speaker.subject_id.startswith("x-")
    own = sides_of(speaker.subject_id) if known and speaker.subject_id is not None else frozenset()
    named = [body for body in initiators if body != "unidentified"]
    return bool(own and named) and all(own.isdisjoint(sides_of(body)) for body in named)


def certainty_of(reading: Reading, first: int, last: int) -> Certainty:
    """How surely the words ``first:last`` are told: ``denied``, ``disputed`` where one denies what another says,
    ``probable`` behind a word of likelihood, doubt or mere claim, else ``asserted``."""
    levels = levels_over(reading, first, last)
    stances = {s.stance for s in _covering(reading, first, last)}
    if "denied" in levels or "denies" in stances:
        return "disputed" if _told_elsewhere(reading, first, last) else "denied"
    if levels & {"probable", "doubted", "alleged"} or "doubts" in stances:
        return "probable"
    if any(h.level in ("probable", "doubted") and first < h.first < last for h in reading.hedges):
        return "probable"  # مسلحون يعتقد أنهم من حركة س
    return "asserted"


def levels_over(reading: Reading, first: int, last: int) -> set[str]:
    """The levels of the hedges whose scope covers the first of the words."""
    return {h.level for h in reading.hedges if h.scope_first <= first < h.scope_last}


def _told_elsewhere(reading: Reading, first: int, last: int) -> bool:
    """True where somebody else tells what is denied: the outlet, whose words a clause takes up (وهو ما نفته الوزارة), or
    another speaker, who passes the denial on or speaks of it as done."""
    covering = _covering(reading, first, last)
    return any(s.rule.startswith("taken up:") and s.stance == "denies" for s in covering) or any(
        s.stance in ("asserts", "claims_responsibility", "accuses") for s in covering if s.rule.startswith("by:")
    )


def _covering(reading: Reading, first: int, last: int) -> list[SpeakerMention]:
    """Speakers whose scope covers the first word, the outermost first."""
    found = [
        s
        for s in reading.speakers
        if s.scope_first <= first < s.scope_last or (s.disowns is not None and s.disowns[0] <= first < s.disowns[1])
    ]
    return sorted(found, key=lambda s: s.scope_first - s.scope_last)


def _titled(reading: Reading, first: int) -> bool:
    """True in a headline that names its own source: المرصد: مقتل …"""
    title = reading.title
    return title is not None and any(title[0] <= s.start < title[1] and s.scope_first <= first < s.scope_last for s in reading.speakers)


def _append(
    chain: list[Attribution],
    seen: set[str],
    reading: Reading,
    link: SpeakerMention,
    source: str,
    kind: str,
    stance: Stance | str,
    told: bool = False,
) -> None:
    key = _core(source)
    if key in seen or is_outlet(source, reading.outlet) or told and not _passed_on(source, reading):
        return
    seen.add(key)
    verb = None if told else link.verb
    chain.append(
        Attribution(source=source, kind=kind, verb=verb, stance=stance, text=link.text, start=link.start, end=link.end)  # type: ignore[arg-type]
    )


def _passed_on(told: str, reading: Reading) -> bool:
    """Whether what was told to a medium came through it to the outlet that prints it, and not from the outlet's own pages.

    An agency passes on; another medium does where the outlet is known and writes its name in the same script, so that
    the two can be told apart (لـ"القدس" in القدس is the paper itself).
    """
    if is_outlet(told, reading.outlet) or _own_pages(told) or normal(told).startswith(("وسايل", "الصحاف", "الصحفي")):
        return False  # في تصريح لوسائل الإعلام
    known = _known(told)
    if known is not None and known.wire:
        return True
    outlet = reading.outlet
    return outlet is not None and (_known(outlet) is not None or any("\u0621" <= char <= "\u064a" for char in outlet))


def is_outlet(source: str, outlet: str | None) -> bool:
    """True where a source is the outlet itself: منصة SY24 for SY24, وكالة نورث برس for North Press; مراسلنا is not."""
    if outlet is None:
        return False
    return _core(source) == _core(outlet) or _shortened(source, outlet) or _shortened(outlet, source)


def _shortened(short: str, full: str) -> bool:
    """True where a name of two words or more opens the other: إذاعة الوادي for إذاعة الوادي أف أم."""
    words = forms_of(short)
    return len(words) > 1 and forms_of(full)[: len(words)] == words


def _own_pages(told: str) -> bool:
    """True for whom an outlet calls its own or by its kind alone: لوكالتنا, للوكالة, لمراسلنا."""
    words = normal(told).split()
    return len(words) == 1 and (words[0].endswith("نا") and len(words[0]) > 4 or words[0].startswith("ال") and bare(words[0]) in _GENERIC)


@lru_cache(maxsize=1 << 12)
def _core(name: str) -> str:
    """A name for comparing: a known medium under its first spelling, others without the words that say what they are."""
    known = _known(name)
    if known is not None:
        return normal(known.name)
    words = [bare(w) for w in normal(name).replace(".", " ").replace("@", " ").split()]
    return " ".join([w for w in words if w not in _GENERIC] or words)


@lru_cache(maxsize=1 << 12)
def _known(name: str) -> Outlet | None:
    """The known medium that a name is, whatever word of kind stands with it."""
    forms = forms_of(name.replace("'", " ").replace("@", " "))
    for first, form in enumerate(forms):
        for outlet in lexicon().outlets.get(form, ()):
            last = first + len(outlet.words)
            rest = (*forms[:first], *forms[last:])
            if forms[first:last] == outlet.words and all(bare(w) in _GENERIC for w in rest):
                return outlet
    return None
