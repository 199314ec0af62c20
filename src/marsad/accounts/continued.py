"""Whose words a passage continues that stands in nobody's scope: the speaker before it, or the one who takes it up after.

``قال مصدر أمني إن عبوة انفجرت. وأصيب شرطيان.``        the second sentence goes on with the source, until the outlet speaks
                                                    again: another scene, ``يذكر أن``, ``وكان … قد``, a new paragraph
``انفجر لغم بسيارة.`` / ``وذكر مصدر أن اللغم مزروع.``  the source tells more of what the outlet told: he is a source of it
``صُد هجوم، وأفاد مصدر بمقتل العشرات منهم``              the same within one sentence
``وجاء في بيانه:`` ⏎ ``- قُصفت قرية`` ⏎ ``- أُسر جندي``      each line of a list is told by who stands in the line that opens it
"""

from __future__ import annotations

from functools import lru_cache

from marsad.knowledge.wording import wording
from marsad.language.folding import normal
from marsad.mentions.model import Reading, SpeakerMention
from marsad.mentions.speakers.lexicon import lexicon
from marsad.mentions.speakers.nominal import ASIDES
from marsad.mentions.speakers.source import number_of

_W = wording(__name__)

_BACK = _W["back"]
"""With the article they point back to a happening just told, by those whom it befell or who did it."""
_TELLING = frozenset(
    "ادعى زعم قال أفاد أكد أقر اعترف قدر أحصى سجل ذكر أوضح أعلن أشار لفت نقل روى حكى تحدث كشف أضاف أخبر أبلغ صرح نوه وثق رصد أحصى أظهر بين تابع نفى".split()
)
"""Verbs of those who tell what happened, unlike those of opinion (رأى), appeal (طالب) or blame."""


_ACCUSING = frozenset(["اتهم", "حمل", "نسب", "ألقى", "وجه"])
_OF_THEM = _W["of_them"]
"""With a pronoun they are of those just told: عددهم, إحداها, جثته."""
_BEHIND = frozenset(["وراء", "خلف"])
_MANY = frozenset(["هم", "هن", "هما"])
_HARMING = _W["harming"]
"""Behind أنها they tell of what happened, and not of the speaker."""
_HELPING = _W["helping"]
"""With a pronoun they tell of those who were hurt: قالت الجمعية إن طواقمها نقلته."""
_NO_COMMENT = _W["no_comment"]
"""Behind لم they are the outlet's own: ولم يصدر تعليق, ولم تتبن أي جهة الهجوم."""
_BULLETS = frozenset("-–—•▪◾■●○◼▫◽*✦❖▶►🔻🔴🔹🔸")


def carried(reading: Reading, first: int) -> list[SpeakerMention]:
    """The speakers beside the word ``first`` in its sentence, else those whose speech its paragraph continues."""
    return _beside(reading, first) or _over_a_list(reading, first) or _continued(reading, first)


def taken_up(reading: Reading, first: int) -> list[SpeakerMention]:
    """Who tells more, later in the sentence or in the next, of what stands at ``first`` in the outlet's own words."""
    words = reading.words
    number = words.sentence[first]
    a, b = words.sentences[number]
    later = [s for s in reading.speakers if first < s.first < b and s.verb is not None and _tells(s)]
    if later and (same := _telling_more(reading, later, _told(reading, (a, later[0].first)), later[0].first, b)):
        return same
    told = _told(reading, words.sentences[number])
    found: list[SpeakerMention] = []
    for n in range(number + 1, min(number + 1 + _NEXT, len(words.sentences))):
        a, b = words.sentences[n]
        if shifts(reading, a) or n > number + 1 and any(a <= t.first < b and not (t.light or t.figurative) for t in reading.happenings):
            break
        speakers = [s for s in reading.speakers if a <= s.first < b and _tells(s)]
        more = _telling_more(reading, speakers, told, a, b, counted=True) if speakers else []
        found += [s for s in more if s not in found]
        if not more or n == number + 1 and (any(a <= t.first < b and not (t.light or t.figurative) for t in reading.happenings)):
            break
    return found


_NEXT = 3
"""Sentences behind what was told in which others may tell more of it."""


