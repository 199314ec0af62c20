"""The casualties of an account, from the counts of its frames.

Every number a document gives is kept; the account's own is chosen in this order:

1. numbers told apart in one sentence of different people are one toll, their sum: ``قضت على أربعة إرهابيين واستشهد
   عسكريان`` is killed 6; so are those of both armed sides in neighbouring sentences;
2. a number before a mention without one (``سقوط جرحى``, ``عشرات الجرحى``), that before nobody (``دون إصابات``), nobody before not known;
3. a toll of now before one that the text itself calls earlier (``بعد أن كانت الحصيلة السابقة 27``), one of the event before one
   of some days (``خلال الأيام الماضية``);
4. the whole before a part: a speaker's own people (``ثلاثة من موظفيها``) where a larger number is told too;
5. a total that replaces earlier ones (``ارتفعت الحصيلة إلى``), the last of them first;
6. the body before the title, a number that was said before one that a form implies, the first before later ones;
7. one of the wounded who dies later (``توفي أحد الجرحى``), or one counted on by an ordinal (``استشهد ثالث``), is added to the number
   told before, unless a total takes its place; one of whom only a rumour says so makes it one more at most;
8. a number that somebody claims and another denies comes behind what that other says (``زعم التنظيم مقتل جنديين، ونفت الوزارة وقوع أي قتلى``);
9. numbers of different sources for the same people are a range (``accounts/rivals.py``): ``قالت الوزارة إن القتلى 11، فيما تحدث مصدر طبي عن 16``.

A number for both fates (``مقتل وإصابة 10``, ``7 ضحايا``) says that there were killed and wounded, not how many of each.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from marsad.accounts.charged import no_toll
from marsad.accounts.rivals import boasted, grave_only, own_deed, refuted, rivals_of, teller_of
from marsad.accounts.whose import COMRADES
from marsad.knowledge.wording import wording
from marsad.language.number_words import least_of_many
from marsad.language.words import standing
from marsad.mentions.model import CountMention, Reading
from marsad.records import Toll, TollClaim

_W = wording(__name__)

FIELDS = ("killed", "wounded", "missing", "captured")
_RISEN = _W["risen"]
_TOLL = "حصيله"
_NOT_KNOWN = "losses not known"
_VICTIMS = _W["victims"]
_VICTIMS_TOLD = _W["victims_told"]
_CLAUSE = _W["clause"]
_WITH = frozenset(("لدي", "ضمن", "تابعين"))
_NEXT = 2
_NEAR_AGAINST = 5
_NO_KIND = ("", "فرد", "افراد")
_HONOUR = ("استشهد", "استشهاد", "ارتق")
_OPPOSITE = "مقابل"
_ADDING = ("و", "فيما", "كما", "بينما")
_RUMOURS = _W["rumours"]
DIED_OF_WOUNDS = "died of wounds"
_ARMED = frozenset(("fighters", "soldiers", "police"))


@dataclass(slots=True)
class TollMention:
    """A count as a toll of one field; ``title`` marks one that stands in the headline."""

    field: str
    count: CountMention
    title: bool
    updated: bool = False
    """Given as the toll by now: ``في حصيلة محدثة``, ``ارتفع عدد القتلى إلى``."""
    part: bool = False
    """Told of a speaker's own people: ``ثلاثة من موظفيها``."""
    sentence: int = -1
    teller: str = ""
    """Who gives this number, empty for the outlet."""
    within: bool = False
    """Whoever gives it is quoted by another speaker, or had given it earlier."""
    contrasted: bool = False
    """Set against what was told before: ``فيما تحدث مصدر عن``."""
    joined: bool = False
    """Its word of fate is joined by و to what is told before it."""
    rumoured: bool = False
    """``وأنباء عن وفاة أحد الجرحى``."""
    boasted: bool = False
    """Told as somebody's mere claim: ``زعم التنظيم مقتل ستة``."""
    refuted: bool = False
    """Such a claim, and somebody denies it: ``وهو ما فندته الوزارة``."""
    grave: bool = False
    """Told only of some of them: ``إصابتين خطيرتين``."""
    against: bool = False
    """Set against those of the other side: ``مقابل 20 قتيلا في صفوف الميليشيا``."""
    own_dead: frozenset[str] = frozenset()
    """The soldiers of those who tell it, where only a word of honour says so: ``استشهد فردان``."""
    own_deed: bool = False
    """Told by those who say they did it: ``قال التنظيم إنه قتل خمسة``."""
    singles: tuple[str, ...] = ()
    """Who they are, where several were told one by one."""
    claimed: bool = False
    """Claimed by the other side of the same blow, which it says struck something else: ``زعم أن الصاروخ أصاب معسكرا``."""


