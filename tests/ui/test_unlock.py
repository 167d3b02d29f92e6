"""Signing in and locking: nobody learns who works here, nobody is kept from a recording, no name stays."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from interview_app.domain.permissions import AccountRole
from interview_app.domain.session import SessionKind
from interview_app.journey.room import order_of_room, room_now
from interview_app.recording.client import launch
from interview_app.recording.order import RecorderOrder
from tests.recording.room import kill, recorded
from tests.ui.office import PEOPLE, Office
from tests.ui.people_driver import type_into
from tests.vault.vaults import PASSPHRASE
from ui.flow import AtFirstStart, AtRecording, AtSessions, AtStart, AtUnlock

NAME = PEOPLE[AccountRole.INVESTIGATOR].name


@pytest.fixture
def locked(office: Office) -> Office:
    """The office after somebody has locked it."""
    office.program.frame.desk.lock()
    office.driver.wait_until(office.unlock.enter.isVisible)
    return office


def sign_in(office: Office, name: str = "aigul", passphrase: str = PASSPHRASE) -> None:
    page = office.unlock
    office.driver.wait_until(page.enter.isEnabled)
    page.sign_in.put("")
    type_into(page.sign_in.line, name)
    type_into(page.passphrase.line, passphrase)
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)


def test_whoever_knows_the_passphrase_is_let_in(locked: Office) -> None:
    sign_in(locked)
    locked.driver.wait_until(locked.sessions.isVisible)
    assert locked.unlocked.name == PEOPLE[AccountRole.ADMINISTRATOR].name


@pytest.mark.parametrize(("name", "passphrase"), [("aigul", "not the passphrase"), ("nobody", PASSPHRASE)])
def test_what_was_wrong_is_not_told_and_one_has_to_wait(locked: Office, name: str, passphrase: str) -> None:
    sign_in(locked, name, passphrase)
    driver, page = locked.driver, locked.unlock
    driver.wait_to_see("After wrong attempts one has to wait: 0:00:01")
    driver.wait_to_see("Sign-in name and passphrase do not go together.")
    assert not page.enter.isEnabled()
    assert page.passphrase.line.text() == ""
    driver.wait_until(page.enter.isEnabled)
    driver.wait_to_see("Sign-in name and passphrase do not go together.")
    sign_in(locked, name, passphrase)
    driver.wait_to_see("After wrong attempts one has to wait: 0:00:02")
    assert not page.enter.isEnabled()
    driver.wait_to_see("After wrong attempts one has to wait: 0:00:01")
    driver.wait_until(page.enter.isEnabled)
    sign_in(locked)
    locked.driver.wait_until(locked.sessions.isVisible)
    driver.wait_to_see("Attempts to sign in that failed before this: 2")


def test_the_wait_is_not_over_with_another_page(locked: Office) -> None:
    for _ in range(2):
        sign_in(locked, passphrase="not the passphrase")
        locked.driver.wait_to_see("After wrong attempts one has to wait")
        locked.driver.wait_until(locked.unlock.enter.isEnabled)
    sign_in(locked, passphrase="not the passphrase")
    locked.driver.wait_to_see("one has to wait: 0:00:04")
    locked.driver.press("Test the room")
    locked.driver.press("Back")
    locked.driver.wait_to_see("one has to wait")
    assert not locked.unlock.enter.isEnabled()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0 but cut off"])
def test_a_damaged_vault_is_set_aside_and_the_room_begins_anew(
    locked: Office, own_folders: Path, content: bytes
) -> None:
    (own_folders / "vault" / "vault.db").write_bytes(content)
    driver = locked.driver
    driver.press("Test the room")
    driver.press("Back")
    if content:  # from outside it looks sound
        sign_in(locked)
    driver.press("Set the records aside")
    driver.wait_to_see("They are kept as they are, under another name.")
    driver.press("Leave them")
    driver.press("Set the records aside")
    driver.press("Set them aside")
    driver.wait_until(lambda: locked.program.frame.flow.state == AtFirstStart())
    assert (own_folders / "vault.set-aside-1" / "vault.db").read_bytes() == content


def test_a_vault_without_its_keys_says_what_to_do(locked: Office, own_folders: Path) -> None:
    (own_folders / "vault" / "vault.keys").unlink()
    locked.driver.press("Test the room")
    locked.driver.press("Back")
    locked.driver.wait_to_see("Set the records aside")
    assert locked.driver.sees("Put the file back, or restore the vault from a backup.")
    assert locked.driver.sees("Sealed recordings do not depend on them")
    assert not locked.unlock.enter.isVisible()


@pytest.fixture
def order(office: Office) -> RecorderOrder:
    return order_of_room(room_now(None, office.program.frame.data)[0].room, ("No picture",))


def test_a_room_test_at_work_is_joined_before_anybody_signs_in(office: Office, order: RecorderOrder) -> None:
    order = replace(order, kind=SessionKind.ROOM_TEST)
    client = launch(order, office.program.frame.runtime)
    client.wait_status(20, recorded(500))
    office.program.frame.desk.lock()
    office.driver.wait_until(lambda: isinstance(office.program.frame.flow.state, AtRecording))
    state = office.program.frame.flow.state
    assert isinstance(state, AtRecording)
    assert (state.order.session, state.running) == (order.session, True)
    kill(client.rendezvous.pid)
    client.close()


def test_what_may_be_an_interview_waits_for_somebody_to_sign_in(office: Office, order: RecorderOrder) -> None:
    client = launch(order, office.program.frame.runtime)
    client.wait_status(20, recorded(500))
    office.program.frame.desk.lock()
    office.driver.wait_to_see("the recording goes on")
    assert office.window.badge.recording
    office.driver.press("Go on without signing in")
    office.driver.wait_until(lambda: isinstance(office.program.frame.flow.state, AtRecording))
    kill(client.rendezvous.pid)
    client.close()


def test_a_key_locks_and_hides_every_name_at_once(office: Office) -> None:
    office.driver.press("New interview")
    case = office.case
    assert any(NAME in line.text() for line in case.findChildren(QLineEdit))
    unlocked = office.unlocked
    office.window.activateWindow()  # keys go to the window that is in front
    office.driver.wait_until(office.window.isActiveWindow)
    QTest.keyClick(office.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert unlocked.is_locked
    assert isinstance(office.program.frame.flow.state, AtUnlock)
    assert not case.isVisible()
    assert not [line for line in office.window.findChildren(QLineEdit) if line.isVisible() and NAME in line.text()]
    assert not office.driver.sees(NAME)
    office.driver.screenshot("unlock-after-lock")


def test_a_room_that_nobody_touches_locks_itself(office: Office) -> None:
    unlocked = office.unlocked
    office.program.frame.desk.lock_after(1)
    office.driver.wait_until(lambda: unlocked.is_locked)
    office.driver.wait_until(office.unlock.isVisible)
    assert not office.driver.sees(NAME)


def test_a_touch_puts_the_lock_off(office: Office) -> None:
    desk = office.program.frame.desk
    desk.lock_after(1)
    office.driver.wait_until(lambda: desk._idle.remainingTime() < 500)
    QTest.keyClick(office.window, Qt.Key.Key_Shift)
    assert desk._idle.remainingTime() > 900
    assert not desk.is_locked


def test_it_does_not_matter_what_was_touched(office: Office) -> None:
    desk = office.program.frame.desk
    desk.lock_after(1)
    office.driver.wait_until(lambda: desk._idle.remainingTime() < 500)
    assert not desk.eventFilter(object(), QEvent(QEvent.Type.MouseMove))  # PySide may be wrong about whose event it is
    assert desk._idle.remainingTime() > 900


def test_nothing_locks_while_somebody_is_recorded(office: Office) -> None:
    desk = office.program.frame.desk
    desk.note_recording(True)
    desk.lock_after(1)
    assert not desk._idle.isActive()
    desk.note_recording(False)
    assert desk._idle.isActive()


def test_whoever_comes_back_goes_on_where_the_lock_came(office: Office) -> None:
    office.program.frame.flow.go(AtStart())
    office.program.frame.flow.go(AtSessions())
    office.program.frame.desk.lock()
    sign_in(office)
    office.driver.wait_until(office.sessions.isVisible)


def test_a_package_can_be_opened_without_signing_in(locked: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    locked.program.frame.__dict__["open_package"] = opened.append
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_kept: "/media/usb/package")
    locked.driver.press("Open a package")
    assert opened == [Path("/media/usb/package")]


@pytest.mark.parametrize("language", ["Қазақша", "Русский", "English"])
def test_signing_in_fits_in_every_language_and_look(locked: Office, language: str) -> None:
    driver = locked.driver
    driver.press(language)
    page = locked.unlock
    page.sign_in.put("bibigul")
    type_into(page.passphrase.line, "not the passphrase")
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    driver.wait_until(lambda: "0:00:01" in page.trouble.text())
    for look in ("light", "dark"):
        driver.wait_until(lambda: not driver.clipped())
        locked.window.repaint()
        assert driver.small() == []
        driver.screenshot(f"unlock-{locked.program.frame.messages.language}-{look}")
        locked.window.choices.look.click()
