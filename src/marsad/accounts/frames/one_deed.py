"""Deeds of one sentence that are parts of one: an assault behind the bomb that opened its way, those led off who were seized."""

from __future__ import annotations

from marsad.accounts.frames.boundaries import names_places
from marsad.accounts.frames.frame import VERBAL, is_effect
from marsad.knowledge.happenings import clause_phrases
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_ASSAULTS = frozenset({"armed_attack", "attack_on_civilians", "armed_clash", "raid"})
_BOMBS = frozenset({"ied_explosion", "suicide_bombing", "explosion"})


def of_one_deed(reading: Reading, group: list[Happening], new: Happening, ahead: int) -> bool:
    """True where ``new`` goes on with what ``group`` tells, whatever places the sentence names."""
    return _one_assault(reading, group, new, ahead) or led_off(reading, group, new)


def _one_assault(reading: Reading, group: list[Happening], new: Happening, ahead: int) -> bool:
    """``انفجار سيارة مفخخة أعقبه اقتحام مسلحين المقهى``, ``فجر سيارته أمام المبنى ثم اقتحم مسلحون المبنى``: gunmen who follow a bomb to the same
    place; not soldiers or policemen who come after it, and not another place."""
    causes = [t for t in group if not is_effect(t)]
    if new.type not in _ASSAULTS or not causes or not {t.type for t in causes} <= _BOMBS | _ASSAULTS:
        return False
    follows = _follows(reading, group[-1].last, new)
    words = reading.words
    went_off = any(t.type in _BOMBS and not words.bare[t.first].startswith(_PLANTS) for t in causes)
    if follows is None or not went_off:
        return False
    first, last = words.sentences[words.sentence[new.first]]
    told_there = names_places(reading, first, group[-1].last + _PLACE) and names_places(reading, new.first, min(ahead, last))
    return _by_gunmen(reading, follows, new) and (not told_there or _takes_up(reading, group, new, last))


_PLANTS = _W.stems("plants")


def _by_gunmen(reading: Reading, first: int, new: Happening) -> bool:
    """``ثم اقتحم المسلحون المبنى``, ``أعقبه هجوم مسلحين``, ``تلاه إطلاق نار``: no soldiers or policemen, and with a verb somebody under arms
    or those told of before (ثم اقتحموا المبنى)."""
    words, last = reading.words, new.last + 2
    doers = [a for a in reading.actors_in(first, last) if a.first < last and words.norm[a.first - 1] not in ("علي", "ل", "في")]
    if any(a.id not in _GUNMEN and a.kind not in _ARMED_BANDS for a in doers):
        return False
    return bool(doers) or new.voice not in VERBAL or words.norm[new.last - 1].endswith("وا")


_GUNMEN = frozenset({"unidentified", "islamist-militants"})
_ARMED_BANDS = ("Rebel group", "Political militia", "Identity militia")
_PLACE = 4
"""Words behind a happening within which its place stands, where another follows it."""


def _follows(reading: Reading, first: int, new: Happening) -> int | None:
    """Where the words between say that ``new`` came next: أعقبه, ثم, قبل أن; None where they do not."""
    norm, last = reading.words.norm, new.first
    after = clause_phrases("afterwards").within(reading.words, first, last + 1)
    if after is not None:
        return after
    before = new.voice in VERBAL and norm[last - 1] == "ان" and norm[last - 2] in ("قبل", "الي")
    return last - 1 if norm[last - 1] in _NEXT or before else None


_NEXT = _W["next"]


def _takes_up(reading: Reading, group: list[Happening], new: Happening, last: int) -> bool:
    """``أمام مبنى المحافظة … اقتحموا المبنى``: what the clause before has named is taken up with its article and nothing behind it."""
    words = reading.words
    told = {words.bare[k] for k in range(words.sentences[words.sentence[new.first]][0], new.first)}
    return any(
        words.norm[k] != words.bare[k] and words.bare[k] in told and words.bare[k] in _HOUSES
        for k in range(new.last, min(new.last + _OBJECT, last))
    )


_HOUSES = _W["houses"]
_OBJECT = 4
"""Words from a verb to what it takes up, at most."""


def led_off(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``خطفوا ثلاثة في س واقتادوهم إلى سجن ص``, ``اعتقلا شابين ونقلتهما إلى معسكر ع``: where those seized were brought is the end of it."""
    if new.roles != "detain" or new.voice not in VERBAL or all(t.roles != "detain" for t in group):
        return False
    words = reading.words
    return words.bare[new.first] in _LEADS_OFF and words.clitic[new.first + 1 : new.first + 2] == ["-"]


_LEADS_OFF = _W["leads_off"]