def tolls_in(reading: Reading, first: int, last: int, cumulative: bool = False) -> list[TollMention]:
    """The tolls among the words ``first:last``, breakdowns left out: those of the happening, or ``cumulative`` ones alone."""
    found: list[TollMention] = []
    for told in reading.counts:
        if not first <= told.first < last or told.subset or told.cumulative is not cumulative:
            continue
        count = replace(told, low=None, high=None) if _is_vague(told) else told
        if reading.skipped(count.first, count.last) or no_toll(reading, count, first):
            continue
        title = reading.title is not None and count.start < reading.title[1]
        sentence = reading.words.sentence[count.first]
        if count.what in FIELDS:
            teller, within, contrasted = teller_of(reading, count)
            by_now = (count.total or _updated(reading, count, first, last)) and not count.earlier and count.rule != DIED_OF_WOUNDS
            by_now = by_now and (not (contrasted and teller) or _rises(reading, count))
            joined, rumoured = _before_its_fate(reading, count)
            found.append(
                TollMention(
                    count.what,
                    count,
                    title,
                    by_now,
                    _of_its_own(reading, count),
                    sentence,
                    teller,
                    within,
                    contrasted,
                    joined,
                    rumoured,
                    boasted(reading, count),
                    refuted(reading, count),
                    grave_only(reading, count),
                    _against(reading, count),
                    _own_dead(reading, count),
                    own_deed(reading, count),
                )
            )
        elif count.what == "casualties":
            open_count = replace(count, low=None, high=None, of={})
            found += [TollMention(field, open_count, title, sentence=sentence) for field in ("killed", "wounded")]
    return found


def casualties(mentions: list[TollMention]) -> tuple[dict[str, Toll], list[TollClaim]]:
    """The toll of each field, and the further claims that differ from it."""
    chosen: dict[str, Toll] = {}
    others: list[TollClaim] = []
    for field in FIELDS:
        claims = _summed([m for m in mentions if m.field == field and not _of_both(m, mentions)])
        if not claims:
            continue
        most = max((claim.count.low or 0 for claim in claims), default=0)
        best = _with_later_deaths(min(claims, key=lambda claim: _rank(claim, most)), claims)
        chosen[field] = _toll(best.count)
        rivals = rivals_of(best, [claim for claim in claims if best.own_deed or not _implied(claim.count)])
        if rivals:
            both = [best.count, *(rival.count for rival in rivals)]
            highs = [count.high for count in both if count.high is not None]
            chosen[field].min = min(count.low or 0 for count in both)
            chosen[field].max = max(highs)
            others.append(_claim(field, best))
        for claim in claims:
            same = (claim.count.low, claim.count.high) == (best.count.low, best.count.high)
            if claim.count is not best.count and not same and claim.count.low is not None:
                others.append(_claim(field, claim))
    return chosen, others


def _claim(field: str, claim: TollMention) -> TollClaim:
    """One of several tolls, with who gives it."""
    return TollClaim(field=field, **{**_toll(claim.count).model_dump(), "source": claim.teller or None})


def _of_both(mention: TollMention, mentions: list[TollMention]) -> bool:
    """``9 شهداء وجرحى`` in a headline, and four killed and five wounded in the body: the number is that of both."""
    if not mention.title or mention.field != "killed" or not mention.count.low:
        return False
    body = [{m.count.low or 0 for m in mentions if m.field == field and not m.title} for field in ("killed", "wounded")]
    return any(a and b and a + b == mention.count.low for a in body[0] for b in body[1])


