"""The recording page: the room always seen, marks by one key, calm questions, nothing lost on any way out."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest

from interview_app.evidence.recover import read_state
from interview_app.recording.client import attach
from interview_app.recording.rendezvous import running_sessions
from interview_app.system.paths import runtime_folder
from tests.ui.driver import Driver
from tests.ui.live_driver import LiveDriver, end_recorders, set_up_room
from ui.app import Program
from ui.flow import AtRecording


@pytest.fixture
def live(own_folders: Path, tmp_path: Path, room: Driver) -> Iterator[LiveDriver]:
    set_up_room(own_folders, tmp_path / "room")
    live = LiveDriver(room)
    live.look_at_devices()
    live.start_recording()
    yield live
    end_recorders(runtime_folder())


def test_the_room_goes_on_being_shown_and_never_an_older_picture(live: LiveDriver) -> None:
    times: list[int] = []
    live.recording.pictures[0].painted.connect(times.append)
    live.room.wait_until(lambda: len(set(times)) >= 40)
    assert times == sorted(times)


def test_both_cameras_sound_disks_and_times_are_seen(live: LiveDriver) -> None:
    page = live.recording
    live.room.wait_until(lambda: all(picture.showing for picture in page.pictures))
    live.room.wait_to_see("Sound is there")
    for words in ("Disk 1: master copy", "Disk 2: copy", "is being written", "Elapsed", "Time that fits"):
        live.room.wait_to_see(words)
    live.room.wait_until(lambda: page.elapsed.figure >= "0:00:01")


@pytest.mark.parametrize("language", ["Қазақша", "Русский", "English"])
def test_everything_fits_on_a_small_screen(live: LiveDriver, language: str) -> None:
    live.room.press(language)
    live.room.wait_until(lambda: live.room.window.size().toTuple() == (1366, 768))
    live.room.wait_until(lambda: not live.room.clipped())
    assert live.room.small() == []
    assert not live.room.window.close()
    live.room.wait_until(lambda: not live.room.clipped())
    live.room.key(Qt.Key.Key_Escape)


def test_the_cameras_are_swapped_by_key_by_button_and_by_pressing_the_small_one(live: LiveDriver) -> None:
    page = live.recording
    first, second = page.pictures
    live.room.wait_until(lambda: first.width() > 2 * second.width())

    def swapped() -> bool:
        return second.width() > 2 * first.width() and first.showing and second.showing

    live.room.key(Qt.Key.Key_X)
    live.room.wait_until(swapped)
    live.screenshot("recording-swapped")
    live.room.press("Swap the cameras (X)")
    live.room.wait_until(lambda: not swapped() and first.width() > 2 * second.width())
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    live.room.wait_until(swapped)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)  # it is large already
    live.note("x")  # a letter in words is a letter
    assert swapped()
    live.room.key(Qt.Key.Key_F1)
    live.room.wait_to_see("swap the cameras: which one is large")
    live.room.key(Qt.Key.Key_Escape)


def test_a_mark_has_the_time_of_its_key_and_the_words_typed_afterwards(live: LiveDriver) -> None:
    live.mark("first answer")
    live.room.wait_until(lambda: [line.endswith("first answer") for line in live.recording.marks.lines] == [True])
    session = live.recording.live.session
    assert session is not None
    first, second = session.view.marks
    assert first.pressed_ns == second.pressed_ns
    assert (first.text, second.text) == ("", "first answer")


def test_a_mark_is_made_by_its_key_alone_in_every_layout(live: LiveDriver) -> None:
    for key in (Qt.Key.Key_M, Qt.Key.Key_F2):
        live.room.key(key)
        live.room.wait_until(live.recording.marking.words.hasFocus)
        live.room.key(Qt.Key.Key_Escape)
    live.room.wait_until(lambda: len(live.recording.marks.lines) == 2)
    keys = {key.toString() for one in live.recording.findChildren(QShortcut) for key in QShortcut.keys(one)}
    assert {"M", "\N{CYRILLIC CAPITAL LETTER SOFT SIGN}"} <= keys  # the test's screen has no Cyrillic keyboard


def test_a_mark_while_writing_keeps_what_was_written(live: LiveDriver) -> None:
    live.room.key(Qt.Key.Key_F3)
    words = live.recording.marking.words
    live.room.wait_until(words.hasFocus)
    QTest.keyClicks(words, "mmm")  # letters here, not marks
    live.room.key(Qt.Key.Key_F2)
    live.room.wait_until(lambda: len(live.recording.marks.lines) == 2)
    assert live.recording.marks.lines[0].endswith("Mark")
    assert live.recording.marks.lines[1].endswith("mmm")


def test_the_keyboard_comes_back_after_a_mark(live: LiveDriver) -> None:
    stop = live.recording.stop
    stop.setFocus()
    live.mark("words")
    live.room.wait_until(stop.hasFocus)


def test_the_card_of_keys_comes_and_goes(live: LiveDriver) -> None:
    live.room.key(Qt.Key.Key_F1)
    live.room.wait_to_see("mark this moment")
    live.room.key(Qt.Key.Key_Escape)
    live.room.wait_until(lambda: not live.room.sees("mark this moment"))


def test_stopping_asks_first_and_escape_goes_on(live: LiveDriver) -> None:
    live.room.key(Qt.Key.Key_F10)
    live.room.wait_to_see("Stop the recording?")
    live.room.wait_until(live.room.button("Go on recording").hasFocus)
    live.room.key(Qt.Key.Key_Escape)
    live.room.wait_until(lambda: not live.room.sees("Stop the recording?"))
    assert running_sessions(runtime_folder())


def test_words_being_written_are_kept_when_the_recording_is_stopped(live: LiveDriver) -> None:
    live.room.key(Qt.Key.Key_F3)
    live.room.wait_until(live.recording.marking.words.hasFocus)
    QTest.keyClicks(live.recording.marking.words, "unfinished")
    session = live.recording.live.session
    live.stop_recording()
    assert session is not None
    assert [mark.text for mark in session.view.marks] == ["unfinished"]


def test_closing_asks_and_going_on_in_the_background_loses_nothing(live: LiveDriver, program: Program) -> None:
    order = live.recording.live.session.order if live.recording.live.session else None
    assert order is not None
    assert not live.room.window.close()
    live.room.wait_to_see("The recording is running. What did you mean?")
    live.room.press("Close the window, go on recording")
    live.room.wait_until(lambda: not live.room.window.isVisible())
    assert running_sessions(runtime_folder()) == (order.session,)
    program.close()
    with closing(Program(program.app, None, "en")) as again:
        window = again.main_window()
        window.resize(1366, 768)
        window.show()
        live.room.qtbot.waitExposed(window)
        back = LiveDriver(Driver(live.room.qtbot, window))
        back.rejoin()
        back.mark("back again")
        back.room.wait_until(lambda: back.recording.marks.lines)
        back.stop_recording()
        back.room.wait_to_see("the key of this session")


def test_a_camera_that_is_lost_is_told_calmly_with_what_is_safe(
    own_folders: Path, tmp_path: Path, room: Driver, program: Program
) -> None:
    live = LiveDriver(room)
    faults = live.record_with_faults(program, set_up_room(own_folders, tmp_path / "room"), tmp_path / "faults")
    (faults / "camera-1").touch()
    room.wait_to_see("Camera 1 gives no picture")
    room.wait_to_see("Sound and everything else are being recorded")
    room.wait_until(lambda: not live.recording.pictures[0].showing)
    (faults / "camera-1").unlink()
    room.wait_until(lambda: live.recording.pictures[0].showing and not room.sees("Camera 1 gives no picture"))
    live.stop_recording()


def test_a_recording_that_cannot_start_says_why_and_leads_back(
    own_folders: Path, tmp_path: Path, room: Driver, program: Program
) -> None:
    live = LiveDriver(room)
    order = live.order_of(set_up_room(own_folders, tmp_path / "room"))
    blocked = tmp_path / "room" / "first"
    blocked.write_text("a file where a folder should be")
    program.frame.flow.go(AtRecording(order))
    room.wait_to_see("The recording could not be started")
    room.press("Back to the devices")
    room.wait_to_see("Is everything ready?")
    assert attach(order.session, runtime_folder()) is None
    assert read_state(blocked) is None
