"""Bodies that were found or recovered: what shows how they died, and the blow that killed them."""

from __future__ import annotations

from marsad.accounts.frames.frame import VERBAL, group_of, is_effect
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)


def found_so(group: list[Happening], new: Happening) -> bool:
    """``عُثر على جثتين تحملان آثار تعذيب``, ``جثة امرأة قُتلت رميا بالرصاص``: what the body found shows of how it came about."""
    found = any(t.type == "body_found" for t in group)
    return found and (new.type == "torture" or new.type == "execution" and new.voice in VERBAL)


def struck_them(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``انتشلوا جثامين ثلاثة إثر غارة``, ``من تحت أنقاض منزل قصفه الطيران``: the blow that killed those who were recovered; not ``بعد يومين من
    غارة``, which was told before."""
    norm, before = reading.words.norm, group[-1]
    if group_of(new.type) not in ("strike", "explosion") or not all(t.type == "body_found" or is_effect(t) for t in group):
        return False
    if all(t.type != "body_found" for t in group) or reading.words.sentence[before.first] != reading.words.sentence[new.first]:
        return False
    numbers = [c for c in reading.counts if c.first < new.first]  # خمسة وعشرين مدنيا
    between = [norm[k] for k in range(before.last, new.first) if not any(c.first < k < c.last for c in numbers)]
    days = any(before.last <= d.first < new.first for d in reading.dates)
    other = any(word in _ANOTHER_CLAUSE for word in between)
    return not days and not other and not _TO_THE_BLOW.isdisjoint(norm[max(group[0].last, new.first - _TO_IT) : new.first])


_TO_THE_BLOW = _W["to_the_blow"]
_ANOTHER_CLAUSE = frozenset(["و", "فيما", "بينما", "كما", "ان", "\n"])
_TO_IT = 6
"""Words from what leads to the blow to its word, at most."""