def _rank(mention: TollMention, most: int) -> tuple[int, bool, bool, bool, bool, bool, bool, bool, int]:
    """Smallest first: the order that this module's docstring tells."""
    count = mention.count
    part = mention.part and (count.low or 0) < most
    order = -count.start if mention.updated else count.start
    his = count.low == count.high == 1 and count.fate_first == count.first and count.rule == "fate head"  # بعد إصابته
    return (
        4 if mention.refuted else _sureness(count),
        mention.claimed,
        count.earlier,
        count.lasting,
        part,
        not mention.updated,
        mention.title or his,
        _implied(count),
        order,
    )


def _implied(count: CountMention) -> bool:
    """Told by a form or not exactly: ``شاب``, ``آخرين``, ``القتيلان``, ``العشرات``; or of the wounded who died."""
    digits = any(c.isdigit() for c in count.text)
    one = not digits and (count.low == 1 or (count.low == 2 and count.high is None))
    return one or count.rule in ("refers back", DIED_OF_WOUNDS)


def _is_vague(count: CountMention) -> bool:
    """``وعشرات الجرحى``, ``مقتل المئات``: many, and no number."""
    return count.low is not None and count.high is None and count.low == least_of_many(count.text)


def _sureness(count: CountMention) -> int:
    """A number, somebody, nobody, not known."""
    if count.low is None:
        return 3 if count.rule == _NOT_KNOWN else 1 if count.high is None else 0
    return 2 if count.low == 0 and count.high == 0 else 0


def _with_later_deaths(best: TollMention, claims: list[TollMention]) -> TollMention:
    """``مقتل ثلاثة ... وتوفي لاحقا أحد الجرحى`` are four; the words stay those of the number told before."""
    count = best.count
    if count.low is None or count.low == 0 or best.updated or best.title or count.cumulative or best.field != "killed":
        return best
    rumoured = sum(_added(c.count, count.low) for c in claims if c.rumoured and c.count.start > count.start)
    if rumoured and count.high is not None:
        return replace(best, count=replace(count, high=count.high + rumoured))
    then = {claim.sentence for claim in claims if claim.count.earlier}  # وكانت حصيلة أولية أشارت إلى أربعة، غير أن أحد الجرحى فارق الحياة
    later = [
        claim.count
        for claim in claims
        if claim.count.start > count.start and claim.sentence not in (best.sentence, *then) and not claim.title
    ]
    more = max((_added(claim, count.low) for claim in later), default=0)
    if not more or any(claim.total for claim in later):
        return best
    high = None if count.high is None else count.high + more
    return replace(best, count=replace(count, low=count.low + more, high=high))


def _added(claim: CountMention, before: int) -> int:
    """How many a later mention adds: some of the wounded, or the one whose ordinal follows the number told before."""
    if claim.rule == DIED_OF_WOUNDS:
        return claim.low or 0
    return 1 if claim.nth == before + 1 else 0


def _summed(claims: list[TollMention]) -> list[TollMention]:
    """Neighbouring claims of one sentence that count different people, as one."""
    out: list[TollMention] = []
    for claim in claims:
        if out and _of_others(out[-1], claim):
            out[-1] = _sum(out[-1], claim)
        else:
            out.append(claim)
    return out


