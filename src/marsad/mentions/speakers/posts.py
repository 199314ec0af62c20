"""Posts, as they are copied with the account that wrote them.

``الدفاع المدني@handle عاجل: إصابة …``      the name before the handle says what follows
``… — الدفاع المدني (@handle) September 8``   the name under an embedded post says the paragraph above
"""

from __future__ import annotations

from marsad.mentions.speakers.clauses import Clauses, Trigger
from marsad.mentions.surface import LINE

_DASHES = ("-", "–", "—")
_LONGEST = 7


class Posts(Clauses):
    """Reads the names of accounts."""

    def post(self, i: int, a: int, b: int) -> Trigger | None:
        """The account whose handle begins with the @ at ``i``."""
        if i + 1 >= b or not self.form[i + 1].isascii():
            return None
        if self.form[i - 1] == "(":
            return self._under(i, a)
        return self._over(i, a)

    def _over(self, i: int, a: int) -> Trigger | None:
        """A name that opens its line, right before the handle; what it says goes on to the next handle."""
        words, first = self.surface.words, self.surface.first
        if words.end[first[i] - 1] != words.start[first[i]]:
            return None  # the Minister @handle is told of
        for start in range(max(a, i - _LONGEST), i):
            source = self.phrases.read(start, i)
            if source is not None and source.known and source.stop == i and source.kind not in ("unnamed", "witness"):
                end = next((k for k in range(i + 2, len(self.form)) if self.form[k] == "@"), len(self.form))
                return Trigger(i, start, i + 2, source, None, "post", quote=end)
        return None

    def _under(self, i: int, a: int) -> Trigger | None:
        """A dash, a name and the handle in brackets: the paragraph before is theirs."""
        dash = next((k for k in range(i - 2, max(a, i - _LONGEST) - 1, -1) if self.form[k] in _DASHES), None)
        if dash is None:
            return None
        source = self.phrases.read(dash + 1, i - 1, guess=True)
        if source is None or source.stop != i - 1:
            return None
        if not source.known:
            source.kind, source.known = "social_media", True
        return Trigger(i, dash, i + 2, source, None, "post", above=self._paragraph_before(dash))

    def _paragraph_before(self, k: int) -> int:
        k -= 1
        while k > 0 and self.form[k] == LINE:
            k -= 1
        while k > 0 and self.form[k - 1] != LINE:
            k -= 1
        return max(k, 0)
