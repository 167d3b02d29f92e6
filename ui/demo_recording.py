"""The demo's recording: an interview is led while it runs; it is stopped, sealed, and replayed with the court's key.

Rules. It lasts as long as the interview needs, or longer if that was asked for. Whoever asks for the end while it
records gets what was recorded so far, sealed; before that, nothing was recorded.
"""

import threading
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import Bug
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.verdict import Verdict
from interview_app.journey.demo_room import DemoRoom
from interview_app.journey.seal import Progress
from interview_app.journey.trust import Trust
from ui.demo_hands import SIZE, Hands, Script
from ui.demo_interview import ACTS, Led, closing
from ui.pages.admission import AdmissionPage
from ui.pages.copies import CopiesPage
from ui.pages.interview import InterviewPage
from ui.pages.sealing import SealingPage
from ui.pages.sessions import SessionsPage
from ui.replay_window import ReplayWindow

REPLAYED_US = 1_000_000


@dataclass(frozen=True)
class Length:
    """How long to record at least, in seconds, how to end it earlier, and whom to tell how far it is."""

    seconds: int
    stop: threading.Event
    progress: Progress


def record(hands: Hands, length: Length) -> Script[None]:
    """Start from the admission, lead the interview, and stop once it is long enough."""
    admission = yield from hands.page(AdmissionPage)
    hands.heeds_stop = False
    yield from hands.press(admission.start)
    page = yield from hands.page(InterviewPage)
    yield lambda: page.parts is not None and all(picture.showing for picture in page.pictures)
    parts = page.parts
    if parts is None:
        raise Bug("parts are there and are not")
    led = Led(hands, page, parts)

    def is_long_enough() -> bool:
        hands.be_patient()
        length.progress("recording", page.live.recorded_ms // 1000, length.seconds)
        return length.stop.is_set() or page.live.recorded_ms >= length.seconds * 1000

    for act in ACTS:
        if not length.stop.is_set():
            yield from act(led)
    yield from closing(led)
    yield is_long_enough
    yield from hands.keep("stopping")
    yield from hands.press(page.ways_out.stopping.answers[1])


def seal(hands: Hands, place: DemoRoom, length: Length) -> Script[tuple[Path, ...]]:
    """Seal, save the labels of the copies, and return the packages, the master first."""
    page = yield from hands.page(SealingPage)
    yield lambda: page.ahead.looked
    if page.ahead.asks_reason:
        yield from hands.type(page.ahead.reason.area, hands.word("master_reason"))
    yield from hands.keep("stopped")
    yield from hands.press(page.seal)
    length.progress("signing", 0, 0)
    yield lambda: page.cards
    packages = tuple(card.place for card in page.cards)
    yield from hands.keep("sealed")
    yield from hands.press(page.further)
    copies = yield from hands.page(CopiesPage)
    yield lambda: any(one.code is PaperCode.LABELS for one in copies.papers.papers)
    yield from hands.keep("copies")
    yield from hands.choose_path(copies.papers.buttons.save, place.label)
    yield place.label.exists
    yield from hands.press(copies.back)
    yield from hands.page(SessionsPage)
    yield lambda: not hands.program.frame.worker.tasks
    yield from hands.keep("sessions-afterwards")
    return packages


def replay(hands: Hands, place: DemoRoom, package: Path) -> Script[Verdict]:
    """Open *package* as the court does, the verdict first, then picture and sound, and return what was said of it."""
    hands.program.open_package(package, trust=Trust((place.authority,)))
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
    verdict = window.line.verdict
    if verdict is None:
        raise Bug("a check has ended without a verdict")
    return verdict
