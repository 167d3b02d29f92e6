"""Somebody at the windows, in a process of its own that may be killed: ``python -m tests.stories.somebody WISH``.

``record`` starts a recording, marks a moment, says so in one line and goes on until it is killed. ``back`` opens the
windows, says so as soon as they stand at the recording, marks, stops, seals, and prints the master's folder. ``prepare
SESSION`` types into a draft of an office that is furnished, and says so once that is saved. ``lead SESSION`` begins the
interview of a draft and says where it stands; ``led SESSION`` signs in to a program that was opened anew, says where
the interview stands, asks once more, seals, and prints the master's folder. What only the tests need is imported after
that: it is no part of the program's start.
"""

import sys
from typing import TYPE_CHECKING

from tests.ui.patience import Patience
from ui.app import Program, application
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.ui.live_driver import LiveDriver
    from tests.ui.office import Office
    from ui.pages.interview import InterviewPage

ENOUGH_MS = 3000
_IN_THE_OFFICE = ("prepare", "lead", "led")


def record(program: Program, window: MainWindow) -> None:
    """Record until somebody ends this process."""
    live = _driver(window)
    live.look_at_devices()
    live.start_recording()
    live.mark("before")
    live.room.wait_until(lambda: live.recording.recorded_ms >= ENOUGH_MS)
    print("recording", flush=True)  # noqa: T201
    program.run()


def back(program: Program, window: MainWindow) -> None:
    """Take up the recording that goes on, and bring it to its seal."""
    from ui.pages.recording import RecordingPage

    def can_go_on() -> bool:
        page = window.page
        return (
            isinstance(page, RecordingPage)
            and window.badge.recording
            and page.elapsed.figure >= "0:00:03"
            and page.stop.isEnabled()
            and page.marking.isEnabled()
        )

    Patience().waitUntil(can_go_on)
    print("back", flush=True)  # noqa: T201
    live = _driver(window)
    live.mark("after")
    live.room.wait_until(lambda: [line for line in live.recording.marks.lines if line.endswith("after")])
    live.wait_recording()
    live.screenshot("story-interrupted-back")
    live.stop_recording()
    master, _ = live.seal().cards
    live.screenshot("story-interrupted-sealed")
    print(master.place, flush=True)  # noqa: T201
    program.close()


def prepare(program: Program, window: MainWindow) -> None:
    """Type into the draft that is named, until somebody ends this process."""
    from pathlib import Path

    from tests.ui.driver import Driver
    from tests.ui.office import Afternoon, Office
    from tests.ui.people_driver import type_into
    from ui.flow import AtCase

    office = Office(program, Driver(Patience.bot(), window), Path(), Afternoon()).sign_in()
    office.at(AtCase, sys.argv[2])
    type_into(office.case.cared_for.line, "әжесімен")
    office.driver.wait_until(lambda: office.case._autosave.settled)
    print("typed", flush=True)  # noqa: T201
    program.run()


def lead(program: Program, window: MainWindow) -> None:
    """Lead the interview of the draft that is named, until somebody ends this process."""
    from PySide6.QtCore import Qt

    from interview_app.domain.bank import Phase
    from interview_app.domain.happenings import ChildCame, Paused, PhaseEntered, Resumed
    from interview_app.domain.interview_words import ChildState, PauseCause
    from tests.ui.interview_room import PSYCHOLOGIST
    from ui.flow import AtAdmission

    office = _office(program, window).sign_in()
    office.at(AtAdmission, sys.argv[2])
    office.driver.wait_until(office.admission.start.isEnabled)
    office.admission.start.click()
    page = office.live.wait_interview()
    assert page.parts is not None
    interviewing = page.parts.interviewing
    for happening in (ChildCame(), PhaseEntered(Phase.RAPPORT)):
        assert interviewing.tell(happening) is None
    office.driver.key(Qt.Key.Key_Return)
    office.driver.wait_until(lambda: interviewing.state.asked)
    interviewing.catch_word("доп")
    interviewing.tell(Paused(PauseCause.DISTRESS, ""), PSYCHOLOGIST)
    interviewing.tell(Resumed(ChildState.UNEASY, ""), PSYCHOLOGIST)
    interviewing.ask("Сен не дедің?")
    office.driver.wait_until(lambda: not program.frame.worker.tasks)
    page.parts.desk.skip()
    page.parts.desk.own.put("Сол кезде не")
    interviewing.tell(Paused(PauseCause.BREAK, ""))
    office.driver.wait_until(lambda: page.live.recorded_ms > ENOUGH_MS and _is_durable(page))
    office.driver.wait_until(lambda: page.parts is not None and page.parts.desk.keeping.autosave.settled)
    print(_stands(page), flush=True)  # noqa: T201
    program.run()


