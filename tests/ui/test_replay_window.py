"""The replay window on real packages: verdict, key, picture, time, holes, export, and nothing left when it closes."""

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interview_app.domain.verdict import Verdict
from interview_app.journey.ledger import note_sealer
from interview_app.journey.room import change_room
from interview_app.replaying.sound import RATE
from interview_app.system.age import new_identity, write_identity
from interview_app.system.clock import SystemClock
from tests.evidence.packages import Package
from tests.plugins.pulse import PulseRoom
from tests.ui.driver import Driver
from tests.ui.replay_driver import ReplayDriver
from ui.app import Program
from ui.sound_out import Loudspeaker
from ui.widgets.video_view import Arrangement, VideoView

NOT_SHOWN = "This part of the recording cannot be shown"


@pytest.fixture
def replay(
    qtbot: QtBot, program: Program, sealed: Package, key: Path, trust: tuple[Path, ...], no_loudspeaker: None
) -> ReplayDriver:
    """Return the window, unlocked, with the first picture on it."""
    driver = ReplayDriver(qtbot, program, sealed.path, identity=key, trust=trust)
    driver.wait_for_picture()
    return driver


def test_the_verdict_is_said_without_a_key_and_names_that(
    qtbot: QtBot, program: Program, sealed: Package, trust: tuple[Path, ...]
) -> None:
    window = ReplayDriver(qtbot, program, sealed.path, trust=trust)
    assert window.verdict is None
    assert window.sees("Checking 0 %")
    window.wait_for_verdict(Verdict.VERIFIED, with_key=False)
    assert window.sees("VERIFIED")
    assert window.sees("Checked without a key")
    assert sealed.seal_digest in window.details()


def test_nobody_trusted_means_cannot_tell(qtbot: QtBot, program: Program, sealed: Package) -> None:
    window = ReplayDriver(qtbot, program, sealed.path)
    window.wait_for_verdict(Verdict.CANNOT_TELL, with_key=False)
    assert window.sees("CANNOT TELL")


def test_in_the_room_a_package_is_judged_as_the_room_trusts_and_trusted(
    qtbot: QtBot, program: Program, own_folders: Path, sealed: Package, trust: tuple[Path, ...]
) -> None:
    change_room(None, own_folders, lambda room: replace(room, trust=tuple(map(str, trust))))
    window = ReplayDriver(qtbot, program, sealed.path, in_room=True)
    window.wait_for_verdict(Verdict.VERIFIED, with_key=False)
    assert "an authority that this room trusts today" in window.details()
    note_sealer(own_folders, sealed.room.signer.fingerprint, [sealed.room.authority.certificate])
    change_room(None, own_folders, lambda room: replace(room, trust=()))
    later = ReplayDriver(qtbot, program, sealed.path, in_room=True)
    later.wait_for_verdict(Verdict.VERIFIED, with_key=False)
    assert "that this room trusted when it sealed" in later.details()
    later.screenshot("replay-trust-of-then")


def test_with_a_key_the_verdict_comes_after_the_whole_check(replay: ReplayDriver) -> None:
    replay.wait_for_verdict(Verdict.VERIFIED, with_key=True)
    assert replay.sees("The whole package is as it was sealed.")


