"""The device page: the room is seen and heard before anything is recorded, and says in words what it lacks."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from interview_app.domain.session import CameraOrder
from interview_app.journey.room_settings import ROOM_FILE, RoomSettings, read_settings, write_settings
from interview_app.recording.order import TargetSeen
from tests.recording.room import small_film
from tests.ui.driver import Driver
from tests.ui.live_driver import HD, VGA, LiveDriver, set_up_room
from ui.widgets.label import Label


@pytest.fixture
def settings(own_folders: Path, tmp_path: Path) -> RoomSettings:
    return set_up_room(own_folders, tmp_path / "room")


@pytest.fixture
def live(settings: RoomSettings, room: Driver) -> LiveDriver:
    assert settings.cameras
    return LiveDriver(room)


def test_the_room_is_seen_and_heard(live: LiveDriver) -> None:
    page = live.look_at_devices()
    assert live.room.sees("1280 × 720, 25 a second")
    live.room.wait_until(lambda: all(picture.showing for picture in page.pictures))
    live.room.wait_to_see("Sound is there")


def test_both_disks_are_told_with_the_time_that_fits(live: LiveDriver, settings: RoomSettings) -> None:
    live.look_at_devices()
    for name, path in zip(("Master copy", "Working copy"), settings.targets, strict=True):
        assert live.room.sees(f"{name}: {path}")
    assert live.room.sees("fit")
    assert live.room.sees("Same disk as the master copy")


def test_it_is_told_who_can_open_and_who_seals(live: LiveDriver) -> None:
    live.look_at_devices()
    assert live.room.sees("Can open the recording: 2 keys")
    assert live.room.sees("OU=Test room")


def test_an_address_that_leads_nowhere_is_told_with_what_to_do(live: LiveDriver, tmp_path: Path) -> None:
    page = live.look_at_devices()
    choice = page.choices.cameras[1]
    choice.list.setCurrentIndex(choice.list.findText("File or address…"))
    choice.list.activated.emit(choice.list.currentIndex())
    live.room.wait_until(choice.typed.hasFocus)
    QTest.keyClicks(choice.typed, str(tmp_path / "nothing.mp4"))
    QTest.keyClick(choice.typed, Qt.Key.Key_Return)
    live.room.wait_to_see("Gives no picture: there is no such file")
    live.room.wait_to_see("Camera 2 gives no picture. Check its cable or choose another one.")
    assert not page.start.isEnabled()


def test_a_second_camera_can_be_left_out_and_the_choice_is_kept(live: LiveDriver, own_folders: Path) -> None:
    page = live.look_at_devices()
    choice = page.choices.cameras[1]
    choice.list.setCurrentIndex(choice.list.findText("None"))
    choice.list.activated.emit(choice.list.currentIndex())
    live.room.wait_until(lambda: not page.pictures[1].isVisible())
    live.wait_ready()
    live.room.wait_until(lambda: len(read_settings(own_folders / ROOM_FILE).settings.cameras) == 1)
    live.room.press("Back")
    live.look_at_devices()
    assert live.devices.choices.cameras[1].source is None


def test_the_size_of_the_picture_is_kept(live: LiveDriver, own_folders: Path) -> None:
    page = live.look_at_devices()
    page.choices.resolution.setCurrentIndex(page.choices.resolution.findText("640 × 480, 25 pictures a second"))
    page.choices.resolution.activated.emit(page.choices.resolution.currentIndex())
    live.wait_ready()
    live.room.wait_until(
        lambda: {camera.resolution for camera in read_settings(own_folders / ROOM_FILE).settings.cameras} == {VGA}
    )


def test_a_camera_that_gives_less_than_was_chosen_is_told_with_what_will_be_recorded(
    live: LiveDriver, settings: RoomSettings, own_folders: Path, tmp_path: Path
) -> None:
    camera = CameraOrder(str(small_film(tmp_path / "small.mp4")), "Room", HD)
    write_settings(own_folders / ROOM_FILE, replace(settings, cameras=(camera,)))
    live.look_at_devices()
    live.room.wait_to_see("320 × 180, 25 a second. The camera gives less than was chosen; it is recorded at this size.")
    live.screenshots("camera-gives-less")
    live.wait_ready()


def test_a_room_that_nobody_set_up_says_what_it_lacks(room: Driver) -> None:
    room.press("New recording")
    room.wait_to_see("No camera is chosen.")
    assert not LiveDriver(room).devices.start.isEnabled()


def test_a_broken_file_is_set_aside_and_told(live: LiveDriver, own_folders: Path) -> None:
    (own_folders / ROOM_FILE).write_text("colour = 3\n")
    live.room.press("New recording")
    live.room.wait_to_see("The room's settings could not be read (line 1: colour).")
    assert (own_folders / f"{ROOM_FILE}.broken-1").read_text() == "colour = 3\n"


def test_a_seal_that_is_gone_is_told(live: LiveDriver, settings: RoomSettings, own_folders: Path) -> None:
    write_settings(own_folders / ROOM_FILE, replace(settings, signer="nowhere.p12"))
    live.room.press("New recording")
    live.room.wait_to_see("this is not a readable seal certificate with its key")
    assert not live.devices.start.isEnabled()


def test_a_disk_too_small_for_the_plan_is_told_with_what_to_do(live: LiveDriver) -> None:
    words = live.look_at_devices()._words
    tight = TargetSeen(1, there=True, free_bytes=10**9, seconds_left=600, same_disk=False, reason="")
    assert words.target(tight, 720) == (
        "Only 10 min fit, but 12 h 0 min are planned. Free some space or connect another disk.",
        False,
    )


def test_a_disk_that_takes_nothing_stops_the_start_in_words(live: LiveDriver, settings: RoomSettings) -> None:
    Path(settings.targets[1]).write_text("a file where a folder should be")
    live.room.press("New recording")
    live.room.wait_to_see("Disk 2: Nothing can be written here")
    assert not live.devices.start.isEnabled()


def test_the_artificial_microphone_follows_the_language(live: LiveDriver) -> None:
    shown = live.look_at_devices().choices.microphone.list
    live.room.press("Русский")
    live.room.wait_until(lambda: shown.currentText() == "Искусственная комната")
    live.room.press("Қазақша")
    live.room.wait_until(lambda: shown.currentText() == "Жасанды бөлме")


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the folders that will be chosen, one after another, wherever the page asks for one."""
    chosen: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(chosen.pop(0)) if chosen else "")
    return chosen


