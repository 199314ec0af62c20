"""What is to be shown of a record: by which rule the values, and as it was known on which day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from marsad.archive.errors import ArchiveError
from marsad.archive.preferences import Preferences
from marsad.events.rules import RULES

By = Literal["kept", "published"]
BY = ("kept", "published")


class ChoiceError(ArchiveError):
    """A rule or day that there is not. ``part`` names it: rule, day, by, order; ``given`` is what was written."""

    def __init__(self, part: str, given: str, message: str) -> None:
        super().__init__(message)
        self.part = part
        self.given = given


@dataclass(frozen=True, slots=True)
class Choice:
    """A rule with its order of sources, best first; a day (ISO, empty for now) and what known means on it."""

    rule: str
    order: tuple[str, ...] = ()
    day: str = ""
    by: By = "kept"

    def plain(self) -> dict[str, object]:
        """The choice as an entry of the ledger names it: only what speaks in it."""
        found: dict[str, object] = {"rule": self.rule}
        if self.rule == "source_order":
            found["source_order"] = list(self.order)
        return found | ({"as_of": self.day, "by": self.by} if self.day else {})


def choose(preferences: Preferences, rule: str = "", order: Sequence[str] = (), day: str = "", by: str = "") -> Choice:
    """The choice of these parts; what is left empty comes from the workspace's preferences. Raises ChoiceError.

    >>> choose(Preferences("latest"), day="2021-04-20")
    Choice(rule='latest', order=(), day='2021-04-20', by='kept')
    """
    rule = rule or preferences.rule
    if rule not in RULES:
        raise ChoiceError("rule", rule, f"there is no rule {rule!r}; there are: {', '.join(RULES)}")
    if by not in ("", *BY):
        raise ChoiceError("by", by, f"by is kept or published, not {by!r}")
    names = tuple(dict.fromkeys(name.strip() for name in order if name.strip())) or preferences.source_order
    if rule == "source_order" and not names:
        raise ChoiceError("order", "", "the rule source_order needs an order of sources; none is given and the workspace has none")
    return Choice(rule, names, _day(day), "published" if by == "published" else "kept")


def _day(written: str) -> str:
    try:
        if written and (len(written) != 10 or dt.date.fromisoformat(written).isoformat() != written):
            raise ValueError
    except ValueError:
        raise ChoiceError("day", written, f"{written!r} is no day; a day is written as 2021-04-20") from None
    return written
