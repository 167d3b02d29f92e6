"""Packages of every shape open in the window and play: long, without picture or sound, short, damaged at their end."""

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.system.age import write_identity
from tests.evidence.packages import Package, Room, new_room
from tests.replaying.films import QUIET_S, SIZE, Take, build, build_long, number_of
from tests.ui.replay_driver import ReplayDriver
from ui.app import Program
from ui.widgets.video_view import VideoView

HOURS_8 = 8 * 3600
pytestmark = pytest.mark.usefixtures("no_loudspeaker")


@pytest.fixture(scope="module")
def room() -> Room:
    return new_room()


class Opener:
    """Opens packages with their key."""

    def __init__(self, qtbot: QtBot, program: Program, folder: Path) -> None:
        self._qtbot, self._program, self._folder = qtbot, program, folder

    def open(self, package: Package) -> ReplayDriver:
        key = self._folder / "key.txt"
        write_identity(key, package.key, None)
        return ReplayDriver(self._qtbot, self._program, package.path, identity=key)


@pytest.fixture
def opener(qtbot: QtBot, program: Program, tmp_path: Path) -> Opener:
    return Opener(qtbot, program, tmp_path)


def shows(view: VideoView, number: int) -> bool:
    """Return whether there is a picture and it bears *number*."""
    return not view.empty and number_on(view) == number


def number_on(view: VideoView) -> int:
    """Return the number that the first camera's picture bears."""
    picture = view._pictures[0]
    assert picture is not None
    return number_of(picture)


def test_eight_hours_open_and_every_place_is_reached(opener: Opener, room: Room, tmp_path: Path) -> None:
    window = opener.open(build_long(tmp_path / "long", room, HOURS_8))
    window.wait_for_picture()
    assert window.player.player.timeline.duration_us == HOURS_8 * 1_000_000
    assert window.sees("8:00:00")
    for seconds in (4 * 3600 + 3.3, HOURS_8 - 0.5, 17.7):
        window.player.jump(round(seconds * 1_000_000))
        window.wait_until(partial(shows, window.player.video, int(seconds % QUIET_S * SIZE.rate)))
    window.play()
    window.wait_to_play_on(0.5)
    window.screenshot("replay-8-hours")


def test_without_a_camera_the_sound_plays_and_the_page_says_so(opener: Opener, room: Room, tmp_path: Path) -> None:
    window = opener.open(build(tmp_path / "heard", room, [Take(3, cameras=0)]))
    window.wait_for_hole("No picture was recorded here")
    window.play()
    window.wait_until(lambda: window.seconds > 0.5)
    assert not window.player.transport.view.isVisible()
    assert not window.clipped()


def test_without_sound_the_pictures_play_and_no_volume_is_offered(opener: Opener, room: Room, tmp_path: Path) -> None:
    window = opener.open(build(tmp_path / "seen", room, [Take(3, channels=0)]))
    window.wait_for_picture()
    assert not window.player.transport.volume.isVisible()
    assert not window.sees("There is no loudspeaker")  # nothing could be heard with one
    window.play()
    window.wait_to_play_on(0.5)


def test_one_segment_alone_plays_to_its_end(opener: Opener, room: Room, tmp_path: Path) -> None:
    window = opener.open(build(tmp_path / "short", room, [Take(1)]))
    window.wait_for_picture()
    window.play()
    window.wait_until(lambda: not window.player.transport.playing and window.seconds > 0.9)
    assert number_on(window.player.video) == SIZE.rate - 1


def test_parts_with_gaps_and_another_number_of_cameras_play_on(opener: Opener, room: Room, tmp_path: Path) -> None:
    window = opener.open(build(tmp_path / "parts", room, [Take(2, 2), Take(1), Take(2, 2)]))
    window.wait_for_picture()
    assert sum("Nothing was recorded here" in line for line in window.events()) == 2
    window.jump_to(9.5)
    window.wait_for_hole("Nothing was recorded here")
    window.jump_to(7.2)
    window.wait_until(lambda: window.player.video._pictures[0] is not None and window.player.video._pictures[1] is None)
    window.jump_to(13.5)
    window.wait_until(lambda: all(picture is not None for picture in window.player.video._pictures))


@pytest.mark.parametrize("cut", ["half of the last segment", "the last segment", "the last batch of events"])
def test_a_truncated_package_is_altered_and_plays_what_is_whole(
    opener: Opener, room: Room, tmp_path: Path, cut: str
) -> None:
    package = build(tmp_path / "cut", room, [Take(22)])
    last = package.path / layout.segment_path(1, 3)
    if cut == "the last batch of events":
        last = max((package.path / "data/events").iterdir())
    last.chmod(0o600)
    if cut == "half of the last segment":
        last.write_bytes(last.read_bytes()[: last.stat().st_size // 2])
    else:
        last.unlink()
    window = opener.open(package)
    window.wait_for_picture()
    window.wait_until(lambda: not window.replay.line.checking)
    assert window.verdict is Verdict.ALTERED
    window.jump_to(12)
    window.wait_for_picture()
    window.play()
    window.wait_to_play_on(0.4)
    window.jump_to(21)
    if cut == "the last batch of events":
        assert window.events() == [] or all("Mark" not in line for line in window.events())
        window.wait_for_picture()
    else:
        window.wait_for_hole("This part of the recording cannot be shown")
