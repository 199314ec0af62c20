"""The command line. Each verb says here what it takes; its work is in the module that it imports when it is called."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from marsad.cli.console import BAD_INPUT, FAULT, INTERRUPTED, Stop, say

app = typer.Typer(
    name="marsad",
    help="Reads Arabic reports of conflict into sourced, checkable accounts and events. Nothing leaves this machine.",
    epilog="Exit codes: 0 all done; 1 a fault of the program, or verify found something broken; 2 wrong usage, or input that "
    "was left out (what could be done was done, and the report names the rest); 130 interrupted.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH", help="Files or folders of .txt and .html; a manifest.csv in a folder describes its files.", show_default=False
    ),
]
Knowledge = Annotated[
    Path | None, typer.Option("--workspace", "-w", help="Use the gazetteer and knowledge of this workspace too.", show_default=False)
]
Workspace = Annotated[Path, typer.Option("--workspace", "-w", help="The workspace folder.")]
Port = Annotated[int, typer.Option(help="The port on the loopback address; 0 takes a free one.", min=0, max=65535)]
Rule = Annotated[
    str,
    typer.Option(
        help="The rule by which values are resolved: lowest, low-best-high, range, majority, latest or source_order; left out, the workspace's (range unless set otherwise).",
        show_default=False,
    ),
]
Source = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help="A source or outlet for the rule source_order; again for each, best first. Left out, the workspace's order.",
        show_default=False,
    ),
]
By = Annotated[str, typer.Option(help="kept: what the workspace held at the end of the day; published: what had been published by then.")]
DEFAULT = Path("marsad-workspace")


def _version(asked: bool) -> None:
    if asked:
        from marsad import __version__

        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)] = False,
) -> None:
    """Reads Arabic reports of conflict into sourced, checkable accounts and events. Nothing leaves this machine."""


@app.command()
def demo(
    workspace: Workspace = Path("marsad-demo"),
    serve: Annotated[bool, typer.Option("--serve/--no-serve", help="Serve the desk on the workspace afterwards.")] = True,
    port: Port = 8000,
) -> None:
    """Read the sample reports that ship with Marsad into a new workspace, print what was found, and serve the desk on it."""
    from marsad.cli.demo import run_demo

    run_demo(workspace, serve, port)


@app.command()
def extract(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the accounts go, one JSON object a line; - is standard output.")],
    ties: Annotated[
        Path | None, typer.Option(help="Where the ties and facts of actors go, one JSON object a line.", show_default=False)
    ] = None,
    workspace: Knowledge = None,
) -> None:
    """Read reports, merge their accounts into events, and write the accounts, without keeping anything."""
    from marsad.cli.extracting import run_extract

    run_extract(paths, output, ties, workspace)


@app.command("run")
def run_paths(
    paths: Paths,
    workspace: Workspace = DEFAULT,
    json: Annotated[
        bool,
        typer.Option(
            "--json", help="Print one JSON object a line: each document that was read, once it is on the disk, and the counts at the end."
        ),
    ] = False,
) -> None:
    """Read reports into a workspace: documents, accounts and events are kept and merged with what is there."""
    from marsad.cli.keeping import run_keep

    run_keep(paths, workspace, json)


@app.command()
def serve(workspace: Workspace = DEFAULT, port: Port = 8000) -> None:
    """Serve the desk of a workspace on the loopback address, for a browser on this machine."""
    from marsad.cli.serving import run_serve

    run_serve(workspace, port)


@app.command()
def export(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="accounts, events, claims, actors or places; or bundle, the whole record for checking without Marsad.",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", help="The file to write; - is standard output. A bundle is a new folder, or a zip if the name ends so."
        ),
    ],
    format: Annotated[str, typer.Option("--format", "-f", help="jsonl or csv (not for a bundle).")] = "jsonl",
    workspace: Workspace = DEFAULT,
    rule: Rule = "",
    source: Source = None,
    as_of: Annotated[
        str, typer.Option(metavar="DAY", help="The record as it was known at the end of that day, as 2021-04-20.", show_default=False)
    ] = "",
    by: By = "kept",
) -> None:
    """Write what a workspace holds to a file: values by a rule, as it stands now or as it was known on a day."""
    from marsad.cli.exporting import run_export

    run_export(kind, format, output, workspace, rule, source or [], as_of, by)


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .txt or .html file.", show_default=False)],
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead.")] = False,
    workspace: Knowledge = None,
) -> None:
    """Show passage by passage what was found in a file, by which rule, and what became of it."""
    from marsad.cli.explaining import run_explain

    run_explain(file, json, workspace)


@app.command()
def dates(
    phrases: Annotated[list[str], typer.Argument(metavar="PHRASE", help="Date phrases in Arabic.", show_default=False)],
    published: Annotated[
        str | None, typer.Option(help="The day on which the phrases were published, as 2021-04-20.", show_default=False)
    ] = None,
) -> None:
    """Read date phrases: one JSON line each, with text, start, end, edtf, precision and how it was read."""
    from marsad.cli.phrases import run_dates

    run_dates(phrases, published)


@app.command()
def places(
    phrases: Annotated[
        list[str],
        typer.Argument(
            metavar="PHRASE", help="Place phrases in Arabic; or the word import and then files in GeoNames format.", show_default=False
        ),
    ],
    workspace: Knowledge = None,
) -> None:
    """Read place phrases, one JSON line each; or, with `places import FILE --workspace DIR`, add a dump in GeoNames format to
    the gazetteer of a workspace."""
    from marsad.cli.phrases import run_places, run_places_import

    if phrases[0] == "import":
        run_places_import([Path(name) for name in phrases[1:]], workspace)
    else:
        run_places(phrases, workspace)


@app.command()
def schema(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="The record; without a name, the names are listed.", show_default=False)
    ] = None,
) -> None:
    """Print the JSON Schema of a record."""
    from marsad.cli.schemas import run_schema

    run_schema(name)


@app.command()
def verify(
    workspace: Workspace = DEFAULT,
    expect: Annotated[
        str | None,
        typer.Option(metavar="HASH", help="A hash of the ledger written down earlier, which it must still hold.", show_default=False),
    ] = None,
) -> None:
    """Check every kept byte and the whole ledger of a workspace, and name what does not hold."""
    from marsad.cli.verifying import run_verify

    run_verify(workspace, expect)


@app.command()
def known(
    days: Annotated[
        list[str],
        typer.Argument(
            metavar="DAY", help="A day, as 2021-04-20; a second one to see what changed from the first to it.", show_default=False
        ),
    ],
    workspace: Workspace = DEFAULT,
    by: By = "kept",
    rule: Rule = "",
    source: Source = None,
) -> None:
    """Print the record as it was known on a day, one JSON line an event; with two days, what changed, one line a difference."""
    from marsad.cli.known import run_known

    run_known(days, workspace, by, rule, source or [])


def run_app(arguments: list[str] | None = None) -> int:
    """Runs the command line and gives the exit code; every expected error becomes one plain line on standard error."""
    try:
        code = app(args=arguments, prog_name="marsad", standalone_mode=False)
    except Stop as stop:
        say(f"marsad: {stop}")
        return stop.code
    except (KeyboardInterrupt, typer.Abort):
        say("marsad: interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + signal.SIGPIPE
    except Exception as error:
        return _unexpected(error)
    return code if isinstance(code, int) else 0


def _unexpected(error: Exception) -> int:
    """Usage errors show themselves; an ArchiveError is a plain sentence; anything else is a fault of the program."""
    show: Any = getattr(error, "show", None)
    if show is not None and hasattr(error, "exit_code"):
        show()
        return int(error.exit_code)
    if "marsad.archive.errors" in sys.modules and isinstance(error, sys.modules["marsad.archive.errors"].ArchiveError):
        say(f"marsad: {error}")
        return BAD_INPUT
    if os.environ.get("MARSAD_DEBUG"):
        raise error
    say(f"marsad: a fault of the program ({type(error).__name__}: {error}); MARSAD_DEBUG=1 shows where. Please report it.")
    return FAULT


def run() -> None:
    """The entry point ``marsad``."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace" if stream is sys.stderr else "strict")
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    sys.exit(run_app())
