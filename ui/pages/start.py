"""The start page: record anew, take up what was interrupted, open a package.

It only looks: what an earlier run left is listed without being touched. A recorder that is still at work is joined at
once, because somebody may be speaking in the room.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPushButton

from interview_app.domain.errors import Circumstance
from ui.flow import AtDevices, AtRecording, AtSealing, AtStart
from ui.frame import Frame
from ui.pages import Page
from ui.widgets.found_list import FoundList
from ui.widgets.label import Label
from ui.widgets.primary_button import PrimaryButton
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.room_settings import RoomSettings
    from interview_app.journey.waiting import Interrupted
    from interview_app.recording.order import RecorderOrder


@dataclass(frozen=True)
class LeftBehind:
    """The room, what was wrong with its file, the order of a recorder still at work, and what waits for its seal."""

    room: "RoomSettings"
    trouble: Circumstance | None
    running: "RecorderOrder | None"
    waiting: "tuple[Interrupted, ...]"


class StartPage(Page[AtStart]):
    """Where every session begins, and where an interrupted one is found again."""

    def __init__(self, frame: Frame, state: AtStart) -> None:
        super().__init__(frame, state)
        self._room: RoomSettings | None = None
        self.room = Label("heading")
        self.intro = Label("quiet")
        self.found_title = Label("heading")
        self.found_intro = Label("quiet")
        self.found = FoundList(frame)
        self.found.taken_up.connect(self._take_up)
        self.package = QPushButton()
        frame.theme.dress(self.package, "package-open")
        self.package.clicked.connect(self._choose_package)
        self.record = PrimaryButton(frame.theme, "video")
        self.record.clicked.connect(self._record)
        for widget in (self.room, self.intro, self.found_title, self.found_intro):
            self.body.addWidget(widget)
        self.body.addWidget(self.found, 1)
        self.body.addStretch()
        self.back = QPushButton()
        frame.theme.dress(self.back, "arrow-left")
        self.back.clicked.connect(lambda: frame.flow.go(frame.home()))
        self.back.setVisible(not isinstance(frame.home(), AtStart))
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.package)
        self.buttons.addStretch()
        self.buttons.addWidget(self.record)
        self._show_found(())

    def retranslate(self) -> None:
        """Say every word of the page in the current language."""
        self.title.setText(self.tr("What would you like to do?"))
        self._name_room()
        self.intro.setText(
            self.tr(
                "A new recording is encrypted from its first moment. Before it starts, the next page shows camera, "
                "microphone and disks."
            )
        )
        self.found_title.setText(self.tr("Recordings that are not sealed yet"))
        self.found_intro.setText(
            self.tr("They are safe on their disks. Closing and sealing them needs no key and loses nothing.")
        )
        self.back.setText(self.tr("Back"))
        self.package.setText(self.tr("Open a package"))
        self.record.setText(self.tr("New recording"))

    def entered(self) -> None:
        """Look for what an earlier run left behind."""
        known, data, runtime = self.frame.room, self.frame.data, self.frame.runtime

        def look(_progress: Progress, _cancelled: Cancelled) -> LeftBehind:
            from interview_app.journey.room import room_now
            from interview_app.journey.waiting import interrupted, order_at_work

            room, trouble = room_now(known, data)
            waiting = tuple(one for one in interrupted(room.targets, runtime, data) if not one.running)
            return LeftBehind(room.room, trouble, order_at_work(runtime), waiting)

        self.frame.worker.run(look, owner=self, on_done=self._found, on_failed=self.refuse)

    def _found(self, left: LeftBehind) -> None:
        if left.running is not None:
            self.frame.flow.go(AtRecording(left.running, running=True))
            return
        self._room = left.room
        self._name_room()
        self._show_found(left.waiting)
        if left.trouble is not None:
            self.refuse(left.trouble)

    def _name_room(self) -> None:
        room = self._room
        if room is not None:
            self.room.setText(self.tr("This room has not been set up yet") if room.missing else room.name)

    def _show_found(self, interrupted: "tuple[Interrupted, ...]") -> None:
        self.found.show_found(interrupted)
        for label in (self.found_title, self.found_intro):
            label.setVisible(bool(interrupted))

    def _take_up(self, interrupted: "Interrupted") -> None:
        self.frame.flow.go(AtSealing(interrupted.folders))

    def _record(self) -> None:
        self.frame.flow.go(AtDevices())

    def _choose_package(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.package.text())
        if chosen:
            self.frame.open_package(Path(chosen))
