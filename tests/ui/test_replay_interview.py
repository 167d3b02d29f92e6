"""What a guided interview put into the chain, in the replay window: lanes, list, search, steps from one to the next."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interview_app.domain.verdict import Verdict
from interview_app.system.age import write_identity
from tests.evidence.packages import Package, Room, new_room
from tests.replaying.films import build_long
from tests.replaying.guided import MINUTES, course
from tests.ui.replay_driver import ReplayDriver
from ui.app import Program
from ui.theme import Look
from ui.widgets.lanes import Lane

pytestmark = pytest.mark.usefixtures("no_loudspeaker")
SIZES = ((1366, 768), (1920, 1080))
GUIDED = (Lane.RECORDING, Lane.PHASES, Lane.QUESTIONS, Lane.WORDS, Lane.PAUSES, Lane.PEOPLE, Lane.SHOWN, Lane.MARKS)


@pytest.fixture(scope="module")
def room() -> Room:
    return new_room()


@pytest.fixture(scope="module")
def guided(room: Room, tmp_path_factory: pytest.TempPathFactory) -> Package:
    return build_long(tmp_path_factory.mktemp("guided"), room, MINUTES * 60, course())


def at(minutes: float) -> int:
    """Return so many *minutes* as microseconds of the session."""
    return round(minutes * 60_000_000)


def opened(qtbot: QtBot, program: Program, package: Package, folder: Path) -> ReplayDriver:
    key = folder / "key.txt"
    write_identity(key, package.key, None)
    window = ReplayDriver(qtbot, program, package.path, identity=key)
    window.wait_for_picture()
    return window


@pytest.fixture
def replay(qtbot: QtBot, program: Program, guided: Package, tmp_path: Path) -> ReplayDriver:
    return opened(qtbot, program, guided, tmp_path)


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_it_looks_right(replay: ReplayDriver, program: Program, language: str, look: Look) -> None:
    program.frame.messages.speak(language)
    program.frame.theme.wear(look)
    replay.wait_until(lambda: not replay.replay.line.checking)
    for size in SIZES:
        replay.window.resize(*size)
        replay.wait_until(lambda: replay.player.timeline.width() == replay.window.width() - 32 == size[0] - 32)
        replay.player.jump(at(16.6))
        replay.wait_to_stand_at(16.6 * 60)
        replay.wait_for_picture()
        replay.wait_until(lambda: not replay.clipped())
        replay.screenshot(f"replay-interview-{language}-{look.value}-{size[0]}")
    program.frame.theme.wear(Look.LIGHT)
    program.frame.messages.speak("en")
