"""One's own passphrase: before anything else where somebody else chose the first, and at any time later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interview_app.domain.permissions import AccountRole
from interview_app.journey import accounts
from interview_app.journey.vault_opening import unlock
from interview_app.system.clock import Clock
from interview_app.vault.passphrase import Derivation
from tests.ui.office import PEOPLE, Office
from tests.ui.people_driver import type_letters
from tests.vault.vaults import FAST, PASSPHRASE
from ui.flow import AtOwnPassphrase
from ui.pages.own_passphrase import OwnPassphrasePage
from ui.theme import Look

OWN = "seven green boats"


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys as cheaply as can be: how slow it is is measured elsewhere."""

    def measured(_clock: Clock) -> Derivation:
        return FAST

    monkeypatch.setattr(accounts, "measured", measured)


def own_passphrase(office: Office) -> OwnPassphrasePage:
    office.window.activateWindow()
    office.driver.wait_until(lambda: isinstance(office.window.page, OwnPassphrasePage))
    page = office.window.page
    assert isinstance(page, OwnPassphrasePage)
    return page


def sign_in_for_the_first_time(office: Office) -> OwnPassphrasePage:
    office.sign_in(AccountRole.ADMINISTRATOR)
    person = next(one for one in accounts.everybody(office.unlocked) if one.role is AccountRole.INVESTIGATOR)
    accounts.give_passphrase(office.unlocked, person.person, PASSPHRASE)
    office.program.frame.desk.lock()
    page = office.unlock
    office.driver.wait_until(page.enter.isEnabled)
    type_letters(page.sign_in.line, PEOPLE[AccountRole.INVESTIGATOR].sign_in)
    type_letters(page.passphrase.line, PASSPHRASE)
    page.enter.click()
    return own_passphrase(office)


def type_all(page: OwnPassphrasePage, old: str, new: str, again: str | None = None) -> None:
    texts = (old, new, new if again is None else again)
    for line, text in zip((page.old.line, page.new.first.line, page.new.again.line), texts, strict=True):
        line.clear()
        type_letters(line, text)


def test_a_passphrase_from_somebody_else_is_changed_before_anything_else(office: Office) -> None:
    page = sign_in_for_the_first_time(office)
    office.driver.wait_until(lambda: office.driver.sees("Choose your own passphrase"))
    assert not page.leave.isVisible()
    type_all(page, PASSPHRASE, OWN)
    QTest.keyClick(page.new.again.line, Qt.Key.Key_Return)
    office.driver.wait_until(office.sessions.isVisible)
    assert not office.driver.sees("Somebody else chose your passphrase")
    office.program.frame.desk.lock()
    person = unlock(office.program.frame.data, PEOPLE[AccountRole.INVESTIGATOR].sign_in, OWN, office.clock)
    assert not person.signed_in.provisional
    person.lock()


def test_one_can_only_lock_instead(office: Office) -> None:
    sign_in_for_the_first_time(office)
    office.driver.press("Lock (Ctrl+L)")
    office.driver.wait_until(office.unlock.isVisible)
    assert office.program.frame.desk.is_locked


def test_what_cannot_stand_is_said_at_its_field(office: Office) -> None:
    page = sign_in_for_the_first_time(office)
    page.keep.click()
    assert [field.trouble for field in (page.old, page.new.first, page.new.again)] == 3 * ["Please fill this in."]
    type_all(page, PASSPHRASE, OWN, OWN + "s")
    page.keep.click()
    assert page.new.again.trouble == "The two differ. Type both again."
    type_all(page, PASSPHRASE, PASSPHRASE)
    page.keep.click()
    assert page.new.first.trouble == "This is the present passphrase. Choose another."
    type_all(page, PASSPHRASE, "too short")
    page.keep.click()
    office.driver.wait_until(lambda: "The passphrase is too short" in page.new.first.trouble)
    type_all(page, "wrong horse battery", OWN)
    office.driver.wait_until(page.keep.isEnabled)
    page.keep.click()
    office.driver.wait_until(lambda: "not the passphrase with which you signed in" in page.old.trouble)
    assert (page.old.value, page.new.value) == ("", OWN)
    assert office.unlocked.signed_in.provisional


def test_it_is_changed_later_from_the_sessions_or_left_as_it_is(office: Office) -> None:
    office.sign_in(AccountRole.ADMINISTRATOR).driver.press("My passphrase")
    page = own_passphrase(office)
    office.driver.press("Leave as it is")
    office.driver.wait_until(office.sessions.isVisible)
    office.driver.press("My passphrase")
    page = own_passphrase(office)
    office.driver.wait_until(page.old.line.hasFocus)
    type_all(page, PASSPHRASE, OWN)
    office.driver.press("Use this passphrase")
    office.driver.wait_until(office.sessions.isVisible)
    office.program.frame.desk.lock()
    unlock(office.program.frame.data, PEOPLE[AccountRole.ADMINISTRATOR].sign_in, OWN, office.clock).lock()


def test_a_lock_takes_it_away(office: Office) -> None:
    office.driver.press("My passphrase")
    type_all(own_passphrase(office), PASSPHRASE, OWN)
    office.program.frame.desk.lock()
    assert office.unlock.state.then == AtOwnPassphrase()
    assert not office.driver.sees(PEOPLE[AccountRole.INVESTIGATOR].name)


@pytest.mark.parametrize(("language", "own_name"), [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")])
def test_it_fits_in_every_language_and_look(office: Office, language: str, own_name: str) -> None:
    office.driver.press(own_name)
    sign_in_for_the_first_time(office)
    for look in Look:
        office.program.frame.theme.wear(look)
        for size in ((1366, 768), (1920, 1080)):
            office.window.resize(*size)
            for _ in range(3):  # layouts settle in rounds, from the outside in
                QApplication.processEvents()
            office.driver.wait_until(lambda: not office.driver.clipped())
            assert office.driver.small() == []
            office.driver.screenshot(f"own-passphrase-{language}-{look.value}-{size[0]}")
