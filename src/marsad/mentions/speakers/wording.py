"""Word by word: what a written word can be inside the name of a source, and how names are taken from the text."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, PlaceMention
from marsad.mentions.speakers.lexicon import PARTICLES, Lexicon, VerbForm
from marsad.mentions.speakers.source import tidy
from marsad.mentions.surface import PUNCTUATION, Surface

_W = wording(__name__)

_LINKS = ("http", "pic.", "www.")
"""How an address of the web begins, which a post has at its end."""

_SPEAKING = _W["speaking"]
"""Words that open what somebody says and no name: قال المتحدث "نحن لا نعلق"."""


class Wording:
    """The written words of one text, for readers of source phrases."""

    def __init__(self, surface: Surface, lexicon: Lexicon, actors: list[ActorMention], places: Sequence[PlaceMention] = ()) -> None:
        self.surface = surface
        self.lexicon = lexicon
        self.form = surface.form
        self.actors = {surface.place(a.first): a for a in actors} if actors else {}
        self.places = {surface.place(p.first): surface.place(p.last - 1) + 1 for p in places}
        """Written words at which a place begins, each with where it ends."""
        self.opened = {b: a for a, b in surface.quotes.items()}
        self.surnames: set[str] = set()
        """Folded last words of the names of persons who spoke before."""

    def lean(self, i: int) -> str:
        """The form without و, ف and the preposition ل: وللمصادر gives المصادر."""
        form = self.form[i]
        words = self.surface.words
        first = self.surface.first[i]
        if words.clitic[first] == "+" and words.norm[first] in ("و", "ف"):
            given = self.lexicon.sets["given"]
            if form in given and form[1:] not in given:
                return form  # فراس
            form = form[1:]
        elif form[0] in "وف" and (head := self.lexicon.heads.get(form)) is not None and head.joined:
            form = form[1:]
        if form.startswith("لل") and len(form) > 4 and form[1:] not in self.lexicon.heads:  # للجنة: ل and لجنة
            return "ال" + form[2:]
        if (
            len(form) > 2
            and form[0] == "ل"
            and (
                any(form[1:] in known for known in (self.lexicon.heads, self.lexicon.titles, self.lexicon.outlets))
                or form[1:] in self.lexicon.sets["quantifiers"]
                and words.norm[first] == "ل"
            )
        ):
            return form[1:]
        return form

    def accusative(self, i: int) -> bool:
        """True for مصدرا and the like, which stand behind إلا أن and لكن."""
        lean = self.lean(i)
        head, title = self.lexicon.heads.get(lean), self.lexicon.titles.get(lean)
        return lean.endswith("ا") and lean[:-1] in (head.bare if head else "", title[0] if title else "")

    def prefix(self, i: int) -> str:
        """The preposition joined to a written word (ب ل ك): one that was split off, or ب before the article."""
        words, first = self.surface.words, self.surface.first[i]
        if words.clitic[first] != "+":
            return "ب" if self.form[i].startswith("بال") and len(self.form[i]) > 4 else ""
        if words.norm[first] in ("و", "ف") and words.clitic[first + 1] == "+":
            return words.norm[first + 1]
        return words.norm[first]

    def behind_l(self, i: int) -> bool:
        """True for a word behind a joined ل, split off or not: لوكالة, لرويترز."""
        return self.prefix(i) == "ل" or self.form[i].startswith("ل") and self.lean(i) != self.form[i]

    def stops(self, i: int) -> bool:
        """True where no name goes on."""
        form = self.form[i]
        return (
            form in PUNCTUATION
            or form in PARTICLES
            or form in self.lexicon.sets["name_ends"]
            or form.startswith(_LINKS)
            or self.prefix(i) in ("ب", "ل", "ك", "و", "ف")
            or form in self.lexicon.sets["own_words"]
            and form.endswith("ه")
        )

    def definite(self, i: int) -> bool:
        """True for a word with the article."""
        return self.form[i].startswith("ال") and len(self.form[i]) > 3

    def adjectival(self, i: int) -> bool:
        """True for an adjective with the article, as it goes on a name that is already definite: الدفاع المدني."""
        form = self.form[i]
        if not self.definite(i) or form in self.lexicon.sets["leanings"] or form[2:] == "مسووليه" or form in self.lexicon.sets["name_ends"]:
            return False  # تبنى التنظيم العملية
        return form in self.lexicon.sets["body_adjectives"] or self.nisba(form[2:])

    def letter(self, i: int) -> str:
        """The last letter of a written word as the text has it, which folding hides: ة and ه, ى and ي."""
        words = self.surface.words
        return words.text[words.end[self.surface.last[i] - 1] - 1]

    def damma(self, i: int) -> bool:
        """True where the first letter bears a damma, as in a passive of the past: نُقل, أُبلغ."""
        words, here = self.surface.words, self.surface.first[i]
        while words.clitic[here] == "+" and here + 1 < self.surface.last[i]:
            here += 1
        start = words.start[here] + (self.form[i][0] in "وف" and words.text[words.start[here]] in "وف")
        return words.text[start + 1 : start + 2] == "\u064f"

    def passive(self, i: int, verb: VerbForm) -> bool:
        """True where tashkeel says so: نُقل; of the forms with a bare alef also in the present and on the second letter: يُتهم, اتُّهم."""
        if verb.tense == "past" and self.damma(i):
            return True
        if not verb.verb.name.startswith("ا") or verb.tense not in ("past", "present"):
            return False
        if verb.tense == "present":
            return self.damma(i)
        start, end = self.surface.span(i, i + 1)
        letters = self.surface.words.text[start:end].partition("ا")[2]
        return "\u064f" in letters[1:3]

    def leans(self, i: int, limit: int) -> bool:
        """True where what it leans on follows the adjective at ``i``: تابعة للجماعة, مقربة من الحركة, ناطقة باسم الحزب; not
        a medium behind ل, which was told."""
        if i + 1 >= limit:
            return False
        if self.form[i + 1] in ("من", "في", "عن") or self.prefix(i + 1) == "ب":
            return True
        head = self.lexicon.heads.get(self.lean(i + 1))
        medium = self.lean(i + 1) in self.lexicon.outlets or head is not None and head.kind in ("outlet", "agency", "correspondent")
        return self.behind_l(i + 1) and not medium and self.form[i + 1] not in ("له", "لها", "لهم")

    def nisba(self, word: str) -> bool:
        """An adjective of belonging: محلي, محلية, محليون, محليين."""
        return (
            len(word) > 3 and (word.endswith(("يه", "يون", "يين", "يان", "يتان")) or word.endswith("ي")) and word not in self.lexicon.heads
        )

    def indefinite_nisba(self, i: int) -> bool:
        """True for محلية, إنسانية; not for طوارئ, whose hamza folding hides."""
        return self.nisba(self.form[i]) and not self.definite(i) and self.letter(i) in "يةه"

    def is_object(self, i: int) -> bool:
        """True for an indefinite verbal noun as it opens what is said: مقتل, استهداف, تدمير; «تحرير» too."""
        form = self.form[i]
        if form in self.lexicon.sets["objects"] or self._object_of_his(form):
            return True
        if (
            len(form) < 5
            or form.endswith("يان")
            or form in self.lexicon.heads
            or form in self.lexicon.titles
            or form in self.lexicon.sets["given"]
            or form in self.lexicon.sets["states"]
            or form in self.lexicon.sets["frames"]
            or form.startswith("ال")
        ):
            return False
        return form[0] == "ا" and form[-2] == "ا" and len(form) < 8 or form[0] == "ت" and form[3] == "ي" and len(form) == 5

    def _object_of_his(self, form: str) -> bool:
        """سيطرتها, انسحابه: a verbal noun with a pronoun."""
        stem = next((form[: -len(end)] for end in ("هما", "ها", "هم", "ه") if form.endswith(end)), "")
        objects = self.lexicon.sets["objects"]
        return len(stem) > 3 and (stem in objects or stem[-1] == "ت" and stem[:-1] + "ه" in objects)

    def is_verb(self, i: int) -> bool:
        """True for a reporting verb in a form that can be nothing else here."""
        entry = self.lexicon.verbs.get(self.form[i])
        return entry is not None and entry.voice != "participle" and not entry.verb.needs

    def quotation(self, i: int, most: int = 7) -> int | None:
        """End of a quotation that begins here and is short enough to be a name."""
        end = self.surface.quotes.get(i)
        if (
            end is None
            or end - i > most
            or self.form[i] in _SPEAKING
            or end == i + 1
            and (self.form[i] in self.lexicon.sets["objects"] or self.form[i] in self.lexicon.sets["own_deeds"])
            or any(self.form[k] in PUNCTUATION - {"-", "/", "(", ")"} for k in range(i, end))
        ):
            return None
        return end

    def name(self, first: int, last: int) -> tuple[str, int, int]:
        """Written words ``first:last`` as a name, with the characters it was read from: no و or ل before it, no marks."""
        words = self.surface.words
        start, end = self.surface.span(first, last)
        raw = words.text[start:end]
        lean, form = self.lean(first), self.form[first]
        cut = 0
        if lean != form:
            here = self.surface.first[first]
            while words.clitic[here] == "+" and words.norm[here] in ("و", "ف"):
                here += 1
            cut = words.start[here] - start or int(form[0] in "وف" and lean[0] == form[1])
            rest = raw[cut:]
            if rest.startswith("لل") and lean.startswith("ال"):
                return tidy("ا" + rest[1:]), start + cut, end
            cut += 1 if rest.startswith("ل") and (not lean.startswith("ل") or rest.startswith("لل")) else 0
        return tidy(raw[cut:]), start + cut, end
