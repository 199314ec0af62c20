"""Statements that open with who put them out: صدر عن قيادة الجيش البيان الآتي: …

What follows the colon is the issuer's: to the end of its paragraph, of a quotation that opens there, or of the text where
the line ends with the colon.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.speakers.clauses import Trigger
from marsad.mentions.speakers.lexicon import ISSUED, PARTICLES
from marsad.mentions.speakers.posts import Posts

_W = wording(__name__)

_PAPERS = _W["papers"]
_LONGEST = 26
"""Written words between the verb and the colon."""


class Issued(Posts):
    """Reads such openings."""

    def issued(self, i: int, a: int, b: int) -> Trigger | None:
        """صدر عن المديرية العامة البلاغ التالي: …; None where nothing of the kind begins at ``i``."""
        if self.form[i] not in ISSUED or i - a > 8:
            return None
        at = next((k for k in range(i + 1, min(b - 1, i + 9)) if self.form[k] == "عن"), None)
        if at is None:
            return None
        source = self.phrases.read(at + 1, b)
        if source is None or source.kind in ("witness", "unnamed", "video"):
            return None
        end = min(b, i + _LONGEST)
        opens = next((k for k in range(source.stop, end) if self.form[k] == ":" or self.form[k] in PARTICLES), None)
        if opens is None or not any(self.form[k] in _PAPERS for k in range(i, opens)):
            return None
        colon = self.form[opens] == ":"
        trigger = Trigger(i, i, opens + colon, source, None, "issued", document=True)
        if colon:
            line = opens + 1 < len(self.form) and self.form[opens + 1] == "\n"
            trigger.quote = len(self.form) if line and not self._quoted_next(opens + 1) else self.paragraph_end(opens + 1)
        return trigger

    def _quoted_next(self, k: int) -> bool:
        return any(at in self.surface.quotes for at in range(k, min(k + 4, len(self.form))))

    def paragraph_end(self, k: int) -> int:
        """The end of the paragraph at ``k``; of the next one where the line is at its end."""
        while k < len(self.form) and self.form[k] in ("\n", '"'):
            k += 1
        while k < len(self.form) and self.form[k] != "\n":
            k += 1
        return k
