"""The common ground of date expressions."""

from __future__ import annotations

import datetime as dt

from marsad.mentions.dates.value import Anchor, Value


class Expression:
    """A wording of time. ``resolve`` may raise ValueError or OverflowError where it leaves the calendar."""

    __slots__ = ()

    def resolve(self, anchor: Anchor) -> Value:
        """The interval it means, as far as the anchor allows."""
        raise NotImplementedError

    def telling(self) -> bool:
        """Whether ``agrees`` can be False on some day after everything the document names: worth asking it."""
        return False

    def agrees(self, published: dt.date) -> bool | None:
        """False where it could not have been written on that day, True where it could and few days allow it, None
        where it says nothing of the day it was written on."""
        return None


class Within(Expression):
    """A wording around another (مساء الأحد, منتصف الشهر الماضي): what speaks for a publication day is the inner one's to say."""

    __slots__ = ()
    inner: Expression

    def telling(self) -> bool:
        """As the inner wording."""
        return self.inner.telling()

    def agrees(self, published: dt.date) -> bool | None:
        """As the inner wording."""
        return self.inner.agrees(published)
