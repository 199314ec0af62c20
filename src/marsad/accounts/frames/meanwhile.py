"""What a sentence tells beside its first happening, at a place of its own: meanwhile, as a speaker adds, and what others took back."""

from __future__ import annotations

from marsad.accounts.frames.boundaries import boundary_between
from marsad.accounts.frames.frame import VERBAL, group_of, is_effect
from marsad.accounts.frames.scenes import scenes_in
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, PlaceMention, Reading
from marsad.mentions.speakers.lexicon import participles

_W = wording(__name__)
_MEANWHILE = _W["meanwhile"]
"""Open a clause of what happened at the same time: فيما, بينما, في حين, في وقت."""
_EXPOSED = _W["exposed"]
"""Before the place that something befell: تعرضت قرية س لقصف."""
_TOLLS = _W["tolls"]
_ORDINALS = _W["ordinals"]
"""One of those that were told before: في حين وقع الثالث على منزل."""
_STOPS = ("،", ",", ".", "؛", "\n")


def told_beside(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """Where the clause of ``new`` opens, if it tells of another happening at a place of its own."""
    return _meanwhile(reading, group, new) or _added_by_a_speaker(reading, group, new) or _taken_back(reading, group, new)


def _meanwhile(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``قُتل قيادي على طريق س، في حين لقي عنصران مصرعهما قرب ص``, ``قصف الطيران س، في وقت تعرضت فيه ص لقصف مدفعي``: harm or fire elsewhere."""
    words = reading.words
    opens = boundary_between(reading, group[-1].last, new.first)
    if opens is None or not any(word in _MEANWHILE for word in words.norm[opens : opens + 2]):
        return None
    end = _clause_end(reading, new.last)
    told = {group_of(t.type) for t in group}
    again = [t for t in reading.happenings if opens <= t.first < end and t.light and not is_effect(t)]
    if any(group_of(t.type) in told or t.type == "reference" for t in again) or _ORDINALS & set(words.norm[opens:end]):
        return None  # فيما قالت الجبهة إن مقاتليها قتلوا 37 في الكمين; في حين وقع الثالث على منزل
    toll = any(word in _TOLLS for word in words.bare[opens : new.first])  # في وقت ارتفعت فيه حصيلة القصف على سوق س إلى 23
    harm = is_effect(new) and (new.voice in VERBAL or toll) and _counted(reading, opens, new)
    hit = not new.light and group_of(new.type) == "strike" and any(word in _EXPOSED for word in words.norm[opens : new.first])
    return opens if (harm or hit) and _elsewhere(reading, opens, new) else None


def _counted(reading: Reading, first: int, new: Happening) -> bool:
    """Whether somebody is told to be hurt there, of a number of their own."""
    last = _clause_end(reading, new.last)
    return any(first <= c.first < last and c.what in ("killed", "wounded") and not c.subset for c in reading.counts)


def _added_by_a_speaker(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``قال إن سيارة انفجرت في س، مبينا أن عبوة انفجرت في ص``, ``وذكر المصدر أن جنديا قُتل أمس في ص``: what a speaker goes on to tell of one or a thing
    not told of before."""
    words = reading.words
    if new.light or new.voice == "plural" or all(is_effect(t) for t in group) and is_effect(new):
        return None
    that = next((k for k in range(new.first - 1, max(group[-1].last, new.first - _THAT), -1) if words.norm[k] in ("ان", "بان")), None)
    joined = that is not None and words.norm[that - 1] == "و" and words.clitic[that - 1] == "+"  # وأن مسيّرة قصفت سوقا في ص
    if that is None or not joined and (words.norm[that + 1][:2] == "ال" or "-" in words.clitic[that + 1 : that + 3]):
        return None  # إن الطيران قصف, إنها قصفت, إن مقاتليها قصفوا: who was told before
    if new.voice == "noun" and that != new.first - 1:
        return None
    opens = that - 1 if joined else _said_at(reading, group[-1].last, that)
    end = _clause_end(reading, new.last)
    known = any(t is not new and that < t.first < end and t.light and not is_effect(t) for t in reading.happenings)
    return opens if opens is not None and not known and _elsewhere(reading, that, new) else None


def _said_at(reading: Reading, first: int, that: int) -> int | None:
    """Where the words of saying before أن open: a participle behind a comma, or و and a verb with its speaker."""
    words = reading.words
    participle = next((k for k in range(that - 1, max(first, that - 4) - 1, -1) if words.norm[k] in participles("asserts")), None)
    if participle is not None and words.norm[participle - 1] in _STOPS:
        return participle
    speaker = next((s for s in reading.speakers if first <= s.first < that < s.scope_last and s.verb is not None), None)
    if speaker is None:
        return None
    opens = next((k for k in range(that - 1, first, -1) if words.norm[k] == "و" and words.norm[k - 1] in _STOPS), None)
    return opens if opens is not None and that - opens <= _THAT else None


def _taken_back(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``سيطرت س على القرية، قبل أن تستعيدها ص``, ``ثم استعادتها ص``: what others then took from those who had taken it."""
    words = reading.words
    if new.type != "territory_gain" or new.voice not in VERBAL or all(t.type != "territory_gain" for t in group):
        return None
    before = words.norm[new.first - 2 : new.first] == ["قبل", "ان"]
    joined = words.norm[new.first - 1] in ("و", "ف", "ثم")
    it = words.clitic[new.last : new.last + 1] == ["-"]
    others = any(a.form not in ("people", "person") for a in reading.actors_in(new.last, new.last + _SUBJECT))
    return new.first - 1 - before if (before or joined) and it and others else None


def _elsewhere(reading: Reading, opens: int, new: Happening) -> bool:
    """Whether the clause from ``opens`` has a place, and what stands before it in the sentence has others."""
    words = reading.words
    end = _clause_end(reading, new.last)
    own = _scenes(reading, opens, end)
    told = _scenes(reading, words.sentences[words.sentence[new.first]][0], opens)
    return bool(own and told) and not {p.place.name for p in own} & {p.place.name for p in told}


def _scenes(reading: Reading, first: int, last: int) -> list[PlaceMention]:
    """Where something happened, by a preposition or as what a verb of suffering is told of."""
    norm = reading.words.norm
    found = scenes_in(reading, first, last)
    return found or [p for p in reading.places_in(first, last) if norm[p.first - 1] in _EXPOSED or not p.part_of_name and p.depth >= 3]


def _clause_end(reading: Reading, first: int) -> int:
    """The end of the clause that goes on at word ``first``: a stop, or the end of the sentence."""
    words = reading.words
    last = words.sentences[words.sentence[first - 1]][1]
    return next((k for k in range(first, last) if words.norm[k] in _STOPS), last)


_THAT = 12
"""Words from the verb of saying, and from أن, to what is told, at most."""
_SUBJECT = 4
"""Words behind a verb within which its subject is named."""