def _of_others(before: TollMention, claim: TollMention) -> bool:
    """``أربعة إرهابيين واستشهد عسكريان``: one sentence, both sides, each number with a word of fate of its own; further
    on only where both are armed: ``مقتل عشرة مسلحين. وأسفرت المواجهات عن استشهاد جنديين``."""
    a, b = before.count, claim.count
    further = before.sentence != claim.sentence
    if before.sentence < 0 or further and not _of_both_sides(before, claim) or a.last > b.first or None in (a.low, b.low):
        return False
    if claim.contrasted and claim.teller and claim.teller != before.teller and not claim.part:
        return False  # قُتل 11 جنديا، بحسب مصدر، فيما تتحدث القيادة عن ثلاثين قتيلا من المهاجمين
    if claim.against and not further:
        return bool(a.low and b.low) and not (a.total or b.total or a.earlier or b.earlier)
    if a.fate_first is not None and a.fate_first == b.fate_first and a.rule == b.rule and a.low and b.low and not (a.total or b.total):
        return True  # أصيب شاب بالرصاص الحي وثلاثة بالرصاص المعدني
    if (
        None in (a.fate_first, b.fate_first)
        or a.fate_first == b.fate_first
        or a.total
        or b.total
        or a.earlier
        or b.earlier
        or not a.low
        or not b.low
    ):
        return False
    if not further and (_one_by_one(before, claim) or _with_guards(before, claim)):
        return True
    ours = frozenset(b.of) or claim.own_dead
    apart = a.of.keys() and ours and not a.of.keys() & ours
    return bool(apart) and bool((a.of.keys() | ours) & _ARMED)


def _one_by_one(before: TollMention, claim: TollMention) -> bool:
    """``أدى إلى إصابته بشظايا وبتر ساق مرافقه``, ``قتل شاب في القرية، وقتل آخر في الحقل، وقتلت امرأة``: single people, each told by a fate
    of his own behind و; not one told of again (``وقتل الشاب``)."""
    a, b = before.count, claim.count
    ones = a.low == a.high == (len(before.singles) or 1) and b.low == b.high == 1 and not b.nth
    again = b.text.startswith("ال") or b.fate_first == b.first
    other = b.noun not in (before.singles or (a.noun,)) or not again and b.text != a.text
    return ones and claim.joined and other and b.rule not in ("refers back", DIED_OF_WOUNDS)


def _with_guards(before: TollMention, claim: TollMention) -> bool:
    """``اغتال مسلحون العقيد، كما قتلوا اثنين من حراسه``: one, and some of his own people."""
    return before.count.low == before.count.high == 1 and claim.joined and claim.part


def _before_its_fate(reading: Reading, count: CountMention) -> tuple[bool, bool]:
    """Whether و or the like, and whether a word of rumour stands before the word of fate."""
    fate, norm = count.fate_first, reading.words.norm
    if not fate or fate < 2:
        return False, False
    return norm[fate - 1] in _ADDING, norm[fate - 1] in ("عن", "ب") and norm[fate - 2] in _RUMOURS


def _against(reading: Reading, count: CountMention) -> bool:
    """``مقابل 20 قتيلا و30 جريحا``, ``مقابل مقتل 20 مسلحا``."""
    first = count.first if count.fate_first is None else min(count.first, count.fate_first)
    before = reading.words.norm[max(0, first - _NEAR_AGAINST) : first]
    return _OPPOSITE in before and (before[-1] == _OPPOSITE or before[-1] == "و" and "،" not in before[before.index(_OPPOSITE) :])


def _own_dead(reading: Reading, count: CountMention) -> frozenset[str]:
    """``استشهد فردان``: people of no kind of their own, whom a word of honour makes those of the side that tells it."""
    fate = count.fate_first
    honoured = fate is not None and not count.of and count.noun in _NO_KIND and reading.words.norm[fate].startswith(_HONOUR)
    return frozenset({"soldiers"}) if honoured else frozenset()


def _of_both_sides(before: TollMention, claim: TollMention) -> bool:
    """Fighters in one sentence and soldiers or policemen in the next one or two, each in one number: ``مقتل 18 تكفيريا. واستشهد فردان``."""
    a, b = frozenset(before.count.of), frozenset(claim.count.of) or claim.own_dead
    near = 0 < claim.sentence - before.sentence <= _NEXT and not before.title and not claim.title
    return near and a <= _ARMED and b <= _ARMED and ("fighters" in a) != ("fighters" in b)


