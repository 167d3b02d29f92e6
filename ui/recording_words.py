"""What is said of a recording that runs: its title, how each disk takes it, and what is amiss.

Words alone, no widgets: each method returns a text, or a text and whether what it tells is well.
"""

from PySide6.QtCore import QObject

from interview_app.journey.live_view import LiveView, Phase, TroubleCode
from interview_app.recording.order import TargetStatus
from ui.messages import Messages
from ui.widgets.notice_line import Tone
from ui.widgets.time_left import time_left


def is_ending(view: LiveView | None) -> bool:
    """Return whether the recording is no longer going on."""
    return view is not None and view.phase not in (Phase.RECORDING, Phase.RESTARTING)


class RecordingWords(QObject):
    """Says things in the language of *messages*."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages

    def title(self, view: LiveView | None, *, refused: bool) -> str:
        """Where the recording stands; None before it began, *refused* where it did not begin or end."""
        if refused and view is None:
            return self.tr("The recording could not be started")
        if refused:
            return self.tr("The recording could not be closed")
        if view is None:
            return self.tr("The recording is being started")
        return self.tr("Recording is being stopped") if is_ending(view) else self.tr("Recording")

    def target_name(self, place: int) -> str:
        """Name the disk at *place* (from 0)."""
        return self.tr("Disk 1: master copy") if place == 0 else self.tr("Disk {number}: copy").format(number=place + 1)

    def target(self, status: TargetStatus | None) -> tuple[str, bool]:
        """How a disk takes the recording; None before it was heard of."""
        if status is None:
            return self.tr("is being opened"), True
        if status.lost:
            lost = self._messages.word("reason", status.lost)
            return self.tr("takes nothing more: {reason}").format(reason=lost), False
        if status.seconds_left < 0:
            return self.tr("is being written"), True
        return self.tr("is being written, {time} fit").format(time=time_left(status.seconds_left)), True

    def troubles(self, view: LiveView | None) -> tuple[str, Tone]:
        """What is amiss, a line each, and the tone in which it is said."""
        found = () if view is None else view.troubles
        lines = [
            self._messages.text(
                f"trouble.{one.code.value}",
                number=one.number,
                minutes=one.minutes,
                reason=self._messages.word("reason", one.reason),
            )
            for one in found
        ]
        harmless = {one.code for one in found} <= {TroubleCode.RECORDER_FOLLOWED}
        return "\n".join(lines), Tone.INFORM if harmless else Tone.ATTEND
