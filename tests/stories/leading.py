"""An interview as it is led: the investigator's keyboard, the psychologist's window, and what the chain says.

``begin`` stands at the interview page over a recorder that runs; ``Leading.ends`` closes, stops, seals and holds the
chain against what the page showed.
"""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from interview_app.domain.bank import PHASES, Phase
from interview_app.domain.events import Event, EventKind
from interview_app.domain.identity import ChildIdentity
from interview_app.domain.interview import Interview
from interview_app.domain.interview_moves import replayed
from interview_app.domain.people import Place, Role
from interview_app.domain.permissions import AccountRole
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.preparation import Preparation
from interview_app.domain.utterance import UtteranceType
from interview_app.domain.verdict import Verdict
from tests.domain.interviews import person
from tests.domain.preparations import TODAY, whole
from tests.recording.room import Room
from tests.stories.investigator import Investigator
from tests.ui.driver import Driver
from tests.ui.office import PEOPLE, Office
from tests.ui.people_driver import type_letters
from tests.vault.vaults import PASSPHRASE
from ui.flow import AtAdmission
from ui.interview.interview_parts import InterviewParts
from ui.observer_window import ObserverWindow
from ui.pages.interview import InterviewPage

HALF_A_SECOND_NS = 510_000_000
ALL_BUT_THE_SAME_MS = 60
"""The page and the recorder each reckon the session's start for themselves."""
_COMPUTED = {"type", "types", "flag", "flags", "suggestion", "assessment"}
_ONWARD = {"en": "n", "ru": "\N{CYRILLIC SMALL LETTER TE}", "kk": "\N{CYRILLIC SMALL LETTER TE}"}

HERE = (
    person(1, Role.INVESTIGATOR, name=PEOPLE[AccountRole.INVESTIGATOR].name, post="аға тергеуші"),
    person(2, Role.PSYCHOLOGIST, name=PEOPLE[AccountRole.PSYCHOLOGIST].name, post="психолог"),
    person(3, Role.LEGAL_REPRESENTATIVE, name="Оспанова Гүлнәр", post="баланың анасы", place=Place.BEHIND_GLASS),
    person(4, Role.ADVOCATE, name="Ким Сергей Викторович", post="адвокат", place=Place.BEHIND_GLASS),
)


def prepared(age: int, language: str, **changed: Any) -> Preparation:
    """Return what is prepared for a girl of *age* who is interviewed in *language*, her own."""
    born = date(TODAY.year - age, 5, 4).isoformat()
    made = whole(birth_date=born, people=HERE, **({"language": language} | changed))
    return replace(made, plan=replace(made.plan, language=InterviewLanguage(language)))


