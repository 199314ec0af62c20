"""Words that lead a list in, whose items are the news: ``أفاد المندوبون عن سلسلة اعتداءات، جاءت وفق الآتي:``."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_SEVERAL, _FOLLOWS = _W["several"], _W["follows"]
_VAGUE = frozenset(
    {"attack_on_civilians", "armed_attack", "strike", "airstrike", "shelling", "armed_clash", "raid", "explosion", "agreement"}
)
_BEFORE_IT = 3
"""Words from the word for several to the deeds, at most."""


def leads_a_list(reading: Reading, happening: Happening) -> bool:
    """``شهدت المحافظة عدة هجمات، أبرزها:``, ``نفذت سلسلة اعتداءات على النحو التالي:``: several deeds that the lines behind the colon tell one by one."""
    words, i = reading.words, happening.first
    if happening.voice not in ("noun", "plural", "verb") or happening.type not in _VAGUE:
        return False
    ends = next((k for k in range(happening.last, len(words)) if words.norm[k] == "\n"), None)
    if ends is None or words.norm[ends - 1] != ":" or not any(t.first > ends for t in reading.happenings):
        return False
    several = happening.voice != "verb" and any(words.bare[k] in _SEVERAL for k in range(max(0, i - _BEFORE_IT), i))
    opens = next((k for k in range(i, -1, -1) if words.norm[k] == "\n"), 0)
    several = several or _goes_on_as_follows(reading, happening, ends)
    announced = any(words.bare[k] in _FOLLOWS for k in range(happening.last, ends))
    if any(words.norm[k] == "يلي" for k in range(opens, min(opens + _BEFORE_IT + 3, i))):
        several = announced = True  # وفي ما يلي أبرز الاعتداءات خلال اليوم الماضي:
    counted = any(opens <= c.first < ends and c.what in ("killed", "wounded", "captured") for c in reading.counts)
    return several and announced and not counted


def _goes_on_as_follows(reading: Reading, happening: Happening, ends: int) -> bool:
    """``واصل الطيران استهداف المواطنين في عدد من المحافظات، على النحو الآتي:``: what went on, at no one spot."""
    words, i = reading.words, happening.first
    so = any(words.bare[k] in _MANNER and words.bare[k + 1] in _FOLLOWS for k in range(happening.last, ends - 1))
    goes_on = any(words.norm[k] in _GOES_ON for k in range(max(words.sentences[words.sentence[i]][0], i - _CARRIED), i))
    return so and goes_on and not any(i <= p.first < ends for p in reading.places)


_GOES_ON, _MANNER = _W["goes_on"], _W["manner"]
_CARRIED = 11
"""Words from the verb of going on to what goes on, at most."""
