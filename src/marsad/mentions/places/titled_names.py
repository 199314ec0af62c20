"""Squares, streets and buildings that are called by somebody: where such a name ends.

دوار الشهيد باسل          a title, and who it is
ساحة الجندي المجهول       a soldier, and the adjective that is his
"""

from __future__ import annotations

from marsad.knowledge.places.vocabulary import Head
from marsad.knowledge.wording import wording
from marsad.language.verbs import SURE, finite
from marsad.mentions.places.area_names import AreaNames
from marsad.mentions.places.evidence import describes, nisba, supported

_W = wording(__name__)

_CALLED_BY_TITLES = frozenset(["facility", "street", "square", "bridge"])
"""What is called by a martyr: دوار الشهيد, مدرسة الشهيد فلان."""
_EPITHETS = _W["epithets"]


class TitledNames(AreaNames):
    """Finds where they end."""

    def _of_a_martyr(self, j: int, head: Head | None) -> int | None:
        """دوار الشهيد باسل, دوار الشهيد في الباب: a title that no place but a square, street or building is called by; where it ends."""
        word = self.norm[j] if j < self.size else ""
        if head is None or head.kind not in _CALLED_BY_TITLES or word not in self.vocabulary.name_titles or self.clitic[j]:
            return None
        if word not in self.vocabulary.not_names or word[:2] != "ال" or j in self.parties:
            return None
        if self.may_name(j + 1) and not self.clitic[j + 1] and finite(self.norm[j + 1]) != SURE and not self.item_ends(j + 1):
            family = self.norm[j + 1] in self.vocabulary.given_names and self.may_name(j + 2) and not self.clitic[j + 2]
            return j + 3 if family and self.norm[j + 2][:2] == "ال" and supported(self, j + 3) else j + 2
        return j + 1 if head.kind == "square" and self.item_ends(j + 1) else None

    def _of_a_lord(self, j: int, head: Head | None) -> int | None:
        """مرقد السيد محمد: a building called by a lord and his given name; where it ends."""
        if head is None or head.kind != "facility" or head.number != "one" or self.norm[j : j + 1] != ["السيد"] or self.clitic[j]:
            return None
        last = j + 1
        while last < self.size and self.norm[last] in self.vocabulary.given_names and not self.clitic[last]:
            last += 1
        return last if last > j + 1 else None

    def _unlike_a_square(self, first: int, j: int, head: Head | None) -> bool:
        """ساحة الجندي المجهول: a definite adjective that does not agree with the square belongs to its name; the Unknown Soldier's always."""
        word, before = self.norm[j], self.norm[j - 1]
        if head is None or head.kind not in ("square", "street") or j != first + 1 or before[:2] != "ال":
            return False
        building = self.vocabulary.heads.get(self.bare[j - 1])
        if building is not None and building.kind == "facility" and not building.feminine and nisba(word):
            return word not in self.vocabulary.directions  # ساحة المسجد العمري
        unlike = head.feminine and word[:2] == "ال" and describes(self.bare[j]) and not word.endswith(("ه", "ي"))
        return unlike and word not in self.vocabulary.time_words or word in _EPITHETS
