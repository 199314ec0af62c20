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


def is_where_he_fell(reading: Reading, happening: Happening) -> bool:
    """``اعترفت س بمقتل القيادي. ورجحت مصادر أن يكون قد قضى في معارك حيس``: the fighting in which one who is known to be dead may have fallen."""
    words, i = reading.words, happening.first
    if happening.type != "armed_clash" or happening.voice not in ("noun", "plural") or words.norm[i - 1] not in ("في", "خلال", "اثناء"):
        return False
    fell = next((t for t in reading.happenings if t.last == i - 1 and is_effect(t) and t.voice == "verb"), None)
    if fell is None or fell.first < 2:
        return False
    norm = words.norm[max(0, fell.first - _SUPPOSED) : fell.first]
    him = norm[-1] == "قد" and any(w in ("يكون", "تكون", "يكونا", "يكونوا") for w in norm) or norm[-1] in ("ه", "ها", "هما", "هم")
    return him and any(h.level == "probable" and h.scope_first <= fell.first < h.scope_last for h in reading.hedges)


_SUPPOSED = 3
"""Words from the verb of being to the death that is supposed, at most."""
