"""The desk's words: the same keys in every language, every key that is used, all plural forms of Arabic."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from marsad.desk.wording import LANGUAGES, catalogue, countries, phrase, plural, regions, types

DESK = Path(__file__).parents[2] / "src/marsad/desk"


def test_every_language_has_the_same_keys() -> None:
    keys = {language: set(catalogue(language)) for language in LANGUAGES}
    for language in LANGUAGES[1:]:
        assert keys[language] == keys[LANGUAGES[0]], keys[language] ^ keys[LANGUAGES[0]]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_a_key_names_the_same_values_in_every_language() -> None:
    for key in catalogue("en"):
        forms = {language: catalogue(language)[key] for language in LANGUAGES}
        if isinstance(forms["en"], str) and key not in ("months", "weekdays"):
            assert placeholders(str(forms["en"])) == placeholders(str(forms["ar"])), key


def test_what_counts_has_all_forms_of_arabic() -> None:
    for key, value in catalogue("ar").items():
        if isinstance(value, dict):
            assert set(value) == {"zero", "one", "two", "few", "many", "other"}, key
    for key, value in catalogue("en").items():
        if isinstance(value, dict):
            assert {"one", "other"} <= set(value), key
            assert isinstance(catalogue("ar")[key], dict), f"{key} counts in English alone"


def test_every_key_that_templates_and_code_use_exists() -> None:
    used: set[str] = set()
    for path in [*DESK.rglob("*.html"), *DESK.rglob("*.py")]:
        used |= set(re.findall(r"""(?:\{%\s*say|\.say\()\s*["']([a-z_.A-Z0-9]+)["']""", path.read_text(encoding="utf-8")))
    assert len(used) > 100
    begun = tuple(catalogue("en"))  # a key that ends in a dot is completed by a value
    missing = sorted(key for key in used if key not in begun and not (key.endswith(".") and any(k.startswith(key) for k in begun)))
    assert not missing, missing


@pytest.mark.parametrize("group,values", [
    ("field", ["type", "status", "when", "where", "initiator", "target", "participant", "killed", "wounded", "missing", "captured", "displaced", "attribution", "victims", "evidence"]),
    ("status", ["occurred", "ongoing", "planned", "alleged", "denied", "habitual"]),
    ("stance", ["asserts", "claims_responsibility", "accuses", "denies", "doubts"]),
    ("certainty", ["asserted", "probable", "disputed", "denied"]),
    ("review", ["open", "accepted", "corrected", "rejected"]),
    ("decision", ["accept", "reject", "correct", "merge", "split", "withdraw"]),
])  # fmt: skip
def test_values_of_the_contract_have_words(group: str, values: list[str]) -> None:
    for language in LANGUAGES:
        for value in values:
            assert phrase(language, f"{group}.{value}")


@pytest.mark.parametrize(
    ("n", "category"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (101, "other"),
        (103, "few"),
        (111, "many"),
    ],
)
def test_plural_forms_of_arabic(n: int, category: str) -> None:
    assert plural("ar", n) == category


def test_names_of_types_and_countries_are_in_both_languages() -> None:
    assert all(row["ar"] and row["en"] and row["family"] for row in types().values())
    assert countries()["SY"] == {"ar": "سوريا", "en": "Syria"}
    assert len(regions()) > 50
