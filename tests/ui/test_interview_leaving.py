"""The interview page goes, the recording goes on: the psychologist's window goes too, and the record says so."""

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from interview_app.domain.bank import Phase
from interview_app.domain.events import EventKind
from tests.ui.driver import Driver
from tests.ui.interview_page import Sit
from tests.ui.interview_room import recording_of


def test_the_record_says_that_nobody_watches_any_more(sit: Sit, qtbot: QtBot) -> None:
    seat = sit(phase=Phase.RAPPORT)
    seat.parts.observing.open()
    window = seat.parts.observing.window
    assert window is not None
    psychologist = Driver(qtbot, window)
    psychologist.wait_until(window.isVisible)
    psychologist.press("The psychologist has no account in this room (folded)")
    psychologist.press("This person sits here")
    seat.window.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    told = [one for one in recording_of(seat.interviewing).events if one.kind is EventKind.OBSERVER_WINDOW]
    assert [one.body["there"] for one in told] == [True, False]
