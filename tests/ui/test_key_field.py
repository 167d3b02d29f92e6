"""The key of a foot pedal: recorded by pressing it, and kept with the room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interview_app.domain.permissions import AccountRole
from interview_app.journey.room import room_now
from tests.ui.office import Office
from ui.app import Program
from ui.flow import AtAdministration
from ui.panels.devices_panel import DevicesPanel
from ui.widgets.key_field import KeyField


@pytest.fixture
def field(program: Program, qtbot: QtBot) -> KeyField:
    field = KeyField(program.frame.theme)
    qtbot.addWidget(field)
    field.say("Pedal")
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    return field


def test_the_next_key_is_taken(field: KeyField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed):
        field.record.click()
        assert field.listening
        QTest.keyClick(field.record, Qt.Key.Key_F13)
    assert (field.value, field.listening) == ("F13", False)
    assert not field.writes.isVisible()
    QTest.keyClick(field.record, Qt.Key.Key_F14)
    assert field.value == "F13", "it listens no more"


def test_a_key_that_goes_with_others_is_taken_with_them(field: KeyField) -> None:
    field.record.click()
    QTest.keyClick(field.record, Qt.Key.Key_Control)
    assert field.listening
    QTest.keyClick(field.record, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert field.value == "Ctrl+P"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Shift])
def test_some_keys_cannot_be_chosen(field: KeyField, key: Qt.Key) -> None:
    field.record.click()
    QTest.keyClick(field.record, key)
    assert field.empty


def test_leaving_the_field_ends_listening(field: KeyField) -> None:
    field.record.click()
    field.record.clearFocus()
    assert not field.listening


def test_a_letter_is_taken_and_it_is_said_what_that_means(field: KeyField) -> None:
    field.record.click()
    QTest.keyClick(field.record, Qt.Key.Key_B)
    assert field.value == "B"
    assert field.writes.isVisible()
    field.remove.click()
    assert field.empty
    assert not field.writes.isVisible()


def test_the_administrator_keeps_it_with_the_room(office: Office) -> None:
    office.sign_in(AccountRole.ADMINISTRATOR)
    office.program.frame.flow.go(AtAdministration())
    office.driver.press("Devices")
    office.driver.wait_until(lambda: office.window.findChildren(DevicesPanel))
    (panel,) = office.window.findChildren(DevicesPanel)
    office.driver.wait_until(lambda: panel.known is not None and panel.isVisible())
    panel.pause_key.record.click()
    QTest.keyClick(panel.pause_key.record, Qt.Key.Key_F13)
    frame = office.program.frame
    office.driver.wait_until(lambda: room_now(frame.room, frame.data)[0].room.pause_key == "F13")
    office.settle()