def led(program: Program, window: MainWindow) -> None:
    """Sign in while the recorder is at work, and bring the interview to its seal."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from interview_app.domain.happenings import Resumed
    from interview_app.domain.interview_words import ChildState
    from interview_app.domain.permissions import AccountRole
    from tests.ui.interview_room import PSYCHOLOGIST
    from tests.ui.office import PEOPLE
    from tests.vault.vaults import PASSPHRASE
    from ui.pages.interview import InterviewPage

    office = _office(program, window)
    office.driver.wait_until(lambda: window.badge.recording and office.unlock.unsigned.isVisible())
    office.unlock.sign_in.line.setText(PEOPLE[AccountRole.INVESTIGATOR].sign_in)
    office.unlock.passphrase.line.setText(PASSPHRASE)
    office.driver.press("Sign in")
    Patience().waitUntil(lambda: isinstance(window.page, InterviewPage) and window.page.parts is not None)
    page = office.live.wait_interview()
    assert page.parts is not None
    print(_stands(page), flush=True)  # noqa: T201
    office.live.screenshot("story-interview-back")
    page.parts.interviewing.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST)
    page.parts.desk.take_focus()
    QTest.keyClick(page.parts.desk.card, Qt.Key.Key_Return)
    office.driver.wait_until(lambda: page.parts is not None and len(page.parts.interviewing.state.asked) == 3)
    office.live.end_interview()
    master = office.live.seal().cards[0]
    print(master.place, flush=True)  # noqa: T201
    program.close()


def _stands(page: "InterviewPage") -> str:
    assert page.parts is not None
    state = page.parts.interviewing.state
    asked, words = [one.said.words for one in state.asked], [one.said.words for one in state.words]
    paused = state.pause.cause if state.pause is not None else None
    desk = page.parts.desk
    before_them = f"{desk.card.question.text()} / {desk.own.words}"
    return f"{state.phase} {before_them} {asked} {words} {paused} {len(state.pauses)}"


def _is_durable(page: "InterviewPage") -> bool:
    """Return whether what was told can be read back from the disks."""
    from interview_app.evidence.running import events_so_far

    session = page.live.session
    key = page.frame.desk.key_of(page.state.order.session)
    assert session is not None
    assert key is not None
    paused = [event for event in events_so_far(session.folders, key.identity) if event.kind == "paused"]
    return len(paused) == 2


def _office(program: Program, window: MainWindow) -> "Office":
    from dataclasses import replace
    from pathlib import Path

    from tests.ui.driver import Driver
    from tests.ui.office import Afternoon, Office

    clock = Afternoon()
    program.frame = replace(program.frame, clock=clock)
    return Office(program, Driver(Patience.bot(), window), Path(), clock)


def _driver(window: MainWindow) -> "LiveDriver":
    from tests.ui.driver import Driver
    from tests.ui.live_driver import LiveDriver

    return LiveDriver(Driver(Patience.bot(), window))


def main(wish: str) -> None:
    """Open the windows and do it."""
    program = Program(application(), None, "en", keeps_records=wish in _IN_THE_OFFICE)
    window = program.main_window()
    window.resize(1366, 768)
    window.show()
    wishes = {"record": record, "back": back, "prepare": prepare, "lead": lead, "led": led}
    wishes[wish](program, window)


if __name__ == "__main__":
    main(sys.argv[1])
