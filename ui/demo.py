"""The demo: the whole journey through the real windows, by hands that press and type as a person would.

Rules. It begins with nothing but devices, keys of a court and an archive, and a certificate, as an administrator does,
and ends with the court's replay. Attended, the room is set up already, and a person plays.
"""

import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_app.domain.verdict import Verdict
from interview_app.journey.demo import DemoStep
from interview_app.journey.demo_room import DemoRoom
from interview_app.journey.seal import Progress
from ui import demo_house, demo_preparation, demo_protocol, demo_recording
from ui.app import Program, application, run_room
from ui.demo_hands import Hands, Script
from ui.theme import Look
from ui.virtual_screen import some_screen


@dataclass(frozen=True)
class Played:
    """What came of it: the sealed packages, the master first, what its replay said, and the steps in their order."""

    packages: tuple[Path, ...]
    replayed: Verdict
    steps: tuple[DemoStep, ...]


def demo_attended(language: str) -> int:
    """Open the windows on the demo's room for a person to play with, and return once they are closed."""
    return run_room(None, language=language)


def demo_unattended(
    place: DemoRoom, seconds: int, language: str, *, stop: threading.Event, progress: Progress
) -> Played:
    """Go through the windows from the first start to the replay, recording for so many *seconds*.

    Pictures go to ``screens`` in the demo's folder. Circumstances: NO_SCREEN, DEMO_STUCK with what the windows say,
    CANCELLED where *stop* comes before anything was recorded.
    """
    with some_screen():
        app = application()
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)  # nobody else's has known buttons
        program = Program(app, None, language, keeps_records=True)
        try:
            hands = Hands(program, language, place.out / "screens", stop)
            came: list[tuple[tuple[Path, ...], Verdict]] = []
            hands.carry_out(_play(hands, place, demo_recording.Length(seconds, stop, progress), came))
            [(packages, replayed)] = came
            return Played(packages, replayed, tuple(hands.steps))
        finally:
            program.close()


def _play(
    hands: Hands, place: DemoRoom, length: demo_recording.Length, came: list[tuple[tuple[Path, ...], Verdict]]
) -> Script[None]:
    hands.begin("first_start")
    yield from demo_house.first_start(hands, place)
    hands.begin("people_who_sign_in")
    yield from demo_house.people_who_sign_in(hands)
    for step in (
        demo_preparation.sign_in,
        demo_preparation.case_and_child,
        demo_preparation.plan,
        demo_preparation.room,
        demo_preparation.people,
        demo_preparation.admission,
    ):
        hands.begin(step.__name__)
        yield from step(hands)
    hands.begin("recording")
    yield from demo_recording.record(hands, length)
    hands.begin("protocol")
    yield from hands.wear(Look.DARK)
    if length.stop.is_set():
        yield from demo_protocol.leave_out(hands)
    else:
        yield from demo_protocol.write(hands, place)
    hands.begin("sealing")
    packages = yield from demo_recording.seal(hands, place, length)
    hands.begin("replay")
    replayed = yield from demo_recording.replay(hands, place, packages[0])
    came.append((packages, replayed))
