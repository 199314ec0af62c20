"""What is told of a whole war and not of one occasion: its dead and displaced, the land that it cost, how long it has lasted."""

from __future__ import annotations

from marsad.accounts.frames.frame import is_effect
from marsad.knowledge.wording import wording
from marsad.mentions.model import CountMention, Happening, Reading

_W = wording(__name__)

_WARS = _W["wars"]
_CONFLICTS = _W["conflicts"]
_LEADS = _W["leads"]
_TOLLS = _W["tolls"]
_BECAUSE = _W["because"]
_BROKE_OUT = _W["broke_out"]
_OUTBREAK = _W["outbreak"]
_ITS_TIME = _W["its_time"]
_ITS_DAY = _W["its_day"]
_ENTERS = _W["enters"]
_COMMAS = frozenset(["،", ",", "؛", "\n", "."])

_REACH = 22
"""Words from a war to what it cost, at most."""
_ENTERED = 14
"""Words from entering to the week or year that is entered, at most."""
_LONG = 45
"""Days from which a time is that of a whole conflict."""
_MANY = 10_000
"""Dead or displaced from which a toll is that of a whole conflict."""
_A_PEOPLE = 500_000
"""People whom no single occasion displaces."""


def is_of_a_whole_war(reading: Reading, happening: Happening) -> bool:
    """``أسفرت الحرب منذ 15 نيسان عن أكثر من 1800 قتيل وعن نزوح مليوني شخص``, ``نزح بسبب الحرب ثمانية ملايين``: what a war has cost so far."""
    if not is_effect(happening) and happening.type not in ("displacement", "property_destruction"):
        return False
    if _of_these_days(reading, happening):
        return False
    if happening.type == "displacement" and _a_whole_people(reading, happening):
        return True
    return _costs_of(reading, happening)


def _costs_of(reading: Reading, happening: Happening) -> bool:
    words, i = reading.words, happening.first
    first, last = words.sentences[words.sentence[i]]
    for k in range(max(first, i - _REACH), min(last, happening.last + _BEHIND)):
        if happening.first <= k < happening.last or not _is_war(reading, k, first, last):
            continue
        if words.norm[k - 1] in _OUTBREAK and words.norm[k - 2] == "منذ":
            return not _another_between(reading, k, i)  # منذ اندلاع الحرب قُتل عشرات الآلاف
        if k > i:
            if words.bare[k - 1] in _BECAUSE or happening.voice != "plural" and k == happening.last:
                return True  # نزح بسبب الحرب, شردت الحرب
            if words.norm[k - 1] == "في" and any((c.low or 0) >= _MANY for c in _counts(reading, first, last)):
                return True  # قُتل في الحرب نحو 400 ألف
            continue
        if any(words.bare[n] in _LEADS or words.bare[n] in _TOLLS for n in range(max(first, k - 3), k)) or words.bare[k - 1] in _BECAUSE:
            return not _another_between(reading, k, i)
        if any(words.bare[n] in _LEADS for n in range(k + 1, i + 1)) and not _another_between(reading, k, i):
            return True  # حرب اندلعت عام 2003 وأوقعت 300 ألف قتيل
    return False


_BEHIND = 4
"""Words from a happening to the war that brought it, at most."""


def _is_war(reading: Reading, k: int, first: int, last: int) -> bool:
    """A war with its article or one that is said to have broken out; any other conflict only where it is long or its toll large."""
    words = reading.words
    if words.bare[k] in _WARS:
        definite = words.norm[k] != words.bare[k]
        return definite or any(words.bare[n] in _BROKE_OUT for n in range(k + 1, min(last, k + 4)))
    if words.bare[k] not in _CONFLICTS:
        return False
    long = any(
        first <= d.first < last
        and d.low is not None
        and reading.published is not None
        and (d.use == "since" or "منذ" in words.norm[max(first, d.first - 4) : d.first] or d.precision == "year")
        and (reading.published - d.low).days > _LONG
        for d in reading.dates
    )
    return long or any((c.low or 0) >= _MANY for c in _counts(reading, first, last))


