"""Who "he" is: short names and verbs without a subject are led back to the source named before.

وأضاف المراسل → مراسل الحل نت      الأسعد → the full name before      وأشارت إلى → the feminine source before
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.knowledge.wording import wording
from marsad.language.folding import bare, normal
from marsad.mentions.speakers.source import Source

_W = wording(__name__)

_GROUPS = (
    ("مصدر", "مصادر", "مصدران", "مصدرين"),
    ("مراسل", "مراسله", "موفد", "مندوب", "مراسلو", "مراسلون", "مراسلي"),
    ("ناشط", "ناشطون", "نشطاء", "ناشطين", "ناشطه"),
    ("شاهد", "شهود", "شاهده", "شهادات"),
    ("ناطق", "ناطقه", "متحدث", "متحدثه"),
    ("وكاله", "وكالات"),
    ("قناه", "تلفزيون", "محطه", "فضاييه"),
    ("صحيفه", "جريده"),
    ("شبكه", "موقع", "منصه"),
    ("موسسه", "منظمه", "هييه", "جمعيه"),
    ("فريق", "فرق", "منسقو"),
    ("سكان", "اهالي", "اهل"),
    ("تسجيل", "تسجيلات", "مقطع", "مقاطع", "فيديو", "شريط", "صور", "مشاهد"),
    ("جيش",),
    ("وزاره", "خارجيه", "داخليه", "دفاع", "صحه"),
)
_GROUP = {word: group for group in _GROUPS for word in group}
_ALIKE = {
    "وكاله": ("agency",),
    "قناه": ("outlet",),
    "صحيفه": ("outlet",),
    "شبكه": ("outlet", "organisation"),
    "موقع": ("outlet",),
    "منظمه": ("organisation",),
    "موسسه": ("organisation",),
    "هييه": ("organisation", "official"),
}
"""Where no source opened with the same noun, the last of one of these kinds is meant: الوكالة after سانا."""


_VOICELESS = _W["voiceless"]
"""Sources that go on speaking only when they are named again."""


@dataclass(slots=True)
class Named:
    """A source already met."""

    source: Source
    full: str
    kind: str
    words: tuple[str, ...]
    document: bool = False
    silent: bool = False
    """True for the agency of a dateline, which no "قالت" goes back to."""
    office: tuple[str, ...] = ()


@dataclass(slots=True)
class Memory:
    """The sources of the text so far, latest last."""

    named: list[Named] = field(default_factory=list)

    def add(self, source: Source, full: str, kind: str, document: bool = False, silent: bool = False) -> None:
        """Remembers a source under its fullest name."""
        words = tuple(bare(w) for w in normal(full).split())
        office = tuple(bare(w) for w in normal(source.office or "").split())
        self.named.append(Named(source, full, kind, words, document, silent, office))

    def of_verb(self, number: str) -> Named | None:
        """The source of a verb without subject: the last one that agrees with the verb, else the last."""
        spoke = [known for known in self.named if not known.silent]
        for known in reversed(spoke[-6:]):
            of_many = known.source.number == "p" and number in ("m", "f")  # ناشطون go on with وأضافوا
            if known.source.head not in _VOICELESS and agrees(known.source.number, number) and not of_many:
                return known
        return next((known for known in reversed(spoke) if known.source.head not in _VOICELESS), None)

    def of_short(self, source: Source) -> Named | None:
        """The fuller source that a short name points back to."""
        words = tuple(bare(w) for w in normal(source.name).split())
        for known in reversed(self.named):
            if known.words != words and _part_of(words, known, source):
                return known
        if not source.bare:
            return None
        head = bare(source.head)
        group = _GROUP.get(head, (head,))
        for known in reversed(self.named):
            first = known.words[0] if known.words else ""
            if bare(known.source.head) in group or first in group or known.office and known.office[0] in group:
                return known
        if head == "بيان" or head == "تقرير":
            return next((k for k in reversed(self.named) if k.document), None)
        if head == "مصدر":  # المصدر ذاته, where a person or body spoke
            return self.named[-1] if self.named else None
        kinds = next((_ALIKE[g] for g in group if g in _ALIKE), ())
        return next((k for k in reversed(self.named) if k.kind in kinds), None)


def relays(known: Named, number: str) -> bool:
    """Whether a verb of passing on can leave out this subject; a party or office passes nothing on: ونُقل عن مصدر."""
    return known.kind not in ("party", "official") and agrees(known.source.number, number)


def agrees(source: str, verb: str) -> bool:
    """Whether a source of this number can be the subject a verb leaves out."""
    if not source:
        return True
    return not verb or verb == source or source == "p" or (verb == "p" and source == "f")


def _part_of(words: tuple[str, ...], known: Named, source: Source) -> bool:
    """الأسعد of مضر … الأسعد; الدفاع of الدفاع المدني: the words of the short name stand in the full one, in order."""
    if source.definite and words == known.office[: len(words)] and len(words) < len(known.office):
        return True  # الناطق الرسمي of الناطق الرسمي باسم الوزارة فلان
    if not words or len(words) >= len(known.words):
        return False
    if known.kind == "person" and len(words) == 1 and words[0] == known.words[-1] and len(words[0]) > 2:
        return True
    if not source.definite:
        return False
    if known.kind == "person":
        return source.kind == "person" and set(words) <= set(known.words[:1] + known.words[-2:])
    if len(words) == 1 and words[0] in _GROUP and known.words[0] != words[0]:
        return False
    return known.words[: len(words)] == words and known.kind not in ("unnamed", "witness")
