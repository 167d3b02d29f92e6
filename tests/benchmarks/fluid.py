"""How long the windows' own thread is taken by very much, against the same with little.

Nobody waits for what is done beside the windows; this is what is felt at the keyboard. A press at the recorder is in
it too, while the recorder hangs.
"""

import os
import signal
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from interview_app.documents.protocol import protocol_pdf
from interview_app.domain.protocol import ProtocolDocument
from interview_app.journey.live import LiveSession
from interview_app.recording.rendezvous import find
from interview_app.system.paths import runtime_folder
from tests.benchmarks.row import row
from tests.documents.protocols import KK, MARKS, TALK, protocol
from tests.recording.room import CLOCK, PATIENCE_S, Room, wait_until
from tests.ui.patience import Patience
from tests.ui.test_protocol_translation import many
from ui.app import Program, application
from ui.frame import Frame
from ui.protocol.entry_part import Someone
from ui.protocol.page_view import PageView
from ui.protocol.translation_part import TranslationPart
from ui.virtual_screen import some_screen
from ui.widgets.event_list import EventList, Line
from ui.widgets.lanes import Lane

MUCH, LITTLE = 400, 10
LINES, FEW_LINES = 4000, 40
QUESTIONS = 2800
"""Some three hundred pages."""
PRESSES = 50
BEAT_MS = 5


def measure(folder: Path) -> None:
    """Print medians, or the longest wait where it is the worst that counts."""
    with some_screen():
        program = Program(application(), None, "en")
        try:
            _compare(
                "an answer translated, the next shown", _translating, program.frame, (MUCH, LITTLE), "goal <= 50 ms"
            )
            _compare(
                "what happened, looked for and let go", _searching, program.frame, (LINES, FEW_LINES), "goal <= 200 ms"
            )
            _compare(
                "longest wait, protocol drawn up and shown",
                _standing,
                program.frame,
                (QUESTIONS, LITTLE),
                "goal <= 500 ms",
            )
        finally:
            program.close()
    _measure_press(folder)


def _compare(what: str, of: Callable[[Frame, int], float], frame: Frame, counts: tuple[int, int], goal: str) -> None:
    of(frame, counts[1])  # what is loaded once for all
    much, little = (of(frame, count) for count in counts)
    row(f"{what}, {counts[0]}", f"{much:.1f} ms", f"{much / little:.1f} x that of {counts[1]} ({little:.1f} ms)", goal)


def _ms(act: Callable[[], object]) -> float:
    began_ns = time.monotonic_ns()
    act()
    QApplication.processEvents()
    return (time.monotonic_ns() - began_ns) / 1e6


def _translating(frame: Frame, count: int) -> float:
    part = TranslationPart(frame)
    part.show_people([Someone(1, "Kim", "Kim")])
    part.who.put("1")
    part.changed.connect(part.show_entries)
    part.resize(480, 600)
    part.show()
    part.show_document(many(count))
    spent = []
    for number in range(count):
        part.text.area.setPlainText(f"{number}")
        spent.append(_ms(part.go_on))
    part.close()
    part.deleteLater()
    return statistics.median(spent)


def _searching(frame: Frame, count: int) -> float:
    events = EventList(frame.theme)
    events.resize(400, 700)
    events.show()
    events.show_lines([Line(one * 1_000_000, Lane.QUESTIONS, f"{TALK[0].question.kk} ({one})") for one in range(count)])
    QApplication.processEvents()

    def look_for(words: str) -> None:
        events.sift(None, words)
        QApplication.processEvents()
        events.sift(None, "")

    spent = [_ms(partial(look_for, f"({number})")) for number in range(LITTLE)]
    events.close()
    events.deleteLater()
    return statistics.median(spent)


def _standing(frame: Frame, count: int) -> float:
    view = PageView(frame)
    view.resize(700, 700)
    view.show()
    waits, at = [0.0], [time.monotonic_ns()]

    def beat() -> None:
        waits.append((time.monotonic_ns() - at[0]) / 1e6)
        at[0] = time.monotonic_ns()

    timer = QTimer(view, interval=BEAT_MS)
    timer.timeout.connect(beat)
    timer.start()
    document = _long(count)
    frame.worker.run(
        lambda _progress, _cancelled: protocol_pdf(document, MARKS).pdf,
        owner=view,
        on_done=view.show_pdf,
        on_failed=lambda _circumstance: None,
    )
    at[0] = time.monotonic_ns()
    Patience().waitUntil(lambda: view.painted, timeout=120_000)
    bar = view.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    Patience().waitUntil(lambda: view.painted, timeout=120_000)
    timer.stop()
    view.close()
    view.deleteLater()
    return max(waits)


def _long(count: int) -> ProtocolDocument:
    return protocol((KK,), talk=tuple(TALK[0] for _ in range(count)))


def _measure_press(folder: Path) -> None:
    session = LiveSession.start(Room(folder).order(), runtime_folder(), CLOCK)
    wait_until(lambda: session.view.status is not None)
    where = find(runtime_folder(), session.order.session)
    assert where is not None
    answered = [_press_us(session) for _ in range(PRESSES)]
    os.kill(where.pid, signal.SIGSTOP)
    hanging = [_press_us(session) for _ in range(PRESSES)]
    os.kill(where.pid, signal.SIGCONT)
    session.stop()
    session.wait_ended(PATIENCE_S)
    session.join(PATIENCE_S)
    middle, usual = statistics.median(hanging), statistics.median(answered)
    reference = f"{middle / usual:.1f} x while it answers ({usual:.0f} us), worst {max(hanging):.0f} us"
    row("a press while the recorder hangs", f"{middle:.0f} us", reference, "goal <= 10 000 us")


def _press_us(session: LiveSession) -> float:
    began_ns = time.monotonic_ns()
    session.mark("press")
    return (time.monotonic_ns() - began_ns) / 1e3