def _sum(before: TollMention, claim: TollMention) -> TollMention:
    """Both as one claim, at the words of the first; their shares stand in ``of``."""
    a, b = before.count, claim.count
    high = None if a.high is None or b.high is None else a.high + b.high
    count = replace(a, low=(a.low or 0) + (b.low or 0), high=high, of={**a.of, **b.of})
    singles = (*(before.singles or (a.noun,)), b.noun) if b.low == b.high == 1 and (before.singles or a.low == a.high == 1) else ()
    return replace(before, count=count, updated=before.updated or claim.updated, singles=singles)


def _of_its_own(reading: Reading, count: CountMention) -> bool:
    """``ثلاثة من موظفيها``, ``اثنان من العاملين لديها``: some of those who belong to somebody; ``نُقل اثنان من المصابين``, ``ثلاثة منهم قتلوا``: of
    those told."""
    words, last = reading.words, count.last
    if words.bare[last - 1].startswith(COMRADES):
        k = last + (words.norm[last : last + 1] == ["ل"])
        return words.clitic[k : k + 1] == ["-"]  # زميلين له
    if "من" not in words.norm[count.first : last]:
        return False
    if words.norm[last - 2] == "من" and words.bare[last - 1] in _VICTIMS_TOLD and words.norm[last - 1] != words.bare[last - 1]:
        return True
    if words.norm[last - 2] == "من" and words.clitic[last - 1] == "-":
        return True
    k = last + 1 if last < len(words.norm) and words.norm[last] in _WITH else last
    return k < len(words.norm) and words.clitic[k] == "-"


def _updated(reading: Reading, count: CountMention, first: int, last: int) -> bool:
    """True where the words say that this toll takes the place of earlier ones; not ``وصلت عشرون إصابة قبل أن يعلن أن عدد الشهداء بلغ 37``, nor
    ``تحدثت عن 21 قتيلا قبل أن ترتفع الحصيلة``."""
    words = reading.words
    bare, norm = words.bare, words.norm
    if _RISEN.isdisjoint(bare[first:last]):
        return False
    return any(
        (bare[k] == _TOLL or (bare[k] == "عدد" and norm[k + 1 : k + 2] not in (["من"], ["كبير"], ["اخر"])))
        and (k < count.first or "قبل" not in norm[count.last : k] and (bare[k] == _TOLL or _CLAUSE.isdisjoint(norm[count.last : k])))
        for k in range(first, last)
    )  # not وصل عدد من الجرحى


def _rises(reading: Reading, count: CountMention) -> bool:
    """``فيما قالت الوزارة إن العدد ارتفع إلى 18``, where ``فيما قالت إن العدد بلغ 18`` is another number and no later one."""
    bare = reading.words.bare[max(0, count.first - _NEAR_RISE) : count.first]
    return any(word.startswith(_RISES) for word in bare)


_RISES = _W.stems("rises")
_NEAR_RISE = 8
"""Words from a verb of rising to the number, at most."""


def of_what_came_before(reading: Reading, first: int, last: int) -> bool:
    """``وبلغت حصيلة ضحاياها 18 قتيلا``, ``وارتفع عدد قتلاه``: the pronoun stands for the happening told just before."""
    words = reading.words
    pronouns = [first + 1 + k for k in standing(words.clitic[first + 1 : last], ("-",))]
    return any(words.bare[k - 1] in _VICTIMS and words.norm[k] in ("ه", "ها") for k in pronouns)


def of_the_one_told(reading: Reading, first: int, last: int) -> bool:
    """``لترتفع حصيلة الهجوم إلى قتيلين``, ``وبلغ عدد قتلى التفجير ثمانية``: the toll is of a happening that is told as known."""
    words = reading.words
    known = (h.first for h in reading.happenings if first < h.first < last and h.light and h.voice == "noun")
    return any(words.bare[k - 1] in _VICTIMS and words.norm[k] != words.bare[k] for k in known)


def _toll(count: CountMention) -> Toll:
    return Toll(min=count.low, max=count.high, text=count.text, start=count.start, end=count.end, of=count.of)