class Leading:
    """An investigator in front of the interview page, with nothing but a keyboard."""

    def __init__(self, investigator: Investigator, page: InterviewPage) -> None:
        self.investigator = investigator
        self.office = investigator.office
        self.page = page
        assert page.parts is not None
        self.parts: InterviewParts = page.parts
        self.interviewing = self.parts.interviewing
        self.driver = self.office.driver
        self.keeps = investigator.keeps

    @property
    def state(self) -> Interview:
        """Where the interview stands."""
        return self.interviewing.state

    @property
    def question(self) -> str:
        """The question that stands now, as it is read."""
        return self.parts.desk.card.question.text()

    @property
    def notice(self) -> str:
        """What is said below the page."""
        return self.office.window.notice.text

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys one after the other, where the focus is."""
        for key in keys:
            place = QApplication.focusWidget()
            assert place is not None
            if isinstance(key, str):
                type_letters(place, key)
            else:
                QTest.keyClick(place, key)

    def hold(self, key: Qt.Key, letter: str, times: int) -> None:
        """Hold a key down for so long that the keyboard repeats it."""
        self.press(key)
        for _ in range(times):
            place = QApplication.focusWidget()
            assert place is not None
            plain = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(place, QKeyEvent(QEvent.Type.KeyPress, key, plain, letter, autorep=True))

    def breathe(self) -> None:
        """Let half a second pass: what comes within it is the same press."""
        clock = self.office.clock
        since = clock.monotonic_ns()
        self.driver.wait_until(lambda: clock.monotonic_ns() - since > HALF_A_SECOND_NS)

    def ask(self, key: Qt.Key = Qt.Key.Key_Return) -> str:
        """Ask the question that stands there, or what *key* asks; return it."""
        asked = len(self.state.asked)
        self.breathe()
        self.press(key)
        self.driver.wait_until(lambda: len(self.state.asked) == asked + 1)
        return self.state.asked[-1].said.words

    def goes_to(self, phase: Phase) -> None:
        """Enter the phases one after the other until *phase* is entered; on the way the child comes in."""
        for _ in PHASES:
            if self.state.phase is phase:
                return
            self.press(_ONWARD[self.investigator.language])
            if self.parts.desk.is_child_in.isVisible():
                self.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
        assert self.state.phase is phase

    def finds(self, entry: str) -> None:
        """Go through the phase's questions until the one called *entry* stands there."""
        course = self.parts.desk.course
        for _ in course.entries:
            if course.current is not None and course.current.id == entry:
                return
            self.press(Qt.Key.Key_Down)
        assert course.current is not None
        assert course.current.id == entry

    def catches(self, word: str) -> None:
        """Write down a word of the child's."""
        self.press(Qt.Key.Key_F3)
        self.driver.wait_until(self.parts.chips.line.hasFocus)
        self.press(word, Qt.Key.Key_Return, Qt.Key.Key_Escape)

    def notes(self, words: str) -> None:
        """Write down an answer."""
        self.press(Qt.Key.Key_F4)
        self.driver.wait_until(self.parts.notes.line.hasFocus)
        self.press(words, Qt.Key.Key_Return, Qt.Key.Key_Escape)

    def tells_the_child(self) -> None:
        """Read aloud what the child is told, and tick each with the space bar."""
        self.press("t" if self.investigator.language == "en" else "\N{CYRILLIC SMALL LETTER IE}")
        told = self.parts.told
        self.driver.wait_until(told.isVisible)
        for tick in told.ticks.values():
            tick.setFocus(Qt.FocusReason.TabFocusReason)
            self.press(Qt.Key.Key_Space)
        self.keeps("told")
        assert not told.untold
        self.press(Qt.Key.Key_Escape)

    def at_the_front(self) -> None:
        """Let the keys go to the investigator's window again."""
        window = self.office.window
        window.raise_()
        window.activateWindow()
        self.driver.wait_until(window.isActiveWindow)

    def click(self, button: QPushButton) -> None:
        """Press *button* with the mouse."""
        button.window().raise_()
        self.investigator.click(button)

    def answers_safety(self) -> None:
        """Let the adults answer that the child is safe."""
        for part in self.parts.closing.safety.values():
            part.choice.button("no").click()

    def stops(self) -> list[Event]:
        """Press what ends the recording on the page that closes; seal; return the chain, held against the page."""
        closing, session = self.parts.closing, self.interviewing.setting.session
        QTest.mouseClick(closing.primary, Qt.MouseButton.LeftButton)
        stop = self.page.ways_out.stopping.answers[1]
        self.driver.wait_until(stop.isVisible)
        state = self.state
        self.click(stop)
        self.office.live.wait_stopped()
        reports = self.investigator.seals()
        assert [report.verdict for report in reports] == [Verdict.VERIFIED, Verdict.VERIFIED]
        events = Room(self.office.place).events(self.office.live.sealing.cards[0].place)
        assert session == self.office.live.sealing.state.folders[0].name.removesuffix(".open")
        kept_true(state, events)
        return events

    def ends(self) -> list[Event]:
        """Go to the closing, settle what must be, and stop; return the chain."""
        self.press(Qt.Key.Key_F10)
        self.driver.wait_until(self.parts.closing.isVisible)
        self.answers_safety()
        return self.stops()


