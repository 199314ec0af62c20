"""The words of the rules: what stands in ``data/wording`` is asked for, and what is asked for stands there."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

import marsad.knowledge
from marsad.knowledge.wording import room_words, wording
from marsad.language.folding import normal
from marsad.language.pieces import parts_of

SOURCE = Path(marsad.knowledge.__file__).parent.parent
ROOMS = sorted(file.stem for file in (SOURCE / "knowledge" / "data" / "wording").glob("*.yaml"))


def code_of(room: str, module: str) -> str:
    """The source of the module of a room; that of a package stands in its ``__init__``."""
    found = [*SOURCE.glob(f"**/{room}/{module}.py"), *SOURCE.glob(f"**/{room}/{module}/__init__.py")]
    assert len(found) == 1, (room, module)
    return found[0].read_text(encoding="utf-8")


def modules_asking() -> dict[tuple[str, str], set[str]]:
    """Room and module of all code that asks for words, with the groups by which it asks."""
    found: dict[tuple[str, str], set[str]] = {}
    for file in SOURCE.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if "\n_W = wording(__name__)\n" not in text or file.name == "wording.py" and file.parent.name == "knowledge":
            continue
        module = file.parent if file.stem == "__init__" else file.with_suffix("")
        asked = set()
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "_W":
                asked.add(ast.literal_eval(node.slice))
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "_W.stems":
                asked.add(ast.literal_eval(node.args[0]))
        found[module.parent.name, module.name] = asked
    return found


def test_every_module_asks_for_just_the_groups_of_its_block() -> None:
    blocks = {(room, module): set(groups) for room in ROOMS for module, groups in room_words(room).items()}
    assert blocks == modules_asking()


@pytest.mark.parametrize("room", ROOMS)
def test_no_group_is_empty_or_says_a_word_twice(room: str) -> None:
    for module, groups in room_words(room).items():
        for group, words in groups.items():
            folded = [normal(word) for word in words]
            assert folded and all(folded), f"{module}: {group}"
            assert len(set(folded)) == len(folded), f"{module}: {group} says a word twice"


@pytest.mark.parametrize("room", ["accounts", "clauses", "folding", "frames", "roles", "actors", "mentions"])
def test_every_word_stands_alone_in_a_text(room: str) -> None:
    """Clitics are words apart: a rule that asks for بسبب never meets it, it meets سبب. Beginnings of words and the views of words
    as written (hedges, the time expressions of ``times_apart``) are asked otherwise."""
    for module, groups in room_words(room).items():
        if module in ("hedges", "times_apart"):
            continue
        stemmed = code_of(room, module)
        for group, words in groups.items():
            if f'_W.stems("{group}")' in stemmed:
                continue
            apart = [word for word in words if len(word) > 1 and [p.norm for p in parts_of(word)] != [normal(word)]]
            assert apart == [], f"{module}: {group}"


def test_words_are_folded_and_keep_their_article() -> None:
    assert {"حاله", "ارصاد"} <= wording("marsad.accounts.weapons")["weather"]
    assert any(word.startswith("ال") for word in wording("marsad.accounts.talked_of")["signed"])


def test_a_group_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match=r"marsad.accounts.weapons has no group 'sweather'"):
        wording("marsad.accounts.weapons")["sweather"]


def test_a_group_of_beginnings_keeps_its_order() -> None:
    stems = wording("marsad.accounts.kinds").stems("protesters")
    assert stems == import_module("marsad.accounts.kinds")._PROTESTERS and stems[0] == "متظاهر"
