"""Python's collector of cycles, kept from going again and again through hundreds of thousands of objects that stay."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Iterator
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def without_collector(work: Callable[P, R]) -> Callable[P, R]:
    """Work that makes very many objects and no cycles: the collector would cost a third of its time. It is switched on again
    afterwards, if it was on."""

    @wraps(work)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        was_on = gc.isenabled()
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            if was_on:
                gc.enable()

    return run


@contextlib.contextmanager
def set_aside() -> Iterator[None]:
    """For work that does make cycles while much else is in memory: what is there already is not gone through meanwhile."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
