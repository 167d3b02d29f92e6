"""The sealing page: digest, playback, seal, the verdict of each copy; what broke off; what failed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from interview_app.domain.verdict import Verdict
from interview_app.journey.playback import Playback
from tests.recording.room import kill
from tests.ui.driver import Driver
from tests.ui.live_driver import PASSPHRASE, LiveDriver, set_up_room
from ui.app import Program
from ui.flow import AtSealing


@pytest.fixture
def live(room: Driver) -> LiveDriver:
    return LiveDriver(room)


@pytest.fixture
def stopped(live: LiveDriver, own_folders: Path, tmp_path: Path) -> LiveDriver:
    set_up_room(own_folders, tmp_path / "room")
    return live.record()


def test_the_digest_can_be_read_and_copied(stopped: LiveDriver) -> None:
    digest = stopped.sealing.digest.digest
    assert len(digest) == 64
    assert stopped.room.sees("  ".join(digest[start : start + 8] for start in (0, 8, 16, 24)))
    stopped.room.press("Copy")
    assert QGuiApplication.clipboard().text() == digest


def test_each_copy_gets_its_verdict_and_nobody_here_opens_it_again(stopped: LiveDriver, tmp_path: Path) -> None:
    session = stopped.sealing.state.live
    assert session is not None
    page = stopped.seal()
    assert [card.verdict for card in page.cards] == [Verdict.VERIFIED, Verdict.VERIFIED]
    for words in ("Master copy: VERIFIED", "Working copy: VERIFIED", str(tmp_path / "room" / "second"), "Seal digest"):
        assert stopped.room.sees(words)
    assert stopped.room.sees("This computer can no longer open the recording.")
    assert session.view.playback is Playback.SEALED
    assert page.steps.done == ("collecting", "staging", "signing", "closing", "reading_back")
    stopped.room.press("New recording")
    stopped.room.wait_to_see("Is everything ready?")


def test_closing_before_the_seal_asks_and_the_recording_can_be_sealed_later(stopped: LiveDriver) -> None:
    assert not stopped.room.window.close()
    stopped.room.wait_to_see("The recording is not sealed yet.")
    stopped.room.press("Stay here")
    assert not stopped.room.sees("The recording is not sealed yet.")
    assert not stopped.room.window.close()
    stopped.room.press("Close without sealing")
    stopped.room.wait_until(lambda: not stopped.room.window.isVisible())


def test_a_passphrase_that_is_in_no_file_is_asked_for_until_it_fits(
    live: LiveDriver, own_folders: Path, tmp_path: Path
) -> None:
    set_up_room(own_folders, tmp_path / "room", passphrase_file=False)
    live.record()
    live.room.press("Seal now")
    live.room.wait_to_see("Passphrase of the seal certificate")
    live.room.wait_until(live.sealing.passphrase.hasFocus)
    QTest.keyClicks(live.sealing.passphrase, "wrong")
    live.room.press("Try again")
    live.room.wait_until(lambda: live.sealing.passphrase.hasFocus() and not live.sealing.passphrase.text())
    QTest.keyClicks(live.sealing.passphrase, PASSPHRASE)
    live.room.press("Try again")
    live.room.wait_until(lambda: live.sealing.cards)


def test_what_a_crash_left_is_closed_and_sealed(
    live: LiveDriver, own_folders: Path, tmp_path: Path, program: Program
) -> None:
    folders = live.leave_broken(set_up_room(own_folders, tmp_path / "room"), kill)
    program.frame.flow.go(AtSealing(folders))
    live.room.wait_until(lambda: live.sealing.digest.digest)
    assert not live.room.sees("Play to the people present")
    page = live.seal()
    assert [card.verdict for card in page.cards] == [Verdict.VERIFIED, Verdict.VERIFIED]


def test_the_recording_is_played_to_the_people_present_and_that_is_put_on_record(stopped: LiveDriver) -> None:
    stopped.room.press("Play to the people present")
    stopped.room.wait_until(lambda: stopped.sealing.playing.player is not None)
    player = stopped.sealing.playing.player
    assert player is not None
    stopped.room.wait_until(lambda: player.video.shown)
    for language in ("Қазақша", "Русский", "English"):
        stopped.room.press(language)
        stopped.room.wait_until(lambda: not stopped.room.clipped())
    player.act("play")
    stopped.room.wait_until(lambda: player.played)
    session = stopped.sealing.state.live
    assert session is not None
    stopped.room.press("End the playback")
    stopped.room.wait_until(stopped.sealing.seal.isEnabled)
    kinds = [event.kind.value for event in session.play().events()]
    assert "played_back" in kinds
    page = stopped.seal()
    assert {card.verdict for card in page.cards} == {Verdict.VERIFIED}
