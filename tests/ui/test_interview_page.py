"""The interview page: one question at a time by keyboard alone, what the check says, and what lies over it."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.bank import PHASES, Phase, Purpose
from interview_app.domain.events import EventKind
from interview_app.domain.happenings import ChildStateSeen, Paused, Resumed
from interview_app.domain.interview_moves import replayed
from interview_app.domain.interview_words import ChildState, Closing, PauseCause
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.utterance import CLOSED
from interview_app.journey.unasked import NOTHING
from tests.ui.interview_page import Seat, Sit
from tests.ui.interview_room import PSYCHOLOGIST, back_in, clock_of, judged_of, recording_of, records_of
from ui.app import Program

SMALLEST = (1280, 720)
"""What is left of a screen of 1920 x 1080 that is scaled by half."""
SIZES = (SMALLEST, (1366, 768), (1920, 1080))
SAID = {
    "kk": ("ол түнде жазды", "сыйлық", "Мен қорықтым.", "Сен оның айтқанын орындадың ба?"),
    "ru": ("он писал ночью", "подарок", "Я испугалась.", "Он же просил у тебя фото, да?"),
    "en": ("a gift", "at night", "I was scared.", "He asked you for photos, didn't he?"),
}
"""Two words of the child's, an answer, and a question that presses."""


def kinds(seat: Seat) -> list[EventKind]:
    return [event.kind for event in recording_of(seat.interviewing).events]


def test_enter_asks_the_question_and_the_next_one_stands_there(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    first = seat.question
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == [first]
    assert seat.question not in ("", first)
    event = recording_of(seat.interviewing).events[-1]
    assert (event.kind, event.body["words"], event.body["speaker"]) == (EventKind.ASKED, first, 1)
    assert judged_of(seat.interviewing)[-1].entry == "core.rapport.likes"
    assert seat.interviewing.state == replayed(recording_of(seat.interviewing).events)


def test_a_key_that_is_held_and_a_press_too_many_ask_once(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.key(Qt.Key.Key_Return)
    for _ in range(30):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
        QApplication.sendEvent(seat.parts.desk.card, held)
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_Return)
    clock_of(seat.interviewing).ns += 499_000_000
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_Return)
    assert len(seat.asked) == 1
    clock_of(seat.interviewing).ns += 1_000_000
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_Return)
    assert len(seat.asked) == 2


def test_after_a_focused_question_its_open_partner_stands_there(sit: Sit) -> None:
    seat = sit(phase=Phase.FOCUSED)
    course = seat.parts.desk.course
    focused = next(one for one in course.entries if one.type in CLOSED and not one.slots)
    while course.current is not focused:
        seat.key(Qt.Key.Key_Down)
    seat.key(Qt.Key.Key_Return)
    assert course.current is seat.interviewing.banks.partner(focused)
    seat.key(Qt.Key.Key_Return)
    assert course.current is not None
    assert course.entries.index(course.current) > course.entries.index(focused)


def test_a_place_for_the_childs_word_waits_for_one(sit: Sit) -> None:
    seat = sit(phase=Phase.EXPLORING)
    assert "…" in seat.question
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == []
    assert "F3" in seat.window.notice.text
    seat.key(Qt.Key.Key_F3)
    seat.type("подарок")
    seat.key(Qt.Key.Key_Return, Qt.Key.Key_Escape, "1")
    assert "«подарок»" in seat.question
    seat.key(Qt.Key.Key_Return)
    assert [words.count("«подарок»") for words in seat.asked] == [1]


def test_a_word_makes_an_open_question_in_any_phase(sit: Sit) -> None:
    seat = sit(phase=Phase.DISCLOSURE)
    seat.interviewing.catch_word("мама")
    seat.key("1")
    current = seat.parts.desk.course.current
    assert current is not None
    assert (current.purpose, "«мама»" in seat.question) == (Purpose.CUE_WORD, True)


