"""The desk at which interviews are prepared, and the keys of the room beside it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interview_app.domain.permissions import AccountRole
from interview_app.journey.preparing import Preparing
from interview_app.recording.rendezvous import find, running_sessions
from interview_app.system.paths import runtime_folder
from tests.domain.interviews import PRACTICE
from tests.journey.admitted import Afternoon
from tests.journey.test_preparing import ROOM
from tests.recording.room import Room, kill
from tests.vault.vaults import new_vault, opened_as


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Preparing]:
    clock = Afternoon(datetime(2026, 11, 21, 10, 0, tzinfo=UTC))
    new_vault(tmp_path, clock).lock()
    made = Preparing(opened_as(tmp_path, AccountRole.INVESTIGATOR, clock), PRACTICE, ROOM)
    yield made
    made.unlocked.lock()
    for session in running_sessions(runtime_folder()):  # left by a test that failed
        if (where := find(runtime_folder(), session)) is not None:
            kill(where.pid)


@pytest.fixture
def keys(tmp_path: Path) -> Room:
    return Room(tmp_path)
