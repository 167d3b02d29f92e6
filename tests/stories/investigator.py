"""An investigator at the room's windows, with the words of one: begins, plans, checks the room, informs, records.

Everything goes by mouse and keyboard, on the page that is shown, in the language of the windows.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from interview_app.domain.child import Gender
from interview_app.domain.people import Capacity, InterviewKind, Place, Readiness, Role
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.steps import Standing
from interview_app.evidence.check import Report
from tests.recording.room import Room
from tests.ui.live_driver import LiveDriver
from tests.ui.office import Office
from tests.ui.people_driver import draw, type_letters
from ui.pages import Page
from ui.pages.people import PeoplePage
from ui.pages.plan import PlanPage
from ui.pages.room_check import RoomCheckPage
from ui.pages.sealing import SealingPage
from ui.pages.sessions import SessionsPage
from ui.widgets.choice_field import OneOf

CASE = "267500031000123"
BODY = "Алматы қаласының Полиция департаменті"
POST = "аға тергеуші, полиция майоры"
PSYCHOLOGIST = "Ибраева Динара Маратқызы"
SIGNATURE = [(0.1, 0.7), (0.3, 0.2), (0.4, 0.8), (0.6, 0.3), (0.8, 0.7)]
LOOK_EVERY_MS = 20


@dataclass(frozen=True)
class Person:
    """Somebody who will be there."""

    role: Role
    name: str
    post: str
    place: Place = Place.IN_ROOM


PSYCHOLOGIST_THERE = Person(Role.PSYCHOLOGIST, PSYCHOLOGIST, "психолог, балаларды қолдау орталығы")
MOTHER = Person(Role.LEGAL_REPRESENTATIVE, "Оспанова Гүлнәр Әбдірахманқызы", "баланың анасы", Place.BEHIND_GLASS)
ADVOCATE = Person(Role.ADVOCATE, "Ким Сергей Викторович", "адвокаттар алқасы", Place.BEHIND_GLASS)
PEDAGOGUE = Person(Role.PEDAGOGUE, "Жұмабекова Сәуле Ерланқызы", "№ 25 мектептің педагогы")


class Investigator:
    """Somebody signed in as the investigator; ``story`` names the pictures that are kept."""

    def __init__(self, office: Office, story: str, language: str = "en") -> None:
        self.office = office
        self.story = story
        self.driver = office.driver
        self.live = LiveDriver(office.driver)
        self._kept = 0
        self.click(office.window.choices.languages[language])
        self.language = language

    # the pages, in their order

    def begins(self) -> None:
        """Begin a new interview."""
        self.click(self.office.sessions.new)

    def enters_the_case(self, *, born: str, capacity: Capacity = Capacity.VICTIM) -> None:
        """Enter a case, and a child *born* on a day, who speaks the language of the windows."""
        page = self.office.case
        self.types(page.number.line, CASE)
        self.types(page.articles.line, "124")
        self.types(page.registered.line, "10.11.2026")
        self.types(page.post.line, POST)
        self.types(page.body_name.line, BODY)
        self.types(page.birth.line, born)
        self.chooses(page.capacity, capacity.value)
        self.chooses(page.language, self.language)
        self.chooses(page.gender, Gender.FEMALE.value)
        self.keeps("case")

    def goes_on_to_the_plan(self) -> None:
        """Leave case and child."""
        self.click(self.office.case.onward)
        self.is_at(PlanPage)

    def plans(
        self,
        *,
        kind: InterviewKind = InterviewKind.ORDINARY,
        readiness: Readiness | None = Readiness.READY,
        why: str = "",
    ) -> None:
        """Plan the interview; *readiness* is the psychologist's opinion, for the reasons *why*."""
        page = self.office.plan
        self.chooses(page.kind, kind.value)
        self.chooses(page.language, InterviewLanguage(self.language).value)
        if readiness is not None:
            self.chooses(page.readiness, readiness.value)
            self.types(page.opinion_by.line, PSYCHOLOGIST)
            self.types(page.opinion_reasons.area, why)
        self.keeps("plan")

    def goes_on_to_the_room(self) -> None:
        """Leave the plan."""
        self.click(self.office.plan.onward)
        self.is_at(RoomCheckPage)

    def checks_the_room(self) -> None:
        """Go through the room's four parts; the synthetic room speaks meanwhile."""
        page = self.office.room
        picture, clock, listed, _summary = page.tabs.buttons
        self.click(clock)
        self.click(page.clock.agrees)
        self.ticks(*(line.box for line in page.machine.ticked.lines.values()))
        self.click(listed)
        self.ticks(*(line.box for line in page.list.lines.values()))
        self.click(picture)
        self.ticks(*(line.box for line in page.picture.framed.lines.values()))
        self.driver.wait_until(lambda: page.check.complete)
        self.keeps("room")
        self.goes_through_the_room()

    def goes_through_the_room(self) -> None:
        """Look at one part after the other, and leave the room."""
        page = self.office.room
        for _ in page.tabs.buttons:
            self.click(page.onward)
        self.is_at(PeoplePage)

    def enters(self, *others: Person) -> None:
        """Enter *others*, and first oneself if nobody is entered yet."""
        page = self.office.people
        first = () if page.people.rows else (Person(Role.INVESTIGATOR, "", ""),)
        for person in (*first, *others):
            self.click(page.people.add)
            form = page.person_form
            self.chooses(form.role, person.role.value)
            if person.name:
                self.types(form.name.line, person.name)
                self.types(form.post.line, person.post)
            self.chooses(form.place, person.place.value)
            self.click(page.primary)
            self.driver.wait_until(page.overview.isVisible)
        self.keeps("people")

    def informs_everybody(self) -> None:
        """Explain every text to everybody, and let them sign with the mouse."""
        page = self.office.people
        for row in tuple(page.people.rows.values()):
            if row.explain.isHidden():  # one's own: nothing is explained to whoever explains
                continue
            self.click(row.explain)
            self.driver.wait_until(page.texts.isVisible)
            while page.texts.isVisible():
                self.lets_sign(page)

    def lets_sign(self, page: PeoplePage) -> None:
        """Let the person sign the text that is shown, and wait for the next one."""
        formality = page.texts.formality
        draw(page.texts.box.pad, SIGNATURE)
        self.click(page.primary)
        self.driver.wait_until(lambda: not page.texts.isVisible() or page.texts.formality is not formality)

    def names_the_guardian(self, role: Role) -> None:
        """Let whoever is there in *role* guard the pause, and take down the child's wish."""
        page = self.office.people
        guardian = next(number for number, row in page.people.rows.items() if row.person.role is role)
        self.chooses(page.people.guardian, str(guardian))
        self.ticks(*page.people.asked.ticks.values())
        self.keeps("people-informed")

    def goes_on_to_the_admission(self) -> None:
        """Leave the people."""
        self.click(self.office.people.primary)
        page = self.office.admission
        self.driver.wait_until(lambda: not self.office.program.frame.worker.tasks)
        assert page.intro.text()
        self.keeps("admission")

    def may_start(self) -> bool:
        """Return whether the recording may start, as the page says."""
        return self.office.admission.start.isEnabled()

    def records(self, seconds: int) -> None:
        """Record so long and stop."""
        self.click(self.office.admission.start)
        page = self.live.wait_interview()
        self.driver.wait_until(lambda: page.live.recorded_ms >= seconds * 1000)
        self.keeps("recording")
        self.live.end_interview()

    def seals(self) -> tuple[Report, ...]:
        """Seal, and return what a court finds in each copy."""
        page = self.live.sealing
        assert isinstance(page, SealingPage)
        self.live.give_reason()
        self.keeps("to-be-sealed")
        self.click(page.seal)
        self.driver.wait_until(lambda: page.cards and all(card.isVisible() for card in page.cards))
        self.keeps("sealed")
        return tuple(Room(self.office.place).check(card.place) for card in page.cards)

    def goes_back_to_the_sessions(self) -> None:
        """Leave what was sealed."""
        self.click(self.live.sealing.again)
        self.is_at(SessionsPage)

    def finds_sessions(self, *standings: Standing) -> None:
        """Wait until the list shows sessions that stand so, and no others."""
        shown = self.office.sessions.table.sessions
        self.driver.wait_until(lambda: sorted(row.standing for row in shown.rows) == sorted(standings))
        self.keeps("sessions")

    def is_at(self, page: type[Page[Any]]) -> None:
        """Wait until *page* is shown."""
        self.driver.wait_until(lambda: isinstance(self.office.window.page, page))

    # mouse and keyboard

    def click(self, button: QAbstractButton) -> None:
        """Press *button* with the mouse, once it can be seen and pressed."""
        self.driver.wait_until(lambda: button.isVisible() and button.isEnabled())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())

    def types(self, line: QWidget, text: str) -> None:
        """Type *text* into *line* in the place of what is there, and leave it."""
        self.driver.wait_until(lambda: line.isVisible() and line.isEnabled())
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_Delete)
        type_letters(line, text)
        QTest.keyClick(line, Qt.Key.Key_Tab)

    def chooses(self, field: OneOf, code: str) -> None:
        """Choose among what stands side by side, or in the list that drops down."""
        self.driver.wait_until(lambda: field.isVisible() and field.isEnabled())
        try:
            button = field.button(code)
        except KeyError:
            field.choose(code)
        else:
            self.click(button)

    def ticks(self, *boxes: QAbstractButton) -> None:
        """Tick every one of *boxes* that is not ticked."""
        for box in boxes:
            if not box.isChecked():
                QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
                self.driver.wait_until(box.isChecked)

    def saves(self, button: QAbstractButton, path: Path) -> None:
        """Press *button* and save as *path* in the dialog that it opens."""
        answering = QTimer()
        answering.setInterval(LOOK_EVERY_MS)

        def answer() -> None:
            found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()]
            for dialog in found:
                answering.stop()
                _line_of(dialog).setText(str(path))
                _accept(dialog).click()

        answering.timeout.connect(answer)
        answering.start()
        self.click(button)
        self.driver.wait_until(lambda: not answering.isActive())

    def keeps(self, name: str) -> None:
        """Keep the page as a picture, in the language and look that it has, and see that nothing is cut off."""
        self.driver.wait_until(lambda: not self.driver.clipped())
        for _ in range(10):  # layouts settle in rounds, from the outside in
            QCoreApplication.processEvents()
        self._kept += 1
        self.driver.window.repaint()
        self.driver.screenshot(f"story-{self.story}-{self._kept}-{name}-{self.language}")


def _line_of(dialog: QFileDialog) -> QLineEdit:
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    return line


def _accept(dialog: QFileDialog) -> QAbstractButton:
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    accepts = QDialogButtonBox.ButtonRole.AcceptRole
    return next(one for one in buttons.buttons() if buttons.buttonRole(one) is accepts)