def kept(own_folders: Path) -> tuple[str, ...]:
    return read_settings(own_folders / ROOM_FILE).settings.targets


def test_another_disk_can_be_chosen_and_is_kept(
    live: LiveDriver, settings: RoomSettings, own_folders: Path, tmp_path: Path, folders: list[Path]
) -> None:
    page = live.look_at_devices()
    folders.append(tmp_path / "other")
    folders[0].mkdir()
    live.room.press("Other folder…", at=1)
    live.room.wait_to_see(f"Working copy: {tmp_path / 'other'}")
    live.wait_ready()
    live.room.wait_until(lambda: kept(own_folders) == (settings.targets[0], str(tmp_path / "other")))
    assert not list((tmp_path / "other").iterdir())
    page.targets[0].choose.click()  # and nothing was chosen this time
    assert page._room.room.targets == kept(own_folders)


@pytest.mark.parametrize("place", ["first", "first/below", "."])
def test_two_copies_never_share_a_place(
    live: LiveDriver, settings: RoomSettings, own_folders: Path, tmp_path: Path, folders: list[Path], place: str
) -> None:
    live.look_at_devices()
    folders.append(tmp_path / "room" / place)
    folders[0].mkdir(parents=True, exist_ok=True)
    live.room.press("Other folder…", at=1)
    live.room.wait_to_see("both copies would lie on the same place")
    assert live.devices.start.isEnabled()  # what was chosen before holds
    assert kept(own_folders) == settings.targets


def test_a_folder_that_takes_nothing_is_refused_with_what_to_do(
    live: LiveDriver, settings: RoomSettings, own_folders: Path, tmp_path: Path, folders: list[Path]
) -> None:
    live.look_at_devices()
    folders.append(tmp_path / "gone")
    live.room.press("Other folder…", at=0)
    live.room.wait_to_see("a recording cannot be written here (the disk was removed)")
    assert kept(own_folders) == settings.targets


def test_the_working_copy_can_be_left_out_and_chosen_again(
    live: LiveDriver, settings: RoomSettings, own_folders: Path, tmp_path: Path, folders: list[Path]
) -> None:
    live.look_at_devices()
    assert not live.room.sees("Without a working copy")  # there is no need
    Path(settings.targets[1]).write_text("a file where a folder should be")
    live.room.press("Without a working copy")
    live.room.wait_to_see("There is only one copy. Choose a folder on another disk for the working copy.")
    live.wait_ready()
    live.room.wait_until(lambda: kept(own_folders) == settings.targets[:1])
    folders.append(tmp_path / "again")
    folders[0].mkdir()
    live.room.press("Choose a folder…")
    live.wait_ready()
    live.room.wait_until(lambda: kept(own_folders) == (settings.targets[0], str(tmp_path / "again")))


def test_a_room_without_disks_gets_its_first_one_here(
    live: LiveDriver, settings: RoomSettings, own_folders: Path, tmp_path: Path, folders: list[Path]
) -> None:
    write_settings(own_folders / ROOM_FILE, replace(settings, targets=()))
    live.room.press("New recording")
    live.room.wait_until(lambda: live.devices.targets)
    first, second = live.devices.targets
    assert not second.choose.isEnabled()
    folders.append(tmp_path / "disk")
    folders[0].mkdir()
    first.choose.click()
    live.room.wait_until(lambda: kept(own_folders) == (str(tmp_path / "disk"),))
    live.wait_ready()


def test_loud_and_dead_microphones_are_marked(live: LiveDriver) -> None:
    meter = live.look_at_devices().level
    live.room.wait_to_see("Sound is there")
    meter.hear(-100, -2000, 5)
    assert meter.word == "Too loud: move the microphone away or turn it down"
    for _ in range(15):
        assert meter.clipping
        meter.hear(-2000, -3000, 5)
    assert not meter.clipping
    for kind in (*["quiet"] * 15, "attention"):  # nobody may have spoken yet
        meter.hear(-10000, -10000, 5)
        assert meter.word == "Silence: is the microphone switched on?"
        assert [one.property("kind") for one in meter.findChildren(Label)] == [kind]
    meter.hear(-10000, -10000, 5, "unplugged")
    assert meter.word == "No sound: it was unplugged"


def test_going_back_lets_the_devices_go(live: LiveDriver) -> None:
    glass = live.look_at_devices()._glass
    live.room.press("Back")
    live.room.wait_until(lambda: not glass._thread.is_alive())
