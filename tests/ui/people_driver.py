"""A session whose people are entered, kept in memory and judged by the real rules, and somebody before its page."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any, cast

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interview_app.domain.admission import Admission, admit
from interview_app.domain.case import Case
from interview_app.domain.errors import Circumstance
from interview_app.domain.facts import Facts
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.people import (
    Attendee,
    Capacity,
    Confirmation,
    Formality,
    InterviewKind,
    Outcome,
    Place,
    Readiness,
    Role,
)
from interview_app.domain.preparation import Preparation
from interview_app.domain.rights import formalities_of
from interview_app.domain.rules import Rules
from interview_app.domain.signature import Signature
from interview_app.journey.issuing import Paper
from interview_app.journey.rules import shipped_rules
from tests.ui.driver import Driver
from ui.app import Program
from ui.flow import AtPeople, AtRoom, State
from ui.main_window import MainWindow
from ui.pages.people import PeoplePage

AT = datetime.fromisoformat("2026-11-21T15:00")
CASE = Case(number="267500031000123", investigator="Сәрсенова Бибігүл Қайратқызы", post="аға тергеуші", body="Полиция")

DRAWN = Signature(3000, ((1000, 7000, 0, 500, 3000, 2000, 90, 500, 5000, 8000, 180, 500, 9000, 3000, 400, 500),))


@dataclass
class Attended:
    """A session in memory."""

    preparation: Preparation = field(default_factory=lambda: Preparation(case=CASE))
    age: int | None = 9
    rule_set: str = "kz-practice"
    complete: bool = True
    trouble: Circumstance | None = None
    signatures: dict[str, Signature] = field(default_factory=dict)

    def save(self, preparation: Preparation) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.preparation = preparation

    def reload(self) -> bool:
        return True

    def keep_signature(self, signature: Signature) -> str:
        if self.trouble is not None:
            raise self.trouble
        self.signatures[signature.name] = signature
        return signature.name

    def signature(self, name: str) -> Signature:
        return self.signatures.get(name, DRAWN)

    def notice(self, person: Attendee, formality: Formality, language: str) -> Paper:
        return Paper("session", PaperCode(formality.value), language.encode, person.number)

    def admission(self, preparation: Preparation) -> Admission | None:
        if not self.complete or self.age is None:
            return None
        reasons = {one.rule: one.text for one in preparation.reasons}
        return admit(_rules(self.rule_set), _facts(preparation, self.age), reasons)


class PeopleDriver:
    """An investigator before the people page."""

    def __init__(self, window: Driver, program: Program, session: Attended) -> None:
        self.window = window
        self.session = session
        self._program = program
        window.window.activateWindow()
        window.wait_until(window.window.isActiveWindow)

    def open(self) -> PeoplePage:
        self._program.frame.flow._state = AtRoom(cast(Any, self.session))  # from where one comes to the people
        self._program.frame.flow.go(AtPeople(self.session))
        self.window.wait_until(self.page.isVisible)
        return self.page

    @property
    def state(self) -> State:
        """Where the journey stands."""
        return self._program.frame.flow.state

    @property
    def page(self) -> PeoplePage:
        assert isinstance(self.window.window, MainWindow)
        page = self.window.window.page
        assert isinstance(page, PeoplePage)
        return page

    def enter(self, role: Role, name: str, post: str = "") -> None:
        """Add somebody, as typed on the keyboard."""
        self.window.press("Add a person")
        form = self.page.person_form
        form.role.choose(role.value)
        form.name.put("")
        type_into(form.name.line, name)
        if post:
            form.post.put("")
            type_into(form.post.line, post)
        self.window.press("Keep this person")
        self.window.wait_until(lambda: self.page.views.currentWidget() is self.page.overview)

    def sign(self) -> None:
        """Sign with the mouse."""
        pad = self.page.texts.box.pad
        self.window.wait_until(pad.isVisible)
        draw(pad, [(0.1, 0.7), (0.3, 0.2), (0.4, 0.8), (0.6, 0.3), (0.8, 0.7)])

    def row(self, number: int) -> QWidget:
        return self.page.people.rows[number]


def type_into(line: QWidget, text: str) -> None:
    line.setFocus()
    type_letters(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def type_letters(line: QWidget, text: str) -> None:
    """Send the letters as a keyboard of any language does (QTest knows Latin ones alone)."""
    for letter in text:
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def draw(pad: QWidget, points: list[tuple[float, float]]) -> None:
    """Draw one stroke with the mouse; the points are parts of the field."""
    places = [QPoint(round(x * pad.width()), round(y * pad.height())) for x, y in points]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(pad, place)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])


def everybody(done: bool = True) -> Preparation:
    """Return a preparation with all whom a girl of nine, a victim, needs beside her."""
    people: tuple[Attendee, ...] = (
        Attendee(1, Role.INVESTIGATOR, CASE.investigator, "аға тергеуші, Полиция департаменті"),
        Attendee(2, Role.PSYCHOLOGIST, "Ибраева Динара Маратқызы", "психолог, «Үміт» дағдарыс орталығы"),
        Attendee(3, Role.LEGAL_REPRESENTATIVE, "Қасымова Гүлнәр Әбдірахманқызы", "анасы", Place.BEHIND_GLASS),
        Attendee(4, Role.ADVOCATE, "Ким Сергей Викторович", "Алматы қалалық адвокаттар алқасы", Place.BEHIND_GLASS),
    )
    if done:
        people = tuple(replace(one, confirmations=_all_signed(one.role)) for one in people)
    wish = replace(Preparation().wish, asked=True, whom="Апам қасымда отырсын")
    return Preparation(case=CASE, people=people, guardian=2, wish=wish)


def _all_signed(role: Role) -> tuple[Confirmation, ...]:
    return tuple(
        Confirmation(one, Outcome.SIGNED, "2026-11-21T09:40:00.000Z", signature="signature-1")
        for one in formalities_of(role)
    )


@cache
def _rules(chosen: str) -> Rules:
    return Rules(shipped_rules(), chosen)


def _facts(preparation: Preparation, age: int) -> Facts:
    return Facts(
        age=age,
        kind=InterviewKind.ORDINARY,
        capacity=Capacity.VICTIM,
        attendees=preparation.people,
        guardian=preparation.guardian or None,
        at=AT,
        planned_minutes=60,
        used_minutes=0,
        interpreter_needed=False,
        sign_interpreter_needed=False,
        doctor_needed=False,
        suspect_endangers=False,
        child_asked=preparation.wish.asked,
        readiness=Readiness.READY,
        room_complete=True,
        recording_possible=True,
        recorded_before=False,
        further_ground=None,
        further_reason="",
    )
