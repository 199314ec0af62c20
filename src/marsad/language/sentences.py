"""Sentences: a stop, a question or exclamation mark, or a line break ends one, and so does the handle of who posts, glued to the
post by a copy of the page; a stop inside an abbreviation does not, nor a semicolon where no clause begins."""

from __future__ import annotations

from marsad.language.words import Words, standing

ENDS = frozenset([".", "؟", "!", "?", "…", "\n", "؛", "|", "⁉", "‼", "۔"])


def mark_sentences(words: Words) -> None:
    """Fills ``words.sentences`` and ``words.sentence``. Marks that end a sentence and line breaks belong to it."""
    norm = words.norm
    count = len(norm)
    first = 0
    for i in standing(norm, ENDS) if "@" not in words.text else _stops(words):
        if norm[i] in ENDS and i + 1 < count and norm[i + 1] in ENDS or norm[i] == "." and _abbreviates(words, i):
            continue
        if norm[i] == "؛" and i + 1 < count and not _new_clause(words, i + 1):
            continue
        words.sentences.append((first, i + 1))
        first = i + 1
    if first < count:
        words.sentences.append((first, count))
    for number, (start, end) in enumerate(words.sentences):
        words.sentence.extend([number] * (end - start))


def _stops(words: Words) -> list[int]:
    """The words that may end a sentence in a text with handles: ``أحمد رحال@pressrahhalقصفت مدفعية …`` ends one at the handle."""
    text, last = words.text, len(words.norm) - 1
    return [
        i for i, word in enumerate(words.norm)
        if word in ENDS
        or i < last and word.isascii() and words.end[i] == words.start[i + 1] and "\u0621" <= words.norm[i + 1][:1] <= "\u064a" and text[words.start[i] - 1 : words.start[i]] == "@"
    ]  # fmt: skip


def _new_clause(words: Words, i: int) -> bool:
    """True for a word that opens a clause of its own behind a semicolon; ``إن أربع طائرات؛ من طراز س؛ استهدفت البلدة`` is one sentence, whose writer
    sets semicolons as others set commas."""
    return (
        words.clitic[i] == "+"
        and (words.norm[i] == "و" or words.norm[i] == "ف" and words.norm[i + 1 : i + 2] != [] and words.norm[i + 1] in _OPENERS)
        or words.norm[i] in _OPENERS
        or not words.norm[i][0].isalpha()
    )


_OPENERS = frozenset(
    "ثم كما فيما بينما اذ لكن حيث اما غير الا ان انه انها لان لانه لانها بل وقد فقد وذلك كي لذلك لذا قال قالت هذا هذه".split()
)


def _spaced_initials(words: Words, i: int) -> bool:
    """``( ع . ف . م )``: initials in brackets, with spaces around their stops."""
    norm = words.norm
    letters = [k for k in (i - 1, i + 1) if 0 <= k < len(norm)]
    if len(letters) < 2 or any(len(norm[k]) != 1 or not norm[k].isalpha() for k in letters):
        return False
    return any(norm[k] == "(" for k in range(max(0, i - 6), i)) and any(norm[k] == ")" for k in range(i, min(i + 7, len(norm))))


def _abbreviates(words: Words, i: int) -> bool:
    """True for a stop that belongs to a single letter: د. أحمد, أ.ف.ب, م. سالم; not for the unit in عام 1945 م, nor for
    a pronoun written on the word before it (منزله.)."""
    if _spaced_initials(words, i):
        return True
    if (
        i == 0
        or len(words.norm[i - 1]) != 1
        or words.clitic[i - 1] == "-"
        or not words.norm[i - 1].isalpha()
        or words.end[i - 1] != words.start[i]
    ):
        return False
    return i < 2 or not words.norm[i - 2][0].isdigit()
