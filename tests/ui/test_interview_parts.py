"""The right column of the interview page: chips, notes, the mix, the time, the questions handed in."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.bank import Phase
from interview_app.domain.happenings import ChildCame, Corrected, PhaseEntered, Resumed
from interview_app.domain.interview_moves import replayed
from interview_app.domain.interview_words import ChildState, HandedOutcome, PauseCause, Thing, Which
from interview_app.domain.time_heard import Limit
from interview_app.journey.interviewing import Interviewing
from tests.ui.driver import Driver
from tests.ui.interview_room import PSYCHOLOGIST, clock_of, recording_of
from tests.ui.interview_room import room as interview_room
from ui.app import Program
from ui.frame import Frame
from ui.interview.answer_notes import AnswerNotes
from ui.interview.handed_queue import HandedQueue
from ui.interview.limit_cover import LimitCover
from ui.interview.mix_line import MixLine
from ui.interview.part import Part
from ui.interview.time_line import TimeLine
from ui.interview.typed_line import TypedLine
from ui.interview.word_chips import WordChips
from ui.widgets.notice_line import Said, Tone

PartT = TypeVar("PartT", bound=Part)


@pytest.fixture
def interviewing() -> Interviewing:
    return interview_room(phase=Phase.EXPLORING)


@pytest.fixture
def frame(program: Program) -> Frame:
    return program.frame


@pytest.fixture
def place(frame: Frame, qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.setProperty("kind", "window")
    QVBoxLayout(window)
    window.resize(360, 640)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.hide()
    window.deleteLater()


def put(place: QWidget, part: PartT) -> PartT:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(part)
    return part


def heard(part: Part) -> list[str]:
    words: list[str] = []

    def take(said: Said, _tone: Tone) -> None:
        words.append(said if isinstance(said, str) else said())

    part.said.connect(take)
    return words


def typed(line: TypedLine, text: str) -> None:
    line.take_focus()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def let_pass(interviewing: Interviewing, minutes: float) -> None:
    clock_of(interviewing).passes(timedelta(minutes=minutes))


def test_a_word_becomes_a_chip_with_the_time_of_its_first_letter(
    frame: Frame, place: QWidget, interviewing: Interviewing
) -> None:
    chips = put(place, WordChips(frame, interviewing))
    chips.line.take_focus()
    QTest.keyClicks(chips.line, "oi")
    QTest.keyClick(chips.line, Qt.Key.Key_Return)
    assert [(one.words, one.key) for one in chips.chips] == [("oi", 1)]
    [entered] = interviewing.state.words
    event = recording_of(interviewing).events[-1]
    assert event.body == {"n": 1, "words": "oi", "incident": 0}
    assert entered.t_ms == event.origin_ns // 1_000_000
    assert chips.line.text() == ""
    assert place.focusWidget() is chips.line


def test_keys_and_clicks_cue_the_chip_that_bears_them(frame: Frame, place: QWidget, interviewing: Interviewing) -> None:
    chips = put(place, WordChips(frame, interviewing))
    cued: list[tuple[int, str]] = []
    chips.cued.connect(lambda number, words: cued.append((number, words)))
    for number in range(1, 12):
        interviewing.catch_word(f"сөз{number}")
    assert [one.key for one in chips.chips] == [0, 0, 3, 4, 5, 6, 7, 8, 9, 1, 2]
    chips.cue(2)
    chips.cue(9)
    click(chips.chips[0])
    assert cued == [(11, "сөз11"), (9, "сөз9"), (1, "сөз1")]


def test_the_childs_real_name_is_asked_about_once(frame: Frame, place: QWidget, interviewing: Interviewing) -> None:
    chips = put(place, WordChips(frame, interviewing))
    words = heard(chips)
    chips.line.take_focus()
    chips.line.setText("")
    QTest.keyClicks(chips.line, "x")
    chips.line.setText("Айшаға")
    QTest.keyClick(chips.line, Qt.Key.Key_Return)
    assert not interviewing.state.words
    assert "real name" in words[-1]
    QTest.keyClick(chips.line, Qt.Key.Key_Return)
    assert [one.said.words for one in interviewing.state.words] == ["Айшаға"]


def test_a_chip_is_taken_back_with_a_reason_and_stays_in_the_record(
    frame: Frame, place: QWidget, interviewing: Interviewing
) -> None:
    chips = put(place, WordChips(frame, interviewing))
    interviewing.catch_word("ойн")
    chips.chips[0].setFocus()
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Delete)
    typed(chips.wrong, "mistyped")
    assert chips.chips == []
    [entered] = interviewing.state.words
    assert (entered.withdrawn, entered.said.words) == (True, "ойн")
    assert entered.corrections == (Corrected(Thing.WORD, 1, "", "mistyped"),)


def test_words_of_an_incident_stand_together(
    frame: Frame, place: QWidget, interviewing: Interviewing, qtbot: QtBot
) -> None:
    chips = put(place, WordChips(frame, interviewing))
    interviewing.catch_word("саябақ")
    chips.incident.setCurrentIndex(chips.incident.findData(Which.LAST.value))
    chips.incident.activated.emit(chips.incident.currentIndex())
    typed(chips.named_as, "the evening")
    [incident] = interviewing.state.incidents
    assert (incident.said.which, incident.said.words) == (Which.LAST, "the evening")
    typed(chips.line, "bench")
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Insert)
    assert [one.said.incident for one in interviewing.state.words] == [1, 1]
    Driver(qtbot, place).wait_to_see("the evening")


def test_a_note_belongs_to_the_latest_question(frame: Frame, place: QWidget, interviewing: Interviewing) -> None:
    notes = put(place, AnswerNotes(frame, interviewing))
    interviewing.ask("Сол күн туралы айтып берші.")
    interviewing.ask("Сосын не болды?")
    typed(notes.line, "I went home.")
    assert [(one.said.question, one.said.words) for one in interviewing.state.answers] == [(2, "I went home.")]
    assert "I went home." in notes.notes.text()


def test_letters_go_to_the_line_and_not_to_the_keys_of_the_page(
    frame: Frame, place: QWidget, interviewing: Interviewing
) -> None:
    notes = put(place, AnswerNotes(frame, interviewing))
    pressed: list[int] = []
    button = QPushButton()
    button.setShortcut("N")
    button.clicked.connect(lambda: pressed.append(1))
    layout = place.layout()
    assert layout is not None
    layout.addWidget(button)
    notes.focus_line()
    QTest.keyClicks(notes.line, "No")
    assert (notes.line.text(), pressed) == ("No", [])
    QTest.keyClick(notes.line, Qt.Key.Key_Escape)
    assert notes.line.text() == ""


def test_the_mix_counts_from_the_free_account_and_can_be_hidden(frame: Frame, place: QWidget) -> None:
    interviewing = interview_room(language="en", phase=Phase.RAPPORT)
    mix = put(place, MixLine(frame, interviewing))
    interviewing.ask("What do you like to do?")
    assert mix.words.isHidden()
    interviewing.tell(PhaseEntered(Phase.FREE_ACCOUNT))
    interviewing.ask("Tell me everything that happened.")
    interviewing.ask("He hit you, didn't he?")
    word = frame.messages.word
    assert f"{word('utterance', 'invitation')} 1" in mix.words.text()
    assert f"{word('utterance', 'suggestive')} 1" in mix.words.text()
    assert f"{word('utterance', 'directive')} 0" in mix.words.text()
    mix.keep_private(True)
    assert mix.isHidden()


def test_a_limit_that_is_near_is_said_and_noted_once(frame: Frame, place: QWidget, interviewing: Interviewing) -> None:
    time = put(place, TimeLine(frame, interviewing))
    assert interviewing.tell(ChildCame()) is not None  # the phase said so already
    let_pass(interviewing, 20)
    time.tick()
    assert time.near.isHidden()
    let_pass(interviewing, 26)
    time.tick()
    time.tick()
    assert frame.messages.word("limit", Limit.HOUSE_WITHOUT_BREAK.value)[1:] in time.near.text()
    assert [(one.limit, one.percent) for one in interviewing.state.limits_reached] == [
        (Limit.HOUSE_WITHOUT_BREAK.value, 75)
    ]


def test_the_houses_limit_is_advice_and_the_laws_holds(
    frame: Frame, place: QWidget, interviewing: Interviewing
) -> None:
    cover = put(place, LimitCover(frame, interviewing))
    assert cover.due() is None
    let_pass(interviewing, 61)
    advice = cover.due()
    assert advice is not None
    assert (advice.limit, advice.holds) == (Limit.HOUSE_WITHOUT_BREAK, False)
    cover.show_limit(advice)
    click(cover.go_on)
    assert cover.due() is None
    assert interviewing.ask("Сосын не болды?") is None
    let_pass(interviewing, 60)
    law = cover.due()
    assert law is not None
    assert (law.limit, law.holds) == (Limit.WITHOUT_BREAK, True)
    cover.show_limit(law)
    assert cover.go_on.isHidden()
    assert interviewing.ask("Тағы не болды?") is not None
    click(cover.rest)
    assert interviewing.state.pause is not None
    assert interviewing.state.pause.cause is PauseCause.LIMIT
    let_pass(interviewing, 60)
    assert interviewing.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST) is None
    assert interviewing.ask("Тағы не болды?") is None


def test_a_question_handed_in_is_asked_or_declined_with_a_reason(
    frame: Frame, place: QWidget, interviewing: Interviewing
) -> None:
    queue = put(place, HandedQueue(frame, interviewing))
    taken: list[tuple[int, str]] = []
    queue.taken.connect(lambda number, words: taken.append((number, words)))
    queue.by.setCurrentIndex(queue.by.findData(3))
    typed(queue.line, "Who was there?")
    interviewing.hand_in(2, "Сонда не естідің?")
    assert [one.said.person for one in interviewing.state.waiting_questions] == [3, 2]
    click(queue.asks[0])
    assert taken == [(1, "Who was there?")]
    assert interviewing.ask_handed(1, "Сонда кім болды?") is None
    click(queue.declines[0])
    typed(queue.reason, "asked already")
    assert [(one.n, one.outcome, one.asked, one.reason) for one in interviewing.state.settled] == [
        (1, HandedOutcome.ASKED, 1, ""),
        (2, HandedOutcome.DECLINED, 0, "asked already"),
    ]
    assert queue.asks == []
    assert replayed(recording_of(interviewing).events) == interviewing.state
