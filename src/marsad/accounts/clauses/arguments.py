"""Who stands where around a word of happening: its doer, whom it befell, the sides of it, by the grammar of the sentence.

- verb with its subject behind it or before it, its object, what it is aimed at: ``هاجم مسلحون قافلة``, ``القوات قصفت القرية``,
  ``أطلق شرطي النار على سائحين``
- verb of a relative clause, whose subject stands before it: ``مجموعة اقتحمت القرية``, ``المسلحون الذين هاجموا``
- passive: ``قُتل جنديان``, ``ذُبح قرويون على أيدي مجموعة``
- noun of happening with its owner and object: ``قصف الطائرات حي كذا``, ``اغتيال قاض``, ``استهداف القوات لقرية``
- noun of happening carried by a verb: ``شن متمردون هجوما على ثكنة``, ``تعرضت قافلة لكمين``, ``هجوم نفذته مجموعة``
"""

from __future__ import annotations

from marsad.accounts.clauses.argument import Arguments
from marsad.accounts.clauses.chunks import chunks_of
from marsad.accounts.clauses.nouns import Nouns
from marsad.mentions.model import Reading


def arguments_of(reading: Reading, number: int) -> Arguments:
    """Chunks sentence ``number`` and reads the arguments of its words of happening."""
    chunks = chunks_of(reading, number)
    reader = Nouns(reading, chunks)
    found = Arguments(chunks)
    for k, chunk in enumerate(chunks):
        if chunk.trigger is not None:
            verb = chunk.kind == "verb" and not reader.made_passive(k) and not reader.ascribed_behind_it(k)
            arguments = reader.of_verb(k, chunk.trigger) if verb else reader.of_noun(k, chunk.trigger)
            found.of[chunk.trigger.first] = arguments
    return found
