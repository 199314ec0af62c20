"""Python's collector of cycles, kept from going again and again through hundreds of thousands of objects that stay."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """For work that makes very many objects and no cycles (loading, merging): the collector would cost a third of its time.
    It is switched on again afterwards, if it was on. Serves as ``with uncollected():`` and as ``@uncollected()``."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextlib.contextmanager
def set_aside() -> Iterator[None]:
    """For work that does make cycles while much else is in memory: what is there already is not gone through meanwhile."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
