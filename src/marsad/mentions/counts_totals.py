"""Totals: a number that replaces earlier ones, one given before, one over a longer time than the event."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.language.words import Words
from marsad.mentions.counts_atoms import Toll
from marsad.mentions.counts_vocabulary import Vocabulary, vocabulary
from marsad.mentions.model import Reading

_W = wording(__name__)

_CUMULATIVE_BEFORE, _CUMULATIVE_AFTER, _EARLIER_BEFORE = 45, 14, 10
_STOPS = frozenset(("،", ".", "؛", ":", "("))
_DURING = _W["during"]
_PERIOD, _PERIOD_REACH = "الفتره", 6
_IN = frozenset(("في", "خلال"))
_SPANNING = frozenset(("من", "بين", "ما", "الممتده", "الواقعه"))
_RANKED = _W["ranked"]
_NEW_CLAUSE = _W["new_clause"]
_AFTER = frozenset(("بعد", "بعدما", "عقب", "اثر"))
_RELATIVE = frozenset(("التي", "الذي", "الذين", "اللذين"))


def total_words(words: Words, first: int, table: Vocabulary) -> tuple[bool, bool]:
    """Whether a measure (عدد, حصيلة) and a verb of rising or reaching stand before, in the same sentence."""
    start = words.sentences[words.sentence[first]][0]
    before = words.bare[start:first]
    return any(word in table.total_measures for word in before), any(word in table.total_verbs for word in before)


def earlier_toll(words: Words, first: int, table: Vocabulary) -> bool:
    """``بعد أن كانت الحصيلة السابقة 27 قتيلا``, ``وكانت حصيلة أولية تحدثت عن خمسة``: a toll given before this one."""
    start = max(words.sentences[words.sentence[first]][0], first - _EARLIER_BEFORE)
    before = words.bare[start:first]
    if _told_at_first(before, table) or _before_the_rise(words, first, table):
        return True
    was = next((k for k in range(len(before) - 1, -1, -1) if before[k] in table.around["was"]), None)
    if was is None:
        return False
    since = before[was + 1 :]
    reports = table.total_measures | table.around["reports"]
    then = any(word in table.around["former"] for word in since) and any(word in reports for word in since)
    measured = any(word in table.total_measures for word in words.bare[words.sentences[words.sentence[first]][0] : start + was])
    relative = start + was > 0 and words.norm[start + was - 1] in _RELATIVE
    then = then or (
        measured and relative and any(word in table.around["told"] for word in since)
    )  # حصيلة للوزارة التي كانت قد تحدثت عن خمسة
    after = any(word == "بعدما" for word in before[max(was - 1, 0) : was]) or before[max(was - 2, 0) : was] == [
        "بعد",
        "ان",
    ]
    had_told = after and any(word in table.around["told"] for word in since)  # بعد أن كانت فرق الإنقاذ قد أعلنت مقتل أربعة
    return then or had_told or (after and len(since) <= 4)


def _before_the_rise(words: Words, first: int, table: Vocabulary) -> bool:
    """``ارتفع إلى خمسة عدد القتلى، فيما تحدثت حصيلة أولية عن ثلاثة``: the first toll, beside the one it has risen to."""
    start = words.sentences[words.sentence[first]][0]
    near = range(max(start, first - _NEAR), first - 1)
    measure = next((k for k in near if words.bare[k] in table.total_measures and words.bare[k + 1] in table.around["former"]), None)
    return measure is not None and any(w in table.total_rising for w in words.bare[start:measure])


_NEAR = 8
"""How far before a number its measure may stand: حصيلة أولية للوزارة عن مقتل ثلاثة."""


def _told_at_first(before: list[str], table: Vocabulary) -> bool:
    """``بعدما أعلنت الشرطة في البداية مقتل أربعة``, ``وكان قد تحدث في وقت سابق عن خمسة``: what was told before the toll of now."""
    told = next((k for k in range(len(before) - 1, -1, -1) if before[k] in table.around["told"]), None)
    if told is None or not any(word in ("بعد", "بعدما", "كان", "كانت", "قد") for word in before[:told]):
        return False
    return any(word in table.around["at_first"] for word in before[told + 1 :])


def reached(words: Words, toll: Toll) -> bool:
    """The number is what the measure rose to, not that of a further fate: ارتفعت الحصيلة إلى 12 قتيلا, فيما أصيب ستة."""
    start = words.sentences[words.sentence[toll.parts[0].first]][0]
    first = toll.parts[0].first if toll.fate_first is None or toll.rule == "measured" else toll.fate_first
    if words.norm[first - 1] == "الي":
        return True
    since = next((k for k in range(first - 1, start, -1) if words.norm[k] == "الي"), start)
    return not toll.rule.startswith("fate") and not any(word in _AFTER for word in words.norm[since:first])


def became(words: Words, first: int, table: Vocabulary) -> bool:
    """``صاروا خمسة شهداء``, ``أصبحت الحصيلة ستة``: a verb of becoming right before the number."""
    return any(
        words.bare[k] in table.around["became"] for k in range(max(0, first - 2), first) if words.sentence[k] == words.sentence[first]
    )


def over_longer_time(reading: Reading, first: int, last: int) -> bool:
    """``منذ بداية العام`` or ``خلال عام 2021`` in the same sentence, with no day of its own and no التي between."""
    words, table = reading.words, vocabulary()
    start, end = words.sentences[words.sentence[first]]
    norm, bare = words.norm, words.bare
    for i in range(max(start, first - _CUMULATIVE_BEFORE), min(end, last + _CUMULATIVE_AFTER)):
        if norm[i] == _PERIOD and i > start and norm[i - 1] in _IN and norm[i + 1 : i + 2] and norm[i + 1] in _SPANNING:
            if not _set_apart(reading, *((last, i) if i >= last else (max(i, _days_end(reading, i)), first))):
                return True
        if norm[i] not in _DURING:
            continue
        since = norm[i] == "منذ"
        wanted = table.cumulative["since" if since else "during"]
        told = range(i + 1, min(i + (6 if since else 4), end))
        if not any(norm[k] in wanted or bare[k] in wanted or (since and _is_year(norm[k])) for k in _up_to_stop(words, told)):
            continue
        if since and any(norm[k] in table.cumulative["not_since"] for k in told[:2]):
            continue
        if since and i > start and (bare[i - 1] in _RANKED or (words.clitic[i - 1] == "-" and bare[i - 2] == "نوع")):
            continue  # للمرة الأولى منذ بدء المواجهات
        if since and any(bare[k] == "نوع" and bare[k - 2] in _RANKED for k in _up_to_stop(words, range(max(start + 2, i - 8), i))):
            continue  # الهجوم الأول من نوعه في المدينة منذ عدة سنوات
        if since and i < first and _besieged_since(words, i, first):
            continue
        if i >= last and any(norm[k] in table.total_verbs for k in range(last, i)):
            continue  # مقتل عنصر، لترتفع الحصيلة منذ ... إلى 11: the longer time is that of the second number
        if i >= last and any(norm[k] in _NEW_CLAUSE for k in range(last, i)):
            continue  # قضى فيه ثلاثة، وهو الثاني خلال شهر
        low, high = (last, i) if i >= last else (_past_its_day(reading, i), first)
        if not _set_apart(reading, low, high):
            return True
    return False


def cost_of_a_war(words: Words, first: int) -> bool:
    """``وخلفت الحرب أكثر من ألف قتيل``, ``أودت الأزمة بحياة المئات``: what a war has cost is told of no one happening."""
    table = vocabulary().cumulative
    for k in range(first - 1, max(words.sentences[words.sentence[first]][0], first - _COST_BEFORE), -1):
        if words.norm[k] in _STOPS:
            return False
        if words.norm[k][:2] == "ال" and words.bare[k] in table["wars"]:
            return words.norm[k - 1] in table["cost"]
    return False


def beyond_the_event(reading: Reading, first: int, toll: Toll, low: int | None) -> bool:
    """``قتل خمسة في غارة على س، لترتفع حصيلة العدوان إلى 35091``: a total that rose, behind the toll of one event, to what a war, a year or all
    mines have cost, or to many times as many."""
    words, wide = reading.words, vocabulary().cumulative["wide"]
    start = words.sentences[words.sentence[first]][0]
    told = [c for c in reading.counts if start <= c.first < first and c.what == toll.what and c.low and not c.subset]
    if toll.what != "killed" or not told or low is None:
        return False
    longer = any(words.bare[k] in wide and words.norm[k] != words.bare[k] for k in range(told[-1].last, first))
    return longer or low >= _MANY and low >= _TIMES * max(c.low or 0 for c in told)


_MANY, _TIMES = 100, 10
"""From how many dead, and how many times those of the event, a total is one of a longer time."""
_COST_BEFORE = 9
_BEGINNING = 8
"""Words from منذ to the day of what began: منذ بدء التصعيد على س في 18 شباط."""


def _besieged_since(words: Words, since: int, first: int) -> bool:
    """``في المدينة المحاصرة منذ أشهر، قُتل سبعة``, ``وفي س، التي تحاصرها القوات منذ مايو الماضي، قُتل سبعة``: how long a place has been so."""
    if "،" not in words.norm[since:first]:
        return False
    start = words.sentences[words.sentence[since]][0]
    opens = next((k for k in range(since - 1, max(start, since - _DESCRIBED), -1) if words.norm[k] in _RELATIVE), None)
    described = opens is not None and words.norm[opens - 1] == "،" and "،" not in words.norm[opens:since]
    return described or words.bare[since - 1] in vocabulary().cumulative["of_scenes"]


_DESCRIBED = 10
"""Words from a relative pronoun to since when a place has been so, at most."""


def of_those_totalled(reading: Reading, first: int) -> bool:
    """``استجابت الفرق منذ بداية العام لـ 450 هجوما. وأدت هذه الهجمات إلى مقتل 51``: of deeds that were counted over a longer time just before."""
    words, table = reading.words, vocabulary().cumulative
    number = words.sentence[first]
    start = words.sentences[number][0]
    if any(start <= d.first < first and d.use == "point" and d.precision in ("day", "time") for d in reading.dates):
        return False  # ومن أبرز تلك الهجمات ما جرى في 16 تموز: one of them, on its day
    if (
        number
        and words.norm[start : start + 1] == ["كما"]
        and any(c.cumulative and words.sentence[c.first] == number - 1 for c in reading.counts)
    ):
        return words.norm[start + 1 : start + 2] != ["ان"]  # ومنذ بدء الهجوم قتل 200 مدني. كما قتل 370 مقاتلا
    those = next(
        (
            k
            for k in range(start, first - 1)
            if words.norm[k] in _THOSE and words.norm[k + 1].startswith("ال") and words.norm[k + 1].endswith("ات")
        ),
        None,
    )
    if those is None:
        return False
    before = words.sentences[number - 1][0] if number else start
    return any(
        words.norm[k] == "منذ"
        and not any(word in table["not_since"] for word in words.norm[k + 1 : k + 3])
        and any(word in table["since"] or _is_year(word) for word in words.norm[k + 1 : k + 6])
        for k in range(before, those)
    )


_THOSE = frozenset(["هذه", "تلك"])


def over_some_days(reading: Reading, first: int, last: int) -> bool:
    """``خلال الأيام الماضية``, ``شهد الأسبوعان الأخيران``: more than one day, and not the event's own."""
    words, lists = reading.words, vocabulary().cumulative
    start, end = words.sentences[words.sentence[first]]
    for i in range(max(start + 1, first - _CUMULATIVE_BEFORE), min(end - 1, last + _CUMULATIVE_AFTER)):
        if words.bare[i] in lists["lasting"] and words.bare[i + 1] in lists["past"] and words.norm[i - 1] in lists["spans"]:
            low, high = (last, i) if i >= last else (i + 2, first)
            if not _set_apart(reading, low, high):
                return True
    return False


