"""The fixtures that make tests strict are strict."""

import logging
import os
import socket
import tempfile
import warnings
from pathlib import Path

import pytest

from tests.conftest import ExpectedLogs, NetworkForbidden


def test_an_unexpected_warning_is_a_complaint() -> None:
    logs = ExpectedLogs()
    logs.handle(
        logging.makeLogRecord({"name": "room", "levelno": logging.WARNING, "levelname": "WARNING", "msg": "odd"})
    )
    assert logs.complaints() == ["unexpected log record: WARNING room: odd"]


def test_an_expected_warning_is_none(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("room", "od+")
    logging.getLogger("room").warning("odd")
    assert expected_logs.complaints() == []


def test_a_warning_expected_in_vain_is_a_complaint() -> None:
    logs = ExpectedLogs()
    logs.expect("room", "odd")
    assert logs.complaints() == ["no log record of 'room' with 'odd'"]


def test_another_machine_is_out_of_reach_even_for_code_that_swallows_errors(no_network: list[str]) -> None:
    with socket.socket() as stream, pytest.raises(NetworkForbidden):
        stream.connect(("192.0.2.1", 443))
    with socket.socket(type=socket.SOCK_DGRAM) as datagrams, pytest.raises(NetworkForbidden):
        datagrams.sendto(b"", ("192.0.2.1", 53))
    with pytest.raises(NetworkForbidden):
        socket.getaddrinfo("name.invalid", 443)
    assert len(no_network) == 3
    no_network.clear()


def test_this_machine_is_within_reach() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()


def test_a_python_warning_is_an_error() -> None:
    with pytest.raises(UserWarning, match="odd"):
        warnings.warn("odd", stacklevel=1)


@pytest.mark.parametrize("variable", ["HOME", "INTERVIEW_APP_DATA", "TMPDIR", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"])
def test_the_folders_of_the_machine_are_replaced(variable: str) -> None:
    folder = Path(os.environ[variable])
    assert folder.is_dir()
    assert folder.parent == Path(tempfile.gettempdir()).parent


def test_temporary_folders_are_this_runs_own(tmp_path: Path) -> None:
    own = Path(os.environ["TMPDIR"])
    # One of several workers has a folder inside that of the run, where pytest makes the folders of all tests.
    assert tmp_path.is_relative_to(own.parents[1] if "PYTEST_XDIST_WORKER" in os.environ else own)