def _another_between(reading: Reading, war: int, i: int) -> bool:
    """``اندلعت الحرب، وقصفت طائرات البلدة فقتل خمسة``: another deed stands nearer to what was suffered."""
    return any(war < t.first < i and not is_effect(t) and t.type not in ("displacement", "armed_clash") for t in reading.happenings)


def _of_these_days(reading: Reading, happening: Happening) -> bool:
    """True where the sentence tells a day of the last ones for it, not since when it is counted."""
    words, published = reading.words, reading.published
    first, last = words.sentences[words.sentence[happening.first]]
    return any(
        first <= d.first < last
        and d.use in ("point", "span")
        and d.precision in ("day", "time", "days")
        and "منذ" not in words.norm[max(first, d.first - 4) : d.first + 1]
        and (published is None or d.low is None or (published - d.low).days <= _LONG)
        for d in reading.dates
    )


def _a_whole_people(reading: Reading, happening: Happening) -> bool:
    """``تجاوز عدد النازحين سبعة ملايين``: more people than any one occasion drives out, where no time of their own is told."""
    words = reading.words
    first, last = words.sentences[words.sentence[happening.first]]
    if any(first <= d.first < last for d in reading.dates) or any(p.place.kind != "country" for p in reading.places_in(first, last)):
        return False  # هجّروا نحو 500 ألف مدني من تل رفعت
    return any((c.low or 0) >= _A_PEOPLE and abs(c.first - happening.first) <= _BEHIND + 4 for c in _counts(reading, first, last))


def _counts(reading: Reading, first: int, last: int) -> list[CountMention]:
    return [c for c in reading.counts if first <= c.first < last]


def overran_a_country(reading: Reading, happening: Happening) -> bool:
    """``التنظيم الذي اجتاح ثلث البلاد``, ``سيطر على مساحات واسعة من العراق وسوريا``: how much of a country somebody took, over a whole war."""
    if happening.type not in ("armed_attack", "territory_gain", "territory_transfer") or _of_these_days(reading, happening):
        return False
    words, last = reading.words, reading.words.sentences[reading.words.sentence[happening.first]][1]
    for k in range(happening.last, min(last, happening.last + _OVERRUN)):
        if words.norm[k] in _COMMAS:
            return False
        if words.bare[k] in _SHARES:
            return any(
                words.norm[n] in _COUNTRY or any(p.first == n and p.place.kind == "country" for p in reading.places)
                for n in range(k + 1, min(last, k + _OVERRUN))
            )
    return False


_SHARES, _COUNTRY = _W["shares"], _W["country"]
_OVERRUN = 5
"""Words from the verb to the share of a country, and from that to the country, at most."""


def is_left_behind(reading: Reading, happening: Happening) -> bool:
    """``قنبلة من مخلفات اشتباكات قسد والجيش``: what old fighting left behind, and no fighting told."""
    words, i = reading.words, happening.first
    return happening.type == "armed_clash" and i > 0 and words.bare[i - 1] in _REMAINS


_REMAINS = _W["remains"]


def enters_its_time(reading: Reading, happening: Happening) -> bool:
    """``تدخل الحرب بين الجيش وقوات س أسبوعها الثامن``, ``مع دخول المعركة شهرها الثالث``: how long it has lasted, which tells nothing;
    ``دخلت المواجهات يومها الثالث``: they go on, and nobody came in."""
    words, i = reading.words, happening.first
    first, last = words.sentences[words.sentence[i]]
    if happening.type not in ("reinforcement", "armed_clash", "territory_gain"):
        return False
    if happening.voice in ("verb", "present") and words.bare[i] not in _ENTERS:
        return False
    enter = next((k for k in range(i, max(first, i - _ENTERED) - 1, -1) if words.bare[k] in _ENTERS), None)
    if enter is None or any(words.norm[k] in _COMMAS for k in range(enter, i)):
        return False
    for k in range(max(happening.first, enter) + 1, min(last, enter + _ENTERED)):
        if words.norm[k] in _COMMAS:
            return False
        its = k + 1 < last and words.clitic[k + 1] == "-"
        if words.bare[k] in _ITS_TIME and (its or words.norm[k] == "عامه"):
            return True
        if words.bare[k] in _ITS_DAY and its:
            return enter == i
    return False
