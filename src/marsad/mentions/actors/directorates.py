"""Police commands, security directorates and operations commands of a place: ``قيادة شرطة ذي قار``, ``مديرية أمن الزاوية``,
``قيادة عمليات ميسان``, ``شرطة ديالى``. They stand for the country's police, security forces or army.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.actors.scan import Found, Scan

_W = wording(__name__)

_STOP = _W["stop"]


def directorate(scan: Scan, i: int) -> Found | None:
    """A command or directorate at word ``i``, with its place where one follows."""
    for shape, arm in scan.vocabulary.directorates.get(scan.norm[i], ()):
        k = i + len(shape)
        if not scan.at(i, shape):
            continue
        if scan.inside(k) and scan.clitic[k] == "-":
            return None
        last = _place(scan, k)
        if last is None and (len(shape) == 1 or scan.norm[k - 1] == scan.bare[k - 1]) and not _means_itself(scan, i, k):
            return None
        body = scan.force_at(i, arm)
        return Found(i, last or k, body, "name", "directorate of a place", "local") if body is not None else None
    return None


def _means_itself(scan: Scan, i: int, k: int) -> bool:
    """``مركز شرطة``, ``دورية شرطة``: whole without a place."""
    return k - i > 1 and scan.bare[i] not in ("قياده", "مديريه", "اداره")


def _place(scan: Scan, k: int) -> int | None:
    """The word behind the place that begins at word ``k``."""
    if not scan.inside(k) or scan.clitic[k] or scan.norm[k] in _STOP:
        return None
    vocabulary = scan.vocabulary
    word = scan.norm[k]
    for shape, _ in vocabulary.towns.get(word, ()):
        if scan.at(k, shape):
            return k + len(shape)
    for shape, _ in vocabulary.state_names.get(word, ()):
        if scan.at(k, shape):
            return k + len(shape)
    if word in vocabulary.town_kinds:
        return (_place(scan, k + 1) or k + 1) if word == scan.bare[k] else k + 1
    if scan.norm[k - 1] == "شرطه" and not _led(scan, k - 1):
        return None  # شرطة alone needs a town that is known
    if not "\u0621" <= word[0] <= "\u064a" or scan.norm[k - 1] != scan.bare[k - 1]:
        return None
    last = k + 1
    if word in vocabulary.town_opens and scan.inside(last) and not scan.clitic[last]:
        last += 1
    return last


def _led(scan: Scan, k: int) -> bool:
    """``قيادة شرطة س``: the word of command makes any name behind it a place."""
    return k > 0 and scan.bare[k - 1] in ("قياده", "مديريه", "اداره", "مركز", "مخفر", "قسم")