def _days_end(reading: Reading, i: int) -> int:
    """The place after the days between which a period lies: في الفترة من 1 إلى 30 تشرين الثاني."""
    return max((date.last for date in reading.dates if i < date.first <= i + _PERIOD_REACH), default=i)


def _past_its_day(reading: Reading, since: int) -> int:
    """``منذ اندلاعها في 3 مايو (أيار) الماضي``: the place after the day that says since when, which the words of beginning carry."""
    words, least = reading.words, since + 4
    k = since + 2
    if words.norm[since] != "منذ":
        return least
    while k < len(words.norm) and (words.clitic[k] == "-" or words.norm[k] == "في"):
        k += 1
    beside = max((date.last for date in reading.dates if k - 1 <= date.first <= k and k > since + 2), default=0)
    if beside:
        return beside
    told = next((date for date in reading.dates if since + 2 < date.first <= since + _BEGINNING), None)
    if told is None or words.norm[told.first - 1] != "في" or not _STOPS.isdisjoint(words.norm[since : told.first]):
        return least
    return told.last  # منذ بدء التصعيد على س في 18 شباط


def _set_apart(reading: Reading, low: int, high: int) -> bool:
    """A day of its own, or a relative clause, stands between a number and the longer time."""
    days = any(low <= date.first < high and date.use == "point" and date.precision in ("day", "time") for date in reading.dates)
    norm = reading.words.norm
    clause = next((k for k in range(high - 1, low, -1) if norm[k] == "،"), low)  # حرب بين الجيش والقوات التي يقودها فلان، أوقعت آلاف القتلى
    measures = vocabulary().total_measures  # ارتفع إلى 238 عدد الذين اغتيلوا منذ نيسان: the measure's own relative
    return days or any(norm[k] in _RELATIVE and reading.words.bare[k - 1] not in measures for k in range(clause, high))


def _up_to_stop(words: Words, places: range) -> list[int]:
    stop = next((k for k in places if words.norm[k] in _STOPS), places.stop)
    return list(range(places.start, stop))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")
