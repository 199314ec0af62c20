"""Finds how many: killed, wounded, missing, captured, displaced; strikes, attacks, vehicles; and numbers that are no toll.

``أسفر القصف عن مقتل ثلاثة مدنيين، بينهم طفلان، وإصابة 5 آخرين`` gives killed 3 (children 2) and wounded 5. The
vocabulary is ``knowledge/data/counts.yaml``; the steps are the atoms of a sentence (``counts_gathering``), their tolls
(``counts_fates``) and what each says as a mention (``counts_report``).
"""

from __future__ import annotations

from marsad.mentions.counts_fates import Walk
from marsad.mentions.counts_gathering import Gathering
from marsad.mentions.counts_names import lists_of_names
from marsad.mentions.counts_report import report
from marsad.mentions.model import Reading


def find_counts(reading: Reading) -> None:
    """Appends to ``reading.counts``, in text order."""
    gathering = Gathering(reading)
    for atoms in gathering.sentences():
        for toll in Walk(reading.words, gathering.blocked, atoms).run():
            report(reading, toll)
    reading.counts.extend(gathering.losses)
    reading.counts.extend(lists_of_names(reading.words))
    reading.counts.sort(key=lambda count: (count.first, count.last))
