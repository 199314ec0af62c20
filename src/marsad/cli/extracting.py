"""``marsad extract``: files in, accounts.jsonl out, nothing kept."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from marsad.cli.console import Stop, count, finish, no_room, progress, say
from marsad.cli.knowledge import reader_for


def run_extract(paths: Sequence[Path], output: Path, ties: Path | None, workspace: Path | None) -> None:
    """Reads, merges and writes; leaves with the exit code of ``console.finish``."""
    from marsad.documents import count_paths, read_paths
    from marsad.engine.extraction import extract

    if ties is not None and ties.resolve() == output.resolve():
        raise Stop("the accounts and the ties need two files")
    using = reader_for(workspace)
    with _target(output) as target, progress("Reading", count_paths(paths) if sys.stderr.isatty() else None) as step:
        try:
            result = extract(read_paths(paths), target, ties, progress=step, using=using)
            if str(output) == "-" and not result.interrupted:
                with target.open("rb") as whole:
                    shutil.copyfileobj(whole, sys.stdout.buffer)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise no_room(error, error.filename or output) from error
    done = f"Read {count(result.documents, 'document')}: {count(result.accounts, 'account')} of {count(result.events, 'event')}"
    if ties is not None:
        done += f", {count(result.ties, 'tie or fact', 'ties and facts')}"
    say(done + ("." if str(output) == "-" else f", in {output}."))
    if result.interrupted:
        say(f"Interrupted: what was read so far is in {output}.part; {output} is unchanged.")
    finish(result.problems, result.interrupted)


class _target:
    """The path to write to: the output itself, or a file in a passing folder where that is standard output."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Path:
        if str(self._output) != "-":
            return self._output
        self._folder = tempfile.TemporaryDirectory(prefix="marsad-")
        return Path(self._folder.name) / "accounts.jsonl"

    def __exit__(self, *_: object) -> None:
        if self._folder is not None:
            self._folder.cleanup()