def _telling_more(
    reading: Reading, speakers: list[SpeakerMention], told: set[str], a: int, b: int, counted: bool = False
) -> list[SpeakerMention]:
    """Those of the speakers who tell within ``a:b`` of what was told before, by a word that points back to it, or, where they may be
    ``counted``, how many died."""
    words = reading.words
    for speaker in speakers:
        if speaker.kind == "witness" and _kin(speaker.text):
            return [speaker]  # يروي شقيقه أن …
        if counted and speaker.stance == "asserts" and _counts_the_dead(reading, speaker, a, b):
            return [speaker]  # وقال الضابط: أحصينا تسع جثث
    for k in range(a, b):
        noun = words.norm[k].startswith("ال") and (
            words.bare[k] in _BACK or words.bare[k] in told or words.bare[k] == "عمليه" and words.norm[k - 1] in ("ان", "بان")
        )
        of_them = (
            words.norm[k] in ("من", "بين")
            and k + 1 < b
            and words.clitic[k + 1] == "-"
            and any(h.last <= k <= h.last + 3 for h in reading.happenings)
        )
        if (noun or of_them) and not _placed(reading, k):
            found = [s for s in speakers if s.scope_first <= k < s.scope_last and s.first < k]
            if found:
                return sorted(found, key=lambda s: s.scope_first - s.scope_last)
    return _pronoun_back(reading, speakers, b)


def _counts_the_dead(reading: Reading, speaker: SpeakerMention, a: int, b: int) -> bool:
    """``وقال الضابط: "أحصينا تسع جثث"``: a speaker who gives a toll and tells of no other deed in ``a:b``."""
    gives = any(
        c.what in ("killed", "wounded")
        and speaker.first < c.first
        and speaker.scope_first <= c.first < speaker.scope_last
        and not c.cumulative
        for c in reading.counts
    )
    return gives and not any(a <= t.first < b and not (t.light or t.figurative or t.roles == "harm") for t in reading.happenings)


def _pronoun_back(reading: Reading, speakers: list[SpeakerMention], b: int) -> list[SpeakerMention]:
    """``وقالت الوزارة إنهم فروا``, ``إن عددهم ألفان``, ``واتهم الأهالي جماعة بالوقوف وراءه``: near the head of what is said, a pronoun
    that is not the speaker's own."""
    words = reading.words
    for speaker in speakers:
        accuses = speaker.stance == "accuses"
        nouns = _BEHIND if accuses else _OF_THEM
        own = number_of(normal(speaker.source).split()[0]) if speaker.source else ""
        for k in range(speaker.first, min(speaker.last + (12 if accuses else 7), b, speaker.scope_last) - 1):
            if words.clitic[k + 1] != "-":
                continue
            told_of = (
                words.norm[k] in ("ان", "بان")
                and not accuses
                and (words.norm[k + 1] in _MANY and own != "p" or k + 2 < b and words.norm[k + 2] in _HARMING)
            )
            helped = words.norm[k] in _HELPING and not accuses and words.norm[k + 1] in (*_MANY, "ه", "ها")
            if told_of or helped or words.norm[k] in nouns:
                return [speaker]
    return []


def _over_a_list(reading: Reading, first: int) -> list[SpeakerMention]:
    """The last speaker of the line with a colon at its end above the list in which a word stands: ``وجاء في البيان:`` ⏎ ``- …``."""
    words = reading.words
    text = words.text
    line = text.rfind("\n", 0, words.start[first]) + 1
    if text[line : line + 6].lstrip()[:1] not in _BULLETS or not reading.speakers:
        return []
    while line > 0:
        end = line - 1
        line = text.rfind("\n", 0, end) + 1
        above = text[line:end].strip()
        if above and above[0] not in _BULLETS:
            inside = [s for s in reading.speakers if line <= s.start < end] if above[-1] == ":" else []
            return inside[-1:]
    return []


def _kin(name: str) -> bool:
    """True for شقيقه, عائلتها: the pronoun is of him whom it befell."""
    head = lexicon().heads.get(normal(name))
    return head is not None and head.kin


def _tells(speaker: SpeakerMention) -> bool:
    return speaker.verb in _TELLING or speaker.verb in _ACCUSING if speaker.verb is not None else speaker.rule.startswith("by:")


_BOMBARDING = {"shelling", "airstrike", "drone_strike", "strike"}
"""What one verb (قصف) and another noun (الغارة, الضربة) tell alike."""


