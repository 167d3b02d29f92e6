"""The demo's interview itself: recorded, stopped, sealed, and replayed with the court's key.

Rules. Whoever asks for the end while it records gets what was recorded so far, sealed; before that, nothing was
recorded.
"""

import threading
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.bank import Phase
from interview_app.domain.errors import Bug
from interview_app.journey.demo import DemoRoom
from interview_app.journey.seal import Progress
from ui.demo_hands import SIZE, Hands, Script
from ui.pages.admission import AdmissionPage
from ui.pages.interview import InterviewPage
from ui.pages.sealing import SealingPage
from ui.pages.sessions import SessionsPage
from ui.replay_window import ReplayWindow
from ui.theme import Look

REPLAYED_US = 1_000_000


@dataclass(frozen=True)
class Length:
    """How long to record, in seconds, how to end it earlier, and whom to tell how far it is."""

    seconds: int
    stop: threading.Event
    progress: Progress


def record(hands: Hands, length: Length) -> Script[None]:
    """Start from the admission, ask a first question, and stop once it is long enough."""
    admission = yield from hands.page(AdmissionPage)
    yield from hands.wear(Look.LIGHT)
    hands.heeds_stop = False
    yield from hands.press(admission.start)
    page = yield from hands.page(InterviewPage)
    yield lambda: page.parts is not None and all(picture.showing for picture in page.pictures)
    parts = page.parts
    if parts is None:
        raise Bug("parts are there and are not")
    yield from hands.press(parts.phases.buttons[Phase.OPENING])
    yield from hands.press(parts.desk.card.ask)
    yield from hands.type(parts.notes.line, hands.word("mark"))
    parts.notes.line.keep()
    yield lambda: parts.interviewing.state.answers
    yield from hands.keep("recording")

    def is_long_enough() -> bool:
        hands.be_patient()
        length.progress("recording", page.live.recorded_ms // 1000, length.seconds)
        return length.stop.is_set() or page.live.recorded_ms >= length.seconds * 1000

    yield is_long_enough
    yield from hands.press(parts.buttons["F10"])
    for part in parts.closing.safety.values():
        yield from hands.choose(part.choice, "no")
    yield from hands.keep("stopping")
    yield from hands.press(parts.closing.primary)
    yield from hands.press(page.ways_out.stopping.answers[1])


def seal(hands: Hands, length: Length) -> Script[tuple[Path, ...]]:
    """Seal, and return the packages, the master first."""
    page = yield from hands.page(SealingPage)
    yield from hands.keep("stopped")
    yield from hands.press(page.seal)
    length.progress("signing", 0, 0)
    yield lambda: page.cards
    packages = tuple(card.place for card in page.cards)
    yield from hands.keep("sealed")
    yield from hands.press(page.again)
    yield from hands.page(SessionsPage)
    yield lambda: not hands.program.frame.worker.tasks
    yield from hands.keep("sessions-afterwards")
    return packages


def replay(hands: Hands, place: DemoRoom, package: Path) -> Script[None]:
    """Open *package* as the court does: the verdict first, then picture and sound."""
    hands.program.open_package(package, trust=(place.authority,))
    window = hands.program.windows[-1]
    if not isinstance(window, ReplayWindow):
        raise Bug("the newest window is another one")
    window.resize(*SIZE)
    hands.window.hide()
    yield lambda: not window.line.checking
    yield from hands.keep("locked", window)
    yield from hands.type(window.unlock.file, str(place.court))
    yield from hands.press(window.unlock.button)
    yield lambda: window.player is not None and window.player.video.shown
    yield lambda: not window.line.checking
    player = window.player
    if player is None:
        raise Bug("a player is there and is not")
    yield from hands.press(player.transport.play)
    yield lambda: player.position_us >= min(REPLAYED_US, player.player.timeline.duration_us // 2)
    yield from hands.press(player.transport.play)
    yield lambda: not player.transport.playing
    yield from hands.keep("replay", window)
