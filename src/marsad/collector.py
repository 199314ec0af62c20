"""Python's collector of cycles, kept from going again and again through hundreds of thousands of objects that stay."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

_OFTEN = 20_000


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
    """For work that does make cycles while much else is in memory: what is there already is not gone through meanwhile, and what is
    made is gone through once in ``_OFTEN`` objects (as it comes, after every 700), which costs no memory that shows."""
    often = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_OFTEN, *often[1:])
    try:
        yield
    finally:
        gc.set_threshold(*often)
        gc.unfreeze()
