"""Compass directions and measures in the words of a text.

الجنوب الغربي        a direction
نحو 12 كم            a distance
"""

from __future__ import annotations

from marsad.mentions.places.view import WordView


def bearing(view: WordView, i: int, definite: bool = False) -> tuple[str | None, int]:
    """A compass direction at a word and where it ends: شمال شرقي, الجنوب الغربي."""
    directions = view.vocabulary.directions
    if i >= view.size:
        return None, i
    word = view.norm[i]
    one = directions.get(word)
    if one is None or (definite and view.norm[i][:2] != "ال") or view.clitic[i]:
        return None, i
    if i + 2 < view.size and one in "NS" and not definite and view.norm[i + 1] == "و" and directions.get(view.norm[i + 2], "C") in "EW":
        return one + directions[view.norm[i + 2]], i + 3
    j = i + 1
    if (
        j < view.size
        and view.norm[j] in view.vocabulary.dashes
        and one in "NS"
        and directions.get(view.norm[j + 1] if j + 1 < view.size else "", "C") in "EW"
    ):
        j += 1  # شمال-غرب
    if j < view.size and one in "NS" and not view.clitic[j]:
        two = directions.get(view.norm[j])
        if two is not None and two in "EW" and not (definite and view.norm[j][:2] != "ال"):
            return one + two, j + 1
    return one, i + 1


def number(view: WordView, i: int) -> tuple[float | None, int]:
    """A number in digits or words at a word, words for about skipped, and where it ends."""
    for parts in view.vocabulary.about.get(view.norm[i] if i < view.size else "", ()):
        if view.norm[i : i + len(parts)] == list(parts):
            i += len(parts)
            break
    if i >= view.size:
        return None, i
    word = view.norm[i]
    two = f"{word} {view.norm[i + 1]}" if i + 1 < view.size else word
    if two in view.vocabulary.numbers:
        return view.vocabulary.numbers[two], i + 2
    if word in view.vocabulary.numbers:
        return view.vocabulary.numbers[word], i + 1
    try:
        return float(word.replace("٫", ".").replace(",", ".")), i + 1
    except ValueError:
        return None, i


def measure(view: WordView, i: int) -> tuple[float | None, int]:
    """Kilometres at a word (نحو 12 كم, كيلومترين) and where they end."""
    if i < view.size and view.norm[i] in ("كيلومترين", "ميلين"):
        return (2.0 if view.norm[i] == "كيلومترين" else 3.2), i + 1
    value, j = number(view, i)
    if value is None or j >= view.size:
        return None, i
    if view.norm[j] == ")" and i > 0 and view.norm[i - 1] == "(" and j + 1 < view.size:
        j += 1  # (50) كيلومتر
    unit = view.norm[j]
    if unit == "كيلو" and j + 1 < view.size and view.norm[j + 1] in ("متر", "مترا"):
        return value, j + 2
    if unit == "ك" and j + 1 < view.size and view.norm[j + 1] in ("لم", "م"):  # كلم that was taken for ك and لم
        return value, j + 2
    if unit not in view.vocabulary.units:
        return None, i
    return value * view.vocabulary.units[unit], j + 1
