"""What the users of a workspace chose for it, in ``settings.yaml`` in its folder: a file that can be written by hand.

rule: source_order          # by which values are shown and exported unless another is asked for
source_order:               # sources and outlets, best first
  - المرصد السوري لحقوق الإنسان
  - رويترز
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from marsad.archive.errors import ArchiveError, told
from marsad.events.rules import RULES
from marsad.yaml_files import read_yaml

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

FILE = "settings.yaml"
RULE = "range"
"""The rule where nobody chose one: no value is hidden by it."""
LONGEST = 500
"""So many sources can be ordered."""
_HEAD = "# The settings of this workspace, written by the desk; see Settings there. Lines of your own are not kept.\n"


class PreferenceError(ArchiveError):
    """A setting that cannot be; the message says which and what can."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """The rule by which values are shown, and the user's order of sources, best first."""

    rule: str = RULE
    source_order: tuple[str, ...] = ()


def read(folder: Path) -> Preferences:
    """The preferences of the workspace in a folder. Raises PreferenceError for a file that cannot be understood."""
    path = folder / FILE
    try:
        data = read_yaml(path) or {}
    except FileNotFoundError:
        return Preferences()
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PreferenceError(f"{path} cannot be read: {str(error).splitlines()[0]}") from None
    if not isinstance(data, dict):
        raise PreferenceError(f"{path}: names with values are expected, such as rule: {RULE}")
    unknown = sorted(str(name) for name in data if name not in ("rule", "source_order"))
    if unknown:
        raise PreferenceError(f"{path}: there is no setting {unknown[0]!r}; there are rule and source_order")
    order = data.get("source_order") or []
    if not isinstance(order, list):
        raise PreferenceError(f"{path}: source_order is a list of names, best first")
    return checked(str(data.get("rule") or RULE), [str(name) for name in order], str(path))


def checked(rule: str, order: Sequence[str], where: str = "") -> Preferences:
    """Preferences of these parts; names are taken once, without surrounding space. Raises PreferenceError."""
    begin = f"{where}: " if where else ""
    if rule not in RULES:
        raise PreferenceError(f"{begin}there is no rule {rule!r}; there are: {', '.join(RULES)}")
    names = tuple(dict.fromkeys(name for written in order if (name := " ".join(written.split()))))
    if len(names) > LONGEST:
        raise PreferenceError(f"{begin}{len(names)} sources are ordered; {LONGEST} can be")
    return Preferences(rule, names)


def save(workspace: Workspace, wanted: Preferences, who: str | None = None) -> bool:
    """Writes the preferences and notes them in the ledger, since values hang on them. False when they were so already."""
    from marsad.archive import ledger

    if read(workspace.folder) == wanted:
        return False
    text = _HEAD + yaml.safe_dump({"rule": wanted.rule, "source_order": list(wanted.source_order)}, allow_unicode=True, sort_keys=False)
    path = workspace.folder / FILE
    part = path.with_name(f".{FILE}.{os.getpid()}")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise told(error) or ArchiveError(f"{path} cannot be written: {error}") from error
    with workspace.writing():
        ledger.append([("settings.changed", {"rule": wanted.rule, "source_order": list(wanted.source_order)})], who or workspace.who)
    return True
