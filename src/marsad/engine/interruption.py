"""Ctrl-C ends a long run between two documents, so that nothing half done is left; a second one ends it at once."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType


class Interruption:
    """``with Interruption() as stop: ... if stop: break``. Outside the main thread it never becomes true."""

    def __init__(self) -> None:
        self.asked = False
        self._before: object = None
        self._active = False

    def __bool__(self) -> bool:
        return self.asked

    def __enter__(self) -> Interruption:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._ask)
            self._active = True
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._active:
            signal.signal(signal.SIGINT, self._before)  # type: ignore[arg-type]

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