def test_skipping_going_back_and_choosing_freely_ask_nothing(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    first = seat.question
    seat.key(Qt.Key.Key_Right)
    second = seat.question
    seat.key(Qt.Key.Key_Down)
    third = seat.question
    seat.key(Qt.Key.Key_Up)
    assert (seat.question, len({first, second, third})) == (second, 3)
    seat.key(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert seat.question == first
    QTest.mouseClick(seat.parts.desk.card.follow_ups[0], Qt.MouseButton.LeftButton)
    assert seat.question != first
    assert seat.asked == []


@pytest.mark.parametrize(("onward", "back"), [("n", "p"), ("т", "з"), ("Т", "З")])
def test_the_phases_are_entered_by_their_keys_in_every_layout(sit: Sit, onward: str, back: str) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.type(onward)
    seat.type(back)
    assert [phase for _, phase in seat.interviewing.state.phases[1:]] == [Phase.PRACTICE, Phase.RAPPORT]
    assert [seat.parts.phases.place(phase) for phase in PHASES[3:6]] == ["now", "done", "next"]


def test_the_first_phase_with_the_child_asks_whether_it_is_there(sit: Sit) -> None:
    seat = sit()
    seat.key("n")
    assert seat.interviewing.state.phase is Phase.OPENING
    seat.key("n")
    band = seat.parts.desk.is_child_in
    assert band.isVisible()
    assert seat.interviewing.state.phase is Phase.OPENING
    seat.key(Qt.Key.Key_Escape)
    assert not band.isVisible()
    assert not seat.interviewing.state.child_there
    seat.key("n", Qt.Key.Key_Tab, Qt.Key.Key_Return)
    state = seat.interviewing.state
    assert (state.child_there, state.phase) == (True, Phase.INTRODUCTION)
    assert kinds(seat)[-2:] == [EventKind.CHILD_CAME, EventKind.PHASE_ENTERED]
    QTest.mouseClick(seat.parts.desk.child, Qt.MouseButton.LeftButton)
    assert not seat.interviewing.state.child_there


def test_the_language_of_the_questions_changes_by_one_key_and_the_record_says_so(sit: Sit) -> None:
    seat = sit(language="kk", phase=Phase.RAPPORT)
    kazakh = seat.question
    seat.key(Qt.Key.Key_F12)
    assert seat.interviewing.language is InterviewLanguage.RU
    assert kinds(seat)[-1] is EventKind.LANGUAGE_CHANGED
    russian = seat.question
    seat.key(Qt.Key.Key_F12, Qt.Key.Key_Return)
    english = seat.interviewing.state.asked[-1].said
    assert english.language is InterviewLanguage.EN
    assert len({kazakh, russian, english.words}) == 3


def test_the_privacy_key_takes_every_judgment_off_the_screen(sit: Sit) -> None:
    seat = sit(phase=Phase.EXPLORING)
    seat.interviewing.catch_word("подарок")
    seat.key("1", Qt.Key.Key_Return, Qt.Key.Key_F2)
    seat.type("Он же писал, да?")
    own, parts = seat.parts.desk.own, seat.parts
    seat.driver.wait_until(own.suggestion.isVisible)
    judgments = [own.kind, own.reasons, own.suggestion, parts.mix, parts.hints.child]
    assert all(one.isVisible() for one in judgments)
    assert seat.driver.sees("подарок")
    seat.key(Qt.Key.Key_F11)
    assert not any(one.isVisible() for one in judgments)
    assert not [chip for chip in parts.chips.chips if chip.isVisible()]
    assert not own.line.extraSelections()
    assert own.words == "Он же писал, да?"
    seat.key(Qt.Key.Key_F11)
    assert all(one.isVisible() for one in judgments)


def test_a_pause_covers_the_questions_until_the_guardian_lets_it_go_on(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    question = seat.question
    seat.interviewing.tell(Paused(PauseCause.DISTRESS, ""), PSYCHOLOGIST)
    assert seat.parts.pausing.isVisible()
    assert seat.parts.pausing.geometry() == seat.page.front.rect()
    seat.key(Qt.Key.Key_Return, "n", Qt.Key.Key_F5, Qt.Key.Key_F2)
    assert seat.asked == []
    assert seat.interviewing.state.phase is Phase.RAPPORT
    seat.interviewing.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST)
    assert not seat.parts.pausing.isVisible()
    assert seat.question == question
    seat.parts.desk.take_focus()
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == [question]


def test_a_pause_takes_the_place_of_whatever_was_open(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.key(Qt.Key.Key_F7)
    assert seat.parts.people.isVisible()
    seat.interviewing.tell(Paused(PauseCause.DISTRESS, ""), PSYCHOLOGIST)
    assert seat.parts.pausing.isVisible()
    assert not seat.parts.people.isVisible()


def test_when_it_must_stop_the_calm_end_comes_by_itself(sit: Sit) -> None:
    seat = sit(phase=Phase.EXPLORING)
    seat.interviewing.tell(ChildStateSeen(ChildState.MUST_STOP), PSYCHOLOGIST)
    assert seat.parts.closing.isVisible()
    assert seat.interviewing.state.closing is Closing.CARING


def test_a_limit_comes_at_the_next_question_that_is_chosen_and_not_before(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.key(Qt.Key.Key_Return)
    clock_of(seat.interviewing).passes(timedelta(hours=2))
    seat.page._tick()
    assert not seat.parts.limit.isVisible()
    assert seat.parts.times.near.isVisible()
    seat.key(Qt.Key.Key_Return)
    assert seat.parts.limit.isVisible()
    assert len(seat.asked) == 1


def test_the_whole_bank_is_searched_and_choosing_is_not_asking(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = seat.parts.desk.search
    seat.driver.wait_until(search.line.hasFocus)
    seat.type("завтрак")
    assert search.rows.count() == 1
    seat.key(Qt.Key.Key_Return)
    assert "завтрак" in seat.question
    assert seat.asked == []
    assert not search.isVisible()
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    seat.type("ы" * 40)
    assert search.rows.count() == 0
    seat.key(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not search.isVisible()


def test_what_was_entered_last_is_taken_back_by_another_event(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not seat.parts.desk.correcting.isVisible()
    seat.key(Qt.Key.Key_Return)
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    band = seat.parts.desk.correcting
    assert band.leave.hasFocus()
    seat.key(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert not band.isVisible()
    entered = seat.interviewing.state.asked[0]
    assert (entered.withdrawn, entered.corrections[0].reason) == (True, "entered by mistake")
    assert kinds(seat)[-2:] == [EventKind.ASKED, EventKind.CORRECTED]


def test_words_that_were_typed_wrongly_are_put_right(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.interviewing.answer("Я играю")
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    band = seat.parts.desk.correcting
    band.words.setText("Я рисую")
    band.words.setFocus()
    seat.key(Qt.Key.Key_Return)
    answer = seat.interviewing.state.answers[0]
    assert answer.words == "Я рисую"


def test_encouragements_come_by_turns_and_silence_is_noted(sit: Sit) -> None:
    seat = sit(phase=Phase.FREE_ACCOUNT)
    question = seat.question
    seat.key(Qt.Key.Key_F5, Qt.Key.Key_F5, Qt.Key.Key_F6)
    assert len(set(seat.asked)) == 2
    assert seat.question == question
    assert kinds(seat)[-1] is EventKind.SILENCE_KEPT


def test_an_encouragement_follows_a_question_at_once_and_a_press_too_many_says_it_once(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.key(Qt.Key.Key_Return)
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_F5)
    assert len(seat.asked) == 2
    QTest.keyClick(seat.parts.desk.card, Qt.Key.Key_F5)
    assert len(seat.asked) == 2
    seat.key(Qt.Key.Key_F5)
    encouragements = seat.interviewing.for_purpose(Purpose.FACILITATOR)
    assert seat.asked[1:] == [seat.interviewing.wording(one) for one in encouragements[:2]]


def test_an_attendees_question_is_worded_better_before_it_is_asked(sit: Sit) -> None:
    seat = sit(phase=Phase.BREAK)
    seat.interviewing.hand_in(3, "Он угрожал?")
    QTest.mouseClick(seat.parts.handed.asks[0], Qt.MouseButton.LeftButton)
    own = seat.parts.desk.own
    assert own.words == "Он угрожал?"
    own.put("Расскажи, что он говорил.")
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == ["Расскажи, что он говорил."]
    assert not seat.interviewing.state.waiting_questions


def test_the_psychologist_may_put_the_question(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    speaker = seat.parts.desk.card.speaker
    assert [speaker.itemData(row) for row in range(speaker.count())] == [1, 2]  # nobody from behind the glass
    speaker.setCurrentIndex(1)
    seat.page.frame.messages.speak("ru")
    russian = ["следователь", "психолог"]
    seat.driver.wait_until(lambda: [speaker.itemText(row) for row in range(speaker.count())] == russian)
    seat.key(Qt.Key.Key_Return)
    assert seat.interviewing.state.asked[0].said.speaker == 2


def test_a_recording_that_is_over_takes_nothing_more_and_says_so_quietly(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    recording_of(seat.interviewing).stopped = True
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == []
    assert "recording" in seat.window.notice.text.lower()


def test_the_card_lists_every_key_and_gives_the_keyboard_back(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.key(Qt.Key.Key_F1)
    named = seat.page.card.accessibleName()
    assert all(f"{key}: " in named for key in ("Enter", *(f"F{n}" for n in range(1, 13)), "Ctrl+F", "Ctrl+Z"))
    seat.key(Qt.Key.Key_Escape)
    assert not seat.page.card.isVisible()
    seat.key(Qt.Key.Key_Return)
    assert len(seat.asked) == 1


def test_the_key_for_the_closing_asks_for_the_end_once_the_closing_is_there(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = sit(phase=Phase.EXPLORING)
    asked: list[int] = []
    monkeypatch.setattr(seat.page, "ask_to_stop", lambda: asked.append(1))
    seat.key(Qt.Key.Key_F10)
    assert seat.parts.closing.isVisible()
    assert not asked
    seat.key(Qt.Key.Key_F10)
    assert asked == [1]


def test_a_program_that_comes_back_stands_where_it_stood(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    first = seat.question
    seat.key(Qt.Key.Key_Return)
    again = type(seat.parts.desk.course)(seat.interviewing)
    again.follow()
    assert [one.id for one in again.entries if again.was_asked(one)] == ["core.rapport.likes"]
    assert again.said not in ("", first)


def test_what_was_chosen_or_typed_and_not_asked_stands_there_again(
    sit: Sit, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.interviewing.catch_word("подарок")
    seat.interviewing.hand_in(3, "Он угрожал?")
    seat.key(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_1)
    chosen = seat.question
    assert "подарок" in chosen
    QTest.mouseClick(seat.parts.handed.asks[0], Qt.MouseButton.LeftButton)
    seat.parts.desk.own.put("Расскажи, что он")
    seat.driver.wait_until(lambda: seat.parts.desk.keeping.autosave.settled)

    again = Seat(program, qtbot, tmp_path, back_in(seat.interviewing))
    desk = again.parts.desk
    assert (again.question, again.interviewing.chosen, desk.own.words) == (chosen, chosen, "Расскажи, что он")
    assert not desk.own.line.hasFocus()  # a key of the page is not taken for a letter
    again.settle()
    again.driver.screenshot("interview-taken-up")
    again.key(Qt.Key.Key_F2)
    again.type(" говорил")
    again.key(Qt.Key.Key_Return)
    assert again.asked[1:] == ["Расскажи, что он говорил"]
    assert not again.interviewing.state.waiting_questions
    assert (again.question, desk.own.words) == (chosen, "")


def test_once_a_question_was_asked_nothing_that_stood_there_before_comes_back(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    keeping = seat.parts.desk.keeping.autosave
    seat.key(Qt.Key.Key_Down, Qt.Key.Key_F2)
    seat.type("Кім?")
    seat.driver.wait_until(lambda: keeping.settled)
    before = records_of(seat.interviewing).unasked
    assert (before.own, before.entry) != ("", "")
    assert back_in(seat.interviewing).unasked == before
    seat.interviewing.ask("Не болды?")
    seat.driver.wait_until(lambda: keeping.settled)
    records_of(seat.interviewing).unasked = before
    assert back_in(seat.interviewing).unasked == NOTHING


def test_a_program_that_comes_back_in_a_pause_shows_the_pause(
    sit: Sit, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.interviewing.tell(Paused(PauseCause.DISTRESS, ""), PSYCHOLOGIST)
    again = Seat(program, qtbot, tmp_path, back_in(seat.interviewing))
    front, pausing = again.page.front, again.parts.pausing
    again.driver.wait_until(lambda: pausing.isVisible() and again.parts.desk.card.isVisible())
    for place in (again.parts.desk.card, again.parts.desk.own, again.page.room):
        on_top = front.childAt(place.mapTo(front, place.rect().center()))
        assert on_top is pausing or (on_top is not None and pausing.isAncestorOf(on_top))


def test_nothing_unasked_is_kept_once_the_recording_is_over(sit: Sit) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.key(Qt.Key.Key_F2)
    seat.type("Кім?")
    keeping = seat.parts.desk.keeping.autosave
    seat.driver.wait_until(lambda: keeping.settled)
    assert records_of(seat.interviewing).unasked.own == "Кім?"
    seat.interviewing.stopped()
    seat.driver.wait_until(lambda: keeping.settled)
    assert records_of(seat.interviewing).unasked == NOTHING


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_whatever_needs_room_leaves_the_question_readable(sit: Sit, program: Program, language: str) -> None:
    program.frame.messages.speak(language)
    seat = sit(9, language, Phase.EXPLORING)
    desk = seat.parts.desk
    seat.interviewing.catch_word(SAID[language][0])
    seat.window.resize(*SMALLEST)
    seat.driver.wait_until(partial(seat.is_wide, SMALLEST[0]))
    assert desk.card.gap.isVisible()
    for begin, end in (
        (desk.undo, desk.correcting.let_go),
        (desk.open_search, desk.close_search),
        (seat.parts.observing.pause, lambda: None),
    ):
        begin()
        clock_of(seat.interviewing).passes(timedelta(hours=2))  # at the last, a pause with everything it can say
        seat.page._tick()
        seat.settle()
        end()
        seat.settle()


@pytest.mark.parametrize(("age", "language"), [(5, "kk"), (9, "ru"), (12, "kk"), (16, "en")])
def test_the_page_fits_and_is_kept_as_a_picture(sit: Sit, program: Program, age: int, language: str) -> None:
    program.frame.messages.speak(language)
    seat = sit(age, language, Phase.EXPLORING)
    first, second, answer, question = SAID[language]
    seat.interviewing.catch_word(first)
    seat.interviewing.catch_word(second)
    seat.interviewing.answer(answer)
    seat.key("1", Qt.Key.Key_Return, Qt.Key.Key_F2)
    seat.type(question)
    seat.driver.wait_until(seat.parts.desk.own.kind.isVisible)
    for width, height in SIZES:
        seat.window.resize(width, height)
        seat.driver.wait_until(partial(seat.is_wide, width))
        for look in ("light", "dark"):
            seat.settle()
            seat.driver.screenshot(f"interview-{language}-{age}-{width}-{look}")
            assert seat.driver.small() == []
            seat.window.choices.look.click()