class Watching:
    """The psychologist before their own window."""

    def __init__(self, leading: Leading) -> None:
        self.leading = leading
        leading.driver.wait_until(lambda: leading.parts.observing.window is not None)
        self._kept = 0

    @property
    def driver(self) -> Driver:
        """Whoever looks at the window that is open now."""
        return Driver(self.leading.driver.qtbot, self.window)

    @property
    def window(self) -> ObserverWindow:
        """The window, which must be open."""
        window = self.leading.parts.observing.window
        assert window is not None
        return window

    def at_the_front(self) -> None:
        """Let the keys go to this window."""
        self.window.raise_()
        self.window.activateWindow()
        self.driver.wait_until(self.window.isActiveWindow)

    def signs_in(self) -> "Watching":
        """Sign in with the psychologist's own name and passphrase; return this."""
        self.at_the_front()
        sign_in = self.window.sign_in
        name = PEOPLE[AccountRole.PSYCHOLOGIST].sign_in
        for line, typed in ((sign_in.sign_in.line, name), (sign_in.passphrase.line, PASSPHRASE)):
            line.setFocus()
            type_letters(line, typed)
        QTest.keyClick(sign_in.passphrase.line, Qt.Key.Key_Return)
        self.driver.wait_until(lambda: self.window.is_signed_in and self.window.pictures[0].showing)
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in this window."""
        self.at_the_front()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def click(self, button: QWidget) -> None:
        """Press *button* with the mouse."""
        self.driver.wait_until(lambda: button.isVisible() and button.isEnabled())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())

    def keeps(self, name: str) -> None:
        """Keep this window as a picture."""
        investigator = self.leading.investigator
        self.window.raise_()
        self.driver.wait_until(lambda: not self.driver.clipped())
        for _ in range(3):  # layouts settle in rounds, from the outside in
            QApplication.processEvents()
        self.window.repaint()
        self._kept += 1
        self.driver.screenshot(f"story-{investigator.story}-psychologist-{self._kept}-{name}-{investigator.language}")
        self.leading.office.window.raise_()


def begin(
    office: Office, story: str, language: str, preparation: Preparation, identity: ChildIdentity | None = None
) -> Leading:
    """Start the recording of what is prepared, of a child with this *identity*, and stand at the interview page."""
    draft = office.keep(preparation)
    if identity is not None:
        office.journey.keep_identity(draft, identity)
    office.at(AtAdmission, draft.session)
    office.driver.wait_until(office.admission.start.isEnabled)
    investigator = Investigator(office, story, language)
    investigator.click(office.admission.start)
    return Leading(investigator, office.live.wait_interview())


def of_kind(events: list[Event], kind: EventKind) -> list[Event]:
    """Return the events of one kind."""
    return [event for event in events if event.kind is kind]


def kept_true(shown: Interview, events: list[Event]) -> None:
    """Hold the chain against what the page showed: the same state, times within a moment, nothing computed in it."""
    stop = next(place for place, event in enumerate(events) if event.kind is EventKind.RECORDING_STOPPED)
    again = replayed(events[:stop])
    assert again.odd == 0
    (page, page_times), (chain, chain_times) = _apart(shown), _apart(again)
    assert chain == page
    assert [
        one for one in zip(page_times, chain_times, strict=True) if abs(one[0] - one[1]) > ALL_BUT_THE_SAME_MS
    ] == []
    assert not [event for event in events if _COMPUTED & set(event.body)]
    lines = b"".join(event.line() for event in events)
    assert not [kind for kind in UtteranceType if f'"{kind.value}"'.encode() in lines]


def _apart(value: object) -> tuple[object, list[int]]:
    """Return *value* without its times, and its times in milliseconds."""
    times: list[int] = []

    def without(one: object, name: str = "") -> object:
        if name.endswith("_ms") and isinstance(one, int):
            times.append(one)
            return "time"
        if is_dataclass(one) and not isinstance(one, type):
            return type(one).__name__, [
                (each.name, without(getattr(one, each.name), each.name)) for each in fields(one)
            ]
        if isinstance(one, tuple):
            timed = len(one) > 1 and isinstance(one[0], int) and isinstance(one[-1], Enum)
            return [without(each, "t_ms" if timed and place == 0 else "") for place, each in enumerate(one)]
        return one

    return without(value), times
