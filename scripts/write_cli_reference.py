#!/usr/bin/env python3
"""Writes docs/cli.md from the command line itself, so that no verb stays undocumented.

python scripts/write_cli_reference.py [--check]     --check only compares, and fails where they differ
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import typer

from marsad.cli.main import app

TARGET = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
INTRODUCTION = """# The command line

Written by `scripts/write_cli_reference.py` from the command line itself; `marsad VERB --help` says the same.

Data goes to files or standard output; progress, the report of what was left out, and errors go to standard error.

| exit code | means |
|---|---|
| 0 | all done |
| 1 | a fault of the program, or `verify` found something that does not hold |
| 2 | wrong usage, or input that was left out: what could be done was done, and the report names each file and the reason |
| 130 | interrupted by Ctrl-C: what was kept stays whole |

Ctrl-C ends a long run between two documents; a second one ends it at once. `extract` then leaves what it read so far in
`NAME.part` and the file under its own name as it was; after `run`, the same command goes on where it stopped.

A file is left out, and named with the reason, when it is empty, binary, larger than 10 MB, longer than 500,000
characters, in an encoding other than UTF-8, UTF-16, Windows-1256 and ISO 8859-6, not Arabic, nothing but page furniture, or
not readable; a truncated file is read as far as it goes and named. A row of `manifest.csv` that cannot be used is named with
its line.
"""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "demo": ("marsad demo", "marsad demo --no-serve --workspace /tmp/try"),
    "extract": ("marsad extract reports/ -o accounts.jsonl", "marsad extract a.txt b.html -o - --ties ties.jsonl"),
    "run": ("marsad run reports/ --workspace my-record", "marsad run reports/ --workspace my-record --json > kept.jsonl"),
    "serve": ("marsad serve --workspace my-record --port 8765",),
    "export": (
        "marsad export events --format csv -o events.csv --workspace my-record",
        "marsad export events --format csv -o events.csv --rule low-best-high --as-of 2021-04-20",
        'marsad export claims -o claims.jsonl --rule source_order --source "المرصد السوري لحقوق الإنسان" --source رويترز',
    ),
    "explain": ("marsad explain reports/a.txt", "marsad explain reports/a.txt --json"),
    "dates": ('marsad dates --published 2021-04-20 "مطلع الشهر الجاري" "أمس الاثنين"',),
    "places": ('marsad places "قرب مدينة تدمر بريف حمص الشرقي"', "marsad places import SY.txt --workspace my-record"),
    "schema": ("marsad schema", "marsad schema account"),
    "known": ("marsad known 2021-04-20 --workspace my-record", "marsad known 2021-04-01 2021-04-20 --by published --workspace my-record"),
    "verify": ("marsad verify --workspace my-record",),
}


def reference() -> str:
    """The whole page."""
    group: Any = typer.main.get_command(app)
    context = typer.Context(group, info_name="marsad")
    parts = [INTRODUCTION]
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        parts.append(_section(name, command, typer.Context(command, info_name=f"marsad {name}", parent=None)))
    return "\n".join(parts)


def _section(name: str, command: Any, context: Any) -> str:
    arguments = [p for p in command.get_params(context) if p.param_type_name == "argument"]
    pieces = " ".join(["[OPTIONS]", *map(_argument, arguments)])
    lines = [f"## marsad {name}", "", " ".join((command.help or "").split()), "", "```sh", f"marsad {name} {pieces}".rstrip(), "```", ""]
    rows = [_row(parameter, context) for parameter in command.get_params(context) if parameter.name != "help"]
    if rows:
        lines += ["| | | default |", "|---|---|---|", *rows, ""]
    if name in EXAMPLES:
        lines += ["```sh", *EXAMPLES[name], "```", ""]
    return "\n".join(lines)


def _row(parameter: Any, context: Any) -> str:
    names = [*parameter.opts, *parameter.secondary_opts] if parameter.param_type_name == "option" else [_argument(parameter)]
    shown = ", ".join(f"`{name}`" for name in names).replace("|", "\\|")
    default = parameter.default
    flag = isinstance(default, bool) and default is False and not parameter.secondary_opts
    said = "required" if parameter.required else "" if default is None or flag or callable(default) else f"`{_plain(parameter)}`"
    return f"| {shown} | {parameter.help or ''} | {said} |"


def _argument(parameter: Any) -> str:
    """The argument as a usage line shows it: ``PATH...`` for several, ``[NAME]`` where it may be missing."""
    shown = str(parameter.metavar or parameter.name.upper()) + ("..." if parameter.nargs == -1 else "")
    return shown if parameter.required else f"[{shown}]"


def _plain(parameter: Any) -> str:
    if parameter.secondary_opts:
        return str((parameter.opts if parameter.default else parameter.secondary_opts)[0])
    return str(parameter.default)


def main() -> int:
    text = reference()
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            print("docs/cli.md is not what the command line says; run scripts/write_cli_reference.py", file=sys.stderr)
            return 1
        return 0
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
