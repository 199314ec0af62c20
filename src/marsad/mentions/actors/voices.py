"""Texts of a side that calls its own forces by the state's name: ``القوات المسلحة اليمنية`` in a Houthi statement."""

from __future__ import annotations

from marsad.knowledge.actors.vocabulary import Voice
from marsad.language.folding import normal
from marsad.language.words import standing
from marsad.mentions.actors.scan import Found, Scan


def voices_of(scan: Scan) -> tuple[Voice, ...]:
    """The voices in which the text is told."""
    outlet = normal(scan.reading.outlet or "")
    return tuple(v for v in scan.vocabulary.voices if v.country == scan.country and (outlet in v.outlets or _says(scan, v)))


def own_forces(scan: Scan, found: Found) -> None:
    """Gives a mention the body that the text's side means by it."""
    for voice in scan.voices:
        if found.id not in voice.reads or not voice.but.isdisjoint(scan.norm[found.first : found.last]):
            continue
        if not voice.names or any(scan.at(found.first, shape) for shape in voice.names):
            found.id, found.rule = voice.reads[found.id], f"{found.rule}, as its side calls itself"


def meant(scan: Scan, i: int) -> Found | None:
    """``المرتزقة`` in a text of the Houthis, of the Autonomous Administration: whom that side means by it."""
    for voice in scan.voices:
        for shape, body in voice.means:
            last = i + len(shape)
            if scan.at(i, shape) and not (last < len(scan.clitic) and scan.clitic[last] == "-"):
                return Found(i, last, body, "members", "name that its side gives", "loaded")
    return None


def _says(scan: Scan, voice: Voice) -> bool:
    openings = {shape[0] for shape in voice.words}
    places = standing(scan.norm, openings)
    return any(scan.at(i, shape) for i in places for shape in voice.words)
