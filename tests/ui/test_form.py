"""The parts of a form: by keyboard alone, named for screen readers, large enough, calm when something is wrong."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver
from ui.app import Program
from ui.theme import TARGET, Theme
from ui.widgets.choice_field import OneOf, SeveralOf
from ui.widgets.field import Field
from ui.widgets.form import Form
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.section import Section
from ui.widgets.text_field import TextArea, TextField
from ui.widgets.typed_field import DateField, NumberField

FEW = (("room", "in the room"), ("glass", "behind the glass"))
MANY = tuple((str(number), f"choice {number}") for number in range(6))


class Parts:
    """One of each, in a form that is too long for its window."""

    def __init__(self, theme: Theme) -> None:
        self.window = QWidget()
        self.form = Form()
        QVBoxLayout(self.window).addWidget(self.form)
        self.name = TextField(longest=20, required=True)
        self.notes = TextArea(longest=40)
        self.born = DateField(earliest=date(2008, 1, 1), latest=date(2026, 11, 21))
        self.minutes = NumberField(5, 240)
        self.place = OneOf(theme, [code for code, _ in FEW], required=True)
        self.role = OneOf(theme, [code for code, _ in MANY])
        self.needs = SeveralOf(theme)
        self.section = Section(theme)
        self.inner = TextField()
        self.section.inside.addWidget(self.inner)
        self.secret = PassphraseField(theme)
        self.place.offer(FEW)
        self.role.offer(MANY)
        self.needs.offer(MANY[:3])
        self.section.say("More")
        named = {"Name": self.name, "Notes": self.notes, "Born": self.born, "Minutes": self.minutes}
        named |= {"Place": self.place, "Role": self.role, "Needs": self.needs, "Inner": self.inner}
        self.fields: dict[str, Field] = {**named, "Passphrase": self.secret}
        for label, field in self.fields.items():
            field.say(label)
            if field is not self.inner:
                self.form.add(field)
        self.form.column.insertWidget(self.form.column.count() - 2, self.section)
        self.form.order()


@pytest.fixture
def parts(program: Program, qtbot: QtBot) -> Iterator[Parts]:
    parts = Parts(program.frame.theme)
    parts.window.resize(500, 300)
    parts.window.show()
    parts.window.activateWindow()
    qtbot.waitUntil(parts.window.isActiveWindow)
    yield parts
    parts.window.hide()
    parts.window.deleteLater()


def _type(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Tab)


def test_tab_goes_from_top_to_bottom_and_what_has_the_focus_is_in_view(parts: Parts, qtbot: QtBot) -> None:
    parts.section.open()
    parts.name.setFocus()
    inside = parts.form.widget()
    assert inside is not None
    seen: list[QWidget] = []
    while not seen or seen[-1] is not parts.secret.eye:
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus not in seen
        qtbot.waitUntil(partial(_in_view, parts.form, focus))
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    heights = [one.mapTo(inside, QPoint(0, one.height() // 2)).y() for one in seen]
    assert heights == sorted(heights)
    every = [parts.name.line, parts.notes.area, parts.born.line, parts.minutes.line, parts.role._part]
    assert {*every, *parts.needs.ticks.values(), parts.section.head, parts.inner.line, parts.secret.line} < set(seen)


def _in_view(form: Form, widget: QWidget) -> bool:
    middle = widget.mapTo(form.viewport(), QPoint(0, widget.height() // 2))
    return form.viewport().rect().contains(middle)


def test_every_part_is_named_and_large_enough(parts: Parts) -> None:
    parts.section.open()
    for field in (parts.name, parts.notes, parts.born, parts.minutes, parts.secret, parts.role):
        assert field._editor.accessibleName() == field.label.text()
        assert field._editor.height() >= TARGET
    assert parts.place.button("glass").accessibleName() == "Place: behind the glass"
    assert all(one.height() >= TARGET for one in parts.form.findChildren(QPushButton) if one.isVisible())
    assert all(one.height() >= TARGET for one in parts.needs.ticks.values())


def test_nothing_is_said_while_somebody_types_and_it_is_taken_back_as_soon_as_it_is_well(parts: Parts) -> None:
    parts.born.line.setFocus()
    QTest.keyClicks(parts.born.line, "31.02.2020")
    assert parts.born.trouble == ""
    QTest.keyClick(parts.born.line, Qt.Key.Key_Tab)
    assert parts.born.trouble == "That month has no day 31."
    assert parts.born.line.accessibleDescription() == "That month has no day 31."
    assert parts.born.value is None
    parts.born.line.setFocus()
    parts.born.line.selectAll()
    QTest.keyClicks(parts.born.line, "28.02.2020")
    assert parts.born.trouble == ""
    assert parts.born.value == date(2020, 2, 28)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("22.11.2026", "This day is later than 21.11.2026."),
        ("31.12.2007", "This day is earlier than 01.01.2008."),
        ("12.13.2020", "There is no month 13. Day first, then month: 21.11.2026."),
        ("soon", "Please type day, month and year, for example 21.11.2026."),
    ],
)
def test_a_day_outside_its_bounds_is_told_in_words(parts: Parts, typed: str, said: str) -> None:
    _type(parts.born.line, typed)
    assert parts.born.trouble == said


def test_what_is_meant_is_shown_in_full(parts: Parts) -> None:
    _type(parts.born.line, "211120")
    _type(parts.minutes.line, "0060")
    assert [field.line.text() for field in (parts.born, parts.minutes)] == ["21.11.2020", "60"]
    assert parts.minutes.value == 60


@pytest.mark.parametrize(("typed", "said"), [("4", "from 5 to 240"), ("241", "from 5 to 240"), ("x", "a whole number")])
def test_a_number_out_of_bounds_is_told(parts: Parts, typed: str, said: str) -> None:
    _type(parts.minutes.line, typed)
    assert said in parts.minutes.trouble


def test_the_check_tells_what_lacks_and_goes_there(parts: Parts, qtbot: QtBot) -> None:
    assert not parts.form.check()
    wrong = {label for label, field in parts.fields.items() if field.trouble}
    assert wrong == {"Name", "Place", "Passphrase"}
    assert parts.name.line.hasFocus()
    _type(parts.name.line, "Anna")
    parts.place.choose("room")
    assert not parts.form.check()
    assert parts.secret.line.hasFocus()
    qtbot.waitUntil(lambda: not parts.secret.visibleRegion().isEmpty())
    QTest.keyClicks(parts.secret.line, "four words are better")
    assert parts.form.check()


def test_how_much_is_left_is_told_only_near_the_end(parts: Parts) -> None:
    parts.name.line.setFocus()
    QTest.keyClicks(parts.name.line, "x" * 17)
    assert not parts.name.left.isVisible()
    QTest.keyClicks(parts.name.line, "x" * 8)
    assert parts.name.left.text() == "0 characters left"
    assert len(parts.name.value) == 20


def test_a_text_pasted_too_long_is_kept_and_told(parts: Parts) -> None:
    parts.notes.area.setFocus()
    QApplication.clipboard().setText("y" * 50)
    parts.notes.area.paste()
    assert parts.notes.trouble == "This is too long: 10 characters too many."
    assert len(parts.notes.value) == 50
    parts.notes.put("short")
    assert parts.notes.trouble == ""


def test_tab_leaves_a_text_of_several_lines(parts: Parts) -> None:
    parts.notes.area.setFocus()
    QTest.keyClicks(parts.notes.area, "one")
    QTest.keyClick(parts.notes.area, Qt.Key.Key_Return)
    _type(parts.notes.area, "two")
    assert parts.notes.value == "one\ntwo"
    assert parts.born.line.hasFocus()


def test_what_somebody_else_finds_wrong_is_told_until_it_is_changed(parts: Parts) -> None:
    _type(parts.name.line, "Anna")
    parts.name.tell("This person is already there.")
    assert not parts.name.check()
    QTest.keyClicks(parts.name.line, "B")
    assert parts.name.check()


def test_one_of_few_is_chosen_with_the_arrow_keys(parts: Parts, qtbot: QtBot) -> None:
    assert parts.place.empty
    first = parts.place.button("room")
    first.setFocus()
    with qtbot.waitSignal(parts.place.changed):
        QTest.keyClick(first, Qt.Key.Key_Space)
    assert parts.place.value == "room"
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert parts.place.value == "glass"
    QTest.keyClick(parts.place.button("glass"), Qt.Key.Key_Right)
    assert parts.place.value == "room"
    with qtbot.assertNotEmitted(parts.place.changed):
        parts.place.put("")
    assert parts.place.empty


def test_one_of_many_is_a_list_that_takes_new_choices(parts: Parts) -> None:
    parts.role.put("4")
    parts.role.offer((code, words.upper()) for code, words in MANY)
    assert parts.role.value == "4"
    parts.role.offer(MANY[:2])
    assert parts.role.empty
    with pytest.raises(KeyError):
        parts.role.button("4")


def test_several_are_ticked_and_stay_so(parts: Parts) -> None:
    for code in ("0", "2"):
        parts.needs.ticks[code].setFocus()
        QTest.keyClick(parts.needs.ticks[code], Qt.Key.Key_Space)
    assert list(parts.needs.value) == ["0", "2"]
    parts.needs.offer(MANY[1:4])
    assert list(parts.needs.value) == ["2"]
    parts.needs.put(("3",))
    assert list(parts.needs.value) == ["3"]


def test_a_section_opens_with_a_key_and_says_its_state(parts: Parts) -> None:
    assert parts.section.head.accessibleName() == "More (folded)"
    assert not parts.inner.isVisible()
    parts.section.head.setFocus()
    QTest.keyClick(parts.section.head, Qt.Key.Key_Space)
    assert parts.inner.isVisible()
    assert parts.section.head.accessibleName() == "More (open)"


def test_a_passphrase_is_shown_only_while_the_eye_is_held(parts: Parts) -> None:
    line, eye = parts.secret.line, parts.secret.eye
    QTest.keyClicks(line, "secret")
    QTest.mousePress(eye, Qt.MouseButton.LeftButton)
    assert line.echoMode() is line.EchoMode.Normal
    QTest.mouseRelease(eye, Qt.MouseButton.LeftButton)
    assert line.echoMode() is line.EchoMode.Password
    assert parts.secret.take() == "secret"
    assert parts.secret.empty


def test_caps_lock_shows_in_what_is_typed(parts: Parts) -> None:
    parts.secret.line.setFocus()
    no, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for letter, held, told in (
        ("a", no, False),
        ("Ә", no, True),
        ("Ә", shift, False),
        ("b", shift, True),
        ("1", no, True),
    ):
        QApplication.sendEvent(parts.secret.line, QKeyEvent(QEvent.Type.KeyPress, 0, held, letter))
        assert parts.secret.caps.isVisible() is told
    parts.name.setFocus()
    assert not parts.secret.caps.isVisible()


def test_how_much_is_left_follows_the_language(parts: Parts, program: Program, qtbot: QtBot) -> None:
    QTest.keyClicks(parts.name.line, "x" * 20)
    program.frame.messages.speak("ru")
    qtbot.waitUntil(lambda: parts.name.left.text() == "Осталось знаков: 0")
    assert parts.notes.left.isHidden()
    program.frame.messages.speak("en")
    qtbot.waitUntil(lambda: parts.name.left.text() == "0 characters left")


def test_the_words_follow_the_language(parts: Parts, program: Program, qtbot: QtBot) -> None:
    parts.form.check()
    program.frame.messages.speak("ru")
    qtbot.waitUntil(lambda: parts.name.trouble == "Заполните, пожалуйста, это поле.")
    qtbot.waitUntil(lambda: parts.born.line.placeholderText() == "дд.мм.гггг")
    program.frame.messages.speak("kk")
    qtbot.waitUntil(lambda: parts.name.trouble == "Осыны толтырыңыз.")


def test_nothing_is_cut_off(parts: Parts, qtbot: QtBot, program: Program) -> None:
    parts.section.open()
    parts.form.check()
    driver = Driver(qtbot, parts.window)
    for language in ("kk", "ru", "en"):
        program.frame.messages.speak(language)
        driver.wait_until(lambda: not driver.clipped())