class Children:
    """Remembers the processes that are started."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.started: list[subprocess.Popen[bytes]] = []
        start = subprocess.Popen

        def remembered(*command: object, **options: object) -> "subprocess.Popen[bytes]":
            self.started.append(start(*command, **options))  # type: ignore[call-overload]
            return self.started[-1]

        monkeypatch.setattr(subprocess, "Popen", remembered)


@pytest.fixture
def hanging(tmp_path: Path) -> tuple[Path, ...]:
    """Return a certificate that nobody ever gets to read: a check with it does not end."""
    os.mkfifo(tmp_path / "hangs.pem")
    return (tmp_path / "hangs.pem",)


def test_a_check_that_is_killed_says_that_nothing_can_be_told(
    qtbot: QtBot, program: Program, sealed: Package, hanging: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    children = Children(monkeypatch)
    window = ReplayDriver(qtbot, program, sealed.path, trust=hanging)
    window.wait_until(lambda: children.started)
    assert window.verdict is None
    children.started[0].kill()
    window.wait_to_see("CANNOT TELL")
    window.wait_to_see("The check of the package broke off before it came to a result")
    assert window.verdict is Verdict.CANNOT_TELL


def test_closing_the_window_ends_its_check(
    qtbot: QtBot, program: Program, sealed: Package, hanging: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    children = Children(monkeypatch)
    window = ReplayDriver(qtbot, program, sealed.path, trust=hanging)
    window.wait_until(lambda: children.started)
    window.window.close()
    qtbot.waitUntil(lambda: children.started[0].returncode is not None)
    assert program.windows == []


@pytest.mark.usefixtures("no_loudspeaker")
def test_a_passphrase_is_asked_in_the_window(
    qtbot: QtBot, program: Program, sealed: Package, tmp_path: Path, trust: tuple[Path, ...]
) -> None:
    locked = tmp_path / "locked.txt"
    write_identity(locked, sealed.key, "correct")
    window = ReplayDriver(qtbot, program, sealed.path, identity=locked, trust=trust)
    window.wait_until(window.replay.unlock.button.isEnabled)
    assert not window.replay.unlock.trouble.isVisible()  # nothing was wrong yet: nothing was asked
    window.unlock(locked, "wrong")
    window.wait_to_see("the passphrase is missing or wrong")
    window.unlock(locked, "correct")
    window.wait_for_picture()


def test_another_key_is_told_calmly(qtbot: QtBot, program: Program, sealed: Package, tmp_path: Path) -> None:
    strange = tmp_path / "strange.txt"
    write_identity(strange, new_identity(), None)
    window = ReplayDriver(qtbot, program, sealed.path)
    window.unlock(strange)
    window.wait_to_see("The key does not open this package.")


def test_what_is_no_package_is_told_calmly(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    window = ReplayDriver(qtbot, program, tmp_path)
    window.wait_to_see("this cannot be read as a package")
    assert window.verdict is Verdict.CANNOT_TELL
    assert not window.replay.unlock.isVisible()


def test_it_plays_and_pauses(replay: ReplayDriver) -> None:
    replay.play()
    replay.wait_to_play_on(0.6)
    replay.pause()
    stands = replay.player.player.position_us
    assert replay.sees("There is no loudspeaker")
    assert replay.player.player.position_us == stands


def test_a_press_on_the_timeline_jumps(replay: ReplayDriver) -> None:
    replay.jump_to(12)
    assert replay.seconds == pytest.approx(12, abs=0.1)
    replay.wait_for_picture()
    assert replay.sees("0:00:1")


def test_the_keys_do_what_the_card_says(replay: ReplayDriver) -> None:
    replay.jump_to(12)
    for key, seconds in ((Qt.Key.Key_J, 2), (Qt.Key.Key_L, 12), (Qt.Key.Key_Left, 7), (Qt.Key.Key_Right, 12)):
        replay.key(key)
        replay.wait_to_stand_at(seconds)
    replay.key(Qt.Key.Key_Home)
    replay.wait_until(lambda: replay.seconds < 0.5)
    replay.key(Qt.Key.Key_Plus)
    assert replay.player.player.speed == 1.25
    replay.key(Qt.Key.Key_Minus)
    replay.key(Qt.Key.Key_Space)
    replay.wait_until(lambda: replay.player.transport.playing)
    replay.key(Qt.Key.Key_K)
    replay.wait_until(lambda: not replay.player.transport.playing)
    replay.key(Qt.Key.Key_F1)
    assert replay.sees("play, pause")
    replay.key(Qt.Key.Key_F1)
    assert not replay.sees("play, pause")


def test_a_step_is_one_picture(replay: ReplayDriver) -> None:
    replay.jump_to(5)
    replay.wait_until(lambda: replay.seconds > 4.9)
    before = replay.player.video.shown
    replay.key(Qt.Key.Key_Period)
    replay.wait_until(lambda: replay.player.video.shown > before and 5.05 < replay.seconds < 5.45)
    on = replay.seconds
    replay.key(Qt.Key.Key_Comma)
    replay.wait_until(lambda: replay.seconds == pytest.approx(on - 0.2, abs=0.02))


def test_events_and_gaps_are_listed_and_jumped_to(replay: ReplayDriver) -> None:
    assert any("Part 2" in line for line in replay.events())
    replay.jump_to_event("Nothing was recorded here")
    replay.wait_for_hole("Nothing was recorded here")
    assert "Part 1" in replay.under_mouse(3)
    replay.wait_until(lambda: "Nothing was recorded here" in replay.under_mouse(replay.seconds + 0.1))


@pytest.mark.usefixtures("no_loudspeaker")
def test_a_damaged_segment_is_a_hole_and_the_rest_plays(
    qtbot: QtBot, program: Program, sealed: Package, key: Path, trust: tuple[Path, ...], tmp_path: Path
) -> None:
    damaged = sealed.copy(tmp_path / "damaged")
    file = damaged.path / "data/media/part-001/000002.m4s.age"
    file.chmod(0o600)
    content = bytearray(file.read_bytes())
    content[-40] ^= 1
    file.write_bytes(content)
    window = ReplayDriver(qtbot, program, damaged.path, identity=key, trust=trust)
    window.wait_for_picture()
    window.wait_for_verdict(Verdict.ALTERED, with_key=True)
    assert window.sees("ALTERED")
    window.jump_to(14)
    window.wait_for_hole(NOT_SHOWN)
    assert NOT_SHOWN in window.under_mouse(14)
    assert any(NOT_SHOWN in line for line in window.events())
    assert window.sees("ALTERED")
    window.jump_to(21)
    window.wait_for_picture()
    window.jump_to(3)
    window.play()
    window.wait_to_play_on(0.4)
    assert window.verdict is Verdict.ALTERED


def test_an_export_needs_a_reason_and_leaves_a_note(replay: ReplayDriver, tmp_path: Path) -> None:
    replay.press("Export")
    QTest.keyClicks(replay.export_form.file, str(tmp_path / "unused.mp4"))
    assert not replay.button("Write the video file").isEnabled()
    replay.export_form.file.clear()
    replay.press("Close")
    replay.export(tmp_path / "film.mp4", "Hearing of 21.11.2026")
    assert replay.sees("Note of origin")
    assert "Hearing of 21.11.2026" in (tmp_path / "film.mp4.origin.json").read_text()
    assert list(tmp_path.glob("film-part-*.mp4"))


def test_the_whole_screen_keeps_the_verdict(replay: ReplayDriver) -> None:
    replay.key(Qt.Key.Key_F)
    replay.wait_until(replay.window.isFullScreen)
    assert replay.replay.line.isVisible()
    assert not replay.player.events.isVisible()
    replay.key(Qt.Key.Key_Escape)
    replay.wait_until(lambda: not replay.window.isFullScreen())


@pytest.mark.parametrize(("language", "play"), [("kk", "Ойнату"), ("ru", "Смотреть")])
def test_the_language_changes_at_once(replay: ReplayDriver, program: Program, language: str, play: str) -> None:
    replay.wait_for_verdict(Verdict.VERIFIED, with_key=True)
    program.frame.messages.speak(language)
    replay.wait_to_see(play)
    assert replay.sees(program.frame.messages.text("word.VERIFIED"))
    program.frame.messages.speak("en")


def test_nothing_is_cut_off_or_too_small(replay: ReplayDriver) -> None:
    replay.wait_for_verdict(Verdict.VERIFIED, with_key=True)
    assert not replay.clipped()
    assert not replay.small()


def test_closing_while_it_plays_ends_everything(replay: ReplayDriver) -> None:
    replay.play()
    replay.wait_to_play_on(0.2)
    replay.window.close()
    assert not replay.player.player.playing  # the fixture looks for threads that are left


def test_two_cameras_share_the_view(program: Program, qtbot: QtBot) -> None:
    view = VideoView(program.frame.theme)
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show_cameras(2)
    for camera, shade in ((1, 60), (2, 200)):
        picture = np.full((90, 160, 4), shade, np.uint8)
        picture[..., 3] = 255
        view.show_picture(camera, picture)

    def seen_at(x: int, y: int) -> int:
        return view.grab().toImage().pixelColor(x, y).red()

    assert (seen_at(250, 200), seen_at(750, 200)) == (60, 200)
    view.arrange(Arrangement.INSIDE)
    assert (seen_at(400, 100), seen_at(800, 350)) == (60, 200)
    view.arrange(Arrangement.FIRST)
    assert (seen_at(250, 200), seen_at(800, 350)) == (60, 60)
    view.arrange(Arrangement.SECOND)
    assert seen_at(500, 200) == 200


def test_two_cameras_are_swapped_in_every_arrangement(program: Program, qtbot: QtBot) -> None:
    view = VideoView(program.frame.theme)
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show_cameras(2)
    for camera, shade in ((1, 60), (2, 200)):
        view.show_picture(camera, np.array([shade, shade, shade, 255], np.uint8) * np.ones((90, 160, 1), np.uint8))
    places = {
        Arrangement.BESIDE: ((250, 200), (750, 200)),
        Arrangement.INSIDE: ((400, 100), (800, 350)),
        Arrangement.FIRST: ((500, 200), (300, 100)),
    }

    def seen() -> list[int]:
        shown = view.grab().toImage()
        return [shown.pixelColor(*place).red() for place in places[arrangement]]

    for arrangement in places:
        view.arrange(arrangement)
        before = seen()
        with qtbot.waitSignal(view.fits):  # each camera is asked for pictures of its new size
            view.swap()
        assert seen() == [260 - shade for shade in before]
        view.swap()
        assert seen() == before


def test_the_loudspeaker_is_heard_and_says_how_far(pulse_room: PulseRoom, qtbot: QtBot) -> None:
    listening = subprocess.Popen(
        ["parec", "--raw", "--format=s16le", "--rate=48000", "--channels=1", "--device=room.monitor"],
        stdout=subprocess.PIPE,
        env=os.environ | pulse_room.environment,
    )
    clock = SystemClock()
    out = Loudspeaker.opened(clock)
    tone = (np.sin(2 * np.pi * 1000 * np.arange(RATE) / RATE) * 12_000).astype(np.int16)
    frames = np.stack([tone, tone], axis=1)
    written, told = 0, [0]
    out.run()

    def feed() -> bool:
        nonlocal written
        room = min(out.room(), len(frames) - written)
        out.write(frames[written : written + room])
        written += room
        told.append(out.heard())
        return told[-1] >= RATE // 2

    try:
        qtbot.waitUntil(feed, timeout=5_000)
        out.hold()
        assert listening.stdout is not None
        heard = np.frombuffer(listening.stdout.read(RATE), np.int16)
    finally:
        out.close()
        listening.kill()
        listening.communicate()
    assert told == sorted(told)
    assert told[-1] <= written
    assert np.abs(heard).max() > 3_000
    out.clear()
    assert out.heard() == 0


def test_a_packages_name_is_plain_text(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "<b>bold"
    folder.mkdir()
    window: Driver = ReplayDriver(qtbot, program, folder)
    window.wait_to_see("<b>bold")
