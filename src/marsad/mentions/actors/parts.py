"""Paragraphs about another country than the text: ``أما في النيجر، فقد قالت وزارة الدفاع إن دورية للجيش``, ``وفي س، قتل الجيش``."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.mentions.actors.scan import Scan


def parts(scan: Scan) -> Iterator[tuple[int, str, bool]]:
    """The sentences of paragraphs that open with the name of a country, each with its code; and whether the opening sets it against what
    was told before (أما في س), so that what it names tells nothing of the text's own country."""
    words, part = scan.reading.words, None
    for number, (first, last) in enumerate(words.sentences):
        while first < last and scan.norm[first] == "\n":
            first += 1
        if first == 0 or scan.norm[first - 1] == "\n":
            part = None
        part = (_opens(scan, first, last) if first < last else None) or part
        if part is not None:
            yield number, *part


def _opens(scan: Scan, first: int, last: int) -> tuple[str, bool] | None:
    """The country that a sentence opens with, and whether by أما."""
    k = first + (scan.norm[first] == "و")
    against = k < last and scan.norm[k] == "اما"
    k += against
    if against and k + 2 < last and scan.norm[k] == "علي" and scan.norm[k + 1] in ("الجانب", "الحدود", "الجهه"):
        nation = scan.vocabulary.adjectives.get(scan.bare[k + 2])
        return (nation.code, True) if nation is not None and (nation.far or nation.home) else None
    if k + 1 >= last or scan.norm[k] not in ("في", "ب"):
        return None
    for shape, nation in scan.vocabulary.state_names.get(scan.norm[k + 1], ()):
        behind = k + 1 + len(shape)
        state = (
            (nation.far or nation.home) and shape not in scan.vocabulary.capitals and scan.norm[k + 1] not in scan.vocabulary.shared_towns
        )
        if state and scan.at(k + 1, shape) and scan.inside(behind) and scan.norm[behind] == "،":
            return nation.code, against
    return None
