"""Where recordings go: two folders, best on two disks, each tried before it is believed.

How much fits is looked at anew every few seconds, because a disk may be plugged in while somebody waits for it.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from interview_app.journey.room_settings import MOST_TARGETS, RoomSettings
from ui.frame import Frame
from ui.panels import Known, Panel
from ui.room_words import RoomWords
from ui.widgets.label import Label
from ui.widgets.target_line import TargetLine

if TYPE_CHECKING:
    from interview_app.recording.order import TargetSeen

LOOK_EVERY_MS = 3000


class TargetsPanel(Panel):
    """The master copy's folder and the working copy's."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._words = RoomWords(frame.messages, self)
        self._seen: tuple[TargetSeen, ...] = ()
        self.targets = [TargetLine(frame.theme, optional=place > 0) for place in range(MOST_TARGETS)]
        self.advice = Label("quiet")
        for place, line in enumerate(self.targets):
            line.chosen.connect(partial(self._choose, place))
            line.left_out.connect(partial(self._leave_out, place))
            self.form.add(line)
        self.form.add(self.advice)
        self._looking = False
        self._again = QTimer(self, interval=LOOK_EVERY_MS)
        self._again.timeout.connect(self._look_at_disks)

    def entered(self) -> None:
        """Look at the disks as long as the panel is on the screen."""
        super().entered()
        self._again.start()

    def left(self) -> None:
        """Look no more."""
        self._again.stop()

    def retranslate(self) -> None:
        """Say every word of the panel."""
        self.heading.setText(self.tr("Disks"))
        self.about.setText(
            self.tr("Every recording is written to two places at the same time. Choose folders on two different disks.")
        )
        self.advice.setText(
            self.tr(
                "What is written there is encrypted: whoever takes a disk away can open nothing. A folder that "
                "somebody tidies up or synchronises by itself is not suitable."
            )
        )
        self._say()

    def show_known(self, known: Known) -> None:
        """Show the folders, then how they are."""
        self._seen = ()
        self._say()
        self._look_at_disks()

    def _choose(self, place: int) -> None:
        now = self._folder(place)
        chosen = QFileDialog.getExistingDirectory(self, self.targets[place].choose.text(), now)
        if chosen:
            self._change(partial(_chosen, place=place, folder=Path(chosen)))

    def _leave_out(self, place: int) -> None:
        from interview_app.journey.targets import leave_out_target

        self._change(partial(leave_out_target, place=place))

    def _change(self, change: Callable[[RoomSettings], RoomSettings]) -> None:
        def carry_out() -> None:
            tried = change(self.look().room.room)  # not within the turn of the file: a disk may take its time
            self.change_room(lambda room: replace(room, targets=tried.targets))

        self.keep(carry_out)

    def _look_at_disks(self) -> None:
        if self.known is None or self._looking:
            return
        room = self.known.room.room

        def look() -> "tuple[TargetSeen, ...]":
            from interview_app.journey.targets import look_at_room_targets

            return look_at_room_targets(room)

        def seen(targets: "tuple[TargetSeen, ...]") -> None:
            if self._is_now(room):
                self._seen = targets
                self._say()

        def rest() -> None:
            self._looking = False
            if not self._is_now(room):
                self._look_at_disks()

        self._looking = True
        self.work(look, seen, ended=rest)

    def _is_now(self, room: RoomSettings) -> bool:
        return self.known is not None and self.known.room.room.targets == room.targets

    def _folder(self, place: int) -> str:
        targets = self.known.room.room.targets if self.known is not None else ()
        return targets[place] if place < len(targets) else ""

    def _say(self) -> None:
        words, room = self._words, self.known.room.room if self.known is not None else None
        for place, line in enumerate(self.targets):
            folder = self._folder(place)
            seen = self._seen[place] if place < len(self._seen) else None
            minutes = room.minutes if room is not None else 0
            said = words.target(seen, minutes) if folder else words.no_target(place)
            line.say(words.target_name(place, folder), *said)
            line.offer(folder, usable=seen is None or not words.target_trouble(seen, minutes))
            line.choose.setEnabled(place == 0 or bool(self._folder(place - 1)))


def _chosen(room: RoomSettings, place: int, folder: Path) -> RoomSettings:
    from interview_app.journey.targets import choose_target

    return choose_target(room, place, folder)
