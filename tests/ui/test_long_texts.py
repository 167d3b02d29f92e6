"""Room for words: labels twice as long as in English still stand whole, and every target is large enough."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from pytestqt.qtbot import QtBot

from interview_app.system.paths import runtime_folder
from interview_app.system.texts import Texts
from tests.evidence.packages import Package, new_room
from tests.replaying.films import build
from tests.ui.driver import Driver
from tests.ui.live_driver import LiveDriver, end_recorders, set_up_room
from tests.ui.replay_driver import ReplayDriver
from ui.app import Program
from ui.main_window import LEAST, MainWindow
from ui.widgets.notice_line import Tone


class TwiceAsLong(QTranslator):
    """Says everything twice."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return f"{source} {source}"


@pytest.fixture
def long_winded(program: Program, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let labels and codes be said twice."""
    say = Texts.text
    monkeypatch.setattr(Texts, "text", lambda *key, **params: " ".join(2 * [say(*key, **params)]))
    translator = TwiceAsLong()
    program.app.installTranslator(translator)
    yield
    program.app.removeTranslator(translator)


@pytest.fixture
def live(own_folders: Path, tmp_path: Path, room: Driver, long_winded: None) -> Iterator[LiveDriver]:
    """Return somebody at the devices of a room, where everything is said twice."""
    set_up_room(own_folders, tmp_path / "room")
    live = LiveDriver(room)
    live.room.press("New recording New recording")
    live.wait_ready()
    yield live
    end_recorders(runtime_folder())


def fits(driver: Driver, name: str) -> None:
    """Fail unless everything stands whole, once the layouts have settled."""
    for _ in range(3):  # they settle in rounds, from the outside in
        QCoreApplication.processEvents()
    try:
        driver.wait_until(lambda: not driver.clipped())
    finally:
        driver.screenshot(f"long-{name}")
    assert driver.small() == []


def test_the_pages_of_a_recording_take_texts_twice_as_long(live: LiveDriver) -> None:
    room = live.room
    fits(room, "devices")
    live.devices.start.click()
    live.wait_recording()
    fits(room, "recording")
    room.key(Qt.Key.Key_F1)
    fits(room, "recording-keys")
    room.key(Qt.Key.Key_Escape)
    assert not room.window.close()
    fits(room, "recording-closing")
    room.key(Qt.Key.Key_Escape)
    live.recording.stop.click()
    fits(room, "recording-stopping")
    live.recording.ways_out.stopping.answers[1].click()
    live.wait_stopped()
    fits(room, "stopped")
    assert not room.window.close()
    fits(room, "stopped-closing")
    room.key(Qt.Key.Key_Escape)
    live.sealing.play.click()
    room.wait_until(lambda: live.sealing.playing.player is not None)
    fits(room, "playback")
    live.sealing.played_enough.click()
    room.wait_until(live.sealing.seal.isEnabled)
    live.sealing.seal.click()
    room.wait_until(lambda: live.sealing.cards)
    fits(room, "sealed")


@pytest.fixture(scope="module")
def two_cameras(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return build(tmp_path_factory.mktemp("two"), new_room())


@pytest.mark.usefixtures("long_winded", "no_loudspeaker")
def test_the_replay_takes_texts_twice_as_long(
    qtbot: QtBot, program: Program, two_cameras: Package, tmp_path: Path
) -> None:
    key = tmp_path / "key.txt"
    key.write_text(two_cameras.key.secret)
    window = ReplayDriver(qtbot, program, two_cameras.path)
    window.wait_until(lambda: not window.replay.line.checking)
    fits(window, "replay-locked")
    window.replay.unlock.file.setText(str(key))
    window.replay.unlock.button.click()
    window.wait_for_picture()
    window.wait_until(lambda: not window.replay.line.checking)
    fits(window, "replay")
    window.key(Qt.Key.Key_F1)
    fits(window, "replay-keys")
    window.key(Qt.Key.Key_F1)
    window.replay.line.details.click()
    fits(window, "replay-details")
    window.replay.line.details.click()
    window.replay.export_button.click()
    fits(window, "replay-export")


@pytest.mark.usefixtures("long_winded")
def test_the_start_page_takes_texts_twice_as_long(room: Driver) -> None:
    assert isinstance(room.window, MainWindow)
    room.window.resize(*LEAST)
    room.window.show_crash(None)
    assert room.button("New recording New recording").isVisible()
    room.wait_until(lambda: (room.window.width(), room.window.height()) == LEAST)
    room.wait_until(lambda: not room.clipped())


@pytest.mark.parametrize("language", ["Қазақша", "Русский", "English"])
def test_the_start_page_fits_in_every_language(room: Driver, language: str) -> None:
    assert isinstance(room.window, MainWindow)
    room.window.resize(*LEAST)
    room.press(language)
    room.window.notice.say("Дискіге жазу тоқтады. " * 12, Tone.ATTEND)
    room.wait_until(lambda: not room.clipped())
    assert room.small() == []


def test_a_word_that_is_cut_off_is_found(room: Driver) -> None:
    button = room.button("New recording")
    button.setFixedWidth(60)
    room.wait_until(lambda: room.clipped() == ["New recording"])
    button.setFixedSize(300, 20)
    room.wait_until(lambda: room.small() == ["New recording"])
