"""The start page: what an earlier run left is found, and nothing of it is touched."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interview_app.domain.errors import Circumstance, Code
from interview_app.evidence.layout import STATE
from interview_app.journey.room import Room as Described
from interview_app.journey.room import RoomFile
from interview_app.journey.room_settings import SoundCodec
from interview_app.recording.client import launch
from interview_app.recording.order import RecorderOrder
from interview_app.system.paths import runtime_folder
from interview_app.system.texts import Texts
from tests.recording.room import Room, kill, recorded
from tests.ui.driver import Driver
from ui.app import Program
from ui.flow import ROOM_TEST, AtDevices, AtRecording, AtSealing, AtStart
from ui.pages import Page
from ui.pages.table import PAGES


class Elsewhere(Page[Any]):
    """Stands where another page would: here only the way to it is looked at."""

    def retranslate(self) -> None:
        self.title.setText("Elsewhere")


@pytest.fixture
def left(tmp_path: Path) -> Room:
    folder = tmp_path / "room"
    folder.mkdir()
    return Room(folder)


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every step but the first lead to a page that does nothing."""
    for step in ROOM_TEST:
        if step is not AtStart:
            monkeypatch.setitem(PAGES, step, Elsewhere)


@pytest.fixture
def set_up(program: Program, left: Room, ways: None) -> Program:
    """Return the program in the room whose targets are the folders of *left*."""
    described = Described(
        name="Room 7",
        cameras=left.cameras,
        microphone=left.microphone or pytest.fail("no microphone"),
        sound_codec=SoundCodec.FLAC,
        overlay=True,
        minutes=90,
        targets=tuple(str(target) for target in left.targets),
        recipients=(left.identity.recipient.text,),
        signer="seal.p12",
        signer_passphrase_file="",
        trust=("ca.pem",),
    )
    program.frame = replace(program.frame, room=RoomFile(described, left.folder))
    return program


def _open(program: Program, qtbot: QtBot) -> Driver:
    window = program.main_window()
    window.show()
    qtbot.waitExposed(window)
    return Driver(qtbot, window)


def _recording(left: Room) -> Iterator[RecorderOrder]:
    order = left.order()
    client = launch(order, runtime_folder())
    client.wait_status(20, recorded(1500))
    yield order
    kill(client.rendezvous.pid)
    client.close()


@pytest.fixture
def at_work(own_folders: Path, left: Room) -> Iterator[RecorderOrder]:
    """A recorder that goes on without a window."""
    yield from _recording(left)


@pytest.fixture
def interrupted(own_folders: Path, left: Room) -> RecorderOrder:
    """A recording that was killed and never sealed."""
    (order,) = _recording(left)
    return order


def test_an_empty_room_has_nothing_to_take_up(set_up: Program, qtbot: QtBot) -> None:
    page = _open(set_up, qtbot)
    page.wait_to_see("Room 7")
    assert not page.sees("Recordings that are not sealed yet")
    page.press("New recording")
    page.wait_to_see("Elsewhere")
    assert set_up.frame.flow.state == AtDevices()


def test_an_interrupted_recording_is_listed_untouched_and_taken_up(
    interrupted: RecorderOrder, set_up: Program, left: Room, qtbot: QtBot
) -> None:
    folders = tuple(left.open_folders(interrupted))
    before = {path: path.stat().st_mtime_ns for folder in folders for path in folder.rglob("*")}
    page = _open(set_up, qtbot)
    page.wait_to_see("Recordings that are not sealed yet")
    assert page.sees("room test")
    assert page.sees(str(left.targets[0]))
    assert page.sees(str(left.targets[1]))
    assert before == {path: path.stat().st_mtime_ns for folder in folders for path in folder.rglob("*")}
    page.press("Русский")
    page.wait_to_see("Ещё не заверенные записи")
    page.press("Завершить и заверить")
    page.wait_to_see("Elsewhere")
    assert set_up.frame.flow.state == AtSealing(folders)


def test_a_recording_that_cannot_be_read_is_listed_all_the_same(set_up: Program, left: Room, qtbot: QtBot) -> None:
    folder = left.targets[1] / f"{'a' * 26}.open"
    folder.mkdir(parents=True)
    (folder / STATE).write_bytes(b"torn")
    page = _open(set_up, qtbot)
    page.wait_to_see("A recording whose details cannot be read")
    page.press("Close and seal")
    assert set_up.frame.flow.state == AtSealing((folder.resolve(),))


def test_a_recorder_at_work_is_joined_at_once(at_work: RecorderOrder, set_up: Program, qtbot: QtBot) -> None:
    page = _open(set_up, qtbot)
    page.wait_to_see("Elsewhere")
    assert set_up.frame.flow.state == AtRecording(at_work, running=True)


def test_what_cannot_be_looked_at_is_said(set_up: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise Circumstance(Code.RECORDER_VERSION)

    monkeypatch.setattr("interview_app.journey.waiting.interrupted", refuse)
    page = _open(set_up, qtbot)
    page.wait_to_see(Texts("en").text("error.recorder_version"))


def test_a_package_is_chosen_and_opened(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    program.frame = replace(program.frame, open_package=opened.append)
    page = _open(program, qtbot)
    answers = iter(["", str(tmp_path)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(answers))
    page.press("Open a package")
    assert opened == []
    page.press("Open a package")
    assert opened == [tmp_path]
