"""What is said of a room that is being looked at: how each thing is, and the first reason why nothing can start yet.

Words alone, no widgets: each method returns a text, or a text and whether what it tells is well.
"""

from PySide6.QtCore import QObject

from interview_app.domain.session import Resolution
from interview_app.journey.room_settings import Caution, Missing, RoomSettings
from interview_app.journey.sealers import Sealers
from interview_app.recording.order import CameraSeen, MicrophoneSeen, Seen, TargetSeen
from ui.messages import Messages
from ui.widgets.time_left import size, time_left

Said = tuple[str, bool]
_SHOWN = 16
_GROUP = 4


class RoomWords(QObject):
    """Says things in the language of *messages*."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages

    def camera(self, seen: CameraSeen | None, ordered: Resolution | None) -> Said:
        """How a camera is, None before it was looked at; what it gives may be less than is *ordered*."""
        if seen is None or (not seen.width and not seen.reason):
            return self.tr("is being opened"), True
        if seen.reason:
            return self.tr("Gives no picture: {reason}").format(reason=self._reason(seen.reason)), False
        text = self.tr("{width} × {height}, {rate} a second")
        words = text.format(width=seen.width, height=seen.height, rate=round(seen.rate_milli / 1000))
        if ordered is None or not ordered.is_more_than(seen.width, seen.height):
            return words, True
        less = self.tr("{picture}. The camera gives less than was chosen; it is recorded at this size.")
        return less.format(picture=words), False

    def microphone(self, seen: MicrophoneSeen | None) -> Said:
        """How the microphone is."""
        if seen is None or (not seen.channels and not seen.reason):
            return self.tr("is being opened"), True
        if seen.reason:
            return self.tr("Gives no sound: {reason}").format(reason=self._reason(seen.reason)), False
        return (self.tr("one channel") if seen.channels == 1 else self.tr("two channels")), True

    def target_name(self, place: int, path: str) -> str:
        """Name the target at *place* (from 0); *path* is '' where none is chosen."""
        name = self.tr("Master copy") if place == 0 else self.tr("Working copy")
        return f"{name}: {path}" if path else name

    def no_target(self, place: int) -> Said:
        """What is said where no folder is chosen for the copy at *place* (from 0)."""
        code = f"missing.{Missing.TARGET.value}" if place == 0 else f"caution.{Caution.ONE_TARGET.value}"
        return self._messages.text(code), False

    def target(self, seen: TargetSeen | None, minutes: int) -> Said:
        """How a target is, for a recording of so many planned *minutes*."""
        if seen is None:
            return self.tr("is being looked at"), True
        if trouble := self.target_trouble(seen, minutes):
            return trouble, False
        free, fits = size(seen.free_bytes), time_left(seen.seconds_left)
        words = self.tr("{free} free, {time} fit").format(free=free, time=fits)
        if seen.same_disk:
            same = self.tr("Same disk as the master copy: if it fails, both are lost.")
            return f"{words}. {same}", False
        return words, True

    def target_trouble(self, seen: TargetSeen, minutes: int) -> str:
        """Return why nothing can be recorded there, and what to do; '' if it can."""
        if seen.reason:
            text = self.tr("Nothing can be written here: {reason}. Connect the disk or have it checked.")
            return text.format(reason=self._reason(seen.reason))
        if 0 <= seen.seconds_left < minutes * 60:
            text = self.tr("Only {time} fit, but {planned} are planned. Free some space or connect another disk.")
            return text.format(time=time_left(seen.seconds_left), planned=time_left(minutes * 60))
        return ""

    def openers(self, room: RoomSettings, sealers: Sealers | None) -> tuple[str, str, bool]:
        """Who can open the recording: a heading, fingerprints with what should be better, and whether that is well."""
        heading = self.tr("Can open the recording: {count} keys").format(count=len(room.recipients))
        if sealers is None:
            return heading, "", True
        prints = "   ".join(map(_grouped, sealers.recipients))
        if Caution.ONE_RECIPIENT not in room.cautions:
            return heading, prints, bool(prints)
        return heading, f"{prints}\n{self._messages.text(f'caution.{Caution.ONE_RECIPIENT.value}')}", False

    def sealer(self, sealers: Sealers | None) -> tuple[str, str]:
        """Who seals: a heading, and the fingerprint or what will be asked."""
        if sealers is None or not (sealers.subject or sealers.locked):
            return self.tr("Seals the recording"), ""
        if sealers.locked:
            return self.tr("Seals the recording"), self.tr("Its passphrase will be asked for when sealing.")
        heading = self.tr("Seals the recording: {subject}").format(subject=sealers.subject)
        return heading, _grouped(sealers.fingerprint)

    def why_not(self, room: RoomSettings, seen: Seen | None, sealers: Sealers | None) -> str:
        """Return the first reason why no recording can start, in words; '' if one can."""
        for missing in room.missing:
            return self._messages.text(f"missing.{missing.value}")
        if seen is None or not seen.targets or sealers is None:
            return self.tr("The room is being looked at.")
        for place, camera in enumerate(seen.cameras, start=1):
            if camera.reason:
                text = self.tr("Camera {number} gives no picture. Check its cable or choose another one.")
                return text.format(number=place)
        if seen.microphone is not None and seen.microphone.reason:
            return self.tr("The microphone gives no sound. Check its cable or choose another one.")
        for target in seen.targets:
            if trouble := self.target_trouble(target, room.minutes):
                return self.tr("Disk {number}: {trouble}").format(number=target.target, trouble=trouble)
        if not all(camera.width for camera in seen.cameras) or not (seen.microphone and seen.microphone.channels):
            return self.tr("The devices are being opened.")
        return ""

    def _reason(self, code: str) -> str:
        return self._messages.word("reason", code)


def _grouped(fingerprint: str) -> str:
    """Return the beginning of *fingerprint* in groups, enough to compare with a note on paper."""
    figures = fingerprint.replace(" ", "")
    return " ".join(figures[start : start + _GROUP] for start in range(0, _SHOWN, _GROUP)) + " …"
