"""Serving the desk: one process, threads, this computer's own address only."""

from __future__ import annotations

import errno
import logging
import socketserver
import sys
from collections.abc import Callable
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from marsad.archive import ArchiveError, Workspace, open_workspace

LOOPBACK = ("127.0.0.1", "localhost", "::1")
TRIES = 20


def serve(
    workspace: Workspace | Path | str,
    port: int = 8000,
    host: str = "127.0.0.1",
    announce: Callable[[str], None] | None = None,
) -> None:
    """Serves the desk of a workspace until it is interrupted (Ctrl-C).

    ``port`` 0 takes a free one; if the port is taken, the next free one is. ``announce`` is called with the address once
    the desk answers; without it, the address is printed. Raises ArchiveError for a host that is not this computer's own,
    or a workspace that is not there.
    """
    server = make_server(workspace, port, host)
    (announce or _say)(server.address)
    try:
        server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()


def make_server(workspace: Workspace | Path | str, port: int = 8000, host: str = "127.0.0.1") -> DeskServer:
    """The server, listening and not yet answering: ``serve_forever`` and ``shutdown`` are the caller's."""
    if host not in LOOPBACK:
        raise ArchiveError(f"the desk is served on this computer only, on one of {', '.join(LOOPBACK)}, not on {host}")
    if not isinstance(workspace, Workspace):
        workspace = open_workspace(workspace, create=False)
    from django.core.handlers.wsgi import WSGIHandler

    from marsad.desk.workspace import serve_from

    serve_from(workspace)
    logging.getLogger("django").setLevel(logging.CRITICAL)  # faults are told once, by errors.fault
    server = _listening(host, port)
    server.set_app(WSGIHandler())
    return server


class DeskServer(socketserver.ThreadingMixIn, WSGIServer):
    """A thread for every connection; they end with the process."""

    daemon_threads = True
    request_queue_size = 64

    @property
    def address(self) -> str:
        """Where the desk is to be opened."""
        host = f"[{self.server_name}]" if ":" in self.server_name else self.server_name
        return f"http://{host}:{self.server_port}/"

    def server_bind(self) -> None:
        """Binds without asking any name server for the name of this computer."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])
        self.setup_environ()

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closed its connection early is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class DeskServer6(DeskServer):
    """The same on IPv6."""

    import socket

    address_family = socket.AF_INET6


class QuietHandler(WSGIRequestHandler):
    """Answers without a line in the terminal for every request, and frees the thread's database connection."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def handle(self) -> None:
        from django.db import connections

        try:
            super().handle()
        finally:
            connections.close_all()


def _listening(host: str, port: int) -> DeskServer:
    kind = DeskServer6 if ":" in host else DeskServer
    for wanted in range(port, port + TRIES if port else 1):
        try:
            return kind((host, wanted), QuietHandler)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise ArchiveError(f"the desk cannot be served on {host}: {error.strerror}") from error
    raise ArchiveError(f"no port from {port} to {port + TRIES - 1} is free; name another")


def _say(address: str) -> None:
    print(f"The desk is at {address} (Ctrl-C ends it)", flush=True)
