"""One's own question: judged while it is typed, asked all the same, and whatever is typed behaves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_app.domain.bank import Phase
from tests.ui.interview_page import Sit
from tests.ui.interview_room import judged_of, recording_of


def test_a_question_of_ones_own_is_judged_while_it_is_typed_and_asked_all_the_same(sit: Sit) -> None:
    seat = sit(phase=Phase.EXPLORING)
    own = seat.parts.desk.own
    seat.key(Qt.Key.Key_F2)
    seat.type("Он же просил у тебя фото, да?")
    seat.driver.wait_until(lambda: "leading" in own.kind.text() or "suggestive" in own.kind.text())
    assert own.reasons.isVisible()
    assert own.suggestion.isVisible()
    assert [one.cursor.selectedText() for one in own.line.extraSelections()]
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == ["Он же просил у тебя фото, да?"]
    assert own.words == ""
    seat.driver.wait_until(lambda: not own.kind.isVisible())
    assert judged_of(seat.interviewing)[-1].flags
    assert "flags" not in recording_of(seat.interviewing).events[-1].body


@pytest.mark.parametrize("control", [False, True])
def test_the_open_suggestion_is_taken_with_one_key(sit: Sit, control: bool) -> None:
    seat = sit(phase=Phase.EXPLORING)
    own = seat.parts.desk.own
    seat.key(Qt.Key.Key_F2)
    seat.type("Он же просил фото, да?")
    seat.driver.wait_until(own.suggestion.isVisible)
    offered = own.suggestion.toolTip()
    if control:
        QTest.keyClick(own.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        QTest.keyClick(own.line, Qt.Key.Key_Tab)
    assert own.words == offered
    assert seat.asked == []
    assert own.line.hasFocus()
    QTest.keyClick(own.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert own.words == "Он же просил фото, да?"


@pytest.mark.parametrize("typed", ["?!…", "   ", "🙂🙂🙂"])
def test_where_there_is_nothing_to_say_nothing_is_asked(sit: Sit, typed: str) -> None:
    seat = sit(phase=Phase.EXPLORING)
    own = seat.parts.desk.own
    seat.key(Qt.Key.Key_F2)
    seat.type(typed)
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == []
    seat.driver.wait_until(lambda: own.kind.isVisible() is bool(typed.strip()))


def test_what_is_too_long_for_a_question_is_said_and_stays(sit: Sit) -> None:
    seat = sit(phase=Phase.EXPLORING)
    own = seat.parts.desk.own
    seat.key(Qt.Key.Key_F2)
    own.line.insertPlainText("Что?" * 1250 + "!")
    seat.driver.wait_until(lambda: "5000" in own.kind.text())
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == []
    assert len(own.words) == 5001
    own.line.textCursor().deletePreviousChar()
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == ["Что?" * 1250]


def test_ones_own_question_follows_another_at_once_and_a_second_press_asks_nothing(sit: Sit) -> None:
    seat = sit(phase=Phase.EXPLORING)
    own = seat.parts.desk.own
    seat.interviewing.catch_word("мама")
    seat.key("1", Qt.Key.Key_Return)
    own.put("Что было потом?")
    QTest.keyClick(own.line, Qt.Key.Key_Return)
    QTest.keyClick(own.line, Qt.Key.Key_Return)
    assert seat.asked[1:] == ["Что было потом?"]
    own.put("А потом?")
    QTest.keyClick(own.line, Qt.Key.Key_Return)
    assert seat.asked[2:] == ["А потом?"]


@pytest.mark.parametrize("typed", ["Что?" * 1250, "🙂 Что он сказал? 🙂", "Ол сonда не деді, правда?"])
def test_whatever_can_be_said_can_be_asked(sit: Sit, typed: str) -> None:
    seat = sit(phase=Phase.EXPLORING)
    seat.key(Qt.Key.Key_F2)
    seat.parts.desk.own.line.insertPlainText(typed)
    seat.driver.wait_until(seat.parts.desk.own.kind.isVisible)
    seat.key(Qt.Key.Key_Return)
    assert seat.asked == [typed]
