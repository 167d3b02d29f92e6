"""The pause: from the press at the psychologist's window to the painted page of the investigator.

The same run times a bare round trip of the window system's events: an update that is asked for until it is painted.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from interview_app.domain.happenings import Resumed
from interview_app.domain.interview_words import ChildState
from tests.benchmarks.row import row
from tests.ui.interview_room import PSYCHOLOGIST
from tests.ui.observer_driver import TwoWindows, jpeg
from tests.ui.patience import Patience
from ui.app import Program, application
from ui.virtual_screen import some_screen

ROUNDS = 60
PICTURES = 120


class Painted(QObject):
    """Notes when *widget* is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at_ns = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and not self.at_ns:
            self.at_ns = time.monotonic_ns()
        return False


def measure(_folder: Path) -> None:
    """Print the median and the worst of some pauses, the bare round trip, and the rate of the live picture."""
    with some_screen():
        program = Program(application(), None, "en")
        two = TwoWindows(program, Patience.bot()).name_psychologist()
        pause, bare = Painted(two.cover), Painted(two.middle)
        pauses, button = [], two.window.pause_button
        for _ in range(ROUNDS):
            pauses.append(_ms(pause, lambda: QTest.mousePress(button, Qt.MouseButton.LeftButton)))
            QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
            two.interviewing.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST)
            Patience().waitUntil(lambda: not two.cover.isVisible())
        trips = [_ms(bare, two.middle.update) for _ in range(ROUNDS)]
        rate = _pictures_a_second(two)
        two.close()
        program.close()
    worst, trip = max(pauses), statistics.median(trips)
    middle = statistics.median(pauses)
    reference = f"{middle / trip:.1f} x a bare event round trip ({trip:.1f} ms)"
    row("pause, press to painted page", f"{middle:.1f} ms", f"{reference}, worst {worst:.0f} ms", "goal < 200 ms")
    row("pictures a second the other window can paint", f"{rate:.0f}", "", "goal >= 12")


def _ms(painted: Painted, act: Callable[[], object]) -> float:
    painted.at_ns = 0
    began_ns = time.monotonic_ns()
    act()
    Patience().waitUntil(lambda: painted.at_ns > 0)
    return (painted.at_ns - began_ns) / 1e6


def _pictures_a_second(two: TwoWindows) -> float:
    news, seen = jpeg(), list[int]()
    two.window.pictures[0].painted.connect(seen.append)
    began_ns = time.monotonic_ns()
    for t_ns in range(1, PICTURES + 1):
        two.news.pictured.emit(0, news, t_ns)
        two.window.pictures[0].repaint()
    assert len(seen) == PICTURES
    return PICTURES / ((time.monotonic_ns() - began_ns) / 1e9)
