"""Finds, sentence by sentence, the words that make somebody a source, and what they hold together.

A trigger is a reporting verb with its subject on either side (``verbs``), words that name a source without a verb
(``introduced``), or a source before a colon, in a dateline or on a line of its own (here). Which words it covers is for
``scopes`` to say.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.language.words import standing
from marsad.mentions.speakers.clauses import Trigger
from marsad.mentions.speakers.nominal import ASIDES, WHAT, Nominal
from marsad.mentions.speakers.persons import begins_name
from marsad.mentions.speakers.source import Source
from marsad.mentions.surface import LINE

_W = wording(__name__)

_DASHES = ("-", "–", "—")
_SIGN = frozenset(["agency", "outlet", "organisation", "official", "statement", "correspondent"])
_COUNTS = _W["counts"]


class Triggers(Nominal):
    """Reads the triggers of one text."""

    def read(self, a: int, b: int) -> list[Trigger]:
        """Triggers of the sentence ``a:b`` in text order."""
        out: list[Trigger] = []
        resume = a
        verbs, introducers = self.lexicon.verbs, self.lexicon.introducers
        form, triggering = self.form, self.lexicon.triggering
        stretch = form[a:b]
        for i in sorted({*standing(stretch, triggering), *(k + 1 for k in standing(stretch[:-1], WHAT))}):
            i += a
            if i < resume:
                continue
            word = form[i]
            found: Trigger | None = None
            if word in introducers:
                found = self._introduced(i, resume, a, b)
            if found is None:
                found = self.issued(i, a, b)
            if word == "@" and i > a:
                found = self.post(i, a, b)
            if found is None and word in verbs:
                found = self._verb(
                    i, verbs[word], resume, a, b, next((t.stance for t in reversed(out) if not t.rule.startswith(ASIDES)), None)
                )
            elif found is None and word in self.lexicon.sets["claimed"]:
                found = self._claimed(i, a, b)
            elif word == ":" and not out and i > a:
                found = self._colon(i, a, b)
            elif found is None and word in _DASHES and i > a:
                found = self._signed(i, a, b)
            if found is None:
                found = self.nominal(i, a, b, out[-1].opens if out else -1)
            if found is not None:
                out.append(found)
                resume = max(found.opens, i + 1)
        return out

    def _colon(self, i: int, a: int, b: int) -> Trigger | None:
        """A source before a colon, as in headlines and channel posts: المرصد: مقتل …"""
        if i - a > 18:
            return None
        start = self.clause_start(self._past_hour(a, i), i)
        if start >= i:
            return None
        source = self.phrases.read(start, i)
        if source is not None and source.head == "مصدر" and source.bare and source.stop == i:
            return self._source_line(i, b)
        if source is not None and (source.head in self.lexicon.sets["states"] or source.head == "محافظه"):
            return None  # سوريا: قصف …, a headline's place
        if source is None or not source.known and not self._in_office(source, i):
            source = self._of_first_person(start, i, b)
        listed = source is not None and (source.kind in ("official", "unnamed") or source.kind == "person" and bool(source.office))
        if listed and begins_name(self.phrases, i + 1, True):
            return None  # الملازم أول: فلان الفلاني
        if source is None or self._label(source) or not self._light_to_colon(source.stop, i):
            return None
        told = self.told(source.stop, i) if source.stop < i else None
        end = b
        if i + 1 < b and self.form[i + 1] == LINE:
            end = self.paragraph_end(i + 2)
        trigger = Trigger(i, a, i + 1, source, None, "colon", told=told, quote=end if end > b else 0)
        self._quotation(trigger, ":", b)
        return trigger

    def _in_office(self, source: Source, i: int) -> bool:
        """``مدير الدفاع المدني في س فلان الفلاني: نقلنا …``: a name that no list knows, right behind its office."""
        told = self.told(source.stop, i) if source.stop < i else None
        return bool(source.office) and source.definite and (told.stop if told is not None else source.stop) == i

    def _past_hour(self, a: int, i: int) -> int:
        """Where the words begin behind the hour of a channel's line: 12:30 بيان للحزب: …, 🔴 09:15 | الدفاع المدني: …"""
        k = a
        while k < i and (self._sign(k) or self.form[k] == LINE):
            k += 1
        if k + 1 >= i or not (":" in self.form[k] and self.form[k].replace(":", "").isdigit()):
            return a
        return k + 2 if self.form[k + 1] in ("|", "-", "–") else k + 1

    def _signed(self, i: int, a: int, b: int) -> Trigger | None:
        """A dash and a source at the end of a line of a post: ▪️ أصابت القذيفة السوق - بيان للبلدية."""
        source = self.phrases.read(i + 1, b)
        if source is None or not source.known or source.kind not in _SIGN or source.kind == "statement" and not source.issuer:
            return None
        if i - a < 4 or any(form not in (".", LINE) for form in self.form[source.stop : b]):
            return None
        return Trigger(i, i, source.stop, source, None, "signed", backward=True)

    def _label(self, source: Source) -> bool:
        """True for what a post puts before a colon without meaning who says so: فيديو:, شاهد:, الحصيلة:, أسماء الضحايا:."""
        counts = source.kind == "statement" and source.issuer == "" and source.head in _COUNTS
        if source.head.startswith("مصاب") or source.head.startswith("ناج"):
            return True  # والمصابون هم: …
        watch = source.head == "شاهد" and source.stop == source.first + 1
        return source.kind in ("social_media", "video") or counts or watch

    def _of_first_person(self, start: int, i: int, b: int) -> Source | None:
        """الفلاني: لن نتراجع: a short definite name before a colon, behind which somebody says we."""
        if i - start > 3 or not (self.phrases.definite(start) or start in self.surface.quotes):
            return None
        for k in range(i + 1, min(i + 4, b)):
            form = self.form[k]
            deed = form.endswith("نا") and any(form[:-2] == word for word in self.lexicon.sets["own_deeds"])
            future = form.startswith("سن") and len(form) > 4 or form.startswith("ن") and self.form[k - 1] in ("لن", "لم", "لا")
            if deed or future:
                source = self.phrases.read(start, i, guess=True)
                return source if source is not None and source.stop == i else None
        return None

    def _source_line(self, i: int, b: int) -> Trigger | None:
        """المصدر: وكالة هاوار, a line of its own under a text that was taken over: it covers the whole text."""
        source = self.phrases.read(i + 1, b)
        if source is None or source.kind not in ("agency", "outlet", "organisation") or b - source.stop > 3:
            return None
        return Trigger(i, 0, b, source, None, "source line", whole=True)

    def dateline(self, a: int, b: int) -> Trigger | None:
        """بيروت (رويترز) -, دمشق-سانا: the agency a text was taken from, in its first lines."""
        for k in range(a + 1, min(a + 8, b)):
            bracket = self.form[k - 1] == "("
            if (
                not bracket
                and self.form[k - 1] not in _DASHES
                or self.form[k] not in self.lexicon.outlets
                or any(w in self.lexicon.verbs for w in self.form[a:k])
            ):
                continue
            source = self.phrases.read(k, b)
            if source is None or source.kind != "agency":
                continue
            rest = self.form[source.stop : source.stop + 2]
            if bracket and rest[:1] == [")"] or not bracket and rest[:1] in ([], [LINE], ["."]):
                return Trigger(k, 0, source.stop, source, None, "dateline", whole=True)
        return None

    def _light_to_colon(self, k: int, i: int) -> bool:
        if k == i or self.light(k, i) or self.phrases.prefix(k) == "ب" and i - k <= 2:
            return True  # وزارة الصحة بغزة: …
        if i - k == 1 and self.phrases.behind_l(k):
            return True  # مصدر عسكري للراصد: …
        told = self.told(k, i)
        if self.form[k] in ("ل", "لـ") and self.surface.quotes.get(k + 1) == i:
            return True  # وزير الدفاع لـ«الأيام»: …
        return told is not None and told.stop == i
