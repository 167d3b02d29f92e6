"""Drives the replay window with the words of a user: unlock, play, jump, read the verdict, look at the picture."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interview_app.domain.verdict import Verdict
from interview_app.journey.trust import Trust
from tests.ui.driver import Driver
from ui.app import Program
from ui.player_view import PlayerView
from ui.replay_window import ReplayWindow
from ui.widgets.export_form import ExportForm

SECOND = 1_000_000


class ReplayDriver(Driver):
    """The replay window of *program* on a package, shown at 1366 x 768."""

    def __init__(
        self,
        qtbot: QtBot,
        program: Program,
        package: Path,
        *,
        identity: Path | None = None,
        trust: tuple[Path, ...] = (),
        in_room: bool = False,
    ) -> None:
        if in_room:
            program.frame.open_package(package)
        else:
            program.open_package(package, identity, Trust(trust))
        window = program.windows[-1]
        assert isinstance(window, ReplayWindow)
        super().__init__(qtbot, window)
        self.replay = window
        window.resize(1366, 768)
        qtbot.waitExposed(window)

    @property
    def verdict(self) -> Verdict | None:
        """What the verdict line says."""
        return self.replay.line.verdict

    @property
    def player(self) -> PlayerView:
        """The player, once the package is unlocked."""
        self.wait_until(lambda: self.replay.player is not None)
        assert self.replay.player is not None
        return self.replay.player

    @property
    def export_form(self) -> ExportForm:
        """The form of the export, once the package is unlocked."""
        assert self.replay.export_form is not None
        return self.replay.export_form

    @property
    def seconds(self) -> float:
        """Where the timeline stands."""
        return self.player.position_us / SECOND

    def wait_for_verdict(self, verdict: Verdict, *, with_key: bool) -> None:
        """Wait until the check has ended with *verdict*."""
        self.wait_until(lambda: not self.replay.line.checking)
        assert self.verdict is verdict, self.replay.panel.text
        said = "With a key" if with_key else "Checked without a key"
        assert said in self.replay.panel.text

    def unlock(self, identity: Path, passphrase: str = "") -> None:
        """Enter the key's file and its passphrase, and press the button."""
        form = self.replay.unlock
        for field, text in ((form.file, str(identity)), (form.passphrase, passphrase)):
            field.clear()
            QTest.keyClicks(field, text)
        self.press("Open the recording")

    def wait_for_picture(self) -> None:
        """Wait until a picture is on the screen."""
        self.wait_until(lambda: not self.player.video.empty and not self.player.video.hole)

    def wait_for_hole(self, text: str) -> None:
        """Wait until *text* stands in the picture's place."""
        self.wait_until(lambda: text in self.player.video.hole)

    def play(self) -> None:
        """Press Play, and wait until it plays."""
        self.press("Play")
        self.wait_until(lambda: self.player.transport.playing)

    def pause(self) -> None:
        """Press Pause, and wait until it stands still."""
        self.press("Pause")
        self.wait_until(lambda: not self.player.transport.playing)

    def wait_to_play_on(self, seconds: float) -> None:
        """Wait until it has played *seconds* further, with pictures on the way."""
        before, shown = self.seconds, self.player.video.shown
        self.wait_until(lambda: self.seconds >= before + seconds and self.player.video.shown > shown)

    def jump_to(self, seconds: float) -> None:
        """Press the timeline at *seconds*."""
        timeline = self.player.timeline
        point = timeline.point_of(round(seconds * SECOND)).toPoint()
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=point)

    def wait_to_stand_at(self, seconds: float) -> None:
        """Wait until the timeline stands at *seconds*, give or take a fifth."""
        self.wait_until(lambda: abs(self.seconds - seconds) < 0.2)

    def under_mouse(self, seconds: float, height: int = 20) -> str:
        """Return what hovering over the timeline at *seconds* says."""
        timeline = self.player.timeline
        x = round(timeline.point_of(round(seconds * SECOND)).x())
        QTest.mouseMove(timeline, QPoint(x, height))
        return timeline.text_at(timeline.mapFromGlobal(timeline.mapToGlobal(QPoint(x, height))).toPointF())

    def events(self) -> list[str]:
        """Return the lines of the list of events."""
        return self.player.events.texts

    def jump_to_event(self, text: str) -> None:
        """Press the first event that says *text*."""
        events = self.player.events
        row = next(row for row, line in enumerate(events.texts) if text in line)
        index = events.lines.index(row)
        events.scrollTo(index)
        place = events.visualRect(index).center()
        QTest.mouseClick(events.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def details(self) -> str:
        """Open what stands behind the verdict, and read it."""
        self.press("Details of the check")
        self.wait_until(self.replay.panel.isVisible)
        return self.replay.panel.text

    def export(self, film: Path, reason: str) -> None:
        """Export to *film* for *reason* and wait for the end."""
        self.press("Export")
        form = self.export_form
        QTest.keyClicks(form.reason, reason)
        QTest.keyClicks(form.file, str(film))
        self.press("Write the video file")
        self.wait_until(lambda: not form.busy and form.said.isVisible())
