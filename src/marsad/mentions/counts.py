"""Finds how many: killed, wounded, missing, captured, displaced; strikes, attacks, vehicles; and numbers that are no toll.

``أسفر القصف عن مقتل ثلاثة مدنيين، بينهم طفلان، وإصابة 5 آخرين`` gives killed 3 (children 2) and wounded 5. The
vocabulary is ``knowledge/data/counts.yaml``; the steps are quantities (``counts_quantities``), their fates
(``counts_fates``) and losses without a number (``counts_none``).
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from marsad.language.numerals import starts_number
from marsad.language.words import Words
from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_fates import Walk
from marsad.mentions.counts_none import losses_at, nobody_at
from marsad.mentions.counts_quantities import Quantity, blocked_words, quantity_at
from marsad.mentions.counts_vocabulary import Fate, Noun, Vocabulary, vocabulary
from marsad.mentions.model import CountMention, Reading, reading_of

_DEATH_REACH, _OVER_REACH = 15, 8
_CUMULATIVE_BEFORE, _CUMULATIVE_AFTER, _EARLIER_BEFORE = 45, 14, 10
_RELATIVE = frozenset(("التي", "الذي", "الذين", "اللذين"))
_PERSON = Noun("شخص", "people", None, "one")


def find_counts(reading: Reading) -> None:
    """Appends to ``reading.counts``, in text order."""
    gathering = _Gathering(reading)
    for atoms in gathering.sentences():
        for toll in Walk(reading.words, gathering.blocked, atoms).run():
            _report(reading, toll)
    reading.counts.extend(gathering.losses)
    reading.counts.sort(key=lambda count: (count.first, count.last))


class _Gathering:
    """The atoms of a text, sentence by sentence, and on the way the losses that carry no number."""

    def __init__(self, reading: Reading) -> None:
        self.words = reading.words
        self.blocked = blocked_words(reading)
        self.table = vocabulary()
        self.losses: list[CountMention] = []
        self.persons = {actor.first: actor.last for actor in reading.actors if actor.form == "person"}

    def sentences(self) -> list[list[Atom]]:
        """The atoms of each sentence that has any."""
        found: list[list[Atom]] = []
        words, openers = self.words, self.table.openers
        at, sentence = 0, -1
        for i, (bare, norm) in enumerate(zip(words.bare, words.norm, strict=True)):
            if bare not in openers and norm not in openers and not bare[0].isdecimal():
                continue
            if i < at or self.blocked[i] or not self._opens(i, bare, norm):
                continue
            for atom in self._atoms_at(i):
                if self.words.sentence[i] != sentence:
                    sentence = self.words.sentence[i]
                    found.append([])
                found[-1].append(atom)
                at = max(at, atom.last)
        return found

    def _opens(self, i: int, bare: str, norm: str) -> bool:
        """True where word ``i`` is worth a closer look: common words like من and في open something only before others."""
        table = self.table
        if bare in table.counted or norm in table.fates or starts_number(self.words, i):
            return True
        following = table.leads.get(norm, frozenset())
        return "" in following or (i + 1 < len(self.words.norm) and self.words.norm[i + 1] in following)

    def _atoms_at(self, i: int) -> list[Atom]:
        words, table = self.words, self.table
        if words.bare[i] in table.losses:
            lost = losses_at(words, i)
            if lost:
                self.losses.extend(lost)
                return []
        fate = self._fate_at(i)
        if fate:
            return fate
        marker = self._marker_at(i)
        if marker:
            return [marker]
        if words.bare[i] in table.total_measures:
            told = words.norm[i + 1 : i + 2] == ["من"] and words.norm[i + 2 : i + 3] and words.norm[i + 2] in table.fates
            quantity = None if told else quantity_at(words, i, self.blocked)  # عدد من القتلى is a quantity, عدد من قتلوا a measure
            return [quantity] if quantity else [Marker(i, i + 1, "measure")]
        quantity = quantity_at(words, i, self.blocked)
        if quantity:
            return [quantity]
        return []

    def _fate_at(self, i: int) -> list[Atom]:
        """The fate word at ``i``, and a person named right after it (مقتل فلان)."""
        words = self.words
        for phrase, fate in self.table.fates.get(words.norm[i], ()):
            last = i + len(phrase)
            if len(phrase) > 1 and tuple(words.norm[i:last]) != phrase:
                continue
            if last < len(words.norm) and words.clitic[last] == "-":
                return []  # مقتله, أصابته: somebody named before
            if phrase[0] in self.table.death_words:
                if not any(word in self.table.death_needs for word in words.norm[last : last + _DEATH_REACH]):
                    return []
                fate = Fate(fate.what, "verb")
            if phrase[0] in self.table.over_words:
                last = self._over(last) or last
            if self._denied(i):
                nobody = nobody_at(words, i, last, fate.what)
                self.losses.extend([nobody] if nobody else [])
                return [FateWord(i, last, fate, denied=True)]
            person = self.persons.get(last) or self._quoted_name(last) or self._aged_name(last)
            named: list[Atom] = [Quantity(last, person, 1, 1, False, _PERSON, "people", None)] if person and fate.strength != "near" else []
            return [FateWord(i, last, fate), *named]
        return []

    def _over(self, i: int) -> int | None:
        """``قضت مفرزة للجيش على إرهابيين``: the place after على, where people are counted there."""
        for k in range(i, min(i + _OVER_REACH, len(self.words.norm) - 1)):
            if self.words.norm[k] in self.table.over_needs:
                quantity = quantity_at(self.words, k + 1, self.blocked)
                return k + 1 if quantity is not None and quantity.noun is not None and quantity.noun.person else None
        return None

    def _quoted_name(self, i: int) -> int | None:
        """The end of a quotation of a few words that begins at ``i``: مقتل "خالد المنصور"; bodies and counted nouns are none."""
        for first, last in self.words.quotes:
            if first == i and 2 <= last - first <= 5 and not any(self.blocked[first:last]) and quantity_at(self.words, i, self.blocked) is None:
                return last
        return None

    def _aged_name(self, i: int) -> int | None:
        """The end of a name that begins at ``i`` and has its age in brackets: مقتل خالد المنصور (54 عاما)."""
        norm = self.words.norm
        for k in range(i + 1, min(i + 6, len(norm) - 2)):
            if norm[k] == "(":
                return k if norm[k + 1].isdecimal() and norm[k + 2] in self.table.around["ages"] and quantity_at(self.words, i, self.blocked) is None else None
            if not norm[k].isalpha() or self.words.clitic[k] == "+":
                return None
        return None

    def _denied(self, i: int) -> bool:
        before = [k for k in (i - 1, i - 2) if k >= 0 and self.words.sentence[k] == self.words.sentence[i]]
        return any(self.words.bare[k] in self.table.no_fate_after for k in before) and self.words.norm[i - 1] != "و"

    def _marker_at(self, i: int) -> Marker | None:
        words = self.words
        for phrase, kind in self.table.markers.get(words.norm[i], ()):
            if tuple(words.norm[i : i + len(phrase)]) == phrase and (len(phrase) > 1 or words.clitic[i] == ""):
                return Marker(i, i + len(phrase), kind)
        return _between_fates(words, i, self.table) if words.norm[i] == "بين" else None


def _between_fates(words: Words, i: int, table: Vocabulary) -> Marker | None:
    """``بين قتيل وجريح``, ``ما بين قتلى وجرحى``."""
    if i + 3 >= len(words.norm) or words.norm[i + 2] not in ("و", "او"):
        return None
    fates = [{noun.what for _, noun in table.nouns.get(words.bare[k], ())} for k in (i + 1, i + 3)]
    return Marker(i, i + 4, "between") if {"killed"} <= fates[0] | fates[1] and {"wounded"} <= fates[0] | fates[1] else None


def _report(reading: Reading, toll: Toll) -> None:
    words, table = reading.words, vocabulary()
    first, last = min(q.first for q in toll.parts), max(q.last for q in toll.parts)
    low, high = _sum(toll.parts, toll.what)
    measured, rising = _total_words(words, first, table)
    if rising and len(toll.parts) == 1 and toll.parts[0].range:
        low = high  # ارتفع من 5 إلى 12
    groups = {q.group for q in toll.parts}
    earlier = _earlier(words, first, table)
    start, end = words.span(first, last)
    of: dict[str, dict[str, int | None]] = {}
    for quantity in toll.subsets if len(toll.parts) == 1 and toll.subsets else (*toll.parts, *toll.subsets):
        _add_group(of, quantity)
    reading.counts.append(
        CountMention(
            first, last, start, end, words.text[start:end], toll.rule,
            low=low, high=high, what=toll.what, noun=toll.parts[0].lemma, group=groups.pop() if len(groups) == 1 else None,
            of=of, total=(measured or toll.rule == "measured") and rising and not earlier and _reached(words, toll),
            cumulative=_cumulative(reading, first, last), fate_first=toll.fate_first, earlier=earlier,
        )
    )  # fmt: skip
    for quantity in toll.subsets:
        start, end = words.span(quantity.first, quantity.last)
        what = quantity.what if quantity.what != "people" else toll.what
        reading.counts.append(
            CountMention(
                quantity.first, quantity.last, start, end, words.text[start:end], "breakdown",
                low=quantity.low, high=quantity.high, what=what or toll.what, noun=quantity.lemma, group=quantity.group, subset=True,
            )
        )  # fmt: skip


def _sum(parts: list[Quantity], what: str) -> tuple[int | None, int | None]:
    """Least and most of joined quantities; a part without a number leaves the sum open upwards.

    Families killed are not counted as persons; families displaced are counted as they are."""
    numbers = [(None, None) if q.group == "families" and what != "displaced" else (q.low, q.high) for q in parts]
    if len(numbers) == 1:
        return numbers[0]
    known = [low for low, _ in numbers if low is not None]
    highs = [high for _, high in numbers if high is not None]
    return (sum(known) if known else None), (sum(highs) if len(highs) == len(numbers) else None)


def _add_group(of: dict[str, dict[str, int | None]], quantity: Quantity) -> None:
    if quantity.group is None or quantity.group == "families" or quantity.low is None:
        return
    earlier = of.get(quantity.group, {"min": 0, "max": 0})
    low, high = earlier["min"], earlier["max"]
    of[quantity.group] = {"min": (low or 0) + quantity.low, "max": None if high is None or quantity.high is None else high + quantity.high}


def _total_words(words: Words, first: int, table: Vocabulary) -> tuple[bool, bool]:
    """Whether a measure (عدد, حصيلة) and a verb of rising or reaching stand before, in the same sentence."""
    start = words.sentences[words.sentence[first]][0]
    before = words.bare[start:first]
    return any(word in table.total_measures for word in before), any(word in table.total_verbs for word in before)


def _earlier(words: Words, first: int, table: Vocabulary) -> bool:
    """``بعد أن كانت الحصيلة السابقة 27 قتيلا``, ``وكانت حصيلة أولية تحدثت عن خمسة``: a toll given before this one."""
    start = max(words.sentences[words.sentence[first]][0], first - _EARLIER_BEFORE)
    before = words.bare[start:first]
    was = next((k for k in range(len(before) - 1, -1, -1) if before[k] in table.around["was"]), None)
    if was is None:
        return False
    since = before[was + 1 :]
    then = any(word in table.around["former"] for word in since) and any(word in table.total_measures for word in since)
    after = any(word == "بعدما" for word in before[max(was - 1, 0) : was]) or before[max(was - 2, 0) : was] == ["بعد", "ان"]
    return then or (after and len(since) <= 4)


def _reached(words: Words, toll: Toll) -> bool:
    """The number is what the measure rose to, not that of a further fate: ارتفعت الحصيلة إلى 12 قتيلا, فيما أصيب ستة."""
    return not toll.rule.startswith("fate") or (toll.fate_first is not None and words.norm[toll.fate_first - 1] == "الي")


def _cumulative(reading: Reading, first: int, last: int) -> bool:
    """``منذ بداية العام`` or ``خلال عام 2021`` in the same sentence, with no day of its own and no التي between."""
    words, table = reading.words, vocabulary()
    start, end = words.sentences[words.sentence[first]]
    norm, bare = words.norm, words.bare
    for i in range(max(start, first - _CUMULATIVE_BEFORE), min(end, last + _CUMULATIVE_AFTER)):
        if norm[i] not in ("منذ", "خلال"):
            continue
        wanted = table.since if norm[i] == "منذ" else table.during
        if not any(norm[k] in wanted or bare[k] in wanted for k in range(i + 1, min(i + 4, end))):
            continue
        low, high = (last, i) if i >= last else (i + 4, first)
        if i >= last and any(norm[k] in table.total_verbs for k in range(last, i)):
            continue  # مقتل عنصر، لترتفع الحصيلة منذ ... إلى 11: the longer time is that of the second number
        days = any(low <= date.first < high and date.use == "point" and date.precision in ("day", "time") for date in reading.dates)
        if not days and not any(word in _RELATIVE for word in norm[low:high]):
            return True
    return False


@Language.component("marsad_counts")
def counts_component(doc: Doc) -> Doc:
    """The finder as a spaCy component."""
    find_counts(reading_of(doc))
    return doc
