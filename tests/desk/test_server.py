"""Serving: this computer alone, the next free port, an address that is told once it answers."""

from __future__ import annotations

import http.client
import socket
import threading
from pathlib import Path

import pytest

from marsad.archive import ArchiveError, open_workspace
from marsad.desk.server import make_server, serve


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.org", ""])
def test_no_other_address_than_this_computers(tmp_path: Path, host: str) -> None:
    with pytest.raises(ArchiveError, match="this computer only"):
        make_server(tmp_path, host=host)


def test_a_workspace_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no workspace"):
        serve(tmp_path / "absent", 0)
    assert not (tmp_path / "absent").exists()


def test_a_taken_port_gives_the_next_free_one(tmp_path: Path) -> None:
    opened = open_workspace(tmp_path / "w", database="")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = make_server(opened, port)
        server.server_close()
    assert port < server.server_port < port + 20


def test_serve_announces_an_address_that_answers(tmp_path: Path) -> None:
    opened = open_workspace(tmp_path / "w", database="")
    told: list[str] = []
    answered = threading.Event()
    thread = threading.Thread(target=serve, args=(opened, 0), kwargs={"announce": lambda a: (told.append(a), answered.set())}, daemon=True)
    thread.start()
    assert answered.wait(10)
    assert told[0].startswith("http://127.0.0.1:")
    connection = http.client.HTTPConnection(told[0].removeprefix("http://").rstrip("/"), timeout=10)
    connection.request("GET", "/ledger")
    assert connection.getresponse().status == 200


def test_a_foreign_host_name_is_refused(address: str) -> None:
    """What a page elsewhere could do by pointing a name of its own at this computer."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=10)
    for host in ("evil.example", "127.0.0.1.evil.example", "10.0.0.1"):
        connection.request("GET", "/", headers={"Host": host})
        answer = connection.getresponse()
        assert answer.status == 400 and b"this computer" in answer.read()


def test_many_readers_at_once(address: str) -> None:
    statuses: list[int] = []

    def read() -> None:
        for path in ("/", "/documents", "/ledger", "/map.json"):
            connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=30)
            connection.request("GET", path)
            statuses.append(connection.getresponse().status)

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [200] * 32
