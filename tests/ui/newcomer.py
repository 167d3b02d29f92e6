"""Somebody who sets a room up from nothing, with the words on the buttons and real keys of real custodians."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from interview_app.domain.custody import Custodianship
from interview_app.domain.session import CameraOrder, MicrophoneOrder
from interview_app.journey.custody import answer
from interview_app.journey.keys import CustodyKey, new_custody_identity
from interview_app.journey.room_settings import ROOM_FILE, RoomSettings, read_settings, write_settings
from interview_app.recording.order import SYNTHETIC
from interview_app.system.age import Identity
from tests.ui.driver import Driver
from tests.ui.live_driver import VGA
from tests.ui.people_driver import type_into
from tests.vault.vaults import PASSPHRASE
from ui.app import Program
from ui.main_window import MainWindow
from ui.pages.first_start import FirstStartPage
from ui.pages.unlock import UnlockPage
from ui.panels import Panel
from ui.panels.custody import CustodyPanel
from ui.panels.devices_panel import DevicesPanel
from ui.panels.name_panel import NamePanel
from ui.panels.seal_panel import SealPanel
from ui.panels.targets_panel import TargetsPanel
from ui.widgets.custodian_card import CustodianCard
from ui.widgets.typed_field import DateField

P = TypeVar("P", bound=Panel)
NAME = "Айгүл Қасымова"


def leave_devices(data: Path) -> None:
    """Let the machine have an artificial camera and microphone, as the demonstration does."""
    data.mkdir(parents=True, exist_ok=True)
    room = RoomSettings(
        minutes=1, microphone=MicrophoneOrder(SYNTHETIC, 1), cameras=(CameraOrder(SYNTHETIC, "Room", VGA),)
    )
    write_settings(data / ROOM_FILE, room)


@dataclass
class Newcomer:
    """The administrator to be; *place* is where their memory stick is."""

    program: Program
    driver: Driver
    place: Path
    monkeypatch: pytest.MonkeyPatch

    @property
    def window(self) -> MainWindow:
        """The room's window."""
        assert isinstance(self.driver.window, MainWindow)
        return self.driver.window

    @property
    def page(self) -> FirstStartPage:
        """The page of the first start, once it is shown."""
        self.driver.wait_until(lambda: isinstance(self.window.page, FirstStartPage))
        page = self.window.page
        assert isinstance(page, FirstStartPage)
        return page

    @property
    def room(self) -> RoomSettings:
        """The room as its file says."""
        return read_settings(self.program.frame.data / ROOM_FILE).settings

    def panel(self, kind: type[P]) -> P:
        """Return the panel that is shown, once it is this one and knows how things are."""
        self.driver.wait_until(lambda: isinstance(self.page.views.currentWidget(), kind))
        panel = self.page.views.currentWidget()
        assert isinstance(panel, kind)
        self.driver.wait_until(lambda: panel.known is not None)
        return panel

    def introduce(self, name: str = NAME, sign_in: str = "aigul", passphrase: str = PASSPHRASE) -> None:
        """Fill in who the administrator is."""
        form = self.page.administrator
        self.driver.wait_until(form.name.isVisible)
        lines = (form.name.line, form.sign_in.line, form.passphrase.first.line, form.passphrase.again.line)
        for line, typed in zip(lines, (name, sign_in, passphrase, passphrase), strict=True):
            line.clear()
            type_into(line, typed)

    def begin(self) -> "Newcomer":
        """Become the administrator; the name of the room is asked next."""
        self.introduce()
        self.driver.press("Make the room's records")
        self.panel(NamePanel)
        return self

    def go(self, step: str) -> "Newcomer":
        """Press a step in the list."""
        self.driver.press(step)
        return self

    def name_room(self, name: str) -> None:
        """Give the room a name and go on."""
        type_into(self.panel(NamePanel).name.line, name)
        self.driver.press("Next: Disks")

    def choose_disks(self) -> None:
        """Choose two folders."""
        panel = self.panel(TargetsPanel)
        for place, disk in enumerate(("disk-1", "disk-2")):
            (self.place / disk).mkdir()
            self.answer_dialog("getExistingDirectory", str(self.place / disk))
            panel.targets[place].choose.click()
            self.driver.wait_to_see(f"{self.place / disk}")
        self.driver.wait_until(lambda: len(self.room.targets) == len(panel.targets))
        self.driver.wait_to_see("fit")

    def add_custodian(self, holder: str, where: Custodianship) -> CustodyKey:
        """Take in a custodian who made a key of their own on their own computer, and return the key."""
        key = new_custody_identity(self.place / f"{where.value}.txt", None)
        panel = self.panel(CustodyPanel)
        panel.adding.open()
        panel.new.where.choose(where.value)
        panel.new.holder.put("")
        type_into(panel.new.holder.line, holder)
        panel.new.key.area.setPlainText(key.recipient)
        self.driver.press("Add this custodian")
        self.driver.wait_until(lambda: key.recipient in panel.cards)
        return key

    def card(self, key: CustodyKey) -> CustodianCard:
        """The card of the custodian with this key."""
        return self.panel(CustodyPanel).cards[key.recipient]

    def ask_for_proof(self, key: CustodyKey, name: str = "challenge") -> str:
        """Make a challenge, and return the number that the holder finds in it with their key."""
        file = self.place / f"{name}-{key.fingerprint.replace(' ', '')}.age"
        self.answer_dialog("getSaveFileName", (str(file), ""))
        self.card(key).challenge.click()
        self.driver.wait_to_see(f"The challenge was saved: {file}")
        return answer(file, Identity.load(key.path))

    def prove(self, key: CustodyKey) -> None:
        """Let the holder read the number aloud."""
        number = self.ask_for_proof(key)
        type_into(self.card(key).number.line, number)
        self.card(key).check.click()
        self.driver.wait_until(lambda: self.card(key).custodian.proved_utc)

    def make_seal(self, organisation: str) -> None:
        """Make a certificate for the room."""
        panel = self.panel(SealPanel)
        self.driver.wait_until(panel.new.isVisible)
        type_into(panel.new.organisation.line, organisation)
        self.driver.press("Make the certificate")
        self.driver.wait_until(lambda: panel.fingerprint.digest)

    def take_seal(self, file: Path, passphrase: str, authority: Path | None = None) -> None:
        """Let the room use a certificate that the organisation has."""
        panel = self.panel(SealPanel)
        self.driver.wait_until(lambda: panel.making.is_open or panel.taking.is_open)
        panel.taking.open()
        for field, path in ((panel.own.file, file), (panel.own.authority, authority)):
            self.answer_dialog("getOpenFileName", (str(path or ""), ""))
            field.choose.click()
        panel.own.passphrase.take()
        type_into(panel.own.passphrase.line, passphrase)
        self.driver.press("Use this certificate")

    def sign_in(self) -> None:
        """Come back after a lock."""
        page = self.window.page
        assert isinstance(page, UnlockPage)
        self.driver.wait_until(page.enter.isEnabled)
        type_into(page.sign_in.line, "aigul")
        type_into(page.passphrase.line, PASSPHRASE)
        QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
        self.panel(NamePanel)

    @property
    def devices(self) -> DevicesPanel:
        """The panel of cameras and microphone, once it is shown."""
        return self.panel(DevicesPanel)

    def answer_dialog(self, dialog: str, answered: object) -> None:
        """Let Qt's dialog return what somebody would choose there."""
        self.monkeypatch.setattr(QFileDialog, dialog, lambda *_args, **_kept: answered)

    def type_day(self, field: DateField, typed: str) -> None:
        """Type a day and leave the field."""
        field.line.setFocus()
        QTest.keyClicks(field.line, typed)
        QTest.keyClick(field.line, Qt.Key.Key_Tab)

    def speak(self, language: str) -> None:
        """Change the language, and wait until every word stands whole."""
        self.window.choices.languages[language].click()
        for _ in range(3):  # the words come with an event, and layouts settle in rounds, from the outside in
            QCoreApplication.processEvents()
        self.driver.wait_until(lambda: not self.driver.clipped())

    def screenshots(self, name: str) -> None:
        """Keep the page in every language and look, as it stands on an ordinary and on a large screen."""
        driver, choices = self.driver, self.window.choices
        for language in ("kk", "ru", "en"):
            self.speak(language)
            for look in ("light", "dark"):
                self.screenshot(f"{name}-{language}-{look}")
                choices.look.click()
        self.window.resize(1920, 1080)
        driver.wait_until(lambda: not driver.clipped())
        self.screenshot(f"{name}-en-light-large")
        self.window.resize(1366, 768)
        driver.wait_until(lambda: self.window.width() == 1366)

    def screenshot(self, name: str) -> None:
        """Keep the page as it stands once everything that is waiting to be painted has been."""
        for _ in range(3):  # layouts settle in rounds, from the outside in
            QCoreApplication.processEvents()
        self.window.repaint()
        self.driver.screenshot(name)
