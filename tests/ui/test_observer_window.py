"""The psychologist's window: who may see, what is seen, what goes into the record, and what happens when it is gone."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.bank import Phase
from interview_app.domain.events import EventKind, Who
from interview_app.domain.happenings import Answered, Named, PersonCame, PhaseEntered, QuestionHanded, WordCaught
from interview_app.domain.interview_moves import replayed
from interview_app.domain.interview_words import ChildState, Hint
from interview_app.domain.people import Place, Role
from interview_app.journey.live_view import LiveView
from interview_app.journey.observing import number_of, with_accounts
from interview_app.journey.vault_opening import unlock
from interview_app.recording.order import CameraStatus, Status
from tests.ui.interview_room import PEOPLE, PSYCHOLOGIST, recording_of
from tests.ui.observer_driver import FIRST, SECOND, TwoWindows, furnish, jpeg
from tests.vault.vaults import PASSPHRASE
from ui.app import Program
from ui.interview.hints import HintLine
from ui.interview.question_desk import QuestionDesk
from ui.interview.scribe_line import Writes

SCRIBE = Named(4, Role.SCRIBE.value, "Ахметов Ерлан", "көмекші", Place.BEHIND_GLASS)


@pytest.fixture
def two(program: Program, qtbot: QtBot) -> Iterator[TwoWindows]:
    two = TwoWindows(program, qtbot)
    yield two
    two.close()


class TestSigningIn:
    @pytest.fixture
    def two(self, program: Program, qtbot: QtBot) -> Iterator[TwoWindows]:
        furnish(program)
        two = TwoWindows(program, qtbot)
        yield two
        two.close()

    def sign_in(self, two: TwoWindows, name: str, passphrase: str) -> None:
        two.open()
        two.window.sign_in.sign_in.put(name)
        two.window.sign_in.passphrase.line.setText(passphrase)
        two.psychologist.press("Open the window")
        two.settle()

    def test_nothing_of_the_child_is_seen_before(self, two: TwoWindows) -> None:
        two.open()
        two.interviewing.choose("Не болды?")
        two.news.pictured.emit(0, jpeg(), 1)
        assert not two.window.pictures[0].isVisible()
        assert not two.window.pictures[0].showing
        assert not two.psychologist.sees("Не болды?")

    def test_the_psychologist_signs_in_with_their_own_passphrase(self, two: TwoWindows) -> None:
        self.sign_in(two, "dinara", PASSPHRASE)
        two.psychologist.wait_until(lambda: two.window.is_signed_in)
        assert two.window.who == PSYCHOLOGIST
        (there,) = two.told(EventKind.OBSERVER_WINDOW)
        assert (there.who, there.body) == (PSYCHOLOGIST, {"there": True})
        assert not two.told(EventKind.MARKER)
        assert two.observing.at_window(2)

    def test_the_second_key_goes_with_the_window(self, two: TwoWindows) -> None:
        self.sign_in(two, "dinara", PASSPHRASE)
        two.psychologist.wait_until(lambda: two.window.is_signed_in)
        observer = two.window._observer
        assert observer is not None
        assert observer.unlocked is not None
        two.window.close()
        assert observer.unlocked.is_locked

    def test_a_wrong_passphrase_waits_as_everywhere(self, two: TwoWindows) -> None:
        for _ in range(6):
            self.sign_in(two, "dinara", "something else entirely")
            two.psychologist.wait_until(two.window.sign_in.trouble.text)
            if two.window.sign_in.wait.left_s:
                break
        two.psychologist.wait_to_see("After wrong attempts one has to wait: 0:00:")
        assert not two.window.sign_in.enter.isEnabled()
        two.psychologist.press("Pause the interview")
        assert two.told(EventKind.PAUSED)

    def test_another_role_is_refused(self, two: TwoWindows) -> None:
        self.sign_in(two, "bibigul", PASSPHRASE)
        two.psychologist.wait_to_see("This account is not a psychologist's")
        assert not two.window.is_signed_in

    def test_who_has_an_account_here_is_not_merely_named(self, two: TwoWindows) -> None:
        frame = two.program.frame
        frame.desk.sit_down(unlock(frame.data, "bibigul", PASSPHRASE, frame.clock))
        two.open()
        two.psychologist.wait_until(lambda: not two.window.sign_in.offered)
        assert not two.window.sign_in.other.isVisible()

    def test_somebody_called_otherwise_says_who_they_are(self, program: Program, qtbot: QtBot) -> None:
        people = (PEOPLE[0], Named(2, Role.PSYCHOLOGIST.value, "Иванова Мария", "", Place.IN_ROOM))
        furnish(program)
        two = TwoWindows(program, qtbot, people=people)
        self.sign_in(two, "dinara", PASSPHRASE)
        two.psychologist.wait_to_see("Ибраева Динара Маратқызы is not in the list of this session under this name.")
        two.psychologist.press("This person sits here")
        assert two.window.who == Who("psychologist", 2)
        assert not two.told(EventKind.MARKER), "who signed in is not said to be merely named"
        two.close()

    def test_names_agree_where_one_is_shorter(self, two: TwoWindows) -> None:
        present = two.interviewing.state.people
        assert number_of("Динара Ибраева Маратқызы", present) == 2
        assert number_of("Ибраева", present) == 0, "one word is not enough"
        assert number_of("Сәрсенова Бибігүл", present) == 0, "the investigator is no psychologist"
        unlocked = unlock(two.program.frame.data, "bibigul", PASSPHRASE, two.program.frame.clock)
        assert with_accounts(unlocked, present) == {2}
        unlocked.lock()


class TestWhatIsSeen:
    def test_who_was_named_is_noted_as_such(self, two: TwoWindows) -> None:
        two.name_psychologist()
        (noted,) = two.told(EventKind.MARKER)
        assert noted.who == PSYCHOLOGIST
        assert noted.body["text"] == (
            "Person 2 of the list was named at the psychologist's window and did not sign in."
        )

    def test_pictures_come_as_often_as_they_are_made(self, two: TwoWindows) -> None:
        two.name_psychologist()
        painted: list[int] = []
        two.window.pictures[0].painted.connect(painted.append)
        for t_ns in range(1, 25):
            two.news.pictured.emit(0, jpeg(), t_ns)
            two.psychologist.wait_until(partial(_is_painted, painted, t_ns))
        assert painted == list(range(1, 25))

    def test_level_phase_question_and_time(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.interviewing.choose("Маған сол күн туралы айтып берші.")
        two.interviewing.tell(PhaseEntered(Phase.EXPLORING))
        two.news.viewed.emit(_view(two))
        seen = two.psychologist
        assert seen.sees("Маған сол күн туралы айтып берші.")
        assert two.window.phase.text() == two.program.frame.messages.word("phase", "exploring")
        assert two.window.level.hears
        assert two.window.badge.recording

    def test_the_question_before_the_investigator_is_seen_at_once(self, two: TwoWindows) -> None:
        two.name_psychologist()
        desk = QuestionDesk(two.program.frame, two.interviewing)
        desk.setParent(two.page)
        assert two.window.question.text() == desk.card.question.text() != ""
        before = len(two.events)
        desk.go(1)
        assert two.window.question.text() == desk.card.question.text()
        assert len(two.events) == before, "a choice is no event"

    def test_a_lost_camera_is_said(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.news.viewed.emit(_view(two, camera_lost="unplugged"))
        assert two.window.pictures[0].instead

    def test_the_end_of_the_recording_ends_the_pause_control(self, two: TwoWindows) -> None:
        two.name_psychologist()
        recording_of(two.interviewing).stopped = True
        two.interviewing.stopped()
        assert not two.window.pause_button.isEnabled()
        assert not two.window.badge.recording


class TestWhatGoesIntoTheRecord:
    def test_the_four_steps_by_button_and_by_key(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.psychologist.press("The child: uneasy")
        two.in_front(two.window)
        QTest.keyClick(two.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        seen = [(one.who, one.body["state"]) for one in two.told(EventKind.CHILD_STATE_SEEN)]
        assert seen == [(PSYCHOLOGIST, "uneasy"), (PSYCHOLOGIST, "distressed")]
        assert two.psychologist.sees("The child: distressed, since 0:00:")
        assert two.window.states.buttons[ChildState.DISTRESSED].isChecked()
        assert two.investigator.sees("The child: distressed")

    def test_must_stop_is_asked_once_more(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.psychologist.press("The child: must stop")
        assert not two.told(EventKind.CHILD_STATE_SEEN)
        two.psychologist.press("No, it goes on")
        two.psychologist.press("The child: must stop")
        two.psychologist.press("Yes, it must stop")
        assert [one.body["state"] for one in two.told(EventKind.CHILD_STATE_SEEN)] == ["must_stop"]
        assert not two.window.states.buttons[ChildState.CALM].isEnabled()

    def test_hints_stay_until_they_are_seen(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.psychologist.press("Offer water")
        two.type(two.window.hints.words, "ask about the dog")
        assert two.investigator.sees("offer water")
        assert two.investigator.sees("ask about the dog")
        two.psychologist.press("Ask for a break")
        assert two.investigator.sees("a break is asked for")
        two.investigator.press("Seen")
        assert not two.hints.box.isVisible()
        given = [(one.body["hint"], one.body["words"]) for one in two.told(EventKind.HINT_GIVEN)]
        assert given == [(Hint.WATER, ""), (Hint.WORDS, "ask about the dog")]
        assert two.told(EventKind.BREAK_ASKED)
        back = HintLine(two.program.frame, two.interviewing)
        back.setParent(two.page)
        assert len(back.hints) == 2, "a program that comes back shows the fresh ones"

    def test_a_hint_takes_no_focus(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.in_front(two.page)
        two.line.setFocus()
        two.window.hints.given.emit(Hint.SLOWER, "")
        assert QApplication.focusWidget() is two.line

    def test_the_privacy_key_hides_the_state(self, two: TwoWindows) -> None:
        two.hints.keep_private(True)
        assert not two.hints.child.isVisible()
        two.hints.keep_private(False)
        assert two.hints.child.isVisible()

    def test_notes_words_answers_and_questions(self, two: TwoWindows) -> None:
        two.name_psychologist()
        writing = two.window.writing
        two.type(writing.line, "рұқсатсыз кірді")
        assert two.told(EventKind.MARKER)[-1].body == {"text": "рұқсатсыз кірді"}
        two.psychologist.press("Write: Word")
        two.type(writing.line, "қара үй")
        two.psychologist.press("Write: Answer")
        two.type(writing.line, "Мен үйде болдым.")
        writing.kind.choose(Writes.QUESTION.value)
        writing.person.choose("3")
        two.type(writing.line, "Қашан болды?")
        state = two.interviewing.state
        assert [(one.who, one.said) for one in state.words] == [(PSYCHOLOGIST, WordCaught(1, "қара үй", 0))]
        assert [(one.who, one.said) for one in state.answers] == [(PSYCHOLOGIST, Answered(1, 0, "Мен үйде болдым."))]
        assert [one.said for one in state.waiting_questions] == [QuestionHanded(1, 3, "Қашан болды?")]
        assert two.psychologist.sees("Kept: Қашан болды?")
        assert replayed(two.events) == state

    @pytest.mark.parametrize(
        ("writes", "kind"),
        [
            (Writes.NOTE, EventKind.MARKER),
            (Writes.WORD, EventKind.WORD_CAUGHT),
            (Writes.ANSWER, EventKind.ANSWERED),
        ],
    )
    def test_what_is_written_has_the_time_of_its_first_letter(
        self, two: TwoWindows, writes: Writes, kind: EventKind
    ) -> None:
        two.name_psychologist()
        two.window.writing.kind.choose(writes.value)
        before_ns = two.program.frame.clock.monotonic_ns()
        two.type(two.window.writing.line, "a long note that takes its time")
        noted = two.told(kind)[-1]
        assert noted.origin_ns < noted.t_ns
        assert noted.t_ns - noted.origin_ns <= two.program.frame.clock.monotonic_ns() - before_ns

    def test_the_childs_real_name_is_warned_of(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.window.writing.line.setText("Айша жылады")
        two.window.writing._warn()
        assert two.psychologist.sees("This is the child's real name. In the record the child is Қарлығаш.")

    def test_a_scribe_writes_under_their_own_number(self, program: Program, qtbot: QtBot) -> None:
        two = TwoWindows(program, qtbot, people=(*PEOPLE, SCRIBE)).name_psychologist()
        two.psychologist.press("Written by Ахметов Ерлан")
        two.window.writing.kind.choose(Writes.WORD.value)
        two.type(two.window.writing.line, "ит")
        assert [one.who for one in two.told(EventKind.WORD_CAUGHT)] == [Who("scribe", 4)]
        two.close()


class TestWhenItIsGone:
    def test_a_second_display_takes_it(self, two: TwoWindows) -> None:
        two.open()
        assert SECOND.area.contains(two.window.geometry().center())

    def test_one_display_has_it_beside(self, program: Program, qtbot: QtBot) -> None:
        two = TwoWindows(program, qtbot, displays=(FIRST,)).open()
        assert not two.window.isMaximized()
        two.close()

    def test_closing_it_is_told_and_it_can_be_opened_again(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.window.close()
        assert two.investigator.sees("The psychologist's window was closed.")
        assert not two.interviewing.state.observer_there
        two.name_psychologist()
        assert [one.body["there"] for one in two.told(EventKind.OBSERVER_WINDOW)] == [True, False, True]
        assert not two.notice.text

    def test_a_second_display_opens_it_by_itself_and_a_key_does_always(self, two: TwoWindows) -> None:
        two.displays.are(FIRST)
        two.observing.begin()
        assert two.observing.window is None
        two.in_front(two.page)
        QTest.keyClick(two.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert two.window.isVisible()
        two.observing.end()
        two.displays.are(FIRST, SECOND)
        two.observing.begin()
        assert two.window.isVisible()

    def test_opening_it_twice_is_one_window(self, two: TwoWindows) -> None:
        two.open()
        first = two.window
        two.observing.open()
        assert two.window is first

    def test_it_goes_with_the_page(self, program: Program, qtbot: QtBot) -> None:
        two = TwoWindows(program, qtbot).name_psychologist()
        window = two.window
        gone: list[bool] = []
        window.destroyed.connect(lambda: gone.append(True))
        two.page.deleteLater()
        qtbot.waitUntil(lambda: bool(gone))


def _is_painted(painted: list[int], t_ns: int) -> bool:
    return bool(painted) and painted[-1] == t_ns


def _view(two: TwoWindows, camera_lost: str = "") -> LiveView:
    camera = CameraStatus(1, camera_lost, 25, 25, 0)
    status = Status(1000, 1, 1000, -1500, -2400, 0, "", (camera,), (), 4)
    return replace(recording_of(two.interviewing).view, status=status)


class TestStories:
    def test_distress_and_going_on(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.interviewing.choose("Маған сол күн туралы басынан аяғына дейін айтып берші.")
        two.news.pictured.emit(0, jpeg(), 1)
        two.psychologist.press("The child: uneasy")
        two.psychologist.press("Speak more slowly")
        two.psychologist.press("The child: distressed")
        two.press_key(two.window, Qt.Key.Key_Space)
        assert two.cover.isVisible()
        two.psychologist.press("How is the child now?: Calm")
        two.psychologist.press("Go on with the interview")
        assert not two.cover.isVisible()
        assert two.interviewing.state.child_state is ChildState.CALM
        (pause,) = two.interviewing.state.pauses
        assert (pause.ended_by, pause.state) == (PSYCHOLOGIST, ChildState.CALM)
        assert replayed(two.events) == two.interviewing.state

    def test_distress_and_stop(self, two: TwoWindows) -> None:
        wanted: list[bool] = []
        two.cover.closing_wanted.connect(lambda: wanted.append(True))
        two.name_psychologist()
        two.press_key(two.window, Qt.Key.Key_Space)
        two.psychologist.press("The child: must stop")
        two.psychologist.press("Yes, it must stop")
        assert not two.window.going_on.isVisible(), "nothing goes on after that"
        assert not two.cover.going_on.isVisible()
        two.investigator.press("Begin the caring closing")
        assert wanted
        assert two.interviewing.state.must_stop

    def test_the_second_display_is_lost(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.press_key(two.window, Qt.Key.Key_Space)
        two.displays.are(FIRST)
        two.investigator.wait_to_see("The psychologist's display is gone.")
        assert [one.body["there"] for one in two.told(EventKind.OBSERVER_WINDOW)] == [True, False]
        assert two.investigator.sees("Ask Ибраева Динара (psychologist) how the child is.")
        two.investigator.press("How is the child now?: Calm")
        two.investigator.press("Go on with the interview")
        two.press_key(two.page, Qt.Key.Key_F9)
        assert len(two.told(EventKind.PAUSED)) == 2
        two.displays.are(FIRST, SECOND)
        two.name_psychologist()
        assert [one.body["there"] for one in two.told(EventKind.OBSERVER_WINDOW)] == [True, False, True]
        assert SECOND.area.contains(two.window.geometry().center())
        assert replayed(two.events) == two.interviewing.state

    def test_another_display_that_goes_changes_nothing(self, two: TwoWindows) -> None:
        two.name_psychologist()
        two.displays.are(FIRST, SECOND)
        two.settle()
        assert two.observing.at_window(2)

    def test_the_psychologist_comes_later(self, program: Program, qtbot: QtBot) -> None:
        two = TwoWindows(program, qtbot, people=(PEOPLE[0],)).open()
        assert not two.window.sign_in.other.isVisible()
        two.close()
        two = TwoWindows(program, qtbot).open()
        two.interviewing.tell(PersonCame(2, Place.BEHIND_GLASS))
        two.name_psychologist()
        two.close()


def test_pictures_of_every_state(program: Program, qtbot: QtBot) -> None:
    two = TwoWindows(program, qtbot, people=(*PEOPLE, SCRIBE), displays=(FIRST,))
    two.open()
    two.window.setGeometry(0, 0, 1366, 768)
    two.pictures("observer-sign-in", two.psychologist)
    two.name_psychologist()
    two.interviewing.choose("Маған сол күн туралы басынан аяғына дейін айтып берші. Содан кейін не болды?")
    two.news.pictured.emit(0, jpeg(), 1)
    two.news.viewed.emit(_view(two))
    two.psychologist.press("The child: uneasy")
    two.psychologist.press("Offer water")
    two.pictures("observer", two.psychologist)
    two.window.resize(1920, 1080)
    two.pictures("observer-1920", two.psychologist)
    two.window.resize(1366, 768)
    two.press_key(two.window, Qt.Key.Key_F9)
    two.pictures("observer-paused", two.psychologist)
    two.page.resize(1100, 768)
    two.pictures("pause", two.investigator)
    two.close()
