"""The words of somebody who records: a room is set up, looked at, recorded in, sealed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution
from interview_app.evidence.target import open_folder
from interview_app.journey.keys import new_custody_identity, new_seal_certificate
from interview_app.journey.room import order_of_room
from interview_app.journey.room_settings import ROOM_FILE, RoomSettings, write_settings
from interview_app.recording.client import attach, launch
from interview_app.recording.order import SYNTHETIC, RecorderOrder
from interview_app.recording.rendezvous import running_sessions
from interview_app.system.clock import Clock, SystemClock
from interview_app.system.paths import runtime_folder
from tests.ui.driver import Driver
from tests.ui.patience import PATIENCE_MS
from ui.app import Program
from ui.flow import AtDevices, AtRecording
from ui.main_window import MainWindow
from ui.pages.devices import DevicesPage
from ui.pages.interview import InterviewPage
from ui.pages.protocol import ProtocolPage
from ui.pages.recording import RecordingPage
from ui.pages.sealing import SealingPage

HD = Resolution(1280, 720, 25)
VGA = Resolution(640, 480, 25)
PASSPHRASE = "room"


def set_up_room(
    data: Path, place: Path, *, cameras: int = 2, passphrase_file: bool = True, clock: Clock | None = None
) -> RoomSettings:
    """Describe a synthetic room in the *data* folder, with real keys and two targets in *place*, and return it.

    The seal is valid from the day that *clock* shows, the machine's own unless another is given.
    """
    place.mkdir(parents=True, exist_ok=True)
    court = new_custody_identity(place / "court.txt", None)
    archive = new_custody_identity(place / "archive.txt", None)
    new_seal_certificate(
        place / "seal.p12",
        place / "ca.pem",
        at=(clock or SystemClock()).utc(),
        passphrase=PASSPHRASE,
        organisation="Test",
        room="Test room",
    )
    (place / "passphrase.txt").write_text(f"{PASSPHRASE}\n")
    shown = (CameraOrder(SYNTHETIC, "Room", HD), CameraOrder(SYNTHETIC, "Face", VGA))
    settings = RoomSettings(
        name="Test room",
        minutes=1,
        targets=(str(place / "first"), str(place / "second")),
        recipients=(court.recipient, archive.recipient),
        signer=str(place / "seal.p12"),
        signer_passphrase_file=str(place / "passphrase.txt") if passphrase_file else "",
        trust=(str(place / "ca.pem"),),
        microphone=MicrophoneOrder(SYNTHETIC, 1),
        cameras=shown[:cameras],
    )
    data.mkdir(parents=True, exist_ok=True)
    write_settings(data / ROOM_FILE, settings)
    return settings


def end_recorders(runtime: Path) -> None:
    """End every recorder that a test left at work."""
    for session in running_sessions(runtime):
        client = attach(session, runtime)
        if client is not None:
            client.stop("interrupted")
            client.wait(PATIENCE_MS / 1000)
            client.close()


class LiveDriver:
    """Somebody at the room's window; *room* is the driver of that window."""

    def __init__(self, room: Driver) -> None:
        self.room = room
        room.window.activateWindow()  # keys go to the window that is in front
        room.wait_until(room.window.isActiveWindow)

    @property
    def devices(self) -> DevicesPage:
        """The device page, which must be shown."""
        page = self._window.page
        assert isinstance(page, DevicesPage)
        return page

    @property
    def recording(self) -> RecordingPage:
        """The recording page, which must be shown."""
        page = self._window.page
        assert isinstance(page, RecordingPage)
        return page

    @property
    def interview(self) -> InterviewPage:
        """The interview page, which must be shown."""
        page = self._window.page
        assert isinstance(page, InterviewPage)
        return page

    @property
    def sealing(self) -> SealingPage:
        """The sealing page, which must be shown."""
        page = self._window.page
        assert isinstance(page, SealingPage)
        return page

    def look_at_devices(self) -> DevicesPage:
        """Go to the device page and wait until every device and disk has been seen and a recording could start."""
        self.room.press("New recording")
        self.room.wait_until(lambda: isinstance(self._window.page, DevicesPage))
        self.wait_ready()
        return self.devices

    def wait_ready(self) -> None:
        """Wait until a recording could start and the room is seen."""
        self.room.wait_until(lambda: self.devices.start.isEnabled() and self.devices.pictures[0].showing)

    def start_recording(self) -> RecordingPage:
        """Start, and wait until REC is on, there is a picture, and both disks are being written."""
        self.room.press("Start recording")
        self.wait_recording()
        return self.recording

    def wait_recording(self) -> None:
        """Wait until the recording page shows the room."""
        self.room.wait_until(
            lambda: (
                isinstance(self._window.page, RecordingPage)
                and self._window.badge.recording
                and self.recording.pictures[0].showing
            )
        )

    def wait_interview(self) -> InterviewPage:
        """Wait until the interview page shows the room and its questions, and return it."""
        self.room.wait_until(
            lambda: (
                isinstance(self._window.page, InterviewPage)
                and self._window.badge.recording
                and self.interview.parts is not None
                and self.interview.pictures[0].showing
            )
        )
        return self.interview

    def end_interview(self) -> SealingPage:
        """Go to the closing, let the adults answer that the child is safe, stop, and wait for the digest."""
        parts = self.interview.parts
        assert parts is not None
        self.room.key(Qt.Key.Key_F10)
        closing = parts.closing
        self.room.wait_until(closing.isVisible)
        for part in closing.safety.values():
            part.choice.button("no").click()
        closing.primary.click()
        self.room.press(self.interview.ways_out.stopping.answers[1].text())
        self.wait_stopped()
        return self.sealing

    def mark(self, words: str = "") -> None:
        """Mark the moment by its key, and write *words* to it, without leaving the keyboard."""
        self.room.key(Qt.Key.Key_M)
        self.write(words)

    def note(self, words: str) -> None:
        """Write a note."""
        self.room.key(Qt.Key.Key_F3)
        self.write(words)

    def write(self, words: str) -> None:
        """Type *words* where the focus is, and Enter."""
        line = self.recording.marking.words
        self.room.wait_until(line.hasFocus)
        QTest.keyClicks(line, words)
        self.room.key(Qt.Key.Key_Return)

    def stop_recording(self) -> SealingPage:
        """Stop, confirm on the page, and wait for the digest."""
        self.room.press("Stop recording")
        self.room.press("Stop and seal")
        self.wait_stopped()
        return self.sealing

    def wait_stopped(self) -> None:
        """Wait until the recording has ended and its digest is shown; of an interview no protocol is written here."""
        self.room.wait_until(lambda: isinstance(self._window.page, SealingPage | ProtocolPage))
        page = self._window.page
        if isinstance(page, ProtocolPage):
            self.leave_out(page)
        self.room.wait_until(lambda: isinstance(self._window.page, SealingPage) and self.sealing.digest.digest)

    def leave_out(self, protocol: ProtocolPage) -> None:
        """Seal without the protocol, with a reason."""
        self.room.wait_until(lambda: protocol.leave_out.isVisible() and protocol.leave_out.isEnabled())
        protocol.leave_out.click()
        QTest.keyClicks(protocol.without.reason.area, "it is written later")
        protocol.without.go.click()

    def record(self) -> "LiveDriver":
        """Look, record for a moment, mark, stop; return this driver, on the sealing page."""
        self.look_at_devices()
        self.start_recording()
        self.room.wait_until(lambda: self.recording.elapsed.figure >= "0:00:02")
        self.stop_recording()
        return self

    def rejoin(self) -> None:
        """Wait until a window that was opened anew is back at the recording."""
        self.wait_recording()

    @staticmethod
    def order_of(settings: RoomSettings, faults: Path | None = None) -> RecorderOrder:
        """Return the order for a recording in this room; *faults* is where devices are taken away."""
        order = order_of_room(settings, ("NO PICTURE",))
        return replace(order, ballast_bytes=2**20, faults=str(faults) if faults else "")

    def record_with_faults(self, program: Program, settings: RoomSettings, faults: Path) -> Path:
        """Start a recording whose synthetic devices can be taken away by a file in *faults*, which is returned."""
        faults.mkdir()
        program.frame.flow.go(AtDevices())
        self.wait_ready()
        glass = self.devices._glass
        glass.close()
        program.frame.flow.go(AtRecording(self.order_of(settings, faults)))
        self.wait_recording()
        return faults

    def leave_broken(self, settings: RoomSettings, kill: Callable[[int], int]) -> tuple[Path, ...]:
        """Record for a moment without any window, *kill* the recorder, and return what it left."""
        order = self.order_of(settings)
        client = launch(order, runtime_folder())
        client.wait_status(PATIENCE_MS / 1000, lambda status: status.recorded_ms >= 2000)
        kill(client.rendezvous.pid)
        client.close()
        return tuple(open_folder(Path(target), order.session) for target in order.targets)

    def seal(self) -> SealingPage:
        """Give the reason where one is asked, seal, and wait for the verdict of every copy."""
        self.give_reason()
        self.room.press("Seal now")
        self.room.wait_until(lambda: self.sealing.cards and all(card.isVisible() for card in self.sealing.cards))
        return self.sealing

    def give_reason(self) -> None:
        """Wait until the page knows what will be sealed, and say why the master can be rewritten if it asks for it."""
        ahead = self.sealing.ahead
        self.room.wait_until(lambda: ahead.looked)
        if not ahead.complete:
            ahead.reason.area.setFocus()
            QTest.keyClicks(ahead.reason.area, "no optical drive")

    def screenshots(self, name: str) -> None:
        """Keep the page in every language and look."""
        choices = self._window.choices
        for language in ("kk", "ru", "en"):
            choices.languages[language].click()
            self.room.wait_until(lambda: not self.room.clipped())
            for look in ("light", "dark"):
                self.screenshot(f"{name}-{language}-{look}")
                choices.look.click()

    def screenshot(self, name: str) -> None:
        """Keep the page as it stands once everything that is waiting to be painted has been."""
        for _ in range(3):  # layouts settle in rounds, from the outside in
            QCoreApplication.processEvents()
        self.room.window.repaint()
        self.room.screenshot(name)

    @property
    def _window(self) -> MainWindow:
        window = self.room.window
        assert isinstance(window, MainWindow)
        return window