def _told(reading: Reading, sentence: tuple[int, int]) -> set[str]:
    """What points back to a sentence's happenings: their own nouns, and every definite noun for a happening of their type."""
    words, (first, last) = reading.words, sentence
    here = [h for h in reading.happenings if first <= h.first < last]
    types = {h.type for h in here}
    types |= _BOMBARDING if types & _BOMBARDING else set()
    nouns = {words.bare[k] for h in here for k in range(h.first, h.last)}
    return nouns | {words.bare[h.first] for h in reading.happenings if h.light and h.voice == "noun" and h.type in types}


def _placed(reading: Reading, k: int) -> bool:
    """True where a scene of its own follows the noun: الغارة على بلدة س is another one."""
    return any(k < p.first <= k + 3 for p in reading.places)


def _beside(reading: Reading, first: int) -> list[SpeakerMention]:
    """The last speaker of the same sentence who begins before the word, else one who closes it (…، بحسب المرصد)."""
    sentence = reading.words.sentence[first]
    same = [
        s
        for s in reading.speakers
        if reading.words.sentence[min(s.first, len(reading.words) - 1)] == sentence and not s.rule.startswith(ASIDES)
    ]
    before = [s for s in same if s.first <= first]
    return before[-1:] or [s for s in same[:1] if s.rule.startswith("by:")]


def _continued(reading: Reading, first: int) -> list[SpeakerMention]:
    """The speaker before, within the paragraph, unless the outlet takes the word again."""
    words = reading.words
    number = words.sentence[first]
    paragraph = _paragraph(reading, words.sentences[number][0])
    before = [s for s in reading.speakers if paragraph < s.scope_last <= words.sentences[number][0] + 1 and not s.rule.startswith(ASIDES)]
    if not before:
        return []
    last = max(s.scope_last for s in before)
    if _nobody_comments(reading, words.sentence[last - 1]) or _opens_impersonally(reading, words.sentences[words.sentence[last - 1]][0]):
        return []  # يشار إلى أن المستشفيات سجلت كذا. كما عرفت البلاد هجمات
    while number >= 0 and words.sentences[number][0] + 1 >= last:
        if shifts(reading, words.sentences[number][0]) or number < words.sentence[first] and _nobody_comments(reading, number):
            return []
        number -= 1
    ending = [s for s in before if s.scope_last == last]
    return sorted((s for s in ending if not _closing(s)), key=lambda s: s.scope_first)


def _nobody_comments(reading: Reading, sentence: int) -> bool:
    """``…، ولم يعقّب الجيش``, ``ولم يتسن التحقق``: the outlet speaks at the end of the sentence, and goes on."""
    norm = reading.words.norm
    a, b = reading.words.sentences[sentence]
    return any(norm[k] == "لم" and norm[k + 1] in _NO_COMMENT for k in range(a, b - 1))


def _closing(speaker: SpeakerMention) -> bool:
    """True for a source that only closed its own sentence: …، بحسب المرصد."""
    return speaker.rule.startswith("by:") and speaker.first > speaker.scope_first


def shifts(reading: Reading, opening: int) -> bool:
    """Whether a sentence that begins at ``opening`` is the outlet's own again: news given by nobody, an earlier happening
    (``وكان … قد``) or another scene (``وفي بلدة س، …``)."""
    surface, words = reading.surface, reading.words
    if surface is None or opening >= len(words):
        return False
    if _opens_impersonally(reading, opening):
        return True
    place = surface.place(opening)
    forms = surface.form[place : place + 1]
    if forms[:1] and forms[0] in ("وكان", "وكانت", "كان", "كانت"):
        return not any(s.first - opening < 6 for s in reading.speakers if s.first >= opening)
    if forms[:1] and forms[0] in ("وفي", "في", "اما"):
        after = surface.last[place]
        return any(after <= p.first <= after + 3 for p in reading.places)
    return False


def _opens_impersonally(reading: Reading, opening: int) -> bool:
    """``يذكر أن``, ``يشار إلى أن``: the outlet's own words."""
    surface = reading.surface
    if surface is None:
        return False
    place = surface.place(opening)
    forms = tuple(surface.form[place : place + 4])
    return any(forms[: len(phrase)] == phrase for phrase in _openings())


@lru_cache(maxsize=1)
def _openings() -> tuple[tuple[str, ...], ...]:
    return tuple(phrase for found in lexicon().impersonal.values() for phrase in found)


def _paragraph(reading: Reading, word: int) -> int:
    """The first word of the paragraph in which a word stands."""
    norm = reading.words.norm
    while word > 0 and norm[word - 1] != "\n":
        word -= 1
    return word
