"""The interview page over an interview of :mod:`.interview_room`: the real page, with no recorder behind it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interview_app.journey.interviewing import Interviewing
from tests.domain.preparations import whole
from tests.recording.room import Room
from tests.ui.driver import Driver
from tests.ui.interview_room import clock_of
from tests.ui.test_interview_covers import Threshold
from ui.app import Program
from ui.flow import AtInterview, Flow
from ui.interview.interview_parts import InterviewParts
from ui.main_window import MainWindow
from ui.pages.interview import InterviewPage


class Led(InterviewPage):
    """The page, once it leads what it is given."""

    def entered(self) -> None:
        """Do without a recorder."""

    def lead(self, interviewing: Interviewing) -> None:
        """Take it that the recorder runs and the vault was read."""
        self._led(interviewing)
        assert self.parts is not None
        for button in (self.keys, self.privacy, *self.parts.buttons.values()):
            button.show()


class Seat:
    """An investigator before the page. Letters are typed where the focus is."""

    def __init__(self, program: Program, qtbot: Any, place: Path, interviewing: Interviewing) -> None:
        frame = replace(program.frame, clock=clock_of(interviewing), flow=Flow())
        frame.flow._state = AtInterview(cast(Any, Threshold(whole())), Room(place).order())
        self.interviewing = interviewing
        self.window = MainWindow(frame, {AtInterview: Led})
        program.windows.append(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        qtbot.waitExposed(self.window)
        page = self.window.page
        assert isinstance(page, Led)
        self.page = page
        page.lead(interviewing)
        self.driver = Driver(qtbot, self.window)
        self.window.activateWindow()
        self.driver.wait_until(self.window.isActiveWindow)
        self.parts.desk.take_focus()

    @property
    def parts(self) -> InterviewParts:
        """What the page is made of."""
        assert self.page.parts is not None
        return self.page.parts

    @property
    def question(self) -> str:
        """The question that stands now."""
        return self.parts.desk.card.question.text()

    @property
    def asked(self) -> list[str]:
        """What was asked so far."""
        return [one.said.words for one in self.interviewing.state.asked]

    def key(self, *keys: Qt.Key | str) -> None:
        """Press keys where the focus is, half a second after each other."""
        for key in keys:
            clock_of(self.interviewing).ns += 600_000_000
            place = QApplication.focusWidget() or self.page
            if isinstance(key, str):
                QTest.keyClicks(place, key)
            else:
                QTest.keyClick(place, key)

    def type(self, words: str) -> None:
        """Type *words* where the focus is, also letters that the keyboard does not have."""
        from tests.ui.people_driver import type_letters

        place = QApplication.focusWidget()
        assert place is not None
        type_letters(place, words)

    def is_wide(self, width: int) -> bool:
        """Return whether the window is so wide."""
        return self.window.width() == width

    def settle(self) -> None:
        """Wait until nothing is cut off and everything is painted."""
        self.driver.wait_until(lambda: not [text for text in self.driver.clipped() if text not in self.chips])
        for _ in range(3):  # layouts settle in rounds, from the outside in
            QCoreApplication.processEvents()
        self.window.repaint()

    @property
    def chips(self) -> list[str]:
        """What the chips say: in the part that scrolls they count as cut off by their hint alone."""
        return [chip.text() for chip in self.parts.chips.chips]


Sit = Callable[..., Seat]
"""Sits down before an interview of a child of an age, in a language, in a phase."""
