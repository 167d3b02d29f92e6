"""Strictness for every test: no unexpected log record, no network, nothing outside a folder of this run's own.

Before any test module is imported, the home, data, runtime, cache and temporary folders point into one new folder,
which is removed at the end. Children inherit that. A connection to anything but this machine is refused and fails
the test, even where the code under test swallows the refusal.
"""

import ipaddress
import logging
import os
import re
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

pytest_plugins = [
    "tests.plugins.pulse",
    "tests.plugins.screen",
    "tests.plugins.stamping",
    "tests.plugins.token",
    "tests.plugins.windows",
]

_HOME_VARIABLES = {
    "HOME": "home",
    "INTERVIEW_APP_DATA": "data",
    "TMPDIR": "tmp",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "share",
    "XDG_RUNTIME_DIR": "run",
    "XDG_STATE_HOME": "state",
}

_root = pytest.StashKey[Path]()
_saved = pytest.StashKey[dict[str, str | None]]()

# Shared machines have slow moments: a deadline would measure those. The same examples on every run.
hypothesis.settings.register_profile("house", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    # Short, because the path of a local socket has to fit in 108 bytes.
    root = Path(tempfile.mkdtemp(prefix="iv-"))
    config.stash[_root] = root
    config.stash[_saved] = {name: os.environ.get(name) for name in _HOME_VARIABLES}
    for name, folder in _HOME_VARIABLES.items():
        (root / folder).mkdir(mode=0o700)
        os.environ[name] = str(root / folder)
    tempfile.tempdir = None


def pytest_unconfigure(config: pytest.Config) -> None:
    for name, value in config.stash[_saved].items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value
    tempfile.tempdir = None
    shutil.rmtree(config.stash[_root])


class ExpectedLogs(logging.Handler):
    """Holds every record at WARNING or above; a test names the ones it means to cause."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self._expected: list[tuple[str, re.Pattern[str]]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, logger: str, pattern: str) -> None:
        """Expect at least one record of *logger* in whose message *pattern* (a regular expression) is found."""
        self._expected.append((logger, re.compile(pattern)))

    def complaints(self) -> list[str]:
        """Return a line for each record nobody expected and each expectation that nothing met."""

        def meets(record: logging.LogRecord, expected: tuple[str, re.Pattern[str]]) -> bool:
            logger, pattern = expected
            return record.name == logger and pattern.search(record.getMessage()) is not None

        unexpected = [
            f"unexpected log record: {record.levelname} {record.name}: {record.getMessage()}"
            for record in self.records
            if not any(meets(record, expected) for expected in self._expected)
        ]
        unmet = [
            f"no log record of {expected[0]!r} with {expected[1].pattern!r}"
            for expected in self._expected
            if not any(meets(record, expected) for record in self.records)
        ]
        return unexpected + unmet


@pytest.fixture(autouse=True)
def expected_logs() -> Iterator[ExpectedLogs]:
    """Fail a test on a log record at WARNING or above that it did not expect, or on one it expected in vain."""
    handler = ExpectedLogs()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    if complaints := handler.complaints():
        pytest.fail("\n".join(complaints), pytrace=False)


class NetworkForbidden(OSError):
    """A test tried to reach another machine."""


_attempts: list[str] = []


def _is_this_machine(host: str | bytes | None) -> bool:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host or "localhost"
    if name.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    match event, arguments:
        case ("socket.connect" | "socket.sendto" | "socket.sendmsg", (socket.socket(family=family), (host, *_))) if (
            family in (socket.AF_INET, socket.AF_INET6)
        ):
            reached = host
        case "socket.getaddrinfo" | "socket.gethostbyname", (host, *_):
            reached = host
        case _:
            return
    if not isinstance(reached, str | bytes | None) or not _is_this_machine(reached):
        _attempts.append(f"{event} {reached!r}")
        raise NetworkForbidden(_attempts[-1])


# An audit hook sees every use of Python's sockets, whoever makes it, and cannot be taken away by a test.
sys.addaudithook(_refuse_network)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[list[str]]:
    """Fail a test that tried to reach another machine; yields the attempts, so that a test may take one back."""
    _attempts.clear()
    yield _attempts
    if _attempts:
        pytest.fail("network: " + ", ".join(_attempts), pytrace=False)
