"""The first start: from a computer on which there is nothing to the first interview that is prepared on it.

How each step of the set-up looks and what it refuses is tested with its page; here one person goes all the way.
"""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_app.domain.custody import Custodianship
from interview_app.domain.house import OpenPoint
from interview_app.domain.permissions import AccountRole
from tests.ui.newcomer import Newcomer
from tests.ui.people_driver import type_into
from tests.vault.vaults import PASSPHRASE
from ui.pages.administration import AdministrationPage
from ui.pages.case import CasePage
from ui.pages.own_passphrase import OwnPassphrasePage
from ui.pages.sessions import SessionsPage
from ui.pages.unlock import UnlockPage
from ui.panels.people_panel import PeoplePanel
from ui.panels.trial_run import TrialRun

GIVEN = "seven quiet blue stones"
NAME = "Сәрсенова Бибігүл Қайратқызы"


def test_first_start_to_the_first_interview(newcomer: Newcomer) -> None:
    set_up(newcomer)
    add_the_investigator(newcomer)
    newcomer.screenshot("story-first-1-people")
    driver = newcomer.driver
    driver.press("Sessions")
    driver.wait_until(lambda: isinstance(newcomer.window.page, SessionsPage))
    driver.press("Lock (Ctrl+L)")
    page = newcomer.window.page
    assert isinstance(page, UnlockPage)
    type_into(page.sign_in.line, "bibigul")
    type_into(page.passphrase.line, GIVEN)
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    driver.wait_until(lambda: isinstance(newcomer.window.page, OwnPassphrasePage))
    own = newcomer.window.page
    assert isinstance(own, OwnPassphrasePage)
    for line, typed in ((own.old.line, GIVEN), (own.new.first.line, PASSPHRASE), (own.new.again.line, PASSPHRASE)):
        type_into(line, typed)
    newcomer.screenshot("story-first-2-own-passphrase")
    driver.press("Use this passphrase")
    driver.wait_until(lambda: isinstance(newcomer.window.page, SessionsPage))
    newcomer.screenshot("story-first-3-sessions")
    driver.press("New interview")
    driver.wait_until(lambda: isinstance(newcomer.window.page, CasePage))
    case = newcomer.window.page
    assert isinstance(case, CasePage)
    assert case.investigator.value == NAME


def set_up(newcomer: Newcomer) -> None:
    """Go through the steps of the first start, and leave the test recording for later."""
    driver = newcomer.driver
    newcomer.begin().name_room("Interview room 1, Almaty")
    newcomer.choose_disks()
    driver.press("Next: Custodians")
    for holder, where in (("Almaty city court", Custodianship.COURT), ("State archive", Custodianship.ARCHIVE)):
        newcomer.prove(newcomer.add_custodian(holder, where))
    driver.press("Next: Seal")
    newcomer.make_seal("Police department of Almaty")
    driver.press("Next: Devices")
    driver.wait_until(lambda: newcomer.devices.pictures[0].showing)
    driver.press("Next: Rules")
    driver.press("Next: Test recording")
    run = newcomer.panel(TrialRun)
    driver.wait_until(lambda: run.is_open == (OpenPoint.TEST,))
    driver.press("Continue later")
    driver.wait_until(lambda: isinstance(newcomer.window.page, SessionsPage))


def add_the_investigator(newcomer: Newcomer) -> None:
    """Let the investigator sign in with a passphrase that is theirs to change."""
    driver = newcomer.driver
    driver.press("The room")
    driver.wait_until(lambda: isinstance(newcomer.window.page, AdministrationPage))
    page = newcomer.window.page
    assert isinstance(page, AdministrationPage)
    panel = page.panel
    assert isinstance(panel, PeoplePanel)
    driver.press("Add a person")
    form = panel.form
    lines = (form.name.line, form.sign_in.line, form.passphrase.first.line, form.passphrase.again.line)
    for line, typed in zip(lines, (NAME, "bibigul", GIVEN, GIVEN), strict=True):
        type_into(line, typed)
    QTest.mouseClick(form.role.button(AccountRole.INVESTIGATOR.value), Qt.MouseButton.LeftButton)
    driver.press("Add this person")
    driver.wait_until(lambda: len(panel.rows) == 2)
